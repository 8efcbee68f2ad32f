"""`tactics export`: a handout of one record, several, or a workshop."""

import sys
from pathlib import Path
from typing import Literal

import click

from tactics_tui.cli.context import Context, Failure, pass_context
from tactics_tui.cli.place import place_option
from tactics_tui.cli.writing import rendered, write_or_ask
from tactics_tui.export.formats import FORMATS, TEXT_FORMATS, file_name, form_of
from tactics_tui.export.handout import make_handout


@click.command()
@click.argument("record_ids", metavar="ID…", nargs=-1, required=True)
@click.option("--to", "form", type=click.Choice(list(FORMATS)), help="The form of the handout.")
@click.option("-o", "--output", help="The file to write; - for standard output.")
@place_option
@click.option("--paper", type=click.Choice(["letter", "a4"]), default="letter", show_default=True)
@click.option("--large-print", is_flag=True, help="18 points, for readers with low vision.")
@click.option("--force", is_flag=True, help="Replace a file that is there already.")
@pass_context
def export(
    context: Context,
    record_ids: tuple[str, ...],
    form: str | None,
    output: str | None,
    place: str | None,
    paper: Literal["letter", "a4"],
    large_print: bool,
    force: bool,
) -> None:
    """Write a handout: standing and as-of date, both sides' law, limits, sources.

    Several IDs make one handout. The sources, the review level and the disclaimer are always in
    it. No name, time or path of yours is.
    """
    form = form or (form_of(output) if output else None)
    if form is None:
        raise click.UsageError(f"Say the form: --to {', '.join(FORMATS)}.")
    records = tuple(context.record(record_id) for record_id in record_ids)
    handout = make_handout(
        context.catalog,
        records,
        place=place,
        paper=paper,
        large_print=large_print,
        slides=form == "slides",
    )
    data = rendered(handout, form)
    if output == "-":
        if form not in TEXT_FORMATS and sys.stdout.isatty():
            raise Failure("This form is no text for a terminal: give a file with -o.")
        click.echo(data, nl=False)
        return
    path = Path(output or file_name(handout, form))
    write_or_ask(path, data, force=force)
    click.echo(f"Wrote {path} ({len(data):,} bytes).")
