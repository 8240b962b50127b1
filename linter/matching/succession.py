"""Whether another thing has the place of one: "Y took over *from X*", "*X's* successor", "*X*, whose work is now done by Y"."""

from __future__ import annotations

from linter.matching.old_days import WAS
from linter.matching.reading import Reading
from linter.text.sentences import Sentence
from linter.text.stems import root

_SUCCEEDING = tuple(
    tuple(phrase.split())
    for phrase in (
        "took over from,takes over from,taken over from,taking over from,successor to,successor of,successors to,heir to,heir of,does job of,does work of,do work of,"
        "in place of,instead of,inherited from,grew out of,formed from,created out of,made out of,follows on from,"
        "followed on from,stepped into shoes of,takes place of,took place of,taken place of,taking place of,handed over by,passed on by"
    ).split(",")
)
_TAKING_ON = frozenset(
    tuple(pair.split())
    for pair in (
        "took on,taken on,takes on,took over,taken over,takes over,builds on,built on,brought together,brings together,"
        "inherited the,absorbed the"
    ).split(",")
)
_THAT_WAS = frozenset("what that which it we they this".split())
_BEGAN = frozenset("began begun started".split())
_KNOWING = frozenset("know knew known remember remembered recall".split())
_REPLACED = frozenset("followed succeeded replaced".split())
_REPLACING = frozenset(
    "replacing superseding succeeding inheriting absorbing replaces supersedes succeeds inherits absorbs".split()
)
_DAYS_OF = frozenset("days time times era age".split())
_AFTER_IT = frozenset("successor successors demise abolition replacement legacy".split())
"""What comes after a thing that is no more: "the Fund's *successor*"."""
_WORK = frozenset("work job casework caseload functions duties role powers responsibilities staff tasks remit".split())
_PASSED = frozenset("now since passed moved transferred".split())
_DONE = frozenset("done carried taken gone fallen performed".split())
_EXCHANGES = {root(word) for word in "exchange swap trade convert change turn".split()}
_REACH = 6
"""Words before a name that may tell of it."""


def succeeded(reading: Reading, first: int, last: int) -> bool:
    """Whether another has the place of who is named at words `first` to `last`: "Y, who took over from X"."""
    lead = reading.words.norm[max(0, first - 1) : first]
    return bool(_REPLACED & set(lead)) or replaced(reading, first, last)


def replaced(reading: Reading, first: int, last: int) -> bool:
    """Whether the words around a name say so: "took over from X", "X, whose work is now done by Y"."""
    sentence = reading.sentences[reading.sentence_at(first)]
    return _succeeded(reading, sentence, first, last) or _handed_on(reading, sentence, first, last)


def exchanged(reading: Reading, first: int, last: int, new: int) -> bool:
    """Whether what is named at words `first` to `last` is given up for what is named from word `new` on.

    "Anyone who has an Old Card can *exchange it for* a New Card", "*swap* your Old Card *for* a New Card".
    """
    norm, begin = reading.words.norm, reading.sentences[reading.sentence_at(first)].first
    if reading.sentence_at(new) != reading.sentence_at(first) or not last <= new:
        return False
    if "from" in norm[max(begin, first - 2) : first] and "to" in norm[last:new] and new - last <= 2:
        return True  # "the change of name *from* X *to* Y"
    said = {root(word) for word in norm[max(begin, first - _REACH) : new]}
    return not _EXCHANGES.isdisjoint(said) and not {"for", "into"}.isdisjoint(norm[max(last, new - 3) : new])


def _succeeded(reading: Reading, sentence: Sentence, first: int, last: int) -> bool:
    """Whether another has its place: "took over from X", "the successor to X", "work once done by X", "when X existed"."""
    norm = reading.words.norm
    lead = [word for word in norm[max(sentence.first, first - _REACH) : first] if word not in ("the", "a", "our")]
    if lead[-1:] and (lead[-1] in _REPLACING or (lead[-1] == "of" and lead[-2:-1] and lead[-2] in _DAYS_OF)):
        return True
    if lead[-1:] in (["was"], ["were"]) and lead[-2:-1] and lead[-2] in _THAT_WAS:
        return True  # "the body that was X", "when it was X"
    if norm[last : last + 2] in (["before", "it"], ["before", "that"], ["before", "them"]):
        return True
    if lead[-1:] == ["as"] and not (_KNOWING | _BEGAN).isdisjoint(lead):
        return True  # "you may know it as X", "it began life as X"
    if lead[-1:] == ["than"] and not WAS.isdisjoint(norm[last : last + 1]):
        return True  # "larger than X was"
    if norm[last : last + 1] and norm[last] in _AFTER_IT:
        return True
    if norm[last : last + 1] == ["existed"] or any(
        tuple(lead[-len(phrase) :]) == phrase and lead[-len(phrase) - 1 : -len(phrase)] != ["be"]
        for phrase in _SUCCEEDING
    ):
        return True
    if "once" in lead and lead[-1:] in (["by"], ["with"], ["to"], ["at"]):
        return True
    before = range(max(sentence.first, first - 2 * _REACH), first - 1)
    return any((norm[at], norm[at + 1]) in _TAKING_ON and "," not in reading.words.gap(at + 2) for at in before)


def _handed_on(reading: Reading, sentence: Sentence, first: int, last: int) -> bool:
    """Whether another does its work: "the Authority, *whose work is now done by* …", "*the work of* the Authority *has passed to* …"."""
    norm = reading.words.norm
    whose = norm[last : last + 1] in (["its"], ["whose"]) and not _WORK.isdisjoint(norm[last + 1 : last + 2])
    lead = [word for word in norm[max(sentence.first, first - 3) : first] if word not in ("the", "a", "our")]
    of_it = lead[-1:] == ["of"] and not _WORK.isdisjoint(lead[-2:-1])
    after = norm[last : min(sentence.last, last + 8)]
    if not (whose or of_it) or {"by", "to", "with"}.isdisjoint(after):
        return False
    return not _PASSED.isdisjoint(after) or (
        of_it and {"has", "have"} >= set(after[:1]) and not _DONE.isdisjoint(after)
    )
