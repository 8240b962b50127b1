"""OpenDocument texts: every container once, nothing deleted, and every word with its place in the XML."""

from __future__ import annotations

import io
import random
import time
import zipfile
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from lxml import etree

from linter.documents import Limits, Unreadable, read
from linter.model.document import Document
from tests.documents.odt_file import box, note, odt, p, tbl, tc, tr
from tests.documents.test_any_bytes import holds

#: awkward.odt is made of awkward.fodt: soffice --headless --convert-to odt awkward.fodt
FIXTURES = Path(__file__).parent / "fixtures"


def blocks(document: Document) -> list[tuple[str, str, str]]:
    return [(block.kind, block.label, document.quote(block.span)) for block in document.blocks]


def style(name: str, inner: str, family: str = "paragraph", more: str = "") -> str:
    return f'<style:style style:name="{name}" style:family="{family}" {more}>{inner}</style:style>'


HIDDEN = '<style:text-properties text:display="none"/>'

#: Each container, with markers that must be read just once (MARK…) and others that must not be read (GONE…).
CONTAINERS = {
    "spans": p("MARKa 30<text:span>0<text:span>0</text:span></text:span> MARKb"),
    "link": p('<text:a text:title="GONEa">MARKa</text:a>'),
    "bookmark": p('<text:bookmark-start text:name="GONEa"/>MARKa<text:bookmark-end text:name="GONEa"/>'),
    "tracked deletion": '<text:tracked-changes><text:changed-region><text:deletion><office:change-info><dc:creator>GONEa</dc:creator>'
    f"</office:change-info>{p('GONEb')}</text:deletion></text:changed-region></text:tracked-changes>"
    + p('MARKa<text:change text:change-id="1"/>MARKb'),
    "tracked insertion": "<text:tracked-changes><text:changed-region><text:insertion><office:change-info><dc:creator>GONEa"
    "</dc:creator></office:change-info></text:insertion></text:changed-region></text:tracked-changes>"
    + p("<text:change-start/>MARKa<text:change-end/>"),
    "comment": p("MARKa<office:annotation><dc:creator>GONEa</dc:creator><text:p>GONEb</text:p></office:annotation>MARKb"),
    "list": "<text:list><text:list-header><text:p>MARKa</text:p></text:list-header><text:list-item><text:p>MARKb</text:p>"
    "<text:list><text:list-item><text:p>MARKc</text:p></text:list-item></text:list></text:list-item></text:list>",
    "numbered paragraph": "<text:numbered-paragraph><text:number>GONE</text:number><text:p>MARKa</text:p></text:numbered-paragraph>",
    "section": f"<text:section>{p('MARKa')}{tbl(tr('MARKb'))}</text:section>",
    "hidden section": f'<text:section text:display="none">{p("MARKa")}</text:section>',
    "text box": p("MARKa", box(p("MARKb"), p("MARKc"))),
    "text box and its picture": p("<draw:frame><draw:text-box><text:p>MARKa</text:p></draw:text-box><draw:text-box><text:p>GONEa"
                                  "</text:p></draw:text-box><svg:desc>GONEb</svg:desc></draw:frame>"),
    "shape": p("<draw:custom-shape><text:p>MARKa</text:p></draw:custom-shape>"),
    "group of shapes": p("<draw:g><draw:rect><text:p>MARKa</text:p></draw:rect><draw:g>" + box(p("MARKb")) + "</draw:g></draw:g>"),
    "text box on the page": box(p("MARKa")),
    "linked text box": p("<draw:a>" + box(p("MARKa")) + "</draw:a>"),
    "text box in a table": tbl(tr(tc(p("MARKa", box(p("MARKb")))), "MARKc")),
    "header rows": tbl(f"<table:table-header-rows>{tr('MARKa')}</table:table-header-rows>", tr("MARKb")),
    "row groups": tbl(f"<table:table-row-group><table:table-rows>{tr('MARKa')}</table:table-rows></table:table-row-group>"),
    "merged cells": tbl(tr(tc("MARKa", attributes='table:number-columns-spanned="2"'), "<table:covered-table-cell/>"),
                        tr("MARKb", "MARKc")),
    "nested table": tbl(tr(tc(tbl(tr("MARKa", "MARKb")), p("MARKc")), "MARKd")),
    "field": p('<text:date text:date-value="GONEa">MARKa</text:date> <text:user-defined text:name="GONEb">MARKb</text:user-defined>'),
    "declarations": '<text:user-field-decls><text:user-field-decl office:string-value="GONEa"/></text:user-field-decls>' + p("MARKa"),
    "ruby": p("<text:ruby><text:ruby-base>MARKa</text:ruby-base><text:ruby-text>GONEa</text:ruby-text></text:ruby>"),
    "contents": "<text:table-of-content><text:table-of-content-source><text:index-title-template>GONEa</text:index-title-template>"
    "</text:table-of-content-source><text:index-body><text:index-title><text:p>MARKa</text:p></text:index-title><text:p>MARKb"
    "</text:p></text:index-body></text:table-of-content>",
    "content control": p("<loext:content-control>MARKa</loext:content-control>"),
    "footnote": p("MARKa", note("MARKb")),
    "comments of XML": p("MARKa<!-- GONEa -->MARKb<?GONEb?>MARKc"),
    "unknown wrapper": "<loext:unheard-of>" + p("MARKa<loext:of>MARKb</loext:of>") + "</loext:unheard-of>",
}  # fmt: skip


