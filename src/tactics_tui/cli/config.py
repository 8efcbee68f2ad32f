"""`tactics config`: where the settings are kept, what they are, and what is wrong with them."""

from collections.abc import Mapping

import click
import msgspec

from tactics_tui.settings.model import descriptions
from tactics_tui.settings.read import SettingsRead, read_settings
from tactics_tui.ui.commands.keymap import checked_keymap
from tactics_tui.ui.commands.registry import COMMANDS


@click.command()
@click.option("--keys", "show_keys", is_flag=True, help="List every command's id and its keys.")
def config(show_keys: bool) -> None:
    """Show the settings and where they are kept. Nothing about searches is ever kept."""
    read = read_settings()
    keymap, remarks = checked_keymap(read.settings.keys)
    if show_keys:
        _list_keys(keymap)
    else:
        _list_settings(read)
    for remark in (*read.remarks, *remarks):
        click.echo(f"tactics: {remark}", err=True)


def _list_keys(keymap: Mapping[str, str]) -> None:
    """Every command with the keys that hold: a refused setting leaves the usual ones."""
    rows = [
        (command.id, keymap.get(command.id, command.keys), command.tooltip) for command in COMMANDS
    ]
    ids, keys = (max(len(row[at]) for row in rows) for at in (0, 1))
    for row in rows:
        click.echo(f"{row[0]:<{ids}}  {row[1]:<{keys}}  {row[2]}")


def _list_settings(read: SettingsRead) -> None:
    exists = "" if read.path.exists() else "  (not there: the usual settings are used)"
    click.echo(f"# {read.path}{exists}")
    told = descriptions()
    for name in read.settings.__struct_fields__:
        click.echo(f"\n# {told[name]}")
        value = getattr(read.settings, name)
        if isinstance(value, dict):
            click.echo("# `tactics config --keys` lists the ids.")
            click.echo(f"[{name}]")
            for key, keys in value.items():
                click.echo(f"{key} = {_toml(keys)}")
        elif value is None:
            click.echo(f"# {name} = true")
        else:
            click.echo(f"{name} = {_toml(value)}")


def _toml(value: object) -> str:
    # Strings and booleans are written alike in JSON and TOML.
    return msgspec.json.encode(value).decode()
