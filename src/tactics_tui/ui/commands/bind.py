"""From commands to Textual's bindings."""

from textual.binding import Binding, BindingType

from tactics_tui.ui.commands.command import Command
from tactics_tui.ui.commands.registry import commands_of

# Keys that must act even while the search box takes every letter.
_PRIORITY = frozenset({"palette", "quit"})


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
    return [binding(command) for command in commands_of(where)]
