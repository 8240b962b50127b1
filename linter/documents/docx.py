"""Word files → Document: headers, body, footers, then footnotes and endnotes, as somebody who reads the letter sees them.

Each text node (`w:t`) gives one piece with the origin (part name, number of the node among all `w:t` of that part in
document order, offset in code points), so that a writer finds the node again. Tracked deletions are not read, nor are
comments but those to this program; hidden text is, since it is sent with the file, and a note says so. Templates and files with macros are the same
inside, and macros are never run. Source: ISO/IEC 29500-1, sections 11.3 and 17.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence

from linter.editing.note import Note
from linter.editing.signature import Signature
from linter.model.document import BlockKind, Document
from linter.model.finding import Edit
from linter.parsing.layout.assembly import Assembly
from linter.parsing.layout.body import Numbering
from linter.parsing.source.limits import DEFAULT, Limits, Unreadable
from linter.parsing.source.package import Package, Relation
from linter.parsing.word.body import WordBody
from linter.parsing.word.inline import Story
from linter.parsing.word.names import every, relation, value
from linter.parsing.word.styles import Styles

_MISSING = "the file is damaged, a part of it is missing: open it, save it again, and check the new file"
_NOTES = {
    "deletion": ("{} tracked deletion not read", "{} tracked deletions not read"),
    "hidden": ("{} piece of hidden text read like the rest", "{} pieces of hidden text read like the rest"),
    "graphic": ("{} chart, diagram or embedded file not read", "{} charts, diagrams or embedded files not read"),
    "embedded": ("{} inserted document not read", "{} inserted documents not read"),
}


def read(data: bytes, path: str, limits: Limits) -> Document:
    """The letter in `data`; raises `Unreadable` for damage, passwords, entities and what is too large to be a letter."""
    package = Package(data, limits)
    main = next((target for kind, target in package.relations("").values() if kind == "officeDocument"), "")
    if main not in package:
        raise Unreadable("it is not a Word document, or it is damaged: open it in Word and save it as .docx")
    try:
        return _Reading(package, main).document(path)
    except RecursionError:
        raise Unreadable(
            "its parts are nested too deeply: open it, copy the letter into a new file, and save that"
        ) from None


class _Reading:
    """One file as it is read, part by part, into one document."""

    def __init__(self, package: Package, main: str) -> None:
        self._package = package
        self._related = package.relations(main)
        styles = next(self._named("styles"), None)
        self._styles = Styles(package.xml(styles) if styles else None)
        self._story = Story(main, package.xml(main), self._styles, [], Counter(), comments=self._comments())
        self._assembly = Assembly()
        self._numbering = Numbering()

    def document(self, path: str) -> Document:
        """The whole file."""
        self._margins("header")
        WordBody(self._story, self._assembly, self._numbering).write(self._story.root)
        self._margins("footer")
        self._notes("footnote")
        self._notes("endnote")
        seen = self._story.seen
        notes = [_NOTES[what][count > 1].format(count) for what, count in sorted(seen.items())]
        return self._assembly.document(path, notes=notes)

    def _named(self, kind: str) -> Iterator[str]:
        """The parts of this kind that the main part names."""
        return (target for found, target in self._related.values() if found == kind and target in self._package)

    def _comments(self) -> dict[str, str]:
        """What each comment says, by its id."""
        part = next(self._named("comments"), None)
        said: dict[str, str] = {}
        for comment in every(self._package.xml(part), "comment") if part else ():
            paragraphs = ("".join(node.text or "" for node in every(below, "t")) for below in every(comment, "p"))
            said[value(comment, "id") or ""] = " ".join(paragraphs)
        return said

    def _part(self, part: str, kind: BlockKind, label: str) -> WordBody:
        story = Story(part, self._package.xml(part), self._styles, [], self._story.seen)
        return WordBody(story, self._assembly, self._numbering, kind, label)

    def _margins(self, kind: BlockKind) -> None:
        """Add the headers or footers that a section shows, each part once."""
        shown = [relation(reference) for reference in every(self._story.root, f"{kind}Reference")]
        none = Relation("", "")
        for target in dict.fromkeys(self._related.get(name, none).target for name in shown):
            if target not in self._package:
                raise Unreadable(_MISSING)
            body = self._part(target, kind, kind)
            body.write(body.story.root)

    def _notes(self, kind: str) -> None:
        """Add the footnotes or endnotes that the body refers to, in the order in which it does."""
        wanted = dict.fromkeys(name for found, name in self._story.notes if found == kind)
        part = next(self._named(f"{kind}s"), None)
        if not wanted:
            return
        if not part:
            raise Unreadable(_MISSING)
        body = self._part(part, "note", "")
        notes = {value(note, "id"): note for note in every(body.story.root, kind)}
        for number, name in enumerate((name for name in wanted if name in notes), 1):
            body.write(notes[name], f"{kind} {number}")


def obstacles(data: bytes, document: Document, edits: Sequence[Edit], limits: Limits) -> Mapping[Edit, str]:
    """Those of `edits` that cannot be made without harm to the file, each with the reason."""
    from linter.editing.word import revising

    return revising.obstacles(Package(data, limits), document, edits)


def write(data: bytes, document: Document, edits: Sequence[Edit], signed: Signature | None, limits: Limits) -> bytes:
    """The file with `edits`, in order and apart: as tracked changes with this signature, without one plainly."""
    from linter.editing.word import revising

    return revising.revised(data, Package(data, limits), document, edits, signed)


def annotate(
    data: bytes, document: Document, notes: Sequence[Note], signed: Signature, limits: Limits = DEFAULT
) -> bytes:
    """The file with a comment for each of `notes`, on exactly its words."""
    from linter.editing.word import commenting

    return commenting.annotated(data, Package(data, limits), document, notes, signed)
