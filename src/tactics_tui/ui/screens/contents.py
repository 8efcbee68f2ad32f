"""The sections of the page, to go to one."""

from textual.content import Content

from tactics_tui.export.page import Page
from tactics_tui.ui import ink
from tactics_tui.ui.screens.choose import Choice, ChooseDialog


def contents_dialog(page: Page, now: str) -> ChooseDialog:
    """The dialog; it gives back a section's id."""
    choices = [
        Choice(
            section.id,
            Content(section.title) + Content.styled(f"  {len(section.blocks)}", ink.MUTED),
        )
        for section in page.sections
    ]
    if page.sources:
        count = Content.styled(f"  {len(page.sources)}", ink.MUTED)
        choices.append(Choice("sources", Content("Sources") + count))
    return ChooseDialog("Sections", choices, typing=False, now=now)
