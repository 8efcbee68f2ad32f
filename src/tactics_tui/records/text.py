"""Make a stranger's text harmless: the one place where characters are neutralized."""

import re
from functools import cache

REPLACEMENT = "\N{REPLACEMENT CHARACTER}"

# Control characters (but not newline), bidi controls, zero-width and other invisible
# characters, line and paragraph separators, surrogates, private use, tags, noncharacters.
_UNSAFE = (
    "[\x00-\x09\x0b-\x1f\x7f-\x9f\u00ad\u034f\u061c\u115f\u1160\u17b4\u17b5\u180e"
    "\u200b-\u200f\u2028-\u202e\u2060-\u206f\u3164\ufe00-\ufe0f\ufeff\uffa0\ufff9-\ufffb"
    "\ud800-\udfff\ue000-\uf8ff\ufdd0-\ufdef\ufffe\uffff"
    "\U0001d173-\U0001d17a\U000e0000-\U000e0fff\U000f0000-\U0010ffff]"
)
_HARMLESS = {"\t": " ", "\r\n": "\n", "\r": "\n"}
_SPACES = re.compile("\r\n|\r|\t")

# More marks on one letter than any language uses pile up over the lines above it.
_PILED = (
    "([\u0300-\u036f\u0483-\u0489\u1ab0-\u1aff\u1dc0-\u1dff\u20d0-\u20ff]{4})"
    "[\u0300-\u036f\u0483-\u0489\u1ab0-\u1aff\u1dc0-\u1dff\u20d0-\u20ff]+"
)


# Most texts hold nothing else, and this is quickly seen.
_PLAIN = re.compile(r"[\x20-\x7e\n]*\Z")


@cache
def _compiled(pattern: str) -> re.Pattern[str]:
    """Compiled when first needed: most texts never need these, and compiling takes longest."""
    return re.compile(pattern)


def neutralize(text: str) -> str:
    """The text with every control, bidi, invisible and private character made visible.

    Tabs and carriage returns become spaces and newlines; each other unsafe character
    becomes U+FFFD, so that a reader sees that something was there. Idempotent.
    """
    if _PLAIN.match(text):
        return text
    text = _SPACES.sub(lambda found: _HARMLESS[found.group()], text)
    text = _compiled(_UNSAFE).sub(REPLACEMENT, text)
    return _compiled(_PILED).sub(r"\1", text)


def unsafe_at(text: str) -> int | None:
    """The offset of the first character that `neutralize` would replace, or None."""
    if _PLAIN.match(text):
        return None
    found = _compiled(_UNSAFE).search(_SPACES.sub(lambda m: " " * len(m.group()), text))
    return found.start() if found else None


def one_line(text: str, longest: int) -> str:
    """The text harmless and in one line, its end cut off with … where it is too long."""
    if len(text) > longest:
        text = f"{text[: longest - 1]}…"
    if _PLAIN.match(text) and "\n" not in text:
        return text
    return neutralize(text).replace("\n", " ")


_LISTED = re.compile(r"\s|[-*] |\d{1,2}[.)] |\([a-z0-9]{1,3}\) ")


def unwrap(text: str) -> str:
    """Prose as paragraphs: single line breaks join, blank lines and list items stay apart."""
    if "\n" not in text:
        return text.strip()
    paragraphs = []
    for block in re.split(r"\n[ ]*\n", text.strip()):
        items: list[list[str]] = []
        for line in block.split("\n"):
            if items and not _LISTED.match(line):
                items[-1].append(line.strip())
            else:
                items.append([line.rstrip()])
        paragraphs.append("\n".join(" ".join(filter(None, words)) for words in items))
    return "\n\n".join(paragraphs)
