"""The four shapes in which standings are drawn: beside the word, never instead of it."""

# Standing -> shape: stands, partly or under challenge, blocked or over, nothing decided.
_SHAPES = {
    "in-force": "stands",
    "relief-granted": "stands",
    "stands": "stands",
    "stands-in-part": "partly",
    "challenged": "partly",
    "blocked-in-part": "partly",
    "relief-granted-in-part": "partly",
    "blocked": "blocked",
    "struck-down": "blocked",
    "relief-denied": "blocked",
    "relief-on-hold": "blocked",
    "dismissed": "blocked",
    "stayed": "blocked",
    "vacated": "blocked",
}
GLYPHS = {"stands": "●", "partly": "▲", "blocked": "■", "open": "○"}
ASCII_GLYPHS = {"stands": "[+]", "partly": "[~]", "blocked": "[x]", "open": "[-]"}


def shape(standing: str) -> str:
    """One of "stands", "partly", "blocked", "open"."""
    return _SHAPES.get(standing, "open")
