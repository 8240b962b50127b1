"""What says that some members of a list are meant, and not the whole: "three of the …", "the offices nearest to you"."""

from __future__ import annotations

from collections.abc import Set as AbstractSet
from itertools import pairwise

from linter.matching.asked_for import asks_for_some
from linter.matching.enumerations import Enumeration
from linter.matching.phrases import Mention
from linter.matching.reading import Reading
from linter.text.amounts import SMALL

REST = frozenset("other another further additional remaining rest more first last two extra".split())
_SUBSET = frozenset(
    """including include includes such like among eg example instance notably some particularly especially several
    examples certain many selected chiefly mainly alia besides except unlike alongside""".split()
)
_SOME = frozenset(
    "some several many most few part parts half majority certain couple none number examples which best most least".split()
)
ORDINALS = {
    word: number
    for number, word in enumerate(
        "first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth".split(), 1
    )
}
_DIVIDED = frozenset(
    """shared shares share sharing divided divides divide dividing split splits distributed distributes parcelled
    apportioned allocated choose chooses choosing chosen choice rotates rotate circulated decide""".split()
)
"""What is done to a thing among all of a list's members: "the work is *divided* among six programmes"."""
_BETWEEN_THEM = frozenset(["among", "amongst"])
_LIKING = frozenset("would d may might should must will to you we i they".split())
"""What "like" is a verb after: "you *may* like to know"."""
_DEFINITE = frozenset("the our its these those".split())
_THEM = frozenset("them these those which whom".split())
_REMAINING = frozenset("rest others other remaining remainder one".split())
_NO_DEGREE = frozenset(
    "forest interest protest contest request harvest digest honest modest midwest southwest northwest".split()
)
OTHERS = _REMAINING - {"one"}
_NAMED_ONES = SMALL.keys() | frozenset("some several most each any either first former".split())
"""Members that "the others" are told apart from: "*Two* are in the north, the others …", "Cut *one* and the others …"."""
_LEAD = 3
_PLAIN_LEAD = frozenset(
    """the our these following full list of there are we have now current complete all and you for here is what set out
    gives lists names asked that confirm know as by call state it s your question about answer""".split()
)
_PLAIN_LINK = frozenset(
    """are is as follows follow these those being namely now still currently remain remains consist consists comprise comprises
    of in full alphabetical order no particular following listed below set out here the they i e ie viz to say that
    which were at present today unchanged all can be stand today's made up""".split()
)
"""Words that lead to the whole list and to no part of it."""
_THEIRS = frozenset("you your he his she her they their".split())
_STATING = frozenset("that there are is know knows".split())
_OTHERS = REST - {"two", "first", "last", "more"}
_ASIDE = {("e", "g"), ("in", "particular"), ("apart", "from"), ("other", "than"), ("addition", "to"), ("well", "as")}
_PERSONS = frozenset("you your i my he his she her they their".split())
_WHOSE = frozenset("your his her my".split())
_AMID = frozenset("in from at by for with across within".split())
_PLACING = frozenset("of in at for to from near by".split())
_MODAL = frozenset("may can could should must might will would need shall".split())
_PICKING = frozenset("mentioned concerned affected relevant nearest near nearby closest discussed chosen".split())
_NARROWING = frozenset("that which whose whom where with without people those against under during".split())
_HAVING_IT = frozenset("with without whose".split())
_LACKING = frozenset("need lack want".split())
_VERBS = frozenset("are is were was consist consists comprise comprises include includes".split())
_CLAUSE_ENDS = _VERBS | frozenset("and so but when if as because before after while until unless once".split())
_SPANNING = (("run", "from"), ("go", "from"), ("range", "from"), ("lead", "from"), ("take", "in"))
"""What leads to the first of all members, or to all: "the stages *run from* Report to Release"."""
_WRITINGS = frozenset(
    """article letter newsletter report speech page book leaflet website magazine paper column notes programme bulletin
    guide poster display talk lesson blog post email note reply submission""".split()
)
"""Where members may be told of: "you may name the regions *in your article*: …"."""
_SUPPOSED = {("used", "to"), ("should", "be"), ("would", "be"), ("could", "be"), ("might", "be")}
_PAST = frozenset("were was".split())
_EACH = frozenset("all each every".split())
_HAVING = frozenset("have has had".split())
_BYGONE = frozenset(
    "until till before previously formerly originally initially once then earlier when last past".split()
)
_SHOWN = frozenset(
    "listed named called defined enclosed attached identified agreed published reproduced described".split()
)
_EVERY = frozenset("none each all any every".split())
_SINGLED = frozenset("best one newest oldest largest smallest biggest first last busiest".split())
_SETTLED = frozenset("known settled fixed chosen selected unchanged".split())
"""What has been done to a list, and leaves it as it is: "the regions have been *known* since May: …"."""
_DONE = frozenset("paid kept run held sent led met made taught sold built open closed free exempt".split())
_SHORT_OF = ("among others", "and others", "and more", "etc", "to name", "for example", "and so on", "and other")


