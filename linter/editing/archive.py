"""A zip archive with some of its parts replaced or added; every other part keeps its bytes, its name and its place.

Sources: ISO/IEC 29500-2, section 7 (the physical package); APPNOTE.TXT 4.3.7 (what stands before a part's bytes).
"""

from __future__ import annotations

import io
import struct
import zipfile
from collections.abc import Mapping
from copy import copy

from linter.parsing.source.limits import Unreadable

_HEAD, _MARK = 30, b"PK\x03\x04"
_DESCRIBED_BEHIND = 0x08
_DAMAGED = "a part of the file is damaged: open it, save it again, and take the new file"


def repacked(data: bytes, parts: Mapping[str, bytes]) -> bytes:
    """The archive `data` with `parts`: new bytes by the names of parts, those it has not yet at its end.

    Parts that stay are carried over as they are packed: however far one would unpack, it is not. The case of names does
    not matter, as in the reader. Raises `Unreadable` where a part that the reader did not need is damaged.
    """
    out = io.BytesIO()
    wanted = {name.lower(): content for name, content in parts.items()}
    with zipfile.ZipFile(io.BytesIO(data)) as old, zipfile.ZipFile(out, "w") as new:
        new.comment = old.comment
        for entry in old.infolist():
            content = wanted.get(_plain(entry.filename))
            if content is not None:
                new.writestr(copy(entry), content, entry.compress_type)
            else:
                _carry(data, entry, new, out)
        there = {_plain(name) for name in old.namelist()}
        for name in sorted(name for name in parts if name.lower() not in there):
            entry = zipfile.ZipInfo(name)
            entry.external_attr = 0o600 << 16
            new.writestr(entry, parts[name], zipfile.ZIP_DEFLATED)
    return out.getvalue()


def _plain(name: str) -> str:
    return name.lower().lstrip("/")


def _carry(data: bytes, entry: zipfile.ZipInfo, new: zipfile.ZipFile, out: io.BytesIO) -> None:
    """Add to `new`, which is written to `out`, a part of the archive `data` as it stands there."""
    head = data[entry.header_offset : entry.header_offset + _HEAD]
    if len(head) < _HEAD or not head.startswith(_MARK):
        raise Unreadable(_DAMAGED)
    name, extra = struct.unpack_from("<HH", head, _HEAD - 4)
    start = entry.header_offset + _HEAD + name + extra
    if start + entry.compress_size > len(data):
        raise Unreadable(_DAMAGED)
    moved = copy(entry)
    moved.header_offset = out.tell()
    moved.flag_bits &= ~_DESCRIBED_BEHIND  # its sizes are known, and stand before it
    out.write(moved.FileHeader())
    out.write(data[start : start + entry.compress_size])
    new.filelist.append(moved)
    new.NameToInfo[moved.filename] = moved
    new.start_dir = out.tell()
