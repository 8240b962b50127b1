"""Corrections in HTML and OpenDocument files: plainly, in place, and nothing else touched."""

import io
import zipfile

import pytest

from linter.documents import read, writer
from linter.editing.narrowing import edited
from tests.documents.odt_file import odt, p
from tests.editing.letters import changes


def changed(path: str, data: bytes, *pairs: tuple[str, str]) -> bytes | str:
    """The bytes after the changes, which read as promised; or what stands in the way of the first that has something."""
    document, writes = read(path, data), writer(path)
    assert writes
    edits = changes(document, *pairs)
    reasons = writes.obstacles(data, document, edits)
    if reasons:
        return next(iter(reasons.values()))
    assert writes.write(data, document, [], None) == data
    after = writes.write(data, document, edits, None)
    assert read(path, after).text == edited(document.text, tuple(edits))
    return after


HTML = {
    "plain": ("<p>Over 2,800 of them</p>", "<p>Over 3,000 &amp; 1 of them</p>"),
    "bold in part": ("<p>Over 2,<b class=x>800</b> of them</p>", "<p>Over 3,000 &amp; 1<b class=x></b> of them</p>"),
    "in a link": ('<p><a href="x?a&b">2,800</a></p>', '<p><a href="x?a&b">3,000 &amp; 1</a></p>'),
    "references beside it": ("<p>&pound;2,800&nbsp;then</p>", "<p>&pound;3,000 &amp; 1&nbsp;then</p>"),
    "spaces and lines": (
        "<!-- 2,800 -->\r\n<p>  a\r\n  2,800\r\n</p>",
        "<!-- 2,800 -->\r\n<p>  a\r\n  3,000 &amp; 1\r\n</p>",
    ),
}


@pytest.mark.parametrize("name", HTML)
@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16"])
def test_html(name: str, encoding: str) -> None:
    before, after = HTML[name]
    assert changed("a.html", before.encode(encoding), ("2,800", "3,000 & 1")) == after.encode(encoding)


def test_what_html_cannot_hold_becomes_a_reference() -> None:
    data = '<meta charset="windows-1252"><p>£2,800 – then</p>'.encode("cp1252")
    assert changed("a.html", data, ("2,800", "3\u202f000")) == data.replace(b"2,800", b"3&#8239;000")


@pytest.mark.parametrize(
    ("source", "written", "reason"),
    [
        ('<p>Over 2,<a href="x">800</a></p>', "2,800", "it would reach over a link or other markup"),
        ("<p>Over<br>2,800</p>", "Over\n2,800", "it would take away a tab, a line break or the end of a paragraph"),
    ],
)
def test_what_is_left_in_html(source: str, written: str, reason: str) -> None:
    assert changed("a.html", source.encode(), (written, "3,000")) == reason


ODT = {
    "plain": (p("Over 2,800 of them"), "Over 3,000 & 1 of them"),
    "a span in it": (p('Over 2,<text:span text:style-name="B">80</text:span>0 of them'), "Over 3,000 & 1 of them"),
    "after a span": (p("<text:span>Over</text:span> 2,800"), "Over 3,000 & 1"),
    "in a link": (p('See <text:a>our 2,800</text:a>.'), "See our 3,000 & 1."),
    "in a table": (f"<table:table><table:table-row><table:table-cell>{p('2,800')}</table:table-cell></table:table-row></table:table>", "3,000 & 1"),
}  # fmt: skip


@pytest.mark.parametrize("name", ODT)
def test_opendocument(name: str) -> None:
    body, promised = ODT[name]
    data = odt(body)
    after = changed("a.odt", data, ("2,800", "3,000 & 1"))
    assert isinstance(after, bytes)
    assert read("a.odt", after).text == promised
    old, new = (zipfile.ZipFile(io.BytesIO(each)) for each in (data, after))
    assert old.namelist() == new.namelist()
    assert [each for each in old.namelist() if old.read(each) != new.read(each)] == ["content.xml"]
    assert [each.compress_type for each in old.infolist()] == [each.compress_type for each in new.infolist()]


@pytest.mark.parametrize(
    ("body", "written", "reason"),
    [
        (p("Over <text:user-defined>2,800</text:user-defined>"), "2,800", "it is filled in by a field"),
        (p("Over 2,<text:a>800</text:a>"), "2,800", "it would change a part of a link"),
        (p("Over<text:tab/>2,800"), "Over\t2,800", "it would take away a tab"),
    ],
)
def test_what_is_left_in_opendocument(body: str, written: str, reason: str) -> None:
    outcome = changed("a.odt", odt(body), (written, "3,000"))
    assert isinstance(outcome, str)
    assert outcome.startswith(reason)
