"""Approved lines edited by rule: what changes their meaning is found, what does not is left alone."""

import pytest

from tests.evaluation import edits, score

NOT_FOUND = "… for applications made after June"  # a narrowing clause at the end: see docs/decisions/0017-drift.md


@pytest.mark.parametrize("name", ["starter", "rail"])
def test_edits_that_change_the_meaning_are_found_and_others_are_not(name: str) -> None:
    counted = edits.found(score.library(name))
    meant = [counts for (changes, rule), counts in counted.items() if changes and rule != NOT_FOUND]
    cosmetic = [counts for (changes, _), counts in counted.items() if not changes]
    assert sum(of for _, of in meant) > 100
    assert sum(reported for reported, _ in meant) >= 0.93 * sum(of for _, of in meant)
    assert sum(of for _, of in cosmetic) > 100
    assert sum(reported for reported, _ in cosmetic) <= 0.01 * sum(of for _, of in cosmetic)
