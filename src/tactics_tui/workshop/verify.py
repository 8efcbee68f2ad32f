"""Whether workshops still keep their promises: their records exist, their queries bring them.

`tactics check` names missing records with its other references; this gathers all of it in one
list for whoever changes the search or the records.
"""

from pathlib import Path
from typing import Protocol

from tactics_tui.catalog.catalog import Catalog
from tactics_tui.catalog.check.workshops import FIRST, check_workshops
from tactics_tui.catalog.cross import did_you_mean
from tactics_tui.catalog.load import parse_file
from tactics_tui.catalog.parse import Parsed
from tactics_tui.catalog.problems import Problem
from tactics_tui.records.places import STATES
from tactics_tui.records.workshop import Workshop
from tactics_tui.search.results import Results


class Search(Protocol):
    """What is needed of a searcher."""

    def search(self, text: str, *, lens: str | None = None, limit: int = 50) -> Results:
        """The records that answer a text, best first."""
        ...


def workshop_problems(catalog: Catalog, search: Search) -> list[Problem]:
    """Everything that no longer holds in the catalog's workshops, by file and line."""

    def ids(text: str, place: str) -> list[str]:
        return [hit.id for hit in search.search(text, lens=place or None, limit=FIRST).hits]

    found = [
        problem
        for workshop in catalog.workshops.values()
        if workshop.withdrawn is None
        for problem in _Verifier(catalog, workshop).problems()
    ]
    return [*found, *check_workshops(catalog, ids)]


class _Verifier:
    def __init__(self, catalog: Catalog, workshop: Workshop) -> None:
        self.catalog = catalog
        self.workshop = workshop
        path = catalog.path_of(workshop.id) or Path(workshop.id)
        parsed = parse_file(catalog.folder, path)
        self.parsed = parsed if isinstance(parsed, Parsed) else None

    def problems(self) -> list[Problem]:
        found: list[Problem] = []
        for at, step in enumerate(self.workshop.steps):
            if step.place and step.place != "US" and step.place not in STATES:
                where = ("steps", at, "place")
                found.append(self._problem(where, "E105", f'"{step.place}" is no postal code.'))
            found += self._records(at)
        planned = sum(step.minutes for step in self.workshop.steps)
        if planned > self.workshop.minutes:
            words = (
                f"The steps take {planned} minutes, more than the {self.workshop.minutes} named."
            )
            found.append(self._problem(("minutes",), "E107", words))
        return found

    def _records(self, at: int) -> list[Problem]:
        """Records that are not there, and answers without a reason. `open` is cross-checked too."""
        found = []
        for number, (record_id, why) in enumerate(self.workshop.steps[at].shown()):
            where = ("steps", at, "reveals", number)
            if self.catalog.get(record_id) is None:
                hint = did_you_mean(record_id, self.catalog.records)
                words = f'There is no record "{record_id}".'
                found.append(self._problem(where, "E201", words, hint))
            elif not why:
                words = f'Say why "{record_id}" is shown, after a colon.'
                found.append(self._problem(where, "E102", words))
        return found

    def _problem(
        self, where: tuple[str | int, ...], code: str, message: str, hint: str = ""
    ) -> Problem:
        if self.parsed is not None:
            return self.parsed.problem(where, code, message, hint)
        path = f"workshops/{self.workshop.id}.toml"
        return Problem(path=path, line=1, column=1, code=code, message=message, hint=hint)
