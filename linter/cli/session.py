"""What all commands of one run share."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Session:
    """Whether an unforeseen error is to be shown whole."""

    debug: bool = False
