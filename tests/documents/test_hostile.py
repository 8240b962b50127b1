"""Files made to harm or to mislead: whatever is done to them, nothing is taken for read that was not."""

from __future__ import annotations

import random
import time
import zlib
from collections.abc import Callable

import pytest

from linter.documents import Unreadable, read
from linter.editing.archive import repacked
from tests.documents import odt_file
from tests.documents.msg_file import msg
from tests.documents.odt_file import odt
from tests.documents.pdf_file import pdf, prose
from tests.documents.word_file import docx, p, r
from tests.editing.letters import letter

WORD = docx(
    p("We received over ", r("2,800", "<w:b/>"), ".", '<w:r><w:footnoteReference w:id="2"/></w:r>')
    + '<w:sectPr><w:headerReference r:id="header1"/><w:footerReference r:id="footer1"/></w:sectPr>',
    parts={
        "header1": p("Head"), "footer1": p("Foot"), "footnotes": f'<w:footnote w:id="2">{p("Noted")}</w:footnote>',
        "styles": '<w:style w:styleId="a"><w:name w:val="a"/></w:style>',
    },
)  # fmt: skip
ODT = odt(
    odt_file.p("We received over 2,800.", odt_file.note("Noted")),
    pages='<style:master-page style:name="Standard"><style:header><text:p>Head</text:p></style:header></style:master-page>',
)


def outcome(name: str, data: bytes) -> str:
    try:
        return read(name, data).text
    except Unreadable as refused:
        return f"refused: {refused}"


@pytest.mark.parametrize(("name", "data"), [("a.docx", WORD), ("a.odt", ODT)], ids=["docx", "odt"])
@pytest.mark.parametrize("flip", [0x01, 0x20, 0x80, 0xFF])
def test_every_byte_changed_in_turn_is_read_whole_or_refused(name: str, data: bytes, flip: int) -> None:
    whole = read(name, data).text
    for at in range(len(data)):
        changed = bytearray(data)
        changed[at] ^= flip
        found = outcome(name, bytes(changed))
        assert found == whole or found.startswith("refused: "), (at, found)


@pytest.mark.parametrize(("name", "data"), [("a.docx", WORD), ("a.odt", ODT), ("a.msg", msg("Subject", "Over 2,800."))])
def test_a_file_cut_off_anywhere_is_refused(name: str, data: bytes) -> None:
    whole = read(name, data).text
    for end in range(1, len(data) - 1, 7):
        assert outcome(name, data[:end]) == whole or outcome(name, data[:end]).startswith("refused: ")


def test_a_part_that_is_named_and_not_there_is_missed() -> None:
    named = docx(p("Words") + '<w:sectPr><w:headerReference r:id="gone"/></w:sectPr>')
    assert "a part of it is missing" in outcome("a.docx", named)
    noted = docx(p("Words", '<w:r><w:footnoteReference w:id="2"/></w:r>'))
    assert "a part of it is missing" in outcome("a.docx", noted)


PARAGRAPHS = [f"{n}. Thank you for your letter about the Harbour Fund. It was number {n} of them." for n in range(3200)]
LONG: dict[str, Callable[[], bytes]] = {
    "docx": lambda: letter(*map(p, PARAGRAPHS)),
    "odt": lambda: odt("".join(map(odt_file.p, PARAGRAPHS))),
    "html": lambda: "".join(f"<p>{text}</p>" for text in PARAGRAPHS).encode(),
    "md": lambda: "\n\n".join(PARAGRAPHS).encode(),
    "txt": lambda: "\n\n".join(PARAGRAPHS).encode(),
    "pdf": lambda: pdf(*(prose(70, 780, *PARAGRAPHS[16 * n : 16 * n + 16], leading=40) for n in range(200))),
}


@pytest.mark.parametrize("ending", LONG)
def test_a_document_of_two_hundred_pages_is_read_to_its_end(ending: str) -> None:
    document = read(f"long.{ending}", LONG[ending]())
    assert [" ".join(document.quote(block.span).split())[-40:] for block in document.blocks] == [
        text[-40:] for text in PARAGRAPHS
    ]
    if ending == "pdf":
        assert document.blocks[-1].label == "page 200"


@pytest.mark.parametrize("depth", [100, 1_000, 20_000])
def test_tables_in_tables_are_read_or_refused(depth: int) -> None:
    files = {
        "docx": docx(p("Top") + "<w:tbl><w:tr><w:tc>" * depth + p("Deep") + "</w:tc></w:tr></w:tbl>" * depth),
        "odt": odt(
            "<table:table><table:table-row><table:table-cell>" * depth + odt_file.p("Deep")
            + "</table:table-cell></table:table-row></table:table>" * depth
        ),
        "html": b"<table><tr><td>" * depth + b"Deep" + b"</table>" * depth,
    }  # fmt: skip
    for ending, data in files.items():
        start = time.process_time()
        found = outcome(f"a.{ending}", data)
        assert "Deep" in found or found.startswith("refused: "), ending
        if depth == 1_000 and ending != "html":
            assert "nested too deeply" in found
        assert time.process_time() - start < 20


def test_thousands_of_tables_beside_each_other() -> None:
    many = "<w:tbl><w:tr><w:tc>" + p("North") + "</w:tc></w:tr></w:tbl>"
    assert len(read("a.docx", docx(many * 5_000)).blocks) == 5_000


def test_huge_pictures_are_carried_and_never_opened() -> None:
    noise = random.Random(3).randbytes(20_000_000)
    assert read("a.docx", repacked(WORD, {"word/media/image1.png": noise})).text == read("a.docx", WORD).text
    drawn = p(
        "Words",
        '<w:r><w:drawing><wp:inline><wp:extent cx="99999999999999" cy="99999999999999"/></wp:inline></w:drawing></w:r>',
    )
    assert read("a.docx", docx(drawn)).text == "Words"
    page = b'<p>Words<img src="data:image/png;base64,' + b"A" * 8_000_000 + b'" width=999999999></p>'
    assert read("a.html", page).text == "Words"


def test_a_huge_picture_in_a_pdf_is_not_decoded() -> None:
    pixels = zlib.compress(bytes(3_000_000))
    inline = b"BT /F 11 Tf 70 700 Td (Words here) Tj ET q 500 0 0 500 0 0 cm BI /W 100000 /H 100000 /BPC 8 /CS /RGB /F /Fl ID "
    assert outcome("a.pdf", pdf([], content=inline + pixels + b" EI Q")).startswith(("Words here", "refused: "))


@pytest.mark.parametrize("wrong", ["txt", "md", "html", "eml", "msg", "docx", "odt", "pdf", "j2", "docx.j2", ""])
def test_a_wrong_ending_is_never_a_pass(wrong: str) -> None:
    files = {"docx": WORD, "odt": ODT, "pdf": pdf(prose(70, 700, "Words here")), "msg": msg("Subject", "Words")}
    for right, data in files.items():
        if wrong.partition(".")[0] != right:
            assert outcome(f"a.{wrong}" if wrong else "a", data).startswith("refused: "), (right, wrong)
