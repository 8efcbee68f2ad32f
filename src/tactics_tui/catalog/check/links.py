"""References between records: to nothing, to itself, to what is withdrawn, and none at all."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence

from tactics_tui.catalog.check.entry import Entry
from tactics_tui.catalog.cross import did_you_mean, reference_problems
from tactics_tui.catalog.problems import Problem
from tactics_tui.records.references import REFERENCES, WITHDRAWN, values_at
from tactics_tui.records.tactic import Tactic


def link_problems(entries: Sequence[Entry]) -> Iterator[Problem]:
    """Every reference that leads nowhere or astray, and records that nothing leads to."""
    kinds = {entry.id: entry.kind for entry in entries}
    yield from _former_ids(entries, kinds)
    known = dict(kinds)
    for entry in entries:
        for former in _texts(entry, "former_ids.*"):
            known.setdefault(former, entry.kind)
    withdrawn = {entry.id for entry in entries if "withdrawn" in entry.parsed.data}
    used: dict[str, set[str]] = defaultdict(set)
    for entry in entries:
        yield from reference_problems(entry.kind, entry.parsed, known)
        yield from _reveals(entry, known)
        for path in {**REFERENCES[entry.kind], **WITHDRAWN}:
            for where, value in values_at(entry.parsed.data, path):
                if not isinstance(value, str) or not value:
                    continue
                used[value].add(entry.kind)
                if value == entry.id:
                    yield entry.problem(where, "E207", "This record refers to itself.")
                elif value in withdrawn and path not in WITHDRAWN and entry.id not in withdrawn:
                    yield entry.problem(where, "W408", f'"{value}" has been withdrawn.')
    yield from _lonely(entries, used, withdrawn)


def _texts(entry: Entry, path: str) -> list[str]:
    return [value for _, value in values_at(entry.parsed.data, path) if isinstance(value, str)]


def _former_ids(entries: Iterable[Entry], kinds: dict[str, str]) -> Iterator[Problem]:
    claimed: dict[str, Entry] = {}
    for entry in entries:
        for where, former in values_at(entry.parsed.data, "former_ids.*"):
            if former in kinds:
                message = f'"{former}" is the id of a record, so it cannot redirect.'
                yield entry.problem(where, "E206", message)
            elif isinstance(former, str) and claimed.setdefault(former, entry) is not entry:
                message = f'{claimed[former].path} says that it was "{former}", too.'
                yield entry.problem(where, "E206", message)


def _reveals(entry: Entry, known: dict[str, str]) -> Iterator[Problem]:
    for where, line in values_at(entry.parsed.data, "steps.*.reveals.*"):
        if entry.kind != "workshop" or not isinstance(line, str):
            continue
        shown = line.split(":")[0].strip()
        if shown not in known:
            yield entry.problem(
                where, "E201", f'There is no record "{shown}".', did_you_mean(shown, known)
            )


def _lonely(
    entries: Iterable[Entry], used: dict[str, set[str]], withdrawn: set[str]
) -> Iterator[Problem]:
    for entry in entries:
        if entry.id in withdrawn:
            continue
        former = _texts(entry, "former_ids.*")
        users = {kind for name in (entry.id, *former) for kind in used.get(name, ())}
        if entry.kind == "authority" and not users:
            yield entry.problem((), "W407", "No tactic, example or state leads to this authority.")
        elif (
            isinstance(entry.record, Tactic)
            and "example" not in users
            and not entry.record.without_example
        ):
            yield entry.problem(
                (),
                "W413",
                "No example names this tactic.",
                "If there is none yet, say so in without_example.",
            )
