"""The four themes: dark, light, high contrast, and the terminal's own colors.

Standing colors are Okabe and Ito's, lightened on dark and darkened on light until each
reaches 4.5:1 on every background it is put on. `PAIRS` lists what is put on what.
"""

from textual.theme import Theme

# Our own variables, used by styles.tcss and by `ink`. Every theme sets all of them.
OWN = (
    "ink-muted", "ink-heading", "ink-link", "ink-rule", "mark-ink", "mark-paper",
    "stands", "partly", "blocked", "open", "cursor-ink", "cursor-paper", "bar-ink", "bar-paper",
    "calm-ink", "calm-paper",
)  # fmt: skip

# (text, background) as theme variables: every pair that the style sheet and `ink` put together.
INKS = (
    "foreground", "ink-muted", "ink-heading", "ink-link", "stands", "partly", "blocked", "open",
)  # fmt: skip
PAPERS = ("background", "surface", "panel", "block-cursor-blurred-background")
PAIRS = (
    *((ink, paper) for ink in INKS for paper in PAPERS),
    ("mark-ink", "mark-paper"),
    ("cursor-ink", "cursor-paper"),
    ("block-cursor-foreground", "block-cursor-background"),
    ("block-cursor-blurred-foreground", "block-cursor-blurred-background"),
    ("bar-ink", "bar-paper"),
    ("ink-heading", "bar-paper"),
    ("ink-link", "bar-paper"),
    ("partly", "bar-paper"),
    ("calm-ink", "calm-paper"),
    ("ink-muted", "calm-paper"),
    ("ink-heading", "calm-paper"),
    ("ink-link", "calm-paper"),
)


def _theme(
    name: str, colors: dict[str, str], own: dict[str, str], *, dark: bool, ansi: bool = False
) -> Theme:
    cursor = {
        "block-cursor-foreground": own["cursor-ink"],
        "block-cursor-background": own["cursor-paper"],
        "block-cursor-text-style": "none",
        "block-cursor-blurred-foreground": colors["foreground"],
        "block-cursor-blurred-text-style": "none",
        "border": own["ink-link"],
        "border-blurred": own["ink-rule"],
        "link-color": own["ink-link"],
        "link-background": "transparent" if not ansi else "ansi_default",
        "link-style": "none",
        "link-color-hover": own["cursor-ink"],
        "link-background-hover": own["cursor-paper"],
        "link-style-hover": "none",
        "footer-key-foreground": own["ink-heading"],
        "scrollbar": own["ink-rule"],
        "scrollbar-hover": own["ink-muted"],
        "scrollbar-active": own["ink-link"],
        "scrollbar-background": colors["background"],
        "scrollbar-background-hover": colors["background"],
        "scrollbar-background-active": colors["background"],
        "scrollbar-corner-color": colors["background"],
    }
    return Theme(
        name=name,
        primary=colors["primary"],
        secondary=colors["primary"],
        accent=own["ink-heading"],
        warning=own["partly"],
        error=own["blocked"],
        success=own["stands"],
        foreground=colors["foreground"],
        background=colors["background"],
        surface=colors["surface"],
        panel=colors["panel"],
        dark=dark,
        ansi=ansi,
        variables={
            **cursor,
            "block-cursor-blurred-background": colors["blurred"],
            "block-hover-background": colors["blurred"],
            **({"ansi-background": "ansi_black", "ansi-foreground": "ansi_white"} if ansi else {}),
            **own,
        },
    )


DARK = _theme(
    "tactics-dark",
    {
        "primary": "#86b6dc", "foreground": "#e8e4da", "background": "#16191e",
        "surface": "#1c2026", "panel": "#242a32", "blurred": "#2b323c",
    },
    {
        "ink-muted": "#a9aca3", "ink-heading": "#e7bf73", "ink-link": "#8fc1ea",
        "ink-rule": "#49515c", "mark-ink": "#16191e", "mark-paper": "#e7bf73",
        "stands": "#2bc196", "partly": "#e69f00", "blocked": "#f5894f", "open": "#6cbdee",
        "cursor-ink": "#10151b", "cursor-paper": "#8fc1ea", "bar-ink": "#c9cbc3",
        "bar-paper": "#242a32", "calm-ink": "#e8e4da", "calm-paper": "#2d3b48",
    },
    dark=True,
)  # fmt: skip

LIGHT = _theme(
    "tactics-light",
    {
        "primary": "#1d5685", "foreground": "#20242a", "background": "#fbf8f1",
        "surface": "#f5f1e7", "panel": "#ebe6d9", "blurred": "#e3ddcd",
    },
    {
        "ink-muted": "#565a54", "ink-heading": "#7a4600", "ink-link": "#154f80",
        "ink-rule": "#bdb6a4", "mark-ink": "#20242a", "mark-paper": "#ffdf85",
        "stands": "#005f45", "partly": "#764d00", "blocked": "#9c3a00", "open": "#0b5685",
        "cursor-ink": "#ffffff", "cursor-paper": "#1d5685", "bar-ink": "#3a3e42",
        "bar-paper": "#ebe6d9", "calm-ink": "#20242a", "calm-paper": "#d9e6ef",
    },
    dark=False,
)  # fmt: skip

CONTRAST = _theme(
    "tactics-contrast",
    {
        "primary": "#ffffff", "foreground": "#ffffff", "background": "#000000",
        "surface": "#000000", "panel": "#000000", "blurred": "#303030",
    },
    {
        "ink-muted": "#e4e4e4", "ink-heading": "#ffe14d", "ink-link": "#8fdcff",
        "ink-rule": "#b0b0b0", "mark-ink": "#000000", "mark-paper": "#ffe14d",
        "stands": "#46f0bd", "partly": "#ffc23d", "blocked": "#ffa070", "open": "#8fdcff",
        "cursor-ink": "#000000", "cursor-paper": "#ffe14d", "bar-ink": "#ffffff",
        "bar-paper": "#303030", "calm-ink": "#ffffff", "calm-paper": "#303030",
    },
    dark=True,
)  # fmt: skip

# The terminal's own colors: whatever the reader has chosen there, light or dark, stays.
TERMINAL = _theme(
    "tactics-terminal",
    {
        "primary": "ansi_blue", "foreground": "ansi_default", "background": "ansi_default",
        "surface": "ansi_default", "panel": "ansi_default", "blurred": "ansi_default",
    },
    {
        "ink-muted": "ansi_default", "ink-heading": "ansi_default", "ink-link": "ansi_default",
        "ink-rule": "ansi_bright_black", "mark-ink": "ansi_black", "mark-paper": "ansi_yellow",
        "stands": "ansi_green", "partly": "ansi_yellow", "blocked": "ansi_red",
        "open": "ansi_cyan", "cursor-ink": "ansi_black", "cursor-paper": "ansi_cyan",
        "bar-ink": "ansi_default", "bar-paper": "ansi_default", "calm-ink": "ansi_default",
        "calm-paper": "ansi_default",
    },
    dark=True,
    ansi=True,
)  # fmt: skip

ALL = (DARK, LIGHT, CONTRAST, TERMINAL)

TITLES = {
    "tactics-dark": "Dark",
    "tactics-light": "Light",
    "tactics-contrast": "High contrast",
    "tactics-terminal": "The terminal's own colors",
}


def next_theme(name: str) -> str:
    """The theme after this one, round and round."""
    names = [theme.name for theme in ALL]
    return names[(names.index(name) + 1) % len(names)] if name in names else names[0]
