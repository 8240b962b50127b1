"""Bytes → Document. A format is the file here that bears its name: `letter.docx` is read by `docx.py`.

A format's file has `read(data: bytes, path: str, limits: Limits) -> Document`. It is found by its name, imported only
when it is needed, and knows no other format; what formats share is in `linter.parsing`. One that can be corrected has
`write` and `obstacles` too (see `Writer`); one that takes comments has `annotate`. What writers share is in
`linter.editing`. One whose files hold others, as mail does, has `read_mail`, which gives them with the document, and
`not_checked`, which words a note on them.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from functools import lru_cache
from importlib import import_module
from pathlib import Path, PurePath
from types import ModuleType
from typing import Protocol

from linter.editing.note import Note
from linter.editing.signature import Signature
from linter.model.document import Document
from linter.model.finding import Edit
from linter.model.frozen import frozen, replace
from linter.parsing.source.limits import DEFAULT, Limits, Unreadable, megabytes
from linter.parsing.source.signature import BY_SIGNATURE, COMPOUND, MSG, ZIP, signature

__all__ = [
    "ATTACHED", "DEFAULT", "ENDINGS", "Limits", "Refused", "Unreadable", "Writer", "annotator", "attached", "ending_of",
    "parted", "read", "read_all", "writer",
]  # fmt: skip

#: What stands between a mail and a letter attached to it, in the letter's path.
ATTACHED = " > "

_FILES = [file for file in Path(__file__).parent.iterdir() if file.suffix == ".py" and file.name[0].islower()]
_FORMATS = tuple(sorted(f".{file.stem}" for file in _FILES))
#: Further endings of the same formats.
_ALSO = {
    ".text": ".txt", ".markdown": ".md", ".dotx": ".docx", ".docm": ".docx", ".dotm": ".docx",
    ".htm": ".html", ".ott": ".odt",
}  # fmt: skip
#: Endings of templates: `letter.md.j2` is read as `letter.md`, `letter.j2` as text.
_TEMPLATES = (".jinja", ".jinja2", ".j2", ".tmpl")
#: Mail programs attach scraps of text of their own, often without a word in them.
_SCRAPS = frozenset({".txt", ".html", ".htm"})
#: The file endings that can be read, in small letters.
ENDINGS: tuple[str, ...] = (*_FORMATS, *(ending for ending, same in _ALSO.items() if same in _FORMATS), *_TEMPLATES)


@frozen
class Writer:
    """How a format takes corrections of files that were read within `limits`."""

    _format: ModuleType
    _limits: Limits

    def write(self, data: bytes, document: Document, edits: Sequence[Edit], signature: Signature | None) -> bytes:
        """The file `data`, which was read as `document`, with `edits`, which are in order and apart.

        They are tracked changes with this signature where the format has them, and plain without one.
        """
        written: bytes = self._format.write(data, document, edits, signature, self._limits)
        return written

    def obstacles(self, data: bytes, document: Document, edits: Sequence[Edit]) -> Mapping[Edit, str]:
        """Those of `edits` that cannot be made safely, each with the reason: they are not to be given to `write`."""
        found: Mapping[Edit, str] = self._format.obstacles(data, document, edits, self._limits)
        return found


def writer(path: str, limits: Limits = DEFAULT) -> Writer | None:
    """What writes files with the ending of `path`, if anything does."""
    module = _module(ending_of(path))
    return Writer(module, limits) if module and hasattr(module, "write") else None


class Annotate(Protocol):
    """Sets comments in a file."""

    def __call__(
        self, data: bytes, document: Document, notes: Sequence[Note], signed: Signature, limits: Limits = ..., /
    ) -> bytes:
        """The file `data`, which was read as `document`, with comments."""


def annotator(path: str) -> Annotate | None:
    """What sets comments in files with the ending of `path`, if anything does."""
    annotate: Annotate | None = getattr(_module(ending_of(path)), "annotate", None)
    return annotate


def _module(ending: str) -> ModuleType | None:
    """The format of an ending, if there is one."""
    if ending not in ENDINGS:
        return None
    return import_module(f"{__name__}.{_ALSO.get(ending, ending).removeprefix('.')}")


#: The endings of attachments that are letters; an attached mail is somebody else's, as a quoted one is.
_LETTERS = frozenset(ENDINGS) - {".eml", ".msg"}


@frozen
class Refused:
    """A letter that could not be read; `reason` is the message of `Unreadable`."""

    path: str
    reason: str


class _Attachment(Protocol):
    """A file sent with a mail."""

    @property
    def name(self) -> str:
        """What it is called."""

    @property
    def data(self) -> bytes:
        """What is in it."""


class _Wordless(Unreadable):
    """There is nothing of the drafter's in the file."""


def read(path: str, data: bytes, limits: Limits = DEFAULT) -> Document:
    """The document in `data`, read as the ending of `path` says; no file is opened.

    Raises `Unreadable` when it cannot be checked: unsupported or misnamed, damaged, protected, too large, without any
    text, or with nothing in it but a quoted letter or code.
    """
    reader: Callable[[bytes, str, Limits], Document] = _format(path, data, limits).read
    return _checkable(reader(data, path, limits), limits)


