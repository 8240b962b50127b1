from __future__ import annotations

import io
import zipfile
from pathlib import Path

import pytest
from lxml import etree

from linter.documents import Unreadable, read
from linter.model.document import Document
from tests.documents.word_file import box, code, docx, field, p, r, tbl, tc, tr

#: awkward.docx is made of awkward.fodt: soffice --headless --convert-to "docx:MS Word 2007 XML" awkward.fodt
FIXTURES = Path(__file__).parent / "fixtures"


def blocks(document: Document) -> list[tuple[str, str, str]]:
    return [(block.kind, block.label, document.quote(block.span)) for block in document.blocks]


def body(*content: str, **parts: str) -> Document:
    return read("letter.docx", docx("".join(content), parts=parts))


#: Each container, with markers that must be read just once (MARK…) and others that must not be read (GONE…).
CONTAINERS = {
    "split runs": p("MARKa 30", r("00", "<w:b/>"), " MARKb"),
    "insertion": p('<w:ins w:id="1">' + r("MARKa") + "</w:ins>"),
    "deletion": p("MARKa", '<w:del w:id="1"><w:r><w:delText>GONEa</w:delText></w:r></w:del>'),
    "deletion with w:t": p("MARKa", '<w:del w:id="1">' + r("GONEa") + "</w:del>"),
    "move": p("<w:moveFrom>" + r("GONEa") + "</w:moveFrom>", "<w:moveTo>" + r("MARKa") + "</w:moveTo>"),
    "deleted insertion": p("MARKa", "<w:ins><w:del>" + r("GONEa") + "</w:del></w:ins>"),
    "deleted row": tbl(tr("MARKa"), tr("GONEa", properties="<w:del/>")),
    "deleted cell": tbl(tr("MARKa", tc("GONEa", properties="<w:cellDel/>"))),
    "hyperlink": p('<w:hyperlink r:id="x">' + r("MARKa") + "</w:hyperlink>"),
    "inline content control": p("<w:sdt><w:sdtPr/><w:sdtContent>" + r("MARKa") + "</w:sdtContent></w:sdt>"),
    "block content control": "<w:sdt><w:sdtPr/><w:sdtContent>" + p("MARKa") + tbl(tr("MARKb")) + "</w:sdtContent></w:sdt>",
    "row content control": tbl("<w:sdt><w:sdtContent>" + tr("MARKa") + "</w:sdtContent></w:sdt>"),
    "cell content control": tbl("<w:tr><w:sdt><w:sdtContent>" + tc("MARKa") + "</w:sdtContent></w:sdt></w:tr>"),
    "smart tag": p('<w:smartTag w:element="x">' + r("MARKa") + "</w:smartTag>"),
    "custom XML": '<w:customXml w:element="x">' + p("MARKa") + "</w:customXml>",
    "simple field": p('<w:fldSimple w:instr="MERGEFIELD GONEa">' + r("«MARKa»") + "</w:fldSimple>"),
    "complex field": p(field("begin"), code("GONEa"), field("separate"), "MARKa", field("end"), "MARKb"),
    "field in field code": p(
        field("begin"), code("IF GONEa"), field("begin"), code("GONEb"), field("separate"), "GONEc", field("end"),
        field("separate"), "MARKa", field("end"),
    ),
    "field over paragraphs": p(field("begin"), code("TOC"), field("separate"), "MARKa") + p("MARKb", field("end"), "MARKc"),
    "field without a result": p(field("begin"), code("GONEa"), field("end"), "MARKa"),
    "field that never ends": p(field("begin"), code("GONEa"), "MARKa") + p("MARKb"),
    "field whose end is deleted": p(field("begin"), code("GONEa"), "<w:del>" + field("end") + "</w:del>", "MARKa"),
    "hidden text": p("MARKa", r("MARKb", "<w:vanish/>")),
    "text box": p("MARKa", box(p("MARKb"), p("MARKc"))),
    "text box of old Word": p(
        "<w:r><w:pict><v:shape><v:textbox><w:txbxContent>" + p("MARKa")
        + "</w:txbxContent></v:textbox></v:shape></w:pict></w:r>"
    ),
    "choice without text": p(
        "<w:r><mc:AlternateContent><mc:Choice Requires='x'/><mc:Fallback><w:t>MARKa</w:t></mc:Fallback>"
        "</mc:AlternateContent></w:r>"
    ),
    "text box in a table": tbl(tr(tc(p("MARKa", box(p("MARKb")))), "MARKc")),
    "nested table": tbl(tr(tc(tbl(tr("MARKa", "MARKb")), p("MARKc")), "MARKd")),
    "cells merged across": tbl(tr(tc("MARKa", properties='<w:gridSpan w:val="2"/>')), tr("MARKb", "MARKc")),
    "cells merged down": tbl(
        tr(tc("MARKa", properties='<w:vMerge w:val="restart"/>'), "MARKb"),
        tr(tc("<w:p/>", properties="<w:vMerge/>"), "MARKc"),
    ),
    "ruby": p("<w:r><w:ruby><w:rt>" + r("GONEa") + "</w:rt><w:rubyBase>" + r("MARKa") + "</w:rubyBase></w:ruby></w:r>"),
    "formula": p("<m:oMath><m:r><m:t>MARKa</m:t></m:r></m:oMath>"),
    "old properties": p("MARKa", properties="<w:pPrChange><w:pPr/></w:pPrChange>"),
    "comment": "<!-- GONEa -->" + p("<w:commentRangeStart/>", "MARKa", "<w:commentRangeEnd/>"),
    "unknown wrapper": p("<w:unheardOf>" + r("MARKa") + "</w:unheardOf>"),
}  # fmt: skip


