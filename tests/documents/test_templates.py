"""What a template says where it is given nothing is checked, in whatever file the template is."""

from __future__ import annotations

from datetime import date
from functools import cache
from pathlib import Path

import pytest

from linter import load_library
from linter.checking.check import check_document
from linter.checking.compile import Compiled
from linter.documents import read
from linter.text.words import FIELD, read_words
from tests.documents.odt_file import odt
from tests.documents.odt_file import p as paragraph
from tests.documents.word_file import docx, field, p, r

ROOT = Path(__file__).parents[2]
START, END = "The Industrial Strategy Green Paper consultation received ", " responses."


@cache
def library() -> Compiled:
    return load_library(ROOT / "canonical_lines", ROOT / "rules")


def found(path: str, data: bytes) -> list[tuple[str, str]]:
    document = read(path, data)
    report = check_document(document, library(), date(2025, 3, 13))
    return [(finding.kind, document.quote(finding.span)) for finding in report.findings]


@pytest.mark.parametrize(
    "written",
    [
        "{{ n | default('over 3,400') }}", '{{ n | default("over 3,400", true) }}', "{{n|d('over 3,400')}}",
        "{{ n or 'over 3,400' }}", "{{ n | default( 'over 3,400' ) | upper }}",
    ],
)  # fmt: skip
@pytest.mark.parametrize("ending", ["txt", "md", "md.j2", "html", "docx", "odt", "txt.jinja"])
def test_a_default_is_checked_in_its_place(written: str, ending: str) -> None:
    text = START + written + END
    runs = (r(part) for part in (START + written[:6], written[6:12], written[12:] + END))
    data = {"html": f"<p>{text}</p>".encode(), "docx": docx(p(*runs)), "odt": odt(paragraph(text))}.get(
        ending, text.encode()
    )
    assert found(f"letter.{ending}", data) == [("wrong-fact", "3,400")]


@pytest.mark.parametrize(
    "written",
    ["{{ n | default('over 3,000') }}", "{{ n }}", "{{ n | default(other) }}", "{{ n['over 3,400'] }}", "{{ colour('3,400') }}", "«n»"],
)  # fmt: skip
def test_nothing_else_of_a_field_is(written: str) -> None:
    assert found("letter.txt", (START + written + END).encode()) == []


def test_a_merge_field_of_word_stays_a_field() -> None:
    merged = p(
        START,
        field("begin"),
        "<w:r><w:instrText>MERGEFIELD n</w:instrText></w:r>",
        field("separate"),
        "«n»",
        field("end"),
        END,
    )
    assert FIELD in read_words(read("letter.docx", docx(merged)).text).norm


def test_a_whole_sentence_may_be_a_default() -> None:
    words = read_words("Dear {{ x }},\n\n{{ p | default(\"It's over\") }} and {{ q | default('') }}")
    assert words.norm == ["dear", FIELD, "it", "is", "over", "and", FIELD]
    assert [words.text[start:end] for start, end in zip(words.start[2:4], words.end[2:4], strict=True)] == ["It's"] * 2
