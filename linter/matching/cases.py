"""Whether a sum, a share or a time is told of one case or one person, and not as the rule: "your grant", "was paid"."""

from __future__ import annotations

from itertools import pairwise

from linter.matching.asides import aside
from linter.matching.reading import Reading
from linter.matching.recounting import ASKED, CHANGING
from linter.matching.slips import slip_of_digits
from linter.model.library import FactVersion
from linter.text.numbers import Figure
from linter.text.stems import root
from linter.text.values import same_value

BOUNDED = frozenset(
    "maximum max cap limit ceiling most upper threshold minimum least floor largest biggest highest greatest".split()
)
"""Words that bound a sum without a comparator: "the limit is £10,000"."""
_RIGHTS = {"may", "can", "must", "will", "shall", "should", "need", "needs", "entitled", "eligible", "able", "allowed"}
_EXPOSED = frozenset("risk risks risking face faces facing liable".split())
"""What rules do to whoever breaks them: "Fell without a licence and you *risk* a penalty of £4,000"."""
_ONES_OWN = frozenset("you your my i his her he she".split())
_ANSWERED = frozenset(
    "question questions query queries information convenience ease point points enquiry concern concerns letter email correspondence".split()
)
"""What letters answer, of somebody's."""
NOW = frozenset("is are be has have being been now currently today stands takes gets get".split())
"""Words that tell of what is so now."""
_PAST = {"was", "were", "had", "paid", "got", "took", "spent", "won", "cost", "gave", "sent", "made", "came", "found"}
_PAST |= {"kept", "held", "ran", "went", "left", "lent", "drove", "stood", "wore", "lost", "began"}
_BROUGHT = frozenset("took brought put pushed lifted sent".split())
_SAME_IN_PAST = frozenset("cost set put spread read cut".split())
"""Verbs whose past is as their base: "would *cost*"."""
_BASE_AFTER = frozenset("will would can could may might must shall should to".split())
_VERB = 3
"""Words before the figure of an approved line among which its verb stands."""
_TO_SINCE = 4
"""Words after "since" that tell what was done at the beginning of the time."""
_LEADING_IN = frozenset("to as since because although though while if when".split())


def of_one_case(
    reading: Reading,
    figure: Figure,
    current: FactVersion,
    own: frozenset[int],
    line: str,
    *,
    past: bool,
    named: bool = False,
) -> bool:
    """Whether a sum, a share or a time is told of one case and not as the rule: "your grant", "was paid", "you earn".

    `own` words measure the fact, and tell of no event: "the upgrade, which *cost* £24 million". Nor do the verbs with which
    its approved `line` tells it: "those on the scheme *worked* over 4.9 million hours". `named` says that the sentence
    names the fact's subject.
    """
    if figure.kind in ("number", "date", "magnitude"):
        return False
    norm = reading.words.norm
    sentence = reading.sentences[reading.sentence_at(figure.first)]
    begin = max(sentence.first, figure.outer_first - 14)
    if norm[sentence.first] in _LEADING_IN:
        begin = max(begin, _after_lead_in(reading, sentence.first, figure.outer_first))
    before = norm[begin : figure.outer_first]
    if figure.kind == "duration" and _ones_own(before) and _waited(before):
        return True
    past = past or (figure.kind == "duration" and _ones_own(before))
    by_the_way = aside(reading, begin, figure.outer_first)
    if not norm[by_the_way.start].endswith("ed"):  # "attendance, *measured over the autumn*, came to"
        by_the_way = range(0)
    labelled = not {":", "\t", "|"}.isdisjoint(
        reading.words.gap(figure.outer_first)
    )  # "Applications *decided* on time: 94.8%"
    many = _are_many(norm[sentence.first : figure.outer_first])
    told = [
        at
        for at in range(begin, figure.outer_first)
        if at not in by_the_way
        and "since" not in norm[max(begin, at - _TO_SINCE) : at]  # "Spent *since it was opened*"
        and (at not in own or not (labelled or norm[at] == "cost"))
        and not (many and norm[at] == "cost")
    ]
    if current.quote and current.quote in line:
        approved = {*line[: line.index(current.quote)].lower().split()[-_VERB:]} - NOW
        told = [at for at in told if norm[at] not in approved]
    if past and _past_event([norm[at] for at in told if not reading.names(at, at + 1)]):
        return True  # "Skilled" is no verb in "Skilled Trades"
    if past and _came_to_one(norm[figure.outer_last : figure.outer_last + 2]):
        return True
    held = set(before) | set(norm[figure.outer_last : figure.outer_last + 5])
    if figure.kind == "duration" and {"was", "were"} & set(norm[figure.outer_last : figure.outer_last + 2]):
        return True
    bounded = figure.qualified or held & (BOUNDED | _RIGHTS)
    meant = not past or (current.qualifier == "up-to" and figure.amount > current.value.amount)
    if bounded or (meant and _for_anyone(norm[sentence.first : figure.outer_first], named=named)):
        return False
    return current.qualifier in ("up-to", "over", "under") and figure.kind in ("money", "rate")


