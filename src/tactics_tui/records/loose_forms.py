"""Citations that do not say of what: dockets, bare chapters and sections, and typed shorthand."""

import re
from collections.abc import Iterator

from tactics_tui.records.federal_forms import (
    NUMERAL,
    delegation_chains,
    form_chain,
    known_form_pattern,
    roman,
)
from tactics_tui.records.forms import Form, Hit, Match, Source, form, is_year, number_token
from tactics_tui.records.sections import END, MARK, NUMBER, PINS, chain, items

LOOSE: list[Form] = []
TYPED: list[Form] = []

_DISTRICT = (
    r"(?:[0-9]:)?(?P<filed>[0-9]{2})-(?P<type>(?i:cv|cr|mc|civ|md|mj))-"
    r"(?P<serial>[0-9]{1,6})(?:-[A-Za-z]{1,4}){0,3}"
)


@form(LOOSE, rf"(?<![\w-])(?:(?:Case|CASE)\s)?(?:N[Oo]s?\.?\s)?{_DISTRICT}{END}", "-c", "-m")
def _district_docket(source: Source, match: Match) -> Iterator[Hit]:
    """A district court's number; the division before the colon and the judge do not count."""
    court = "cv" if match["type"].lower() == "civ" else match["type"].lower()
    token = f"{match['filed']}-{court}-{int(match['serial'])}"
    yield Hit("docket", match.start(), match.end(), ((token,),))


@form(LOOSE, rf"(?<![\w-])(?:No\.\s)?(?P<term>[0-9]{{2}})A(?P<number>[0-9]{{2,4}}){END}", "a")
def _application(source: Source, match: Match) -> Iterator[Hit]:
    token = f"{match['term']}a{int(match['number'])}"
    yield Hit("docket", match.start(), match.end(), ((token,),))


_APPEAL = r"[0-9]{2}-[0-9]{2,5}"


@form(LOOSE, rf"(?<!\w)(?P<word>Nos?\.)\s(?P<number>{_APPEAL}){END}", "no. ", "nos. ")
def _appeal_docket(source: Source, match: Match) -> Iterator[Hit]:
    yield Hit("docket", match.start(), match.end(), ((f"no{number_token(match['number'])}",),))
    after = re.compile(rf"(?:,\s(?:and\s)?|\s(?:and|&)\s)(?P<number>{_APPEAL}){END}")
    at = match.end()
    while match["word"].lower() == "nos." and (following := after.match(source.text, at)):
        token = f"no{number_token(following['number'])}"
        yield Hit("docket", following.start("number"), following.end(), ((token,),))
        at = following.end()


@form(LOOSE, rf"(?<![\w-])SJC-(?P<number>[0-9]{{5}}){END}", "sjc-")
def _massachusetts_docket(source: Source, match: Match) -> Iterator[Hit]:
    yield Hit("docket", match.start(), match.end(), ((f"sjc{match['number']}",),))


@form(LOOSE, rf"(?<![\w.])(?:[Cc]h\.|[Cc]hapters?)\s(?P<number>{NUMBER}){END}", "ch")
def _chapter(source: Source, match: Match) -> Iterator[Hit]:
    number = match["number"].lower()
    yield Hit("chapter", match.start(), match.end(), (chain("ch", number, ()),))


@form(LOOSE, rf"(?<!\w){MARK}\s{{0,2}}(?=[0-9])", "§", "sec")
def _section(source: Source, match: Match) -> Iterator[Hit]:
    for item in items(source.text, match.start(), source.typed, match.start()):
        chains = tuple(chain("sec", number, item.pins) for number in item.numbers)
        yield Hit("section", item.start, item.end, chains)


# --- only in a search box --------------------------------------------------------------------


@form(TYPED, rf"(?<![\w.§-])(?:{MARK}\s?)?287[\s-]{{0,2}}\(?\s?g\s?\)?{PINS}(?!\w)", "287")
def _typed_delegation(source: Source, match: Match) -> Iterator[Hit]:
    yield Hit("section-287g", match.start(), match.end(), delegation_chains(match["pins"]))


@form(TYPED, known_form_pattern, "i")
def _typed_form(source: Source, match: Match) -> Iterator[Hit]:
    yield Hit("form", match.start(), match.end(), (form_chain(match),))


@form(TYPED, rf"(?<![\w-])(?P<number>[0-9]{{2}}-[0-9]{{3,5}}){END}(?!-)", "-")
def _typed_docket(source: Source, match: Match) -> Iterator[Hit]:
    yield Hit("docket", match.start(), match.end(), ((f"no{number_token(match['number'])}",),))


@form(TYPED, rf"(?<!\w)(?P<part>art|amend)(?:\.|icle|ment)?\s{NUMERAL}", "art", "amend")
def _typed_article(source: Source, match: Match) -> Iterator[Hit]:
    if number := roman(match["numeral"]):
        names = (f"usconst{match['part'].lower()}{number}",)
        yield Hit("us-const", match.start(), match.end(), (names,))


# "3.5" is a quantity more often than a section.
_BARE = (
    r"(?![0-9]\.[0-9](?![0-9.]))(?:[0-9]{1,4}[a-z]?(?:[.:-][0-9]{1,4}[a-z]?){1,3}|[0-9]{3,4}[a-z]?)"
)


@form(TYPED, rf"(?<![\w.:,$/§-])(?P<number>{_BARE}){END}(?![.:/%-][0-9]|%){PINS}")
def _typed_section(source: Source, match: Match) -> Iterator[Hit]:
    number = match["number"].lower()
    if not is_year(number):
        pins = tuple(re.findall(r"\w+", match["pins"].lower()))
        yield Hit("section", match.start(), match.end(), (chain("sec", number, pins),))
