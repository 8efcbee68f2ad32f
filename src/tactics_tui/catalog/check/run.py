"""Check a whole catalog: every file, every mistake, in the order of files and lines."""

import gc
import os
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from pathlib import Path

import msgspec

from tactics_tui.catalog.check.entry import Entry, read_entry
from tactics_tui.catalog.check.events import event_problems
from tactics_tui.catalog.check.fit import Fit, mark_problems
from tactics_tui.catalog.check.history import History, redirect_problems
from tactics_tui.catalog.check.law import citation_problems, newest_year, twin_problems
from tactics_tui.catalog.check.links import link_problems
from tactics_tui.catalog.check.places import folder_problems, place_problems, stray_files
from tactics_tui.catalog.check.sources import source_problems, title_problems
from tactics_tui.catalog.check.titles import near_titles
from tactics_tui.catalog.cross import key_problems
from tactics_tui.catalog.files import SINGLE_FILES, catalog_files, is_valid_id
from tactics_tui.catalog.problems import Problem
from tactics_tui.catalog.source_file import shown_path
from tactics_tui.records.taxonomy import Taxonomy

TODAY = "TACTICS_TODAY"


class Report(msgspec.Struct, frozen=True, kw_only=True):
    """What a check found. `texts` are the files with problems, path -> text, to quote from."""

    folder: Path
    files: int
    problems: tuple[Problem, ...]
    texts: dict[str, str]

    @property
    def errors(self) -> list[Problem]:
        """The problems that make a check fail."""
        return [problem for problem in self.problems if problem.is_error]

    @property
    def remarks(self) -> list[Problem]:
        """The problems that never do."""
        return [problem for problem in self.problems if not problem.is_error]


def check(folder: Path, history: History | None = None) -> Report:
    """Check every file of the folder. Neither the clock nor the network has a say.

    `history` adds what only git can tell: records and redirects that are gone.
    """
    with _no_collection():
        return _check(folder, history)


@contextmanager
def _no_collection() -> Iterator[None]:
    # Thousands of small objects, none of them garbage: looking for cycles doubles the time.
    was_on = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if was_on:
            gc.enable()


def _check(folder: Path, history: History | None) -> Report:
    problems: list[Problem] = []
    files = catalog_files(folder)
    entries: list[Entry] = []
    singles: list[Entry] = []
    for file in files:
        if file.kind and not is_valid_id(file.id):
            problems.append(_bad_name(folder, Path(file.path), file.id))
            continue
        entry = read_entry(folder, file, problems)
        if entry is not None:
            (entries if file.kind else singles).append(entry)
    taxonomy = _taxonomy(singles)
    fit = Fit(taxonomy)
    for entry in [*singles, *entries]:
        problems += fit.problems(entry)
        problems += mark_problems(entry)
    problems += stray_files(folder, files)
    problems += _in_each(entries, {problem.path for problem in problems if problem.is_error})
    unique, same = _without_same_id(entries)
    problems += same
    problems += _among(unique)
    if history is not None:
        problems += redirect_problems(unique, history)
    ordered = _ordered(_without_echoes(problems))
    shown = {problem.path for problem in ordered}
    return Report(
        folder=folder,
        files=len(files),
        problems=ordered,
        texts=_texts(folder, shown, [*singles, *entries]),
    )


def _in_each(entries: list[Entry], broken: set[str]) -> Iterable[Problem]:
    """What each file shows alone. A file with errors is not worth remarks yet."""
    last_year = _last_year(entries)
    for entry in entries:
        found = [*citation_problems(entry, last_year), *folder_problems(entry)]
        if isinstance(entry.parsed.data.get("sources", []), list):
            found += key_problems(entry.parsed)
        yield from found
        if not found and entry.path not in broken:
            yield from place_problems(entry)
            yield from source_problems(entry)
            yield from event_problems(entry)


def _among(entries: list[Entry]) -> Iterable[Problem]:
    """What only all files together show."""
    yield from link_problems(entries)
    yield from twin_problems(entries)
    yield from near_titles(entries)
    yield from title_problems(entries)


def _last_year(entries: list[Entry]) -> int:
    today = os.environ.get(TODAY, "")
    return int(today[:4]) if today[:4].isdigit() else newest_year(entries)


def _taxonomy(singles: list[Entry]) -> Taxonomy:
    """The closed lists as far as they can be read; a broken list closes nothing."""
    entry = next((entry for entry in singles if entry.path == SINGLE_FILES[0]), None)
    if entry is None:
        return Taxonomy()
    lists = {}
    for name in Taxonomy.__struct_fields__:
        try:
            read = msgspec.convert({name: entry.parsed.data.get(name, ())}, Taxonomy)
        except msgspec.ValidationError:
            continue
        lists[name] = getattr(read, name)
    return Taxonomy(**lists)


def _without_same_id(entries: list[Entry]) -> tuple[list[Entry], list[Problem]]:
    """The first entry of each id, and the clashes, told in both files."""
    kept: dict[str, Entry] = {}
    problems = []
    for entry in entries:
        first = kept.setdefault(entry.id, entry)
        if first is not entry:
            problems += [_same_id(entry, first.path), _same_id(first, entry.path)]
    return list(kept.values()), problems


def _same_id(entry: Entry, other: str) -> Problem:
    return Problem(
        path=entry.path,
        line=1,
        column=1,
        code="E205",
        message=f'The id "{entry.id}" is also used by {other}.',
        hint="Rename one of the two files.",
    )


def _bad_name(folder: Path, path: Path, stem: str) -> Problem:
    return Problem(
        path=shown_path(folder, path),
        line=1,
        column=1,
        code="E006",
        message=f'"{stem[:80]}" cannot be an id.',
        hint="Name the file with lower-case letters, digits and single hyphens, at most 60.",
    )


def _without_echoes(problems: list[Problem]) -> list[Problem]:
    """One message is enough for a place with a FILL-IN mark, or for an id that is no id."""
    unknown = {(each.path, each.line, each.column) for each in problems if each.code == "E201"}
    marked = {(each.path, each.line) for each in problems if each.code == "E110"}

    def is_echo(problem: Problem) -> bool:
        # Prose begins on the line below its name.
        if problem.code == "E105" and (problem.path, problem.line, problem.column) in unknown:
            return True
        lines = (problem.line, problem.line + 1) if problem.code == "E107" else (problem.line,)
        return any((problem.path, line) in marked for line in lines)

    return [each for each in problems if each.code == "E110" or not is_echo(each)]


def _ordered(problems: Iterable[Problem]) -> tuple[Problem, ...]:
    def place(problem: Problem) -> tuple[str, int, int, str]:
        return (problem.path, problem.line, problem.column, problem.code)

    return tuple(sorted(dict.fromkeys(problems), key=place))


def _texts(folder: Path, shown: set[str], entries: list[Entry]) -> dict[str, str]:
    texts = {entry.path: entry.text for entry in entries if entry.path in shown}
    for path in shown - texts.keys():
        try:
            texts[path] = (folder / path).read_bytes()[:65536].decode("utf-8", "replace")
        except OSError:
            texts[path] = ""
    return texts
