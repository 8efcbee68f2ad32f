"""What the reader shows before anything is opened."""

from textual.content import Content

from tactics_tui.ui import ink

_KEYS = (
    ("/", "search: plain words, a place, or a citation"),
    ("Enter", "open; Backspace goes back"),
    ("f", "filters"),
    ("p", "read as from one state"),
    ("m  t", "the results on a map, or by year"),
    ("?", "explains every key of the pane you are in"),
    ("ctrl+q", "leaves"),
)


def welcome(signs: ink.Signs) -> Content:
    """A few lines for someone who has never been here."""
    lines = [
        Content.styled("A reading room", "bold"),
        Content(""),
        Content(
            "What cities, counties and states have lawfully done in answer to federal "
            "immigration operations: who did it, on what law, what limits it, what became "
            "of it, and as of which day."
        ),
        Content(""),
        *(
            Content.styled(f"{keys:<8}", ink.KEY) + Content.styled(says, ink.MUTED)
            for keys, says in _KEYS
        ),
        Content(""),
        Content.styled("Standing is said in a word, a shape and a colour:", ink.MUTED),
        *(
            Content.styled(f"{signs.shapes[shape]} ", f"${shape}") + Content(words)
            for shape, words in (
                ("stands", "stands, as far as is listed here"),
                ("partly", "stands in part, or is being challenged"),
                ("blocked", "blocked, struck down, or denied"),
                ("open", "proposed, ended, repealed, or only on record"),
            )
        ),
    ]
    return Content("\n").join(lines)
