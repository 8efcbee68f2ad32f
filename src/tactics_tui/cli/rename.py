"""`tactics rename`: a new id for a record, in its file's name and wherever it is named."""

import click

from tactics_tui.cli.checkout import shown, writable_folder
from tactics_tui.cli.context import Context, Failure, pass_context


@click.command()
@click.argument("old")
@click.argument("new")
@pass_context
def rename(context: Context, old: str, new: str) -> None:
    """Give the record OLD the id NEW. Old links keep working, every reference follows."""
    from tactics_tui.catalog.write.maintain import CannotEditError
    from tactics_tui.catalog.write.maintain import rename as rename_record

    folder = writable_folder(context)
    try:
        edited = rename_record(folder, old, new)
    except (CannotEditError, OSError) as error:
        raise Failure(str(error)) from None
    first, *others = edited.files
    click.echo(f'renamed to {shown(first)}, which keeps "{old}" in former_ids')
    for path in others:
        click.echo(f"changed {shown(path)}")
