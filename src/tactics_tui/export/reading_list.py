"""Several records as a list: what each is, where it stands, and how it is cited."""

from collections.abc import Sequence

from tactics_tui.catalog.catalog import Catalog
from tactics_tui.export.citation_text import citation_text
from tactics_tui.export.closing import disclaimer_words
from tactics_tui.export.wording import record_standing_words
from tactics_tui.records.base import Record
from tactics_tui.records.kind_names import LABELS
from tactics_tui.records.kinds import kind_of

TITLE = "Marked records"


def kind_and_standing(record: Record, catalog: Catalog) -> tuple[str, str]:
    """("Example", "In force as of February 12, 2026"); the second is "" where there is none."""
    return LABELS[kind_of(record)][0], record_standing_words(record, catalog.taxonomy)


def reading_list(catalog: Catalog, ids: Sequence[str], *, markdown: bool = False) -> str:
    """The list as plain text, or as Markdown; unknown ids are left out."""
    records = [record for one in ids if (record := catalog.get(one))]
    lines = [f"# {TITLE}" if markdown else TITLE.upper(), ""]
    for number, record in enumerate(records, 1):
        kind, standing = kind_and_standing(record, catalog)
        said = f"{kind}. {standing}." if standing else f"{kind}."
        summary = str(getattr(record, "summary", ""))
        lines.append(f"{number}. {_plain(citation_text(record, catalog.taxonomy), markdown)}")
        lines += [f"   {_plain(words, markdown)}" for words in (said, summary) if words]
        lines.append("")
    lines.append(disclaimer_words())
    return "\n".join(lines) + "\n"


def _plain(text: str, markdown: bool) -> str:
    """The text so that Markdown shows it as it is."""
    if not markdown:
        return text
    return "".join(f"\\{one}" if one in "\\`*_[]<>#|" else one for one in text)
