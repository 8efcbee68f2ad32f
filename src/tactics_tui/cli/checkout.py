"""Which catalog a contributor works on: the one asked for, or the one she stands in."""

import os
from pathlib import Path

from tactics_tui.catalog.home import VARIABLE, is_shipped
from tactics_tui.cli.context import Context, Failure


def working_folder(context: Context) -> Path:
    """The catalog to check and edit: --catalog, $TACTICS_CATALOG, the checkout around the
    current folder, else the one that came with the program. Fails if there is none."""
    if not context.asked and not os.environ.get(VARIABLE):
        here = Path.cwd()
        for folder in (here, *here.parents):
            for found in (folder / "catalog", folder):
                if (found / "taxonomy.toml").is_file():
                    return found
    return context.folder


def writable_folder(context: Context) -> Path:
    """The catalog to write in. Fails if it is the one inside the installed program: what is
    written there is lost with the next update and reaches nobody."""
    folder = working_folder(context)
    if is_shipped(folder) and not (folder.resolve().parent / "pyproject.toml").is_file():
        raise Failure(
            "This would change the catalog inside the installed program: go to your copy of the "
            "project, or name a catalog with --catalog."
        )
    return folder


def shown(folder: Path, path: str = "") -> str:
    """A path below the catalog as it is shown: from the current folder where that is shorter."""
    whole = (folder / path).absolute()
    try:
        return whole.relative_to(Path.cwd()).as_posix()
    except ValueError:
        return whole.as_posix()
