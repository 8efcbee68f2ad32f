"""Questions outside the catalog get a calm notice first; questions of policy do not."""

import pytest

from tactics_tui.catalog.catalog import Catalog
from tactics_tui.search.searcher import Searcher

DANGER = (
    "ice is at my door", "ICE is at my door right now!!", "help ice is knocking what do I do",
    "there are agents outside my house", "immigration is at my door", "ice took my husband",
    "my neighbor was detained by ICE", "ICE está en mi puerta", "la migra esta afuera",
    "la migra está tocando la puerta", "se llevaron a mi hermano", "what if ice comes to my house",
    "hay una redada ahora en la fábrica",
)  # fmt: skip
UNLAWFUL = (
    "how do I hide someone from ice", "where can i hide my neighbor from immigration",
    "how to obstruct ICE agents", "block ice vans from leaving", "fake papers for work",
    "donde esconder a mi primo de la migra", "esconder a alguien de ice",
    "home address of ice agents",
)  # fmt: skip
POLICY = (
    "private property notice", "hide the names of minors in records",
    "can police refuse ICE at the courthouse door", "ice at the courthouse", "harboring statute",
    "what may our library staff do when ice comes in", "block ice from using city lots",
    "can ice enter a school", "agents hide their faces", "mayor arrested by ice",
    "does the ordinance obstruct ice agents", "state ban on fake ice agents", "ice in the jail",
    "destroy license plate data after 30 days", "police arrest ice agents fourth amendment",
    "notify people in jail before ice arrives", "hide names of immigrants in court records",
    "orden judicial", "redadas", "derecho a grabar", "raid relief fund", "obstruction of justice",
    "fight ice in court", "resist the federal lawsuit", "", "i", "ice",
)  # fmt: skip


@pytest.mark.parametrize("question", DANGER)
def test_someone_in_danger_is_told_where_to_turn(searcher: Searcher, question: str) -> None:
    notice = searcher.search(question).notice
    assert notice is not None
    assert notice.kind == "danger"
    assert notice.pointers


@pytest.mark.parametrize("question", UNLAWFUL)
def test_a_wish_to_break_the_law_is_answered_with_the_law(
    searcher: Searcher, question: str
) -> None:
    notice = searcher.search(question).notice
    assert notice is not None
    assert notice.kind == "unlawful"


@pytest.mark.parametrize("question", POLICY)
def test_a_question_of_policy_gets_no_notice(searcher: Searcher, question: str) -> None:
    assert searcher.search(question).notice is None


def test_titles_and_summaries_of_the_catalog_fire_no_notice(
    searcher: Searcher, catalog: Catalog
) -> None:
    for record in catalog.records.values():
        for text in (getattr(record, "title", ""), getattr(record, "summary", "")):
            assert searcher.search(text, limit=0).notice is None, text


def test_notices_are_short(catalog: Catalog) -> None:
    assert {notice.kind for notice in catalog.notices} == {"danger", "unlawful"}
    for notice in catalog.notices:
        assert len(notice.says) < 420
        assert notice.pointers
