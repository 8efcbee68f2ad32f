"""Titles that are nearly equal, found without comparing each with each."""

import re
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator
from math import ceil

from tactics_tui.catalog.check.entry import Entry
from tactics_tui.catalog.problems import Problem
from tactics_tui.records.authority import Authority
from tactics_tui.records.example import Example

# Share of words in common from which two titles are nearly equal.
NEAR = 0.8

_FILLERS = frozenset("a an and at by for from in into its of on or the to with".split())


def words_of(title: str) -> frozenset[str]:
    """The words that tell a title from another; a plural counts as its singular."""
    words = re.findall(r"[a-z0-9]+", title.lower().replace("'s", ""))
    return frozenset(word.rstrip("s") or word for word in words if word not in _FILLERS)


def nearness(one: frozenset[str], other: frozenset[str]) -> float:
    """The share of words two titles have in common; 0 when a number differs."""
    if {word for word in one ^ other if word.isdigit()}:
        return 0.0
    return len(one & other) / len(one | other) if one | other else 0.0


def near_titles(entries: Iterable[Entry]) -> Iterator[Problem]:
    """Remarks on records of one kind (and state) with nearly the same title."""
    groups: dict[str, list[Entry]] = defaultdict(list)
    for entry in entries:
        record = entry.record
        if record is not None and record.withdrawn is None:
            place = record.state if isinstance(record, Example) else ""
            place = record.division if isinstance(record, Authority) else place
            groups[f"{entry.kind} {place}"].append(entry)
    for group in groups.values():
        yield from _within(group)


def _within(group: list[Entry]) -> Iterator[Problem]:
    sets = [words_of(str(entry.parsed.data.get("title", ""))) for entry in group]
    common = Counter(word for words in sets for word in words)
    holders: dict[str, list[int]] = defaultdict(list)
    for at, words in enumerate(sets):
        # Two sets that share enough words share one of their rarest few.
        rarest = sorted(words, key=lambda word: (common[word], word))
        few = rarest[: len(rarest) - ceil(NEAR * len(rarest)) + 1]
        others = {other for word in few for other in holders[word]}
        near = [other for other in sorted(others) if nearness(words, sets[other]) >= NEAR]
        for other in near[:1]:
            yield _twin(group[at], group[other])
            yield _twin(group[other], group[at])
        for word in few:
            holders[word].append(at)


def _twin(entry: Entry, other: Entry) -> Problem:
    return entry.problem(
        ("title",),
        "W403",
        f"{other.path} has nearly the same title.",
        "If it is the same, bring both together.",
    )
