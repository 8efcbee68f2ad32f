"""The case reporters: how each is written, when it ran, which volumes fell in which year."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from itertools import pairwise

from tactics_tui.records.spelling import any_of

_TOLERANCE = 3  # years between a volume's usual year and the one cited


@dataclass(frozen=True, slots=True)
class Reporter:
    """A series of printed decisions.

    `first` and `last` are years of decision (`last` is None while it still appears);
    `anchors` are (volume, year) pairs in rising order, empty where none were collected.
    """

    name: str
    first: int
    last: int | None = None
    anchors: tuple[tuple[int, int], ...] = ()

    @property
    def key(self) -> str:
        """The name as a search token writes it: "F. Supp. 3d" gives "fsupp3d"."""
        return key(self.name)


@dataclass(frozen=True, slots=True)
class CaseCite:
    """A volume, a reporter and a page as found in a text; `page` is None when it is blank."""

    volume: int
    reporter: Reporter
    page: int | None
    start: int
    end: int


# Years are those of decision. The anchors are deliberately sparse: they catch a
# wrong volume or a wrong decade, not a slip of one year.
_FEDERAL = (
    Reporter(
        "U.S.",
        1754,
        None,
        (
            (110, 1884),
            (135, 1890),
            (173, 1899),
            (200, 1906),
            (254, 1920),
            (300, 1937),
            (340, 1951),
            (387, 1967),
            (426, 1976),
            (466, 1984),
            (505, 1992),
            (521, 1997),
            (550, 2007),
            (567, 2012),
            (584, 2018),
            (600, 2023),
            (607, 2026),
        ),
    ),
    Reporter("S. Ct.", 1882, None, ((1, 1882), (100, 1980), (145, 2025))),
    Reporter("L. Ed. 2d", 1956),
    Reporter("L. Ed.", 1754, 1956),
    Reporter("F.", 1880, 1925, ((1, 1880), (100, 1900), (200, 1913), (300, 1925))),
    Reporter(
        "F.2d",
        1924,
        1993,
        (
            (1, 1924),
            (100, 1939),
            (200, 1953),
            (300, 1962),
            (400, 1969),
            (500, 1974),
            (600, 1979),
            (700, 1983),
            (800, 1986),
            (900, 1990),
            (999, 1993),
        ),
    ),
    Reporter(
        "F.3d",
        1993,
        2021,
        (
            (1, 1993),
            (100, 1996),
            (200, 2000),
            (300, 2002),
            (400, 2005),
            (500, 2007),
            (600, 2010),
            (745, 2014),
            (855, 2017),
            (921, 2019),
            (999, 2021),
        ),
    ),
    Reporter("F.4th", 2021, None, ((1, 2021), (44, 2022), (65, 2023), (122, 2024), (145, 2025))),
    Reporter(
        "F. Supp.",
        1932,
        1998,
        (
            (1, 1932),
            (100, 1951),
            (200, 1962),
            (300, 1969),
            (400, 1975),
            (500, 1980),
            (700, 1988),
            (900, 1995),
            (999, 1998),
        ),
    ),
    Reporter(
        "F. Supp. 2d",
        1998,
        2014,
        ((1, 1998), (200, 2002), (400, 2005), (600, 2009), (800, 2011), (999, 2014)),
    ),
    Reporter(
        "F. Supp. 3d",
        2014,
        None,
        ((1, 2014), (213, 2016), (349, 2018), (478, 2020), (600, 2022), (750, 2024), (800, 2025)),
    ),
    Reporter(
        "F. App'x",
        2001,
        2021,
        ((1, 2001), (200, 2006), (400, 2010), (600, 2015), (861, 2021)),
    ),
    Reporter("F.R.D.", 1940),
    Reporter("B.R.", 1979),
    Reporter("I. & N. Dec.", 1940),
    Reporter("WL", 1900),
)

_REGIONAL = tuple(
    Reporter(name, first, last)
    for name, first, last in (
        ("A.", 1885, 1938),
        ("A.2d", 1938, 2010),
        ("A.3d", 2010, None),
        ("N.E.", 1885, 1936),
        ("N.E.2d", 1936, 2014),
        ("N.E.3d", 2014, None),
        ("N.W.", 1879, 1941),
        ("N.W.2d", 1941, 2023),
        ("N.W.3d", 2023, None),
        ("P.", 1883, 1931),
        ("P.2d", 1931, 2000),
        ("P.3d", 2000, None),
        ("S.E.", 1887, 1939),
        ("S.E.2d", 1939, 2024),
        ("S.E.3d", 2024, None),
        ("S.W.", 1886, 1928),
        ("S.W.2d", 1928, 1999),
        ("S.W.3d", 1999, None),
        ("So.", 1887, 1941),
        ("So. 2d", 1941, 2008),
        ("So. 3d", 2008, None),
    )
)

_STATE = tuple(
    Reporter(name, first, last)
    for name, first, last in (
        ("Cal.", 1850, 1934),
        ("Cal. 2d", 1934, 1969),
        ("Cal. 3d", 1969, 1991),
        ("Cal. 4th", 1991, 2016),
        ("Cal. 5th", 2016, None),
        ("Cal. App.", 1905, 1934),
        ("Cal. App. 2d", 1934, 1969),
        ("Cal. App. 3d", 1969, 1991),
        ("Cal. App. 4th", 1991, 2016),
        ("Cal. App. 5th", 2016, None),
        ("Cal. Rptr.", 1959, 1991),
        ("Cal. Rptr. 2d", 1991, 2003),
        ("Cal. Rptr. 3d", 2003, None),
        ("N.Y.", 1847, 1956),
        ("N.Y.2d", 1955, 2003),
        ("N.Y.3d", 2003, None),
        ("A.D.", 1896, 1955),
        ("A.D.2d", 1955, 2003),
        ("A.D.3d", 2003, None),
        ("Misc. 2d", 1955, 2003),
        ("Misc. 3d", 2003, None),
        ("N.Y.S.", 1888, 1937),
        ("N.Y.S.2d", 1937, 2014),
        ("N.Y.S.3d", 2014, None),
        ("N.J.", 1948, None),
        ("N.J. Super.", 1948, None),
        ("N.J.L.", 1790, 1948),
        ("Mass.", 1804, None),
        ("Mass. App. Ct.", 1972, None),
        ("Ill.", 1849, 1954),
        ("Ill. 2d", 1954, 2011),
        ("Ill. App. 3d", 1972, 2011),
        ("Ill. Dec.", 1976, None),
        ("Wis.", 1853, 1957),
        ("Wis. 2d", 1957, None),
        ("Wash.", 1889, 1939),
        ("Wash. 2d", 1939, None),
        ("Wn.2d", 1939, None),
        ("Wash. App.", 1969, 2017),
        ("Wn. App.", 1969, 2017),
        ("Wash. App. 2d", 2017, None),
        ("Wn. App. 2d", 2017, None),
        ("Or.", 1853, None),
        ("Or. App.", 1969, None),
        ("Minn.", 1851, 1978),
        ("Mich.", 1847, None),
        ("Mich. App.", 1965, None),
        ("Md.", 1851, None),
        ("Md. App.", 1967, None),
        ("Pa.", 1845, None),
        ("Conn.", 1814, None),
        ("Conn. App.", 1983, None),
        ("Va.", 1880, None),
        ("N.C.", 1778, None),
        ("N.C. App.", 1968, None),
        ("Ohio St. 3d", 1982, None),
        ("Ga.", 1846, None),
        ("Neb.", 1871, None),
        ("Kan.", 1862, None),
        ("Nev.", 1865, None),
        ("Ariz.", 1866, None),
        ("Haw.", 1847, None),
        ("Mont.", 1868, None),
        ("N.M.", 1852, 2012),
        ("Colo.", 1864, 1980),
        ("Tex.", 1846, 1962),
        ("Me.", 1820, 1965),
        ("Vt.", 1826, None),
        ("N.H.", 1816, None),
        ("R.I.", 1828, 1980),
        ("Iowa", 1855, 1968),
        ("Idaho", 1866, None),
    )
)

# The early Supreme Court volumes carry the reporter's own name; adding the number
# on the left gives the volume of the U.S. series.
_NOMINATIVE = {
    "Dall.": (0, 1754, 1800),
    "Cranch": (4, 1801, 1815),
    "Wheat.": (13, 1816, 1827),
    "Pet.": (25, 1828, 1842),
    "How.": (41, 1843, 1860),
    "Black": (65, 1861, 1862),
    "Wall.": (67, 1863, 1874),
}
_EARLY = tuple(Reporter(name, first, last) for name, (_, first, last) in _NOMINATIVE.items())

REPORTERS = (*_FEDERAL, *_REGIONAL, *_STATE, *_EARLY)

# Spelled alike, these are common words or initials: without a point they are not reporters.
_NEED_POINT = {"a", "p", "f", "or", "me", "so", "pet", "how", "black", "wall", "ad", "br", "pa"}

_PAGE = r"(?P<page>[0-9]{1,8}|_{2,6}|—{1,3}|–{2,3})(?![0-9A-Za-z_])"


def key(name: str) -> str:
    """Return a reporter's name without points, spaces and apostrophes, in lower case."""
    return re.sub(r"[\s.'’&]", "", name).lower()


