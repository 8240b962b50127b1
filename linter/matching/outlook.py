"""Words before or at a named thing that look forward to it, without a verb that says when it happens.

"The forthcoming …", "we await the outcome of …", "ahead of …", "work continues on …", "once published, the …".
"""

from __future__ import annotations

from collections.abc import Set as AbstractSet

from linter.matching.able_soon import able_soon
from linter.matching.being_made import being_made
from linter.matching.being_there import will_be_there
from linter.matching.fronted import inverted
from linter.matching.gathering import still_to_gather
from linter.matching.happening import NOMINAL, Group, phrase_begin, words_before
from linter.matching.in_force import not_in_force
from linter.matching.lasting import begins, comes_out, gathers, lasts
from linter.matching.not_yet import not_yet
from linter.matching.phrases import Mention
from linter.matching.reading import Reading
from linter.matching.soon_to_hand import soon_to_hand
from linter.matching.statements import becomes_law
from linter.matching.still_to_come import AWAITING, BEFORE_NOW, UNITS, said_after
from linter.matching.until_given import until_given
from linter.matching.which_we_expect import which_is_to_come, which_we_expect
from linter.text.clauses import clause_around, conjunction, holds
from linter.text.stems import root

_COMING = frozenset("forthcoming upcoming planned awaited imminent coming future pending expected proposed".split())
_AHEAD_OF = frozenset(
    tuple(pair.split())
    for pair in (
        "subject to,matter for,ahead of,advance of,up to,prior to,forward to,pending the,wait for,waiting for,wait on,waiting on,working towards,touches to,"
        "work towards,progress towards,until the,till the,until after,speculate on,speculate about"
    ).split(",")
)
_LOOKING = {
    "out": frozenset("look looking watch eye eyes".split()),
    "open": frozenset("eye eyes".split()),
    "space": frozenset("watch watching".split()),
}
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
_GEARING = frozenset("gearing getting bracing".split())
_DAY_OF = frozenset(
    (("date", "of"), ("date", "for"), ("set", "for"), ("fixed", "for"), ("announced", "for"), ("timetable", "for"))
)
_GOING_ON = frozenset("goes continues continuing continue ongoing underway progressing".split())
_INTENDED = frozenset("planned expected proposed future target intended provisional likely scheduled".split())
_DATES = frozenset((("date", "of"), ("date", "for"), ("day", "of"), ("day", "for")))
_HOLDS = frozenset("is remains has will".split())
_EXPECTING = frozenset("expect expects expecting".split())
_ANY_DAY = frozenset("soon shortly later next before any early".split())
_EFFECTS = frozenset("outcome outcomes result results findings".split())
_DOING = frozenset("publishing launching releasing issuing introducing".split())
AROUND = (
    frozenset(
        """the a our its this of outcomes results conclusions full final new modern uk s details contents content announcement
        announcements advance ahead up to run in for after version text decisions government governments department""".split()
    )
    | _COMING
    | AWAITING
    | NOMINAL
    | _DOING
)
"""Words that may stand between what looks forward and the name."""
_HELD = frozenset("had have has we they was were i been is are be he she you government".split())
_ONCE = frozenset("once when until if".split())
_TO_BE = frozenset("will shall can may".split())
_THEN = BEFORE_NOW | {"could"}
_SUBJECTS = frozenset("i we you they and but so which that who".split())
_GETTING = frozenset("have see receive get".split())
_TO_HAND = (["in"], ["to"], ["we"], ["i"], ["you"])
_HAS_BEEN = (["has", "been", "in"], ["has", "been", "running"], ["has", "been", "open"], ["has", "been", "there"])
_COUNTING = frozenset("counting count only just".split())
_SOUGHT = frozenset("sought found booked chosen arranged organised prepared hired".split())
_PERSONS = frozenset("those people anyone anybody everyone everybody all".split())
"""What a participle after it tells of no time: "those *concerned*"."""
REACH = 7
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
    if not before and gathers(verbs):
        before = still_to_gather(reading, mention, groups, start)
    after = said_after(reading, mention, start, happens, verbs)
    if before and after:  # "look *out for the Plan, which is due* in May"
        return min(before[0], after[0]), max(before[1], after[1])
    if before:
        return before[0], max(before[1], which_is_to_come(reading, mention, groups, happens))
    after = after or lasts(reading, verbs, mention, start) or soon_to_hand(reading, mention, start, verbs)
    after = after or not_yet(reading, mention, start, happens, verbs)
    end = reading.sentences[reading.sentence_at(mention.first)].last
    after = after or which_we_expect(reading, mention, end, happens) or until_given(reading, mention, start, verbs)
    after = after or able_soon(reading, mention, start, verbs)
    return after or not_in_force(reading, mention, start, verbs) or will_be_there(reading, mention, verbs)


