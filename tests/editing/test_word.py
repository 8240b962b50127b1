"""Corrections in Word files: tracked so that accepting reads as promised and rejecting as before; or left, with the reason."""

from __future__ import annotations

import io
import zipfile
from datetime import date
from pathlib import Path
from typing import cast

import pytest
from hypothesis import given
from hypothesis import strategies as st
from lxml import etree

from linter.documents import Writer, read, writer
from linter.editing.narrowing import edited
from linter.editing.signature import Signature
from linter.model.document import Document, Span
from linter.model.finding import Edit
from linter.parsing.word.names import every, name
from tests.documents.word_file import box, code, field, p, r, tbl, tc, tr
from tests.editing.letters import MAIN, changes, formatted, letter, part, settled
from tests.editing.office import PYTHON, judged

SIGNED = Signature(date(2025, 3, 13))
WRITER = cast("Writer", writer("letter.docx"))
FIXTURES = Path(__file__).parents[1] / "documents" / "fixtures"
INSERTED = '<w:ins w:id="7" w:author="Ann" w:date="2025-01-01T00:00:00Z">{}</w:ins>'
DELETED = '<w:del w:id="8" w:author="Ann"><w:r><w:delText xml:space="preserve">{}</w:delText></w:r></w:del>'


def linked(*runs: str) -> str:
    return f'<w:hyperlink w:anchor="here">{"".join(runs)}</w:hyperlink>'


def control(*runs: str, properties: str = "") -> str:
    return f"<w:sdt><w:sdtPr>{properties}</w:sdtPr><w:sdtContent>{''.join(runs)}</w:sdtContent></w:sdt>"


def result_of(instruction: str, *runs: str) -> str:
    return "".join((field("begin"), code(instruction), field("separate"), *runs, field("end")))


#: A letter's body and further parts, and the change to be made in it.
CHANGES: dict[str, tuple[str, dict[str, str], tuple[str, str]]] = {
    "one run": (p("It received over 2,800 responses."), {}, ("2,800", "3,000")),
    "split runs": (p("It received over 2", r(",8", "<w:b/>"), "00 responses."), {}, ("2,800", "3,000")),
    "formatted": (p("It received ", r("over 2,800 responses", '<w:i/><w:sz w:val="40"/>'), "."), {}, ("2,800", "3,000")),
    "first words": (p("2,800 responses came."), {}, ("2,800", "3,000")),
    "last words": (p("Responses: 2,800"), {}, ("2,800", "3,000")),
    "whole run": (p("Over ", "2,800", " responses."), {}, ("2,800", "3,000")),
    "words added": (p("Defence, Energy and Services"), {}, ("Energy", "Energy, Farming")),
    "words taken away": (p("It may well be."), {}, ("may well", "may")),
    "only additions at the end": (p("The ", r("end", "<w:b/>")) + p("Next."), {}, ("end", "end of it")),
    "link": (p("See ", linked(r("our 2,800 responses")), " here."), {}, ("2,800", "3,000")),
    "field that is a link": (p("See ", result_of('HYPERLINK "x"', r("our 2,800 responses")), "."), {}, ("2,800", "3,000")),
    "content control": (p("We had ", control(r("2,800")), " of them."), {}, ("2,800", "3,000")),
    "control around paragraphs": (control(p("First.") + p("We had 2,800.")), {}, ("2,800", "3,000")),
    "smart tag": (p("We had 2", '<w:smartTag w:element="x">' + r(",800") + "</w:smartTag>"), {}, ("2,800", "3,000")),
    "another's insertion": (p("We ", INSERTED.format(r("had 2,800 then")), "."), {}, ("2,800", "3,000")),
    "half of it another's": (p("We had 2,", INSERTED.format(r("800 then")), "."), {}, ("2,800", "3,000")),
    "around another's deletion": (p("We had 2,", DELETED.format("9"), "800."), {}, ("2,800", "3,000")),
    "table": (tbl(tr("Responses", tc(p("over 2,800")))), {}, ("2,800", "3,000")),
    "header": (p("x"), {"header1": p("Over 2,800")}, ("2,800", "3,000")),
    "footer": (p("x"), {"footer1": p("Over 2,800")}, ("2,800", "3,000")),
    "footnote": (p("x", '<w:r><w:footnoteReference w:id="2"/></w:r>'), {"footnotes": f'<w:footnote w:id="2">{p("Over 2,800")}</w:footnote>'}, ("2,800", "3,000")),
    "text box": (p("x", box(p("Over 2,800"))), {}, ("2,800", "3,000")),
    "beside a picture": (p("Over ", "<w:r><w:drawing/><w:t>2,800</w:t><w:tab/></w:r>", "after"), {}, ("2,800", "3,000")),
}  # fmt: skip