@cache
def _by_key() -> dict[str, Reporter]:
    table = {reporter.key: reporter for reporter in REPORTERS}
    table["fedappx"] = table["fappx"]
    return table


def _spelling(name: str) -> str:
    """Return a pattern for the name with its points and spaces optional."""
    pieces = re.findall(r"[0-9]+(?:d|th)|&|[A-Za-z]+(?:'[a-z]+)?", name)
    return r"\.?\s?".join(piece.replace("'", "['’]?") for piece in pieces) + r"\.?"


@cache
def _pattern(ignore_case: bool) -> re.Pattern[str]:
    names = [_spelling(reporter.name) for reporter in REPORTERS]
    names.append(r"Fed\.?\s?App['’]?x\.?")
    volume = r"(?<![\w.,:§/-])(?P<volume>[0-9]{1,5})\s{1,2}"
    early = r"(?:\(\d{1,2}\s[A-Z][a-z]{2,6}\.?\)\s{0,2})?"
    short = r"(?:,?\s{1,2}(?P<at>at)\s{1,2})"
    pattern = rf"{volume}(?P<reporter>{any_of(names)})(?:{short}|\s{{0,2}}{early}){_PAGE}"
    return re.compile(pattern, re.IGNORECASE if ignore_case else 0)


def case_cites(text: str, ignore_case: bool = False) -> Iterator[CaseCite]:
    """Yield the reporter citations of a text in order.

    A short form such as "521 U.S. at 924" has no first page, so its `page` is None.
    """
    for match in _pattern(ignore_case).finditer(text):
        spelled = match["reporter"]
        name = key(spelled)
        reporter = _by_key().get(name)
        if reporter is None or ("." not in spelled and name in _NEED_POINT):
            continue
        first_page = match["page"].isdigit() and match["at"] is None
        page = int(match["page"]) if first_page else None
        yield CaseCite(int(match["volume"]), reporter, page, match.start(), match.end())


