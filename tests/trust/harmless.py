"""Whether something that is shown or written holds nothing that a stranger could misuse."""

import re

from tactics_tui.records.text import unsafe_at

_HREF = re.compile(r'\b(?:href|src)\s*=\s*"([^"]*)"')
_TAG = re.compile(r"<\s*/?\s*([a-zA-Z!][\w-]*)")
_TAGS = frozenset(
    "!doctype html head meta title style body main article header section footer nav p h1 h2 h3 "
    "dl dt dd div ol ul li a b strong span sup br".split()
)


def is_harmless(text: str) -> bool:
    """Whether no control, bidi, invisible or private character is in it."""
    return unsafe_at(text) is None and not re.search("\u0301{5}", text)


def html_faults(html: str) -> list[str]:
    """Tags that we never write, and addresses that are neither a web page nor on this page."""
    tags = [name for name in _TAG.findall(html) if name.lower() not in _TAGS]
    addresses = [
        address for address in _HREF.findall(html) if not re.match(r"https?://|#", address)
    ]
    return tags + addresses
