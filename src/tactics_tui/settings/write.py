"""The one thing the app itself writes into the settings: that the tour was seen."""

from pathlib import Path

from tactics_tui.settings.read import settings_path

_LINE = "tour = false\n"


def no_more_tour(path: Path | None = None) -> str:
    """Add `tour = false` to the settings. Return what went wrong in one sentence, or ""."""
    path = path or settings_path()
    try:
        path.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
        text = path.read_text("utf-8") if path.exists() else ""
        # The first line, so that it lies above every [table].
        path.write_text(_LINE + text, "utf-8")
    except (OSError, UnicodeError) as error:
        return f"The settings cannot be written ({getattr(error, 'strerror', 'not UTF-8')})."
    return ""
