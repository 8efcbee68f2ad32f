"""Read a whole catalog, tolerantly: a bad file is skipped and named, all others work."""

from pathlib import Path
from typing import TypeVar

import msgspec

from tactics_tui.catalog.cross import (
    key_problems,
    reference_problems,
    taxonomy_problems,
    unsafe_problems,
)
from tactics_tui.catalog.decode import decode
from tactics_tui.catalog.files import (
    NOTICES_FILE,
    PLACES_FILE,
    TAXONOMY_FILE,
    CatalogFile,
    catalog_files,
    is_valid_id,
)
from tactics_tui.catalog.loaded import Loaded, Progress
from tactics_tui.catalog.parse import Parsed, parse
from tactics_tui.catalog.problems import Problem
from tactics_tui.catalog.source_file import read_text, shown_path
from tactics_tui.records.base import Record
from tactics_tui.records.kinds import KINDS
from tactics_tui.records.notice import Notice
from tactics_tui.records.place import Place
from tactics_tui.records.taxonomy import Taxonomy

_T = TypeVar("_T")


class _Notices(msgspec.Struct, frozen=True):
    id: str
    notices: tuple[Notice, ...] = ()


class _Places(msgspec.Struct, frozen=True):
    id: str
    places: tuple[Place, ...] = ()


class _Taxonomy(Taxonomy, frozen=True, kw_only=True):
    id: str


def load(folder: Path, progress: Progress | None = None) -> Loaded:
    """Read every file. Never raises for what is in them."""
    problems: list[Problem] = []
    files = catalog_files(folder)
    singles = {Path(file.path).name: file for file in files if not file.kind}
    taxonomy = _single(folder, singles.get(TAXONOMY_FILE), _Taxonomy, problems)
    notices = _single(folder, singles.get(NOTICES_FILE), _Notices, problems)
    places = _single(folder, singles.get(PLACES_FILE), _Places, problems)

    records: dict[str, Record] = {}
    paths: dict[str, str] = {}
    parsed_files: list[tuple[CatalogFile, Parsed]] = []
    for at, file in enumerate(files):
        if progress:
            progress(at, len(files))
        if not file.kind:
            continue
        parsed = _parse_record(folder, file, problems)
        if parsed is None:
            continue
        if file.id in records:
            problems.append(
                Problem(
                    path=parsed.path,
                    line=1,
                    column=1,
                    code="E205",
                    message=f'The id "{file.id}" is already used by {paths[file.id]}.',
                    hint="Rename one of the two files.",
                )
            )
            continue
        record = decode(parsed, KINDS[file.kind], file.id)
        if isinstance(record, Problem):
            problems.append(record)
            continue
        records[file.id] = record
        paths[file.id] = parsed.path
        parsed_files.append((file, parsed))

    kinds = {file.id: file.kind for file, _ in parsed_files}
    for file, _ in parsed_files:
        for former in records[file.id].former_ids:
            kinds.setdefault(former, file.kind)
    for file, parsed in parsed_files:
        problems += unsafe_problems(parsed)
        problems += key_problems(parsed)
        problems += reference_problems(file.kind, parsed, kinds)
        if taxonomy:
            problems += taxonomy_problems(file.kind, parsed, taxonomy)
    problems.sort(key=lambda problem: (problem.path, problem.line, problem.column, problem.code))
    return Loaded(
        records=records,
        taxonomy=_plain_taxonomy(taxonomy),
        notices=notices.notices if notices else (),
        places=places.places if places else (),
        problems=tuple(problems),
        paths=paths,
    )


def parse_file(folder: Path, path: Path) -> Parsed | Problem:
    """One file as plain data, or the Problem that keeps it from being read."""
    text = read_text(folder, path)
    return text if isinstance(text, Problem) else parse(shown_path(folder, path), text)


def _parse_record(folder: Path, file: CatalogFile, problems: list[Problem]) -> Parsed | None:
    if not is_valid_id(file.id):
        problems.append(
            Problem(
                path=shown_path(folder, Path(file.path)),
                line=1,
                column=1,
                code="E006",
                message=f'"{file.id[:80]}" cannot be an id.',
                hint="Name the file with lower-case letters, digits and single hyphens.",
            )
        )
        return None
    parsed = parse_file(folder, Path(file.path))
    if isinstance(parsed, Problem):
        problems.append(parsed)
        return None
    return parsed


def _single(
    folder: Path, file: CatalogFile | None, struct: type[_T], problems: list[Problem]
) -> _T | None:
    if file is None:
        return None
    parsed = parse_file(folder, Path(file.path))
    read = parsed if isinstance(parsed, Problem) else decode(parsed, struct, file.id)
    if isinstance(read, Problem):
        problems.append(read)
        return None
    return read


def _plain_taxonomy(read: Taxonomy | None) -> Taxonomy:
    if read is None:
        return Taxonomy()
    return Taxonomy(**{name: getattr(read, name) for name in Taxonomy.__struct_fields__})
