"""`tactics fmt`: files in the usual order and spacing. Never required, never a reason to fail."""

from pathlib import Path

import click

from tactics_tui.cli.checkout import shown, working_folder, writable_folder
from tactics_tui.cli.context import Context, Failure, pass_context, remark


@click.command()
@click.argument("paths", nargs=-1, metavar="[PATH]…", type=click.Path(exists=True, path_type=Path))
@click.option("--check", is_flag=True, help="Change nothing; exit with 1 if a file would change.")
@pass_context
def fmt(context: Context, paths: tuple[Path, ...], check: bool) -> None:
    """Put files (or all files) into the usual order and spacing; comments and meaning stay."""
    from tactics_tui.catalog.files import catalog_files
    from tactics_tui.catalog.source_file import read_text
    from tactics_tui.catalog.write.save import save
    from tactics_tui.catalog.write.tidy import NotTomlError, tidy

    folder = working_folder(context) if check else writable_folder(context)
    wanted = [path.resolve() for path in paths]
    changed = seen = 0
    for file in catalog_files(folder):
        path = Path(file.path)
        if not file.kind or not _is_wanted(path.resolve(), wanted):
            continue
        seen += 1
        text = read_text(folder, path)
        name = shown(folder, str(path.relative_to(folder)))
        if not isinstance(text, str):
            remark(f"{name} is left as it is: {text.message}")
            continue
        try:
            tidied = tidy(file.kind, text)
        except NotTomlError:
            remark(f"{name} is left as it is, since it does not parse: `tactics check {name}`.")
            continue
        if tidied != text:
            changed += 1
            click.echo(f"{'would change' if check else 'tidied'} {name}")
            if not check:
                try:
                    save(path, tidied)
                except OSError as error:
                    raise Failure(f"{name} cannot be written: {error.strerror}.") from None
    if paths and not seen:
        raise click.UsageError(f"There is no record among these in {shown(folder)}.")
    if not changed:
        click.echo("Nothing to tidy.")
    if check and changed:
        raise click.exceptions.Exit(1)


def _is_wanted(path: Path, wanted: list[Path]) -> bool:
    return not wanted or any(path == each or path.is_relative_to(each) for each in wanted)
