"""The words that screen, command line and handouts share: standings, kinds, places, dates."""

from typing import TYPE_CHECKING

from tactics_tui.records.base import Record, Review, Source
from tactics_tui.records.dates import spoken
from tactics_tui.records.example import Example
from tactics_tui.records.kind_names import LABELS
from tactics_tui.records.places import state_name
from tactics_tui.records.standing import Standing
from tactics_tui.records.standing import standing as standing_of
from tactics_tui.records.taxonomy import Taxonomy

if TYPE_CHECKING:
    from tactics_tui.export.page import Page, SourceRow
    from tactics_tui.search.results import Hit


def standing_words(standing: Standing | None, taxonomy: Taxonomy) -> str:
    """ "Blocked in part as of February 9, 2026", or "" when there is no standing.

    A ruling without a later one reads "No later ruling listed since June 27, 1997": "as of" the
    day of the ruling would sound as if nobody had looked since.
    """
    if standing is None:
        return ""
    since = "since" if standing.state == "stands" else "as of"
    return f"{taxonomy.label('standings', standing.state)} {since} {spoken(standing.as_of)}"


def record_standing_words(record: Record, taxonomy: Taxonomy) -> str:
    """The standing of a record in words, or ""."""
    return standing_words(standing_of(record), taxonomy)


def review_words(review: Review | None, taxonomy: Taxonomy) -> str:
    """ "Draft: no lawyer has read it. Checked November 24, 2026 by …"."""
    if review is None:
        return "Not reviewed."
    level = taxonomy.label("review_levels", review.level)
    return f"Review level: {level}. Checked {spoken(review.on)} by {review.by}."


def place_words(example: Example) -> str:
    """ "New Orleans (Orleans Parish), LA", or the state's name for a statewide act."""
    if example.state == "US":
        return example.place or "United States"
    name = state_name(example.state)
    if not example.place or example.place == name:
        return name
    if example.place.endswith((name, f", {example.state}")):
        return example.place
    return f"{example.place}, {example.state}"


def source_kind(source: Source, taxonomy: Taxonomy) -> str:
    """The source's kind in lower case words: "court document or opinion"."""
    return taxonomy.label("source_kinds", source.kind).lower()


def row_words(hit: "Hit", taxonomy: Taxonomy) -> str:
    """One line under a hit's title: kind · family or place · citation · standing."""
    parts = [LABELS[hit.kind][0]]
    if hit.kind == "tactic":
        parts += [taxonomy.label("families", family) for family in hit.families]
    if hit.state and hit.kind == "example":
        parts.append(state_name(hit.state))
    if hit.cite:
        parts.append(hit.cite)
    if hit.standing and hit.as_of:
        parts.append(standing_words(Standing(hit.standing, hit.as_of), taxonomy))
    return " · ".join(parts)


def sentence_list(words: list[str]) -> str:
    """ "a, b and c"."""
    if len(words) < 2:
        return "".join(words)
    return f"{', '.join(words[:-1])} and {words[-1]}"


def loud(standing: str) -> str:
    """ "BLOCKED IN PART as of February 9, 2026": the standing itself in capitals."""
    since = " since " if " since " in standing else " as of "
    state, as_of, date = standing.partition(since)
    return f"{state.upper()}{as_of}{date}"


def cite_words(numbers: tuple[int, ...]) -> str:
    """ " [1, 3]": the numbers of the sources that bear a sentence, or ""."""
    return f" [{', '.join(str(number) for number in numbers)}]" if numbers else ""


def source_words(source: "SourceRow") -> str:
    """A source without its address: "Title. Publisher, February 9, 2026 (news)"."""
    made = ", ".join(part for part in (source.publisher, source.published) if part)
    title = source.title if source.title.endswith((".", "?", "!", "”")) else f"{source.title}."
    return f"{title} {made} ({source.kind})" if made else f"{title} ({source.kind})"


def head_facts(page: "Page") -> tuple[tuple[str, str], ...]:
    """What stands under the title: the kind, the place it is read from, the record's facts."""
    place = (("Read from", state_name(page.place)),) if page.place else ()
    return (("Kind", page.kind_label), *place, *page.facts)