def _before(
    reading: Reading, mention: Mention, groups: list[Group], start: int, verbs: tuple[str, ...]
) -> tuple[int, int] | None:
    norm = reading.words.norm
    begin = phrase_begin(reading.words, mention.first)
    happening = begin < mention.first or bool(NOMINAL & set(norm[mention.first : mention.last + 1]))
    if made := being_made(reading, mention, start, verbs):
        return made
    if turned := inverted(norm, mention, words_before(reading.words, begin), start):
        return turned
    for at in range(begin - 1, max(start - 1, begin - REACH), -1):
        word = norm[at]
        happening = happening or word in _DOING
        held = _was_then(norm, start, at)
        if word in _COMING and begin - at <= 2 and norm[at + 1] != "to" and not _told(norm, at, groups):
            if word == "future" and norm[at - 1] in ("a", "any", "every"):
                return None
            effects = begin < mention.first and word in _INTENDED and norm[begin] in _EFFECTS
            then = begin < mention.first and _then(mention, groups) and norm[mention.last] not in ("has", "have")
            return None if effects or then else (at, mention.last)
        if (word in AWAITING and not held) or (
            word == "awaited" and happening and norm[at - 1] not in _SUBJECTS and not _then(mention, groups)
        ):
            return at, mention.last
        if word in _GETTING and {"until", "till"} & set(norm[max(start, at - 4) : at]):
            return at, mention.last
        if word in _GETTING and norm[at - 1] == "we" and comes_out(verbs) and conjunction(norm, at - 1):
            whole = (
                norm[mention.last : mention.last + 1] in _TO_HAND or reading.words.mark(mention.last)
                if mention.last < len(norm)
                else True
            )
            if whole and not _in_the_past(reading, mention, groups):
                return at, mention.last  # "once we have"
        if (
            at > start + 1
            and word == "for"
            and norm[at - 1] in _LOOKING
            and _LOOKING[norm[at - 1]] & set(norm[max(start, at - 5) : at - 1])
        ):
            return at - 1, mention.last
        if at > start and (norm[at - 1], word) in _AHEAD_OF and not _in_the_past(reading, mention, groups):
            turns = norm[mention.last : mention.last + 1] == ["becomes"] and not becomes_law(verbs)
            turns = turns or norm[mention.last : mention.last + 3] in _HAS_BEEN
            return None if turns else (at - 1, mention.last)  # "until the White Paper *becomes* law"
        waits = {"wait"} & set(norm[max(start, at - 5) : at]) and {"long", "longer"} & set(
            norm[max(start, at - 5) : at]
        )
        if word == "for" and waits and not held:
            return at - 1, mention.last  # "you will not have to wait long for"
        if word == "for" and gathers(verbs) and any(_arranged(norm, group, at) for group in groups):
            return at, mention.last  # "a venue is being sought for"
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
        if happening and word in ("before", "until", "till") and not _in_the_past(reading, mention, groups):
            return at, mention.last
        sentence = reading.sentences[reading.sentence_at(mention.first)]
        if happening and word == "time" and {"will", "shall"} & set(norm[sentence.first : sentence.last]):
            return at, mention.last  # "we shall say more at the time of the publication of"
        if word == "from" and norm[at - 1] == "away" and norm[at - 2] in UNITS and at > start + 1:
            near = happening or gathers(verbs)  # "we are *days away from* the opening of"
            return (at - 2, mention.last) if near and not _in_the_past(reading, mention, groups) else None
        if counted := _counted(norm, at, start):
            return None if _in_the_past(reading, mention, groups) else (counted, mention.last)
        near = happening or gathers(verbs) or (begins(verbs) and norm[at - 2] in _GEARING)
        if near and (norm[at - 1], word) in _TOWARDS and at > start:
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
        if word not in AROUND:
            break
    return _to_meet(norm, mention, start) if gathers(verbs) else None


