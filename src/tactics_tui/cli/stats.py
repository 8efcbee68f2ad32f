"""`tactics stats`: what the catalog holds, counted."""

from collections import Counter

import click
import msgspec

from tactics_tui.catalog.catalog import Catalog
from tactics_tui.catalog.counting import Stats, count
from tactics_tui.cli.context import Context, pass_context
from tactics_tui.cli.json_text import echo_json
from tactics_tui.records.dates import spoken
from tactics_tui.records.kind_names import LABELS
from tactics_tui.records.places import state_name


@click.command()
@click.option("--json", "as_json", is_flag=True, help="Print JSON (schema 1).")
@pass_context
def stats(context: Context, as_json: bool) -> None:
    """Count what the catalog holds: kinds, families, states, standings, review, sources."""
    counted = count(context.catalog)
    if as_json:
        body = {"schema": 1, **msgspec.to_builtins(counted)}
        echo_json(msgspec.json.format(msgspec.json.encode(body), indent=2).decode())
        return
    _print(context.catalog, counted)


def _print(catalog: Catalog, counted: Stats) -> None:
    label = catalog.taxonomy.label
    _table("Records", {LABELS[kind][1]: number for kind, number in counted.kinds.items()})
    _table(
        "Families (tactics / examples / authorities)",
        {
            label("families", family): " / ".join(str(number) for number in numbers)
            for family, numbers in counted.families.items()
        },
    )
    _table(
        "Examples by state", {state_name(state): number for state, number in counted.states.items()}
    )
    _table("Examples by standing", _labels(catalog, counted.example_standings))
    _table("Authorities by standing", _labels(catalog, counted.authority_standings))
    _table(
        "Review level",
        {label("review_levels", level): number for level, number in counted.review_levels.items()},
    )
    _table(
        "Sources by kind",
        {label("source_kinds", kind): number for kind, number in counted.source_kinds.items()},
    )
    share = counted.decisive_on_primary / counted.decisive if counted.decisive else 0
    click.secho("Legally decisive events", bold=True)
    click.echo(
        f"  {counted.decisive_on_primary} of {counted.decisive} ({share:.0%}) rest on a primary, "
        "court or official source"
    )
    click.echo()
    click.secho("As of", bold=True)
    if counted.oldest_as_of:
        click.echo(f"  oldest: {spoken(counted.oldest_as_of)} ({counted.oldest_as_of_id})")
        click.echo(f"  newest: {spoken(counted.newest_as_of)}")


def _labels(catalog: Catalog, counts: Counter[str]) -> dict[str, int]:
    return {
        catalog.taxonomy.label("standings", state): number for state, number in counts.most_common()
    }


def _table(title: str, rows: dict[str, int] | dict[str, str]) -> None:
    click.secho(title, bold=True)
    width = max((len(name) for name in rows), default=0)
    for name, value in rows.items():
        click.echo(f"  {name.ljust(width)}  {value}")
    click.echo()
