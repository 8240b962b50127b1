"""What is said after a name that makes the thing one that is still to come.

"… is in its final stages", "… is only weeks away", "… is pencilled in for June", "…, whose launch is due".
"""

from __future__ import annotations

from collections.abc import Set as AbstractSet

from linter.matching.about_it import only_about
from linter.matching.being_there import being_there
from linter.matching.happening import NOMINAL, governed, phrase_begin
from linter.matching.lasting import begun_states, closes, gathers, publishes, starts, under_way
from linter.matching.phrases import Mention
from linter.matching.reading import Reading
from linter.text.clauses import LEAD, after_colon, conjunctions
from linter.text.stems import root

AWAITING = frozenset("await awaits awaiting anticipate anticipating foreshadow prejudge preempt empt".split())
_TO_COME = AWAITING | frozenset("preparing due expected imminent planned scheduled".split())
_HOLDING = frozenset("say contain include propose recommend conclude announce hold".split())
BEFORE_NOW = frozenset("was were had did".split())
_OUTSTANDING = frozenset(
    """awaiting underway ongoing due overdue expected scheduled planned awaited forthcoming imminent pending upcoming
    outstanding unpublished""".split()
)
_STATES = frozenset(
    tuple(phrase.split())
    for phrase in (
        "under way,in progress,a work in progress,work in progress,in preparation,in draft,in train,in the pipeline,on its way,on the way,still to come,yet to come,nearing completion,close to completion,"
        "near completion,upon us,fast approaching,drawing near,drawing closer,not far off,around the corner,round the corner,some way off,some time off,some time away,well advanced,"
        "taking so long,taking too long,taking longer,nearly done,almost done,nearly there,almost there,on the drawing board,in the works,in the making,under discussion,under wraps,under embargo,at the printers,at the printer,in proof,"
        "under development,almost ready,nearly ready,almost complete,nearly complete,almost finished,nearly finished"
    ).split(",")
)
_OF_ITSELF = frozenset(
    tuple(phrase.split())
    for phrase in (
        "ahead of us,still ahead,ahead still,ahead,on the horizon,in the offing,in prospect,on the cards,close at hand,near at hand,"
        "here yet,with us yet,with you yet,before us,in sight,to follow,coming up,approaching,nearly here,almost here,nearly upon us,"
        "almost upon us,nearly with us,almost with us,getting closer,getting nearer,drawing nearer"
    ).split(",")
)
"""What is said of a thing itself that is to come: the work on it may be ahead once it is there."""
_KEPT = (("under", "wraps"), ("under", "embargo"))
_STAGES = frozenset("final closing last late early first drafting writing planning design preparatory".split())
_ABOUT_TO = (["on", "the", "point", "of"], ["on", "the", "verge", "of"], ["on", "the", "brink", "of"])
_TRYING = frozenset("testing drafting writing preparation development planning building".split())
_MAKERS = frozenset(
    "printers printer typesetters typesetter designers designer editors lawyers proofreaders translators minister ministers treasury".split()
)
"""Who has a paper that is not out."""
_STEP = (["step"], ["stage"])
_TO_PRINT = frozenset("has is now just already gone going goes to the".split())
_PRINTING = frozenset("print press printer printers".split())
_PUT_OFF = frozenset("delayed postponed deferred".split())
_PUT_BACK = (["held", "up"], ["held", "back"], ["put", "back"], ["put", "off"], ["pushed", "back"])
_SINCE_THEN = frozenset("again because by owing due while until and but".split())
_LINKS = frozenset(
    "is are lies lie still now currently remains remain not yet which that being almost just only becomes".split()
)
_HOW_LONG = frozenset("a some few several couple of matter mere very two three four five six".split())
UNITS = frozenset("hours days weeks months week month".split())
_LINED_UP = frozenset("set slated earmarked ready down lined pencilled promised fixed timetabled announced".split())
_MOVED = frozenset("held slipped delayed postponed deferred put moved brought".split())
_UNTO = (["to"], ["until"], ["till"], ["into"])
_SOON = frozenset(("next", when) for when in "month week year spring summer autumn".split()) | {
    ("later", "this"),
    ("early", "next"),
    ("late", "next"),
}
_AVAILABLE = frozenset(
    "available ready out complete completed finalised public live known final concluded over".split()
)