def _for_anyone(lead: list[str], *, named: bool) -> bool:
    """Whether words before a sum tell what whoever breaks a rule pays: "*The fine for felling without a licence is*"."""
    if "for" in lead and not named:
        return False  # "The fine *for speeding* is"
    if not _RISKING.isdisjoint(lead):
        return True
    one = not _THIS_ONE.isdisjoint(lead) or any(
        lead[at] in _OF_WHAT | _AT and lead[at + 1] in ("the", "that") for at in range(len(lead) - 1)
    )
    return not (_PENALTIES.isdisjoint(lead) or _IT_IS.isdisjoint(lead) or one or _ones_own(lead))


_RISKING = frozenset("risk risks liable".split())
_PENALTIES = frozenset("fine fines penalty penalties".split())
_IT_IS = frozenset("is carries carry brings bring means mean attracts attract faces face".split())
_THIS_ONE = frozenset("this that these those was were imposed its their".split())
_OF_WHAT = frozenset("for of on to".split())
_AT = frozenset("at in by".split())


def _are_many(words: list[str]) -> bool:
    """Whether a sentence is about things in general, so that "cost" is a present tense: "*Calls* to a landline cost 9p"."""
    first = next((word for word in words if word not in ("the", "all", "our", "such")), "")
    if _ones_own(words) or not _ONES.isdisjoint(words):
        return False
    return first.endswith("s") and not first.endswith("ss") and first not in ("this", "his", "its")


def _came_to_one(following: list[str]) -> bool:
    """Whether somebody got it: "£26.75 an hour *reached you*"."""
    return following[1:] != [] and following[1] in _ONES and (following[0].endswith("ed") or following[0] in _PAST)


_ONES = frozenset("you him her me them".split())


def received(reading: Reading, figure: Figure) -> bool:
    """Whether a day is when somebody's own letter or application came: "*your application* reached us *on* 31 July"."""
    norm = reading.words.norm
    before = norm[
        max(reading.sentences[reading.sentence_at(figure.first)].first, figure.outer_first - 12) : figure.outer_first
    ]
    return (
        before[-1:] == ["on"] and _ones_own(before) and not _RECEIVED.isdisjoint(before) and _RIGHTS.isdisjoint(before)
    )


def decided_by(reading: Reading, figure: Figure) -> bool:
    """Whether a day is that by which we answer those who apply: "we will *decide your application* by 29 October"."""
    norm = reading.words.norm
    first = reading.sentences[reading.sentence_at(figure.first)].first
    before = range(first + 1, figure.outer_first)
    does = next((at for at in reversed(before) if norm[at] in _DECIDING), None)
    if does is None or not _WE.intersection(norm[max(first, does - 2) : does]):
        return False
    between = norm[does : figure.outer_first]
    return _COMING.isdisjoint(map(root, between)) and _APPLY.isdisjoint(between)


_DECIDING = frozenset("decide announce tell notify inform pay judge write".split())
_WE = frozenset("we i ministers".split())
_COMING = frozenset(map(root, "come reach arrive receive send submit lodge make enter close shut".split()))
_APPLY = frozenset("apply applies applied applying".split())


def came_by(reading: Reading, figure: Figure) -> bool:
    """Whether a day gone by is that up to which things had come: "those who *applied by* 30 April have been told"."""
    norm, sentence = reading.words.norm, reading.sentences[reading.sentence_at(figure.first)]
    before = norm[max(sentence.first, figure.outer_first - 10) : figure.outer_first]
    gone = figure.date is not None and not figure.date.yearless and figure.date.end < reading.as_of
    return (
        gone and before[-1:] in (["by"], ["before"]) and not _RECEIVED.isdisjoint(before) and _RIGHTS.isdisjoint(before)
    )


_RECEIVED = frozenset("reached received arrived sent submitted applied wrote signed posted lodged emailed made".split())


_ALLOWING = frozenset("have has get gets given allowed had".split())


