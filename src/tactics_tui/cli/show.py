"""`tactics show`: one record, whole, as text, Markdown or JSON."""

import os
import shutil
import sys
from functools import partial

import click

from tactics_tui.cli.context import Context, pass_context
from tactics_tui.cli.json_text import echo_json
from tactics_tui.cli.place import place_option

_NARROWEST, _WIDEST = 40, 80


@click.command()
@click.argument("record_id", metavar="ID")
@click.option("--plain", "form", flag_value="plain", help="Text of 72 columns, for any reader.")
@click.option("--markdown", "form", flag_value="markdown", help="Print Markdown.")
@click.option("--json", "form", flag_value="json", help="Print JSON (schema 1).")
@click.option("--watch", is_flag=True, help="Show it again, with its problems, after each save.")
@place_option
@pass_context
def show(
    context: Context, record_id: str, form: str | None, watch: bool, place: str | None
) -> None:
    """Show one record, whole: what it is, the law on both sides, where, what went wrong.

    The standing comes first, in words, with its as-of date. IDs are printed by
    `tactics search`.
    """
    if watch:
        from tactics_tui.cli.preview import preview

        preview(context, record_id, place)
        return
    record = context.record(record_id)
    if form == "json":
        from tactics_tui.export.record_json import record_json

        echo_json(record_json(context.catalog, record))
        return
    from tactics_tui.export.pages.build import build_page

    page = build_page(context.catalog, record, place)
    if form == "markdown":
        from tactics_tui.export.markdown import as_markdown

        click.echo(as_markdown(page), nl=False)
        return
    from tactics_tui.export.text import WIDTH, as_text

    if form == "plain" or not sys.stdout.isatty():
        click.echo(as_text(page, width=WIDTH), nl=False)
        return
    width = max(_NARROWEST, min(shutil.get_terminal_size().columns, _WIDEST))
    # Bold is no color, but whoever asks for none most likely wants no codes at all.
    bold = partial(click.style, bold=True) if "NO_COLOR" not in os.environ else str
    click.echo(as_text(page, width=width, emphasis=bold), nl=False)
