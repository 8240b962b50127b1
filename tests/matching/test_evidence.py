"""Figures that nothing binds are weighed by learned weights."""

from __future__ import annotations

from datetime import date

import pytest

from linter import check_text
from linter.documents.txt import read_text
from linter.matching.evidence import facts_spoken_of, signs, subject_signs
from linter.matching.reading import Reading
from linter.matching.surroundings import Around
from linter.matching.weights import WEIGHTS
from tests.evaluation import score


def named_signs() -> set[str]:
    """The names of all signs that some letter of two libraries gives."""
    found = set[str]()
    for name in ("hostels", "translators"):
        library = score.library(name)
        for case in (case for case in score.cases("dev") if case.library == name):
            reading = Reading(read_text(case.letter), library.index, case.as_of, whole=True)
            for figure in reading.figures:
                facts = list(facts_spoken_of(reading, figure))
                for fact in facts:
                    found.update(signs(reading, figure, facts, fact))
                    found.update(subject_signs(reading, figure, fact, Around()))
    return found


def test_every_weight_is_of_a_sign_that_is_given() -> None:
    """So that a sign that was renamed is learned again; of a value together with something else, the value."""
    weighed = {name.partition(", ")[0] for name in WEIGHTS if not name.startswith(("kind: ", "no subject"))}
    assert weighed <= named_signs()


@pytest.mark.parametrize(
    ("library", "day", "text", "found"),
    [
        ("hostels", "2026-07-16", "Your room would bring you about £265 a week as a supported lodgings host.", True),
        ("hostels", "2026-07-16", "Your room would bring you £265 a week as a supported lodgings host.", False),
        ("hostels", "2026-07-16", "Your brother sends about £265 a week from his wages to his hostel.", False),
        (
            "laboratories",
            "2026-05-20",
            "Our people checked nearly 86,000 fuel pumps over the past year.",
            True,
        ),
        (
            "laboratories",
            "2026-05-20",
            "The Pump Makers' Guild says that it sold nearly 86,000 fuel pumps of its own over the past year.",
            False,
        ),
    ],
)
def test_what_enough_speaks_for_is_a_facts(library: str, day: str, text: str, *, found: bool) -> None:
    findings = check_text(text, score.library(library), as_of=date.fromisoformat(day)).findings
    assert bool(findings) is found
