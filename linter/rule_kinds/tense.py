"""A letter must not look forward to what has happened, nor back on what has not.

Events of the library have a day. Once it has passed, "will be published", "forthcoming", "we await", "when it is
published" and the library's own "before" statements are stale; until it comes, "was published" is early. On the day
itself either is right. A letter that gives the event another day states a wrong fact.

Reported: `stale-tense`, and `wrong-fact` for another day. Left alone: future in the past ("said it would be"), "once it
has been published" before the event, effects after it ("will be delivered over ten years"), like-named events.
"""

from __future__ import annotations

from collections.abc import Container, Iterator, Sequence
from functools import lru_cache
from itertools import chain

from linter.matching.answering_when import answered
from linter.matching.carried_on import goes_on, leans, said_back, when_we
from linter.matching.days import wrong_day
from linter.matching.effects import other_happening
from linter.matching.happening import NOMINAL, Group, happenings
from linter.matching.lasting import closes, publishes
from linter.matching.listed_under import dated_ahead, stale_item
from linter.matching.naming import Reference, names_own, phrase_stems, references
from linter.matching.paragraphs import Paragraph
from linter.matching.phrases import Key, Mention, Wanted
from linter.matching.reading import Part, Reading
from linter.matching.said_in_papers import AHEAD
from linter.matching.statements import Pattern, happening_verbs, patterns, subjects
from linter.matching.statuses import stale_status
from linter.matching.taking_place import groups_of
from linter.matching.timing import possessive, wrong_now
from linter.model.finding import Approved, Edit, Finding, Fix
from linter.model.frozen import frozen
from linter.model.library import Event, Library
from linter.model.rule import NoKeys, Rule
from linter.text.numbers import Figure
from linter.text.reported import requests, urges
from linter.text.stems import root, stem
from linter.text.words import read_words

_CLOSED = frozenset("closed ended over shut concluded finished".split())
_DONE_TO_IT = {root(verb) for verb in "open reopen launch introduce start begin hold host close end publish".split()}
"""What somebody does to a thing, by an event's own verb, so that it happens: "We *launched* it in May"."""
_GOING_ON = 2
"""Sentences after the one that names a consultation that may invite to it."""
_RESPONSES, _RECEIVED = stem("responses"), ("replies", "answers", "submissions", "comments", "contributions")
"""What comes in to a consultation, by the library's word for it and by others."""
_EXAMINING = {root(verb) for verb in "consider analyse review assess study examine work evaluate read look go".split()}


Spec = NoKeys
"""The rule ranges over the events of the library."""


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
                    for other in _RECEIVED if pattern.thing == _RESPONSES else ():
                        yield Wanted(other, Key("tense", event.id, "thing", 1))


def check(rule: Rule, reading: Reading) -> Iterator[Finding]:
    """Compare what `reading` says of every event with the day the event has."""
    told = [(part, part.reading.once(_told, rule)) for part in reading.parts(_concerned, leans)]
    for part, events in told:
        for event_id, here in events.items():
            stale = dict(here.stale)
            for number, finding in here.perhaps:
                if number not in stale and _of_event(reading, event_id, part, number, told):
                    stale[number] = finding
            _explain(part.reading, event_id, here, stale)
            wrong = [finding for number, finding in here.days if number not in stale]
            yield from (finding.moved(part.text) for finding in (*stale.values(), *wrong))


@frozen
class _Told:
    """What part of a letter tells of an event: the names that are its own, and findings by the number of their sentence.

    `perhaps` are those of sentences that do not name it: they hold where nothing else of its sort is spoken of there.
    `days` are those of its day, for sentences in which nothing is stale.
    """

    names: list[Mention]
    stale: dict[int, Finding]
    perhaps: list[tuple[int, Finding]]
    days: list[tuple[int, Finding]]


def _told(reading: Reading, rule: Rule) -> dict[str, _Told]:
    """What part of a letter tells of every event that it names."""
    found = {}
    for event_id, mentions in reading.mentions.get("tense", {}).items():
        event = reading.index.entries[event_id]
        if isinstance(event, Event) and (not rule.entries or event_id in rule.entries):
            found[event_id] = _told_of(rule, reading, event, mentions)
    return found


def _concerned(paragraphs: Sequence[Paragraph]) -> bool:
    return any("tense" in paragraph.kinds for paragraph in paragraphs)


def _of_event(
    reading: Reading, event_id: str, part: Part, number: int, told: list[tuple[Part, dict[str, _Told]]]
) -> bool:
    """Whether sentence `number` of a part, which does not name the event, is about it as far as the letter tells."""
    event = reading.index.entries[event_id]
    aliases = [phrase_stems(name) for name in (*event.names, *subjects(event))] if isinstance(event, Event) else []
    meant = {each for _, events in told for each in events if each == event_id or _asked_for_it(reading, each, aliases)}
    names = [name.moved(each.word) for each, events in told for of in meant & {*events} for name in events[of].names]
    sentence = part.reading.sentences[number]
    refs = references(reading, names, aliases)
    return not _of_another(refs, sentence.first + part.word, sentence.last + part.word, reading)


