"""The tables of the settings: severities by name, settings for some paths, and findings that are suppressed."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from pathlib import Path
from typing import cast

from linter.checking.patterns import Patterns
from linter.checking.setting_keys import Key, Unfit, Value, taken
from linter.model.frozen import field, frozen
from linter.model.rule import SEVERITIES, Severity

Severities = Mapping[str, Severity]
Complain = Callable[[str, str], None]
"""Takes down a fault: the key that it is about, or "" for the table itself, and what is wrong with it."""


@frozen
class PathSettings:
    """What `[[paths]]` sets for the letters that `patterns` mean; `place` is `file:line`."""

    patterns: Patterns
    place: str
    select: tuple[str, ...] = ()
    ignore: tuple[str, ...] = ()
    severity: Severities = field(default_factory=dict)
    as_of: str = ""


@frozen
class SuppressionSetting:
    """What `[[suppress]]` suppresses in the letters that `patterns` mean: findings with one of `names` and one of `words`."""

    patterns: Patterns
    place: str
    names: tuple[str, ...]
    words: tuple[str, ...]
    reason: str


PATHS: dict[str, Key] = {
    "match": Key("words", (), "The letters it is for, by patterns as in .gitignore."),
    "select": Key("words", (), "Report these alone: rules, kinds or approved lines."),
    "ignore": Key("words", (), "Do not report these."),
    "as-of": Key("day", "", "The day to judge them on."),
}
SUPPRESS: dict[str, Key] = {
    "path": Key("words", (), "The letters it is for, by patterns as in .gitignore."),
    "names": Key("words", (), "Rules, kinds, approved lines, or the fingerprints of single findings."),
    "words": Key("words", (), "The words found."),
    "reason": Key("word", "", "Why; it is shown wherever the finding would be."),
}
TEAM = Key("words", (), "The addresses that a team's report goes to.")
SEVERITY = Key("word", "", "error, warning or note", SEVERITIES)


def severities(table: object, complain: Complain) -> Severities:
    """The severities of a table of names."""
    if not isinstance(table, dict):
        complain("severity", 'severity is a table of names, as in severity.drifted-line = "note"')
        return {}
    found: dict[str, Severity] = {}
    for name, value in table.items():
        try:
            found[name] = cast(Severity, taken(name, SEVERITY, value))
        except Unfit as fault:
            complain(name, str(fault))
    return found


def teams(table: object, complain: Complain) -> Mapping[str, tuple[str, ...]]:
    """The addresses of each team, by the name that it owns lines under."""
    if not isinstance(table, dict):
        complain("teams", 'teams is a table of owners, as in teams."Harbour team" = ["harbours@example.gov.uk"]')
        return {}
    found: dict[str, tuple[str, ...]] = {}
    for name, value in table.items():
        try:
            words = taken(name, TEAM, value)
        except Unfit as fault:
            complain(name, str(fault))
            continue
        found[name] = words if isinstance(words, tuple) else (str(words),)
    return found


def path_settings(table: Mapping[str, object], folder: Path, place: str, complain: Complain) -> PathSettings | None:
    """One `[[paths]]`; None, with faults, if it cannot be used."""
    found = _values(table, PATHS, ("severity",), complain)
    levels = severities(table["severity"], complain) if "severity" in table else {}
    if "match" not in found:
        complain("", 'says not which letters it is for: add match = ["…"]')
        return None
    patterns = _patterns(_list(found, "match"), folder, "match", complain)
    select, ignore = _list(found, "select"), _list(found, "ignore")
    return PathSettings(patterns, place, select, ignore, levels, str(found.get("as-of", ""))) if patterns else None


def suppression(table: Mapping[str, object], folder: Path, place: str, complain: Complain) -> SuppressionSetting | None:
    """One `[[suppress]]`; None, with faults, if it cannot be used."""
    found = _values(table, SUPPRESS, (), complain)
    for key, what in (("path", "says not in which letters"), ("reason", "gives no reason")):
        if key not in table:
            complain("", f'{what}: add {key} = "…"')
    reason = str(found.get("reason", ""))
    if reason and not any(map(str.isalnum, reason)):
        complain("reason", "gives no reason: say in words why")
        return None
    if not {"path", "reason"} <= found.keys():
        return None
    patterns = _patterns(_list(found, "path"), folder, "path", complain)
    names, words = _list(found, "names"), _list(found, "words")
    return SuppressionSetting(patterns, place, names, words, reason) if patterns else None


def _patterns(lines: tuple[str, ...], folder: Path, key: str, complain: Complain) -> Patterns | None:
    try:
        return Patterns(lines, folder)
    except ValueError as fault:
        complain(key, str(fault))
        return None


def _values(
    table: Mapping[str, object], keys: Mapping[str, Key], more: Iterable[str], complain: Complain
) -> dict[str, Value]:
    found: dict[str, Value] = {}
    for name, value in table.items():
        if name in keys:
            try:
                found[name] = taken(name, keys[name], value)
            except Unfit as fault:
                complain(name, str(fault))
        elif name not in more:
            from linter.checking.suggesting import did_you_mean

            known = (*keys, *more)
            complain(name, f"{name!r} is not a key of it{did_you_mean(name, known)}; there are {', '.join(known)}")
    return found


def _list(found: Mapping[str, Value], key: str) -> tuple[str, ...]:
    value = found.get(key, ())
    return value if isinstance(value, tuple) else (str(value),)
