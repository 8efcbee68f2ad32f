"""The catalog as the other rooms see it: records by id, links both ways, problems."""

from collections.abc import Callable
from functools import cached_property
from pathlib import Path
from typing import TypeVar

from tactics_tui.catalog.cache import CacheRefusedError, cache_folder
from tactics_tui.catalog.files import catalog_files, fingerprint
from tactics_tui.catalog.home import catalog_folder
from tactics_tui.catalog.links import Links
from tactics_tui.catalog.load import Loaded, Progress, load
from tactics_tui.catalog.problems import Problem
from tactics_tui.catalog.snapshot import read_snapshot, write_snapshot
from tactics_tui.records.authority import Authority
from tactics_tui.records.base import Record
from tactics_tui.records.example import Example
from tactics_tui.records.jurisdiction import Jurisdiction
from tactics_tui.records.kinds import kind_of
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
    def records(self) -> dict[str, Record]:
        """Every record by id: tactics, examples, authorities, states, terms, workshops."""
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
        return Links(self.records.values())

    @cached_property
    def _former(self) -> dict[str, str]:
        return {
            former: record.id for record in self.records.values() for former in record.former_ids
        }

    def get(self, record_id: str) -> Record | None:
        """The record with that id or former id, or None."""
        record = self.records.get(record_id)
        if record is None and record_id in self._former:
            record = self.records.get(self._former[record_id])
        return record

    def path_of(self, record_id: str) -> Path | None:
        """The file of a record."""
        path = self._loaded.paths.get(record_id)
        return self.folder / path if path else None

    def _of(self, struct: type[_R]) -> dict[str, _R]:
        return {key: item for key, item in self.records.items() if isinstance(item, struct)}

    @cached_property
    def tactics(self) -> dict[str, Tactic]:
        """Tactics by id."""
        return self._of(Tactic)

    @cached_property
    def examples(self) -> dict[str, Example]:
        """Examples by id."""
        return self._of(Example)

    @cached_property
    def authorities(self) -> dict[str, Authority]:
        """Authorities by id."""
        return self._of(Authority)

    @cached_property
    def jurisdictions(self) -> dict[str, Jurisdiction]:
        """States by id (us-la)."""
        return self._of(Jurisdiction)

    @cached_property
    def terms(self) -> dict[str, Term]:
        """Terms by id."""
        return self._of(Term)

    @cached_property
    def workshops(self) -> dict[str, Workshop]:
        """Workshops by id."""
        return self._of(Workshop)

    def families_of(self, record: Record) -> tuple[str, ...]:
        """The families a record belongs to, through the tactics it is linked with."""
        if isinstance(record, Tactic):
            return (record.family,)
        if isinstance(record, Example):
            tactics = [edge.id for edge in record.tactics]
        elif isinstance(record, Authority):
            tactics = [tactic.id for tactic, _ in self.links.tactics_on(record.id)]
        else:
            return ()
        families = (self.tactics[tactic].family for tactic in tactics if tactic in self.tactics)
        return tuple(dict.fromkeys(families))

    def kind_counts(self) -> dict[str, int]:
        """How many records there are of each kind."""
        counts: dict[str, int] = {}
        for record in self.records.values():
            counts[kind_of(record)] = counts.get(kind_of(record), 0) + 1
        return counts


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
        loaded = load(folder, progress)
        if cache:
            write_snapshot(cache, state, loaded)
    return Catalog(folder, state, loaded)
