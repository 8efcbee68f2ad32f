"""The fields of the index. Words come in already weighed, so Whoosh does not analyse them."""

from collections.abc import Iterator

from tactics_tui.search.lean import lean

with lean():
    from whoosh import fields, formats

# Change it whenever fields or the words that go into them change: old indexes are rebuilt.
SCHEMA_VERSION = 3

WORD, HEAD, EDGE, CONCEPT, CITE, PLACE = "word", "head", "edge", "concept", "cite", "place"
FIELDS = (WORD, HEAD, EDGE, CONCEPT, CITE, PLACE)


class Weighed(fields.FieldType):  # type: ignore[misc]
    """A field whose value is a dict of term to weight."""

    def __init__(self, scorable: bool = False) -> None:
        super().__init__(formats.Existence(), None, scorable=scorable)

    def index(
        self, value: dict[str, float], **_: object
    ) -> Iterator[tuple[bytes, int, float, bytes]]:
        """Yield (term, occurrences, weight, no payload), as Whoosh's writer takes them."""
        for term, weight in value.items():
            yield term.encode("utf-8", "replace"), 1, weight, b""


def schema() -> fields.Schema:
    """The index's schema."""
    return fields.Schema(**{name: Weighed(scorable=name in (WORD, HEAD)) for name in FIELDS})
