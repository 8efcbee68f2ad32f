"""What git knows: which files changed since a revision, and what each said then."""

import io
import subprocess
import tarfile
from collections.abc import Iterable, Iterator
from functools import cached_property
from pathlib import Path, PurePosixPath

from tactics_tui.catalog.check.entry import Entry
from tactics_tui.catalog.parse import Parsed, parse
from tactics_tui.catalog.problems import Problem
from tactics_tui.records.kind_names import FOLDERS
from tactics_tui.records.references import values_at


class NoHistoryError(Exception):
    """The folder is not in a git repository, or there is no such revision. One sentence."""


class History:
    """A catalog's folder as it was where this branch left `base`."""

    def __init__(self, folder: Path, base: str) -> None:
        self._folder = folder
        self._git("rev-parse", "--git-dir", failure="This catalog is not in a git repository.")
        commit = self._git(
            "rev-parse",
            "--verify",
            "--quiet",
            "--end-of-options",
            f"{base}^{{commit}}",
            failure=f"There is no revision {base!r} here.",
        ).strip()
        # What others merged in the meantime is not this branch's doing.
        self.commit = self._try("merge-base", commit, "HEAD").strip() or commit

    @cached_property
    def changed(self) -> frozenset[str]:
        """Paths below the folder that differ from the base, new and deleted ones included."""
        diff = self._git("diff", "--name-only", "--no-renames", "--relative", "-z", self.commit)
        new = self._git("ls-files", "--others", "--exclude-standard", "-z")
        return frozenset(path for path in (diff + new).split("\0") if path)

    @cached_property
    def paths(self) -> frozenset[str]:
        """The paths of the records there were, below the folder."""
        listed = self._git("ls-tree", "-r", "--name-only", "-z", self.commit, ".")
        return frozenset(
            path
            for path in listed.split("\0")
            if path.endswith(".toml") and path.split("/")[0] in FOLDERS.values()
        )

    def text(self, path: str) -> str:
        """What a file said then; "" if it was not there."""
        return self._try("show", f"{self.commit}:./{path}")

    def texts(self) -> Iterator[tuple[str, str]]:
        """Every file that there was (also taxonomy and the like) with what it said."""
        packed = self._run("archive", "--format=tar", self.commit, ".")
        with tarfile.open(fileobj=io.BytesIO(packed)) as archive:
            for member in archive:
                stream = archive.extractfile(member) if member.isfile() else None
                if stream and member.name.endswith(".toml"):
                    yield member.name, stream.read().decode("utf-8", "replace")

    def _try(self, *arguments: str) -> str:
        try:
            return self._git(*arguments)
        except NoHistoryError:
            return ""

    def _git(self, *arguments: str, failure: str = "") -> str:
        return self._run(*arguments, failure=failure).decode("utf-8", "replace")

    def _run(self, *arguments: str, failure: str = "") -> bytes:
        try:
            done = subprocess.run(
                ["git", "-C", str(self._folder), *arguments],
                capture_output=True,
                check=False,
                timeout=120,
            )
        except (OSError, subprocess.TimeoutExpired):
            raise NoHistoryError("git cannot be run here.") from None
        if done.returncode:
            raise NoHistoryError(failure or f"git {arguments[0]} failed.")
        return done.stdout


def redirect_problems(entries: Iterable[Entry], history: History) -> Iterator[Problem]:
    """Records that are gone, and redirects that are gone, since the base."""
    known = {entry.id: entry for entry in entries}
    here = {entry.path for entry in known.values()}
    former = {
        str(value): entry
        for entry in known.values()
        for _, value in values_at(entry.parsed.data, "former_ids.*")
    }
    for path in sorted(history.paths & history.changed):
        old_id = PurePosixPath(path).stem
        old = _data(path, history.text(path))
        entry = known.get(old_id) or former.get(old_id)
        if entry is None:
            if path not in here and Path(path).name not in {Path(p).name for p in here}:
                yield Problem(
                    path=path,
                    line=1,
                    column=1,
                    code="E304",
                    message=f'The record "{old_id}" is gone.',
                    hint="Bring the file back and use `tactics withdraw`, or, if it has a new "
                    f'name, add former_ids = ["{old_id}"] there.',
                )
            continue
        for _, value in values_at(old, "former_ids.*"):
            if value not in former and value not in known:
                yield entry.problem(
                    ("former_ids",),
                    "E305",
                    f'The former id "{value}" is gone, so links to it break.',
                    f'Put "{value}" back into former_ids.',
                    value=False,
                )
        replaced = values_at(old, "withdrawn.replaced_by")
        if replaced and not values_at(entry.parsed.data, "withdrawn.replaced_by"):
            yield entry.problem(
                ("withdrawn",),
                "E305",
                f'This record no longer leads to "{replaced[0][1]}", which replaced it.',
                value=False,
            )


def _data(path: str, text: str) -> dict[str, object]:
    parsed = parse(path, text)
    return parsed.data if isinstance(parsed, Parsed) else {}
