"""Which documents match: enough of the question's weight, counted for all at once in bits."""

from collections.abc import Sequence


class Tally:
    """Adds up, for every document at once, the weights of the groups that found it.

    The sums are kept as planes of bits: plane k holds bit k of each document's sum, so one
    integer addition of a bitset counts for thousands of documents.
    """

    def __init__(self) -> None:
        self._planes: list[int] = []

    def add(self, documents: int, weight: int) -> None:
        """Add `weight` to the sum of each document in the set."""
        for bit in range(weight.bit_length()):
            if weight >> bit & 1:
                carry, at = documents, bit
                while carry:
                    while at >= len(self._planes):
                        self._planes.append(0)
                    plane = self._planes[at]
                    self._planes[at] = plane ^ carry
                    carry &= plane
                    at += 1

    def at_least(self, threshold: int) -> int:
        """The set of documents whose sum is `threshold` (at least 1) or more."""
        above, level = 0, -1
        for at in range(max(len(self._planes), threshold.bit_length()) - 1, -1, -1):
            plane = self._planes[at] if at < len(self._planes) else 0
            if threshold >> at & 1:
                level &= plane
            else:
                above |= level & plane
                level &= ~plane
        return above | level


# Shares of the question's weight that must be found, tried in turn until something is.
_SHORT, _LONG = (1.0, 0.4, 0.01), (0.45, 0.3, 0.01)


def matching(groups: Sequence[tuple[int, int, bool]], among: int, enough: int = 1) -> int:
    """The documents that match groups given as (documents, weight, weak).

    One or two words must all be found; of more, six tenths of their weight. Weak words add
    but are not asked for, unless there are no others. Where fewer than `enough` are left, less
    will do; who matches less ranks lower anyway.
    """
    strong = [weight for _, weight, weak in groups if not weak]
    asked = sum(strong) or sum(weight for _, weight, _ in groups)
    if not asked:
        return 0
    tally = Tally()
    for documents, weight, _ in groups:
        tally.add(documents & among, weight)
    shares = _SHORT if len(strong or groups) <= 2 else _LONG
    found = 0
    for share in shares:
        found = tally.at_least(max(1, round(asked * share)))
        if found.bit_count() >= enough or (found and share == shares[-2]):
            break
    return found
