"""Bytes of a text file → text: UTF-8, UTF-16 with its mark, and Windows-1252 where that is plainly what it is."""

from __future__ import annotations

import re

from linter.parsing.source.limits import Unreadable

WINDOWS_NOTE = "read as Windows-1252, since it is not UTF-8: see whether £ signs and quotation marks came out right"
_BINARY = "it is not text but binary data: save the letter as text, or give the file the ending of what it is"
_WRONG = "its text is in an encoding that could not be made out: save it as UTF-8"

#: Control characters that no editor writes into a letter. Tab, line ends, the page break and the old end-of-file mark
#: do occur, and so do 1E and 1F, with which Word exports its hyphens.
_CONTROLS = bytes((*range(0x01, 0x09), *range(0x0E, 0x1A), 0x1C, 0x1D, 0x7F))
#: Two or three bytes that are a UTF-8 character (É, £, a curly quote): in Windows-1252 they would be "Â£" or "â€™".
_UTF8_PAIR = re.compile(rb"[\xc2\xc3][\x80-\xbf]|\xe2[\x80-\x84][\x80-\xbf]")
_UTF16 = (b"\xff\xfe", b"\xfe\xff")
_HIGH = bytes(range(0x80, 0x100))


def decode(data: bytes) -> tuple[str, tuple[str, ...]]:
    """The text of `data` without its byte order mark, and notes for a person on how it was read.

    Raises `Unreadable` for binary data and for encodings other than UTF-8, UTF-16 with a mark and Windows-1252.
    """
    if data.startswith((b"\xff\xfe\x00\x00", b"\x00\x00\xfe\xff")):
        raise Unreadable("its text is in UTF-32: save it as UTF-8")
    notes: tuple[str, ...] = ()
    try:
        if data.startswith(_UTF16):
            text = data.decode("utf-16")
        else:
            text = data.removeprefix(b"\xef\xbb\xbf").decode("utf-8")
    except UnicodeDecodeError:
        if data.startswith(_UTF16):
            raise Unreadable(_WRONG) from None
        if b"\x00" in data:
            raise Unreadable(_BINARY) from None
        text = _windows(data)
        notes = (WINDOWS_NOTE,)
    if "\x00" in text:
        if not data.startswith(_UTF16) and _looks_utf16(data):
            raise Unreadable("its text seems to be UTF-16 without a byte order mark: save it as UTF-8")
        raise Unreadable(_BINARY)
    written = text.encode("utf-8", "surrogatepass") if data.startswith(_UTF16) else data
    if len(written) - len(written.translate(None, _CONTROLS)) > 2 + len(text) // 500:
        raise Unreadable(_BINARY)
    return text, notes


def _windows(data: bytes) -> str:
    """`data` as Windows-1252, if it can be an English letter in it: few high bytes, none undefined, none of UTF-8."""
    high = len(data) - len(data.translate(None, _HIGH))
    if high * 5 > len(data) or _UTF8_PAIR.search(data):
        raise Unreadable(_WRONG)
    try:
        return data.decode("cp1252")
    except UnicodeDecodeError:
        raise Unreadable(_WRONG) from None


def _looks_utf16(data: bytes) -> bool:
    """Whether every other byte of the beginning is nought, as in Latin text in UTF-16."""
    start = data[:400]
    return max(start[0::2].count(0), start[1::2].count(0)) * 3 > len(start)
