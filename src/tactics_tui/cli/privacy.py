"""`tactics privacy`: what is stored, where, and how to remove it."""

import shutil
import textwrap

import click
import msgspec

from tactics_tui.cli.json_text import echo_json
from tactics_tui.settings.privacy import parts, privacy_report


@click.command()
@click.option("--json", "as_json", is_flag=True, help="Print JSON (schema 1).")
def privacy(as_json: bool) -> None:
    """Show what is stored, and where. Stores nothing itself."""
    report = privacy_report()
    if as_json:
        body = {"schema": 1, **msgspec.to_builtins(report)}
        echo_json(msgspec.json.format(msgspec.json.encode(body), indent=2).decode())
        return
    width = min(shutil.get_terminal_size().columns, 100)
    for title, sentences in parts(report):
        click.secho(title, bold=True)
        for sentence in sentences:
            # Paths and commands are never broken, so that they can be copied whole.
            lines = textwrap.wrap(
                sentence,
                width,
                initial_indent="  ",
                subsequent_indent="    ",
                break_long_words=False,
                break_on_hyphens=False,
            )
            click.echo("\n".join(lines))
