"""Text to words: case and accents folded without moving any character, stems, stop words."""

import re
import unicodedata
from collections.abc import Callable, Iterable
from functools import cache
from typing import NamedTuple

_LATIN = (*range(0xC0, 0x250), *range(0x1E00, 0x1F00))
_FOLD = {
    code: base
    for code in _LATIN
    if len(base := unicodedata.normalize("NFKD", chr(code))[:1].lower()) == 1 and base.isascii()
} | {0x2018: "'", 0x2019: "'", 0x00A0: " ", 0x00D8: "o", 0x00F8: "o", 0x0141: "l", 0x0142: "l"}

# Initials ("U.S.C.") are one word; everything else breaks at what is no letter or digit.
_WORD = re.compile(r"(?<![^\W_])(?:[^\W\d_]\.){2,8}|[^\W_]+(?:'[^\W_]+)?")

# Words too common to say what is asked, in English and Spanish.
STOP = frozenset(
    """
    a about am an and any are as at be been but by can could did do does for from had has have
    how i if in into is it its may might must my of on or our ours shall should so some than that
    the their them then there these they this those to us was we were what when where which who
    whom whose why will with would you your
    al como con cual cuando de del donde e el en es esta este la las le lo los mi mis nos nuestra
    nuestro o para pero por puede pueden que quien se si sin sobre su sus u un una y
    """.split()
)
# Said in a question about anything: they may add to a score but never decide.
WEAK = frozenset(
    """
    ask city cities county counties state states town local government governments federal law
    laws legal lawful rule rules use used using make made help keep get stop people someone allow
    allowed need want let public policy policies tell action ice
    """.split()
)


class Word(NamedTuple):
    """A word of a text: folded, with the span where it stands."""

    text: str
    start: int
    end: int


def fold(text: str) -> str:
    """The text in lower case without accents; every character keeps its place."""
    folded = text.translate(_FOLD)
    lowered = folded.lower()
    if len(lowered) == len(folded):
        return lowered
    # A few capitals (İ) grow when lowered.
    return "".join(low if len(low := letter.lower()) == 1 else letter for letter in folded)


def words(folded: str) -> list[Word]:
    """The words of a folded text, in order. "u.s.c." gives "usc", "jail's" gives "jail"."""
    return [Word(_plain(m.group()), m.start(), m.end()) for m in _WORD.finditer(folded)]


def texts(folded: str) -> list[str]:
    """The words of a folded text without their places."""
    return [_plain(word) for word in _WORD.findall(folded)]


def _plain(word: str) -> str:
    if "." in word:
        return word.replace(".", "")
    if "'" in word:
        return word.removesuffix("'s").replace("'", "")
    return word


@cache
def _porter() -> Callable[[str], str]:
    from whoosh.lang.porter2 import stem

    return stem  # type: ignore[no-any-return]


_stems: dict[str, str] = {}


def stem(word: str) -> str:
    """The stem of a folded word: "detainers" gives "detain". Short words and numbers stay."""
    found = _stems.get(word)
    if found is None:
        found = _porter()(word) if len(word) > 3 and word.isascii() and word.isalpha() else word
        if len(_stems) > 200_000:
            _stems.clear()
        _stems[word] = found
    return found


def stems(text: str) -> list[str]:
    """The stems of a text's words, in order."""
    return [stem(word) for word in texts(fold(text))]


def edges(word: str, longest: int = 4) -> Iterable[str]:
    """The beginnings of a word: "jail" gives j, ja, jai, jail."""
    return (word[:length] for length in range(1, min(len(word), longest) + 1))
