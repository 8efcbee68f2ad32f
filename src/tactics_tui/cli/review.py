"""`tactics review`: who checked a record against its sources, and how far."""

import click

from tactics_tui.cli.checkout import shown, writable_folder
from tactics_tui.cli.context import Context, Failure, pass_context
from tactics_tui.cli.today import today


@click.command()
@click.argument("record_id", metavar="ID")
@click.option("--level", required=True, help="draft, peer or attorney.")
@click.option("--by", required=True, help="A handle or a role; no need for a name.")
@pass_context
def review(context: Context, record_id: str, level: str, by: str) -> None:
    """Record that somebody compared the record ID with its sources today."""
    from tactics_tui.catalog.cross import did_you_mean
    from tactics_tui.catalog.load import load
    from tactics_tui.catalog.write.maintain import CannotEditError
    from tactics_tui.catalog.write.maintain import review as review_record

    folder = writable_folder(context)
    loaded = load(folder)
    levels = loaded.taxonomy.ids("review_levels")
    if levels and level not in levels:
        near = did_you_mean(level, levels) or f"Levels: {', '.join(levels)}."
        raise click.UsageError(f'There is no review level "{level}". {near}')
    if len(by.strip()) < 3:
        raise click.UsageError("--by is a handle or a role of at least three letters.")
    try:
        edited = review_record(folder, record_id, today().isoformat(), by.strip(), level)
    except (CannotEditError, OSError) as error:
        raise Failure(str(error)) from None
    click.echo(f"reviewed ({level}) in {shown(edited.files[0])}")
    record = loaded.records.get(record_id)
    if record is not None and record.sources:
        click.echo("Its sources, to compare with:")
        for source in record.sources:
            click.echo(f"  {source.key}: {source.title} {source.url}".rstrip())
