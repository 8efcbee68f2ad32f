"""Whoosh without the web client and the event loop that it would bring along."""

import functools
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from types import ModuleType

# Module -> what Whoosh takes from it. Its module for old Pythons names a download that nothing
# here calls: that alone loads HTTP and e-mail (1.1 MB). And it uses a package for old Pythons
# that loads asyncio, with TLS, for what functools has had since Python 3.8.
_STAND_INS: dict[str, dict[str, object]] = {
    "urllib.request": {"urlretrieve": None},
    "cached_property": {"cached_property": functools.cached_property},
}


@contextmanager
def lean() -> Iterator[None]:
    """Import Whoosh's parts inside this: the modules above are stand-ins until then.

    A search takes less memory and starts sooner, and has no web client in its process.
    What is imported already stays as it is; afterwards the names are free again.
    """
    put = {name: ModuleType(name) for name in _STAND_INS if name not in sys.modules}
    for name, module in put.items():
        module.__dict__.update(_STAND_INS[name])
        sys.modules[name] = module
    try:
        yield
    finally:
        for name, module in put.items():
            if sys.modules.get(name) is module:
                del sys.modules[name]
