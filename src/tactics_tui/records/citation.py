"""Legal citations in prose and in a search box: found, named for search, checked, typeset."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache

from tactics_tui.records import reporters
from tactics_tui.records.code_forms import CODES
from tactics_tui.records.federal_forms import FEDERAL, cases
from tactics_tui.records.forms import Form, Hit, Kind, Source, compiled
from tactics_tui.records.local_forms import LOCAL
from tactics_tui.records.loose_forms import LOOSE, TYPED

__all__ = ["Citation", "Kind", "citations", "problems", "query_tokens", "typeset"]


@dataclass(frozen=True, slots=True)
class Citation:
    """A citation as found: `text` is `source[start:end]`.

    `tokens` are the names under which search knows it, the most specific first, each
    followed by its parents: ("8usc1357g10", "8usc1357g", "8usc1357", "287g10", ...).
    `year` is the year said with it, or None.
    """

    kind: Kind
    text: str
    start: int
    end: int
    tokens: tuple[str, ...]
    year: int | None


def citations(text: str) -> list[Citation]:
    """Return every citation in a text, in order and never overlapping. Never raises."""
    found = _hits(Source(text, typed=False), (FEDERAL, LOCAL, CODES, LOOSE))
    cited = bytearray(len(text))
    for hit in found:
        cited[hit.start : hit.end] = b"\x01" * (hit.end - hit.start)
    return [
        Citation(
            hit.kind,
            text[hit.start : hit.end],
            hit.start,
            hit.end,
            tuple(dict.fromkeys(token for chain in hit.chains for token in chain)),
            _year(text, hit, cited),
        )
        for hit in found
    ]


def query_tokens(text: str) -> list[str]:
    """Return the tokens of the citations somebody typed, without their parents. Never raises.

    Reads more loosely than `citations`: case does not count, and "287g", "i247a" or a bare
    "1373" are enough. Every token returned is also among the `tokens` of the formal
    citation; those that name a thing exactly come before looser names for it.
    """
    found = _hits(Source(text, typed=True), (FEDERAL, LOCAL, CODES, LOOSE, TYPED))
    return list(dict.fromkeys(chain[0] for hit in found for chain in hit.chains))


def _hits(source: Source, books: tuple[list[Form], ...]) -> list[Hit]:
    """Return the hits of all forms; a hit that overlaps an earlier form's is left out."""
    if not any(character.isdigit() for character in source.text) and not _wordy().search(
        source.text
    ):
        return []
    lowered = source.text.lower().replace("\u00a0", " ")
    taken = bytearray(len(source.text))
    kept: list[Hit] = []
    for book in books:
        for form in book:
            if form.suits(lowered):
                kept += _free(_read(form, source, taken), taken)
        if book is FEDERAL:
            kept += _free(cases(source), taken)
    return sorted(kept, key=lambda hit: hit.start)


@cache
def _wordy() -> re.Pattern[str]:
    """The citations that are written without any digit."""
    return re.compile(r"(?i)amendment|clause|\bart|const|___|——")


def _read(form: Form, source: Source, taken: bytearray) -> Iterator[Hit]:
    pattern, at = compiled(form.pattern, source.typed), 0
    while match := pattern.search(source.text, at):
        at = max(match.end(), match.start() + 1)
        if taken.find(1, match.start(), match.end()) >= 0:
            continue
        for hit in form.read(source, match):
            yield hit
            at = max(at, hit.end)


def _free(hits: Iterator[Hit], taken: bytearray) -> Iterator[Hit]:
    for hit in hits:
        if hit.start < hit.end and taken.find(1, hit.start, hit.end) < 0:
            taken[hit.start : hit.end] = b"\x01" * (hit.end - hit.start)
            yield hit


@cache
def _parenthesis() -> re.Pattern[str]:
    # The year stands in a parenthesis, after pinpoints, parallel citations or other parentheses.
    return re.compile(
        r"[^();]{0,80}(?:\([^()]{0,60}\)[^();]{0,40}){0,2}?"
        r"\([^()]{0,80}?(?<![0-9])((?:1[6-9]|2[0-9])[0-9]{2})(?:\sReg\.\sSess\.)?\)"
    )


def _year(text: str, hit: Hit, cited: bytearray) -> int | None:
    after = _year_after(text, hit.end, cited)
    # A session law is of the year its form says, a decision of the year in its parenthesis.
    return (after or hit.year) if hit.kind == "case" else (hit.year or after)


