"""Whether a figure is told as history: what something was before it changed, at an earlier time, or on a day long past."""

from __future__ import annotations

from collections.abc import Sequence
from collections.abc import Set as AbstractSet
from datetime import date
from itertools import pairwise

from linter.matching.reading import Reading
from linter.text.numbers import Figure
from linter.text.stems import root
from linter.text.tense import IRREGULAR_PAST

CHANGING = {
    root(word)
    for word in """rise increase go change become move fall drop reduce uprate raise grow extend shrink climb decline expand
    dwindle slip jump swell lower shrunk shrank swollen""".split()
}
"""Verbs, by their roots, by which one figure becomes another."""
_EARLIER = {
    "previously",
    "formerly",
    "originally",
    "initially",
    "historically",
    "hitherto",
    "then",
    "earlier",
    "beforehand",
}
_EARLIER |= {"predecessor", "provisional", "provisionally", "interim"}
_OLD = frozenset("old former previous earlier".split())
_MODALS = frozenset("must can may should shall will would is are be and".split())
_SPANS = frozenset("year month quarter week day decade".split())
ASKED = frozenset("asked surveyed interviewed polled questioned".split())
"""What a survey did to those of whom it tells: "When we *asked* visitors, 61% said …" tells of no other time."""
_SEASONS = ("year", "season", "spring", "summer", "autumn", "winter")
_BEGAN = frozenset("began begun started founded".split())
_BETWEEN = frozenset("not never we you they he she it i".split())


def changed_from(norm: list[str], figure: Figure, first: int) -> bool:
    """Whether the figure is what something was: "up from 2,100", "compared with 2,100", "rather than 2,100"."""
    at = figure.outer_first - 1
    while at > first and norm[at] in (
        "the",
        "a",
        "an",
        "just",
        "only",
        "previous",
        "earlier",
        "its",
        "level",
        "total",
        "of",
    ):
        at -= 1
    if norm[at] == "from":
        lead = {root(word) for word in norm[max(first, at - 6) : at]}
        to = norm[figure.outer_last : figure.outer_last + 1] == ["to"]
        return to or bool(lead & (CHANGING | {"up", "down", "chang", "mov"}))
    if norm[at] == "not" and norm[at - 1] in ("and", "but"):
        return True
    if norm[at] in ("with", "to", "against") and norm[at - 1] in ("compared", "contrast", "compare", "opposed"):
        return True
    return norm[at - 1 : at + 1] in (["rather", "than"], ["not", "than"], ["as", "against"])


def _time_before(reading: Reading, first: int, last: int) -> bool:
    """Whether words `first` to `last` tell of the time before: "against 91% *the year before*", "a year earlier"."""
    norm = reading.words.norm
    for at in range(first, last - 1):
        if norm[at] == "previous" and norm[at + 1] in _SPANS and norm[at - 1] == "the":
            return True
        if norm[at] in _SPANS and norm[at + 1] in ("before", "earlier", "previously"):
            begins = norm[at - 1] in ("the", "a", "one") or "," in reading.words.gap(at)
            opens = reading.sentences[reading.sentence_at(at)].first == at - 1
            return begins and (opens or _stops(reading, at + 2))
    return False


def _ago(reading: Reading, figure: Figure, begin: int, end: int) -> bool:
    """Whether it is told of a time ago, and no other figure of its sort nearer to that is: "*a year ago* there were 91"."""
    norm = reading.words.norm
    for at in range(max(begin, figure.outer_first - 9), min(end, figure.outer_last + _LONG_AGO)):
        if norm[at] == "ago" and norm[at - 1].removesuffix("s") in _SPANS:
            first, last = (at, figure.first) if at < figure.first else (figure.last, at)
            if not any(other.kind == figure.kind for other in reading.figures_in(first, last)):
                return True
    return False


_LONG_AGO = 11
"""Words after a figure at the most up to "ago"."""


def _stops(reading: Reading, at: int) -> bool:
    """Whether a mark, another cell or the end of the text comes before word `at`."""
    return at >= len(reading.words) or bool(reading.words.mark(at)) or "\t" in reading.words.gap(at)


