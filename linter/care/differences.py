"""What changed between two states of a library, entry by entry, in words for the people who own it.

Whether a change touches what letters say is told apart from what only the library's keepers see (owner, review date,
source, title): only the former makes letters out of date.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from functools import singledispatch
from typing import Literal

from linter.model.library import (
    CanonicalList,
    Entry,
    Event,
    Fact,
    Holder,
    Item,
    Library,
    Line,
    OutdatedForm,
    Post,
    Term,
    Version,
)
from linter.showing.approved import figure
from linter.showing.days import days, in_words
from linter.showing.difference import compared

What = Literal["added", "removed", "changed"]


@dataclass(frozen=True, slots=True)
class Said:
    """One thing that changed, as a sentence without its full stop. It `bears` on letters, or on the library alone.

    `words` are the stretches of wording that differ, each as it was and as it is; either may be empty.
    """

    sentence: str
    bears: bool = True
    words: tuple[tuple[str, str], ...] = ()


@dataclass(frozen=True, slots=True)
class Change:
    """What changed in one entry. `entry` is as it is now, and as it was where it was removed."""

    entry: Entry
    what: What
    said: tuple[Said, ...]

    @property
    def bears(self) -> bool:
        """Whether letters that carry the entry's old words are out of date by it."""
        return any(each.bears for each in self.said)


def differences(before: Library, after: Library) -> list[Change]:
    """Every entry that differs, sorted by id. An entry whose kind changed was removed and added."""
    old = {(type(entry).__name__, entry.id): entry for entry in before.entries()}
    new = {(type(entry).__name__, entry.id): entry for entry in after.entries()}
    changes = []
    for key in sorted(old.keys() | new.keys(), key=lambda key: (key[1], key[0])):
        was, now = old.get(key), new.get(key)
        if was and now:
            said = (*_common(was, now), *_own(now, was))
            if said:
                changes.append(Change(now, "changed", said))
        elif was:
            changes.append(Change(was, "removed", (Said("removed"),)))
        elif now:
            changes.append(Change(now, "added", (Said("added", bears=False),)))
    return changes


def _day(day: date | None) -> str:
    return in_words(day) if day else "no day"


def _common(was: Entry, now: Entry) -> Iterator[Said]:
    for key, name in (("title", "title"), ("owner", "owner")):
        if getattr(was, key) != getattr(now, key):
            yield Said(f"{name}: “{getattr(now, key)}”, which was “{getattr(was, key)}”", bears=False)
    if was.review_by != now.review_by:
        yield Said(f"to be reviewed by {_day(now.review_by)}, which was {_day(was.review_by)}", bears=False)


@singledispatch
def _own(now: Entry, was: Entry) -> Iterator[Said]:  # noqa: ARG001 - each kind has its own
    """What changed of what only this kind of entry has."""
    yield from ()


@_own.register
def _(now: Line, was: Entry) -> Iterator[Said]:
    assert isinstance(was, Line)  # noqa: S101
    old = {version.number: version for version in was.versions}
    new = {version.number: version for version in now.versions}
    for number in sorted(old.keys() | new.keys()):
        then, here = old.get(number), new.get(number)
        name = f"version {number}"
        if then is None and here is not None:
            before = max((v for v in was.versions if v.number < number), key=lambda v: v.number, default=None)
            differing = wording(before.text, here.text) if before else ()
            yield Said(f"{name} is new, {days(here.period)}", bears=before is not None, words=differing)
        elif here is None:
            yield Said(f"{name} was taken out")
        elif then is not None:
            yield from _version(name, then, here)


def _version(name: str, was: Version, now: Version) -> Iterator[Said]:
    if was.text != now.text:
        differing = wording(was.text, now.text)
        if differing:
            yield Said(f"the words of {name} were changed in place", words=differing)
        else:
            yield Said(f"the words of {name} are set out otherwise, and are the same", bears=False)
    if was.period != now.period:
        ended = bool(now.period.end and (was.period.end is None or now.period.end < was.period.end))
        yield Said(f"{name} is valid {days(now.period)}; it was {days(was.period)}", bears=ended)
    if was.withdrawn != now.withdrawn:
        yield Said(f"{name} is {'now' if now.withdrawn else 'no longer'} withdrawn after its last day", now.withdrawn)
    yield from _members(f"accepted wording of {name}", was.variants, now.variants)
    if was.source != now.source:
        yield Said(f"source of {name}: “{now.source}”, which was “{was.source}”", bears=False)
    if was.confidence != now.confidence:
        yield Said(f"{name} is {now.confidence}, which was {was.confidence}", bears=False)


@_own.register
def _(now: Fact, was: Entry) -> Iterator[Said]:
    assert isinstance(was, Fact)  # noqa: S101
    old = {version.period.start: version for version in was.versions}
    new = {version.period.start: version for version in now.versions}
    for start in sorted(old.keys() | new.keys(), key=lambda day: day.toordinal() if day else 0):
        then, here = old.get(start), new.get(start)
        if then is None and here is not None:
            if not any(figure(other) == figure(here) and other.period.end == here.period.end for other in was.versions):
                yield Said(f"a new value: {figure(here)}, {days(here.period)}")
        elif here is None and then is not None:
            yield Said(f"the value {figure(then)}, {days(then.period)}, was taken out")
        elif then is not None and here is not None:
            if figure(then) != figure(here):
                sentence = f"the value {days(here.period)} is {figure(here)}, which was {figure(then)}"
                yield Said(sentence, words=((figure(then), figure(here)),))
            if then.period != here.period:
                ended = bool(here.period.end and (then.period.end is None or here.period.end < then.period.end))
                yield Said(f"{figure(here)} is valid {days(here.period)}; it was {days(then.period)}", bears=ended)
            if then.source != here.source:
                yield Said(f"source of {figure(here)}: “{here.source}”, which was “{then.source}”", bears=False)
    yield from _members("name of what it counts", was.measure, now.measure)
    yield from _members("name of what it is of", was.subject, now.subject)


