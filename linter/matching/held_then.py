"""Whether an earlier value is told as what once held: by an older law, "once", or before a change that the next sentence tells.

"*Under the Order of 1977* a council *could* grant 100 years", "It *could once* be kept for 3 years", "It had to be kept for
3 years. *That changed* in February", "They could grant 100 years. *Since 1 January* it has been 75".
"""

from __future__ import annotations

from collections.abc import Sequence

from linter.matching.reading import Reading
from linter.model.library import FactVersion
from linter.text.numbers import Figure
from linter.text.stems import root
from linter.text.tense import PAST_FORMS
from linter.text.values import same_value

_THEN = frozenset("could had was were did might".split())
_OLD = frozenset("old previous former earlier repealed superseded abolished".split())
_LAWS = frozenset(
    "act order rules rule regulations regulation code scheme law statute byelaws measure charter guidance system "
    "arrangements procedure policy legislation directions direction".split()
)
_LAW_REACH = 8
"""Words at the most from "under the" to the law and its year."""
_IN_TIMES_PAST = (["at", "one", "time"], ["in", "the", "past"], ["in", "former", "times"], ["in", "days", "gone"])
_NOW = frozenset("now today since nowadays currently longer instead new".split())
_CHANGING = {
    root(verb)
    for verb in """change alter end abolish repeal replace raise lower cut reduce extend shorten lengthen double halve
    bring put amend reform revise""".split()
} | {"brought", "put", "cut"}
_BACK = frozenset("that this it".split())
_GONE = (["no", "longer"], ["has", "gone"], ["has", "changed"], ["has", "ended"], ["not", "any", "more"])
_OPENING = 12
"""Words of the next sentence at the most by which it says that something has changed."""


def held_then(reading: Reading, figure: Figure, current: FactVersion) -> bool:
    """Whether `figure`, which is not the value of `current`, is told as what held before that did."""
    norm = reading.words.norm
    sentence = reading.sentences[reading.sentence_at(figure.first)]
    lead = norm[sentence.first : figure.outer_first]
    if not _past(lead):
        return False
    if any(lead[at : at + 3] in _IN_TIMES_PAST for at in range(len(lead))) or _once(lead) or _until_lately(lead):
        return True
    return _by_an_older_law(norm[sentence.first : sentence.last], current) or _changed_next(reading, figure, current)


def _past(lead: Sequence[str]) -> bool:
    """Whether the last finite verb before the figure is past, as far as can be told: "could", "had to", "kept"."""
    tells = (word for word in reversed(lead) if word in _THEN | _PRESENT or word in PAST_FORMS)
    return next(tells, "") not in _PRESENT | {""}


_PRESENT = frozenset("is are has have must can may will shall does do should would".split())


def _once(lead: Sequence[str]) -> bool:
    """Whether "once" stands by a past verb: "could *once*", "*once* had to"; not "once it was", "was seen once"."""
    return any(
        word == "once"
        and ((lead[at - 1 : at] and lead[at - 1] in _THEN) or not _THEN.isdisjoint(lead[at + 1 : at + 2]))
        for at, word in enumerate(lead)
    )


def _until_lately(lead: Sequence[str]) -> bool:
    """Whether a sentence begins with how long it was so: "*Until the end of last year*", "*Up to last spring*", "*Until recently*"."""
    near = lead[:_FRONTED]
    if lead[0] not in _UP_TO and lead[:2] not in (["up", "to"], ["up", "until"]):
        return False
    return not _LATELY.isdisjoint(near) or any(
        left == "last" and right in _TIMES for left, right in zip(near, near[1:], strict=False)
    )


_UP_TO = frozenset("until till before".split())
_LATELY = frozenset("recently lately now".split())
_TIMES = frozenset("year month week spring summer autumn winter term season".split())
_FRONTED = 7
"""Words at the most that say up to when it was so."""


def _by_an_older_law(norm: Sequence[str], current: FactVersion) -> bool:
    """Whether it is told of the time of a law that is older than the value in force: "*under the Order of 1977*", "under the old rules"."""
    since = current.period.start
    for at in range(len(norm) - 2):
        if norm[at] != "under":
            continue
        near = norm[at + 1 : at + 1 + _LAW_REACH]
        law = next((place for place, word in enumerate(near) if word in _LAWS), None)
        if law is None:
            continue
        years = [word for word in near[: law + 3] if len(word) == 4 and word.isdigit()]
        if not _OLD.isdisjoint(near[:law]) or (since and any(1800 < int(year) < since.year for year in years)):
            return True
    return False


def _changed_next(reading: Reading, figure: Figure, current: FactVersion) -> bool:
    """Whether the next sentence tells what has come in its place: "*That was changed* in May", "It is *now* 75 years"."""
    number = reading.sentence_at(figure.first) + 1
    if number >= len(reading.sentences) or reading.sentences[number].question:
        return False
    following = reading.sentences[number]
    norm = reading.words.norm[following.first : following.last]
    opening = norm[:_OPENING]
    if norm[0] in _BACK and any(
        opening[at : at + len(gone)] == gone for gone in _GONE for at in range(1, len(opening))
    ):
        return True
    for at, word in enumerate(opening):
        if word in _BACK and at and root(opening[at - 1]) in _CHANGING and opening[at - 1] not in ("change", "end"):
            return True  # "The Act *changed that*"
        if word in _BACK and at == 0 and any(root(each) in _CHANGING and each.endswith("ed") for each in opening[1:4]):
            return True  # "*That changed* in May"
    figures = reading.figures_in(following.first, following.last)
    return not _NOW.isdisjoint(norm) and any(_is_it(other, current) for other in figures)


def _is_it(figure: Figure, current: FactVersion) -> bool:
    """Whether a figure is the value in force, if need be without its unit: "It is now *five*"."""
    number = current.value.text.split()[0].replace(",", "")
    bare = figure.kind == "number" and number.isdigit() and figure.amount == int(number)
    return bare or same_value(figure, current.value)
