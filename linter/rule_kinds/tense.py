"""A letter must not look forward to what has happened, nor back on what has not.

Events of the library have a day. Once it has passed, "will be published", "forthcoming", "we await", "when it is
published" and the library's own "before" statements are stale; until it comes, "was published" is early. On the day
itself either is right. A letter that gives the event another day states a wrong fact.

Reported: `stale-tense`, and `wrong-fact` for another day. Left alone: future in the past ("said it would be"), "once it
has been published" before the event, effects after it ("will be delivered over ten years"), like-named events.
"""

from __future__ import annotations

from collections.abc import Iterator
from functools import lru_cache
from itertools import chain
from typing import NamedTuple

from linter.matching.days import wrong_day
from linter.matching.happening import NOMINAL, Group, governed, happenings
from linter.matching.lasting import in_parliament
from linter.matching.naming import Reference, names_own, phrase_stems, references
from linter.matching.outlook import looks_ahead, looks_back
from linter.matching.phrases import Key, Mention, Wanted
from linter.matching.reading import Reading
from linter.matching.statements import Pattern, happening_verbs, patterns, subjects
from linter.matching.timing import AHEAD, groups_of, possessive, wrong_now
from linter.model.finding import Approved, Edit, Finding, Fix
from linter.model.frozen import frozen
from linter.model.library import Event, Library
from linter.model.rule import Rule
from linter.text.clauses import conjunction
from linter.text.numbers import Figure
from linter.text.sentences import Sentence
from linter.text.stems import root
from linter.text.words import read_words

_DETERMINED = frozenset("the a an our its this that their your his her my".split())
_LEADING_IN = frozenset("unlike like besides alongside with under despite following since after before".split())
_OF = frozenset("of to for on in from at".split())
_EXAMINING = {root(verb) for verb in "consider analyse review assess study examine work evaluate read look go".split()}


@frozen
class Spec:
    """No keys of its own: the rule ranges over the events of the library."""


def phrases(rule: Rule, library: Library) -> Iterator[Wanted]:
    """The names of events, what their statements are about, and the verbs of statements that do not name the event."""
    for event in library.events:
        if rule.entries and event.id not in rule.entries:
            continue
        for number, name in enumerate(event.names):
            yield Wanted(name, Key("tense", event.id, "name", number))
        for statement in (*event.before, *event.after):
            for pattern in patterns(statement, event.names):
                if pattern.thing:
                    yield Wanted(pattern.thing, Key("tense", event.id, "thing"))


def check(rule: Rule, reading: Reading) -> Iterator[Finding]:
    """Compare what `reading` says of every event with the day the event has."""
    told: dict[str, _Told] = {}
    for part, before in reading.parts("tense"):
        for event_id, here in part.once(_told).items():
            told.setdefault(event_id, _Told([], [], [])).add(here, before)
    for event_id, mentions in reading.mentions.get("tense", {}).items():
        event = reading.index.entries[event_id]
        if isinstance(event, Event) and (not rule.entries or event_id in rule.entries):
            yield from _check_event(rule, reading, event, mentions, told[event_id])


class _Told(NamedTuple):
    """What is told of an event by its name: the names that are its own, words that are stale, and days with their names."""

    names: list[Mention]
    stale: list[tuple[int, int]]
    days: list[tuple[Mention, Figure]]

    def add(self, other: _Told, words: int) -> None:
        """Add what another part tells, before which so many words stand."""
        self.names.extend(name.moved(words) for name in other.names)
        self.stale.extend((first + words, last + words) for first, last in other.stale)
        self.days.extend((name.moved(words), figure.moved(words)) for name, figure in other.days)


def _told(reading: Reading) -> dict[str, _Told]:
    """What part of a letter tells of every event that it names."""
    found = {}
    for event_id, mentions in reading.mentions.get("tense", {}).items():
        event = reading.index.entries[event_id]
        if not isinstance(event, Event):
            continue
        aliases = [phrase_stems(name) for name in event.names]
        years = frozenset(day.year for day in (event.on, event.first_day, event.last_day) if day)
        names = [m for m in mentions if m.key.role == "name" and names_own(reading, m, aliases, years)]
        names = [m for m in names if _as_named(reading, event, m) and not _within_quotation(reading, m)]
        names = [m for m in names if not _one_of_a_sort(reading, m)]
        passed, ahead = _passed(event, reading), _ahead(event, reading)
        stale = list(_stale(reading, event, names, passed=passed)) if passed or ahead else []
        days = [(name, day) for name in names if (day := wrong_day(reading, event, name))]
        found[event_id] = _Told(names, stale, days)
    return found


