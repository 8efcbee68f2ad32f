"""The commands of the views and dialogs that open over the home screen.

As in `registry`, which takes them in: (id, action, keys, title, tooltip, footer rank), by where
they act and group. A rank of 0 keeps a command out of the key line; the line is in this order.
"""

Row = tuple[str, str, str, str, str, int]

ROWS: dict[tuple[str, str], tuple[Row, ...]] = {
    ("view", "This view"): (
        ("view-leave", "leave", "escape", "Back", "Back to where you came from", 1),
    ),
    ("map", "Map"): (
        ("map-choose", "choose", "enter", "Only this state", "Show only this state's records", 1),
        ("map-next", "next_match(1)", "tab,n", "Next with matches",
         "The next state that has matches", 1),
        ("map-previous", "next_match(-1)", "shift+tab,N", "Before",
         "The state before that has matches", 0),
        ("map-left", "go('left')", "left,h", "Left", "A tile left", 0),
        ("map-down", "go('down')", "down,j", "Down", "A tile down", 0),
        ("map-up", "go('up')", "up,k", "Up", "A tile up", 0),
        ("map-right", "go('right')", "right,l", "Right", "A tile right", 0),
    ),
    ("map-words", "Map"): (
        ("map-scroll-down", "scroll(1)", "pagedown", "Scroll",
         "Scroll what is said about the state", 0),
        ("map-scroll-up", "scroll(-1)", "pageup", "Scroll back",
         "Scroll back what is said about the state", 0),
    ),
    ("timeline", "Timeline"): (
        ("timeline-before", "year(-1)", "left,h", "Year before", "To the year before", 1),
        ("timeline-after", "year(1)", "right,l", "Year after", "To the year after", 1),
        ("timeline-order", "turn", "o", "Order", "Newest first, or oldest first", 1),
    ),
    ("marked", "Marked set"): (
        ("marked-remove", "remove", "space,delete", "Take out",
         "Take this record out of the marked set", 1),
        ("marked-copy", "copy", "y", "Copy all", "Copy the list with citations", 1),
        ("marked-save", "save", "s", "Save list", "Save the list to a file that you name", 1),
        ("marked-export", "export", "e", "Export", "Export all marked records as one handout", 1),
        ("marked-undo", "undo", "u", "Undo", "Bring back what was taken out last", 1),
        ("marked-clear", "clear", "X", "Clear", "Take all records out", 1),
        ("marked-move-down", "move(1)", "J", "Move down", "Move this record down", 0),
        ("marked-move-up", "move(-1)", "K", "Move up", "Move this record up", 0),
    ),
    ("compare", "Compare"): (
        ("compare-read-1", "read(0)", "1", "Read A", "Read the first record", 1),
        ("compare-read-2", "read(1)", "2", "Read B", "Read the second record", 1),
        ("compare-read-3", "read(2)", "3", "Read C", "Read the third record", 1),
        ("compare-next", "section(1)", "tab,n", "Next part", "To the next heading", 1),
        ("compare-previous", "section(-1)", "shift+tab,N", "Part before",
         "To the heading before", 0),
        ("compare-differences", "differences", "d", "Only differences",
         "Hide what is the same, or show it again", 1),
        ("compare-down", "line(1)", "down,j", "Down", "Scroll down", 0),
        ("compare-up", "line(-1)", "up,k", "Up", "Scroll up", 0),
        ("compare-page-down", "page(1)", "pagedown,space", "Page down", "A screen further", 0),
        ("compare-page-up", "page(-1)", "pageup", "Page up", "A screen back", 0),
        ("compare-top", "edge(-1)", "home,g", "Top", "To the top", 0),
        ("compare-end", "edge(1)", "end,G", "End", "To the end", 0),
    ),
    ("privacy", "Privacy"): (
        ("privacy-down", "scroll(1)", "down,j", "Down", "Scroll down", 1),
        ("privacy-up", "scroll(-1)", "up,k", "Up", "Scroll up", 1),
        ("privacy-page-down", "scroll(10)", "pagedown,space", "Page down", "A page down", 0),
        ("privacy-page-up", "scroll(-10)", "pageup", "Page up", "A page up", 0),
        ("privacy-top", "scroll(-999)", "home,g", "Top", "To the top", 0),
        ("privacy-end", "scroll(999)", "end,G", "End", "To the end", 0),
    ),
    ("dialog", "This dialog"): (
        ("close", "close", "escape", "Close", "Close the dialog", 1),
    ),
    ("help", "Help"): (
        ("help-close", "close", "f1,question_mark", "Close", "Close the help", 0),
        ("help-down", "down", "down,j", "Down", "Scroll down", 0),
        ("help-up", "up", "up,k", "Up", "Scroll up", 0),
    ),
    ("source", "Source"): (
        ("source-back", "step_back", "escape", "Back", "Back to the list, or close it", 1),
        ("source-open", "do('open')", "o", "Open",
         "Open the address that is shown in the browser", 1),
        ("source-copy", "do('copy')", "y", "Copy address", "Copy the address that is shown", 1),
        ("source-scroll-down", "scroll(1)", "pagedown", "Scroll", "Scroll a long address", 0),
        ("source-scroll-up", "scroll(-1)", "pageup", "Scroll back",
         "Scroll a long address back", 0),
    ),
    ("export", "Export"): (
        ("export-set", "other_set", "tab", "Record or marked set",
         "This record, or the marked set", 0),
    ),
    ("tour", "Tour"): (
        ("tour-next", "go(1)", "enter,right,l,space,down,j", "Next",
         "The next card; after the last, into the app", 1),
        ("tour-before", "go(-1)", "left,h,backspace,up,k", "Before", "The card before", 1),
        ("tour-skip", "skip", "escape", "Skip", "Into the app at once", 1),
    ),
}  # fmt: skip

# Which of these answer at the same time, from the pane up to the app. What lies nearer comes
# first: a dialog's own Esc before the dialog's.
TOGETHER = (
    ("map", "map-words", "view", "app"),
    ("list", "timeline", "view", "app"),
    ("list", "marked", "view", "app"),
    ("compare", "view", "app"),
    ("privacy", "view", "app"),
    ("help", "dialog"),
    ("source", "app"),
    ("list", "export", "dialog"),
    ("tour", "app"),
)