def _past_clause(words: Sequence[str]) -> bool:
    """Whether the verb of a clause is past: "when we *asked*", and not "when passengers are *left* stranded", "has been *missed*"."""
    for before, word in pairwise(words):
        if word in _BEING:
            return False
        if before and (word in IRREGULAR_PAST or word.endswith("ed") or word == "was"):
            return True
    return False


_BEING = frozenset("is are be being has have".split())


_ANEW = frozenset("then i you he she it we they".split())
"""What begins a clause after "and" that tells of a time of its own: "what you sold last year, *and then they* send you"."""
_WRITING = (["of", "writing"], ["of", "this"], ["of", "speaking"], ["of", "drafting"], ["of", "going"])


def _at_that_time(words: list[str]) -> bool:
    """Whether an earlier time is named: "*at the time*", "*in those days*"; not "at the time *of writing*"."""
    for at, triple in enumerate(zip(words, words[1:], words[2:], strict=False)):
        if triple in (("at", "that", "time"), ("in", "those", "days")):
            return True
        if triple == ("at", "the", "time") and words[at + 3 : at + 5] not in _WRITING:
            return True
    return False


def told_as_past(
    reading: Reading, figure: Figure, begin: int, end: int, around: list[str], own: AbstractSet[int] = frozenset()
) -> bool:
    """Whether words `begin` to `end`, of which `around` are those that count, tell of an earlier time.

    `own` are the words that name or measure the fact, and tell of no time: "applications *last year*".
    """
    words = set(around)
    told = {*around[: figure.outer_first - begin], *reading.words.up_to_comma(figure.outer_last, end)}
    pairs = set(zip(around, around[1:], strict=False))
    before = reading.words.norm[begin : figure.outer_first]
    then = [at for at in range(max(0, len(before) - 4), len(before)) if before[at] in ("then", "earlier")]
    if _beforehand(reading, figure):
        words.discard("beforehand")
    if words & (_EARLIER - {"then", "earlier"}) or any(
        before[at - 1] not in _MODALS and _HAVE.isdisjoint(before[at + 1 : at + 2]) for at in then
    ):
        return True  # but "it must *then* wait a year", "you *then* have 28 days"
    if pairs & {
        ("used", "to"),
        ("had", "had"),
        ("at", "first"),
        ("so", "far"),
        ("by", "then"),
        ("until", "then"),
        ("until", "last"),
        ("till", "last"),
        ("before", "that"),
        ("prior", "to"),
    }:
        return ("so", "far") not in pairs or "had" in words
    following = reading.words.norm[figure.outer_last : figure.outer_last + 1]
    if following in (["first"], ["originally"]) and figure.outer_last not in own:
        return True  # "the deposit of 15p *first announced*"
    at_the_close = figure.kind == "number" and _at_the_close(before)
    survey = figure.kind == "percentage" and not ASKED.isdisjoint(before[:6])
    if before[:1] == ["when"] and not at_the_close and not survey and _past_clause(before[:6]):
        return True
    if any(word in _OLD and "was" in before[at + 1 : at + 4] for at, word in enumerate(before)):
        return True  # "The *old standard was* that claims should be decided in 26 weeks"
    if _at_that_time(around):
        return True
    if ("that", "stage") in pairs or ("that", "point") in pairs:
        return True
    near = reading.words.norm[max(begin, figure.outer_first - 7) : min(end, figure.outer_last + 7)]
    clause = next((at for at in range(figure.outer_first, begin, -1) if "," in reading.words.gap(at)), begin)
    if reading.words.norm[clause] == "and" and (
        any(f.kind == figure.kind for f in reading.figures_in(begin, clause))
        or not _ANEW.isdisjoint(reading.words.norm[clause + 1 : clause + 2])
    ):
        near = reading.words.norm[clause : min(end, figure.outer_last + 7)]
    spans = zip(["", *near], near, near[1:], strict=False)
    last_year = any(left == "last" and right in _SEASONS and lead != "than" for lead, left, right in spans)
    if (last_year and not any(reading.words.norm[at] in _SEASONS for at in own)) or _ago(reading, figure, begin, end):
        return "since" not in near
    if _time_before(reading, max(begin, figure.outer_first - 9), min(end, figure.outer_last + 5)):
        return True
    close = set(reading.words.norm[max(begin, figure.outer_first - 8) : min(end, figure.outer_last + 6)])
    if close & {"until", "till"} and close & {"was", "were", "had"}:
        return True
    if pairs & {
        ("was", "to"),
        ("were", "to"),
        ("was", "due"),
        ("were", "due"),
        ("was", "going"),
        ("was", "originally"),
        ("was", "once"),
        ("were", "once"),
        ("was", "first"),
        ("were", "first"),
    }:
        return True
    past_verb = words & {"was", "were", "had", "stood"}
    begun = _BEGAN & set(before[-8:])
    for other in reading.figures_in(begin, end):
        if other is figure or other.date is None or other.date.yearless:
            continue
        lead = reading.words.norm[other.first - 1] if other.first else ""
        if other.date.end < reading.as_of and (begun or lead in ("until", "till", "before", "to")):
            return True  # "it *began* in 2021 in forty schools"
        if past_verb and "had" in words and lead in ("by", "at", "of"):
            return True
        if past_verb and other.date.end < reading.as_of and lead in ("in", "during", "on", "by", "of", "since"):
            return bool({"was", "were", "stood"} & words) and figure.kind != "number"
    if _pluperfect(around[: figure.outer_first - begin]) and figure.kind != "number":
        return True
    told_before = any(word == "had" and (at == 0 or around[at - 1] not in _HELPERS) for at, word in enumerate(around))
    when = {"by", "before", "already"} if survey else {"by", "before", "already", "when"}
    return told_before and "had" in told and bool(told & when) and not at_the_close


