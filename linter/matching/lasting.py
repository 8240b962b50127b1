"""What lasts until an event, or from it: a window that is open, a Bill before Parliament, a rule in force.

"The consultation runs until …" and "the Bill is at Committee stage" are over after the event; "the consultation is now
closed" and "the scheme is up and running" are early before it.
"""

from __future__ import annotations

from linter.matching.happening import governed
from linter.matching.phrases import Mention
from linter.matching.reading import Reading
from linter.matching.statements import CLOSING, STARTING, becomes_law
from linter.matching.taking_part import seeks, taking_part
from linter.text.clauses import LEAD, conjunctions, holds
from linter.text.stems import root

_STARTING = STARTING | {root("introduce")}
_PUBLISHING = {root(verb) for verb in "publish release issue report".split()}
_PAPERS = frozenset("publish release issue".split())
_IS = frozenset("is are remains remain".split())
_STAYS = _IS | frozenset("still currently now presently being not yet".split())
_PASSING = frozenset(
    tuple(words.split())
    for words in (
        "before;going through;passing through;making its way;working its way;on its way;making progress;progressing;moving;"
        "proceeding;its passage;its journey;its progress;at;in;debated;considered;scrutinised;examined;royal"
    ).split(";")
)
_TO_A_HOUSE = frozenset(
    "through in by to the both its their this first second third final remaining last days weeks hours".split()
)
_HOUSES = frozenset(
    "parliament westminster house houses lords commons peers committee reading report stages assent".split()
)
_STAGES = frozenset("stage stages reading".split())
_REACHED = frozenset("reached entered begun started completed passed finished had".split())
_CLEARING = frozenset("clear pass complete finish leave go".split())
_READY = frozenset("ready finished out".split())
_ONCE = frozenset("once when if after until till before whether".split())
_STOPS = frozenset("so and but as because though although".split())
_REPLIES = frozenset(
    "responses replies submissions comments views evidence applications contributions answers responding replying".split()
)
_WELCOME = frozenset("welcome invited sought".split())
_HOW_LONG = frozenset("another a one two three four five six some only just still several".split())
_ARRIVING = frozenset("coming arriving pouring flooding".split())
_RUNS_ON = (["runs", "for", "another"], ["runs", "for", "a"], ["lasts", "for", "another"])
_ON = frozenset("on at midnight noon the".split())
_UNTIL = frozenset("until till".split())
_RUNS = frozenset(
    "is are was were remains remained open runs run ran running will be stay stayed still has been lasts lasted".split()
)
_GOES_ON = (["its", "work"], ["to", "hear"], ["to", "take"], ["to", "sit"], ["to", "gather"], ["to", "meet"])
_GATHERING = (["taking", "evidence"], ["hearing", "evidence"], ["gathering", "evidence"], ["gathering", "views"])
_FORCE = frozenset("force effect operation service".split())
_IN_FORCE = frozenset(
    "is are was were has have been will be now already in into since from on live up and running".split()
)
_HAS_BEEN = frozenset("has have been now already in".split())
_BEARS = (
    ["dated"],
    ["dates", "from"],
    ["is", "of"],
    ["is", "dated"],
    ["bears", "the", "date"],
    ["carries", "the", "date"],
    ["has", "the", "date"],
)
_SINCE_OUT = frozenset(
    "has have been on in our the website gov uk out available online public domain print sale since".split()
)
_ALREADY = frozenset("open live law force effect service".split())
"""States in which a thing is once it has happened, where its own verbs say so: "open", "go *live*"."""
_BIDS = frozenset("bids applications business entries responses use bookings registration".split())
_UNDER_WAY = (("under", "way"), ("underway",), ("in", "progress"), ("ongoing",), ("in", "full", "swing"))
_PUBLIC = (("in", "the", "public", "domain"), ("in", "print"))
_TO_STATE = frozenset("is are has have been now already at last in".split())
_UP_AND_RUNNING = ["up", "and", "running"]
_KEPT_UP = frozenset("payable charged due collected levied paid".split())
_STILL = frozenset("open running live accepting taking".split())
_IN_USE = (("with", "us"), ("in", "use"))
_TO_DO = (["has", "begun", "to"], ["has", "started", "to"], ["has", "now", "begun"])
_SPANS = frozenset("day week month year".split())
_NTH = frozenset("first second third fourth fifth sixth seventh eighth ninth tenth".split())


