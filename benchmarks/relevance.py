"""How often the right record comes first: our search beside Whoosh out of the box.

    python benchmarks/relevance.py [--split tune|held|fresh|all] [--misses] [--catalog DIR]

Prints success@1, success@3 and MRR (over the first ten rows) by style of question. The
baseline is what a first look at Whoosh's manual gives: StemmingAnalyzer, a MultifieldParser
over title, aliases, citation and body with OR, BM25F, on the same records.
"""

import argparse
import tempfile
import tomllib
from collections.abc import Callable
from pathlib import Path

from tactics_tui.catalog.catalog import Catalog, open_catalog
from tactics_tui.search.document import Documents
from tactics_tui.search.searcher import open_searcher

QUESTIONS = Path(__file__).parent.parent / "tests" / "relevance" / "questions.toml"
Answer = Callable[[str], list[str]]


def main() -> None:
    """Print the table."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--split", choices=("tune", "held", "fresh", "all"), default="all")
    parser.add_argument("--misses", action="store_true", help="list what is not in the first 3")
    parser.add_argument("--catalog", help="another catalog folder")
    asked = parser.parse_args()
    catalog = open_catalog(asked.catalog, use_cache=False)
    questions = [
        question
        for question in tomllib.loads(QUESTIONS.read_text())["questions"]
        if asked.split in ("all", question["split"])
    ]
    with tempfile.TemporaryDirectory() as folder:
        searcher = open_searcher(catalog, cache=Path(folder))
        ours: Answer = lambda text: [hit.id for hit in searcher.search(text, limit=10).hits]  # noqa: E731
        answers = {"ours": ours, "Whoosh out of the box": baseline(catalog)}
        report(questions, answers, asked.misses)


def baseline(catalog: Catalog) -> Answer:
    """Whoosh as its manual shows it, over the same text."""
    from whoosh.analysis import StemmingAnalyzer
    from whoosh.fields import ID, TEXT, Schema
    from whoosh.filedb.filestore import RamStorage
    from whoosh.qparser import MultifieldParser, OrGroup

    stemming = StemmingAnalyzer()
    schema = Schema(
        id=ID(stored=True), title=TEXT(stemming), names=TEXT(stemming), body=TEXT(stemming)
    )
    index = RamStorage().create_index(schema)
    documents = Documents(catalog)
    writer = index.writer()
    for record in catalog.records.values():
        document = documents.of(record)
        body = "\n".join(text for _, text in document.sections[len(document.head) :])
        writer.add_document(
            id=record.id, title=document.head[0], names="\n".join(document.head[1:]), body=body
        )
    writer.commit()
    searcher = index.searcher()
    parser = MultifieldParser(["title", "names", "body"], schema, group=OrGroup)

    def answer(text: str) -> list[str]:
        return [hit["id"] for hit in searcher.search(parser.parse(text), limit=10)]

    return answer


def report(questions: list[dict[str, object]], answers: dict[str, Answer], misses: bool) -> None:
    """Print one row per style and system."""
    styles = list(dict.fromkeys(str(question["style"]) for question in questions))
    print(f"{'style':10}{'n':>5}   " + "".join(f"{name:^30}" for name in answers))
    print(" " * 18 + "".join(f"{'@1':>9}{'@3':>9}{'MRR':>9}   " for _ in answers))
    missed: list[str] = []
    for style in [*styles, "all"]:
        chosen = [item for item in questions if style in ("all", item["style"])]
        row = f"{style:10}{len(chosen):>5}   "
        for name, answer in answers.items():
            ranks = [rank(answer(str(item["text"])), item["expect"]) for item in chosen]
            first = sum(at == 1 for at in ranks) / len(ranks)
            third = sum(0 < at <= 3 for at in ranks) / len(ranks)
            mrr = sum(1 / at for at in ranks if at) / len(ranks)
            row += f"{first:>9.2f}{third:>9.2f}{mrr:>9.2f}   "
            if name == "ours" and style != "all":
                missed += [
                    f"  {item['text']!r} at {at or '-'}: {answer(str(item['text']))[:3]}"
                    for item, at in zip(chosen, ranks, strict=True)
                    if not 0 < at <= (1 if misses else 3)
                ]
        print(row)
    if misses:
        print("\nNot first:", *missed, sep="\n")


def rank(found: list[str], expected: object) -> int:
    """The place of the first expected record, from 1; 0 when it is not among them."""
    assert isinstance(expected, list)
    return next((at for at, record_id in enumerate(found, 1) if record_id in expected), 0)


if __name__ == "__main__":
    main()
