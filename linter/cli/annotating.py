"""Copies of letters with comments in them, written while their reports pass by."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from datetime import date
from pathlib import Path

from linter.cli.letters import Letter, Unreachable
from linter.cli.saving import NotSaved, save, targets
from linter.documents import Unreadable, annotator, read
from linter.editing.note import Note
from linter.editing.signature import Signature
from linter.model.finding import Report
from linter.showing.comment import comment

_MARK = ".annotated"


@dataclass(slots=True)
class Annotating:
    """Writes a copy of each letter that has findings: beside it, or into `folder`.

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
            if report.findings and (letter := by_path.get(report.path)):
                place = places.get(report.path, Path(report.path))
                try:
                    self._write(report, letter, place.with_name(f"{place.stem}{_MARK}{place.suffix}"))
                except (NotSaved, Unreachable, Unreadable) as fault:
                    self.failed += 1
                    self.said.append(f"{report.path}: no copy with comments: {fault}")
            yield report

    def _write(self, report: Report, letter: Letter, copy: Path) -> None:
        annotate = annotator(report.path)
        if letter.from_stdin or not annotate:
            self.said.append(f"{report.path}: no copy, since comments can be put into Word files alone")
            return
        data = letter.bytes()
        document = read(letter.path, data)
        if document.text != report.text:
            raise NotSaved("it was changed by somebody else meanwhile")
        notes = [Note(finding.span, comment(finding)) for finding in report.findings]
        save(copy, annotate(data, document, notes, Signature(date.today())))
        self.said.append(f"{report.path}: see the comments in {copy}")


def is_annotated(letter: Letter) -> bool:
    """Whether a letter is such a copy itself, which is not looked at again."""
    return Path(letter.path).stem.endswith(_MARK)
