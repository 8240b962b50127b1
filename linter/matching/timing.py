"""Whether a letter says that an event happens at another time than it does, and which day it gives for it."""

from __future__ import annotations

from linter.matching.captions import chronicled
from linter.matching.coming_about import comes_about, still_made
from linter.matching.happening import NOMINAL, Happening, phrase_begin
from linter.matching.labelled_lines import line_end
from linter.matching.lasting import closes, gathers, publishes, starts
from linter.matching.phrases import Mention
from linter.matching.reading import Reading
from linter.matching.said_in_papers import AHEAD, SPEAKING, says, says_already
from linter.matching.statements import STARTING, Pattern, becomes_law, happening_verbs
from linter.matching.taking_place import is_happening, longer
from linter.model.library import Event
from linter.text.clauses import LEAD, after_colon, conjunctions, holds, tells
from linter.text.dates import DAYS, MONTHS
from linter.text.stems import root

_SIGN, _CLEARING = root("sign"), {root(verb) for verb in "sign approve clear finalise agree agreed".split()}
"""What is done to a paper before it comes out."""
_OPEN = root("open")
_PASS, _ONE_HOUSE = root("pass"), frozenset("commons lords mps peers committee house".split())
_INTRODUCE, _TO_WHOM = root("introduce"), (["to"], ["into"], ["at"], ["across"], ["throughout"], ["for"])
_BRINGING = {root(verb) for verb in "bring take steer push move carry get".split()}
_HOURS = frozenset(
    "noon midday midnight five six seven eight nine ten eleven twelve half late after morning lunchtime".split()
)
"""When a place is opened or shut of a day."""
ANNOUNCE = root("announce")
_NOT_YET = {root(verb) for verb in "announce finish finalise complete".split()}
_COMPLETE, _REPORTING = root("complete"), {root("publish"), root("release"), root("issue")}
_FINDINGS = frozenset("report findings conclusions recommendations".split())
_DEBATING = {root(verb) for verb in "debate scrutinise".split()}
_ENDING = {root(verb) for verb in "conclude report".split()}
_INQUIRING = {
    root(verb)
    for verb in "look consider examine investigate assess explore hear study gather sitting deliberate".split()
}
"""What a review does until it reports."""
_WORK = frozenset("work inquiry inquiries deliberations hearings business".split())
_OF_NOMINAL = {root(verb) for verb in "give grant signify receive occur happen come".split()}
"""What is said of a happening that a noun stands for: "Royal Assent is *given*", "the opening *came* in May"."""
_LAYING = {root(verb) for verb in "lay laid present submit".split()}
_PARLIAMENT = frozenset("parliament house houses lords commons".split())
_SOON = frozenset("from soon shortly later by".split())
_FURTHER = frozenset("more other others further additional another remaining rest elsewhere nationwide".split())
_FORMS = frozenset("welsh braille large easy audio print paper paperback hardback other translation".split())
"""In what else a paper that is out may come out: "in *Welsh*", "in *large* print", "in *other* languages"."""
_STARTS_CLAUSE = frozenset("can will may we you i they it is are and which who".split())
_ITS_END = frozenset("end close closure conclusion conclusions".split())
"""What is not the event of a thing that begins or comes out: "will come to an *end*"."""
_NEXT_TO = frozenset("after before since beyond following".split())
_EVERYONE = frozenset(
    "public passengers visitors customers users applicants applications bids all everyone traffic".split()
)
_DATED = 8
"""Words after a verb at the most for a date to be the verb's."""
_JOINING = frozenset("and but so".split())
_LONG_PAST = 366
"""Days after which a present tense with a date is that of a chronicle: "In the story, it opens on 4 March 1998"."""
_REACHING = {root(verb) for verb in "reach come".split()}
_SAYING = {
    root(verb)
    for verb in "set announce confirm publish say said outline describe explain detail give decide take make follow appear".split()
}
_COVERING = {root(verb) for verb in "look cover feature address deal include consider tackle reflect examine".split()}
"""What is done in a paper: "funding will be *covered* in the Strategy"."""
_AIMING = {root(verb) for verb in "intend plan aim propose".split()}
_BESIDE = frozenset(
    """roadshow roadshows debate debates conference conferences meeting meetings events seminar seminars workshop
    workshops webinar webinars session sessions lecture reception dinner exhibition tour visit visits briefing briefings
    interview hearing anniversary celebration celebrations campaign competition prize awards podcast newsletter bulletin
    toolkit hub website webpage helpline team unit board committee council panel taskforce forum group groups network
    minister manager champion update updates evaluation training film video poster leaflet leaflets""".split()
)
"""What goes with a thing and is another: its meetings, those who work on it, what is told of it."""
_OF_A_HAPPENING = frozenset(
    "forthcoming upcoming imminent final formal full eventual recent long planned expected".split()
)
_BEFORE_NOW = frozenset("was were had did would could might if".split())
_MAKING = {root(verb) for verb in "finalise draft prepare develop write complete work conduct undertake".split()}


