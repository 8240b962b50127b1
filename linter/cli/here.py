"""The settings that hold in the folder where a command is run."""

from __future__ import annotations

from pathlib import Path

from linter.checking.settings import Settings, SettingsError, find
from linter.cli.failure import CannotCheck


def settings() -> Settings:
    """The settings that hold here; a fault in them ends the command."""
    try:
        return find(Path.cwd())
    except SettingsError as fault:
        raise CannotCheck("\n".join(fault.faults)) from None
