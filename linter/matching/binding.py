"""How firmly a measure is a figure's: beside it, in its clause, said before it, or by its table or list."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Mapping, Sequence
from itertools import pairwise

from linter.matching.beside import BESIDE, comma, has_its_own, to_the_left, to_the_right
from linter.matching.otherwise import counted_otherwise, is_whole
from linter.matching.paragraphs import Paragraph
from linter.matching.phrases import Mention
from linter.matching.reading import Reading, once
from linter.matching.said_back import (
    IT,
    VALUES,
    after_colon,
    asked_before,
    counted_again,
    is_answer,
    on_the_line_below,
    said_back,
)
from linter.model.frozen import frozen
from linter.text.numbers import Figure

_TOTALS = frozenset("total overall all altogether received number sum".split())
_FARTHEST = 40
"""No measure stands farther from its figure, in words, whatever lies between."""


@frozen
class Measured:
    """One wording of a measure, cut at its prepositions, with where each part was found."""

    parts: tuple[tuple[Mention, ...], ...]
    size: int


def measured_by(reading: Reading, figure: Figure, measure: Measured, named: frozenset[int] = frozenset()) -> int:
    """How firmly `measure` is the figure's: 3 beside it, 2 in its clause, 1 by its table or list, 0 not at all.

    `named` are the words that name the subject: they never keep a measure from its figure.
    """
    firmest = 0
    if len(measure.parts) > 1 and _some_done(reading, figure, measure.parts[0], measure.parts[1]):
        return 2
    if len(measure.parts) > 1 and is_whole(reading, figure):
        return 0
    measure = _reaching(reading, figure, measure)
    for number, mentions in enumerate(measure.parts):
        if not mentions:
            return 0
        firmest = max(
            firmest, max((_attached(reading, figure, mention, number, named) for mention in mentions), default=0)
        )
    sentence = reading.sentences[reading.sentence_at(figure.first)]
    if len(measure.parts) > 1 and firmest and not is_answer(reading, figure, sentence):
        for number, mentions in enumerate(measure.parts):
            if number == 0 and any(_just_before(reading, mention, sentence.first) for mention in mentions):
                continue
            reached = [m for m in mentions if _in_reach(reading, figure, m, sentence.first, sentence.last)]
            if not reached or (number and all(_of_the_one_before(reading, figure, mention) for mention in reached)):
                return 0
    return firmest


def reaches(reading: Reading, figure: Figure, mentions: Sequence[Mention]) -> bool:
    """Whether any of `mentions`, which are in order, stands where a measure of the figure may stand."""
    return any(_between(mentions, first, last) for first, last in _around(reading)[reading.sentence_at(figure.first)])


@once
def _around(reading: Reading) -> list[list[tuple[int, int]]]:
    """For each sentence, the words among which the measures of its figures may stand.

    They are those of the sentence, of the one before it, and of the one that leads to it.
    """
    sentences = reading.sentences
    found = []
    for number, sentence in enumerate(sentences):
        around = [(sentences[_antecedent(reading, number)].first, sentence.last)]
        if 0 <= sentence.lead < number - 1:
            around.insert(0, (sentences[sentence.lead].first, sentences[sentence.lead].last))
        found.append(around)
    return found


def looks_back(before: Paragraph, paragraph: Paragraph, named: frozenset[str]) -> bool:
    """Whether the measure of a figure that begins a paragraph may stand in the paragraph before: see `_attached`.

    `named` are the entries that the letter names.
    """
    norm, sentences = paragraph.words.norm, paragraph.sentences
    if not paragraph.figures or not before.sentences:
        return False
    first = paragraph.figures[0].first
    if norm[0] in IT and first < sentences[min(2, len(sentences) - 1)].last:
        return True
    if first >= sentences[0].last:
        return False
    return (
        norm[0] in VALUES
        or before.sentences[-1].question
        or any(
            mention.key.number % PARTS
            for mention in paragraph.mentions_with(paragraph.further(named))
            if mention.key.kind == "fact" and mention.key.role == "measure" and mention.first < sentences[0].last
        )
    )


def _reaching(reading: Reading, figure: Figure, measure: Measured) -> Measured:
    """The measure's mentions that stand where a measure of the figure may stand."""
    around = _around(reading)[reading.sentence_at(figure.first)]
    parts = tuple(
        tuple(mention for first, last in around for mention in _between(mentions, first, last))
        for mentions in measure.parts
    )
    if len(parts) > 1 and parts[1] and len(parts[0]) > 1:
        joined = [head for head in parts[0] if any(_joined(reading, head, other) for other in parts[1])]
        lost = [head for head in parts[0] if head not in joined and _leads_on(reading, head)]
        if joined and lost:  # "a call *to a mobile* costs 11p and a call to a landline 6p"
            parts = (tuple(head for head in parts[0] if head not in lost), *parts[1:])
    return Measured(parts, measure.size)


