"""One thing that stands for another in a sentence put in another order: "is met *by electricity customers*" for "by the taxpayer".

Where a sentence is recast, alignment leaves more unequal than what was changed. So the words that say something are counted
instead, wherever they stand: if all of them are there but one or two beside each other, and what is there instead stands
by the same word, it is exchanged.
"""

from __future__ import annotations

from collections.abc import Sequence

from linter.matching.changes import Change
from linter.matching.fingerprints import ITEM_SLOT, Skeleton, is_slot
from linter.matching.index import Unit
from linter.matching.light import tells
from linter.matching.limits import TERRITORIES
from linter.matching.paraphrase import turned_down
from linter.text.stems import root, stem

_CONTENT = 6
"""Words that say something in a sentence at the least, for one of them to be missed."""
_LONGER = 3
"""How many times as long as the unit a sentence is at the most that renders it."""
_MOST = 2
"""Words that say something, at the most, in what is exchanged."""
_APART = 2
"""How far they stand from one another at the most."""
_END = 5
"""Letters at the least of a word that another ends with."""
_ALIKE = 80
"""How alike two words are in per cent of which one is the other badly typed or scanned."""
_PASSED = frozenset("the a an its their our any every each".split())
"""What stands between a preposition and the word that it leads to."""
_ANYBODY = frozenset("people person persons individuals everyone everybody children child residents locals".split())
"""Words for whomever a sentence is about."""
_LEADS = frozenset(
    "to by of from in for with on at under into through until before after without over between against or first last next".split()
)
"""Words that say how a thing is concerned, so that two things after the same one are concerned alike."""


def exchanged(unit: Unit, shape: Skeleton, capitals: Sequence[bool], sentence: tuple[int, int]) -> Change | None:
    """What the letter's `sentence`, symbols from and to, has instead of a word of the unit, if that is all that is changed."""
    symbols, letter = unit.skeleton.symbols, shape.symbols
    if sentence[1] - sentence[0] > _LONGER * len(symbols):
        return None
    theirs, ours = _content(symbols, 0, len(symbols)), _content(letter, *sentence)
    if len(theirs) < _CONTENT:
        return None
    gone, new = _unmatched(symbols, theirs, letter, ours)
    if gone and turned_down(symbols[gone[0] : gone[-1] + 2], letter[slice(*sentence)]):
        return None
    if not gone and not new:
        return _elsewhere(symbols, letter, sentence)
    if not gone and _together(new):
        return _added(symbols, shape, sentence, new)
    if not gone or not new or not _together(gone) or not _together(new):
        return None
    if any(unit.capitals[at] for at in gone) and any(capitals[here] for here in new):
        return None  # the same body by another of its names
    if _badly_spelt("".join(symbols[at] for at in gone), "".join(letter[here] for here in new)):
        return None
    if any(letter[here] in _ANYBODY for here in new):
        return None
    if not _stands_alike(symbols, letter, (gone[0], gone[-1] + 1), (new[0], new[-1] + 1)):
        return None
    approved = " ".join(symbols[gone[0] : gone[-1] + 1])
    return Change("word", new[0], new[-1] + 1, approved, " ".join(letter[new[0] : new[-1] + 1]))


def _added(symbols: Sequence[str], shape: Skeleton, sentence: tuple[int, int], new: Sequence[int]) -> Change | None:
    """What is joined by "or" to a thing of a rule, all of which is there: "a danger to life *or to farmland*"."""
    letter, at = shape.symbols, new[0] - 1
    while at > sentence[0] and letter[at] in _LEADS | _PASSED and letter[at] != "or":
        at -= 1
    end = new[-1] + 1
    ends = end >= sentence[1] or end in shape.breaks | shape.pauses
    if letter[at] != "or" or not ends or _RULING.isdisjoint(symbols) or len(new) < end - new[0]:
        return None
    return Change("scope", at, end, "", " ".join(letter[at:end]))


