"""A list that is walked with arrows or with j, k, g, G. All lists of the room are this one."""

from textual.widgets import OptionList

from tactics_tui.ui.commands.bind import bindings_of


class ChoiceList(OptionList, inherit_bindings=False):
    """An option list with the room's keys."""

    BINDINGS = bindings_of("list")
