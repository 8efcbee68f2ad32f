"""From commands to Textual's bindings."""

from textual.binding import Binding, BindingType

from tactics_tui.ui.commands.command import Command
from tactics_tui.ui.commands.registry import commands_of

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
    return [binding(command) for command in commands_of(where)]
