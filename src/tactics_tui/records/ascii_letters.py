"""Characters that are not ASCII, said in ASCII: one sign for each, so that columns hold."""

import os
import unicodedata
from collections.abc import Mapping

SIGNS = {
    **dict.fromkeys("─━═╌╍┄┅╴╶╸╺▁▔‐‑–—−", "-"),
    **dict.fromkeys("│┃║╎┆▏▕▎▌▐╷╵╹╻", "|"),
    **dict.fromkeys("┌┐└┘├┤┬┴┼╭╮╰╯╔╗╚╝╠╣╦╩╬┏┓┗┛", "+"),
    **dict.fromkeys("█▇▆▅▄▃▂▓", "#"),
    **dict.fromkeys("▒░", ":"),
    **dict.fromkeys("•●▪■◆✓", "*"),
    **dict.fromkeys("○▲△", "o"),
    **dict.fromkeys("·…", "."),
    **dict.fromkeys("‘’‚′", "'"),
    **dict.fromkeys("“”„″«»", '"'),
    **dict.fromkeys("›▸▶→", ">"),
    **dict.fromkeys("‹◂◀←", "<"),
    "▾": "v", "▼": "v", "↓": "v", "↑": "^", "§": "S", "¶": "P", "×": "x", "⏎": "<",
}  # fmt: skip


def letters(character: str) -> str:
    """The sign for a character, or its letters without accents; empty when there are none."""
    known = SIGNS.get(character)
    if known:
        return known
    return unicodedata.normalize("NFKD", character).encode("ascii", "ignore").decode()


def ascii_asked(environment: Mapping[str, str] = os.environ) -> bool | None:
    """What TACTICS_ASCII asks for; None where it is not set."""
    variable = environment.get("TACTICS_ASCII", "")
    return variable not in {"0", "no", "false"} if variable else None
