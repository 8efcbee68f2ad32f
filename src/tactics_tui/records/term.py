"""A term: a word of the field, its other names in English and Spanish, its meaning."""

from typing import Annotated

from msgspec import Meta

from tactics_tui.records.base import Id, Prose, Record


class Term(Record, frozen=True, kw_only=True):
    """A word of the field. Its aliases also widen searches."""

    title: Annotated[str, Meta(min_length=2, max_length=80, description="The term itself.")]
    definition: Annotated[Prose, Meta(description="What it means, in plain words.")]
    aliases: Annotated[tuple[str, ...], Meta(description="Other English words for it.")] = ()
    spanish: Annotated[tuple[str, ...], Meta(description="Spanish words for it.")] = ()
    see_also: Annotated[tuple[Id, ...], Meta(description="Records that show it in use.")] = ()
