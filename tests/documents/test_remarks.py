"""Comments to this program: found in every format that has comments, and never among the letter's words."""

from collections.abc import Callable

import pytest
from hypothesis import given
from hypothesis import strategies as st

from linter.checking.remarks import placed_remarks
from linter.documents import Unreadable, read, writer
from linter.model.document import Document, Span
from linter.model.finding import Edit
from linter.text.words import read_words
from tests.documents.odt_file import odt
from tests.documents.odt_file import p as odt_p
from tests.documents.word_file import docx, p, tbl, tc, tr

FIRST, SECOND, THIRD = "We had 2,800 responses.", "There were eight themes.", "More will be said in May."
SAID = "policyline: ignore drifted-line because it is quoted"


def commented(number: int, *words: str) -> list[str]:
    """Runs that carry Word's comment of this number."""
    mark = f'<w:commentRangeStart w:id="{number}"/>'
    end = f'<w:commentRangeEnd w:id="{number}"/><w:r><w:commentReference w:id="{number}"/></w:r>'
    return [mark, *words, end]


def comments(*said: str) -> dict[str, str]:
    """The part of a Word file that holds its comments, in two paragraphs each."""
    return {
        "comments": "".join(f'<w:comment w:id="{n}">{p(*words.split("|"))}</w:comment>' for n, words in enumerate(said))
    }


def annotation(said: str, name: str = "") -> str:
    """A comment in an OpenDocument text."""
    own = f' office:name="{name}"' if name else ""
    return f"<office:annotation{own}><dc:creator>A. Person</dc:creator>{odt_p(said)}</office:annotation>"


def spoken_of(document: Document) -> list[tuple[str, str]]:
    """Each comment, and the words that it speaks of."""
    return [
        (remark.text, " ".join(document.quote(remark.reach).split()) if remark.reach else "")
        for remark in placed_remarks(document)
    ]


def is_clean(document: Document) -> bool:
    return not {"policyline", "ignore", "because", "quoted"} & set(read_words(document.text).norm)


HTML, JINJA, BRACKETS = f"<!-- {SAID} -->", f"{{# {SAID} #}}", f"[{SAID}]"
TEXTS = [("a.md", HTML), ("a.md", JINJA), ("a.txt", BRACKETS), ("a.txt", JINJA), ("a.txt", HTML), ("a.txt.j2", JINJA)]


@pytest.mark.parametrize(("path", "comment"), TEXTS)
def test_a_comment_on_its_own_speaks_of_the_paragraph_below(path: str, comment: str) -> None:
    source = f"{FIRST}\n\n{comment}\n{SECOND}\n\n{THIRD}\n"
    document = read(path, source.encode())
    assert spoken_of(document) == [(SAID, SECOND)]
    assert is_clean(document)
    assert document.text.index(SECOND) == source.index(SECOND)
    assert [document.quote(block.span) for block in document.blocks] == [FIRST, SECOND, THIRD]


@pytest.mark.parametrize(("path", "comment"), [pair for pair in TEXTS if pair[1] != BRACKETS])
def test_a_comment_in_a_paragraph_speaks_of_that(path: str, comment: str) -> None:
    for source in (f"{FIRST} {comment}\n\n{SECOND}\n", f"We had {comment} 2,800 responses.\n\n{SECOND}\n"):
        document = read(path, source.encode())
        assert spoken_of(document) == [(SAID, FIRST)]
        assert is_clean(document)


def test_a_wrapped_comment_is_one_line() -> None:
    document = read(
        "a.md", f"{FIRST}\n\n<!--\npolicyline: ignore drifted-line\n  because it is quoted\n-->\n{SECOND}\n".encode()
    )
    assert spoken_of(document) == [(SAID, SECOND)]


def test_a_comment_below_everything_speaks_of_nothing() -> None:
    assert spoken_of(read("a.md", f"{FIRST}\n\n{HTML}\n".encode())) == [(SAID, "")]


@pytest.mark.parametrize(
    "source",
    [
        f"{FIRST}\n\n```\n{HTML}\n```\n",
        f"{FIRST} Write `{HTML}` above it.\n",
        f"{FIRST} <!-- about policyline -->\n",
        f"{FIRST} <!-- {SAID}\n",
        f"{FIRST} see [{SAID}] there\n",
        f"{FIRST}\n\n> {SECOND} {HTML}\n",
    ],
    ids=["fenced", "in backticks", "about it", "unclosed", "brackets in Markdown", "quoted letter"],
)
def test_what_only_looks_like_one_is_none(source: str) -> None:
    assert spoken_of(read("a.md", source.encode())) == []


def test_brackets_in_a_line_of_text_are_words() -> None:
    document = read("a.txt", f"{FIRST} [{SAID}] there\n".encode())
    assert spoken_of(document) == []
    assert SAID in document.text


def test_a_mail_below_which_somebody_wrote_one_is_not_silenced() -> None:
    mail = (
        f"From: a@example.org\nTo: b@example.org\nSubject: Gardens\n\n{FIRST}\n\n{BRACKETS}\n{SECOND}\n\n"
        f"On 3 February 2025, A. N. Other wrote:\n> {THIRD}\n> [{SAID}]\n> policyline: ignore-letter because\n"
    )
    document = read("a.eml", mail.encode())
    assert spoken_of(document) == [(SAID, SECOND)]
    assert "policyline" not in "".join(document.quote(block.span) for block in document.blocks if block.kind != "reply")


