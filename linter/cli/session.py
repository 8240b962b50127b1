"""What all commands of one run share."""

from __future__ import annotations

from dataclasses import dataclass

from linter.cli.again import Run


@dataclass(frozen=True, slots=True)
class Session:
    """Whether an unforeseen error is to be shown whole, and what keeps the outcome of a check for the next time."""

    debug: bool = False
    again: Run | None = None
