"""A settings file as read: its table, and the line on which each key stands, which tomllib does not say."""

from __future__ import annotations

import re
from collections.abc import Mapping
from pathlib import Path

FILES = ("policyline.toml", "pyproject.toml")
_OURS = r"(?m)^[ \t]*\[{1,2}[ \t]*tool\.policyline[ \t]*[].]"
_HEADER = r"(?m)^[ \t]*\["


class SettingsError(ValueError):
    """The settings cannot be used; `faults` are sentences that begin with `file:line:`."""

    def __init__(self, faults: tuple[str, ...]) -> None:
        super().__init__("\n".join(faults))
        self.faults = faults


class SettingsFile:
    """The table of settings in a file. Raises `SettingsError` for what cannot be read."""

    def __init__(self, file: Path) -> None:
        self.folder = file.parent
        self.shown = file.name if file.parent == Path.cwd() else str(file)
        try:
            self._text = file.read_bytes().decode()
        except (OSError, UnicodeDecodeError) as fault:
            raise SettingsError((f"{self.shown}:1: cannot be read: {fault}",)) from None
        self._own = file.name == FILES[0]
        #: Whether there are settings of ours in it: a pyproject.toml may have none.
        self.ours = self._own or re.search(_OURS, self._text) is not None
        self.table: Mapping[str, object] = self._parsed() if self.ours else {}

    def place(self, key: str, number: int = 0, inner: str = "") -> str:
        """`file:line` of `key`, or where there are several tables of that name of one of them, or of the key `inner` in it."""
        start = self._table_start(key, number)
        line = start
        if inner and start is not None:
            end = re.compile(_HEADER).search(self._text, start + 1)
            line = (
                self._find(rf"""["']?{re.escape(inner)}["']?[ \t]*[].=]""", start, end.start() if end else None)
                or start
            )
        if line is None:
            begin = 0 if self._own else self._begin()
            line = self._find(rf"""\[*["']?{re.escape(key)}["']?[ \t]*[].=]""", begin, None)
        return f"{self.shown}:{self._text.count(chr(10), 0, line or 0) + 1}"

    def _parsed(self) -> Mapping[str, object]:
        import tomllib

        try:
            table: Mapping[str, object] = tomllib.loads(self._text)
        except tomllib.TOMLDecodeError as fault:
            line = re.search(r"at line (\d+)", str(fault))
            number = int(line[1]) if line else self._text.count("\n") + 1
            raise SettingsError((f"{self.shown}:{number}: is not TOML: {fault}",)) from None
        for name in () if self._own else ("tool", "policyline"):
            inner = table.get(name)
            table = inner if isinstance(inner, dict) else {}
        return table

    def _begin(self) -> int:
        found = re.search(_OURS, self._text)
        return found.start() if found else 0

    def _table_start(self, key: str, number: int) -> int | None:
        """Where the header of the table `key` begins, of several of that name the one of this number from 0."""
        prefix = "" if self._own else r"tool\.policyline\."
        headers = re.finditer(rf"^[ \t]*\[{{1,2}}[ \t]*{prefix}{re.escape(key)}[ \t]*\]", self._text, re.MULTILINE)
        starts = [header.start() for header in headers]
        return starts[number] if number < len(starts) else None

    def _find(self, pattern: str, start: int, end: int | None) -> int | None:
        found = re.compile(rf"^[ \t]*{pattern}", re.MULTILINE).search(self._text, start, end or len(self._text))
        return found.start() if found else None
