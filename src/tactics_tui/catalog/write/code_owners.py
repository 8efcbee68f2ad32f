"""Who is asked to review what: a team for each state, one for the law, one for the rest."""

from tactics_tui.records.places import STATES

_HEAD = """# Made by `tactics schema --write`. Who is asked to review what: the last line that fits.
#
# The teams below are placeholders until somebody makes them in the organization's settings: the
# names are @tactics-tui/reviewers-<state>, @tactics-tui/legal-review and @tactics-tui/maintainers.
# A team that does not exist is asked nothing, and a maintainer reviews instead (CONTRIBUTING.md).
"""


def code_owners() -> str:
    """The file .github/CODEOWNERS."""
    rows = [
        "*                              @tactics-tui/maintainers",
        "/catalog/authorities/          @tactics-tui/legal-review",
        "/catalog/tactics/              @tactics-tui/legal-review",
    ]
    for postal in STATES:
        code = postal.lower()
        team = f"@tactics-tui/reviewers-{code}"
        rows.append(f"/catalog/examples/{code}/           {team}")
        rows.append(f"/catalog/jurisdictions/us-{code}.toml {team}")
    return _HEAD + "\n" + "\n".join(rows) + "\n"
