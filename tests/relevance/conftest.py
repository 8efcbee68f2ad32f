"""One searcher over the real catalog for the judged questions."""

from pathlib import Path

import pytest

from tactics_tui.catalog.catalog import Catalog
from tactics_tui.search.searcher import Searcher, open_searcher


@pytest.fixture(scope="session")
def searcher(catalog: Catalog, shared_cache: Path) -> Searcher:
    """The real catalog, searched."""
    return open_searcher(catalog, cache=shared_cache)
