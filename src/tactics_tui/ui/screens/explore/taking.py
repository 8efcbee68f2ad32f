"""What one takes along: a citation, the whole record as text, the address of a source."""

from textwrap import shorten
from typing import TYPE_CHECKING

from tactics_tui.ui.screens.explore.viewing import ExploreViewing

if TYPE_CHECKING:
    from tactics_tui.records.base import Record


_TITLE = 60


class ExploreTaking(ExploreViewing):
    """The commands that copy, and that lead to sources."""

    def _record(self) -> "Record | None":
        catalog, record_id = self.room.catalog, self.record_id
        record = catalog.get(record_id) if catalog and record_id else None
        if record is None:
            self.room.say("No record is open, and none is chosen in the list.")
        return record

    def _copy(self, text: str, what: str) -> str:
        from tactics_tui.ui.clipboard import copy_text

        return copy_text(self.app, text).words(what)

    def _copy_of(self, record: "Record", text: str, what: str) -> None:
        """Copy, and say of which record: the list and the page may show two."""
        title = shorten(str(getattr(record, "title", record.id)), _TITLE, placeholder=" …")
        self.room.say(self._copy(text, f"{what} of “{title}”"))

    def action_copy_citation(self) -> None:
        """Copy a citation of the record in one line."""
        from tactics_tui.export.citation_text import citation_text

        catalog, record = self.room.catalog, self._record()
        if catalog and record:
            self._copy_of(record, citation_text(record, catalog.taxonomy), "Citation")

    def action_copy_record(self) -> None:
        """Copy the whole record as text."""
        from tactics_tui.export.pages.build import build_page
        from tactics_tui.export.text import as_text

        catalog, record = self.room.catalog, self._record()
        if catalog and record:
            text = as_text(build_page(catalog, record, self.room.lens))
            self._copy_of(record, text, "Text")

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
