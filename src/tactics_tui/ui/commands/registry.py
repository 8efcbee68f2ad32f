"""The list of all commands. Does not import Textual, so that `tactics config` starts fast."""

from tactics_tui.ui.commands.command import Command
from tactics_tui.ui.commands.view_commands import ROWS as VIEW_ROWS

# (id, action, keys, title, tooltip, footer rank), by where they act and group.
_ROWS: dict[tuple[str, str], tuple[tuple[str, str, str, str, str, int], ...]] = {
    ("app", "The room"): (
        ("help", "help", "f1,question_mark", "Help", "Explain this pane and its keys", 2),
        ("palette", "command_palette", "ctrl+p", "Find", "Find any action or record", 60),
        ("theme", "next_theme", "T", "Colors", "Next colors: dark, light, contrast, own", 0),
        ("projector", "projector", "R", "Projector", "Fewer panes, keys shown, for a room", 0),
        ("panic", "panic", "f9,Q", "Leave and clear", "Leave at once and clear the terminal", 0),
        ("quit", "quit", "ctrl+q", "Quit", "Leave the reading room", 70),
    ),
    ("app", "Workshop"): (
        ("live-next", "workshop_next", "f8", "Next", "The workshop's next beat, from here", 0),
        ("live-back", "workshop_back", "f7", "Before", "The workshop's beat before", 0),
        ("live-page", "workshop_page", "f6", "Its page", "The workshop's page, or back here", 0),
    ),
    ("workshop", "Workshop"): (
        ("play-next", "next", "right,space,n,enter", "Next", "What comes next", 1),
        ("play-back", "back", "left,b,backspace", "Before", "What came before", 2),
        ("play-out", "step_out", "escape,w", "Step out", "Into the live app; w comes back", 3),
        ("play-end", "end", "X", "End", "End the session", 50),
    ),
    ("explore", "Search"): (
        ("search", "search", "slash", "Search", "Type words, a place, or a citation", 3),
        ("filters", "filters", "f", "Filters", "Narrow by kind, family, state, standing", 20),
        ("clear", "clear_filters", "r", "Clear filters", "Take all filters away", 0),
        ("wider", "wider", "a", "Also searching", "Search synonyms too, or only my words", 0),
        ("suggestion", "suggestion", "d", "Did you mean", "Search for what is suggested", 0),
        ("problems", "problems", "i", "Problems", "What is wrong in the catalog's files", 0),
    ),
    ("explore", "Read"): (
        ("back", "back", "backspace,H", "Back", "The record before", 13),
        ("forward", "forward", "L", "Forward", "The record after, when you went back", 0),
        ("contents", "contents", "s", "Sections", "The sections of this page", 30),
        ("full", "full", "x", "Full width", "This pane alone, or all panes again", 0),
        ("find", "find", "F", "Find in page", "Find words in this page", 0),
        ("next-match", "next_match", "n", "Next match", "The next place where they stand", 0),
        ("previous-match", "previous_match", "N", "Previous match", "The place before", 0),
        ("cite", "copy_citation", "y", "Copy citation", "Copy a citation of this record", 35),
        ("copy", "copy_record", "Y", "Copy record", "Copy the whole record as text", 0),
        ("source", "source", "o", "Sources", "Choose a source to open; its address first", 40),
        ("export", "export", "e", "Export", "Write this record as a handout", 45),
        ("edit", "edit", "E", "Edit file", "Open the record's file in your editor", 0),
    ),
    ("explore", "Places and views"): (
        ("place", "place", "p", "Place", "Read as from one state", 15),
        ("state-page", "state_page", "P", "State page", "The law of the chosen state", 0),
        ("map", "map", "m", "Map", "The results on a map of states", 50),
        ("timeline", "timeline", "t", "Timeline", "The results by year", 51),
        ("mark", "mark", "space", "Mark", "Keep this record in the marked set", 55),
        ("marked", "marked", "M", "Marked set", "What you marked, to read or export", 56),
        ("compare-mark", "compare_mark", "c", "To compare", "Put this record beside others", 0),
        ("compare", "compare", "C", "Compare", "Two or three records side by side", 0),
        ("workshop", "workshop", "w", "Workshop", "Play a guided session", 0),
        ("privacy", "privacy", "K", "Privacy", "What is stored here, and what is not", 0),
        ("tour", "tour", "O", "Tour", "The short tour of the room", 0),
    ),
    ("explore", "Move"): (
        ("unwind", "unwind", "escape", "Step back", "One step back; never quits", 0),
        ("pane-left", "pane_left", "left,h", "Pane to the left", "Go one pane left", 0),
        ("pane-right", "pane_right", "right,l", "Pane to the right", "Go one pane right", 0),
    ),
    ("search", "Search box"): (
        ("to-results", "to_results", "down", "Results", "Go down to the results", 5),
        ("open-first", "submit", "enter", "Open", "Open the best result", 10),
    ),
    ("list", "Lists"): (
        ("list-down", "cursor_down", "down,j", "Down", "Next line", 0),
        ("list-up", "cursor_up", "up,k", "Up", "Line before", 0),
        ("list-first", "first", "home,g", "First", "To the first line", 0),
        ("list-last", "last", "end,G", "Last", "To the last line", 0),
        ("list-page-down", "page_down", "pagedown", "Page down", "A page further", 0),
        ("list-page-up", "page_up", "pageup", "Page up", "A page back", 0),
        ("list-choose", "select", "enter", "Open", "Open or choose this line", 10),
    ),
    ("filters", "Filters"): (
        ("filter-toggle", "select", "space", "On or off", "Switch this value on or off", 9),
    ),
    ("reader", "Page"): (
        ("page-down", "scroll_down", "down,j", "Down", "Scroll down", 0),
        ("page-up", "scroll_up", "up,k", "Up", "Scroll up", 0),
        ("page-first", "scroll_home", "home,g", "Top", "To the top of the page", 0),
        ("page-last", "scroll_end", "end,G", "End", "To the end of the page", 0),
        ("page-page-down", "page_down", "pagedown", "Page down", "A screen further", 0),
        ("page-page-up", "page_up", "pageup", "Page up", "A screen back", 0),
        ("link-next", "next_link", "tab", "Next link", "To the next link on the page", 12),
        ("link-previous", "previous_link", "shift+tab", "Previous link", "The link before", 0),
        ("link-follow", "follow", "enter", "Follow", "Open what the link names", 10),
        ("fold", "fold", "z", "Fold", "Fold or unfold this section", 0),
        ("fold-all", "fold_all", "Z", "Fold all", "Fold or unfold every section", 0),
    ),
}  # fmt: skip

COMMANDS: tuple[Command, ...] = tuple(
    Command(
        id=command_id,
        action=action,
        keys=keys,
        title=title,
        tooltip=tooltip,
        group=group,
        where=where,
        footer=footer,
    )
    for (where, group), rows in {**_ROWS, **VIEW_ROWS}.items()
    for command_id, action, keys, title, tooltip, footer in rows
)

# Leaving in haste works everywhere, over any dialog, on its first key, whatever the key map says.
ALWAYS = frozenset({"panic"})

BY_ID: dict[str, Command] = {command.id: command for command in COMMANDS}


def commands_of(where: str) -> tuple[Command, ...]:
    """The commands that act in one place, in order."""
    return tuple(command for command in COMMANDS if command.where == where)
