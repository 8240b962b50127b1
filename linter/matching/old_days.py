"""Whether what is told of a name happened while the name was still in use.

"In 2017 the … was", "the … at the time", "the … found it clean *last year*", "you had to apply to the … *before April*".
"""

from __future__ import annotations

from collections.abc import Set as AbstractSet
from datetime import date
from itertools import pairwise

from linter.matching.happening import Group, words_before
from linter.matching.reading import Reading
from linter.text.clauses import holds
from linter.text.dates import DateMention
from linter.text.numbers import Figure
from linter.text.sentences import Sentence
from linter.text.tense import IRREGULAR_PAST, PAST_FORMS

NOW = frozenset("now currently today present".split())
WAS = frozenset("was were had did served been used".split())
_PRESENT = frozenset("is are will shall can should must".split())
_SUBJECT_AFTER = frozenset(
    "that which what where when because as and but than while since so although though after".split()
)
"""Words after which a name is what its clause is about."""
_ADVERBS = frozenset("never also then always only once still often".split())
_OF_LATE = frozenset("today yesterday recently now just".split())
_WEEKS = frozenset("week month".split())
_NOT_THEN = frozenset("since from by next every each coming".split())
_UNTIL = frozenset("until till before prior".split())
_OCCASIONS = frozenset(
    "invitation invitations chance opportunity request requests plan plans offer proposal proposals wish intention hope promise".split()
)
"""Nouns that are of something still to be done: "an *invitation* to open it"."""
_GIVEN_BY = frozenset("from by under with to".split())
_WHOSE = frozenset("your his her their my our".split())
_LAY = frozenset("lay led fell stood dealt".split())
_THEN = (
    ("at", "that", "time"),
    ("of", "that", "time"),
    ("in", "those", "days"),
    ("back", "then"),
    ("of", "the", "day"),
)
_AT_THE_TIME = ("at", "the", "time")


def in_old_days(reading: Reading, first: int, last: int, since: date | None) -> bool:
    """Whether the sentence of the name at words `first` to `last`, not in use from `since` on, is of a time before that."""
    sentence = reading.sentences[reading.sentence_at(first)]
    return (
        _at_the_time(reading.words.norm, sentence, last)
        or _still_was(reading.words.norm[sentence.first : first])
        or _dated(reading, sentence, first, last, since)
        or _in_a_decade(reading, sentence, first, last)
        or (since is not None and _reckoned(reading, sentence, first, last, since))
        or (since is not None and _dated_beside(reading, sentence, first, last, since))
        or (since is not None and _lasted(reading, first, last, since))
    )


def did_then(reading: Reading, first: int, last: int) -> bool:
    """Whether the thing named at words `first` to `last` is what did something once: "the Board *sat* in Leeds", "as X *did*"."""
    norm, sentence = reading.words.norm, reading.sentences[reading.sentence_at(first)]
    before = words_before(reading.words, first)
    which = norm[before + 1] == "that" or norm[before] in ("which", "what")  # "the powers that the Board had"
    if (
        before >= sentence.first
        and not which
        and norm[before] not in _SUBJECT_AFTER
        and not reading.words.mark(before + 1)
    ):
        return False
    verb = next((at for at in range(last, sentence.last) if norm[at] not in _ADVERBS), sentence.last)
    if verb == sentence.last or reading.words.mark(verb) or not _past_simple(norm[verb]):
        return False
    end = next((at for at in range(verb + 1, sentence.last) if reading.words.mark(at)), sentence.last)
    end = min(end, verb + 2) if which else end
    late = (this in ("this", "last", "past") and unit in _WEEKS for this, unit in pairwise(norm[verb:end]))
    return (_PRESENT | _OF_LATE | {"has", "have"}).isdisjoint(norm[verb:end]) and not (
        any(late) or _lately(reading, verb, end)
    )


def _past_simple(word: str) -> bool:
    return word in PAST_FORMS or word in ("did", "had") or (word.endswith("ed") and len(word) > 4)


def _lately(reading: Reading, first: int, last: int) -> bool:
    """Whether a day of these weeks stands among words `first` to `last`: what was done then was done under the new name."""
    days = [figure.date for figure in reading.figures_in(first, last) if figure.date]
    return any(day.yearless or day.end.year >= reading.as_of.year for day in days)


def _reckoned(reading: Reading, sentence: Sentence, first: int, last: int, since: date) -> bool:
    """Whether its clause tells what was before `since`, by a time without a year: "*last year*", "*in October*"."""
    begin, end = _clause(reading, sentence, first, last)
    begin = _by_whom(reading, begin, first) or begin
    groups = reading.verb_groups(begin, end, frozenset())
    words = reading.words.norm[begin:end]
    does = next((word for word in reading.words.norm[last:end] if word not in _ADVERBS), "")
    past = any(_did(reading, group) for group in groups) or holds(words, ("may", "have")) or _past_simple(does)
    if not past or _PRESENT & set(words):
        return False
    return _last_year(reading, begin, end, since) or any(
        figure.date.yearless
        and _before(reading, figure, figure.date, since)
        and not _to_be_done(reading, groups, figure.first)
        for figure in reading.figures_in(begin, end)
        if figure.date
    )


