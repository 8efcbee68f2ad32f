"""What every record shares: sources, corrections, review, withdrawal.

The field descriptions below are the one place where a field is explained: the JSON
Schemas, the contributor's templates and the tables in docs/records.md are made from them.
"""

from typing import Annotated

import msgspec
from msgspec import Meta

from tactics_tui.records.dates import PATTERN as DATE_PATTERN

ID_PATTERN = r"^[a-z0-9]+(-[a-z0-9]+)*$"
ID_LENGTH = 60
KEY_PATTERN = r"^[a-z0-9]+(-[a-z0-9]+)*$"
URL_PATTERN = r"^https?://[^\s<>\"\\^`{|}]+$"
SUMMARY_LENGTH = 160
TITLE_LENGTH = 110

Line = Annotated[str, Meta(min_length=3)]
Prose = Annotated[str, Meta(min_length=20)]
Id = Annotated[str, Meta(pattern=ID_PATTERN, max_length=ID_LENGTH)]
Key = Annotated[str, Meta(pattern=KEY_PATTERN, max_length=ID_LENGTH)]
PartialDate = Annotated[
    str,
    Meta(
        pattern=DATE_PATTERN,
        description="A day (2026-02-09, no quotes), or a month or year in quotes "
        '("2026-02", "2026") when the source says no more.',
    ),
]
Title = Annotated[
    str,
    Meta(min_length=5, max_length=TITLE_LENGTH, description="Who did what, in one line."),
]
Summary = Annotated[
    str,
    Meta(
        min_length=20,
        max_length=SUMMARY_LENGTH,
        description=f"One plain sentence of at most {SUMMARY_LENGTH} characters.",
    ),
]


class Struct(msgspec.Struct, frozen=True, kw_only=True, omit_defaults=True):
    """A frozen block of a record."""


class Source(Struct, frozen=True, kw_only=True):
    """Where a statement comes from; cited by its key."""

    key: Annotated[Key, Meta(description="A short name for this source, used to cite it.")]
    kind: Annotated[str, Meta(description="What sort of source this is (taxonomy: source_kinds).")]
    title: Annotated[Line, Meta(description="The page's or document's title.")]
    publisher: Annotated[str, Meta(description="Who published it.")] = ""
    url: Annotated[
        str,
        Meta(pattern=URL_PATTERN, description="The address, exactly as found. Leave out if none."),
    ] = ""
    published: Annotated[
        str, Meta(pattern=DATE_PATTERN, description="When it was published, if it says so.")
    ] = ""


class Correction(Struct, frozen=True, kw_only=True):
    """A widely repeated claim that differs from the record."""

    claim: Annotated[Line, Meta(description="The claim as people repeat it.")]
    record: Annotated[Line, Meta(description="What the sources show.")]
    sources: Annotated[tuple[Key, ...], Meta(description="Keys of sources that show it.")] = ()


class Review(Struct, frozen=True, kw_only=True):
    """Who has read the record against its sources, and when."""

    on: Annotated[str, Meta(pattern=DATE_PATTERN, description="The day it was last checked.")]
    by: Annotated[Line, Meta(description="A handle or a role, no need for a name.")]
    level: Annotated[str, Meta(description="draft, peer or attorney (taxonomy: review_levels).")]


class Withdrawn(Struct, frozen=True, kw_only=True):
    """Why a record no longer counts; the file stays so that links keep working."""

    on: PartialDate
    reason: Annotated[Line, Meta(description="Why, in one sentence.")]
    replaced_by: Annotated[str, Meta(description="The id of the record to read instead.")] = ""


class Record(Struct, frozen=True, kw_only=True):
    """A record of any kind. `id` is the file's stem and is never written in the file."""

    id: str
    sources: Annotated[tuple[Source, ...], Meta(description="Where the statements come from.")] = ()
    uncertain: Annotated[
        tuple[Line, ...],
        Meta(description="What is not known, or where accounts differ, one sentence each."),
    ] = ()
    former_ids: Annotated[
        tuple[str, ...], Meta(description="Ids this record had before; old links still work.")
    ] = ()
    withdrawn: Annotated[
        Withdrawn | None, Meta(description="Set instead of deleting the file.")
    ] = None

    def source(self, key: str) -> Source | None:
        """The source with that key, or None."""
        return next((source for source in self.sources if source.key == key), None)
