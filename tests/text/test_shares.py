"""Shares of a whole in words, and what looks like one and is none."""

from __future__ import annotations

import pytest

from linter.text.numbers import SHARE, read_figures
from linter.text.words import read_words


@pytest.mark.parametrize(
    ("text", "per_cent"),
    [
        ("a third of them", 33),
        ("two-thirds of schools", 67),
        ("three quarters of the fund", 75),
        ("over half the firms", 50),
        ("cut by a fifth.", 20),
        ("a reduction of one half in the levy", 50),
        ("nine in ten firms", 90),
        ("4 out of 5 adults", 80),
    ],
)
def test_a_share(text: str, per_cent: int) -> None:
    assert [(round(figure.amount), figure.unit) for figure in read_figures(read_words(text))] == [(per_cent, SHARE)]


@pytest.mark.parametrize(
    "text",
    [
        "a third party",
        "the first half of the year",
        "half an hour",
        "a half-hourly service",
        "a quarter of the year",
        "half a million",
        "three in five years",
        "an hour and three quarters",
        "a quarter past ten",
        "a third question",
        "two thirds of a mile",
    ],
)
def test_no_share(text: str) -> None:
    assert not any(figure.unit == SHARE for figure in read_figures(read_words(text)))
