"""Where `tactics` begins: bare, it opens the room at once; anything else is a command.

The room needs nothing of the command line's library, so a bare start does without it.
"""

import os
import sys

from tactics_tui.cli.crash import quiet_crashes
from tactics_tui.cli.streams import ready_streams


def main() -> None:
    """Run `tactics`; errors are one line on standard error, never a traceback."""
    if len(sys.argv) == 1 and full_terminal():
        # A traceback may quote what was searched for, and no one has asked for one.
        quiet_crashes()
        ready_streams()
        try:
            _open_room()
        except KeyboardInterrupt:
            sys.exit("tactics: Stopped.")
    from tactics_tui.cli.main import main as run

    run()


def _open_room() -> None:
    from tactics_tui.catalog.home import NoCatalogError, catalog_folder

    try:
        folder = catalog_folder()
    except NoCatalogError:
        # Said where all commands say it.
        return
    from tactics_tui.cli.app import open_app

    open_app(folder)


def full_terminal() -> bool:
    """Whether the room can be drawn where we are."""
    # Streams may be closed, and then they are None.
    return (
        all(
            stream is not None and not stream.closed and stream.isatty()
            for stream in (sys.stdin, sys.stdout)
        )
        and os.environ.get("TERM") != "dumb"
    )
