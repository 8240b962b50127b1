"""Words that look forward to a named thing, or back on it, without a verb that says when it happens.

Forward: "the forthcoming …", "we await the outcome of …", "ahead of …", "… is in its final stages", "you can still
respond to …". Back: "since the publication of …".
"""

from __future__ import annotations

from collections.abc import Sequence
from collections.abc import Set as AbstractSet

from linter.matching.about_it import only_about
from linter.matching.being_made import being_made
from linter.matching.fronted import fronted_past, inverted
from linter.matching.happening import NOMINAL, Group, governed, phrase_begin, words_before
from linter.matching.lasting import begun_states, closes, gathers, has_begun, lasts, starts, under_way
from linter.matching.phrases import Mention
from linter.matching.reading import Reading
from linter.matching.statements import happening_verbs
from linter.matching.taking_part import invited_now
from linter.matching.to_hand import to_hand
from linter.text.clauses import LEAD, conjunctions
from linter.text.stems import root
from linter.text.tense import IRREGULAR_PAST

_COMING = frozenset("forthcoming upcoming planned awaited imminent coming future pending expected proposed".split())
_AWAITING = frozenset("await awaits awaiting anticipate anticipating foreshadow prejudge preempt empt".split())
_AHEAD_OF = frozenset(
    tuple(pair.split())
    for pair in (
        "subject to,matter for,ahead of,advance of,up to,prior to,forward to,pending the,wait for,waiting for,wait on,waiting on,working towards,touches to,"
        "work towards,progress towards,until the,till the,until after,speculate on,speculate about"
    ).split(",")
)
_LOOKING = {"out": frozenset("look looking watch eye eyes".split()), "space": frozenset("watch watching".split())}
"""What one is told to do for a thing that is to come: "*look* out for", "*watch* this space for"."""
_TOWARDS = frozenset(
    tuple(pair.split())
    for pair in (
        "preparing for,prepare for,preparations for,preparation for,ready for,readiness for,arrangements for,plan for,"
        "plans for,planning for,up for,course for,track for,anticipation of,eve of,countdown to,depend on,depends on,"
        "depending on,dependent on,contingent on,conditional on,hinge on,hinges on"
    ).split(",")
)
"""What looks forward only to a happening: "plans for the *publication* of the …"."""
_DAY_OF = frozenset(
    (("date", "of"), ("date", "for"), ("set", "for"), ("fixed", "for"), ("announced", "for"), ("timetable", "for"))
)
_GOING_ON = frozenset("goes continues continuing continue ongoing underway progressing".split())
_TO_COME = _AWAITING | frozenset("preparing due expected imminent planned scheduled".split())
_INTENDED = frozenset("planned expected proposed future target intended provisional likely scheduled".split())
_DATES = frozenset((("date", "of"), ("date", "for"), ("day", "of"), ("day", "for")))
_HOLDS = frozenset("is remains has will".split())
_EXPECTING = frozenset("expect expects expecting".split())
_ANY_DAY = frozenset("soon shortly later next before any early".split())
_EFFECTS = frozenset("outcome outcomes result results findings".split())
_AROUND = (
    frozenset(
        """the a our its this of outcomes results conclusions full final new modern uk s details contents content announcement
        announcements advance ahead up to run in for after version text decisions""".split()
    )
    | _COMING
    | _AWAITING
    | NOMINAL
)
"""Words that may stand between what looks forward and the name."""
_HELD = frozenset("had have has we they was were i been is are be he she you government".split())
_HOLDING = frozenset("say contain include propose recommend conclude announce hold".split())
_ONCE = frozenset("once when until if".split())
_TO_BE = frozenset("will shall can may".split())
_BEFORE_NOW = frozenset("was were had did".split())
_THEN = _BEFORE_NOW | {"could"}
_SUBJECTS = frozenset("i we you they and but so which that who".split())
_GETTING = frozenset("have see receive get".split())
_OUTSTANDING = frozenset(
    """awaiting underway ongoing due expected scheduled planned awaited forthcoming imminent pending upcoming
    outstanding unpublished""".split()
)
_STATES = frozenset(
    tuple(phrase.split())
    for phrase in (
        "under way,in progress,a work in progress,work in progress,in preparation,in draft,in train,in the pipeline,in its final stages,in the final stages,"
        "in its closing stages,on its way,on the way,still to come,yet to come,nearing completion,close to completion,"
        "near completion,not far off,around the corner,some way off,some time off,some time away,well advanced,"
        "under development,almost ready,nearly ready,almost complete,nearly complete,almost finished,nearly finished"
    ).split(",")
)
_LINKS = frozenset("is are still now currently remains remain not yet which that being almost just only".split())
_HOW_LONG = frozenset("a some few several couple of matter mere very two three four five six".split())
_UNITS = frozenset("hours days weeks months week month".split())
_LINED_UP = frozenset("set slated earmarked ready down lined pencilled promised fixed timetabled announced".split())
_MOVED = frozenset("slipped delayed postponed deferred put moved brought".split())
_UNTO = (["to"], ["until"], ["till"], ["into"])
_SOON = frozenset(("next", when) for when in "month week year spring summer autumn".split()) | {
    ("later", "this"),
    ("early", "next"),
    ("late", "next"),
}
_AVAILABLE = frozenset(
    "available ready out complete completed finalised public live known final concluded over".split()
)
_PERSONS = frozenset("those people anyone anybody everyone everybody all".split())
"""What a participle after it tells of no time: "those *concerned*"."""
_JUST_NOW = frozenset({("earlier", "this"), ("last", "year"), ("last", "month"), ("last", "week")})
"""When a happening was that is over: "the launch of X *earlier this* year"."""
_JUST_THEN = frozenset("now already currently today".split())
_REACH = 7
"""Words between what looks forward and the name at the most."""


