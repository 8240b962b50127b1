"""Opposites by their roots, either way round."""

import pytest

from linter.text.opposites import opposite


@pytest.mark.parametrize(
    ("word", "other"),
    [
        ("excels", "struggled"),
        ("struggling", "excel"),
        ("high", "low"),
        ("weakened", "strengthening"),
        ("fewer", "more"),
    ],
)
def test_opposites(word: str, other: str) -> None:
    assert opposite(word, other)
    assert opposite(other, word)


@pytest.mark.parametrize(("word", "other"), [("high", "high"), ("help", "support"), ("large", "big"), ("grow", "grew")])
def test_no_opposites(word: str, other: str) -> None:
    assert not opposite(word, other)
