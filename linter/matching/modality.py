"""How firmly a sentence is said: denied, certain, obliged, intended or only possible; its negations and its modals."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

from linter.matching.rewording import JOINTS, NEGATIONS, Rewording
from linter.text.stems import root
from linter.text.tense import PAST_FORMS

MODALS = {
    "will": "certain",
    "shall": "certain",
    "may": "possible",
    "might": "possible",
    "could": "possible",
    "can": "possible",
    "would": "conditional",
    "should": "ought",
    "ought": "ought",
    "must": "obliged",
    "required": "obliged",
    "require": "obliged",
    "requires": "obliged",
    "essential": "obliged",
    "necessary": "obliged",
    "vital": "obliged",
    "imperative": "obliged",
    "desirable": "ought",
    "advisable": "ought",
    "preferable": "ought",
    "hope": "intended",
    "hopes": "intended",
    "hoping": "intended",
    "aspire": "intended",
    "aspires": "intended",
    "aim": "intended",
    "aims": "intended",
    "seek": "intended",
    "seeks": "intended",
    "intend": "intended",
    "intends": "intended",
    "plan": "intended",
    "plans": "intended",
    "try": "intended",
    "attempt": "intended",
    "consider": "intended",
    "considering": "intended",
    "thinking": "intended",
    "exploring": "intended",
    "contemplating": "intended",
    "need": "obliged",
    "needs": "obliged",
    "needed": "obliged",
    "guarantee": "sure",
    "guarantees": "sure",
}


_SAY = {
    root(word): say
    for say, words in (
        ("told", "told tell inform informed notify notified notice mention mentioned report reported aware"),
        ("heard", "heard hear consult consulted consultation consulting asked listened"),
        ("due", "entitled entitlement guaranteed right"),
        ("asked", "apply applied application request requested"),
        ("agreed", "agree agreed agreement consent consented approve approved approval permission"),
    )
    for word in words.split()
}
"""How much say somebody has in what is decided."""
_PURPOSES = frozenset("goal goals objective objectives purpose ambition mission target intention".split())
_PERHAPS = frozenset("may might could".split())
_WHO = frozenset("he she they you it the a any anyone anybody this that your their".split())
_HAVING = frozenset("has have having".split())
_FORBIDDING = frozenset("must may can shall".split())
_FREEING = (
    ("need", "not"),
    ("not", "have", "to"),
    ("not", "need", "to"),
    ("not", "required", "to"),
    ("not", "obliged", "to"),
)
_FREED = 4
"""Words in the longest way to say that something need not be: "does not have to"."""


_SHIFTED = ({"will", "would"}, {"can", "could"}, {"may", "might"}, {"shall", "would"})
_TOLD = frozenset(
    """announced said confirmed explained decided agreed stated promised told wrote reported declared undertook clear resolved
    replied assured""".split()
)
_REPORT = 25
"""Words at the most from what was told to a modal in it, with what leads to it."""


def negated(words: Rewording, *, turned: bool) -> bool:
    """Whether a negation was put in or left out.

    Where the sentence's negations were `turned` round, one by a prefix alone counts: "unaffordable" for "affordable".
    """
    gone, new = words.gone, words.new
    before, after = _prefixed(gone, new), _prefixed(new, gone)
    if turned and not before and not after:
        return False
    # "stops" denies; "Better Stops" is a name
    denied = {symbol for at, symbol in words.away if not at or not words.unit.capitals[at]}
    if bool(NEGATIONS & denied or before) == bool(NEGATIONS & set(new) or after):
        return False
    return not _harmless_negation(gone, new)


def modal_changed(words: Rewording) -> bool:
    """Whether what was certain, obliged or intended is no longer so, or the other way round."""
    if _freed(words):
        return True
    if _told_then(words) or _fell_short(words):
        return False
    gone, new, unit = words.gone, words.new, words.unit
    end = words.difference.letter[1]
    first, last = words.difference.unit
    on = unit.skeleton.symbols[first : last + 1]
    relative = next((at for at, symbol in words.come if symbol in ("whose", "which", "who")), end)
    supposed = {at for at, symbol in words.come if symbol == "should" and {*words.letter[at + 1 : at + 2]} & _WHO}
    new = [symbol for at, symbol in words.come if at not in supposed]  # "*should he* be unhappy": if he is
    if not {*gone} & set(MODALS):
        new = [
            symbol for at, symbol in words.come if at < relative and at not in supposed
        ]  # "whose register anybody *may* consult"
    if {*unit.skeleton.symbols[max(0, first - 1) : first]} & _PERHAPS:  # "may *have to*" obliges nobody
        gone, new = ([word for word in side if word not in _HAVING] for side in (gone, new))
    if _PURPOSES & {*gone}:
        new = [word for word in new if MODALS.get(word) != "intended"]  # "*aims* to capture" for "its *goal* is to"
    named = [symbol for at, symbol in words.away if unit.capitals[at]]
    named += [symbol for at, symbol in words.come if words.capitals[at]]
    titles = {symbol for symbol in named if MODALS.get(symbol) == "intended"}  # "the Sector *Plan*" intends nothing
    put, onward = words.letter[words.difference.letter[0] : end + 1], [*new, *words.letter[end : end + 1]]
    return _weighed_otherwise(
        [symbol for symbol in _as_obliging(gone, on) if symbol not in titles],
        [symbol for symbol in (_as_obliging(new, onward) if _has_to(put) else new) if symbol not in titles],
    )


def _told_then(words: Rewording) -> bool:
    """Whether the modal is that of what was said then: "the Government announced *that* it *would* be introduced"."""
    shifted = any({gone, new} <= pair for gone in words.gone for new in words.new for pair in _SHIFTED)
    at = words.difference.letter[0]
    before = words.letter[max(0, at - _REPORT) : at]
    thats = [index for index, word in enumerate(before) if word == "that"]
    return shifted and any(not _TOLD.isdisjoint(before[max(0, that - _FREED) : that]) for that in thats)


def _fell_short(words: Rewording) -> bool:
    """Whether what must be done is said not to have been: "You *should have had* 28 days' notice" for "must give 28 days' notice"."""
    if "obliged" not in {MODALS.get(word) for word in words.gone}:
        return False
    modals = [at for at, symbol in words.come if symbol in MODALS and symbol not in _PURPOSES]
    return len(modals) == 1 and any(
        MODALS[symbol] == "ought" and _perfect(words.letter, at) for at, symbol in words.come if at in modals
    )


def _perfect(letter: Sequence[str], modal: int) -> bool:
    """Whether "have" and a participle follow a modal: "should *have been given*", "ought *to have had*"; not "should have 28 days"."""
    at = modal + 1 + (letter[modal + 1 : modal + 2] in (("to",), ["to"]))
    done = letter[at + 1 : at + 2]
    return [*letter[at : at + 1]] == ["have"] and any(
        word in PAST_FORMS or word in _DONE or word.endswith(("ed", "en")) for word in done
    )


_DONE = frozenset("been had gone done come become begun seen".split())


def _freed(words: Rewording) -> bool:
    """Whether what must not be is now what need not be: "*does* not *have to* begin" for "*must* not begin"."""
    at, there = words.difference.unit[0], words.difference.letter[0]
    sides = words.unit.skeleton.symbols[at : at + _FREED], words.letter[there : there + _FREED]
    return any(_forbids(one) and _frees(other) for one, other in (sides, sides[::-1]))


def _forbids(words: Sequence[str]) -> bool:
    return words[1:2] == ("not",) and words[0] in _FORBIDDING


def _frees(words: Sequence[str]) -> bool:
    return any(words[at : at + len(way)] == way for way in _FREEING for at in range(2))


def say_of(word: str) -> str:
    """How much say a word gives somebody, "" for none: "told", "heard", "agreed"."""
    say = _SAY.get(root(word), "")
    return say if say in ("told", "heard", "agreed") else ""


def say_changed(words: Rewording) -> bool:
    """Whether somebody has more or less of a say: "until they have *agreed*" for "have been heard"."""
    gone, new = ({_SAY[root(word)] for word in side if root(word) in _SAY} for side in (words.gone, words.new))
    return bool(gone and new) and not gone & new


def _prefixed(words: list[str], others: list[str]) -> set[str]:
    """Words that are another's opposite by a prefix: "unaffordable" for "affordable"."""
    return {word for word in words for other in others if prefixed(word, other)}


