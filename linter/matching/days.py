"""Which day a letter gives for an event, where it gives one that does not fit."""

from __future__ import annotations

from datetime import date

from linter.matching.closing_day import closing_day
from linter.matching.days_before import day_before
from linter.matching.happening import (
    NOMINAL,
    Group,
    Happening,
    governed,
    happenings,
    of_another,
    phrase_begin,
    planned_for,
    words_before,
)
from linter.matching.lasting import closes, deadline, gathers, lasts_to, publishes
from linter.matching.phrases import Mention
from linter.matching.reading import Reading
from linter.matching.records import Field, fields
from linter.matching.statements import becomes_law, happening_verbs, patterns
from linter.matching.taking_place import groups_of, in_two_words, is_happening, longer
from linter.matching.timing import ANNOUNCE, in_another_form, more_of_it, of_nominal, possessive
from linter.model.library import Event
from linter.text.dates import DAYS, DateMention
from linter.text.numbers import Figure
from linter.text.stems import root
from linter.text.tense import PAST_FORMS
from linter.text.words import Words

_PLANNED = frozenset("planned scheduled due expected".split())
_DATE_LINKS = DAYS | frozenset(
    "in on of due by this scheduled for the at planned early expected next as promised announced".split()
)
_IS_ON = frozenset("which that is are falls was will be on and live place out force into".split())
_DATED = frozenset(
    "date dates day when on of the for key planned expected due actual target milestone milestones timetable calendar timeline diary".split()
)
"""What the head of a column with days may say."""
_DAY_NOUNS = frozenset("day date".split())
_ANSWER = frozenset("was is will be on the in".split()) | DAYS
_ASKING = frozenset("was is were are did does will".split())
_STARTS = frozenset("opening reopening start beginning introduction commencement launch".split())
_ENDS = frozenset("close closure end conclusion completion".split())
_WAS = frozenset("was were had ran could".split())
_PLACE = 6
"""Words of a place at the most between what was made to happen there and the day."""
_TO_DATE = 2
"""Words after a day in its field at the most: "17 September (to be confirmed)"."""
_DETERMINED = frozenset("its the a an our their his her two three".split())


def wrong_day(reading: Reading, event: Event, name: Mention) -> Figure | None:
    """A date given for the event, by its name or by what stands for it, that its day does not fit."""
    if event.on is None or (event.known_from and reading.as_of < event.known_from):
        return None
    return (
        _in_sentence(reading, event, event.on, name)
        or _in_record(reading, event, event.on, name)
        or _in_answer(reading, event, event.on, name)
    )


def _in_answer(reading: Reading, event: Event, on: date, name: Mention) -> Figure | None:
    """The wrong date that answers when it happens: "You ask for the day on which the Paper was published. *It was 19 June.*"."""
    norm, number = reading.words.norm, reading.sentence_at(name.first)
    sentence, following = reading.sentences[number], next(iter(reading.sentences[number + 1 : number + 2]), None)
    lead = [word for word in norm[max(sentence.first, name.first - 5) : name.first] if word not in ("the", "our")]
    direct = sentence.question and lead[-2:-1] == ["when"] and lead[-1] in _ASKING  # "*When was* the Paper published?"
    asked = direct or lead[-1:] == ["when"] or (lead[-2:] == ["on", "which"] and not _DAY_NOUNS.isdisjoint(lead))
    told = norm[name.last : min(sentence.last, name.last + 5)]
    happens = any(root(word) in happening_verbs(event.verbs) for word in told)
    happens = happens or (direct and not told and gathers(event.verbs))
    if following is None or not asked or not happens:
        return None
    figure = next((each for each in reading.figures_in(following.first, following.last) if each.date), None)
    if figure is None or not (_ANSWER | {"it", "that"}).issuperset(norm[following.first : figure.first]):
        return None
    if norm[following.first] not in ("it", "that") and not (direct and figure.last == following.last):
        return None
    return None if _fits(reading, event, on, figure) else figure


