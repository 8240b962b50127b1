"""What a file is by its first bytes, whatever its name says."""

from __future__ import annotations

from linter.model.frozen import frozen
from linter.parsing.source.limits import Unreadable


@frozen
class Signature:
    """A kind of file: what a person calls it, and the endings under which it may come."""

    name: str
    endings: tuple[str, ...]


_OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
WORD = Signature("a Word document", (".docx", ".dotx", ".docm", ".dotm"))
_ODT = Signature("an OpenDocument text", (".odt", ".ott"))
_PDF = Signature("a PDF", (".pdf",))
MSG = Signature("an Outlook message", (".msg",))
_RTF = Signature("an RTF file", (".rtf",))
ZIP = Signature("a zip archive", (".zip",))
COMPOUND = Signature("an old Office file", ())
_OLD_WORD = Signature("an old Word file", (".doc", ".dot"))
_OTHER = (
    (b"\x89PNG\r\n\x1a\n", Signature("a picture", (".png",))),
    (b"\xff\xd8\xff", Signature("a picture", (".jpg", ".jpeg"))),
    (b"GIF8", Signature("a picture", (".gif",))),
    (b"II*\x00", Signature("a picture", (".tif", ".tiff"))),
    (b"MM\x00*", Signature("a picture", (".tif", ".tiff"))),
    (b"{\\rtf", _RTF),
    (b"\x1f\x8b\x08", Signature("a gzip archive", (".gz",))),
    (b"7z\xbc\xaf\x27\x1c", Signature("a 7-Zip archive", (".7z",))),
)
#: Endings whose files are known by their first bytes: without those, the file is damaged or not what it says.
BY_SIGNATURE = {ending: kind for kind in (WORD, _ODT, _PDF, MSG, _RTF) for ending in kind.endings}


def signature(data: bytes) -> Signature | None:
    """The kind of file that `data` is, or None for text and what is not known.

    Raises `Unreadable` for files that are protected with a password.
    """
    if data.startswith((b"PK\x03\x04", b"PK\x05\x06")):
        return _zip(data)
    if data.startswith(_OLE):
        return _compound(data)
    if b"%PDF-" in data[:1024] and not data[:1024].split(b"%PDF-")[0].strip(b"\xef\xbb\xbf \r\n\t"):
        return _PDF
    return next((kind for start, kind in _OTHER if data.startswith(start)), None)


def _zip(data: bytes) -> Signature:
    """Zip packages by the names of what is in them; the names are not packed, and a cut-off file keeps some."""
    if b"application/vnd.oasis.opendocument.text" in data[:200]:
        return _ODT
    if b"word/" in data:
        return WORD
    if b"xl/workbook" in data:
        return Signature("an Excel workbook", (".xlsx", ".xlsm"))
    if b"ppt/presentation" in data:
        return Signature("a PowerPoint presentation", (".pptx", ".pptm"))
    return ZIP


def _compound(data: bytes) -> Signature:
    """OLE containers by the names of their streams (MS-CFB 2.6.1: UTF-16)."""
    if "EncryptedPackage".encode("utf-16-le") in data:
        raise Unreadable("it is protected with a password: open it, remove the password, and save it again")
    if "WordDocument".encode("utf-16-le") in data:
        return _OLD_WORD
    if "__properties_version1.0".encode("utf-16-le") in data:
        return MSG
    return COMPOUND
