"""Which member of a list an item stands for that is no member's name: "Clean *Power*" for "Clean Energy Industries"."""

from __future__ import annotations

from itertools import pairwise

from linter.matching.enumerations import Enumeration
from linter.matching.listed import INTRODUCING, LONGEST_ITEM, Element, tidy
from linter.matching.naming import phrase_stems
from linter.matching.reading import Reading
from linter.matching.run_in import SEPARATOR
from linter.model.library import CanonicalList
from linter.text.stems import root, stem
from linter.text.tense import IRREGULAR_PAST

JOINING = {"and", "of", "the", "for", "in", "to", "a", "an", "or"}
_SORTS = {"sector", "industry", "service", "services"}
"""What members of many lists are; a shared one says little: "Financial *Services*", "Digital *Services*"."""
EMPTY = JOINING | _SORTS
_UNMISTAKABLE = 4
"""Members at the least in a list that is known by all of them but one."""


def stands_for(
    reading: Reading, element: Element, canonical: CanonicalList, absent: list[int], empty: set[str]
) -> int | None:
    """The absent member that an item stands for: one it shares a word with that is not `empty`, most words first."""
    from rapidfuzz import fuzz

    span = slice(element.first, element.last)
    written = {stem(word) for word in (*reading.keys[span], *reading.words.norm[span])} - empty
    text = " ".join(reading.keys[span])
    roots = set(map(root, written))
    best, most = None, 0.0
    for number in absent:
        item = canonical.items[number]
        for name in (item.name, *item.aliases):
            shared = sum(word in written or _of_family(word, roots) for word in phrase_stems(name))
            likeness = fuzz.ratio(text, name.lower()) / 100
            score = shared + likeness if shared else (likeness if likeness >= 0.8 else 0)
            if score > most:
                best, most = number, score
    return best


def hidden(reading: Reading, found: Enumeration, canonical: CanonicalList, absent: int) -> Element | None:
    """The words between two items that stand for an absent member, where a word in them keeps them from being an item.

    "damaged goods, *delays in delivery* and lost items", where the member is Late Delivery.
    """
    if reading.document.blocks[reading.blocks[found.first]].kind == "row":
        return None  # the other cells of a row tell of something else
    inside = {at for each in found.elements for at in range(each.first, each.last)}
    others = {
        word for number, item in enumerate(canonical.items) if number != absent for word in phrase_stems(item.name)
    }
    name = phrase_stems(canonical.items[absent].name)
    own = set(name) - EMPTY - others
    first = found.first
    for at in range(found.first, found.last):
        if at in inside:
            first = at + 1
            continue
        ends = at + 1 in inside or SEPARATOR.search(reading.words.gap(at + 1))
        if not ends:
            continue
        begin = next((word + 1 for word in range(at, first - 1, -1) if reading.words.norm[word] in _IS), first)
        begin, last = tidy(reading, begin, at + 1)
        while begin < last and reading.words.norm[begin] in INTRODUCING | _THROUGH and reading.stems[begin] not in own:
            begin += 1
        first = at + 1
        said = range(begin, last)
        whole = any(tuple(reading.stems[word : word + len(name)]) == name for word in said)  # it is there by its name
        if 0 < len(said) <= LONGEST_ITEM and not whole and _CLAUSES.isdisjoint(reading.words.norm[begin:last]):
            if not own.isdisjoint(reading.stems[word] for word in said):
                return Element(begin, last, None)
    return None


_IS = frozenset("is are".split())
_THROUGH = frozenset("through to then via".split())
_CLAUSES = frozenset("which that who is are was were has have had will can may".split())


def _of_family(word: str, roots: set[str]) -> bool:
    """Whether one of `roots` is that of a word, or nearly: "quotation" and "quote", "financial" and "finance"."""
    own = root(word)
    return any(own == other or (len(other) >= _ROOT and own.startswith(other)) for other in roots)


_ROOT = 5
"""Letters at the least of a root by which longer ones are told."""


def unmistakable(
    reading: Reading, found: Enumeration, canonical: CanonicalList, current: set[int], *, told: bool, of_subject: bool
) -> bool:
    """Whether an enumeration is the whole list by what it names, whatever introduces it.

    One member stands there under another name. Or there is one stranger beside all members, or one member is left out,
    where it is `told` how many there are, or that there are no others; a stranger also where the letter is `of_subject`,
    or where the sentence says what is so, and not what happened: "Firms in … and *Tourism* came to see us".
    """
    items = [element for element in found.elements if not element.loose]
    strangers = [element for element in items if element.member is None]
    absent = sorted(current - found.members())
    if len(current) < _UNMISTAKABLE or len(items) - len(strangers) != len(current) - len(absent):
        return False
    if not strangers:
        return told and len(absent) == 1 and len(current) > _UNMISTAKABLE
    if len(strangers) > 1 or len(absent) > 1:
        return False
    if not absent:
        heading = strangers[0] == items[0]
        return len(current) > _UNMISTAKABLE and not heading and (told or of_subject or _states(reading, found))
    return one_renamed(reading, found, canonical, current)


def one_renamed(reading: Reading, found: Enumeration, canonical: CanonicalList, current: set[int]) -> bool:
    """Whether all members but one are named, and one stranger that is called much like that one."""
    strangers = [element for element in found.elements if element.member is None and not element.loose]
    absent = sorted(current - found.members())
    if len(current) < _UNMISTAKABLE or len(strangers) != 1 or len(absent) != 1:
        return False
    return stands_for(reading, strangers[0], canonical, absent, EMPTY) is not None


def _states(reading: Reading, found: Enumeration) -> bool:
    """Whether a sentence with items in it is of the present, and of nothing done: "Councils must collect …"."""
    norm, sentence = reading.words.norm, reading.sentences[found.sentence]
    named = {at for each in found.elements if each.member is not None for at in range(each.first, each.last)}
    around = [norm[at] for at in range(sentence.first, sentence.last) if at not in named]
    done = any(
        word in _DONE or (word in IRREGULAR_PAST and before not in ("being", "be"))
        for before, word in pairwise(["", *around])
    )
    done = done or any(word.endswith("ed") for word in norm[found.last - 1 : min(found.last + 1, sentence.last)])
    return bool(around) and not done and around[0] not in ("i", "we")


_DONE = frozenset("have has had was were".split())
