"""JUnit XML: what a dashboard reads, whatever a letter holds."""

from hypothesis import given
from hypothesis import strategies as st
from junitparser import Error, Failure, JUnitXml, TestSuite

from linter.model.finding import Report
from linter.renderers.junit import render
from linter.showing.view import View
from tests.renderers.reports import clean, faulty, unread

TestSuite.__test__ = False


def suites(*reports: Report) -> list[TestSuite]:
    written = "".join(render(reports, View(here="/srv/letters", root="/srv")))
    written.encode("ascii")
    return list(JUnitXml.fromstring(written.encode()))


def test_a_finding_is_a_failure() -> None:
    (suite,) = suites(faulty())
    assert (suite.name, suite.tests, suite.failures, suite.errors) == ("letters/letter-2.txt", 3, 3, 0)
    case, *_ = list(suite)
    assert case.name == "A figure or date that was never approved, line 3, column 32"
    assert case._elem.get("file") == "letters/letters/letter-2.txt"
    (failure,) = case.result
    assert isinstance(failure, Failure)
    assert failure.type == "error: wrong-fact"
    assert "Owner: strategy@example.gov.uk" in failure.text


def test_a_clean_letter_passes_and_one_not_checked_is_an_error() -> None:
    good, bad = suites(clean(), unread())
    assert (good.tests, good.failures, good.errors) == (1, 0, 0)
    assert next(iter(good)).is_passed
    (error,) = next(iter(bad)).result
    assert isinstance(error, Error)
    assert bad.errors == 1
    assert "protected with a password" in error.message


def test_a_letter_without_lines_says_its_place_in_words() -> None:
    (suite,) = suites(faulty("letter.docx"))
    assert next(iter(suite)).name.endswith(", paragraph 1")


@given(st.text(max_size=30))
def test_any_name_gives_a_file_that_can_be_read(name: str) -> None:
    (suite,) = suites(faulty(f"{name}.docx"))
    assert suite.failures == 3
    assert suite.name.endswith(".docx")
