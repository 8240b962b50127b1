"""How a command ends: its exit status; and sentences on standard error where it could not do what was asked."""

from __future__ import annotations

import sys
from collections.abc import Iterable
from typing import IO, Any

import click

from linter.checking.setting_keys import FAIL_ON

CLEAN, FOUND, FAILED, STOPPED = 0, 1, 2, 130


def status(severities: Iterable[str], fail_on: str, *, failed: bool = False) -> int:
    """The exit status: what could not be done outweighs what was found, which counts from the severity `fail_on`."""
    if failed:
        return FAILED
    failing = () if fail_on == FAIL_ON[-1] else FAIL_ON[: FAIL_ON.index(fail_on) + 1]
    return FOUND if set(severities).intersection(failing) else CLEAN


class CannotCheck(click.ClickException):
    """What was asked for could not be done; the message says why and what to do, one sentence a line."""

    exit_code = FAILED

    def show(self, file: IO[Any] | None = None) -> None:
        """Write the message to standard error, and nothing else."""
        click.echo(self.format_message(), file=file or sys.stderr)


class ReaderGone(Exception):
    """Whoever was reading our output has stopped (`policyline … | head`)."""