_SPANS = frozenset("fortnight week weeks month months days".split())
_DAILY = frozenset("each every daily".split())
_WORKS, _CARRYING_OUT = root("work"), {root("conduct"), root("undertake")}
_BUILDING = {root(verb) for verb in "build design".split()}


def wrong_now(
    reading: Reading, event: Event, happening: Happening, said: list[Pattern], name: int, start: int, *, passed: bool
) -> bool:
    """Whether the event, named at word `name`, is said to happen when, as of now, it does not.

    Its clause begins at word `start` at the earliest.
    """
    norm = reading.words.norm
    alike = [pattern for pattern in said if pattern.verb == happening.root and pattern.role == happening.role]
    daily = not _DAILY.isdisjoint(norm[happening.verb + 1 : happening.verb + 6])  # "opens at eight each morning"
    if (
        passed
        and not daily
        and happening.tense in ("open", "present")
        and any(p.tense == happening.tense for p in alike)
    ):
        return True
    known = any((p.tense in AHEAD) == (happening.tense in AHEAD) for p in alike)
    happens = known or _happens(reading, event, happening, name)
    named = name  # what is called "Apply Once" joins nothing
    while named < happening.first and reading.words.capital(named):
        named += 1
    begin = after_colon(reading.words, max(start, min(happening.first - 2 * LEAD, name - LEAD)), name)
    once = conjunctions(norm, begin, min(name, happening.first)) | conjunctions(norm, named, happening.first)
    if passed:
        if _from_its_day(reading, event, happening, name, start):
            return True
        if happening.tense == "under-way":
            soon = happens and happening.role != "setting" and _scheduled(reading, happening, event.verbs)
            inquires = _inquires(happening, {root(own.split()[0]) for own in event.verbs})
            return (
                known
                or soon
                or inquires
                or (_makes(norm, event, happening) and happening.role != "setting")
                or (happening.role == "setting" and happening.root in _COVERING and happens)
                or (happening.root in _BUILDING and happening.role == "passive")
                or still_made(norm, happening, event.verbs)
                or (happens and happening.role == "object" and not more_of_it(norm, event, happening))
            )
        return happens and _still_to_come(reading, event, happening, name, once)
    if says_already(norm, event, happening, name) and not once:
        return True
    happens = happens or _rolled_out(reading, event, happening)
    if not happens or happening.tense != "past" or _long_before(reading, happening, event):
        return False
    if happening.root == _PASS and becomes_law(event.verbs) and _by_one_house(norm, happening):
        return False
    if happening.root == _INTRODUCE and happening.role == "object" and norm[happening.first - 1] in ("that", "which"):
        return False  # "the Bill that introduced it"
    sentence = reading.sentences[reading.sentence_at(happening.verb)]
    group = norm[happening.first : happening.verb]
    if "not" in group or "never" in group:
        return False  # "it was not published in the winter"
    begin = sentence.first
    if norm[begin] == "whether":  # "*Whether we should do it* was settled when it was published"
        begin = next((at for at in range(begin, name) if norm[at] in ("is", "was", "has")), begin)
    return not once or tells(once, group, norm[begin : sentence.last])


