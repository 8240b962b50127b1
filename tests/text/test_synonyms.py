"""Words that may say the same."""

import pytest

from linter.text.stems import root
from linter.text.synonyms import _GROUPS, _START, synonymous


@pytest.mark.parametrize(("word", "other"), [("offered", "providing"), ("raise", "increases"), ("raise", "lift")])
def test_words_that_may_say_the_same(word: str, other: str) -> None:
    assert synonymous(word, other)
    assert synonymous(other, word)


@pytest.mark.parametrize(("word", "other"), [("wood", "year"), ("year", "month"), ("", "year"), ("", "")])
def test_words_that_do_not(word: str, other: str) -> None:
    assert not synonymous(word, other)
    assert not synonymous(other, word)


def test_words_begin_as_their_roots_do() -> None:
    assert [word for word in _GROUPS.split() if word[:_START] != root(word)[:_START]] == []
