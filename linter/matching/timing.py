"""Whether a letter says that an event happens at another time than it does, and which day it gives for it."""

from __future__ import annotations

from linter.matching.happening import NOMINAL, Group, Happening, governed, happenings, planned_for
from linter.matching.lasting import closes, deadline, gathers, lasts_to
from linter.matching.phrases import Mention
from linter.matching.reading import Reading
from linter.matching.statements import Pattern, happening_verbs, patterns
from linter.model.library import Event
from linter.text.clauses import LEAD, conjunctions, tells
from linter.text.dates import DAYS
from linter.text.numbers import Figure
from linter.text.stems import root

_ENDS_CLAUSE = frozenset(
    "you we they i he she your our in on at by this next later shortly soon alongside during before after from until when and today out as last yesterday recently earlier early already again".split()
)
_IN_TWO_WORDS = {root("take"): "place", root("come"): "out"}
_FOLLOW = root("follow")
_LATER = frozenset("later shortly soon next this".split())
_SOON = frozenset("from soon shortly later by".split())
_EVERYONE = frozenset(
    "public passengers visitors customers users applicants applications bids all everyone traffic".split()
)
_DATED = 8
"""Words after a verb at the most for a date to be the verb's."""
_REACHING = {root(verb) for verb in "reach come".split()}
AHEAD = ("future", "not-yet", "under-way")
_SAYING = {
    root(verb)
    for verb in "set announce confirm publish say outline describe explain detail give decide take make".split()
}
_MAKING = {root(verb) for verb in "finalise draft prepare develop write complete work conduct undertake".split()}
_PLANNED = frozenset("planned scheduled due expected".split())
_DATE_LINKS = DAYS | {
    "in",
    "on",
    "of",
    "due",
    "by",
    "this",
    "scheduled",
    "for",
    "the",
    "at",
    "planned",
    "early",
    "expected",
    "next",
    "as",
    "promised",
    "announced",
}


def wrong_now(
    reading: Reading, event: Event, happening: Happening, said: list[Pattern], name: int, start: int, *, passed: bool
) -> bool:
    """Whether the event, named at word `name`, is said to happen when, as of now, it does not.

    Its clause begins at word `start` at the earliest.
    """
    norm = reading.words.norm
    alike = [pattern for pattern in said if pattern.verb == happening.root and pattern.role == happening.role]
    if passed and happening.tense in ("open", "present") and any(p.tense == happening.tense for p in alike):
        return True
    if passed and _later_opening(norm, happening):
        return False
    known = any((p.tense in AHEAD) == (happening.tense in AHEAD) for p in alike)
    verbs = happening_verbs(event.verbs)
    happens = known or (happening.root in verbs and is_happening(reading, happening, event.verbs))
    if happening.role == "setting" and (happening.root in _SAYING or _attended(norm, name, event.verbs)):
        happens = True
    once = conjunctions(norm, max(start, min(happening.first - 2 * LEAD, name - LEAD)), happening.first)
    following = norm[happening.verb + 1 : happening.verb + 4]
    reached = happening.root in _REACHING and NOMINAL & set(following)
    if reached or (happening.root == "see" and following[:2] == ["the", "light"]):
        happens = True
    if (
        happening.root == root("bring")
        and happening.role == "object"
        and norm[happening.verb + 1] in ("forward", "out")
    ):
        happens = True
    if passed:
        if happening.tense == "past" and once and happening.role in ("passive", "subject"):
            return (
                happens
                and {"has", "have"} & set(norm[happening.first : happening.verb]) != set()
                and _looks_ahead(reading, happening, once)
            )
        if happening.tense == "present" and reading.dated_entry(happening.verb):
            return False
        if happening.tense == "present":
            if happening.role == "object":
                return happens and bool(once)
            return (
                happens and happening.role in ("passive", "subject") and (bool(once) or _scheduled(reading, happening))
            )
        if happening.tense == "under-way":
            return known or happening.root in _MAKING or (happens and happening.role == "object")
        return happens and happening.tense in ("future", "not-yet")
    if happening.tense != "past" or _long_before(reading, happening, event):
        return False
    sentence = reading.sentences[reading.sentence_at(happening.verb)]
    told = not once or tells(once, norm[happening.first : happening.verb], norm[sentence.first : sentence.last])
    return happens and told


def _later_opening(norm: list[str], happening: Happening) -> bool:
    """Whether what is open will be so at times, or to more people: "will be open on Sundays", "will open to anglers"."""
    if norm[happening.verb] != "open":
        return False
    after = norm[happening.verb + 1 : happening.verb + 5]
    if "be" in norm[happening.first : happening.verb]:
        return bool(after) and after[0] not in _SOON
    return after[:1] == ["to"] and not _EVERYONE & set(after)


def _attended(norm: list[str], name: int, verbs: tuple[str, ...]) -> bool:
    """Whether something is done at a gathering: "the Minister will speak *at the* Summit"."""
    return "at" in norm[max(0, name - 3) : name] and gathers(verbs)


def _long_before(reading: Reading, happening: Happening, event: Event) -> bool:
    """Whether the sentence is dated well before the event's year: another thing of that name is meant."""
    sentence = reading.sentences[reading.sentence_at(happening.verb)]
    near = reading.figures_in(sentence.first, min(sentence.last, happening.verb + _DATED))
    return any(
        figure.date and not figure.date.yearless and event.first_day and figure.date.end.year < event.first_day.year - 1
        for figure in near
    )


