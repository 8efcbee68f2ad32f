"""Federal citations: statutes, rules, orders, the Constitution, decisions and agency forms."""

import re
from collections.abc import Iterator
from functools import cache

from tactics_tui.records.forms import (
    Chain,
    Form,
    Hit,
    Kind,
    Match,
    Source,
    form,
    number_token,
    section_chains,
)
from tactics_tui.records.reporters import case_cites, official
from tactics_tui.records.sections import END, MARK, PINS, Item, items

FEDERAL: list[Form] = []

_APART = r"(?<![\w.,:§/-])"
_DELEGATION = "8usc1357g"

# Sections of the Immigration and Nationality Act and where title 8 carries them.
_ACT_SECTIONS = {
    "101": "1101",
    "103": "1103",
    "208": "1158",
    "212": "1182",
    "235": "1225",
    "236": "1226",
    "237": "1227",
    "239": "1229",
    "240": "1229a",
    "241": "1231",
    "242": "1252",
    "274": "1324",
    "274a": "1324a",
    "275": "1325",
    "276": "1326",
    "287": "1357",
}


def _code_chains(title: str, item: Item) -> tuple[Chain, ...]:
    """Return the tokens of U.S.C. sections; § 1357(g) is also known as 287(g)."""
    chains = section_chains(f"{title}usc", item)
    delegation = tuple(
        token.replace(_DELEGATION, "287g") for token in chains[0] if token.startswith(_DELEGATION)
    )
    return (chains[0], delegation, *chains[1:]) if delegation else chains


def delegation_chains(pins: str) -> tuple[Chain, ...]:
    """Return the tokens of 287(g) and its subsections, the same as those of § 1357(g)."""
    below = tuple(re.findall(r"\w+", pins.lower()))
    return _code_chains("8", Item(0, 0, ("1357",), ("g", *below)))


_US_CODE = r"(?i:U\.?\s?S\.?\s?C(?:ode|\.?\s?A|\.?\s?S)?(?![A-Za-z])\.?(?:\sCode)?)"


@form(
    FEDERAL, rf"{_APART}(?P<title>[0-9]{{1,2}})\s{{1,2}}{_US_CODE},?\s{{0,2}}", "us", "u.s", "u. s"
)
def _usc(source: Source, match: Match) -> Iterator[Hit]:
    for item in items(source.text, match.end(), source.typed, match.start()):
        yield Hit("usc", item.start, item.end, _code_chains(str(int(match["title"])), item))


@form(
    FEDERAL,
    rf"(?<!\w)(?:INA|Immigration\sand\sNationality\sAct),?\s{{1,2}}(?={MARK}|[0-9])",
    "ina",
    "nationality act",
)
def _immigration_act(source: Source, match: Match) -> Iterator[Hit]:
    for item in items(source.text, match.end(), source.typed, match.start()):
        act = section_chains("ina", item)
        codified = _ACT_SECTIONS.get(item.numbers[0])
        if codified:
            there = Item(item.start, item.end, (codified,), item.pins)
            act = (*_code_chains("8", there), act[0])
        delegated = any("287g" in names for names in act)
        yield Hit("section-287g" if delegated else "usc", item.start, item.end, act)


@form(FEDERAL, rf"{_APART}(?:{MARK}\s?)?287\s?\([gG]\){PINS}", "287")
def _delegation(source: Source, match: Match) -> Iterator[Hit]:
    yield Hit("section-287g", match.start(), match.end(), delegation_chains(match["pins"]))


@form(
    FEDERAL,
    rf"{_APART}(?P<title>[0-9]{{1,2}})\s{{1,2}}(?i:C\.?\s?F\.?\s?R(?![A-Za-z])\.?)"
    r",?\s{0,2}(?:(?i:pts?\.?|parts?)\s{1,2})?",
    "cfr",
    "c.f",
    "c. f",
)
def _cfr(source: Source, match: Match) -> Iterator[Hit]:
    for item in items(source.text, match.end(), source.typed, match.start()):
        chains = section_chains(f"{int(match['title'])}cfr", item, above=True)
        yield Hit("cfr", item.start, item.end, chains)


