"""`tactics withdraw`: a record that no longer counts stays, and says why."""

import click

from tactics_tui.cli.checkout import shown, writable_folder
from tactics_tui.cli.context import Context, Failure, pass_context
from tactics_tui.cli.today import today


@click.command()
@click.argument("record_id", metavar="ID")
@click.option("--reason", required=True, help="Why, in one sentence.")
@click.option("--replaced-by", default="", metavar="ID", help="The record to read instead.")
@pass_context
def withdraw(context: Context, record_id: str, reason: str, replaced_by: str) -> None:
    """Mark the record ID as withdrawn instead of deleting it."""
    from tactics_tui.catalog.write.maintain import CannotEditError
    from tactics_tui.catalog.write.maintain import withdraw as withdraw_record

    folder = writable_folder(context)
    if len(reason.strip()) < 3:
        raise click.UsageError("The reason is a sentence.")
    try:
        edited = withdraw_record(
            folder, record_id, today().isoformat(), reason.strip(), replaced_by
        )
    except (CannotEditError, OSError) as error:
        raise Failure(str(error)) from None
    click.echo(f"withdrawn in {shown(edited.files[0])}; the file stays where it is")
