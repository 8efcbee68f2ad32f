"""Places: states by name and postal code, cities and counties by name and variants."""

from collections import defaultdict
from collections.abc import Iterable
from hashlib import blake2b
from typing import NamedTuple

from tactics_tui.catalog.catalog import Catalog
from tactics_tui.records.place import Place
from tactics_tui.records.places import STATES
from tactics_tui.search.words import fold, texts

# Postal codes that are words, in English or Spanish: only in capitals, or alone.
_ALSO_WORDS = frozenset("al as co de hi id in la ma me mi mo ms oh ok or pa".split())


class Named(NamedTuple):
    """A place named in a row of words: where, and the tokens that stand for it."""

    start: int
    end: int
    tokens: tuple[str, ...]


def state_token(postal: str) -> str:
    """The token that stands for a state in the index."""
    return f"state:{postal.lower()}"


class Gazetteer:
    """Finds places in text. Tokens are "state:nj" or the tail of a division id."""

    def __init__(self, catalog: Catalog) -> None:
        self._forms: dict[tuple[str, ...], list[str]] = defaultdict(list)
        self._longest: dict[str, int] = defaultdict(int)
        self._by_ocd: dict[str, str] = {}
        for postal, state in STATES.items():
            self._add(state.name, state_token(postal))
        self._add("washington dc", state_token("DC"))
        for place in (*catalog.places, *_unlisted(catalog)):
            token = place.ocd.rsplit("country:us/", 1)[-1]
            self._by_ocd[place.ocd] = token
            for name in (place.name, *place.variants):
                self._add(name, token)
                self._add(f"{name} {place.state}", token)
                if place.state in STATES:
                    self._add(f"{name} {STATES[place.state].name}", token)
                if place.kind in {"city", "town", "village", "township"}:
                    self._add(f"{place.kind} of {name}", token)

        # Any form of any place may turn up in any title.
        self.digest = blake2b(repr(dict(self._forms)).encode(), digest_size=6).hexdigest()

    def tokens(self, lines: Iterable[tuple[float, str, str]]) -> dict[str, float]:
        """Token -> weight of what a document says about places.

        Lines are (weight, division id or text or "", postal code of the record's state).
        """
        found: dict[str, float] = {}
        for weight, line, postal in lines:
            if not line:
                tokens: tuple[str, ...] = (state_token(postal),)
            elif line.startswith("ocd-division/"):
                tokens = self.of_division(line)
            else:
                tokens = self.named_in(line, postal)
            for token in tokens:
                found[token] = max(weight, found.get(token, 0.0))
        return found

    def _add(self, name: str, token: str) -> None:
        key = tuple(texts(fold(name)))
        if key and token not in self._forms[key]:
            self._forms[key].append(token)
            self._longest[key[0]] = max(self._longest[key[0]], len(key))

    def of_division(self, ocd: str) -> tuple[str, ...]:
        """The tokens of a division id: the place itself if it is listed, and its state."""
        tail = ocd.rsplit("country:us", 1)[-1].strip("/")
        tokens = [self._by_ocd[ocd]] if ocd in self._by_ocd else [tail] if "/" in tail else []
        for part in tail.split("/"):
            kind, _, name = part.partition(":")
            if kind in {"state", "district", "territory"} and len(name) == 2:
                tokens.append(state_token(name))
        return tuple(dict.fromkeys(tokens))

    def named_in(self, text: str, postal: str) -> tuple[str, ...]:
        """The tokens of the places a record's own line names, of its state where it has one."""
        inside = f"state:{postal.lower()}/"
        named: list[str] = []
        for found in self.find(texts(fold(text))):
            here = [token for token in found.tokens if token.startswith(inside)]
            named += here or [token for token in found.tokens if "/" not in token]
        return tuple(named)

    def find(self, row: list[str], typed: list[str] | None = None) -> list[Named]:
        """The places in a row of folded words, the longest at each spot.

        `typed` is the same row as it was written, so that "OR" in capitals is Oregon;
        without it (in the text of a record) postal codes do not count.
        """
        found: list[Named] = []
        at = 0
        while at < len(row):
            width = min(self._longest.get(row[at], 0), len(row) - at)
            while width:
                tokens = self._forms.get(tuple(row[at : at + width]))
                if tokens:
                    found.append(Named(at, at + width, tuple(tokens)))
                    break
                width -= 1
            if not width and typed and _is_postal(row[at], typed[at], len(row)):
                found.append(Named(at, at + 1, (state_token(row[at]),)))
            at += width or 1
        return found


def _unlisted(catalog: Catalog) -> list[Place]:
    """Places of actors that places.toml does not have, by the name in their division id."""
    listed = {place.ocd for place in catalog.places}
    divisions = {
        actor.ocd for example in catalog.examples.values() for actor in example.actors if actor.ocd
    }
    found: list[Place] = []
    for ocd in sorted(divisions - listed):
        kind, _, name = ocd.rpartition("/")[2].partition(":")
        if kind in {"place", "county", "parish"} and "/state:" in ocd:
            words = name.replace("_", " ").title()
            label = words if kind == "place" else f"{words} {kind.title()}"
            postal = ocd.split("/state:")[1][:2].upper()
            found.append(Place(ocd=ocd, name=label, kind=kind, state=postal))
    return found


def _is_postal(word: str, typed: str, length: int) -> bool:
    if len(word) != 2 or word.upper() not in STATES:
        return False
    return word not in _ALSO_WORDS or length == 1 or typed == word.upper()
