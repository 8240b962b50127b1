"""What of a letter carries an entry of the library: its wording, its figure, its name; whether or not that is a fault.

A policy team asks this before it changes an entry, so history and what is right today are told too. What somebody else
says, in quotation marks or in a letter below, is not the drafter's to change and is left out.
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, replace
from datetime import date
from typing import Literal, NamedTuple

from linter.care.differences import wording
from linter.checking.compile import Compiled, assemble
from linter.matching.index import version_of
from linter.matching.passages import Match
from linter.matching.phrases import Mention, longest
from linter.matching.reading import Reading
from linter.model.document import Document, Place, Span
from linter.model.library import CanonicalList, Entry, Event, Fact, Library, Period, Post, Term, Version
from linter.model.rule import Rule
from linter.rule_kinds import kind
from linter.text.numbers import Figure
from linter.text.values import same_value

How = Literal["exact", "changed", "figure", "list", "name"]
_SEARCHED = ("fact", "items", "tense", "term")
#: How much of a sentence of a line must be there for a letter to quote it, if not word for word.
_QUOTED = 0.6
#: Words in the shortest sentence that is taken for a quotation.
_SHORTEST = 5
#: So many differences, of so many letters each, are shown.
_FEW, _SHORT = 3, 60
#: Members that make an enumeration of a list; fewer may stand together by chance.
_LISTED = 3


@dataclass(frozen=True, slots=True)
class Carried:
    """Words of a letter that carry an entry. `version` is that of the line whose wording it is.

    `how` says as what: the wording word for word or `changed`, a `figure`, a `list` or a `name`; `says` tells a person.
    """

    entry: str
    span: Span
    how: How
    says: str
    version: int | None = None
    quote: str = ""
    place: Place = Place(1, 1, "")


def searching(library: Library) -> Compiled:
    """`library` compiled for letters to be searched for any of its entries, whatever rules a project has."""
    return assemble(library, tuple(map(_rule, _SEARCHED)))


def _rule(name: str) -> Rule:
    """A rule of this kind over the whole library."""
    return Rule(name, name, name, "", "", "note", Period(), (), kind(name).Spec(), (), "")


def carried(document: Document, compiled: Compiled, wanted: frozenset[str], as_of: date) -> tuple[Carried, ...]:
    """Everything in `document` that carries one of the entries `wanted`, in the order of the text.

    `compiled` is what `searching` gave. A figure inside a passage of its own line is told once, with the passage.
    """
    reading = Reading(document, compiled.index, as_of, explain=True)
    found = list(_wordings(reading, wanted))
    lines = [(each.span, each.entry) for each in found]
    for fact, span, says in _figures(reading, compiled, wanted):
        if not any(fact.line == line and at.covers(span) for at, line in lines):
            found.append(Carried(fact.id, span, "figure", says))
    found += [
        each
        for entry in compiled.library.entries()
        if entry.id in wanted and type(entry) in _NAMED
        for each in _NAMED[type(entry)](reading, entry)
    ]
    ordered = sorted(set(found), key=lambda each: (each.span, each.entry))
    return tuple(
        replace(each, quote=" ".join(document.quote(each.span).split()), place=document.place(each.span))
        for each in ordered
    )


class _Part(NamedTuple):
    """One sentence of a line's version, as rendered at words `first` to `last` of a letter."""

    line: str
    version: Version
    first: int
    last: int
    unit: int


def _wordings(reading: Reading, wanted: frozenset[str]) -> Iterator[Carried]:
    """The passages that render a wanted line, neighbouring sentences of one version joined."""
    runs: list[list[_Part]] = []
    for passage in reading.passages:
        found = _quoted(reading, passage.matches, wanted)
        if found is None:
            continue
        line, version, match = found
        first, last = reading.skeleton.first[match.first], reading.skeleton.last[match.last - 1]
        middle = (first + last) // 2
        if not (reading.drafters_own(middle, middle + 1) and reading.drafters_own(first, first + 1)):
            continue
        part = _Part(line, version, first, last, match.unit)
        before = runs[-1][-1] if runs else None
        near = before and reading.sentence_at(first) - reading.sentence_at(before.last - 1) <= 1
        if before and near and (before.line, before.version) == (line, version):
            runs[-1].append(part)
        else:
            runs.append([part])
    for run in runs:
        yield _wording(reading, run)


