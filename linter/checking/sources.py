"""YAML read so that every scalar keeps its line and column, and nothing is ever constructed from it.

A stream of parser events becomes a tree of three kinds of node. Scalars stay what was typed: the schema decides types.
Anchors, aliases and tags are refused, and so are duplicate keys, deep nesting and characters that cannot be seen.
YAML 1.1, https://yaml.org/spec/1.1/
"""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from typing import Any, NamedTuple

import yaml

from linter.checking.faults import Fault, shown
from linter.checking.files import LibraryFile
from linter.checking.yaml_faults import explain

#: libyaml's parser where PyYAML was built with it: ten times as fast.
LOADER: Any = getattr(yaml, "CSafeLoader", yaml.SafeLoader)
#: An entry needs six levels.
MOST_LEVELS = 20
#: What a key without a value, or with one of these plain words, says: it is missing.
_MISSING = ("", "~", "null", "Null", "NULL")
# Control characters, and the line ends that YAML counts and editors do not, which would shift every place below them.
_UNSEEN = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\u2028\u2029\ufeff\ufffe\uffff]")

Path = tuple[str | int, ...]


class Position(NamedTuple):
    """A place in a file: both count from 1, the column in code points."""

    line: int
    column: int


@dataclass(slots=True)
class Scalar:
    """A text as typed; `missing` if it is empty or says null without quotation marks."""

    text: str
    missing: bool
    position: Position


@dataclass(slots=True)
class Sequence:
    """A list."""

    position: Position
    items: list[Node] = field(default_factory=list)


@dataclass(slots=True)
class Mapping:
    """Keys and values. `keys` holds the scalar of each key, for its place."""

    position: Position
    keys: dict[str, Scalar] = field(default_factory=dict)
    values: dict[str, Node] = field(default_factory=dict)


Node = Scalar | Sequence | Mapping
Plain = str | list["Plain"] | dict[str, "Plain"]


def plain(node: Node) -> Plain:
    """The node as strings, lists and dictionaries; keys without a value are left out."""
    if isinstance(node, Scalar):
        return node.text
    if isinstance(node, Sequence):
        return [plain(item) for item in node.items]
    return {key: plain(value) for key, value in node.values.items() if not is_missing(value)}


def is_missing(node: Node) -> bool:
    """Whether the node says nothing."""
    return isinstance(node, Scalar) and node.missing


def position(node: Node, path: Path) -> Position:
    """Where the value at `path` stands; where it is missing, its key or else the innermost thing that is there."""
    for part in path:
        if isinstance(node, Mapping) and part in node.values:
            value = node.values[str(part)]
            if is_missing(value):
                return node.keys[str(part)].position
            node = value
        elif isinstance(node, Sequence) and isinstance(part, int) and part < len(node.items):
            node = node.items[part]
        else:
            break
    return node.position


def key_position(node: Node, path: Path) -> Position:
    """Where the last key of `path` stands."""
    for part in path[:-1]:
        if isinstance(node, Mapping) and part in node.values:
            node = node.values[str(part)]
        elif isinstance(node, Sequence) and isinstance(part, int) and part < len(node.items):
            node = node.items[part]
    if isinstance(node, Mapping) and path[-1] in node.keys:
        return node.keys[str(path[-1])].position
    return position(node, path[-1:])


class Composed(NamedTuple):
    """The entries of a file and what is wrong with its YAML. It is not `whole` if what follows a fault was not read."""

    entries: tuple[Mapping, ...]
    faults: tuple[Fault, ...]
    whole: bool


def compose(file: LibraryFile) -> Composed:
    """The entries of `file` as trees. Documents that say nothing are left out; so is one that breaks off."""
    tree = _Tree(file.path)
    whole = tree.grow(file.content)
    for document in tree.documents:
        if not isinstance(document, Mapping) and not is_missing(document):
            tree.fault(*document.position, "an entry is written as keys and values: begin with `kind:` and `id:`")
    entries = tuple(document for document in tree.documents if isinstance(document, Mapping))
    if not entries and not tree.faults:
        tree.fault(1, 1, "holds no entry: write one, or delete the file")
    return Composed(entries, tuple(tree.faults), whole)


