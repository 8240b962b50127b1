"""A phrase whose words stand in its order, with others put between: "charged *£28.40 twice* in error", "challenge *her late father's* will".

What is done is told of by its verb, in whatever form, and by how or to what it is done. Between the two may stand by whom
it was done, to whom and how much, but no other verb; before a thing, whose it is and which.
"""

from __future__ import annotations

from collections.abc import Sequence

from linter.model.frozen import frozen
from linter.text.stems import IRREGULAR, root
from linter.text.words import Words

_BY = frozenset("in at on by without from during".split())
_ARTICLES = frozenset("a an the your my our his her their its".split())
_OBJECTS = frozenset("you me him her us them your my his our their".split())
_NOT = frozenset("not never no neither nor without nobody none cannot hardly may might could would should can".split())
_STOPS = frozenset(
    "and or but which who that if whether because while when where is are was were has have had to with".split()
)
_OPEN = frozenset("of to in on at for by with from and or but is are was were that which who".split())
_GAP = 7
"""Words at the most between what is done and how."""
_WHOSE = 3
"""Words at the most between an article and the thing: "her *late father's* will"."""
_BEFORE = 3


@frozen
class Gapped:
    """The root of a verb, the words that follow it at once, and those at the end; `whose`, if an article leads to these."""

    deed: str
    middle: tuple[str, ...]
    tail: str
    whose: bool


def gapped(phrase: str) -> Gapped | None:
    """How `phrase` may be told with other words in its midst; None where it is not of that form.

    >>> gapped("charged in error")
    Gapped(deed='charg', middle=(), tail='in error', whose=False)
    >>> gapped("challenge a will")
    Gapped(deed='challeng', middle=(), tail='will', whose=True)
    """
    words = phrase.lower().split()
    if not 1 < len(words) <= 5 or not all(word.isalpha() for word in words):
        return None
    if _done(words[0]) and (words[1] in _BY or (words[1] == "early" and len(words) == 2)):
        return Gapped(root(words[0]), (), " ".join(words[1:]), whose=False)
    if len(words) == 2 and words[0].endswith("ly") and _done(words[1]):
        return Gapped(root(words[1]), (), words[0], whose=False)
    if _done(words[0]) and words[1] != "about":
        return None  # "rejected your complaint": what befell it is told of in other ways, too
    at = next((at for at in (1, 2) if words[at : at + 1] and words[at] in _ARTICLES), None)
    if at is None or at + 1 == len(words) or words[0] in _OPEN or len(words[0]) < 4:
        return None
    return Gapped(root(words[0]), tuple(words[1:at]), " ".join(words[at + 1 :]), whose=True)


def told_apart(words: Words, begins: int, tail: tuple[int, int], it: Gapped) -> tuple[int, int]:
    """From the verb to the words at `tail`, in a sentence that begins at word `begins`; (0, 0) if it is not told."""
    first, last = tail
    at = _whose(words.norm, begins, first, it) if it.whose else _how(words, begins, first, it)
    return (at, last) if at >= 0 else (0, 0)


def _how(words: Words, begins: int, first: int, it: Gapped) -> int:
    """The verb before how it is done, which is at word `first`; -1 if there is none."""
    norm = words.norm
    for at in range(first - 1, max(begins, first - 1 - _GAP) - 1, -1):
        if _marked(words, at + 1) or norm[at] in _STOPS | _NOT:
            return -1
        if root(norm[at]) == it.deed:
            acts = _done(norm[at]) or (norm[at].endswith("s") and norm[at + 1] in _OBJECTS)
            return at if acts and _NOT.isdisjoint(norm[max(begins, at - _BEFORE) : at]) else -1
        if _done(norm[at]):
            return -1
    return -1


def _whose(norm: Sequence[str], begins: int, first: int, it: Gapped) -> int:
    """The verb before a thing at word `first` that is somebody's; -1 if there is none."""
    size = len(it.middle) + 1
    for article in range(first - 1, max(begins + size, first - _WHOSE) - 1, -1):
        if norm[article] not in _ARTICLES:
            if norm[article] in _OPEN:
                return -1
            continue
        verb = article - size
        led = tuple(norm[verb + 1 : article]) == it.middle
        return verb if verb >= begins and led and root(norm[verb]) == it.deed else -1
    return -1


def _marked(words: Words, at: int) -> bool:
    return words.mark(at).startswith((",", ";", ":", ".", "(", ")"))


def _done(word: str) -> bool:
    return len(word) > 3 and (word.endswith(("ed", "ing")) or IRREGULAR.get(word, word) != word)
