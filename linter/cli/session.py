"""What all commands of one run share."""

from __future__ import annotations

from linter.cli.again import Run
from linter.model.frozen import frozen


@frozen
class Session:
    """Whether an unforeseen error is to be shown whole, and what keeps the outcome of a check for the next time."""

    debug: bool = False
    again: Run | None = None