def looks_ahead(
    reading: Reading,
    mention: Mention,
    groups: list[Group],
    start: int,
    happens: AbstractSet[str],
    verbs: tuple[str, ...],
) -> tuple[int, int] | None:
    """The words that look forward to the thing of `mention`, if there are any; the sentence begins at word `start`.

    `happens` are the roots of the verbs by which such a thing happens, `verbs` the event's own.
    """
    before = _before(reading, mention, groups, start, verbs) or _once_done(reading, mention, start, happens)
    after = before or _after(reading, mention, start, happens, verbs)
    return after or lasts(reading, verbs, mention, start)


def _before(
    reading: Reading, mention: Mention, groups: list[Group], start: int, verbs: tuple[str, ...]
) -> tuple[int, int] | None:
    norm = reading.words.norm
    begin = phrase_begin(reading.words, mention.first)
    happening = begin < mention.first or NOMINAL & set(norm[mention.first : mention.last + 1])
    if made := being_made(reading, mention, start, verbs):
        return made
    if turned := inverted(norm, mention, words_before(reading.words, begin), start):
        return turned
    for at in range(begin - 1, max(start - 1, begin - _REACH), -1):
        word = norm[at]
        held = _was_then(norm, start, at)
        if word in _COMING and begin - at <= 2 and not _told(norm, at, groups):
            if word == "future" and norm[at - 1] in ("a", "any", "every"):
                return None
            effects = begin < mention.first and word in _INTENDED and norm[begin] in _EFFECTS
            then = begin < mention.first and _then(mention, groups) and norm[mention.last] not in ("has", "have")
            return None if effects or then else (at, mention.last)
        if (word in _AWAITING and not held) or (word == "awaited" and happening and not _then(mention, groups)):
            return at, mention.last
        if word in _GETTING and {"until", "till"} & set(norm[max(start, at - 4) : at]):
            return at, mention.last
        if (
            at > start + 1
            and word == "for"
            and norm[at - 1] in _LOOKING
            and _LOOKING[norm[at - 1]] & set(norm[max(start, at - 5) : at - 1])
        ):
            return at - 1, mention.last
        if at > start and (norm[at - 1], word) in _AHEAD_OF and not _in_the_past(reading, mention, groups):
            return at - 1, mention.last
        if (
            word == "for"
            and norm[at - 1] in ("long", "longer")
            and "wait" in norm[max(start, at - 5) : at]
            and not held
        ):
            return at - 1, mention.last  # "you will not have to wait long for"
        if word == "for" and norm[at - 2 : at] == ["will", "be"] and norm[mention.last : mention.last + 1] == ["to"]:
            return at - 2, mention.last  # "it will be for the Review to decide"
        effects_of_it = norm[mention.last : mention.last + 1] == ["to"]
        if word in _EXPECTING and not held and not effects_of_it and (happening or _soon_at(reading, mention.last)):
            return at, mention.last
        if (
            (norm[at - 1], word) in _DATES
            and norm[at - 2] in _INTENDED
            and norm[mention.last] in _HOLDS
            and at > start + 1
        ):
            return at - 2, mention.last
        if happening and word in ("see", "bring") and "will" in norm[max(start, at - 2) : at]:
            return at - 1, mention.last  # "next month will see the publication of"
        if happening and word == "before" and not _in_the_past(reading, mention, groups):
            return at, mention.last
        sentence = reading.sentences[reading.sentence_at(mention.first)]
        if happening and word == "time" and {"will", "shall"} & set(norm[sentence.first : sentence.last]):
            return at, mention.last  # "we shall say more at the time of the publication of"
        if happening and (norm[at - 1], word) in _TOWARDS and at > start:
            return None if _then(mention, groups) or _in_the_past(reading, mention, groups) else (at - 1, mention.last)
        if _undecided(norm, at, mention, groups, start, happening=bool(happening)) and not held:
            return at - 1, mention.last
        if (
            word == "on"
            and norm[at - 1] == "work"
            and at > start
            and _GOING_ON & set(norm[mention.last : mention.last + 3])
        ):
            return at - 1, mention.last
        if word == "on" and norm[at - 1] in _GOING_ON and norm[at - 2] == "work" and at > start + 1:
            return at - 2, mention.last  # "work continues on"
        if word == "of" and norm[at - 1] in ("draft", "drafts") and not _in_the_past(reading, mention, groups):
            return at - 1, mention.last
        if word not in _AROUND:
            return None
    return _to_meet(norm, mention, start) if gathers(verbs) else None