_RULING = frozenset("must only no nobody cannot".split())


def _elsewhere(symbols: Sequence[str], letter: Sequence[str], sentence: tuple[int, int]) -> Change | None:
    """The country that is left out or exchanged where all else is said: "in *Scotland* or Wales" for "in England or Wales"."""
    theirs = {TERRITORIES[word]: word for word in symbols if word in TERRITORIES}
    here = {TERRITORIES[letter[at]]: at for at in range(*sentence) if letter[at] in TERRITORIES}
    away, come = theirs.keys() - here.keys(), here.keys() - theirs.keys()
    if not here or not away or not {*theirs, *here} <= _COUNTRIES or len(come) > 1:
        return None
    at = here[min(come)] if come else here[min(here.keys() & theirs.keys())]
    return Change("territory", at, at + 1, " ".join(theirs[each] for each in sorted(away)), letter[at] if come else "")


_COUNTRIES = frozenset("england scotland wales ireland".split())


def _unmatched(
    symbols: Sequence[str], theirs: Sequence[int], letter: Sequence[str], ours: Sequence[int]
) -> tuple[list[int], list[int]]:
    """Those of `theirs` and of `ours` that are left when each word has been paired with one that says the same."""
    gone, new = list(theirs), list(ours)
    for alike in (_one_word, _same):
        for at in list(gone):
            here = next((here for here in new if alike(symbols[at], letter[here])), None)
            if here is not None:
                gone.remove(at)
                new.remove(here)
    # what is said twice, or told again by a word for the same, is there
    gone = [at for at in gone if not any(_one_word(symbols[at], letter[here]) for here in ours)]
    new = [here for here in new if not any(_one_word(symbols[at], letter[here]) for at in theirs)]
    return gone, new


def _badly_spelt(word: str, other: str) -> bool:
    """Whether a word is another with a hyphen, a slip of the scanner, or short for it: "co-ordinated", "cornrnon", "orgs"."""
    from rapidfuzz import fuzz

    from linter.matching.likeness import unscanned

    read = unscanned(other)
    return word == read or fuzz.ratio(word, read) >= _ALIKE or word.startswith(other.rstrip("s"))


def _content(symbols: Sequence[str], first: int, last: int) -> list[int]:
    """Where the words stand, from `first` to `last`, that say something."""
    return [at for at in range(first, last) if not is_slot(symbols[at]) and tells(symbols[at])]


def _together(places: Sequence[int]) -> bool:
    return len(places) <= _MOST and places[-1] - places[0] <= _APART


def _one_word(word: str, other: str) -> bool:
    return word == other or root(word) == root(other) or stem(word) == stem(other)


def _same(word: str, other: str) -> bool:
    """Whether two words may say the same, or one is the other badly typed, or only its end: "homeowners", "owners of homes"."""
    from linter.matching.likeness import akin, slipped

    longer, shorter = sorted((word, other), key=len, reverse=True)
    return akin(word, other) or slipped(word, other) or (len(shorter) >= _END and longer.endswith(shorter))


def _stands_alike(symbols: Sequence[str], letter: Sequence[str], gone: tuple[int, int], new: tuple[int, int]) -> bool:
    """Whether the same preposition, or the same word that says something, stands beside what is gone and what is new."""
    before, after = _beside(symbols, gone[0], -1), _beside(letter, new[0], -1)
    if before and before == after and (before in _LEADS | {"been"} or tells(before)):
        return True
    following, after = _beside(symbols, gone[1] - 1, 1), _beside(letter, new[1] - 1, 1)
    return bool(following) and following == after and (tells(following) or following == ITEM_SLOT)


def _beside(symbols: Sequence[str], at: int, step: int) -> str:
    """The next word before or after `at` that is no article."""
    at += step
    while 0 <= at < len(symbols) and symbols[at] in _PASSED:
        at += step
    return symbols[at] if 0 <= at < len(symbols) else ""