@_own.register
def _(now: CanonicalList, was: Entry) -> Iterator[Said]:
    assert isinstance(was, CanonicalList)  # noqa: S101
    old, new = {item.name: item for item in was.items}, {item.name: item for item in now.items}
    yield from _members("member", _names(was.items), _names(now.items), more_bears=True)
    for name in (name for name in new if name in old):
        yield from _members(f"other name of “{name}”", old[name].aliases, new[name].aliases)
        if old[name].period != new[name].period:
            sentence = f"“{name}” is a member: {days(new[name].period)}; it was: {days(old[name].period)}"
            yield Said(sentence)
    yield from _members("phrase that names the list", was.introduced_by, now.introduced_by)
    yield from _members("name of what it belongs to", was.subject, now.subject)
    if was.count != now.count:
        yield Said(f"the number stated for it is {now.count or 'that of its members'}, which was {was.count or 'that'}")
    if was.complete != now.complete:
        yield Said("drafts may no longer extend it" if now.complete else "drafts may now extend it", now.complete)
    yield from _source(was.source, now.source)


@_own.register
def _(now: Event, was: Entry) -> Iterator[Said]:
    assert isinstance(was, Event)  # noqa: S101
    if was.on != now.on:
        yield Said(f"its day is {_day(now.on)}, which was {_day(was.on)}")
    if was.window != now.window or was.said != now.said:
        yield Said(f"its window is {_window(now)}, which was {_window(was)}")
    if was.known_from != now.known_from:
        yield Said(f"its day may be given from {_day(now.known_from)}, which was {_day(was.known_from)}")
    yield from _members("name", was.names, now.names)
    yield from _members("verb", was.verbs, now.verbs)
    yield from _members("statement that is stale afterwards", was.before, now.before)
    yield from _members("statement that is early before", was.after, now.after)
    yield from _source(was.source, now.source)


@_own.register
def _(now: Term, was: Entry) -> Iterator[Said]:
    assert isinstance(was, Term)  # noqa: S101
    if was.preferred != now.preferred:
        words = ((was.preferred, now.preferred),)
        yield Said(f"the name to use is “{now.preferred}”, which was “{was.preferred}”", words=words)
    old, new = {form.form: form for form in was.outdated}, {form.form: form for form in now.outdated}
    yield from _members("outdated form", _forms(was.outdated), _forms(now.outdated), more_bears=True)
    for form in (form for form in new if form in old and old[form].since != new[form].since):
        yield Said(f"“{form}” is outdated since {_day(new[form].since)}, which was {_day(old[form].since)}")
    yield from _members("longer name that is left alone", was.not_in, now.not_in)
    if was.historical_use != now.historical_use:
        yield Said(f"its use as history is {'' if now.historical_use else 'not '}left alone", not now.historical_use)
    yield from _source(was.source, now.source)


@_own.register
def _(now: Post, was: Entry) -> Iterator[Said]:
    assert isinstance(was, Post)  # noqa: S101
    old, new = {_held(holder): holder for holder in was.holders}, {_held(holder): holder for holder in now.holders}
    for key in (key for key in new if key not in old):
        yield Said(f"{new[key].name} holds it, {days(new[key].period)}")
    for key in (key for key in old if key not in new):
        yield Said(f"{old[key].name}, {days(old[key].period)}, was taken out")
    for key in (key for key in new if key in old):
        if old[key].period != new[key].period:
            yield Said(f"{new[key].name} holds it {days(new[key].period)}; it was {days(old[key].period)}")
        yield from _members(f"other name of {new[key].name}", old[key].aliases, new[key].aliases)
    yield from _members("title", was.titles, now.titles)


def wording(was: str, now: str) -> tuple[tuple[str, str], ...]:
    """The stretches of words that differ, as they were and as they are; none where only the line breaks moved."""
    return tuple((part.was, part.now) for part in compared(was, now) if part.was != part.now)


def _members(what: str, was: Iterable[str], now: Iterable[str], *, more_bears: bool = False) -> Iterator[Said]:
    """What was taken in and taken out; what is taken in makes no letter wrong, unless it `more_bears`."""
    old, new = list(was), list(now)
    for text in (text for text in new if text not in old):
        yield Said(f"{what} taken in: “{text}”", more_bears)
    for text in (text for text in old if text not in new):
        yield Said(f"{what} taken out: “{text}”")


def _source(was: str, now: str) -> Iterator[Said]:
    if was != now:
        yield Said(f"source: “{now}”, which was “{was}”", bears=False)


def _window(event: Event) -> str:
    if event.window is None:
        return "none"
    return f"{days(event.window)} (“{event.said}”)" if event.said else days(event.window)


def _names(items: Sequence[Item]) -> list[str]:
    return [item.name for item in items]


def _forms(forms: Sequence[OutdatedForm]) -> list[str]:
    return [form.form for form in forms]


def _held(holder: Holder) -> tuple[str, object]:
    return holder.name, holder.period.start
