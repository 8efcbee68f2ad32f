"""JSON on standard output."""

import json
import re
import sys

import click

from tactics_tui.cli.streams import PlainText

_FOREIGN = re.compile(r"[^\x00-\x7f]")


def echo_json(text: str) -> None:
    """Print it; where the output cannot hold a letter it is escaped, so that nothing is lost."""
    encoding = (sys.stdout.encoding or "").lower().replace("-", "")
    if encoding != "utf8" or isinstance(sys.stdout, PlainText):
        text = _FOREIGN.sub(lambda found: json.dumps(found[0])[1:-1], text)
    click.echo(text, nl=not text.endswith("\n"))
