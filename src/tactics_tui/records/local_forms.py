"""State and local citations: bills, session laws, orders, ordinances, codes, constitutions."""

import re
from collections.abc import Iterator
from functools import cache

from tactics_tui.records import codes
from tactics_tui.records.federal_forms import (
    NUMERAL,
    SECTION_AND_CLAUSE,
    constitution_chain,
    kind_of_order,
    roman,
)
from tactics_tui.records.forms import (
    Chain,
    Form,
    Hit,
    Kind,
    Match,
    Source,
    form,
    is_year,
    number_token,
)
from tactics_tui.records.sections import END

LOCAL: list[Form] = []

_NO = r"(?:[Nn]os?\.?\s{0,2})?"
_YEAR = r"(?P<year>(?:18|19|20)[0-9]{2})"
_CHAPTER = r"(?:[Cc]h\.|[Cc]hapter|[Cc]\.)\s{0,2}"


@cache
def _state_at_end(typed: bool) -> re.Pattern[str]:
    state = rf"(?<![\w.])(?P<state>{codes.state_pattern()}\.?)"
    return re.compile(rf"{state},?\s{{1,2}}\Z", re.IGNORECASE if typed else 0)


def state_before(source: Source, start: int) -> tuple[int, str]:
    """Return where a citation begins if a state stands right before it, and the state."""
    floor = max(0, start - 22)
    match = _state_at_end(source.typed).search(source.text[floor:start])
    # "or" and "me" are words before they are states.
    if match is None or match["state"] in {"or", "me"}:
        return start, ""
    return floor + match.start(), codes.state(match["state"])


def _with_state(
    source: Source, kind: Kind, match: Match, token: str, *more: str, year: int | None = None
) -> Hit:
    """Return a hit named by its token alone, and by state and token where the state is said."""
    start, state = state_before(source, match.start())
    names = [f"{state}{token}"] if state else []
    chains: tuple[Chain, ...] = tuple((name,) for name in (*names, token, *more))
    return Hit(kind, start, match.end(), chains, year)


def _list(source: Source, match: Match, number: str) -> Iterator[tuple[int, int, str]]:
    """Yield (start, end, number) for the first number and those joined to it."""
    yield match.start(), match.end(), match["number"]
    after = re.compile(rf"(?:,\s(?:and\s)?|\s(?:and|&)\s)(?P<number>{number}){END}")
    at = match.end()
    for _ in range(40):
        following = after.match(source.text, at)
        if following is None:
            return
        yield following.start("number"), following.end(), following["number"]
        at = following.end()


# --- constitutions -------------------------------------------------------------------------


def _state_constitution_pattern() -> str:
    part = r"(?P<part>[Aa]m(?:end|dt)|[Aa]rt)(?:ment|icle)?\.?"
    const = r"Const(?:itution|\.)?"
    state = rf"(?<![\w.])(?P<state>{codes.state_pattern()}\.?)"
    return rf"{state}\s{{0,2}}{const},?\s{part}\s{{1,2}}{NUMERAL}{SECTION_AND_CLAUSE}"


@form(LOCAL, _state_constitution_pattern, "const")
def _state_constitution(source: Source, match: Match) -> Iterator[Hit]:
    part = "art" if match["part"].lower() == "art" else "amend"
    number = roman(match["numeral"])
    if number and (state := codes.state(match["state"])):
        names = constitution_chain(f"{state}const{part}{number}", match)
        yield Hit("state-const", match.start(), match.end(), (names,))


# --- session laws --------------------------------------------------------------------------


def _laws_of_a_year_pattern() -> str:
    state = rf"(?:{codes.state_pattern()}\.?\s)?"
    laws = r"(?:Sess\.\s)?(?:Laws|Stats?\.|Statutes|Acts)"
    number = rf"(?P<number>[0-9]{{1,4}}){END}"
    return rf"(?<![\w.]){_YEAR}\s{state}{laws},?\s(?:{_CHAPTER}|(?:Act\s)?[Nn]o\.\s){number}"


def _chapter_of_a_year_pattern() -> str:
    laws = r"(?:Sess(?:ion)?\.?\s)?(?:Laws|Stats?\.|Statutes|Acts)(?:\sof)?"
    number = rf"(?:{_CHAPTER}|(?:Act\s)?[Nn]o\.\s)(?P<number>[0-9]{{1,4}})"
    return rf"(?<!\w){laws}\s{_YEAR},?\s{number}{END}"