def _in_record(reading: Reading, event: Event, on: date, name: Mention) -> Figure | None:
    """The wrong date in a field of a table or a record: "| The Portal opens | 17 September |"."""
    dated = [
        (field, figure)
        for field in fields(reading, name, event.verbs)
        for figure in reading.figures_in(field.first, field.last)
        if figure.date and DAYS.issuperset(reading.words.norm[field.first : figure.first])
        if field.last - figure.last <= _TO_DATE
    ]
    days = [figure for field, figure in dated if _is_day(field, event.verbs)]
    if len(days) != 1 or (len(dated) > 1 and not any(field.label for field, _ in dated)):
        return None
    return None if _fits(reading, event, on, days[0]) else days[0]


def _is_day(field: Field, verbs: tuple[str, ...]) -> bool:
    """Whether a field holds the day on which the thing happens, by its label or by what is said of the thing."""
    if not field.label:
        return field.told or gathers(verbs)
    happens = NOMINAL - (_STARTS if closes(verbs) else _ENDS)
    named = [word for word in field.label if word in happens or root(word) in happening_verbs(verbs)]
    if closes(verbs) and not (
        named or field.told or gathers(verbs)
    ):  # the date of a consultation may be that of its opening
        return False
    return _DATED.issuperset(set(field.label).difference(named))


def _in_sentence(reading: Reading, event: Event, on: date, name: Mention) -> Figure | None:
    norm = reading.words.norm
    sentence = reading.sentences[reading.sentence_at(name.first)]
    if sentence.question:
        return None
    groups = groups_of(reading, sentence.first, sentence.last, event.verbs)
    following = norm[name.last : name.last + 1]
    done = (
        bool(following)
        and not {",", "(", ":"}.isdisjoint(reading.words.gap(name.last))
        and root(following[0]) in happening_verbs(event.verbs)
    )
    relative = (
        following in (["which"], ["that"]) or done or _of_its_outcome(norm[name.last : name.last + 4]) > 0
    )  # "in the Strategy, *published on* 18 September"
    to_happen = planned_for(reading.words, name.first, name.last)
    begin = deadline(norm, name.first, sentence.first) if closes(event.verbs) else None
    assent = any(
        of_nominal(reading, told, name.first) for told in happenings(reading.words, groups, (name.first, name.last))
    )
    own = relative or to_happen or assent or begin is not None
    own = own or norm[max(0, name.first - 3) : name.first].count("date") == 1
    own = own or (gathers(event.verbs) and _dates(reading, on, name))
    if closes(event.verbs) and (figure := closing_day(reading, event, name)):
        return None if _fits(reading, event, on, figure) else figure
    if becomes_law(event.verbs):
        from linter.matching.assent import assent_day

        if figure := assent_day(reading, event, name):
            return None if _fits(reading, event, on, figure) else figure
    if possessive(reading, name) or (governed(reading.words, name.first) and not own):
        return None
    verbs = happening_verbs(event.verbs)
    if figure := day_before(reading, event, name, sentence.first, groups):
        return None if _fits(reading, event, on, figure) else figure
    for figure in reading.figures_in(name.last, sentence.last):
        if figure.date is None:
            continue
        between = norm[name.last : figure.first]
        linked = set(between) - ({"is", "are"} if _PLANNED & set(between) else set())
        adjoining = len(between) <= 3 and linked <= _DATE_LINKS
        if adjoining and between[:1] == ["of"] and not figure.date.exact:
            adjoining = False
        gap = reading.words.gap(figure.first)
        apart = not between and ("\t" in gap or "   " in gap)  # in a column of its own
        adjoining = adjoining and not apart and not _done_to(reading.words, groups, name, verbs)
        told = any(
            _tells_day(reading, event, happening, name.first, figure, verbs)
            for happening in happenings(reading.words, groups, (name.first, name.last))
        )
        nominal = len(between) <= 5 and _by_noun(between) and between[-1] in ("on", "in")
        told = told or lasts_to(norm, (name.last, figure.first), event.verbs, begin)
        told = told or _of_the_day(norm, name, between, event.verbs) or _we_did(between, verbs)
        told = told or _somebody_did(reading, groups, name, figure, event)
        told = told or _was_on(reading, name, between, event.verbs) or _done_there(reading, groups, name, figure, verbs)
        if (adjoining or told or nominal) and not reading.words.mark(figure.first).strip(",(" if between else ",(:"):
            return None if _fits(reading, event, on, figure) else figure
    return None


