"""What a schema's validator found, said in one plain sentence with a code and a mend."""

import difflib
import re
from collections.abc import Iterator
from typing import Any

import msgspec
from jsonschema import Draft202012Validator
from jsonschema.exceptions import ValidationError

from tactics_tui.catalog.locate import Path
from tactics_tui.catalog.parse import Parsed
from tactics_tui.catalog.problems import Problem
from tactics_tui.catalog.schema import Schema
from tactics_tui.records.base import ID_PATTERN, URL_PATTERN
from tactics_tui.records.dates import PATTERN as DATE_PATTERN
from tactics_tui.records.dates import is_date
from tactics_tui.records.fields import all_fields, field_at, fields_of, homes_of
from tactics_tui.records.places import STATES
from tactics_tui.records.references import values_at
from tactics_tui.records.taxonomy import Taxonomy

_DATE_HINT = 'Write 2025-03-02, or "2025-03" or "2025" in quotes if no more is known.'
_FORMS = {
    ID_PATTERN: "Use lower-case letters, digits and single hyphens: new-orleans-la-2013.",
    URL_PATTERN: "Write the whole address, beginning with https://",
    r"^[A-Z]{2}$": "Write the two capital letters of the state's postal code: NJ.",
}
_TYPES = {
    "string": "text in quotes",
    "array": "a list in [ ]",
    "object": "a block of fields",
    "integer": "a whole number",
    "number": "a number",
    "boolean": "true or false",
}


class Kind(msgspec.Struct, frozen=True):
    """What a file is checked against: its kind ("" for taxonomy and the like) and schema."""

    name: str
    schema: Schema
    taxonomy: Taxonomy


def schema_problems(
    parsed: Parsed, kind: Kind, validator: Draft202012Validator, lost: frozenset[str]
) -> list[Problem]:
    """Every way in which a file does not fit its schema. `lost` names are not "missing"."""
    errors = list(validator.iter_errors(parsed.data))
    meant = {
        (where, name)
        for error in errors
        if error.validator == "additionalProperties"
        for where, name in _meant(kind, error)
    }
    found: list[Problem] = []
    for error in errors:
        where = tuple(error.absolute_path)
        if error.validator == "required":
            for name in _missing(error):
                if name not in lost and (where, name) not in meant:
                    found.append(_missing_problem(parsed, kind, where, name))
        elif error.validator == "additionalProperties":
            found += [_unknown_problem(parsed, kind, error, name) for name in _unknown(error)]
        else:
            found.append(_value_problem(parsed, kind, error))
    return _once(found)


def _once(problems: list[Problem]) -> list[Problem]:
    # jsonschema gives one error for each missing field, each of which names them all.
    return list(dict.fromkeys(problems))


def _missing(error: ValidationError) -> Iterator[str]:
    assert isinstance(error.instance, dict)
    yield from (name for name in _rule(error) if name not in error.instance)


def _unknown(error: ValidationError) -> Iterator[str]:
    assert isinstance(error.instance, dict)
    yield from (name for name in error.instance if name not in _known(error))


def _known(error: ValidationError) -> list[str]:
    """The fields that may stand in the block an error is about."""
    assert isinstance(error.schema, dict)
    return list(error.schema["properties"])


def _rule(error: ValidationError) -> Any:
    """What the rule asks for: the length, the allowed values, the required names."""
    return error.validator_value


def _meant(kind: Kind, error: ValidationError) -> Iterator[tuple[Path, str]]:
    """The fields that unknown ones stand for: those nearly spelt so, and those of the top."""
    for name in _unknown(error):
        if near := _near(name, error):
            yield tuple(error.absolute_path), near
        elif kind.name and "" in homes_of(kind.name, name):
            yield (), name


def _near(name: str, error: ValidationError) -> str:
    near = difflib.get_close_matches(name.lower(), _known(error), 1, 0.6)
    return near[0] if near else ""


