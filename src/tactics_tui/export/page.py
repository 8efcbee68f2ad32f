"""A record as a reader sees it: sections of blocks. Screen, command line and handouts share it.

All text in a page is plain data, never markup.
"""

import msgspec

# How the group of a state's rules against a tactic ends, after the state's name.
BARS = "law bars or limits this"
DISCLAIMER = "Information, not legal advice."


class Paragraph(msgspec.Struct, frozen=True, kw_only=True):
    """Running text. `cites`: numbers of the page's sources that bear it."""

    text: str
    cites: tuple[int, ...] = ()


class Step(msgspec.Struct, frozen=True, kw_only=True):
    """One numbered step."""

    number: int
    text: str


class Entry(msgspec.Struct, frozen=True, kw_only=True):
    """A line about another record or event, with a sentence.

    `group` heads a run of entries ("Supports"); `link` is a record's id or ""; `standing` is a
    standing's id or "", `standing_words` the same in words with its as-of date; `facts` are
    short remarks ("Orleans Parish", "binds in LA").
    """

    title: str
    link: str = ""
    group: str = ""
    says: str = ""
    standing: str = ""
    standing_words: str = ""
    facts: tuple[str, ...] = ()
    cites: tuple[int, ...] = ()


Block = Paragraph | Step | Entry


class Section(msgspec.Struct, frozen=True, kw_only=True):
    """A titled part of a page. `id` is stable: "what", "how", "basis", "risks" …"""

    id: str
    title: str
    blocks: tuple[Block, ...]


class SourceRow(msgspec.Struct, frozen=True, kw_only=True):
    """A numbered source: kind in words ("court"), title, publisher, date and address."""

    number: int
    kind: str
    title: str
    publisher: str = ""
    published: str = ""
    url: str = ""


class Page(msgspec.Struct, frozen=True, kw_only=True):
    """A whole record, ready to be shown.

    `facts` are label and value for the head of the page. `place` is the postal code from which
    it was read, or "". `review_words` and `DISCLAIMER` belong at the foot of everything that
    shows a page.
    """

    id: str
    kind: str
    kind_label: str
    title: str
    summary: str
    facts: tuple[tuple[str, str], ...]
    sections: tuple[Section, ...]
    sources: tuple[SourceRow, ...]
    review_words: str
    standing: str = ""
    standing_words: str = ""
    withdrawn: str = ""
    place: str = ""

    def section(self, section_id: str) -> Section | None:
        """The section with that id, or None."""
        return next((section for section in self.sections if section.id == section_id), None)
