"""A small catalog in a git repository of its own."""

import subprocess
from pathlib import Path

import pytest

from tests.small_files import copy_of_good


def git(folder: Path, *arguments: str) -> None:
    """Run git there, as somebody."""
    who = (
        "-c",
        "user.name=Test",
        "-c",
        "user.email=test@example.org",
        "-c",
        "commit.gpgsign=false",
    )
    subprocess.run(["git", *who, *arguments], cwd=folder, check=True, capture_output=True)


@pytest.fixture
def repository(tmp_path: Path) -> Path:
    """The catalog's folder inside a repository whose branch `main` holds the good catalog."""
    catalog = copy_of_good(tmp_path / "clone")
    root = catalog.parent
    git(root, "init", "-q", "-b", "main")
    git(root, "add", "-A")
    git(root, "commit", "-q", "-m", "The good catalog")
    return catalog