def _missing_problem(parsed: Parsed, kind: Kind, where: Path, name: str) -> Problem:
    block = next((str(part) for part in reversed(where) if isinstance(part, str)), "")
    place = f'the block "{block}"' if block else "this file"
    line, column = parsed.positions.at(where)
    if not where:
        line, column = _first_statement(parsed.text)
    return Problem(
        path=parsed.path,
        line=line,
        column=column,
        code="E102",
        message=f'The field "{name}" is missing in {place}.',
        hint=_purpose(kind, (*where, name)),
    )


def _purpose(kind: Kind, where: Path) -> str:
    field = field_at(kind.name, where) if kind.name else None
    return f"What it is for: {field.description}" if field else ""


def _first_statement(text: str) -> tuple[int, int]:
    for at, line in enumerate(text.split("\n")):
        if line.strip() and not line.lstrip().startswith("#"):
            return at + 1, 1
    return 1, 1


def _unknown_problem(parsed: Parsed, kind: Kind, error: ValidationError, name: str) -> Problem:
    where = (*error.absolute_path, name)
    block = next((str(part) for part in reversed(error.absolute_path) if isinstance(part, str)), "")
    homes = homes_of(kind.name, name) if kind.name else []
    known = _known(error)
    if name == "id" and not block:
        return parsed.problem(
            where,
            "E101",
            'The id is the name of the file, so "id" is not written in it.',
            "Remove this line.",
            value=False,
        )
    near = _near(name, error)
    if homes and not near:
        home = " or ".join(f"to {head}" if head else "above the first [block]" for head in homes)
        return parsed.problem(
            where,
            "E108",
            f'"{name}" does not belong to {f"the block {block!r}" if block else "the top"};'
            f" it goes {home}.".replace("'", '"'),
            "Every line below a [block] belongs to that block.",
            value=False,
        )
    hint = f'Did you mean "{near}"?' if near else f"Fields here: {', '.join(known)}."
    return parsed.problem(where, "E101", f'There is no field "{name}" here.', hint, value=False)


def _value_problem(parsed: Parsed, kind: Kind, error: ValidationError) -> Problem:
    where = tuple(error.absolute_path)
    value = error.instance
    name = next((str(part) for part in reversed(where) if isinstance(part, str)), "This")
    shown = f'"{_short(value)}"'
    rule = error.validator
    if rule == "anyOf" or (rule == "pattern" and error.validator_value == DATE_PATTERN):
        return _date_problem(parsed, where, name, value)
    if rule == "enum":
        return _choice_problem(parsed, kind, where, value, _rule(error))
    if rule == "type":
        return _type_problem(parsed, where, name, value, str(error.validator_value))
    if rule == "pattern":
        hint = _FORMS.get(str(error.validator_value), f"Its form: {error.validator_value}")
        if value == "" and name == "url":
            hint = "Leave the line out if there is no address."
        state = next((each for each in STATES.values() if each.name == value), None)
        if state is not None:
            hint = f'Write "{state.postal}".'
        return parsed.problem(
            where, "E105", f'{shown} does not have the form that "{name}" needs.', hint
        )
    if rule in {"minLength", "maxLength"}:
        return _length_problem(parsed, where, name, str(value), str(rule), _rule(error))
    if rule == "minItems":
        return parsed.problem(
            where, "E107", f'"{name}" needs at least {_count(_rule(error), "entry")}.'
        )
    if rule in {"minimum", "maximum"}:
        word = "at least" if rule == "minimum" else "at most"
        return parsed.problem(where, "E107", f'"{name}" is {word} {error.validator_value}.')
    return parsed.problem(where, "E106", f'"{name}" does not fit: {error.message[:120]}')


def _count(number: int, noun: str) -> str:
    return f"one {noun}" if number == 1 else f"{number} {noun[:-1]}ies"


def _short(value: object) -> str:
    text = str(value)
    return text if len(text) <= 60 else f"{text[:57]}…"


