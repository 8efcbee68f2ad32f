"""The folder of bad files: each says in its first line where it would lie and what is wrong.

    # examples/nj/newark-nj-detainers-2013.toml 6:1 E102

It is laid over the small good catalog beside it, in place of the file of that name if any.
"""

import shutil
from pathlib import Path

GOOD = Path(__file__).parent / "good"
BAD = Path(__file__).parent / "bad"


def bad_files() -> list[Path]:
    """Every bad file, by name."""
    return sorted(BAD.glob("*.toml"))


def expectation(bad: Path) -> tuple[str, list[str]]:
    """Where the file would lie in a catalog, and what is wrong there as "line:column code"."""
    first = bad.read_text(encoding="utf-8").split("\n")[0].removeprefix("# ")
    path, wanted = first.split(".toml ", 1)
    words = wanted.split()
    return f"{path}.toml", [f"{words[at]} {words[at + 1]}" for at in range(0, len(words), 2)]


def lay_out(bad: Path, folder: Path) -> Path:
    """A catalog in `folder`: the good one with the bad file in its place."""
    catalog = folder / "catalog"
    shutil.copytree(GOOD, catalog)
    path, _ = expectation(bad)
    (catalog / path).parent.mkdir(parents=True, exist_ok=True)
    shutil.copyfile(bad, catalog / path)
    return catalog
