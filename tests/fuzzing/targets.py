"""What is tried on each reader, whoever makes up the inputs: that any bytes are read as promised or plainly refused.

A format kept in a zip archive or in compressed streams is tried twice: as a file, and as the content of a sound file, since
few changes to packed bytes get past the unpacking. Where the format can be written, a correction is tried too.
"""

from __future__ import annotations

import io
import sys
import zipfile
from collections.abc import Callable, Sequence
from contextlib import suppress
from datetime import date
from pathlib import Path
from typing import Any, NamedTuple

from linter.documents import ENDINGS, Refused, Unreadable, read, read_all, writer
from linter.editing.archive import repacked
from linter.editing.signature import Signature
from linter.model.document import Document, Span
from linter.model.finding import Edit
from tests.documents import odt_file, word_file
from tests.documents.msg_file import attachment, binary, msg
from tests.documents.pdf_file import Words, pdf, prose

FIXTURES = Path(__file__).parents[1] / "documents" / "fixtures"


class Target(NamedTuple):
    """A reader under trial: the file that some bytes make, bytes to begin with, and words of the format to put in."""

    name: str
    ending: str
    seeds: tuple[bytes, ...]
    words: tuple[bytes, ...]
    made: Callable[[bytes], bytes] = bytes


def tried(target: Target, data: bytes) -> None:
    """Read what `data` makes; raises `AssertionError` for a broken promise, and whatever the reader should not raise."""
    name, file = f"letter.{target.ending}", target.made(data)
    with Watched():
        for found in read_all(name, file):
            if isinstance(found, Refused):
                refused(found.reason)
            else:
                whole(found)
        try:
            document = read(name, file)
        except Unreadable as fault:
            refused(str(fault))
            return
        _corrected(name, file, document)


def whole(document: Document) -> None:
    """A document is tiled by its pieces, and its blocks lie in it in order, each with a place for a person."""
    assert "".join(piece.text for piece in document.pieces) == document.text
    assert all(piece.text for piece in document.pieces)
    last = 0
    for block in document.blocks:
        assert last <= block.span.start < block.span.end <= len(document.text)
        assert block.label
        last = block.span.end
    document.text.encode("utf-8")


def refused(reason: str) -> None:
    """A refusal is one line for a person."""
    assert reason
    assert "\n" not in reason
    assert "Traceback" not in reason


def _corrected(name: str, file: bytes, document: Document) -> None:
    """Put a word in the place of the first words, where that can be done."""
    writes = writer(name)
    block = next((block for block in document.blocks if block.kind not in ("reply", "code")), None)
    if not writes or not block:
        return
    edit = Edit(Span(block.span.start, min(block.span.start + 5, block.span.end)), "new")
    if not writes.obstacles(file, document, [edit]):
        for signature in (None, Signature(_DAY)):
            with suppress(Unreadable):  # then the correction is not made, and that is said
                whole(read(name, writes.write(file, document, [edit], signature)))


_DAY = date(2025, 3, 13)


class Watched:
    """While it is entered, whoever opens a connection, writes a file or starts a program other than PDFium's is stopped."""

    active = False
    _hooked = False

    def __enter__(self) -> None:
        if not Watched._hooked:
            sys.addaudithook(_watch)
            Watched._hooked = True
        Watched.active = True

    def __exit__(self, *_: object) -> None:
        Watched.active = False


def _watch(event: str, arguments: tuple[Any, ...]) -> None:
    if not Watched.active:
        return
    if event.startswith(("socket.", "os.remove", "os.rename", "os.system", "os.mkdir", "shutil.", "ctypes.dlopen")):
        raise AssertionError(f"a letter led to {event}")
    if event == "subprocess.Popen" and arguments[0] != sys.executable:
        raise AssertionError(f"a letter started {arguments[0]}")
    if event == "open" and not isinstance(arguments[0], int) and set(str(arguments[1])) & set("wax+"):
        if "__pycache__" not in str(arguments[0]):
            raise AssertionError(f"a letter led to the writing of {arguments[0]}")


def _part(data: bytes, name: str) -> bytes:
    return zipfile.ZipFile(io.BytesIO(data)).read(name)


