"""How fast a keystroke is answered: our search beside SQLite FTS5 and ripgrep, in one run.

    python benchmarks/search.py [--records 549 --records 10000] [--questions 200]

200 real questions are typed letter by letter. Each system answers each beginning with the
first 50 rows, the number of all matches, the facet counts and the passages of the first 20
rows. FTS5: porter stemming, prefix index 1-4, bm25 with weights, the last word as a prefix,
the same stop words left out, facets by the same bitsets; "any" joins words with OR (what
plain questions need), "all" with AND (which often finds nothing). ripgrep counts lines with
any of the words in the TOML files; it is timed on every 10th beginning. Machines differ:
read the ratios.

Generated records are made of shipped ones: sentences mixed, invented names and places added.
They are written to a temporary folder and nowhere else.
"""

import argparse
import json
import random
import shutil
import sqlite3
import subprocess
import tempfile
import time
import tomllib
from collections.abc import Callable
from pathlib import Path
from statistics import quantiles
from typing import TypeVar

import msgspec

from tactics_tui.catalog.catalog import Catalog, open_catalog
from tactics_tui.catalog.load import Loaded
from tactics_tui.records.base import Record
from tactics_tui.records.example import Example
from tactics_tui.records.kinds import kind_of
from tactics_tui.records.standing import standing
from tactics_tui.search.document import Documents
from tactics_tui.search.facets import Facets, bits, facet_values
from tactics_tui.search.searcher import Searcher, open_searcher
from tactics_tui.search.words import STOP, fold, texts

QUESTIONS = Path(__file__).parent.parent / "tests" / "relevance" / "questions.toml"
_T = TypeVar("_T")
Answer = Callable[[str], object]