def some_meant(
    reading: Reading, name: Mention, found: Enumeration, *, all_named: bool, current: AbstractSet[int]
) -> bool:
    """Whether words about the list's name say that `found` is not the whole list of today, which has the `current` members.

    Where it has `all_named`, those told of may be all of them: "Of the six regions, three are large (…) and three small (…)".
    """
    return (
        (not all_named and _of_more(reading, name, found))
        or _picked(reading, name, found)
        or not_so_now(reading, name, found, current)
    )


def narrowed(reading: Reading, name: Mention, found: Enumeration) -> bool:
    """Whether what goes with the name may hold of some members only: "the sectors for which plans came out"."""
    if reading.words.norm[reading.sentences[found.sentence].first] in _WHOSE:  # "Your station has these features: …"
        return True
    if not _NARROWING.isdisjoint(_said_of(reading, name, found)):
        return True
    link = _link(reading, name, found)
    if (
        link[-1:]
        and link[-1] in _PLACING
        and reading.words.norm[max(0, name.first - 2) : name.first] == ["there", "are"]
    ):
        return True
    told = [right for left, right in pairwise(link) if left in ("are", "were", "is", "was")]
    return any((word.endswith("ed") and word not in _SHOWN) or word in _DONE for word in told)


def those_with(reading: Reading, name: Mention, found: Enumeration) -> bool:
    """Whether only those are told of that have something, or have not: "the regions *with a hub* are", not "with which".

    So are those that do something now: "the regions *that are recruiting*", "the regions *which need pilots*".
    """
    norm = reading.words.norm
    if norm[name.last : name.last + 1] in (["that"], ["which"]) and not reading.words.mark(name.last):
        does, what = (*norm[name.last + 1 : name.last + 3], "", "")[:2]
        return does in _LACKING or (does == "are" and what.endswith("ing") and what not in ("being", "following"))
    said = _said_of(reading, name, found)
    return not _HAVING_IT.isdisjoint(said[:1]) and said[1:2] not in (["which"], ["whom"])


def plainly(reading: Reading, name: Mention, found: Enumeration) -> bool:
    """Whether nothing but "are", "as follows" and the like stands between the name and the items, nor before the name."""
    norm = reading.words.norm
    first = reading.sentences[reading.sentence_at(name.first)].first
    lead = [word for word in norm[max(first, name.first - _LEAD) : name.first] if not _number(word)]
    counted = name.first > first and _number(norm[name.first - 1])  # see `counted_out`
    if not counted and not _PLAIN_LEAD.issuperset(lead):
        return "following" in lead and found.first > name.last and ":" in reading.words.gap(found.first)
    if found.last <= name.first:
        return True
    stop = min(
        found.first, reading.sentences[reading.sentence_at(name.first)].last
    )  # "Rail regions: jobs in your county"
    link = [word for word in norm[name.last : stop] if not _number(word)]
    own = next((at for at in range(len(link)) if link[at] in _PLAIN_LINK), len(link))
    return _PLAIN_LINK.issuperset(link[own:]) and (own == 0 or reading.names(name.last + 1, name.last + own))


def _number(word: str) -> bool:
    return word in SMALL or word.isdigit()


def says_what_sort(reading: Reading, name: Mention, found: Enumeration) -> bool:
    """Whether a name after the items says only of what sort each is: "…, all growth-driving sectors"."""
    first = max(found.last, name.first - 4)
    before = reading.words.norm[first : name.first]
    definite = {"the", "our", "its"} & set(before) or reading.figures_in(first, name.first)
    return before[-1:] in (["all"], ["each"], ["both"], ["as"]) or not definite


