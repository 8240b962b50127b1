"""Files kept in a zip archive (docx, odt): parts unpacked within limits, XML parsed without entities.

Sources: ISO/IEC 29500-2 (Open Packaging Conventions), sections 7 and 8.
"""

from __future__ import annotations

import io
import posixpath
import struct
import zipfile
import zlib
from typing import NamedTuple

from lxml import etree

from linter.parsing.source.limits import Limits, Unreadable, megabytes

_DAMAGED = "the file is damaged: open it, save it again, and check the new file"
_DEEP = "its parts are nested too deeply: open it, copy the letter into a new file, and save that"
_DTD = "it holds XML entities or a document type, which no letter needs: open it and save it again"
_RELATIONSHIP = "{http://schemas.openxmlformats.org/package/2006/relationships}Relationship"
#: What the standard library raises on a damaged archive, depending on where the damage is.
_FAULTS = (
    zipfile.BadZipFile,
    zlib.error,
    struct.error,
    EOFError,
    KeyError,
    NotImplementedError,
    OSError,
    OverflowError,
    UnicodeError,
    ValueError,
)
#: Beneath this many bytes a part is no bomb, however well it packs.
_SMALL = 1_000_000


class Relation(NamedTuple):
    """Another part that a part names: what it is for (the last word of its type), and its name in the archive."""

    kind: str
    target: str


class Package:
    """A zip archive opened for reading; every method raises `Unreadable` for damage and for what breaks the limits."""

    def __init__(self, data: bytes, limits: Limits) -> None:
        self._limits = limits
        self._left = limits.unpacked
        try:
            self._zip = zipfile.ZipFile(io.BytesIO(data))
            whole = _is_whole(data, self._zip.infolist())
            self._names = {name.lower().lstrip("/"): name for name in self._zip.namelist()}
        except _FAULTS:
            raise Unreadable(_DAMAGED) from None
        if not whole:
            raise Unreadable(_DAMAGED)
        if len(self._names) > limits.files:
            raise Unreadable("it holds too many files for a letter: open it and save it again")

    def __contains__(self, name: str) -> bool:
        return name.lower() in self._names

    def part(self, name: str) -> bytes:
        """The bytes of the part with this name, which are unpacked only as far as the limits allow."""
        try:
            entry = self._zip.getinfo(self._names[name.lower()])
            if entry.flag_bits & 1:
                raise Unreadable("it is protected with a password: open it, remove the password, and save it again")
            if entry.file_size > _SMALL and entry.file_size > entry.compress_size * self._limits.ratio:
                raise Unreadable("it unpacks to far more than it seems to hold, as no letter does: it was not opened")
            if entry.compress_type not in (zipfile.ZIP_STORED, zipfile.ZIP_DEFLATED):
                raise Unreadable(_DAMAGED)
            with self._zip.open(entry) as packed:
                data = packed.read(self._left + 1)
        except _FAULTS:
            raise Unreadable(_DAMAGED) from None
        if len(data) > self._left:
            most = megabytes(self._limits.unpacked)
            raise Unreadable(f"it unpacks to more than {most}, as no letter does: it was not opened")
        self._left -= len(data)
        return data

    def xml(self, name: str) -> etree._Element:
        """The root element of the part with this name."""
        data = self.part(name)
        if data.count(b"<") > self._limits.tags:
            raise Unreadable("it has more parts than can be checked: split it")
        if any(
            mark.encode(code) in data
            for mark in ("<!DOCTYPE", "<!ENTITY")
            for code in ("utf-8", "utf-16-le", "utf-16-be")
        ):
            raise Unreadable(_DTD)
        parser = etree.XMLParser(
            resolve_entities=False, no_network=True, load_dtd=False, dtd_validation=False, huge_tree=False
        )
        try:
            root = etree.fromstring(data, parser)
        except (etree.LxmlError, ValueError) as fault:
            raise Unreadable(_DEEP if "depth" in str(fault) else _DAMAGED) from None
        if root.getroottree().docinfo.internalDTD is not None:
            raise Unreadable(_DTD)
        return root

    def relations(self, name: str) -> dict[str, Relation]:
        """The parts that the part with this name names, by their ids; those outside the archive are left out."""
        folder, file = posixpath.split(name)
        rels = posixpath.join(folder, "_rels", f"{file}.rels")
        if rels not in self:
            return {}
        found: dict[str, Relation] = {}
        for element in self.xml(rels).iter(_RELATIONSHIP):
            if element.get("TargetMode") != "External":
                target = posixpath.normpath(posixpath.join("/", folder, element.get("Target") or "")).lstrip("/")
                found[element.get("Id") or ""] = Relation((element.get("Type") or "").rpartition("/")[2], target)
        return found


def _is_whole(data: bytes, entries: list[zipfile.ZipInfo]) -> bool:
    """Whether the archive's directory has as many entries as it says, and each is named as the part that it points at.

    The standard library does not look, and a part that the directory lost would pass for one that there never was.
    """
    end = data.rfind(b"PK\x05\x06")
    (told,) = struct.unpack_from("<H", data, end + 10)
    return told in (len(entries), 0xFFFF) and all(_is_named(data, entry) for entry in entries)


def _is_named(data: bytes, entry: zipfile.ZipInfo) -> bool:
    head = data[entry.header_offset : entry.header_offset + 30]
    if len(head) < 30 or not head.startswith(b"PK\x03\x04"):
        return False
    (size,) = struct.unpack_from("<H", head, 26)
    name = data[entry.header_offset + 30 : entry.header_offset + 30 + size]
    return name == entry.orig_filename.encode("utf-8" if entry.flag_bits & 0x800 else "cp437")
