"""A TOML file taken apart into blocks and fields, each with the comments that belong to it."""

import re
from dataclasses import dataclass, field

from tactics_tui.catalog.statements import Statement, statements


@dataclass
class Pair:
    """A field: its name, its lines as they stand, and the comment lines above it."""

    name: str
    text: str
    lead: list[str] = field(default_factory=list)

    @property
    def is_prose(self) -> bool:
        """Whether its value runs over several lines as text."""
        return bool(re.match(r"[^=]*=\s*('{3}|\"{3})", self.text)) and "\n" in self.text


@dataclass
class Block:
    """A header with its fields. The first block of a file has no header ("").

    `lead` are the comments that touch the header, `tail` those below the last field, with a
    blank line first unless they touch it.
    """

    name: str
    header: str = ""
    lead: list[str] = field(default_factory=list)
    pairs: list[Pair] = field(default_factory=list)
    tail: list[str] = field(default_factory=list)


@dataclass
class Document:
    """A file: comments at its head, then blocks; the first holds the fields of the record."""

    head: list[str]
    blocks: list[Block]


def take_apart(text: str) -> Document:
    """The document of a text that parses as TOML. No line of it is lost.

    A comment belongs to what stands right below it. One with a blank line below belongs to the
    next field of its block, else to the end of the block; at the top, to the file.
    """
    document = Document([], [Block("")])
    waiting: list[str] = []
    for statement in statements(text.replace("\r\n", "\n")):
        block = document.blocks[-1]
        if statement.sort == "blank":
            at_top = len(document.blocks) == 1 and not block.pairs
            if at_top and not document.head:
                document.head, waiting = _trimmed(waiting), []
            elif not waiting or waiting[-1]:
                waiting.append("")
        elif statement.sort == "comment":
            waiting.append(statement.text.strip())
        elif statement.sort == "pair":
            block.pairs.append(Pair(statement.name, statement.text, _trimmed(waiting)))
            waiting = []
        elif statement.sort == "header":
            lead, before = _split(waiting)
            block.tail += before
            document.blocks.append(Block(statement.name, _header(statement), lead))
            waiting = []
    document.blocks[-1].tail += _without_end(waiting)
    return document


def _header(statement: Statement) -> str:
    found = re.match(r"\s*(\[\[?)[^\]]*\]\]?\s*(#.*)?$", statement.text)
    assert found is not None, "the text parsed before, so this is a header"
    remark = f" {found[2].strip()}" if found[2] else ""
    return f"{found[1]}{statement.name}{']' * len(found[1])}{remark}"


def _split(waiting: list[str]) -> tuple[list[str], list[str]]:
    """Comments above a header: those that touch it, and those before the last blank line."""
    last = len(waiting) - 1 - waiting[::-1].index("") if "" in waiting else -1
    return waiting[last + 1 :], _without_end(waiting[: last + 1])


def _trimmed(lines: list[str]) -> list[str]:
    lines = _without_end(lines)
    while lines and not lines[0]:
        lines = lines[1:]
    return lines


def _without_end(lines: list[str]) -> list[str]:
    while lines and not lines[-1]:
        lines = lines[:-1]
    return lines
