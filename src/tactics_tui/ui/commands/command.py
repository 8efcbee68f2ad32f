"""What a command is."""

import msgspec


class Command(msgspec.Struct, frozen=True, kw_only=True):
    """One thing that the reader can do.

    `id` names it in the key map; `keys` are Textual's names, separated by commas; `where` is
    the widget or screen that acts; `footer` is its rank in the footer, 0 for never.
    """

    id: str
    action: str
    keys: str
    title: str
    tooltip: str
    group: str
    where: str
    footer: int = 0
