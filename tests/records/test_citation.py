"""Citations: what is found, under which names search knows it, what is doubted, how it is set."""

import time
from collections.abc import Callable

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tactics_tui.records.citation import citations, problems, query_tokens, typeset

NO_BREAK = "\u00a0"

FORMS = [
    # cases
    ("Printz v. United States, 521 U.S. 898 (1997)", "case", "521us898"),
    ("Galarza v. Szalczyk, 745 F.3d 634 (3d Cir. 2014)", "case", "745f3d634"),
    ("McHenry Cnty. v. Raoul, 44 F.4th 581 (7th Cir. 2022)", "case", "44f4th581"),
    ("349 F. Supp. 3d 1276 (S.D. Fla. 2018)", "case", "349fsupp3d1276"),
    ("12 F. App’x 34", "case", "12fappx34"),
    ("132 S. Ct. 2492", "case", "132sct2492"),
    ("183 L. Ed. 2d 351", "case", "183led2d351"),
    ("Lunn v. Commonwealth, 477 Mass. 517 (2017)", "case", "477mass517"),
    ("168 A.D.3d 31", "case", "168ad3d31"),
    ("2014 WL 1414305 (D. Or. Apr. 11, 2014)", "case", "2014wl1414305"),
    ("606 U.S. ___ (Sept. 8, 2025)", "case", "606us"),
    ("521 U.S. at 924", "case", "521us"),
    ("McCulloch v. Maryland, 17 U.S. (4 Wheat.) 316 (1819)", "case", "17us316"),
    ("4 Wheat. 316 (1819)", "case", "17us316"),
    # federal
    ("8 U.S.C. § 1373", "usc", "8usc1373"),
    ("42 USC 1983", "usc", "42usc1983"),
    ("8 U.S.C. § 1357(g)(10)", "usc", "8usc1357g10"),
    ("INA 236", "usc", "8usc1226"),
    ("287(g)", "section-287g", "8usc1357g"),
    ("INA § 287(g)", "section-287g", "8usc1357g"),
    ("8 C.F.R. § 287.8(f)", "cfr", "8cfr287.8f"),
    ("8 CFR part 287", "cfr", "8cfr287"),
    ("90 Fed. Reg. 8443", "fed-reg", "90fr8443"),
    ("Pub. L. No. 104-208", "public-law", "publ104-208"),
    ("110 Stat. 3009-546", "stat", "110stat3009-546"),
    ("Exec. Order No. 14159", "federal-order", "eo14159"),
    ("E.O. 13,768", "federal-order", "eo13768"),
    ("U.S. Const. amend. X", "us-const", "usconstamend10"),
    ("U.S. Const. amend. XIV, § 1", "us-const", "usconstamend14s1"),
    ("U.S. Const. art. VI, cl. 2", "us-const", "usconstart6cl2"),
    ("the Supremacy Clause", "us-const", "usconstart6cl2"),
    ("the Tenth Amendment", "us-const", "usconstamend10"),
    ("Form I-247A", "form", "i247a"),
    ("an I-205 warrant", "form", "i205"),
    # states
    ("Cal. Const. art. XVI, § 6", "state-const", "caconstart16s6"),
    ("Cal. Gov. Code § 7284.6", "state-code", "cagov7284.6"),
    ("Cal. Gov’t Code § 7284.6", "state-code", "cagov7284.6"),
    ("California Government Code section 7284.6", "state-code", "cagov7284.6"),
    ("Cal. Health & Safety Code § 101045", "state-code", "cahealthsafety101045"),
    ("Penal Code § 13654", "state-code", "penal13654"),
    ("Fla. Stat. § 908.104", "state-code", "flstat908.104"),
    ("Fla. Stat. ch. 908", "state-code", "flstat908"),
    ("Tex. Gov't Code § 752.053", "state-code", "txgov752.053"),
    ("Tex. Gov't Code ch. 752, § 752.053", "state-code", "txgov752"),
    ("La. R.S. 33:81", "state-code", "lastat33:81"),
    ("740 ILCS 14", "state-code", "740ilcs14"),
    ("5 Ill. Comp. Stat. 805/15(g)", "state-code", "5ilcs805/15g"),
    ("Vt. Stat. Ann. tit. 20, § 4651", "state-code", "vtstat20:4651"),
    ("20 V.S.A. § 4651", "state-code", "vtstat20:4651"),
    ("Md. Code Ann., Corr. Servs. § 1-102", "state-code", "mdcorrserv1-102"),
    ("Mass. Gen. Laws ch. 149, § 105A", "state-code", "mastat149:105a"),
    ("M.G.L. c. 149, § 105A", "state-code", "mastat149:105a"),
    ("N.J.S.A. 30:4-8.16", "state-code", "njstat30:4-8.16"),
    ("Conn. Gen. Stat. § 54-192h", "state-code", "ctstat54-192h"),
    ("ORS 181A.820", "state-code", "orstat181a.820"),
    ("RCW 70.395.030", "state-code", "wastat70.395.030"),
    ("C.R.S. § 24-76.6-102", "state-code", "costat24-76.6-102"),
    ("N.Y. Civ. Rights Law § 28", "state-code", "nycivrights28"),
    ("Iowa Code ch. 27A", "state-code", "iastat27a"),
    ("S.B. 54", "bill", "sb54"),
    ("SB54", "bill", "sb54"),
    ("Senate Bill 54", "bill", "sb54"),
    ("HB 4138", "bill", "hb4138"),
    ("E2SB 5497", "bill", "e2sb5497"),
    ("S.B. 26-005", "bill", "sb26-5"),
    ("N.J. S-3114", "bill", "njs3114"),
    ("LD 1971", "bill", "ld1971"),
    ("Act 399", "session-law", "act399"),
    ("Acts 2025, No. 399", "session-law", "act399"),
    ("P.A. 103-0540", "session-law", "pa103-540"),
    ("2019 Wash. Laws ch. 440", "session-law", "ch440"),
    ("Stats. 2025, ch. 125", "session-law", "ch125"),
    ("Tenn. Pub. Ch. 1", "session-law", "tnpubch1"),
    ("chapter 235", "chapter", "ch235"),
    ("N.J. Exec. Order No. 12", "state-order", "njeo12"),
    ("Minneapolis Mayoral Exec. Order 2025-02", "state-order", "eo2025-2"),
    ("Law Enforcement Directive No. 2018-6", "directive", "directive2018-6"),
    # cities and counties
    ("Chi. Mun. Code ch. 2-173", "municipal-code", "chicagocode2-173"),
    ("Municipal Code of Chicago § 2-173", "municipal-code", "chicagocode2-173"),
    ("City of Boston Code § 11-1.9", "municipal-code", "bostoncode11-1.9"),
    ("Portland City Code ch. 5.80", "municipal-code", "portlandcode5.80"),
    ("King County Code 2.15.020", "municipal-code", "kingcountycode2.15.020"),
    ("K.C.C. 2.15.020", "municipal-code", "kingcountycode2.15.020"),
    ("Cook Cnty. Code § 46-37", "municipal-code", "cookcountycode46-37"),
    ("S.F. Admin. Code ch. 12H", "municipal-code", "sanfranciscoadmin12h"),
    ("Ordinance 17706", "ordinance", "ord17706"),
    ("L.A. Ord. No. 188441", "ordinance", "ord188441"),
    ("Ordinance No. NS-2908", "ordinance", "ordns-2908"),
    ("Cook Cnty. Ord. 11-O-73", "ordinance", "ord11-o-73"),
    ("Local Law 58", "ordinance", "ll58"),
    # dockets, and sections that do not say of what
    ("No. 1:25-cv-01285", "docket", "25-cv-1285"),
    ("No. 25-cv-01234", "docket", "25-cv-1234"),
    ("No. 26-926", "docket", "no26-926"),
    ("No. 25A169", "docket", "25a169"),
    ("under § 1373", "section", "sec1373"),
    ("Section 527 of the act", "section", "sec527"),
]


