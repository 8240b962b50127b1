"""A library looked at for its owners: every concern of every check, or why it cannot be used."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from linter.care.checks import concerns
from linter.care.state import Concern, Places, State
from linter.checking.compile import compiled
from linter.checking.faults import LibraryError
from linter.cli.failure import status
from linter.cli.library import Folders


@dataclass(frozen=True, slots=True)
class Seen:
    """What was found in `entries` entries; a library that cannot be used has no entries, and its faults as concerns."""

    concerns: Sequence[Concern]
    entries: int
    broken: bool = False

    def status(self, fail_on: str) -> int:
        """The exit status: a library that cannot be used outweighs what was found in it."""
        return status((concern.severity for concern in self.concerns), fail_on, failed=self.broken)


def looked_at(where: Folders, day: date) -> Seen:
    """Every concern about the library as of `day`."""
    try:
        ready = compiled(where.lines, where.rules)
    except LibraryError as broken:
        faults = (Concern(*fault[:3], "error", "loading", "", "", fault.message) for fault in broken.faults)
        return Seen(tuple(faults), 0, broken=True)
    return Seen(concerns(State(ready, Places(where.lines), day)), len(ready.library.entries()))
