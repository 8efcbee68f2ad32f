"""The way through the records, like a browser's: back, forward, and the trail so far."""

import msgspec

Place = tuple[int, int, int]


class Visit(msgspec.Struct):
    """A record that was opened, and where in it the reader was."""

    record_id: str
    place: Place = (0, -1, 0)


class History:
    """Visits in order. Opening a record after going back forgets the ones ahead."""

    def __init__(self) -> None:
        self._visits: list[Visit] = []
        self._at = -1

    @property
    def now(self) -> Visit | None:
        """The visit that is shown."""
        return self._visits[self._at] if self._at >= 0 else None

    @property
    def trail(self) -> tuple[str, ...]:
        """The ids from the first visit to the present one."""
        return tuple(visit.record_id for visit in self._visits[: self._at + 1])

    def open(self, record_id: str) -> None:
        """Go to another record."""
        if self.now and self.now.record_id == record_id:
            return
        del self._visits[self._at + 1 :]
        self._visits.append(Visit(record_id))
        self._at += 1

    def leave(self, place: Place) -> None:
        """Note where the reader was, before going elsewhere."""
        if self.now:
            self.now.place = place

    def step(self, way: int) -> Visit | None:
        """Go back (-1) or forward (1); None when there is nothing there."""
        if not 0 <= self._at + way < len(self._visits):
            return None
        self._at += way
        return self.now

    def restart(self) -> None:
        """Forget the way so far: a new question begins."""
        self._visits.clear()
        self._at = -1
