"""Whatever is typed, there are results or a clear empty state, in the time of a query."""

import time

from hypothesis import given, settings
from hypothesis import strategies as st

from tactics_tui.search.results import Filters, Results
from tactics_tui.search.searcher import Searcher

MARKS = st.sampled_from(
    [*"\"'()[]{}*?~^:;,.!&|+-_=<>/\\§¶@#%$", " AND ", " OR ", " NOT ", "..", "[2019 TO ", "--"]
)
WORDS = st.sampled_from(
    [
        *"jail|ICE|287(g)|8 USC 1373|state:NJ|year:2025..|-ice|*|kind:|st paul".split("|"),
        *"retén|مذكرة|עיר מקלט|移民|\u202eevil\u202c|e\u0301|\ud800|ß|İ|\x00|𝕴𝕮𝕰".split("|"),
    ]
)
TYPED = st.one_of(
    st.text(max_size=200),
    st.text(alphabet=st.characters(min_codepoint=0x0590, max_codepoint=0x08FF), max_size=60),
    st.lists(st.one_of(MARKS, WORDS, st.text(max_size=6)), max_size=30).map("".join),
    st.lists(st.one_of(MARKS, WORDS), max_size=30).map(" ".join),
)


@settings(max_examples=2_500, deadline=None)
@given(TYPED)
def test_no_text_raises(searcher: Searcher, text: str) -> None:
    check(searcher.search(text, snippets=3, limit=5), text)


@settings(max_examples=300, deadline=None)
@given(TYPED, st.sampled_from(["NJ", "zz", "", "US", "\x00"]), st.booleans())
def test_no_text_raises_with_a_lens_and_filters(
    searcher: Searcher, text: str, lens: str, expand: bool
) -> None:
    results = searcher.search(text, Filters(kind=("example",)), lens=lens, expand=expand)
    assert all(hit.kind == "example" for hit in results.hits)
    searcher.snippet("8-usc-1373", text)
    searcher.snippet(text, text)


@settings(max_examples=200, deadline=None)
@given(TYPED, st.integers(1, 10_000))
def test_a_long_text_takes_no_longer_than_a_query(
    searcher: Searcher, text: str, length: int
) -> None:
    long = ((text or "x") * (length // max(1, len(text)) + 1))[:length]
    started = time.process_time()
    check(searcher.search(long, limit=5), long)
    assert time.process_time() - started < 0.5


def test_every_single_character_is_a_question(searcher: Searcher) -> None:
    for code in [*range(0x250), *range(0x2010, 0x2070), 0x0627, 0x4E00, 0x1F600]:
        check(searcher.search(chr(code), limit=3), chr(code))


def test_nothing_found_is_said_plainly(searcher: Searcher) -> None:
    results = searcher.search("zzqqxxvv")
    assert (results.total, results.hits) == (0, ())
    assert all(not counts for counts in results.facets.values())


def check(results: Results, text: str) -> None:
    assert results.query == text
    assert len(results.hits) <= results.total
    for hit in results.hits:
        last = 0
        for start, end in hit.marks:
            assert last <= start < end <= len(hit.snippet)
            last = end
