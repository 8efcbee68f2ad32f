"""What is said first when a question is outside what the catalog may answer."""

from typing import Annotated

from msgspec import Meta

from tactics_tui.records.base import Line, Prose, Struct


class Pointer(Struct, frozen=True, kw_only=True):
    """Where to turn instead: a hotline, a know-your-rights card, a statute."""

    label: Line
    says: str = ""
    url: str = ""


class Notice(Struct, frozen=True, kw_only=True):
    """A calm, short answer to a question in danger, or to one that asks for the unlawful."""

    id: str
    kind: Annotated[str, Meta(pattern="^(danger|unlawful)$")]
    title: Line
    says: Prose
    phrases: Annotated[tuple[str, ...], Meta(min_length=1)]
    unless: tuple[str, ...] = ()
    pointers: tuple[Pointer, ...] = ()
