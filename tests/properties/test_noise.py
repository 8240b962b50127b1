"""KINDS, "Noise that changes nothing": the same findings at the same words, whatever lies between and in them."""

from random import Random

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.properties.letters import NOISES, Letter, letters, named, shape

SEEDS = st.integers(0, 2**32 - 1).map(Random)


@given(letters())
def test_a_letter_has_the_findings_of_its_passages(letter: Letter) -> None:
    """One fault, one finding; what is right in one paragraph does not become wrong beside another."""
    assert named(letter.findings()) == letter.expected


@pytest.mark.parametrize("noise", NOISES)
@given(letter=letters(), random=SEEDS)
def test_noise_changes_no_finding(noise: str, letter: Letter, random: Random) -> None:
    noisy = NOISES[noise](letter.text, random)
    assert shape(letter.findings(noisy)) == shape(letter.findings())


@given(letters(), SEEDS)
def test_all_noise_together_changes_no_finding(letter: Letter, random: Random) -> None:
    noisy = letter.text
    for noise in ("dashes", "quotes", "invisible characters", "wrapping", "decomposed", "line ends"):
        noisy = NOISES[noise](noisy, random)
    assert shape(letter.findings(noisy)) == shape(letter.findings())


@given(letters(), SEEDS)
def test_every_finding_stands_where_it_says(letter: Letter, random: Random) -> None:
    text = NOISES["spaces"](letter.text, random)
    findings = letter.findings(text)
    assert [finding.start for finding in findings] == sorted(finding.start for finding in findings)
    for finding in findings:
        assert 0 <= finding.start < finding.end <= len(text)
        assert finding.quote in (None, text[finding.start : finding.end])
