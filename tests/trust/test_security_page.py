"""SECURITY.md promises only what a test holds."""

import ast
import re

import pytest

from tests.trust.running import ROOT

PAGE = (ROOT / "SECURITY.md").read_text("utf-8")
NAMED = re.findall(r"`(tests/[\w/]+\.py)::([\w:]+)`", PAGE)
PROMISES = PAGE.partition("## What we promise")[2].partition("## What we cannot")[0]


def _functions(path: str) -> set[str]:
    found = set()
    for node in ast.parse((ROOT / path).read_text("utf-8")).body:
        if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef):
            found.add(node.name)
        elif isinstance(node, ast.ClassDef):
            found |= {f"{node.name}::{part.name}" for part in node.body
                      if isinstance(part, ast.FunctionDef)}  # fmt: skip
    return found


def test_it_names_many_tests() -> None:
    assert len(NAMED) > 40


@pytest.mark.parametrize(("path", "name"), NAMED)
def test_each_test_that_is_named_exists(path: str, name: str) -> None:
    assert (ROOT / path).is_file(), path
    assert name in _functions(path), f"{path} has no {name}"


def test_each_promise_names_its_tests() -> None:
    promises = re.split(r"^### ", PROMISES, flags=re.MULTILINE)[1:]
    assert len(promises) >= 7
    assert all("- `tests/trust/" in promise for promise in promises)


def test_there_is_a_private_way_to_report_that_composes_no_address() -> None:
    assert "GitHub's private vulnerability reporting on this repository" in PAGE
    assert "://" not in PAGE and not re.search(r"\w@\w", PAGE)


@pytest.mark.parametrize(
    "word",
    ["scrollback", "history", "screenshot", "swaps", "clipboard", "OSC 52", "Python ran", "tmux"],
)
def test_it_says_what_cannot_be_protected(word: str) -> None:
    limits = PAGE.partition("## What we cannot protect")[2]
    assert word.lower() in " ".join(limits.lower().split())
