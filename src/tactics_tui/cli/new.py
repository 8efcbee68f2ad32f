"""`tactics new`: a new entry by plain questions, or from a script by --set."""

from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from tactics_tui.cli.checkout import shown, writable_folder
from tactics_tui.cli.context import Context, Failure, pass_context
from tactics_tui.cli.today import today

if TYPE_CHECKING:
    from tactics_tui.catalog.catalog import Catalog

_ASKED_FOR = ("tactic", "example", "authority", "jurisdiction", "term")


@click.command()
@click.argument("kind", type=click.Choice(_ASKED_FOR))
@click.option(
    "--set",
    "pairs",
    multiple=True,
    metavar="KEY=VALUE",
    help="Ask nothing and take these values: title=…, instrument.kind=…, sources.url=…",
)
@click.option("--id", "asked_id", default="", help="The id, instead of the one proposed.")
@click.option(
    "--places",
    type=click.Path(exists=True, dir_okay=False, path_type=Path),
    help="A CSV list of division ids (columns id, name) to complete places from.",
)
@click.option("--print", "only_print", is_flag=True, help="Print the file, write nothing.")
@pass_context
def new(
    context: Context,
    kind: str,
    pairs: tuple[str, ...],
    asked_id: str,
    places: Path | None,
    only_print: bool,
) -> None:
    """Write a new entry. Asks in plain words and warns of what is there already."""
    from tactics_tui.catalog.catalog import open_catalog
    from tactics_tui.catalog.files import catalog_files, is_valid_id
    from tactics_tui.catalog.write.compose import compose
    from tactics_tui.catalog.write.gazetteer import gazetteer
    from tactics_tui.catalog.write.ids import proposed_id
    from tactics_tui.catalog.write.save import save
    from tactics_tui.cli.answers import from_pairs
    from tactics_tui.cli.follow import completed
    from tactics_tui.cli.interview import Interview

    folder = writable_folder(context)
    catalog = open_catalog(folder, use_cache=False)
    try:
        known_places = gazetteer(catalog, places)
    except (OSError, ValueError) as error:
        raise click.UsageError(f"{places}: {error}") from None
    if pairs:
        data = from_pairs(kind, pairs)
        _warn(catalog, kind, data)
    else:
        click.echo(
            "Some questions now; a file at the end. Ctrl-C stops and writes nothing.\n"
            "Answer FILL-IN to what you do not know yet: the check will remind you.\n"
        )
        data = Interview(kind, catalog, known_places).run()
    data = completed(kind, data, known_places, today().isoformat())
    taken = {file.id for file in catalog_files(folder)}
    record_id = asked_id or proposed_id(kind, data, taken)
    if not pairs and not asked_id:
        record_id = _confirmed(record_id)
    if not is_valid_id(record_id) or record_id in taken:
        reason = "is in use" if record_id in taken else "cannot be an id"
        raise Failure(f'"{record_id[:80]}" {reason}: give another one with --id.')
    text = compose(kind, data)
    if only_print:
        click.echo(text, nl=False)
        return
    path = _path(folder, kind, record_id, data)
    if path.exists():
        raise Failure(f"{shown(path)} is there already.")
    try:
        save(path, text)
    except OSError as error:
        raise Failure(f"{shown(path)} cannot be written: {error.strerror}.") from None
    _say_next(path, record_id, text)


def _warn(catalog: "Catalog", kind: str, data: dict[str, Any]) -> None:
    from tactics_tui.catalog.write.likeness import alike
    from tactics_tui.cli.context import remark

    for record, reason in list(alike(catalog, kind, data))[:5]:
        remark(f"{record.id} has {reason}. Is it the same?")


def _confirmed(record_id: str) -> str:
    answer: str = click.prompt(
        "\nIts id, which is the file's name (Enter to accept)", default=record_id
    )
    return answer.strip().removesuffix(".toml")


def _path(folder: Path, kind: str, record_id: str, data: dict[str, Any]) -> Path:
    from tactics_tui.records.kind_names import FOLDERS

    place = folder / FOLDERS[kind]
    if kind == "example":
        place = place / (str(data.get("state", "")).lower() or "us")
    return place / f"{record_id}.toml"


def _say_next(path: Path, record_id: str, text: str) -> None:
    from tactics_tui.catalog.write.compose import FILL_IN

    click.echo(f"\nWritten: {shown(path)}")
    left = text.count(FILL_IN) - sum(
        FILL_IN in line for line in text.split("\n") if line.startswith("#")
    )
    if left:
        click.echo(f"{left} places are marked {FILL_IN}: open the file and fill them in.")
    click.echo(f"Then: tactics check {record_id}   and   tactics show {record_id}")
