"""Whether an enumeration is offered as a whole list: what introduces it, and what says that it is only some of it."""

from __future__ import annotations

from linter.matching.enumerations import Enumeration, head_words
from linter.matching.phrases import Mention
from linter.matching.reading import Reading
from linter.model.library import CanonicalList
from linter.text.numbers import SMALL

_SUBSET = frozenset(
    """including include includes such like among eg example instance notably some particularly especially several
    examples certain many part selected chiefly mainly alia""".split()
)
REST = frozenset("other another further additional remaining rest more first last two extra".split())
_SOME = frozenset(
    "some several many most few part parts half majority certain couple none number examples which".split()
)
_SOON = 7
_PERSONS = frozenset("you your i my he his she her they their".split())
_RELATING = frozenset("that which whom where in near around from".split())
_MODAL = frozenset("may can could should must might will would need".split())
_PICKING = frozenset(
    "mentioned question concerned affected relevant nearest near nearby closest discussed chosen".split()
)
_SHORT = 3
"""So few words introduce nothing by themselves: "They are …"."""


def offered_whole(
    reading: Reading,
    found: Enumeration,
    names: list[Mention],
    canonical: CanonicalList,
    current: set[int],
    mentions: list[Mention],
) -> bool:
    """Whether an enumeration is offered as the whole list."""
    named = found.members()
    sentence = reading.sentences[found.sentence]
    heads = head_words(canonical)
    introducing = introduction(reading, found)
    weak = [stretch for stretch in introducing if heads & set(reading.stems[stretch[0] : stretch[1]])]
    anchors = [name for name in names for first, last in introducing if first <= name.first < last]
    anchors += [name for name in names if found.last <= name.first < sentence.last]
    if any(_of_more(reading, anchor) or _picked(reading, anchor, found) for anchor in anchors):
        return False
    if any(_for_some(reading, *stretch) for stretch in introducing if stretch in weak or stretch[0] == sentence.first):
        return False
    if _stopped_short(reading, found):
        return False
    if anchors:
        return len(named) * 2 >= len(current)
    of_subject = bool(names) or any(mention.key.role == "subject" for mention in mentions)
    if weak and of_subject and not any(_rest_of(reading, first, last, heads) for first, last in introducing):
        return len(named) * 2 > len(current) and len(found.elements) >= 3
    counted = any(
        figure.kind == "number" and figure.amount == len(current)
        for first, last in introducing
        for figure in reading.figures_in(max(first, last - 3), last)
    )
    return (len(current) >= 7 or counted) and len(named & current) >= len(current) - 1 and of_subject


def introduction(reading: Reading, found: Enumeration) -> list[tuple[int, int]]:
    """The stretches of words that may introduce the enumeration: its sentence so far, the line above, its heading."""
    sentences = reading.sentences
    lead, own = found.lead, sentences[found.sentence]
    stretches: list[tuple[int, int]] = []
    if lead == found.sentence:
        stretches.append((own.first, found.first))
        above = _above(reading, lead) if found.first - own.first <= _SHORT else -1
    else:
        above = lead if lead >= 0 else found.sentence - 1
    if above >= 0:
        head = sentences[above]
        stretches.append((head.first, min(head.last, found.first)))
        row = reading.document.blocks[head.block].kind == "row"
        if above > 0 and lead not in (-1, found.sentence) and (row or head.last - head.first <= _SHORT):
            stretches.append((sentences[above - 1].first, sentences[above - 1].last))
    return [stretch for stretch in stretches if stretch[1] > stretch[0]]


def _above(reading: Reading, number: int) -> int:
    """The sentence that what begins sentence `number` goes back to; -1 for none. "Q. What are they? A. They are …"."""
    sentence = reading.sentences[number]
    if sentence.lead >= 0 and (number == 0 or reading.sentences[number - 1].block != sentence.block):
        return sentence.lead
    above = number - 1
    if above > 0 and reading.words.norm[reading.sentences[above].first : reading.sentences[above].last] == ["a"]:
        return above - 1
    return above


def _of_more(reading: Reading, name: Mention) -> bool:
    """Whether some or other members are meant: "three of the eight …", "the other …"."""
    norm = reading.words.norm
    start = reading.sentences[reading.sentence_at(name.first)].first
    before = norm[max(start, name.first - 6) : name.first]
    if before[-1:] in (["which"], ["what"], ["whichever"]) or set(before[-3:]) & (
        REST - {"two", "first", "last", "more"}
    ):
        return True
    for at, word in enumerate(before):
        if word == "of" and at + 1 < len(before) and before[at + 1] in ("the", "our", "these", "those", "its"):
            inside = range(name.first - len(before) + at + 2, name.first)
            if "whose" in before[at:] or any(reading.words.capital(i) for i in inside):
                continue
            lead = before[at - 1] if at else ""
            if lead == "one":
                return at > 1 and before[at - 2] in ("but", "than", "except")
            return lead in _SOME or lead in SMALL or lead.isdigit()
    return False


def _for_some(reading: Reading, first: int, last: int) -> bool:
    """Whether an introduction offers some only: "including", "such as"; at its end "e.g.", "in particular", "say"."""
    norm = reading.words.norm[first:last]
    return bool(_SUBSET & set(norm[-14:])) or norm[-2:] in (["e", "g"], ["in", "particular"]) or norm[-1:] == ["say"]


def _picked(reading: Reading, name: Mention, found: Enumeration) -> bool:
    """Whether some members are picked out: "the sectors *that you mention*", "the offices *nearest* to you"."""
    sentence = reading.sentences[reading.sentence_at(name.first)]
    norm, last = reading.words.norm, min(sentence.last, max(found.first, name.last))
    clause = next((at for at in range(name.last, last) if reading.words.mark(at)), last)
    if _PICKING & {*norm[name.last : clause], *norm[max(sentence.first, name.first - 3) : name.first]}:
        return True
    for at in range(name.last, min(clause, name.last + _SOON)):
        before = norm[at - 1] if at > name.last else "that"
        if norm[at] in _PERSONS and before in _RELATING and norm[at - 2] != "so" and norm[at + 1] not in _MODAL:
            return True
    return False


def _rest_of(reading: Reading, first: int, last: int, heads: set[str]) -> bool:
    for at in range(first, last):
        if reading.stems[at] in heads:
            near = set(reading.words.norm[max(first, at - 4) : at])
            if near & (REST | _SUBSET | {"of", "your", "their", "his", "her", "those"}):
                return True
    return False


def _stopped_short(reading: Reading, found: Enumeration) -> bool:
    """Whether the enumeration itself says that it is not the whole: "…, among others", "and more", "etc"."""
    after = reading.words.norm[found.last : found.last + 4]
    if "among" in after:
        return True
    joined = " ".join(after)
    return joined.startswith(
        ("among others", "and others", "and more", "etc", "to name", "for example", "and so on", "and other")
    )
