"""The options that several commands share: which day, which library, which colour."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import ParamSpec, TypeVar

import click

from linter.checking.setting_keys import COLORS

P = ParamSpec("P")
R = TypeVar("R")


as_of_option = click.option(
    "--as-of", metavar="DAY", help="Judge as of today, letter (the day written on it) or YYYY-MM-DD.  [today]"
)
color_option = click.option(
    "--color",
    "--colour",
    "color",
    type=click.Choice(COLORS),
    help="Colour; auto is for a terminal, and heeds NO_COLOR.  [auto]",
)


def library_options(command: Callable[P, R]) -> Callable[P, R]:
    """Add `--library` and `--rules` to a command."""
    folder = click.Path(path_type=Path)
    command = click.option("--rules", type=folder, metavar="DIR", help="The folder of rules.")(command)
    return click.option("--library", type=folder, metavar="DIR", help="The folder of approved lines.")(command)
