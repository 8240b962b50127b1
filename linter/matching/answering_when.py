"""What the sentence after a thing's name says of when it comes, without the name or "it".

"You asked about the Strategy. *Publication is planned for* the summer", "*No date has been set*"; "You asked whether the
Centre has opened. *Not yet*"; "You asked about the Summit. *We hope to see you there*". Not "No date has been set for your
visit", and not "Publication was in June".
"""

from __future__ import annotations

from collections.abc import Sequence
from collections.abc import Set as AbstractSet

from linter.matching.carried_on import HAPPENINGS, spoken_of
from linter.matching.lasting import begun_states, closes, gathers
from linter.matching.phrases import Mention
from linter.matching.reading import Reading
from linter.matching.statements import happening_verbs
from linter.model.library import Event
from linter.text.dates import MONTHS
from linter.text.sentences import Sentence
from linter.text.stems import root

_ARTICLES = frozenset("the its a an no".split())
_SET = frozenset("set fixed agreed announced chosen decided confirmed settled given".split())
_OPEN_STILL = (["has", "not"], ["has", "yet"], ["has", "still"], ["is", "yet"], ["is", "still"], ["will", "be"])
_MEANT = frozenset("planned expected due scheduled set likely pencilled".split())
_STILL = frozenset("still now currently provisionally then".split())
_AT = frozenset("for in on by next later before this early from".split())
_SOON = frozenset("soon shortly".split())
_TIMES = MONTHS.keys() | frozenset(
    "spring summer autumn winter month week year months weeks days soon shortly easter christmas".split()
)
_EXPECTS = frozenset("expect hope plan anticipate".split())
_LEADING = frozenset("yes no and but at present unfortunately however".split())
_ASKING = frozenset("asked ask asking enquired inquired wondered".split())
_WHETHER = frozenset("whether if".split())
_WHEN = frozenset("when whether if".split())
_PERSONS = frozenset("you thank i we".split())
_AT_FIRST = 2
"""Words before the name at the most where it is what the sentence is about: "The leaflet explains the Strategy" is not."""
_WELCOME = frozenset("very most all more than always".split())
_COMING = frozenset("come attend join".split())
_THERE = (["see", "you", "there"], ["seeing", "you", "there"], ["meet", "you", "there"], ["will", "be", "there"])
_AGAIN = frozenset("again next later".split())
_GONE = frozenset("was were had would could if unless".split())


def answered(reading: Reading, event: Event, name: Mention, *, passed: bool) -> tuple[int, int] | None:
    """The words of the sentence after the name's that say so, if it speaks of the event at the wrong time."""
    number = reading.sentence_at(name.first)
    following = next(iter(reading.sentences[number + 1 : number + 2]), None)
    if following is None or following.question or following.block != reading.sentences[number].block:
        return None
    if not _is_topic(reading, event, name, number):
        return None
    norm, first, last = reading.words.norm, following.first, following.last
    while first < last - 1 and norm[first] in _LEADING and norm[first : first + 2] != ["no", "date"]:
        if norm[first] == "no" and not reading.words.mark(first + 1):
            break
        first += 1
    if not passed:
        said = _it_has(norm, first, last, reading, event, name)
        return (first, said) if said else None
    if not _GONE.isdisjoint(norm[first:last]):
        return None
    asked = _asked_when(norm, reading.sentences[number], event, name)
    end = _no_date(norm, first, last, event) or _happening(norm, first, last, event)
    end = end or _not_yet(norm, first, last, reading, event, name)
    next_one = gathers(event.verbs) and "year" in norm[first:last]
    end = end or (_will_be(norm, first, last) if (asked or gathers(event.verbs)) and not next_one else 0)
    end = end or (_bidden(norm, first, last) if gathers(event.verbs) else 0)
    return (first, end) if end else None


def _is_topic(reading: Reading, event: Event, name: Mention, number: int) -> bool:
    """Whether the sentence is about the event: "You asked about X", "You asked when X would open"."""
    norm, sentence = reading.words.norm, reading.sentences[number]
    first = name.first - sentence.first <= _AT_FIRST or norm[sentence.first] in _PERSONS
    return (first and spoken_of(reading, name, number)) or _asked_when(norm, sentence, event, name)


def _asked_when(norm: Sequence[str], sentence: Sentence, event: Event, name: Mention) -> bool:
    """Whether it was asked when or whether the event happens: not "when the Fund would *pay out*"."""
    told = norm[name.last : min(sentence.last, name.last + 5)]
    happens, states = happening_verbs(event.verbs), begun_states(event.verbs)
    return _asked(norm, sentence, name, _WHEN) and any(root(word) in happens or word in states for word in told)


def _asked(norm: Sequence[str], sentence: Sentence, name: Mention, words: AbstractSet[str]) -> bool:
    """Whether the sentence says that somebody asked "*when* the Strategy …"."""
    lead = norm[sentence.first : name.first]
    lead = lead[:-1] if lead and lead[-1] in _ARTICLES else lead
    return bool(lead) and lead[-1] in words and not _ASKING.isdisjoint(lead)


def _noun(norm: Sequence[str], at: int, event: Event) -> bool:
    """Whether word `at` is a noun for what the event is: "publication" of what is published."""
    own = {root(verb) for verb in event.verbs}
    return root(HAPPENINGS.get(norm[at], "")) in own