def main() -> None:
    """Print a table per size."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--records", type=int, action="append", help="0 is the shipped catalog")
    parser.add_argument("--questions", type=int, default=200)
    parser.add_argument("--catalog", help="another catalog folder")
    asked = parser.parse_args()
    shipped = open_catalog(asked.catalog, use_cache=False)
    for size in asked.records or [0, 10_000]:
        catalog = grown(shipped, size) if size else shipped
        many = asked.questions if len(catalog) < 2_000 else asked.questions // 5
        with tempfile.TemporaryDirectory(prefix="tactics-bench-") as folder:
            measure(catalog, real_questions(shipped, many), Path(folder))


def real_questions(catalog: Catalog, many: int) -> list[str]:
    """The judged questions, then titles, spread evenly over all of them."""
    judged = [str(item["text"]) for item in tomllib.loads(QUESTIONS.read_text())["questions"]]
    titles = [str(getattr(record, "title", "")).lower() for record in catalog.records.values()]
    every = judged + titles[:: max(1, len(titles) // 40)]
    every = every[:200]
    return every[:: max(1, len(every) // many)][:many]


def grown(catalog: Catalog, size: int) -> Catalog:
    """A catalog of `size` records made of this one's; always the same."""
    chance = random.Random(11)
    syllables = "ba ce di fo gu ha lin mor nak pel rov san tor vek wil zan".split()
    kinds: dict[str, list[Record]] = {}
    for record in catalog.records.values():
        kinds.setdefault(kind_of(record), []).append(record)
    prose = {kind: _sentences(records) for kind, records in kinds.items()}
    every = list(catalog.records.values())
    records = dict(catalog.records)
    number = 0
    while len(records) < size:
        number += 1
        model = every[number % len(every)]
        if kind_of(model) in {"jurisdiction", "workshop", "tactic"}:
            continue
        name = "".join(chance.choices(syllables, k=3)).title()
        pool = prose[kind_of(model)]
        changes: dict[str, object] = {
            "id": f"{model.id[:40]}-{number}",
            "title": f"{name}: {getattr(model, 'title', '')}"[:110],
        }
        for field in ("what_happened", "holding", "definition"):
            if hasattr(model, field):
                many = min(len(pool), max(1, len(getattr(model, field)) // 150))
                changes[field] = " ".join([name, *chance.sample(pool, many)])
        if isinstance(model, Example):
            changes["place"] = f"{name} County"
            changes["on"] = f"{chance.randint(2005, 2026)}"
        new: Record = msgspec.structs.replace(model, **changes)
        records[new.id] = new
    loaded = Loaded(
        records=records,
        taxonomy=catalog.taxonomy,
        notices=catalog.notices,
        places=catalog.places,
        problems=(),
        paths={},
    )
    return Catalog(catalog.folder, f"grown-{size}", loaded)


def _sentences(records: list[Record]) -> list[str]:
    found: list[str] = []
    for record in records:
        for field in ("what_happened", "holding", "definition", "what", "theory"):
            found += str(getattr(record, field, "")).split(". ")
    return [sentence.strip() for sentence in found if len(sentence) > 30] or ["Nothing more."]


def measure(catalog: Catalog, questions: list[str], folder: Path) -> None:
    """Build, type, and print."""
    cache = folder / "cache"
    cache.mkdir(mode=0o700)
    built, searcher = timed(lambda: open_searcher(catalog, cache=cache))
    opened, _ = timed(lambda: open_searcher(catalog, cache=cache))
    updates = [one_update(catalog, cache, turn) for turn in range(5)]
    updated = sorted(updates)[len(updates) // 2]
    fts_built, fts = timed(lambda: Fts(catalog))
    beginnings = [text[:end] for text in questions for end in range(1, len(text) + 1)]
    answers: dict[str, Answer] = {
        "ours": searcher.search,
        "FTS5, any word": lambda text: fts.answer(text, " OR "),
        "FTS5, all words": lambda text: fts.answer(text, " AND "),
    }
    if shutil.which("rg"):
        files = folder / "toml"
        write_toml(catalog, files)
        answers["ripgrep"] = lambda text: ripgrep(files, text)
    rows = typed(answers, beginnings)
    print(f"\n{len(catalog)} records, {len(questions)} questions, {len(beginnings)} keystrokes")
    print(f"{'ms':16}{'p50':>8}{'p95':>8}{'max':>8}")
    for name, times in rows.items():
        print(f"{name:16}" + "".join(f"{value:8.2f}" for value in times))
    ours = rows["ours"]
    for name, times in list(rows.items())[1:]:
        print(f"ours / {name:16} p50 {ours[0] / times[0]:.2f}   p95 {ours[1] / times[1]:.2f}")
    print(
        f"build {built:.2f} s (FTS5 {fts_built:.2f} s), open again {opened:.3f} s, "
        f"one changed record searchable {updated:.3f} s = {updated / built:.3f} of a build"
    )
    size = sum(path.stat().st_size for path in cache.iterdir())
    print(f"index {size / 1e6:.1f} MB")


def one_update(catalog: Catalog, cache: Path, turn: int) -> float:
    """Seconds from a changed record to an answer with its new word."""
    example = next(iter(catalog.examples.values()))
    word = "zyx" + "abcdefgh"[turn] * 3
    new = msgspec.structs.replace(example, title=f"{word} {example.title}"[:110])
    loaded = msgspec.structs.replace(catalog._loaded, records={**catalog.records, new.id: new})
    newer = Catalog(catalog.folder, f"{catalog.fingerprint}-{turn}", loaded)
    newer.links  # noqa: B018 - reading files and links is the catalog's time, not search's

    def change() -> Searcher:
        searcher = open_searcher(newer, cache=cache)
        assert searcher.search(word).hits[0].id == new.id
        return searcher

    return timed(change)[0]


class Fts:
    """SQLite FTS5 over the same records, facets and passages."""

    def __init__(self, catalog: Catalog) -> None:
        documents = Documents(catalog)
        self._db = sqlite3.connect(":memory:")
        self._db.executescript(
            """
            create virtual table found using fts5(
              title, names, body, tokenize = "porter unicode61 remove_diacritics 2",
              prefix = '1 2 3 4');
            create table cards (record integer primary key, card text);
            """
        )
        rows: list[dict[str, tuple[str, ...]] | None] = [None]
        for number, record in enumerate(catalog.records.values(), 1):
            document = documents.of(record)
            body = "\n".join(text for _, text in document.sections[len(document.head) :])
            self._db.execute(
                "insert into found (rowid, title, names, body) values (?, ?, ?, ?)",
                (number, document.head[0], "\n".join(document.head[1:]), body),
            )
            card = json.dumps({"id": record.id, "title": document.head[0]})
            self._db.execute("insert into cards values (?, ?)", (number, card))
            rows.append(facet_values(catalog, record, standing(record)))
        self._facets, self._size = Facets(rows), len(rows)
        self._db.execute("insert into found (found, rank) values ('rank', 'bm25(6.0, 5.0, 1.0)')")
        self._db.commit()

    def answer(self, text: str, joint: str) -> object:
        """Rows, total, facets and passages for one beginning."""
        words = texts(fold(text))
        kept = [word for word in words if word not in STOP] or words
        if not kept:
            return None
        last = "*" if text[-1:].isalnum() else ""
        query = joint.join([*(f'"{word}"' for word in kept[:-1]), f'"{kept[-1]}"{last}'])
        db = self._db
        rows = db.execute(
            "select rowid, rank from found where found match ? order by rank limit 50", (query,)
        ).fetchall()
        matched = db.execute("select rowid from found where found match ?", (query,)).fetchall()
        facets = self._facets.counts(bits((row[0] for row in matched), self._size), {})
        passages = db.execute(
            "select rowid, snippet(found, -1, '[', ']', '…', 24) from found "
            "where found match ? order by rank limit 20",
            (query,),
        ).fetchall()
        cards = db.execute(
            f"select card from cards where record in ({','.join(str(row[0]) for row in rows)})"
        ).fetchall()
        return rows, facets, passages, [json.loads(card) for (card,) in cards]


def write_toml(catalog: Catalog, folder: Path) -> None:
    """The records as flat TOML files, for ripgrep to read."""
    folder.mkdir()
    for record in catalog.records.values():
        data = msgspec.to_builtins(record)
        lines = [f"{name} = {json.dumps(value)}" for name, value in data.items() if value]
        (folder / f"{record.id}.toml").write_text("\n".join(lines))


def ripgrep(folder: Path, text: str) -> object:
    """Files with any of the words, and how many lines."""
    words = [word for word in texts(fold(text)) if word not in STOP] or ["a"]
    patterns = [part for word in words for part in ("-e", word)]
    return subprocess.run(
        ["rg", "-i", "-c", "--no-messages", *patterns, str(folder)],
        capture_output=True,
        check=False,
    )


def typed(
    answers: dict[str, Answer], beginnings: list[str]
) -> dict[str, tuple[float, float, float]]:
    """p50, p95 and maximum of each system's time to an answer, in milliseconds.

    The systems take turns at each keystroke, so that a busy moment of the machine is shared.
    """
    times: dict[str, list[float]] = {name: [] for name in answers}
    for at, text in enumerate(beginnings):
        for name, answer in answers.items():
            if name != "ripgrep" or at % 10 == 0:
                times[name].append(timed(lambda: answer(text))[0] * 1e3)  # noqa: B023
    found = {}
    for name, row in times.items():
        cuts = quantiles(row, n=20)
        found[name] = (cuts[9], cuts[18], max(row))
    return found


def timed(work: Callable[[], _T]) -> tuple[float, _T]:
    """Seconds, and what came of it."""
    start = time.perf_counter()
    result = work()
    return time.perf_counter() - start, result


if __name__ == "__main__":
    main()
