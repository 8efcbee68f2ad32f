"""`tactics`: opens the app; every other command is imported only when it is called."""

import importlib
import sys
from typing import Any

import click

from tactics_tui import __version__
from tactics_tui.cli.context import Context
from tactics_tui.cli.crash import crash_sentence, quiet_crashes
from tactics_tui.cli.start import full_terminal
from tactics_tui.cli.streams import ready_streams, silence_stdout

# Command -> "module:click command". The order is the order of the help page.
COMMANDS = {
    "search": "tactics_tui.cli.search:search",
    "show": "tactics_tui.cli.show:show",
    "export": "tactics_tui.cli.export:export",
    "workshop": "tactics_tui.cli.workshop:workshop",
    "serve": "tactics_tui.cli.serve:serve",
    "kit": "tactics_tui.cli.kit:kit",
    "stats": "tactics_tui.cli.stats:stats",
    "config": "tactics_tui.cli.config:config",
    "privacy": "tactics_tui.cli.privacy:privacy",
    "check": "tactics_tui.cli.check:check",
    "new": "tactics_tui.cli.new:new",
    "fmt": "tactics_tui.cli.fmt:fmt",
    "rename": "tactics_tui.cli.rename:rename",
    "withdraw": "tactics_tui.cli.withdraw:withdraw",
    "review": "tactics_tui.cli.review:review",
    "diff": "tactics_tui.cli.diff:diff",
    "stale": "tactics_tui.cli.stale:stale",
    "schema": "tactics_tui.cli.schema:schema",
}

# One line each, so that the help page imports no command.
SUMMARIES = {
    "search": "Find records by plain words, a place, or a citation.",
    "show": "Show one record, whole.",
    "export": "Write a handout: text, Markdown, HTML, PDF.",
    "workshop": "Play a guided session, or print its notes.",
    "serve": "Open the app in a browser on this machine.",
    "kit": "Write everything a workshop without network needs.",
    "stats": "Count what the catalog holds.",
    "config": "Show the settings and where they are kept.",
    "privacy": "Show what is stored, and where.",
    "check": "Name every mistake in the catalog's files.",
    "new": "Write a new entry, question by question.",
    "fmt": "Put files into the usual order and spacing.",
    "rename": "Give a record a new id, everywhere.",
    "withdraw": "Mark a record as withdrawn.",
    "review": "Record that somebody checked a record.",
    "diff": "Say what changed in meaning since a revision.",
    "stale": "List what should be looked at again.",
    "schema": "Write the files that editors and forms use.",
}


class LazyGroup(click.Group):
    """A group whose commands are looked up by name and imported on use."""

    def list_commands(self, ctx: click.Context) -> list[str]:
        return list(COMMANDS)

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:
        target = COMMANDS.get(cmd_name)
        if target is None:
            return None
        module, name = target.split(":")
        command: click.Command = getattr(importlib.import_module(module), name)
        return command

    def format_commands(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        with formatter.section("Commands"):
            formatter.write_dl([(name, SUMMARIES[name]) for name in COMMANDS])


@click.group(cls=LazyGroup, invoke_without_command=True)
@click.option(
    "--catalog",
    type=click.Path(file_okay=False),
    help="Read another catalog folder (or set TACTICS_CATALOG).",
)
@click.option("--watch", is_flag=True, help="Reload the catalog as its files are saved.")
@click.version_option(__version__, prog_name="tactics", message="%(prog)s %(version)s")
@click.pass_context
def cli(ctx: click.Context, catalog: str | None, watch: bool) -> None:
    """Lawful local and state responses to federal immigration operations.

    Without a command, opens the reading room in this terminal. Information, not legal advice.
    """
    ctx.obj = Context(catalog=catalog)
    if ctx.invoked_subcommand is not None:
        return
    if not full_terminal():
        raise click.UsageError("This is not a full terminal: use `tactics search WORDS` instead.")
    from tactics_tui.cli.app import open_app

    open_app(ctx.obj.folder, watch=watch)


def main(arguments: list[str] | None = None) -> Any:
    """Run `tactics`; errors are one line on standard error, never a traceback."""
    ready_streams()
    # A traceback may quote what was searched for, and no one has asked for one.
    quiet_crashes()
    try:
        code = cli.main(arguments, prog_name="tactics", standalone_mode=False)
    except click.exceptions.Exit as leaving:
        code = leaving.exit_code
    except click.UsageError as error:
        hint = f" Try `{error.ctx.command_path} --help`." if error.ctx else ""
        code = _fail(f"{error.format_message()}{hint}", 2)
    except click.ClickException as error:
        code = _fail(error.format_message(), error.exit_code)
    except (click.Abort, KeyboardInterrupt):
        code = _fail("Stopped.", 1)
    except BrokenPipeError:
        # The reader (head, less) went away: nothing more to say, and nowhere to say it.
        silence_stdout()
        code = 1
    except OSError as error:
        silence_stdout()
        code = _fail(f"{error.strerror or 'Reading or writing failed'}.", 1)
    except Exception as error:
        code = _fail(crash_sentence(error), 1)
    try:
        sys.stdout.flush()
    except BrokenPipeError:
        silence_stdout()
        code = 1
    except (OSError, ValueError) as error:
        silence_stdout()
        code = _fail(f"{getattr(error, 'strerror', None) or 'The output is closed'}.", 1)
    sys.exit(code if isinstance(code, int) else 0)


def _fail(sentence: str, code: int) -> int:
    try:
        click.echo(f"tactics: {' '.join(sentence.split())}", err=True)
    except (OSError, ValueError):
        return code
    return code
