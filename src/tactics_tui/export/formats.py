"""The forms a handout can take, and the one function that makes any of them."""

from pathlib import PurePath

from tactics_tui.export.handout import Handout

# Form -> the ending of its file, and what it is called.
FORMATS: dict[str, tuple[str, str]] = {
    "md": (".md", "Markdown"),
    "html": (".html", "Web page, one file"),
    "txt": (".txt", "Plain text, 72 columns"),
    "pdf": (".pdf", "PDF"),
    "docx": (".docx", "Word document"),
    "slides": (".pdf", "Slides (PDF, 16:9)"),
}
TEXT_FORMATS = frozenset({"md", "html", "txt"})
_ENDINGS = {".md": "md", ".markdown": "md", ".html": "html", ".htm": "html", ".txt": "txt"}
_ENDINGS |= {".pdf": "pdf", ".docx": "docx"}


def render(handout: Handout, form: str) -> bytes:
    """The handout in a form. The same handout gives the same bytes.

    Raises MissingExtraError when the form needs an extra that is not installed. Each renderer
    is imported only when its form is asked for.
    """
    if form == "md":
        from tactics_tui.export.markdown import markdowns

        return markdowns(handout.pages).encode()
    if form == "html":
        from tactics_tui.export.html import as_html

        return as_html(handout).encode()
    if form == "txt":
        from tactics_tui.export.text import texts

        return texts(handout.pages).encode()
    if form == "docx":
        from tactics_tui.export.docx import as_docx

        return as_docx(handout)
    if form == "pdf":
        from tactics_tui.export.print.pdf import as_pdf

        return as_pdf(handout)
    if form == "slides":
        from tactics_tui.export.print.slides import as_slides

        return as_slides(handout)
    raise ValueError(f"There is no form {form!r}.")


def form_of(file_name: str) -> str | None:
    """The form that a file's name asks for, or None."""
    return _ENDINGS.get(PurePath(file_name).suffix.lower())


def file_name(handout: Handout, form: str) -> str:
    """A name for the file: the record's id, or "handout" when there are several."""
    stem = handout.pages[0].id if len(handout.pages) == 1 else "handout"
    return f"{stem}{'-slides' if form == 'slides' else ''}{FORMATS[form][0]}"