def _makes(norm: list[str], event: Event, happening: Happening) -> bool:
    """Whether the verb says that the thing is still being made; "the timetable is *working* well" does not."""
    if happening.root == _WORKS:
        return norm[happening.verb + 1 : happening.verb + 2] in (["on"], ["up"], ["through"], ["towards"])
    return happening.root in (_MAKING - _CARRYING_OUT if starts(event.verbs) else _MAKING)


def _from_its_day(reading: Reading, event: Event, happening: Happening, name: int, start: int) -> bool:
    """Whether it is told what will be from the day on which the event was: "*From 29 June* the Card *will* replace tickets"."""
    if happening.tense != "future" or happening.role not in ("subject", "passive") or event.on is None:
        return False
    norm = reading.words.norm
    days = [f for f in reading.figures_in(start, min(len(norm), happening.verb + _DATED)) if f.date and f.date.exact]
    for day in days:
        fronted = name - 2 <= day.last <= name and norm[day.first - 1] in ("from", "on")
        trailing = day.first > happening.verb and norm[day.first - 1] == "from"
        apart = trailing and any(map(reading.words.mark, range(happening.verb + 1, day.first)))
        if (fronted or trailing) and not apart and day.date and day.date.admits(event.on):
            return True
    return False


def _happens(reading: Reading, event: Event, happening: Happening, name: int) -> bool:
    """Whether the verb says that the event takes place, by whichever of the words for it."""
    norm, verb = reading.words.norm, happening.verb
    following = norm[verb + 1 : verb + 4]
    if of_nominal(reading, happening, name):
        return True
    if longer(norm, happening, event.verbs) or comes_about(norm, happening, event.verbs):
        return True
    own = {root(own.split()[0]) for own in event.verbs}
    if happening.root in _LAYING and happening.role != "setting" and own & _REPORTING:
        if happening.role == "object":
            return any(
                norm[at] in ("before", "to") and not _PARLIAMENT.isdisjoint(norm[at + 1 : at + 3])
                for at in range(name, min(name + 9, len(norm)))
            )
        return following[:1] in (["before"], ["to"]) and not _PARLIAMENT.isdisjoint(following)
    if _inquires(happening, own):
        return True
    if happening.role == "subject" and own & SPEAKING and says(reading, happening, name):
        return True
    if happening.role == "setting" and happening.root in _COVERING and publishes(event.verbs):
        return _within(norm, happening.verb + 1, name)
    if happening.role == "setting" and (happening.root in _SAYING or _attended(norm, name, event.verbs)):
        return True
    if norm[verb - 1] == "going" and f"go {norm[verb]}" in event.verbs:
        return True
    if happening.root in _REACHING and "stage" not in following:
        if NOMINAL.difference(() if closes(event.verbs) else _ITS_END) & set(following):
            return True
    if happening.root in _CLEARING and publishes(event.verbs) and happening.tense in AHEAD:
        return following[:1] == ["off"] if happening.root == _SIGN else happening.role in ("object", "passive")
    if happening.role == "object" and happening.root in _BRINGING and _brought_to(norm, name):
        return publishes(event.verbs) or starts(event.verbs)
    if following[:2] == ["its", "passage"] and happening.root == _COMPLETE and becomes_law(event.verbs):
        return True
    if following[:1] == ["its"] and happening.root in _NOT_YET and own & _ENDING:
        return not _WORK.isdisjoint(following[1:2])
    if happening.tense in AHEAD and happening.root in _DEBATING and becomes_law(event.verbs):
        return happening.role in ("object", "passive") and _is_bill(norm, name)
    if following[:1] == ["its"] and happening.root in _REPORTING and "report" in event.verbs:
        return bool(_FINDINGS & set(following[1:2]))
    if happening.root in _NOT_YET - own and happening.tense == "past":
        return False  # what is announced or finished is still to be published
    return happening.root in happening_verbs(event.verbs) and is_happening(reading, happening, event.verbs)


