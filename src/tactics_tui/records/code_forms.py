"""Citations of state codes and of municipal codes, whole chapters included."""

import re
from collections.abc import Iterator
from functools import cache

from tactics_tui.records import codes
from tactics_tui.records.forms import (
    Chain,
    Form,
    Hit,
    Kind,
    Match,
    Source,
    form,
    is_year,
    section_chains,
)
from tactics_tui.records.sections import END, MARK, NUMBER, PINS, chain, items
from tactics_tui.records.spelling import any_of

CODES: list[Form] = []

_CHAPTER = r"[Cc]h(?:s|apters?)?(?![A-Za-z])\.?|[Cc]\."
_LEVEL = (
    rf"(?:(?P<level>{_CHAPTER}|[Tt]it(?:\.|le)|[Aa]rt(?:\.|icle))\s{{0,2}}"
    rf"(?P<outer>{NUMBER}){END})?"
)


def _code_hits(
    source: Source, match: Match, kind: Kind, prefix: str, more: str = "", start: int | None = None
) -> Iterator[Hit]:
    """Yield the sections after a code's name; `more` is a looser name for the same code."""
    text, at = source.text, match.end()
    begin = match.start() if start is None else start
    parents: Chain = ()
    if outer := (match["outer"] or "").lower():
        inner = re.compile(rf",?\s{{1,2}}(?={MARK})").match(text, at)
        first = next(items(text, inner.end(), source.typed), None) if inner else None
        if inner and first and not first.numbers[0].startswith(f"{outer}."):
            # "tit. 20, § 4651": the section's number says nothing without its title.
            parents = (f"{prefix}{outer}",)
            prefix, at = f"{prefix}{outer}:", inner.end()
        else:
            chains: list[Chain] = [chain(prefix, outer, (), above=True)]
            chains += [(f"{more}{outer}",)] if more else []
            chains += [(f"ch{outer}",)] if match["level"].lower().startswith("c") else []
            yield Hit(kind, begin, at, tuple(chains))
            # "ch. 908 (§§ 908.103, 908.107)" goes on with sections of the same code.
            following = re.compile(r"(?:\s\(|,?\s)(?=§)").match(text, at)
            if following is None:
                return
            at = begin = following.end()
    for item in items(text, at, source.typed, begin):
        named, *bare = section_chains(prefix, item, above=True)
        loose = [chain(more, number, item.pins) for number in item.numbers] if more else []
        yield Hit(kind, item.start, item.end, ((*named, *parents), *bare, *loose))


# --- codes whose form is their own ---------------------------------------------------------


@form(
    CODES,
    r"(?<![\w./-])(?P<chapter>[0-9]{1,3})\s(?:ILCS|I\.L\.C\.S\.|(?i:Ill\.?\sComp\.?\sStat\.?(?:\sAnn\.?)?))"
    r"\s(?P<act>[0-9]{1,4}(?:\.[0-9]{1,2})?)(?:/(?P<section>[0-9]{1,4}[A-Z]?(?:[.-][0-9A-Za-z]{1,4}){0,4}))?"
    rf"{END}{PINS}",
    "ilcs",
    "i.l.c.s",
    "comp",
)
def _illinois(source: Source, match: Match) -> Iterator[Hit]:
    act = f"{int(match['chapter'])}ilcs{match['act']}"
    names: Chain = (act,)
    if match["section"]:
        pins = tuple(re.findall(r"\w+", match["pins"].lower()))
        names = (*chain(f"{act}/", match["section"].lower(), pins), act)
    yield Hit("state-code", match.start(), match.end(), (names,))


