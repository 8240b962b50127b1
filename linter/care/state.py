"""What a check of the library is given: the library on a day, and where in its files each thing is written."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from pathlib import Path

from linter.checking.compile import Compiled
from linter.checking.files import read_files
from linter.checking.sources import Mapping, Scalar, Sequence, compose, position
from linter.checking.sources import Path as KeyPath
from linter.model.library import Entry, Fact
from linter.model.rule import Severity


@dataclass(frozen=True, slots=True, order=True)
class Concern:
    """Something that an owner should look at, with its place: `line` and `column` count from 1, in code points."""

    file: str
    line: int
    column: int
    severity: Severity
    check: str
    entry: str
    owner: str
    message: str


class Places:
    """Where the entries in the files of a folder are written."""

    def __init__(self, folder: Path) -> None:
        self._trees: dict[str, tuple[str, Mapping]] = {}
        for file in read_files(folder)[0]:
            for tree in compose(file).entries:
                name = tree.values.get("id")
                if isinstance(name, Scalar):
                    self._trees[name.text] = (file.path, tree)

    def place(self, entry: Entry, path: KeyPath, since: date | None) -> tuple[str, int, int]:
        """File, line and column of what is at `path` in the entry, or in its version that is valid from `since`."""
        home = entry.line if isinstance(entry, Fact) and entry.line else entry.id
        if home not in self._trees:
            file, _, line = entry.place.rpartition(":")
            return file, int(line) if line.isdigit() else 1, 1
        file, tree = self._trees[home]
        if since:
            path = (*_version(tree, since), *_fact(tree, entry, since), *path)
        elif home != entry.id:
            path = (*_fact(tree, entry, None), *path)
        return file, *position(tree, path or ("id",))


@dataclass(frozen=True, slots=True)
class State:
    """A compiled library as of `day`."""

    compiled: Compiled
    places: Places
    day: date

    def concern(
        self, severity: Severity, entry: Entry, message: str, *path: str | int, since: date | None = None
    ) -> Concern:
        """A concern about what is written at `path` in an entry, or in its version that is valid from `since`."""
        file, line, column = self.places.place(entry, path, since)
        return Concern(file, line, column, severity, "", entry.id, entry.owner, message)


def _version(tree: Mapping, since: date) -> KeyPath:
    """The path of the version that is valid from `since`."""
    versions = tree.values.get("versions")
    for number, version in enumerate(versions.items if isinstance(versions, Sequence) else ()):
        start = version.values.get("valid_from") if isinstance(version, Mapping) else None
        if isinstance(start, Scalar) and start.text == since.isoformat():
            return "versions", number
    return ()


def _fact(tree: Mapping, entry: Entry, since: date | None) -> KeyPath:
    """The path, in its version or in the whole entry, of a fact that is written inside a line."""
    versions = tree.values.get("versions")
    if not (isinstance(entry, Fact) and entry.line and isinstance(versions, Sequence)):
        return ()
    chosen = _version(tree, since) if since else ()
    for number, version in enumerate(versions.items):
        if chosen and chosen[1] != number:
            continue
        facts = version.values.get("facts") if isinstance(version, Mapping) else None
        for at, fact in enumerate(facts.items if isinstance(facts, Sequence) else ()):
            name = fact.values.get("id") if isinstance(fact, Mapping) else None
            if isinstance(name, Scalar) and name.text == entry.id:
                return ("facts", at) if chosen else ("versions", number, "facts", at)
    return ()
