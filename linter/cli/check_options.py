"""The options of `policyline check`, in groups, as decorators: which letters, what of the findings, how they are shown."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import TypeVar

import click

from linter import renderers
from linter.checking.settings import FAIL_ON
from linter.cli.completing import names

C = TypeVar("C", bound=Callable[..., object])
_FILE = click.Path(path_type=Path)


def choosing_options(command: C) -> C:
    """Which letters."""
    return _added(
        command,
        click.option(
            "--since", metavar="REV", help="Only files changed since a git revision, uncommitted and new ones too."
        ),
        click.option(
            "--force-exclude", is_flag=True, help="Leave out what the settings exclude even where it is named."
        ),
        click.option("--stdin-filename", metavar="NAME", help="What to take standard input for, by its ending."),
    )


def selecting_options(command: C) -> C:
    """What of the findings."""
    return _added(
        command,
        click.option("--select", multiple=True, metavar="NAMES", shell_complete=names, help="Report these rules, kinds or approved lines alone."),
        click.option("--ignore", multiple=True, metavar="NAMES", shell_complete=names, help="Do not report these rules, kinds or approved lines."),
        click.option("--baseline", type=_FILE, metavar="FILE", help="Report only what is not known there."),
        click.option("--write-baseline", type=_FILE, metavar="FILE", help="Write what is found as known, and end."),
        click.option(
            "--fail-on", type=click.Choice(FAIL_ON), help="The least severity that makes the exit status 1.  [note]"
        ),
    )  # fmt: skip


def showing_options(command: C) -> C:
    """How they are shown."""
    return _added(
        command,
        click.option("--output-format", type=click.Choice(renderers.names()), help="What to write.  [text]"),
        click.option("-o", "--output", "file", type=_FILE, metavar="FILE", help="Write to FILE."),
        click.option("--record", is_flag=True, help="Put what is found into the history, for the weekly report."),
        click.option("--statistics", is_flag=True, help="How often each thing was found, in the place of the findings."),
        click.option("--annotate", is_flag=True, help="Write a copy of each Word file with a comment on every finding."),
        click.option("--output-dir", type=_FILE, metavar="DIR", help="Where those copies go.  [beside]"),
        click.option("--watch", is_flag=True, help="Check again whenever a letter, the library or a setting changes."),
        click.option("--show-files", is_flag=True, help="List what would be checked, and what not and why; then end."),
        click.option("--show-settings", is_flag=True, help="List every setting and where it comes from; then end."),
        click.option("-q", "--quiet", is_flag=True, help="One line for each finding, and nothing else."),
        click.option("-v", "--verbose", is_flag=True, help="Clean letters, rules, and what is ignored and why, too."),
    )  # fmt: skip


def _added(command: C, *options: Callable[[C], C]) -> C:
    for option in reversed(options):
        command = option(command)
    return command