def time_allowed(reading: Reading, figure: Figure) -> bool:
    """Whether a time is that which somebody has for something: "*you have* 21 days *to* appeal", "your council *has* …"."""
    norm, at = reading.words.norm, figure.outer_last
    led = not _ALLOWING.isdisjoint(norm[max(0, figure.outer_first - 2) : figure.outer_first])
    follows = norm[at : at + 2]
    return led and (
        follows[:1] in (["to"], ["from"]) or follows in (["in", "which"], ["within", "which"], ["after", "which"])
    )


def _waited(before: list[str]) -> bool:
    """Whether it is told how long something has gone on: "*has* now *been* with us *for*"."""
    has = next((at for at, word in enumerate(before) if word in ("has", "have", "had")), len(before))
    return not _GOING_ON.isdisjoint(before[has + 1 : has + 4])


_GOING_ON = frozenset("been taken waited lasted gone had kept held spent worked lived stayed".split())


def of_one_person(reading: Reading, figure: Figure, current: FactVersion) -> bool:
    """Whether a sum is told of one person and looks nothing like the rule's: "your allowance comes to £352.60"."""
    norm = reading.words.norm
    sentence = reading.sentences[reading.sentence_at(figure.first)]
    near = norm[_after_lead_in(reading, sentence.first, figure.outer_first) : figure.outer_first]
    before = set(near)
    if figure.kind == "percentage" and not {"hers", "yours", "mine", "theirs"}.isdisjoint(near[-4:]):
        return True  # "and *hers* rose by 3.4%"
    if figure.kind not in ("money", "rate", "duration"):
        return False
    if (
        not _ones_own(_but_for_payers(near))
        or "please" in before
        or not _DUTIES.isdisjoint(pairwise(near))
        or before & (_RIGHTS | BOUNDED | _EXPOSED)
        or figure.qualified
        or time_allowed(reading, figure)
    ):
        return False
    crossed = any(same_value(figure, v.value) for fact in reading.index.library.facts for v in fact.versions)
    return not crossed and not slip_of_digits(figure, reading.words_at(figure.first, figure.last), current.value)


def _after_lead_in(reading: Reading, first: int, figure: int) -> int:
    """The word from which on a figure's words tell whose it is: "While I understand your worry, *a visa costs*"."""
    begin = max(first, figure - 10)
    colon = next((at for at in range(figure, begin, -1) if ":" in reading.words.gap(at)), begin)
    return next((at for at in range(figure - 3, colon, -1) if "," in reading.words.gap(at)), colon)


def _ones_own(words: list[str]) -> bool:
    """Whether somebody's own things are told of, and not only answered: "in answer to *your* first question"."""
    return any(word in _ONES_OWN and not _ANSWERED & set(words[at + 1 : at + 4]) for at, word in enumerate(words))


def _but_for_payers(words: list[str]) -> list[str]:
    """`words` without the "you" of those who pay a price, who are anybody: "*you pay*", "it sets *you* back"."""
    told = [*words, ""]
    return [
        word
        for at, word in enumerate(words)
        if word != "you" or (told[at + 1] not in _PAYING and (not at or words[at - 1] not in _COSTING))
    ]


_DUTIES = frozenset((word, "to") for word in "has have need needs".split())
"""What somebody has to do is the rule: "the court *has to* let you know"."""
_PAYING = frozenset("pay owe".split())
_COSTING = frozenset("costs cost sets set".split())


def _past_event(before: list[str]) -> bool:
    """Whether the verb before a figure is a simple past of something done once, and no change of the rule."""
    for at in range(len(before) - 1, -1, -1):
        word = before[at]
        if word in NOW or word in _RIGHTS:
            return False
        if word in _SAME_IN_PAST and set(before[max(0, at - 2) : at]) & _BASE_AFTER:
            continue
        simple = word in _PAST or (word.endswith("ed") and len(word) > 4 and word not in ("need", "based", "united"))
        following = before[at + 1 : at + 2]
        if simple and (
            following == ["that"]
            or (following == ["to"] and word == "came")
            or (following == ["at"] and word.endswith("ed"))
            or (word in _BROUGHT and before[-1] == "to")
            or (word in ASKED and "when" in before[:at])
        ):
            continue  # "took the pot from £120m *to* £145m" is a change; "the Fund, capitalised at £27m," is what it is; "the survey *found that*" tells what is so
        if simple:
            helped = set(before[max(0, at - 3) : at])
            return not helped & NOW and not helped & _RIGHTS and root(word) not in CHANGING
    return False
