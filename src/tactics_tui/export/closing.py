"""What stands at the foot of everything that is shown or handed out; no option removes it."""

from tactics_tui import __version__
from tactics_tui.export.page import DISCLAIMER, Page

LIMITS = (
    "It shows what others did and what courts said, as found in the sources listed. "
    "Law differs by state and changes; ask a lawyer who knows the place before acting."
)


def disclaimer_words() -> str:
    """The disclaimer in full."""
    return f"{DISCLAIMER} {LIMITS}"


def record_words(page: Page) -> str:
    """ "Record: orleans-parish… (example). tactics-tui 0.1.0." """
    return f"Record: {page.id} ({page.kind_label.lower()}). tactics-tui {__version__}."


def closing_lines(page: Page) -> tuple[str, ...]:
    """Review level, disclaimer and record id, in the order in which they are shown."""
    return (page.review_words, disclaimer_words(), record_words(page))
