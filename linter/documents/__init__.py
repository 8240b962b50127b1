"""Bytes → Document. A format is the file here that bears its name: `letter.docx` is read by `docx.py`.

A format's file has `read(data: bytes, path: str, limits: Limits) -> Document`. It is found by its name, imported only
when it is needed, and knows no other format; what formats share is in `linter.parsing`. One that can be corrected has
`write` too, and may have `obstacles` (see `Writer`); one that takes comments has `annotate`. What writers share is in `linter.editing`.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from importlib import import_module
from pathlib import Path, PurePath
from typing import NamedTuple

from linter.editing.note import Note
from linter.editing.signature import Signature
from linter.model.document import Document
from linter.model.finding import Edit
from linter.parsing.source.limits import DEFAULT, Limits, Unreadable, megabytes
from linter.parsing.source.signature import BY_SIGNATURE, ZIP, signature

__all__ = ["ENDINGS", "Limits", "Unreadable", "Writer", "annotator", "read", "writer"]

_FORMATS = tuple(sorted(f".{file.stem}" for file in Path(__file__).parent.glob("[a-z]*.py")))
#: Further endings of the same formats.
_ALSO = {
    ".text": ".txt", ".markdown": ".md", ".dotx": ".docx", ".docm": ".docx", ".dotm": ".docx",
    ".htm": ".html", ".ott": ".odt",
}  # fmt: skip
#: The file endings that can be read, in small letters.
ENDINGS: tuple[str, ...] = (*_FORMATS, *(ending for ending, same in _ALSO.items() if same in _FORMATS))


class Writer(NamedTuple):
    """How a format takes corrections.

    `write(data, document, edits, signature)` gives the file `data`, which was read as `document`, with `edits`, which
    are in order and apart: as tracked changes with this signature where the format has them, plainly without one.
    `obstacles(data, document, edits)` names those of `edits` that cannot be made safely, each with the reason; they
    are not to be given to `write`.
    """

    write: Callable[[bytes, Document, Sequence[Edit], Signature | None], bytes]
    obstacles: Callable[[bytes, Document, Sequence[Edit]], Mapping[Edit, str]]


def writer(path: str) -> Writer | None:
    """What writes files with the ending of `path`, if anything does."""
    ending = PurePath(path).suffix.lower()
    if ending not in ENDINGS:
        return None
    module = import_module(f"{__name__}.{_ALSO.get(ending, ending).removeprefix('.')}")
    write = getattr(module, "write", None)
    return Writer(write, getattr(module, "obstacles", _no_obstacle)) if write else None


Annotate = Callable[[bytes, Document, Sequence[Note], Signature], bytes]
"""`annotate(data, document, notes, signature)` gives the file `data`, which was read as `document`, with comments."""


def annotator(path: str) -> Annotate | None:
    """What sets comments in files with the ending of `path`, if anything does."""
    ending = PurePath(path).suffix.lower()
    if ending not in ENDINGS:
        return None
    module = import_module(f"{__name__}.{_ALSO.get(ending, ending).removeprefix('.')}")
    annotate: Annotate | None = getattr(module, "annotate", None)
    return annotate


def _no_obstacle(_data: bytes, _document: Document, _edits: Sequence[Edit]) -> Mapping[Edit, str]:
    return {}


def read(path: str, data: bytes, limits: Limits = DEFAULT) -> Document:
    """The document in `data`, read as the ending of `path` says; no file is opened.

    Raises `Unreadable` when it cannot be checked: unsupported or misnamed, damaged, protected, too large, without any
    text, or with nothing in it but a quoted letter or code.
    """
    ending = PurePath(path).suffix.lower()
    if not data:
        raise Unreadable("the file is empty")
    if len(data) > limits.size:
        raise Unreadable(
            f"the file is too large ({megabytes(len(data))}; the limit is {megabytes(limits.size)}): "
            "take the pictures out, or split it"
        )
    _agree(ending, data)
    module = import_module(f"{__name__}.{_ALSO.get(ending, ending).removeprefix('.')}")
    reader: Callable[[bytes, str, Limits], Document] = module.read
    document = reader(data, path, limits)
    if not any(map(str.isalnum, document.text)):
        raise Unreadable(
            "there is no text in it: a scan or picture of a letter cannot be checked, use the letter itself"
        )
    if all(block.kind in ("reply", "code") for block in document.blocks):
        raise Unreadable("there is nothing in it but a quoted letter or code: put the draft itself in the file")
    return document


def _agree(ending: str, data: bytes) -> None:
    """Raise `Unreadable` unless the ending is supported and the content is what it says."""
    found, expected = signature(data), BY_SIGNATURE.get(ending)
    if found == ZIP and expected:
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