def closes(verbs: tuple[str, ...]) -> bool:
    """Whether an event that happens by `verbs` is the end of something that was open."""
    return bool({root(verb.split()[0]) for verb in verbs} & CLOSING)


def starts(verbs: tuple[str, ...]) -> bool:
    """Whether an event that happens by `verbs` is only the start of something, which is under way from then on."""
    own = {root(verb.split()[0]) for verb in verbs}
    return bool(own & _STARTING) and not own & (CLOSING | _PUBLISHING)


def publishes(verbs: tuple[str, ...]) -> bool:
    """Whether an event that happens by `verbs` is that a paper comes out."""
    return not _PAPERS.isdisjoint(verbs)


def comes_out(verbs: tuple[str, ...]) -> bool:
    """Whether an event that happens by `verbs` is that a paper or the report of a review comes out."""
    return publishes(verbs) or "report" in verbs


def begins(verbs: tuple[str, ...]) -> bool:
    """Whether an event that happens by `verbs` is the start of something, or that a thing like an app is released."""
    return starts(verbs) or (
        "launch" in verbs and {"publish", "issue", "report"}.isdisjoint(verbs) and not closes(verbs)
    )


def ends(verbs: tuple[str, ...]) -> bool:
    """Whether an event that happens by `verbs` is the end of something and no more: of a review its report comes out."""
    return closes(verbs) and not comes_out(verbs)


def gathers(verbs: tuple[str, ...]) -> bool:
    """Whether an event that happens by `verbs` is something that people come to."""
    return bool({"take place", "hold", "meet", "convene"} & set(verbs))


def lasts(reading: Reading, verbs: tuple[str, ...], mention: Mention, start: int) -> tuple[int, int] | None:
    """The words that say that what ends with the event (by one of `verbs`) lasts, or that what it begins is to begin.

    The sentence begins at word `start`.
    """
    norm = reading.words.norm
    found = in_parliament(norm, mention.first, mention.last, verbs)
    if not found and closes(verbs):
        found = _stays_open(norm, mention, start) or taking_part(reading, mention, start) or _kept_up(reading, mention)
    inside = governed(reading.words, mention.first) is not None
    if not found and not inside and norm[mention.last : mention.last + 1] and norm[mention.last] in _IS:
        if size := not_begun(reading, mention.last + 1, verbs):
            return mention.first, mention.last + 1 + size
    return found or _will_be_in_force(norm, mention, verbs)


def not_begun(reading: Reading, at: int, verbs: tuple[str, ...]) -> int:
    """How many words from word `at` say that what the event begins has not begun: 3 for "not yet open", "not live yet"."""
    norm = reading.words.norm
    states = begun_states(verbs) | {"available"}
    found = norm[at : at + 3]
    if publishes(verbs) and found[:1] == ["not"] and not _READY.isdisjoint(found[1:2]):
        ends = at + 2 >= len(norm) or norm[at + 2] in _STOPS or bool(reading.words.mark(at + 2))
        return 2 if ends or reading.sentence_at(at) != reading.sentence_at(at + 2) else 0
    if found[:1] == ["not"] and starts(verbs) and _UP_AND_RUNNING in (norm[at + 1 : at + 4], norm[at + 2 : at + 5]):
        return 5 if "yet" in norm[at + 1 : at + 5] else 0
    if len(found) < 3 or found[0] != "not" or "yet" not in found[1:] or states.isdisjoint(found[1:]):
        return 0
    end = at + 3 + 2 * (norm[at + 3 : at + 4] == ["for"] and not _BIDS.isdisjoint(norm[at + 4 : at + 5]))
    stops = end >= len(norm) or norm[end] in _STOPS or bool(reading.words.mark(end))
    return end - at if stops or reading.blocks[end] != reading.blocks[at] else 0


