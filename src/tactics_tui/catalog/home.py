"""Where the catalog is: the one asked for, or the one that came with the program."""

import contextlib
import os
from pathlib import Path

_PACKAGE = Path(__file__).resolve().parent.parent
VARIABLE = "TACTICS_CATALOG"


class NoCatalogError(Exception):
    """There is no catalog at the folder that was asked for."""


def catalog_folder(asked: str | os.PathLike[str] | None = None) -> Path:
    """The folder to read: `asked`, else $TACTICS_CATALOG, else the catalog that came along.

    Raises NoCatalogError, with one plain sentence, when that is not a folder.
    """
    chosen = asked or os.environ.get(VARIABLE)
    if chosen:
        folder = Path(chosen)
        # "~somebody" for somebody who is not there stays as typed, and is no folder.
        with contextlib.suppress(RuntimeError):
            folder = folder.expanduser()
        if not folder.is_dir():
            raise NoCatalogError(f"There is no catalog folder at {str(folder)!r}.")
        return folder
    installed = _PACKAGE / "data" / "catalog"
    checkout = _PACKAGE.parent.parent / "catalog"
    for folder in (installed, checkout):
        if folder.is_dir():
            return folder
    raise NoCatalogError("The catalog that belongs to this program is missing; install it again.")


def is_shipped(folder: Path) -> bool:
    """Whether this is the catalog that came with the program."""
    return folder.resolve() in {
        (_PACKAGE / "data" / "catalog").resolve(),
        (_PACKAGE.parent.parent / "catalog").resolve(),
    }
