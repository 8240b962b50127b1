"""Binding: a figure is of a measure that stands beside it, and of a subject that is named or carried over.

The library here knows one number, which no text states: what is found wrong is what was bound.
"""

from datetime import date
from decimal import Decimal

import pytest

from linter.checking.compile import Compiled, assemble
from linter.model.library import Fact, FactVersion, Library, Period, Value
from linter.model.rule import Rule
from linter.rule_kinds.fact import Spec
from tests.libraries import told

RULE = Rule("facts", "fact", "Facts", "Why", "o@example.org", "error", Period(), (), Spec(), (), "r:1")
VALUE = Value("number", Decimal(77_777), "", "77,777")
SUBJECT = ("Lantern Survey", "survey of lanterns")


def library(subject: tuple[str, ...]) -> Compiled:
    version = FactVersion(Period(date(2020, 1, 1)), VALUE, "exact", "", "a source")
    fact = Fact("answers", "Answers", "o@example.org", None, "f:1", ("answer", "return"), subject, (version,))
    return assemble(Library(facts=(fact,)), (RULE,))


def bound(text: str, subject: tuple[str, ...] = SUBJECT) -> list[str]:
    """The figures that count answers to the Lantern Survey."""
    return [words for _, words in told(text, library(subject), date(2025, 2, 10))]


@pytest.mark.parametrize(
    ("text", "figures"),
    [
        # Beside its measure.
        ("The Lantern Survey received 76,000 answers.", ["76,000"]),
        ("The Lantern Survey received 76,000 written answers.", ["76,000"]),
        ("Answers to the Lantern Survey totalled 76,000.", ["76,000"]),
        ("The number of answers to the Lantern Survey was 76,000.", ["76,000"]),
        ("76,000 answers were given to the Lantern Survey.", ["76,000"]),
        ("76,000 people answered the Lantern Survey.", ["76,000"]),
        ("There were 76,000 returns to the survey of lanterns.", ["76,000"]),
        # Of something else.
        ("The Lantern Survey created 76,000 jobs.", []),
        ("The Lantern Survey has 12 pages, and answers are welcome.", []),
        ("For 12 weeks we read the answers to the Lantern Survey.", []),
        ("We answered 40 letters about the Lantern Survey.", []),
        # Of another subject.
        ("The Candle Survey received 76,000 answers.", []),
        ("The survey of candles received 76,000 answers.", []),
        ("The Lantern Survey closed; the Candle Survey received 76,000 answers.", []),
        ("The Candle Survey received 40 answers, while the Lantern Survey received 76,000 answers.", ["76,000"]),
        ("The Lantern Survey received 76,000 answers and the Candle Survey received 40 answers.", ["76,000"]),
        # Carried over.
        ("The Lantern Survey closed in May. It received 76,000 answers.", ["76,000"]),
        ("The Lantern Survey closed in May. The survey received 76,000 answers.", ["76,000"]),
        ("The Lantern Survey closed in May.\n\nWe read all 76,000 answers.", ["76,000"]),
        ("The Lantern Survey closed. A separate survey received 76,000 answers.", []),
        ("The Lantern Survey closed. So did the Candle Survey. It received 76,000 answers.", []),
        # Lists and tables.
        ("The Lantern Survey in figures:\n\n- 76,000 answers\n- 40 meetings", ["76,000"]),
        # Nothing at all.
        ("There were 76,000 answers.", []),
        ("", []),
    ],
)
def test_which_figures_are_bound(text: str, figures: list[str]) -> None:
    assert bound(text) == figures


def test_without_a_subject_the_measure_is_enough() -> None:
    assert bound("There were 76,000 answers and 40 questions.", ()) == ["76,000"]