def _year_of_a_chapter_pattern() -> str:
    laws = r"(?:Laws|Stats?\.|Statutes)"
    number = rf"(?<!\w){_CHAPTER}(?P<number>[0-9]{{1,4}}),?\s"
    return rf"{number}(?:(?:{_YEAR})\s{laws}|{laws}\s(?:of\s)?(?P<later>(?:19|20)[0-9]{{2}})){END}"


def _session_law(source: Source, match: Match) -> Iterator[Hit]:
    year = match["year"] or match.groupdict().get("later") or ""
    # Louisiana and Arkansas number acts, the others chapters.
    unit = "act" if re.search(r"(?i)\bno\.", match[0]) else "ch"
    token = f"{unit}{number_token(match['number'])}"
    yield _with_state(source, "session-law", match, token, f"{year}{token}", year=int(year))


for _pattern in (_laws_of_a_year_pattern, _chapter_of_a_year_pattern, _year_of_a_chapter_pattern):
    form(LOCAL, _pattern, "laws", "stat.", "stats", "statutes", "acts")(_session_law)


@form(
    LOCAL,
    rf"(?<![\w.])(?:(?P<public>Public\sActs?|Pub\.?\sActs?|P\.A\.|PA(?=\s?[0-9]{{2,4}}-))"
    rf"|(?P<chapter>Public\sChapter|Pub\.?\sCh\.?)|(?P<act>Act))\s?{_NO}"
    rf"(?P<number>[0-9]{{1,4}}(?:-[0-9]{{1,5}})?){END}",
    "act",
    "p.a.",
    "pa",
    "pub",
)
def _act(source: Source, match: Match) -> Iterator[Hit]:
    if match["act"] and is_year(match["number"]):
        return
    unit = "pa" if match["public"] else "pubch" if match["chapter"] else "act"
    yield _with_state(source, "session-law", match, f"{unit}{number_token(match['number'])}")


# --- orders and directives -----------------------------------------------------------------

_ORDER_NUMBER = (
    r"(?:[0-9]{1,2},[0-9]{3}|[0-9]{1,5}(?:-[0-9]{1,4})?|[A-Z]{2,4}(?:-[0-9A-Z]{1,3}){2,3})"
)


@form(
    LOCAL,
    rf"(?<!\w)(?:(?:Exec(?:utive|\.)?\sOrders?|E\.\s?O\.|EO)[\s-]{{0,2}}{_NO})(?P<number>{_ORDER_NUMBER}){END}",
    "exec",
    "eo",
    "e.o",
    "e. o",
)
def _executive_order(source: Source, match: Match) -> Iterator[Hit]:
    if is_year(match["number"]) and not re.search(r"(?i)\bno", match[0]):
        return
    first, state = state_before(source, match.start())
    for start, end, number in _list(source, match, _ORDER_NUMBER):
        token = f"eo{number_token(number)}"
        chains: tuple[Chain, ...] = ((f"{state}{token}",), (token,)) if state else ((token,),)
        kind: Kind = "state-order" if state else kind_of_order(number)
        yield Hit(kind, first if start == match.start() else start, end, chains)


_DIRECTIVES = {
    "executivedirective": "ed",
    "execdirective": "ed",
    "generaladministrativeorder": "gao",
    "gao": "gao",
    "specialorder": "specialorder",
    "administrativeorder": "ao",
    "adminorder": "ao",
    "generalorder": "generalorder",
    "directive": "directive",
}


@form(
    LOCAL,
    r"(?<![\w.])(?P<name>Exec(?:utive|\.)\sDirective|GAO|Directive"
    r"|(?:General\sAdmin(?:istrative|\.)|Admin(?:istrative|\.)|Special|General)\sOrder)"
    rf"\s{_NO}(?P<number>[0-9]{{1,4}}(?:-[0-9]{{1,4}})?){END}",
    "directive",
    "order",
    "gao",
)
def _directive(source: Source, match: Match) -> Iterator[Hit]:
    name = codes.letters(match["name"].replace("Admin.", "administrative"))
    if not is_year(match["number"]):
        token = f"{_DIRECTIVES.get(name, name)}{number_token(match['number'])}"
        yield _with_state(source, "directive", match, token)


