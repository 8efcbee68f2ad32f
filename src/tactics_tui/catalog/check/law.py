"""Citations and instruments: possible ones, and each only once."""

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator

from tactics_tui.catalog.check.entry import Entry
from tactics_tui.catalog.problems import Problem
from tactics_tui.records import citation, reporters
from tactics_tui.records.authority import Authority
from tactics_tui.records.example import Example


def citation_problems(entry: Entry, last_year: int) -> Iterator[Problem]:
    """What cannot be right in an authority's citation. `last_year`: none is later."""
    if isinstance(entry.record, Authority):
        for sentence in citation.problems(entry.record.cite, last_year):
            yield entry.problem(("cite",), "E303", sentence, "Look it up once more.")


def twin_problems(entries: Iterable[Entry]) -> Iterator[Problem]:
    """Authorities with one citation, and examples with one instrument: told in both files."""
    cites: dict[str, list[Entry]] = defaultdict(list)
    instruments: dict[tuple[str, str, str], list[Entry]] = defaultdict(list)
    for entry in entries:
        record = entry.record
        if record is None or record.withdrawn:
            continue
        if isinstance(record, Authority):
            for name in _names(record):
                cites[name].append(entry)
        elif isinstance(record, Example) and record.instrument.number:
            instruments[_instrument(record)].append(entry)
    for entry, other in _pairs(cites.values()):
        yield entry.problem(("cite",), "E301", f"{other.path} has the same citation.")
    for entry, other in _pairs(instruments.values()):
        message = f"{other.path} is about the same instrument."
        yield entry.problem(("instrument", "number"), "E302", message)


def _pairs(groups: Iterable[list[Entry]]) -> Iterator[tuple[Entry, Entry]]:
    """Each entry of each group with the first other one."""
    for group in groups:
        for entry in group:
            other = next((each for each in group if each is not entry), None)
            if other is not None:
                yield entry, other


def _names(record: Authority) -> list[str]:
    """The citation as written, and for a case each place where it is printed."""
    plain = re.sub(r"[\s.,]+", " ", record.cite).strip().lower()
    # "607 U.S. ___" waits for its page, and many opinions share a docket.
    printed = [
        f"{case.volume} {case.reporter.key} {case.page}"
        for case in reporters.case_cites(record.cite)
        if record.kind == "case" and case.page is not None
    ]
    return list(dict.fromkeys([f"{record.division} {plain}", *printed]))


def _instrument(record: Example) -> tuple[str, str, str]:
    actor = record.actors[0]
    number = re.sub(r"[^a-z0-9]", "", record.instrument.number.lower())
    place = actor.ocd or f"{record.state} {record.place or actor.name}"
    return (place, record.instrument.kind, number)


def newest_year(entries: Iterable[Entry]) -> int:
    """The year of the newest date in the catalog, so that the clock decides nothing."""
    years: dict[int, int] = defaultdict(int)
    for entry in entries:
        record = entry.record
        if isinstance(record, Example):
            years[max(int(event.on[:4]) for event in record.events)] += 1
        review = getattr(record, "review", None)
        if review is not None:
            years[int(review.on[:4])] += 1
    return max(years, default=2100)