def _brought_to(norm: list[str], name: int) -> bool:
    """Whether what is named at word `name` is to be brought "*to publication*", "*through to launch*"."""
    near = norm[name + 1 : name + 12]
    return any(to == "to" and noun in NOMINAL for to, noun in zip(near, near[1:], strict=False))


def _by_one_house(norm: list[str], happening: Happening) -> bool:
    """Whether a Bill has passed no more than one House: "the *Commons* passed it", "it was passed by the *Lords*"."""
    near = {*norm[max(0, happening.first - 4) : happening.first], *norm[happening.verb + 1 : happening.verb + 4]}
    return not _ONE_HOUSE.isdisjoint(near) and "both" not in near


def _rolled_out(reading: Reading, event: Event, happening: Happening) -> bool:
    """Whether something that starts has been brought in; once it has, it may still "be rolled out" to more."""
    following = reading.words.norm[happening.verb + 1 : happening.verb + 2]
    rolled = happening.root == "roll" and following == ["out"]
    return rolled and happening.role in ("object", "passive") and bool(STARTING & happening_verbs(event.verbs))


def _inquires(happening: Happening, own: set[str]) -> bool:
    """Whether a review is said to do, or to be about to do, what is over once it has reported: "is looking into"."""
    return (
        happening.role == "subject"
        and bool(own & _ENDING)
        and happening.root in _INQUIRING
        and happening.tense in AHEAD
    )


def _is_bill(norm: list[str], name: int) -> bool:
    """Whether the name at word `name` is of a Bill, and not of the Act that it has become."""
    return "bill" in norm[name : name + 9] and "act" not in norm[name : name + 9]


def of_nominal(reading: Reading, happening: Happening, name: int) -> bool:
    """Whether the verb is of a noun for the happening of what is named at word `name`: "Royal Assent to the Bill was *given*"."""
    if happening.root not in _OF_NOMINAL or happening.role not in ("passive", "subject"):
        return False
    norm, first = reading.words.norm, happening.first
    return phrase_begin(reading.words, name) < name or norm[max(0, first - 2) : first] == ["royal", "assent"]


def _still_to_come(reading: Reading, event: Event, happening: Happening, name: int, once: frozenset[str]) -> bool:
    """Whether the event, which happens by the verb, is said to be still to come; `once` are the clause's conjunctions."""
    norm, tense = reading.words.norm, happening.tense
    if tense == "future" and norm[max(0, name - 2)] in _NEXT_TO:
        return False
    if happening.root in happening_verbs(event.verbs) and more_of_it(norm, event, happening):
        return False
    if happening.root == _INTRODUCE and norm[happening.verb + 1 : happening.verb + 2] in _TO_WHOM:
        return False  # "will be introduced to schools"
    if in_another_form(norm, max(name, happening.verb)):
        return False
    if tense == "future" and "have" in norm[happening.first : happening.verb]:
        return False  # "by then it will have been published"
    if happening.role in ("passive", "subject") and norm[happening.first : happening.verb] == ["be"]:
        return _aimed_at(norm, happening, name)
    if tense == "past":
        perfect = {"has", "have"} & set(norm[happening.first : happening.verb])
        own = happening.role in ("passive", "subject")
        return bool(once and own and perfect) and _looks_ahead(reading, happening, once)
    if tense == "open":
        own = happening.role in ("passive", "subject")
        return own and (_aimed_at(norm, happening, name) or _should_soon(reading, event, happening))
    if tense == "present":
        if reading.dated_entry(happening.verb) or happening.role == "setting" or chronicled(reading, happening.verb):
            return False
        if _not_until(norm, happening):
            return True
        meanwhile = "while" in norm[max(0, name - LEAD) : name]
        return bool(once) or meanwhile or (happening.role != "object" and _scheduled(reading, happening, event.verbs))
    return tense in ("future", "not-yet")


