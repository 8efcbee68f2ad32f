"""A search has no web client in its process, and leaves Python's own as it was."""

import subprocess
import sys

_LOOK = """
import sys
import tactics_tui.search.index
bad = {"http", "email", "ssl", "asyncio"}
found = [name for name in sys.modules if name.partition(".")[0] in bad]
assert not found, found
assert not {"urllib.request", "cached_property"} & sys.modules.keys()
import urllib.request
assert callable(urllib.request.urlopen)
"""


def test_whoosh_comes_without_web_client_and_event_loop() -> None:
    done = subprocess.run([sys.executable, "-c", _LOOK], capture_output=True, text=True)
    assert done.returncode == 0, done.stderr