@form(
    FEDERAL,
    rf"{_APART}(?P<volume>[0-9]{{1,3}})\s(?:Fed\.?\s?Reg\.?|F\.R\.|FR)\s{{0,2}}"
    rf"(?P<page>[0-9]{{1,3}}(?:,[0-9]{{3}})+|[0-9]{{1,6}}){END}",
    "reg",
    "fr",
    "f.r",
)
def _register(source: Source, match: Match) -> Iterator[Hit]:
    token = f"{int(match['volume'])}fr{number_token(match['page'])}"
    yield Hit("fed-reg", match.start(), match.end(), ((token,),))


@form(
    FEDERAL,
    r"(?<!\w)(?:Pub(?:lic|\.)?\s?L(?:aw|\.)?|P\.\s?L\.|PL)\s?(?:No\.?\s?)?"
    rf"(?P<congress>[0-9]{{2,3}})[-–](?P<law>[0-9]{{1,4}}){END}",
    "pub",
    "p.",
    "pl",
)
def _public_law(source: Source, match: Match) -> Iterator[Hit]:
    token = f"publ{int(match['congress'])}-{int(match['law'])}"
    yield Hit("public-law", match.start(), match.end(), ((token,),))


@form(
    FEDERAL,
    rf"{_APART}(?P<volume>[0-9]{{1,3}})\sStat\.?\s(?P<page>[0-9]{{1,5}}(?:-[0-9]{{1,4}})?){END}",
    "stat",
)
def _at_large(source: Source, match: Match) -> Iterator[Hit]:
    token = f"{int(match['volume'])}stat{match['page']}"
    yield Hit("stat", match.start(), match.end(), ((token,),))


def cases(source: Source) -> Iterator[Hit]:
    """Yield the decisions cited by reporter; a whole volume is the parent of its cases."""
    for cite in case_cites(source.text, source.typed):
        volume, reporter = official(cite)
        whole = f"{volume}{reporter}"
        names = (whole,) if cite.page is None else (f"{whole}{cite.page}", whole)
        year = cite.volume if reporter == "wl" else None
        names = names[:1] if reporter == "wl" else names
        yield Hit("case", cite.start, cite.end, (names,), year)


_ROMAN = {"i": 1, "v": 5, "x": 10, "l": 50, "c": 100}


def roman(numeral: str) -> int:
    """Return the value of a Roman or ordinary numeral up to 399, 0 if it is neither."""
    if re.fullmatch(r"[0-9]{1,3}", numeral):
        return int(numeral)
    values = [_ROMAN.get(letter, 0) for letter in numeral.lower()]
    if 0 in values:
        return 0
    ahead = [*values[1:], 0]
    return sum(-one if one < after else one for one, after in zip(values, ahead, strict=True))


NUMERAL = r"(?P<numeral>[IVXLC]{1,8}|[0-9]{1,3})(?![0-9A-Za-z])"
SECTION_AND_CLAUSE = (
    rf"(?:,?\s{{1,2}}{MARK}\s?(?P<section>[0-9]{{1,3}}(?:[.-][0-9]{{1,3}})?){END})?"
    rf"(?:,?\s{{1,2}}[Cc]l(?:\.|ause)\s?(?P<clause>[0-9]{{1,2}}){END})?"
)


def constitution_chain(prefix: str, match: Match) -> Chain:
    """Return the tokens of an article or amendment and its section and clause."""
    names = [prefix]
    for letter, group in (("s", "section"), ("cl", "clause")):
        if match[group]:
            names.append(f"{names[-1]}{letter}{match[group]}")
    return tuple(reversed(names))


@form(
    FEDERAL,
    r"(?<![\w.])U\.?\s?S\.?\s?Const(?:itution|\.)?,?\s(?P<part>[Aa]m(?:end|dt)|[Aa]rt)(?:ment|icle)?"
    rf"\.?\s{{1,2}}{NUMERAL}{SECTION_AND_CLAUSE}",
    "const",
)
def _us_constitution(source: Source, match: Match) -> Iterator[Hit]:
    part = "art" if match["part"].lower() == "art" else "amend"
    if number := roman(match["numeral"]):
        names = constitution_chain(f"usconst{part}{number}", match)
        yield Hit("us-const", match.start(), match.end(), (names,))


# A clause is cited only of the federal Constitution here; state articles name their state.
@form(
    FEDERAL,
    rf"(?<![\w.]\s)(?<!\w)[Aa]rt\.\s{NUMERAL},?\s[Cc]l\.\s?(?P<clause>[0-9]{{1,2}}){END}",
    "art.",
)
def _article_clause(source: Source, match: Match) -> Iterator[Hit]:
    if number := roman(match["numeral"]):
        article = f"usconstart{number}"
        names = (f"{article}cl{match['clause']}", article)
        yield Hit("us-const", match.start(), match.end(), (names,))