def prefixed(word: str, other: str) -> bool:
    """Whether a word is another's opposite by a prefix: "untargeted"; "into" is none of "to"."""
    return (
        word != other
        and other not in JOINTS
        and word.endswith(other)
        and word.removesuffix(other) in ("un", "in", "dis", "non", "im")
    )


def _harmless_negation(gone: list[str], new: list[str]) -> bool:
    """ "not only", "no doubt", "without doubt", "no longer" on both sides."""
    joined = f" {' '.join(new)} {' '.join(gone)} "
    if " no matter " in joined or (" no " in joined and " free " in joined):
        return True
    return " not only " in joined or " no doubt " in joined or " not just " in joined


def _as_obliging(words: list[str], on: Sequence[str]) -> list[str]:
    """`words` with "must" for the "has" of "has to" or "has had to"; `on` are the words with the one after them."""
    on = [word for at, word in enumerate(on) if word != "had" or not _HAVING.intersection(on[max(0, at - 1) : at])]
    if any(have in _HAVING and to == "to" for have, to in pairwise(on)):
        return ["must" if word in _HAVING else word for word in words]
    return words


def _has_to(words: Sequence[str]) -> bool:
    """Whether "has to" stands there, and not "has ordered to"."""
    return any(have in (*_HAVING, "had") and to == "to" for have, to in pairwise(words))


def _weighed_otherwise(gone: list[str], new: list[str]) -> bool:
    left = {MODALS[word] for word in gone if word in MODALS}
    right = {MODALS[word] for word in new if word in MODALS and (left or root(word) != "need")}
    if "able" in new and {"may", "might", "could"} & set(new) and "possible" in left:
        return True
    if "can" in new and not left and right == {"possible"} and not {"may", "might", "could"} & set(new):
        return False
    if right - left and (left or right & {"possible", "conditional", "ought", "obliged", "intended", "sure"}):
        return bool(right - left - {"certain"}) or (bool(left - right) and "certain" in right and left != {"intended"})
    promised = {"consider", "considering", "hope", "hopes", "intend", "intends"} & set(gone)
    return (bool((left - right) & {"obliged", "ought"}) and bool(new)) or (bool(promised) and not right)
