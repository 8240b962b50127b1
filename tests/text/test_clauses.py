"""Conjunctions of time: where they stand, and whether their clauses tell of the past."""

import pytest

from linter.text.clauses import conjunction, conjunctions, tells


@pytest.mark.parametrize(
    ("words", "size"),
    [
        ("when it", 1),
        ("as soon as it", 3),
        ("by the time it", 3),
        ("the moment that it", 3),
        ("so that it", 0),
        ("it", 0),
    ],
)
def test_the_conjunction_right_before_a_word(words: str, size: int) -> None:
    norm = words.split()
    assert conjunction(norm, norm.index("it")) == size


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("when it was published we wrote", True),
        ("as soon as it was published we wrote", True),
        ("once it has been published we wrote", False),
        ("until it was published we waited", False),
        ("when it was published we would write", False),
    ],
)
def test_what_a_clause_tells(text: str, told: object) -> None:
    norm = text.split()
    first, verb = norm.index("it") + 1, norm.index("published")
    assert tells(conjunctions(norm, 0, first), norm[first:verb], norm) is told
