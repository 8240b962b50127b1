"""GitLab Code Quality: every issue has all that GitLab asks for, and a fingerprint of its own."""

import json
from typing import Any

from jsonschema import Draft202012Validator

from linter.model.finding import Report
from linter.renderers.gitlab import render
from linter.showing.view import View
from tests.renderers.reports import clean, faulty, unread

#: "Code Quality report format" in GitLab's documentation: what every issue must have.
SHAPE = Draft202012Validator(
    {
        "type": "array",
        "items": {
            "type": "object",
            "required": ["description", "check_name", "fingerprint", "severity", "location"],
            "properties": {
                "description": {"type": "string", "minLength": 1},
                "check_name": {"type": "string", "minLength": 1},
                "fingerprint": {"type": "string", "pattern": "^[0-9a-f]{32}$"},
                "severity": {"enum": ["info", "minor", "major", "critical", "blocker"]},
                "location": {
                    "type": "object",
                    "required": ["path", "lines"],
                    "properties": {
                        "path": {"type": "string", "pattern": "^[^/.]"},
                        "lines": {
                            "type": "object",
                            "required": ["begin"],
                            "properties": {"begin": {"type": "integer", "minimum": 1}},
                        },
                    },
                },
            },
        },
    }
)


def issues(*reports: Report) -> list[Any]:
    data: list[Any] = json.loads("".join(render(reports, View(here="/srv/letters", root="/srv"))))
    SHAPE.validate(data)
    return data


def test_a_finding() -> None:
    first, *_ = found = issues(clean(), faulty())
    assert [issue["severity"] for issue in found] == ["major", "minor", "info"]
    assert first["check_name"] == "wrong-fact"
    assert first["location"] == {"path": "letters/letters/letter-2.txt", "lines": {"begin": 3, "end": 3}}
    assert "Owner: strategy@example.gov.uk" in first["description"]
    assert "\n" not in first["description"]


def test_nothing_found_is_an_empty_list() -> None:
    assert issues(clean()) == []
    assert issues() == []


def test_a_letter_without_lines_says_its_place_in_words() -> None:
    first, *_ = issues(faulty("./letter.docx"))
    assert first["location"] == {"path": "letters/letter.docx", "lines": {"begin": 1}}
    assert first["description"].startswith("Paragraph 1: ")


def test_the_same_fault_in_two_letters_is_two_issues() -> None:
    found = issues(faulty("one.txt"), faulty("two.txt"), unread("three.pdf"), unread("four.pdf"))
    assert len({issue["fingerprint"] for issue in found}) == len(found) == 8
    assert issues(faulty("one.txt"))[0]["fingerprint"] == found[0]["fingerprint"]
    assert found[-1]["severity"] == "critical"
