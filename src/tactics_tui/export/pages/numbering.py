"""Number a page's sources in the order in which the page first cites them."""

import msgspec

from tactics_tui.export.page import Block, Entry, Paragraph, Section, SourceRow


def renumber(
    sections: tuple[Section, ...], sources: tuple[SourceRow, ...]
) -> tuple[tuple[Section, ...], tuple[SourceRow, ...]]:
    """The same sections and sources; those never cited come last, in the order of the file."""
    cited = [number for section in sections for block in section.blocks for number in cites(block)]
    order = dict.fromkeys([*cited, *(source.number for source in sources)])
    new = {old: at for at, old in enumerate(order, 1)}
    rows = sorted(sources, key=lambda source: new[source.number])
    return (
        tuple(
            msgspec.structs.replace(
                section, blocks=tuple(_renumber(block, new) for block in section.blocks)
            )
            for section in sections
        ),
        tuple(msgspec.structs.replace(row, number=new[row.number]) for row in rows),
    )


def cites(block: Block) -> tuple[int, ...]:
    """The numbers of the sources that bear a block."""
    return block.cites if isinstance(block, Paragraph | Entry) else ()


def _renumber(block: Block, new: dict[int, int]) -> Block:
    if isinstance(block, Paragraph | Entry) and block.cites:
        numbers = tuple(sorted(new[number] for number in block.cites))
        return msgspec.structs.replace(block, cites=numbers)
    return block