@pytest.mark.parametrize("name", CONTAINERS)
@pytest.mark.parametrize("strict", [False, True])
def test_every_container_is_read_once_and_nothing_deleted_is(name: str, *, strict: bool) -> None:
    content = CONTAINERS[name]
    text = read("letter.docx", docx(p("First.") + content + p("Last."), strict=strict)).text
    wanted = {word for word in ("MARKa", "MARKb", "MARKc", "MARKd") if word in content}
    assert {word: text.count(word) for word in wanted} == dict.fromkeys(wanted, 1)
    assert "GONE" not in text
    assert text.startswith("First.")
    assert text.endswith("Last.")


def test_a_file_of_libreoffice_is_read_whole_and_in_order() -> None:
    document = read("awkward.docx", (FIXTURES / "awkward.docx").read_bytes())
    assert blocks(document) == [
        ("header", "header", "MARKheader"),
        ("heading", "paragraph 1", "MARKheading"),
        ("paragraph", "paragraph 2", "Dear Sam,"),
        ("paragraph", "paragraph 3", "Text before and MARKinserted after, over 3,000 responses."),
        ("paragraph", "paragraph 4", "A MARKlink, a tab\tMARKtab, a soft\u00adhyphen and non\u2011breaking one."),
        ("paragraph", "paragraph 5", "A note and another."),
        ("paragraph", "paragraph 6", "Hidden: MARKhidden."),
        ("paragraph", "paragraph 7", "1 High Street"),
        ("paragraph", "paragraph 7", "MARKline"),
        ("paragraph", "paragraph 7", "London"),
        ("paragraph", "paragraph 8", "Beside the box."),
        ("paragraph", "text box 1", "MARKbox"),
        ("item", "paragraph 9", "MARKitem one"),
        ("item", "paragraph 10", "MARKitem two"),
        ("row", "table 1, row 1", "MARKcell one\t12"),
        ("row", "table 1, row 2", "MARKmerged"),
        ("paragraph", "table 1, row 3", "MARKlayout one"),
        ("paragraph", "table 1, row 3", "MARKlayout two"),
        ("row", "table 2, row 1", "MARKnested"),
        ("paragraph", "paragraph 11", "Kind regards,"),
        ("footer", "footer", "MARKfooter 1"),
        ("note", "footnote 1", "MARKfootnote"),
        ("note", "endnote 1", "MARKendnote"),
    ]
    assert document.notes == ("1 tracked deletion not read", "1 piece of hidden text read like the rest")