def _counted(norm: list[str], at: int, start: int) -> int:
    """Where "*only three weeks to* the Summit", "*counting the days to* the launch" begins, by "to" at word `at`; 0 if it is none."""
    if norm[at] not in ("to", "until", "till") or norm[at - 1] not in UNITS or at < start + 2:
        return 0
    lead = norm[max(start, at - 4) : at - 1]
    return at - 1 if not _COUNTING.isdisjoint(lead) else 0


def _arranged(norm: list[str], group: Group, at: int) -> bool:
    """Whether a verb before word `at` says that something is found for a gathering: "a venue *is being sought* for"."""
    return group.verb + 1 == at and group.tense in ("future", "under-way", "not-yet") and norm[group.verb] in _SOUGHT


def _was_then(norm: list[str], start: int, at: int) -> bool:
    """Whether the verb at word `at` is of a past time: "we *were* awaiting", "I *did* not want to prejudge"."""
    lead = norm[max(start, at - REACH) : at]
    subject = next((i for i in range(len(lead) - 1, -1, -1) if lead[i] in _SUBJECTS), -1)
    return not _THEN.isdisjoint(lead[subject + 1 :])


def _once_done(reading: Reading, mention: Mention, start: int, happens: AbstractSet[str]) -> tuple[int, int] | None:
    """ "*When published*, the Strategy will …", "the Strategy, *once published*, will …", "*on publication* the Strategy will …"."""
    norm, words = reading.words.norm, reading.words
    sentence = set(norm[start : reading.sentences[reading.sentence_at(mention.first)].last])
    if not _TO_BE & sentence or (BEFORE_NOW | {"would"}) & sentence:
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
    begin = max(start, mention.first - 2 * REACH)
    ahead = next((at for at in range(mention.first - 1, begin, -1) if norm[at - 1 : at + 1] == ["forward", "to"]), None)
    at = "at" in norm[max(start, mention.first - 2) : mention.first]
    return (ahead - 1, mention.last) if at and ahead is not None and not BEFORE_NOW & set(norm[begin:ahead]) else None


def _undecided(norm: list[str], at: int, mention: Mention, groups: list[Group], start: int, *, happening: bool) -> bool:
    """Whether words `at - 1` and `at` speak of a day that is still to be set: "no date has been *set for* the launch of"."""
    day = norm[at - 2] if norm[at - 1] == "yet" else norm[at - 1]
    happening = happening or (day == "date" and norm[at - 2] in NOMINAL)  # "the *start date* for"
    if at <= start or (day, norm[at]) not in _DAY_OF:
        return False
    lead = norm[max(start, at - 6) : at]
    tense = next((group.tense for group in groups if 0 <= group.first - mention.last < 3), "")
    if day in ("timetable", "date") and tense == "not-yet" and not BEFORE_NOW & set(lead):
        return True
    if {"no", "not", "cannot"} & set(lead) and (happening or "date" in (day, *lead)) and not BEFORE_NOW & set(lead):
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
    first, last = clause_around(reading.words, mention.first, sentence.first, sentence.last)
    if holds(norm[first:last], ("could", "not")):
        return True
    return bool(BEFORE_NOW & set(norm[first:last])) or any(
        group.tense == "past" and group.first == group.verb and norm[group.verb - 1] not in _PERSONS
        for group in groups
        if first <= group.verb < last
    )


def _soon_at(reading: Reading, at: int) -> bool:
    """Whether a time to come follows at word `at`: "*any day* now", "*in June*"."""
    near = reading.words.norm[at : at + 1]
    return not _ANY_DAY.isdisjoint(near) or (
        near in (["in"], ["on"], ["by"]) and any(f.date for f in reading.figures_in(at, at + 3))
    )