def _date_problem(parsed: Parsed, where: Path, name: str, value: object) -> Problem:
    if isinstance(value, str) and re.match(r"\d{4}-\d\d-\d\d[T ]", value):
        return parsed.problem(
            where, "E104", f'"{name}" is a day without a time.', f"Write {value[:10]}."
        )
    if isinstance(value, int) and 1000 <= value <= 2999:
        return parsed.problem(
            where, "E104", "A year stands in quotes.", f'Write {name} = "{value}".'
        )
    return parsed.problem(where, "E104", f'"{_short(value)}" is not a date.', _DATE_HINT)


def impossible_days(parsed: Parsed, kind: Kind) -> list[Problem]:
    """Days in quotes that have the right form but that no calendar has ("2025-02-30")."""
    if not kind.name:
        return []
    return [
        parsed.problem(where, "E104", f'No calendar has the day "{value}".')
        for field in all_fields(fields_of(kind.name))
        if field.shape == "date"
        for where, value in values_at(parsed.data, field.path)
        if isinstance(value, str) and re.match(DATE_PATTERN, value) and not is_date(value)
    ]


def _choice_problem(
    parsed: Parsed, kind: Kind, where: Path, value: object, allowed: list[str]
) -> Problem:
    names: dict[str, str] = {}
    for group in Taxonomy.__struct_fields__:
        for choice in getattr(kind.taxonomy, group):
            if choice.id in allowed:
                said = (choice.id, choice.label.lower().replace(" ", "-"), *choice.aliases)
                names.update(dict.fromkeys(said, choice.id))
    asked = str(value)[:80].lower().replace(" ", "-").replace("_", "-")
    # "passed" is a little like "is-sued": better all values than a wrong guess.
    near = difflib.get_close_matches(asked, names or allowed, 1, 0.7)
    hint = (
        f'Did you mean "{names.get(near[0], near[0])}"?'
        if near
        else f"Allowed: {', '.join(allowed)}."
    )
    return parsed.problem(
        where, "E103", f'"{_short(value)}" is not one of the allowed values.', hint
    )


def _type_problem(parsed: Parsed, where: Path, name: str, value: object, wanted: str) -> Problem:
    got = {str: "text", list: "a list", dict: "a block", bool: "true or false"}
    is_now = got.get(type(value), "a number")
    hint = ""
    if wanted == "string" and isinstance(value, int | float):
        hint = f'Put it in quotes: "{value}".'
    elif wanted == "string" and isinstance(value, list):
        hint = "Only one is possible here: leave out the [ ]."
    elif wanted == "array" and isinstance(value, str):
        hint = f'Put it in brackets: {name} = ["{_short(value)}"].'
    elif wanted == "array" and isinstance(value, dict):
        hint = f"Head the block with two brackets: [[{name}]]."
    elif wanted == "object" and isinstance(value, list) and value and isinstance(value[0], dict):
        hint = f"There is only one: head the block with single brackets: [{name}]."
    elif wanted == "object" and isinstance(where[-1] if where else "", int):
        hint = f"Head each with [[{name}]] and put its fields below."
    return parsed.problem(
        where,
        "E106",
        f'"{name}" must be {_TYPES.get(wanted, wanted)}, not {is_now}.',
        hint,
        value=not isinstance(value, dict),
    )


def _length_problem(
    parsed: Parsed, where: Path, name: str, value: str, rule: str, limit: int
) -> Problem:
    if rule == "maxLength":
        over = len(value) - limit
        message = f'"{name}" is {over} characters too long (at most {limit}).'
        last_words = value[:limit].rsplit(" ", 1)[0].rsplit(" ", 4)[1:]
        hint = f"It must end by “… {' '.join(last_words)}”."
        return parsed.problem(where, "E107", message, hint)
    if not value:
        return parsed.problem(
            where, "E107", f'"{name}" is empty.', "Write something, or leave the line out."
        )
    return parsed.problem(
        where, "E107", f'"{name}" is too short ({len(value)} characters, at least {limit}).'
    )