# --- ordinances ----------------------------------------------------------------------------

_ORDINANCES = {"o": "ord", "r": "res", "l": "ll", "i": "int", "f": "file", "c": "file"}
_ORDINANCE_NUMBER = r"(?:[A-Z]{1,3}-?)?[0-9]{1,6}(?:-[A-Z]{1,2})?(?:-[0-9]{1,5})?"


@form(
    LOCAL,
    r"(?<![\w.])(?P<name>[Oo]rdinances?|Ord\.?|[Rr]esolutions?|Res\.|Local\sLaws?|L\.L\.|Int\.|"
    rf"(?:Council\s)?File)\s{_NO}#?(?P<number>{_ORDINANCE_NUMBER}){END}",
    "ord",
    "res",
    "local law",
    "l.l.",
    "int.",
    "file",
)
def _ordinance(source: Source, match: Match) -> Iterator[Hit]:
    name = match["name"].lower()
    said = re.search(r"(?i)\bnos?\b", match[0])
    if (is_year(match["number"]) and not said) or (
        name.endswith("file") and "-" not in match["number"]
    ):
        return
    for start, end, number in _list(source, match, r"[0-9]{3,6}"):
        token = f"{_ORDINANCES.get(name[0], 'ord')}{number_token(number)}"
        yield Hit("ordinance", start, end, ((token,),))


@form(LOCAL, rf"(?<![\w-])(?P<number>[0-9]{{2}}-[OR]-[0-9]{{1,4}}){END}", "-o-", "-r-")
def _cook_county(source: Source, match: Match) -> Iterator[Hit]:
    """Cook County numbers its ordinances 11-O-73 and cites them by the number alone."""
    yield Hit("ordinance", match.start(), match.end(), ((f"ord{number_token(match['number'])}",),))


# --- bills ---------------------------------------------------------------------------------

_BILL_WORDS = {
    "senatebill": "sb",
    "housebill": "hb",
    "assemblybill": "ab",
    "senatefile": "sf",
    "housefile": "hf",
    "legislativedocument": "ld",
    "legislativebill": "lb",
    "councilbill": "cb",
    "houseresolution": "hr",
    "senateresolution": "sr",
}
# Each is also the initials of something else, so a year after it is a year.
_DOUBTFUL_BILLS = {"sf", "hr", "cb", "sr", "sd", "hd", "ab", "lb"}
_BILL_LETTERS = (
    r"[1-3]?E?[1-3]?S?[SH]\.?\s?B\.?|A\.?\s?B\.?|[SH]\.?\s?F\.?|L\.?\s?[DB]\.?|[SH]\.?\s?D\.?"
    r"|[HS]\.?\s?R\.?|C\.?\s?B\.?|[SHA]\.?\s?[JC]\.?\s?R\.?"
)


def _bill_pattern() -> str:
    words = r"(?:Senate|House|Assembly|Council|Legislative)\s(?:Bill|File|Document|Resolution)"
    number = r"(?P<number>[0-9]{1,5}(?:-[0-9]{1,5})?)"
    return rf"(?<![\w.&-])(?P<name>{words}|{_BILL_LETTERS})\s?{_NO}{number}{END}(?!\.[0-9])"


@form(LOCAL, _bill_pattern)
def _bill(source: Source, match: Match) -> Iterator[Hit]:
    spelled = re.sub(r"[^0-9a-z]", "", match["name"].lower())
    prefix = _BILL_WORDS.get(spelled, spelled)
    number = match["number"]
    if prefix in _DOUBTFUL_BILLS and re.fullmatch(r"20[0-4][0-9]", number):
        return
    token = number_token(number)
    substitute = re.fullmatch(r"(?:[0-9es]*)([sh]b)", prefix)
    plain = (f"{substitute[1]}{token}",) if substitute and substitute[1] != prefix else ()
    yield _with_state(source, "bill", match, f"{prefix}{token}", *plain)


@form(LOCAL, rf"(?<![\w.-])(?P<chamber>[SA])-?(?P<number>[0-9]{{3,5}}){END}(?!-)")
def _lettered_bill(source: Source, match: Match) -> Iterator[Hit]:
    """New Jersey and New York write S-3114 and A4300."""
    token = f"{match['chamber'].lower()}{number_token(match['number'])}"
    yield _with_state(source, "bill", match, token)
