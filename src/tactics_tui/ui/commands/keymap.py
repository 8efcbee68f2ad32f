"""Check a reader's own keys: unknown commands and clashes are named, the rest is used."""

import unicodedata
from collections.abc import Mapping

from tactics_tui.records.text import neutralize
from tactics_tui.ui.commands.registry import ALWAYS, BY_ID, COMMANDS
from tactics_tui.ui.commands.view_commands import TOGETHER as IN_VIEWS

# Places whose commands answer at the same time, from the pane up to the app.
TOGETHER = (
    ("list", "explore", "app"),
    ("reader", "explore", "app"),
    ("filters", "list"),
    ("search", "app"),
    ("workshop", "app"),
    *IN_VIEWS,
)


_KEPT = {command.keys.split(",")[0]: command.id for command in COMMANDS if command.id in ALWAYS}

_NAMED = frozenset(
    "up down left right home end pageup pagedown enter escape tab space backspace delete insert"
    " slash question_mark".split()
) | {f"f{number}" for number in range(1, 25)}  # fmt: skip
_HELD = frozenset({"ctrl", "shift", "alt"})
# Textual names a sign as Unicode does, but for these.
_OWN_NAMES = {
    "solidus": "slash", "reverse_solidus": "backslash", "commercial_at": "at",
    "hyphen_minus": "minus", "plus_sign": "plus", "low_line": "underscore",
}  # fmt: skip


def _key(typed: str) -> str:
    """The key as Textual names it, or "" if there is no such key."""
    typed = typed.strip()
    if len(typed) == 1:
        if typed.isalnum():
            return typed
        name = unicodedata.name(typed, "").lower().replace("-", "_").replace(" ", "_")
        return _OWN_NAMES.get(name, name)
    *held, last = typed.split("+")
    known = last in _NAMED or (len(last) == 1 and last.isalnum())
    return typed if known and _HELD.issuperset(held) else ""


def checked_keymap(asked: Mapping[str, str]) -> tuple[dict[str, str], list[str]]:
    """The usable part of a key map, and one sentence for each thing wrong with it."""
    remarks: list[str] = []
    used: dict[str, str] = {}
    for command_id, keys in asked.items():
        typed = [key.strip() for key in keys.split(",") if key.strip()]
        pressed = [_key(key) for key in typed]
        kept = {_KEPT[key] for key in pressed if key in _KEPT} - {command_id}
        if command_id not in BY_ID:
            remarks.append(f'[keys] There is no command "{neutralize(command_id[:40])}".')
        elif not pressed:
            remarks.append(f"[keys] {command_id} needs at least one key.")
        elif "" in pressed:
            wrong = neutralize(typed[pressed.index("")][:20])
            remarks.append(f'[keys] {command_id}: there is no key "{wrong}".')
        elif kept:
            remarks.append(f"[keys] {command_id} cannot have the key of {', '.join(kept)}.")
        else:
            used[command_id] = ",".join(pressed)
    remarks += _clashes(used)
    return used, remarks


def _clashes(used: Mapping[str, str]) -> list[str]:
    remarks: dict[str, None] = {}
    for places in TOGETHER:
        owners: dict[str, str] = {}
        for command in COMMANDS:
            if command.where not in places:
                continue
            for key in used.get(command.id, command.keys).split(","):
                first = owners.setdefault(key.strip(), command.id)
                if first != command.id and (first in used or command.id in used):
                    remarks[f'[keys] "{key.strip()}" is used by {first} and {command.id}.'] = None
    return list(remarks)
