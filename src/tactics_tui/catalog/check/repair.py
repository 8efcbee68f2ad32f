"""Guess what a line that is not TOML was meant to be, so that checking can go on below it."""

import re
from collections.abc import Callable, Iterator

import tomli

_CURLY_DOUBLE = re.compile("[“”„‟«»]")
_CURLY_SINGLE = re.compile("[‘’‚‛]")
# Guessing takes the square of a statement's length; nobody mends a longer one by guessing.
_MENDED = 4_000
_INVISIBLE = re.compile("[\u00a0\u2007\u202f\u200b-\u200f\u2060\ufeff]")


def repaired(statement: str) -> str | None:
    """The statement as valid TOML of as many lines, or None when no guess fits."""
    if len(statement) > _MENDED:
        return None
    wanted = statement.count("\n")
    for guess in _guesses(statement):
        if guess.count("\n") == wanted and _parses(guess):
            return guess
    return None


def _parses(text: str) -> bool:
    try:
        tomli.loads(text)
    except (tomli.TOMLDecodeError, ValueError, RecursionError):
        return False
    return True


def _guesses(statement: str) -> Iterator[str]:
    """Each mend alone, then all of them one upon the other."""
    for mend in _MENDS:
        yield mend(statement)
    text = statement
    for mend in _MENDS:
        if not _parses(text):
            text = mend(text)
    yield text


def _straight(text: str) -> str:
    inside = _CURLY_DOUBLE.sub('"', text)
    return re.sub(r"(=\s*)[‘’](.*)[‘’]\s*$", r'\1"\2"', inside)


def _all_straight(text: str) -> str:
    return _CURLY_SINGLE.sub("'", text)


def _equals_sign(text: str) -> str:
    return re.sub(r"^(\s*[\w-]+)\s*:\s*", r"\1 = ", text)


def _visible_spaces(text: str) -> str:
    return _INVISIBLE.sub(" ", text)


def _year_only(text: str) -> str:
    # Day and month may stand in either order, so that only the year is sure.
    return re.sub(
        r"=\s*[\"']?\d{1,2}[/.]\d{1,2}[/.](\d{4}|\d\d)[\"']?",
        lambda found: f'= "{found[1] if len(found[1]) == 4 else "20" + found[1]}"',
        text,
    )


def _month_in_quotes(text: str) -> str:
    return re.sub(r"=\s*(\d{4}-\d\d)\s*(#.*)?$", r'= "\1"', text)


def _two_digits(text: str) -> str:
    return re.sub(
        r"=\s*(\d{4})-(\d{1,2})-(\d{1,2})\b",
        lambda found: f"= {found[1]}-{int(found[2]):02}-{int(found[3]):02}",
        text,
    )


def _lower_case(text: str) -> str:
    return re.sub(r"=\s*(True|False|TRUE|FALSE)\b", lambda found: f"= {found[1].lower()}", text)


def _quoted(text: str) -> str:
    found = re.match(r"(\s*[\w.-]+\s*=\s*)([^\"'\[{#\n][^\"\n]*?)\s*$", text)
    return f'{found[1]}"{found[2]}"' if found else text


def _closing_quote(text: str) -> str:
    found = re.match(r"(\s*[\w.-]+\s*=\s*)([\"'])((?:(?!\2).)*)$", text)
    return f"{found[1]}{found[2]}{found[3].rstrip()}{found[2]}" if found else text


def _inner_quotes(text: str) -> str:
    found = re.match(r'(\s*[\w.-]+\s*=\s*)"(.*)"\s*$', text)
    if not found or found[2].startswith('"'):
        return text
    inner = found[2].replace('\\"', '"').replace("\\", "\\\\").replace('"', '\\"')
    return f'{found[1]}"{inner}"'


def _closing_marks(text: str) -> str:
    found = re.match(r"\s*[\w.-]+\s*=\s*('{3}|\"{3})", text)
    return f"{text}{found[1]}" if found else text


def _commas(text: str) -> str:
    return re.sub(r"([\"'])([ \t]*\n?[ \t]+|[ \t]*\n)([\"'])", r"\1,\2\3", text)


def _closing_bracket(text: str) -> str:
    return f"{text.rstrip().rstrip(',')}]" if re.match(r"\s*[\w.-]+\s*=\s*\[", text) else text


def _value(text: str) -> str:
    return re.sub(r"=\s*(#.*)?$", '= ""', text)


def _header(text: str) -> str:
    found = re.match(r"\s*(\[\[?)\s*([\w.-]+)[^\w]*$", text)
    return f"{found[1]}{found[2]}{']' * len(found[1])}" if found else text


_MENDS: tuple[Callable[[str], str], ...] = (
    _visible_spaces,
    _straight,
    _all_straight,
    _equals_sign,
    _year_only,
    _two_digits,
    _month_in_quotes,
    _lower_case,
    _value,
    _commas,
    _closing_bracket,
    _closing_quote,
    _inner_quotes,
    _closing_marks,
    _quoted,
    _header,
)
