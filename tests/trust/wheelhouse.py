"""Wheels made again from what is installed here, so that an install needs no network."""

import base64
import csv
import hashlib
import io
import zipfile
from collections.abc import Iterable, Iterator
from importlib.metadata import Distribution, PackageNotFoundError, distribution
from pathlib import Path

from packaging.requirements import Requirement
from packaging.tags import sys_tags
from packaging.utils import canonicalize_name

_LEFT_OUT = {"RECORD", "INSTALLER", "REQUESTED", "direct_url.json"}


def needed_by(lines: Iterable[str]) -> dict[str, Distribution]:
    """Every distribution that these requirements need here, as installed."""
    found: dict[str, Distribution] = {}
    seen: set[tuple[str, frozenset[str]]] = set()
    waiting = [Requirement(line) for line in lines]
    while waiting:
        requirement = waiting.pop()
        key = canonicalize_name(requirement.name)
        if (key, frozenset(requirement.extras)) not in seen:
            seen.add((key, frozenset(requirement.extras)))
            found[key] = distribution(key)
            waiting += _requirements(found[key], tuple(requirement.extras))
    return found


def _requirements(of: Distribution, extras: tuple[str, ...]) -> Iterator[Requirement]:
    for line in of.requires or ():
        requirement = Requirement(line)
        marker = requirement.marker
        if marker is None or any(marker.evaluate({"extra": extra}) for extra in ("", *extras)):
            yield requirement


def rewrap(one: Distribution, folder: Path) -> Path:
    """Write an installed distribution as a wheel into the folder."""
    wheel = one.read_text("WHEEL")
    if wheel is None or one.files is None:
        raise PackageNotFoundError(one.name)
    tags = [line.split(": ")[1].strip() for line in wheel.splitlines() if line.startswith("Tag: ")]
    usable = set(map(str, sys_tags()))
    tag = next(tag for tag in tags if tag in usable)
    stem = f"{one.name.replace('-', '_')}-{one.version}"
    info = next(file.parts[0] for file in one.files if file.parts[0].endswith(".dist-info"))
    record = io.StringIO()
    rows = csv.writer(record, lineterminator="\n")
    path = folder / f"{stem}-{tag}.whl"
    with zipfile.ZipFile(path, "w") as archive:
        for file in one.files:
            if ".." in file.parts or "__pycache__" in file.parts or file.name in _LEFT_OUT:
                continue
            data = Path(str(file.locate())).read_bytes()
            digest = base64.urlsafe_b64encode(hashlib.sha256(data).digest()).rstrip(b"=").decode()
            archive.writestr(file.as_posix(), data)
            rows.writerow((file.as_posix(), f"sha256={digest}", len(data)))
        rows.writerow((f"{info}/RECORD", "", ""))
        archive.writestr(f"{info}/RECORD", record.getvalue())
    return path
