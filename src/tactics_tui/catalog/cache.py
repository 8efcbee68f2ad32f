"""The user's own cache folder: made private, and refused when it is not the user's own."""

import os
import stat
from pathlib import Path

import platformdirs

VARIABLE = "TACTICS_CACHE"


class CacheRefusedError(Exception):
    """The cache folder cannot be trusted or made; work in memory instead. Says why."""


def cache_path() -> Path:
    """Where the cache folder is or would be: $TACTICS_CACHE or the user's own place for caches.

    Raises RuntimeError when there is no home folder.
    """
    chosen = os.environ.get(VARIABLE)
    return Path(chosen) if chosen else Path(platformdirs.user_cache_dir("tactics-tui", False))


def cache_folder() -> Path:
    """The cache folder, made with mode 0700 if it is missing.

    What lies in it is read as an index, which can hold code: so it must belong to the user
    and nobody else may write there. Raises CacheRefusedError with one plain sentence.
    """
    try:
        folder = cache_path()
        folder.mkdir(mode=0o700, parents=True, exist_ok=True)
    except (OSError, RuntimeError) as error:
        reason = getattr(error, "strerror", None) or "there is no home folder"
        raise CacheRefusedError(f"The cache folder cannot be made ({reason}).") from None
    refuse_if_shared(folder)
    return folder


def refuse_if_shared(folder: Path) -> None:
    """Close the folder to others. Raises CacheRefusedError if it is not the user's own."""
    if os.name != "posix":
        return
    try:
        status = folder.lstat()
    except OSError as error:
        raise CacheRefusedError(f"The cache folder cannot be read ({error.strerror}).") from None
    if not stat.S_ISDIR(status.st_mode):
        raise CacheRefusedError(f"The cache folder {folder} is a link or a file, not a folder.")
    if status.st_uid != os.geteuid():
        raise CacheRefusedError(f"The cache folder {folder} belongs to another user.")
    if stat.S_IMODE(status.st_mode) & 0o077:
        try:
            folder.chmod(0o700)
        except OSError:
            raise CacheRefusedError(
                f"The cache folder {folder} is open to other users and cannot be closed."
            ) from None
        if stat.S_IMODE(status.st_mode) & 0o022:
            # Others could write until now: nothing in it can be trusted.
            raise CacheRefusedError(
                f"Others could write to the cache folder {folder}; it is closed now. "
                "Empty it, then start again."
            )