def opened(name_: str) -> tuple[bytes, Document, list[Edit]]:
    body, parts, change = CHANGES[name_]
    shown = "".join(
        f'<w:{part.rstrip("1")}Reference r:id="{part}"/>' for part in parts if part.startswith(("header", "footer"))
    )
    data = letter(body, f"<w:sectPr>{shown}</w:sectPr>", **parts)
    document = read("letter.docx", data)
    return data, document, changes(document, change)


@pytest.mark.parametrize("name_", CHANGES)
@pytest.mark.parametrize("signature", [SIGNED, None])
def test_a_change_reads_as_promised_and_rejected_as_before(name_: str, signature: Signature | None) -> None:
    data, document, edits = opened(name_)
    assert WRITER.obstacles(data, document, edits) == {}
    written = WRITER.write(data, document, edits, signature)
    promised = edited(document.text, tuple(edits))
    assert read("letter.docx", written).text == promised
    if signature:
        assert read("letter.docx", settled(written, accept=True)).text == promised
        before = settled(written, accept=False, author="Policyline")
        assert read("letter.docx", before).text == document.text
        for changed in zipfile.ZipFile(io.BytesIO(data)).namelist():
            if changed.endswith(".xml") and changed != "[Content_Types].xml":
                assert formatted(before, changed) == formatted(data, changed)
    else:
        assert b"<w:del " not in part(written).replace(b'w:author="Ann"', b"").replace(b'<w:del w:id="8"', b"")


@pytest.mark.parametrize("name_", CHANGES)
def test_no_insertion_stands_in_another_and_every_change_has_a_number_of_its_own(name_: str) -> None:
    data, document, edits = opened(name_)
    written = WRITER.write(data, document, edits, SIGNED)
    for inside in zipfile.ZipFile(io.BytesIO(written)).namelist():
        if inside.startswith("word/") and inside.endswith(".xml"):
            marks = list(every(etree.fromstring(part(written, inside)), "ins", "del"))
            for mark in marks:
                assert name(mark) != "ins" or not any(name(above) == "ins" for above in mark.iterancestors())
                assert all(name(below) == "r" for below in mark if name(mark) == "del")
            numbers = [mark.attrib.values()[0] for mark in marks]
            assert len(numbers) == len(set(numbers)) or name_ == "text box"


@pytest.mark.parametrize("name_", CHANGES)
def test_every_other_part_keeps_its_bytes(name_: str) -> None:
    data, document, edits = opened(name_)
    written = WRITER.write(data, document, edits, SIGNED)
    old, new = (zipfile.ZipFile(io.BytesIO(each)) for each in (data, written))
    assert old.namelist() == new.namelist()
    changed = [each for each in old.namelist() if old.read(each) != new.read(each)]
    assert len(changed) == 1
    assert WRITER.write(data, document, [], SIGNED) == data