def _was_then(norm: list[str], start: int, at: int) -> bool:
    """Whether the verb at word `at` is of a past time: "we *were* awaiting", "I *did* not want to prejudge"."""
    lead = norm[max(start, at - _REACH) : at]
    subject = next((i for i in range(len(lead) - 1, -1, -1) if lead[i] in _SUBJECTS), -1)
    return not _THEN.isdisjoint(lead[subject + 1 :])


def _once_done(reading: Reading, mention: Mention, start: int, happens: AbstractSet[str]) -> tuple[int, int] | None:
    """ "*When published*, the Strategy will …", "the Strategy, *once published*, will …", "*on publication* the Strategy will …"."""
    norm, words = reading.words.norm, reading.words
    sentence = set(norm[start : reading.sentences[reading.sentence_at(mention.first)].last])
    if not _TO_BE & sentence or (_BEFORE_NOW | {"would"}) & sentence:
        return None
    begin = mention.first - (norm[mention.first - 1] in ("the", "our", "this"))
    done = begin - 1
    if done > start and norm[done] in NOMINAL:
        return (done - 1, mention.last) if norm[done - 1] in ("on", "upon") else None
    if done > start and "," in words.gap(begin) and norm[done - 1] in _ONCE and root(norm[done]) in happens:
        return done - 1, mention.last
    at = mention.last + (norm[mention.last : mention.last + 1] == ["will"])
    if norm[at : at + 1] and norm[at] in _ONCE and norm[at + 1 : at + 2] and root(norm[at + 1]) in happens:
        return (mention.first, at + 2) if "," in words.gap(at + 2) else None
    return None


def _to_meet(norm: list[str], mention: Mention, start: int) -> tuple[int, int] | None:
    """ "I look forward to seeing you at the Summit"."""
    begin = max(start, mention.first - 2 * _REACH)
    ahead = next((at for at in range(mention.first - 1, begin, -1) if norm[at - 1 : at + 1] == ["forward", "to"]), None)
    at = "at" in norm[max(start, mention.first - 2) : mention.first]
    return (ahead - 1, mention.last) if at and ahead is not None and not _BEFORE_NOW & set(norm[begin:ahead]) else None


def _undecided(norm: list[str], at: int, mention: Mention, groups: list[Group], start: int, *, happening: bool) -> bool:
    """Whether words `at - 1` and `at` speak of a day that is still to be set: "no date has been *set for* the launch of"."""
    day = norm[at - 2] if norm[at - 1] == "yet" else norm[at - 1]
    if at <= start or (day, norm[at]) not in _DAY_OF:
        return False
    lead = norm[max(start, at - 6) : at]
    tense = next((group.tense for group in groups if 0 <= group.first - mention.last < 3), "")
    if day in ("timetable", "date") and tense == "not-yet" and not _BEFORE_NOW & set(lead):
        return True
    if {"no", "not", "cannot"} & set(lead) and (happening or "date" in (day, *lead)) and not _BEFORE_NOW & set(lead):
        return True
    return happening and tense in ("future", "not-yet")


