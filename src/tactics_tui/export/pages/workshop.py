"""The page of a workshop: what it is for, and its steps."""

from tactics_tui.catalog.catalog import Catalog
from tactics_tui.export.page import Block, Entry, Paragraph, Section
from tactics_tui.export.pages.shared import section
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
    ]


def _step(catalog: Catalog, step: Step) -> Block:
    opened = catalog.get(step.open) if step.open else None
    facts_shown = (f"{step.minutes} min",) if step.minutes else ()
    return Entry(
        title=step.title or step.say[:60],
        link=opened.id if opened else "",
        says=step.ask or step.scenario,
        facts=facts_shown,
    )