@pytest.mark.skipif(not PYTHON, reason="needs LibreOffice and its uno module")
def test_libreoffice_accepts_and_rejects_as_we_say(tmp_path: Path) -> None:
    # Only the body is in the text that it writes, and it has one answer for everybody's changes, where others have made some.
    out = ("header", "footer", "footnote", "text box")
    names = [each for each in CHANGES if each not in out and "another" not in each]
    files, wanted = [], []
    for number, name_ in enumerate(names):
        data, document, edits = opened(name_)
        file = tmp_path / f"{number}.docx"
        file.write_bytes(WRITER.write(data, document, edits, SIGNED))
        files.append(file)
        wanted.append((edited(document.text, tuple(edits)), document.text))
    for name_, (accepted, rejected), (after, before) in zip(names, judged(files, tmp_path), wanted, strict=True):
        assert accepted.split() == after.split(), name_
        assert rejected.split() == before.split(), name_


@pytest.mark.skipif(not PYTHON, reason="needs LibreOffice and its uno module")
def test_libreoffice_on_a_file_of_its_own(tmp_path: Path) -> None:
    data = (FIXTURES / "awkward.docx").read_bytes()
    document = read("awkward.docx", data)
    edits = changes(
        document, ("3,000", "3,400"), ("MARKlink", "LINK"), ("MARKcell one", "MARKcell two"), ("MARKbox", "BOX")
    )
    assert WRITER.obstacles(data, document, edits) == {}
    (tmp_path / "before.docx").write_bytes(data)
    (tmp_path / "after.docx").write_bytes(WRITER.write(data, document, edits, SIGNED))
    (plain, before), (accepted, rejected) = judged([tmp_path / "before.docx", tmp_path / "after.docx"], tmp_path)
    assert rejected == before
    for edit in edits:
        plain = plain.replace(document.quote(edit.span), edit.text)
    assert accepted == plain


OBSTACLES = {
    "field": (p("Over ", result_of("MERGEFIELD n", r("2,800")), " responses"), ("2,800", "3,000"), "filled in by a field"),
    "simple field": (p("Over ", '<w:fldSimple w:instr="MERGEFIELD n">' + r("2,800") + "</w:fldSimple>"), ("2,800", "3,000"), "filled in by a field"),
    "across a field": (p("Over ", result_of("MERGEFIELD n", r("2,800")), " responses"), ("Over 2,800", "3,000"), "by a field"),
    "half a link": (p("Over ", linked(r("2,800 responses")), " came"), ("Over 2,800", "3,000"), "part of a link"),
    "a link and words beside it": (p("Over ", linked(r("2,800")), " came"), ("2,800 came", "3,000"), "part of a link"),
    "half a content control": (p("Over ", control(r("2,800"))), ("Over 2,800", "3,000"), "part of a content control"),
    "locked content control": (p("Over ", control(r("2,800"), properties='<w:lock w:val="contentLocked"/>')), ("2,800", "3"), "locked"),
    "first in a control around paragraphs": (control(p("Over 2,800") + p("Last")), ("2,800", "3"), "LibreOffice loses"),
    "a cell in a control": (tbl("<w:tr>" + control(tc(p("Over 2,800"))) + "</w:tr>"), ("2,800", "3"), "LibreOffice loses"),
    "bound content control": (p("Over ", control(r("2,800"), properties="<w:dataBinding/>")), ("2,800", "3"), "filled in from elsewhere"),
    "two paragraphs": (p("Over 2,800") + p("responses"), ("2,800\n\nresponses", "3"), "a tab, a line break"),
    "a tab": (p("<w:r><w:t>Over</w:t><w:tab/><w:t>2,800</w:t></w:r>"), ("Over\t2,800", "3"), "a tab"),
    "a note in it": (p("Over", '<w:r><w:footnoteReference w:id="2"/></w:r>', " 2,800"), ("Over 2,800", "3"), "a note"),
    "ruby": (p("<w:r><w:ruby><w:rt/><w:rubyBase>" + r("2,800") + "</w:rubyBase></w:ruby></w:r>"), ("2,800", "3"), "only Word"),
    "a control that was inserted": (p(INSERTED.format(control(r("2,800")))), ("2,800", "3"), "inserted as a whole"),
    "no sign for XML": (p("Over 2,800"), ("2,800", "3\x01"), "cannot"),
}  # fmt: skip


