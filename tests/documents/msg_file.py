"""Outlook messages written by hand: a compound file with the streams of a message. Sources: MS-CFB, MS-OXMSG."""

from __future__ import annotations

import struct
from collections.abc import Mapping

_SECTOR, _MINI, _CUTOFF = 512, 64, 4096
_END, _FREE, _FAT = 0xFFFFFFFE, 0xFFFFFFFF, 0xFFFFFFFD
#: A storage holds streams and storages by their names.
Storage = Mapping[str, "bytes | Storage"]


def text(number: int, value: str) -> dict[str, bytes]:
    """A property that is text."""
    return {f"__substg1.0_{number:04X}001F": value.encode("utf-16-le")}


def binary(number: int, value: bytes) -> dict[str, bytes]:
    """A property that is bytes."""
    return {f"__substg1.0_{number:04X}0102": value}


def properties(*fixed: tuple[int, int, int], head: int = 32) -> dict[str, bytes]:
    """The stream of properties that are numbers: (number, type, value)."""
    entries = b"".join(struct.pack("<HHIQ", kind, number, 6, value) for number, kind, value in fixed)
    return {"__properties_version1.0": bytes(head) + entries}


def attachment(name: str, data: bytes, *fixed: tuple[int, int, int]) -> dict[str, bytes]:
    """The storage of an attachment."""
    return {**text(0x3707, name), **binary(0x3701, data), **properties(*fixed, head=8)}


def msg(subject: str, body: str, *attached: Storage, more: Storage | None = None) -> bytes:
    """A message."""
    root: dict[str, bytes | Storage] = {**text(0x0037, subject), **text(0x1000, body), **properties(), **(more or {})}
    for number, storage in enumerate(attached):
        root[f"__attach_version1.0_#{number:08X}"] = storage
    return compound(root)


def compound(root: Storage) -> bytes:
    """A compound file (version 3, sectors of 512 bytes)."""
    entries: list[list[int | str | bytes]] = []  # name, type, left, right, child, start, size

    def add(name: str, node: bytes | Storage) -> int:
        number = len(entries)
        entries.append([name, 2 if isinstance(node, bytes) else 1, _FREE, _FREE, _FREE, 0, 0])
        if isinstance(node, bytes):
            entries[number][5] = node
        else:
            # A chain to the right is a valid, if lopsided, tree where names are in the order of the format.
            before = None
            for below in sorted(node, key=lambda key: (len(key), key.upper())):
                child = add(below, node[below])
                entries[before if before is not None else number][3 if before is not None else 4] = child
                before = child
        return number

    add("Root Entry", root)
    entries[0][1] = 5
    sectors: list[bytes] = []
    chain: list[int] = []
    mini, mini_chain = bytearray(), list[int]()

    def store(data: bytes) -> int:
        if not data:
            return _END
        start = len(sectors)
        parts = [data[at : at + _SECTOR].ljust(_SECTOR, b"\0") for at in range(0, len(data), _SECTOR)]
        sectors.extend(parts)
        chain.extend([*range(start + 1, start + len(parts)), _END])
        return start

    for entry in entries:
        data = entry[5]
        if isinstance(data, bytes):
            entry[6] = len(data)
            if len(data) >= _CUTOFF:
                entry[5] = store(data)
            elif data:
                entry[5] = len(mini) // _MINI
                count = -(-len(data) // _MINI)
                mini_chain += [*range(len(mini_chain) + 1, len(mini_chain) + count), _END]
                mini += data.ljust(count * _MINI, b"\0")
            else:
                entry[5] = _END
    entries[0][5], entries[0][6] = store(bytes(mini)), len(mini)
    mini_start = store(
        struct.pack(f"<{len(mini_chain)}I", *mini_chain).ljust(-(-len(mini_chain) // 128) * 512, b"\xff")
    )
    directory = b"".join(_entry(*entry) for entry in entries)
    directory_start = store(directory.ljust(-(-len(directory) // 512) * 512, b"\0"))
    count = 1
    while (len(sectors) + count) > count * 128:
        count += 1
    first = len(sectors)
    table = [*chain, *[_FAT] * count]
    fat = struct.pack(f"<{len(table)}I", *table).ljust(count * 512, b"\xff")
    header = struct.pack(
        "<8s16sHHHHH6sIIIIIIIIII", b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", bytes(16), 0x3E, 3, 0xFFFE, 9, 6, bytes(6), 0, count,
        directory_start, 0, _CUTOFF, mini_start, -(-len(mini_chain) // 128), _END, 0, first,
    )  # fmt: skip
    return (
        header[:76]
        + struct.pack("<109I", *range(first, first + count), *[_FREE] * (109 - count))
        + b"".join(sectors)
        + fat
    )


def _entry(
    name: object, kind: object, left: object, right: object, child: object, start: object, size: object
) -> bytes:
    """A directory entry (MS-CFB 2.6.1)."""
    wide = str(name).encode("utf-16-le")
    return struct.pack(
        "<64sHBBIII16sIQQIQ", wide, len(wide) + 2, kind, 1, left, right, child, bytes(16), 0, 0, 0, start, size
    )
