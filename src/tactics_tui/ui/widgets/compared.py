"""Set compared records: in columns when there is room, else one under the other."""

from collections.abc import Sequence

from textual.content import Content

from tactics_tui.export.compare import Comparison, FactRow, SectionRow, name_of
from tactics_tui.export.page import Block, Entry, Paragraph, Section
from tactics_tui.ui import ink
from tactics_tui.ui.widgets.reader.setter import Setter

LETTERS = "ABC"
# Narrower columns than this are hard to read.
LEAST_COLUMN = 44
_GAP = 3
_SAME = "the same in all"
_DIFFERS = "differs"


class ComparedText:
    """Collects the lines. `starts`: the line on which each section starts."""

    def __init__(self, comparison: Comparison, width: int, signs: ink.Signs) -> None:
        self._comparison, self._signs = comparison, signs
        self._count = max(len(comparison.pages), 1)
        column = (width - _GAP * (self._count - 1)) // self._count
        self.in_columns = column >= LEAST_COLUMN
        self._width = column if self.in_columns else width
        self._lines: list[Content] = []
        self.starts: list[int] = []

    def all(self, only_differences: bool) -> Content:
        """Facts, then sections."""
        for fact in self._comparison.facts:
            if not (only_differences and fact.same):
                self._fact(fact)
        for section in self._comparison.sections:
            if not (only_differences and section.same):
                self._section(section)
        return Content("\n").join(self._lines)

    # --- rows ----------------------------------------------------------------------------

    def _heading(self, title: str, remark: str) -> None:
        if self._lines:
            self._lines.append(Content(""))
        self.starts.append(len(self._lines))
        said = Content.styled(f"  {remark}", ink.MUTED if remark == _SAME else "bold")
        self._lines.append(Content.styled(title, ink.HEADING) + said)

    def _fact(self, fact: FactRow) -> None:
        self._heading(fact.label, _SAME if fact.same else _DIFFERS)
        if fact.same:
            self._put_all(Content.styled(fact.values[0], ink.MUTED))
            return
        self._put_each([self._set(Content(value or "not said")) for value in fact.values])

    def _section(self, row: SectionRow) -> None:
        self._heading(row.title, self._remark(row))
        self._put_each([self._set_section(section, row) for section in row.sections], apart=True)

    def _remark(self, row: SectionRow) -> str:
        if row.same:
            return _SAME
        missing = [LETTERS[at] for at, section in enumerate(row.sections) if section is None]
        if missing:
            return f"nothing listed in {' and '.join(missing)}"
        if row.named:
            common = sum(times == self._count for times in row.named.values())
            return f"{common} in common, {len(row.named) - common} not"
        return _DIFFERS

    # --- blocks --------------------------------------------------------------------------

    def _set(self, text: Content) -> list[Content]:
        setter = Setter(self._width - self._indent, self._signs)
        setter.put(text)
        return _split(setter)

    def _set_section(self, section: Section | None, row: SectionRow) -> list[Content]:
        setter = Setter(self._width - self._indent, self._signs)
        if section is None:
            setter.put(Content.styled("Nothing listed.", ink.MUTED))
        for block in section.blocks if section else ():
            self._block(setter, block, row)
        return _split(setter)

    def _block(self, setter: Setter, block: Block, row: SectionRow) -> None:
        if isinstance(block, Paragraph):
            setter.put(block.text)
            setter.blank()
        elif isinstance(block, Entry):
            self._entry(setter, block, row)
        else:
            setter.put(block.text, Content.styled(f"{block.number:>2}. ", ink.KEY))

    def _entry(self, setter: Setter, entry: Entry, row: SectionRow) -> None:
        shape, color = self._signs.standing(entry.standing)
        mark = Content.styled(f"{shape} ", color)
        if not entry.standing:
            mark = Content.styled(f"{self._signs.bullet} ", ink.MUTED)
        times = row.named.get(name_of(entry), 0)
        common = times == self._count
        title = Content.styled(entry.title, ink.MUTED if common else "bold")
        if common:
            title = title + Content.styled(" (in all)", ink.MUTED)
        elif times:
            title = title + (" (only here)" if times == 1 else " (not in all)")
        indent = " " * mark.cell_length
        setter.put(title, mark)
        facts = [*((entry.standing_words,) if entry.standing_words else ()), *entry.facts]
        if facts:
            setter.put(Content.styled(self._signs.dot.join(facts), ink.MUTED), indent)
        if entry.says:
            setter.put(entry.says, indent)
        setter.blank()

    # --- lines ---------------------------------------------------------------------------

    @property
    def _indent(self) -> int:
        # Stacked texts stand behind their letter.
        return 0 if self.in_columns else 3

    def _put_all(self, text: Content) -> None:
        """Once, over the whole width."""
        width = self._width * (self._count if self.in_columns else 1)
        setter = Setter(width, self._signs)
        setter.put(text)
        self._lines += _split(setter)

    def _put_each(self, columns: Sequence[Sequence[Content]], apart: bool = False) -> None:
        """Side by side, or behind their letters; `apart` puts an empty line between these."""
        if not self.in_columns:
            for number, (letter, lines) in enumerate(zip(LETTERS, columns, strict=False)):
                if apart and number:
                    self._lines.append(Content(""))
                for at, line in enumerate(lines):
                    first = Content.styled(f"{letter}  ", ink.KEY) if not at else Content("   ")
                    self._lines.append(first + line)
            return
        rule = Content.styled(f" {'|' if self._signs is ink.ASCII else '│'} ", ink.RULE)
        for at in range(max(len(lines) for lines in columns)):
            cells = [lines[at] if at < len(lines) else Content("") for lines in columns]
            padded = [cell.pad_right(self._width - cell.cell_length) for cell in cells]
            self._lines.append(rule.join(padded))


def _split(setter: Setter) -> list[Content]:
    return list(setter.done().content.split("\n", allow_blank=True))
