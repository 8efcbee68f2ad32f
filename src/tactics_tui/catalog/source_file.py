"""Read the bytes of one file of the catalog, refusing what no honest entry is."""

import os
import stat
from pathlib import Path

from tactics_tui.catalog.problems import Problem

# The longest real entry is a tenth of this; a larger file is a mistake or an attack.
MAX_BYTES = 262_144
# The longest real line has 300 characters; looking at one without end takes the square of it.
MAX_LINE = 10_000
_FLAGS = os.O_RDONLY | getattr(os, "O_NONBLOCK", 0) | getattr(os, "O_CLOEXEC", 0)
_NO_LINK = getattr(os, "O_NOFOLLOW", 0)


def read_text(folder: Path, path: Path) -> str | Problem:
    """The file's text, or the Problem that keeps it from being read. Never raises OSError."""
    name = shown_path(folder, path)
    data = _read_bytes(folder, path, name)
    if isinstance(data, Problem):
        return data
    try:
        text = data.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        before = data[: error.start]
        line = before.count(b"\n") + 1
        column = error.start - (before.rfind(b"\n") + 1) + 1
        return _problem(
            name,
            "E002",
            "This file is not UTF-8 text.",
            "Save it again with the encoding UTF-8.",
            line,
            column,
        )
    if "\0" in text:
        before_null = text[: text.index("\0")]
        return _problem(
            name,
            "E002",
            "This file holds a NUL character, so it is not plain text.",
            "",
            before_null.count("\n") + 1,
            len(before_null) - before_null.rfind("\n"),
        )
    return _too_long_line(name, text) or text


def _too_long_line(name: str, text: str) -> Problem | None:
    if len(text) <= MAX_LINE:
        return None
    for at, line in enumerate(text.split("\n"), 1):
        if len(line) > MAX_LINE:
            return _problem(
                name,
                "E003",
                f"This line is too long: {len(line):,} characters, at most {MAX_LINE:,}.",
                "Break it into several lines.",
                at,
            )
    return None


def shown_path(folder: Path, path: Path) -> str:
    """The path as it is shown: below the catalog's folder, with forward slashes."""
    try:
        return path.relative_to(folder).as_posix()
    except ValueError:
        return path.as_posix()


def _leads_elsewhere(folder: Path, path: Path) -> bool:
    """Whether the file, or a folder between it and the catalog's, is a link."""
    if path.is_symlink():
        return True
    return any(
        parent.is_relative_to(folder) and parent != folder and parent.is_symlink()
        for parent in path.parents[:3]
    )


def _read_bytes(folder: Path, path: Path, name: str) -> bytes | Problem:
    try:
        is_link = _leads_elsewhere(folder, path)
        if is_link and not path.resolve().is_relative_to(folder.resolve()):
            return _problem(name, "E004", "This is a link that leads out of the catalog.")
        # Not blocking: a pipe without a writer would hang the whole start.
        handle = os.open(path, _FLAGS if is_link else _FLAGS | _NO_LINK)
    except (OSError, RuntimeError, ValueError) as error:
        # RuntimeError: a link that leads to itself.
        reason = getattr(error, "strerror", None) or "its link leads nowhere"
        return _problem(name, "E005", f"This file cannot be opened: {reason}.")
    status = os.fstat(handle)
    if not stat.S_ISREG(status.st_mode):
        os.close(handle)
        return _problem(name, "E004", "This is not an ordinary file.")
    with os.fdopen(handle, "rb") as stream:
        if status.st_size > MAX_BYTES:
            size = f"{status.st_size / 1024:,.0f} KB"
            return _problem(
                name, "E003", f"This file is too large: {size}, at most {MAX_BYTES // 1024} KB."
            )
        try:
            return stream.read(MAX_BYTES + 1)
        except OSError as error:
            return _problem(name, "E005", f"This file cannot be read: {error.strerror}.")


def _problem(
    path: str, code: str, message: str, hint: str = "", line: int = 1, column: int = 1
) -> Problem:
    return Problem(path=path, line=line, column=column, code=code, message=message, hint=hint)
