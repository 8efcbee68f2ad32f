"""A whole session in a process of its own: the app from question to handout, then each command.

    python -m tests.trust.whole_session CATALOG FOLDER_FOR_HANDOUTS

Prints one JSON object: what was asked of the network, which processes were started, which
modules were loaded, and what went wrong.
"""

import asyncio
import io
import json
import os
import socket
import sys
from pathlib import Path
from typing import Any

CANARY = "zanzibarcanary"
# What an audit hook is told when somebody reaches for the network or for another program.
WATCHED = ("socket.", "webbrowser.", "urllib.", "http.", "ftplib.", "smtplib.", "subprocess.Popen",
           "os.system", "os.exec", "os.posix_spawn", "os.spawn")  # fmt: skip
_LOCAL = getattr(socket, "AF_UNIX", None)

asked: list[str] = []


def watch(event: str, arguments: tuple[Any, ...]) -> None:
    """Note what concerns the network or another program."""
    if not event.startswith(WATCHED):
        return
    if event == "socket.__new__" and arguments[1] == _LOCAL:
        # The pair of sockets by which asyncio wakes itself.
        return
    asked.append(f"{event} {arguments!r}"[:200])


KEYS = (
    "slash", *CANARY, "escape", "escape", "slash", *"detainer", "enter", "down", "n", "escape",
    "y", "Y", "space", "c", "s", "escape", "p", "escape", "m", "escape", "t", "escape", "M",
    "escape", "f", "space", "r", "x", "x", "F", *CANARY, "enter", "escape", "ctrl+p",
    *CANARY, "escape", "o", "escape", "escape", "question_mark", "escape", "T", "R", "R", "i",
    "escape", "w", "escape", "O", "escape", "a", "L", "backspace",
)  # fmt: skip


async def use_the_app(folder: Path, out: Path) -> None:
    """Search for the canary and for something real, look at every screen, write a handout."""
    from textual.widgets import Input

    from tests.ui.room import open_room, press, room, settled

    async with open_room((120, 40), folder) as pilot:
        app = room(pilot)
        for key in KEYS:
            await pilot.press(key)
            await pilot.pause(0.01)
        await settled(pilot)
        app.go_home()
        app.open_record("detainer-limits")
        await settled(pilot)
        app.explore.action_export()
        await settled(pilot)
        field = app.screen.query_one("#file-name", Input)
        field.value = str(out / "handout.md")
        field.focus()
        await press(pilot, "enter")
        app.go_home()
        app.exit()


def use_the_commands(folder: Path, out: Path) -> list[str]:
    """Every command but `serve`. Return those that ended with a mistake of ours."""
    from tactics_tui.cli.main import COMMANDS, main

    pages = {
        "search": [["-"], ["-", "--json"], ["detainer", "--state", "NJ"]],
        "show": [["detainer-limits"], ["detainer-limits", "--json"]],
        "export": [["detainer-limits", "--to", "html", "-o", str(out / "handout.html")]],
        "workshop": [["--list"], ["first-hour", "--notes"]],
        "kit": [["-o", str(out / "kit.zip")], ["--help"]],
        "new": [["term", "--set", "title=Bond", "--print"]],
        "fmt": [["--check"]],
        "rename": [["detainer", "detainers"]],
        "withdraw": [["--help"]],
        "review": [["--help"]],
        "diff": [["--help"]],
        "schema": [["--help"]],
        "serve": [["--help"]],
    }
    wrong = []
    for name in COMMANDS:
        for arguments in pages.get(name, [[]]):
            output, errors = io.StringIO(), io.StringIO()
            sys.stdin, sys.stdout, sys.stderr = io.StringIO(CANARY), output, errors
            try:
                main(["--catalog", str(folder), name, *arguments])
            except SystemExit:
                pass
            finally:
                sys.stdin, sys.stdout, sys.stderr = sys.__stdin__, sys.__stdout__, sys.__stderr__
            if "mistake of ours" in errors.getvalue():
                wrong.append(f"{name}: {errors.getvalue()}")
    return wrong


def run() -> None:
    """The app, then the commands, then the report."""
    folder, out = map(Path, sys.argv[1:3])
    sys.addaudithook(watch)
    asyncio.run(use_the_app(folder, out))
    loaded_by_app = sorted(sys.modules)
    os.chdir(out)
    wrong = use_the_commands(folder, out)
    assert sys.__stdout__
    print(json.dumps({"asked": asked, "wrong": wrong, "loaded": loaded_by_app}),
          file=sys.__stdout__)  # fmt: skip


if __name__ == "__main__":
    run()
