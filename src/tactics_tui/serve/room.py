"""The program that runs for each reader in a browser: the app over one catalog folder."""

import sys
from pathlib import Path

from tactics_tui.ui.app import TacticsApp


class BrowserRoom(TacticsApp):
    """The app as a browser shows it."""

    def on_ready(self) -> None:
        """Take the keys: in a browser an app begins as if the reader looked elsewhere."""
        self.call_after_refresh(self._take_keys)

    def _take_keys(self) -> None:
        self.app_focus = True
        if self.focused is None:
            self.explore.action_search()


def main() -> None:
    """Run the app. The one argument is the catalog's folder."""
    sys.tracebacklimit = 0
    BrowserRoom(Path(sys.argv[1])).run()


if __name__ == "__main__":
    main()
