"""The history that the settings name: opened, with what is wrong with it said in a sentence."""

from __future__ import annotations

from datetime import UTC, datetime
from pathlib import Path

from linter.checking.references import fault
from linter.checking.settings import Settings
from linter.cli.failure import CannotCheck
from linter.history.store import History, HistoryError


def opened(here: Settings, given: Path | None = None, *, create: bool = False) -> History:
    """The history in the file `given`, or in that of the settings; what cannot be used ends the command."""
    try:
        return History(given or here.path("history"), create=create)
    except HistoryError as trouble:
        raise CannotCheck(str(trouble)) from None


def references(here: Settings) -> tuple[str, ...]:
    """The patterns of references; one that cannot be used ends the command."""
    for pattern in here.words("references"):
        if wrong := fault(pattern):
            raise CannotCheck(f"{here.places['references']}: {wrong}.")
    return here.words("references")


def now() -> datetime:
    """The time: the history has none of its own."""
    return datetime.now(UTC)