def _fits(reading: Reading, event: Event, on: date, figure: Figure) -> bool:
    """Whether the date of `figure` can be the day `on` of the event, or that of something else."""
    if figure.date is None or figure.date.admits(on):
        return True
    if not closes(event.verbs) and _no_later_than(reading, on, figure, figure.date):
        return True
    return _of_another_time(reading, on, figure, figure.date)


def _no_later_than(reading: Reading, on: date, figure: Figure, day: DateMention) -> bool:
    """Whether a day still to come is only the last on which it may be, as it then is: "will be published *by the end of July*"."""
    lead = [word for word in reading.words.norm[max(0, figure.first - 4) : figure.first] if word not in _THE_END]
    last = lead[-1:] in (["by"], ["before"]) or lead[-2:] == ["later", "than"]
    return last and reading.as_of <= on <= (day.in_year(on.year)[1] if day.yearless else day.end)


_THE_END = frozenset("the end close middle of at".split())


def _dates(reading: Reading, on: date, name: Mention) -> bool:
    """Whether what a gathering is named for is its day, or the day stands beside it: "*the day of* the Fair", "at the Fair*, 8 June*,"."""
    lead = [word for word in reading.words.norm[max(0, name.first - 3) : name.first] if word not in ("the", "our")]
    if lead[-2:] == ["day", "of"]:
        return True
    day = next((each for each in reading.figures_in(name.last, name.last + 2) if each.date and each.date.exact), None)
    if day is None or not DAYS.issuperset(reading.words.norm[name.last : day.first]):
        return False
    if day.date and not day.date.yearless and day.date.end.year != on.year:
        return False  # "at the Fair, 8 June 2019," tells of another
    return not {"(", ","}.isdisjoint(reading.words.gap(name.last)) and not _TIMES.isdisjoint(lead[-1:])


_TIMES = frozenset("by before after until since for on at".split())


def _of_the_day(norm: list[str], name: Mention, between: list[str], own: tuple[str, ...]) -> bool:
    """Whether a date says which day it is "on which the Games open, *which is* …", or "the day of the Games *is*"."""
    lead, verbs = (
        [word for word in norm[max(0, name.first - 6) : name.first] if word not in ("the", "our")],
        happening_verbs(own),
    )
    if gathers(own) and lead[-2:] in (["date", "of"], ["date", "for"], ["day", "of"]):
        return between in (["was"], ["is"], [], ["will", "be"]) and lead[-3:-2] not in (
            ["closing"],
            ["last"],
            ["final"],
        )
    if len(lead) > 2 and lead[-2:] in (["date", "of"], ["date", "for"]) and lead[-3] in NOMINAL:
        return between in (["was"], ["is"], [])  # "the *publication date of* the Strategy was"
    which = lead[-2:] == ["on", "which"] or lead[-1:] in (["when"], ["that"])
    if not which or not {"day", "date"} & set(lead[-4:-1]) or len(between) > 6:
        return False
    happens = [word for word in between if root(word) in verbs]
    return bool(happens) and _IS_ON.issuperset(set(between).difference(happens))


_OURSELVES = frozenset(
    """we i the our government department ministers minister then had have only will shall chancellor secretary prime
    agency commission board of state""".split()
)
_OUTCOMES = NOMINAL | frozenset("outcome outcomes result results findings conclusions report text details".split())


def _we_did(between: list[str], verbs: frozenset[str]) -> bool:
    """Whether a relative clause tells when we made it happen: "the Strategy, *which we published on* 24 June".

    Or what comes of it: "…, *the results of which* the Chancellor will announce on 11 June", "…, *whose findings* we …".
    """
    if of_which := _of_its_outcome(between):
        between = ["which", *between[of_which:]]
    verb = next((at for at, word in enumerate(between) if root(word) in verbs), 0)
    if between[:1] not in (["which"], ["that"]) or verb < 2:
        return False
    return _OURSELVES.issuperset(between[1:verb]) and _DATE_LINKS.issuperset(between[verb + 1 :])


