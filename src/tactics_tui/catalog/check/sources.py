"""Sources: those that nothing cites, those without which nothing stands, one page's two titles."""

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator

from tactics_tui.catalog.check.entry import Entry
from tactics_tui.catalog.locate import Path
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
    says_nothing = entry.kind == "jurisdiction" and not ({"bars", "enables"} & data.keys())
    if entry.kind in _NEEDS_SOURCE and not says_nothing and not data.get("sources"):
        yield entry.problem((), "W414", "This record names no source.", "Add a [[sources]] block.")
    if entry.kind in _CITES_BY_KEY:
        cited = {key for path in CITED_KEYS for _, key in values_at(data, path)}
        idle = [(where, key) for where, key in keys if key not in cited]
        if idle:
            names = ", ".join(f'"{key}"' for _, key in idle)
            yield entry.problem(
                idle[0][0], "W406", f"No event, outcome or correction here cites {names}."
            )
    for where, url in values_at(data, "sources.*.url"):
        if isinstance(url, str) and (found := _TRACKING.search(url)):
            yield entry.problem(
                where,
                "W410",
                f"This address has a tracking part ({found[1]}).",
                "Try it without; if the page opens, leave it out.",
            )


def title_problems(entries: Iterable[Entry]) -> Iterator[Problem]:
    """Addresses that have quite another title in another file."""
    pages: dict[str, list[tuple[Entry, Path, str]]] = defaultdict(list)
    for entry in entries:
        for where, source in values_at(entry.parsed.data, "sources.*"):
            url = source.get("url") if isinstance(source, dict) else None
            title = source.get("title") if isinstance(source, dict) else None
            if isinstance(url, str) and isinstance(title, str) and url:
                pages[_same_page(url)].append((entry, (*where, "title"), title))
    for uses in pages.values():
        titles = {title: entry for entry, _, title in reversed(uses)}
        for entry, where, title in uses:
            other = next((each for each in titles if _differ(each, title)), None)
            if other is not None:
                message = f"In {titles[other].path} this page is called “{other}”."
                yield entry.problem(where, "W404", message)


def _same_page(url: str) -> str:
    bare = re.sub(r"^https?://(www\.)?", "", url)
    return bare.split("#")[0].rstrip("/").lower()


def _differ(one: str, other: str) -> bool:
    """Whether two titles share less than a third of their words: another page's title, then."""
    words, others = (set(re.findall(r"\w{3,}", text.lower())) for text in (one, other))
    return len(words & others) * 3 < min(len(words), len(others))
