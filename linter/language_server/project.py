"""The project that a file belongs to: its settings, its library, and the letters checked with them.

Settings and library are looked at anew whenever something is asked, so that an editor never shows what was true before;
the library is compiled again only when its files have changed.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from linter.care.checks import concerns
from linter.care.state import Concern, Places, State
from linter.checking.check import check_document, letter_date
from linter.checking.compile import Compiled, compiled
from linter.checking.faults import Fault, LibraryError
from linter.checking.files import SUFFIXES, Unsaved, digest_of
from linter.checking.ruling import Ruling
from linter.checking.settings import Settings, SettingsError, find
from linter.model.document import Document
from linter.model.finding import Report

_TODAY, _LETTER = "today", "letter"


class NoLibrary(Exception):
    """A file cannot be checked, as its project cannot; the message says why."""


@dataclass(slots=True)
class Project:
    """The project of the settings `here`. `broken` are the faults of its library as it lies on disk."""

    here: Settings
    compiled: Compiled | None = None
    broken: tuple[Fault, ...] = ()
    _digest: str = ""

    @property
    def lines(self) -> Path:
        """The folder of approved lines."""
        return self.here.path("library").absolute()

    @property
    def rules(self) -> Path:
        """The folder of rules."""
        return self.here.path("rules").absolute()

    def holds(self, file: Path) -> bool:
        """Whether `file` is one of the library's."""
        inside = file.is_relative_to(self.lines) or file.is_relative_to(self.rules)
        return inside and file.suffix.lower() in SUFFIXES

    def refresh(self) -> bool:
        """Load the library if its files changed, and say whether they had; a broken one leaves the last that was whole.

        Raises `NoLibrary` where there is none.
        """
        if not self.lines.is_dir() or not self.rules.is_dir():
            missing = self.lines if not self.lines.is_dir() else self.rules
            raise NoLibrary(f"there is no folder {missing}, so letters here are not checked")
        digest = ""
        try:
            digest = digest_of(self.lines, self.rules)
            if digest == self._digest:
                return False
            self.compiled, self.broken, self._digest = compiled(self.lines, self.rules), (), digest
        except LibraryError as fault:
            changed = self.broken != fault.faults
            self.broken, self._digest = fault.faults, digest
            return changed
        return True

    def faults(self, unsaved: Unsaved) -> tuple[Fault, ...]:
        """What is wrong with the library, with files as an editor shows them."""
        from linter.checking.loading import load

        try:
            load(self.lines, self.rules, unsaved)
        except LibraryError as broken:
            return broken.faults
        return ()

    def concerns(self) -> Iterable[Concern]:
        """What the owners of the library, as it lies on disk, should look at."""
        if self.compiled is None or self.broken:
            return ()
        return concerns(State(self.compiled, Places(self.lines), date.today()))

    def day(self, document: Document) -> date:
        """The day on which a letter is judged: the settings' own, or that of the last of its paths that has one."""
        when = next(
            (each.as_of for each in reversed(self.here.paths) if each.as_of and each.patterns.match(document.path)),
            self.here.word("as-of"),
        )
        if when == _LETTER:
            dated = letter_date(document)
            return dated[0] if dated else date.today()
        try:
            return date.today() if when == _TODAY else date.fromisoformat(when)
        except ValueError:
            raise NoLibrary(f"{self.here.places.get('as-of', self.here.file)}: {when!r} is not a day") from None

    def check(self, document: Document) -> Report:
        """The report on a letter, with what is suppressed and what is not asked for left out. Raises `NoLibrary`."""
        if self.compiled is None:
            raise NoLibrary("the library cannot be used; its faults are shown in its own files")
        report = check_document(document, self.compiled, self.day(document))
        try:
            return Ruling((), (), self.here, self.compiled).on(report)
        except SettingsError as fault:
            raise NoLibrary("; ".join(fault.faults)) from None


class Projects:
    """The projects of all files that are open, each found when it is first asked for."""

    def __init__(self) -> None:
        self._known: dict[Path, Project] = {}

    def of(self, file: Path) -> Project:
        """The project of a file, with its settings as they are now. Raises `NoLibrary` where these cannot be used."""
        try:
            here = find(file.parent)
        except SettingsError as fault:
            raise NoLibrary("; ".join(fault.faults)) from None
        if not here.file:
            # Without settings it is the nearest folder with a library, as an editor is opened anywhere in a project.
            usual = here.word("library")
            here = Settings(next((up for up in file.parents if (up / usual).is_dir()), here.folder))
        project = self._known.get(here.folder)
        if project is None or project.here.values != here.values:
            project = self._known[here.folder] = Project(here)
        project.here = here
        return project
