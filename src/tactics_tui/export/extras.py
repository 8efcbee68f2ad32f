"""What to say when an optional part of the program is not installed."""


class MissingExtraError(Exception):
    """An extra is needed; the message says how to get it."""

    def __init__(self, extra: str) -> None:
        super().__init__(
            f"This needs an extra that is not installed: pip install 'tactics-tui[{extra}]'."
        )
        self.extra = extra
