"""A list that is walked with arrows or with j, k, g, G. All lists of the room are this one."""

from rich.style import Style
from textual.strip import Strip
from textual.widgets import OptionList

from tactics_tui.ui.commands.bind import bindings_of

_REVERSED = Style(reverse=True)
_UNDERLINED = Style(underline=True)


class ChoiceList(OptionList, inherit_bindings=False):
    """An option list with the room's keys."""

    BINDINGS = bindings_of("list")

    def render_line(self, y: int) -> Strip:
        """One line; among the terminal's own colors, which have no shades, reversed if chosen.

        Option lists leave out `text-style: reverse`, so the style sheet cannot say this.
        """
        strip = super().render_line(y)
        if not self.app.native_ansi_color:
            return strip
        line = self.scroll_offset.y + y
        if line < len(self._lines) and self._lines[line][0] == self.highlighted:
            strip = strip.apply_style(_REVERSED if self.has_focus else _UNDERLINED)
        return strip
