"""Whatever the bytes: a document whose pieces tile its text and whose blocks lie in it in order, or a plain refusal."""

from __future__ import annotations

import random
import time
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from linter.documents import Unreadable, read
from tests.documents.word_file import box, code, docx, field, p, r, tbl, tr

LIBREOFFICE = (Path(__file__).parent / "fixtures" / "awkward.docx").read_bytes()
SMALL = docx(p("Words over ", r("3", "<w:b/>"), "000") + tbl(tr("a", "b")) + p(field("begin"), code("x"), box(p("c"))))


def holds(path: str, data: bytes) -> bool:
    """Whether `data` was read; in either case nothing else than promised happens."""
    try:
        document = read(path, data)
    except Unreadable as refused:
        message = str(refused)
        assert message
        assert "\n" not in message
        assert "Traceback" not in message
        return False
    assert "".join(piece.text for piece in document.pieces) == document.text
    assert all(piece.text for piece in document.pieces)
    last = 0
    for block in document.blocks:
        assert last <= block.span.start < block.span.end <= len(document.text)
        assert block.label
        last = block.span.end
    document.text.encode("utf-8")
    return True


MAIL = b"From: a@example.org\nSubject: x\nMIME-Version: 1.0\nContent-Type: "
STARTS = [
    b"", b"PK\x03\x04", SMALL, SMALL[:200], b"\xff\xfe", b"\xef\xbb\xbf", b"%PDF-", b"From: a@example.org\n\n", b"---\n",
    MAIL + b"text/html\n\n<p>Words</p>", MAIL + b"multipart/mixed; boundary=x\n\n--x\n", MAIL, b"Words\n> ",
    b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1",
]  # fmt: skip
MORE = [
    b"<p>", b"<table>", b"<td>", b"--x\n", b"Content-Type: text/html; charset=utf-7\n\n", b"charset=", b"=?utf-8?b?", b"&#x",
    b"From: a\nSent: b\nTo: c\n", b"|a|\n", b"\tb\n", b"- ", b"<!--", b"```\n", b"Words", b"\n\n", b"\r", b"\xc2\xa3", b"\xa3",
]  # fmt: skip
ENDINGS = ["txt", "md", "docx", "dotm", "eml", "pdf", "", "html", "odt", "msg", "docx.j2", "tmpl"]


@settings(max_examples=600, deadline=None)
@given(
    st.sampled_from(ENDINGS),
    st.sampled_from(STARTS),
    st.lists(st.sampled_from(MORE) | st.binary(max_size=30), max_size=12).map(b"".join),
)
def test_any_bytes(ending: str, start: bytes, more: bytes) -> None:
    holds(f"letter.{ending}", start + more)


MARKUP = [
    "<w:p>", "</w:p>", "<w:r>", "</w:r>", "<w:t>a</w:t>", "<w:t>b c</w:t>", "<w:tbl>", "</w:tbl>", "<w:tr>", "</w:tr>", "<w:tc>",
    "</w:tc>", "<w:del>", "</w:del>", "<w:sdt>", "</w:sdt>", "<w:txbxContent>", "</w:txbxContent>", "<w:tab/>", "<w:br/>",
    '<w:fldChar w:fldCharType="begin"/>', '<w:fldChar w:fldCharType="separate"/>', '<w:fldChar w:fldCharType="end"/>',
    "<mc:AlternateContent>", "</mc:AlternateContent>", "<mc:Choice>", "</mc:Choice>", "<w:pPr><w:rPr><w:del/></w:rPr></w:pPr>",
    '<w:sym w:char="F0B7"/>', '<w:footnoteReference w:id="1"/>',
]  # fmt: skip


def _balanced(tags: list[str]) -> str:
    """The markup of `tags` in this order, every element closed where it must be."""
    opened: list[str] = []
    out: list[str] = []
    for tag in tags:
        name = tag.strip("</>")
        if tag.startswith("</"):
            if name in opened:
                while opened:
                    last = opened.pop()
                    out.append(f"</{last}>")
                    if last == name:
                        break
        else:
            out.append(tag)
            if "/" not in tag:
                opened.append(name)
    return "".join(out) + "".join(f"</{name}>" for name in reversed(opened))


@settings(max_examples=300, deadline=None)
@given(st.lists(st.sampled_from(MARKUP), max_size=40))
def test_elements_in_any_order(tags: list[str]) -> None:
    holds(
        "letter.docx",
        docx(p("Words") + _balanced(tags), parts={"footnotes": f'<w:footnote w:id="1">{p("n")}</w:footnote>'}),
    )


@pytest.mark.parametrize("data", [SMALL, LIBREOFFICE], ids=["small", "libreoffice"])
def test_a_word_file_with_any_byte_changed(data: bytes) -> None:
    chance = random.Random(7)
    longest = 0.0
    for at in {*range(0, len(data), 1 + len(data) // 500), *range(len(data) - 200, len(data))}:
        flipped = bytearray(data)
        flipped[at] ^= chance.randint(1, 255)
        start = time.process_time()
        holds("letter.docx", bytes(flipped))
        longest = max(longest, time.process_time() - start)
    assert longest < 3


@settings(max_examples=150, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(st.integers(0, len(SMALL)), st.integers(0, len(SMALL)), st.binary(max_size=20))
def test_a_word_file_cut_and_patched(first: int, second: int, patch: bytes) -> None:
    start, end = sorted((first, second))
    holds("letter.docx", SMALL[:start] + patch + SMALL[end:])


def test_the_files_themselves_are_read() -> None:
    assert holds("letter.docx", SMALL)
    assert holds("letter.docx", LIBREOFFICE)