def _then(mention: Mention, groups: list[Group]) -> bool:
    """Whether what the words before `mention` are of is told of in the past: "preparations for the opening of … went"."""
    return any(group.tense in ("past", "future-in-past") and 0 <= group.first - mention.last < 3 for group in groups)


def _told(norm: list[str], at: int, groups: list[Group]) -> bool:
    """Whether "planned" is a verb or told of the past: "we have planned", "the long awaited"."""
    if at and (norm[at - 1] in _HELD or norm[at - 1] in ("long", "much", "eagerly", "previously", "then")):
        return True
    return any(group.verb == at and group.tense == "past" for group in groups)


def _in_the_past(reading: Reading, mention: Mention, groups: list[Group]) -> bool:
    sentence = reading.sentences[reading.sentence_at(mention.first)]
    norm = reading.words.norm
    return bool(_BEFORE_NOW & set(norm[sentence.first : sentence.last])) or any(
        group.tense == "past" and group.first == group.verb and norm[group.verb - 1] not in _PERSONS for group in groups
    )


def _after(
    reading: Reading, mention: Mention, start: int, happens: AbstractSet[str], verbs: tuple[str, ...]
) -> tuple[int, int] | None:
    norm, begun = reading.words.norm, _AVAILABLE | begun_states(verbs)
    end = reading.sentences[reading.sentence_at(mention.first)].last
    if governed(reading.words, mention.first) is None and tuple(norm[mention.last : mention.last + 2]) in _SOON:
        return mention.first, mention.last + 2
    if planned := _lined_up(reading, mention, end):
        return planned
    if whose := _whose(norm, mention.last, end):
        return mention.first, whose
    if said := _what_it_says(norm, mention, start):
        return said
    once = conjunctions(norm, max(start, mention.first - LEAD), mention.first)
    if only_about(reading.words, mention, happens):
        return None
    for at in range(mention.last, min(mention.last + 5, end)):
        word = norm[at]
        if starts(verbs) and under_way(norm, at):
            return None
        if once and tuple(norm[at : at + 4]) == ("in", "the", "public", "domain"):
            return mention.first, at + 4
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
        if once and word in begun and at > mention.last:
            return mention.first, at + 1
        state = _state(norm, at)
        if state and at > mention.last:
            return mention.first, at + state
        if word not in _LINKS:
            return None
    return None


def _what_it_says(norm: list[str], mention: Mention, start: int) -> tuple[int, int] | None:
    """ "*What* the Strategy *will say*", "*what will be in* the Strategy": it is not known yet."""
    lead = [word for word in norm[max(start, mention.first - 6) : mention.first] if word not in ("the", "our")]
    if lead[-4:] in (["what", "will", "be", "in"], ["what", "may", "be", "in"]):
        return mention.first - 5, mention.last
    after = norm[mention.last : mention.last + 2]
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
        if norm[at] in _MOVED and {"has", "have", "is"} & set(norm[name.last : at]):
            to = at + 1 + (norm[at + 1 : at + 2] in (["back"], ["forward"]))
            return (name.first, to + 1) if norm[to : to + 1] in _UNTO and _day_at(reading, to + 1) else None
        if norm[at] not in _LINKS and norm[at] not in ("has", "been"):
            return None
    return None


def _day_at(reading: Reading, at: int) -> bool:
    """Whether a time to come or a happening is at word `at`: "is set for *January*", "for *next week*", "for *publication*"."""
    near = reading.words.norm[at : at + 1]
    return (
        near in (["next"], ["later"], ["early"])
        or not NOMINAL.isdisjoint(near)
        or any(figure.date for figure in reading.figures_in(at, at + 2))
    )


def _soon_at(reading: Reading, at: int) -> bool:
    """Whether a time to come follows at word `at`: "*any day* now", "*in June*"."""
    near = reading.words.norm[at : at + 1]
    return not _ANY_DAY.isdisjoint(near) or (
        near in (["in"], ["on"], ["by"]) and any(f.date for f in reading.figures_in(at, at + 3))
    )