def read_all(path: str, data: bytes, limits: Limits = DEFAULT) -> list[Document | Refused]:
    """The document in `data`, and after it the letters attached to it, as "mail.eml > draft.docx".

    A mail that says nothing itself is left out if letters are attached to it. Other attachments are named in its notes.
    """
    try:
        module = _format(path, data, limits)
        if not hasattr(module, "read_mail"):
            return [_checkable(module.read(data, path, limits), limits)]
        mail: Document
        attached: Sequence[_Attachment]
        mail, attached = module.read_mail(data, path, limits)
    except Unreadable as fault:
        return [Refused(path, str(fault))]
    letters, rest = _letters(path, attached)
    found: list[Document | Refused] = []
    for number, (name, content) in enumerate(letters.items()):
        if number >= limits.attached:
            found.append(Refused(name, f"more than {limits.attached} letters are attached: save this one"))
            continue
        try:
            document = read(name, content, limits)
            found.append(replace(document, dated=document.dated or mail.dated))
        except Unreadable as fault:
            if not (isinstance(fault, _Wordless) and ending_of(name) in _SCRAPS):
                found.append(Refused(name, str(fault)))
    try:
        notes: tuple[str, ...] = module.not_checked(rest)
        return [_checkable(replace(mail, notes=mail.notes + notes), limits), *found]
    except _Wordless as fault:
        return found or [Refused(path, str(fault))]
    except Unreadable as fault:
        return [Refused(path, str(fault)), *found]


def attached(path: str, data: bytes, limits: Limits = DEFAULT) -> Mapping[str, bytes]:
    """The letters attached to a mail, by the paths that `read_all` gives them; none for any other file."""
    try:
        module = _format(path, data, limits)
        return _letters(path, module.read_mail(data, path, limits)[1])[0] if hasattr(module, "read_mail") else {}
    except Unreadable:
        return {}


def _letters(path: str, files: Sequence[_Attachment]) -> tuple[dict[str, bytes], list[_Attachment]]:
    """The letters among the files sent with a mail, by paths of which no two are the same, and the other files."""
    letters: dict[str, bytes] = {}
    rest: list[_Attachment] = []
    for file in files:
        if not file.data or ending_of(file.name) not in _LETTERS:
            rest.append(file)
            continue
        name, number = f"{path}{ATTACHED}{file.name}", 2
        while name in letters:
            stem, dot, ending = file.name.rpartition(".")
            name, number = f"{path}{ATTACHED}{stem} ({number}){dot}{ending}", number + 1
        letters[name] = file.data
    return letters, rest


def _format(path: str, data: bytes, limits: Limits) -> ModuleType:
    """The format's module; raises `Unreadable` for what is empty, too large or no supported file."""
    if not data:
        raise Unreadable("the file is empty")
    if len(data) > limits.size:
        raise Unreadable(
            f"the file is too large ({megabytes(len(data))}; the limit is {megabytes(limits.size)}): "
            "take the pictures out, or split it"
        )
    ending = ending_of(path)
    _agree(ending, data)
    module = _module(ending)
    assert module  # noqa: S101 - as _agree has made sure
    return module


@lru_cache(maxsize=100)  # each finding of a letter asks for the letter's
def ending_of(path: str) -> str:
    """The ending that says how to read a file, in small letters; for a template that of what it is a template of."""
    ending = PurePath(path).suffix.lower()
    if ending not in _TEMPLATES:
        return ending
    inner = PurePath(path).with_suffix("").suffix.lower()
    return inner if inner in ENDINGS and inner not in _TEMPLATES else ".txt"


def parted(name: str) -> tuple[str, str]:
    """A file's name without its ending, and the ending, which for a template is both: "letter", ".md.j2"."""
    path = PurePath(name)
    if path.suffix.lower() in _TEMPLATES and PurePath(path.stem).suffix.lower() in ENDINGS:
        return PurePath(path.stem).stem, PurePath(path.stem).suffix + path.suffix
    return path.stem, path.suffix


def _checkable(document: Document, limits: Limits) -> Document:
    """`document`; raises `Unreadable` if there is nothing of the drafter's in it, or too much."""
    if len(document.text) > limits.characters:
        sizes = f"{len(document.text):,} characters; the limit is {limits.characters:,}"
        raise Unreadable(f"it is too long for a letter ({sizes}): split it")
    if not any(map(str.isalnum, document.text)):
        raise _Wordless(
            "there is no text in it: a scan or picture of a letter cannot be checked, use the letter itself"
        )
    if all(block.kind in ("reply", "code") for block in document.blocks):
        raise _Wordless("there is nothing in it but a quoted letter or code: put the draft itself in the file")
    return document


def _agree(ending: str, data: bytes) -> None:
    """Raise `Unreadable` unless the ending is supported and the content is what it says."""
    found, expected = signature(data), BY_SIGNATURE.get(ending)
    if (found == ZIP and expected) or (found == COMPOUND and expected == MSG):
        found = None
    if found and ending not in found.endings:
        right = next((other for other in found.endings if other in ENDINGS), None)
        todo = f"rename it to end in {right}" if right else f"save the letter as {_supported()}"
        named = f", though its name ends in {ending}" if ending else ""
        raise Unreadable(f"it is {found.name}{named}: {todo}")
    if ending not in ENDINGS:
        what = f"{ending} files cannot be checked" if ending else "its name has no ending that says what it is"
        raise Unreadable(f"{found.name + ' cannot be checked' if found else what}: save the letter as {_supported()}")
    if expected and not found:
        raise Unreadable(f"it is not {expected.name}, though its name ends in {ending}, or it is damaged")


def _supported() -> str:
    """The formats to save as, the usual one first."""
    names = sorted(_FORMATS, key=lambda name: (name != ".docx", name))
    return " or ".join(filter(None, (", ".join(names[:-1]), names[-1])))