def in_parliament(norm: list[str], first: int, last: int, verbs: tuple[str, ...]) -> tuple[int, int] | None:
    """ "… is still before the House of Lords", of what becomes law (`verbs`) and is named at words `first` to `last`."""
    return _before_the_houses(norm, first, last) if becomes_law(verbs) else None


def _before_the_houses(norm: list[str], first: int, last: int) -> tuple[int, int] | None:
    if size := _a_stage(norm, last) or _to_clear(norm, last):
        return first, last + size
    if norm[last : last + 2] == ["has", "its"] and not _HOUSES.isdisjoint(norm[last + 2 : last + 5]):
        return first, last + 2
    at, finite = last, norm[last : last + 1] == ["now"]  # "the Bill, now before the House"
    while at < min(last + 6, len(norm)) and (norm[at] in _STAYS or norm[at : at + 2] == ["at", "present"]):
        finite = finite or norm[at] in _IS
        at += 1 + (norm[at] == "at")
    if norm[at : at + 1] in (["awaits"], ["continues"]) or (finite and norm[at : at + 1] == ["awaiting"]):
        finite, at = True, at + 1
    size = next((size for size in (3, 2, 1) if tuple(norm[at : at + size]) in _PASSING), 0)
    if not finite or not size:
        return None
    end = at + size
    while end < len(norm) and norm[end] in _TO_A_HOUSE:
        end += 1
    return (first, end + 1) if norm[end : end + 1] and norm[end] in _HOUSES else None


def _a_stage(norm: list[str], at: int) -> int:
    """How many words from word `at` say how far a Bill has come: 5 for "has reached its report stage"; 0 if none."""
    if norm[at : at + 1] != ["has"]:
        return 0
    verb = at + 1 + (norm[at + 1 : at + 2] in (["now"], ["just"], ["already"]))
    house = next((word for word in range(verb + 1, min(verb + 5, len(norm))) if norm[word] in _STAGES), 0)
    return house + 1 - at if norm[verb : verb + 1] and norm[verb] in _REACHED and house else 0


def _to_clear(norm: list[str], at: int) -> int:
    """How many words from word `at` say what is before a Bill: 6 for "still has to clear the Lords"; 0 if none."""
    verb = next((word + 1 for word in range(at + 1, min(at + 5, len(norm) - 1)) if norm[word] == "to"), 0)
    if not verb or {"has", "needs"}.isdisjoint(norm[at:verb]) or norm[verb] not in _CLEARING:
        return 0
    house = next((word for word in range(verb + 1, min(verb + 5, len(norm))) if norm[word] in _HOUSES), 0)
    return house + 1 - at if house else 0


def _stays_open(norm: list[str], mention: Mention, start: int) -> tuple[int, int] | None:
    """ "The consultation runs until …", "… continues its work", "the deadline for responses to … is …"."""
    after = norm[mention.last : mention.last + 3]
    if after[:1] in (["runs"], ["lasts"]) and after[1:2] and after[1] in _UNTIL:
        return mention.first, mention.last + 2
    long = after[:1] == ["has"] and any(word in _HOW_LONG or word.isdigit() for word in after[1:2])
    if after in _RUNS_ON or (long and holds(norm[mention.last : mention.last + 7], ("to", "run"))):
        return mention.first, mention.last + 3
    if after[:1] == ["continues"] and after[1:] in _GOES_ON:
        return mention.first, mention.last + 3
    if after[:1] == ["is"] and (size := 1 + (after[1:2] == ["still"])):
        if norm[mention.last + size : mention.last + size + 2] in _GATHERING:
            return mention.first, mention.last + size + 2
        if end := seeks(norm, mention.last + size):
            return mention.first, end
    if (
        after[:1] == ["are"]
        and (_WELCOME | _ARRIVING) & set(after[1:])
        and norm[mention.first - 1] in ("on", "to", "in", "the")
    ):
        asked = next(
            (at for at in range(mention.first - 1, max(start, mention.first - 4) - 1, -1) if norm[at] in _REPLIES), None
        )
        return None if asked is None else (asked, mention.last + 1)
    begin = deadline(norm, mention.first, start)
    if begin is not None and after[:2] == ["has", "not"] and "passed" in norm[mention.last + 2 : mention.last + 4]:
        return begin, mention.last + 2
    if begin is not None and after[:1] and after[0] in _IS | {"falls"}:
        return begin, mention.last + 1
    return None