_WORD = (FIXTURES / "awkward.docx").read_bytes()
_ODT = (FIXTURES / "awkward.odt").read_bytes()
_SMALL_WORD = word_file.docx(
    word_file.p("It received over ", word_file.r("2,8", "<w:b/>"), "00 responses.")
    + word_file.tbl(word_file.tr("North", "12"))
    + word_file.p(word_file.field("begin"), word_file.code("MERGEFIELD n"), word_file.field("end"), word_file.box(word_file.p("c")))
)  # fmt: skip
_SMALL_ODT = odt_file.odt(
    odt_file.p("It received over 2,800 responses.", odt_file.note("Noted")) + odt_file.tbl(odt_file.tr("North", "12"))
)
_MAIL = (
    b"From: a@example.org\nSubject: =?utf-8?b?TGV0dGVy?=\nDate: Thu, 13 Mar 2025 11:05:00 +0000\nMIME-Version: 1.0\n"
    b"Content-Type: multipart/mixed; boundary=x\n\n--x\nContent-Type: text/plain; charset=utf-8; format=flowed\n"
    b"Content-Transfer-Encoding: quoted-printable\n\nWe received=20over 2,800.\n\n> old words\n--x\n"
    b"Content-Type: text/html\n\n<p>We received <b>over</b> 2,800.</p>\n--x\nContent-Type: application/x\n"
    b'Content-Disposition: attachment; filename="draft.txt"\nContent-Transfer-Encoding: base64\n\nV29yZHM=\n--x--\n'
)
_TEXT = (
    "Dear Sam,\n\nThank you for your letter, which we\nreceived on 2 March. It costs £3,000.\n\n- Docks\n- Ports\n\n"
    "North | 12\nSouth | 14\n\nRegion\tNumber\nNorth\t12\n\n{{ n | default('over 3,000') }}\n\nFrom: A\nSent: x\nTo: B\n"
).encode()
_MARKDOWN = b"---\ntitle: x\n---\n# Title\n\nWords *over* [3,000](x).\n\n> quoted\n\n```\ncode\n```\n<!-- a -->\n| a | b |\n|---|---|\n| c | d |\n"
_HTML = (
    b"<!doctype html><meta charset=utf-8><style>p{}</style><h1>Title</h1><p>It costs &pound;3,000 <b>or</b> more.<br>"
    b"<ul><li>Docks<li>Ports</ul><table><tr><td>North<td>12</table><div style='display:none'>hidden</div>"
    b"<blockquote type=cite>old</blockquote><!-- a -->"
)
_PAGE = b"BT /F 11 Tf 70 700 Td (We received over 2,800) Tj 0 -14 Td (responses in all.) Tj ET"

_XML = (
    b"<",
    b"</",
    b"/>",
    b"&amp;",
    b"<!--",
    b"-->",
    b"<![CDATA[",
    b"]]>",
    b"<!DOCTYPE a>",
    b"<?x?>",
    b"&#0;",
    b"&#x41;",
)
_W = tuple(
    f"<w:{tag}>".encode()
    for tag in ("p", "/p", "r", "/r", "t", "/t", "tbl", "/tbl", "tr", "/tr", "tc", "/tc", "del", "/del", "ins", "/ins", "sdt",
                "/sdt", "hyperlink", "/hyperlink", "txbxContent", "/txbxContent", "tab/", "br/", "vanish/", "fldSimple",
                'fldChar w:fldCharType="begin"/', 'fldChar w:fldCharType="end"/', 'footnoteReference w:id="1"/')
)  # fmt: skip
_T = tuple(
    f"<{tag}>".encode()
    for tag in ("text:p", "/text:p", "text:span", "/text:span", "text:s/", "text:tab/", "text:note", "/text:note", "table:table",
                "/table:table", "table:table-row", "/table:table-row", "table:table-cell", "/table:table-cell", "draw:frame",
                "/draw:frame", "draw:text-box", "/draw:text-box", "text:list", "text:list-item", 'text:s text:c="99"/')
)  # fmt: skip
_MAILED = (b"--x\n", b"--x--\n", b"Content-Type: text/html; charset=utf-7\n\n", b"charset=", b"=?utf-8?b?", b"=?x?q?", b"\n\n",
           b"Content-Type: message/rfc822\n\n", b"Content-Transfer-Encoding: base64\n", b"filename*0*=", b"boundary=", b"=\n")  # fmt: skip
