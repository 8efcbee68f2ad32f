"""Two or three records side by side: facts and sections aligned, and what they have in common."""

from collections import Counter
from collections.abc import Sequence

import msgspec

from tactics_tui.export.page import Block, Entry, Page, Section

# Sections of dated steps: two that name the same ruling need not be the same step.
_DATED = frozenset({"events", "treatment"})


class FactRow(msgspec.Struct, frozen=True):
    """One fact of each record; "" where a record has none."""

    label: str
    values: tuple[str, ...]

    @property
    def same(self) -> bool:
        """Whether every record says the same."""
        return len(set(self.values)) == 1


class SectionRow(msgspec.Struct, frozen=True):
    """One section of each record, None where a record has none; and what they share.

    `named` says for each record and body that any of the sections names in how many of them
    it stands; see `name_of`.
    """

    id: str
    title: str
    sections: tuple[Section | None, ...]
    named: dict[str, int]

    @property
    def same(self) -> bool:
        """Whether every record says the same, word for word."""
        first = self.sections[0]
        return first is not None and all(
            section is not None and section.blocks == first.blocks for section in self.sections
        )


class Comparison(msgspec.Struct, frozen=True):
    """Pages of one kind, in the order given."""

    pages: tuple[Page, ...]
    facts: tuple[FactRow, ...]
    sections: tuple[SectionRow, ...]


def compare(pages: Sequence[Page]) -> Comparison:
    """Align the pages by label and by section id, in reading order."""
    told = [(("Standing", page.standing_words), *page.facts) for page in pages]
    labels = dict.fromkeys(label for facts in told for label, _ in facts)
    facts = tuple(
        FactRow(label, tuple(dict(facts).get(label, "") for facts in told)) for label in labels
    )
    return Comparison(
        tuple(pages),
        tuple(row for row in facts if any(row.values)),
        tuple(_section_row(pages, section_id) for section_id in _order(pages)),
    )


def _order(pages: Sequence[Page]) -> list[str]:
    """Every section id once; one that only a later page has comes after its neighbour there."""
    order = [section.id for section in pages[0].sections] if pages else []
    for page in pages[1:]:
        before = -1
        for section in page.sections:
            if section.id in order:
                before = order.index(section.id)
            else:
                before += 1
                order.insert(before, section.id)
    return order


def _section_row(pages: Sequence[Page], section_id: str) -> SectionRow:
    sections = tuple(page.section(section_id) for page in pages)
    title = next(section.title for section in sections if section)
    named: Counter[str] = Counter()
    if section_id not in _DATED:
        for section in sections:
            named.update({name for block in _blocks(section) if (name := name_of(block))})
    return SectionRow(section_id, title, sections, dict(named))


def _blocks(section: Section | None) -> tuple[Block, ...]:
    return section.blocks if section else ()


def name_of(block: Block) -> str:
    """What a block is about, if that can be the same elsewhere: a record's id, or a body."""
    if not isinstance(block, Entry):
        return ""
    return block.link or ("" if block.says else block.title)
