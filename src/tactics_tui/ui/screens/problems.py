"""What is wrong in the catalog's files: path, line and column, and a plain sentence."""

from collections.abc import Sequence

from textual.content import Content

from tactics_tui.catalog.problems import Problem
from tactics_tui.ui import ink
from tactics_tui.ui.screens.choose import Choice, ChooseDialog

_SAYS = "Records with errors are left out; all others work. Run `tactics check` for the lines."


def problems_dialog(problems: Sequence[Problem]) -> ChooseDialog:
    """The dialog; it gives back the number of a problem."""
    ordered = sorted(enumerate(problems), key=lambda item: not item[1].is_error)
    choices = [Choice(str(at), _line(problem)) for at, problem in ordered]
    return ChooseDialog(f"Problems in the files ({len(problems)})", choices, says=_SAYS)


def _line(problem: Problem) -> Content:
    where = f"{problem.path}:{problem.line}:{problem.column}"
    style = "bold $blocked" if problem.is_error else "bold $partly"
    text = Content.styled(where, style) + "\n  " + problem.message
    return text + Content.styled(f" {problem.hint}", ink.MUTED) if problem.hint else text