def counted_out(reading: Reading, name: Mention, found: Enumeration, size: int) -> bool:
    """Whether so many members are named as are counted: "You chose *four core actions*: …", "in *three regions*: …".

    One fewer than the list's `size` is more likely a wrong number, but where the rest is spoken of.
    """
    norm = reading.words.norm
    number = reading.sentence_at(name.first)
    sentence = reading.sentences[number]
    figure = next(iter(reading.figures_in(max(sentence.first, name.first - 2), name.first)), None)
    if figure is None or figure.amount != len(found.members()) or number != reading.sentence_at(found.first):
        return False
    begin = max((at for at in range(sentence.first, figure.first) if reading.words.mark(at)), default=sentence.first)
    clause = norm[begin : figure.first]
    if clause[-1:] in (["the"], ["all"], ["our"]):
        return False
    if clause[:1] and clause[0] in _THEIRS and _STATING.isdisjoint(clause):
        return True
    if figure.amount >= size - 1 and _REMAINING.isdisjoint(norm[max(name.last, found.last) : sentence.last]):
        return False
    if found.last <= name.first:  # "…, three regions in which they were needed"
        return clause[-1:] not in (["are"], ["is"])
    if not clause and found.first == name.last:  # "Three regions (…) have replied"
        return True
    return not _AMID.isdisjoint(clause[-1:]) or (not _PERSONS.isdisjoint(clause) and _STATING.isdisjoint(clause))


def for_some(reading: Reading, first: int, last: int) -> bool:
    """Whether an introduction offers some only: "including", "such as", "seven of our eight"; at its end "e.g.", "say"."""
    norm = reading.words.norm[first:last]
    liked = {at for at in range(1, len(norm)) if norm[at] == "like" and norm[at - 1] in _LIKING}
    liked |= {
        at for at in range(len(norm) - 2) if norm[at + 1] == "of" and norm[at + 2] in _EVERY
    }  # "an example of each"
    shared = {at for at in range(1, len(norm)) if norm[at] in _BETWEEN_THEM and _divided(norm[max(0, at - 3) : at])}
    near = {norm[at] for at in range(max(0, len(norm) - 14), len(norm)) if at not in liked | shared}
    whole = last == reading.sentences[reading.sentence_at(first)].last
    headings = whole and reading.document.blocks[reading.blocks[first]].kind == "row"  # "Theme | Example"
    if (
        (_SUBSET & near and not headings)
        or (norm[-1:] == ["say"] and norm[-2:-1] != ["to"])
        or (norm[-1:] == ["others"] and norm[-2:-1] != ["no"])
        or any(tuple(norm[-2:]) == end for end in _ASIDE)
    ):
        return True
    for at, word in enumerate(norm[:-2]):
        several = word != "one" and (_number(word) or word in _SOME)  # each bid falls under "one of them" all
        if several and norm[at + 1] == "of" and norm[at - 1 : at] != ["the"]:
            of_more = _number(word) and any(_number(other) and other != word for other in norm[at + 3 : at + 4])
            if norm[at + 2] in _THEM or (norm[at + 2] in _DEFINITE and of_more):
                return True
    return False


def _divided(lead: list[str]) -> bool:
    """Whether something is "*shared* among", "*shared out* among" or "*divided equally* among" all that are named."""
    while lead[-1:] and (lead[-1] in ("out", "up") or lead[-1].endswith("ly")):
        lead = lead[:-1]
    return lead[-1:] != [] and lead[-1] in _DIVIDED


def rest_of(reading: Reading, first: int, last: int, heads: set[str]) -> bool:
    """Whether the sort of the members is named for some of them: "other sectors", "your regions"."""
    for at in range(first, last):
        if reading.stems[at] in heads:
            near = set(reading.words.norm[max(first, at - 4) : at])
            if near & (REST | _SUBSET | {"of", "your", "their", "his", "her", "those"}):
                return True
    return False


