"""The forms a citation takes, one rule each, and the search tokens each form gives."""

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from functools import cache
from typing import Literal

from tactics_tui.records import codes, reporters
from tactics_tui.records.sections import END, MARK, NUMBER, Item, chain, items

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


Reader = Callable[[Source, "re.Match[str]"], Iterator[Hit]]


@dataclass(frozen=True, slots=True)
class Rule:
    """A form: it is tried only where one of `hints` is in the lower-cased text."""

    hints: tuple[str, ...]
    pattern: Callable[[], str]
    read: Reader

    def search(self, source: Source, at: int) -> "re.Match[str] | None":
        return _compiled(self.pattern, source.typed).search(source.text, at)


@cache
def _compiled(pattern: Callable[[], str], typed: bool) -> re.Pattern[str]:
    return re.compile(pattern(), re.IGNORECASE if typed else 0)


RULES: list[Rule] = []
TYPED_RULES: list[Rule] = []


def _rule(*hints: str, pattern: Callable[[], str] | str, typed: bool = False) -> Callable[[Reader], Reader]:
    """Register the function below as the reader of a form; earlier rules win."""
    lazily = pattern if callable(pattern) else lambda: pattern

    def register(read: Reader) -> Reader:
        (TYPED_RULES if typed else RULES).append(Rule(hints, lazily, read))
        return read

    return register
