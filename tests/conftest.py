"""Every test has its own home, cache and config, and reads the real catalog unless it says so."""

import os
from pathlib import Path

import pytest

from tactics_tui.catalog.catalog import Catalog, open_catalog

_FORGET = (
    "NO_COLOR", "COLUMNS", "LINES", "TEXTUAL_THEME", "TACTICS_CATALOG", "TACTICS_TODAY",
    "TACTICS_ASCII", "TEXTUAL_ANIMATIONS",
)  # fmt: skip


@pytest.fixture(autouse=True)
def own_home(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A private home for each test, so that none sees or leaves traces in a real one."""
    home = tmp_path / "home"
    home.mkdir(mode=0o700)
    monkeypatch.setenv("HOME", str(home))
    monkeypatch.setenv("XDG_CACHE_HOME", str(home / ".cache"))
    monkeypatch.setenv("XDG_CONFIG_HOME", str(home / ".config"))
    monkeypatch.setenv("TACTICS_CACHE", str(home / "cache"))
    for name in _FORGET:
        monkeypatch.delenv(name, raising=False)
    return home


@pytest.fixture(scope="session")
def shared_cache(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """One cache folder for the tests that only read the real catalog; building takes seconds."""
    folder = tmp_path_factory.mktemp("shared-cache") / "cache"
    folder.mkdir(mode=0o700)
    return folder


@pytest.fixture(scope="session")
def catalog(shared_cache: Path) -> Catalog:
    """The real catalog, read once."""
    before = os.environ.get("TACTICS_CACHE")
    os.environ["TACTICS_CACHE"] = str(shared_cache)
    try:
        return open_catalog()
    finally:
        if before is None:
            del os.environ["TACTICS_CACHE"]
        else:
            os.environ["TACTICS_CACHE"] = before


@pytest.fixture
def warm(shared_cache: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Use the shared cache, so that the index of the real catalog is built only once."""
    monkeypatch.setenv("TACTICS_CACHE", str(shared_cache))
    return shared_cache