class _Tree:
    """The trees of one file while they grow."""

    def __init__(self, path: str) -> None:
        self.path = path
        self.documents: list[Node] = []
        self.faults: list[Fault] = []
        self._open: list[Sequence | Mapping] = []
        #: For each open mapping the key whose value comes next; None where a key is due, "" where the value is dropped.
        self._key: list[str | None] = []

    def fault(self, line: int, column: int, message: str) -> None:
        self.faults.append(Fault(self.path, line, column, message))

    def grow(self, content: bytes) -> bool:
        """Read all of `content`; False, with a fault, where it breaks off."""
        text = self._decode(content)
        if text is None:
            return False
        try:
            if all(self._take(event) for event in yaml.parse(text, Loader=LOADER)):
                return True
        except yaml.YAMLError as error:
            self.fault(*explain(error, text))
        except (ValueError, OverflowError):  # from the parser written in Python, for an escape that is no character
            self.fault(1, 1, "a \\U escape is no character: type the character itself")
        if self._open:
            self.documents.pop()
        return False

    def _decode(self, content: bytes) -> str | None:
        try:
            text = content.decode("utf-8").removeprefix("\ufeff")
        except UnicodeDecodeError as error:
            before = content[: error.start].decode("utf-8")
            self.fault(*_place(before), "the file is not UTF-8 here: save it as UTF-8")
            return None
        unseen = _UNSEEN.search(text)
        if unseen:
            what = f"a character that cannot be seen (U+{ord(unseen[0]):04X})"
            self.fault(*_place(text[: unseen.start()]), f"{what}: delete it, or type a space or a new line for it")
            return None
        return text

    def _take(self, event: Any) -> bool:
        """Grow by one parser event; False when it goes too deep to go on."""
        if isinstance(event, yaml.ScalarEvent):
            missing = not event.style and event.value in _MISSING
            self._add(Scalar(event.value, missing, self._started(event)))
        elif isinstance(event, yaml.CollectionStartEvent):
            at = self._started(event)
            if len(self._open) == MOST_LEVELS:
                self.fault(*at, f"nested more than {MOST_LEVELS} levels deep: no entry needs that")
                return False
            node = Sequence(at) if isinstance(event, yaml.SequenceStartEvent) else Mapping(at)
            self._add(node)
            self._open.append(node)
            self._key.append(None)
        elif isinstance(event, yaml.CollectionEndEvent):
            self._open.pop()
            self._key.pop()
        elif isinstance(event, yaml.AliasEvent):
            at = _started(event)
            self.fault(
                *at,
                f"an alias (*{event.anchor}) is not allowed: write the value out, or put the text in quotation marks",
            )
            self._add(Scalar(f"*{event.anchor}", missing=False, position=at))
        return True

    def _started(self, event: Any) -> Position:
        """Where the node of `event` starts; its anchor and its tag are faults."""
        at = _started(event)
        if event.anchor is not None:
            self.fault(
                *at,
                f"an anchor (&{event.anchor}) is not allowed: write the value out, or put the text in quotation marks",
            )
        if event.tag is not None:
            tag = shown(event.tag.replace("tag:yaml.org,2002:", "!!"))
            self.fault(*at, f"the tag {tag} is not allowed: delete it, or put the text in quotation marks")
        return at

    def _add(self, node: Node) -> None:
        if not self._open:
            self.documents.append(node)
            return
        parent = self._open[-1]
        if isinstance(parent, Sequence):
            if is_missing(node):
                self.fault(*node.position, "a member of the list is empty: write it, or delete the dash or the comma")
            else:
                parent.items.append(node)
        elif self._key[-1] is None:
            self._key[-1] = self._new_key(parent, node)
        else:
            if self._key[-1]:
                parent.values[self._key[-1]] = node
            self._key[-1] = None

    def _new_key(self, parent: Mapping, node: Node) -> str:
        if not isinstance(node, Scalar) or not node.text:
            self.fault(*node.position, "a key must be a word: write `key: value`")
            return ""
        if node.text in parent.keys:
            first = parent.keys[node.text].position.line
            self.fault(*node.position, f"the key {shown(node.text)} is here twice (first on line {first}): keep one")
            return ""
        parent.keys[node.text] = node
        return node.text


def _started(event: Any) -> Position:
    return Position(event.start_mark.line + 1, event.start_mark.column + 1)


def _place(before: str) -> Position:
    """Where the text after `before` begins, with lines as YAML counts them."""
    lines = re.split(r"\r\n|\r|\n", before)
    return Position(len(lines), len(lines[-1]) + 1)
