"""The usual order and spacing of a file. Meaning and comments stay; doing it twice changes nothing.

Fields come in the order of docs/records.md, blocks after them; prose has a blank line around it;
lists that are too long for a line get one line an item.
"""

import re

import tomli

from tactics_tui.catalog.write.document import Block, Document, Pair, take_apart
from tactics_tui.catalog.write.toml_text import toml_list, toml_string
from tactics_tui.records.fields import Field, fields_of


class NotTomlError(Exception):
    """The file does not parse, so nothing in it is moved."""


def tidy(kind: str, text: str) -> str:
    """The text of a record's file, put in order. Raises NotTomlError if it does not parse."""
    try:
        before = tomli.loads(text)
    except (tomli.TOMLDecodeError, ValueError, RecursionError):
        raise NotTomlError from None
    document = take_apart(text)
    fields = fields_of(kind)
    _order(kind, document, fields)
    tidied = _rendered(document, {field.name: field for field in fields})
    # A file of a shape that nobody thought of is left as it is.
    return tidied if tomli.loads(tidied) == before else text


def _order(kind: str, document: Document, fields: tuple[Field, ...]) -> None:
    order = {field.name: at for at, field in enumerate(fields)}
    known = {field.name: field for field in fields}
    top, *others = document.blocks
    _order_pairs(top, fields)
    for block in others:
        # The steps of a workshop read like a script, in whatever order their author chose.
        if kind != "workshop" and block.name in known:
            _order_pairs(block, known[block.name].fields)
    unknown = next((at for at, field in enumerate(fields) if field.name == "sources"), 999)
    others.sort(key=lambda block: order.get(block.name.split(".")[0], unknown - 0.5))
    document.blocks = [top, *others]


def _order_pairs(block: Block, fields: tuple[Field, ...]) -> None:
    order = {field.name: at for at, field in enumerate(fields)}
    block.pairs.sort(key=lambda pair: order.get(pair.name.split(".")[0], len(order)))


def _rendered(document: Document, known: dict[str, Field]) -> str:
    parts = ["\n".join(document.head)] if document.head else []
    for block in document.blocks:
        fields = known if not block.header else _by_name(known.get(block.name))
        rows = [*block.lead, block.header] if block.header else []
        above: Pair | None = None
        for pair in block.pairs:
            if above is not None and _apart(above, pair, {} if block.header else fields):
                rows.append("")
            rows += [*pair.lead, _pair_text(pair, fields)]
            above = pair
        if block.tail:
            rows += block.tail if rows else _without_blank(block.tail)
        if rows:
            parts.append("\n".join(rows))
    return "\n\n".join(parts) + "\n"


def _without_blank(lines: list[str]) -> list[str]:
    return lines[1:] if lines and not lines[0] else lines


def _by_name(field: Field | None) -> dict[str, Field]:
    return {inner.name: inner for inner in field.fields} if field else {}


def _apart(above: Pair, below: Pair, fields: dict[str, Field]) -> bool:
    """Whether a blank line stands between two fields of the record (in blocks none does):
    around prose, and where lists begin."""
    if "" in below.lead or (fields and (above.is_prose or below.is_prose)):
        return True
    shapes = [fields[pair.name].shape for pair in (above, below) if pair.name in fields]
    return len(shapes) == 2 and shapes[0] != "texts" and shapes[1] == "texts"


def _pair_text(pair: Pair, fields: dict[str, Field]) -> str:
    found = re.match(r"\s*([A-Za-z0-9_-]+)\s*=\s*", pair.text)
    if found is None:
        return pair.text.strip()
    value = pair.text[found.end() :]
    if "\n" not in value:
        value = value.rstrip()
    items = _plain_items(pair)
    if items is not None:
        return toml_list(pair.name, items, spread="\n" in pair.text)
    return f"{found[1]} = {value}"


def _plain_items(pair: Pair) -> list[str] | None:
    """The items of a list of short texts without comments, as TOML; None for anything else."""
    value = tomli.loads(pair.text).get(pair.name)
    if not isinstance(value, list) or "#" in re.sub(r'"[^"\n]*"|\'[^\'\n]*\'', "", pair.text):
        return None
    if not all(isinstance(item, str) and item.isprintable() for item in value):
        return None
    return [toml_string(item) for item in value]
