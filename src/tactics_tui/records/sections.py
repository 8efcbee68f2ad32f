"""Section numbers: reading a list such as "§§ 1373, 1644" or "2671–2680(a)", and its tokens."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache

MARK = r"(?:§{1,2}|(?i:sections?|secs?\.?)(?![A-Za-z]))"
_PART = r"(?:[.:/][0-9]{1,6}[A-Za-z]{0,2}|-[0-9]{1,6}[a-z]?|-[A-Z]{1,2})"
NUMBER = rf"[0-9]{{1,6}}[A-Za-z]{{0,2}}{_PART}{{0,6}}"
END = r"(?![0-9A-Za-z])"

_PIN = r"(?:\((?:[0-9]{1,2}|[A-Za-z]|[a-z]{2}|[ivx]{1,5}|[IVX]{1,5})\))"
PINS = rf"(?P<pins>{_PIN}{{0,6}}(?:\s{_PIN}{{1,6}})?)"
_MOST_ITEMS = 60
_WIDEST_RANGE = 60


@dataclass(frozen=True, slots=True)
class Item:
    """One section of a list: its span, its number(s) in lower case and its subsections.

    `numbers` has more than one entry for a range; `pins` holds "g" and "10" of (g)(10).
    """

    start: int
    end: int
    numbers: tuple[str, ...]
    pins: tuple[str, ...]


@cache
def _item(ignore_case: bool) -> re.Pattern[str]:
    flags = re.IGNORECASE if ignore_case else 0
    return re.compile(rf"(?P<mark>{MARK}\s{{0,2}})?(?P<number>{NUMBER}){END}{PINS}", flags)


@cache
def _dash() -> re.Pattern[str]:
    return re.compile(r"\s?[–—]\s?|\s(?:to|through)\s")


@cache
def _hyphen_range() -> re.Pattern[str]:
    # A hyphen mostly belongs to the number (1-102); it means a range in 33:81-83 and 1101-1107.
    return re.compile(r"(?P<title>(?:[0-9]{1,3}:)?)(?P<low>[0-9]{1,5})-(?P<high>[0-9]{1,5})")


@cache
def _joint() -> re.Pattern[str]:
    # A new citation after the comma ("§ 1373, 90 Fed. Reg.") is told by what follows its number.
    other_citation = r"(?![0-9]{1,4}\s{1,2}[A-Z]\w*\.)"
    joint = r"(?:\s?,\s{1,2}(?:(?:and|or|&)\s)?|\s(?:and|or|&)\s|\s?\(\s?(?=§))"
    return re.compile(rf"{joint}(?=(?P<mark>{MARK})|[0-9]){other_citation}")


def items(
    text: str, at: int, ignore_case: bool = False, begin: int | None = None
) -> Iterator[Item]:
    """Yield the sections that begin at `at`, with or without a section mark.

    After a single section only a further "§" or a dash continues the list, so that
    "§ 1373, 2025" stays one section; "§§" and "Sections" let plain numbers follow. The
    first item's span begins at `begin`, where the name of the code does.
    """
    many = False
    for _ in range(_MOST_ITEMS):
        match = _item(ignore_case).match(text, at)
        if match is None:
            return
        many = many or (match["mark"] or "").strip().lower() in {"§§", "sections", "secs", "secs."}
        start, end, number, last = at, match.end(), match["number"].lower(), match
        if begin is not None:
            start, begin = begin, None
        numbers: tuple[str, ...] = (number,)
        if hyphen := _hyphen_range().fullmatch(number):
            narrowest = 2 if hyphen["title"] else 3
            alike = narrowest <= len(hyphen["low"]) == len(hyphen["high"])
            if alike and (many or hyphen["title"]):
                numbers = _expand(f"{hyphen['title']}{hyphen['low']}", hyphen["high"]) or numbers
        if dash := _dash().match(text, end):
            stop = _item(ignore_case).match(text, dash.end())
            members = _expand(number, stop["number"].lower()) if stop else ()
            if stop and members:
                numbers, end, last = members, stop.end(), stop
        yield Item(start, end, numbers, tuple(re.findall(r"\w+", last["pins"].lower())))
        joint = _joint().match(text, end)
        if joint is None or not (many or joint["mark"]):
            return
        at = joint.end()


def _expand(first: str, last: str) -> tuple[str, ...]:
    """Return the members of a range: ("33:81", "83") gives 33:81, 33:82, 33:83; () if none."""
    low = re.search(r"[0-9]{1,6}\Z", first)
    if low is None:
        return ()
    stem = first[: low.start()]
    high = last.removeprefix(stem)
    if not re.fullmatch(r"[0-9]{1,6}", high):
        return ()
    width = int(high) - int(low[0])
    if width <= 0:
        return ()
    if width > _WIDEST_RANGE:
        return (first, stem + high)
    return tuple(f"{stem}{number}" for number in range(int(low[0]), int(high) + 1))


def chain(prefix: str, number: str, pins: tuple[str, ...], above: bool = False) -> tuple[str, ...]:
    """Return the token of a section and of each level over it, the most specific first.

    `above` adds the parents inside the number: "752.053" lies in chapter "752".
    """
    levels = [prefix + number]
    for pin in pins:
        # Two numbers side by side would read as one: 908.104(2) is not 908.1042.
        apart = "_" if levels[-1][-1].isdigit() and pin[0].isdigit() else ""
        levels.append(levels[-1] + apart + pin)
    levels.reverse()
    while above and (cut := re.search(r"[.:/-][^.:/-]*\Z", number)):
        number = number[: cut.start()]
        levels.append(prefix + number)
    return tuple(levels)