@pytest.mark.parametrize("name", CONTAINERS)
def test_every_container_is_read_once_and_nothing_deleted_is(name: str) -> None:
    content = CONTAINERS[name].replace("<text:number>GONE</text:number>", "")
    text = read("letter.odt", odt(p("First.") + content + p("Last."))).text
    wanted = {word for word in ("MARKa", "MARKb", "MARKc", "MARKd") if word in content}
    assert {word: text.count(word) for word in wanted} == dict.fromkeys(wanted, 1)
    assert "GONE" not in text
    assert text.startswith("First.")


def test_a_file_of_libreoffice_is_read_as_its_word_copy_is() -> None:
    document = read("awkward.odt", (FIXTURES / "awkward.odt").read_bytes())
    word = read("awkward.docx", (FIXTURES / "awkward.docx").read_bytes())
    assert blocks(document) == blocks(word)
    assert document.notes == word.notes


def test_an_origin_leads_back_to_its_text() -> None:
    data = (FIXTURES / "awkward.odt").read_bytes()
    archive = zipfile.ZipFile(io.BytesIO(data))
    elements = {part: list(etree.fromstring(archive.read(part)).iter()) for part in ("content.xml", "styles.xml")}
    seen = set()
    for piece in read("awkward.odt", data).pieces:
        if piece.origin:
            part, number, side, start, end = piece.origin
            element = elements[str(part)][int(number)]
            written = (element.text if side == "text" else element.tail) or ""
            assert " ".join(written[int(start) : int(end)].split()) == piece.text.strip()
            seen.add(piece.origin)
    assert len(seen) > 20
    assert {origin[0] for origin in seen} == {"content.xml", "styles.xml"}


def test_white_space_is_that_of_the_format() -> None:
    document = read(
        "a.odt", odt(p("\n  over<text:s/>3,\n\t<text:span> 000</text:span><text:s text:c='3'/>x<text:line-break/> y"))
    )
    assert document.text == "over 3, 000   x\n y"
    huge = read("a.odt", odt(p('a<text:s text:c="99999999999"/>b<text:s text:c="x"/>c<text:s text:c="0"/>d')))
    assert len(huge.text) < 500


def test_headers_and_footers_of_the_pages_that_are_used() -> None:
    pages = (
        '<style:master-page style:name="Standard" style:next-style-name="Next">'
        f"<style:header>{p('Head')}</style:header><style:header-left style:display='false'>{p('GONE')}</style:header-left>"
        f"<style:footer-first>{p('Foot')}</style:footer-first></style:master-page>"
        f'<style:master-page style:name="Next" style:next-style-name="Standard"><style:header>{p("Second")}</style:header>'
        '</style:master-page><style:master-page style:name="Envelope"><style:header><text:p>GONE</text:p></style:header>'
        '</style:master-page><style:master-page style:name="Named"><style:footer><text:p>Third</text:p></style:footer></style:master-page>'
    )
    automatic = style("P1", "", more='style:master-page-name="Named"')
    body = p("Body", note("Note"), note("End", "endnote"), note("Other"))
    assert blocks(read("a.ott", odt(body, automatic=automatic, pages=pages))) == [
        ("header", "header", "Head"),
        ("header", "header", "Second"),
        ("paragraph", "paragraph 1", "Body"),
        ("footer", "footer", "Foot"),
        ("footer", "footer", "Third"),
        ("note", "footnote 1", "Note"),
        ("note", "footnote 2", "Other"),
        ("note", "endnote 1", "End"),
    ]


def test_kinds() -> None:
    assert blocks(
        read(
            "a.odt",
            odt(
                "<text:h>Title</text:h><text:list><text:list-item><text:p>One</text:p><text:p>more</text:p></text:list-item></text:list>"
                + tbl(tr("North", tc(), "12"), tr(tc("a", "b"), "c"))
            ),
        )
    ) == [
        ("heading", "paragraph 1", "Title"),
        ("item", "paragraph 2", "One"),
        ("paragraph", "paragraph 3", "more"),
        ("row", "table 1, row 1", "North\t\t12"),
        ("paragraph", "table 1, row 2", "a"),
        ("paragraph", "table 1, row 2", "b"),
        ("paragraph", "table 1, row 2", "c"),
    ]


def test_what_is_hidden_or_left_out_is_noted() -> None:
    automatic = style("T1", HIDDEN, "text") + style("Ring", "", more='style:parent-style-name="Ring"')
    named = style("Secret", HIDDEN) + style("Mine", "", more='style:parent-style-name="Secret"')
    body = (
        p('a <text:span text:style-name="T1">b</text:span>') + p("c", style="Mine") + p("d", style="Ring")
        + p("<draw:frame><draw:object/><draw:image/></draw:frame>")
        + "<text:tracked-changes><text:changed-region><text:deletion/></text:changed-region></text:tracked-changes>"
    )  # fmt: skip
    document = read("a.odt", odt(body, automatic=automatic, styles=named))
    assert document.text == "a b\n\nc\n\nd"
    assert document.notes == (
        "1 tracked deletion not read",
        "1 chart, formula or embedded file not read",
        "2 pieces of hidden text read like the rest",
    )


