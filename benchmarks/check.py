"""How long `tactics check` takes over 5,000 files, made in a temporary folder and then removed.

    python benchmarks/check.py [--files 5000]

Half of the time a catalog has no mistakes at all, so both are measured: all files in order, and
one file in ten with a mistake.
"""

import argparse
import re
import shutil
import tempfile
import time
from pathlib import Path

from tactics_tui.catalog.check.run import check
from tactics_tui.catalog.home import catalog_folder

_TOPICS = "detainers jail-access masks cameras zoning permits courts schools".split()
_PLACES = "Alder Birch Cedar Dogwood Elm Fir Ginkgo Hazel Ironwood Juniper Katsura Linden".split()


def write_catalog(folder: Path, files: int, bad_share: float) -> None:
    """The real catalog, and examples made from its own until there are `files` of them."""
    real = catalog_folder()
    shutil.copytree(real, folder, dirs_exist_ok=True)
    models = sorted((real / "examples").rglob("*.toml"))
    every = round(1 / bad_share) if bad_share else 0
    for at in range(files - len(models)):
        model = models[at % len(models)]
        text = model.read_text(encoding="utf-8")
        place = f"{_PLACES[at % 12]} {_TOPICS[at // 12 % 8]} number {at}"
        text = re.sub("^title = .*", f'title = "{place} {at * 7919}"', text, count=1)
        text = text.replace('number = "', f'number = "{at} ')
        if every and at % every == 0:
            text = text.replace('body = "', 'body = "no such ', 1)
        target = (
            folder / "examples" / model.parent.name / f"{model.stem[:48].rstrip('-')}-{at}.toml"
        )
        target.write_text(text, encoding="utf-8")


def main() -> None:
    """Print a small table: files, errors, seconds by the clock and of the processor."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--files", type=int, default=5000)
    asked = parser.parse_args()
    names = ("files", "errors", "remarks", "seconds", "CPU", "a second")
    widths = (8, 8, 9, 9, 7, 10)
    print(
        "catalog".ljust(24) + "".join(f"{name:>{w}}" for name, w in zip(names, widths, strict=True))
    )
    for name, share in (("without mistakes", 0.0), ("one bad file in ten", 0.1)):
        with tempfile.TemporaryDirectory() as folder:
            write_catalog(Path(folder), asked.files, share)
            start, cpu = time.perf_counter(), time.process_time()
            report = check(Path(folder))
            seconds = time.perf_counter() - start
            cpu = time.process_time() - cpu
        counts = f"{report.files:>8}{len(report.errors):>8}{len(report.remarks):>9}"
        print(f"{name:<24}{counts}{seconds:>9.2f}{cpu:>7.2f}{report.files / seconds:>10.0f}")


if __name__ == "__main__":
    main()
