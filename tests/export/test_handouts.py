"""Every form of a handout: the same bytes each time, and nothing that matters left out."""

import io
import re
import shutil
import subprocess
import zipfile
from pathlib import Path

import pytest

from tactics_tui.catalog.catalog import Catalog
from tactics_tui.export.formats import FORMATS, render
from tactics_tui.export.handout import Handout, make_handout

_EXAMPLE = "acme-county-la-warrant-2025"
_ALL = ("jail-warrant-rule", _EXAMPLE, "printz-v-united-states-1997")
_NEEDS = {"pdf": "typst", "slides": "typst", "docx": "docx"}


def _handout(catalog: Catalog, *ids: str, **options: object) -> Handout:
    records = tuple(catalog.records[one] for one in ids)
    return make_handout(catalog, records, **options)  # type: ignore[arg-type]


def _words(data: bytes, form: str, folder: Path) -> str:
    """What a reader of the file would read, on one line."""
    if form in {"pdf", "slides"}:
        if not shutil.which("pdftotext"):
            pytest.skip("pdftotext is not installed")
        file = folder / "handout.pdf"
        file.write_bytes(data)
        done = subprocess.run(
            ["pdftotext", "-layout", str(file), "-"], capture_output=True, check=True
        )
        text = done.stdout.decode()
    elif form == "docx":
        with zipfile.ZipFile(io.BytesIO(data)) as parts:
            text = re.sub(r"<[^>]+>", "", parts.read("word/document.xml").decode())
    else:
        text = data.decode()
    if form in {"html"}:
        text = re.sub(r"<[^>]+>", "", text)
    return " ".join(text.replace("\\", "").replace("\N{NO-BREAK SPACE}", " ").split())


@pytest.mark.parametrize("form", FORMATS)
def test_the_same_record_gives_the_same_bytes(form: str, small: Catalog) -> None:
    if form in _NEEDS:
        pytest.importorskip(_NEEDS[form])
    handout = _handout(small, *_ALL)
    assert render(handout, form) == render(handout, form)


@pytest.mark.parametrize("form", FORMATS)
def test_what_may_not_be_left_out_is_there(form: str, small: Catalog, tmp_path: Path) -> None:
    if form in _NEEDS:
        pytest.importorskip(_NEEDS[form])
    words = _words(render(_handout(small, _EXAMPLE, place="LA"), form), form, tmp_path)
    for said in (
        "IN FORCE as of January 2, 2025",
        "Read from",
        "The text.",
        "https://example.org/text",
        "Review level: Draft. Checked November 24, 2026",
        "Information, not legal advice.",
        "ask a lawyer",
        _EXAMPLE,
    ):
        assert said in words, said


@pytest.mark.parametrize("form", FORMATS)
def test_nothing_tells_who_made_it_where_or_when(
    form: str, small: Catalog, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    if form in _NEEDS:
        pytest.importorskip(_NEEDS[form])
    monkeypatch.setenv("USER", "canary-user")
    monkeypatch.setenv("LOGNAME", "canary-user")
    data = render(_handout(small, _EXAMPLE), form)
    for told in (b"canary", str(tmp_path).encode(), b"CreationDate", b"ModDate", b"/Author"):
        assert told not in data, told
    if form == "docx":
        with zipfile.ZipFile(io.BytesIO(data)) as parts:
            assert {part.date_time for part in parts.infolist()} == {(1980, 1, 1, 0, 0, 0)}
            core = parts.read("docProps/core.xml").decode()
        assert not re.search(r"<(dc|dcterms|cp):(?!coreProperties)", core)


@pytest.mark.parametrize("paper", ["letter", "a4"])
def test_paper_and_large_print(paper: str, small: Catalog, tmp_path: Path) -> None:
    pytest.importorskip("typst")
    if not shutil.which("pdfinfo"):
        pytest.skip("pdfinfo is not installed")
    sizes = {"letter": "612 x 792", "a4": "595"}
    for large in (False, True):
        file = tmp_path / "handout.pdf"
        handout = _handout(small, _EXAMPLE, paper=paper, large_print=large)
        file.write_bytes(render(handout, "pdf"))
        told = subprocess.run(["pdfinfo", str(file)], capture_output=True, check=True)
        assert sizes[paper] in told.stdout.decode()
        assert "Tagged:          yes" in told.stdout.decode()


def test_most_examples_stay_on_one_page_and_the_others_on_two(
    catalog: Catalog,
) -> None:
    pytest.importorskip("typst")
    from tactics_tui.export.print.data import handout_data
    from tactics_tui.export.print.pdf import _page_of_end, _size

    handouts = [_handout(catalog, record_id) for record_id in list(catalog.examples)[::3]]
    ends = [_page_of_end(handout_data(handout, _size(handout))) for handout in handouts]
    assert max(ends) == 2
    assert ends.count(1) >= 0.85 * len(ends)


def test_sources_are_numbered_as_the_reader_meets_them(catalog: Catalog) -> None:
    for record in list(catalog.examples.values())[:40]:
        page = _handout(catalog, record.id).pages[0]
        met = [n for section in page.sections for block in section.blocks
               for n in getattr(block, "cites", ())]  # fmt: skip
        first = list(dict.fromkeys(met))
        assert first == sorted(first)
        assert [source.number for source in page.sources] == list(range(1, len(page.sources) + 1))


def test_templates_fetch_nothing() -> None:
    import tactics_tui.export.print as printing

    folder = Path(printing.__path__[0])
    templates = list(folder.glob("*.typ"))
    assert len(templates) == 3
    for template in templates:
        text = template.read_text(encoding="utf-8")
        assert "@preview" not in text and "@local" not in text
        assert set(re.findall(r'#import "([^"]+)"', text)) <= {"shared.typ"}


def test_every_record_has_a_handout_in_every_text_form(catalog: Catalog) -> None:
    for record in list(catalog.records.values())[::7]:
        handout = make_handout(catalog, (record,))
        for form in ("md", "html", "txt"):
            assert record.id.encode() in render(handout, form)


def test_slides_of_a_workshop_ask_before_they_answer(catalog: Catalog) -> None:
    workshop = catalog.workshops["detention-site"]
    titles = [
        section.title
        for section in make_handout(catalog, (workshop,), slides=True).pages[0].sections
    ]
    for step in workshop.steps:
        if step.answer:
            assert titles.index(step.title) + 1 == titles.index(f"On record: {step.title}")


def test_a_workshop_handout_hides_the_answers_and_lists_the_records(
    catalog: Catalog, tmp_path: Path
) -> None:
    workshop = catalog.workshops["detention-site"]
    words = _words(render(make_handout(catalog, (workshop,)), "txt"), "txt", tmp_path)
    for step in workshop.steps:
        assert not step.answer or " ".join(step.answer.split())[:60] not in words
        for record_id in step.records():
            assert f"Id: {record_id}" in words
