"""The labelled letters are well formed, and what the checker reaches on the dev half is not lost again."""

from collections import Counter

import pytest
import yaml

from linter import check_text
from tests.evaluation import score


@pytest.mark.parametrize("part", score.PARTS)
def test_labels_name_words_of_their_letter(part: str) -> None:
    ids = Counter(case.id for case in score.cases(part))
    assert [name for name, times in ids.items() if times > 1] == []
    for case in score.cases(part):
        for expected in case.expect:
            quote = expected.get("quote")
            assert quote or expected["kind"] == "missing-signpost", case.id
            assert not quote or case.letter.count(quote) >= expected.get("occurrence", 1), case.id


def test_the_halves_share_no_letter() -> None:
    dev, blind = ({case.letter for case in score.cases(part)} for part in score.PARTS)
    assert not dev & blind


def test_the_letters_of_a_pair_are_the_same_on_two_days() -> None:
    for part in score.PARTS:
        pairs: dict[str, list[score.Case]] = {}
        for case in score.cases(part):
            if case.pair:
                pairs.setdefault(case.pair, []).append(case)
        for name, of_pair in pairs.items():
            assert len({case.letter for case in of_pair}) == 1, name
            assert len({case.as_of for case in of_pair}) == len(of_pair) > 1, name


def test_what_is_reached_on_the_dev_half_is_kept() -> None:
    result = score.score("dev")
    hit, missed, false = (sum(counter.values()) for counter in (result.hit, result.missed, result.false))
    assert hit / (hit + false) >= 0.98
    assert hit / (hit + missed) >= 0.95
    assert result.clean_passed / result.clean >= 0.98


def test_a_finding_on_other_words_is_no_hit() -> None:
    case, label, finding = next(
        (case, label, found)
        for case in score.cases("dev")
        for label in case.expect
        if label["kind"] == "wrong-fact"
        for found in check_text(case.letter, score.library(case.library), as_of=case.as_of).findings
        if found.kind == "wrong-fact" and score._on_words(case, label, found)
    )
    elsewhere = {**label, "quote": case.letter[: case.letter.index("\n")]}
    assert not score._on_words(case, elsewhere, finding)


def test_cases_are_data_that_any_yaml_reader_reads() -> None:
    for part in score.PARTS:
        for path in (score.HERE / part).glob("*.yaml"):
            assert isinstance(yaml.safe_load(path.read_text(encoding="utf-8")), list), path.name