def _somebody_did(reading: Reading, groups: list[Group], name: Mention, figure: Figure, event: Event) -> bool:
    """Whether a relative clause tells when somebody made it happen: "the Strategy, *which the Ministry brought out on* 8 June"."""
    norm = reading.words.norm
    done = next((group for group in groups if group.first > name.last), None)
    if norm[name.last : name.last + 1] not in (["which"], ["that"]) or done is None or _about_it(reading, name):
        return False
    agent, happening = (
        norm[name.last + 1 : done.first],
        Happening("object", root(norm[done.verb]), done.tense, done.first, done.verb),
    )
    if not agent or len(agent) > _AGENT or done.passive or done.tense not in ("past", "future", "present"):
        return False
    more = longer(norm, happening, event.verbs)
    if any(map(reading.words.mark, range(name.last + 1, figure.first))) or "not" in norm[done.first : done.verb]:
        return False
    known = more or (happening.root in happening_verbs(event.verbs) and happening.root != ANNOUNCE)
    return bool(known) and _DATE_LINKS.issuperset(norm[done.verb + 1 + more : figure.first])


def _about_it(reading: Reading, name: Mention) -> bool:
    """Whether "which" means what the name says the subject of: "*the leaflet about the* Strategy, which"; not "your letter about"."""
    at = words_before(reading.words, name.first)
    papers = at > 0 and reading.words.norm[at] == "about" and reading.words.norm[at - 1] not in _LETTERS
    return papers or of_another(reading.words, name.first)


_LETTERS = frozenset(
    "letter letters email question questions enquiry correspondence ask asked write wrote writing".split()
)
_AGENT = 9
"""Words at the most that say who made it happen."""


def _of_its_outcome(after: list[str]) -> int:
    """How many words after a name lead to what is done to what comes of the thing: 4 for "the results of which"; 0 if none."""
    at = "which" in after[:4] and after.index("which")
    if at and at > 1 and after[at - 1] == "of" and after[at - 2] in _OUTCOMES:
        return at + 1
    return 2 if after[:1] == ["whose"] and not _OUTCOMES.isdisjoint(after[1:2]) else 0


_BEING_ON = frozenset("was is will be fell falls on this year".split()) | DAYS


def _was_on(reading: Reading, name: Mention, between: list[str], verbs: tuple[str, ...]) -> bool:
    """Whether a gathering, or the happening of a thing, "*was on*" a day: "the publication of the Strategy *was on*"."""
    nominal = phrase_begin(reading.words, name.first) < name.first
    verb = between[:1] and between[0] in ("was", "is", "will", "fell", "falls")
    verb = verb or (between[:2] == ["this", "year"] and not _IS.isdisjoint(between))
    there = "on" in between or gathers(verbs)
    return bool(verb) and (nominal or gathers(verbs)) and there and _BEING_ON.issuperset(between)


_IS = frozenset("is was falls fell will".split())


def _done_there(reading: Reading, groups: list[Group], name: Mention, figure: Figure, verbs: frozenset[str]) -> bool:
    """Whether we made it happen at a place: "We launched the Strategy *at Wembley on* 13 May"."""
    between = reading.words.norm[name.last : figure.first]
    if between[:1] not in (["at"], ["in"], ["before"]) or between[-1] != "on" or len(between) > _PLACE:
        return False
    done = [h for h in happenings(reading.words, groups, (name.first, name.last)) if h.role == "object"]
    moved = any(name.last <= group.first < figure.first for group in groups)
    own = any(each.root in verbs - {ANNOUNCE} and each.tense in ("past", "future") for each in done)
    return own and not moved and not any(map(reading.words.mark, range(name.last, figure.first)))


