"""Whether an enumeration is offered as a whole list: what introduces it, and how much of the list it names."""

from __future__ import annotations

from itertools import pairwise

from linter.matching.choosing import left_to_choose
from linter.matching.elsewhere import elsewhere
from linter.matching.enumerations import Enumeration, head_words
from linter.matching.in_order import only_order, without_order
from linter.matching.phrases import Mention
from linter.matching.picking import (
    OTHERS,
    for_some,
    narrowed,
    not_so_now,
    plainly,
    rest_of,
    says_what_sort,
    some_meant,
    stopped_short,
    those_with,
)
from linter.matching.reading import Reading
from linter.matching.run_in import glossed
from linter.matching.stand_ins import one_renamed, unmistakable
from linter.model.library import CanonicalList
from linter.text.amounts import SMALL
from linter.text.stems import root

_FEW = 4
"""An enumeration that lacks more than one in so many is the whole list only where plain words say so."""
THOSE_ARE = (("those", "are"), ("these", "are"), ("such", "are"))
"""What says of items that were listed before what they are."""
_ALL = frozenset("all the our in full then".split())
_NO_OTHERS = {("nowhere", "else"), ("no", "others"), ("no", "other"), ("no", "more"), ("nothing", "else")}
_LEADING = frozenset("on at by to of in with a the for as".split())
_WHOSE = frozenset("the our its".split())
_EQUATING = frozenset("is are being".split())
_CLOSING = 6
"""Words at the end of a sentence among which it says that there are no others."""
_THEY = frozenset("they these those".split())
SHORT = 3
"""So few words introduce nothing by themselves: "They are …"."""
BACK = SMALL.keys() | frozenset(
    """they these those it that this are is namely being here the following follow as follows in full brief order short
    alphabetical list means i e ie viz first a all answer called named goes go what how it will happen happens works expect to step
    by glance at for require call cover deal with comprise consist of name ask asks
    asked concern concerns demand demands touch on know that read remember now still""".split()
)
"""Words that lead from a sentence to what follows it: "*They are* …", "*In alphabetical order*: …"."""


