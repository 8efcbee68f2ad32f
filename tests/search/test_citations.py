"""A citation is one thing, however it is spelled."""

import pytest

from tactics_tui.search.searcher import Searcher

SPELLINGS = {
    "8-usc-1373": ("8 USC 1373", "8 U.S.C. § 1373", "8 u.s.c. 1373", "sec 1373", "sec. 1373",
                   "section 1373", "1373", "8usc1373"),
    "printz-v-united-states-1997": ("521 US 898", "521 U.S. 898", "521 U.S. 898 (1997)"),
    "cal-gov-code-7284-6": ("SB54", "SB 54", "sb 54", "S.B. 54"),
    "8-usc-1357-g": ("287 g", "287(g)", "287g", "8 USC 1357(g)"),
    "ill-trust-act-2017": ("5 ILCS 805", "5 ilcs 805"),
    "galarza-v-szalczyk-2014": ("745 F.3d 634", "745 f3d 634"),
    "8-cfr-287-7": ("8 CFR 287.7", "8 C.F.R. § 287.7"),
}  # fmt: skip


@pytest.mark.parametrize(
    ("record", "typed"), [(record, typed) for record, all_ in SPELLINGS.items() for typed in all_]
)
def test_every_spelling_finds_the_record(searcher: Searcher, record: str, typed: str) -> None:
    assert record in [hit.id for hit in searcher.search(typed).hits[:3]]


def test_the_authority_itself_comes_before_those_who_mention_it(searcher: Searcher) -> None:
    hits = searcher.search("8 USC 1373").hits
    assert hits[0].id == "8-usc-1373"
    assert len(hits) > 5


def test_a_subsection_also_finds_its_section(searcher: Searcher) -> None:
    found = [hit.id for hit in searcher.search("8 USC 1357(g)(10)").hits]
    assert found[0] == "8-usc-1357-g"
    assert "8-usc-1357" in found


def test_a_citation_among_other_words_does_not_hide_them(searcher: Searcher) -> None:
    assert searcher.search("leave 287(g) agreement").hits[0].kind == "tactic"
