"""A record full of markup and code is shown as it stands and does nothing."""

import re
import shutil
import subprocess
from pathlib import Path

import pytest

from tactics_tui.catalog.catalog import Catalog, open_catalog
from tactics_tui.export.formats import render
from tactics_tui.export.handout import Handout, make_handout
from tests.small_catalog import EXAMPLE, write_catalog

_ID = "acme-county-la-warrant-2025"
_HOSTILE = (
    '#read(\\"/etc/passwd\\") #import \\"@preview/x:0.1.0\\": * $1^2$ <script>alert(1)</script> '
    "[link](javascript:alert(1)) ![x](http://example.org/x.png) *bold* _it_ `code` &amp; "
    "[bold red]text[/] @label <b onmouseover=x> ${x} {{x}} \\\\u001b[31m"
)


@pytest.fixture
def hostile(tmp_path: Path) -> Handout:
    text = EXAMPLE.replace(
        "The sheriff wrote a policy and signed it.", f"It says: {_HOSTILE} and no more."
    ).replace("Acme County asks for a warrant", "Acme <i>County</i> #eval(1) *asks* for it")
    folder = write_catalog(tmp_path / "bad", {f"examples/la/{_ID}.toml": text})
    catalog: Catalog = open_catalog(folder)
    assert not [problem for problem in catalog.problems if problem.is_error]
    return make_handout(catalog, (catalog.records[_ID],))


def test_html_shows_it_as_text(hostile: Handout) -> None:
    html = render(hostile, "html").decode()
    assert "<script" not in html and "<b onmouseover" not in html and "<img" not in html
    assert "&lt;script&gt;" in html
    assert set(re.findall(r'href="([a-z]+):', html)) <= {"http", "https"}


def test_markdown_shows_it_as_text(hostile: Handout) -> None:
    from markdown_it import MarkdownIt

    html = MarkdownIt("commonmark").render(render(hostile, "md").decode())
    assert "<script>" not in html and "<img" not in html and "<b onmouseover" not in html
    assert 'href="javascript' not in html and "<em>it</em>" not in html
    assert "[bold red]text[/]" in html
    assert "#eval(1) *asks* for it</h1>" in html


@pytest.mark.parametrize("form", ["pdf", "slides"])
def test_typst_shows_it_as_text(form: str, hostile: Handout, tmp_path: Path) -> None:
    pytest.importorskip("typst")
    if not shutil.which("pdftotext"):
        pytest.skip("pdftotext is not installed")
    file = tmp_path / "x.pdf"
    file.write_bytes(render(hostile, form))
    done = subprocess.run(["pdftotext", str(file), "-"], capture_output=True, check=True)
    text = " ".join(done.stdout.decode().split())
    assert '#read("/etc/passwd")' in text and "#eval(1)" in text
    assert "root:" not in text


def test_text_and_docx_carry_no_control_characters(hostile: Handout) -> None:
    assert not re.search(r"[\x00-\x09\x0b-\x1f\x7f-\x9f]", render(hostile, "txt").decode())
    pytest.importorskip("docx")
    assert render(hostile, "docx").startswith(b"PK")
