"""A zip archive with some of its parts replaced or added; every other part keeps its bytes, its name and its place.

Source: ISO/IEC 29500-2, section 7 (the physical package).
"""

from __future__ import annotations

import io
import zipfile
from collections.abc import Mapping
from copy import copy


def repacked(data: bytes, parts: Mapping[str, bytes]) -> bytes:
    """The archive `data` with `parts`: new bytes by the names of parts, those it has not yet at its end.

    The archive is one that has been read within limits.
    """
    out = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(data)) as old, zipfile.ZipFile(out, "w") as new:
        new.comment = old.comment
        for entry in old.infolist():
            content = parts.get(entry.filename)
            new.writestr(copy(entry), old.read(entry) if content is None else content, entry.compress_type)
        for name in sorted(parts.keys() - set(old.namelist())):
            entry = zipfile.ZipInfo(name)
            entry.external_attr = 0o600 << 16
            new.writestr(entry, parts[name], zipfile.ZIP_DEFLATED)
    return out.getvalue()
