"""The app: what is kept in mind while it runs, and what holds on every screen."""

from collections.abc import Sequence
from pathlib import Path
from threading import Event
from typing import TYPE_CHECKING, Literal, cast

from textual import events, on, work
from textual.app import App
from textual.binding import Binding
from textual.filter import LineFilter
from textual.notifications import Notify
from textual.reactive import var
from textual.screen import Screen
from textual.scrollbar import ScrollBar, ScrollBarRender
from textual.widgets import Input, Static

from tactics_tui.catalog.front import Front, read_front
from tactics_tui.settings.read import SettingsRead, read_settings
from tactics_tui.ui import collecting, ink, themes
from tactics_tui.ui.ascii_filter import AsciiFilter, PlainBars
from tactics_tui.ui.commands.bind import bindings_of
from tactics_tui.ui.commands.keymap import checked_keymap
from tactics_tui.ui.loading import CatalogRead, Progress, Refused, SearcherReady, load_all
from tactics_tui.ui.note import Note
from tactics_tui.ui.screens.explore.screen import ExploreScreen
from tactics_tui.ui.wish import Wish
from tactics_tui.ui.workshop_host import WorkshopHost

if TYPE_CHECKING:
    from textual.command import Provider

    from tactics_tui.catalog.catalog import Catalog
    from tactics_tui.search.searcher import Searcher

_QUIET_SECONDS = 0.5
_WATCH_SECONDS = 1.0

_KEY_NAMES = {
    "enter": "Enter",
    "escape": "Esc",
    "backspace": "Bksp",
    "tab": "Tab",
    "shift+tab": "Shift+Tab",
    "space": "Space",
    "up": "Up",
    "down": "Down",
    "left": "Left",
    "right": "Right",
    "home": "Home",
    "end": "End",
    "pageup": "PgUp",
    "pagedown": "PgDn",
    "f1": "F1",
    "question_mark": "?",
    "slash": "/",
    "ctrl+p": "^p",
    "ctrl+q": "^q",
}

Severity = Literal["information", "warning", "error"]


def action_provider() -> "type[Provider]":
    """The palette's actions, brought in when it first opens."""
    from tactics_tui.ui.commands.palette import ActionProvider

    return ActionProvider


def record_provider() -> "type[Provider]":
    """The palette's records, brought in when it first opens."""
    from tactics_tui.ui.commands.palette import RecordProvider

    return RecordProvider