def _by_noun(between: list[str]) -> bool:
    """Whether a noun says that the thing happens: "whose *launch* was on", "saw *publication* on"; not "its report in"."""
    at = next((at for at, word in enumerate(between) if word in NOMINAL), None)
    return at is not None and not (_DETERMINED | {"will", "to"}) & set(between[:at])  # "will close" is a verb


def _done_to(words: Words, groups: list[Group], name: Mention, verbs: frozenset[str]) -> bool:
    """Whether something else is done to the thing, and the date is of that: "we *discussed* the Strategy in May"."""
    objects = [h for h in happenings(words, groups, (name.first, name.last)) if h.role == "object"]
    at = words_before(words, name.first)
    if at > 0 and words.norm[at] == "read" and not words.mark(at + 1):
        return True  # "I *read* the Strategy on 8 June"
    outcome = not NOMINAL.isdisjoint(words.norm[phrase_begin(words, name.first) : name.last])
    early = [done for done in objects if done.root == ANNOUNCE and done.tense == "past" and not outcome]
    return bool(early) or any(done.root not in verbs or done.tense in ("future-in-past", "open") for done in objects)


def _of_another_time(reading: Reading, on: date, figure: Figure, day: DateMention) -> bool:
    """Whether the date is years before the event, or still to come after it: something else then is or was to happen."""
    if reading.as_of > on:
        start = day.in_year(reading.as_of.year)[0] if day.yearless else day.start
        if day.yearless and start > reading.as_of and _told_as_past(reading, figure):
            return False  # in January: "it *took place* on 10 December"
        return start > reading.as_of or (not day.yearless and day.end.year < on.year - 1)
    return not day.yearless and day.end.year < on.year - 1


def _told_as_past(reading: Reading, figure: Figure) -> bool:
    """Whether the words before a date tell of what has been, and of nothing planned: "took place on 10 December"."""
    near = reading.words.norm[
        max(reading.sentences[reading.sentence_at(figure.first)].first, figure.first - 9) : figure.first
    ]
    past = any(word in PAST_FORMS | _WAS or word.endswith("ed") for word in near)
    near = [word for at, word in enumerate(near) if word != "to" or near[at - 1] != "had"]
    return past and _PLANNED.isdisjoint(near) and {"will", "shall", "to", "next"}.isdisjoint(near)


def _tells_day(
    reading: Reading, event: Event, happening: Happening, name: int, figure: Figure, verbs: frozenset[str]
) -> bool:
    """Whether the verb says that the event happens, and the figure when: "closed on 14 November"."""
    norm = reading.words.norm
    end = happening.verb + 1 + (longer(norm, happening, event.verbs) or in_two_words(norm, happening))
    between = [word for word in norm[min(end, figure.first) : figure.first] if word not in DAYS]
    if happening.role not in ("passive", "subject") or happening.tense in ("future-in-past", "open"):
        return False
    if "not" in norm[happening.first : happening.verb] or figure.first <= happening.verb:
        return False
    if happening.root == ANNOUNCE and happening.tense == "past":
        return False
    if happening.tense == "future" and more_of_it(norm, event, happening):
        return False  # "will be open to anglers in May"
    if any(norm[at] in DAYS and norm[at + 1] in ("and", "but") for at in range(end, figure.first - 1)):
        return False  # "was published *on Monday, and* on Tuesday 17 December the Council met"
    from_then = {"from"} if longer(norm, happening, event.verbs) and not closes(event.verbs) else set[str]()
    if set(between) <= _DATE_LINKS | from_then and len(between) <= 3:
        if of_nominal(reading, happening, name):
            return True
        return (happening.root in verbs or end > happening.verb + 1) and is_happening(reading, happening, event.verbs)
    own = {root(verb.split()[0]) for verb in event.verbs}
    said = {p.verb for statement in (*event.before, *event.after) for p in patterns(statement, event.names)}
    if "again" in between or (publishes(event.verbs) and in_another_form(between, 0)):
        return False  # "was published *in Welsh* on"
    acts = between[:1] and between[0] in _DETERMINED and happening.role == "subject"  # "published its report in"
    return happening.root in own | said and not acts and len(between) <= 4 and between[-1] in ("on", "in", "by")
