"""What goes out of the room: handouts, and sessions for a room full of people."""

from tactics_tui.ui.screens.explore.taking import ExploreTaking


class ExploreSharing(ExploreTaking):
    """The commands that hand records on."""

    def action_export(self) -> None:
        """Write the record, or the marked set, as a handout."""
        from tactics_tui.ui.screens.export import ExportDialog

        catalog = self.room.catalog
        if catalog is None:
            return
        ids = [one for one in (self.record_id,) if one and catalog.get(one)]
        marked = [one for one in self.room.marked if catalog.get(one)]
        if not ids and not marked:
            self.room.say("Open or mark a record first.", severity="warning")
            return
        self.app.push_screen(ExportDialog(catalog, ids, marked, self.room.lens), self._exported)

    def action_workshop(self) -> None:
        """Choose a workshop, or go back to the one that is being played."""
        self.room.choose_workshop()
