"""Small files for the contributors' tests."""

import shutil
from pathlib import Path

from tests.check.bad_files import GOOD

TERM = """title = "Bond"

definition = '''
Money paid so that a person may wait outside for a hearing; in Spanish: fianza.
'''
"""


def copy_of_good(folder: Path) -> Path:
    """A copy of the small good catalog, in `folder`/catalog."""
    catalog = folder / "catalog"
    shutil.copytree(GOOD, catalog)
    return catalog
