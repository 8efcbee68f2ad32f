"""TOML files as people write them, for property tests."""

from hypothesis import strategies as st

_words = st.text("ab c\"'#=[]é", min_size=0, max_size=12)
COMMENTS = ("# one remark", "# a = 1", "# [sources]", "# 'x \"y")
_comment = st.sampled_from(("", *COMMENTS))


def _literal(text: str) -> str:
    return '"' + text.replace("\\", "\\\\").replace('"', '\\"') + '"'


@st.composite
def _value(draw: st.DrawFn) -> str:
    shape = draw(st.sampled_from(["text", "date", "list", "spread", "prose", "number"]))
    words = draw(st.lists(_words, min_size=1, max_size=3))
    if shape == "date":
        return "2026-02-09"
    if shape == "number":
        return str(draw(st.integers(-9, 99)))
    if shape == "list":
        return f"[ {','.join(map(_literal, words))} ]"
    if shape == "spread":
        return "[\n" + "".join(f"   {_literal(word)},  # why\n" for word in words) + "]"
    if shape == "prose":
        lines = "\n".join(word.replace("'", "") for word in words)
        return f"'''\n{lines}\n[review]\n# no comment'''"
    return _literal(words[0])


@st.composite
def _block(draw: st.DrawFn, header: str) -> str:
    names = draw(
        st.lists(st.sampled_from("title on says key kind zed how id".split()), unique=True)
    )
    rows = [draw(_comment), header] if header else []
    for name in names:
        gap = draw(st.sampled_from([" = ", "=", "   =  "]))
        rows += [draw(_comment), f"{draw(st.sampled_from(['', '  ']))}{name}{gap}{draw(_value())}"]
    rows += [draw(_comment), ""]
    return "\n".join(rows)


@st.composite
def toml_files(draw: st.DrawFn) -> str:
    """Files that parse: fields, lists, prose, headers in any order, with comments anywhere."""
    names = ["[[sources]]", "[review]", "[[events]]", "[[sources]]", "[[unknown]]", "[outcome]"]
    headers = draw(st.permutations(names))
    blocks = [draw(_block(header)) for header in ["", *headers[: draw(st.integers(0, 6))]]]
    return draw(_comment) + "\n" + draw(st.sampled_from(["\n", "\n\n\n"])).join(blocks)
