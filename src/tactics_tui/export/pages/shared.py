"""What the page builders share: paragraphs, entries for linked records, sources."""

from collections.abc import Iterable

from tactics_tui.catalog.catalog import Catalog
from tactics_tui.export.page import Block, Entry, Paragraph, Section, SourceRow
from tactics_tui.export.wording import place_words, record_standing_words, source_kind
from tactics_tui.records.authority import Authority
from tactics_tui.records.base import Record
from tactics_tui.records.binding import binding_words
from tactics_tui.records.dates import spoken
from tactics_tui.records.example import Example
from tactics_tui.records.standing import standing


def paragraphs(text: str, cites: tuple[int, ...] = ()) -> tuple[Paragraph, ...]:
    """The text's paragraphs; the citations belong to the last one."""
    parts = [part for part in text.split("\n\n") if part.strip()]
    return tuple(
        Paragraph(text=part, cites=cites if at == len(parts) - 1 else ())
        for at, part in enumerate(parts)
    )


def section(section_id: str, title: str, blocks: Iterable[Block]) -> list[Section]:
    """One section in a list, or none when there is nothing to show."""
    found = tuple(blocks)
    return [Section(id=section_id, title=title, blocks=found)] if found else []


def source_rows(catalog: Catalog, record: Record) -> tuple[SourceRow, ...]:
    """The record's sources, numbered in the order of its file."""
    return tuple(
        SourceRow(
            number=number,
            kind=source_kind(source, catalog.taxonomy),
            title=source.title,
            publisher=source.publisher,
            published=spoken(source.published) if source.published else "",
            url=source.url,
        )
        for number, source in enumerate(record.sources, 1)
    )


def cites(record: Record, keys: Iterable[str]) -> tuple[int, ...]:
    """The numbers of the sources that have these keys, in order."""
    wanted = set(keys)
    return tuple(at for at, source in enumerate(record.sources, 1) if source.key in wanted)


def example_entry(catalog: Catalog, example: Example, says: str, group: str = "") -> Entry:
    """A line about an example: place, year, standing, and a sentence."""
    stands = standing(example)
    return Entry(
        title=example.title,
        link=example.id,
        group=group,
        says=says,
        standing=stands.state if stands else "",
        standing_words=record_standing_words(example, catalog.taxonomy),
        facts=(place_words(example), example.on[:4]),
    )


def authority_entry(
    catalog: Catalog, authority_id: str, says: str, group: str = "", lens: str | None = None
) -> Entry:
    """A line about an authority: citation, reach (from the lens), standing, and a sentence."""
    authority = catalog.get(authority_id)
    if not isinstance(authority, Authority):
        return Entry(title=authority_id, group=group, says=says)
    stands = standing(authority)
    return Entry(
        title=authority.title,
        link=authority.id,
        group=group,
        says=says,
        standing=stands.state if stands else "",
        standing_words=record_standing_words(authority, catalog.taxonomy),
        facts=(*_cite(authority), binding_words(authority, lens)),
    )


def _cite(authority: Authority) -> tuple[str, ...]:
    """The citation beside the title: without the title when it begins with it."""
    cite = authority.cite.removeprefix(authority.title).lstrip(",; ")
    return (cite,) if cite else ()


def record_entry(catalog: Catalog, record: Record) -> Entry:
    """A line about a record of any kind: where it stands, and what it is in one sentence."""
    stands = standing(record)
    return Entry(
        title=str(getattr(record, "title", record.id)),
        link=record.id,
        says=getattr(record, "summary", "") or getattr(record, "definition", ""),
        standing=stands.state if stands else "",
        standing_words=record_standing_words(record, catalog.taxonomy),
    )


def correction_blocks(record: Example | Authority) -> list[Block]:
    """Popular claims beside what the sources show."""
    return [
        Entry(
            title=f"Claim: {correction.claim.rstrip('.')}",
            says=f"Record: {correction.record}",
            cites=cites(record, correction.sources),
        )
        for correction in record.corrections
    ]


def uncertain_blocks(record: Record) -> list[Block]:
    """What is not known, or where accounts differ."""
    return [Paragraph(text=sentence) for sentence in record.uncertain]


def newest_first(examples: Iterable[Example], lens: str | None) -> list[Example]:
    """Examples of the lens's state first, then by date, newest first."""
    by_date = sorted(examples, key=lambda example: example.on, reverse=True)
    return sorted(by_date, key=lambda example: example.state != lens)
