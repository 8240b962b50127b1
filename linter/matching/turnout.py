"""How many took part in what a fact counts the answers to: "2,500 people had their say on the Green Paper"."""

from __future__ import annotations

from collections.abc import Sequence
from functools import lru_cache

from linter.matching.naming import Reference
from linter.matching.phrases import Mention
from linter.matching.reading import Reading
from linter.matching.stretch import Stretch
from linter.matching.subject import of_subject
from linter.matching.surroundings import Around
from linter.text.numbers import Figure
from linter.text.stems import root

ANSWERS = {root(word) for word in "response reply respondent submission answer contribution".split()}
_WHOEVER = frozenset(
    """people individuals respondents participants contributors stakeholders parties persons members public who of you and
    organisations businesses groups firms companies bodies different interested""".split()
)
_ANYBODY = frozenset("people individuals respondents participants contributors stakeholders parties who you".split())
_TOLD = frozenset(
    "touch answered part say fed views contributed responded replied participated wrote opinions thoughts heard response responses submission submissions thought comments".split()
)
_TELLING = (
    _WHOEVER
    | _TOLD
    | frozenset(
        """something got a us made make took taken taking take had have has their gave given giving shared sharing sent submitted in on into to with us via
    our the this that during through as for of when we consulted asked consultation what they thought it all then last year
        autumn summer spring winter online letters comments""".split()
    )
)
_ANSWERED = frozenset(
    "got wrote responded replied answered sent gave told took had contributed submitted shared made".split()
)
_HEARD_FROM = (["heard", "from"], ["back", "from"])
_DRAWN = frozenset("input views feedback evidence opinions heard comments".split())
_DRAWING = _DRAWN | frozenset(
    "the attracted drew received had brought in has have generated prompted invited from".split()
)
DREW = frozenset("drew received attracted prompted generated brought elicited".split())
"""Verbs that say of what asked people something how many answered."""
_FARTHEST = 12
"""Words at the most between the number and what was answered."""


@lru_cache(maxsize=20_000)
def counts_answers(measure: tuple[str, ...]) -> bool:
    """Whether a fact with these measures counts the answers to something, whoever gave them."""
    return any(root(wording) in ANSWERS for wording in measure)


def are_answers(reading: Stretch, mention: Mention) -> bool:
    """Whether answers to the whole are counted, in other words than the library's: "2,500 *answers*".

    Not where "the *answer* is" a number, nor where somebody "*answered*", nor where they are those "to its 37 questions".
    """
    sentence = reading.sentences[reading.sentence_at(mention.first)]
    many = reading.words.norm[mention.last - 1] in _MANY
    return many and _ASKED.isdisjoint(reading.words.norm[sentence.first : sentence.last])


_MANY = frozenset("answers responses replies submissions".split())
_ASKED = frozenset("question questions each every per".split())


def told(reading: Stretch, figure: Figure) -> bool:
    """Whether the words beside a number may say that so many took part: a first look that asks for no names."""
    if figure.kind != "number":
        return False
    norm = reading.words.norm
    following = norm[figure.outer_last : figure.outer_last + 1]
    return norm[figure.outer_first - 1] in DREW or (bool(following) and following[0] in _WHOEVER)


def took_part(
    reading: Reading, figure: Figure, references: Sequence[Reference], ours: frozenset[int], rest: Around | None
) -> bool:
    """Whether so many are told to have taken part in what one of `references` names, or what was named before them.

    Nothing else may stand between: "400 people took part in *events held for* the Green Paper" is told of the events. Nor
    is it told by those of one sort: "2,000 *businesses* responded". What needs no noun is told of answers: "Invest 2035
    *drew* 3,000".
    """
    from linter.matching.counted_after import stops

    norm = reading.words.norm
    if norm[figure.outer_first - 1] in DREW and stops(reading, figure.outer_last):
        return any(own.what == "own" and own.last == figure.outer_first - 1 for own in references)
    last = figure.outer_last
    while last < len(norm) and norm[last] in _WHOEVER and not reading.words.mark(last):
        last += 1
    if _ANYBODY.isdisjoint(norm[figure.outer_last : last]):
        return False
    sentence = reading.sentence_at(figure.first)
    if norm[figure.outer_first - 2 : figure.outer_first] in _HEARD_FROM and stops(reading, last):
        return of_subject(reading, figure, references, ours, rest) is not None  # "we *heard from* 2,500 people."
    for reference in references:
        if reference.what != "own" or reading.sentence_at(reference.first) != sentence:
            continue
        if figure.outer_last < reference.first <= figure.outer_last + _FARTHEST:
            between = norm[figure.outer_last : reference.first]
            drawn = norm[figure.outer_first - 1] == "from" and norm[figure.outer_first - 2] in _DRAWN
            if (_TELLING | _ANSWERED).issuperset(between) and (drawn or not _TOLD.isdisjoint(between)):
                return True
        elif 0 < figure.outer_first - reference.last <= _FARTHEST and norm[figure.outer_first - 1] == "from":
            between = norm[reference.last : figure.outer_first]
            if _DRAWING.issuperset(between) and not _DRAWN.isdisjoint(between):
                return True
    near = range(last, min(last + _FARTHEST, reading.sentences[sentence].last))
    end = next((at for at in near if stops(reading, at)), near.stop if len(near) < _FARTHEST else last)
    said = norm[last:end]
    if not said or said[0] not in _ANSWERED or not (_TELLING | _ANSWERED).issuperset(said) or _TOLD.isdisjoint(said):
        return False
    return of_subject(reading, figure, references, ours, rest) is not None
