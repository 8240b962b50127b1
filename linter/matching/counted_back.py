"""The number told of a list by what stands for it: "The regions … *There are six of them.*", "*all six* have …".

Only after a name that its sentence is about, and only where nothing else was counted alike: six offices before "all six"
are what is meant.
"""

from __future__ import annotations

from collections.abc import Iterator
from collections.abc import Set as AbstractSet

from linter.matching.counted_after import COUNTING, stops, whole
from linter.matching.phrases import Mention
from linter.matching.reading import Reading
from linter.text.numbers import Figure

_OPENING = 4
"""Words before a name that opens a sentence."""
_CLOSING = 2
"""Words after a name that closes one: "You ask how many regions *there are*."."""
_OF_WHAT = 6
"""Words after one that say whose the members are: "one of the hubs *of the Coastal Fund*"."""
_BEFORE = 6
"""Words of a clause up to its number at the most."""
_HEDGES = frozenset(
    """now still currently today just only exactly precisely also altogether and but so or yes no a indeed though however""".split()
)
_STATING = frozenset(
    tuple(words.split())
    for words in (
        "there are",
        "there remain",
        "they are",
        "they number",
        "they total",
        "they come to",
        "they make",
        "these are",
        "these number",
        "we have",
        "it is",
        "their number is",
        "the number is",
        "the total is",
        "the answer is",
        "the list has",
        "the list runs to",
        "the full list has",
    )
)
_HAVING = (("it", "has"), ("it", "lists"), ("it", "names"), ("which", "has"), ("we", "list"))
_MEANT = frozenset("the all our its these".split())
_EACH = frozenset("each one every any some most none all half two three four five several many last first part".split())
_FIELD, _LINES = 3, 3
"""Words of the label of a line at the most, and lines below the one with the name."""
_VERBS = frozenset(
    """are were have has is was will can may must should would do does did could need meet cover come go get make stand
    remain share apply matter count work live""".split()
)
_ABOUT = frozenset("about on of as among the our are is all many to".split())
_ONES = frozenset("one some each all many number list set names most any part how".split())


def counted_back(reading: Reading, name: Mention, heads: AbstractSet[str], right: int) -> Iterator[Figure]:
    """The figures that count the list named at `name` without its name, in its sentence or the next."""
    sentence = reading.sentence_at(name.first)
    yield from _in_field(reading, sentence, name, right)
    following = sentence + 1
    last = reading.sentences[sentence].last
    if following < len(reading.sentences) and not reading.sentences[following].question:
        last = reading.sentences[following].last
    spoken_of = _spoken_of(reading, name)
    for figure in reading.figures_in(name.last, last) if spoken_of or _alone_several(reading, name) else ():
        if figure.kind != "number" or figure.qualifier != "exact" or figure.upper is not None:
            continue
        if not right < figure.amount * 2 or figure.amount > 2 * right:
            continue
        if _counted_alike(reading, figure, sentence, name.key.entry):
            continue
        if _told(reading, figure, name, heads) and (spoken_of or "them" in whole(reading.words, figure.last)):
            yield figure


def _spoken_of(reading: Reading, name: Mention) -> bool:
    """Whether the sentence of a name is about what it names: it begins with it, or asks or tells about it at its end."""
    norm, sentence = reading.words.norm, reading.sentences[reading.sentence_at(name.first)]
    before = norm[sentence.first : name.first]
    if norm[name.last : name.last + 1] == ["have"] and not _done(norm, name.last + 1):
        return False  # "The regions have directors. There are six of them."
    if len(before) <= _OPENING and not _ABOUT.isdisjoint([*before, "the"]):
        return True
    after = norm[name.last : sentence.last]
    if len(after) > (_OF_WHAT if after[:2] == ["of", "the"] else _CLOSING) and "many" not in before[-3:]:
        return False
    while before[-1:] and before[-1] in ("the", "our", "these", "all", "s"):
        before.pop()
    if before[-1:] == ["of"]:
        return before[-2:-1] != [] and before[-2] in _ONES
    return before[-1:] != [] and before[-1] in _ABOUT


def _alone_several(reading: Reading, name: Mention) -> bool:
    """Whether nothing else in the sentence of a name is told of as several, so that "them" can mean no others."""
    sentence = reading.sentences[reading.sentence_at(name.first)]
    others = (*range(sentence.first, name.first), *range(name.last, sentence.last))
    return not any(_several(reading.words.norm[at]) for at in others)


def _several(word: str) -> bool:
    return word in _MANY or (word.endswith("s") and len(word) > _SHORT and not word.endswith(("ss", "us", "is")))


_MANY = frozenset("people men women children they them these those we police staff".split())
_SHORT = 3


def _done(norm: list[str], at: int) -> bool:
    return at < len(norm) and (norm[at].endswith(("ed", "en")) or norm[at] in ("been", "not", "also", "now"))


def _in_field(reading: Reading, sentence: int, name: Mention, right: int) -> Iterator[Figure]:
    """The number in a line of its own below the one that ends with the name: "Set: rail regions⏎*Number: 6*"."""
    norm, sentences = reading.words.norm, reading.sentences
    if sentences[sentence].last != name.last or name.first - sentences[sentence].first > _FIELD:
        return
    for following in sentences[sentence + 1 : sentence + 1 + _LINES]:
        label = norm[following.first : following.last - 1]
        if label and len(label) <= _FIELD and COUNTING.issuperset(label):
            told = reading.figures_in(following.last - 1, following.last)
            yield from (figure for figure in told if figure.kind == "number" and figure.amount <= 2 * right)


def _counted_alike(reading: Reading, figure: Figure, sentence: int, entry: str) -> bool:
    """Whether as many were counted before, or named: they may be what is meant."""
    begin = reading.sentences[max(0, sentence - 1)].first
    named = {m.key.number for m in reading.mentions["items"][entry] if m.key.role == "item" and m.first < figure.first}
    return len(named) == figure.amount or any(
        other.amount == figure.amount for other in reading.figures_in(begin, figure.first)
    )


def _told(reading: Reading, figure: Figure, name: Mention, heads: AbstractSet[str]) -> bool:
    """Whether the words about a figure say that it counts what was named before."""
    norm, words = reading.words.norm, reading.words
    own = reading.sentences[reading.sentence_at(figure.first)]
    begin = max(own.first, name.last, figure.first - _BEFORE)
    for at in range(figure.first, begin, -1):
        if words.mark(at).strip("'’\"“-‑*_"):
            begin = at
            break
    lead = [norm[at] for at in range(begin, figure.first)]
    stated = tuple(word for word in lead if word not in _HEDGES)
    told = whole(words, figure.last)
    here = figure.last < own.last and reading.stems[figure.last] in heads
    if stated in _STATING or (here and stated in _HAVING):
        return stops(reading, figure.last + (here or len(told)))
    if not lead and told:
        return figure.first == own.first and stops(reading, figure.last + len(told))
    if lead[-1:] == [] or lead[-1] not in _MEANT:
        return False
    each = lead[-2:] == ["of", "the"] and (len(lead) < 3 or lead[-3] in _EACH)
    at = figure.last + here
    if not here and (lead[-1] in ("its", "our", "these") or (not each and len(stated) > 1)):
        return False
    at += 2 * (norm[at : at + 2] == ["of", "them"])
    return (at < own.last and norm[at] in _VERBS) or (
        stops(reading, at) and (lead[-1] != "the" or each or at > figure.last)
    )
