"""HTML handouts are well formed, every link leads somewhere, and nothing is fetched."""

from html.parser import HTMLParser

import pytest

from tactics_tui.catalog.catalog import Catalog
from tactics_tui.export.handout import make_handout
from tactics_tui.export.html import as_html

_VOID = {"meta", "br", "link", "img", "hr"}


class _Checker(HTMLParser):
    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.open: list[str] = []
        self.ids: list[str] = []
        self.links: list[str] = []
        self.tags: set[str] = set()

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.tags.add(tag)
        if tag not in _VOID:
            self.open.append(tag)
        names = [name for name, _ in attrs]
        assert len(names) == len(set(names))
        found = dict(attrs)
        if found.get("id"):
            self.ids.append(str(found["id"]))
        if "href" in found:
            self.links.append(str(found["href"]))
        assert "src" not in found and not any(name.startswith("on") for name in names)

    def handle_endtag(self, tag: str) -> None:
        assert self.open and self.open.pop() == tag, tag


@pytest.mark.parametrize("at", range(0, 500, 60))
def test_well_formed_and_every_link_inside_leads_somewhere(at: int, catalog: Catalog) -> None:
    records = list(catalog.records.values())[at : at + 3]
    if not records:
        pytest.skip("the catalog is smaller than that")
    html = as_html(make_handout(catalog, tuple(records), place="MN"))
    checker = _Checker()
    checker.feed(html)
    checker.close()
    assert not checker.open
    assert len(checker.ids) == len(set(checker.ids))
    for link in checker.links:
        assert link.startswith(("http://", "https://")) or link[1:] in checker.ids, link
    assert not checker.tags & {"script", "link", "img", "iframe", "object"}
    assert "<title>" in html and 'lang="en"' in html
    assert "url(" not in html and "@import" not in html


def test_a_source_leads_back_to_where_it_is_cited(small: Catalog) -> None:
    html = as_html(make_handout(small, (small.records["acme-county-la-warrant-2025"],)))
    assert 'href="#acme-county-la-warrant-2025-source-1"' in html
    assert 'href="#acme-county-la-warrant-2025-cite-1"' in html
