"""What a form of citation is: a pattern to look for and a reader of what was found."""

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from functools import cache
from typing import Literal

from tactics_tui.records.sections import Item, chain

Kind = Literal[
    "bill",
    "case",
    "cfr",
    "chapter",
    "directive",
    "docket",
    "fed-reg",
    "federal-order",
    "form",
    "municipal-code",
    "ordinance",
    "public-law",
    "section",
    "section-287g",
    "session-law",
    "stat",
    "state-code",
    "state-const",
    "state-order",
    "us-const",
    "usc",
]
"""The closed list of kinds. "section" and "chapter" are those whose code is not said."""

Chain = tuple[str, ...]
"""One name of the thing cited, then its parents: 8usc1357g10, 8usc1357g, 8usc1357."""


@dataclass(frozen=True, slots=True)
class Hit:
    """A citation found: its span, its names, and its year where the form itself tells it."""

    kind: Kind
    start: int
    end: int
    chains: tuple[Chain, ...]
    year: int | None = None


@dataclass(frozen=True, slots=True)
class Source:
    """The text being read; `typed` is True for a search box, where case does not count."""

    text: str
    typed: bool


Match = re.Match[str]
Reader = Callable[[Source, Match], Iterator[Hit]]
Pattern = Callable[[], str]


@cache
def compiled(pattern: Pattern, typed: bool) -> re.Pattern[str]:
    """Compile a pattern the first time it is needed."""
    return re.compile(pattern(), re.IGNORECASE if typed else 0)


@dataclass(frozen=True, slots=True)
class Form:
    """A form is tried only where one of `hints` is in the lower-cased text (none: always)."""

    hints: tuple[str, ...]
    pattern: Pattern
    read: Reader

    def suits(self, lowered: str) -> bool:
        # A plain loop: this is asked of every form on every keystroke.
        for hint in self.hints:
            if hint in lowered:
                return True
        return not self.hints


def form(book: list[Form], pattern: Pattern | str, *hints: str) -> Callable[[Reader], Reader]:
    """Enter the function below in the book as the reader of a form; earlier forms win."""
    lazy: Pattern = (lambda: pattern) if isinstance(pattern, str) else pattern

    def enter(read: Reader) -> Reader:
        book.append(Form(hints, lazy, read))
        return read

    return enter


def number_token(number: str) -> str:
    """Return a number as tokens write it, lower case without leading zeros: sb005 is sb5."""
    return re.sub(r"(?<![0-9])0+(?=[0-9])", "", number.lower().replace(",", ""))


def is_year(number: str) -> bool:
    """Say whether a bare number is more likely a year than a section."""
    return re.fullmatch(r"(?:19|20)[0-9]{2}", number) is not None


def section_chains(prefix: str, item: Item, above: bool = False) -> tuple[Chain, ...]:
    """Return the tokens of the sections under a code, then those of the bare sections."""
    named = (chain(prefix, number, item.pins, above) for number in item.numbers)
    return (*named, *(chain("sec", number, item.pins) for number in item.numbers))
