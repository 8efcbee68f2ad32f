"""What a page says when a link on it is followed. Apart, so that it is known before the page is."""

from dataclasses import dataclass

from textual.message import Message


@dataclass(eq=False, repr=False)
class Followed(Message):
    """A link was followed: a record's id, or "source:NUMBER"."""

    target: str