def _by_whom(reading: Reading, begin: int, first: int) -> int | None:
    """The verb of what has been done by whom word `first` names: "the man who called on 2 April *has been seen* by X"."""
    by = words_before(reading.words, first)
    groups = reading.verb_groups(begin, by, frozenset()) if reading.words.norm[by] == "by" else []
    done = bool(groups) and not {"has", "have"}.isdisjoint(reading.words.norm[groups[-1].first : groups[-1].verb])
    return groups[-1].first if done else None


def _dated_beside(reading: Reading, sentence: Sentence, first: int, last: int, since: date) -> bool:
    """Whether a time before `since` stands right after the name, and what it dates is over.

    "Those who *used* the Board *last year* will find …", "*your* award *from* the Board *in February* will be paid".
    """
    norm, before = reading.words.norm, words_before(reading.words, first)
    lead = norm[max(sentence.first, before - 2) : before]
    over = before > sentence.first and (
        norm[before] == "used"
        or _past_simple(norm[before])
        or (norm[before] in _GIVEN_BY and not _WHOSE.isdisjoint(lead))
    )
    if not over:
        return False
    if norm[last : last + 2] == ["last", "year"]:
        return since.year >= reading.as_of.year
    beside = [figure for figure in reading.figures_in(last, last + 3) if figure.first == last + 1]
    return any(_before(reading, figure, figure.date, since) for figure in beside if figure.date)


def _did(reading: Reading, group: Group) -> bool:
    """Whether a verb is of a time past: not in "has asked X to come in the spring"."""
    return group.tense == "past" and {"has", "have"}.isdisjoint(reading.words.norm[group.first : group.verb])


def _to_be_done(reading: Reading, groups: list[Group], at: int) -> bool:
    """Whether the time at word `at` is that of something still to be done: "was glad of *the chance to* speak in November"."""
    norm = reading.words.norm
    to_do = (group.first for group in groups if group.verb < at and norm[group.first] == "to")
    return any(norm[to - 1] in _OCCASIONS for to in to_do)


def _before(reading: Reading, figure: Figure, day: DateMention, since: date) -> bool:
    """Whether a day or a month, when it last came round, was over before `since`, or what lasted until then was."""
    lead = reading.words.norm[figure.first - 1]
    start, end = day.last_begun(reading.as_of)
    if lead in _UNTIL:
        return start <= since
    return end < since and lead not in _NOT_THEN


def _last_year(reading: Reading, first: int, last: int, since: date) -> bool:
    """Whether words `first` to `last` say "last year" where that is before `since`."""
    words = reading.words.norm[first:last]
    return since.year >= reading.as_of.year and holds(words, ("last", "year")) and not holds(words, ("since", "last"))


def _lasted(reading: Reading, first: int, last: int, since: date) -> bool:
    """Whether the name, which ends before word `last`, is given with how long it lasted: "(the Board *until last July*)"."""
    norm = reading.words.norm
    if norm[last : last + 1] not in (["until"], ["till"]):
        return False
    set_off = reading.words.mark(first) or reading.words.mark(first - 1) or "last" in norm[last : last + 3]
    days = [figure.date for figure in reading.figures_in(last, last + 5) if figure.date and set_off]
    over = any(day.last_begun(reading.as_of)[0] <= since for day in days[:1])
    return norm[last + 1 : last + 2] in (["recently"], ["then"]) or (over and "next" not in norm[last : last + 3])


def _clause(reading: Reading, sentence: Sentence, first: int, last: int) -> tuple[int, int]:
    """The words of the clause of a name, between commas; a time that leads in to it belongs to it."""
    cuts = [at for at in range(sentence.first + 1, sentence.last) if reading.words.mark(at)]
    begin = max((cut for cut in cuts if cut <= first), default=sentence.first)
    apposed = any(first <= cut < last for cut in cuts) and reading.words.norm[last : last + 1] not in (
        ["who"],
        ["which"],
        ["whose"],
    )
    end = min((cut for cut in cuts if cut >= last + apposed), default=sentence.last)
    leads_in = not reading.verb_groups(sentence.first, begin, frozenset())
    return sentence.first if leads_in else begin, end


def _at_the_time(norm: list[str], sentence: Sentence, last: int) -> bool:
    """Whether the sentence is of a time that is over: "at that time", "in those days", or "at the time" and a past verb."""
    words = norm[sentence.first : sentence.last]
    if any(holds(words, then) for then in _THEN):
        return True
    at = next((at for at in range(len(words) - 2) if tuple(words[at : at + 3]) == _AT_THE_TIME), None)
    if at is None or words[at + 3 : at + 4] == ["of"]:
        return False
    return (
        any(word in WAS | _LAY | IRREGULAR_PAST or word.endswith("ed") for word in words) or at >= last - sentence.first
    )