def stopped_short(reading: Reading, found: Enumeration) -> bool:
    """Whether the enumeration itself says that it is not the whole: "…, among others", "and more", "etc"."""
    after = reading.words.norm[found.last : found.last + 4]
    own = reading.sentences[reading.sentence_at(found.last - 1)].last - found.last
    if "among" in after[:own] or ("among", "others") in pairwise(after) or " ".join(after).startswith(_SHORT_OF):
        return True
    number = reading.sentence_at(found.last - 1) + 1
    if number >= len(reading.sentences) or reading.sentences[number].block != reading.sentences[number - 1].block:
        return False
    following = reading.sentences[number]  # "The rest are …", "It lacks the others."
    opening = reading.words.norm[following.first : min(following.last, following.first + 6)]
    at = next((at for at, pair in enumerate(pairwise(opening)) if pair[0] == "the" and pair[1] in OTHERS), None)
    return at is not None and _NAMED_ONES.isdisjoint(opening[:at])


def _of_more(reading: Reading, name: Mention, found: Enumeration) -> bool:
    """Whether some or other members are meant: "three of the eight …", "the largest of the …", "the other …"."""
    norm = reading.words.norm
    start = reading.sentences[reading.sentence_at(name.first)].first
    before = norm[max(start, name.first - 6) : name.first]
    either = any(before[at] == "or" and before[at + 1] in _OTHERS for at in range(len(before) - 1))
    if asks_for_some(reading, name) or (_OTHERS & set(before[-3:]) and not either):
        return True
    for at, word in enumerate(before):
        if word == "of" and at + 1 < len(before) and before[at + 1] in ("the", "our", "these", "those", "its"):
            inside = range(name.first - len(before) + at + 2, name.first)
            if "whose" in before[at:] or any(reading.words.capital(i) for i in inside):
                continue
            if name.first - len(before) + at == start:  # "Of the eight sectors, Defence and … are the best known"
                link = _link(reading, name, found)
                return reading.sentence_at(found.first) == reading.sentence_at(name.first) and "which" not in link
            lead = before[at - 1] if at else ""
            if either and lead in _OTHERS:
                return False  # "falls under one or other of our programmes"
            if _link(reading, name, found)[:1] == ["which"]:
                return False  # "in several of its seven focus areas, which are …"
            if (
                lead in _EVERY
                or (at > 1 and before[at - 2] == "all")
                or (lead in _SINGLED and "(" in reading.words.gap(found.first))
            ):
                return False  # "none of the five parts", "the second best of the areas (…)"
            if lead == "which" and _one_asked_for(reading, name, found):
                return False
            if lead == "one":
                return at > 1 and before[at - 2] in ("but", "than", "except")
            if lead in _SOME or lead in SMALL or lead.isdigit() or lead in ORDINALS:
                return True
            return lead.endswith("est") and lead != "rest"
    return False


def _one_asked_for(reading: Reading, name: Mention, found: Enumeration) -> bool:
    """Whether one is asked for, and several are told next: "which of the grades *is* likely. These are Strong, …"."""
    following = reading.sentence_at(found.first) > reading.sentence_at(name.first)
    return following and reading.words.norm[name.last : name.last + 1] in _SINGULAR


_SINGULAR = (["is"], ["was"], ["has"], ["applies"], ["fits"], ["suits"])


def _picked(reading: Reading, name: Mention, found: Enumeration) -> bool:
    """Whether members are picked out for a person or a place: "the sectors *that you mention*", "the *nearest* offices"."""
    norm = reading.words.norm
    clause = _said_of(reading, name, found)
    before = norm[max(reading.sentences[reading.sentence_at(name.first)].first, name.first - 3) : name.first]
    if not _HAVING.isdisjoint(before):  # "it *has chosen* eight sectors"
        before = [word for word in before if word != "chosen"]
    if (
        clause[:2] == ["in", "question"]
        or clause[:1] in (["most"], ["least"])
        or _PICKING.intersection([*clause, *before])
        or (_WHOSE.intersection(before[-1:]) and norm[name.last - 1].endswith("s"))  # not "your support journey"
        or (before[-1:] and _superlative(before[-1]))
    ):
        return True
    link = _link(reading, name, found)
    if link[-1:] and link == clause and link[-1] in _PLACING and _MODAL.isdisjoint(link):
        # "in the regions of Anglia and Midshires"; but "the new stations *will be* built at Anglia and Midshires"
        owner = [word for word in before if word not in ("its", "our", "the", "their")]
        held = owner[-1:] in (["has"], ["have"]) or before[-2:] == ["there", "are"]  # "has its offices at Anglia and …"
        return (
            not held and tuple(clause) not in _SPANNING and not reading.figures_in(name.first - len(before), name.first)
        )
    return any(
        word in _PERSONS
        and not _WRITINGS.intersection(clause[at + 1 : at + 3])
        and clause[at - 1 : at] != ["for"]
        and not _MODAL & set(clause[at + 1 : at + 2])
        for at, word in enumerate(clause)
    )