@form(
    CODES,
    r"(?<![\w.-])(?P<title>[0-9]{1,3}(?:-[A-Z])?)\s(?P<name>V\.?S\.?A\.?|M\.?R\.?S\.?(?:A\.?)?"
    r"|Pa\.?\s?C\.?\s?S\.?(?:A\.?)?|P\.S\.|Del\.?\s?C\.)\s{0,2}"
    rf"(?P<chapter>{_CHAPTER})?\s{{0,2}}(?=§|[0-9])",
    "v.s.a",
    "vsa",
    "m.r.s",
    "mrs",
    "c.s",
    "pacs",
    "p.s.",
    "del",
)
def _title_first(source: Source, match: Match) -> Iterator[Hit]:
    code = codes.TITLE_FIRST.get(codes.letters(match["name"]))
    if code is None:
        return
    title = f"{code}{match['title'].lower()}"
    for item in items(source.text, match.end(), source.typed, match.start()):
        if match["chapter"]:
            number = item.numbers[0]
            chains: tuple[Chain, ...] = ((f"{title}:ch{number}", title), (f"ch{number}",))
        else:
            chains = section_chains(f"{title}:", item, above=True)
            chains = ((*chains[0], title), *chains[1:])
        yield Hit("state-code", item.start, item.end, chains)


def _shorthand_pattern() -> str:
    spelled = any_of(r"\.?".join(name) for name in codes.SHORTHANDS)
    return rf"(?<![\w.])(?P<name>{spelled})\.?\s{{0,2}}{_LEVEL}(?=§|[0-9]|(?<=[0-9A-Za-z])|,?\s?§)"


@cache
def _shorthand(name: str) -> tuple[str, Kind] | None:
    for short, prefix in codes.SHORTHANDS.items():
        if short.lower() == name:
            return prefix, "municipal-code" if short in codes.CITY_SHORTHANDS else "state-code"
    return None


@form(CODES, _shorthand_pattern)
def _by_shorthand(source: Source, match: Match) -> Iterator[Hit]:
    if known := _shorthand(codes.letters(match["name"])):
        yield from _code_hits(source, match, known[1], known[0])


# --- "Cal. Gov't Code § 7284.6", "Fla. Stat. ch. 908", "Md. Corr. Servs. 1-102" ---------------


def _state_code_pattern() -> str:
    word = rf"{codes.code_words_pattern()},?\s{{0,2}}(?:(?:&|and)\s)?"
    state = rf"(?<![\w.])(?P<state>{codes.state_pattern()}\.?)"
    return rf"{state},?\s{{1,2}}(?P<words>(?:{word}){{1,9}}+){_LEVEL}"


@form(CODES, _state_code_pattern, "code", "stat", "law", "r.s", "rs", "§", "serv")
def _state_code(source: Source, match: Match) -> Iterator[Hit]:
    words, text = match["words"].lower(), source.text
    if re.match(r"(?:city|county|town|village)\b.*\bcode", words):
        return
    marked = match["level"] or re.compile(rf"\s?{MARK}").match(text, match.end())
    if not marked:
        number = re.compile(NUMBER).match(text, match.end())
        exact = number is not None and re.search(r"[.:-]", number[0])
        if number is None or is_year(number[0]):
            return
        if not exact and not re.search(r"code|stat|\brs\b|r\.\s?s\.", words):
            return
    state = codes.state(match["state"])
    # "or" and "me" are words before they are states.
    if not state or (match["state"] in {"or", "me"} and "stat" not in words):
        return
    subject = codes.code_name(words)
    prefix = f"{state}{subject or 'stat'}"
    yield from _code_hits(source, match, "state-code", prefix, subject)


# --- municipal codes -----------------------------------------------------------------------

_MUNICIPAL = {
    "admin": "admin",
    "administrative": "admin",
    "building": "building",
    "health": "health",
    "police": "police",
    "fire": "fire",
    "zoning": "zoning",
    "plumbing": "plumbing",
    "charter": "charter",
}
_MUNICIPAL_WORDS = (
    "Municipal|Mun|Rev|Revised|City|County|Cnty|Town|Legislative|Administrative|Admin|Building|Health"
    "|Police|Fire|Zoning|Plumbing"
)


