"""A text field in which keys take effect in the order in which they came."""

from textual.binding import Binding
from textual.events import Key
from textual.widgets import Input

# What the field itself does on a key: backspace -> delete_left, and so on.
_EDITS = {
    key: binding.action
    for binding in Input.BINDINGS
    if isinstance(binding, Binding)
    for key in binding.key.split(",")
}


class TextBox(Input):
    """Over a slow line several keys arrive at once.

    Textual gives letters to the field at once, but a key such as Backspace goes round by the
    app: letters typed after it would overtake it, and the wrong ones be deleted.
    """

    async def on_key(self, event: Key) -> None:
        """Do at once what the field does on this key, unless another command has it now."""
        action = _EDITS.get(event.key)
        if action is None or event.is_printable:
            return
        now = self.screen.active_bindings.get(event.key)
        if now is not None and now.node is self and now.binding.action == action:
            event.prevent_default().stop()
            await self.run_action(action)
