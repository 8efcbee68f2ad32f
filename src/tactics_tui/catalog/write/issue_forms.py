"""GitHub issue forms, one for each kind, with the taxonomy's lists to choose from."""

import json
from collections.abc import Sequence
from typing import Any

from tactics_tui.records.fields import Field, all_fields, fields_of
from tactics_tui.records.kind_names import LABELS
from tactics_tui.records.places import STATES
from tactics_tui.records.taxonomy import Taxonomy

_HEAD = "# Made by `tactics schema --write` from the structs and catalog/taxonomy.toml.\n"
_UNSURE = "I am not sure"

# What a form asks for each kind, as paths of fields; everything else can be found out later.
_ASKED = {
    "tactic": ("title", "summary", "family", "bodies.*", "what", "theory", "risks.*.says"),
    "example": (
        "title", "state", "place", "on", "instrument.kind", "instrument.number",
        "actors.*.body", "what_happened", "outcome.says",
    ),
    "authority": ("title", "kind", "cite", "on", "holding", "effect"),
    "jurisdiction": ("state", "home_rule", "profile"),
    "term": ("title", "definition", "aliases", "spanish"),
}  # fmt: skip
_NEEDED = frozenset({"title", "on", "state", "what_happened", "holding", "cite", "definition"})
_LABELS = {
    "title": "Who did what, in one line",
    "state": "State",
    "place": "City or county",
    "on": "When (a day, a month or a year)",
    "instrument.kind": "By what means",
    "instrument.number": "Its number, if it has one",
    "actors.*.body": "Which part of the government acted",
    "what_happened": "What happened, in neutral words",
    "outcome.says": "What came of it so far",
    "summary": "In one plain sentence",
    "family": "Family",
    "bodies.*": "Who can do it",
    "what": "What it is",
    "theory": "Why it is thought lawful",
    "risks.*.says": "What can go wrong",
    "kind": "What sort of law",
    "cite": "Citation",
    "holding": "What it says or decided, in plain words",
    "effect": "What it does to the tactics here",
    "home_rule": "How far cities may act on their own",
    "profile": "The state's rules on this subject",
    "definition": "What it means",
    "aliases": "Other English words for it",
    "spanish": "Spanish words for it",
}

Element = dict[str, Any]


def issue_forms(taxonomy: Taxonomy) -> dict[str, str]:
    """File name -> YAML text, for each kind and for corrections."""
    forms = {f"new-{kind}.yml": _new(kind, taxonomy) for kind in _ASKED}
    forms["correction.yml"] = _correction()
    return forms


def _new(kind: str, taxonomy: Taxonomy) -> str:
    label = LABELS[kind][0].lower()
    known = {field.path: field for field in all_fields(fields_of(kind))}
    body: list[Element] = [_greeting(label)]
    for path in _ASKED[kind]:
        body.append(_element(path, known.get(path.removesuffix(".*")), taxonomy))
    body.append(
        _area(
            "sources",
            "Where you know it from",
            "One address a line, exactly as found, and what it is. The text itself or a "
            "court's order is best.",
            needed=kind != "term",
        )
    )
    article = "an" if label[0] in "aeiou" else "a"
    return _form(
        f"Suggest {article} {label}",
        f"Tell us of {article} {label} that is missing. Nothing to install, no file to write.",
        f"New {label}: ",
        ["new", kind],
        body,
    )


def _greeting(label: str) -> Element:
    return {
        "type": "markdown",
        "attributes": {
            "value": "Write what you know; leave out what you do not. Somebody turns it into an "
            f"entry and asks here if something is missing. Nothing you write has to be perfect. "
            f"Please do not name private persons. This is about one {label}."
        },
    }


def _element(path: str, field: Field | None, taxonomy: Taxonomy) -> Element:
    label = _LABELS[path]
    about = field.description if field else ""
    needed = path in _NEEDED
    name = path.replace(".*", "").replace(".", "-").replace("_", "-")
    if path == "state":
        return _dropdown(name, label, "", [each.name for each in STATES.values()], needed=True)
    if field is not None and field.listed:
        labels = [value.label for value in getattr(taxonomy, field.listed)]
        return _dropdown(
            name, label, "", [*labels, _UNSURE], needed=needed, several=field.shape == "texts"
        )
    if field is not None and (field.is_prose or path in {"what_happened", "risks.*.says"}):
        return _area(name, label, about, needed=needed)
    if path in {"home_rule", "profile"}:
        return _area(name, label, about, needed=False)
    return {
        "type": "input",
        "id": name,
        "attributes": {"label": label, "description": about},
        "validations": {"required": needed},
    }


def _area(name: str, label: str, about: str, *, needed: bool) -> Element:
    return {
        "type": "textarea",
        "id": name,
        "attributes": {"label": label, "description": about},
        "validations": {"required": needed},
    }


def _dropdown(
    name: str,
    label: str,
    about: str,
    options: Sequence[str],
    *,
    needed: bool,
    several: bool = False,
) -> Element:
    attributes: Element = {"label": label}
    if about:
        attributes["description"] = about
    if several:
        attributes["multiple"] = True
    attributes["options"] = list(dict.fromkeys(options))
    return {
        "type": "dropdown",
        "id": name,
        "attributes": attributes,
        "validations": {"required": needed},
    }


def _correction() -> str:
    body: list[Element] = [
        {
            "type": "input",
            "id": "record",
            "attributes": {
                "label": "Which record",
                "description": "Its id or title, as the app shows it.",
            },
            "validations": {"required": True},
        },
        _area("wrong", "What is wrong or out of date", "Quote the sentence.", needed=True),
        _area("right", "What it should say", "In your own words.", needed=False),
        _area("sources", "Where you know it from", "One address a line.", needed=True),
    ]
    about = "Something in a record is wrong or out of date."
    return _form("Report a mistake", about, "Correction: ", ["correction"], body)


def _form(name: str, about: str, title: str, labels: Sequence[str], body: Sequence[Element]) -> str:
    rows = [_HEAD + f"name: {_text(name)}", f"description: {_text(about)}"]
    rows += [f"title: {_text(title)}", f"labels: {json.dumps(list(labels))}", "body:"]
    for element in body:
        rows += _rows(element, "    ", first="  - ")
    return "\n".join(rows) + "\n"


def _rows(value: Element, indent: str, first: str = "") -> list[str]:
    rows = []
    for key, item in value.items():
        lead = first or indent
        first = ""
        if isinstance(item, dict):
            rows.append(f"{lead}{key}:")
            rows += _rows(item, f"{indent}  ")
        elif isinstance(item, list):
            rows.append(f"{lead}{key}:")
            rows += [f"{indent}  - {_text(each)}" for each in item]
        elif isinstance(item, bool):
            rows.append(f"{lead}{key}: {'true' if item else 'false'}")
        else:
            rows.append(f"{lead}{key}: {_text(item) if key != 'type' else item}")
    return rows


def _text(text: str) -> str:
    # A JSON string is a YAML string, whatever stands in it.
    return json.dumps(text, ensure_ascii=False)
