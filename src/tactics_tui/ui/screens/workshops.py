"""Choose a workshop."""

from textual.content import Content

from tactics_tui.catalog.catalog import Catalog
from tactics_tui.ui import ink
from tactics_tui.ui.screens.choose import Choice, ChooseDialog
from tactics_tui.workshop.notes import workshop_rows


def workshops_dialog(catalog: Catalog) -> ChooseDialog:
    """Gives back the id of a workshop, or None."""
    choices = [
        Choice(
            workshop_id,
            Content.styled(title, "bold")
            + Content.styled(f"  {minutes}\n{catalog.workshops[workshop_id].summary}", ink.MUTED),
        )
        for workshop_id, minutes, title in workshop_rows(catalog)
    ]
    return ChooseDialog("Workshops", choices, says="A guided session for a room.", typing=False)
