"""Days by which a form is to be in: "We are going for the Grant. *The form has to be in their hands by* 30 October"."""

from __future__ import annotations

from collections.abc import Sequence

from linter.matching.fact_values import current_version, of_some_version
from linter.matching.known_values import may_be_due, only_one
from linter.matching.naming import Reference
from linter.matching.reading import Reading
from linter.model.library import Fact
from linter.text.numbers import Figure
from linter.text.stems import root

_PAPERS = frozenset(
    "form forms application applications bid bids entry entries paperwork proposal proposals submission submissions".split()
)
_WHOSE = frozenset("the a an your our their his her its every each all any completed finished whole signed".split())
_OF_IT = frozenset("of on about to in with from for into at".split())
"""Before a form of which something else is told, and after one for another thing: "comments *on* the form"."""
_DUTY = frozenset("must should".split())
_HAVING = frozenset("has have needs need is are ought".split())
_DEALT_WITH = {
    root(verb)
    for verb in """acknowledge decide answer process check read assess open mark judge consider return settle reach
    approve determine review discuss sort log number published""".split()
}
"""What others do with a form that has come in."""
_TO_THE_DUTY = 6
_SEASON = 62
"""In days, how far off a day may be that is no value of the fact."""


def form_due(reading: Reading, figure: Figure, fact: Fact, references: Sequence[Reference]) -> bool:
    """Whether a day is that by which a form must be in, where the last thing named is the fact's subject."""
    if not may_be_due(reading, figure, fact) or not _near(reading, figure, fact) or not only_one(reading, figure, fact):
        return False
    norm, number = reading.words.norm, reading.sentence_at(figure.first)
    sentence, block = reading.sentences[number], reading.blocks[figure.first]
    if not any(
        _must_come(norm, paper, figure.outer_first)
        for paper in range(sentence.first, figure.outer_first)
        if norm[paper] in _PAPERS and norm[paper - 1] in _WHOSE and norm[paper - 2] not in _OF_IT
    ):
        return False
    before = [each for each in references if reading.blocks[each.first] == block and each.last <= figure.outer_first]
    return bool(before) and before[-1].what == "own" and number - reading.sentence_at(before[-1].first) <= 1


def _must_come(norm: Sequence[str], paper: int, day: int) -> bool:
    """Whether the form at word `paper` has to be somewhere, or to be sent, by the day at word `day`."""
    if norm[paper + 1] in _OF_IT - {"with"}:
        return False
    duty = next(
        (
            at
            for at in range(paper + 1, min(paper + _TO_THE_DUTY, day))
            if norm[at] in _DUTY or (norm[at] in _HAVING and norm[at + 1] == "to")
        ),
        day,
    )
    return duty < day and _DEALT_WITH.isdisjoint(map(root, norm[duty:day])) and "not" not in norm[duty:day]


def _near(reading: Reading, figure: Figure, fact: Fact) -> bool:
    """Whether a day is one that the fact has had, or not far off the one in force."""
    current = current_version(reading, fact)
    if of_some_version(figure, fact):
        return True
    day = current.value.day if current else None
    return bool(figure.date and day and abs((figure.date.start - day).days) <= _SEASON)
