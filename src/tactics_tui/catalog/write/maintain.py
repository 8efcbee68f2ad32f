"""Renaming, withdrawing and reviewing a record: its file and every reference to it."""

from collections.abc import Iterator
from pathlib import Path

import msgspec

from tactics_tui.catalog.files import CatalogFile, catalog_files, is_valid_id
from tactics_tui.catalog.load import parse_file
from tactics_tui.catalog.parse import Parsed
from tactics_tui.catalog.source_file import read_text
from tactics_tui.catalog.write.edit import add_to_list, replace_strings, set_block
from tactics_tui.catalog.write.save import save
from tactics_tui.catalog.write.toml_text import toml_date, toml_string
from tactics_tui.records.references import REFERENCES, WITHDRAWN, values_at


class CannotEditError(Exception):
    """What was asked for cannot be done; says why in one sentence. Nothing was changed."""


class Edited(msgspec.Struct, frozen=True):
    """The files that an edit changed, the record's own first, as paths."""

    files: list[Path]


def rename(folder: Path, old: str, new: str) -> Edited:
    """Give a record a new id: its file moves, former_ids keeps the old one, references follow."""
    files = catalog_files(folder)
    if not is_valid_id(new):
        raise CannotEditError(
            f'"{new[:80]}" cannot be an id: lower-case letters, digits and single hyphens, '
            "at most 60."
        )
    taken = next((file for file in files if file.kind and file.id == new), None)
    if taken is not None:
        raise CannotEditError(f'The id "{new}" is in use: {_name(folder, taken)}.')
    own = _record_file(folder, old)
    path = Path(own.path)
    target = path.with_name(f"{new}.toml")
    texts: dict[Path, str] = {}
    for file, parsed in _parsed(folder, files):
        places = list(_references(file.kind, parsed, old))
        if places:
            texts[Path(file.path)] = replace_strings(parsed.text, places, old, new)
    own_text = texts.pop(path, None) or _text(folder, path)
    renamed = add_to_list(own.kind, own_text, "former_ids", old)
    save(target, renamed)
    path.unlink()
    for other, text in texts.items():
        save(other, text)
    return Edited([target, *texts])


def withdraw(folder: Path, record_id: str, on: str, reason: str, replaced_by: str) -> Edited:
    """Mark a record as withdrawn; the file stays, so that links to it keep working."""
    own = _record_file(folder, record_id)
    if replaced_by:
        _record_file(folder, replaced_by)
        if replaced_by == record_id:
            raise CannotEditError("A record cannot replace itself.")
    values = {"on": toml_date(on), "reason": toml_string(reason)}
    if replaced_by:
        values["replaced_by"] = toml_string(replaced_by)
    return _set(folder, own, "withdrawn", values)


def review(folder: Path, record_id: str, on: str, by: str, level: str) -> Edited:
    """Write down who checked a record, when, and how far."""
    own = _record_file(folder, record_id)
    if own.kind in {"term", "workshop"}:
        raise CannotEditError("Terms and workshops carry no review.")
    values = {"on": toml_date(on), "by": toml_string(by), "level": toml_string(level)}
    return _set(folder, own, "review", values)


def _set(folder: Path, own: CatalogFile, name: str, values: dict[str, str]) -> Edited:
    path = Path(own.path)
    save(path, set_block(own.kind, _text(folder, path), name, values))
    return Edited([path])


def _record_file(folder: Path, record_id: str) -> CatalogFile:
    from tactics_tui.catalog.cross import did_you_mean

    files = [file for file in catalog_files(folder) if file.kind]
    found = next((file for file in files if file.id == record_id), None)
    if found is None:
        near = did_you_mean(record_id[:80], [file.id for file in files])
        raise CannotEditError(f'There is no record "{record_id[:80]}". {near}'.strip())
    return found


def _text(folder: Path, path: Path) -> str:
    text = read_text(folder, path)
    if not isinstance(text, str):
        raise CannotEditError(f"{text.path}: {text.message}")
    parsed = parse_file(folder, path)
    if not isinstance(parsed, Parsed):
        raise CannotEditError(f"{parsed.path} does not parse; mend it first: tactics check.")
    return text.replace("\r\n", "\n")


def _parsed(folder: Path, files: list[CatalogFile]) -> Iterator[tuple[CatalogFile, Parsed]]:
    for file in files:
        if file.kind:
            parsed = parse_file(folder, Path(file.path))
            if isinstance(parsed, Parsed):
                yield file, parsed


def _references(kind: str, parsed: Parsed, record_id: str) -> Iterator[tuple[str | int, ...]]:
    for path in {**REFERENCES[kind], **WITHDRAWN}:
        for where, value in values_at(parsed.data, path):
            if value == record_id:
                yield where
    if kind == "workshop":
        for where, value in values_at(parsed.data, "steps.*.reveals.*"):
            if isinstance(value, str) and value.split(":")[0].strip() == record_id:
                yield where


def _name(folder: Path, file: CatalogFile) -> str:
    return Path(file.path).relative_to(folder).as_posix()