def _not_until(norm: list[str], happening: Happening) -> bool:
    """Whether it "does *not* close *until* Friday", or "does not go live until" then; not "does not open until ten"."""
    until = next(
        (at for at in range(happening.verb + 1, happening.verb + 4) if norm[at : at + 1] in (["until"], ["till"])), 0
    )
    if "not" in norm[happening.first : happening.verb] and norm[happening.verb + 1 : happening.verb + 2] == ["for"]:
        return not _SPANS.isdisjoint(norm[happening.verb + 2 : happening.verb + 5])  # "does not open *for a fortnight*"
    hour = norm[until + 1 : until + 2]
    daily = hour == [] or hour[0][0].isdigit() or hour[0] in _HOURS
    daily = daily and not any(word in MONTHS for word in norm[until + 1 : until + 5])
    return "not" in norm[happening.first : happening.verb] and until > 0 and not daily


def _aimed_at(norm: list[str], happening: Happening, name: int) -> bool:
    """Whether it is what somebody now works for: "*so that* the app can be launched", "we *intend that* it should open"."""
    group, lead = norm[happening.first : happening.verb], norm[max(0, name - 12) : name]
    that = next((at for at in range(len(lead) - 1, max(0, len(lead) - 6), -1) if lead[at] == "that"), 0)
    if not that or _BEFORE_NOW & {*group, *lead} or "not" in group:
        return False
    aimed = root(lead[that - 1]) in _AIMING and ("should" in group or group == ["be"])
    return (lead[that - 1] == "so" and "can" in group) or aimed


def _should_soon(reading: Reading, event: Event, happening: Happening) -> bool:
    """Whether it ought to happen at a time to come: "*should* be published *in June*", not "should be published with it"."""
    group = reading.words.norm[happening.first : happening.verb]
    return "should" in group and "have" not in group and _scheduled(reading, happening, event.verbs)


def more_of_it(norm: list[str], event: Event, happening: Happening) -> bool:
    """Whether what is open or begun will be so at times, or for more: "will open to anglers", "at forty more stations"."""
    begin = (
        happening.verb + 1 + (norm[happening.verb + 1 : happening.verb + 2] == ["it"])
    )  # "will open *it* to visitors"
    after = norm[begin : begin + 5]
    after = after[: next((at for at, word in enumerate(after) if word in _STARTS_CLAUSE), len(after))]
    again = "again" in after and not any(verb.startswith("re") or "again" in verb for verb in event.verbs)
    if (_FURTHER & set(after) and after[:2] != ["for", "another"]) or again:
        return True
    if any(word[-1] == "s" and word[:-1] in DAYS for word in after):
        return happening.root == _OPEN  # "will be opening late on Thursdays"
    if norm[happening.verb] != "open":
        return False
    if "be" in norm[happening.first : happening.verb]:
        return bool(after) and after[0] not in _SOON
    return after[:1] == ["to"] and not _EVERYONE & set(after)


def in_another_form(norm: list[str], at: int) -> bool:
    """Whether a paper is to come out again, in words soon after word `at`: "in Welsh", "in large print", "on paper"."""
    near = norm[at : at + 9]
    return any(lead in ("in", "on", "as") and word in _FORMS for lead, word in zip(near, near[1:], strict=False))


def _within(norm: list[str], after: int, name: int) -> bool:
    """Whether "in" or "as part of" leads from a verb before word `after` to the name: not "through the Strategy"."""
    between = [word for word in norm[after:name] if word not in ("our", "new")]
    article = between[-1:] in (["the"], ["this"])
    led = between[: -1 if article else None]
    within = led[-1:] in (["in"], ["within"]) or led[-2:] == ["part", "of"]
    return within and {"the", "this", "that", "your", "its", "a"}.isdisjoint(led)


def _attended(norm: list[str], name: int, verbs: tuple[str, ...]) -> bool:
    """Whether something is done at a gathering: "the Minister will speak *at the* Summit"."""
    lead = norm[max(0, name - 12) : name]
    return "at" in lead[-3:] and gathers(verbs) and ("last", "year") not in zip(lead, lead[1:], strict=False)


