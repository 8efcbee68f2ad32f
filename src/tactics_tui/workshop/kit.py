"""Everything that a workshop without a network needs, as files in a folder."""

from collections.abc import Callable, Iterator

from tactics_tui.catalog.catalog import Catalog
from tactics_tui.export.book import book_files
from tactics_tui.export.closing import disclaimer_words
from tactics_tui.export.formats import FORMATS, render
from tactics_tui.export.handout import Handout, Paper, make_handout
from tactics_tui.workshop.notes import trainer_notes

# A folder that holds this file is a kit, and may be replaced by a newer one.
MARK = "READ-ME-FIRST.txt"

_FIRST = """\
A KIT FOR A WORKSHOP WITHOUT A NETWORK

book/index.html   the whole catalog as plain pages; open it in any browser
handouts/         one handout a tactic{forms}
notes/            the trainer's script of each workshop, with the answers
workshops/        each workshop as a handout for those who take part
INSTALL.txt       how to put the app itself on a computer without a network

{disclaimer}
"""

_INSTALL = """\
HOW TO INSTALL THE APP WITHOUT A NETWORK

You need Python 3.11 or newer on both computers, of the same version and on
the same kind of system (Windows, macOS or Linux).

1. On a computer with a network, in a copy of the project's folder, collect
   the app and all it needs in one folder:

       python -m pip wheel --wheel-dir wheels ".[print,docx,serve]"

   Leave out what you do not need: [print] writes PDF, [docx] writes Word
   documents, [serve] shows the app in a browser.

2. Copy the folder "wheels" beside this file, on the stick.

3. On the computer without a network:

       python -m venv room
       room/bin/python -m pip install --no-index --find-links wheels "tactics-tui[print,docx,serve]"
       room/bin/tactics

   On Windows write room\\Scripts\\python and room\\Scripts\\tactics.

The app reads nothing from the network and writes no question to disk. To
check, run: tactics privacy
"""


def kit_files(
    catalog: Catalog,
    *,
    with_pdf: bool,
    paper: Paper = "letter",
    progress: Callable[[str], None] | None = None,
) -> Iterator[tuple[str, bytes]]:
    """Each file's path in the kit, and its content. The same catalog gives the same bytes."""
    tell = progress or (lambda words: None)
    forms = ("txt", "html", *(("pdf",) if with_pdf else ()))
    words = f", as {', '.join(FORMATS[form][0].lstrip('.') for form in forms)}"
    first = _FIRST.format(forms=words, disclaimer=disclaimer_words())
    yield MARK, first.encode()
    yield "INSTALL.txt", _INSTALL.encode()
    tell("The book")
    for name, data in book_files(catalog, paper):
        yield f"book/{name}", data
    tell("Handouts")
    for tactic in catalog.tactics.values():
        if tactic.withdrawn is None:
            yield from _handout(make_handout(catalog, (tactic,), paper=paper), "handouts", forms)
    tell("Workshops")
    for workshop in catalog.workshops.values():
        if workshop.withdrawn is None:
            notes = trainer_notes(catalog, workshop)
            yield f"notes/{workshop.id}.md", notes.encode()
            handout = make_handout(catalog, (workshop,), paper=paper)
            yield from _handout(handout, "workshops", forms)


def _handout(handout: Handout, folder: str, forms: tuple[str, ...]) -> Iterator[tuple[str, bytes]]:
    for form in forms:
        yield f"{folder}/{handout.pages[0].id}{FORMATS[form][0]}", render(handout, form)
