"""The project's settings: the nearest `policyline.toml`, or `[tool.policyline]` of the nearest `pyproject.toml`.

They stand on this floor because every front reads them (the command line, a service, an editor) and nothing below
may: what is checked, and as of when, is always an argument there.
"""

from __future__ import annotations

import re
import tomllib
from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path

from linter.checking.setting_keys import COLORS, FAIL_ON, KEYS, Unfit, Value, taken, unknown

__all__ = ["COLORS", "FAIL_ON", "FILES", "Settings", "SettingsError", "find"]

FILES = ("policyline.toml", "pyproject.toml")
_TABLE = re.compile(r"^[ \t]*\[tool\.policyline\][ \t]*(?:#.*)?$", re.MULTILINE)


class SettingsError(ValueError):
    """The settings cannot be used; `faults` are sentences that begin with `file:line:`."""

    def __init__(self, faults: tuple[str, ...]) -> None:
        super().__init__("\n".join(faults))
        self.faults = faults


@dataclass(frozen=True, slots=True)
class Settings:
    """What one settings file says, by key; empty if there is none.

    `folder` is the one that paths in it start from; `places` gives `file:line` for each key, for messages.
    """

    folder: Path
    values: Mapping[str, Value] = field(default_factory=dict)
    places: Mapping[str, str] = field(default_factory=dict)

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
                settings = _read(file)
                if settings:
                    return settings
    return Settings(start)


def _read(file: Path) -> Settings | None:
    """The settings in `file`; None for a pyproject.toml that has none of ours."""
    shown = file.name if file.parent == Path.cwd() else str(file)
    try:
        text = file.read_bytes().decode()
    except (OSError, UnicodeDecodeError) as fault:
        raise SettingsError((f"{shown}:1: cannot be read: {fault}",)) from None
    ours = file.name == FILES[0] or _TABLE.search(text)
    if not ours:
        return None
    try:
        table = tomllib.loads(text)
    except tomllib.TOMLDecodeError as fault:
        line = re.search(r"at line (\d+)", str(fault))
        number = int(line[1]) if line else text.count("\n") + 1
        raise SettingsError((f"{shown}:{number}: is not TOML: {fault}",)) from None
    if file.name != FILES[0]:
        table = table.get("tool", {}).get("policyline", {})
    values: dict[str, Value] = {}
    places: dict[str, str] = {}
    faults = []
    for key, value in table.items():
        places[key] = f"{shown}:{_line(text, key)}"
        if key not in KEYS:
            faults.append(f"{places[key]}: {unknown(key)}")
            continue
        try:
            values[key] = taken(key, KEYS[key], value)
        except Unfit as fault:
            faults.append(f"{places[key]}: {fault}")
    if faults:
        raise SettingsError(tuple(faults))
    return Settings(file.parent, values, places)


def _line(text: str, key: str) -> int:
    """The line on which `key` is set: tomllib does not say."""
    table = _TABLE.search(text)
    found = re.compile(rf"""^[ \t]*\[*["']?{re.escape(key)}["']?[ \t]*[].=]""", re.MULTILINE).search(
        text, table.end() if table else 0
    )
    return text.count("\n", 0, found.start()) + 1 if found else 1