def _municipal_pattern() -> str:
    name = rf"(?P<name>(?:(?:{_MUNICIPAL_WORDS})\.?\s){{0,3}})"
    code = r"(?P<code>Code\sof\sOrdinances|Code|Charter|Ordinances)(?![A-Za-z])"
    of = r"(?:\sof\s(?P<of>[A-Z][a-z]{1,15}(?:\s[A-Z][a-z]{1,15})?))?"
    return rf"(?<![\w&]){name}{code}{of},?\s{{1,2}}{_LEVEL}(?=§|(?<=[0-9A-Za-z])|[0-9]|(?i:sec))"


@cache
def _place_at_end(typed: bool) -> re.Pattern[str]:
    of = r"(?:City|County|Town|Village)(?:\s(?:and|&)\s(?:County|Cnty\.?))?\sof\s"
    word = r"[\w.'’-]{1,20}\s" if typed else r"[A-Z][\w.'’-]{0,20}\s"
    return re.compile(
        rf"(?<![\w.])(?P<of>{of})?(?P<place>(?:{word}){{1,3}})\Z", re.IGNORECASE * typed
    )


_NOT_PLACES = {
    "the",
    "under",
    "see",
    "in",
    "of",
    "and",
    "former",
    "cf.",
    "adding",
    "amending",
}


def _place_before(source: Source, start: int) -> tuple[int, str, bool]:
    """Return where the place before a code's name begins, its name, and if "City of" is said."""
    floor = max(0, start - 60)
    match = _place_at_end(source.typed).search(source.text[floor:start])
    if match is None:
        return start, "", False
    begin, name = match.start("of") if match["of"] else match.start("place"), match["place"]
    while not match["of"] and name and name.split()[0].lower() in _NOT_PLACES:
        first = re.match(r"\S+\s+", name)
        if first is None:
            break
        begin, name = begin + first.end(), name[first.end() :]
    return floor + begin, name.strip(), bool(match["of"])


@form(CODES, _municipal_pattern, "code", "charter", "ordinances")
def _municipal(source: Source, match: Match) -> Iterator[Hit]:
    named = match["name"].lower().replace(".", "").split()
    start, place, of_city = _place_before(source, match.start())
    if match["of"]:
        start, place, of_city = match.start(), match["of"], True
    plain = match["code"].lower() in {"code", "ordinances"}
    # Without its city a Health or Fire Code may be any state's; those words are left to others.
    local = {"municipal", "mun", "city", "county", "cnty", "town", "legislative"} & {*named}
    if plain and not local and not (place and named) and not of_city:
        return
    if place and codes.state(place) and plain and not local and not of_city:
        return
    # "York County Code" is of the county, "York City Code" of the city.
    county = "county" if {"county", "cnty"} & {*named} else ""
    where = codes.place(place) if place else ""
    which = next((_MUNICIPAL[word] for word in named if word in _MUNICIPAL), "")
    which = which or ("charter" if match["code"].lower() == "charter" else "")
    general = which or "muni"
    prefix = f"{where}{county}{which or 'code'}" if where else general
    more = general if where else ""
    yield from _code_hits(source, match, "municipal-code", prefix, more, start)


# --- a subject's code without its state ------------------------------------------------------


def _subject_code_pattern() -> str:
    word = rf"{codes.subject_words_pattern()},?\s{{0,2}}(?:(?:&|and)\s)?"
    return rf"(?<![\w.&])(?P<words>(?:{word}){{1,4}}+)(?:Code|Law)(?![A-Za-z]),?\s{{1,2}}{_LEVEL}"


@form(CODES, _subject_code_pattern, "code", "law")
def _subject_code(source: Source, match: Match) -> Iterator[Hit]:
    marked = match["level"] or re.compile(MARK).match(source.text, match.end())
    subject = codes.code_name(match["words"])
    if subject and (marked or source.typed):
        yield from _code_hits(source, match, "state-code", subject)