_LAID = (b"\n\n", b"\r", b"\t", b" | ", b"> ", b"- ", b"1. ", b"From: a\n", b"Sent: b\n", b"To: c\n", b"wrote:\n", b"\xc2\xa3",
         b"\xa3", b"\xff\xfe", b"\xe2\x80\x8b", b"```\n", b"<!--", b"{{ ", b" }}", "«".encode(), b"policyline: ignore")  # fmt: skip
_TAGGED = tuple(
    f"<{tag}>".encode()
    for tag in ("p", "/p", "div", "/div", "table", "/table", "tr", "td", "li", "ul", "br", "b", "/b", "script", "/script", "style",
                "blockquote", "pre", "p hidden", "div style='display:none'", "!-- a --")
)  # fmt: skip
_DRAWN = (b"obj", b"endobj", b"stream\n", b"endstream", b"xref", b"trailer", b"<<", b">>", b"/Length 9", b"/Filter/FlateDecode", b"/Kids",
          b"BT ", b" ET", b" Tj ", b" Td ", b" Tm ", b"1 0 0 1 70 700", b"(a)", b"[(a)-900(b)] TJ", b"/F 900 Tf", b"<00FF>")  # fmt: skip


def _in_word(part: str) -> Callable[[bytes], bytes]:
    return lambda data: repacked(_WORD, {part: data})


def _in_odt(part: str) -> Callable[[bytes], bytes]:
    return lambda data: repacked(_ODT, {part: data})


_MAIN = "word/document.xml"
TARGETS: Sequence[Target] = (
    Target("txt", "txt", (_TEXT,), _LAID),
    Target("md", "md", (_MARKDOWN, _TEXT), _LAID),
    Target("html", "html", (_HTML,), (*_TAGGED, b"&pound;", b"&#x", b"&#99999999;", b"<!", b"'", b'"', b"=")),
    Target("eml", "eml", (_MAIL,), _MAILED),
    Target("msg", "msg", (msg("Subject", "We received 2,800.", attachment("a.txt", b"Words")), msg("", "", more=binary(0x1013, _HTML))), (b"\xff" * 4, b"\xfe\xff\xff\xff", b"_\x00_\x00", bytes(8))),
    Target("docx", "docx", (_SMALL_WORD,), (b"PK\x01\x02", b"PK\x03\x04", b"PK\x05\x06", b"\xff" * 4, bytes(4))),
    Target("docx, its body", "docx", (_part(_WORD, _MAIN), _part(_SMALL_WORD, _MAIN)), (*_XML, *_W), _in_word(_MAIN)),
    Target("docx, its relations", "docx", (_part(_WORD, "word/_rels/document.xml.rels"),), (*_XML, b'TargetMode="External"', b"../", b"//x/"), _in_word("word/_rels/document.xml.rels")),
    Target("docx, its styles", "docx", (b'<w:styles xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:style w:styleId="a"><w:basedOn w:val="a"/></w:style></w:styles>',), (*_XML, *_W), _in_word("word/styles.xml")),
    Target("odt", "odt", (_SMALL_ODT,), (b"PK\x01\x02", b"PK\x03\x04", b"PK\x05\x06", b"\xff" * 4, bytes(4))),
    Target("odt, its content", "odt", (_part(_ODT, "content.xml"), _part(_SMALL_ODT, "content.xml")), (*_XML, *_T), _in_odt("content.xml")),
    Target("odt, its styles", "odt", (_part(_ODT, "styles.xml"),), (*_XML, *_T), _in_odt("styles.xml")),
    Target("pdf", "pdf", (pdf(prose(70, 700, "We received over", "2,800 responses."), [Words(70, 30, "2")]),), _DRAWN),
    Target("pdf, its pages", "pdf", (_PAGE,), _DRAWN, lambda data: pdf([], content=data)),
)  # fmt: skip

assert {f".{target.ending}" for target in TARGETS} <= set(ENDINGS)
