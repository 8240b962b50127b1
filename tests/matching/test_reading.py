"""A letter is judged by its paragraphs, each with no more round it than it leans on, and what is found is as of the whole."""

from collections import defaultdict
from collections.abc import Iterator
from datetime import date
from functools import cache
from random import Random

import pytest

from linter import Compiled
from linter.checking.check import settle
from linter.documents.txt import read_text
from linter.matching.reading import Reading
from linter.model.finding import Finding
from linter.rule_kinds import kind
from tests.evaluation import score
from tests.libraries import INVENTED


def judged(case: score.Case, text: str, library: Compiled, *, whole: bool) -> list[Finding]:
    """What every rule finds in `text` on the day of `case`."""
    reading = Reading(read_text(text), library.index, case.as_of, whole=whole)
    return settle(finding for rule in library.rules for finding in kind(rule.kind).check(rule, reading))


def mixed(cases: list[score.Case], letters: int) -> Iterator[str]:
    """Letters put together from paragraphs of `cases`, some of which followed one another there."""
    random = Random("mixed")
    paragraphs = [paragraph for case in cases for paragraph in case.letter.split("\n\n") if paragraph.strip()]
    for _ in range(letters):
        starts = random.choices(range(len(paragraphs)), k=random.choice((2, 5, 8)))
        yield "\n\n".join(part for at in starts for part in paragraphs[at : at + random.choice((1, 1, 2, 3))])


@cache
def by_library() -> dict[str, list[score.Case]]:
    """The labelled letters that are for mending with."""
    found: dict[str, list[score.Case]] = defaultdict(list)
    for case in score.cases("dev"):
        found[case.library].append(case)
    return found


@pytest.mark.parametrize("name", ["starter", *(folder.name for folder in sorted(INVENTED.iterdir()))])
def test_paragraphs_have_the_findings_that_they_have_in_the_letter(name: str) -> None:
    library, cases = score.library(name), by_library()[name]
    letters = [(case, case.letter) for case in cases[::8]]
    letters += zip(cases, mixed(cases, len(cases) // 4), strict=False)
    found = 0
    for case, text in letters:
        by_parts = judged(case, text, library, whole=False)
        assert by_parts == judged(case, text, library, whole=True), text
        found += len(by_parts)
    assert found or not cases


BRIEF = {
    "We  are\nopen.": "We are open",
    f"{'word ' * 20}": f"{'word ' * 17}…",
    f"{'w' * 88} then": f"{'w' * 88} …",
    f"{'w' * 120} then": f"{'w' * 88} …",
}


@pytest.mark.parametrize("text", BRIEF)
def test_words_in_a_message_are_shortened_at_a_words_end(text: str) -> None:
    reading = Reading(read_text(text), score.library("starter").index, date(2025, 3, 13))
    assert reading.brief(0, len(reading.words)) == BRIEF[text]
