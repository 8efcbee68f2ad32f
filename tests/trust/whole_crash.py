"""Start the real app and let it break: in the search worker, or while it draws a page.

python -m tests.trust.whole_crash CATALOG worker|screen CANARY
"""

import sys
from pathlib import Path

from tactics_tui.cli.main import main
from tactics_tui.search.searcher import Searcher
from tactics_tui.ui.screens.explore.asking import ExploreAsking


def broken(*arguments: object, **named: object) -> None:
    """Fail with the question in the message, in a local, and in the exception's notes."""
    question = sys.argv[3]
    error = ValueError(f"cannot search for {question}")
    error.add_note(f"asked: {question} {arguments}")
    raise error


if __name__ == "__main__":
    if sys.argv[2] == "worker":
        Searcher.search = broken  # type: ignore[method-assign,assignment]
    else:
        ExploreAsking.show_notes = broken  # type: ignore[method-assign]
    main(["--catalog", str(Path(sys.argv[1]))])
