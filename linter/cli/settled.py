"""Every setting as it holds in a run, and where it comes from: an option, a settings file, or nobody."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path

from linter.checking.setting_keys import KEYS, Value
from linter.checking.settings import Settings
from linter.cli.asked import Asked
from linter.cli.page import Page

_USUAL = "usual"


def show_settings(page: Page, asked: Asked, here: Settings) -> None:
    """List the settings."""
    page.heading("Settings", here.file or "no settings file here or above")
    for name, key in KEYS.items():
        given = getattr(asked, name.replace("-", "_"), None)
        if given:
            page.line(f"{name} = {_shown(given)}", f"--{name}")
        elif name in here.values:
            page.line(f"{name} = {_shown(here.values[name])}", here.places[name])
        else:
            page.line(f"{name} = {_shown(key.default)}", _USUAL)
    if here.severity:
        page.heading("Severities", here.places["severity"])
        _levels(page, here.severity)
    if here.teams:
        page.heading("Teams", here.places["teams"])
        for team, addresses in here.teams.items():
            page.line(f"teams.{_shown(team)} = {_shown(addresses)}")
    for some in here.paths:
        page.heading(f"For {', '.join(some.patterns.lines)}", some.place)
        for label, names in (("select", some.select), ("ignore", some.ignore)):
            if names:
                page.line(f"{label} = {_shown(names)}")
        if some.as_of:
            page.line(f"as-of = {_shown(some.as_of)}")
        _levels(page, some.severity)
    for setting in here.suppress:
        page.heading(f"Suppressed in {', '.join(setting.patterns.lines)}", setting.place)
        page.line(f"names: {', '.join(setting.names) or 'any'}")
        if setting.words:
            page.line(f"words: {', '.join(f'“{words}”' for words in setting.words)}")
        page.line(f"reason: {setting.reason}")


def _levels(page: Page, severity: Mapping[str, str]) -> None:
    for name, level in severity.items():
        page.line(f"severity.{name} = {_shown(level)}")


def _shown(value: Value | Path) -> str:
    """A value as the settings file would have it."""
    if isinstance(value, bool):
        return str(value).lower()
    if isinstance(value, int):
        return str(value)
    if isinstance(value, tuple):
        return f"[{', '.join(_shown(part) for part in value)}]"
    return f'"{value}"'
