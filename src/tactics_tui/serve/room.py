"""The program that runs for each reader in a browser: the app over one catalog folder."""

import sys
from pathlib import Path


def main() -> None:
    """Run the app. The one argument is the catalog's folder."""
    sys.tracebacklimit = 0
    from tactics_tui.ui.app import TacticsApp

    TacticsApp(Path(sys.argv[1])).run()


if __name__ == "__main__":
    main()
