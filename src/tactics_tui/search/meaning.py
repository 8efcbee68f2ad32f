"""Questions for what a word means: the glossary answers them."""

import re

from tactics_tui.search.thesaurus import Thesaurus

_MEANING = re.compile(
    r"(?:what (?:is |are |s |does |do )?|define |(?:the )?(?:definition|meaning) of "
    r"|que (?:es |son |significa ))(?:(?:an?|the|una?|el|la|los|las) )?"
    r"(?P<term>.+?)(?: means?)?\Z"
)


def asked_meaning(plain: list[str], stems: list[str], thesaurus: Thesaurus) -> range | None:
    """Which words name the term that is to be explained ("what is a detainer"), or None.

    Only a name of a term of the glossary counts, and nothing beside it: "what is the law in
    Texas" asks for something else.
    """
    line = " ".join(plain)
    found = _MEANING.match(line)
    if not found:
        return None
    start = line[: found.start("term")].count(" ")
    end = start + found["term"].count(" ") + 1
    whole = (
        one.concepts
        for one in thesaurus.find(stems[start:end])
        if (one.start, one.end) == (0, end - start)
    )
    # Values of the closed lists have a colon; they are no terms of the glossary.
    return range(start, end) if any(":" not in c for row in whole for c in row) else None
