"""Nothing is looked for while the room opens; afterwards what opening left behind is gone."""

import subprocess
import sys

_RUN = """
import gc, weakref
from tactics_tui.ui import collecting
class Ring: pass
def ring():
    one = Ring()
    one.self = one
    return weakref.ref(one)
collecting.leave_out()
collecting.release()
assert gc.isenabled() and gc.get_freeze_count() == 0
collecting.hold()
assert not gc.isenabled()
collecting.leave_out()
before = gc.get_freeze_count()
left = ring()
assert before and left() is not None
collecting.release()
assert left() is None and gc.isenabled() and gc.get_freeze_count() > 0
"""


def test_held_then_looked_once() -> None:
    done = subprocess.run([sys.executable, "-c", _RUN], capture_output=True, text=True)
    assert done.returncode == 0, done.stderr