def official(cite: CaseCite) -> tuple[int, str]:
    """Return (volume, reporter key), with an early volume such as 4 Wheat. as 17 U.S."""
    if cite.reporter.name in _NOMINATIVE:
        return cite.volume + _NOMINATIVE[cite.reporter.name][0], "us"
    return cite.volume, cite.reporter.key


def usual_year(reporter: Reporter, volume: int) -> float | None:
    """Return the year a volume mostly reports, or None where no anchor says."""
    if not reporter.anchors or volume < reporter.anchors[0][0]:
        return None
    for (low, from_year), (high, to_year) in pairwise(reporter.anchors):
        if volume <= high:
            return from_year + (to_year - from_year) * (volume - low) / (high - low)
    (low, from_year), (high, to_year) = reporter.anchors[-2:]
    return to_year + (to_year - from_year) * (volume - high) / (high - low)


def doubts(cite: CaseCite, year: int | None, today_year: int) -> list[str]:
    """Return what does not fit between volume, reporter and year, as plain sentences."""
    reporter, volume = cite.reporter, cite.volume
    if reporter.name == "WL":
        if year is not None and abs(year - volume) > 1:
            return [f"The number {volume} WL names a decision of {volume}, not of {year}."]
        return []
    found: list[str] = []
    if year is not None and (year < reporter.first or (reporter.last or year) < year):
        run = f"from {reporter.first} to {reporter.last}"
        run = run if reporter.last else f"from {reporter.first} on"
        found.append(f"{reporter.name} ran {run}, so it cannot report a decision of {year}.")
    usual = usual_year(reporter, volume)
    if volume == 0 or (usual is not None and usual > (reporter.last or today_year) + _TOLERANCE):
        found.append(f"{reporter.name} has no volume {volume}.")
    elif not found and usual is not None and year is not None and abs(usual - year) > _TOLERANCE:
        found.append(f"Volume {volume} of {reporter.name} is of about {usual:.0f}, not {year}.")
    return found
