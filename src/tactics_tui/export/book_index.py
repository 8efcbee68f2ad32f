"""The book's index pages: by family, by place, by authority, terms, workshops."""

from collections.abc import Iterable, Iterator

from tactics_tui.catalog.catalog import Catalog
from tactics_tui.export.closing import disclaimer_words
from tactics_tui.export.handout import Paper
from tactics_tui.export.html import document, text
from tactics_tui.export.html_style import style
from tactics_tui.export.wording import loud, place_words, record_standing_words
from tactics_tui.records.base import Record
from tactics_tui.records.example import Example
from tactics_tui.records.kinds import kind_of
from tactics_tui.records.places import STATES, state_name
from tactics_tui.records.shapes import GLYPHS, shape
from tactics_tui.records.standing import standing

_PAGES = {
    "index.html": "Contents",
    "families.html": "By family",
    "places.html": "By place",
    "authorities.html": "By authority",
    "terms.html": "Terms",
    "workshops.html": "Workshops",
}
_SAYS = {
    "families.html": "Every tactic and example, by what it is about.",
    "places.html": "Every state, what its law bars or allows, and what was done there.",
    "authorities.html": "Cases, statutes, regulations and orders, by kind.",
    "terms.html": "The words of the field, in plain English.",
    "workshops.html": "Guided sessions: their steps, questions and homework.",
}

_PREFIXES = {"tactic": "<b>Tactic:</b> ", "jurisdiction": "<b>State law:</b> "}

Group = tuple[str, Iterable[Record]]


def navigation(up: str = "") -> str:
    """Links to the index pages, from a folder below or from beside them."""
    links = "\n".join(f'<a href="{up}{name}">{title}</a>' for name, title in _PAGES.items())
    return f'<nav aria-label="Book">\n{links}\n</nav>\n'


def index_pages(catalog: Catalog, paper: Paper) -> Iterator[tuple[str, str]]:
    """Each index page's name and HTML."""
    groups = {
        "families.html": _families(catalog),
        "places.html": _places(catalog),
        "authorities.html": _authorities(catalog),
        "terms.html": [("Terms", _by_title(catalog.terms.values()))],
        "workshops.html": [("Workshops", catalog.workshops.values())],
    }
    yield "index.html", _page("Contents", _contents(catalog), paper)
    for name, found in groups.items():
        body = "\n".join(_group(catalog, title, records) for title, records in found)
        yield name, _page(_PAGES[name], body, paper)


def _page(title: str, body: str, paper: Paper) -> str:
    foot = f"<footer>\n<p>{text(disclaimer_words())}</p>\n</footer>"
    head = f"<h1>{text(title)}</h1>"
    full = f"{navigation()}<main>\n{head}\n{body}\n</main>\n{foot}"
    return document(f"{title} - Tactics reading room", full, style(paper, False))


def _contents(catalog: Catalog) -> str:
    rows = "\n".join(
        f'<li><a href="{name}">{title}</a>: {_SAYS[name]}</li>'
        for name, title in _PAGES.items()
        if name in _SAYS
    )
    count = sum(record.withdrawn is None for record in catalog.records.values())
    return (
        f"<p>{count} records on lawful local and state responses to federal immigration "
        "operations, and on what was done against them. Each page shows its standing, its "
        f"as-of date and its sources.</p>\n<ul>\n{rows}\n</ul>"
    )


def _families(catalog: Catalog) -> Iterator[Group]:
    for family in catalog.taxonomy.families:
        records = [*catalog.tactics.values(), *catalog.examples.values()]
        yield family.label, [one for one in records if family.id in catalog.families_of(one)]


def _places(catalog: Catalog) -> Iterator[Group]:
    for postal in ("US", *STATES):
        own = catalog.links.jurisdiction(postal)
        examples = catalog.links.examples_in(postal)
        if own or examples:
            yield (
                "United States" if postal == "US" else state_name(postal),
                [*([own] if own else []), *examples],
            )


def _authorities(catalog: Catalog) -> Iterator[Group]:
    for kind in catalog.taxonomy.authority_kinds:
        found = [one for one in catalog.authorities.values() if one.kind == kind.id]
        if found:
            yield kind.label, _by_title(found)


def _by_title(records: Iterable[Record]) -> list[Record]:
    return sorted(records, key=lambda one: str(getattr(one, "title", one.id)).casefold())


def _group(catalog: Catalog, title: str, records: Iterable[Record]) -> str:
    rows = "\n".join(_row(catalog, record) for record in records if record.withdrawn is None)
    return f"<section>\n<h2>{text(title)}</h2>\n<ul>\n{rows}\n</ul>\n</section>" if rows else ""


def _row(catalog: Catalog, record: Record) -> str:
    title = text(str(getattr(record, "title", record.id)))
    words = record_standing_words(record, catalog.taxonomy)
    stands = standing(record)
    sign = ""
    if stands and words:
        form = shape(stands.state)
        sign = (
            f'<strong class="{form}"><span aria-hidden="true">{GLYPHS[form]}</span> '
            f"{text(loud(words))}</strong> "
        )
    place = f" ({text(place_words(record))})" if isinstance(record, Example) else ""
    kind = _PREFIXES.get(kind_of(record), "")
    return f'<li>{sign}{kind}<a href="records/{record.id}.html">{title}</a>{place}</li>'
