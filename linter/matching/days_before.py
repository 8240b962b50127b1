"""The day that stands before what happens on it.

"*On 15 June* the Review was published", "*on 15 June* we published the Review", "*published on 15 June,* the Review …",
"*on 15 June,* when the Review is published", "*15 June* is the day on which the Review is published".
"""

from __future__ import annotations

from linter.matching.happening import NOMINAL, Group, Happening, happenings, phrase_begin
from linter.matching.lasting import gathers
from linter.matching.phrases import Mention
from linter.matching.reading import Reading
from linter.matching.statements import happening_verbs
from linter.matching.taking_place import is_happening, longer
from linter.matching.timing import ANNOUNCE
from linter.model.library import Event
from linter.text.dates import DAYS
from linter.text.numbers import Figure
from linter.text.stems import root

_OPENING = frozenset("that and but because".split())
_ARTICLES = frozenset("the our".split())
_AGENT = 7
"""Words at the most between a day that opens a clause and the verb: "On 15 June *the Secretary of State* published"."""
_PERFECT = frozenset("has have had".split())
_FIRST = frozenset("first originally finally".split())
_ON_WHICH = (["on", "which"], ["that"], ["when"], ["of"])


def day_before(reading: Reading, event: Event, name: Mention, start: int, groups: list[Group]) -> Figure | None:
    """The date before the name, in a sentence from word `start`, on which the event is said to happen, if there is one."""
    norm, begin = reading.words.norm, phrase_begin(reading.words, name.first)
    figure = next((f for f in reversed(reading.figures_in(start, begin)) if f.date), None)
    if figure is None or figure.date is None:
        return None
    between = [word for word in norm[figure.last : begin] if word not in _ARTICLES]
    told = [
        happening
        for happening in happenings(reading.words, groups, (name.first, name.last))
        if _happens(reading, event, happening, name)
        and "not" not in norm[happening.first : happening.verb]
        and not any(other.date for other in reading.figures_in(happening.verb, min(happening.verb + 6, len(norm))))
    ]
    own = [happening for happening in told if happening.role in ("passive", "subject")]
    if between == ["when"] and "," in reading.words.gap(figure.last):
        return figure if own and _PERFECT.isdisjoint(norm[own[0].first : own[0].verb]) else None
    if between[:2] in (["is", "day"], ["is", "date"], ["was", "day"], ["was", "date"]) and between[2:] in _ON_WHICH:
        return figure if own or begin < name.first else None
    if gathers(event.verbs) and _is_the_day(reading, figure, start, norm[figure.last : begin]):
        return figure
    on = figure.first - 1 - (norm[figure.first - 1] in DAYS)
    if norm[on] != ("on" if figure.date.exact else "in"):
        return None
    if not between and _participle(reading, event, figure, start, begin):
        return figure
    if not _opens_clause(reading, figure, on, start):
        return None
    if between in ([], ["that"]):
        return figure if own else None
    done = next((happening for happening in told if happening.role == "object"), None)
    return figure if done and _by_agent(groups, figure.last, done) else None


def _is_the_day(reading: Reading, figure: Figure, start: int, between: list[str]) -> bool:
    """Whether a day is said to be that of a gathering: "*15 June is* Switch-Over Day", "on 15 June, *the day of* the Fair"."""
    if between[:3] in (["the", "day", "of"], ["the", "date", "of"]) and _ARTICLES.issuperset(between[3:]):
        return True
    first = figure.first - (reading.words.norm[figure.first - 1] in DAYS) <= start
    return first and between[:1] in (["is"], ["was"]) and _ARTICLES.issuperset(between[1:])


def _happens(reading: Reading, event: Event, happening: Happening, name: Mention) -> bool:
    """Whether the verb says that the event happens, and when."""
    announced = happening.root == ANNOUNCE and happening.tense == "past"
    if announced and NOMINAL.isdisjoint(reading.words.norm[phrase_begin(reading.words, name.first) : name.last]):
        return False  # what is announced is still to happen
    if happening.tense not in ("past", "future", "present"):
        return False
    verbs = happening_verbs(event.verbs)
    known = happening.root in verbs or bool(longer(reading.words.norm, happening, event.verbs))
    return known and is_happening(reading, happening, event.verbs)


def _opens_clause(reading: Reading, figure: Figure, on: int, start: int) -> bool:
    """Whether "on", at word `on`, and the date are the first words of a clause, or "It was on 15 June" is."""
    norm = reading.words.norm
    if on <= start or reading.words.mark(on) or norm[on - 1] in _OPENING:
        return True
    return norm[on - 2 : on] in (["it", "was"], ["it", "is"]) and norm[figure.last : figure.last + 1] == ["that"]


def _participle(reading: Reading, event: Event, figure: Figure, start: int, begin: int) -> bool:
    """Whether the sentence begins "*Published on* 15 June, the …"."""
    norm, verb = reading.words.norm, figure.first - 2
    if (
        verb < start
        or root(norm[verb]) not in happening_verbs(event.verbs)
        or "," not in reading.words.gap(figure.last)
    ):
        return False
    return norm[verb].endswith(("ed", "en", "un")) and _FIRST.issuperset(norm[start:verb]) and begin > figure.last


def _by_agent(groups: list[Group], last: int, done: Happening) -> bool:
    """Whether somebody does it between the date and the name, and nothing else: "the Government published the …"."""
    between = [group for group in groups if last <= group.first < done.first]
    return not between and last < done.first <= last + _AGENT