def test_an_origin_leads_back_to_its_text_node() -> None:
    data = (FIXTURES / "awkward.docx").read_bytes()
    document = read("awkward.docx", data)
    archive = zipfile.ZipFile(io.BytesIO(data))
    seen = set()
    for piece in document.pieces:
        if piece.origin is None:
            continue
        part, number, offset = piece.origin
        nodes = list(etree.fromstring(archive.read(str(part))).iter("{*}t"))
        assert offset == 0
        assert nodes[int(number)].text == piece.text
        seen.add(piece.origin)
    assert len(seen) == sum(piece.origin is not None for piece in document.pieces)
    assert {part for part, _, _ in seen} > {"word/document.xml", "word/footnotes.xml"}


def test_the_number_of_a_text_node_counts_those_that_are_not_read() -> None:
    deleted = "<w:del>" + r("GONE") + "</w:del>"
    document = body(p(deleted, "read"))
    assert document.pieces[-1].origin == ("word/document.xml", 1, 0)


def test_headers_come_first_footers_and_notes_last_and_each_part_once() -> None:
    sections = "".join(
        f'<w:sectPr><w:headerReference r:id="header1"/><w:footerReference r:id="footer{n}"/></w:sectPr>' for n in (1, 2)
    )
    document = body(
        p("Body", '<w:r><w:footnoteReference w:id="7"/></w:r>', '<w:r><w:footnoteReference w:id="4"/></w:r>'),
        p("<w:del><w:r><w:footnoteReference w:id='9'/></w:r></w:del>", "End"),
        sections,
        header1=p("Head"),
        footer1=p("Foot one"),
        footer2=p("Foot two"),
        header9=p("GONE: no section shows it"),
        footnotes=f'<w:footnote w:id="-1" w:type="separator">{p("GONE")}</w:footnote>'
        + "".join(f'<w:footnote w:id="{n}">{p(f"Note {n}")}</w:footnote>' for n in (4, 7, 9)),
    )
    assert blocks(document) == [
        ("header", "header", "Head"),
        ("paragraph", "paragraph 1", "Body"),
        ("paragraph", "paragraph 2", "End"),
        ("footer", "footer", "Foot one"),
        ("footer", "footer", "Foot two"),
        ("note", "footnote 1", "Note 7"),
        ("note", "footnote 2", "Note 4"),
    ]


def test_a_deleted_paragraph_mark_joins_two_paragraphs() -> None:
    document = body(p("It received over", properties="<w:rPr><w:del/></w:rPr>"), p(" 3,000 responses."))
    assert blocks(document) == [("paragraph", "paragraph 1", "It received over 3,000 responses.")]


def test_characters_that_are_elements() -> None:
    run = "<w:r><w:t>a</w:t><w:tab/><w:t>b</w:t><w:noBreakHyphen/><w:softHyphen/><w:sym w:font='Symbol' w:char='F0B7'/></w:r>"
    assert body(p(run, "c")).text == "a\tb\u2011\u00ad\u2022c"


STYLES = (
    '<w:style w:styleId="H1"><w:name w:val="heading 1"/></w:style>'
    '<w:style w:styleId="Mine"><w:name w:val="Mine"/><w:basedOn w:val="H1"/></w:style>'
    '<w:style w:styleId="L"><w:name w:val="List Bullet"/><w:pPr><w:numPr><w:numId w:val="3"/></w:numPr></w:pPr></w:style>'
    '<w:style w:styleId="Ring"><w:basedOn w:val="Ring2"/></w:style><w:style w:styleId="Ring2"><w:basedOn w:val="Ring"/></w:style>'
    '<w:style w:styleId="Secret"><w:rPr><w:vanish/></w:rPr></w:style>'
)


