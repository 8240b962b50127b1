"""SARIF: what the published schema describes, and what code hosts and editors make of it."""

import json
from dataclasses import replace
from typing import Any

from linter.model.finding import Report, Suppressed
from linter.renderers.sarif import render
from linter.showing.view import View
from tests.renderers.reports import LETTER, clean, faulty, findings, unread
from tests.schemas import published

SCHEMA = published("sarif-2.1.0")
VIEW = View(why={"facts": "A wrong figure misleads."}, here="/srv/letters", root="/srv")


def run_of(*reports: Report, view: View = VIEW) -> Any:
    data = json.loads("".join(render(reports, view)))
    SCHEMA.validate(data)
    (run,) = data["runs"]
    return run


def test_it_is_what_the_published_schema_says() -> None:
    run = run_of(faulty(), clean(), unread())
    assert len(run["results"]) == 3
    run["results"][0]["locations"][0]["physicalLocation"]["region"]["startLine"] = 0
    assert not SCHEMA.is_valid({"version": "2.1.0", "runs": [run]})


def test_nothing_found_is_a_run_without_results() -> None:
    run = run_of(clean())
    assert (run["results"], run["tool"]["driver"]["rules"]) == ([], [])
    assert run["invocations"] == [{"executionSuccessful": True, "toolExecutionNotifications": []}]


def test_every_result_has_its_rule_with_what_it_means_and_why() -> None:
    run = run_of(faulty())
    rules = run["tool"]["driver"]["rules"]
    assert [result["ruleId"] for result in run["results"]] == [
        rules[result["ruleIndex"]]["id"] for result in run["results"]
    ]
    assert rules[0]["id"] == "facts/wrong-fact"
    assert rules[0]["shortDescription"]["text"] == "A figure or date that was never approved"
    assert "Why: A wrong figure misleads." in rules[0]["help"]["text"]
    assert "**Why:** A wrong figure misleads." in rules[0]["help"]["markdown"]
    assert [result["level"] for result in run["results"]] == ["error", "warning", "note"]


def test_where_and_how_to_mend_it() -> None:
    result = run_of(faulty())["results"][0]
    at = {"uri": "letters/letters/letter-2.txt", "uriBaseId": "%SRCROOT%"}
    region = {"startLine": 3, "startColumn": 32, "endLine": 3, "endColumn": 37}
    assert LETTER.splitlines()[2][31:36] == "2,800"
    assert result["locations"] == [{"physicalLocation": {"artifactLocation": at, "region": region}}]
    (fix,) = result["fixes"]
    assert fix["description"]["text"] == "Write “3000” for “2,800”"
    assert fix["artifactChanges"] == [
        {"artifactLocation": at, "replacements": [{"deletedRegion": region, "insertedContent": {"text": "3000"}}]}
    ]
    assert result["relatedLocations"][0]["message"]["text"] == "said beside it"
    assert result["partialFingerprints"] == {"policyline/v1": "a1"}
    assert "Owner: strategy@example.gov.uk" in result["message"]["text"]


def test_a_letter_without_lines_says_its_place_in_words() -> None:
    result = run_of(faulty("letter 2.docx"))["results"][0]
    (location,) = result["locations"]
    assert location == {
        "physicalLocation": {"artifactLocation": {"uri": "letters/letter%202.docx", "uriBaseId": "%SRCROOT%"}},
        "logicalLocations": [{"name": "paragraph 1", "fullyQualifiedName": "paragraph 1"}],
    }
    assert result["message"]["text"].startswith("Paragraph 1: “2,800” is written")
    assert result["partialFingerprints"]["primaryLocationLineHash"] == "a1:1"
    assert "fixes" not in result


def test_what_is_attached_stands_in_the_mail() -> None:
    result = run_of(faulty("mail.eml > draft.txt"))["results"][0]
    assert result["locations"][0]["physicalLocation"]["artifactLocation"]["uri"] == "letters/mail.eml"
    assert result["message"]["text"].startswith("The attached draft.txt, paragraph 1: ")


def test_what_lies_elsewhere_is_named_whole() -> None:
    for path in ("/elsewhere/a.txt", "../../elsewhere/a.txt"):
        location = run_of(faulty(path))["results"][0]["locations"][0]["physicalLocation"]["artifactLocation"]
        assert location == {"uri": "file:///elsewhere/a.txt"}
    whole = run_of(faulty("/srv/letters/a.txt"))["results"][0]["locations"][0]["physicalLocation"]["artifactLocation"]
    assert whole == {"uri": "letters/a.txt", "uriBaseId": "%SRCROOT%"}


def test_what_could_not_be_checked_is_no_success() -> None:
    (invocation,) = run_of(clean(), unread())["invocations"]
    assert invocation["executionSuccessful"] is False
    (said,) = invocation["toolExecutionNotifications"]
    assert "protected with a password" in said["message"]["text"]
    assert said["level"] == "error"


def test_what_was_suppressed_is_shown_to_who_asks() -> None:
    first, *rest = findings()
    settings = Suppressed(first, "quoted from the Act", "policyline.toml:14", in_letter=False)
    report = replace(faulty(), findings=tuple(rest), suppressed=(settings,))
    assert len(run_of(report)["results"]) == 2
    shown = run_of(report, view=replace(VIEW, verbosity=1))["results"][-1]
    assert shown["suppressions"] == [{"kind": "external", "justification": "quoted from the Act (policyline.toml:14)"}]
