"""Corrections in text files: in the encoding, with the line ends and the marks that they have."""

import pytest

from linter.documents import read, writer
from linter.model.document import Span
from linter.model.finding import Edit

TEXT = "Dear Ms Example,\r\n\r\nWe had over 2,800 responses – as “said”.\r\n"


def changed(path: str, data: bytes, written: str, approved: str) -> bytes | str:
    """The bytes after the change, or what stands in its way."""
    document, writes = read(path, data), writer(path)
    assert writes
    start = document.text.index(written)
    edit = Edit(Span(start, start + len(written)), approved)
    return writes.obstacles(data, document, [edit]).get(edit) or writes.write(data, document, [edit], None)


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "cp1252"])
@pytest.mark.parametrize("path", ["a.txt", "a.text", "a.md"])
def test_every_other_byte_stays(path: str, encoding: str) -> None:
    assert changed(path, TEXT.encode(encoding), "2,800", "3,000") == TEXT.replace("2,800", "3,000").encode(encoding)


def test_utf_16_keeps_its_order() -> None:
    data = b"\xfe\xff" + TEXT.encode("utf-16-be")
    assert changed("a.txt", data, "2,800", "3,000") == b"\xfe\xff" + TEXT.replace("2,800", "3,000").encode("utf-16-be")


def test_what_an_encoding_lacks_is_said() -> None:
    assert changed("a.txt", TEXT.encode("cp1252"), "2,800", "3\u202f000") == (
        "the file's encoding (cp1252) has no “\u202f”: save it as UTF-8"
    )


@pytest.mark.parametrize(
    ("source", "written", "safe"),
    [
        ("We had **2,800** responses", "2,800", True),
        ("We had **2,800** responses", "**2,800**", True),
        ("We had **2,800 responses** so far", "2,800 responses** so", False),
        ("We had [2,800](https://example.org) then", "2,800", True),
        ("We had [2,800](https://example.org) then", "had [2,800", False),
        ("We had `2,800` then", "had `2,800", False),
        ("We had 2,800 (or so) then", "2,800 (or so)", True),
    ],
)
def test_marks_in_markdown_are_not_cut_through(source: str, written: str, *, safe: bool) -> None:
    outcome = changed("a.md", source.encode(), written, "3,000")
    assert outcome == (
        source.replace(written, "3,000").encode() if safe else "it would cut through the marks of emphasis or of a link"
    )


def test_formats_without_a_writer() -> None:
    assert writer("a.eml") is None
    assert writer("a.xyz") is None
