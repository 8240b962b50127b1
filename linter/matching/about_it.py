"""Whether a verb right after a name is of something else, which is only about the thing or done to it.

"A *debate on* the Strategy is expected", "*delivery of* the Strategy is under way"; "*work on* the Strategy is under
way" says that it is still being made.
"""

from __future__ import annotations

from collections.abc import Set as AbstractSet

from linter.matching.happening import NOMINAL, governed, phrase_begin, words_before
from linter.matching.phrases import Mention
from linter.text.stems import root
from linter.text.words import Words

_FINITE = frozenset("is are remains remain still now currently already just".split())
_MAKING = {
    root(noun)
    for noun in (
        "work drafting preparation development writing production finalisation negotiation discussion talk planning "
        "contents details text wording completion progress date timetable arrangement preparing developing finalising producing completing passage"
    ).split()
}
"""What is done to a thing that is still to come."""
_ADJECTIVES = frozenset("forthcoming upcoming coming pending outstanding existing".split())


def only_about(words: Words, name: Mention, happens: AbstractSet[str]) -> bool:
    """Whether what is said right after the name is of what the words before it speak of; `happens` are the event's verbs."""
    norm = words.norm
    if norm[name.last : name.last + 1] == [] or norm[name.last] not in _FINITE or words.mark(name.last):
        return False
    if phrase_begin(words, name.first) < name.first:
        return False
    at = words_before(words, name.first)
    if at < 1 or words.mark(at + 1) or "that" in norm[at + 1 : name.first]:
        return False
    if governed(words, name.first) is not None:
        return norm[at] in _WITHIN or (norm[at] in _OF and _is_other(norm[at - 1], happens))
    if at > 1 and {"that", "which", "who"} & {norm[at - 1], norm[at - 2]} and norm[at - 1] in _CLAUSE:
        return True  # "the plan that will follow the Strategy is due"
    doing = norm[at - 1] in _CLAUSE or (norm[at].endswith("ing") and norm[at] not in _ADJECTIVES)
    return doing and _is_other(norm[at], happens)


_OF = frozenset("on to for about of behind".split())
_WITHIN = frozenset("in under with through by from within across into".split())
_CLAUSE = frozenset("to will shall can may should that which who".split())


def _is_other(head: str, happens: AbstractSet[str]) -> bool:
    """Whether a noun or a verb is not one of making the thing, or of its happening: "delivery", "implement"."""
    return root(head) not in _MAKING | happens and head not in NOMINAL - {"report"} and head.isalpha()
