"""`tactics check`: every mistake in the catalog's files, each with its place and its mend."""

import json
import os
from pathlib import Path
from typing import TYPE_CHECKING

import click

from tactics_tui.cli.checkout import shown, working_folder
from tactics_tui.cli.context import Context, pass_context
from tactics_tui.cli.findings import as_github, as_json, as_text

if TYPE_CHECKING:
    from tactics_tui.catalog.check.run import Report
    from tactics_tui.catalog.problems import Problem

# More remarks than this are counted, not listed, unless somebody asks for them.
_MOST_REMARKS = 20


@click.command()
@click.argument("paths", nargs=-1, metavar="[PATH]…")
@click.option(
    "--format",
    "shape",
    type=click.Choice(["text", "json", "github"]),
    default="text",
    show_default=True,
    help="How to say it: for people, for scripts, for a pull request.",
)
@click.option("--changed", metavar="BASE", help="Let only files changed since BASE fail.")
@click.option("--remarks", is_flag=True, help="List every remark, however many there are.")
@click.option("--workshops", is_flag=True, help="Also try every search that a workshop types.")
@click.option("--explain", metavar="CODE", help="Explain a code such as E103, and stop.")
@pass_context
def check(
    context: Context,
    paths: tuple[str, ...],
    shape: str,
    changed: str | None,
    remarks: bool,
    workshops: bool,
    explain: str | None,
) -> None:
    """Name every mistake in the catalog's files (or in PATH only: a file, a folder, an id).

    Errors (E…) must be mended; remarks (W…) ask "is this intended?" and never fail.
    Exit code 0: no errors. 1: errors found. 2: the command was wrong.
    """
    if explain is not None:
        _explain(explain)
        return
    from tactics_tui.catalog.check.history import History, NoHistoryError
    from tactics_tui.catalog.check.run import check as check_catalog

    folder = working_folder(context)
    try:
        history = History(folder, changed) if changed is not None else None
        touched = history.changed if history else None
    except NoHistoryError as error:
        raise click.UsageError(str(error)) from None
    report = check_catalog(folder, history)
    if workshops:
        report = _with_workshops(folder, report)
    wanted = _wanted(folder, report, paths)
    failing = [
        problem
        for problem in wanted
        if problem.is_error and (touched is None or problem.path in touched)
    ]
    if shape == "json":
        _print_json(folder, report, wanted, failing)
    elif shape == "github":
        for problem in wanted:
            click.echo(as_github(problem, shown(folder, problem.path), fails=problem in failing))
        click.echo(_summary(report, wanted, failing), err=True)
    else:
        everything = remarks or bool(paths)
        _print_text(folder, report, wanted, failing, touched, everything)
    if failing:
        raise click.exceptions.Exit(1)


def _with_workshops(folder: Path, report: "Report") -> "Report":
    """The report with what playing the workshops' searches shows; only this needs the index."""
    import msgspec

    from tactics_tui.catalog.catalog import open_catalog
    from tactics_tui.catalog.check.workshops import check_workshops
    from tactics_tui.search.searcher import open_searcher

    catalog = open_catalog(folder)
    searcher = open_searcher(catalog)

    def search(text: str, place: str) -> list[str]:
        return [hit.id for hit in searcher.search(text, lens=place or None, limit=3).hits]

    found = list(check_workshops(catalog, search))
    texts = {each.path: (folder / each.path).read_text(encoding="utf-8") for each in found}
    return msgspec.structs.replace(
        report, problems=(*report.problems, *found), texts={**report.texts, **texts}
    )


def _explain(code: str) -> None:
    from tactics_tui.catalog.check.codes import CODES, explanation
    from tactics_tui.catalog.cross import did_you_mean

    text = explanation(code)
    if text is None:
        near = did_you_mean(code.upper(), CODES) or f"Codes: {', '.join(CODES)}."
        raise click.UsageError(f'There is no code "{code}". {near}')
    click.echo(text, nl=False)


def _wanted(folder: Path, report: "Report", paths: tuple[str, ...]) -> list["Problem"]:
    """The problems in the files asked for; all of them if none was."""
    if not paths:
        return list(report.problems)
    chosen = [_below(folder, path) for path in paths]
    return [
        problem
        for problem in report.problems
        if any(
            place in {".", problem.path} or problem.path.startswith(f"{place}/") for place in chosen
        )
    ]


def _below(folder: Path, asked: str) -> str:
    """A path from the command line as a path below the catalog's folder."""
    path = Path(asked)
    if not path.exists() and not (folder / path).exists():
        path = _by_id(folder, path.name.removesuffix(".toml"))
    elif not path.exists():
        path = folder / path
    try:
        return path.resolve().relative_to(folder.resolve()).as_posix()
    except ValueError:
        raise click.UsageError(
            f"{asked} is not in the catalog {shown(folder)}: name another one with --catalog."
        ) from None


def _by_id(folder: Path, asked: str) -> Path:
    """The file of a record by its id or by a part of it that no other id has."""
    files = {path.stem: path for path in folder.rglob("*.toml")}
    found = [asked] if asked in files else [each for each in files if asked in each]
    if len(found) == 1:
        return files[found[0]]
    from tactics_tui.catalog.cross import did_you_mean

    hint = f"Did you mean one of {', '.join(found[:4])}?" if found else did_you_mean(asked, files)
    raise click.UsageError(f'There is no file or record "{asked}" in {shown(folder)}. {hint}')


def _print_text(
    folder: Path,
    report: "Report",
    wanted: list["Problem"],
    failing: list["Problem"],
    touched: frozenset[str] | None,
    everything: bool,
) -> None:
    color = not os.environ.get("NO_COLOR")
    about = [each for each in wanted if touched is None or each.path in touched]
    elsewhere = [each for each in wanted if each not in about and each.is_error]
    found_remarks = [each for each in about if not each.is_error]
    listed = found_remarks if everything or len(found_remarks) <= _MOST_REMARKS else []
    for problem in [*failing, *listed]:
        text = report.texts.get(problem.path, "")
        click.echo(as_text(problem, shown(folder, problem.path), text, color=color))
        click.echo()
    if elsewhere:
        click.echo("In files that you did not change (nothing fails because of them):")
        for problem in elsewhere:
            place = f"{shown(folder, problem.path)}:{problem.line}:{problem.column}"
            click.echo(f"  {place}: {problem.code} {problem.message}")
        click.echo()
    if found_remarks and not listed:
        click.echo(f"{len(found_remarks)} remarks; `tactics check --remarks` lists them.")
    click.echo(_summary(report, wanted, failing))


def _summary(report: "Report", wanted: list["Problem"], failing: list["Problem"]) -> str:
    def count(number: int, noun: str) -> str:
        return f"{number or 'no'} {noun}{'' if number == 1 else 's'}"

    noted = sum(not problem.is_error for problem in wanted)
    files = len({problem.path for problem in failing})
    where = f" in {count(files, 'file')}" if failing else ""
    tail = " `tactics check --explain CODE` says more." if failing else ""
    return (
        f"{count(report.files, 'file')} checked: {count(len(failing), 'error')}{where}, "
        f"{count(noted, 'remark')}.{tail}"
    )


def _print_json(
    folder: Path, report: "Report", wanted: list["Problem"], failing: list["Problem"]
) -> None:
    answer = {
        "schema": 1,
        "files": report.files,
        "errors": len(failing),
        "remarks": sum(not problem.is_error for problem in wanted),
        "problems": [
            as_json(problem, shown(folder, problem.path), fails=problem in failing)
            for problem in wanted
        ],
    }
    click.echo(json.dumps(answer, ensure_ascii=False, indent=1))
