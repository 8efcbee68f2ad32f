"""The trainer's script as Markdown: what to say, do and ask, with the answers."""

from collections.abc import Iterable

from tactics_tui.catalog.catalog import Catalog
from tactics_tui.export.closing import disclaimer_words
from tactics_tui.export.markdown import escape
from tactics_tui.export.wording import loud, record_standing_words
from tactics_tui.records.places import state_name
from tactics_tui.records.workshop import Step, Workshop


def trainer_notes(catalog: Catalog, workshop: Workshop) -> str:
    """The whole script. Standings are written out, so that the trainer sees them before."""
    parts = [
        f"# {escape(workshop.title)}",
        escape(workshop.summary),
        f"For {escape(workshop.audience)}. {workshop.minutes} minutes.",
        f"Play it: `tactics workshop {workshop.id}`",
    ]
    minutes = 0
    for number, step in enumerate(workshop.steps, 1):
        title = f": {escape(step.title)}" if step.title else ""
        parts.append(f"## {number}{title} ({_span(minutes, step.minutes)})")
        parts += _step(catalog, step)
        minutes += step.minutes
    lists = (
        ("To talk about", workshop.discussion),
        ("What supporters say", workshop.arguments_for),
        ("What opponents say", workshop.arguments_against),
        ("To find out at home", workshop.homework),
    )
    for heading, lines in lists:
        if lines:
            parts += [f"## {heading}", "\n".join(f"- {escape(line)}" for line in lines)]
    parts += ["---", f"*{escape(disclaimer_words())}*"]
    return "\n\n".join(parts) + "\n"


def workshop_rows(catalog: Catalog) -> list[tuple[str, str, str]]:
    """Every workshop as (id, "30 min", title), shortest first."""
    known = [one for one in catalog.workshops.values() if one.withdrawn is None]
    known.sort(key=lambda one: (one.minutes, one.id))
    return [(one.id, f"{one.minutes} min", one.title) for one in known]


def _span(start: int, minutes: int) -> str:
    return f"minute {start} to {start + minutes}" if minutes else f"minute {start}"


def _step(catalog: Catalog, step: Step) -> Iterable[str]:
    yield escape(step.say).replace("\n", "  \n")
    if step.place:
        name = "no place" if step.place == "US" else state_name(step.place)
        yield f"**Place:** {escape(name)}"
    if step.scenario:
        yield f"**Case:** {escape(step.scenario)}"
    if step.search:
        yield f"**Types:** {escape(step.search)}"
    if step.open:
        yield f"**Opens:** {_record(catalog, step.open)}"
    if step.ask:
        yield f"**Ask:** {escape(step.ask)}"
    if step.answer:
        yield f"**Answer:** {escape(step.answer)}"
    if shown := step.shown():
        yield "\n".join(f"- {_record(catalog, one)}: {escape(why)}" for one, why in shown)
    if step.pause:
        yield f"**The room:** {escape(step.pause)}"


def _record(catalog: Catalog, record_id: str) -> str:
    record = catalog.get(record_id)
    if record is None:
        return f"`{record_id}`"
    title = escape(str(getattr(record, "title", record_id)))
    words = record_standing_words(record, catalog.taxonomy)
    return f"{title} ({escape(loud(words))})" if words else title