def is_happening(reading: Reading, happening: Happening, verbs: tuple[str, ...]) -> bool:
    """Whether the verb says that the thing itself happens, and not what it does to something else."""
    norm = reading.words.norm
    at = happening.verb + 1
    if happening.root == _FOLLOW:
        later = not norm[at : at + 1] or norm[at] in _LATER or norm[at : at + 2] == ["in", "due"]
        return happening.role == "subject" and later
    if happening.role in ("passive", "object", "setting"):
        return True
    if _longer(norm, happening, verbs):
        return True
    if happening.root in _IN_TWO_WORDS:
        return norm[at : at + 1] == [_IN_TWO_WORDS[happening.root]]
    return at >= len(norm) or norm[at] in _ENDS_CLAUSE or bool(reading.words.mark(at))


def _longer(norm: list[str], happening: Happening, verbs: tuple[str, ...]) -> int:
    """How many words more than one the verb has, of an event's `verbs`: 2 for "come into force"."""
    at = happening.verb + 1
    for verb in verbs:
        first, *rest = verb.lower().split()
        if rest and root(first) == happening.root and norm[at : at + len(rest)] == rest:
            return len(rest)
    return 0


def _looks_ahead(reading: Reading, happening: Happening, once: frozenset[str]) -> bool:
    if once & {"until", "till", "unless"}:
        return True
    sentence = reading.sentences[reading.sentence_at(happening.verb)]
    return bool({"will", "shall", "can", "may"} & set(reading.words.norm[sentence.first : sentence.last]))


def _scheduled(reading: Reading, happening: Happening) -> bool:
    """Whether a present tense is a timetable: "concludes on 11 June", "is published in the summer"."""
    begin = happening.verb + 1
    near = reading.words.norm[begin : begin + 3]
    later = {"later", "shortly", "soon", "next", "tomorrow"} & set(near)
    end = begin + (6 if near[:1] == ["at"] else 3)  # "closes at midnight on 20 February"
    dates = [figure.date for figure in reading.figures_in(begin, end) if figure.date]
    past = any(not date.yearless and date.end.year < reading.as_of.year for date in dates)
    return bool(later or dates) and not past


def groups_of(reading: Reading, first: int, last: int, verbs: tuple[str, ...] = ()) -> list[Group]:
    """The verb groups of words `first` to `last`, "opens" and the like among them where `verbs` are an event's."""
    plain = {root(word) for word in reading.words.norm[first:last] if word[-1] == "s"}
    return reading.verb_groups(first, last, happening_verbs(verbs) & plain)


def possessive(reading: Reading, mention: Mention) -> bool:
    """Whether something else of the thing's is meant: "the Industrial Strategy's annual update"."""
    words, end = reading.words, reading.words.end[mention.last - 1]
    if words.text[end : end + 2] not in ("'s", "’s") or mention.last >= len(words):
        return False
    return words.norm[mention.last] not in NOMINAL


def wrong_day(reading: Reading, event: Event, name: Mention) -> Figure | None:
    """A date given for the event that its day does not fit."""
    if event.on is None or (event.known_from and reading.as_of < event.known_from):
        return None
    norm = reading.words.norm
    sentence = reading.sentences[reading.sentence_at(name.first)]
    if sentence.question:
        return None
    groups = groups_of(reading, sentence.first, sentence.last, event.verbs)
    relative = norm[name.last : name.last + 1] in (["which"], ["that"])
    to_happen = planned_for(reading.words, name.first, name.last)
    begin = deadline(norm, name.first, sentence.first) if closes(event.verbs) else None
    if possessive(reading, name) or (
        governed(reading.words, name.first) and not relative and not to_happen and begin is None
    ):
        return None
    verbs = happening_verbs(event.verbs)
    for figure in reading.figures_in(name.last, sentence.last):
        if figure.date is None:
            continue
        between = norm[name.last : figure.first]
        linked = set(between) - ({"is", "are"} if _PLANNED & set(between) else set())
        adjoining = len(between) <= 3 and linked <= _DATE_LINKS
        if adjoining and between[:1] == ["of"] and not figure.date.exact:
            adjoining = False
        told = any(
            _tells_day(reading, event, happening, figure, verbs)
            for happening in happenings(reading.words, groups, (name.first, name.last))
        )
        nominal = len(between) <= 5 and bool(NOMINAL & set(between)) and between[-1] in ("on", "in")
        told = told or lasts_to(norm, (name.last, figure.first), event.verbs, begin)
        if (adjoining or told or nominal) and not reading.words.mark(figure.first).strip(",("):
            return None if figure.date.admits(event.on) else figure
    return None


def _tells_day(reading: Reading, event: Event, happening: Happening, figure: Figure, verbs: frozenset[str]) -> bool:
    """Whether the verb says that the event happens, and the figure when: "closed on 14 November"."""
    norm = reading.words.norm
    end = happening.verb + 1 + _longer(norm, happening, event.verbs)
    between = [word for word in norm[min(end, figure.first) : figure.first] if word not in DAYS]
    if happening.role not in ("passive", "subject") or happening.tense in ("future-in-past", "open"):
        return False
    if "not" in norm[happening.first : happening.verb] or figure.first <= happening.verb:
        return False
    if set(between) <= _DATE_LINKS and len(between) <= 3:
        return happening.root in verbs and is_happening(reading, happening, event.verbs)
    own = {root(verb.split()[0]) for verb in event.verbs}
    said = {p.verb for statement in (*event.before, *event.after) for p in patterns(statement, event.names)}
    return happening.root in own | said and len(between) <= 4 and between[-1] in ("on", "in", "by")