@pytest.mark.parametrize("comment", [HTML, JINJA])
@pytest.mark.parametrize(
    ("source", "words"),
    [
        ("<p>{0}</p>{c}<p>{1}</p><p>{2}</p>", SECOND),
        ("<p>{0}</p><p>{c}{1}</p><p>{2}</p>", SECOND),
        ("<p>{0}</p><p>{1} {c}</p><p>{2}</p>", SECOND),
        ("<p>{0}</p><p>There {c}were eight themes.</p><p>{2}</p>", SECOND),
        ("<p>{0}</p><ul><li>{c}{1}</li><li>{2}</li></ul>", SECOND),
        ("<p>{0}</p><table><tr><td>{1}</td><td>{2}{c}</td></tr></table>", f"{SECOND} {THIRD}"),
        ("<p>{0}</p><p>{1}</p><p>{2}</p>{c}", ""),
    ],
)
def test_html(source: str, words: str, comment: str) -> None:
    document = read("a.html", source.format(FIRST, SECOND, THIRD, c=comment).encode())
    assert spoken_of(document) == [(SAID, words)]
    assert is_clean(document)
    assert document.place(document.blocks[0].span).label == "paragraph 1"


def test_html_that_is_quoted_or_hidden_is_somebody_elses() -> None:
    quoted = f"<p>{FIRST}</p><blockquote><p>{SECOND}</p>{HTML}<p>{THIRD}</p></blockquote>"
    hidden = f"<p>{FIRST}</p><div style='display:none'>{HTML}</div>"
    assert spoken_of(read("a.html", quoted.encode())) == []
    assert spoken_of(read("a.html", hidden.encode())) == []


def test_word() -> None:
    body = p(FIRST) + p(*commented(0, SECOND)) + p(THIRD, *commented(1, " Indeed."))
    document = read(
        "a.docx", docx(body, parts=comments("policyline: ignore drifted-line |because it is quoted", "Is this right?"))
    )
    assert spoken_of(document) == [(SAID, SECOND)]
    assert is_clean(document)


def test_a_comment_in_word_on_several_paragraphs_speaks_of_all_of_them() -> None:
    start, end = commented(0)
    document = read("a.docx", docx(p(start, FIRST) + p(SECOND) + p(end) + p(THIRD), parts=comments(SAID)))
    assert spoken_of(document) == [(SAID, f"{FIRST} {SECOND} {THIRD}")]


def test_a_comment_in_a_table_of_word_speaks_of_its_row() -> None:
    table = tbl(tr(FIRST, tc(p(*commented(0, SECOND)))), tr(THIRD, "and more"))
    assert spoken_of(read("a.docx", docx(table, parts=comments(SAID)))) == [(SAID, f"{FIRST} {SECOND}")]


def test_a_comment_of_jinja_in_word_may_be_in_many_runs() -> None:
    document = read("a.docx", docx(p(FIRST) + p("There {# policy", f"{SAID[6:]} ", "#}were eight themes.")))
    assert spoken_of(document) == [(SAID, SECOND)]
    assert document.text == f"{FIRST}\n\n{SECOND}"


def test_opendocument() -> None:
    named = annotation(SAID, "n1") + SECOND + '<office:annotation-end office:name="n1"/>'
    for inner in (SECOND + annotation(SAID), named):
        document = read("a.odt", odt(odt_p(FIRST) + odt_p(inner) + odt_p(THIRD, annotation("Right?"))))
        assert spoken_of(document) == [(SAID, SECOND)]
        assert is_clean(document)


def changed(path: str, data: bytes, written: str, approved: str) -> bytes:
    document, writes = read(path, data), writer(path)
    assert writes
    start = document.text.index(written)
    edit = Edit(Span(start, start + len(written)), approved)
    assert not writes.obstacles(data, document, [edit])
    return writes.write(data, document, [edit], None)


@pytest.mark.parametrize(
    ("path", "make"),
    [
        ("a.md", lambda words: f"{HTML}\n{words} {JINJA}\n".encode()),
        ("a.txt", lambda words: f"{BRACKETS}\r\n{words} {JINJA}\r\n".encode()),
        ("a.html", lambda words: f"<p>{HTML}{words} {JINJA} and so on</p>".encode()),
    ],
)
def test_a_correction_leaves_the_comments_where_they_are(path: str, make: Callable[[str], bytes]) -> None:
    assert changed(path, make(FIRST), "2,800", "3,000") == make(FIRST.replace("2,800", "3,000"))


def test_a_correction_in_word_beside_a_comment_of_jinja() -> None:
    data = docx(p(f"We {{# {SAID} #}}had 2,800 responses."))
    corrected = read("a.docx", changed("a.docx", data, "2,800", "3,000"))
    assert corrected.text == "We had 3,000 responses."
    assert [remark.text for remark in corrected.remarks] == [SAID]


@given(
    st.lists(st.sampled_from([FIRST, SECOND, HTML, JINJA, BRACKETS, "\n", "\n\n", " ", "<!--", "{#", "[", "`", ">"]))
)
def test_no_text_loses_a_word_or_its_place(parts: list[str]) -> None:
    """Whatever stands beside comments: all else of the text is where it was."""
    source = "".join(parts)
    for path in ("a.md", "a.txt"):
        try:
            document = read(path, source.encode())
        except Unreadable:
            continue
        assert len(document.text) == len(source)
        assert all(said in (char, " ") for said, char in zip(document.text, source, strict=True))
        for remark in document.remarks:
            assert not document.quote(remark.span).strip()
