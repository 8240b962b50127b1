"""Fingerprints: the same words have the same, whatever noise; the skeleton forgets figures and nothing else."""

from collections import Counter
from itertools import product
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from linter.matching.describing import describe
from linter.matching.fingerprints import SHINGLE, ShingleIndex, Skeleton, exact_fingerprint, is_slot, shingles, skeleton
from linter.text.numbers import read_figures
from linter.text.words import read_words
from tests.libraries import starter

SENTENCE = "The consultation received over 3,000 responses by 24 November 2024, says the department."


def exact(text: str) -> str:
    return exact_fingerprint(read_words(text).norm)


def shape(text: str) -> Skeleton:
    words = read_words(text)
    return skeleton(words, words.norm, read_figures(words))


@pytest.mark.parametrize(
    "same",
    [
        SENTENCE.upper(),
        SENTENCE.replace(" ", "\n"),
        SENTENCE.replace(" ", "\u00a0"),
        SENTENCE.rstrip("."),
        SENTENCE.replace(",", "\u200b,", 1),
    ],
)
def test_noise_leaves_the_exact_fingerprint(same: str) -> None:
    if same == SENTENCE.replace(",", "\u200b,", 1):
        same = SENTENCE.replace("responses", "respon\u200bses")
    assert exact(same) == exact(SENTENCE)


@pytest.mark.parametrize(("old", "new"), [("3,000", "3,001"), ("received", "had"), ("over ", ""), ("24", "25")])
def test_another_word_or_figure_is_another_exact_fingerprint(old: str, new: str) -> None:
    assert exact(SENTENCE.replace(old, new)) != exact(SENTENCE)


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ("over 3,000", "2,800"),
        ("over 3,000", "almost three thousand"),
        ("24 November 2024", "1 May"),
        ("3,000", "£4bn"),
    ],
)
def test_another_figure_is_the_same_skeleton(old: str, new: str) -> None:
    assert shape(SENTENCE.replace(old, new)).symbols == shape(SENTENCE).symbols


def test_a_skeleton_covers_every_word_once() -> None:
    words = read_words(SENTENCE)
    made = shape(SENTENCE)
    covered = [index for first, last in zip(made.first, made.last, strict=True) for index in range(first, last)]
    assert covered == list(range(len(words)))
    assert [symbol for symbol in made.symbols if is_slot(symbol)] == ["#", "#date"]


def test_shingles_leave_figures_out() -> None:
    index = ShingleIndex([shape(SENTENCE).symbols])
    other = index.encoded(shape(SENTENCE.replace("over 3,000", "2,800").replace("24", "25")).symbols)
    assert [shingle for _, shingle in shingles(other)] == [shingle for _, shingle in shingles(index.units[0])]
    assert len(shingles(index.units[0])) == sum(not is_slot(symbol) for symbol in shape(SENTENCE).symbols) - 2


def test_a_word_that_no_unit_has_is_in_no_shingle_of_the_index() -> None:
    index = ShingleIndex(["we will publish the plan soon".split()])
    letter = index.encoded("we will publish gladly the plan soon".split())
    assert [at for at, shingle in shingles(letter) if index.places[shingle]] == [0, 4]


def test_every_unit_can_be_found_by_a_shingle_of_its_own() -> None:
    index = starter().index
    tables: Any = index.shingles.tables
    found = {number for places in tables.postings.values() for number, _ in places}
    long = {number for number, unit in tables.units.items() if shingles(unit)}
    assert long <= found


@given(st.lists(st.lists(st.sampled_from("abcdefgh"), min_size=3, max_size=12), min_size=1, max_size=12))
def test_postings_point_at_the_words_they_are_made_of(units: list[list[str]]) -> None:
    index = ShingleIndex(units)
    tables: Any = index.tables
    for shingle, places in tables.postings.items():
        for unit, position in places:
            assert shingles(index.encoded(units[unit][position : position + SHINGLE])) == [(0, shingle)]


def test_units_made_of_the_same_phrases_are_found_by_longer_shingles() -> None:
    choices = [[f"{sort}{slot} {sort}{slot}b {sort}{slot}c".split() for sort in "xyz"] for slot in range(6)]
    units = [[word for phrase in phrases for word in phrase] for phrases in product(*choices)]
    index = ShingleIndex(units)
    for number, unit in enumerate(units):
        hits = Counter(unit for _, places in index.hits(index.encoded(unit)) for unit, _ in places)
        assert hits[number] == max(hits.values())
        assert hits[number] * 12 >= len(unit)


def test_a_description_shows_every_version() -> None:
    index = starter().index
    said = describe(index, index.line("response-integrated"))
    assert [line for line in said if line.startswith("version")] == ["version 3", "version 2", "version 1"]
    assert any("{#date}" in line for line in said)
