"""HTML files: each word once with the place of the source that says it, what is hidden left out, quoted letters told apart."""

from __future__ import annotations

import html
import time

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from linter.documents import Limits, Unreadable, read
from linter.model.document import Document
from tests.documents.test_any_bytes import holds


def letter(body: str) -> Document:
    return read("letter.html", f"<!DOCTYPE html><html><body>{body}</body></html>".encode())


def blocks(document: Document) -> list[tuple[str, str, str]]:
    return [(block.kind, block.label, document.quote(block.span)) for block in document.blocks]


CONTAINERS = {
    "split": "<p>MARKa 30<b>00</b> MARKb</p>",
    "link": '<p><a href="https://example.org/GONEa" title="GONEb">MARKa</a></p>',
    "list": "<ul><li>MARKa<ol><li>MARKb</ol><li>MARKc</ul>",
    "table": "<table><caption>MARKa</caption><tr><th colspan=2>MARKb<tr><td rowspan=2>MARKc<td>MARKd</table>",
    "nested table": "<table><tr><td><table><tr><td>MARKa<td>MARKb</table><p>MARKc</p><td>MARKd</table>",
    "no paragraphs": "MARKa<br>MARKb<div>MARKc</div>MARKd",
    "display": '<p>MARKa</p><p style="color:red; DISPLAY : none">GONEa</p>',
    "visibility": '<p>MARKa<span style="visibility:hidden">GONEa</span>MARKb</p>',
    "hidden": "<p>MARKa</p><div hidden><p>GONEa</p></div>",
    "Word's hidden": '<p>MARKa<span style="mso-hide:all">GONEa</span></p>',
    "scripts": "<script>GONEa</script><style>GONEb</style><noscript>GONEc</noscript><template>GONEd</template><p>MARKa</p>",
    "comments": "<!-- GONEa --><p>MARKa<!--[if mso]>GONEb<![endif]--></p><![if !mso]><p>MARKb</p><![endif]>",
    "picture": '<p><img alt="GONEa" src="cid:GONEb">MARKa</p><svg><text>GONEc</text></svg>',
    "form": '<form><label>MARKa</label><input value="GONEa"><textarea>GONEb</textarea></form>',
    "never closed": "<div><p>MARKa<p>MARKb<b>MARKc",
    "definition list": "<dl><dt>MARKa<dd>MARKb</dl>",
}  # fmt: skip


@pytest.mark.parametrize("name", CONTAINERS)
def test_every_container_is_read_once_and_nothing_hidden_is(name: str) -> None:
    text = letter(f"<p>First.</p>{CONTAINERS[name]}<p>Last.</p>").text
    wanted = {word for word in ("MARKa", "MARKb", "MARKc", "MARKd") if word in CONTAINERS[name]}
    assert {word: text.count(word) for word in wanted} == dict.fromkeys(wanted, 1)
    assert "GONE" not in text
    assert text.startswith("First.")
    assert text.endswith("Last.")


def test_hidden_text_is_noted() -> None:
    assert letter("<p>Words</p><p hidden>a</p><p hidden>b</p>").notes == (
        "2 pieces of hidden or deleted text not read",
    )


def test_words_that_were_deleted_are_not_read() -> None:
    document = letter("<p>over <del>2,800</del><ins>3,000</ins> replies</p>")
    assert document.text == "over 3,000 replies"
    assert document.notes == ("1 piece of hidden or deleted text not read",)


def test_kinds_and_labels() -> None:
    document = letter(
        "<header>Department</header><h1>Title</h1><p>One</p><ul><li>Two</ul><table><tr><td>a<td>b</table>"
        "<blockquote>Old</blockquote><div title='footer'><p>Page</p></div><div id='sdfootnote1'><p>Note</p></div>"
    )
    assert blocks(document) == [
        ("header", "header", "Department"),
        ("heading", "paragraph 1", "Title"),
        ("paragraph", "paragraph 2", "One"),
        ("item", "paragraph 3", "Two"),
        ("row", "table 1, row 1", "a\tb"),
        ("reply", "quoted letter", "Old"),
        ("footer", "footer", "Page"),
        ("note", "paragraph 4", "Note"),
    ]


