"""The catalog as a book of plain web pages that work from a USB stick: no script, no server."""

from collections.abc import Iterator

from tactics_tui.catalog.catalog import Catalog
from tactics_tui.export.book_index import index_pages, navigation
from tactics_tui.export.handout import Handout, Paper
from tactics_tui.export.html import as_html
from tactics_tui.export.pages.build import build_page


def book_files(catalog: Catalog, paper: Paper = "letter") -> Iterator[tuple[str, bytes]]:
    """Each file's path in the book, and its content. The same catalog gives the same bytes."""
    for name, html in index_pages(catalog, paper):
        yield name, html.encode()

    def beside(record_id: str) -> str:
        record = catalog.get(record_id)
        return f"{record.id}.html" if record else ""

    top = navigation("../")
    for record in catalog.records.values():
        page = build_page(catalog, record)
        handout = Handout(title=page.title, pages=(page,), paper=paper)
        yield f"records/{record.id}.html", as_html(handout, beside, top).encode()
