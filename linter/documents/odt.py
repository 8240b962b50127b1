"""OpenDocument texts and their templates → Document: headers, body, footers, then footnotes and endnotes.

Each piece has the origin (part, number of the element in document order, "text" or "tail", from, to). Tracked deletions
and comments are not read; hidden text is, since it is sent with the file, and a note says so. Macros are never run.
Source: OpenDocument 1.3, parts 2 (packages) and 3 (schema).
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence

from linter.editing.signature import Signature
from linter.model.document import BlockKind, Document
from linter.model.finding import Edit
from linter.parsing.layout.assembly import Assembly
from linter.parsing.layout.body import Numbering
from linter.parsing.opendocument.body import OpenBody
from linter.parsing.opendocument.inline import Story
from linter.parsing.opendocument.names import long, value
from linter.parsing.opendocument.styles import Styles
from linter.parsing.source.limits import Limits, Unreadable
from linter.parsing.source.package import Package

_CONTENT, _STYLES, _MANIFEST = "content.xml", "styles.xml", "META-INF/manifest.xml"
_PROTECTED = "it is protected with a password: open it, remove the password, and save it again"
_DEEP = "its parts are nested too deeply: open it, copy the letter into a new file, and save that"
_NOTES = {
    "deletion": ("{} tracked deletion not read", "{} tracked deletions not read"),
    "hidden": ("{} piece of hidden text read like the rest", "{} pieces of hidden text read like the rest"),
    "graphic": ("{} chart, formula or embedded file not read", "{} charts, formulas or embedded files not read"),
}


def read(data: bytes, path: str, limits: Limits) -> Document:
    """The letter in `data`; raises `Unreadable` for damage, passwords, entities and what is too large to be a letter."""
    package = Package(data, limits)
    if _MANIFEST in package and b"encryption-data" in package.part(_MANIFEST):
        raise Unreadable(_PROTECTED)
    if _CONTENT not in package:
        raise Unreadable("it is not an OpenDocument text, or it is damaged: open it and save it again")
    try:
        return _document(package, path)
    except RecursionError:
        raise Unreadable(_DEEP) from None


def _document(package: Package, path: str) -> Document:
    content = package.xml(_CONTENT)
    margins = package.xml(_STYLES) if _STYLES in package else None
    styles = Styles(content, margins)
    seen: Counter[str] = Counter()
    body = Story(_CONTENT, content, styles, [], seen)
    around = Story(_STYLES, margins, styles, [], seen) if margins is not None else body
    assembly, numbering = Assembly(), Numbering()

    def add_margins(kind: BlockKind) -> None:
        for element in styles.margins(kind):
            story = around if element in around.numbers else body
            OpenBody(story, assembly, numbering, kind, kind).write(element)

    add_margins("header")
    for text in content.iter(long("office:text")):
        OpenBody(body, assembly, numbering).write(text)
    add_margins("footer")
    for kind in ("footnote", "endnote"):
        for number, note in enumerate([note for note in body.notes if value(note, "text:note-class") == kind], 1):
            for inner in note.iter(long("text:note-body")):
                OpenBody(body, assembly, numbering, "note").write(inner, f"{kind} {number}")
    seen["deletion"] += sum(1 for _ in content.iter(long("text:deletion")))
    notes = [_NOTES[what][count > 1].format(count) for what, count in sorted(seen.items()) if count]
    return assembly.document(path, notes=notes)


def obstacles(data: bytes, document: Document, edits: Sequence[Edit], limits: Limits) -> Mapping[Edit, str]:
    """Those of `edits` that cannot be made in the file, each with the reason."""
    from linter.editing.opendocument import Revision

    revision = Revision(Package(data, limits), document)
    return {edit: reason for edit in edits if (reason := revision.obstacle(edit))}


def write(data: bytes, document: Document, edits: Sequence[Edit], _signed: Signature | None, limits: Limits) -> bytes:
    """The file with `edits`, in order and apart, written plainly."""
    from linter.editing.archive import repacked
    from linter.editing.opendocument import Revision

    return repacked(data, Revision(Package(data, limits), document).revised(edits)) if edits else data
