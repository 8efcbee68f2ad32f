"""What every command shares: which catalog was asked for, and how failures are said."""

import sys
from functools import cached_property
from pathlib import Path
from typing import TYPE_CHECKING

import click

if TYPE_CHECKING:
    from tactics_tui.catalog.catalog import Catalog
    from tactics_tui.records.base import Record
    from tactics_tui.search.searcher import Searcher


class Failure(click.ClickException):
    """The thing asked for failed: one line on standard error, exit code 1."""

    exit_code = 1


class Context:
    """The catalog that was asked for, opened once, when first needed."""

    def __init__(self, catalog: str | None = None) -> None:
        self.asked = catalog
        self._said_refusal = False

    @cached_property
    def folder(self) -> Path:
        """The catalog's folder. Fails with exit code 1 if there is none."""
        from tactics_tui.catalog.home import NoCatalogError, catalog_folder

        try:
            return catalog_folder(self.asked)
        except NoCatalogError as error:
            raise Failure(str(error)) from None

    @cached_property
    def catalog(self) -> "Catalog":
        """The catalog. What is wrong with its files is counted on standard error."""
        from tactics_tui.catalog.catalog import open_catalog

        catalog = open_catalog(self.folder, on_refused=self._refused)
        errors = sum(problem.is_error for problem in catalog.problems)
        if errors:
            noun = "problem" if errors == 1 else "problems"
            remark(f"{errors} {noun} in the catalog's files: run `tactics check`.")
        return catalog

    @cached_property
    def searcher(self) -> "Searcher":
        """The searcher over the catalog; building the index says so on standard error."""
        from tactics_tui.search.searcher import open_searcher

        return open_searcher(self.catalog, on_rebuild=self._refused)

    def _refused(self, why: str) -> None:
        # A cache that is refused is refused to the catalog and to the index: said once.
        if not self._said_refusal:
            self._said_refusal = True
            remark(why)

    def record(self, record_id: str) -> "Record":
        """The record with that id. Fails, with the nearest ids, if there is none."""
        record = self.catalog.get(record_id)
        if record is None:
            from tactics_tui.catalog.cross import did_you_mean
            from tactics_tui.records.text import neutralize

            hint = did_you_mean(record_id[:80], self.catalog.records)
            shown = neutralize(record_id[:80])
            raise Failure(f'There is no record "{shown}". {hint}'.strip())
        return record


def remark(sentence: str) -> None:
    """Say something on standard error, so that it never mixes with what was asked for."""
    if sys.stderr and not sys.stderr.closed:
        click.echo(f"tactics: {sentence}", err=True)


pass_context = click.pass_obj