def _state(norm: list[str], at: int) -> int:
    """How many words from word `at` say that a thing is still being made: 2 for "in preparation"; 0 if none."""
    return next((size for size in (2, 3, 4) if tuple(norm[at : at + size]) in _STATES), 0) or _away(norm, at)


def _away(norm: list[str], at: int) -> int:
    """How many words from word `at` say how long it is till then: 4 for "a few weeks away"; 0 if none."""
    end = at
    while end < min(at + 4, len(norm)) and (norm[end] in _HOW_LONG or norm[end].isdigit()):
        end += 1
    if norm[end : end + 1] == [] or norm[end] not in _UNITS:
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
    """The end of "…, for whose publication we are preparing", "…, whose launch is due", after the name before word `last`."""
    at = next((at for at in range(last, min(last + 2, end)) if norm[at] == "whose"), None)
    if at is None or at + 1 >= end or norm[at + 1] not in NOMINAL:
        return None
    ahead = next((on for on in range(at + 2, min(at + 9, end)) if norm[on] in _TO_COME), None)
    return None if ahead is None or _BEFORE_NOW & set(norm[at:ahead]) else ahead + 1


def _leads_elsewhere(norm: list[str], at: int, happens: AbstractSet[str]) -> bool:
    """Whether what is expected is an effect and not the thing: "is expected to bring investment"."""
    if norm[at + 1 : at + 2] != ["to"]:
        return False
    verb = at + 2 + (norm[at + 2 : at + 3] == ["be"])
    return bool(norm[verb : verb + 1]) and root(norm[verb]) not in happens


def _past(reading: Reading, mention: Mention, told: Sequence[str]) -> bool:
    """Whether the sentence tells of the past; `told` are the tenses of its verbs after `mention`."""
    sentence = reading.sentences[reading.sentence_at(mention.first)]
    words = set(reading.words.norm[mention.last : sentence.last])
    return (told[:1] == ["past"] or bool(words & IRREGULAR_PAST)) and not words & {
        "will",
        "shall",
    }


def _now(words: list[str]) -> bool:
    """Whether something is done now: "are *now* meeting", "are meeting them *this week*"."""
    return not _JUST_THEN.isdisjoint(words) or any(
        this == "this" and unit in _UNITS for this, unit in zip(words, words[1:], strict=False)
    )


def looks_back(
    reading: Reading, mention: Mention, groups: list[Group], start: int, verbs: tuple[str, ...]
) -> tuple[int, int] | None:
    """The words that look back on the thing of `mention`: "Since the publication of …, we have", "… is now open".

    `verbs` are those by which it happens.
    """
    if begun := has_begun(reading, verbs, mention, start):
        return begun
    norm = reading.words.norm
    end = reading.sentences[reading.sentence_at(mention.first)].last
    if fronted := fronted_past(reading, mention, start, happening_verbs(verbs)):
        return fronted
    if invited := invited_now(norm, mention, start, verbs):
        return invited
    if given := to_hand(norm, mention, start, end, verbs):
        return given
    begin = phrase_begin(reading.words, mention.first)
    happening = begin < mention.first or NOMINAL & set(norm[mention.first : mention.last])
    if happening and tuple(norm[mention.last : mention.last + 2]) in _JUST_NOW:
        return begin, mention.last + 2
    for at in range(begin - 1, max(start - 1, begin - _REACH), -1):
        told = [group.tense for group in groups if group.first >= mention.last]
        if happening and (norm[at] in ("saw", "brought") or (norm[at] == "seen" and norm[at - 1] in ("has", "have"))):
            return at, mention.last
        if happening and norm[at] == "recent":
            return at, mention.last
        if happening and norm[at] == "time" and norm[at - 1] == "the" and _past(reading, mention, told):
            return at, mention.last
        if norm[at] in ("published", "launched", "announced", "released") and norm[at - 1] in (
            "recently",
            "newly",
            "just",
        ):
            return at - 1, mention.last
        if norm[at] in ("since", "following"):
            told = [group.tense for group in groups if group.first > mention.last]
            if told[:1] == ["under-way"] and _now(norm[mention.last : end]):
                return at, mention.last
            if {"has", "have", "had"} & set(norm[mention.last : mention.last + 4]):
                told.insert(0, "past")
            return (at, mention.last) if "past" in told and told[0] != "future" else None
        if norm[at] not in _AROUND:
            return None
    return None
