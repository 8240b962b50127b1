"""Comments in Word files: on exactly the words they are about, and nothing else in the file touched."""

from __future__ import annotations

import io
import subprocess
import zipfile
from datetime import date
from pathlib import Path

import docx
import pytest
from hypothesis import given
from hypothesis import strategies as st
from lxml import etree

from linter.documents import annotator, read
from linter.editing.note import Note
from linter.editing.signature import Signature
from linter.model.document import Span
from linter.parsing.word.names import name, value
from tests.documents.word_file import box, p, r, tbl, tc, tr
from tests.editing.letters import formatted, letter, part
from tests.editing.office import OFFICE
from tests.editing.test_word import INSERTED, control, linked, result_of

SIGNED = Signature(date(2025, 3, 13))
FIXTURES = Path(__file__).parents[1] / "documents" / "fixtures"


def annotated(data: bytes, *words: str) -> bytes:
    document = read("letter.docx", data)
    notes = []
    for each in words:
        assert document.text.count(each) == 1
        start = document.text.index(each)
        notes.append(Note(Span(start, start + len(each)), (f"About {each}", "Approved: other words")))
    annotate = annotator("letter.docx")
    assert annotate
    return annotate(data, document, notes, SIGNED)


def commented(data: bytes) -> dict[str, str]:
    """The words that each comment is set on, by the heading of the comment."""
    words: dict[str, str] = {}
    ranges: dict[str | None, str] = {}
    for element in etree.fromstring(part(data)).iter():
        if name(element) == "commentRangeStart":
            ranges[value(element, "id")] = ""
        elif name(element) == "commentRangeEnd":
            number = value(element, "id")
            words[number or ""] = ranges.pop(number)
        elif name(element) == "t":
            ranges = {number: found + (element.text or "") for number, found in ranges.items()}
    assert ranges == {}
    assert part(data, "word/comments.xml").partition(b"<w:")[2].startswith(b"comments ")  # the prefix that Word writes
    comments = etree.fromstring(part(data, "word/comments.xml"))
    headings = {value(each, "id") or "": "".join(map(str, each[0].itertext())) for each in comments}
    return {headings[number]: found for number, found in words.items()}


BODIES = {
    "split runs": p("It received over 2", r(",8", "<w:b/>"), "00 responses."),
    "one run": p("It received over 2,800 responses."),
    "link": p("See ", linked(r("our 2,800 responses")), " here."),
    "half a link": p("See 2,", linked(r("800 responses")), " here."),
    "content control": p("We had ", control(r("2,800")), " of them."),
    "field": p("We had ", result_of("MERGEFIELD n", r("2,800")), " of them."),
    "simple field": p("We had ", '<w:fldSimple w:instr="PAGE">' + r("2,800") + "</w:fldSimple>", "."),
    "another's insertion": p("We ", INSERTED.format(r("had 2,800 then")), "."),
    "table": tbl(tr("Responses", tc(p("over 2,800")))),
}


@pytest.mark.parametrize("name_", BODIES)
def test_a_comment_is_on_exactly_its_words(name_: str) -> None:
    data = letter(p("Dear Sam,"), BODIES[name_])
    after = annotated(data, "2,800")
    assert commented(after) == {"About 2,800": "2,800"}
    assert read("letter.docx", after).text == read("letter.docx", data).text
    assert formatted(after) == formatted(data)


def test_comments_that_overlap_and_cross_paragraphs() -> None:
    data = letter(p("It may be ", r("ambitious", "<w:b/>"), " in all places."), p("It will focus."))
    words = ("It may be ambitious", "may", "be ambitious in", "places.\n\nIt will")
    assert commented(annotated(data, *words)) == {
        f"About {each}".replace("\n", ""): each.replace("\n", "") for each in words
    }


def test_every_other_part_keeps_its_bytes_and_the_comments_are_complete() -> None:
    data = (FIXTURES / "awkward.docx").read_bytes()
    after = annotated(data, "3,000", "MARKlink")
    old, new = (zipfile.ZipFile(io.BytesIO(each)) for each in (data, after))
    changed = [each for each in old.namelist() if old.read(each) != new.read(each)]
    assert set(changed) == {"word/document.xml", "[Content_Types].xml", "word/_rels/document.xml.rels"}
    assert set(new.namelist()) - set(old.namelist()) == {"word/comments.xml"}
    first, second = docx.Document(io.BytesIO(after)).comments
    assert (first.author, first.initials, first.text) == ("Policyline", "P", "About 3,000\nApproved: other words")
    assert str(first.timestamp).startswith("2025-03-13")
    assert second.text.startswith("About MARKlink")


def test_comments_that_are_there_stay() -> None:
    data = annotated(annotated(letter(p("Over 2,800 of them.")), "2,800"), "of them")
    assert commented(data) == {"About 2,800": "2,800", "About of them": "of them"}


