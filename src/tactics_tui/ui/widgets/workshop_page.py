"""The page of a beat as styled text. Text from records is never read as markup."""

from textual.content import Content

from tactics_tui.catalog.catalog import Catalog
from tactics_tui.export.wording import loud, record_standing_words
from tactics_tui.records.places import state_name
from tactics_tui.ui import ink
from tactics_tui.workshop.beats import Beat
from tactics_tui.workshop.session import Session

_GAP = Content("\n\n")


def workshop_page(session: Session, catalog: Catalog, signs: ink.Signs) -> Content:
    """What the room sees at this beat: what was said in this step stays above."""
    kind = session.beat.kind
    if kind == "title":
        return _GAP.join(_title(session))
    if kind == "end":
        return _GAP.join(_end(session, signs))
    step = session.step
    parts = [_heading(step.title)] if step and step.title else []
    for beat in session.shown:
        parts += _beat(beat, session, catalog, signs)
    return _GAP.join(parts)


def _title(session: Session) -> list[Content]:
    workshop = session.workshop
    return [
        _heading(workshop.title),
        Content(workshop.summary),
        Content(f"For {workshop.audience}."),
        Content(f"{workshop.minutes} minutes, {len(workshop.steps)} steps."),
        Content.styled("Information, not legal advice.", ink.MUTED),
    ]


def _end(session: Session, signs: ink.Signs) -> list[Content]:
    workshop = session.workshop
    lists = (
        ("To talk about", workshop.discussion),
        ("What supporters say", workshop.arguments_for),
        ("What opponents say", workshop.arguments_against),
        ("To find out at home", workshop.homework),
    )
    parts = [
        part
        for title, lines in lists
        if lines
        for part in (_heading(title), *(Content(f"{signs.bullet} {line}") for line in lines))
    ]
    return [
        *(parts or [_heading("The end")]),
        Content.styled(
            "Information, not legal advice. Ask a lawyer who knows the place before acting.",
            ink.MUTED,
        ),
    ]


def _beat(beat: Beat, session: Session, catalog: Catalog, signs: ink.Signs) -> list[Content]:
    if beat.kind == "say":
        where = [Content.styled(f"Place: {state_name(beat.place)}", ink.KEY)] if beat.place else []
        return [*where, Content(beat.text)]
    if beat.kind == "scenario":
        return [_heading("A case"), Content.styled(beat.text, "bold")]
    if beat.kind == "search":
        return [Content.styled("Searched: ", ink.MUTED) + Content.styled(beat.text, ink.KEY)]
    if beat.kind == "open":
        return [Content.styled("Read: ", ink.MUTED) + _record(beat.text, catalog, signs)]
    if beat.kind == "ask":
        return [Content.styled(beat.text, "bold")]
    if beat.kind == "answer":
        return [Content(beat.text), *_shown(session, catalog, signs)]
    return [Content.styled(beat.text, ink.KEY)]


def _shown(session: Session, catalog: Catalog, signs: ink.Signs) -> list[Content]:
    """The records that the answer shows, each with a digit that opens it, and why."""
    step = session.step
    return [
        Content.styled(f"{number} ", ink.KEY)
        + _record(record_id, catalog, signs)
        + Content.styled(f"\n  {why}", ink.MUTED)
        for number, (record_id, why) in enumerate(step.shown() if step else (), 1)
    ]


def _record(record_id: str, catalog: Catalog, signs: ink.Signs) -> Content:
    from tactics_tui.records.standing import standing

    record = catalog.get(record_id)
    if record is None:
        return Content(record_id)
    title = Content.styled(str(getattr(record, "title", record_id)), "bold")
    words = record_standing_words(record, catalog.taxonomy)
    stands = standing(record)
    if stands is None or not words:
        return title
    sign, color = signs.standing(stands.state)
    return title + "\n  " + Content.styled(f"{sign} {loud(words)}", color)


def _heading(words: str) -> Content:
    return Content.styled(words, ink.HEADING)
