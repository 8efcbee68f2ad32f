"""The settings: each with its default and one line that explains it."""

from typing import Annotated

import msgspec
from msgspec import Meta

THEMES = ("tactics-dark", "tactics-light", "tactics-contrast", "tactics-terminal")


class Settings(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """What a reader may set in config.toml."""

    theme: Annotated[str, Meta(description=f"The colors at start: {', '.join(THEMES)}.")] = (
        "tactics-dark"
    )
    ascii: Annotated[
        bool | None,
        Meta(description="Only plain ASCII on the screen; left out, the terminal decides."),
    ] = None
    projector: Annotated[
        bool, Meta(description="Start in projector mode: fewer panes, wide spacing, keys shown.")
    ] = False
    mouse: Annotated[
        bool, Meta(description="Let the app use the mouse; false leaves it to the terminal.")
    ] = True
    tour: Annotated[bool, Meta(description="Offer the short tour on the home page.")] = True
    keys: Annotated[
        dict[str, str],
        Meta(description='Other keys for commands, by id: [keys] then mark = "x".'),
    ] = {}


def descriptions() -> dict[str, str]:
    """The settings' names with the line that explains each."""
    info = msgspec.inspect.type_info(Settings)
    assert isinstance(info, msgspec.inspect.StructType)
    found: dict[str, str] = {}
    for field in info.fields:
        extra = (
            field.type.extra_json_schema
            if isinstance(field.type, msgspec.inspect.Metadata)
            else None
        )
        found[field.name] = str((extra or {}).get("description", ""))
    return found
