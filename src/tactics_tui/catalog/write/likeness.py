"""Records that may say the same as a new one: told while it is written, not after."""

from collections.abc import Iterator, Mapping
from typing import Any

from tactics_tui.catalog.catalog import Catalog
from tactics_tui.catalog.check.titles import nearness, words_of
from tactics_tui.records.authority import Authority
from tactics_tui.records.base import Record
from tactics_tui.records.example import Example
from tactics_tui.records.kinds import kind_of

# Lower than the check's own measure: here a person looks at each and decides.
_ALIKE = 0.5


def alike(catalog: Catalog, kind: str, data: Mapping[str, Any]) -> Iterator[tuple[Record, str]]:
    """Records that a new one with these values may repeat, each with the reason."""
    words = words_of(str(data.get("title", "")))
    number = _plain(data.get("instrument", {}).get("number", ""))
    cite = _plain(data.get("cite", ""))
    urls = {source.get("url") for source in data.get("sources", []) if source.get("url")}
    for record in catalog.records.values():
        if kind_of(record) != kind:
            continue
        same_state = not isinstance(record, Example) or record.state == data.get("state")
        own = _plain(record.instrument.number) if isinstance(record, Example) else ""
        if own and own == number and same_state:
            yield record, "the same number"
            continue
        if isinstance(record, Authority) and cite and cite == _plain(record.cite):
            yield record, "the same citation"
            continue
        if same_state and nearness(words, words_of(str(getattr(record, "title", "")))) >= _ALIKE:
            yield record, "a title like it"
        elif urls & {source.url for source in record.sources}:
            yield record, "the same source"


def in_place(catalog: Catalog, state: str, place: str) -> list[Example]:
    """The examples there are from a place."""
    asked = place.lower()
    return [
        example
        for example in catalog.examples.values()
        if example.state == state
        and asked
        and (asked in (example.place or "").lower() or asked in example.title.lower())
    ]


def _plain(text: object) -> str:
    return "".join(letter for letter in str(text).lower() if letter.isalnum())
