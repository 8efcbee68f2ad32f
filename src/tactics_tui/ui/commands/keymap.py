"""Check a reader's own keys: unknown commands and clashes are named, the rest is used."""

from collections.abc import Mapping

from tactics_tui.records.text import neutralize
from tactics_tui.ui.commands.registry import BY_ID, COMMANDS
from tactics_tui.ui.commands.view_commands import TOGETHER as IN_VIEWS

# Places whose commands answer at the same time, from the pane up to the app.
TOGETHER = (
    ("list", "explore", "app"),
    ("reader", "explore", "app"),
    ("search", "app"),
    ("workshop", "app"),
    *IN_VIEWS,
)


def checked_keymap(asked: Mapping[str, str]) -> tuple[dict[str, str], list[str]]:
    """The usable part of a key map, and one sentence for each thing wrong with it."""
    remarks: list[str] = []
    used: dict[str, str] = {}
    for command_id, keys in asked.items():
        if command_id not in BY_ID:
            remarks.append(f'[keys] There is no command "{neutralize(command_id[:40])}".')
        elif not keys.strip():
            remarks.append(f"[keys] {command_id} needs at least one key.")
        else:
            used[command_id] = keys
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