def offered_whole(
    reading: Reading,
    found: Enumeration,
    names: list[Mention],
    canonical: CanonicalList,
    current: set[int],
    *,
    of_subject: bool,
) -> bool:
    """Whether an enumeration is offered as the whole list.

    `names` are what names the list near by; with `of_subject`, the letter speaks of it, or of what it belongs to.
    """
    named = found.members()
    sentence = reading.sentences[found.sentence]
    heads = head_words(canonical)
    introducing = introduction(reading, found)
    weak = [stretch for stretch in introducing if heads & set(reading.stems[stretch[0] : stretch[1]])]
    anchors = [name for name in names for first, last in introducing if first <= name.first < last]
    after = [name for name in names if found.last <= name.first < sentence.last]
    anchors += [name for name in after if not says_what_sort(reading, name, found)]
    anchors += [name for name in names if _summed_up(reading, name, found)]
    if anchors and _no_others(reading, found):
        return len(named) * 2 >= len(current)
    if found.beside is not None:
        whole = len(current - named) <= 1 and not stopped_short(reading, found)
        return whole and not elsewhere(reading)[found.sentence]
    if _told_apart(reading, found):
        return len(found.elements) >= len(current) - 1
    ends = of_subject and len(named) * 2 > len(current) and len(found.elements) > 2
    if ends and (_from_end_to_end(reading, found, current) or _from_to(reading, found, anchors, current)):
        return not elsewhere(reading)[found.sentence]
    all_named = one_renamed(reading, found, canonical, current)
    if all_named and not elsewhere(reading)[found.sentence]:
        leading = [part for part in introducing if part[1] == found.first]
        some = any(_for_some(reading, *part, anchors, found) for part in leading) or stopped_short(reading, found)
        told = (not_so_now(reading, name, found, current) or narrowed(reading, name, found) for name in anchors)
        if leading and not some and not any(told):
            return True
    offered = any(left_to_choose(reading, anchor, found, current) for anchor in anchors)
    if not offered and any(some_meant(reading, a, found, all_named=all_named, current=current) for a in anchors):
        return False
    if stopped_short(reading, found):
        return False
    near = [stretch for stretch in introducing if stretch in weak or stretch[0] == sentence.first]
    if any(_for_some(reading, *stretch, anchors, found) for stretch in near):
        return False
    if any(narrowed(reading, anchor, found) for anchor in anchors):
        some = any(those_with(reading, anchor, found) for anchor in anchors)
        return len(named & current) >= len(current) - (all_named or not some)
    items = sum(not element.loose for element in found.elements)
    few = len(current) - items <= max(1, len(current) // _FEW)
    if anchors:
        return len(named) * 2 >= len(current) and (few or any(plainly(reading, anchor, found) for anchor in anchors))
    counted = {
        int(figure.amount)
        for first, last in introducing
        for figure in reading.figures_in(first, last)
        if figure.kind == "number" and figure.amount == int(figure.amount)
    }
    close = any(
        figure.kind == "number" and figure.amount == len(current)
        for first, last in introducing
        for figure in reading.figures_in(max(first, last - 3), last)
    )
    if unmistakable(
        reading, found, canonical, current, told=close or _no_others(reading, found), of_subject=of_subject
    ):
        leading = [part for part in introducing if part[1] == found.first or ":" in reading.words.gap(part[1])]
        return not elsewhere(reading)[found.sentence] and not any(for_some(reading, *part) for part in leading)
    if weak and of_subject and not any(rest_of(reading, first, last, heads) for first, last in introducing):
        part = len(named) in counted and len(current) not in counted
        return few and len(named) * 2 > len(current) and len(found.elements) >= 3 and not part
    return (len(current) >= 7 or close) and len(named & current) >= len(current) - 1 and of_subject


def introduction(reading: Reading, found: Enumeration) -> list[tuple[int, int]]:
    """The stretches of words that may introduce the enumeration: its sentence so far, the line above, its heading."""
    sentences = reading.sentences
    lead, own = found.lead, sentences[found.sentence]
    stretches: list[tuple[int, int]] = []
    if lead == found.sentence:
        stretches.append((own.first, found.first))
        above = _above(reading, lead) if _refers_back(reading, found) else -1
    else:
        above = lead if lead >= 0 else found.sentence - 1
    if above >= 0:
        head = sentences[above]
        stretches.append((head.first, min(head.last, found.first)))
        row = reading.document.blocks[head.block].kind == "row"
        bare = head.last - head.first <= SHORT or _says_back(reading, head.first, head.last)
        if above > 0 and lead not in (-1, found.sentence) and (row or bare):
            stretches.append((sentences[above - 1].first, sentences[above - 1].last))
    return [stretch for stretch in stretches if stretch[1] > stretch[0]]


def asks_itself(reading: Reading, found: Enumeration) -> bool:
    """Whether it is the list that asks, and no person: "There are six standards. *They ask for* dignity, choice …"."""
    sentence = reading.sentences[found.sentence]
    lead = reading.words.norm[sentence.first : found.first]
    return (
        found.lead == found.sentence
        and lead[:1] == ["they"]
        and len(lead) <= SHORT
        and not any(reading.quoted[found.first : found.last])
    )


def _for_some(reading: Reading, first: int, last: int, anchors: list[Mention], found: Enumeration) -> bool:
    """Whether the words before an enumeration offer some only; what brackets hold after the list's name is of it alone.

    "*Most of those* whom you see get one of the qualifying benefits (…)" is of no part of the benefits.
    """
    named = next((name for name in anchors if first <= name.first and name.last == last == found.first), None)
    if named is not None and "(" in reading.words.gap(last) and ")" in reading.words.gap(found.last):
        first = max(first, named.first - _BEFORE_NAME)
    return for_some(reading, first, last)


_BEFORE_NAME = 4
"""Words before a list's name that may tell of some of it: "*such as* the regions", "*seven of our eight* regions"."""


def _summed_up(reading: Reading, name: Mention, found: Enumeration) -> bool:
    """Whether the next sentence says what the items were: "*Those are the regions.*"."""
    last = reading.sentence_at(found.last - 1)
    own = reading.sentences[reading.sentence_at(name.first)]
    lead = reading.words.norm[own.first : name.first]
    return (
        reading.sentence_at(name.first) == last + 1
        and tuple(lead[:2]) in THOSE_ARE
        and "the" in lead
        and set(lead[2:]) <= _ALL
    )


def _told_apart(reading: Reading, found: Enumeration) -> bool:
    """Whether some are named and then the others: "Five of them (…) are in the north, and *the other three are* …"."""
    norm = reading.words.norm
    starts = {element.first for element in found.elements}
    for at in range(found.first + 1, found.last):
        whose = norm[at - 1] in _WHOSE or reading.words_at(at - 1, at).endswith(("'s", "’s"))
        if norm[at] in OTHERS and whose and norm[at - 2] != "of":
            stop = next((each for each in range(at, found.last) if each in starts), at)
            if not _EQUATING.isdisjoint(norm[at:stop]):
                return True
    return False


def _from_end_to_end(reading: Reading, found: Enumeration, current: set[int]) -> bool:
    """Whether what comes first in a list is told to begin and what comes last to end: "it *opens with* A, *goes on to* B and *closes with* C"."""
    items = [element for element in found.elements if not element.loose]
    if (items[0].member, items[-1].member) != (min(current), max(current)):
        return False
    norm, own = reading.words.norm, reading.sentences[found.sentence]
    opening = norm[max(own.first, items[0].first - _LED) : items[0].first]
    closing = norm[max(items[-2].last, items[-1].first - _LED) : items[-1].first]
    return not _BEGINS.isdisjoint(map(root, opening)) and not _ENDS.isdisjoint(map(root, closing))


def _from_to(reading: Reading, found: Enumeration, anchors: list[Mention], current: set[int]) -> bool:
    """Whether the first of a list and the last are named before those between: "the regions run *from* A *to* F by way of B and D"."""
    first, second = found.elements[:2]
    begins = reading.sentences[found.sentence].first
    if not any(begins <= name.first < begins + SHORT and found.first - name.last <= _LED for name in anchors):
        return False
    norm = reading.words.norm
    ends = (first.member, second.member) == (min(current), max(current))
    return ends and norm[first.first - 1 : first.first] == ["from"] and "to" in norm[first.last : second.first]


_LED = 4
_BEGINS = frozenset(root(verb) for verb in "open begin start commence first".split())
_ENDS = frozenset(root(verb) for verb in "close end finish conclude culminate last finally".split())


def _no_others(reading: Reading, found: Enumeration) -> bool:
    """Whether the sentence ends with there being no others: "…, *and nowhere else*"."""
    after = reading.words.norm[found.last : reading.sentences[found.sentence].last]
    return any(pair in _NO_OTHERS for pair in pairwise(after[-_CLOSING:]))


def _refers_back(reading: Reading, found: Enumeration) -> bool:
    """Whether a sentence with items begins as what follows another does: "They are …", or the items alone."""
    own = reading.sentences[found.sentence]
    before = reading.words.norm[own.first : found.first]
    alone = (
        only_order(reading.words.norm[found.last : own.last])
        or glossed(reading, found.last, own.last)
        or reading.document.blocks[own.block].kind in ("item", "row")
    )
    leads = alone if _LEADING.issuperset(before) else True  # "*On* Anglia you are right" leads from nothing
    return _says_back(reading, own.first, found.first) and leads


def _says_back(reading: Reading, first: int, last: int) -> bool:
    """Whether words only lead on from what was said: "They are", "As you will know, these are", "These are, in the order …"."""
    norm = reading.words.norm
    marked = [at for at in range(first + 1, last) if "," in reading.words.gap(at)]
    if marked and norm[first] == "as":
        first = marked[-1]
    elif marked and norm[first] in _THEY and ":" in reading.words.gap(last):
        last = marked[0]
    return BACK.issuperset(without_order(norm[first:last]))


def _above(reading: Reading, number: int) -> int:
    """The sentence that what begins sentence `number` goes back to; -1 for none. "Q. What are they? A. They are …"."""
    sentence = reading.sentences[number]
    if sentence.lead >= 0 and (number == 0 or reading.sentences[number - 1].block != sentence.block):
        return sentence.lead
    above = number - 1
    if above > 0 and reading.words.norm[reading.sentences[above].first : reading.sentences[above].last] == ["a"]:
        return above - 1
    return above
