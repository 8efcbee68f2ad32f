"""One reader's app: a process of its own, started without a shell and with few variables."""

import asyncio
import os
import sys
from asyncio.subprocess import PIPE, Process
from collections.abc import Mapping
from importlib.metadata import version

from textual_serve.app_service import AppService

# What a program needs to start and to find its cache. Keys, tokens and the like stay outside.
_NEEDED = frozenset(
    {
        "PATH", "HOME", "USERPROFILE", "LANG", "LC_ALL", "LC_CTYPE", "TZ", "TMPDIR", "TEMP", "TMP",
        "SYSTEMROOT", "APPDATA", "LOCALAPPDATA", "VIRTUAL_ENV", "PYTHONPATH", "NO_COLOR",
    }
)  # fmt: skip
_OURS = ("TACTICS_", "XDG_")


def environment(of: Mapping[str, str], width: int, height: int) -> dict[str, str]:
    """The variables of the app's process."""
    kept = {
        name: value
        for name, value in of.items()
        if name.upper() in _NEEDED or name.startswith(_OURS)
    }
    return {
        **kept,
        "TEXTUAL_DRIVER": "textual.drivers.web_driver:WebDriver",
        "TEXTUAL_COLOR_SYSTEM": "truecolor",
        "TERM_PROGRAM": "textual",
        "TERM_PROGRAM_VERSION": version("textual-serve"),
        "PYTHONUTF8": "1",
        "COLUMNS": str(width),
        "ROWS": str(height),
    }


_PATIENCE = 5.0


class AppProcess(AppService):
    """As AppService, but the program is started by its arguments, and surely ended."""

    async def stop(self) -> None:
        """Ask the app to leave and wait for it; if it stays for seconds, end it."""
        process = self._process
        if process is None:
            return
        try:
            async with asyncio.timeout(_PATIENCE):
                await super().stop()
                if process.stdin is not None:
                    process.stdin.close()
                await process.wait()
        except TimeoutError:
            process.kill()
            await process.wait()

    async def _open_app_process(self, width: int = 80, height: int = 24) -> Process:
        self._process = await asyncio.create_subprocess_exec(
            sys.executable,
            "-m",
            "tactics_tui.serve.room",
            self.command,
            stdin=PIPE,
            stdout=PIPE,
            stderr=PIPE,
            env=environment(os.environ, width, height),
        )
        self._stdin = self._process.stdin
        return self._process
