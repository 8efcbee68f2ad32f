"""Against a git revision: nothing is deleted, redirects stay, and only touched files fail."""

from pathlib import Path

import pytest

from tactics_tui.catalog.check.history import History, NoHistoryError
from tactics_tui.catalog.check.run import check
from tests.check.conftest import git

_OLD = "tactics/old-tactic.toml"
_TERM = "glossary/detainer.toml"


def _since_main(catalog: Path) -> list[str]:
    history = History(catalog, "main")
    return [f"{each.path} {each.code}" for each in check(catalog, history).errors]


def test_a_deleted_record_is_an_error(repository: Path) -> None:
    (repository / _TERM).unlink()
    assert _since_main(repository) == [f"{_TERM} E304"]


def test_a_renamed_file_must_keep_its_old_id(repository: Path) -> None:
    (repository / _TERM).rename(repository / "glossary/hold-request.toml")
    assert _since_main(repository) == [f"{_TERM} E304"]
    text = (repository / "glossary/hold-request.toml").read_text()
    text = text.replace("aliases", 'former_ids = ["detainer"]\naliases')
    (repository / "glossary/hold-request.toml").write_text(text)
    assert _since_main(repository) == []


def test_a_former_id_cannot_be_taken_away(repository: Path) -> None:
    path = repository / _TERM
    text = path.read_text()
    path.write_text(text.replace("aliases", 'former_ids = ["ice-hold"]\naliases'))
    git(repository, "commit", "-qam", "A former id")
    path.write_text(text)
    assert _since_main(repository) == [f"{_TERM} E305"]


def test_a_withdrawn_record_keeps_its_replacement(repository: Path) -> None:
    path = repository / _OLD
    path.write_text(path.read_text().replace('replaced_by = "detainer-limits"\n', ""))
    assert _since_main(repository) == [f"{_OLD} E305"]


def test_a_file_moved_to_another_state_is_not_deleted(repository: Path) -> None:
    old = repository / "examples/nj/newark-nj-detainers-2013.toml"
    new = repository / "examples/ny/newark-nj-detainers-2013.toml"
    new.parent.mkdir()
    new.write_text(old.read_text().replace('"NJ"', '"NY"'))
    old.unlink()
    assert _since_main(repository) == []


def test_changes_on_the_other_branch_are_not_ours(repository: Path) -> None:
    git(repository, "checkout", "-q", "-b", "mine")
    git(repository, "checkout", "-q", "main")
    (repository / _TERM).write_text((repository / _TERM).read_text() + "# more\n")
    git(repository, "commit", "-qam", "Theirs")
    git(repository, "checkout", "-q", "mine")
    (repository / "glossary/bond.toml").write_text("")
    assert History(repository, "main").changed == {"glossary/bond.toml"}


@pytest.mark.parametrize("base", ["nowhere", "--output=x", ""])
def test_a_revision_that_is_not_there_is_said(repository: Path, base: str) -> None:
    with pytest.raises(NoHistoryError, match="no revision"):
        History(repository, base)


def test_a_folder_without_git_is_said(tmp_path: Path) -> None:
    with pytest.raises(NoHistoryError, match="not in a git repository"):
        History(tmp_path, "main")
