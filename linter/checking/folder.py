"""One folder of a library: its files composed and held against the shapes of what may be in them."""

from __future__ import annotations

from collections.abc import Mapping as Lookup
from dataclasses import dataclass
from pathlib import Path
from typing import Generic, TypeVar

from pydantic import ValidationError

from linter.checking.faults import Fault, shown
from linter.checking.files import LibraryFile, Unsaved, read_files
from linter.checking.names import Names
from linter.checking.scalars import either
from linter.checking.schema import Shape
from linter.checking.shape_faults import shape_faults
from linter.checking.sources import Mapping, Position, Scalar, compose, is_missing, plain, position
from linter.checking.sources import Path as KeyPath
from linter.checking.suggesting import did_you_mean

S = TypeVar("S", bound=Shape)


@dataclass(frozen=True, slots=True)
class Source:
    """Where an entry or a rule comes from; faults in it are added to `faults`."""

    file: str
    tree: Mapping
    faults: list[Fault]

    def complain(self, path: KeyPath, message: str) -> None:
        """Take down a fault of what stands at `path`."""
        self.fault(position(self.tree, path), message)

    def fault(self, at: Position, message: str) -> None:
        """Take down a fault."""
        self.faults.append(Fault(self.file, *at, message))

    def place(self, path: KeyPath) -> str:
        """`file:line` of what stands at `path`."""
        return f"{self.file}:{position(self.tree, path).line}"


class Folder(Generic[S]):
    """The entries, or the rules, of the files in a folder.

    `what` they are ("entry", "rule") is for messages; `kinds` gives the shape for each value of their key `kind`.
    """

    def __init__(self, path: Path, what: str, kinds: Lookup[str, type[S]], unsaved: Unsaved) -> None:
        self.files: tuple[LibraryFile, ...]
        self.files, unread = read_files(path, unsaved)
        self.faults: list[Fault] = list(unread)
        self.names = Names()
        #: Those whose shape is right.
        self.shapes: list[tuple[Source, S]] = []
        #: Whether all of every file was read, so that a name that was not found is nowhere.
        self._whole = not unread
        for file in self.files:
            composed = compose(file)
            self._whole = self._whole and composed.whole
            self.faults.extend(composed.faults)
            for tree in composed.entries:
                self.names.add(tree, file.path)
                found: list[Fault] = []
                source = Source(file.path, tree, self.faults)
                shape = _shape(Source(file.path, tree, found), what, kinds)
                if shape:
                    self.shapes.append((source, shape))
                # What YAML finds wrong somewhere need not be said again by the schema.
                said = {(fault.line, fault.column) for fault in composed.faults}
                self.faults.extend(fault for fault in found if (fault.line, fault.column) not in said)

    def missing(self, name: str, kind: str | None) -> str | None:
        """Why nothing of this kind (None: any) is called `name`; None if it is, or may be in what was not read."""
        return self.names.missing(name, kind) if self._whole else None


def _shape(source: Source, what: str, kinds: Lookup[str, type[S]]) -> S | None:
    """The entry as its kind shapes it; None, with faults, if it does not fit."""
    kind = source.tree.values.get("kind")
    if kind is None or is_missing(kind):
        source.complain(("kind",), f"'kind' is missing: give {either(list(kinds))}")
        return None
    if not isinstance(kind, Scalar) or kind.text not in kinds:
        written = shown(kind.text) if isinstance(kind, Scalar) else "this"
        meant = did_you_mean(kind.text, kinds) if isinstance(kind, Scalar) else ""
        source.complain(("kind",), f"{written} is no kind of {what}{meant}: write {either(list(kinds))}")
        return None
    shape = kinds[kind.text]
    try:
        return shape.model_validate(plain(source.tree))
    except ValidationError as error:
        for at, message in shape_faults(error, source.tree, shape):
            source.fault(at, message)
        return None