@pytest.mark.parametrize(("text", "kind", "token"), FORMS)
def test_a_citation_is_found_with_its_kind_and_its_name(text: str, kind: str, token: str) -> None:
    first = citations(text)[0]
    assert (first.kind, first.tokens[0]) == (kind, token)
    assert first.text == text[first.start : first.end]


TYPED = [
    ("8 USC 1373", "8 U.S.C. § 1373"),
    ("sec 1373", "8 U.S.C. § 1373"),
    ("section 1373", "8 U.S.C. § 1373"),
    ("§1373", "8 U.S.C. § 1373"),
    ("1373", "8 U.S.C. § 1373"),
    ("1373", "under § 1373"),
    ("287 g", "8 U.S.C. § 1357(g)"),
    ("287g", "8 U.S.C. § 1357(g)"),
    ("287(G)", "8 U.S.C. § 1357(g)"),
    ("8 usc 1357(g)", "a 287(g) agreement"),
    ("287g", "8 U.S.C. § 1357(g)(10)"),
    ("521 us 898", "521 U.S. 898"),
    ("sb54", "S.B. 54"),
    ("sb 54", "Senate Bill 54"),
    ("california sb 54", "SB 54"),
    ("5 ilcs 805", "5 Ill. Comp. Stat. 805/15(g)"),
    ("i247a", "Form I-247A"),
    ("I-247", "Form I-247A"),
    ("eo 14287", "Exec. Order Nos. 14218 and 14287"),
    ("10th amendment", "U.S. Const. amend. X"),
    ("amendment iv", "Fourth Amendment"),
    ("article vi", "U.S. Const. art. VI, cl. 2"),
    ("ordinance 17706", "Ord. No. 17706"),
    ("fla stat ch 908", "Fla. Stat. § 908.104"),
    ("fla stat 908.104", "Florida Statutes section 908.104"),
    ("908.104", "Fla. Stat. § 908.104"),
    ("tex gov code 752.053", "Tex. Gov't Code § 752.053"),
    ("penal code 13654", "Cal. Penal Code §§ 185.5, 13654"),
    ("la rs 33:82", "La. R.S. 33:81-83"),
    ("md corr servs 1-102", "Md. Code Ann., Corr. Servs. §§ 1-101, 1-102"),
    ("municipal code 2-173", "Chi. Mun. Code ch. 2-173"),
    ("chicago municipal code 2-173", "Chi. Mun. Code ch. 2-173"),
    ("kcc 2.15.020", "King County Code 2.15.020"),
    ("26-926", "No. 26-926"),
    ("1:25-cv-01285", "No. 25-cv-1285"),
    ("28 usc 2680", "28 U.S.C. §§ 1346(b), 2671–2680"),
]


