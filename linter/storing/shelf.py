"""Many small values in one file, found by key without reading the rest: what is opened costs the same however large it is.

The file is mapped into memory, so processes share it. First come the records, then a table of slots, last a tail that
says where the table is: a file that was cut short has none. A slot holds where a record begins and some bits of its
key's checksum, and stands where the checksum says, or in the next free place after.
"""

from __future__ import annotations

import mmap
import os
import struct
from array import array
from collections.abc import Iterable
from zlib import crc32

from linter.storing import folder

_TAIL = struct.Struct("<24sQQ")
_MAGIC = b"policyline shelf 1".ljust(24)
_SIZES = struct.Struct("<II")
_PLACE_BITS = 40
_PLACES = (1 << _PLACE_BITS) - 1


class Shelf:
    """The values in the file at `path`. Raises OSError or ValueError if it is no such file."""

    def __init__(self, path: str) -> None:
        self._path = path
        with open(path, "rb") as stream:
            self._file = mmap.mmap(stream.fileno(), 0, access=mmap.ACCESS_READ)
        begin = len(self._file) - _TAIL.size
        if begin < 0:
            raise ValueError(path)
        magic, table, slots = _TAIL.unpack_from(self._file, begin)
        if magic != _MAGIC or table + 8 * slots != begin:
            raise ValueError(path)
        self._slots = memoryview(self._file)[table:begin].cast("Q")
        self._last = slots - 1

    def __reduce__(self) -> tuple[type[Shelf], tuple[str]]:
        return (Shelf, (self._path,))

    def get(self, key: bytes) -> bytes | None:
        """The value that was kept under `key`."""
        mark = crc32(key)
        at = mark & self._last
        slots, file = self._slots, self._file
        while slot := slots[at]:
            if slot >> _PLACE_BITS == mark >> 8:
                begin = slot & _PLACES
                keys, values = _SIZES.unpack_from(file, begin)
                begin += _SIZES.size
                if file[begin : begin + keys] == key:
                    return file[begin + keys : begin + keys + values]
            at = (at + 1) & self._last
        return None


def write(path: str, records: Iterable[tuple[bytes, bytes]]) -> bool:
    """Keep `records`, each key once, in a file at `path`; False if it cannot be written."""
    beside = f"{path}.{os.getpid()}.part"
    try:
        folder.make(path)
        flags = os.O_WRONLY | os.O_CREAT | os.O_TRUNC | getattr(os, "O_BINARY", 0)
        with open(os.open(beside, flags, 0o600), "wb", buffering=1 << 20) as stream:
            places = array("Q")
            at = stream.write(_MAGIC)  # no record begins at 0, which marks a free slot
            for key, value in records:
                mark = crc32(key)
                places.extend((mark >> 8 << _PLACE_BITS | at, mark))
                at += stream.write(_SIZES.pack(len(key), len(value)) + key + value)
            at += stream.write(bytes(-at % 8))
            table = _table(places)
            stream.write(table.tobytes())
            stream.write(_TAIL.pack(_MAGIC, at, len(table)))
        os.replace(beside, path)
    except OSError:
        folder.delete(beside)
        return False
    return True


def _table(places: array[int]) -> array[int]:
    """The slots for `places`, which holds for each record its slot and its key's checksum."""
    size = 8
    while size < len(places):  # at most half of the slots are taken
        size *= 2
    slots, last = array("Q", bytes(8 * size)), size - 1
    for number in range(0, len(places), 2):
        at = places[number + 1] & last
        while slots[at]:
            at = (at + 1) & last
        slots[at] = places[number]
    return slots
