"""The real app on a pseudo-terminal: keys in, bytes out, no fake anywhere."""

import fcntl
import os
import pty
import select
import struct
import subprocess
import termios
import time
from collections.abc import Mapping, Sequence

LEAVES = b"\x1b[?1049l"


def _make_it_ours() -> None:
    # Else the child is not told when the terminal is closed.
    fcntl.ioctl(0, termios.TIOCSCTTY, 0)


class Terminal:
    """A child on a terminal of its own, of a given size."""

    def __init__(
        self, words: Sequence[str], environment: Mapping[str, str], size: tuple[int, int]
    ) -> None:
        columns, lines = size
        self._ours, theirs = pty.openpty()
        fcntl.ioctl(theirs, termios.TIOCSWINSZ, struct.pack("HHHH", lines, columns, 0, 0))
        self.output = b""
        self.child = subprocess.Popen(
            list(words), stdin=theirs, stdout=theirs, stderr=theirs, env=dict(environment),
            start_new_session=True, preexec_fn=_make_it_ours,
        )  # fmt: skip
        os.close(theirs)

    def read(self, seconds: float) -> None:
        """Take what comes, for that long or until the child ends."""
        until = time.monotonic() + seconds
        while time.monotonic() < until:
            if select.select([self._ours], [], [], 0.05)[0]:
                try:
                    data = os.read(self._ours, 65_536)
                except OSError:
                    return
                if not data:
                    return
                self.output += data
            elif self.child.poll() is not None:
                return

    def until(self, words: bytes, seconds: float = 40) -> bool:
        """Read until these bytes were drawn, or the child ended, or it took too long."""
        end = time.monotonic() + seconds
        while words not in self.output and time.monotonic() < end:
            if self.child.poll() is not None:
                self.read(0.3)
                break
            self.read(0.1)
        return words in self.output

    def type(self, keys: str) -> None:
        """Press keys, one at a time."""
        for key in keys:
            try:
                os.write(self._ours, key.encode())
            except OSError:
                return
            self.read(0.02)

    def end(self, seconds: float = 20) -> int:
        """Wait for the child's end, or end it; return its exit code."""
        self.read(seconds)
        try:
            return self.child.wait(1)
        except subprocess.TimeoutExpired:
            self.child.kill()
            return self.child.wait(5)
        finally:
            os.close(self._ours)

    @property
    def left_behind(self) -> bytes:
        """What stands in the terminal after the app has left its own screen."""
        return self.output.rpartition(LEAVES)[2]