def _kept_up(reading: Reading, name: Mention) -> tuple[int, int] | None:
    """ "The levy *is still payable*", of what ends with the event."""
    after = reading.words.norm[name.last : name.last + 3]
    kept = after[:2] == ["is", "still"] and not _KEPT_UP.isdisjoint(after[2:])
    return (name.first, name.last + 3) if kept and governed(reading.words, name.first) is None else None


def deadline(norm: list[str], first: int, start: int) -> int | None:
    """Where "the closing date for responses to" begins, before the name at word `first` of what closes."""
    at = first - 1
    while at > start and (norm[at] in _REPLIES or norm[at] in ("to", "for", "of", "the", "our")):
        at -= 1
    if norm[at] == "deadline":
        return at
    return (
        at - 1 if at > start and norm[at] in ("date", "day") and norm[at - 1] in ("closing", "last", "final") else None
    )


def _will_be_in_force(norm: list[str], mention: Mention, verbs: tuple[str, ...]) -> tuple[int, int] | None:
    """ "… will be in force from …", where that is what the event brings about."""
    at = mention.last
    if norm[at : at + 2] not in (["will", "be"], ["to", "be"]) or norm[at + 2 : at + 3] != ["in"]:
        return None
    state = norm[at + 3 : at + 4]
    if not state or state[0] not in _FORCE & _of(verbs) or norm[at + 4 : at + 5] not in ([], ["from"], ["on"], ["by"]):
        return None
    return mention.first, at + 4


def has_begun(reading: Reading, verbs: tuple[str, ...], mention: Mention, start: int) -> tuple[int, int] | None:
    """The words that say that what the event begins has begun, or that what it ends is over: "… is now open"."""
    norm, last = reading.words.norm, mention.last
    if (
        conjunctions(norm, max(start, mention.first - LEAD), mention.first)
        or governed(reading.words, mention.first) == "of"
    ):
        return None
    words, states = _of(verbs), begun_states(verbs)
    by = deadline(norm, mention.first, start) if closes(verbs) else None
    passed = norm[last : last + 2] == ["has", "passed"] or norm[last : last + 3] == ["has", "now", "passed"]
    if by is not None and passed and _ONCE.isdisjoint(norm[start:by]):
        return by, last + 2  # "the deadline for responses to … *has passed*"
    end = reading.sentences[reading.sentence_at(mention.first)].last
    last += norm[last : last + 1] in (["which"], ["that"])
    if starts(verbs) and norm[mention.last : mention.last + 3] in _TO_DO:
        return mention.first, mention.last + 3
    if "introduce" in verbs and (brought := _before_the_houses(norm, mention.first, mention.last)):
        return brought
    for at in range(last, min(last + 4, end)):
        if norm[at] in states and at > last:
            return None if norm[at + 1 : at + 3] == ["in", "draft"] else (mention.first, at + 1)
        if closes(verbs) and norm[at : at + 2] == ["no", "longer"] and not _STILL.isdisjoint(norm[at + 2 : at + 3]):
            return mention.first, at + 3
        if closes(verbs) and at > last and norm[at : at + 2] == ["no", "more"]:
            return (mention.first, at + 2) if governed(reading.words, mention.first) is None else None
        if becomes_law(verbs) and norm[at - 1] in ("now", "already") and norm[at : at + 2] == ["an", "act"]:
            return mention.first, at + 2
        if norm[at : at + 4] == ["on", "the", "statute", "book"] and at > last and becomes_law(verbs):
            return mention.first, at + 4
        if norm[at : at + 3] == ["up", "and", "running"] and {root(word) for word in words} & _STARTING and at > last:
            return mention.first, at + 3
        if size := next((len(words) for words in _PUBLIC if tuple(norm[at : at + len(words)]) == words), 0):
            return (mention.first, at + size) if states & {"out"} else None
        whole = governed(reading.words, mention.first) is None
        if at > last and whole and starts(verbs) and (size := under_way(norm, at) or _in_its_nth(norm, at)):
            return mention.first, at + size
        if whole and at > last and (starts(verbs) or "force" in states) and norm[at : at + 2] == ["in", "place"]:
            return mention.first, at + 2
        if starts(verbs) and norm[at - 1] == "been" and tuple(norm[at : at + 2]) in _IN_USE:
            return mention.first, at + 2
        if norm[at] not in _TO_STATE:
            break
    return None


