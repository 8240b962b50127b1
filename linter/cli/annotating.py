"""Copies of letters with comments in them, written while their reports pass by."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from datetime import date
from pathlib import Path

from linter.cli.copies import copy_beside, is_copy
from linter.cli.letters import Letter, Unreachable
from linter.cli.saving import NotSaved, save, targets
from linter.documents import ATTACHED, Unreadable, annotator, attached, read
from linter.editing.note import Note
from linter.editing.signature import Signature
from linter.model.finding import Report
from linter.showing.comment import comment

_MARK = "annotated"


@dataclass(slots=True)
class Annotating:
    """Writes a copy of each letter that has findings: beside it, or beside the mail it is attached to, or into `folder`.

    `said` is what became of them, in sentences for a person; `failed` counts the letters whose copy could not be written.
    """

    letters: list[Letter]
    asked: tuple[str, ...]
    folder: Path | None
    said: list[str] = field(default_factory=list)
    failed: int = 0

    def passing(self, reports: Iterable[Report]) -> Iterator[Report]:
        """The same reports; a copy is written before each that has findings goes on."""
        by_path = {letter.path: letter for letter in self.letters}
        places = targets(self.letters, self.asked, self.folder) if self.folder else {}
        for report in reports:
            letter, inner = _owner(report.path, by_path) if report.findings else (None, "")
            if letter:
                place = places.get(letter.path, Path(letter.path))
                try:
                    self._write(report, letter, copy_beside(place, inner, _MARK))
                except (NotSaved, Unreachable, Unreadable) as fault:
                    self.failed += 1
                    self.said.append(f"{report.path}: no copy with comments: {fault}")
            yield report

    def _write(self, report: Report, letter: Letter, copy: Path) -> None:
        annotate = annotator(report.path)
        if not annotate:
            self.said.append(f"{report.path}: no copy, since comments can be put into Word files alone")
            return
        if letter.from_stdin:
            self.said.append(f"{report.path}: no copy, since standard input lies in no folder")
            return
        data = letter.bytes()
        if report.path != letter.path:
            data = attached(letter.path, data, letter.limits).get(report.path, b"")
        document = read(report.path, data, letter.limits)
        if document.text != report.text:
            raise NotSaved("it was changed by somebody else meanwhile")
        notes = [Note(finding.span, comment(finding)) for finding in report.findings]
        save(copy, annotate(data, document, notes, Signature(date.today()), letter.limits))
        self.said.append(f"{report.path}: see the comments in {copy}")


def _owner(path: str, by_path: Mapping[str, Letter]) -> tuple[Letter | None, str]:
    """The letter that a report is on; or the mail, and the name of the letter attached to it that the report is on."""
    whole = path
    while whole not in by_path and ATTACHED in whole:
        whole = whole.rpartition(ATTACHED)[0]
    return by_path.get(whole), path[len(whole) + len(ATTACHED) :]


def is_annotated(letter: Letter) -> bool:
    """Whether a letter is such a copy itself, which is not looked at again."""
    return is_copy(letter.path, _MARK)
