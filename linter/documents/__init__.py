"""Bytes → Document. A format is the file here that bears its name: `letter.docx` is read by `docx.py`.

A format's file has `read(data: bytes, path: str, limits: Limits) -> Document`; it is found by its name and imported
when it is needed. What formats share lies in the folders below: `source`, `layout`, `word`.
"""

from __future__ import annotations

import os
from collections.abc import Callable
from importlib import import_module

from linter.documents.source.limits import Limits, Unreadable, megabytes
from linter.documents.source.signature import BY_SIGNATURE, signature
from linter.model.document import Document

__all__ = ["ENDINGS", "Limits", "Unreadable", "read"]

_FORMATS = tuple(
    sorted(name[:-3] for name in os.listdir(os.path.dirname(__file__)) if name.endswith(".py") and name[0] != "_")
)
#: Further endings of the same formats.
_ALSO = {"text": "txt", "markdown": "md", "dotx": "docx", "docm": "docx", "dotm": "docx"}
#: The file endings that can be read, without the dot.
ENDINGS: tuple[str, ...] = (*_FORMATS, *(ending for ending, name in _ALSO.items() if name in _FORMATS))


def read(path: str, data: bytes, limits: Limits = Limits()) -> Document:
    """The document in `data`, read as its file ending says. `path` is for the ending and for messages alone.

    Raises `Unreadable` when the file cannot be checked: unsupported or misnamed, damaged, protected, too large,
    without any text, or with nothing in it but a quoted letter.
    """
    ending = os.path.splitext(path)[1].lower().removeprefix(".")
    if not data:
        raise Unreadable("The file is empty.")
    if len(data) > limits.size:
        raise Unreadable(
            f"The file is too large ({megabytes(len(data))}; the limit is {megabytes(limits.size)}): "
            "take out pictures, or split it."
        )
    _agree(ending, data)
    reader: Callable[[bytes, str, Limits], Document] = import_module(
        f"linter.documents.{_ALSO.get(ending, ending)}"
    ).read
    document = reader(data, path, limits)
    if not any(map(str.isalnum, document.text)):
        raise Unreadable("There is no text in it. A scan or picture of a letter cannot be checked: use the text itself.")
    if all(block.kind in ("reply", "code") for block in document.blocks):
        raise Unreadable("There is nothing in it but a quoted or forwarded letter: put the draft itself in the file.")
    return document


def _agree(ending: str, data: bytes) -> None:
    """Raise `Unreadable` unless the ending is supported and the content is what it says."""
    found, expected = signature(data), BY_SIGNATURE.get(ending)
    if found and ending not in found.endings:
        right = next((other for other in found.endings if other in ENDINGS), None)
        todo = f"rename it to end in .{right}" if right else f"save the letter as {_supported()}"
        named = f", though its name ends in .{ending}" if ending else ""
        raise Unreadable(f"This is {found.name}{named}: {todo}.")
    if ending not in ENDINGS:
        what = f".{ending} files cannot be checked" if ending else "The file's name has no ending"
        what = f"{found.name[0].upper()}{found.name[1:]} (.{ending}) cannot be checked" if found else what
        raise Unreadable(f"{what}: save the letter as {_supported()}.")
    if expected and not found:
        raise Unreadable(f"This is not {expected.name}, though its name ends in .{ending}, or it is damaged.")


def _supported() -> str:
    """The formats to save as, the usual one first."""
    names = sorted(_FORMATS, key=lambda name: (name != "docx", name))
    return ".docx" if len(names) < 2 else ", ".join(f".{name}" for name in names[:-1]) + f" or .{names[-1]}"
