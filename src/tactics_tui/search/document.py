"""A record as the index sees it: weighted sections of text, places and citations."""

from collections.abc import Iterable
from hashlib import blake2b

import msgspec

from tactics_tui.catalog.catalog import Catalog
from tactics_tui.records.authority import Authority
from tactics_tui.records.base import Record
from tactics_tui.records.example import Example
from tactics_tui.records.jurisdiction import Jurisdiction
from tactics_tui.records.kinds import kind_of
from tactics_tui.records.places import state_name
from tactics_tui.records.standing import standing
from tactics_tui.records.tactic import Tactic
from tactics_tui.records.term import Term
from tactics_tui.records.workshop import Workshop
from tactics_tui.search.facets import state_of

# How much a word counts, by where it stands.
TITLE, ALIAS, SUMMARY, TAG, MAIN, TEXT, ASIDE = 6.0, 5.0, 3.0, 2.0, 1.5, 1.0, 0.5

Section = tuple[float, str]
PlaceLine = tuple[float, str, str]


class Document(msgspec.Struct, frozen=True):
    """What is indexed of one record.

    `head` names the record (titles, aliases, citation). `sections` are (weight, text).
    `places` are (weight, division id or line that names places, state). `own_cites` are
    the texts in which it cites itself.
    `shows` are the terms that name this record as showing them in use.
    """

    id: str
    kind: str
    head: tuple[str, ...]
    sections: tuple[Section, ...]
    places: tuple[PlaceLine, ...]
    own_cites: tuple[str, ...]
    shows: tuple[str, ...]

    def digest(self) -> str:
        """A short hash of everything that is indexed."""
        return blake2b(msgspec.msgpack.encode(self), digest_size=12).hexdigest()


class Documents:
    """Makes documents from the records of one catalog."""

    def __init__(self, catalog: Catalog) -> None:
        self._catalog = catalog
        self._labels: dict[tuple[str, str], str] = {}

    def of(self, record: Record) -> Document:
        """The document of one record."""
        kind = kind_of(record)
        head, sections, cites = self._parts(record)
        marked = [(TITLE if at == 0 else ALIAS, text) for at, text in enumerate(head)]
        shared = [(ASIDE, record.id.replace("-", " "))]
        shared += [(ASIDE, line) for line in record.uncertain]
        shared += [(ASIDE, source.title) for source in record.sources]
        if isinstance(record, Example | Authority):
            for correction in record.corrections:
                shared += [(ASIDE, correction.claim), (ASIDE, correction.record)]
        every = tuple((weight, text) for weight, text in [*marked, *sections, *shared] if text)
        shows = tuple(term.id for term in self._catalog.links.terms_about(record.id))
        return Document(record.id, kind, head, every, self._places(record), cites, shows)

    def _parts(self, record: Record) -> tuple[tuple[str, ...], Iterable[Section], tuple[str, ...]]:
        if isinstance(record, Tactic):
            return (record.title,), self._tactic(record), ()
        if isinstance(record, Example):
            return (record.title,), self._example(record), self._numbers(record)
        if isinstance(record, Authority):
            head = (record.title, *record.aliases)
            return head, self._authority(record), (record.cite, *record.aliases)
        if isinstance(record, Jurisdiction):
            return (record.title, record.postal), self._jurisdiction(record), ()
        if isinstance(record, Term):
            head = (record.title, *record.aliases, *record.spanish)
            return head, [(MAIN, record.definition)], (record.title, *record.aliases)
        if isinstance(record, Workshop):
            said = [(ASIDE, step.say) for step in record.steps]
            return (record.title,), [(SUMMARY, record.summary), (TEXT, record.audience), *said], ()
        return (str(getattr(record, "title", record.id)),), (), ()

    def _label(self, name: str, value: str) -> str:
        label = self._labels.get((name, value))
        if label is None:
            label = self._labels[name, value] = self._catalog.taxonomy.label(name, value)
        return label

    def _tactic(self, record: Tactic) -> Iterable[Section]:
        links, titles = self._catalog.links, self._title
        yield SUMMARY, record.summary
        yield TAG, self._label("families", record.family)
        yield TAG, "; ".join(self._label("bodies", body) for body in record.bodies)
        yield TEXT, "; ".join(self._label("instruments", kind) for kind in record.instruments)
        yield MAIN, record.what
        yield TEXT, record.theory
        yield TEXT, "\n".join(record.steps)
        for risk in record.risks:
            yield TEXT, risk.says
            yield ASIDE, risk.mitigation
        for edge in record.authorities:
            yield TEXT, f"{titles(edge.id)}: {edge.says}"
        for example, how in links.examples_of(record.id):
            yield ASIDE, f"{example.title}: {how.how}"

    def _example(self, record: Example) -> Iterable[Section]:
        stands = standing(record)
        yield SUMMARY, record.summary
        yield TITLE, record.place or state_name(record.state)
        instrument = record.instrument
        yield (
            TAG,
            " ".join(
                (self._label("instruments", instrument.kind), instrument.number, instrument.title)
            ),
        )
        for actor in record.actors:
            yield TEXT, f"{actor.name}, {self._label('bodies', actor.body)}"
        if stands:
            yield SUMMARY, self._label("standings", stands.state)
        for event in record.events:
            yield MAIN, f"{self._label('event_states', event.state)} {event.on[:4]}: {event.note}"
        yield MAIN, record.what_happened
        if record.outcome:
            yield TEXT, record.outcome.says
        for edge in record.tactics:
            yield MAIN, edge.how
            yield TEXT, self._title(edge.id)
        for basis in record.authorities:
            yield ASIDE, f"{self._title(basis.id)}: {basis.says}"

    def _numbers(self, record: Example) -> tuple[str, ...]:
        own = (record.instrument.number, record.instrument.title)
        return tuple(text for text in own if text)

    def _authority(self, record: Authority) -> Iterable[Section]:
        stands = standing(record)
        yield ALIAS, record.cite
        yield MAIN, record.holding
        yield TEXT, self._label("authority_kinds", record.kind)
        yield TEXT, self._label("effects", record.effect)
        if stands:
            yield TAG, self._label("standings", stands.state)
        for treated in record.treatment:
            label = self._label("event_states", treated.state)
            yield TEXT, f"{label} {treated.on[:4]}: {treated.says}"
        for _, edge in self._catalog.links.tactics_on(record.id):
            yield ASIDE, edge.says

    def _jurisdiction(self, record: Jurisdiction) -> Iterable[Section]:
        yield MAIN, record.profile
        yield TEXT, record.home_rule
        for rule in (*record.bars, *record.enables):
            yield TEXT, rule.says

    def _title(self, record_id: str) -> str:
        return str(getattr(self._catalog.get(record_id), "title", ""))

    def _places(self, record: Record) -> tuple[PlaceLine, ...]:
        state = state_of(record) or ""
        lines: list[PlaceLine] = []
        if state and state != "US":
            lines.append((4.0 if isinstance(record, Jurisdiction) else 2.0, "", state))
        if isinstance(record, Example):
            lines += [(2.0, ocd, state) for ocd in {actor.ocd for actor in record.actors} if ocd]
            lines.append((3.0, f"{record.place}; {record.title}", state))
        elif isinstance(record, Authority):
            lines.append((1.5, record.title, state))
        return tuple(sorted(lines))