def _long_before(reading: Reading, happening: Happening, event: Event) -> bool:
    """Whether the sentence is dated well before the event's year: another thing of that name is meant."""
    sentence = reading.sentences[reading.sentence_at(happening.verb)]
    begin = _clause_of(reading, sentence.first, happening.first)
    after = reading.words.norm[happening.verb : min(sentence.last, happening.verb + _DATED)]
    if gathers(event.verbs) and happening.role == "object" and holds(after, ("last", "year")):
        return True  # "we held it in May *last year*, too"
    near = reading.figures_in(begin, min(sentence.last, happening.verb + _DATED))
    return any(
        figure.date and not figure.date.yearless and event.first_day and figure.date.end.year < event.first_day.year - 1
        for figure in near
    )


def _clause_of(reading: Reading, first: int, verb: int) -> int:
    """Where the clause of the verb at word `verb` begins: after "The files of 1851 have been cleaned, *and* the Portal has"."""
    joined = (at for at in range(verb, first, -1) if reading.words.norm[at] in _JOINING and reading.words.mark(at))
    return next((at for at in joined if reading.verb_groups(first, at, frozenset())), first)


def _looks_ahead(reading: Reading, happening: Happening, once: frozenset[str]) -> bool:
    if once & {"until", "till", "unless"}:
        return True
    sentence = reading.sentences[reading.sentence_at(happening.verb)]
    return bool({"will", "shall", "can", "may"} & set(reading.words.norm[sentence.first : sentence.last]))


def _scheduled(reading: Reading, happening: Happening, verbs: tuple[str, ...]) -> bool:
    """Whether a present tense is a timetable: "concludes on 11 June", "is published in the summer"."""
    norm = reading.words.norm
    begin = (
        happening.verb
        + 1
        + (longer(norm, happening, verbs) or norm[happening.verb + 1 : happening.verb + 2] in (["out"], ["place"]))
    )
    last = reading.sentences[reading.sentence_at(happening.verb)].last
    last = line_end(reading.words, begin, min(last, begin + _DATED))
    near = norm[begin : min(begin + 3, last)]
    if near[:1] in (["until"], ["till"]) and not closes(verbs):
        return False  # "is open until January" has opened
    later = bool({"later", "shortly", "soon", "next", "tomorrow"} & set(near)) or (
        bool(near) and _on_a_day(reading, begin)
    )
    later = later or not {"shortly", "soon"}.isdisjoint(norm[begin : min(begin + 6, last)])
    later = later or holds(norm[begin : min(begin + 4, last)], ("the", "new", "year"))
    end = min(last, begin + (6 if near[:1] == ["at"] else 3))  # "closes at midnight on 20 February"
    dates = [figure.date for figure in reading.figures_in(begin, end) if figure.date]
    past = any(not date.yearless and (reading.as_of - date.end).days > _LONG_PAST for date in dates)
    return bool(later or dates) and not past


def _on_a_day(reading: Reading, at: int) -> bool:
    """Whether "on Friday" stands at word `at`, and not the days on which something is open."""
    norm = reading.words.norm
    at += norm[at : at + 1] == ["on"]
    following = norm[at + 1 : at + 2]
    return (
        bool(norm[at : at + 1])
        and norm[at] in DAYS
        and following not in (["to"], ["and"], ["or"], ["through"], ["till"])
    )


def possessive(reading: Reading, mention: Mention) -> bool:
    """Whether something else of the thing's is meant: "the Industrial Strategy's annual update", "the Strategy *roadshow*"."""
    words, last = reading.words, mention.last
    if last >= len(words):
        return False
    if words.norm[last] in _BESIDE and words.gap(last) == " ":
        return True
    if words.text[words.end[last - 1] - 2 : words.end[last - 1]] not in ("'s", "’s"):
        return False
    last += words.norm[last] in _OF_A_HAPPENING
    return words.norm[last : last + 1] == [] or words.norm[last] not in NOMINAL
