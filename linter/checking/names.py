"""The ids that files give, whether or not the rest of their entries is right: each is unique, and references find one."""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from linter.checking.faults import Fault, shown
from linter.checking.sources import Mapping, Node, Position, Scalar, Sequence, is_missing
from linter.checking.suggesting import did_you_mean


class Named(NamedTuple):
    """An id, the kind of what it names, and where it stands: the number of its entry, and of the version it is in."""

    id: str
    kind: str
    file: str
    position: Position
    entry: int
    version: int | None

    @property
    def place(self) -> str:
        """`file:line`."""
        return f"{self.file}:{self.position.line}"


class Names:
    """All ids of a library, or of its rules, in the order of the files."""

    def __init__(self) -> None:
        self.faults: list[Fault] = []
        self._first: dict[str, Named] = {}
        self._seen: set[tuple[str, int, int | None]] = set()
        self._entries = 0

    def add(self, entry: Mapping, file: str) -> None:
        """Take up the ids of `entry`; one that is taken already is a fault."""
        self._entries += 1
        for named in self._names_in(entry, file):
            first = self._first.setdefault(named.id, named)
            key = (named.id, named.entry, named.version)
            # A fact may come in several versions of a line, once in each.
            own = named.entry == first.entry and named.version is not None and first.version is not None
            if first is not named and (key in self._seen or not own):
                message = f"the id {shown(named.id)} is taken at {first.place}: choose another"
                self.faults.append(Fault(file, *named.position, message))
            self._seen.add(key)

    def missing(self, name: str, kind: str | None = None) -> str | None:
        """Why nothing of this kind (None: any) is called `name`, and what to write; None when there is such a thing."""
        found = self._first.get(name)
        if found and kind in (None, found.kind):
            return None
        if found:
            return f"{shown(name)} is a {found.kind}, not a {kind}: give the id of a {kind}"
        known = [named.id for named in self._first.values() if kind in (None, named.kind)]
        what = f"{kind}" if kind else "entry"
        return f"no {what} is called {shown(name)}{did_you_mean(name, known)}: give the id of one that there is"

    def _names_in(self, entry: Mapping, file: str) -> Iterator[Named]:
        kind = _word(entry, "kind")
        own = _word(entry, "id")
        if own:
            yield Named(own.text, kind.text if kind else "entry", file, own.position, self._entries, None)
        for number, version in enumerate(_members(entry, "versions")):
            for fact in _members(version, "facts"):
                inner = _word(fact, "id")
                if inner:
                    yield Named(inner.text, "fact", file, inner.position, self._entries, number)


def _word(mapping: Mapping, key: str) -> Scalar | None:
    node = mapping.values.get(key)
    return node if isinstance(node, Scalar) and not is_missing(node) else None


def _members(mapping: Mapping, key: str) -> Iterator[Mapping]:
    node: Node | None = mapping.values.get(key)
    if isinstance(node, Sequence):
        yield from (item for item in node.items if isinstance(item, Mapping))