def _asked_for_it(reading: Reading, event_id: str, subjects: list[tuple[str, ...]]) -> bool:
    """Whether an event is of what the statements of another speak of: the consultation whose answers are considered for it."""
    event = reading.index.entries[event_id]
    return isinstance(event, Event) and any(phrase_stems(name) in subjects for name in event.names)


def _passed(event: Event, reading: Reading) -> bool:
    return event.last_day is not None and reading.as_of > event.last_day


def _ahead(event: Event, reading: Reading) -> bool:
    return event.first_day is not None and reading.as_of < event.first_day


def _said_of(event: Event, *, passed: bool) -> list[Pattern]:
    """What the statements say that must not be said now."""
    return [p for statement in (event.before if passed else event.after) for p in patterns(statement, event.names)]


def _told_of(rule: Rule, reading: Reading, event: Event, mentions: list[Mention]) -> _Told:
    aliases = [phrase_stems(name) for name in event.names]
    years = frozenset(day.year for day in (event.on, event.first_day, event.last_day) if day)
    names = [m for m in mentions if m.key.role == "name" and names_own(reading, m, aliases, years)]
    names = [m for m in names if _as_named(reading, event, m) and not _within_quotation(reading, m)]
    names = [m for m in names if not (_one_of_a_sort(reading, m) or other_happening(reading.words, m, event.verbs))]
    names = list({(m.first, m.last): m for m in reversed(names)}.values())[::-1]
    told = _Told(names, {}, [], [])
    passed, ahead = _passed(event, reading), _ahead(event, reading)
    if passed or ahead:
        said = _said_of(event, passed=passed)
        by_name = _stale(reading, event, names, passed=passed)
        for first, last in chain(by_name, _stale_later(reading, event, names, said, told.stale, passed=passed)):
            own = reading.drafters_own(first, last, quotes=False, questions=False) or _own_aside(reading, first, last)
            if own and not _quoted(reading, first, last):
                finding = _stale_finding(rule, reading, event, first, last, passed=passed)
                told.stale.setdefault(reading.sentence_at(first), finding)
        things = [m for m in mentions if m.key.role == "thing"]
        for first, last in _things(reading, things, said, passed=passed):
            if reading.drafters_own(first, last):
                finding = _stale_finding(rule, reading, event, first, last, passed=passed)
                told.perhaps.append((reading.sentence_at(first), finding))
    back = (Mention(each.first, each.last, each.key) for each in said_back(reading, names, event.verbs))
    for name in chain(names, back):
        day = wrong_day(reading, event, name)
        if day and reading.drafters_own(day.first, day.last):
            told.days.append((reading.sentence_at(name.first), _wrong_day_finding(rule, reading, event, day)))
    return told


def _explain(reading: Reading, event_id: str, told: _Told, stale: Container[int]) -> None:
    """Note why names of the event are left alone, if that is asked for; `stale` are the sentences with a finding."""
    for mention in reading.mentions["tense"][event_id] if reading.considered is not None else ():
        if mention.key.role == "name" and reading.sentence_at(mention.first) not in stale:
            own = any((name.first, name.last) == (mention.first, mention.last) for name in told.names)
            reason = (
                "nothing says that it happens at the wrong time" if own else "another thing of a like name is meant"
            )
            reading.note(event_id, (mention.first, mention.last), reason, meant=own)


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
    return bool({"a", "an"} & set(before)) and "the" not in before and not reading.words.capital(mention.first)


def _own_aside(reading: Reading, first: int, last: int) -> bool:
    """Whether what somebody asked about is told of in the drafter's own words: "You mention the Plan, *which has yet to appear*"."""
    which = next(
        (at for at in range(first, last) if reading.words.norm[at] == "which" and reading.words.mark(at)), last
    )
    return which < last and reading.drafters_own(which, last, quotes=False, questions=False)


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
    for mention in names:
        sentence = reading.sentences[reading.sentence_at(mention.first)]
        asks = sentence.question and not urges(reading.words.norm, sentence)
        if possessive(reading, mention) or (asks and not requests(reading.words.norm, sentence)):
            continue
        groups = groups_of(reading, sentence.first, sentence.last, event.verbs)
        cue = _cue(reading, event, mention, groups, passed=passed)
        if cue and not (asks and cue[0] >= mention.first):
            yield cue
        if cue or asks:
            continue
        for happening in happenings(reading.words, groups, (mention.first, mention.last)):
            if wrong_now(reading, event, happening, said, mention.first, sentence.first, passed=passed):
                yield min(mention.first, happening.first), max(mention.last, happening.verb + 1)
                break


