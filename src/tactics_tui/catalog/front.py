"""The front of a catalog: what the first screen says of it, kept so that it is read at once.

It is a small JSON file beside the snapshot. What it says is of the last time the catalog was
read; whoever shows it looks again when the records are there.
"""

import contextlib
import os
from pathlib import Path
from typing import TYPE_CHECKING

import msgspec

from tactics_tui.catalog.cache import CacheRefusedError, cache_folder, cache_path
from tactics_tui.catalog.keeping import keep
from tactics_tui.records.kind_names import LABELS
from tactics_tui.records.text import neutralize

if TYPE_CHECKING:
    from tactics_tui.catalog.catalog import Catalog

NAME = "catalog.front"
_LONGEST = 65_536


class Count(msgspec.Struct, frozen=True, array_like=True):
    """A family or a kind of record, and how many records it has."""

    id: str
    label: str
    count: int


class Front(msgspec.Struct, frozen=True):
    """How many records there are, and how many of each family and kind."""

    total: int
    families: tuple[Count, ...]
    kinds: tuple[Count, ...]


# Nothing is known yet: the very first start.
UNKNOWN = Front(0, (), ())


def front_of(catalog: "Catalog") -> Front:
    """Count a catalog. Families and kinds without records are left out."""
    counts: dict[str, int] = {}
    for families in catalog.ties.families.values():
        for family in families:
            counts[family] = counts.get(family, 0) + 1
    kinds = catalog.kind_counts()
    return Front(
        len(catalog),
        tuple(
            Count(family.id, family.label, counts[family.id])
            for family in catalog.taxonomy.families
            if counts.get(family.id)
        ),
        tuple(
            Count(kind, many, kinds[kind]) for kind, (_, many) in LABELS.items() if kinds.get(kind)
        ),
    )


def read_front(folder: Path) -> Front | None:
    """The front of the catalog in this folder as it was last time, or None. Never raises."""
    try:
        with (cache_path() / NAME).open("rb") as stream:
            if hasattr(os, "geteuid") and os.fstat(stream.fileno()).st_uid != os.geteuid():
                return None
            kept = msgspec.json.decode(stream.read(_LONGEST), type=_Kept)
    except (OSError, RuntimeError, msgspec.MsgspecError, RecursionError):
        return None
    return _harmless(kept.front) if kept.folder == _name(folder) else None


def keep_front(folder: Path, front: Front) -> None:
    """Keep the front for the next time; a refused cache or a full disk is no error."""
    kept = _Kept(_name(folder), front)
    with contextlib.suppress(CacheRefusedError):
        keep(cache_folder(), NAME, "snapshot", (msgspec.json.encode(kept),))


class _Kept(msgspec.Struct, frozen=True):
    folder: str
    front: Front


def _name(folder: Path) -> str:
    # A folder's name may be no Unicode at all.
    return os.fsencode(folder.absolute()).decode("utf-8", "backslashreplace")


def _harmless(front: Front) -> Front:
    # The file may have been changed by somebody since.
    rows = (
        tuple(Count(neutralize(row.id), neutralize(row.label), row.count) for row in rows)
        for rows in (front.families, front.kinds)
    )
    return Front(front.total, *rows)
