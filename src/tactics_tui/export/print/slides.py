"""A handout as 16:9 slides: a title, then each section in large type, then the sources."""

from tactics_tui.export.handout import Handout
from tactics_tui.export.print.data import handout_data
from tactics_tui.export.print.pdf import set_template

_SIZE = 24.0
_LARGE = 30.0


def as_slides(handout: Handout) -> bytes:
    """The slides as a PDF. Raises MissingExtraError without the extra `print`."""
    size = _LARGE if handout.large_print else _SIZE
    return set_template("slides.typ", handout_data(handout, size))
