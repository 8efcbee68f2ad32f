"""What the page of a workshop asks of the live app."""

from dataclasses import dataclass
from typing import Literal

from textual.message import Message


@dataclass(eq=False, repr=False)
class Wish(Message):
    """Do something in the live app.

    "type" types `value` as a query, "open" opens that record, "place" reads from that state
    ("" for none); "out" shows the live app, "back" the session's page, "end" ends the session.
    """

    what: Literal["type", "open", "place", "out", "back", "end"]
    value: str = ""