@pytest.mark.parametrize(
    ("properties", "kind"),
    [
        ("", "paragraph"),
        ('<w:numPr><w:ilvl w:val="0"/><w:numId w:val="2"/></w:numPr>', "item"),
        ('<w:numPr><w:numId w:val="0"/></w:numPr>', "paragraph"),
        ('<w:pStyle w:val="L"/>', "item"),
        ('<w:pStyle w:val="L"/><w:numPr><w:numId w:val="0"/></w:numPr>', "paragraph"),
        ('<w:pStyle w:val="H1"/>', "heading"),
        ('<w:pStyle w:val="Mine"/>', "heading"),
        ('<w:outlineLvl w:val="1"/>', "heading"),
        ('<w:outlineLvl w:val="9"/>', "paragraph"),
        ('<w:pStyle w:val="Ring"/>', "paragraph"),
        ('<w:pStyle w:val="Nowhere"/>', "paragraph"),
    ],
)
def test_what_styles_and_numbering_make_of_a_paragraph(properties: str, kind: str) -> None:
    assert blocks(body(p("Words", properties=properties), styles=STYLES)) == [(kind, "paragraph 1", "Words")]


def test_hidden_text_is_noted_even_if_a_style_hides_it() -> None:
    document = body(p("a ", r("b ", '<w:rStyle w:val="Secret"/>'), r("c", '<w:vanish w:val="0"/>')), styles=STYLES)
    assert document.text == "a b c"
    assert document.notes == ("1 piece of hidden text read like the rest",)


def test_a_table_row_keeps_its_empty_cells_and_a_layout_table_its_paragraphs() -> None:
    document = body(tbl(tr("North", tc("<w:p/>"), "12"), tr(tc("One.", "Two."), "Three.")), p("After"))
    assert blocks(document) == [
        ("row", "table 1, row 1", "North\t\t12"),
        ("paragraph", "table 1, row 2", "One."),
        ("paragraph", "table 1, row 2", "Two."),
        ("paragraph", "table 1, row 2", "Three."),
        ("paragraph", "paragraph 1", "After"),
    ]


def test_typed_bullets_and_quoted_letters_are_known_in_word_too() -> None:
    document = body(
        *(
            p(text)
            for text in (
                "Dear Sam,",
                "• Defence",
                "> your words",
                "From: A",
                "Sent: Monday",
                "To: B",
                "Subject: C",
                "Old.",
            )
        )
    )
    assert [(kind, text) for kind, _, text in blocks(document)] == [
        ("paragraph", "Dear Sam,"),
        ("item", "Defence"),
        ("reply", "> your words"),
        *(("reply", text) for text in ("From: A", "Sent: Monday", "To: B", "Subject: C", "Old.")),
    ]


def test_what_is_not_read_is_noted() -> None:
    chart = "<w:r><w:drawing><wp:inline><a:graphic><a:graphicData><c:chart/></a:graphicData></a:graphic></wp:inline></w:drawing></w:r>"
    deleted = "<w:del><w:r><w:delText>x</w:delText></w:r></w:del>"
    document = body(p("Words", chart, deleted), p(deleted), '<w:altChunk r:id="x"/>')
    assert document.notes == (
        "2 tracked deletions not read",
        "1 inserted document not read",
        "1 chart, diagram or embedded file not read",
    )


def test_templates_and_files_with_macros_are_read_alike() -> None:
    data = docx(p("Words"))
    assert {read(f"a.{ending}", data).text for ending in ("docx", "DOTX", "docm", "dotm")} == {"Words"}


def test_markup_nested_deeply_is_read_and_beyond_all_measure_refused() -> None:
    def nested(depth: int) -> Document:
        return body("<w:customXml>" * depth + p("Words") + "</w:customXml>" * depth)

    assert nested(200).text == "Words"
    with pytest.raises(Unreadable, match="nested too deeply"):
        nested(20_000)
