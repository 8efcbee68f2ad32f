"""From commands to Textual's bindings."""

import dataclasses

from textual.binding import Binding, BindingType

from tactics_tui.ui.commands.command import Command
from tactics_tui.ui.commands.registry import ALWAYS, commands_of

# Keys that must act before the next key is read: over a slow line "/" and the words after it
# arrive in one piece, and letters that miss the box would be commands.
_PRIORITY = frozenset({"palette", "quit", "search"})


def binding(command: Command) -> Binding:
    """The binding of a command; its id is the command's."""
    return Binding(
        command.keys,
        command.action,
        command.title,
        show=command.footer > 0,
        tooltip=command.tooltip,
        id=command.id,
        priority=command.id in _PRIORITY,
    )


def bindings_of(where: str) -> list[BindingType]:
    """The bindings of everything that acts in one place."""
    commands = commands_of(where)
    always = [_always(command) for command in commands if command.id in ALWAYS]
    return [*always, *(binding(command) for command in commands)]


def _always(command: Command) -> Binding:
    """A binding beside the command's own, on its first key, which no key map moves."""
    first = command.keys.split(",")[0]
    own = dataclasses.replace(binding(command), key=first, show=False, priority=True)
    return dataclasses.replace(own, id=f"{command.id}-always")
