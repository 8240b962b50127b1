"""The JSON shape is the one its schema describes, and any encoding can carry it."""

import json
from pathlib import Path

import pytest
from jsonschema import Draft202012Validator

from linter.model.finding import Report
from linter.renderers.json import render
from linter.showing.view import View
from tests.renderers.reports import LETTER, clean, faulty, unread

SCHEMA = json.loads((Path(__file__).parents[2] / "schemas" / "report-v1.schema.json").read_text())


def rendered(*reports: Report, verbosity: int = 0) -> str:
    return "".join(render(reports, View(verbosity=verbosity)))


@pytest.mark.parametrize("verbosity", [-1, 0, 1])
def test_it_is_what_the_schema_says(verbosity: int) -> None:
    data = json.loads(rendered(faulty(), clean(), unread(), verbosity=verbosity))
    Draft202012Validator(SCHEMA, format_checker=Draft202012Validator.FORMAT_CHECKER).validate(data)
    assert [report["path"] for report in data["reports"]] == [
        "letters/letter-2.txt",
        "letters/letter-1.txt",
        "letters/locked.docx",
    ]


def test_the_schema_is_one_and_refuses_what_is_not() -> None:
    Draft202012Validator.check_schema(SCHEMA)
    data = json.loads(rendered(faulty()))
    data["reports"][0]["findings"][0]["colour"] = "red"
    assert not Draft202012Validator(SCHEMA).is_valid(data)


def test_a_finding_key_by_key() -> None:
    finding = json.loads(rendered(faulty()))["reports"][0]["findings"][0]
    start = LETTER.index("2,800")
    assert finding == {
        "kind": "wrong-fact",
        "rule": "facts",
        "severity": "error",
        "message": "“2,800” is written; the approved figure is “over 3000 responses”.",
        "quote": "2,800",
        "start": start,
        "end": start + 5,
        "place": {"line": 3, "column": 32, "label": "paragraph 1"},
        "approved": {
            "id": "consultation-responses",
            "version": 2,
            "text": "over 3000 responses",
            "owner": "strategy@example.gov.uk",
            "valid_from": "2024-12-23",
            "source": "letter of 23 December 2024",
        },
        "fix": {
            "title": "Write “3000” for “2,800”",
            "safety": "safe",
            "edits": [{"start": start, "end": start + 5, "text": "3000"}],
        },
        "fingerprint": "a1",
    }


def test_what_is_absent_has_no_quote_and_what_was_not_checked_says_why() -> None:
    faulty_report, unread_report = json.loads(rendered(faulty(), unread()))["reports"]
    assert faulty_report["findings"][1]["quote"] is None
    assert (unread_report["checked"], unread_report["reason"]) == (
        False,
        "it is protected with a password: save a copy without one",
    )


def test_no_letters_is_still_a_report() -> None:
    assert json.loads(rendered()) == {"version": 1, "reports": []}


def test_every_encoding_can_carry_it() -> None:
    assert rendered(faulty()).isascii()
