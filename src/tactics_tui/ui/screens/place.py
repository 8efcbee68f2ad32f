"""Choose the place to read from: a state, or none."""

from textual.content import Content

from tactics_tui.catalog.catalog import Catalog
from tactics_tui.records.places import CIRCUITS, STATES
from tactics_tui.ui import ink
from tactics_tui.ui.screens.choose import Choice, ChooseDialog

_SAYS = (
    "Authorities then say whether they bind there, what state law forbids comes first, and "
    "examples from there come first. It is forgotten when you leave."
)


def place_dialog(catalog: Catalog, lens: str | None) -> ChooseDialog:
    """The dialog; it gives back a postal code, or "" for no place."""
    choices = [Choice("", Content("Any place"), "none all")]
    for postal, state in STATES.items():
        count = len(catalog.links.examples_in(postal))
        label = Content(state.name).pad_right(max(24 - len(state.name), 1))
        label = label + Content.styled(f"{postal}  {CIRCUITS[state.circuit]:<13}", ink.MUTED)
        if count:
            noun = "example" if count == 1 else "examples"
            label = label + Content.styled(f" {count} {noun}", ink.MUTED)
        choices.append(Choice(postal, label))
    return ChooseDialog("Read as from", choices, says=_SAYS, now=lens or "")
