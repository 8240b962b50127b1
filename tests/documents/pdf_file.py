"""PDF files written by hand: words at places on pages, in the order in which they are drawn."""

from __future__ import annotations

import zlib
from collections.abc import Sequence
from typing import NamedTuple


class Words(NamedTuple):
    """Text in Helvetica of `size` points that begins at `x`, `y` points from the lower left corner.

    It runs to the right, or is turned about that corner's page by `turn` quarters counter-clockwise.
    """

    x: float
    y: float
    text: str
    size: float = 11
    turn: int = 0


def prose(x: float, y: float, *lines: str, leading: float = 14) -> list[Words]:
    """Lines below each other, the first of them at `y`."""
    return [Words(x, y - leading * number, text) for number, text in enumerate(lines)]


def pdf(
    *pages: Sequence[Words], turn: int = 0, catalog: str = "", trailer: str = "", content: bytes | None = None
) -> bytes:
    """A PDF of A4 pages, shown turned by `turn` degrees; `content` stands in place of what is drawn on the first page."""
    objects: list[bytes] = [b"", b"", b"<</Type/Font/Subtype/Type1/BaseFont/Helvetica/Encoding/WinAnsiEncoding>>"]
    kids = []
    for number, page in enumerate(pages):
        drawn = b"".join(_drawn(words) for words in page)
        stream = zlib.compress(content if content is not None and number == 0 else drawn)
        kids.append(len(objects) + 1)
        objects.append(
            b"<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]/Rotate %d/Resources<</Font<</F 3 0 R>>>>/Contents %d 0 R>>"
            % (turn, len(objects) + 2)
        )
        objects.append(b"<</Filter/FlateDecode/Length %d>>stream\n%s\nendstream" % (len(stream), stream))
    objects[0] = f"<</Type/Catalog/Pages 2 0 R{catalog}>>".encode()
    objects[1] = f"<</Type/Pages/Count {len(kids)}/Kids[{' '.join(f'{kid} 0 R' for kid in kids)}]>>".encode()
    out = bytearray(b"%PDF-1.4\n")
    places = []
    for number, written in enumerate(objects, 1):
        places.append(len(out))
        out += b"%d 0 obj" % number + written + b"endobj\n"
    start = len(out)
    out += b"xref\n0 %d\n0000000000 65535 f \n" % (len(objects) + 1)
    out += b"".join(b"%010d 00000 n \n" % place for place in places)
    out += f"trailer<</Size {len(objects) + 1}/Root 1 0 R{trailer}>>\nstartxref\n{start}\n%%EOF\n".encode()
    return bytes(out)


def _drawn(words: Words) -> bytes:
    text = words.text.encode("cp1252").replace(b"\\", b"\\\\").replace(b"(", b"\\(").replace(b")", b"\\)")
    x, y = words.x, words.y
    axes, at = {
        0: ("1 0 0 1", (x, y)),
        1: ("0 1 -1 0", (595 - y, x)),
        2: ("-1 0 0 -1", (595 - x, 842 - y)),
        3: ("0 -1 1 0", (y, 842 - x)),
    }[words.turn]
    return b"BT /F %g Tf %s %g %g Tm (%s) Tj ET\n" % (words.size, axes.encode(), *at, text)
