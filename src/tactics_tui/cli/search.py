"""`tactics search`: ranked hits as text, or as JSON for scripts."""

import re
import shutil
import sys
import textwrap

import click
import msgspec

from tactics_tui.cli.context import Context, pass_context, remark
from tactics_tui.cli.json_text import echo_json
from tactics_tui.cli.place import place_option, postals
from tactics_tui.records.kind_names import LABELS
from tactics_tui.search.results import Filters, Hit, Results

_FACETS_SHOWN = ("kind", "family", "body", "state", "standing")


@click.command()
@click.argument("query", nargs=-1)
@click.option("--kind", multiple=True, help="tactic, example, authority, jurisdiction, term.")
@click.option("--family", multiple=True, help="A family's id, such as property-use.")
@click.option("--body", multiple=True, help="Who can do it, such as sheriff.")
@click.option(
    "--state", multiple=True, callback=postals, help="A state (postal code or name), or US."
)
@click.option("--standing", multiple=True, help="A standing's id, such as blocked.")
@click.option("--strategy", multiple=True, help="legal, legislative, executive, community.")
@click.option("--instrument", multiple=True, help="By what means, such as ordinance.")
@click.option("--year", multiple=True, help="The year an example or authority dates from.")
@place_option
@click.option("--limit", type=click.IntRange(1, 1000), default=10, help="How many hits to list.")
@click.option("--no-expand", is_flag=True, help="Only the words typed, no synonyms.")
@click.option("--json", "as_json", is_flag=True, help="Print JSON (schema 1).")
@pass_context
def search(
    context: Context,
    query: tuple[str, ...],
    kind: tuple[str, ...],
    family: tuple[str, ...],
    body: tuple[str, ...],
    state: tuple[str, ...],
    standing: tuple[str, ...],
    strategy: tuple[str, ...],
    instrument: tuple[str, ...],
    year: tuple[str, ...],
    place: str | None,
    limit: int,
    no_expand: bool,
    as_json: bool,
) -> None:
    """Find records by plain words, a place, or a citation.

    With - as QUERY the words are read from standard input, so that they stay out of the
    shell's history and out of the list of running programs.
    """
    if query == ("-",) and sys.stdin.isatty():
        remark("type your question, then press Ctrl+D on a line of its own.")
    text = sys.stdin.read(20_000) if query == ("-",) else " ".join(query)
    filters = Filters(
        kind=kind,
        family=family,
        body=body,
        state=state,
        standing=standing,
        strategy=strategy,
        instrument=instrument,
        year=year,
    )
    _refuse_unknown(context, filters)
    results = context.searcher.search(
        text.strip(),
        filters,
        lens=place,
        limit=limit,
        expand=not no_expand,
        snippets=limit,
    )
    if as_json:
        echo_json(as_json_text(results))
    else:
        _print(context, results)


def _refuse_unknown(context: Context, filters: Filters) -> None:
    """A value that no record can have would find nothing, and that would look like an answer."""
    taxonomy = context.catalog.taxonomy
    known = {
        "kind": tuple(LABELS),
        "family": tuple(value.id for value in taxonomy.families),
        "body": tuple(value.id for value in taxonomy.bodies),
        "standing": tuple(value.id for value in taxonomy.standings),
        "strategy": tuple(value.id for value in taxonomy.strategies),
        "instrument": tuple(value.id for value in taxonomy.instruments),
    }
    for field, listed in known.items():
        for value in getattr(filters, field):
            if value not in listed:
                raise click.UsageError(
                    f"There is no {field} {value[:40]!r}. There are: {', '.join(listed)}."
                )
    for year in filters.year:
        if not re.fullmatch(r"\d{4}", year):
            raise click.UsageError(f"{year[:40]!r} is no year. Give four digits, such as 2025.")


def as_json_text(results: Results) -> str:
    """The answer as the promised JSON, schema 1."""
    notice = results.notice
    return msgspec.json.format(
        msgspec.json.encode(
            {
                "schema": 1,
                # Half a character is nothing that JSON can hold.
                "query": results.query.encode("utf-8", "replace").decode(),
                "total": results.total,
                "suggestion": results.suggestion,
                "notice": None
                if notice is None
                else {
                    "kind": notice.kind,
                    "title": notice.title,
                    "says": notice.says,
                    "pointers": [
                        {"label": label, "says": says, "url": url or None}
                        for label, says, url in notice.pointers
                    ],
                },
                "hits": [_hit(hit) for hit in results.hits],
                "facets": {name: results.facets.get(name, {}) for name in _FACETS_SHOWN},
            }
        ),
        indent=2,
    ).decode()


def _hit(hit: Hit) -> dict[str, object]:
    return {
        "id": hit.id,
        "kind": hit.kind,
        "title": hit.title,
        "summary": hit.summary,
        "score": round(hit.score, 2),
        "families": list(hit.families),
        "state": hit.state,
        "standing": hit.standing,
        "as_of": hit.as_of,
        "cite": hit.cite,
        "snippet": hit.snippet,
    }


def _print(context: Context, results: Results) -> None:
    from tactics_tui.export.wording import row_words

    if results.notice:
        click.secho(results.notice.title, bold=True)
        click.echo(results.notice.says)
        for label, says, url in results.notice.pointers:
            click.echo(f"  {label}: {' '.join(part for part in (says, url) if part)}")
        click.echo()
    if results.expansions:
        added = ", ".join(dict.fromkeys(w for e in results.expansions for w in e.added))
        click.echo(f"Also searching: {added}")
    if not results.total:
        click.echo("Nothing found. Fewer or other words may help, or no filters.")
    if results.suggestion:
        click.echo(f"Did you mean: {results.suggestion}")
    # Whole words on a terminal; in a pipe one line stays one line.
    width = shutil.get_terminal_size().columns if sys.stdout.isatty() else 0

    def put(text: str) -> None:
        for line in textwrap.wrap(text, max(width - 4, 20)) if width else [text]:
            click.echo(f"   {line}")

    for number, hit in enumerate(results.hits, 1):
        title = f"{number}. {hit.title}"
        for line in textwrap.wrap(title, width, subsequent_indent="   ") if width else [title]:
            click.secho(line, bold=True)
        put(row_words(hit, context.catalog.taxonomy))
        put(hit.snippet or hit.summary)
        click.echo(f"   tactics show {hit.id}")
    if results.total > len(results.hits):
        click.echo(f"{len(results.hits)} of {results.total} shown; --limit shows more.")