def said_after(
    reading: Reading, mention: Mention, start: int, happens: AbstractSet[str], verbs: tuple[str, ...]
) -> tuple[int, int] | None:
    """The words after the name of `mention` that say so, with it, if there are any; the sentence begins at word `start`.

    `happens` are the roots of the verbs by which such a thing happens, `verbs` the event's own.
    """
    norm, begun = reading.words.norm, _AVAILABLE | begun_states(verbs)
    end = reading.sentences[reading.sentence_at(mention.first)].last
    soon = tuple(norm[mention.last : mention.last + 2])
    again = gathers(verbs) and soon == ("next", "year")
    if governed(reading.words, mention.first) is None and soon in _SOON and not again:
        return mention.first, mention.last + 2
    on_time = gathers(verbs) and norm[mention.last : mention.last + 1] in (["is"], ["are"])
    if (
        on_time
        and tuple(norm[mention.last + 1 : mention.last + 3]) in _SOON
        and governed(reading.words, mention.first) is None
    ):
        return mention.first, mention.last + 3  # "the Summit *is next week*"
    if planned := _lined_up(reading, mention, end):
        return planned
    if publishes(verbs) and (printed := _to_print(norm, mention.last)):
        return mention.first, printed
    if tuple(norm[mention.last : mention.last + 2]) in _KEPT and "kept" not in norm[start : mention.first]:
        return mention.first, mention.last + 2  # "we are keeping the Strategy *under wraps*"
    if whose := _whose(norm, mention.last, end):
        return mention.first, whose
    if said := _what_it_says(norm, mention, start):
        return said
    begin = after_colon(reading.words, max(start, mention.first - LEAD), mention.first)
    once = conjunctions(norm, begin, mention.first)
    if only_about(reading.words, mention, happens):
        return None
    for at in range(mention.last, min(mention.last + 5, end)):
        word = norm[at]
        if starts(verbs) and under_way(norm, at):
            return None
        if word == "due" and norm[at + 1 : at + 2] == ["for"] and not _day_at(reading, at + 2):
            return None  # "is due *for renewal*"
        if word in _OUTSTANDING:
            return None if _leads_elsewhere(norm, at, happens) else (mention.first, at + 1)
        if (
            word in _LINED_UP
            and norm[at + 1 : at + 2] == ["for"]
            and norm[at - 1] in _LINKS
            and _day_at(reading, at + 2)
        ):
            return mention.first, at + 2
        if closes(verbs) and word in ("open", "running", "live") and at > mention.last:
            return mention.first, at + 1
        if word == "known" and "yet" in norm[mention.last : at]:
            return mention.first, at + 1
        if once and at > mention.last and (size := being_there(norm, at, verbs) or int(word in begun)):
            return (mention.first, at + size) if norm[at + size : at + size + 1] != ["again"] else None
        if norm[at : at + 2] in (["the", "next"], ["the", "final"], ["the", "last"]) and norm[at + 2 : at + 3] in _STEP:
            return (mention.first, at + 3) if phrase_begin(reading.words, mention.first) < mention.first else None
        if norm[at : at + 4] in _ABOUT_TO and norm[at + 4 : at + 5] and root(norm[at + 4]) in happens:
            return mention.first, at + 5
        state = _state(norm, at) or (_ahead(reading, at, end) if governed(reading.words, mention.first) is None else 0)
        if state and at > mention.last:
            return mention.first, at + state
        if word not in _LINKS and not (word.endswith("ly") and len(word) > 4):
            return None
    return None


