"""What the commands that write files share: asking before a file is replaced, plain failures."""

import sys
from pathlib import Path
from typing import TYPE_CHECKING

import click

from tactics_tui.cli.context import Failure
from tactics_tui.export.write import ExistsError, WriteError, write_file

if TYPE_CHECKING:
    from tactics_tui.export.handout import Handout


def write_or_ask(path: Path, data: bytes, *, force: bool) -> None:
    """Write a file. One that is there is replaced with `force`, or after a yes on a terminal."""
    try:
        try:
            write_file(path, data, replace=force)
        except ExistsError as exists:
            if not sys.stdin.isatty():
                raise Failure(f"{exists} Add --force to replace it.") from None
            click.confirm(f"{exists} Replace it?", abort=True, err=True)
            write_file(path, data, replace=True)
    except WriteError as error:
        raise Failure(str(error)) from None


def rendered(handout: "Handout", form: str) -> bytes:
    """The handout in a form. Fails plainly when an extra is missing."""
    from tactics_tui.export.extras import MissingExtraError
    from tactics_tui.export.formats import render

    try:
        return render(handout, form)
    except MissingExtraError as missing:
        raise Failure(str(missing)) from None
