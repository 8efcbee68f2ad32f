"""One hit as three lines: title, what and where it is, and the words that matched."""

from textual.content import Content

from tactics_tui.catalog.catalog import Catalog
from tactics_tui.export.wording import place_words, standing_words
from tactics_tui.records.example import Example
from tactics_tui.records.kind_names import LABELS
from tactics_tui.records.standing import Standing
from tactics_tui.search.results import Hit
from tactics_tui.ui import ink

_CITE_CELLS = 38


def hit_row(hit: Hit, catalog: Catalog, signs: ink.Signs, width: int, marked: bool) -> Content:
    """The row of a hit. Title and second line may wrap; the third is one line, around a match."""
    title = Content.styled(hit.title, ink.TITLE)
    if marked:
        title = Content.styled(f"{signs.marked} ", ink.KEY) + title
    lines = [title, *_second_lines(hit, catalog, signs, width)]
    snippet = _snippet(hit, max(width, 12), signs)
    if snippet.plain:
        lines.append(snippet)
    return Content("\n").join(lines)


def _second_lines(hit: Hit, catalog: Catalog, signs: ink.Signs, width: int) -> list[Content]:
    taxonomy = catalog.taxonomy
    parts = [Content.styled(LABELS[hit.kind][0], ink.MUTED)]
    if hit.kind == "tactic":
        parts += [
            Content.styled(taxonomy.label("families", family), ink.MUTED) for family in hit.families
        ]
    record = catalog.get(hit.id)
    if isinstance(record, Example):
        parts.append(Content.styled(place_words(record), ink.MUTED))
    if hit.cite:
        cite = Content.styled(hit.cite, ink.MUTED)
        parts.append(cite.truncate(_CITE_CELLS, ellipsis=True))
    dot = Content.styled(signs.dot, ink.MUTED)
    line = dot.join(parts)
    if not (hit.standing and hit.as_of):
        return [line]
    shape, colour = signs.standing(hit.standing)
    words = standing_words(Standing(hit.standing, hit.as_of), taxonomy)
    stands = Content.styled(f"{shape} {words}", colour)
    whole = line + dot + stands
    return [whole] if whole.cell_length <= width else [line, stands]


def _snippet(hit: Hit, width: int, signs: ink.Signs) -> Content:
    """One line of the snippet, cut so that its first match is in it."""
    text = hit.snippet or hit.summary
    line = " ".join(text.split("\n"))
    first = hit.marks[0][0] if hit.marks and hit.snippet else 0
    start = 0
    if first > width * 2 // 3:
        start = line.rfind(" ", 0, max(first - width // 3, 1)) + 1
    content = Content(line)
    if hit.snippet:
        for begin, end in hit.marks:
            content = content.stylize(ink.MARK, begin, end)
    content = content[start:]
    if start:
        content = Content(f"{signs.more} ") + content
    if content.cell_length <= width:
        return content
    end = content.plain.rfind(" ", 0, width - 1)
    return content[: end if end > width // 2 else width - 2] + f" {signs.more}"
