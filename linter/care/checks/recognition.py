"""Entries that are not recognised by their own words, so that no letter would ever be checked against them.

A line's wording, and the figures in it, are looked for in the wording itself; an event's `before` statements the day
after it, and its `after` statements the day before; a term's outdated form in a sentence; a list with a member left out.
Left alone: what another check explains (wording shared with another line), and what no rule of the library looks at.
"""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, timedelta

from linter.care.carrying import carried
from linter.care.state import Concern, State
from linter.checking.check import check_document
from linter.checking.faults import shown
from linter.documents.txt import read_text
from linter.matching.reading import Reading
from linter.model.library import CanonicalList, Event, Line, Term, Version

_DAY = timedelta(days=1)
_NEVER = "no letter would be checked against it"


def check(state: State) -> Iterator[Concern]:
    """One concern for each wording, figure, statement, form or list that is not found where it stands."""
    kinds = {rule.kind: rule for rule in state.compiled.rules if rule.period.covers(state.day) and not rule.entries}
    for entry in state.compiled.library.entries():
        if isinstance(entry, Line):
            yield from _line(state, entry)
        elif isinstance(entry, Event) and "tense" in kinds:
            yield from _event(state, entry)
        elif isinstance(entry, Term) and "term" in kinds:
            yield from _term(state, entry)
        elif isinstance(entry, CanonicalList) and "items" in kinds:
            yield from _list(state, entry)


def _line(state: State, line: Line) -> Iterator[Concern]:
    facts = [fact for fact in state.compiled.library.facts if fact.line == line.id]
    for version in line.versions:
        if version.period.end and version.period.end < state.day:
            continue
        for number, text in enumerate((version.text, *version.variants)):
            reading = Reading(read_text(text), state.compiled.index, state.day)
            owners = {
                owner.line
                for passage in reading.passages
                for match in passage.matches
                for owner in reading.index.units[match.unit].owners
            }
            if line.id not in owners:
                path = ("variants", number - 1) if number else ("text",)
                message = f"{shown(text)} is not recognised when it stands in a letter, so {_NEVER}: write a whole sentence with words of its own"
                yield state.concern("warning", line, message, *path, since=version.period.start)
        for fact in facts:
            if any(value.quote and value.quote in version.text for value in fact.versions):
                yield from _figure(state, line, version, fact.id)


def _figure(state: State, line: Line, version: Version, fact_id: str) -> Iterator[Concern]:
    day = max(filter(None, (version.period.start, state.day)))
    if carried(read_text(version.text), state.compiled, frozenset([fact_id]), day):
        return
    fact = state.compiled.library.entry(fact_id)
    if fact:
        message = (
            f"a wrong figure of {fact_id} would not be found in the words of “{line.title}”: "
            "put what it counts beside it, in the words of its 'measure'"
        )
        yield state.concern("warning", fact, message, since=version.period.start)


def _event(state: State, event: Event) -> Iterator[Concern]:
    after = event.last_day + _DAY if event.last_day else None
    before = event.first_day - _DAY if event.first_day else None
    for key, statements, day in (("before", event.before, after), ("after", event.after, before)):
        for number, statement in enumerate(statements if day else ()):
            if day and not _reported(state, statement, day, event.id, ("stale-tense", "wrong-fact")):
                when = "after the event" if key == "before" else "ahead of the event"
                message = f"{shown(statement)} is not reported {when}: write it with a name and a verb of the event"
                yield state.concern("warning", event, message, key, number)


def _term(state: State, term: Term) -> Iterator[Concern]:
    for number, form in enumerate(term.outdated):
        day = max(filter(None, (form.since, state.day)))
        sentence = f"I am writing to you about the {form.form}."
        if not _reported(state, sentence, day, term.id, ("outdated-term",)):
            message = f"{shown(form.form)} is not reported when it stands in a letter: a longer name, or another entry, takes it"
            yield state.concern("warning", term, message, "outdated", number, "form")


def _list(state: State, listed: CanonicalList) -> Iterator[Concern]:
    names = [item.name for item in listed.members(state.day)]
    if not listed.complete or len(names) < 4:
        return
    told = names[:-1]
    sentence = f"The {listed.introduced_by[0]} are {', '.join(told[:-1])} and {told[-1]}."
    if not _reported(state, sentence, state.day, listed.id, ("list-missing", "count-mismatch")):
        message = f"a letter that gives “{listed.title}” without {shown(names[-1])} is not reported: check 'introduced_by' and the members' names"
        yield state.concern("warning", listed, message, "introduced_by")


def _reported(state: State, text: str, day: date, entry: str, kinds: tuple[str, ...]) -> bool:
    findings = check_document(read_text(text), state.compiled, day).findings
    return any(finding.approved.id == entry and finding.kind in kinds for finding in findings)
