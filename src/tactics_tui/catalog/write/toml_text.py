"""Values as TOML writes them: dates bare, texts in straight quotes, prose between ''' marks."""

import re
from collections.abc import Sequence

from tactics_tui.records.dates import is_date
from tactics_tui.records.text import neutralize

WIDTH = 100
_ESCAPES = {"\\": "\\\\", '"': '\\"', "\n": "\\n", "\t": "\\t"}


def toml_string(text: str) -> str:
    """One line of text as a TOML string; '…' where that spares escapes."""
    text = neutralize(text)
    if ('"' in text or "\\" in text) and "'" not in text and "\n" not in text:
        return f"'{text}'"
    return '"' + "".join(_ESCAPES.get(letter, letter) for letter in text) + '"'


def toml_date(on: str) -> str:
    """A day without quotes; a month or a year in quotes."""
    return on if is_date(on) and len(on) == 10 else toml_string(on)


def toml_prose(text: str) -> str:
    """Sentences between ''' marks, each on a line of its own; as a string if ''' stands in it."""
    text = neutralize(text).strip("\n")
    if "'''" in text or text.endswith("'"):
        return toml_string(text)
    return f"'''\n{text}\n'''"


def toml_list(name: str, items: Sequence[str], *, spread: bool = False) -> str:
    """`name = [items]` (items already as TOML), on one line if it fits and is not `spread`,
    else one item a line."""
    line = f"{name} = [{', '.join(items)}]"
    if not items or (len(line) <= WIDTH and not spread):
        return line
    rows = "".join(f"  {item},\n" for item in items)
    return f"{name} = [\n{rows}]"


def is_bare_key(name: str) -> bool:
    """Whether a key needs no quotes."""
    return bool(re.fullmatch(r"[A-Za-z0-9_-]+", name))