def _beforehand(reading: Reading, figure: Figure) -> bool:
    """Whether a time is told that something is to come before another: "28 days *beforehand*"."""
    return figure.kind == "duration" and reading.words.norm[figure.outer_last : figure.outer_last + 1] == ["beforehand"]


_HAVE = frozenset("have has get gets need needs wait waits take takes".split())
_HELPERS = ("has", "have", "having")
_CLOSE = frozenset("close closed closing ended deadline".split())


def _at_the_close(before: list[str]) -> bool:
    """Whether a count is told of when counting ended, and so is the whole: "*when it closed*, 3,400 had been received"."""
    return any(word in _CLOSE and {"by", "when"} & set(before[:at]) for at, word in enumerate(before))


def dated_before(reading: Reading, figure: Figure, begin: int, end: int, since: date | None) -> bool:
    """Whether a past verb and a day before `since` go with the figure: "was paid £11.90 an hour in February"."""
    norm = reading.words.norm
    if since is None or figure.kind == "date":
        return False
    if figure.kind == "number" and _at_the_close(norm[begin : figure.outer_first]):
        return False
    told = {"was", "were", "had", "paid", "got", "received"} & set(norm[begin : figure.outer_first])
    if not told and not any(
        norm[at].endswith("ed") and _BEING.isdisjoint(norm[at - 1 - (norm[at - 1] == "not") : at])
        for at in range(begin, figure.outer_first)
    ):
        return False  # "you must *be registered*"
    if figure.kind == "number" and not {"was", "were", "had"} & told:
        return False
    for other in reading.figures_in(begin, end):
        if other.date is None or other.first == figure.first or _and_between(reading, figure, other):
            continue
        last = other.date.end
        if other.date.yearless:
            last = other.date.in_year(reading.as_of.year)[1]
            if last > reading.as_of:
                last = other.date.in_year(reading.as_of.year - 1)[1]
        lead = norm[max(0, other.first - 3) : other.first]
        if last < since and set(lead) & {"in", "on", "during", "to", "until", "till", "before", "by", "of", "at"}:
            return True
    return False


def _pluperfect(words: list[str]) -> bool:
    """Whether "had" helps another verb ("had been"), and does not stand for itself ("had replies from")."""
    for at, word in enumerate(words):
        if word == "had":
            following = next((w for w in words[at + 1 : at + 4] if not w.endswith("ly") and w not in _BETWEEN), "")
            if (
                following.endswith(("ed", "en"))
                or following in IRREGULAR_PAST
                or following in ("been", "had", "got", "gone", "come")
            ):
                return True
    return False


def _and_between(reading: Reading, figure: Figure, other: Figure) -> bool:
    """Whether ", and" parts the two: each belongs to a clause of its own."""
    first, last = sorted((figure.first, other.first))
    words = reading.words
    return any(words.norm[at] == "and" and "," in words.gap(at) for at in range(first, last))
