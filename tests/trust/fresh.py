"""The answers that a catalog gives, to compare those after a fault with those of a fresh build."""

from pathlib import Path

from tactics_tui.catalog.catalog import Catalog, open_catalog
from tactics_tui.search.searcher import Searcher, open_searcher
from tests.trust.hostile import FILES

QUESTIONS = ("detainer", "jail warrant", "521 U.S. 898", "newark", "", "hold a person", "zzz")

Answers = tuple[tuple[str, tuple[str, ...]], ...]


def good_catalog(folder: Path) -> Path:
    """The small good catalog, written into a folder."""
    for name, text in FILES.items():
        path = folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, encoding="utf-8")
    return folder


def answers(searcher: Searcher) -> Answers:
    """Question -> the ids found, in order."""
    return tuple(
        (question, tuple(hit.id for hit in searcher.search(question, limit=100).hits))
        for question in QUESTIONS
    )


def fresh_answers(folder: Path, empty: Path) -> Answers:
    """What a build from nothing gives, in a cache folder that is not there yet."""
    empty.mkdir(mode=0o700)
    return answers(open_searcher(open_catalog(folder, use_cache=False), cache=empty))


def start(folder: Path, cache: Path) -> tuple[Catalog, Answers, list[str]]:
    """Start as the program does; return the catalog, its answers, and what was said."""
    said: list[str] = []
    catalog = open_catalog(folder, on_refused=said.append)
    searcher = open_searcher(catalog, cache=cache, on_rebuild=said.append)
    return catalog, answers(searcher), said