def _what_it_says(norm: list[str], mention: Mention, start: int) -> tuple[int, int] | None:
    """ "*What* the Strategy *will say*", "*what will be in* the Strategy": it is not known yet."""
    lead = [word for word in norm[max(start, mention.first - 6) : mention.first] if word not in ("the", "our")]
    if lead[-4:] in (["what", "will", "be", "in"], ["what", "may", "be", "in"]):
        return mention.first - 5, mention.last
    after = norm[mention.last : mention.last + 2]
    will_have = norm[mention.last : mention.last + 5]
    if lead[-1:] == ["what"] and will_have[:4] in (["will", "have", "to", "say"], ["is", "going", "to", "say"]):
        return mention.first, mention.last + 4
    if lead[-1:] == ["what"] and after[:1] in (["will"], ["may"]) and after[1:] and after[1] in _HOLDING:
        return mention.first, mention.last + 2
    return None


def _lined_up(reading: Reading, name: Mention, end: int) -> tuple[int, int] | None:
    """ "… is set for January", "… has been promised for the spring", "… has slipped to July"."""
    norm = reading.words.norm
    if governed(reading.words, name.first) is not None:
        return None
    for at in range(name.last, min(name.last + 5, end)):
        if norm[at] in _LINED_UP and at > name.last:
            to = at + 1 + (norm[at + 1 : at + 2] in (["in"], ["up"]))
            return (name.first, to + 1) if norm[to : to + 1] == ["for"] and _day_at(reading, to + 1) else None
        if _put_off(reading, name, at, end):
            return name.first, at + 1
        if norm[at] in _MOVED and {"has", "have", "is"} & set(norm[name.last : at]):
            to = at + 1 + (norm[at + 1 : at + 2] in (["back"], ["forward"]))
            return (name.first, to + 1) if norm[to : to + 1] in _UNTO and _day_at(reading, to + 1) else None
        if norm[at] not in _LINKS and norm[at] not in ("has", "been"):
            return None
    return None


def _to_print(norm: list[str], at: int) -> int:
    """Where "has gone to the printers" at word `at` ends; 0 if there is nothing of the sort."""
    end = at
    while norm[end : end + 1] and norm[end] in _TO_PRINT:
        end += 1
    gone = not {"gone", "going", "goes"}.isdisjoint(norm[at:end])
    return end + 1 if gone and not _PRINTING.isdisjoint(norm[end : end + 1]) else 0


def _put_off(reading: Reading, name: Mention, at: int, end: int) -> bool:
    """Whether word `at` says that the thing itself has been put off: "has been *delayed* because"; not "delayed in Leeds"."""
    norm = reading.words.norm
    two = norm[at : at + 2] in _PUT_BACK
    if (
        not (two or norm[at] in _PUT_OFF)
        or "been" not in norm[name.last : at]
        or {"has", "have"}.isdisjoint(norm[name.last : at])
    ):
        return False
    at += 1 + two
    return at >= end or norm[at] in _SINCE_THEN or bool(reading.words.mark(at))


def _day_at(reading: Reading, at: int) -> bool:
    """Whether a time to come or a happening is at word `at`: "is set for *January*", "for *next week*", "for *publication*"."""
    near = reading.words.norm[at : at + 1]
    return (
        near in (["next"], ["later"], ["early"], ["after"])
        or not NOMINAL.isdisjoint(near)
        or any(figure.date for figure in reading.figures_in(at, at + 2))
    )


def _state(norm: list[str], at: int) -> int:
    """How many words from word `at` say that a thing is still being made: 2 for "in preparation"; 0 if none."""
    state = next((size for size in (2, 3, 4) if tuple(norm[at : at + size]) in _STATES), 0)
    return state or _in_stages(norm, at) or _away(norm, at) or _with_those_who_make_it(norm, at)


def _with_those_who_make_it(norm: list[str], at: int) -> int:
    """How many words from word `at` say who has a paper before it comes out: 6 for "in the hands of the typesetters"; 0 if none."""
    hands = 4 if norm[at : at + 4] == ["in", "the", "hands", "of"] else int(norm[at] == "with")
    who = at + hands + (norm[at + hands : at + hands + 1] in (["the"], ["our"]))
    here = hands and not _MAKERS.isdisjoint(norm[who : who + 1]) and norm[who + 1 : who + 2] != ["for"]
    return who + 1 - at if here else 0


