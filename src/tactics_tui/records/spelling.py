"""Patterns for long lists of names, arranged so that matching them stays fast."""

from collections.abc import Iterable
from itertools import groupby


def any_of(spellings: Iterable[str]) -> str:
    """Return a pattern for any of the spellings, each beginning with a plain character.

    They are grouped by that character, since the engine tries alternatives one by one;
    within a group the longest comes first.
    """
    ordered = sorted(set(spellings), key=lambda spelling: (spelling[0], -len(spelling), spelling))
    groups = (
        f"{first}(?:{'|'.join(spelling[1:] for spelling in group)})"
        for first, group in groupby(ordered, key=lambda spelling: spelling[0])
    )
    return f"(?:{'|'.join(groups)})"