def test_words_where_word_has_no_comments() -> None:
    body = p("First ", "<w:r><w:t>paragraph</w:t></w:r>") + p("Beside", box(p("in the box")), " it")
    note = p("Noted", '<w:r><w:footnoteReference w:id="2"/></w:r>')
    section = '<w:sectPr><w:headerReference r:id="header1"/></w:sectPr>'
    notes = f'<w:footnote w:id="2">{p("in the note")}</w:footnote>'
    data = letter(body, note, section, header1=p("in the header"), footnotes=notes)
    after = annotated(data, "in the box", "in the note", "in the header")
    assert commented(after) == {
        "Where Word has no place for a comment:": "First paragraph",
        "About in the box": "Beside" + "in the box" * 2 + " it",
        "About in the note": "",
    }
    comments = part(after, "word/comments.xml").decode()
    assert "In the header, “in the header”" in comments
    assert read("letter.docx", after).text == read("letter.docx", data).text


def test_words_in_a_field_or_first_in_a_control() -> None:
    merged = p("We had ", result_of("MERGEFIELD n", r("over 2,800 in all")), " of them.")
    assert commented(annotated(letter(p("Dear Sam,"), merged), "2,800")) == {"About 2,800": "over 2,800 in all"}
    for body in (control(p("We had 2,800.") + p("Last.")), tbl("<w:tr>" + control(tc(p("We had 2,800."))) + "</w:tr>")):
        after = annotated(letter(body, p("After.")), "2,800")
        assert commented(after) == {"Where Word has no place for a comment:": "After."}
        assert "In the " in part(after, "word/comments.xml").decode()


@given(st.data())
def test_runs_split_anywhere(data: st.DataObject) -> None:
    text = "It received over 2,800 responses from many."
    cuts = sorted(data.draw(st.sets(st.integers(1, len(text) - 1), max_size=8)))
    pieces = [text[low:high] for low, high in zip([0, *cuts], [*cuts, len(text)], strict=True)]
    around = data.draw(st.lists(st.sampled_from(["{}", INSERTED]), min_size=len(pieces), max_size=len(pieces)))
    file = letter(p(*(each.format(r(piece)) for each, piece in zip(around, pieces, strict=True))))
    bounds = data.draw(st.lists(st.tuples(st.integers(0, 42), st.integers(1, 20)), min_size=1, max_size=5, unique=True))
    spans = [Span(low, min(low + size, len(text))) for low, size in bounds]
    document = read("letter.docx", file)
    annotate = annotator("letter.docx")
    assert annotate
    after = annotate(file, document, [Note(span, (f"{number}",)) for number, span in enumerate(spans)], SIGNED)
    assert commented(after) == {f"{number}": text[span.start : span.end] for number, span in enumerate(spans)}
    assert formatted(after) == formatted(file)


@pytest.mark.skipif(not OFFICE, reason="needs LibreOffice")
def test_libreoffice_finds_the_same_words(tmp_path: Path) -> None:
    bodies = [body for name_, body in BODIES.items() if name_ != "simple field"]  # it would count the page anew
    data = letter(p("Dear Sam,"), *(body.replace("2,800", f"2,80{n}") for n, body in enumerate(bodies)))
    words_in_order = [f"2,80{n}" for n, body in enumerate(bodies) if "2,800" in body]
    (tmp_path / "letter.docx").write_bytes(annotated(data, *words_in_order))
    convert = [
        str(OFFICE),
        f"-env:UserInstallation={(tmp_path / 'profile').as_uri()}",
        "--headless",
        "--convert-to",
        "fodt",
    ]
    subprocess.run(
        [*convert, "--outdir", tmp_path, tmp_path / "letter.docx"], check=True, capture_output=True, timeout=120
    )
    root = etree.parse(tmp_path / "letter.fodt").getroot()
    seen: list[str] = []
    found: dict[str, str] = {}
    open_: dict[str, str] = {}
    for event, element in etree.iterwalk(root, events=("start", "end")):
        kind = etree.QName(element).localname
        if event == "start" and kind == "annotation":
            open_[element.attrib.values()[0]] = ""
            heading = "".join(map(str, element.itertext()))
            found[element.get("{urn:oasis:names:tc:opendocument:xmlns:office:1.0}name") or ""] = heading
        elif event == "start" and kind == "annotation-end":
            named = element.get("{urn:oasis:names:tc:opendocument:xmlns:office:1.0}name") or ""
            words = open_.pop(named)
            assert f"About {words}\n" in found.pop(named)
            seen.append(words)
        said = element.text if event == "start" else element.tail
        inside = any(etree.QName(above).localname == "annotation" for above in element.iterancestors())
        if said and not (inside or (event == "start" and kind == "annotation")):
            open_ = {number: text + said for number, text in open_.items()}
    assert found == {}
    assert seen == words_in_order
