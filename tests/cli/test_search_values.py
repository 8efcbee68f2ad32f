"""A filter value that no record can have is refused, never answered with nothing."""

import pytest
from click.testing import CliRunner, Result

from tactics_tui.catalog.catalog import Catalog
from tactics_tui.cli.main import cli

pytestmark = pytest.mark.usefixtures("warm")


def _search(*arguments: str) -> Result:
    return CliRunner().invoke(cli, ["search", *arguments])


@pytest.mark.parametrize(
    ("option", "value", "names"),
    [
        ("--kind", "foo", "authority"),
        ("--family", "nonsense", "There are:"),
        ("--body", "king", "sheriff"),
        ("--standing", "good", "in-force"),
        ("--strategy", "zzz", "legislative"),
        ("--instrument", "spell", "ordinance"),
        ("--year", "abc", "four digits"),
        ("--state", "ZZ", "postal code"),
        ("--place", "Ohoi", "postal code"),
    ],
)
def test_it_names_what_there_is(option: str, value: str, names: str) -> None:
    done = _search("sheriff", option, value)
    assert done.exit_code == 2
    assert value in done.output
    assert names in done.output


@pytest.mark.parametrize("state", ["NJ", "nj", "New Jersey", " new jersey "])
def test_a_state_may_be_named(state: str) -> None:
    done = _search("detainer", "--state", state)
    assert done.exit_code == 0
    assert "New Jersey" in done.output
    assert done.output == _search("detainer", "--state", "NJ").output


def test_federal_records_are_a_state_too() -> None:
    assert _search("detainer", "--state", "us", "--limit", "1").exit_code == 0


def test_nothing_found_says_what_may_help() -> None:
    assert "Fewer or other words" in _search("zzqqxxvv").output


def test_a_popular_claim_is_never_shown_as_what_a_record_says(catalog: Catalog) -> None:
    from tactics_tui.search.searcher import open_searcher

    searcher = open_searcher(catalog)
    claims = {
        claim.claim: record.id
        for record in catalog.examples.values()
        for claim in record.corrections
    }
    claims |= {
        claim.claim: record.id
        for record in catalog.authorities.values()
        for claim in record.corrections
    }
    assert claims
    for claim, record_id in claims.items():
        assert claim not in searcher.snippet(record_id, claim)[0]
