"""The properties of a message, and of its attachments, in an Outlook file: text, bytes and times by their numbers.

Sources: MS-OXMSG (files of messages), MS-OXPROPS (the numbers), MS-OXCDATA 2.11.1 (the types).
"""

from __future__ import annotations

import codecs
import struct
from datetime import UTC, datetime, timedelta
from typing import Any

from linter.parsing.source.charset import decode
from linter.parsing.source.limits import Limits, Unreadable

_STREAM = "__substg1.0_{:04X}{:04X}"
_PROPERTIES = "__properties_version1.0"
_TEXT, _TEXT_8, _BYTES, _TIME, _WHOLE, _TRUE = 0x001F, 0x001E, 0x0102, 0x0040, 0x0003, 0x000B
#: Where the entries of a properties stream begin: in the message itself, and in an attachment (2.4.1).
_HEAD, _BELOW_HEAD = 32, 8
_CODEPAGES = (0x3FDE, 0x3FFD)
_FIRST_DAY = datetime(1601, 1, 1, tzinfo=UTC)


class Properties:
    """The properties in one storage of `file`, an `olefile.OleFileIO`; `path` is empty for the message itself."""

    def __init__(self, file: Any, path: tuple[str, ...], limits: Limits) -> None:
        self._file, self._path, self._limits = file, path, limits
        self._fixed: dict[tuple[int, int], bytes] = {}
        head = _BELOW_HEAD if path else _HEAD
        stream = self._stream(_PROPERTIES)
        for at in range(head, len(stream) - 15, 16):
            kind, number = struct.unpack_from("<HH", stream, at)
            self._fixed[number, kind] = stream[at + 8 : at + 16]

    def text(self, number: int) -> str:
        """A text; empty if it is not there."""
        wide = self._stream(_STREAM.format(number, _TEXT))
        if wide:
            return wide.decode("utf-16-le", "replace").replace("\x00", "")
        narrow = self._stream(_STREAM.format(number, _TEXT_8))
        return self.decoded(narrow).replace("\x00", "") if narrow else ""

    def data(self, number: int) -> bytes:
        """Bytes; empty if they are not there."""
        return self._stream(_STREAM.format(number, _BYTES))

    def day(self, number: int) -> str:
        """A time as an ISO day of Universal Time; empty if it is not there."""
        raw = self._fixed.get((number, _TIME), b"")
        if len(raw) != 8:
            return ""
        try:
            return (_FIRST_DAY + timedelta(microseconds=int.from_bytes(raw, "little") // 10)).date().isoformat()
        except OverflowError:
            return ""

    def whole(self, number: int) -> int:
        """A whole number or a yes or no; 0 if it is not there."""
        raw = self._fixed.get((number, _WHOLE)) or self._fixed.get((number, _TRUE)) or b""
        return int.from_bytes(raw[:4], "little")

    def decoded(self, data: bytes) -> str:
        """`data` in the code page that the message names, or in what it plainly is."""
        for number in _CODEPAGES:
            page = self.whole(number)
            name = "utf-8" if page == 65001 else "ascii" if page == 20127 else f"cp{page}"
            try:
                if page and codecs.lookup(name).name.startswith(("utf-8", "cp12", "cp8", "cp9", "iso8859")):
                    return data.decode(name)
            except (LookupError, ValueError):
                continue
        return decode(data)[0]

    def _stream(self, name: str) -> bytes:
        path = [*self._path, name]
        if not self._file.exists(path) or self._file.get_type(path) != 2:
            return b""
        if self._file.get_size(path) > self._limits.size:
            raise Unreadable("it is damaged: one of its parts is larger than the file")
        return bytes(self._file.openstream(path).read())
