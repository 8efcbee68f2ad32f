"""The style of HTML handouts, for screen and paper. System fonts only."""

from tactics_tui.export.handout import Paper

_CSS = """\
:root { color-scheme: light dark; --ink: #1a1a1a; --paper: #fff; --faint: #595959;
  --rule: #bdbdbd; --link: #0b4f8a; --stands: #005a8c; --partly: #7a5c00; --blocked: #a33b00; }
@media (prefers-color-scheme: dark) {
  :root { --ink: #e8e8e8; --paper: #121212; --faint: #b0b0b0; --rule: #555; --link: #8cc4f5;
    --stands: #56b4e9; --partly: #f0e442; --blocked: #ff9a5c; }
}
body { color: var(--ink); background: var(--paper); font: SIZE/1.5 Georgia, "Times New Roman",
  serif; max-width: 42em; margin: 2em auto; padding: 0 1em; }
h1 { font-size: 1.6em; line-height: 1.2; margin: .3em 0; }
h2 { font-size: 1.15em; margin: 1.4em 0 .3em; border-bottom: 1px solid var(--rule); }
h3 { font-size: 1em; font-style: italic; margin: .8em 0 .2em; }
p { margin: .5em 0; }
ul, ol { margin: .3em 0; padding-left: 1.5em; }
li { margin: .35em 0; }
a { color: var(--link); }
sup { line-height: 0; font-size: .75em; }
sup a { text-decoration: none; }
dl { margin: .8em 0; }
dl div { display: flex; gap: .6em; }
dt { font-weight: bold; min-width: 8.5em; }
dd { margin: 0; }
.summary { font-size: 1.1em; }
.standing { white-space: normal; }
.stands { color: var(--stands); } .partly { color: var(--partly); }
.blocked { color: var(--blocked); }
.facts { color: var(--faint); }
.url { overflow-wrap: anywhere; font-size: .85em; }
article + article { margin-top: 3em; border-top: 3px double var(--rule); padding-top: 1em; }
footer { margin-top: 2em; border-top: 1px solid var(--rule); color: var(--faint); }
.contact { border-bottom: 1px solid var(--rule); padding-bottom: 1.6em; }
nav > a { margin-right: 1em; }
nav li { margin: .2em 0; }
@page { size: PAPER; margin: 18mm 18mm 20mm; }
@media print {
  :root { --ink: #000; --paper: #fff; --faint: #333; --rule: #888; --link: #000;
    --stands: #000; --partly: #000; --blocked: #000; }
  body { font-size: PRINT; line-height: 1.32; max-width: none; margin: 0; padding: 0; }
  h2, h3 { break-after: avoid; }
  li, dl div { break-inside: avoid; }
  a { text-decoration: none; }
  .sources { break-before: page; }
  nav { display: none; }
  article + article { break-before: page; border: 0; margin: 0; padding: 0; }
}
"""


def style(paper: Paper, large_print: bool) -> str:
    """The style sheet for a paper; large print is 18 points, as the low-vision guides ask."""
    return (
        _CSS.replace("SIZE", "24px" if large_print else "17px")
        .replace("PRINT", "18pt" if large_print else "10.5pt")
        .replace("PAPER", paper)
    )
