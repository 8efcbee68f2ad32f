"""What ranking needs to know of each document number, side by side."""

from tactics_tui.catalog.catalog import Catalog
from tactics_tui.records.authority import Authority
from tactics_tui.records.base import Record
from tactics_tui.records.example import Example
from tactics_tui.records.jurisdiction import Jurisdiction
from tactics_tui.records.kinds import kind_of
from tactics_tui.records.term import Term
from tactics_tui.search.gazetteer import state_token
from tactics_tui.search.words import fold, texts

Names = tuple[frozenset[str], tuple[int, ...]]


class Columns:
    """The facts of one catalog's records by document number ("" in `ids`: no record there)."""

    def __init__(self, catalog: Catalog, ids: tuple[str, ...]) -> None:
        self._catalog = catalog
        self._ids = ids
        self.numbers = {name: number for number, name in enumerate(ids) if name}
        self.kinds = [""] * len(ids)
        self.withdrawn: set[int] = set()
        # An example -> the tactics it carries out.
        self.tactics: dict[int, tuple[int, ...]] = {}
        # A state's token -> its own page.
        self.state_pages: dict[str, int] = {}
        # Postal code -> authorities that bind there and not everywhere.
        self.binding: dict[str, set[int]] = {}
        self._names: dict[int, Names] = {}

    def note(self, number: int, record: Record) -> None:
        """Take in one record; whoever makes the columns goes through all of them."""
        self.kinds[number] = kind_of(record)
        if record.withdrawn:
            self.withdrawn.add(number)
        if isinstance(record, Example):
            edges = (self.numbers.get(edge.id) for edge in record.tactics)
            self.tactics[number] = tuple(at for at in edges if at is not None)
        elif isinstance(record, Jurisdiction):
            self.state_pages[state_token(record.postal)] = number
        elif isinstance(record, Authority):
            for postal in record.binding_in:
                if postal != "US":
                    self.binding.setdefault(postal, set()).add(number)

    def names_of(self, number: int) -> Names:
        """A record's names without spaces, and the tactics that its name also stands for."""
        found = self._names.get(number)
        if found is None:
            record = self._catalog.records[self._ids[number]]
            titles = (
                str(getattr(record, "title", "")),
                *getattr(record, "aliases", ()),
                *getattr(record, "spanish", ()),
            )
            names = frozenset("".join(texts(fold(title))) for title in titles)
            found = self._names[number] = (names, self._tactics_about(record))
        return found

    def _tactics_about(self, record: Record) -> tuple[int, ...]:
        # Who types a term's name may want what can be done, not only the meaning.
        if not isinstance(record, Term):
            return ()
        tactics = self._catalog.tactics
        return tuple(
            self.numbers[about]
            for about in record.see_also
            if about in tactics and about in self.numbers
        )
