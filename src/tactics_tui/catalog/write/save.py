"""Writing a file so that a reader, or the app while it watches, never sees half of it."""

import os
import tempfile
from pathlib import Path


def save(path: Path, text: str) -> None:
    """Write the text as UTF-8 with plain line ends, all at once. Raises OSError."""
    path.parent.mkdir(parents=True, exist_ok=True)
    mode = path.stat().st_mode & 0o777 if path.exists() else 0o644
    handle, name = tempfile.mkstemp(dir=path.parent, prefix=f".{path.stem}-", suffix=".tmp")
    try:
        with os.fdopen(handle, "w", encoding="utf-8", newline="\n") as stream:
            stream.write(text)
            stream.flush()
            # Else a machine that dies now may keep the new name and lose the text.
            os.fsync(stream.fileno())
        Path(name).chmod(mode)
        Path(name).replace(path)
    except BaseException:
        Path(name).unlink(missing_ok=True)
        raise
