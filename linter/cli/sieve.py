"""Which files are left out of a run, and why: by settings and by git's own lists."""

from __future__ import annotations

from collections.abc import Collection
from pathlib import Path

from linter.checking.patterns import Patterns
from linter.checking.settings import Settings
from linter.cli.failure import CannotCheck
from linter.cli.gitignore import GitIgnore
from linter.model.frozen import frozen


@frozen
class PassedOver:
    """A file or folder that is not checked; `why` is for a person."""

    path: str
    why: str
    #: Whether somebody asked for that: by settings, by git's lists or by a revision.
    deliberate: bool = False


class Sieve:
    """What is left out. `exclude`, which `place` is named for, holds for files that are named only if it is `forced`."""

    def __init__(
        self, exclude: Patterns | None = None, place: str = "", *, forced: bool = False, gitignore: bool = True
    ) -> None:
        self.exclude, self.place, self.forced, self.gitignore = exclude, place, forced, gitignore
        #: Resolved paths of what changed since a revision, and how that is said; None for all.
        self.changed: Collection[Path] | None = None
        self.since = ""
        #: What was left out so far.
        self.passed: list[PassedOver] = []
        #: How many of that are letters which somebody asked to leave out.
        self.letters = 0

    def keeps_named(self, path: str) -> bool:
        """Whether a file that somebody named is checked."""
        return not (self.forced and self._excludes(path, is_folder=False)) and self._keeps_changed(path)

    def keeps(self, path: str, ignored: GitIgnore | None, *, is_folder: bool) -> bool:
        """Whether a file or a folder that was come upon is looked at; `ignored` is for resolved paths."""
        if self._excludes(path, is_folder=is_folder):
            return False
        why = ignored.says(Path(path).resolve(), is_folder=is_folder) if ignored else ""
        if why:
            self.pass_over(path, f"ignored by git: {why}")
        return not why and (is_folder or self._keeps_changed(path))

    def pass_over(self, path: str, why: str, *, deliberate: bool = True) -> None:
        """Take down that `path` is left out."""
        self.passed.append(PassedOver(path, why, deliberate))

    def _excludes(self, path: str, *, is_folder: bool) -> bool:
        if self.exclude is None or not self.exclude.match(path, is_folder=is_folder):
            return False
        self.pass_over(path, f"excluded: “{self.exclude.says(path, is_folder=is_folder)}” in {self.place}")
        self.letters += not is_folder
        return True

    def _keeps_changed(self, path: str) -> bool:
        if self.changed is None or Path(path).resolve() in self.changed:
            return True
        self.pass_over(path, f"unchanged since {self.since}")
        self.letters += 1
        return False


def sieve(here: Settings, *, forced: bool = False) -> Sieve:
    """The sieve of the settings; `forced` as an option."""
    lines = here.words("exclude")
    try:
        exclude = Patterns(lines, here.folder) if lines else None
    except ValueError as fault:
        raise CannotCheck(f"{here.places['exclude']}: {fault}") from None
    place = here.places.get("exclude", "")
    forced = forced or here.switch("force-exclude")
    return Sieve(exclude, place, forced=forced, gitignore=here.switch("gitignore"))
