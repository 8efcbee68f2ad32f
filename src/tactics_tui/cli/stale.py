"""`tactics stale`: what should be looked at again. It never fails: time is nobody's mistake."""

import json

import click
import msgspec

from tactics_tui.cli.checkout import working_folder
from tactics_tui.cli.context import Context, pass_context
from tactics_tui.cli.today import today


@click.command()
@click.option("--json", "as_json", is_flag=True, help="As JSON, for scripts.")
@click.option("--limit", type=click.IntRange(min=1), help="At most so many.")
@pass_context
def stale(context: Context, as_json: bool, limit: int | None) -> None:
    """List records to look at again, those that most others lean on first.

    Examples whose standing is open after 90 days, cases and states after 180, the rest after
    365. TACTICS_TODAY=2026-01-05 reckons from another day.
    """
    from tactics_tui.catalog.catalog import open_catalog
    from tactics_tui.catalog.staleness import stale as find_stale

    catalog = open_catalog(working_folder(context), use_cache=False)
    day = today()
    found = find_stale(catalog, day)
    listed = found[:limit] if limit else found
    if as_json:
        answer = {
            "schema": 1,
            "today": day.isoformat(),
            "total": len(found),
            "stale": [msgspec.to_builtins(each) for each in listed],
        }
        click.echo(json.dumps(answer, ensure_ascii=False, indent=1))
        return
    if not found:
        click.echo(f"Nothing is due on {day.isoformat()}.")
        return
    for each in listed:
        click.echo(f"{each.level:<8} {each.id}  {each.title}")
        leans = "1 record leans" if each.used_by == 1 else f"{each.used_by} records lean"
        click.echo(
            f"         checked {each.checked}, {each.age} days ago; due after {each.horizon}"
            f" ({each.why}); {leans} on it"
        )
    click.echo(f"{len(found)} records to look at; then: tactics review ID --level … --by …")
