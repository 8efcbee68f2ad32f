"""Places: files in the folder of their kind and state, division ids that fit them."""

import os
import re
from collections.abc import Iterator
from pathlib import Path

from tactics_tui.catalog.check.entry import Entry
from tactics_tui.catalog.files import SINGLE_FILES, CatalogFile
from tactics_tui.catalog.problems import Problem
from tactics_tui.records.kind_names import FOLDERS
from tactics_tui.records.places import STATES
from tactics_tui.records.references import values_at

_STATE = re.compile(r"^ocd-division/country:us/(?:state|district|territory):([a-z]{2})(/|$)")
_IGNORED = frozenset({"model-text"})


def folder_problems(entry: Entry) -> Iterator[Problem]:
    """An example that lies in another state's folder, a state that has another file's name."""
    state = entry.parsed.data.get("state")
    if entry.kind == "example" and isinstance(state, str) and re.match("^[A-Z]{2}$", state):
        wanted = f"{FOLDERS['example']}/{state.lower()}/{entry.id}.toml"
        if entry.path != wanted:
            yield entry.problem(
                ("state",),
                "E007",
                f"An example from {state} belongs in {FOLDERS['example']}/{state.lower()}/.",
                f"Move the file to {wanted}, or mend the state.",
            )
        if state not in STATES and state != "US":
            yield entry.problem(("state",), "E105", f'"{state}" is no state.', "Write NJ, for one.")
    postal = entry.parsed.data.get("postal")
    is_state = entry.kind == "jurisdiction" and isinstance(postal, str)
    if is_state and entry.id != f"us-{str(postal).lower()}":
        yield entry.problem(
            ("postal",),
            "E007",
            f'The record of {postal} is called us-{str(postal).lower()}.toml, not "{entry.id}".',
        )


def place_problems(entry: Entry) -> Iterator[Problem]:
    """Division ids of no state, or of another state than the record's."""
    state = entry.parsed.data.get("state")
    found = values_at(entry.parsed.data, "actors.*.ocd")
    states = set()
    for where, value in found:
        match = _STATE.match(str(value))
        if not match:
            if value and value != "ocd-division/country:us":
                yield entry.problem(where, "W415", f'"{value}" lies in no state.')
            continue
        if match[1].upper() in STATES:
            states.add(match[1].upper())
        else:
            yield entry.problem(where, "W415", f'There is no state "{match[1]}".')
    if states and state in STATES and state not in states:
        yield entry.problem(
            ("state",), "W411", f"No actor's place lies in {state}, but in {', '.join(states)}."
        )


def stray_files(folder: Path, known: list[CatalogFile]) -> Iterator[Problem]:
    """TOML files in folders where the reader never looks."""
    paths = {file.path for file in known}
    for root, folders, names in os.walk(folder):
        folders[:] = sorted(name for name in folders if name[0] != "." and name not in _IGNORED)
        for name in sorted(names):
            path = Path(root) / name
            if name.endswith(".toml") and str(path) not in paths and name[0] != ".":
                yield Problem(
                    path=path.relative_to(folder).as_posix(),
                    line=1,
                    column=1,
                    code="E007",
                    message="No file is read in this place.",
                    hint=f"Folders: {', '.join(FOLDERS.values())}; "
                    f"files beside them: {', '.join(SINGLE_FILES)}.",
                )
