"""What only the whole catalog can tell: references, closed lists, cited keys, twins."""

import difflib
from collections.abc import Iterable, Mapping

from tactics_tui.catalog.parse import Parsed
from tactics_tui.catalog.problems import Problem
from tactics_tui.records.kind_names import LABELS
from tactics_tui.records.references import CITED_KEYS, REFERENCES, WITHDRAWN, values_at
from tactics_tui.records.taxonomy import EVERY_KIND, USES, Taxonomy

# Looking for near words is slow: who has made more mistakes than this in one file gets no hints.
_MOST_HINTS = 20
_LONGEST_WORD = 120


def did_you_mean(word: object, options: Iterable[str]) -> str:
    """ "Did you mean …?" with the nearest option, or nothing."""
    if len(str(word)) > _LONGEST_WORD:
        return ""
    asked = str(word).lower().replace(" ", "-").replace("_", "-")
    near = difflib.get_close_matches(asked, _alike(asked, list(options)), 1, 0.6)
    return f'Did you mean "{near[0]}"?' if near else ""


def _alike(asked: str, options: list[str]) -> list[str]:
    """Of many options only those that share a word, else enough pairs of letters: comparing
    each letter by letter is slow."""
    if len(options) < 500:
        return options
    words = [word for word in asked.split("-") if len(word) > 3]
    sharing = [option for option in options if any(word in option for word in words)]
    if 0 < len(sharing) < 500:
        return sharing
    pairs = {asked[at : at + 2] for at in range(len(asked) - 1)}
    return [option for option in options if sum(pair in option for pair in pairs) * 2 >= len(pairs)]


def reference_problems(kind: str, parsed: Parsed, kinds: Mapping[str, str]) -> list[Problem]:
    """Each reference to a record that is not there. `kinds`: every id known -> its kind."""
    problems: list[Problem] = []
    for path, wanted in {**REFERENCES[kind], **WITHDRAWN}.items():
        for where, value in values_at(parsed.data, path):
            if not isinstance(value, str) or not value:
                continue
            found = kinds.get(value)
            if found is None:
                hinted = len(problems) < _MOST_HINTS
                of_kind = [
                    name for name, its in kinds.items() if hinted and (not wanted or its == wanted)
                ]
                noun = LABELS[wanted][0].lower() if wanted else "record"
                problems.append(
                    parsed.problem(
                        where,
                        "E201",
                        f'There is no {noun} "{value}".',
                        did_you_mean(value, of_kind),
                    )
                )
            elif wanted and found != wanted:
                noun, is_now = LABELS[wanted][0].lower(), LABELS[found][0].lower()
                article = "an" if noun[0] in "aeiou" else "a"
                problems.append(
                    parsed.problem(
                        where, "E202", f'"{value}" is not {article} {noun}, it is of kind {is_now}.'
                    )
                )
    return problems


def key_problems(parsed: Parsed) -> list[Problem]:
    """Source keys that are cited but not there, and keys that stand twice."""
    problems: list[Problem] = []
    keys: dict[str, object] = {}
    for where, key in values_at(parsed.data, "sources.*.key"):
        if str(key) in keys:
            problems.append(parsed.problem(where, "E204", f'The source key "{key}" is used twice.'))
        keys[str(key)] = key
    for path in CITED_KEYS:
        for where, key in values_at(parsed.data, path):
            if isinstance(key, str) and key not in keys:
                problems.append(
                    parsed.problem(
                        where,
                        "E203",
                        f'There is no source with the key "{key}" in this file.',
                        did_you_mean(key, keys) if len(problems) < _MOST_HINTS else "",
                    )
                )
    return problems


def taxonomy_problems(kind: str, parsed: Parsed, taxonomy: Taxonomy) -> list[Problem]:
    """Each value that is not in its closed list."""
    problems: list[Problem] = []
    for path, name in {**USES[kind], **EVERY_KIND}.items():
        allowed = taxonomy.ids(name)
        for where, value in values_at(parsed.data, path):
            if isinstance(value, str) and value not in allowed:
                near = did_you_mean(value, allowed) if len(problems) < _MOST_HINTS else ""
                hint = near or f"Allowed: {', '.join(allowed)}."
                problems.append(
                    parsed.problem(
                        where, "E103", f'"{value}" is not one of the allowed values.', hint
                    )
                )
    return problems


def unsafe_problems(parsed: Parsed) -> list[Problem]:
    """Each text with a control, bidi, invisible or private character; shown as U+FFFD."""
    return [
        parsed.problem(
            place,
            "E109",
            "This text holds a character that cannot be seen or that could disturb a terminal.",
            "Type the text again instead of pasting it.",
        )
        for place, _ in parsed.unsafe
    ]
