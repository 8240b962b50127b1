"""The project's settings: the nearest `policyline.toml`, or `[tool.policyline]` of the nearest `pyproject.toml`.

They stand on this floor because every front reads them (the command line, a service, an editor) and nothing below
may: what is checked, and as of when, is always an argument there.
"""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path

from linter.checking.setting_keys import COLORS, FAIL_ON, KEYS, Unfit, Value, taken, unknown
from linter.checking.setting_tables import (
    Complain,
    PathSettings,
    Severities,
    SuppressionSetting,
    path_settings,
    severities,
    suppression,
    teams,
)
from linter.checking.settings_file import FILES, SettingsError, SettingsFile
from linter.model.frozen import field, frozen

__all__ = ["COLORS", "FAIL_ON", "FILES", "Settings", "SettingsError", "find"]

TABLES = ("severity", "teams", "paths", "suppress")


@frozen
class Settings:
    """What one settings file says, by key; empty if there is none.

    `folder` is the one that paths in it start from; `places` gives `file:line` for each key, for messages.
    """

    folder: Path
    values: Mapping[str, Value] = field(default_factory=dict)
    places: Mapping[str, str] = field(default_factory=dict)
    #: The file they come from; "" for none.
    file: str = ""
    severity: Severities = field(default_factory=dict)
    #: Settings for some paths, and suppressions, in the order of the file.
    paths: tuple[PathSettings, ...] = ()
    suppress: tuple[SuppressionSetting, ...] = ()
    #: The addresses of teams whose name is not their address.
    teams: Mapping[str, tuple[str, ...]] = field(default_factory=dict)

    def path(self, key: str) -> Path:
        """The file or folder that `key` names, from the settings' own folder."""
        return self.folder / self.word(key)

    def word(self, key: str) -> str:
        """What is set for `key`, or what holds where nothing is."""
        return str(self.values.get(key, KEYS[key].default))

    def words(self, key: str) -> tuple[str, ...]:
        """What is set for a `key` that takes a list."""
        value = self.values.get(key, KEYS[key].default)
        return value if isinstance(value, tuple) else (str(value),)

    def switch(self, key: str) -> bool:
        """Whether `key` is on."""
        return bool(self.values.get(key, KEYS[key].default))

    def number(self, key: str) -> int:
        """The number set for `key`."""
        value = self.values.get(key, KEYS[key].default)
        return value if isinstance(value, int) else 0


def find(start: Path) -> Settings:
    """The settings that hold in the folder `start`: those of the nearest file upwards, or none.

    Raises `SettingsError` with every fault of that file.
    """
    for folder in (start, *start.parents):
        for name in FILES:
            file = folder / name
            if file.is_file():
                read = SettingsFile(file)
                if read.ours:
                    return _settled(read)
    return Settings(start)


def _settled(file: SettingsFile) -> Settings:
    """The settings in `file`."""
    values: dict[str, Value] = {}
    places: dict[str, str] = {}
    faults: list[str] = []
    for key, value in file.table.items():
        places[key] = file.place(key)
        if key in TABLES:
            continue
        if key not in KEYS:
            faults.append(f"{places[key]}: {unknown(key, TABLES)}")
            continue
        try:
            values[key] = taken(key, KEYS[key], value)
        except Unfit as fault:
            faults.append(f"{places[key]}: {fault}")

    def complain_of_severity(key: str, message: str) -> None:
        faults.append(f"{file.place('severity', inner=key)}: {message}")

    levels = severities(file.table.get("severity", {}), complain_of_severity)

    def complain_of_team(key: str, message: str) -> None:
        faults.append(f"{file.place('teams', inner=key)}: {message}")

    addresses = teams(file.table.get("teams", {}), complain_of_team)
    some, suppressed = [], []
    for number, table in enumerate(_tables(file, "paths", faults)):
        complain = _complaints(file, "paths", number, faults)
        if found := path_settings(table, file.folder, file.place("paths", number), complain):
            some.append(found)
    for number, table in enumerate(_tables(file, "suppress", faults)):
        complain = _complaints(file, "suppress", number, faults)
        if wanted := suppression(table, file.folder, file.place("suppress", number), complain):
            suppressed.append(wanted)
    if faults:
        raise SettingsError(tuple(faults))
    return Settings(file.folder, values, places, file.shown, levels, tuple(some), tuple(suppressed), addresses)


def _tables(file: SettingsFile, key: str, faults: list[str]) -> list[Mapping[str, object]]:
    """The tables `[[key]]` of a file, none for none."""
    value = file.table.get(key, [])
    if isinstance(value, list) and all(isinstance(table, dict) for table in value):
        return value
    faults.append(f"{file.place(key)}: {key} is a table, begun with a line [[{key}]]")
    return []


def _complaints(file: SettingsFile, key: str, number: int, faults: list[str]) -> Complain:
    """What takes down the faults of one of these tables."""

    def complain(inner: str, message: str) -> None:
        said = message if inner else f"this [[{key}]] {message}"
        faults.append(f"{file.place(key, number, inner)}: {said}")

    return complain