def _no_date(norm: Sequence[str], first: int, last: int, event: Event) -> int:
    """Where "*No date has been set*", "*a launch date has not been fixed*" ends; 0 if it is not said."""
    at = first + (norm[first] in _ARTICLES)
    named = at + 1 < last and _noun(norm, at, event)
    at += named
    if at >= last or norm[at] not in ("date", "day", "timetable") or at == first:
        return 0
    done = next((on for on in range(at + 1, min(at + 7, last)) if norm[on] in _SET), 0)
    none = norm[first] == "no" and norm[at + 1 : at + 2] in (["has"], ["is"])
    if not done or not (none or (named and norm[at + 1 : at + 3] in _OPEN_STILL)):
        return 0
    after = norm[done + 1 : last]
    whose = not after or after[0] in ("yet", "so", "but", "and") or named
    whose = whose or (
        after[0] == "for"
        and (after[1:] in (["it"], ["this"]) or (after[1:2] == ["its"] and _noun(norm, done + 3, event)))
    )
    return done + 1 if whose else 0


def _happening(norm: Sequence[str], first: int, last: int, event: Event) -> int:
    """Where "*Publication is planned for* the summer", "*the launch will be* next month" ends; 0 if it is not said."""
    at = first + (norm[first] in _ARTICLES)
    if at + 3 >= last or not _noun(norm, at, event):
        return 0
    at += 1
    if norm[at] == "is":
        at += 1 + (norm[at + 1] in _STILL)
        return at + 1 if norm[at] in _MEANT and _time(norm, at + 1, last) else 0
    return _future(norm, at, last)


def _future(norm: Sequence[str], at: int, last: int) -> int:
    be = norm[at : at + 2] in (["will", "be"], ["should", "be"])
    follows = norm[at : at + 2] == ["will", "follow"]
    return at + 2 if (be or follows) and _time(norm, at + 2, last) else 0


def _time(norm: Sequence[str], at: int, last: int) -> bool:
    """Whether a time and no more follows: "for the summer", "next month"."""
    near = norm[at : min(at + 6, last)]
    if not near or near[0] not in _AT | _SOON:
        return False
    return last - at <= len(near) and not _TIMES.isdisjoint(near)


def _will_be(norm: Sequence[str], first: int, last: int) -> int:
    """Where "*It will be* next month", "*we expect that to be* in the summer" ends; 0 if it is not said."""
    if norm[first] in ("it", "this", "that"):
        return _future(norm, first + 1, last)
    if norm[first] != "we" or norm[first + 1] not in _EXPECTS or norm[first + 2] not in ("it", "this", "that"):
        return 0
    at = first + 3 + 2 * (norm[first + 3 : first + 5] == ["to", "be"])
    return at if _time(norm, at, last) else 0


def _not_yet(norm: Sequence[str], first: int, last: int, reading: Reading, event: Event, name: Mention) -> int:
    """Where "*Not yet*" ends, after a question whether it has happened; 0 if it is not said."""
    if norm[first : first + 2] != ["not", "yet"] or first + 2 > last or closes(event.verbs):
        return 0
    return first + 2 if _whether_done(norm, reading, event, name) else 0


def _it_has(norm: Sequence[str], first: int, last: int, reading: Reading, event: Event, name: Mention) -> int:
    """Where "*It has*", "*It is*" ends, after a question whether it has happened or is open; 0 if it is not said."""
    if norm[first : first + 2] not in (["it", "has"], ["it", "is"], ["it", "was"]) or closes(event.verbs):
        return 0
    short = first + 2 == last or reading.words.mark(first + 2)
    return first + 2 if short and _whether_done(norm, reading, event, name) else 0


def _whether_done(norm: Sequence[str], reading: Reading, event: Event, name: Mention) -> bool:
    """Whether it was asked "whether the Strategy *has been published*", "if the Centre *is open*", and no more."""
    sentence = reading.sentences[reading.sentence_at(name.first)]
    told = [word for word in norm[name.last : sentence.last] if word not in ("now", "yet", "already")]
    if not _asked(norm, sentence, name, _WHETHER) or not 2 <= len(told) <= 3 or told[0] not in ("has", "is", "was"):
        return False
    return root(told[-1]) in happening_verbs(event.verbs) or told[-1] in begun_states(event.verbs)


def _bidden(norm: Sequence[str], first: int, last: int) -> int:
    """Where "*We hope to see you there*", "*everyone will be welcome*" ends; 0 if it is not said."""
    if not _AGAIN.isdisjoint(norm[first:last]):
        return 0
    there = next((at for at in range(first + 1, min(first + 9, last - 2)) if norm[at : at + 3] in _THERE), 0)
    if there and (norm[there] != "will" or there + 3 == last):
        return there + 3
    if norm[first] == "everyone" and norm[first + 1 : first + 4] == ["will", "be", "welcome"]:
        return first + 4 if first + 4 == last else 0
    at = first + 2
    while at < last and norm[at] in _WELCOME:
        at += 1
    welcome = norm[first : first + 2] == ["you", "are"] and norm[at : at + 2] == ["welcome", "to"]
    coming = at + 2 < last and norm[at + 2] in _COMING and norm[at + 3 : at + 4] in ([], ["along"], ["and"], ["with"])
    return at + 3 if welcome and (coming and (at + 3 >= last or norm[at + 2] != "join")) else 0
