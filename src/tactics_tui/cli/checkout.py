"""Which catalog a contributor works on: the one asked for, or the one she stands in."""

import os
from pathlib import Path

from tactics_tui.catalog.home import VARIABLE
from tactics_tui.cli.context import Context


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


def shown(folder: Path, path: str = "") -> str:
    """A path below the catalog as it is shown: from the current folder where that is shorter."""
    whole = (folder / path).absolute()
    try:
        return whole.relative_to(Path.cwd()).as_posix()
    except ValueError:
        return whole.as_posix()
