"""The judged questions keep finding their answers as catalog and search change.

The floors lie a little under what is measured; `benchmarks/relevance.py` prints the table.
"""

import tomllib
from pathlib import Path
from typing import Any

from tactics_tui.catalog.catalog import Catalog
from tactics_tui.search.searcher import Searcher

QUESTIONS: list[dict[str, Any]] = tomllib.loads(
    Path(__file__).with_name("questions.toml").read_text(encoding="utf-8")
)["questions"]


def test_every_expected_record_is_in_the_catalog(catalog: Catalog) -> None:
    missing = [
        (question["text"], record_id)
        for question in QUESTIONS
        for record_id in question["expect"]
        if catalog.get(record_id) is None
    ]
    assert not missing


def test_every_style_is_asked_in_both_halves() -> None:
    asked = {(question["style"], question["split"]) for question in QUESTIONS}
    styles = {style for style, _ in asked}
    assert len(QUESTIONS) >= 100
    assert {(style, split) for style in styles for split in ("tune", "held")} <= asked


def test_nine_questions_in_ten_find_their_answer_at_once(searcher: Searcher) -> None:
    first, third = _shares(searcher)
    assert first >= 0.88
    assert third >= 0.94


def _shares(searcher: Searcher) -> tuple[float, float]:
    ranks = []
    for question in QUESTIONS:
        found = [hit.id for hit in searcher.search(question["text"], limit=3, snippets=0).hits]
        ranks.append(
            next((at for at, record_id in enumerate(found) if record_id in question["expect"]), 9)
        )
    return sum(at == 0 for at in ranks) / len(ranks), sum(at < 3 for at in ranks) / len(ranks)
