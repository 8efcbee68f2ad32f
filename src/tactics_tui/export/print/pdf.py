"""Set a template with Typst. The one place that knows the extra `print`."""

from collections.abc import Callable
from pathlib import Path
from typing import Any

import msgspec

from tactics_tui.export.extras import MissingExtraError
from tactics_tui.export.handout import Handout
from tactics_tui.export.print.data import Data, handout_data

_TEMPLATES = Path(__file__).parent
# The body's size in points, largest first: the first that keeps the record on one page is used.
_SIZES = (10.5, 10.0, 9.5, 9.0)
_LARGE = 18.0


def as_pdf(handout: Handout) -> bytes:
    """The handout as a tagged PDF. Raises MissingExtraError without the extra `print`."""
    return set_template("handout.typ", handout_data(handout, _size(handout)))


def _size(handout: Handout) -> float:
    """The largest size at which one record's text fits on one page; else the largest."""
    if handout.large_print:
        return _LARGE
    if len(handout.pages) == 1:
        for size in _SIZES:
            if _page_of_end(handout_data(handout, size)) == 1:
                return size
    return _SIZES[0]


def set_template(name: str, data: Data) -> bytes:
    """The PDF that a template makes of the data."""
    return bytes(_typst("compile")(**_arguments(name, data), pdf_standards=["ua-1"]))


def _page_of_end(data: Data) -> int:
    """The page on which the first record's text ends."""
    found = _typst("query")(
        **_arguments("handout.typ", data), selector="<body-end>", field="value", one=False
    )
    return int(msgspec.json.decode(found)[0])


def _arguments(name: str, data: Data) -> dict[str, Any]:
    return {
        "input": str(_TEMPLATES / name),
        # Files outside this folder cannot be read, whatever a template says.
        "root": str(_TEMPLATES),
        # Only the fonts inside Typst, so that every machine makes the same bytes.
        "ignore_system_fonts": True,
        "sys_inputs": {"data": msgspec.json.encode(data).decode()},
    }


def _typst(name: str) -> Callable[..., Any]:
    try:
        import typst
    except ImportError:
        raise MissingExtraError("print") from None
    call: Callable[..., Any] = getattr(typst, name)
    return call
