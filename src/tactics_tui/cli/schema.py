"""`tactics schema`: the files that editors, forms and readers of the docs use."""

import json
from pathlib import Path

import click

from tactics_tui.cli.checkout import working_folder
from tactics_tui.cli.context import Context, Failure, pass_context
from tactics_tui.records.kinds import KINDS


@click.command()
@click.argument("kind", required=False, type=click.Choice(list(KINDS)))
@click.option("--write", "must_write", is_flag=True, help="Write every generated file.")
@click.option("--check", "must_check", is_flag=True, help="Exit with 1 if one is out of date.")
@pass_context
def schema(context: Context, kind: str | None, must_write: bool, must_check: bool) -> None:
    """Print the JSON Schema of KIND, or keep the checkout's generated files current.

    Generated are schema/, templates/, docs/records.md and the issue forms in .github/.
    """
    from tactics_tui.catalog.load import load
    from tactics_tui.catalog.schema import record_schema
    from tactics_tui.catalog.write.generated import out_of_date
    from tactics_tui.catalog.write.save import save

    if bool(kind) + must_write + must_check != 1:
        raise click.UsageError("Give one of: a KIND to print, --write, --check.")
    folder = working_folder(context)
    taxonomy = load(folder).taxonomy
    if kind:
        click.echo(json.dumps(record_schema(kind, taxonomy), ensure_ascii=False, indent=2))
        return
    root = _checkout(folder)
    differing = list(out_of_date(root, taxonomy))
    for path, text in differing:
        click.echo(f"{'written' if must_write else 'out of date'}: {path}")
        if must_write:
            try:
                save(root / path, text)
            except OSError as error:
                raise Failure(f"{path} cannot be written: {error.strerror}.") from None
    if not differing:
        click.echo("All generated files are current.")
    elif must_check:
        raise Failure("Run `tactics schema --write` and commit what it changes.")


def _checkout(folder: Path) -> Path:
    root = folder.resolve().parent
    if not (root / "pyproject.toml").is_file():
        raise Failure(f"{root} is no checkout of the project: there is nothing to keep current.")
    return root
