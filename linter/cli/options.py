"""The options that several commands share: which library, by option or by setting."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import ParamSpec, TypeVar

import click

from linter.checking.settings import Settings, SettingsError, find
from linter.cli.failure import CannotCheck

P = ParamSpec("P")
R = TypeVar("R")


as_of_option = click.option(
    "--as-of", metavar="DAY", help="Judge as of today, letter (the day written on it) or YYYY-MM-DD.  [today]"
)


def library_options(command: Callable[P, R]) -> Callable[P, R]:
    """Add `--library` and `--rules` to a command."""
    folder = click.Path(path_type=Path)
    command = click.option("--rules", type=folder, metavar="DIR", help="The folder of rules.")(command)
    return click.option("--library", type=folder, metavar="DIR", help="The folder of approved lines.")(command)


def settings() -> Settings:
    """The settings that hold here; a fault in them ends the command."""
    try:
        return find(Path.cwd())
    except SettingsError as fault:
        raise CannotCheck("\n".join(fault.faults)) from None