@pytest.mark.parametrize(("typed", "formal"), TYPED)
def test_what_a_person_types_meets_the_formal_citation(typed: str, formal: str) -> None:
    names = {token for citation in citations(formal) for token in citation.tokens}
    assert names & set(query_tokens(typed))


@pytest.mark.parametrize("typed", [formal for _, formal in TYPED] + [form[0] for form in FORMS])
def test_a_formal_citation_typed_gives_tokens_that_its_text_has(typed: str) -> None:
    names = {token for citation in citations(typed) for token in citation.tokens}
    assert set(query_tokens(typed)) & names


@pytest.mark.parametrize(
    "prose",
    [
        "or 12 of them",
        "20 or 30 people",
        "me 3",
        "in 2025",
        "It was adopted in 2025 by 3 of 5 members.",
        "The Trust Act 2014 was amended.",
        "the first amendment to the ordinance",
        "SF 2025",
        "a $1500 fine, 24/7, on May 12, 2025",
        "Interstate I-5 and I-90",
        "New York 10007",
        "Board Policy No. 3",
    ],
)
def test_ordinary_prose_is_not_a_citation(prose: str) -> None:
    assert citations(prose) == []


@pytest.mark.parametrize("typed", ["2025", "or 12", "me 3", "in 2025", "54", "3.5 million", "jail"])
def test_a_year_or_a_small_number_typed_is_not_a_section(typed: str) -> None:
    assert query_tokens(typed) == []


def test_a_year_is_a_section_when_a_mark_goes_before() -> None:
    assert query_tokens("sec 2025") == query_tokens("§ 2025") == ["sec2025"]


def test_a_subsection_is_followed_by_every_level_over_it() -> None:
    tokens = citations("8 U.S.C. § 1357(g)(10)")[0].tokens
    assert tokens[:3] == ("8usc1357g10", "8usc1357g", "8usc1357")
    assert {"287g10", "287g", "sec1357"} <= set(tokens)


def test_a_query_leaves_the_levels_over_it_out() -> None:
    assert query_tokens("8 USC 1357(g)") == ["8usc1357g", "287g", "sec1357g"]


