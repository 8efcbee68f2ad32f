"""`tactics diff`: what changed in meaning since a git revision."""

import html
import json
from collections.abc import Iterable
from typing import TYPE_CHECKING

import click
import msgspec

from tactics_tui.catalog.changes import Change
from tactics_tui.cli.checkout import working_folder
from tactics_tui.cli.context import Context, pass_context
from tactics_tui.cli.json_text import echo_json
from tactics_tui.records.kind_names import LABELS

if TYPE_CHECKING:
    from tactics_tui.catalog.catalog import Catalog

# A job's summary on GitHub holds a megabyte at most.
_MOST_RECORDS = 40


@click.command()
@click.argument("base", default="HEAD")
@click.option("--markdown", is_flag=True, help="As Markdown, for a pull request's summary.")
@click.option("--records", is_flag=True, help="With --markdown: each record whole, folded.")
@click.option("--json", "as_json", is_flag=True, help="As JSON, for scripts.")
@pass_context
def diff(context: Context, base: str, markdown: bool, records: bool, as_json: bool) -> None:
    """Say what changed in meaning between the revision BASE (default: HEAD) and the files now."""
    from tactics_tui.catalog.catalog import open_catalog
    from tactics_tui.catalog.changes import changes
    from tactics_tui.catalog.check.history import History, NoHistoryError
    from tactics_tui.catalog.past import loaded_then

    folder = working_folder(context)
    try:
        before = loaded_then(History(folder, base))
    except NoHistoryError as error:
        raise click.UsageError(str(error)) from None
    after = open_catalog(folder, use_cache=False)
    found = list(changes(before.records, after.records, after.taxonomy))
    if as_json:
        answer = {
            "schema": 1,
            "base": base,
            "changes": [msgspec.to_builtins(each) for each in found],
        }
        echo_json(json.dumps(answer, ensure_ascii=False, indent=1))
    elif markdown:
        click.echo(_markdown(found))
        if records:
            _print_records(after, found)
    else:
        click.echo(_text(found))


def _text(found: Iterable[Change]) -> str:
    rows = []
    for change in found:
        was = f" (was {change.was_id})" if change.was_id else ""
        rows.append(f"{change.what} {change.kind} {change.id}{was}: {change.title}")
        rows += [f"    {detail}" for detail in change.details]
    return "\n".join(rows) or "Nothing changed in meaning."


def _markdown(found: list[Change]) -> str:
    if not found:
        return "Nothing changed in meaning."
    rows = [f"### What changes in meaning ({len(found)})", ""]
    for change in found:
        label = LABELS[change.kind][0]
        was = f", was `{change.was_id}`" if change.was_id else ""
        rows.append(f"- **{label} {change.what}**: {_plain(change.title)} (`{change.id}`{was})")
        rows += [f"  - {_plain(detail)}" for detail in change.details]
    return "\n".join(rows)


def _print_records(catalog: "Catalog", found: list[Change]) -> None:
    """Each record as readers will see it, folded away under its title."""
    from tactics_tui.export.markdown import as_markdown
    from tactics_tui.export.pages.build import build_page

    shown = [change for change in found if change.id in catalog.records]
    for change in shown[:_MOST_RECORDS]:
        page = build_page(catalog, catalog.records[change.id], None)
        title = html.escape(change.title)
        body = as_markdown(page)
        click.echo(f"\n<details><summary>{title}</summary>\n\n{body}\n</details>")
    if len(shown) > _MOST_RECORDS:
        click.echo(f"\n{len(shown) - _MOST_RECORDS} more records are not shown here.")


def _plain(text: str) -> str:
    """Text that Markdown shows as it stands, and that calls nobody by @name."""
    from tactics_tui.export.markdown import escape

    return escape(text).replace("@", "@\u2060")
