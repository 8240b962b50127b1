"""Opposites by their roots, either way round."""

import pytest

from linter.text.opposites import _PAIRS, _START, opposite
from linter.text.stems import root


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


def test_words_begin_as_their_roots_do() -> None:
    words = _PAIRS.replace(":", " ").split()
    assert [word for word in words if word[:_START] != root(word)[:_START]] == []