def test_a_list_of_sections_is_one_citation_each() -> None:
    found = citations("8 U.S.C. §§ 1373, 1644 and 1226(a); see Va. Code § 2.2-5517, § 52-30.2")
    assert [citation.tokens[0] for citation in found] == [
        "8usc1373",
        "8usc1644",
        "8usc1226a",
        "vastat2.2-5517",
        "vastat52-30.2",
    ]


def test_a_single_section_does_not_swallow_the_number_after_it() -> None:
    found = citations("8 U.S.C. § 1373, 90 Fed. Reg. 8443; 18 U.S.C. § 242, 2025")
    assert [citation.text for citation in found] == [
        "8 U.S.C. § 1373",
        "90 Fed. Reg. 8443",
        "18 U.S.C. § 242",
    ]


def test_codes_of_one_state_do_not_collide() -> None:
    government, penal = citations("Cal. Gov. Code § 830; Cal. Penal Code § 830")
    assert government.tokens[0] != penal.tokens[0]


def test_a_numbered_subsection_is_not_a_longer_section() -> None:
    first, second = citations("Fla. Stat. § 908.104(2); Fla. Stat. § 908.1042")
    assert first.tokens[0] != second.tokens[0]


@pytest.mark.parametrize(
    ("text", "year"),
    [
        ("Idaho v. Horiuchi, 253 F.3d 359 (9th Cir.) (en banc) (2001)", 2001),
        ("505 U.S. 144, 166, 112 S. Ct. 2408 (1992)", 1992),
        ("2019 WL 5963112", 2019),
        ("Acts 2025, No. 399 (eff. 2026)", 2025),
        ("8 U.S.C. § 1373 (with the parallel § 1644)", None),
        ("5 M.R.S. c. 337-E (L.D. 1971)", None),
        ("8 U.S.C. § 1373", None),
    ],
)
def test_the_year_is_the_one_said_with_the_citation(text: str, year: int | None) -> None:
    assert citations(text)[0].year == year


SOUND = [
    "McCulloch v. Maryland, 17 U.S. (4 Wheat.) 316 (1819)",
    "In re Neagle, 135 U.S. 1 (1890)",
    "Drury v. Lewis, 200 U.S. 1 (1906)",
    "Johnson v. Maryland, 254 U.S. 51 (1920)",
    "Mayo v. United States, 319 U.S. 441 (1943)",
    "Printz v. United States, 521 U.S. 898 (1997)",
    "Arizona v. United States, 567 U.S. 387 (2012)",
    "GEO Group, Inc. v. Menocal, No. 24-758, 607 U.S. ___ (Feb. 25, 2026)",
    "Clifton v. Cox, 549 F.2d 722 (9th Cir. 1977)",
    "Idaho v. Horiuchi, 253 F.3d 359 (9th Cir.), vacated, 266 F.3d 979 (9th Cir. 2001)",
    "McHenry Cnty. v. Raoul, 44 F.4th 581 (7th Cir. 2022)",
    "170 F.4th 5 (9th Cir. 2026)",
    "213 F. Supp. 3d 999 (N.D. Ill. 2016)",
    "477 Mass. 517 (2017)",
    "110 Harv. L. Rev. 12 (1997)",
    "S.B. 4, 85th Leg., R.S. (Tex. 2017); Tex. Gov't Code ch. 752",
    "La. R.S. 33:81-83 et seq., Acts 2024, No. 314 (eff. May 28, 2024)",
    "Exec. Order No. 14159, 90 Fed. Reg. 8443 (Jan. 20, 2025)",
]


@pytest.mark.parametrize("cite", SOUND)
def test_a_correct_citation_raises_no_doubt(cite: str) -> None:
    assert problems(cite, 2026) == []