def _quoted(reading: Reading, matches: Iterable[Match], wanted: frozenset[str]) -> tuple[str, Version, Match] | None:
    """The wanted line's version that a passage renders best: by its words, then by being in force."""
    best: tuple[tuple[bool, float, bool], str, Version, Match] | None = None
    for match in matches:
        unit = reading.index.units[match.unit]
        if match.coverage < _QUOTED or len(unit.skeleton.symbols) < _SHORTEST or not reading.renders(match):
            continue
        first, last = reading.skeleton.first[match.first], reading.skeleton.last[match.last - 1]
        for owner in unit.owners:
            version = version_of(reading.index, owner)
            rank = (_is_exact(reading, first, last, match.unit), match.score, version.period.covers(reading.as_of))
            if best is None or rank > best[0]:
                best = (rank, owner.line, version, match)
    # A passage that is better explained by another line is that line's.
    return best[1:] if best and best[1] in wanted else None


def _is_exact(reading: Reading, first: int, last: int, unit: int) -> bool:
    """Whether words `first` to `last` are exactly those of the unit, slips of the keyboard aside."""
    return reading.keys[first:last] == reading.index.units[unit].words.norm


def _wording(reading: Reading, run: list[_Part]) -> Carried:
    """What neighbouring sentences of one version carry, with the words that differ."""
    line, version = run[0].line, run[0].version
    changed = [part for part in run if not _is_exact(reading, part.first, part.last, part.unit)]
    ended = version.period.end is not None and version.period.end < reading.as_of
    says = f"version {version.number}{', which has ended' if ended else ''}, "
    span = reading.span(run[0].first, run[-1].last)
    if not changed:
        return Carried(line, span, "exact", f"{says}word for word", version.number)
    differing = [
        (was, now)
        for part in changed
        for was, now in wording(reading.index.units[part.unit].text, reading.words_at(part.first, part.last))
    ]
    told = ", ".join(_difference(was, now) for was, now in differing)
    few = 0 < len(differing) <= _FEW and all(len(words) <= _SHORT for pair in differing for words in pair)
    return Carried(line, span, "changed", f"{says}with changed words{f' ({told})' if few else ''}", version.number)


def _difference(was: str, now: str) -> str:
    if was and now:
        return f"“{now}” for “{was}”"
    return f"“{now}” added" if now else f"“{was}” missing"


def _figures(reading: Reading, compiled: Compiled, wanted: frozenset[str]) -> Iterator[tuple[Fact, Span, str]]:
    """The figures that are bound to a wanted fact, and whose value they give."""
    facts = {fact.id: fact for fact in compiled.library.facts if fact.id in wanted}
    if not facts:
        return
    bound = {(finding.approved.id, finding.span) for finding in kind("fact").check(_rule("fact"), reading)}
    bound |= {(seen.entry, seen.span) for seen in reading.considered or () if seen.meant}
    for figure in reading.figures:
        spans = {reading.span(figure.first, figure.last), reading.span(figure.outer_first, figure.outer_last)}
        for fact_id in sorted({entry for entry, span in bound if span in spans and entry in facts}):
            if reading.drafters_own(figure.outer_first, figure.outer_last):
                whole = reading.span(min(figure.first, figure.outer_first), max(figure.last, figure.outer_last))
                yield facts[fact_id], whole, _valued(figure, facts[fact_id], reading.as_of)


def _valued(figure: Figure, fact: Fact, day: date) -> str:
    """Which of a fact's values a figure gives, in words."""
    for version in fact.versions:
        if same_value(figure, version.value):
            if version.period.covers(day):
                return "the value in force"
            return "a value that has ended" if version.period.end and version.period.end < day else "a later value"
    return "another value than any approved"


