"""Answers given as `--set key=value`, for scripts: where each goes in a record."""

from collections.abc import Iterable
from typing import Any

import click

from tactics_tui.catalog.cross import did_you_mean
from tactics_tui.records.fields import Field, all_fields, fields_of


def from_pairs(kind: str, pairs: Iterable[str]) -> dict[str, Any]:
    """The nested values of pairs such as `title=…`, `sources.url=…`, `sources.1.url=…`.

    A list of texts grows with each pair of the same key. Fails with exit code 2 on a key that
    this kind does not have.
    """
    data: dict[str, Any] = {}
    for pair in pairs:
        key, equals, value = pair.partition("=")
        if not equals:
            raise click.UsageError(f'"{pair}" is not key=value.')
        _put(kind, data, key.strip(), value.strip())
    return data


def _put(kind: str, data: dict[str, Any], key: str, value: str) -> None:
    parts = key.split(".")
    fields = fields_of(kind)
    at: Any = data
    while True:
        name = parts.pop(0)
        field = next((field for field in fields if field.name == name), None)
        if field is None:
            raise click.UsageError(f'A {kind} has no field "{key}". {_near(kind, key)}'.strip())
        if not field.is_block:
            break
        at, fields = _enter(field, at, parts), field.fields
        if not parts:
            raise click.UsageError(f'"{key}" is a block: name a field in it, {key}.{_first(field)}')
    if parts:
        raise click.UsageError(f'"{key}" goes too deep: {name} holds a value.')
    if field.shape == "texts":
        at.setdefault(name, []).append(value)
    elif field.shape == "number":
        at[name] = int(value) if value.isdigit() else value
    else:
        at[name] = value


def _enter(field: Field, at: dict[str, Any], parts: list[str]) -> dict[str, Any]:
    """The block that the next parts of a key are about, made if it is not there yet."""
    if field.shape == "block":
        block: dict[str, Any] = at.setdefault(field.name, {})
        return block
    blocks: list[dict[str, Any]] = at.setdefault(field.name, [])
    number = int(parts.pop(0)) if parts and parts[0].isdigit() else 0
    if number > len(blocks):
        raise click.UsageError(f"{field.name}.{number} comes before {field.name}.{len(blocks)}.")
    if number == len(blocks):
        blocks.append({})
    return blocks[number]


def _first(field: Field) -> str:
    return field.fields[0].name


def _near(kind: str, key: str) -> str:
    known = [field.path.replace(".*", "") for field in all_fields(fields_of(kind))]
    return did_you_mean(key, known)