@pytest.mark.parametrize(
    ("cite", "says"),
    [
        ("521 U.S. 898 (1937)", "Volume 521 of U.S. is of about 1997, not 1937."),
        ("9999 U.S. 10", "U.S. has no volume 9999."),
        ("10 F.4th 100 (1985)", "F.4th ran from 2021 on"),
        ("100 F.2d 50 (2015)", "F.2d ran from 1924 to 1993"),
        ("United States v. Nobody (D. Or. 2097)", "The year 2097 has not come yet."),
        ("2099 WL 12", "The year 2099 has not come yet."),
        ("2019 WL 12 (D. Or. 2014)", "names a decision of 2019, not of 2014"),
        ("12 Z.Q. 34 (1999)", "Z.Q. is not a reporter known here."),
        ("1 F.5th 20 (2026)", "F.5th is not a reporter known here."),
        ("61 U.S.C. § 1", "U.S.C. has titles 1 to 54, not 61."),
        ("U.S. Const. amend. XXX", "The Constitution has 27 amendments."),
    ],
)
def test_what_does_not_fit_is_said_plainly(cite: str, says: str) -> None:
    assert any(says in sentence for sentence in problems(cite, 2026))


@pytest.mark.parametrize(
    ("text", "unbroken"),
    [
        ("8 U.S.C. § 1373", "8~U.S.C. §~1373"),
        ("§§ 1373, 1644", "§§~1373, 1644"),
        ("521 U.S. 898", "521~U.S.~898"),
        ("349 F. Supp. 3d 1276", "349~F.~Supp.~3d~1276"),
        ("17 U.S. (4 Wheat.) 316", "17~U.S.~(4~Wheat.)~316"),
        ("No. 25-cv-01234", "No.~25-cv-01234"),
        ("Pub. L. No. 104-208", "Pub.~L.~No.~104-208"),
        ("8 C.F.R. § 287.7", "8~C.F.R. §~287.7"),
        ("an ordinary line of 3 words", "an ordinary line of 3 words"),
    ],
)
def test_a_line_never_breaks_inside_a_citation(text: str, unbroken: str) -> None:
    assert typeset(text).replace(NO_BREAK, "~") == unbroken


CITING = st.lists(
    st.one_of(
        st.sampled_from([form[0] for form in FORMS]),
        st.sampled_from(["§", "§§", " ", NO_BREAK, "\n", "(a)", "No.", "U.S.", "8", "–", "ſ", "K"]),
        st.text(max_size=8),
    ),
    max_size=12,
).map(" ".join)


@given(CITING)
def test_typesetting_changes_nothing_but_spaces_and_only_once(text: str) -> None:
    once = typeset(text)
    assert once.replace(NO_BREAK, " ") == text.replace(NO_BREAK, " ")
    assert typeset(once) == once


@given(CITING)
def test_citations_are_in_order_and_never_overlap(text: str) -> None:
    end = 0
    for citation in citations(text):
        assert end <= citation.start < citation.end <= len(text)
        assert citation.text == text[citation.start : citation.end]
        assert citation.tokens and all(citation.tokens)
        end = citation.end


@given(CITING)
def test_no_break_spaces_hide_no_citation(text: str) -> None:
    plain = text.replace(NO_BREAK, " ")
    assert [c.tokens for c in citations(typeset(plain))] == [c.tokens for c in citations(plain)]


@given(st.one_of(st.text(), CITING))
def test_no_text_raises(text: str) -> None:
    assert all(query_tokens(text)) and all(problems(text, 2026)) and citations(text) is not None


LONG = [
    "8 U.S.C. § " * 1000,
    "§" * 10_000,
    "(a)" * 5000,
    "1" * 10_000,
    " " * 10_000,
    "1 " * 5000,
    "1." * 5000,
    "1-" * 5000,
    "S." * 5000,
    "_" * 10_000,
    "§ 1" + "(a)" * 4000,
    "8 U.S.C. §§ " + "1, " * 3500,
    "Sections 1, " * 900,
    "Cal. Gov. Code " * 700,
    "Health & Safety " * 600,
    "City of New York " * 600,
    "521 U.S. 898 (" * 700,
    "1 U.S. 1" + " (x)" * 3000,
    "Executive Order Nos. " + "1 and " * 1700,
    "1 A.B.C.D. " * 900,
]


@pytest.mark.parametrize("door", [citations, query_tokens, typeset, lambda text: problems(text, 1)])
@pytest.mark.parametrize("text", LONG, ids=lambda text: text[:12])
def test_ten_thousand_hostile_characters_take_less_than_a_second(
    door: Callable[[str], object], text: str
) -> None:
    begun = time.perf_counter()
    door(text)
    assert time.perf_counter() - begun < 1
