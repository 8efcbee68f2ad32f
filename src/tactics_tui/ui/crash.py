"""What is printed after a crash: where it happened, never what was being searched for."""

import traceback
from pathlib import Path

from rich.text import Text

# Said here, because the program sets the usual limit to none.
_FRAMES = 200
REPORT_TO = "the project's issue tracker"


def crash_words(error: BaseException | None) -> Text:
    """One plain line: the kind of error, file and line, and where to report it."""
    where = ""
    # What a worker raised comes wrapped; the wrapping says nothing.
    inner = getattr(error, "error", None)
    error = inner if isinstance(inner, BaseException) else error
    if error is not None:
        frames = traceback.extract_tb(error.__traceback__, limit=-_FRAMES)
        ours = [frame for frame in frames if "tactics_tui" in frame.filename] or list(frames)
        if ours:
            where = f" at {Path(ours[-1].filename).name}:{ours[-1].lineno}"
    kind = type(error).__name__ if error else "unknown"
    return Text(
        f"tactics: stopped by a mistake of ours ({kind}{where}). Please report it at {REPORT_TO}."
    )
