"""One hit as three lines: title, what and where it is, and the words that matched."""

from textual.content import Content

from tactics_tui.export.wording import standing_words
from tactics_tui.records.kinds import LABELS
from tactics_tui.records.places import state_name
from tactics_tui.records.standing import Standing
from tactics_tui.records.taxonomy import Taxonomy
from tactics_tui.search.results import Hit
from tactics_tui.ui import ink


def hit_row(
    hit: Hit, taxonomy: Taxonomy, signs: ink.Signs, width: int, marked: bool = False
) -> Content:
    """The row of a hit. Title and second line may wrap; the third is one line, around a match."""
    title = Content.styled(hit.title, ink.TITLE)
    if marked:
        title = Content.styled(f"{signs.marked} ", ink.KEY) + title
    lines = [title, _second_line(hit, taxonomy, signs)]
    snippet = _snippet(hit, max(width, 12), signs)
    if snippet.plain:
        lines.append(snippet)
    return Content("\n").join(lines)


def _second_line(hit: Hit, taxonomy: Taxonomy, signs: ink.Signs) -> Content:
    parts = [Content.styled(LABELS[hit.kind][0], ink.MUTED)]
    if hit.kind == "tactic":
        parts += [
            Content.styled(taxonomy.label("families", family), ink.MUTED) for family in hit.families
        ]
    if hit.state and hit.kind == "example":
        parts.append(Content.styled(state_name(hit.state), ink.MUTED))
    if hit.cite:
        parts.append(Content.styled(hit.cite, ink.MUTED))
    if hit.standing and hit.as_of:
        shape, colour = signs.standing(hit.standing)
        words = standing_words(Standing(hit.standing, hit.as_of), taxonomy)
        parts.append(Content.styled(f"{shape} {words}", colour))
    return Content.styled(signs.dot, ink.MUTED).join(parts)


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