def _superlative(word: str) -> bool:
    """Whether a word picks out some by how they are: "the *busiest* hubs"."""
    return word.endswith("est") and len(word) > len("rest") + 1 and word not in _NO_DEGREE


def not_so_now(reading: Reading, name: Mention, found: Enumeration, current: AbstractSet[int]) -> bool:
    """Whether the list is told of another time, proposed or supposed: "until May the regions were", "should be".

    What the members have may be listed, too ("The regions have new names: …"), but where all the `current` ones are.
    """
    link = _link(reading, name, found)
    sentence = reading.sentences[reading.sentence_at(name.first)]
    before = reading.words.norm[sentence.first : name.first]
    if "when" in link and not _PAST.isdisjoint(before[-4:]):  # "there were six regions when I wrote: …"
        return True
    if "if" in before[-4:] or _supposed(link):
        return True
    having = [after != "to" and word in _HAVING for word, after in pairwise([*link, ""])]  # not "has *to* be put"
    verbs = [word for word, has in zip(link, having, strict=True) if word in _VERBS or has]
    if verbs[-1:] and verbs[-1] in _HAVING:  # "The regions have new names: …", but "have been *six* since April: …"
        if current <= found.members() or _each_has(before, found):
            return False
        return (_SHOWN | _SETTLED).isdisjoint(link) and not ("been" in link and any(map(_number, link)))
    if not verbs or not _PAST.issuperset(verbs):
        return False
    dates = (figure.date for figure in reading.figures_in(sentence.first, found.first))
    told = {*before, *link}
    return not told.isdisjoint(_BYGONE | _NARROWING) or any(date and date.end < reading.as_of for date in dates)


def _supposed(link: list[str]) -> bool:
    """Whether a list is told as it might be: "the regions *should be* …", but not "should be *set out in full*: …"."""
    for at, pair in enumerate(pairwise(link)):
        does = [word for word in link[at + 2 : at + 4] if not word.endswith("ly")][:1]
        if pair in _SUPPOSED and not (pair[0] == "should" and (_SHOWN | _GIVEN).issuperset(does) and does):
            if pair[0] != "should" or link[at + 2 : at + 4] not in _PUT_OUT:
                return True
    return False


_GIVEN = frozenset("given printed shown stated quoted written displayed recorded entered".split())
_PUT_OUT = (["set", "out"], ["spelt", "out"], ["spelled", "out"], ["written", "out"], ["read", "out"], ["put", "down"])
"""What is done to a list that stays as it is: "the list should be *set out* in full: …"."""


def _each_has(before: list[str], found: Enumeration) -> bool:
    """Whether members, and nothing else, are what "*all of* our regions have" something in: "…: Anglia, Midshires and …"."""
    strangers = any(element.member is None and not element.loose for element in found.elements)
    return not strangers and not _EACH.isdisjoint(before[-4:])


def _link(reading: Reading, name: Mention, found: Enumeration) -> list[str]:
    """The words between the list's name and the items, where these follow it in its sentence."""
    same = reading.sentence_at(name.first) == reading.sentence_at(found.first)
    return reading.words.norm[name.last : found.first] if same else []


def _said_of(reading: Reading, name: Mention, found: Enumeration) -> list[str]:
    """The words that go with the list's name: up to the verb, a mark or the enumeration."""
    last = min(reading.sentences[reading.sentence_at(name.first)].last, max(found.first, name.last))
    words = range(name.last, last)
    norm = reading.words.norm
    stop = next((at for at in words if reading.words.mark(at) or norm[at] in _CLAUSE_ENDS or _ordered(norm, at)), last)
    return norm[name.last : stop]


def _ordered(norm: list[str], at: int) -> bool:
    """Whether word `at` begins words on the order alone: "the stages *in the order in which they come*"."""
    return norm[at] == "in" and "order" in norm[at + 1 : at + 4]
