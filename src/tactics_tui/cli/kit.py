"""`tactics kit`: what a workshop without a network needs, in one folder."""

import shutil
import tempfile
from importlib.util import find_spec
from pathlib import Path
from typing import Literal

import click

from tactics_tui.cli.context import Context, Failure, pass_context, remark
from tactics_tui.workshop.kit import MARK, kit_files


@click.command()
@click.option("-o", "--output", required=True, help="The folder to write; it must be new or empty.")
@click.option("--paper", type=click.Choice(["letter", "a4"]), default="letter", show_default=True)
@click.option("--force", is_flag=True, help="Replace a kit that was written there before.")
@pass_context
def kit(context: Context, output: str, paper: Literal["letter", "a4"], force: bool) -> None:
    """Write the book, the handouts, the trainer's notes and how to install without a network.

    The book is plain pages that work from a USB stick. PDF handouts are added when the extra
    `print` is installed.
    """
    folder = Path(output)
    _refuse(folder, force)
    with_pdf = find_spec("typst") is not None
    if not with_pdf:
        remark("Without the extra `print` the kit has no PDF: pip install 'tactics-tui[print]'.")
    try:
        parent = folder.absolute().parent
        with tempfile.TemporaryDirectory(dir=parent, prefix=".kit-", suffix=".part") as temporary:
            made = Path(temporary) / "kit"
            count = size = 0
            for name, data in kit_files(
                context.catalog, with_pdf=with_pdf, paper=paper, progress=remark
            ):
                path = made / name
                path.parent.mkdir(parents=True, exist_ok=True)
                path.write_bytes(data)
                count, size = count + 1, size + len(data)
            _put(made, folder, Path(temporary) / "old")
    except OSError as error:
        reason = error.strerror or str(error)
        raise Failure(f'"{folder}" cannot be written: {reason}.') from None
    click.echo(f"Wrote {folder}: {count} files, {size / 1_000_000:.1f} MB. Begin with {MARK}.")


def _refuse(folder: Path, force: bool) -> None:
    """A folder with anything of somebody else's in it is never touched."""
    if folder.is_symlink() or (folder.exists() and not folder.is_dir()):
        raise Failure(f'"{folder}" is there already and is no folder.')
    if not folder.is_dir() or not any(folder.iterdir()):
        return
    if not (folder / MARK).is_file():
        raise Failure(f'"{folder}" is not empty and no kit: name a new folder.')
    if not force:
        raise Failure(f'"{folder}" holds a kit already. Add --force to replace it.')


def _put(made: Path, folder: Path, aside: Path) -> None:
    """Move the new kit into its place; the old one goes with the temporary folder."""
    if folder.exists():
        folder.rename(aside)
    try:
        shutil.move(made, folder)
    except OSError:
        if aside.exists():
            aside.rename(folder)
        raise
