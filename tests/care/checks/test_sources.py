import pytest

from tests.care.checks.conftest import Found, line

TEXT = "We will write to every boat yard."


@pytest.mark.parametrize(
    "source", ["TBC", "unknown", "To be confirmed", "see e-mail", "'?'", "n/a", "Letter of May (date TBC)"]
)
def test_leads_nowhere(found: Found, source: str) -> None:
    [said] = found(line("a", TEXT).replace("Notice of 1 January 2024", source))
    assert said.startswith("warning 8:13 the source ")


def test_a_fact_of_its_own_and_a_term(found: Found) -> None:
    fact = "kind: fact\nid: b\ntitle: b\nowner: t\nmeasure: [grant]\nversions: [{valid_from: 2024-01-01, value: £5, source: tbc}]\n"
    term = "kind: term\nid: c\ntitle: c\nowner: t\nsource: pending\npreferred: quay\noutdated: [{form: wharf}]\n"
    assert [said.partition(":")[0] for said in found(fact, term)] == ["warning 6", "warning 12"]


def test_known_from_letters_alone(found: Found) -> None:
    text = line("a", TEXT).replace("    text:", "    confidence: letters-only\n    text:")
    assert found(text) == ["note 9:17 “About a” is known from letters alone: find who approved it"]


@pytest.mark.parametrize(
    "source", ["Notice of May", "HC 123", "Hansard, column 4", "GOV.UK", "Internal Drainage Boards Act 1991"]
)
def test_left_alone(found: Found, source: str) -> None:
    assert found(line("a", TEXT).replace("Notice of 1 January 2024", source)) == []
