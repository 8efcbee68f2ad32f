"""The words of the short tour. {name} stands for the key of the command of that name."""

import re
from collections.abc import Callable

from textual.content import Content

from tactics_tui.ui import ink

CARDS: tuple[tuple[str, str], ...] = (
    (
        "A reading room",
        "What cities, counties and states have lawfully done in answer to federal immigration "
        "operations: who did it, on what law, what limits it, and what became of it. What was "
        "lost, blocked or taken back stands beside what was won.\n\n"
        "Information, not legal advice.",
    ),
    (
        "Ask",
        "Type plain words, a place or a citation; every letter searches.\n"
        "  can our sheriff refuse\n  st paul\n  287(g)\n\n"
        "{to-results} goes down to the results, {list-choose} opens one, {search} comes back to "
        "the box.",
    ),
    (
        "Read",
        "{link-next} goes from link to link, {link-follow} follows, {back} goes back. {source} "
        "lists the sources; an address is shown before anything is opened.\n\n"
        "Where a thing stands is said in a word and a shape, with the day as of which it is "
        "said:\n",
    ),
    (
        "From where you are",
        "{place} chooses your state. Then each authority says whether it binds there, and what "
        "state law forbids comes first.\n\n"
        "{filters} narrows the results, {map} shows them on a map, {timeline} by year.",
    ),
    (
        "Take along",
        "{mark} marks a record, {export} writes a handout, {cite} copies a citation.\n\n"
        "Nothing that you search for or mark is stored or sent anywhere.\n\n"
        "{help} explains every key, {tour} shows this again, {quit} leaves.",
    ),
)
# The card that the list of shapes belongs to.
_SHAPES_ON = "Read"
_SHAPES = (
    ("in-force", "stands, as far as is listed here"),
    ("challenged", "in part, or under challenge"),
    ("blocked", "blocked, struck down or denied"),
    ("ended", "proposed, ended, or only on record"),
)


def card(number: int, key_of: Callable[[str], str], signs: ink.Signs) -> Content:
    """One card's title and words. `key_of` gives the key of a command, by its id."""
    title, words = CARDS[number]
    text = Content.styled(title, ink.HEADING) + "\n\n"
    for part in re.split(r"(\{[a-z-]+\})", words):
        if part.startswith("{"):
            text = text + Content.styled(key_of(part.strip("{}")), ink.KEY)
        else:
            text = text + part
    if title == _SHAPES_ON:
        for standing, meaning in _SHAPES:
            mark = Content.styled(f"  {signs.standing(standing)[0]}", signs.standing(standing)[1])
            text = text + "\n" + mark + f" {meaning}"
    return text