_ORDINALS = (
    "first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth thirteenth "
    "fourteenth fifteenth sixteenth seventeenth eighteenth nineteenth twentieth"
).split()


def _amendment_pattern() -> str:
    words = "|".join(word.capitalize() for word in reversed(_ORDINALS))
    ordinal = rf"(?:{words}|(?:2[0-7]|1?[0-9])(?:st|nd|d|rd|th))(?![A-Za-z])"
    another = rf"(?=,?\s(?:(?:and|or|&)\s)?{ordinal}\sAmendments)"
    return rf"(?<![\w-])(?P<ordinal>{ordinal})(?:{another}|\sAmendments?(?![A-Za-z]))"


@form(FEDERAL, _amendment_pattern, "amendment")
def _amendment(source: Source, match: Match) -> Iterator[Hit]:
    word = match["ordinal"].lower()
    digits = re.match(r"[0-9]{1,2}", word)
    number = int(digits[0]) if digits else _ORDINALS.index(word) + 1 if word in _ORDINALS else 0
    if number:
        yield Hit("us-const", match.start(), match.end(), ((f"usconstamend{number}",),))


_CLAUSES: dict[str, Chain] = {
    "supremacy": ("usconstart6cl2", "usconstart6"),
    "commerce": ("usconstart1s8cl3", "usconstart1s8", "usconstart1"),
    "spending": ("usconstart1s8cl1", "usconstart1s8", "usconstart1"),
    "naturalization": ("usconstart1s8cl4", "usconstart1s8", "usconstart1"),
    "enclave": ("usconstart1s8cl17", "usconstart1s8", "usconstart1"),
    "suspension": ("usconstart1s9cl2", "usconstart1s9", "usconstart1"),
    "contracts": ("usconstart1s10cl1", "usconstart1s10", "usconstart1"),
    "guarantee": ("usconstart4s4", "usconstart4"),
    "property": ("usconstart4s3cl2", "usconstart4s3", "usconstart4"),
    "equal protection": ("usconstamend14s1", "usconstamend14"),
}


def _clause_pattern() -> str:
    names = "|".join(name.title().replace(" ", r"\s") for name in _CLAUSES)
    return rf"(?<!\w)(?P<name>{names}|Contract)\s[Cc]lause(?![A-Za-z])"


@form(FEDERAL, _clause_pattern, "clause")
def _clause(source: Source, match: Match) -> Iterator[Hit]:
    name = re.sub(r"\s", " ", match["name"].lower())
    if names := _CLAUSES.get("contracts" if name == "contract" else name):
        yield Hit("us-const", match.start(), match.end(), (names,))


# Bare numbers with "I-" are also highways, so in prose only forms that matter here count.
_KNOWN_FORMS = (
    "9|94|130|200|203|205|210|213|214|220|246|247[ADNX]?|286|294|352|360|385|485|551|589|765|797"
    "|821D?|830|851A?|860|862|863|864|914|918"
)


@form(
    FEDERAL,
    rf"(?<![\w-])(?:(?:ICE\s|DHS\s)?Forms?\s(?P<any>[A-Z]{{1,2}})-?(?P<number>[0-9]{{1,4}}[A-Z]?)"
    rf"|I-(?P<known>{_KNOWN_FORMS})){END}",
    "i-",
    "form",
)
def _agency_form(source: Source, match: Match) -> Iterator[Hit]:
    yield Hit("form", match.start(), match.end(), (form_chain(match),))


def form_chain(match: Match) -> Chain:
    """Return the tokens of an agency form: i247a, then i247."""
    groups = match.groupdict()
    name = f"{groups.get('any') or 'i'}{groups.get('number') or groups['known']}".lower()
    family = name.rstrip("adnx")
    return (name,) if family == name else (name, family)


@cache
def known_form_pattern() -> str:
    """Return a pattern for a form as people type it: "i247a"."""
    return rf"(?<![\w-])I-?(?P<known>{_KNOWN_FORMS}){END}"


def kind_of_order(number: str) -> Kind:
    """Tell a President's order, numbered in one long run, from a state's or a city's."""
    plain = number.replace(",", "")
    federal = plain.isdigit() and int(plain) >= 1000 and not 1900 <= int(plain) <= 2099
    return "federal-order" if federal else "state-order"
