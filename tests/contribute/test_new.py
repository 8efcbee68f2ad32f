"""`tactics new`: from plain answers to a file that the check accepts."""

from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from tactics_tui.catalog.catalog import open_catalog
from tactics_tui.catalog.check.run import check
from tactics_tui.catalog.write.gazetteer import gazetteer, worked_out
from tactics_tui.catalog.write.ids import proposed_id
from tactics_tui.cli.ask import read_date
from tactics_tui.cli.main import cli
from tests.small_files import copy_of_good

_ANSWERS = """
New Jersey
Hoboken

mayor

example.org
https://example.org/hoboken
Executive order 7
City of Hoboken
March 2, 2018
primary
n
Hoboken opens its offices to all residents
In 2018 the mayor ordered that city services are open to all, whatever a person's status.
3/2/2018
2018-03-02
The mayor signed an order which says that no city office asks for immigration status
unless a law requires it.

1
7
detainer
1
City police follow the same rule at the station.
n
2 March 2018
adopted
The mayor signs the order
n
first-timer

"""


def _run(catalog: Path, *arguments: str, answers: str = "") -> Result:
    arguments = ("--catalog", str(catalog), "new", *arguments)
    return CliRunner().invoke(cli, arguments, input=answers.lstrip("\n"))


@pytest.fixture
def catalog(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A copy of the good catalog, on a day that is fixed."""
    monkeypatch.setenv("TACTICS_TODAY", "2026-11-24")
    return copy_of_good(tmp_path)


def test_a_newcomers_answers_make_a_file_without_errors(catalog: Path) -> None:
    result = _run(catalog, "example", answers=_ANSWERS)
    assert result.exit_code == 0, result.output
    assert "Copy the whole address from the browser" in result.output
    assert "Is that March 2, 2018 or February 3, 2018?" in result.output
    assert "its id by the rule: ocd-division/country:us/state:nj/place:hoboken" in result.output
    path = catalog / "examples/nj/hoboken-nj-opens-offices-residents-2018.toml"
    assert f"Written: {path}" in result.output
    assert check(catalog).problems == ()
    example = open_catalog(catalog, use_cache=False).examples[path.stem]
    assert example.actors[0].ocd == "ocd-division/country:us/state:nj/place:hoboken"
    assert example.events[0].sources == (example.sources[0].key,)
    assert example.review.level == "draft" and example.review.on == "2026-11-24"
    assert "# [outcome]" in path.read_text()


def test_what_is_there_from_the_place_is_told_at_once(catalog: Path) -> None:
    result = _run(catalog, "example", answers="NJ\nNewark\n1\n")
    assert "Already here from Newark:" in result.output
    assert "newark-nj-detainers-2013" in result.output
    assert result.exit_code == 1


def test_stopping_writes_nothing(catalog: Path) -> None:
    before = sorted(catalog.rglob("*"))
    assert _run(catalog, "example", answers="NJ\n").exit_code == 1
    assert sorted(catalog.rglob("*")) == before


@pytest.mark.parametrize(
    ("kind", "pairs", "path"),
    [
        ("term", {"title": "Bond", "aliases": "bail"}, "glossary/bond.toml"),
        ("jurisdiction", {"postal": "LA"}, "jurisdictions/us-la.toml"),
        ("tactic", {"title": "Legal aid fund"}, "tactics/legal-aid-fund.toml"),
        (
            "authority",
            {"title": "Murphy v. NCAA", "kind": "case", "on": "2018-05-14"},
            "authorities/murphy-v-ncaa-2018.toml",
        ),
        (
            "example",
            {"title": "Hoboken opens its offices", "state": "NJ", "place": "Hoboken"},
            "examples/nj/hoboken-nj-opens-offices.toml",
        ),
    ],
)
def test_a_script_gives_what_it_knows_and_the_rest_is_marked(
    catalog: Path, kind: str, pairs: dict[str, str], path: str
) -> None:
    options = [word for key, value in pairs.items() for word in ("--set", f"{key}={value}")]
    result = _run(catalog, kind, *options)
    assert result.exit_code == 0, result.output
    text = (catalog / path).read_text()
    assert all(value in text for value in pairs.values())
    assert {problem.code for problem in check(catalog).errors} <= {"E110"}


def test_a_record_like_it_is_named(catalog: Path) -> None:
    result = _run(
        catalog, "authority", "--set", "title=The two sheriffs", "--set",
        "cite=Printz v. United States, 521 US 898 (1997)", "--print",
    )  # fmt: skip
    assert "printz-v-united-states-1997 has the same citation" in result.stderr
    assert 'title = "The two sheriffs"' in result.stdout


@pytest.mark.parametrize(
    ("pair", "reason"),
    [
        ("sumary=x", 'Did you mean "summary"?'),
        ("title", "is not key=value"),
        ("instrument=x", "is a block"),
        ("sources.3.url=x", "comes before"),
    ],
)
def test_a_wrong_key_is_a_wrong_command(catalog: Path, pair: str, reason: str) -> None:
    result = _run(catalog, "example", "--set", pair)
    assert result.exit_code == 2
    assert reason in result.output


def test_no_file_is_ever_overwritten(catalog: Path) -> None:
    result = _run(catalog, "term", "--set", "title=Detainer", "--id", "detainer")
    assert result.exit_code == 1
    assert "is in use" in result.output


@pytest.mark.parametrize(
    ("typed", "meant"),
    [
        ("2025-03-02", ["2025-03-02"]),
        ("2025-03", ["2025-03"]),
        ("March 2, 2025", ["2025-03-02"]),
        ("2 March 2025", ["2025-03-02"]),
        ("Mar. 2025", ["2025-03"]),
        ("3/2025", ["2025-03"]),
        ("13/2/2025", ["2025-02-13"]),
        ("3/2/2025", ["2025-03-02", "2025-02-03"]),
        ("last spring", []),
        ("2025-02-30", []),
    ],
)
def test_dates_are_read_as_people_write_them(typed: str, meant: list[str]) -> None:
    assert read_date(typed) == meant


@pytest.mark.parametrize(
    ("state", "name", "ocd"),
    [
        ("LA", "Orleans Parish", "state:la/parish:orleans"),
        ("IL", "Cook County", "state:il/county:cook"),
        ("NY", "New York", "state:ny"),
        ("CA", "Los Angeles", "state:ca/place:los_angeles"),
        ("DC", "Washington", "district:dc/place:washington"),
        ("MN", "St. Paul", "state:mn/place:st._paul"),
    ],
)
def test_a_division_id_follows_from_the_name(state: str, name: str, ocd: str) -> None:
    assert worked_out(state, name).ocd == f"ocd-division/country:us/{ocd}"


def test_a_list_of_places_completes_what_the_catalog_does_not_know(
    catalog: Path, tmp_path: Path
) -> None:
    listed = tmp_path / "places.csv"
    listed.write_text(
        "id,name\nocd-division/country:us/state:nj/place:hoboken,Hoboken city\n"
        "ocd-division/country:us/state:nj/county:hudson,Hudson County\n"
    )
    places = gazetteer(open_catalog(catalog, use_cache=False), listed)
    assert [each.name for each in places.find("NJ", "ho")] == ["Hoboken"]
    assert [each.name for each in places.find("NJ", "new")] == ["Newark"]
    assert places.find("NY", "hoboken") == []


def test_ids_stay_short_and_free() -> None:
    data = {"state": "CA", "place": "Los Angeles County", "on": "2026-01-02"}
    title = "Los Angeles County supervisors unanimously adopt extraordinarily comprehensive rules"
    first = proposed_id("example", {**data, "title": title}, set())
    assert first == "los-angeles-county-ca-supervisors-unanimously-adopt-2026"
    assert proposed_id("example", {**data, "title": title}, {first}) == f"{first}-2"
    assert len(proposed_id("tactic", {"title": "word " * 40}, set())) <= 60