_JOINTS = frozenset("from of by for to in on with per".split())


def _leads_on(reading: Reading, head: Mention) -> bool:
    return not _JOINTS.isdisjoint(reading.words.norm[head.last : head.last + 1])


def _joined(reading: Reading, head: Mention, other: Mention) -> bool:
    """Whether two parts of a measure stand together: "a call to a landline"."""
    between = reading.words.norm[head.last : other.first]
    return 0 < len(between) <= 2 and between[0] in _JOINTS


def _antecedent(reading: Reading, number: int) -> int:
    """The sentence before sentence `number`, or before the two that lead to it with "It …" as it does."""
    before = asked_before(reading, number)
    for _ in range(2):
        if before <= 0 or reading.sentences[before].block != reading.sentences[number].block:
            break
        if not all(reading.words.norm[reading.sentences[at].first] == "it" for at in (before, number)):
            break
        before -= 1
    return max(0, before)


def _between(mentions: Sequence[Mention], first: int, last: int) -> Sequence[Mention]:
    return mentions[bisect_left(mentions, (first,)) : bisect_left(mentions, (last,))]


def _just_before(reading: Reading, mention: Mention, first: int) -> bool:
    """Whether the head of a measure was said in the sentence before: "1,200 applications. It had 240 from parishes"."""
    return mention.last <= first and reading.sentence_at(first) - reading.sentence_at(mention.first) == 1


def _in_reach(reading: Reading, figure: Figure, mention: Mention, first: int, last: int) -> bool:
    if not (first <= mention.first and mention.last <= last):
        return False
    left, right = sorted((figure.first, mention.first))
    between = [other for other in reading.figures_in(left, right) if other is not figure and other.kind == figure.kind]
    following = reading.words.norm[figure.last : mention.first]
    if mention.first >= figure.last and ("them" in following or _THOSE_TOO & {*pairwise(following)}):
        return False  # "862 responses, a good share *of them* from firms", "1,206 from charities *and those* from the public"
    if mention.first > figure.last and comma(reading, figure.last, mention.first) and has_its_own(reading, mention):
        return False  # "5,200 responses, *and councils sent 1,164* of them"
    if mention.first >= figure.last and any(
        ";" in reading.words.gap(at) for at in range(figure.last, mention.first + 1)
    ):
        return False
    return not between or mention.last <= figure.first


_THOSE_TOO = {("and", "those"), ("and", "that"), ("while", "those"), ("but", "those")}
"""What turns to others of the same sort."""


def _of_the_one_before(reading: Reading, figure: Figure, mention: Mention) -> bool:
    """Whether what a thing is to or from is told of another one: "a call *to a landline* costs 6p, and a call to a mobile 11p"."""
    between = [
        o for o in reading.figures_in(mention.last, figure.outer_first) if o is not figure and o.kind == figure.kind
    ]
    return figure.kind in ("money", "rate") and bool(between)


def _attached(reading: Reading, figure: Figure, mention: Mention, part: int, named: frozenset[int]) -> int:
    sentence = reading.sentences[reading.sentence_at(figure.first)]
    if sentence.first <= mention.first < sentence.last:
        return _in_its_sentence(reading, figure, mention, part, named)
    number = reading.sentence_at(mention.first)
    if number == asked_before(reading, reading.sentence_at(figure.first)) and is_answer(reading, figure, sentence):
        return 3
    if on_the_line_below(reading, figure, mention, sentence):
        return 2
    if number == reading.sentence_at(figure.first) - 1 and counted_again(reading, figure, mention, sentence):
        return 2
    if number == _antecedent(reading, reading.sentence_at(figure.first)) and number != sentence.lead:
        return said_back(reading, figure, mention, sentence, named)
    if sentence.lead >= 0:
        lead = reading.sentences[sentence.lead]
        if lead.first <= mention.first < lead.last:
            return _from_the_lead(reading, figure, mention, sentence.first, sentence.last)
    return 0


def _in_its_sentence(reading: Reading, figure: Figure, mention: Mention, part: int, named: frozenset[int]) -> int:
    if after_colon(reading, figure, mention):
        return 1
    if abs(mention.first - figure.first) > _FARTHEST:
        return 0
    if reading.document.blocks[reading.blocks[figure.first]].kind == "row":
        from linter.matching.tables import same_cell, wordy_cell

        if not same_cell(reading, figure, mention):
            return 0 if wordy_cell(reading, figure) or mention.first >= figure.last else 2
    own = reading.words.norm[max(0, mention.first - 2) : mention.first]
    if own[-1:] == ["own"] and own[0] not in ("our", "its", "their"):
        return 0  # "the planning authority's *own* notice, of 21 days"
    if mention.first >= figure.last:
        return to_the_right(reading, figure, mention, part, named)
    if mention.last <= figure.outer_first:
        return to_the_left(reading, figure, mention, named)
    within = figure.outer_first <= mention.first < figure.outer_last  # "£5,485 *per pupil*"
    return 3 if within or (mention.first < figure.first and mention.last > figure.outer_first) else 0