def _passed(event: Event, reading: Reading) -> bool:
    return event.last_day is not None and reading.as_of > event.last_day


def _ahead(event: Event, reading: Reading) -> bool:
    return event.first_day is not None and reading.as_of < event.first_day


def _said_of(event: Event, *, passed: bool) -> list[Pattern]:
    """What the statements say that must not be said now."""
    return [p for statement in (event.before if passed else event.after) for p in patterns(statement, event.names)]


def _check_event(rule: Rule, reading: Reading, event: Event, mentions: list[Mention], told: _Told) -> Iterator[Finding]:
    names = told.names
    found: dict[int, Finding] = {}
    passed, ahead = _passed(event, reading), _ahead(event, reading)
    if passed or ahead:
        said = _said_of(event, passed=passed)
        for first, last in chain(told.stale, _stale_later(reading, event, names, said, passed=passed)):
            if reading.drafters_own(first, last, quotes=False) and not _quoted(reading, first, last):
                found.setdefault(
                    reading.sentence_at(first), _stale_finding(rule, reading, event, first, last, passed=passed)
                )
        things = [m for m in mentions if m.key.role == "thing"]
        for first, last in _things(reading, event, names, things, said, passed=passed):
            if reading.drafters_own(first, last):
                found.setdefault(
                    reading.sentence_at(first), _stale_finding(rule, reading, event, first, last, passed=passed)
                )
    for mention in mentions:
        if mention.key.role == "name" and reading.sentence_at(mention.first) not in found:
            own = mention in names
            reason = (
                "nothing says that it happens at the wrong time" if own else "another thing of a like name is meant"
            )
            reading.note(event.id, (mention.first, mention.last), reason)
    yield from found.values()
    for name, wrong in told.days:
        if reading.sentence_at(name.first) not in found and reading.drafters_own(wrong.first, wrong.last):
            yield _wrong_day_finding(rule, reading, event, wrong)


def _as_named(reading: Reading, event: Event, mention: Mention) -> bool:
    """Whether the name stands in its own number: "the response" is one thing, "5,200 responses" are others."""
    name = _plain(event.names[mention.key.number])
    written = reading.keys[mention.first : mention.last][-len(name) :]
    return all(left == right or {left, right} <= NOMINAL for left, right in zip(written, name, strict=False))


@lru_cache(maxsize=20_000)
def _plain(name: str) -> list[str]:
    """The words of a name without its article."""
    words = read_words(name).norm
    return words[1:] if words[0] in ("the", "a", "an") else words


def _one_of_a_sort(reading: Reading, mention: Mention) -> bool:
    """Whether any such thing is meant, and not the one: "a new industrial strategy for steel"."""
    before = reading.words.norm[max(0, mention.first - 2) : mention.first]
    return bool({"a", "an"} & set(before)) and not reading.words.capital(mention.first)


def _within_quotation(reading: Reading, mention: Mention) -> bool:
    """Whether the name is part of a longer title or sentence in quotation marks."""
    first, last = mention.first, mention.last
    if not reading.quoted[first]:
        return False
    while first > 0 and reading.quoted[first - 1]:
        first -= 1
    while last < len(reading.quoted) and reading.quoted[last]:
        last += 1
    return last - first > mention.last - mention.first + 2


def _quoted(reading: Reading, first: int, last: int) -> bool:
    """Whether the passage is quoted, or begins in a quotation of more than a title."""
    if all(reading.quoted[first:last]):
        return True
    if not any(reading.quoted[first:last]):
        return False
    begin = end = next(at for at in range(first, last) if reading.quoted[at])
    while begin > 0 and reading.quoted[begin - 1]:
        begin -= 1
    while end < len(reading.quoted) and reading.quoted[end]:
        end += 1
    return not all(reading.words.capital(at) or len(reading.words.norm[at]) < 4 for at in range(begin, end))