def _year_after(text: str, at: int, cited: bytearray) -> int | None:
    """Return the year in the parenthesis after a citation, unless it is part of another one."""
    match = _parenthesis().match(text, at)
    return int(match[1]) if match and not cited[match.start(1)] else None


@cache
def _unknown_reporter() -> re.Pattern[str]:
    word = r"(?:[A-Z][A-Za-z'’]{0,8}\.\s?|[0-9]{1,2}(?:d|th)\s?|[A-Z]{1,5}\s)"
    return re.compile(
        rf"(?<![\w.,:§/-])[0-9]{{1,4}}\s(?P<name>{word}{{1,5}})(?<!\s\s)\s?(?P<page>[0-9]{{1,5}})(?![\w-])"
    )


_NOT_REPORTERS = {"l", "rev", "j", "no", "nos", "jan", "feb", "mar", "apr", "jun", "jul", "aug"}
_NOT_REPORTERS |= {"sept", "sep", "oct", "nov", "dec", "ch", "reg", "sess", "stat", "art", "pub"}
_LAST_TITLE = {"usc": 54, "cfr": 50}
_LAST_AMENDMENT = 27


def problems(cite: str, today_year: int) -> list[str]:
    """Return what is wrong with a citation as plain sentences, [] where nothing is.

    Looks for a reporter it does not know, a year outside the reporter's run, a volume that
    does not fit the year, a year to come, and a title or amendment that does not exist.
    """
    found: list[str] = []
    known = citations(cite)
    years = {citation.start: citation.year for citation in known}
    for case in reporters.case_cites(cite):
        found += reporters.doubts(case, years.get(case.start), today_year)
        if case.reporter.name == "WL" and case.volume > today_year:
            found.append(f"The year {case.volume} has not come yet.")
    rest = list(cite)
    for citation in known:
        rest[citation.start : citation.end] = "\x00" * (citation.end - citation.start)
        found += _beyond_the_last(citation)
    for match in _unknown_reporter().finditer("".join(rest)):
        words = {word.lower() for word in re.findall(r"[A-Za-z]+", match["name"])}
        if "." in match["name"] and not words & _NOT_REPORTERS:
            found.append(f"{match['name'].strip()} is not a reporter known here.")
    for year in re.findall(r"(?<![0-9])(2[0-9]{3})\)", cite):
        if int(year) > today_year:
            found.append(f"The year {year} has not come yet.")
    return list(dict.fromkeys(found))


def _beyond_the_last(citation: Citation) -> list[str]:
    match = re.match(r"([0-9]+)(usc|cfr)|usconstamend([0-9]+)", citation.tokens[0])
    if match is None:
        return []
    if match[3]:
        return ["The Constitution has 27 amendments."] if int(match[3]) > _LAST_AMENDMENT else []
    name, last = {"usc": "U.S.C.", "cfr": "C.F.R."}[match[2]], _LAST_TITLE[match[2]]
    return [] if 1 <= int(match[1]) <= last else [f"{name} has titles 1 to {last}, not {match[1]}."]


@cache
def _unbroken() -> re.Pattern[str]:
    """What must stay on one line beside the reporters; each match loses its breakable spaces."""
    return re.compile(
        r"[§¶]\s(?=\w)"
        r"|(?<!\w)[0-9]{1,3}\s(?:U\.\s?S\.\s?C\.|C\.\s?F\.\s?R\.|Fed\.\sReg\.(?:\s[0-9])?|Stat\.(?:\s[0-9])?)"
        r"|(?<!\w)(?:Nos?|[Cc]h|[Aa]rts?|[Aa]mend|[Cc]l|[Tt]it)\.\s(?=[0-9IVXLC])"
        r"|(?<!\w)Pub\.\sL\.(?:\sNo\.)?(?:\s(?=[0-9]))?"
        r"|(?<!\w)[0-9]{1,3}\sILCS(?:\s[0-9])?"
    )


def typeset(text: str) -> str:
    """Return the text with no-break spaces inside citations; nothing but spaces changes."""
    spaces = list(text)
    spans = [match.span() for match in _unbroken().finditer(text)]
    spans += [(case.start, case.end) for case in reporters.case_cites(text)]
    for start, end in spans:
        spaces[start:end] = text[start:end].replace(" ", "\u00a0")
    return "".join(spaces)