def _ahead(reading: Reading, at: int, end: int) -> int:
    """How many words from word `at` say that a thing is itself to come, and end what is said: 3 for "ahead of us"; 0 if none."""
    norm = reading.words.norm
    size = next((size for size in (3, 2, 1) if at + size <= end and tuple(norm[at : at + size]) in _OF_ITSELF), 0)
    stops = at + size >= end or norm[at + size] in _GOES_ON or bool(reading.words.mark(at + size))
    if norm[at : at + 2] == ["coming", "up"] and norm[at + 2 : at + 3] in (["in"], ["on"]):
        stops = _day_at(reading, at + 2)  # "is coming up in April"
    if norm[at + size - 1 : at + size] == ["yet"] and norm[at - 1] != "not":
        return 0
    return size if size and stops else 0


_GOES_ON = frozenset("so and but as because though although".split())


def _in_stages(norm: list[str], at: int) -> int:
    """How many words from word `at` say how far the making is: 4 for "in its closing stages", "at the drafting stage"; 0 if none."""
    if norm[at : at + 2] == ["going", "through"] and norm[at + 2 : at + 3] in (["its"], ["the"]):
        return 4 if norm[at + 3 : at + 4] and norm[at + 3] in _STAGES else 0  # "is going through its *final* checks"
    the = norm[at + 1 : at + 2] in (["the"], ["its"], ["their"], ["a"], ["an"])
    found = norm[at + 1 + the : at + 3 + the]
    staged = norm[at] in ("in", "at") and found[1:] in (["stage"], ["stages"]) and found[0] in _STAGES
    of = norm[at + 3 + the : at + 5 + the]  # "in its last weeks *of testing*"
    timed = norm[at] == "in" and found[1:] and found[1] in UNITS and found[0] in _STAGES and of[:1] == ["of"]
    return 3 + the if staged else 5 + the if timed and not _TRYING.isdisjoint(of[1:]) else 0


def _away(norm: list[str], at: int) -> int:
    """How many words from word `at` say how long it is till then: 4 for "a few weeks away"; 0 if none."""
    end = at
    while end < min(at + 4, len(norm)) and (norm[end] in _HOW_LONG or norm[end].isdigit()):
        end += 1
    if norm[end : end + 1] == [] or norm[end] not in UNITS:
        return 0
    away = norm[end + 1 : end + 2] in (["away"], ["off"])
    short = norm[end + 1 : end + 2] == ["from"] and not NOMINAL.isdisjoint(norm[end + 2 : end + 3])
    return end + 2 - at if away or short else 0


def still_out(norm: list[str], at: int, *, closes: bool) -> int:
    """How many words from word `at` say by themselves that a thing is still to come, or that what `closes` is open."""
    if norm[at] in _OUTSTANDING or (closes and norm[at] in ("open", "running", "live")):
        return 1
    return _state(norm, at)


def _whose(norm: list[str], last: int, end: int) -> int | None:
    """The end of "…, whose launch is due", "…, the publication of which is planned", after the name before word `last`."""
    whose = (
        at + 1
        for at in range(last, min(last + 2, end))
        if norm[at] == "whose" and not NOMINAL.isdisjoint(norm[at + 1 : at + 2])
    )
    of_which = (
        at + 2
        for at in range(last, min(last + 2, end))
        if norm[at] in NOMINAL and norm[at + 1 : at + 3] == ["of", "which"]
    )
    at = next(iter((*whose, *of_which)), None)
    if at is None:
        return None
    ahead = next((on for on in range(at + 1, min(at + 8, end)) if norm[on] in _TO_COME), None)
    return None if ahead is None or BEFORE_NOW & set(norm[at:ahead]) else ahead + 1


def _leads_elsewhere(norm: list[str], at: int, happens: AbstractSet[str]) -> bool:
    """Whether what is expected is an effect and not the thing: "is expected to bring investment"."""
    if norm[at + 1 : at + 2] != ["to"]:
        return False
    verb = at + 2 + (norm[at + 2 : at + 3] == ["be"])
    return bool(norm[verb : verb + 1]) and root(norm[verb]) not in happens
