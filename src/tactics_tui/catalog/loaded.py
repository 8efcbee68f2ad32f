"""What one reading of a catalog gives, from its files or from the cache."""

from collections.abc import Callable, Mapping

import msgspec

from tactics_tui.catalog.problems import Problem
from tactics_tui.records.base import Record
from tactics_tui.records.notice import Notice
from tactics_tui.records.place import Place
from tactics_tui.records.taxonomy import Taxonomy

# Hears (done, total).
Progress = Callable[[int, int], None]


class Loaded(msgspec.Struct, frozen=True, kw_only=True):
    """Everything one reading of the files gave: records by id, lists, and problems."""

    records: Mapping[str, Record]
    taxonomy: Taxonomy
    notices: tuple[Notice, ...]
    places: tuple[Place, ...]
    problems: tuple[Problem, ...]
    # id -> path below the catalog's folder
    paths: dict[str, str]
