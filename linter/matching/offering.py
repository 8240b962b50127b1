"""Whether an enumeration is offered as a whole list: what introduces it, and what says that it is only some of it."""

from __future__ import annotations

from itertools import pairwise

from linter.matching.enumerations import Enumeration, head_words
from linter.matching.phrases import Mention
from linter.matching.reading import Reading
from linter.model.library import CanonicalList
from linter.text.numbers import SMALL

_SUBSET = frozenset(
    """including include includes such like among eg example instance notably some particularly especially several
    examples certain many part selected chiefly mainly alia besides except unlike alongside""".split()
)
REST = frozenset("other another further additional remaining rest more first last two extra".split())
_SOME = frozenset(
    "some several many most few part parts half majority certain couple none number examples which best most least".split()
)
_THEM = frozenset("them these those which whom".split())
_REMAINING = frozenset("rest others other remaining remainder".split())
_OTHERS = REST - {"two", "first", "last", "more"}
_ASIDE = {("e", "g"), ("in", "particular"), ("apart", "from"), ("other", "than"), ("addition", "to"), ("well", "as")}
_PERSONS = frozenset("you your i my he his she her they their".split())
_WHOSE = frozenset("your his her my".split())
_AMID = frozenset("in from at by for with across within".split())
_MODAL = frozenset("may can could should must might will would need".split())
_PICKING = frozenset(
    "mentioned question concerned affected relevant nearest near nearby closest discussed chosen".split()
)
_NARROWING = frozenset("that which whose whom where with without people those".split())
_CLAUSE_ENDS = frozenset(
    """are is were and so but consist consists comprise comprises include includes when if as because before after while
    until unless once""".split()
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
    anchors += [name for name in names if found.last <= name.first < sentence.last and not _by_the_way(reading, name)]
    if any(_of_more(reading, anchor) or _picked(reading, anchor, found) for anchor in anchors):
        return False
    if any(_for_some(reading, *stretch) for stretch in introducing if stretch in weak or stretch[0] == sentence.first):
        return False
    if _stopped_short(reading, found):
        return False
    if reading.words.norm[sentence.first] in _WHOSE or any(_narrowed(reading, anchor, found) for anchor in anchors):
        return len(named & current) >= len(current) - 1
    if anchors:
        return len(named) * 2 >= len(current)
    of_subject = bool(names) or any(mention.key.role == "subject" for mention in mentions)
    counted = {
        int(figure.amount)
        for first, last in introducing
        for figure in reading.figures_in(first, last)
        if figure.kind == "number" and figure.amount == int(figure.amount)
    }
    if weak and of_subject and not any(_rest_of(reading, first, last, heads) for first, last in introducing):
        some = len(named) in counted and len(current) not in counted
        return len(named) * 2 > len(current) and len(found.elements) >= 3 and not some
    close = any(
        figure.kind == "number" and figure.amount == len(current)
        for first, last in introducing
        for figure in reading.figures_in(max(first, last - 3), last)
    )
    return (len(current) >= 7 or close) and len(named & current) >= len(current) - 1 and of_subject


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
    """Whether some or other members are meant: "three of the eight …", "the largest of the …", "the other …"."""
    norm = reading.words.norm
    start = reading.sentences[reading.sentence_at(name.first)].first
    before = norm[max(start, name.first - 6) : name.first]
    if before[-1:] in (["which"], ["what"], ["whichever"]) or _OTHERS & set(before[-3:]):
        return True
    for at, word in enumerate(before):
        if word == "of" and at + 1 < len(before) and before[at + 1] in ("the", "our", "these", "those", "its"):
            inside = range(name.first - len(before) + at + 2, name.first)
            if "whose" in before[at:] or any(reading.words.capital(i) for i in inside):
                continue
            lead = before[at - 1] if at else ""
            if lead == "one":
                return at > 1 and before[at - 2] in ("but", "than", "except")
            return lead in _SOME or lead in SMALL or lead.isdigit() or (lead.endswith("est") and lead != "rest")
    return False


def _by_the_way(reading: Reading, name: Mention) -> bool:
    """Whether a name after the items only says of what sort each is: "…, all growth-driving sectors"."""
    return reading.words.norm[name.first - 1] in ("all", "each", "both", "as")


def counted_out(reading: Reading, name: Mention, found: Enumeration) -> bool:
    """Whether so many members are named as are counted: "You chose *four core actions*: …", "in *three regions*: …"."""
    norm = reading.words.norm
    sentence = reading.sentences[reading.sentence_at(name.first)]
    figure = next(iter(reading.figures_in(max(sentence.first, name.first - 2), name.first)), None)
    if figure is None or figure.amount != len(found.members()) or not name.last <= found.first < sentence.last:
        return False
    before = norm[sentence.first : figure.first]
    return bool(_AMID.intersection(before[-1:])) or (
        before[-1:] not in (["the"], ["all"], ["our"]) and not _PERSONS.isdisjoint(before)
    )


def _for_some(reading: Reading, first: int, last: int) -> bool:
    """Whether an introduction offers some only: "including", "such as"; at its end "e.g.", "besides", "say"."""
    norm = reading.words.norm[first:last]
    if _SUBSET & set(norm[-14:]) or norm[-1:] == ["say"] or any(tuple(norm[-2:]) == end for end in _ASIDE):
        return True
    counts = (at for at, word in enumerate(norm[:-2]) if word in SMALL or word.isdigit() or word in _SOME)
    return any(norm[at + 1] == "of" and norm[at + 2] in _THEM for at in counts)


def _picked(reading: Reading, name: Mention, found: Enumeration) -> bool:
    """Whether members are picked out for a person or a place: "the sectors *that you mention*", "the *nearest* offices"."""
    norm = reading.words.norm
    clause = _said_of(reading, name, found)
    before = norm[max(reading.sentences[reading.sentence_at(name.first)].first, name.first - 3) : name.first]
    if _PICKING.intersection([*clause, *before]) or _WHOSE.intersection(before[-1:]):
        return True
    if clause == ["of"]:  # "in the regions of Anglia and Midshires"
        return not reading.figures_in(name.first - len(before), name.first)
    return any(
        word in _PERSONS and clause[at - 1 : at] != ["for"] and not _MODAL & set(clause[at + 1 : at + 2])
        for at, word in enumerate(clause)
    )


def _narrowed(reading: Reading, name: Mention, found: Enumeration) -> bool:
    """Whether what follows the list's name may hold of some members only: "the sectors for which plans came out"."""
    return not _NARROWING.isdisjoint(_said_of(reading, name, found))


def _said_of(reading: Reading, name: Mention, found: Enumeration) -> list[str]:
    """The words that go with the list's name: up to the verb, a mark or the enumeration."""
    last = min(reading.sentences[reading.sentence_at(name.first)].last, max(found.first, name.last))
    words = range(name.last, last)
    stop = next((at for at in words if reading.words.mark(at) or reading.words.norm[at] in _CLAUSE_ENDS), last)
    return reading.words.norm[name.last : stop]


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
    if "among" in after or _rest_follows(reading, found):
        return True
    joined = " ".join(after)
    return joined.startswith(
        ("among others", "and others", "and more", "etc", "to name", "for example", "and so on", "and other")
    )


def _rest_follows(reading: Reading, found: Enumeration) -> bool:
    """Whether the next sentence speaks of those not named: "The rest are …", "It lacks the others."."""
    number = reading.sentence_at(found.last - 1) + 1
    if number >= len(reading.sentences):
        return False
    following = reading.sentences[number]
    opening = reading.words.norm[following.first : min(following.last, following.first + 6)]
    return any(left == "the" and right in _REMAINING for left, right in pairwise(opening))
