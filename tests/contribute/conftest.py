"""The small catalog in a git repository, as in the tests of check."""

from tests.check.conftest import repository

__all__ = ["repository"]
