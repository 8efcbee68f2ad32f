"""The page of a workshop: what it is for, and its steps."""

import msgspec

from tactics_tui.catalog.catalog import Catalog
from tactics_tui.export.page import Block, Entry, Paragraph, Section
from tactics_tui.export.pages.shared import record_entry, section
from tactics_tui.records.workshop import Step, Workshop


def facts(catalog: Catalog, workshop: Workshop) -> tuple[tuple[str, str], ...]:
    """What stands at the head of the page."""
    return (("Time", f"{workshop.minutes} minutes"), ("For", workshop.audience))


def sections(catalog: Catalog, workshop: Workshop, lens: str | None) -> list[Section]:
    """The page's sections, in reading order. Answers stay hidden: they are for the room."""
    texts = (
        ("discussion", "To talk about", workshop.discussion),
        ("for", "What supporters say", workshop.arguments_for),
        ("against", "What opponents say", workshop.arguments_against),
        ("homework", "To find out at home", workshop.homework),
    )
    return [
        *section("steps", "Steps", [_step(catalog, step) for step in workshop.steps]),
        *(
            found
            for section_id, title, lines in texts
            for found in section(section_id, title, [Paragraph(text=line) for line in lines])
        ),
        *section("records", "Records to read", _records(catalog, workshop)),
    ]


def _records(catalog: Catalog, workshop: Workshop) -> list[Block]:
    """Every record that the session opens or shows, once, with where it stands."""
    ids = dict.fromkeys(one for step in workshop.steps for one in step.records())
    return [record_entry(catalog, record) for one in ids if (record := catalog.get(one))]


def _step(catalog: Catalog, step: Step) -> Block:
    opened = catalog.get(step.open) if step.open else None
    facts_shown = (f"{step.minutes} min",) if step.minutes else ()
    return Entry(
        title=step.title or step.say[:60],
        link=opened.id if opened else "",
        says=step.ask or step.scenario,
        facts=facts_shown,
    )


def slide_sections(catalog: Catalog, workshop: Workshop) -> tuple[Section, ...]:
    """A slide a step, and one more for its answer, so that the room thinks first."""
    slides: list[Section] = []
    for at, step in enumerate(workshop.steps, 1):
        title = step.title or f"Step {at}"
        lines = (step.say, step.scenario, step.ask, step.pause)
        slides += section(f"step-{at}", title, [Paragraph(text=line) for line in lines if line])
        shown = [
            msgspec.structs.replace(record_entry(catalog, record), says=why)
            for one, why in ((step.open, "") if step.open else ("", ""), *step.shown())
            if (record := catalog.get(one))
        ]
        answer = [Paragraph(text=step.answer)] if step.answer else []
        slides += section(f"answer-{at}", f"On record: {title}", [*answer, *shown])
    return (*slides, *(one for one in sections(catalog, workshop, None) if one.id != "steps"))
