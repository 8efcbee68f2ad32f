"""The few text styles of the room, as theme variables; and the shapes of standings."""

import locale
import os
import sys
from collections.abc import Mapping

import msgspec

from tactics_tui.records.ascii_letters import ascii_asked
from tactics_tui.records.shapes import ASCII_GLYPHS, GLYPHS, shape

MUTED = "$ink-muted"
HEADING = "bold $ink-heading"
TITLE = "bold"
LINK = "$ink-link underline"
LINK_NOW = "bold $cursor-ink on $cursor-paper"
RULE = "$ink-rule"
MARK = "$mark-ink on $mark-paper"
MARK_NOW = "bold reverse"
KEY = "bold $ink-heading"

_COLOURS = {"stands": "$stands", "partly": "$partly", "blocked": "$blocked", "open": "$open"}


class Signs(msgspec.Struct, frozen=True):
    """The signs that the room draws, in Unicode or in plain ASCII."""

    shapes: Mapping[str, str]
    open: str
    folded: str
    dot: str
    rule: str
    more: str
    way: str
    bullet: str
    full: str
    empty: str
    marked: str
    on: str
    off: str

    def standing(self, standing: str) -> tuple[str, str]:
        """The shape of a standing and its color."""
        kind = shape(standing)
        return self.shapes[kind], _COLOURS[kind]


UNICODE = Signs(GLYPHS, "▾", "▸", " · ", "─", "…", " › ", "•", "█", "░", "✓", "[x]", "[ ]")
ASCII = Signs(ASCII_GLYPHS, "v", ">", " - ", "-", "...", " > ", "*", "#", ".", "*", "[x]", "[ ]")


def wants_ascii(asked: bool | None, environment: Mapping[str, str] = os.environ) -> bool:
    """Whether to draw in ASCII: as asked, else by TACTICS_ASCII, else by the locale."""
    variable = ascii_asked(environment)
    if variable is not None:
        return variable
    if asked is not None:
        return asked
    if sys.platform == "win32":
        return False
    try:
        encoding = locale.getencoding()
    except (AttributeError, ValueError):
        return False
    return encoding.lower().replace("-", "").replace("_", "") != "utf8"
