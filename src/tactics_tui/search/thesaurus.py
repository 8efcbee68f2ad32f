"""The glossary and the closed lists as a thesaurus: forms of a term, found as one concept."""

from collections import defaultdict
from hashlib import blake2b
from typing import NamedTuple

from tactics_tui.catalog.catalog import Catalog
from tactics_tui.records.places import STATES
from tactics_tui.search.words import STOP, stems

_LISTS = ("families", "bodies", "instruments", "standings", "event_states", "authority_kinds")


class Found(NamedTuple):
    """A form of a term found in a row of stems: where, and which concepts it stands for."""

    start: int
    end: int
    concepts: tuple[str, ...]


class Thesaurus:
    """Every form of every term of the glossary (English and Spanish) and of the closed lists."""

    def __init__(self, catalog: Catalog) -> None:
        self._forms: dict[tuple[str, ...], list[str]] = {}
        self._longest: dict[str, int] = defaultdict(int)
        # concept -> its names, the best known first, for "also searching"
        self.names: dict[str, tuple[str, ...]] = {}
        for term in catalog.terms.values():
            if term.withdrawn is None:
                self._add(term.id, (term.title, *term.aliases), term.spanish)
        for name in _LISTS:
            for value in getattr(catalog.taxonomy, name):
                if value.aliases:
                    self._add(f"{name}:{value.id}", (value.label, *value.aliases), ())

        # Any other form of any term may turn up in any record.
        self.digest = blake2b(repr(self._forms).encode(), digest_size=6).hexdigest()

    def _add(self, concept: str, names: tuple[str, ...], others: tuple[str, ...]) -> None:
        self.names[concept] = names
        for form in (*names, *others):
            key = tuple(stems(form))
            if not _speaks(key):
                continue
            concepts = self._forms.setdefault(key, [])
            if concept not in concepts:
                concepts.append(concept)
            self._longest[key[0]] = max(self._longest[key[0]], len(key))

    def find(self, row: list[str]) -> list[Found]:
        """The forms in a row of stems, the longest at each place, never overlapping."""
        found: list[Found] = []
        at, forms, longest = 0, self._forms, self._longest
        while at < len(row):
            width = longest.get(row[at], 0)
            while width:
                concepts = forms.get(tuple(row[at : at + width]))
                if concepts and at + width <= len(row):
                    found.append(Found(at, at + width, tuple(concepts)))
                    break
                width -= 1
            at += width or 1
        return found

    def others(self, concept: str, typed: tuple[str, ...], most: int = 3) -> tuple[str, ...]:
        """The names of a concept that say it in other words than those typed, at most `most`."""
        names = []
        for name in self.names.get(concept, ()):
            row = set(stems(name))
            if not (row <= set(typed) or row >= set(typed)):
                names.append(name)
        return tuple(names[:most])


def _speaks(form: tuple[str, ...]) -> bool:
    """Whether a form says enough alone: "co" is also Colorado, "pi" also a number."""
    if len(form) == 1:
        word = form[0]
        return len(word) > 2 and word not in STOP and word.upper() not in STATES
    return any(word not in STOP for word in form)
