"""A letter is judged by its paragraphs, each with no more round it than it leans on, and what is found is as of the whole."""

from collections import defaultdict
from collections.abc import Iterator
from dataclasses import replace
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


REACHING_OVER = {
    "starter": (
        "You wanted one line on the Green Paper consultation.\n\n"
        "I'd say: it ran for six weeks, and over 3,500 people and organisations wrote in.",
        "wrong-fact",
    ),
    "legal": (
        "We held the Wills Modernisation Consultation. Answers came at eleven public meetings. There was a good deal of "
        "disagreement: solicitors, from whom 1,381 replies were received, were against it.",
        "wrong-fact",
    ),
    "dentistry": (
        "We are waiting for the results of the Adult Teeth Survey, and shall send them on to you.\n\n"
        "You would like to have your say on Fair Access. The consultation is open to everyone. It closes on 26 June 2026.",
        "outdated-fact",
    ),
    "waste": (
        "RUBBISH DETECTIVES: SHEET 3\n\nPREVENTION\nREPAIR & REUSE\nRECYCLING\nCOMPOSTING\nENERGY RECOVERY\n\n"
        "These are the steps of the waste ladder. Climb as high as you can!",
        "list-missing",
    ),
}
"""Letters whose paragraphs look to each other: what stands in one was told of the other only as the letter was read whole."""


@pytest.mark.parametrize("name", REACHING_OVER)
def test_paragraphs_that_look_to_each_other_have_the_findings_of_the_letter(name: str) -> None:
    text, fault = REACHING_OVER[name]
    case = by_library()[name][0]
    on = {"starter": date(2025, 2, 12), "dentistry": date(2026, 6, 2)}.get(name, case.as_of)
    case = replace(case, as_of=on)
    by_parts = judged(case, text, score.library(name), whole=False)
    assert [finding.kind for finding in by_parts] == [fault]
    assert by_parts == judged(case, text, score.library(name), whole=True)


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