def _stale(reading: Reading, event: Event, names: list[Mention], *, passed: bool) -> Iterator[tuple[int, int]]:
    """The stretches of words that speak of the event by its name in a tense that is wrong now."""
    said = _said_of(event, passed=passed)
    happens = happening_verbs(event.verbs)
    for mention in names:
        sentence = reading.sentences[reading.sentence_at(mention.first)]
        if sentence.question:
            continue
        groups = groups_of(reading, sentence.first, sentence.last, event.verbs)
        if possessive(reading, mention):
            continue
        cue = (
            looks_ahead(reading, mention, groups, sentence.first, happens, event.verbs)
            if passed
            else looks_back(reading, mention, groups, sentence.first, event.verbs)
        )
        if cue:
            yield cue
            continue
        for happening in happenings(reading.words, groups, (mention.first, mention.last)):
            if wrong_now(reading, event, happening, said, mention.first, sentence.first, passed=passed):
                yield min(mention.first, happening.first), max(mention.last, happening.verb + 1)
                break


def _stale_later(
    reading: Reading, event: Event, names: list[Mention], said: list[Pattern], *, passed: bool
) -> Iterator[tuple[int, int]]:
    """The stretches that speak so of an event that was named before: "It will be published"."""
    for mention in names if passed else ():
        sentence = reading.sentences[reading.sentence_at(mention.first)]
        if sentence.question:
            continue
        if it := _goes_on(reading, event, mention, sentence) or _when_we(reading, event, mention, sentence):
            yield it
    for first, last, groups, start in _said_back(reading, names, event.verbs):
        for happening in happenings(reading.words, groups, (first, last)):
            if happening.role in ("subject", "passive") and wrong_now(
                reading, event, happening, said, first, start, passed=passed
            ):
                yield first, happening.verb + 1
                break


def _goes_on(reading: Reading, event: Event, name: Mention, sentence: Sentence) -> tuple[int, int] | None:
    """ "It is still before the Lords", said of the only Bill that the `sentence` before names."""
    norm, first = reading.words.norm, sentence.last
    others = norm[sentence.first : name.first] + norm[name.last : sentence.last]
    if norm[first : first + 1] != ["it"] or {"bill", "bills", "act"} & set(others):
        return None
    return in_parliament(norm, first, first + 1, event.verbs)


def _when_we(reading: Reading, event: Event, name: Mention, sentence: Sentence) -> tuple[int, int] | None:
    """ "… when we publish it", after the name."""
    norm, verbs = reading.words.norm, happening_verbs(event.verbs)
    for at in range(name.last + 3, sentence.last):
        doing = norm[at] == "it" and norm[at - 2] == "we" and root(norm[at - 1]) in verbs
        if doing and not norm[at - 1].endswith("ed") and conjunction(norm, at - 2):
            return name.first, at + 1
    return None


def _said_back(
    reading: Reading, names: list[Mention], verbs: tuple[str, ...]
) -> Iterator[tuple[int, int, list[Group], int]]:
    """What stands for the event without its name: "it", or "the response" after the Government response was named."""
    yield from _said_later(reading, names, verbs)
    of_sentence = {reading.sentence_at(name.first): name for name in names}
    for number, name in of_sentence.items():
        following = number + 1
        if following in of_sentence or following >= len(reading.sentences):
            continue
        sentence = reading.sentences[following]
        if name.first - reading.sentences[number].first > 4 or sentence.question or _set_aside(reading, name):
            continue
        if _another_named(reading, name, reading.sentences[number].last):
            continue
        if reading.words.norm[sentence.first] in ("it", "this", "that"):
            groups = groups_of(reading, sentence.first, sentence.last, verbs)
            yield sentence.first, sentence.first + 1, groups, sentence.first


def _set_aside(reading: Reading, name: Mention) -> bool:
    """Whether the name only leads in to what the sentence is about: "*Unlike the …,* the Housing Bill"."""
    begin = name.first - 1 if reading.words.norm[name.first - 1] in ("the", "our") else name.first
    return "," in reading.words.gap(name.last) and reading.words.norm[begin - 1] in _LEADING_IN


def _another_named(reading: Reading, name: Mention, last: int) -> bool:
    """Whether another event is named after `name` and before word `last`: then "it" may be the other."""
    return any(
        name.last <= other.first < last
        for entry, mentions in reading.mentions.get("tense", {}).items()
        if entry != name.key.entry
        for other in mentions
        if other.key.role == "name"
    )


