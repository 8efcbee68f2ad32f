"""The catalog as the other rooms see it: records by id, links both ways, problems."""

from collections import Counter
from collections.abc import Callable, Mapping
from functools import cached_property
from pathlib import Path
from typing import TypeVar

from tactics_tui.catalog.cache import CacheRefusedError, cache_folder
from tactics_tui.catalog.files import catalog_files, fingerprint
from tactics_tui.catalog.home import catalog_folder
from tactics_tui.catalog.links import Links
from tactics_tui.catalog.loaded import Loaded, Progress
from tactics_tui.catalog.problems import Problem
from tactics_tui.catalog.shelf import Kind, Shelf
from tactics_tui.catalog.snapshot import read_snapshot, write_snapshot
from tactics_tui.catalog.ties import Ties, tie
from tactics_tui.records.authority import Authority
from tactics_tui.records.base import Record
from tactics_tui.records.example import Example
from tactics_tui.records.jurisdiction import Jurisdiction
from tactics_tui.records.kinds import KINDS, kind_of
from tactics_tui.records.notice import Notice
from tactics_tui.records.place import Place
from tactics_tui.records.tactic import Tactic
from tactics_tui.records.taxonomy import Taxonomy
from tactics_tui.records.term import Term
from tactics_tui.records.workshop import Workshop

_R = TypeVar("_R", bound=Record)


class Catalog:
    """All records of one folder at one moment. Read it with `open_catalog`."""

    def __init__(self, folder: Path, fingerprint: str, loaded: Loaded) -> None:
        self.folder = folder
        self.fingerprint = fingerprint
        self._loaded = loaded

    def __len__(self) -> int:
        return len(self.records)

    @property
    def records(self) -> Mapping[str, Record]:
        """Every record by id: tactics, examples, authorities, states, terms, workshops.

        Read from the cache they are packed: to go through all of them unpacks them all.
        """
        return self._loaded.records

    @property
    def taxonomy(self) -> Taxonomy:
        """The closed lists."""
        return self._loaded.taxonomy

    @property
    def notices(self) -> tuple[Notice, ...]:
        """What is said first to questions outside the catalog."""
        return self._loaded.notices

    @property
    def places(self) -> tuple[Place, ...]:
        """The places that the catalog uses, with their other spellings."""
        return self._loaded.places

    @property
    def problems(self) -> tuple[Problem, ...]:
        """What is wrong with the files, by path and line."""
        return self._loaded.problems

    @cached_property
    def links(self) -> Links:
        """The links between records, both ways."""
        return Links(self.records, self.ties)

    @cached_property
    def ties(self) -> Ties:
        """What follows from all records together, as ids."""
        records = self.records
        return records.ties if isinstance(records, Shelf) else tie(records)

    def get(self, record_id: str) -> Record | None:
        """The record with that id or former id, or None."""
        record = self.records.get(record_id)
        if record is None and record_id in self.ties.former:
            record = self.records.get(self.ties.former[record_id])
        return record

    def path_of(self, record_id: str) -> Path | None:
        """The file of a record."""
        path = self._loaded.paths.get(record_id)
        return self.folder / path if path else None

    def _of(self, struct: type[_R]) -> Mapping[str, _R]:
        records = self.records
        if isinstance(records, Shelf):
            return Kind(records, next(kind for kind, its in KINDS.items() if its is struct))
        return {key: item for key, item in records.items() if isinstance(item, struct)}

    @cached_property
    def tactics(self) -> Mapping[str, Tactic]:
        """Tactics by id."""
        return self._of(Tactic)

    @cached_property
    def examples(self) -> Mapping[str, Example]:
        """Examples by id."""
        return self._of(Example)

    @cached_property
    def authorities(self) -> Mapping[str, Authority]:
        """Authorities by id."""
        return self._of(Authority)

    @cached_property
    def jurisdictions(self) -> Mapping[str, Jurisdiction]:
        """States by id (us-la)."""
        return self._of(Jurisdiction)

    @cached_property
    def terms(self) -> Mapping[str, Term]:
        """Terms by id."""
        return self._of(Term)

    @cached_property
    def workshops(self) -> Mapping[str, Workshop]:
        """Workshops by id."""
        return self._of(Workshop)

    def families_of(self, record: Record) -> tuple[str, ...]:
        """The families a record belongs to, through the tactics it is linked with."""
        if isinstance(record, Tactic):
            return (record.family,)
        ties = self.ties
        if isinstance(record, Example):
            tactics: tuple[str, ...] = tuple(edge.id for edge in record.tactics)
        elif isinstance(record, Authority):
            tactics = ties.tactics_of_authority.get(record.id, ())
        else:
            return ()
        families = (ties.families[one] for one in tactics if one in self.tactics)
        return tuple(dict.fromkeys(family for found in families for family in found))

    def kind_counts(self) -> dict[str, int]:
        """How many records there are of each kind."""
        records = self.records
        if isinstance(records, Shelf):
            return dict(Counter(records.kinds.values()))
        return dict(Counter(kind_of(record) for record in records.values()))


def open_catalog(
    asked: str | Path | None = None,
    *,
    use_cache: bool = True,
    progress: Progress | None = None,
    on_refused: Callable[[str], None] | None = None,
) -> Catalog:
    """Read the catalog, from the snapshot in the cache if the files have not changed.

    Raises NoCatalogError when there is no such folder. What is wrong inside the files is in
    `Catalog.problems`. `on_refused` hears, in one sentence, why the cache was not used.
    """
    folder = catalog_folder(asked)
    state = fingerprint(catalog_files(folder))
    cache: Path | None = None
    if use_cache:
        try:
            cache = cache_folder()
        except CacheRefusedError as refusal:
            if on_refused:
                on_refused(str(refusal))
    loaded = read_snapshot(cache, state) if cache else None
    if loaded is None:
        # Brings in the TOML reader, which a warm start does without.
        from tactics_tui.catalog.load import load

        loaded = load(folder, progress)
        if cache:
            write_snapshot(cache, state, loaded)
    return Catalog(folder, state, loaded)
