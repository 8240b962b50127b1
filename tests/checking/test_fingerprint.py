"""Fingerprints: the same for the same fault wherever it is moved, and apart from others like it."""

import textwrap
from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from linter.checking.fingerprint import fault as fault_of
from tests import effort
from tests.libraries import found, starter
from tests.properties.subjects import STRATEGY, UNRELATED

effort.load()
DAY = date(2025, 2, 10)
FAULTS = [passage.text for passage in STRATEGY.passages if passage.kind]


@given(
    st.sampled_from(FAULTS),
    st.lists(st.sampled_from(UNRELATED), max_size=3),
    st.lists(st.sampled_from(UNRELATED), max_size=3),
)
def test_a_fingerprint_survives_edits_elsewhere(fault: str, before: list[str], after: list[str]) -> None:
    (alone,) = found(fault, starter(), DAY)
    (among,) = found("\n\n".join([*before, fault, *after]), starter(), DAY)
    assert among.fingerprint == alone.fingerprint


@pytest.mark.parametrize("fault", FAULTS)
def test_a_fingerprint_survives_rewrapping_and_other_spaces(fault: str) -> None:
    (alone,) = found(fault, starter(), DAY)
    (spaced,) = found(fault.replace(" ", "\u00a0"), starter(), DAY)
    assert len(alone.fingerprint) == 16
    assert spaced.fingerprint == alone.fingerprint
    (wrapped,) = found("\n".join(textwrap.wrap(fault, 40, break_on_hyphens=False)), starter(), DAY)
    assert wrapped.fingerprint == alone.fingerprint


def test_repeats_have_fingerprints_of_their_own_in_order() -> None:
    text = "Please write to BEIS."
    (once,) = found(text, starter(), DAY)
    twice = found(f"{text}\n\n{text}\n\n{text}", starter(), DAY)
    assert len({each.fingerprint for each in twice}) == 3
    assert twice[0].fingerprint == once.fingerprint


def test_other_faults_have_other_fingerprints() -> None:
    findings = [each for fault in FAULTS for each in found(fault, starter(), DAY)]
    assert len({each.fingerprint for each in findings}) == len(findings)


def test_a_surrogate_in_the_sentence_does_no_harm() -> None:
    (each,) = found("Please \ud800 write to BEIS.", starter(), DAY)
    assert each.fingerprint


def test_an_edit_in_the_same_sentence_changes_only_where() -> None:
    (before,) = found("Please write to BEIS about this.", starter(), DAY)
    (after,) = found("Do please write to BEIS about this matter.", starter(), DAY)
    assert before.fingerprint != after.fingerprint
    assert fault_of(before.fingerprint) == fault_of(after.fingerprint)


def test_mending_one_of_two_faults_of_a_sentence_leaves_what_is_wrong_with_the_other() -> None:
    both = found("BEIS received over 2,000 responses to the Green Paper consultation.", starter(), DAY)
    (left,) = found("BEIS received over 3,000 responses to the Green Paper consultation.", starter(), DAY)
    assert len(both) == 2
    assert fault_of(left.fingerprint) in {fault_of(each.fingerprint) for each in both}


def test_a_missing_signpost_is_the_same_whatever_first_asks_for_it() -> None:
    (before,) = found("Regional growth is a core objective of the Industrial Strategy.", starter(), DAY)
    text = "Thank you for writing about regional growth.\n\nRegional growth is a core objective of the Industrial Strategy."
    (after,) = found(text, starter(), DAY)
    assert (before.kind, after.kind) == ("missing-signpost", "missing-signpost")
    assert before.fingerprint == after.fingerprint


@given(st.permutations(["Please write to BEIS.", "Please call BEIS.", *UNRELATED[:2]]))
def test_faults_keep_their_own_when_paragraphs_change_places(paragraphs: list[str]) -> None:
    text = "\n\n".join(paragraphs)
    marks = {}
    for each in found(text, starter(), DAY):
        marks[text[: each.start].rpartition("\n")[2]] = each.fingerprint
    first, second = "Please write to ", "Please call "
    assert marks == {start: found(f"{start}BEIS.", starter(), DAY)[0].fingerprint for start in (first, second)}


def test_a_fingerprint_holds_no_words() -> None:
    (each,) = found("Please write to BEIS.", starter(), DAY)
    assert set(each.fingerprint) <= set("0123456789abcdef")