def _in_a_decade(reading: Reading, sentence: Sentence, first: int, last: int) -> bool:
    """Whether the clause of a name is of a time long past: "timber was felled for the Board *in the Fifties*"."""
    begin, end = _clause(reading, sentence, first, last)
    words, after = reading.words.norm[begin:end], reading.words.norm[last:end][:1]
    if not any(words[at] == "the" and _is_decade(words[at + 1 : at + 3]) for at in range(len(words) - 1)):
        return False
    holds_now = any(
        word.endswith("s") and word not in WAS for word in after
    )  # "the Board *holds* a map made in the 1970s"
    now = not (_PRESENT | {"has", "have", "does"}).isdisjoint(words)
    return not now and not holds_now and any(word in WAS or _past_simple(word) for word in words)


def _is_decade(words: list[str]) -> bool:
    """Whether words begin with a decade: "Fifties", "1970s"."""
    return words[0] in _DECADES or (words[0].isdigit() and len(words[0]) == 4 and words[1:] == ["s"])


_DECADES = frozenset("thirties forties fifties sixties seventies eighties nineties noughties".split())


def _still_was(before: list[str]) -> bool:
    """Whether a thing is said to have still been what is named after these words: "the body *was still the* Panel"."""
    lead = [word for word in before[-3:] if word not in ("the", "a", "called")]
    return lead[-2:] in (["was", "still"], ["were", "still"])


def _dated(reading: Reading, sentence: Sentence, first: int, last: int, since: date | None) -> bool:
    """Whether the sentence gives a time before `since`, or a time that is over and a past verb."""
    words = reading.words.norm[sentence.first : sentence.last]
    inside = set(words)
    now = bool(NOW & set(_of_clause(reading, sentence, first)))
    for figure in reading.figures_in(sentence.first, sentence.last):
        lead = reading.words.norm[figure.first - 1] if figure.first else ""
        if lead == "since" and ({"has", "have"} & inside or not WAS & inside):
            continue  # "since 2024 it has lent", "holds every certificate since 1837"
        told = figure.date and figure.date.exact and not figure.date.yearless and lead not in _UNTIL
        if since and told and figure.date and figure.date.start > since:
            continue  # what was done on that day was done under the new name
        if figure.date and _conditional(reading, sentence, last, figure.first):
            continue
        if since and figure.date and not figure.date.yearless and figure.date.end < since:
            did = figure.first < first and not WAS.isdisjoint(words[last - sentence.first :][:1])
            return did or not now  # "In 2019 your LEP *did* pay for it, but it is now …"
        year = int(figure.amount) if figure.kind == "number" and 1900 <= figure.amount <= 2100 else 0
        row = reading.document.blocks[sentence.block].kind == "row"
        if (
            since
            and year
            and year < since.year
            and (
                row
                or _its_own(reading, figure, first, last)
                or _told_of(inside, words[last - sentence.first :][:1], figure, first, last)
            )
        ):
            return True
        if figure.date and not figure.date.yearless and figure.date.end < reading.as_of:
            if WAS & inside or any(word.endswith("ed") for word in words):
                return not now
            if since and figure.date.start <= since and PAST_FORMS & inside:
                return not now
    return "ago" in inside and bool(WAS & inside)


def _conditional(reading: Reading, sentence: Sentence, last: int, at: int) -> bool:
    """Whether the time at word `at` is only in a condition of what holds now: "X is open to you *if the home was built before 1995*"."""
    norm = reading.words.norm
    leads = next((word for word in range(last, at) if norm[word] in CONDITIONS), at)
    before = norm[sentence.first : leads]
    return leads < at and not any(word in WAS or word in PAST_FORMS or _past_simple(word) for word in before)


CONDITIONS = frozenset("if unless whose where provided".split())
"""What leads to a condition of what a sentence says."""


def _of_clause(reading: Reading, sentence: Sentence, at: int) -> list[str]:
    """The words of the part of a sentence, between its semicolons, in which word `at` stands."""
    cuts = [word for word in range(sentence.first + 1, sentence.last) if ";" in reading.words.gap(word)]
    begin = max((cut for cut in cuts if cut <= at), default=sentence.first)
    end = min((cut for cut in cuts if cut > at), default=sentence.last)
    return reading.words.norm[begin:end]


def _its_own(reading: Reading, year: Figure, first: int, last: int) -> bool:
    """Whether a bare year dates what is the name's: "the Board's figures *for 2024*"."""
    owns = reading.words_at(first, last).endswith(("'s", "’s", "s'", "s’"))
    return owns and last < year.first <= last + 3 and reading.words.norm[year.first - 1] in ("for", "of", "from", "in")


def _told_of(inside: AbstractSet[str], after: list[str], year: Figure, first: int, last: int) -> bool:
    """Whether a bare year dates the name: "(BEIS, 2021)", "Your 2020 letter was addressed to BEIS".

    `after` is the word after the name.
    """
    if last <= year.first <= last + 1:
        return True
    if year.first < first and not NOW & inside and WAS & inside:
        return True
    told = any(word in WAS or _past_simple(word) for word in after)  # "In 2019 your LEP *did* pay for it"
    return year.first < first and told
