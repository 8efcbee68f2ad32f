"""`tactics workshop`: play a guided session, list them, or print the trainer's script."""

import click

from tactics_tui.cli.context import Context, Failure, pass_context
from tactics_tui.cli.start import full_terminal
from tactics_tui.records.workshop import Workshop


@click.command()
@click.argument("workshop_id", metavar="[ID]", required=False)
@click.option("--list", "as_list", is_flag=True, help="List the workshops.")
@click.option("--notes", is_flag=True, help="Print the trainer's script as Markdown.")
@pass_context
def workshop(context: Context, workshop_id: str | None, as_list: bool, notes: bool) -> None:
    """Play a guided session; without an ID, choose one in the app."""
    from tactics_tui.workshop.notes import trainer_notes, workshop_rows

    if as_list:
        rows = workshop_rows(context.catalog)
        width = max((len(one) for one, _, _ in rows), default=0)
        for one, minutes, title in rows:
            click.echo(f"{one.ljust(width)}  {minutes}  {title}")
        return
    if notes and workshop_id is None:
        raise click.UsageError("Say which workshop: `tactics workshop --list` names them.")
    if workshop_id is not None:
        chosen = _chosen(context, workshop_id)
        if notes:
            click.echo(trainer_notes(context.catalog, chosen), nl=False)
            return
        workshop_id = chosen.id
    if not full_terminal():
        raise click.UsageError("This is not a full terminal: use --notes or --list.")
    from tactics_tui.cli.app import open_app

    open_app(context.folder, workshop=workshop_id or "")


def _chosen(context: Context, workshop_id: str) -> Workshop:
    found = context.catalog.workshops.get(workshop_id)
    if found is not None:
        return found
    known = ", ".join(context.catalog.workshops) or "none"
    raise Failure(f"There is no workshop {workshop_id[:60]!r}. There are: {known}.")
