"""Other ways to say the same: "no ticket may" for "tickets must not", "English councils" for "councils in England"."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence

from linter.matching.fingerprints import NUMBER_SLOT
from linter.matching.limits import TERRITORIES
from linter.matching.modality import MODALS, prefixed
from linter.matching.parties import names_office
from linter.matching.passages import AUXILIARIES
from linter.matching.rewording import JOINTS, Rewording
from linter.text.stems import root, stem

_ALIKE = tuple(
    tuple(frozenset(words.split()) for words in sides)
    for sides in (
        ("not", "must may can shall", "no nobody none nor neither", "must may can shall"),
        ("only", "if when once after where", "not no nobody none", "unless until before without"),
        ("need needs required obliged", "need needs required obliged", "have has", "do does did have has"),
        ("must should", "must should", "it", "for"),
        ("only", "only", "alone", "alone"),
        ("single sole", "single sole", "only alone", "only alone"),
        ("some", "all", "part parts", "all"),
        ("no", "part parts bit", "none nothing", "none nothing"),
        ("no", "part parts bit", "not", "any anything bit penny part word page"),
        ("not", "not", "fail fails failed failing", "fail fails failed failing"),
        ("can may", "can may", "will", "able"),
        ("not", "can may must", "none", "power right authority powers rights"),
        ("not", "any", "no nobody none nothing", "no nobody none nothing"),
        ("without no nothing", "charge cost fee nothing", "free", "free"),
    )
)
"""Ways to say the same: a word of the first and one of the second, for one of the third and one of the fourth, or these for those."""
_BOUNDS = tuple(
    frozenset(tuple(phrase.split()) for phrase in phrases.split(","))
    for phrases in ("at least,no less than,not less than,no fewer than", "at most,no more than,not more than")
)
"""Bounds that say the same."""
_ASKING = frozenset("where how when what whom whether".split())
_NOT_ALLOWED = (("not", "allowed"), ("not", "permitted"))
_SPEAKING = frozenset("you i we he she they many".split())
_SHORTEST = 4
"""Letters in the shortest word of which another is derived: "coast", "coastal"."""


def said_alike(words: Rewording) -> bool:
    """Whether it is another way to say the same: "I should like to", "may stay, and *may* work", "is not allowed to"."""
    end = words.difference.letter[1]
    put = words.letter[slice(*words.difference.letter)]
    if not words.away and put[:1] == ("as",) and len(put) > 1 and put[1] in _SPEAKING:
        return True  # "as you may have read"
    after = words.difference.unit[1]
    if words.unit.skeleton.symbols[after : after + 2] in _NOT_ALLOWED and {"may", "must", "can"} & {*words.new}:
        return True  # "may not" for "are not allowed to"
    if words.letter[end : end + 2] in _NOT_ALLOWED and "must" in words.gone:
        return True
    if _another_predicate(words):
        return True
    if _each_again(words) or _asked_for(words):
        return True
    return _politely(words) or _repeated(words) or _forbidden(words) or _bound_alike(words) or _asked_alike(words)


def _each_again(words: Rewording) -> bool:
    """Whether "every" is only said of the second of two as well: "every band saw and *every* circular saw"."""
    first, last = words.difference.letter
    put = words.letter[first:last]
    if words.away or len(put) != 1 or put[0] not in _EACH or first < 1 or words.letter[first - 1] not in _JOINED:
        return False
    return put[0] in words.letter[max(0, first - _PAIR) : first - 1]


def _asked_for(words: Rewording) -> bool:
    """Whether what one applied for is "*asked for*"."""
    end = words.difference.letter[1]
    return (
        words.new == ["asked"]
        and words.letter[end : end + 1] == ("for",)
        and {"apply", "request"} >= {*map(root, words.gone)}
    )


_EACH = frozenset("every each any all no both".split())
_PAIR = 7
"""Words at the most from "every" to the second that it is said of."""


def _another_predicate(words: Rewording) -> bool:
    """Whether something else is said of whom a statement is about: "The Panel *sits apart from us and* can look afresh"."""
    symbols, (first, last) = words.unit.skeleton.symbols, words.difference.unit
    put = words.letter[slice(*words.difference.letter)]
    if first != last or not first or len(put) < _PREDICATE or put[-1] != "and":
        return False
    finite = put[0] in _FINITE or (put[0].endswith("s") and not put[0].endswith(("ss", "us", "is", "ies", "ers")))
    return finite and symbols[first - 1] not in JOINTS and not AUXILIARIES.isdisjoint(symbols[first : first + 1])


_FINITE = frozenset("is are was were has have".split())
_PREDICATE = 3
"""Words at the least in another predicate and the "and" that joins it."""


def _bound_alike(words: Rewording) -> bool:
    """Whether one bound is as good as the other: "at least" for "no less than"."""
    approved = words.unit.skeleton.symbols[slice(*words.difference.unit)]
    letter = words.letter[slice(*words.difference.letter)]
    counted = approved[:2] == ("all", "of") and letter == (NUMBER_SLOT,)  # "all four" for "all of them"
    return counted or any(approved in phrases and letter in phrases for phrases in _BOUNDS)


def _asked_alike(words: Rewording) -> bool:
    """Whether what is to be done is what should be: "where *they should* build" for "where *to* build"."""
    at, there = words.difference.unit[0], words.difference.letter[0]
    asked = {*words.unit.skeleton.symbols[max(0, at - 1) : at]} & {*words.letter[max(0, there - 1) : there]} & _ASKING
    return bool(asked) and "to" in (*words.gone, *words.new) and "should" in (*words.gone, *words.new)


def _forbidden(words: Rewording) -> bool:
    """Whether "must not" and "may not" stand for one another."""
    after = (
        words.unit.skeleton.symbols[words.difference.unit[1] :][:1],
        words.letter[words.difference.letter[1] :][:1],
    )
    return after == (("not",), ("not",)) and _MODAL.issuperset(
        {*words.gone, *words.new} - (JOINTS - {"will"}) - _SPEAKING
    )


def _politely(words: Rewording) -> bool:
    """Whether it is "I should like to" for "I would like to", or the other way round."""
    both = {*words.gone, *words.new}
    first, last = words.difference.letter
    if both == {"if", "should"} or ("please" in words.new and "should" in words.gone):
        return True  # "should they decide": "if they decide"; "please report": "you should report"
    return both == {"should", "would"} and bool({"i", "we"} & set(words.letter[max(0, first - 1) : last]))


def _repeated(words: Rewording) -> bool:
    """Whether it is a modal said once more: "may stay, and *may* work"."""
    first, new = words.difference.letter[0], words.new
    at, put = words.difference.unit[0], words.letter[slice(*words.difference.letter)]
    gone = {*words.unit.skeleton.symbols[slice(*words.difference.unit)]}
    if gone <= _JOINED and [word in MODALS for word in put if word not in _JOINED] == _TWICE and put[-1] == "not":
        near = words.unit.skeleton.symbols[max(0, at - _DENIED) : at]
        return "not" in near and not AUXILIARIES & {*near[near.index("not") :]}  # "may not enter, *may not* direct"
    return not words.away and len(new) == 1 and new[0] in MODALS and new[0] in words.letter[max(0, first - 4) : first]


_MODAL = frozenset("must may can shall".split())
_TWICE = [True, False]
"""A modal and "not"."""
_JOINED = frozenset(("and", "or", "nor"))
_DENIED = 10
"""Words at the most between a "not" and what it denies too."""


def carried_otherwise(gone: Iterable[str], elsewhere: Iterable[str]) -> frozenset[str]:
    """Modals that are gone and stand in another form elsewhere: "*need* a licence", "a licence is *needed*"."""
    roots = {root(word) for word in elsewhere}
    return frozenset(word for word in gone if word in MODALS and root(word) in roots)


def denied_by_prefix(gone: Iterable[str], there: Iterable[str]) -> frozenset[str]:
    """ "not" and the word that it denies, where a prefix denies it elsewhere: "*un*successful applicants"."""
    approved, here = set(gone), set(there)
    denied = {word for word in approved for other in here if prefixed(other, word)}
    return frozenset({"not", *denied}) if denied and "not" in approved else frozenset()


def denied_in_words(gone: Iterable[str], new: Iterable[str]) -> tuple[frozenset[str], frozenset[str]]:
    """A word that a prefix denies and is gone, and the words that say so instead: "are *not paid*", "*without pay*" for "unpaid"."""
    here = frozenset(new)
    denying = here & _DENYING
    for word in gone if denying else ():
        base = next((word[len(prefix) :] for prefix in ("un", "in", "non") if word.startswith(prefix)), "")
        said = {other for other in here if len(base) > 2 and root(other) == root(base)}
        if said:
            return frozenset({word}), frozenset({*said, *denying, *(_CARRYING & here)})
    return frozenset(), frozenset()


_DENYING = frozenset("not no without never".split())
_CARRYING = frozenset("receive receives get gets draw draws take any".split())


def turned_down(gone: Iterable[str], there: Iterable[str]) -> frozenset[str]:
    """Words for refusing that are gone or stand there for one another: "whom it *turns down*" for "whom it refuses"."""
    away, here = ({word: root(word) for word in words} for words in (gone, there))
    refused = [
        _REFUSING.intersection(words.values()) or {"turn", "down"}.issubset(words.values()) for words in (away, here)
    ]
    if not all(refused):
        return frozenset()
    return frozenset(word for words in (away, here) for word in words if words[word] in _REFUSING | {"turn", "down"})


_REFUSING = frozenset(root(verb) for verb in "refuse reject decline deny".split())


def awaited_otherwise(symbols: Sequence[str], gone: Iterable[str], new: Iterable[str]) -> frozenset[str]:
    """Of a sentence that forbids, the words for "not before" that are gone and new: "*until* a plan is agreed" for "without"."""
    away, come = _AWAITING.intersection(gone), _AWAITING.intersection(new)
    forbids = not _FORBIDDING.isdisjoint(symbols)
    return away | come if forbids and away and come else frozenset()


def still_without(symbols: Sequence[str], gone: Iterable[str], around: Sequence[str]) -> frozenset[str]:
    """The "without" that is gone from its place, where the same is gone without beside it: "*Without* giving *notice*, …"."""
    if "without" not in gone or "without" not in around:
        return frozenset()
    here, there = (
        {root(word) for word in words[words.index("without") + 1 :][:_PHRASE] if word not in JOINTS}
        for words in (tuple(symbols), tuple(around))
    )
    return frozenset({"without"}) if here & there else frozenset()


_PHRASE = 4
"""Words after "without" among which what it is without stands."""


def not_before(
    symbols: Sequence[str], letter: Sequence[str], words: tuple[frozenset[str], frozenset[str]]
) -> tuple[frozenset[str], frozenset[str]]:
    """Those words and "no", with "any", where what is not done before another thing has that thing done before it.

    "*before any* forecast is dropped its users will have been told" for "no forecast will be dropped before …".
    """
    first = next((at for at, word in enumerate(letter[:-1]) if word == "before" and letter[at + 1] in _A), None)
    if first is None or "before" not in symbols or letter.count("before") > 1:
        return words
    no = next((at for at in range(symbols.index("before")) if symbols[at] == "no"), None)
    if no is None or root(symbols[no + 1]) != root(letter[min(first + 2, len(letter) - 1)]):
        return words
    return words[0] | {"no"}, words[1] | {letter[first + 1]}


_A = frozenset("any a an the".split())
_AWAITING = frozenset("without until before unless".split())
_FORBIDDING = frozenset("no not never nobody none nor neither".split())


def put_otherwise(gone: Iterable[str], new: Iterable[str]) -> tuple[frozenset[str], frozenset[str]]:
    """Of what is gone from a sentence and what is new in it, the words that say the same: "*no* ticket *may*": "must not"."""
    away, come = frozenset(gone), frozenset(new)
    for sides in _ALIKE:
        for one, also, other, too in (sides, (*sides[2:], *sides[:2])):
            if one & away and also & away and other & come and too & come:
                return (one | also) & away, (other | too) & come
    return frozenset(), frozenset()


def moved_words(gone: Counter[str], there: Counter[str]) -> Counter[str]:
    """The words of a sentence that are `gone` from their place and are `there` in another, as they are or derived.

    Of "councils in *England*" there is "*English* councils": both are counted.
    """
    moved = gone & there
    for word in gone - moved:
        for other in there - moved:
            if _derived(word, other):
                moved[word] += 1
                moved[other] += 1
    return moved


def _derived(word: str, other: str) -> bool:
    if word in TERRITORIES and other in TERRITORIES:
        return TERRITORIES[word] == TERRITORIES[other]
    if names_office(word) and names_office(other) and stem(word) != stem(other):
        return False  # "employer", "employee"
    shorter, longer = sorted((stem(word), stem(other)), key=len)
    return len(shorter) >= _SHORTEST and longer.startswith(shorter) and not longer.endswith("less")
