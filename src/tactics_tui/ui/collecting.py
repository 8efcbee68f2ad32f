"""Python's search for unused objects: not while the room opens, and never through the records.

A start makes some hundred thousand objects that all live until the end; looking through them
again and again costs a tenth of the start, and later a part of every key press.
"""

import gc

_held = False


def hold() -> None:
    """Look for nothing until `release`. For a process that is this app and nothing else."""
    global _held
    _held = True
    gc.disable()


def leave_out() -> None:
    """Never look at what is there now: modules and styles. Does nothing without `hold`."""
    if _held:
        gc.freeze()


def release() -> None:
    """Look once at what opening the room left behind, then begin. Nothing without `hold`."""
    global _held
    if _held:
        _held = False
        gc.collect()
        gc.freeze()
        gc.enable()