def _from_the_lead(reading: Reading, figure: Figure, mention: Mention, first: int, last: int) -> int:
    """Whether the line above a list, or the header of the figure's own column, gives the measure."""
    from linter.matching.tables import column

    row = reading.document.blocks[reading.blocks[figure.first]].kind == "row"
    if row:
        same = column(reading, figure.first) == column(reading, mention.first)
        return 1 if same and _whole_row(reading, figure, first, last) else 0
    return 1 if _TOTALS & set(reading.words.norm[first:last]) and not counted_otherwise(reading, figure) else 0


def _whole_row(reading: Reading, figure: Figure, first: int, last: int) -> bool:
    """Whether a row is labelled as the whole, or by a time, and not as one group's part."""
    from linter.matching.tables import column

    norm, mine = reading.words.norm, column(reading, figure.first)
    label = [at for at in range(first, last) if column(reading, at) != mine and norm[at].isalpha()]
    dated = any(other.date for other in reading.figures_in(first, last) if column(reading, other.first) != mine)
    return (
        not label or dated or bool(_TOTALS & {norm[at] for at in label}) or figure.kind not in ("number", "magnitude")
    )


def done_to_some(reading: Reading, figure: Figure, wordings: Sequence[str], measured: Sequence[Mention]) -> bool:
    """Whether what the fact counts was done to so many of a whole: "of the plans, six *have been published*".

    `wordings` are those of the fact's measure, of which one that begins with a verbal noun counts what was done.
    """
    words = reading.words
    for mention in measured if figure.kind == "number" else ():
        wording, part = divmod(mention.key.number, PARTS)
        if part or not "".join(wordings[wording : wording + 1]).partition(" ")[0].endswith("ing"):
            continue
        if _some_done(reading, figure, (mention,), [m for m in measured if m.key.number % PARTS]):
            return True
        after = mention.first >= figure.outer_last
        first, last = (figure.outer_last, mention.first) if after else (mention.last, figure.outer_first)
        between = words.norm[first:last]
        if len(between) <= BESIDE and not any(words.mark(at).strip("-") for at in range(first + 1, last + 1)):
            if not after or {"been", "were", "are"} & set(between):
                return True
    return False


def _some_done(reading: Reading, figure: Figure, done: Sequence[Mention], heads: Sequence[Mention]) -> bool:
    """Whether `done` is what was done to so many of `heads`: "seven *of the eight plans* have been *published*".

    So it is of those that were named before: "seven of which are published", "The plans … Six have been published."
    """
    if figure.kind != "number" or not done or not heads:
        return False
    norm, start = reading.words.norm, figure.outer_last
    number = reading.sentence_at(figure.first)
    sentence = reading.sentences[number]
    of_some = norm[start : start + 1] in (["of"], ["out"]) and norm[figure.outer_first - 1] not in _GOVERNING
    alone = norm[start : start + 1] in (["have"], ["are"], ["were"]) and _OPENING.issuperset(
        norm[sentence.first : figure.outer_first]
    )
    if not (of_some or alone):
        return False
    for verb in done:
        between = norm[start : verb.first]
        if not start < verb.first < sentence.last or len(between) > _TO_THE_VERB or not _DOING & set(between[-4:]):
            continue
        if any(reading.words.mark(at).strip("'’") for at in range(start + 1, verb.first + 1)):
            continue
        near = verb.first if of_some else sentence.first
        return any(reading.sentences[max(0, number - 1)].first <= head.first < near for head in heads)
    return False


_GOVERNING = frozenset("for in on to with by from at".split())
_DOING = frozenset("been were are is was".split())
_OPENING = frozenset("so far to date now already thus by currently at present".split())
_TO_THE_VERB = 14
"""Words at the most between so many of a whole and what was done to them."""


def group_measures(mentions: Sequence[Mention], shapes: Mapping[int, tuple[int, int]]) -> list[Measured]:
    """The wordings of a measure from the mentions of their parts.

    `shapes` gives for each wording its number of parts and its number of words.
    """
    found: list[Measured] = []
    for wording, (parts, size) in shapes.items():
        of_parts = tuple(
            tuple(mention for mention in mentions if mention.key.number == wording * PARTS + part)
            for part in range(parts)
        )
        if all(of_parts):
            found.append(Measured(of_parts, size))
    return found


PARTS = 8
"""Parts a measure's wording can have at the most; a part's number is wording × PARTS + part."""
