"""What the program is made of: known, explained, pinned with hashes, and built the same twice."""

import hashlib
import json
import os
import re
import shutil
import subprocess
import sys
import tomllib
import venv
import zipfile
from importlib.metadata import PackageNotFoundError
from itertools import chain
from pathlib import Path

import pytest
from packaging.requirements import Requirement
from packaging.utils import canonicalize_name

from tests.trust.running import ROOT
from tests.trust.wheelhouse import needed_by, rewrap

PYPROJECT = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))
PROJECT = PYPROJECT["project"]
DIRECT = [Requirement(line).name for line in PROJECT["dependencies"]]
EXTRAS = {
    name: [Requirement(line).name for line in lines]
    for name, lines in PROJECT["optional-dependencies"].items()
    if name != "dev"
}
SOURCES = ("src", "catalog", "LICENSE", "README.md", "CHANGELOG.md", "pyproject.toml", ".gitignore")
# Import name -> distribution, where they differ.
CALLED = {"whoosh": "whoosh-reloaded", "docx": "python-docx", "textual_serve": "textual-serve",
          "aiohttp_jinja2": "aiohttp-jinja2"}  # fmt: skip
# Brought along by a direct dependency of the same extra, whose own interface it is.
BROUGHT = {"aiohttp-jinja2": "textual-serve", "jinja2": "textual-serve"}

_PIN = re.compile(r"^(?P<name>[a-z0-9.-]+)==(?P<version>[^\s;\\]+)", re.MULTILINE)


def pins(name: str) -> dict[str, str]:
    """Distribution -> version in a file of requirements."""
    text = (ROOT / "requirements" / name).read_text("utf-8")
    return {canonicalize_name(found["name"]): found["version"] for found in _PIN.finditer(text)}


def build(folder: Path, out: Path) -> Path:
    """Build the wheel from a copy of the sources, with nothing fetched."""
    for name in SOURCES:
        source = ROOT / name
        if source.is_dir():
            shutil.copytree(source, folder / name, ignore=shutil.ignore_patterns("__pycache__"))
        else:
            shutil.copy(source, folder / name)
    done = subprocess.run(
        [sys.executable, "-m", "hatchling", "build", "-t", "wheel", "-d", str(out)],
        cwd=folder, capture_output=True, check=False, timeout=120,
        env={**os.environ, "SOURCE_DATE_EPOCH": "1600000000"},
    )  # fmt: skip
    assert done.returncode == 0, done.stderr.decode()
    return next(out.glob("*.whl"))


def test_every_direct_dependency_has_its_reason_and_no_other_is_explained() -> None:
    text = (ROOT / "docs" / "dependencies.md").read_text("utf-8")
    explained = set(re.findall(r"[a-z][a-z0-9-]+", text.lower()))
    wanted = {canonicalize_name(name) for name in [*DIRECT, *chain(*EXTRAS.values())]}
    assert wanted <= explained
    rows = re.findall(r"^\| ([a-z][\w-]+)(?: \(exactly [\d.]+\))? \|", text, re.MULTILINE)
    assert {canonicalize_name(row) for row in rows} <= wanted | {"package", "extra"}


def test_nothing_is_imported_that_is_not_declared() -> None:
    declared = {canonicalize_name(name) for name in [*DIRECT, *chain(*EXTRAS.values())]}
    found: dict[str, str] = {}
    for path in (ROOT / "src").rglob("*.py"):
        for name in re.findall(r"^\s*(?:import|from) (\w+)", path.read_text("utf-8"), re.MULTILINE):
            if name not in sys.stdlib_module_names and name != "tactics_tui":
                found[canonicalize_name(CALLED.get(name, name))] = path.name
    undeclared = {name: path for name, path in found.items() if BROUGHT.get(name, name)
                  not in declared}  # fmt: skip
    assert undeclared == {}


@pytest.mark.parametrize("name", ["run.txt", "tested.txt"])
def test_every_pin_has_a_hash_and_no_file_names_a_registry(name: str) -> None:
    text = (ROOT / "requirements" / name).read_text("utf-8")
    assert "://" not in text and "--index" not in text and "--find-links" not in text
    blocks = re.split(r"\n(?=[a-z0-9])", text.strip())
    assert len(blocks) == len(pins(name))
    for block in blocks:
        assert re.search(r"--hash=sha256:[0-9a-f]{64}", block), block[:60]


def test_what_is_needed_to_run_is_pinned_whole() -> None:
    try:
        needed = needed_by(PROJECT["dependencies"])
    except PackageNotFoundError as missing:
        pytest.skip(f"not installed here: {missing}")
    run, tested = pins("run.txt"), pins("tested.txt")
    assert set(needed) <= set(run)
    assert run.items() <= tested.items()
    assert {canonicalize_name(name) for name in DIRECT} <= set(run)
    assert {canonicalize_name(name) for names in EXTRAS.values() for name in names} <= set(tested)


def test_the_wheel_is_built_the_same_twice(tmp_path: Path) -> None:
    pytest.importorskip("hatchling", reason="hatchling is not installed (extra: dev)")
    wheels = []
    for name in ("one", "two"):
        (tmp_path / name).mkdir()
        wheels.append(build(tmp_path / name, tmp_path / f"{name}-out"))
    digests = {hashlib.sha256(wheel.read_bytes()).hexdigest() for wheel in wheels}
    assert len(digests) == 1
    with zipfile.ZipFile(wheels[0]) as wheel:
        names = wheel.namelist()
        assert {stamp.date_time for stamp in wheel.infolist()} == {(2020, 9, 13, 12, 26, 40)}
        here = os.fsencode(str(tmp_path))
        assert not any(here in wheel.read(name) for name in names)
    assert not [name for name in names if "test" in name.split("/") or "__pycache__" in name]


def test_it_installs_offline_from_a_folder_of_wheels(tmp_path: Path) -> None:
    pytest.importorskip("hatchling", reason="hatchling is not installed (extra: dev)")
    pytest.importorskip("pip", reason="pip is not installed here")
    house, source, env = tmp_path / "wheels", tmp_path / "source", tmp_path / "env"
    house.mkdir()
    source.mkdir()
    build(source, house)
    try:
        for one in needed_by(PROJECT["dependencies"]).values():
            rewrap(one, house)
    except PackageNotFoundError as missing:
        pytest.skip(f"it is not installed from a wheel here: {missing}")
    venv.create(env, with_pip=False, symlinks=os.name == "posix")
    python = env / ("Scripts" if os.name == "nt" else "bin") / "python"
    offline = {**os.environ, "PIP_NO_INDEX": "1", "PIP_CONFIG_FILE": os.devnull,
               "PIP_DISABLE_PIP_VERSION_CHECK": "1"}  # fmt: skip
    done = subprocess.run(
        [sys.executable, "-m", "pip", "--python", str(python), "install", "--no-index", "-q",
         "--no-cache-dir", "--no-compile", "--find-links", str(house), "tactics-tui"],
        env=offline, capture_output=True, check=False, timeout=120,
    )  # fmt: skip
    assert done.returncode == 0, done.stderr.decode()
    clean = {name: value for name, value in os.environ.items() if not name.startswith("PYTHON")}
    asked = subprocess.run(
        [str(python.with_name("tactics")), "search", "detainer", "--json", "--limit", "1"],
        env=clean, cwd=tmp_path, capture_output=True, check=False, timeout=120,
    )  # fmt: skip
    assert asked.returncode == 0, asked.stderr.decode()
    assert json.loads(asked.stdout)["total"] > 10