def _in_its_nth(norm: list[str], at: int) -> int:
    """How many words from word `at` say for how long something has gone on: 4 for "in its third month"; 0 if none."""
    found = norm[at : at + 4]
    return 4 if found[:2] == ["in", "its"] and _NTH & set(found[2:3]) and _SPANS & set(found[3:]) else 0


def under_way(norm: list[str], at: int) -> int:
    """How many words from word `at` say that something goes on: 2 for "under way"; 0 if none."""
    return next((len(words) for words in _UNDER_WAY if tuple(norm[at : at + len(words)]) == words), 0)


def begun_states(verbs: tuple[str, ...]) -> set[str]:
    """What a thing is once an event that happens by `verbs` has been: "open", "out", "closed"."""
    words = _of(verbs) | ({"force"} if becomes_law(verbs) else set())
    states = words & _ALREADY | ({"out", "available"} if words & {"publish", "release", "launch", "issue"} else set())
    states |= {"live"} if "launch" in words and begins(verbs) else set()
    return states | ({"closed", "over", "gone"} if closes(verbs) else set())


def lasts_to(norm: list[str], between: tuple[int, int], verbs: tuple[str, ...], begin: int | None) -> bool:
    """Whether words `between` a name and a date make it the day of the event: "ran until", "has been in force since".

    `begin` is where a deadline begins before the name, if one does.
    """
    words = norm[between[0] : between[1]]
    if not words:
        return False
    if begin is not None:
        return words[0] in _IS | {"was", "falls", "fell"} and set(words[1:]) <= _ON
    if publishes(verbs) and (words in _BEARS or (words[-1] == "since" and set(words) <= _SINCE_OUT)):
        return True
    if (
        starts(verbs)
        and words[-1] == "since"
        and (begun_states(verbs) | {"running", "going"}) & set(words[-2:-1])
        and set(words[:-2]) <= _HAS_BEEN
    ):
        return True
    if becomes_law(verbs) and words[-1] == "since" and "law" in words:
        return set(words[:-1]) <= _HAS_BEEN | {"law", "the", "is"}
    if closes(verbs) and words[-1] in _UNTIL | {"to"} and "from" in words[-6:]:
        return set(words[: words.index("from")]) <= _RUNS  # "ran from 14 October to"
    if closes(verbs) and words[-1] in _UNTIL and len(words) > 1:
        return set(words[:-1]) <= _RUNS
    held = _FORCE & _of(verbs) & set(words)
    return bool(held) and words[-1] in ("since", "from") and set(words) <= _IN_FORCE | held


def _of(verbs: tuple[str, ...]) -> set[str]:
    return {word for verb in verbs for word in verb.split()}
