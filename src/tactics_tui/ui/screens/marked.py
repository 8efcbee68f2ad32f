"""The marked records: read, put in order, copied, saved or exported together."""

from collections.abc import Callable, Sequence
from typing import Literal

import msgspec
from textual import events, on
from textual.app import ComposeResult
from textual.content import Content
from textual.widgets import Static
from textual.widgets.option_list import Option

from tactics_tui.catalog.catalog import Catalog
from tactics_tui.export.reading_list import TITLE, kind_and_standing, reading_list
from tactics_tui.records.standing import standing
from tactics_tui.ui import ink
from tactics_tui.ui.commands.bind import bindings_of
from tactics_tui.ui.screens.save_file import SaveFileDialog
from tactics_tui.ui.screens.view import View
from tactics_tui.ui.widgets.choice_list import ChoiceList
from tactics_tui.ui.widgets.file_field import Write, write_as_asked
from tactics_tui.ui.widgets.key_line import KeyLine
from tactics_tui.ui.widgets.reader.setter import Setter

_EMPTY = "Nothing is marked. Space marks the record under the cursor; marks are never stored."
_FILE = "marked-records.md"


class MarkedWish(msgspec.Struct, frozen=True):
    """What the reader wants next: read the record, or export all that is marked."""

    action: Literal["read", "export"]
    record_id: str = ""


class MarkedScreen(View[MarkedWish]):
    """Gives back a wish, or None.

    `changed` hears the ids after every change, so that the caller keeps them; nothing is kept
    on disk. `copy` copies a text, is told what it is, and gives back the sentence to show.
    """

    AUTO_FOCUS = "ChoiceList"
    BINDING_GROUP_TITLE = "Marked records"
    HELP = (
        "What you marked, for as long as the app runs. Space takes one out, X all, u brings back "
        "what was taken out last. J and K move one down or up. y copies the list with citations, "
        "s saves it under a name that you give, e exports all as one handout."
    )
    DEFAULT_CSS = "MarkedScreen ChoiceList { height: 1fr; scrollbar-gutter: stable; }"
    BINDINGS = bindings_of("marked")

    def __init__(
        self,
        catalog: Catalog,
        ids: Sequence[str],
        *,
        changed: Callable[[tuple[str, ...]], None],
        copy: Callable[[str, str], str],
        write: Write = write_as_asked,
        signs: ink.Signs = ink.UNICODE,
    ) -> None:
        super().__init__(signs)
        self._catalog, self._changed, self._copy, self._write = catalog, changed, copy, write
        self._ids = tuple(dict.fromkeys(ids))
        self._before: list[tuple[str, ...]] = []

    # --- drawing -------------------------------------------------------------------------

    def compose(self) -> ComposeResult:
        yield Static(classes="view-title")
        yield ChoiceList(markup=False)
        yield KeyLine({"list-choose": "Read"})

    def on_resize(self, event: events.Resize) -> None:
        """Set the rows to the width."""
        self._fill(self._at)

    @property
    def _list(self) -> ChoiceList:
        return self.query_one(ChoiceList)

    @property
    def _at(self) -> int:
        return self._list.highlighted or 0

    def _fill(self, at: int) -> None:
        count = len(self._ids)
        words = f"{count} {'record' if count == 1 else 'records'}, kept until you leave the app"
        title = Content.styled(TITLE, "bold") + Content(self.signs.dot) + words
        self.query_one(".view-title", Static).update(title)
        if self._ids:
            self._list.set_options(Option(self._row(one)) for one in self._ids)
            self._list.highlighted = min(at, count - 1)
        else:
            self._list.set_options([Option(Content(_EMPTY), disabled=True)])
        self.refresh_bindings()

    def _row(self, record_id: str) -> Content:
        setter = Setter(self.size.width - 5, self.signs)
        record = self._catalog.get(record_id)
        if record is None:
            setter.put(f"{record_id} is not in this catalog any more.")
            return setter.done().content
        kind, words = kind_and_standing(record, self._catalog)
        setter.put(Content.styled(str(getattr(record, "title", record.id)), ink.TITLE))
        line = Content.styled(kind, ink.MUTED)
        stands = standing(record)
        if stands:
            shape, color = self.signs.standing(stands.state)
            line = line + Content.styled(self.signs.dot, ink.MUTED)
            line = line + Content.styled(f"{shape} {words}", color)
        setter.put(line, "  ")
        return setter.done().content

    # --- changing ------------------------------------------------------------------------

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:
        """Only what can be done with what is marked."""
        if action == "undo":
            return bool(self._before)
        if action in {"remove", "copy", "save", "export", "clear", "move"}:
            return bool(self._ids)
        return True

    def _set(self, ids: tuple[str, ...], at: int) -> None:
        self._ids = ids
        self._changed(ids)
        self._fill(at)

    def action_remove(self) -> None:
        """Take the record under the cursor out."""
        self._before.append(self._ids)
        self._set((*self._ids[: self._at], *self._ids[self._at + 1 :]), self._at)

    def action_clear(self) -> None:
        """Take all records out."""
        self._before.append(self._ids)
        self._set((), 0)

    def action_undo(self) -> None:
        """Bring back what was taken out last."""
        self._set(self._before.pop(), self._at)

    def action_move(self, way: int) -> None:
        """Move the record under the cursor down or up."""
        at, to = self._at, self._at + way
        if 0 <= to < len(self._ids):
            ids = list(self._ids)
            ids[at], ids[to] = ids[to], ids[at]
            self._set(tuple(ids), to)

    # --- taking away ---------------------------------------------------------------------

    @on(ChoiceList.OptionSelected)
    def _selected(self, event: ChoiceList.OptionSelected) -> None:
        event.stop()
        record_id = self._ids[event.option_index]
        if self._catalog.get(record_id):
            self.dismiss(MarkedWish("read", record_id))

    def action_export(self) -> None:
        """Export all as one handout."""
        self.dismiss(MarkedWish("export"))

    def action_copy(self) -> None:
        """Copy the list with citations."""
        self._say(self._copy(reading_list(self._catalog, self._ids), "List"))

    def action_save(self) -> None:
        """Ask for a file's name and save the list."""
        dialog = SaveFileDialog("Save the list of marked records", _FILE, self._text, self._write)
        self.app.push_screen(dialog, self._say)

    def _text(self, name: str) -> str:
        return reading_list(self._catalog, self._ids, markdown=name.lower().endswith(".md"))

    def _say(self, words: str | None) -> None:
        if words:
            self.app.notify(words, markup=False)
