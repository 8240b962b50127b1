"""What a run has seen when all its reports have passed by, and the exit status that comes of it."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from pathlib import Path

from linter.cli.failure import status, tell
from linter.model.finding import Report


class Outcome:
    """Kept up while reports pass by."""

    def __init__(self) -> None:
        self.letters = 0
        self.severities: set[str] = set()
        self.unchecked: list[Report] = []

    def noting(self, reports: Iterable[Report]) -> Iterator[Report]:
        """The same reports, each noted."""
        for report in reports:
            self.letters += 1
            self.severities.update(finding.severity for finding in report.findings)
            if not report.checked:
                self.unchecked.append(report)
            yield report

    def status(self, fail_on: str) -> int:
        """The exit status: what could not be checked outweighs what was found."""
        return status(self.severities, fail_on, failed=bool(self.unchecked))

    def say(self, file: Path | None) -> None:
        """Tell on standard error what the person would otherwise have to look for in a file or in data."""
        for report in self.unchecked:
            tell(f"{report.path}: could not be checked: {report.reason}")
        if file:
            tell(f"{self.letters:,} {'letter' if self.letters == 1 else 'letters'}: see {file}")
