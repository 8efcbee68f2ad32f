"""Questions that the catalog does not answer: a person in danger, or a wish to break the law."""

from collections.abc import Iterable

from tactics_tui.records.notice import Notice
from tactics_tui.search.results import NoticeShown
from tactics_tui.search.words import fold, texts

# Up to this many words may stand between two words of a phrase ("ice is now at my door").
_GAP = 2
_MOST_WORDS = 60


class Notices:
    """The reviewed phrases of the catalog's notices, ready to be compared with a question."""

    def __init__(self, notices: Iterable[Notice]) -> None:
        self._notices = [
            (
                [tuple(texts(fold(phrase))) for phrase in notice.phrases],
                [tuple(texts(fold(phrase))) for phrase in notice.unless],
                NoticeShown(
                    kind=notice.kind,
                    title=notice.title,
                    says=notice.says,
                    pointers=tuple((at.label, at.says, at.url) for at in notice.pointers),
                ),
            )
            for notice in notices
        ]

    def for_question(self, text: str) -> NoticeShown | None:
        """The notice to show before the hits, or None. Danger comes before the unlawful."""
        row = texts(fold(text[:1_000]))[:_MOST_WORDS]
        if len(row) < 2:
            return None
        found = [
            shown
            for phrases, unless, shown in self._notices
            if any(_says(row, phrase) for phrase in phrases)
            and not any(_says(row, phrase, gap=0) for phrase in unless)
        ]
        return min(found, key=lambda shown: shown.kind != "danger", default=None)


def _says(row: list[str], phrase: tuple[str, ...], gap: int = _GAP) -> bool:
    """Whether the words of a phrase stand in a row in this order, close together."""
    if not phrase:
        return False
    for start, word in enumerate(row):
        if word != phrase[0]:
            continue
        at = start
        for wanted in phrase[1:]:
            window = row[at + 1 : at + 2 + gap]
            if wanted not in window:
                break
            at += 1 + window.index(wanted)
        else:
            return True
    return False