class TacticsApp(WorkshopHost, App[None], inherit_bindings=False):
    """The reading room over one catalog folder."""

    TITLE = "tactics"
    CSS_PATH = Path(__file__).with_name("styles.tcss")
    BINDINGS = bindings_of("app")
    HORIZONTAL_BREAKPOINTS = [  # noqa: RUF012
        (0, "-narrow"),
        (80, "-snug"),
        (100, "-medium"),
        (120, "-wide"),
    ]
    VERTICAL_BREAKPOINTS = [(0, "-short"), (28, "-tall")]  # noqa: RUF012
    COMMANDS = {action_provider, record_provider}  # noqa: RUF012
    COMMAND_PALETTE_BINDING = "ctrl+p"

    catalog: "var[Catalog | None]" = var(None)
    """The records; None until they are read."""
    searcher: "var[Searcher | None]" = var(None)
    """The index; None until it is open."""
    lens: var[str | None] = var(None)
    """The state read from, by postal code. Forgotten at the end."""
    marked: var[tuple[str, ...]] = var(())
    """Ids of marked records, in the order of marking. Forgotten at the end."""
    compared: var[tuple[str, ...]] = var(())
    """Ids of two or three examples to compare. Forgotten at the end."""

    def __init__(
        self, folder: Path, watch: bool = False, settings: SettingsRead | None = None
    ) -> None:
        self.settings_read = settings or read_settings()
        self.settings = self.settings_read.settings
        self.ascii = ink.wants_ascii(self.settings.ascii)
        self.signs = ink.ASCII if self.ascii else ink.UNICODE
        self._ascii_filter = AsciiFilter()
        ScrollBar.renderer = PlainBars if self.ascii else ScrollBarRender
        super().__init__()
        self.folder = folder
        self.front: Front | None = read_front(folder)
        """What the home page shows: of the last time, until the records are read."""
        self._painted = Event()
        self.watching = watch
        for theme in themes.ALL:
            self.register_theme(theme)
        self.theme = self.settings.theme
        # So that the style sheet is read once, with these colors.
        self.stylesheet.set_variables(self.get_css_variables())
        self._styled = False

    def refresh_css(self, animate: bool = True) -> None:
        """Read the style sheet anew for another theme; not for the first, which it was read for."""
        if self._styled:
            super().refresh_css(animate)

    def get_default_screen(self) -> Screen[None]:
        """Explore is home."""
        return ExploreScreen()

    def get_theme_variable_defaults(self) -> dict[str, str]:
        """Our own variables, for any theme that does not set them."""
        return {name: themes.DARK.variables[name] for name in themes.OWN}

    def get_line_filters(self) -> Sequence[LineFilter]:
        """In ASCII mode the last step turns everything drawn into ASCII."""
        filters = list(super().get_line_filters())
        return [*filters, self._ascii_filter] if self.ascii else filters

    def on_mount(self) -> None:
        """Take the settings up. The records are read when the first screen is painted."""
        self._styled = True
        collecting.leave_out()
        keymap, remarks = checked_keymap(self.settings.keys)
        self.set_keymap(keymap)
        for remark in (*self.settings_read.remarks, *remarks):
            self.say(remark, severity="warning")
        self.set_class(self.settings.projector, "-projector")
        if self.watching:
            self.set_interval(_WATCH_SECONDS, self.look_at_files)

    # --- loading -------------------------------------------------------------------------

    @work(thread=True, exclusive=True, group="load")
    def load(self) -> None:
        """Read the catalog and open its index."""
        load_all(self.folder, self.post_message, self._painted)

    @work(thread=True, exclusive=True, group="watch")
    def look_at_files(self) -> None:
        """Read the catalog again if a file was saved. Only asked for with --watch."""
        from tactics_tui.catalog.files import catalog_files, fingerprint

        catalog = self.catalog
        if catalog and fingerprint(catalog_files(self.folder)) != catalog.fingerprint:
            self.call_from_thread(self.load)

    @on(CatalogRead)
    def _catalog_read(self, event: CatalogRead) -> None:
        self.searcher = None
        self.front = event.front
        self.catalog = event.catalog
        if not len(event.catalog):
            self.say(f"There are no records in {self.folder}.", severity="warning")
        self.call_after_refresh(self._painted.set)

    @on(SearcherReady)
    def _searcher_ready(self, event: SearcherReady) -> None:
        self.searcher = event.searcher
        self._show_progress("")
        self.set_timer(_QUIET_SECONDS, collecting.release)
        self.begin_with_asked()

    @on(Wish)
    def _wished(self, event: Wish) -> None:
        self.grant(event)

    @on(Progress)
    def _progressed(self, event: Progress) -> None:
        signs, cells = self.signs, 24
        full = cells * event.done // max(event.total, 1)
        bar = signs.full * full + signs.empty * (cells - full)
        self._show_progress(f"Preparing the search  {bar}  {event.done} of {event.total}")

    @on(Refused)
    def _refused(self, event: Refused) -> None:
        self.say(event.why, severity="warning")

    def _show_progress(self, words: str) -> None:
        progress = self.explore.query_one("#progress", Static)
        progress.display = bool(words)
        progress.update(words)

    # --- saying --------------------------------------------------------------------------

    def say(self, words: str, *, severity: Severity = "information") -> None:
        """A toast. Its words are never markup."""
        self.notify(words, severity=severity, markup=False)

    def notify(
        self,
        message: str,
        *,
        title: str = "",
        severity: Severity = "information",
        timeout: float | None = None,
        markup: bool = True,
    ) -> None:
        """A toast that cannot stop the app; Textual's own messages come through here too."""
        seconds = self.NOTIFICATION_TIMEOUT if timeout is None else timeout
        self.post_message(Notify(Note(message, title, severity, seconds, markup=markup)))

    @property
    def explore(self) -> ExploreScreen:
        """The home screen, which is always there below all others."""
        home = self.screen_stack[0]
        assert isinstance(home, ExploreScreen)
        return home

    def go_home(self) -> None:
        """Close everything that lies over the home screen."""
        while len(self.screen_stack) > 1:
            self.pop_screen()

    def open_record(self, record_id: str) -> None:
        """Read a record on the home screen, from wherever one is."""
        self.go_home()
        self.explore.open(record_id, afresh=True)

    def get_key_display(self, binding: Binding) -> str:
        """A key by its short name; signs such as an arrow back are missing in many fonts."""
        return _KEY_NAMES.get(binding.key) or super().get_key_display(binding)

    def action_help(self) -> None:
        """Explain the pane that is in use."""
        from tactics_tui.ui.screens.help import HelpDialog

        if not isinstance(self.screen, HelpDialog):
            self.push_screen(HelpDialog(self.screen))

    def action_next_theme(self) -> None:
        """The next colors."""
        self.theme = themes.next_theme(self.theme)
        self.say(f"Colors: {themes.TITLES[self.theme]}.")

    def action_projector(self) -> None:
        """Fewer panes and keys shown, for a room; or as before."""
        self.toggle_class("-projector")
        self.explore.lay_out_again()

    async def on_event(self, event: events.Event) -> None:
        """In projector mode the room sees which key was pressed."""
        if isinstance(event, events.Key) and self.has_class("-projector"):
            typing = isinstance(self.focused, Input) and event.is_printable
            self.explore.show_pressed(
                "" if typing else self.get_key_display(Binding(event.key, ""))
            )
        await super().on_event(event)

    def action_panic(self) -> None:
        """Leave at once and clear what can be cleared."""
        from tactics_tui.ui.panic import panic

        panic(cast("App[object]", self))

    def edit(self, path: Path, line: int) -> None:
        """Open a file in the reader's editor, when the catalog is being worked on."""
        from tactics_tui.ui.editor import open_editor

        open_editor(self, path, line)

    # --- the end -------------------------------------------------------------------------

    def _fatal_error(self) -> None:
        """A crash prints one plain line: no locals, so nothing of what was searched for."""
        from tactics_tui.ui.crash import crash_words

        self.bell()
        self._exit_renderables.append(crash_words(self._exception))
        self._close_messages_no_wait()