@pytest.mark.parametrize("name_", OBSTACLES)
def test_what_cannot_be_changed_safely_is_said(name_: str) -> None:
    body, change, reason = OBSTACLES[name_]
    data = letter(body, footnotes=f'<w:footnote w:id="2">{p("Noted")}</w:footnote>')
    document = read("letter.docx", data)
    (edit,) = changes(document, change)
    assert reason in WRITER.obstacles(data, document, [edit])[edit]


def test_a_signed_document_is_left() -> None:
    from linter.editing.archive import repacked

    data = repacked(letter(p("Over 2,800")), {"_xmlsignatures/origin.sigs": b""})
    document = read("letter.docx", data)
    (edit,) = changes(document, ("2,800", "3"))
    assert "signed" in WRITER.obstacles(data, document, [edit])[edit]


def test_words_added_after_a_link_do_not_become_part_of_it() -> None:
    data = letter(p(linked(r("Energy", "<w:u/>")), r(" and Services", "<w:b/>")))
    document = read("letter.docx", data)
    added = Edit(Span(6, 6), ", Farming")
    assert WRITER.obstacles(data, document, [added]) == {}
    written = WRITER.write(data, document, [added], SIGNED)
    (insertion,) = every(etree.fromstring(part(written)), "ins")
    parent = insertion.getparent()
    assert parent is not None
    assert name(parent) == "p"
    assert read("letter.docx", written).text == "Energy, Farming and Services"


def test_a_text_box_is_changed_in_both_its_copies() -> None:
    data, document, edits = opened("text box")
    written = WRITER.write(data, document, edits, None)
    assert part(written).count(b"3,000") == 2
    assert b"2,800" not in part(written)


WORDS = st.lists(
    st.sampled_from(["over", "2,800", "responses", "£1", "a", "Green Paper", "naïve"]), min_size=3, max_size=12
)
STYLES = st.sampled_from(["", "<w:b/>", "<w:i/>", '<w:rStyle w:val="Strong"/>'])


@given(WORDS, st.data())
def test_runs_split_anywhere(words: list[str], data: st.DataObject) -> None:
    text = " ".join(words)
    cuts = sorted(data.draw(st.sets(st.integers(1, len(text) - 1), max_size=6)))
    pieces = [text[low:high] for low, high in zip([0, *cuts], [*cuts, len(text)], strict=True)]
    around = ("{}", INSERTED, '<w:smartTag w:element="x">{}</w:smartTag>')
    runs = [data.draw(st.sampled_from(around)).format(r(piece, data.draw(STYLES))) for piece in pieces]
    file = letter(p(*runs))
    document = read("letter.docx", file)
    bounds = sorted(data.draw(st.lists(st.integers(0, len(text)), min_size=2, max_size=6, unique=True)))
    edits = [
        Edit(Span(low, high), data.draw(st.sampled_from(["", "new", " two words ", "3,000"])))
        for low, high in zip(bounds[::2], bounds[1::2], strict=False)
    ]
    if bounds[0] > 1:
        edits.insert(0, Edit(Span(bounds[0] - 1, bounds[0] - 1), "added "))
    written = WRITER.write(file, document, edits, SIGNED)
    assert letters_of(settled(written, accept=True)) == edited(text, tuple(edits))
    before = settled(written, accept=False, author="Policyline")
    assert formatted(before) == formatted(file)
    plain = WRITER.write(file, document, edits, None)
    assert letters_of(plain) == edited(text, tuple(edits))


def letters_of(data: bytes) -> str:
    return "".join(character for character, _ in formatted(data))


def test_the_main_part_is_named_as_the_fixtures_have_it() -> None:
    assert MAIN in zipfile.ZipFile(io.BytesIO(letter(p("x")))).namelist()
