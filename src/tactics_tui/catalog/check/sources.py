"""Sources: those that nothing cites, those without which nothing stands, one page's two titles."""

import re
from collections.abc import Iterable, Iterator

from tactics_tui.catalog.check.entry import Entry
from tactics_tui.catalog.problems import Problem
from tactics_tui.records.references import CITED_KEYS, values_at

_TRACKING = re.compile(r"[?&](utm_[a-z]+|fbclid|gclid|mc_cid)=")

# Kinds whose records cite sources field by field; in the others a source backs the whole.
_CITES_BY_KEY = frozenset({"example"})
_NEEDS_SOURCE = frozenset({"tactic", "example", "authority", "jurisdiction"})


def source_problems(entry: Entry) -> Iterator[Problem]:
    """Remarks on the sources of one file."""
    data = entry.parsed.data
    keys = values_at(data, "sources.*.key")
    if entry.kind in _NEEDS_SOURCE and not keys and "sources" not in entry.lost:
        yield entry.problem((), "W414", "This record names no source.", "Add a [[sources]] block.")
    if entry.kind in _CITES_BY_KEY:
        cited = {key for path in CITED_KEYS for _, key in values_at(data, path)}
        for where, key in keys:
            if key not in cited:
                yield entry.problem(
                    where, "W406", f'Nothing in this file cites the source "{key}".'
                )
    for where, url in values_at(data, "sources.*.url"):
        if isinstance(url, str) and (found := _TRACKING.search(url)):
            yield entry.problem(
                where, "W410", f"This address has a tracking part ({found[1]}).", "Cut it off."
            )


def title_problems(entries: Iterable[Entry]) -> Iterator[Problem]:
    """Addresses that have another title in another file."""
    first: dict[str, tuple[str, str]] = {}
    for entry in entries:
        for at, source in values_at(entry.parsed.data, "sources.*"):
            if not isinstance(source, dict):
                continue
            url, title = source.get("url"), source.get("title")
            if not isinstance(url, str) or not isinstance(title, str) or not url:
                continue
            same = _same_page(url)
            known, where = first.setdefault(same, (title, entry.path))
            if where != entry.path and _differ(known, title):
                yield entry.problem(
                    (*at, "title"), "W404", f"In {where} this page is called “{known}”."
                )


def _same_page(url: str) -> str:
    bare = re.sub(r"^https?://(www\.)?", "", url)
    return bare.split("#")[0].rstrip("/").lower()


def _differ(one: str, other: str) -> bool:
    """Whether two titles share less than a third of their words: another page's title, then."""
    words, others = (set(re.findall(r"\w{3,}", text.lower())) for text in (one, other))
    return len(words & others) * 3 < min(len(words), len(others))
