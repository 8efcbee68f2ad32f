"""The catalog's files: which there are, of which kind, and their state as a fingerprint."""

import hashlib
import os
import re
from collections.abc import Iterator
from pathlib import Path

import msgspec

from tactics_tui.records.base import ID_LENGTH, ID_PATTERN
from tactics_tui.records.kind_names import FOLDERS

TAXONOMY_FILE = "taxonomy.toml"
NOTICES_FILE = "notices.toml"
PLACES_FILE = "places.toml"
SINGLE_FILES = (TAXONOMY_FILE, NOTICES_FILE, PLACES_FILE)

_ID = re.compile(ID_PATTERN)
_KIND_OF_FOLDER = {folder: kind for kind, folder in FOLDERS.items()}


class CatalogFile(msgspec.Struct, frozen=True):
    """One file: kind ("" for taxonomy and the like), id, full path, and its state."""

    kind: str
    id: str
    path: str
    stamp: tuple[int, int]


def catalog_files(folder: Path) -> list[CatalogFile]:
    """Every TOML file of the catalog, by kind and id. Missing folders are simply empty."""
    found = [
        CatalogFile("", name.removesuffix(".toml"), str(folder / name), stamp)
        for name in SINGLE_FILES
        if (stamp := _stamp(folder / name)) is not None
    ]
    for name, kind in _KIND_OF_FOLDER.items():
        files = [
            CatalogFile(kind, Path(entry.name).stem, entry.path, _entry_stamp(entry))
            for entry in _walk(str(folder / name), depth=2)
        ]
        found += sorted(files, key=lambda file: (file.id, file.path))
    return found


def is_valid_id(record_id: str) -> bool:
    """Whether a file's stem can be an id: lower-case words joined by single hyphens."""
    return len(record_id) <= ID_LENGTH and bool(_ID.fullmatch(record_id))


def fingerprint(files: list[CatalogFile]) -> str:
    """A short hash that changes when any file is added, removed, renamed or changed."""
    digest = hashlib.blake2b(digest_size=16)
    for file in files:
        digest.update(f"{file.path}\0{file.stamp[0]}\0{file.stamp[1]}\n".encode("utf-8", "replace"))
    return digest.hexdigest()


def _walk(folder: str, depth: int) -> Iterator[os.DirEntry[str]]:
    try:
        entries = list(os.scandir(folder))
    except OSError:
        return
    for entry in entries:
        if entry.name.startswith("."):
            continue
        if entry.name.endswith(".toml"):
            yield entry
        elif depth > 1 and entry.is_dir(follow_symlinks=False):
            yield from _walk(entry.path, depth - 1)


def _entry_stamp(entry: os.DirEntry[str]) -> tuple[int, int]:
    try:
        status = entry.stat()
    except OSError:
        return (0, 0)
    return (status.st_mtime_ns, status.st_size)


def _stamp(path: Path) -> tuple[int, int] | None:
    try:
        status = path.stat()
    except OSError:
        return None
    return (status.st_mtime_ns, status.st_size)
