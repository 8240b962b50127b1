"""rdjson: reviewdog's shape, with columns in bytes and suggestions that give the corrected letter."""

import json
from typing import Any

from linter.model.document import Place, Span
from linter.model.finding import Edit, Finding, Fix, Report
from linter.renderers.rdjson import render
from linter.showing.view import View
from tests.renderers.reports import DAY, approved, clean, faulty, unread


def diagnostics(*reports: Report) -> list[Any]:
    data = json.loads("".join(render(reports, View())))
    assert set(data) == {"source", "diagnostics"}
    for each in data["diagnostics"]:
        assert set(each) <= {"message", "location", "severity", "code", "suggestions"}
        assert each["severity"] in ("ERROR", "WARNING", "INFO")
    return list(data["diagnostics"])


def test_a_finding() -> None:
    first, second, third = diagnostics(clean(), faulty())
    place = {"start": {"line": 3, "column": 32}, "end": {"line": 3, "column": 37}}
    assert first["location"] == {"path": "letters/letter-2.txt", "range": place}
    assert first["suggestions"] == [{"range": place, "text": "3000"}]
    assert first["code"] == {"value": "wrong-fact"}
    assert "suggestions" not in second
    assert third["severity"] == "INFO"


def test_nothing_found() -> None:
    assert diagnostics(clean()) == []


def test_columns_count_bytes() -> None:
    text = "One.\r\nCafé £5,000 is €enough\U0001f600 for 5."
    span = Span(text.index("for"), text.index("for") + 3)
    fix = Fix((Edit(Span(span.end, span.end), " now"),), "review", "Say when")
    finding = Finding(
        "wrong-fact", "facts", "error", "No.", "for", span, approved("a", "b"), fix, Place(2, 1, "paragraph 1"), "f"
    )
    (each,) = diagnostics(Report("a.md.j2", DAY, True, (finding,), text=text))
    line = text.split("\n")[1].encode()
    at = each["location"]["range"]
    assert line[at["start"]["column"] - 1 : at["end"]["column"] - 1] == b"for"
    assert each["suggestions"][0]["range"]["start"] == each["suggestions"][0]["range"]["end"] == at["end"]


def test_a_letter_without_lines_has_a_path_and_words() -> None:
    first, *_ = diagnostics(faulty("letter.odt"))
    assert first["location"] == {"path": "letter.odt"}
    assert first["message"].startswith("Paragraph 1: ")
    assert "suggestions" not in first


def test_what_could_not_be_checked_is_an_error() -> None:
    (each,) = diagnostics(unread())
    assert each["severity"] == "ERROR"
    assert "protected with a password" in each["message"]
