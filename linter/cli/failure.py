"""The one way a command ends when it could not do what was asked: sentences on standard error, and status 2."""

from __future__ import annotations

import sys
from typing import IO, Any

import click

CLEAN, FOUND, FAILED, STOPPED = 0, 1, 2, 130


class CannotCheck(click.ClickException):
    """What was asked for could not be done; the message says why and what to do, one sentence a line."""

    exit_code = FAILED

    def show(self, file: IO[Any] | None = None) -> None:
        """Write the message to standard error, and nothing else."""
        click.echo(self.format_message(), file=file or sys.stderr)


class ReaderGone(Exception):
    """Whoever was reading our output has stopped (`policyline … | head`)."""
