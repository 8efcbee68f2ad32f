"""Ids proposed for new records, in the catalog's own manner: newark-nj-detainers-2013."""

import re
import unicodedata
from collections.abc import Container, Mapping
from typing import Any

from tactics_tui.records.base import ID_LENGTH

_FILLERS = frozenset(
    "a all an and are as at by for from in into is its it of on or over the their to under with "
    "that who no not city county town state adopts adopted passes passed signs signed bans "
    "orders ordered says limits requires cancels cancelled ends ended votes voted closes after "
    "before against resolves tells keeps".split()
)


def slug(text: str) -> str:
    """The text as lower-case words joined by hyphens, accents folded: "Doña Ana" -> dona-ana."""
    plain = unicodedata.normalize("NFKD", text).encode("ascii", "ignore").decode()
    return "-".join(re.findall(r"[a-z0-9]+", plain.lower().replace("'", "")))


def proposed_id(kind: str, data: Mapping[str, Any], taken: Container[str]) -> str:
    """An id for a record with these values that is not `taken`."""
    wanted = _shortened(_wanted(kind, data)) or kind
    if wanted not in taken:
        return wanted
    at = 2
    while f"{_shortened(wanted, ID_LENGTH - 3)}-{at}" in taken:
        at += 1
    return f"{_shortened(wanted, ID_LENGTH - 3)}-{at}"


def _wanted(kind: str, data: Mapping[str, Any]) -> str:
    title = str(data.get("title", ""))
    year = str(data.get("on", ""))[:4]
    if kind == "jurisdiction":
        return f"us-{slug(str(data.get('postal', '')))}"
    if kind == "example":
        return _example(data, title, year)
    if kind == "authority" and data.get("kind") == "case":
        return f"{slug(title)}-{year}"
    if kind == "authority":
        return slug(str(data.get("cite") or title).replace("§", ""))
    return slug(title)


def _example(data: Mapping[str, Any], title: str, year: str) -> str:
    state = slug(str(data.get("state", "")))
    place = slug(str(data.get("place") or "")) or state
    skip = _FILLERS | set(place.split("-"))
    topic = [word for word in slug(title).split("-") if word not in skip and len(word) > 1]
    head = place if place.endswith(f"-{state}") or place == state else f"{place}-{state}"
    room = ID_LENGTH - len(head) - len(year) - 2
    words = _shortened("-".join(topic[:4]), max(room, 0))
    return "-".join(part for part in (head, words, year) if part)


def _shortened(text: str, length: int = ID_LENGTH) -> str:
    """The text cut at a hyphen so that it fits."""
    if len(text) <= length:
        return text
    return text[: length + 1].rsplit("-", 1)[0][:length].strip("-")
