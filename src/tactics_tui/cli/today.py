"""Today, or the day that $TACTICS_TODAY says, so that scripts and tests can repeat a run."""

import datetime
import os

import click

VARIABLE = "TACTICS_TODAY"


def today() -> datetime.date:
    """The day to reckon from. Fails with exit code 2 if the variable holds no day."""
    asked = os.environ.get(VARIABLE)
    if not asked:
        return datetime.date.today()
    try:
        return datetime.date.fromisoformat(asked)
    except ValueError:
        raise click.UsageError(f"{VARIABLE} is not a day such as 2026-01-05.") from None
