"""The option --place: a state's postal code from which reach and order are seen."""

from collections.abc import Callable
from typing import Any, TypeVar

import click

from tactics_tui.records.places import STATES

_F = TypeVar("_F", bound=Callable[..., Any])


def _postal(ctx: click.Context, option: click.Parameter, value: str | None) -> str | None:
    return None if value is None else _found(value)


def postals(
    ctx: click.Context, option: click.Parameter, values: tuple[str, ...]
) -> tuple[str, ...]:
    """The postal codes of states given by code or name; "US" stands for federal records."""
    return tuple("US" if value.strip().upper() == "US" else _found(value) for value in values)


def _found(value: str) -> str:
    for state in STATES.values():
        if value.strip().lower() in {state.postal.lower(), state.name.lower()}:
            return state.postal
    raise click.BadParameter(f"{value[:40]!r} is no state. Give a postal code, such as NJ.")


def place_option(command: _F) -> _F:
    """Add --place to a command; it gives a postal code or None."""
    return click.option(
        "--place", callback=_postal, help="Read as from this state (postal code or name)."
    )(command)