@pytest.mark.parametrize(
    ("body", "text"),
    [
        ("over 3,000<sup>1</sup> responses", "over 3,000 responses"),
        ("over 3,000<a href='#f'><sup>[12]</sup></a> responses", "over 3,000 responses"),
        ("the 10<sup>th</sup> day", "the 10th day"),
        ("over\r\n   3,000&nbsp;responses &amp;&#32;more &pound;5&#x33;", "over 3,000\u00a0responses & more £53"),
        ("a &unknown; b &; c & d &amp", "a &unknown; b &; c & d &"),
        ("a < b <3 > c", "a < b <3 > c"),
    ],
)
def test_words_as_a_browser_shows_them(body: str, text: str) -> None:
    assert letter(f"<p>{body}</p>").text == text


def test_an_origin_leads_back_to_the_source() -> None:
    source = "<p>  Over\n  3,&#48;00 &amp;\tmore<br>lines </p><table><tr><td> a &lt;<td>b</table><pre> x\n  y</pre>"
    document = read("letter.htm", source.encode())
    assert document.text == "Over 3,000 & more\nlines\n\na <\tb\n\nx\n  y"
    seen = []
    for piece in document.pieces:
        if piece.origin:
            start, end = map(int, piece.origin)
            assert piece.text in (html.unescape(source[start:end]), " ")
            seen.append((start, end))
    assert seen == sorted(seen)
    assert all(before[1] <= after[0] for before, after in zip(seen, seen[1:], strict=False))
    assert "".join(piece.text for piece in document.pieces if piece.origin) == "Over 3,000 & morelinesa <bx\n  y"


def test_encodings() -> None:
    body = "<p>A grant of £3,000 – “yes”</p>"
    assert read("a.html", body.encode("utf-16")).text == "A grant of £3,000 – “yes”"
    assert read("a.html", body.encode("cp1252")).notes != ()
    named = read(
        "a.html", b'<meta http-equiv=Content-Type content="text/html; charset=windows-1252">' + body.encode("cp1252")
    )
    assert (named.text, named.notes) == ("A grant of £3,000 – “yes”", ())


def test_what_is_refused() -> None:
    for data, message in (
        (b"<p></p>", "there is no text in it"),
        (b"<blockquote>old</blockquote>", "nothing in it but a quoted letter"),
        (b"\x00\x01<p>a", "binary data"),
    ):
        with pytest.raises(Unreadable, match=message):
            read("a.html", data)
    with pytest.raises(Unreadable, match="more parts"):
        read("a.html", b"<b>x" * 1001, Limits(tags=1000))


PARTS = ["<p>", "</p>", "<table>", "<tr>", "<td>", "</td>", "</tr>", "</table>", "<li>", "<ul>", "</ul>", "<blockquote>",
         "</blockquote>", "<div title=header>", "</div>", "<sup>", "</sup>", "1", "&", "&amp;", "&#0;", "&#xD800;", "&#" + "9" * 5000,
         "<!--", "-->", "<b hidden>", "</b>", "<pre>", "\r\n", "a ", " b", "<", ">", "<br>", "<svg", "\u2028", "'", '"']  # fmt: skip


@settings(max_examples=400, deadline=None)
@given(st.lists(st.sampled_from(PARTS), max_size=40).map("".join))
def test_markup_in_any_order(body: str) -> None:
    holds("letter.html", body.encode())


@pytest.mark.parametrize("part", [*PARTS, "<table><tr><td>", "<div hidden>", "<sup>1", " \n", "&#48;"])
def test_markup_without_end_is_read_in_bounded_time(part: str) -> None:
    start = time.process_time()
    holds("letter.html", b"<p>Words</p>" + part.encode() * (300_000 // len(part)))
    assert time.process_time() - start < 6
