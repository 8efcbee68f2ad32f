"""Small edits in a file that leave every other letter of it as it was."""

import re
from collections.abc import Iterable, Mapping

from tactics_tui.catalog.locate import Path, Positions
from tactics_tui.catalog.statements import Statement, statements
from tactics_tui.catalog.write.toml_text import toml_string
from tactics_tui.records.fields import fields_of

_STRING = re.compile(r'"(?:\\.|[^"\\\n])*"|\'[^\'\n]*\'')


def replace_strings(text: str, places: Iterable[Path], old: str, new: str) -> str:
    """The text with `new` in place of `old` in the one-line strings at these paths."""
    positions = Positions(text)
    starts = [0, *(found.end() for found in re.finditer("\n", text))]
    spans = []
    for place in places:
        line, column = positions.at(place, value=True)
        found = _STRING.match(text, starts[line - 1] + column - 1)
        if found and old in found.group():
            spans.append(found.span())
    for start, end in sorted(spans, reverse=True):
        text = text[:start] + text[start:end].replace(old, new, 1) + text[end:]
    return text


def add_to_list(kind: str, text: str, name: str, value: str) -> str:
    """The text with a value more in a list of texts at the top of the file."""
    parts = statements(text)
    top = parts[: next((at for at, part in enumerate(parts) if part.sort == "header"), len(parts))]
    item = toml_string(value)
    found = next((part for part in top if part.sort == "pair" and part.name == name), None)
    if found is None:
        return _insert_pair(kind, text, top, name, f"{name} = [{item}]")
    opening, closing = found.text.index("["), found.text.rindex("]")
    inside = found.text[opening + 1 : closing].rstrip()
    if not inside.strip():
        changed = f"{found.text[: opening + 1]}{item}{found.text[closing:]}"
    elif "\n" in inside:
        comma = "" if inside.endswith(",") or _ends_in_comment(inside) else ","
        changed = f"{found.text[: opening + 1]}{inside}{comma}\n  {item},\n{found.text[closing:]}"
    else:
        changed = f"{found.text[: opening + 1]}{inside.rstrip(',')}, {item}{found.text[closing:]}"
    return _with_lines(text, found.first, len(found.lines), changed.split("\n"))


def _ends_in_comment(inside: str) -> bool:
    return "#" in _STRING.sub("", inside.split("\n")[-1])


def _insert_pair(kind: str, text: str, top: list[Statement], name: str, line: str) -> str:
    """The text with a new field at the top, below the last field that usually stands before."""
    order = [field.name for field in fields_of(kind)]
    before = set(order[: order.index(name)])
    pairs = [part for part in top if part.sort == "pair"]
    above = next((part for part in reversed(pairs) if part.name in before), None)
    if above is None:
        at = pairs[0].first if pairs else 0
        return _with_lines(text, at, 0, [line])
    prose = len(above.lines) > 1 and not above.lines[-1].strip().endswith("]")
    at = above.first + len(above.lines)
    return _with_lines(text, at, 0, ["", line] if prose else [line])


def set_block(kind: str, text: str, name: str, values: Mapping[str, str]) -> str:
    """The text with these values (already as TOML) in its [name] block, made if missing.

    Fields of the block that are not in `values` stay as they are.
    """
    parts = statements(text)
    header = next(
        (at for at, part in enumerate(parts) if part.sort == "header" and part.name == name), None
    )
    if header is None:
        rows = [f"[{name}]", *(f"{key} = {value}" for key, value in values.items())]
        return _insert_block(kind, text, parts, name, rows)
    missing = dict(values)
    edits: list[tuple[int, int, list[str]]] = []
    last = parts[header]
    for part in parts[header + 1 :]:
        if part.sort == "header":
            break
        if part.sort == "pair":
            last = part
            if part.name in missing:
                remark = re.search(r"\s+#.*$", _STRING.sub("", part.lines[-1]))
                tail = remark.group() if remark and len(part.lines) == 1 else ""
                row = f"{part.name} = {missing.pop(part.name)}{tail}"
                edits.append((part.first, len(part.lines), [row]))
    end = last.first + len(last.lines)
    edits.append((end, 0, [f"{key} = {value}" for key, value in missing.items()]))
    for first, count, rows in sorted(edits, reverse=True):
        text = _with_lines(text, first, count, rows)
    return text


def _insert_block(kind: str, text: str, parts: list[Statement], name: str, rows: list[str]) -> str:
    """The text with a new block, before the first block that usually stands after it."""
    order = [field.name for field in fields_of(kind)]
    after = set(order[order.index(name) + 1 :])
    for at, part in enumerate(parts):
        if part.sort == "header" and part.name in after:
            # The comments that touch a header belong to it.
            while at and parts[at - 1].sort == "comment":
                at -= 1
            return _with_lines(text, parts[at].first, 0, [*rows, ""])
    return f"{text.rstrip()}\n\n" + "\n".join(rows) + "\n"


def _with_lines(text: str, first: int, count: int, rows: list[str]) -> str:
    lines = text.split("\n")
    lines[first : first + count] = rows
    return "\n".join(lines)
