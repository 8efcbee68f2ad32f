"""What the program keeps and where, what it cannot protect, and how to remove all of it."""

import shlex
import sys
from pathlib import Path

import msgspec

from tactics_tui.catalog.cache import cache_path
from tactics_tui.settings.read import settings_path

# What is never written to disk or sent.
NEVER = (
    "No search, no opened record, no mark and no chosen place is written to disk; they end "
    "with the program.",
    "Nothing is sent over the network, and nothing is fetched. An address is opened only after "
    "it was shown to you in full and you said yes; that site then sees your network address. "
    "`tactics serve` answers browsers on this machine, and others only if you tell it to.",
)

CANNOT = (
    "The terminal's scrollback, tmux or screen histories, recordings and screenshots.",
    "Memory that the system swaps to disk or keeps while it sleeps; the clipboard after a copy.",
    "The shell's history: a question typed after `tactics search` stays in it. Use "
    "`tactics search -`, type the question, then press Ctrl+D.",
    "Someone who sees your screen or controls your machine.",
)

ASKED = "Files that you ask for (a handout, a saved list, a kit) go where you say and stay there."


class StoredFile(msgspec.Struct, frozen=True):
    """A file that is there now, and its size in bytes."""

    name: str
    bytes: int


class Stored(msgspec.Struct, frozen=True):
    """A place on disk: what is kept there, and which files are there now."""

    what: str
    path: str
    exists: bool
    files: tuple[StoredFile, ...] = ()


class Privacy(msgspec.Struct, frozen=True):
    """The whole answer, in plain sentences."""

    stores: tuple[Stored, ...]
    asked: str
    never: tuple[str, ...]
    cannot_protect: tuple[str, ...]
    remove: tuple[str, ...]


def privacy_report() -> Privacy:
    """Look at what is on disk now. Makes nothing, and never raises."""
    try:
        cache: Path | None = cache_path()
    except RuntimeError:
        cache = None
    config = settings_path()
    stores = (
        *(
            (
                Stored(
                    "Cache: a copy of the catalog and its search index, nothing that you typed",
                    str(cache),
                    cache.is_dir(),
                    _files(cache),
                ),
            )
            if cache
            else ()
        ),
        Stored(
            "Settings: yours; the program itself only notes that the tour was shown",
            str(config),
            config.is_file(),
            _size(config),
        ),
    )
    return Privacy(stores, ASKED, NEVER, CANNOT, _remove(cache, config))


def _files(folder: Path) -> tuple[StoredFile, ...]:
    try:
        return tuple(one for path in sorted(folder.iterdir()) for one in _size(path))
    except OSError:
        return ()


def _size(path: Path) -> tuple[StoredFile, ...]:
    try:
        return (StoredFile(path.name, path.stat().st_size),)
    except OSError:
        return ()


def _remove(cache: Path | None, config: Path) -> tuple[str, ...]:
    commands = []
    for path, folder in ((cache, True), (config, False)):
        if path is None:
            continue
        if sys.platform == "win32":
            commands.append(f'{"rmdir /s" if folder else "del"} "{path}"')
        else:
            commands.append(f"{'rm -r' if folder else 'rm'} {shlex.quote(str(path))}")
    return (*commands, "pip uninstall tactics-tui   (or uv tool uninstall, or pipx uninstall)")


def parts(report: Privacy) -> tuple[tuple[str, tuple[str, ...]], ...]:
    """The report as headings, each with its sentences."""
    return (
        ("What is stored", (*(_stored(one) for one in report.stores), report.asked)),
        ("What is never stored or sent", report.never),
        ("What this program cannot protect", report.cannot_protect),
        ("To remove everything", report.remove),
    )


def _stored(one: Stored) -> str:
    if not one.exists:
        return f"{one.what}: {one.path} (not there now)"
    size = sum(file.bytes for file in one.files)
    return f"{one.what}: {one.path} ({_size_words(size)})"


def _size_words(size: int) -> str:
    if size < 1024:
        return f"{size} bytes"
    if size < 1024 * 1024:
        return f"{size / 1024:.0f} KB"
    return f"{size / 1024 / 1024:.1f} MB"
