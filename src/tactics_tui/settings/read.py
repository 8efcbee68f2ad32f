"""Where the settings are kept, and how they are read: tolerantly, with plain remarks."""

import os
from pathlib import Path

import msgspec
import platformdirs

from tactics_tui.records.text import neutralize
from tactics_tui.settings.model import THEMES, Settings

VARIABLE = "TACTICS_CONFIG"
_FILE = "config.toml"
_KINDS = {
    "bool": "true or false",
    "str": "a text in quotes",
    "object": "a block such as [keys] with lines below it",
}


class SettingsRead(msgspec.Struct, frozen=True, kw_only=True):
    """The settings, the file they came from, and what was wrong with it, one sentence each."""

    settings: Settings
    path: Path
    remarks: tuple[str, ...] = ()


def settings_path() -> Path:
    """The settings' file, whether or not it exists: $TACTICS_CONFIG or the user's own folder."""
    chosen = os.environ.get(VARIABLE)
    try:
        if chosen:
            return Path(chosen).expanduser()
        return Path(platformdirs.user_config_dir("tactics-tui", False)) / _FILE
    except RuntimeError:
        # There is no home folder: a path at which nothing can be.
        return Path(os.devnull) / _FILE


def read_settings(path: Path | None = None) -> SettingsRead:
    """Read the settings. A mistake costs that one setting, never the start of the app."""
    path = path or settings_path()
    try:
        text = path.read_text("utf-8")
    except (FileNotFoundError, NotADirectoryError):
        return SettingsRead(settings=Settings(), path=path)
    except (OSError, UnicodeError) as error:
        reason = getattr(error, "strerror", None) or "it is not UTF-8 text"
        return _unread(path, f"The settings cannot be read ({reason}); the usual ones are used.")
    # Most readers have no settings: only who has pays for reading them.
    import tomli

    try:
        data = tomli.loads(text)
    except (ValueError, RecursionError) as error:
        return _unread(path, f"{_FILE} is not valid TOML ({neutralize(str(error))}).")
    return _checked(path, data)


def _unread(path: Path, remark: str) -> SettingsRead:
    return SettingsRead(settings=Settings(), path=path, remarks=(remark,))


def _checked(path: Path, data: dict[str, object]) -> SettingsRead:
    remarks: list[str] = []
    good: dict[str, object] = {}
    keys = data.get("keys")
    if isinstance(keys, dict):
        wrong = [name for name, key in keys.items() if not isinstance(key, str)]
        remarks += [
            f'{_FILE}: [keys] "{neutralize(str(name)[:40])}" is left out: it must be a text in '
            "quotes."
            for name in wrong
        ]
        data = {**data, "keys": {name: key for name, key in keys.items() if name not in wrong}}
    for name, value in data.items():
        try:
            msgspec.convert({name: value}, Settings)
        except msgspec.ValidationError as error:
            remarks.append(f'{_FILE}: "{neutralize(name[:40])}" is left out: {_plain(error)}.')
        else:
            good[name] = value
    settings = msgspec.convert(good, Settings)
    if settings.theme not in THEMES:
        remarks.append(f"{_FILE}: there is no such theme; choose one of {', '.join(THEMES)}.")
        settings = msgspec.structs.replace(settings, theme=THEMES[0])
    return SettingsRead(settings=settings, path=path, remarks=tuple(remarks))


def _plain(error: msgspec.ValidationError) -> str:
    words = neutralize(str(error)).split(" - at")[0]
    if "unknown field" in words:
        return "there is no such setting"
    for kind, plain in _KINDS.items():
        if words.startswith(f"Expected `{kind}"):
            return f"it must be {plain}"
    return words[0].lower() + words[1:]
