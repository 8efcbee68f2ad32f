"""What one takes along: a citation, the whole record as text, the address of a source."""

from typing import TYPE_CHECKING

from tactics_tui.ui.screens.explore.viewing import ExploreViewing

if TYPE_CHECKING:
    from tactics_tui.records.base import Record


class ExploreTaking(ExploreViewing):
    """The commands that copy, and that lead to sources."""

    def _record(self) -> "Record | None":
        catalog, record_id = self.room.catalog, self.record_id
        return catalog.get(record_id) if catalog and record_id else None

    def _copy(self, text: str, what: str) -> str:
        from tactics_tui.ui.clipboard import copy_text

        return copy_text(self.app, text).words(what)

    def action_copy_citation(self) -> None:
        """Copy a citation of the record in one line."""
        from tactics_tui.export.citation_text import citation_text

        catalog, record = self.room.catalog, self._record()
        if catalog and record:
            self.room.say(self._copy(citation_text(record, catalog.taxonomy), "Citation"))

    def action_copy_record(self) -> None:
        """Copy the whole record as text."""
        from tactics_tui.export.pages.build import build_page
        from tactics_tui.export.text import as_text

        catalog, record = self.room.catalog, self._record()
        if catalog and record:
            text = as_text(build_page(catalog, record, self.room.lens))
            self.room.say(self._copy(text, "Record"))

    def action_source(self, number: int | None = None) -> None:
        """Show a source's address and offer to open it, or all sources to choose from."""
        from tactics_tui.export.pages.build import build_page
        from tactics_tui.ui.screens.source import SourceDialog

        catalog, record = self.room.catalog, self._record()
        if catalog is None or record is None:
            return
        dialog = SourceDialog(
            build_page(catalog, record, self.room.lens).sources,
            open_url=self.app.open_url,
            copy=lambda url: self._copy(url, "Address"),
            number=number,
            signs=self.room.signs,
        )
        self.app.push_screen(dialog, self._done)

    def _done(self, words: str | None) -> None:
        if words:
            self.room.say(words)
