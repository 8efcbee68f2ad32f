"""The small catalog, so that what is compared here does not change with the real one."""

from pathlib import Path

import pytest

from tactics_tui.catalog.catalog import Catalog, open_catalog
from tests.small_catalog import write_catalog


@pytest.fixture
def small(tmp_path: Path) -> Catalog:
    """One tactic, one example, one authority."""
    return open_catalog(write_catalog(tmp_path / "small"))