def _cue(reading: Reading, event: Event, name: Mention, groups: list[Group], *, passed: bool) -> tuple[int, int] | None:
    """The words that look forward to the event that is named, or back on it, as now they must not."""
    start = reading.sentences[reading.sentence_at(name.first)].first
    if passed:
        from linter.matching.outlook import looks_ahead

        return looks_ahead(reading, name, groups, start, happening_verbs(event.verbs), event.verbs)
    from linter.matching.hindsight import looks_back

    return looks_back(reading, name, groups, start, event.verbs)


def _stale_later(
    reading: Reading, event: Event, names: list[Mention], said: list[Pattern], found: Container[int], *, passed: bool
) -> Iterator[tuple[int, int]]:
    """The stretches that speak so of an event that was named before: "It will be published".

    Those are `found` already whose sentences have these numbers.
    """
    for mention in names if passed else ():
        sentence = reading.sentences[reading.sentence_at(mention.first)]
        if sentence.question:
            continue
        if it := goes_on(reading, event, mention, sentence) or when_we(reading, event, mention, sentence):
            yield it
    for mention in names if passed and closes(event.verbs) else ():
        if invited := _invited_after(reading, mention):
            yield invited
    for mention in names:
        if answer := answered(reading, event, mention, passed=passed):
            yield answer
        if status := stale_status(reading, event, mention, said, passed=passed):
            yield status
        if listed := stale_item(reading, mention, event.verbs, passed=passed):
            yield listed
        if passed and (ahead := dated_ahead(reading, mention)):
            yield ahead
    for back in said_back(reading, names, event.verbs):
        if back.acted_on and reading.sentence_at(back.first) - 1 in found:
            continue
        if cue := _cue(reading, event, Mention(back.first, back.last, back.key), back.groups, passed=passed):
            yield cue
            continue
        for happening in happenings(reading.words, back.groups, (back.first, back.last)):
            done = publishes(event.verbs) or happening.root in _DONE_TO_IT & {root(verb) for verb in event.verbs}
            acted_on = back.acted_on and happening.role == "object" and done
            if (acted_on or happening.role in ("subject", "passive")) and wrong_now(
                reading, event, happening, said, back.first, back.start, passed=passed
            ):
                yield min(back.first, happening.first), max(back.last, happening.verb + 1)
                break


def _invited_after(reading: Reading, name: Mention) -> tuple[int, int] | None:
    """ "It is not too late to send us your views", after a sentence that names what people could take part in."""
    from linter.matching.taking_part import still_invited

    number = reading.sentence_at(name.first)
    named = reading.sentences[number]
    if _CLOSED & set(reading.words.norm[named.first : named.last]):
        return None
    if here := still_invited(reading, named, name.last):
        return here
    following = reading.sentences[number + 1 : number + 1 + _GOING_ON]
    return next((it for sentence in following if (it := still_invited(reading, sentence, sentence.first))), None)


def _things(reading: Reading, things: list[Mention], said: list[Pattern], *, passed: bool) -> Iterator[tuple[int, int]]:
    """Sentences like the library's statements that do not name the event: "is considering responses"."""
    from linter.matching.done_there import done_there

    wanted = {pattern.thing: set[str]() for pattern in said if pattern.thing}
    for pattern in said:
        if pattern.thing:
            wanted[pattern.thing].add(pattern.verb)
    for thing in things:
        meant = _RESPONSES if thing.key.number else reading.stems[thing.first]
        verbs = set() if thing.key.number and _ones_own(reading, thing) else wanted.get(meant, set())
        sentence = reading.sentences[reading.sentence_at(thing.first)]
        if not verbs or sentence.question:
            continue
        for group in groups_of(reading, sentence.first, sentence.last):
            right = group.tense in AHEAD if passed else group.tense == "past"
            verb = root(reading.words.norm[group.verb])
            if not right or (verb not in verbs and not (verb in _EXAMINING and verbs & _EXAMINING)):
                continue
            between = abs(thing.first - group.verb)
            if (
                between > 9
                or (group.passive and thing.first > group.verb)
                or done_there(reading, group, sentence.first)
            ):
                continue
            yield min(thing.first, group.first), max(thing.last, group.verb + 1)
            break


def _ones_own(reading: Reading, thing: Mention) -> bool:
    """Whether the answers are somebody's, and not those that came in: "*your* comments", "comments *on* the route"."""
    before, after = reading.words.norm[thing.first - 1 : thing.first], reading.words.norm[thing.last : thing.last + 1]
    return before[:1] not in (["the"], ["all"], ["these"], ["those"], ["many"]) or after in (["of"], ["on"], ["about"])


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
    message = f"“{written}” is not the day of “{event.title}”: it is {right}."
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