def test_fields_that_are_not_filled_in_look_as_in_word() -> None:
    document = read("a.odt", odt(p("Dear <text:database-display>&lt;Name&gt;</text:database-display>, <text:placeholder>&lt;x&gt;</text:placeholder>")))  # fmt: skip
    assert document.text == "Dear «Name», «x»"


WORDS = odt(p("Words over 3,000") + tbl(tr("a", "b")) + p(box(p("c")), note("n")))


@pytest.mark.parametrize(
    ("data", "message"),
    [
        (odt(p("")), "there is no text in it"),
        (odt(p("x"), manifest="<manifest><encryption-data/></manifest>"), "protected with a password"),
        (odt(p("&b;"), head='<!DOCTYPE a [<!ENTITY b "c">]>'), "XML entities"),
        (odt(p("x"), head='<!DOCTYPE a SYSTEM "file:///etc/passwd">'), "XML entities"),
        (odt(p("a" * 60_000_000)), "unpacks to far more"),
        (odt("<text:section>" * 20_000 + p("x") + "</text:section>" * 20_000), "nested too deeply"),
        (WORDS.replace(b"content.xml", b"c0ntent.xml"), "not an OpenDocument text, or it is damaged"),
        (WORDS[:-30], "damaged"),
        (b"Dear Sam", "it is not an OpenDocument text, though its name ends in .odt"),
    ],
)
def test_refusals(data: bytes, message: str) -> None:
    with pytest.raises(Unreadable, match=message):
        read("a.odt", data)


def test_too_many_elements_are_refused() -> None:
    with pytest.raises(Unreadable, match="more parts"):
        read("a.odt", odt(p("<text:s/>" * 1001 + "x")), Limits(tags=1000))


PARTS = ["<text:p>", "</text:p>", "<text:span>", "</text:span>", "a", " b ", "<text:s/>", "<text:tab/>", "<text:list>", "</text:list>",
         "<text:list-item>", "</text:list-item>", "<table:table>", "</table:table>", "<table:table-row>", "</table:table-row>",
         "<table:table-cell>", "</table:table-cell>", "<draw:frame>", "</draw:frame>", "<draw:text-box>", "</draw:text-box>",
         "<text:note>", "</text:note>", "<text:note-body>", "</text:note-body>", "<text:h>", "</text:h>", "<draw:g>", "</draw:g>",
         "<text:section>", "</text:section>", "<!-- c -->", "<text:deletion/>"]  # fmt: skip


def _balanced(tags: list[str]) -> str:
    opened: list[str] = []
    out: list[str] = []
    for tag in tags:
        if tag.startswith("</"):
            while tag[2:-1] in opened:
                last = opened.pop()
                out.append(f"</{last}>")
                if last == tag[2:-1]:
                    break
        else:
            out.append(tag)
            if tag.startswith("<") and "/" not in tag and "!" not in tag:
                opened.append(tag[1:-1])
    return "".join(out) + "".join(f"</{tag}>" for tag in reversed(opened))


@settings(max_examples=300, deadline=None)
@given(st.lists(st.sampled_from(PARTS), max_size=40))
def test_elements_in_any_order(tags: list[str]) -> None:
    holds("letter.odt", odt(p("Words") + _balanced(tags)))


def test_a_file_with_any_byte_changed() -> None:
    chance = random.Random(7)
    longest = 0.0
    for at in range(len(WORDS)):
        flipped = bytearray(WORDS)
        flipped[at] ^= chance.randint(1, 255)
        start = time.process_time()
        holds("letter.odt", bytes(flipped))
        longest = max(longest, time.process_time() - start)
    assert longest < 3


@settings(max_examples=150, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(st.integers(0, len(WORDS)), st.integers(0, len(WORDS)), st.binary(max_size=20))
def test_a_file_cut_and_patched(first: int, second: int, patch: bytes) -> None:
    start, end = sorted((first, second))
    holds("letter.odt", WORDS[:start] + patch + WORDS[end:])


@pytest.mark.parametrize(
    ("body", "automatic"),
    [
        (p("<text:span text:style-name='S19999'>a</text:span>") * 20_000,
         "".join(style(f"S{n}", HIDDEN if n == 0 else "", "text", f'style:parent-style-name="S{n - 1}"') for n in range(20_000))),
        (tbl(tr("a") * 60_000), ""),
        ("<text:section>" * 200 + tbl(tr(tc(p("a")))) * 5000 + "</text:section>" * 200, ""),
        (p(box(p("a")) * 20_000, note("b") * 20_000), ""),
    ],
)  # fmt: skip
def test_huge_files_are_read_in_bounded_time(body: str, automatic: str) -> None:
    start = time.process_time()
    holds("a.odt", odt(body, automatic=automatic))
    assert time.process_time() - start < 8
