"""Guided sessions: the search that a step types must bring the record that it opens."""

from collections.abc import Callable, Iterable, Iterator
from pathlib import PurePosixPath

from tactics_tui.catalog.catalog import Catalog
from tactics_tui.catalog.problems import Problem

# (query, place: postal code or "") -> ids of the records found, best first
Search = Callable[[str, str], Iterable[str]]

FIRST = 3


def check_workshops(catalog: Catalog, search: Search) -> Iterator[Problem]:
    """A remark for each step whose search does not bring its record among the first three.

    The search room is above this one, so it is handed in as a function. Problems name the
    file and, as near as can be told, the step: their line is that of the search field.
    """
    for workshop in catalog.workshops.values():
        path = catalog.path_of(workshop.id)
        if path is None or workshop.withdrawn:
            continue
        lines = path.read_text(encoding="utf-8").splitlines()
        shown = PurePosixPath(path.relative_to(catalog.folder).as_posix())
        place = ""
        for step in workshop.steps:
            # A place holds until another is named; US takes it away.
            place = ("" if step.place == "US" else step.place) if step.place else place
            if not step.search or not step.open:
                continue
            record = catalog.get(step.open)
            found = list(search(step.search, place))[:FIRST]
            if record is None or record.id in found:
                continue
            line = next((at for at, text in enumerate(lines) if step.search in text), 0)
            yield Problem(
                path=str(shown),
                line=line + 1,
                column=1,
                code="W412",
                message=f'The search “{step.search}” does not bring "{record.id}" '
                f"among the first {FIRST}.",
                hint=f"It brings {', '.join(found) or 'nothing'}.",
            )