def _said_later(
    reading: Reading, names: list[Mention], verbs: tuple[str, ...]
) -> Iterator[tuple[int, int, list[Group], int]]:
    """ "When it is published", after the name in one sentence or under it as a heading; "The response has …"."""
    norm = reading.words.norm
    for name in names:
        number = reading.sentence_at(name.first)
        sentence = reading.sentences[number]
        heading = sentence.last - sentence.first <= name.last - name.first + 2
        later = [(name.last, sentence.last)] if governed(reading.words, name.first) is None else []
        for following in reading.sentences[number + 1 : number + 3] if heading else ():
            later.append((following.first, following.last))
        for first, last in later:
            at = next((at for at in range(first + 1, last) if norm[at] == "it" and conjunction(norm, at)), None)
            if at is not None and not _DETERMINED & set(norm[first : at - conjunction(norm, at)]):
                yield at, at + 1, groups_of(reading, at, last, verbs), at - conjunction(norm, at)
        if number + 1 < len(reading.sentences):
            following = reading.sentences[number + 1]
            opening = norm[following.first : following.first + 3]
            if opening[:2] == ["the", _head(norm, name)] and opening[2:] and opening[2] not in _OF:
                yield (
                    following.first,
                    following.first + 2,
                    groups_of(reading, following.first, following.last, verbs),
                    following.first,
                )


def _head(norm: list[str], name: Mention) -> str:
    """The head of a name: "response" of "Government response to the consultation"."""
    stop = next((at for at in range(name.first + 1, name.last) if norm[at] in ("of", "to", "for", "on")), name.last)
    return norm[stop - 1]


def _things(
    reading: Reading, event: Event, names: list[Mention], things: list[Mention], said: list[Pattern], *, passed: bool
) -> Iterator[tuple[int, int]]:
    """Sentences like the library's statements that do not name the event: "is considering responses"."""
    wanted = {pattern.thing: set[str]() for pattern in said if pattern.thing}
    for pattern in said:
        if pattern.thing:
            wanted[pattern.thing].add(pattern.verb)
    if not wanted or not things:
        return
    aliases = [phrase_stems(name) for name in (*event.names, *subjects(event))]
    refs = references(reading, names, aliases)
    for thing in things:
        verbs = wanted.get(reading.stems[thing.first], set())
        sentence = reading.sentences[reading.sentence_at(thing.first)]
        if not verbs or sentence.question:
            continue
        for group in groups_of(reading, sentence.first, sentence.last):
            right = group.tense in AHEAD if passed else group.tense == "past"
            verb = root(reading.words.norm[group.verb])
            if not right or (verb not in verbs and not (verb in _EXAMINING and verbs & _EXAMINING)):
                continue
            between = abs(thing.first - group.verb)
            if between > 9 or (group.passive and thing.first > group.verb):
                continue
            if _of_another(refs, sentence.first, sentence.last, reading):
                continue
            yield min(thing.first, group.first), max(thing.last, group.verb + 1)
            break


def _of_another(refs: list[Reference], first: int, last: int, reading: Reading) -> bool:
    """Whether the sentence is about another consultation than the library's, named here or carried over."""
    here = [ref for ref in refs if first <= ref.first < last]
    if here:
        return any(ref.what == "other" for ref in here)
    earlier = [ref for ref in refs if ref.first < first and ref.what != "back"]
    if earlier:
        return earlier[-1].what == "other"
    return not any(ref.what == "own" for ref in refs)


def _stale_finding(rule: Rule, reading: Reading, event: Event, first: int, last: int, *, passed: bool) -> Finding:
    written = reading.words_at(first, last)
    day = event.last_day if passed else event.first_day
    when = f"{day.day} {day:%B %Y}" if day else ""
    if passed:
        message = f"“{written}” speaks of it as still to come: {event.title} was on {when}."
    else:
        message = f"“{written}” speaks of it as past: {event.title} is on {when}."
    return reading.finding(rule, "stale-tense", (first, last), message, _approved(event, passed=passed))


def _wrong_day_finding(rule: Rule, reading: Reading, event: Event, figure: Figure) -> Finding:
    written = reading.words_at(figure.first, figure.last)
    right = f"{event.on.day} {event.on:%B %Y}" if event.on else ""
    message = f"“{written}” is not the day of {event.title}: it is {right}."
    fix = Fix((Edit(reading.span(figure.first, figure.last), right),), "safe", f"Write “{right}”")
    passed = bool(event.on and reading.as_of > event.on)
    return reading.finding(
        rule, "wrong-fact", (figure.first, figure.last), message, _approved(event, passed=passed), fix
    )


def _approved(event: Event, *, passed: bool) -> Approved:
    statements = event.after if passed else event.before
    day = event.on or event.last_day
    text = statements[0] if statements else f"{event.title}: {day.day} {day:%B %Y}" if day else event.title
    return Approved(event.id, None, text, event.owner, day, event.source)
