"""The search syntax for those who want it: never needed, never an error."""

import re
from typing import NamedTuple

from tactics_tui.catalog.catalog import Catalog
from tactics_tui.records.kind_names import FOLDERS, LABELS
from tactics_tui.records.kinds import KINDS
from tactics_tui.records.places import STATES
from tactics_tui.search.results import FACETS, Filters
from tactics_tui.search.words import fold

SYNTAX_HELP = """\
Plain words are enough; so is a place, a case name or a citation in any
spelling (8 USC 1373, 521 US 898, 287g, SB 54). For those who want more:

  kind:tactic            only tactics (or example, authority, state, term)
  family:property-use    only one family of tactics
  body:sheriff           who can do it, or did it
  state:NJ               only one state (state:"New Jersey" works too)
  standing:blocked       where it stands now
  strategy:legal         legal, legislative, executive or community
  instrument:ordinance   by what means
  year:2026              of that year; year:2025..2026 for a span
  "exact phrase"         these words in this order
  -word                  without this word

The beginning of a value is enough (family:prop). Two values of one field
widen, two fields narrow. What is not understood is searched as plain words.
"""

_PIECE = re.compile(r'(?<!\S)(-)?(?:([a-z]{3,12}):)?(?:"([^"]*)"|(\S+))', re.IGNORECASE)
_SPAN = re.compile(r"(\d{4})?(?:\.\.|-)(\d{4})?")
_LISTS = {
    "family": "families",
    "body": "bodies",
    "standing": "standings",
    "strategy": "strategies",
    "instrument": "instruments",
}


class Asked(NamedTuple):
    """A question taken apart. `plain` keeps the words (and those of phrases) as typed."""

    plain: str
    filters: Filters
    phrases: tuple[str, ...]
    without: tuple[str, ...]


def take_apart(text: str, catalog: Catalog) -> Asked:
    """Separate fields, phrases and unwanted words from plain words. Never raises."""
    if not any(mark in text for mark in ':"-'):
        return Asked(text, Filters(), (), ())
    chosen: dict[str, list[str]] = {}
    phrases: list[str] = []
    without: list[str] = []
    plain: list[str] = []
    for piece in _PIECE.finditer(text):
        minus, field, quoted, bare = piece.groups()
        value = quoted if quoted is not None else bare
        name = (field or "").lower()
        values = field_values(name, value, catalog) if name in FACETS else ()
        if values and not minus:
            chosen.setdefault(name, []).extend(values)
        elif quoted is not None and not field:
            (without if minus else phrases).append(quoted)
            if not minus:
                plain.append(quoted)
        elif minus and bare and bare[0].isalpha() and not field:
            without.append(bare)
        else:
            plain.append(piece.group().strip())
    ends_open = text[-1:].isspace() or text.endswith('"') or not plain
    return Asked(
        " ".join(plain) + (" " if ends_open else ""),
        Filters(**{name: tuple(dict.fromkeys(values)) for name, values in chosen.items()}),
        tuple(phrase for phrase in phrases if phrase.strip()),
        tuple(without),
    )


def field_values(name: str, value: str, catalog: Catalog) -> tuple[str, ...]:
    """The values of a facet that somebody means: by id, label, alias, or their beginning."""
    wanted = fold(value).strip()
    if not wanted:
        return ()
    if name == "year":
        return _years(wanted)
    exact: list[str] = []
    begins: list[str] = []
    for value_id, names in _known(name, catalog):
        if wanted in names:
            exact.append(value_id)
        elif any(known.startswith(wanted) for known in names):
            begins.append(value_id)
    return tuple(exact or begins)


def _known(name: str, catalog: Catalog) -> list[tuple[str, tuple[str, ...]]]:
    if name == "kind":
        return [(kind, (kind, FOLDERS[kind], *map(fold, LABELS[kind]))) for kind in KINDS]
    if name == "state":
        return [("US", ("us", "national")), *((s.postal, (s.postal.lower(), fold(s.name)))
                for s in STATES.values())]  # fmt: skip
    values = getattr(catalog.taxonomy, _LISTS[name])
    return [
        (value.id, (value.id, fold(value.label), *map(fold, value.aliases))) for value in values
    ]


def _years(wanted: str) -> tuple[str, ...]:
    if re.fullmatch(r"\d{4}", wanted):
        return (wanted,)
    span = _SPAN.fullmatch(wanted)
    if not span or not (span[1] or span[2]):
        return ()
    first, last = int(span[1] or 1780), int(span[2] or 2100)
    return tuple(str(year) for year in range(max(first, 1700), min(last, 2200) + 1))
