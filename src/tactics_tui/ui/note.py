"""Toasts that cannot stop the app."""

from textual.notifications import Notification

_LEAST_SECONDS = 0.05


class Note(Notification):
    """A notification whose toast always has a little time left.

    A toast drawn in the very moment in which it expires starts a timer of less than no time,
    and a Textual timer (8.2.8) then counts down for ever and the app stands still. It happens
    when a screen is changed while a toast is about to go.
    """

    @property
    def time_left(self) -> float:
        """Seconds until it goes, never none."""
        return max(super().time_left, _LEAST_SECONDS)

    @property
    def has_expired(self) -> bool:
        """Whether its time is over."""
        return super().time_left <= 0
