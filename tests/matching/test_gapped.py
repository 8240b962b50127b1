"""Phrases with other words in their midst."""

from __future__ import annotations

import pytest

from linter.matching.gapped import gapped, told_apart
from linter.text.words import read_words


@pytest.mark.parametrize(
    ("phrase", "sentence", "told"),
    [
        ("charged in error", "you were charged £12 twice in error", "charged £12 twice in error"),
        ("charged in error", "you were charged with typing it in error", ""),
        ("charged in error", "you may be charged twice in error", ""),
        ("bullied at work", "she is bullied by colleagues at work", "bullied by colleagues at work"),
        ("bullied at work", "she was bullied, and at work", ""),
        ("wrongly charged", "they charged you wrongly", "charged you wrongly"),
        ("challenge a will", "he challenges your late father's will", "challenges your late father's will"),
        ("closure of the library", "the closure of the road to the library", ""),
        ("rejected your complaint", "they rejected my second complaint", ""),
    ],
)
def test_a_phrase_may_have_others_in_its_midst(phrase: str, sentence: str, told: str) -> None:
    it = gapped(phrase)
    words = read_words(sentence)
    size = len(it.tail.split()) if it else 0
    tails = [at for at in range(len(words)) if it and words.norm[at : at + size] == it.tail.split()]
    spans = [told_apart(words, 0, (at, at + size), it) for at in tails if it]
    found = [" ".join(sentence.split()[slice(*span)]) for span in spans if span != (0, 0)]
    assert found == ([told] if told else [])
