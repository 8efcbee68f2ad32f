"""A record cited in one line: name, citation, where it stands and as of when, and its id."""

from tactics_tui.export.wording import place_words, standing_words
from tactics_tui.records.authority import Authority
from tactics_tui.records.base import Record
from tactics_tui.records.dates import spoken
from tactics_tui.records.example import Example
from tactics_tui.records.kind_names import LABELS
from tactics_tui.records.kinds import kind_of
from tactics_tui.records.standing import standing
from tactics_tui.records.taxonomy import Taxonomy


def citation_text(record: Record, taxonomy: Taxonomy) -> str:
    """The citation, in ordinary spaces so that it can be searched for wherever it is pasted.

    "Printz v. United States, 521 U.S. 898 (1997) (no later ruling listed since June 27, 1997).
    tactics-tui record printz-v-united-states-1997." A record without a standing says when it
    was last checked; a withdrawn one says so first.
    """
    words = f"{_named(record, taxonomy)} ({_as_of(record, taxonomy)})"
    if record.withdrawn:
        words = f"[Withdrawn {spoken(record.withdrawn.on)}] {words}"
    return f"{words}. tactics-tui record {record.id}.".replace("\N{NO-BREAK SPACE}", " ")


def _named(record: Record, taxonomy: Taxonomy) -> str:
    title = str(getattr(record, "title", record.id)).rstrip(".")
    if isinstance(record, Authority):
        cite = record.cite.rstrip(".")
        # Most cases are cited with their name, and then the title says no more.
        named = record.kind == "case" and (" v. " in cite or cite.startswith("In re"))
        return cite if named or cite.startswith(title) else f"{title}, {cite}"
    if isinstance(record, Example):
        instrument = record.instrument
        means = instrument.number or taxonomy.label("instruments", instrument.kind).lower()
        return f"{title} ({means}, {place_words(record)}, {spoken(record.on)})"
    return title


def _as_of(record: Record, taxonomy: Taxonomy) -> str:
    words = standing_words(standing(record), taxonomy)
    if words:
        return words[0].lower() + words[1:]
    kind = LABELS[kind_of(record)][0].lower()
    review = getattr(record, "review", None)
    return f"{kind}, checked {spoken(review.on)}" if review else kind
