"""`tactics show ID --watch`: the record as readers will see it, anew each time it is saved."""

import os
import queue
import select
import shutil
import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import click

from tactics_tui.catalog.problems import Problem
from tactics_tui.cli.checkout import shown, working_folder
from tactics_tui.cli.context import Context, Failure
from tactics_tui.cli.editor import open_editor
from tactics_tui.cli.findings import as_text as problem_text

_WIDEST = 80


class Preview:
    """One record's file: what it shows now and what is wrong with it."""

    def __init__(self, folder: Path, record_id: str, place: str | None = None) -> None:
        self._folder = folder
        self._id = record_id
        self._place = place
        self.problems: list[Problem] = []

    @property
    def path(self) -> Path:
        """The record's file. Fails with exit code 1 if there is none."""
        from tactics_tui.catalog.files import catalog_files

        for file in catalog_files(self._folder):
            if file.kind and file.id == self._id:
                return Path(file.path)
        raise Failure(f'There is no file of a record "{self._id}".')

    def text(self, width: int, *, color: bool) -> str:
        """The page as readers will see it, with the file's problems below it."""
        from tactics_tui.catalog.catalog import open_catalog
        from tactics_tui.catalog.check.run import check
        from tactics_tui.export.pages.build import build_page
        from tactics_tui.export.text import as_text

        report = check(self._folder)
        below = self.path.relative_to(self._folder).as_posix()
        self.problems = [each for each in report.problems if each.path == below]
        text = report.texts.get(below, "")
        file = shown(self._folder, below)
        catalog = open_catalog(self._folder, use_cache=False)
        record = catalog.records.get(self._id)
        if record is None:
            parts = ["The record cannot be shown before its errors are mended."]
        else:
            parts = [as_text(build_page(catalog, record, self._place), width=width)]
        # Below the page: the end is what a terminal shows.
        parts += [problem_text(each, file, text, color=color) for each in self.problems]
        return "\n\n".join(part.rstrip() for part in parts)

    @property
    def line(self) -> int:
        """The line to open: of the first error, else of the first remark, else the first."""
        first = next((each for each in self.problems if each.is_error), None)
        first = first or next(iter(self.problems), None)
        return first.line if first else 1


def preview(context: Context, record_id: str, place: str | None) -> None:
    """Show the record and its problems again after each save, until q or Ctrl-C."""
    from tactics_tui.catalog.watch import Watcher

    folder = working_folder(context)
    page = Preview(folder, record_id, place)
    saved: queue.SimpleQueue[bool] = queue.SimpleQueue()
    watcher = Watcher(folder, lambda paths: saved.put(True))
    _draw(page)
    watcher.start()
    try:
        with _keys() as read_key:
            while True:
                key = next(read_key)
                if key == "q":
                    return
                if key == "e":
                    click.echo(open_editor(page.path, page.line))
                    _draw(page)
                elif not saved.empty():
                    while not saved.empty():
                        saved.get()
                    _draw(page)
    except KeyboardInterrupt:
        return
    finally:
        watcher.stop()


def _draw(page: Preview) -> None:
    width = min(shutil.get_terminal_size().columns, _WIDEST)
    on_terminal = sys.stdout.isatty()
    text = page.text(width, color=on_terminal)
    if on_terminal:
        click.clear()
    click.echo(text)
    count = len(page.problems)
    problems = f"{count} problem{'' if count == 1 else 's'}" if count else "no problems"
    click.echo(f"\n— {problems} · saved changes show by themselves · e edits · q quits —")


@contextmanager
def _keys() -> Iterator[Iterator[str]]:
    """Keys as they are pressed; "" after each half second without one."""
    if os.name != "posix" or not sys.stdin.isatty():
        yield _no_keys()
        return
    import termios
    import tty

    handle = sys.stdin.fileno()
    before = termios.tcgetattr(handle)

    def read() -> Iterator[str]:
        while True:
            tty.setcbreak(handle)
            ready, _, _ = select.select([handle], [], [], 0.5)
            key = os.read(handle, 8).decode("utf-8", "replace") if ready else ""
            termios.tcsetattr(handle, termios.TCSADRAIN, before)
            yield key

    try:
        yield read()
    finally:
        termios.tcsetattr(handle, termios.TCSADRAIN, before)


def _no_keys() -> Iterator[str]:
    while True:
        time.sleep(0.5)
        yield ""