def _named_lists(reading: Reading, entry: Entry) -> Iterator[Carried]:
    """A list's enumerations: sentences, or runs of items, with several members; else the phrases that name the set."""
    assert isinstance(entry, CanonicalList)  # noqa: S101
    mentions = reading.mentions.get("items", {}).get(entry.id, [])
    members = longest(mention for mention in mentions if mention.key.role == "item")
    runs: list[list[Mention]] = []
    for mention in members:
        near = runs and reading.sentence_at(mention.first) - reading.sentence_at(runs[-1][-1].first) <= 1
        if near:
            runs[-1].append(mention)
        else:
            runs.append([mention])
    told: list[tuple[int, int]] = []
    for run in runs:
        number = len({mention.key.number for mention in run})
        if number >= _LISTED and reading.drafters_own(run[0].first, run[0].last):
            told.append((run[0].first, run[-1].last))
            span = reading.span(run[0].first, run[-1].last)
            yield Carried(entry.id, span, "list", f"lists {number} of its members")
    for mention in longest(mention for mention in mentions if mention.key.role == "name"):
        if reading.drafters_own(mention.first, mention.last, questions=False) and not any(
            reading.sentence_at(begin) - 1 <= reading.sentence_at(mention.first) <= reading.sentence_at(end - 1)
            for begin, end in told
        ):
            yield Carried(entry.id, reading.span(mention.first, mention.last), "name", "names the list")


def _named_events(reading: Reading, entry: Entry) -> Iterator[Carried]:
    """Where an event is named, and not one that is named alike; with what is wrong there today."""
    rule = replace(_rule("tense"), entries=(entry.id,))
    wrong = {_sentence(reading, finding.start) for finding in kind("tense").check(rule, reading)}
    others = {seen.span for seen in reading.considered or () if seen.entry == entry.id and not seen.meant}
    names = [m for m in reading.mentions.get("tense", {}).get(entry.id, []) if m.key.role == "name"]
    for mention in longest(names):
        span = reading.span(mention.first, mention.last)
        if span not in others and reading.drafters_own(mention.first, mention.last, questions=False):
            told = reading.sentence_at(mention.first) in wrong
            says = "names it, in a tense or with a day that is wrong today" if told else "names it"
            yield Carried(entry.id, span, "name", says)


def _sentence(reading: Reading, offset: int) -> int:
    """The number of the sentence that the word at a code point stands in."""
    return reading.sentence_at(bisect_right(reading.words.start, offset) - 1)


def _named_terms(reading: Reading, entry: Entry) -> Iterator[Carried]:
    """Where a name stands, as it is to be written or in an outdated form."""
    assert isinstance(entry, Term)  # noqa: S101
    mentions = reading.mentions.get("term", {}).get(entry.id, [])
    preferred = len(entry.not_in)
    for mention in longest(mentions):
        if not reading.drafters_own(mention.first, mention.last, questions=False):
            continue
        if mention.key.role == "outdated":
            yield Carried(entry.id, reading.span(mention.first, mention.last), "name", "an outdated form")
        elif mention.key.number == preferred:
            yield Carried(entry.id, reading.span(mention.first, mention.last), "name", "the name to use")


def _named_posts(reading: Reading, entry: Entry) -> Iterator[Carried]:
    """Where an office or one of its holders is named."""
    assert isinstance(entry, Post)  # noqa: S101
    for mention in longest(reading.mentions.get("term", {}).get(entry.id, [])):
        if reading.drafters_own(mention.first, mention.last, questions=False):
            says = "names the office"
            if mention.key.role == "holder":
                holder = entry.holders[mention.key.number]
                says = (
                    "names who holds it" if holder.period.covers(reading.as_of) else "names who does not hold it today"
                )
            yield Carried(entry.id, reading.span(mention.first, mention.last), "name", says)


_NAMED: dict[type[Entry], Callable[[Reading, Entry], Iterator[Carried]]] = {
    CanonicalList: _named_lists,
    Event: _named_events,
    Term: _named_terms,
    Post: _named_posts,
}
