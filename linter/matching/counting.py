"""The number stated for a list, and whether it counts the whole: "seven growth-driving sectors", "nine in number"."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

from linter.matching.counted_after import HEDGES, told_after
from linter.matching.counted_of import NAMING
from linter.matching.counted_through import goes_through, number_of, of_some
from linter.matching.picking import REST
from linter.matching.reading import Reading
from linter.matching.standing import standing
from linter.text.countries import COUNTRIES
from linter.text.numbers import Figure
from linter.text.tense import PAST_FORMS

_AFTER = 14
"""Words between a list's name and its number at the most."""
_OF_THEM = frozenset("of the our its these".split())
_THERE_ARE = frozenset("a there are we have now at present".split())
_EXISTING = frozenset(
    "are is there exist do does we you they have has now currently today at present in all total altogether the government department".split()
)
"""What asks after the number of all: "how many regions *are there now*?"."""
_SHORT = 5
"""Words of an answer up to its number at the most."""
_OTHERS = frozenset("new proposed planned possible potential such".split())
_NOT_ONE = frozenset("of and or to in for the from with are were is was".split())
"""Words between a number and a list's name with which it counts something else: "three of the ten *are* towns of ours"."""
_LONG_AGO = 180
"""Days after which a dated number is one of another time."""
_ACTING = frozenset("have has wrote sent met came took gave told asked already".split())
_OF_ALL = frozenset(
    "there we our us government department minister ministers national must choice its into these total set list".split()
)
_YOURS = frozenset("your this his her my".split())
_HOLDING = frozenset("has have hosts holds keeps contains".split())
_WHOLE = frozenset("we government department england".split())
_LAID_DOWN = frozenset(
    """act order bill statute code charter strategy plan scheme programme policy standard framework agency authority
    commission board service ministry network constitution treaty""".split()
)
"""What lays down for everybody how many there are: "*the Act* has six classes"."""
_AT = frozenset("in at near within around across".split())
_PLACES = frozenset(
    """your this park area county region constituency city town district borough village valley neighbourhood parish
    north south east west""".split()
)
"""What is only a part of the country that a list is for."""
_PRESENT = frozenset("is are has have now remain remains".split())
_MOOTED = frozenset("considered proposed suggested discussed rejected mooted contemplated".split())
_IMAGINED = frozenset("would could might nobody never if unless".split())
_PAPERS = frozenset(
    "annex chapter section part question paragraph page table figure appendix item point note box".split()
)
_PONDERING = (
    ("thinking", "of"),
    ("thinks", "of"),
    ("thinking", "about"),
    ("thinking", "in", "terms", "of"),
    ("toying", "with"),
    ("minded", "to", "have"),
    ("considering",),
    ("contemplating",),
    ("pondering",),
    ("planning",),
    ("planning", "for"),
    ("planning", "to", "have"),
    ("plans", "to", "have"),
    ("plan", "to", "have"),
    ("hopes", "for"),
    ("hoping", "for"),
    ("hopes", "to", "have"),
    ("hoping", "to", "have"),
    ("intends", "to", "have"),
    ("proposes", "to", "have"),
    ("proposing",),
    ("dreaming", "of"),
    ("prefer",),
    ("prefers",),
)
"""What is done with a number of things that there are not: "your council *is thinking of* six regions"."""
_VAGUELY = frozenset("having making setting up creating as many some perhaps maybe only just new".split())
_CALLED = frozenset("called named known labelled numbered".split())
_UP_TO_CALLED = 12
_FORMER = frozenset("old former previous late abolished earlier".split())
_LATER = frozenset("next later soon eventually tomorrow shortly then from by after once when until".split())
_OUT_OF = frozenset("one any each none all every which whichever".split())
_WERE = frozenset("were was had".split())
_RELATING = frozenset("that which from to in for of whose".split())
_PERSONAL = frozenset("you your he his she her they their it we i my".split())
_RELATED = 4
"""Words of a clause about members among which it says whose they are."""
_ON = frozenset("on in into under across over through around upon between among by".split())
_MADE_UP = frozenset(
    """concentrated concentrates focused focuses focussed based built rests divided split grouped organised arranged
    structured spread delivered run centred made falls fall""".split()
)
"""What is done to a whole that a list is all the parts of: "promotion is *concentrated* on six markets"."""
_PICKED = frozenset("chosen picked named listed selected designated announced published agreed".split())
_CLOSE = 6
"""Words before a number among which its verb stands."""
_EMPHATIC = ("no fewer than", "not fewer than", "no less than", "as many as", "fully")
"""Bounds that only say how remarkable a number is: "there are *no fewer than* six"."""


def stated(reading: Reading, first: int, last: int) -> Figure | None:
    """The figure that counts the list named at words `first` to `last`, unless it counts a part or a rest of it."""
    norm = reading.words.norm
    for figure in reading.figures_in(max(0, first - 5), last + _AFTER):
        if figure.kind != "number" or figure.upper is not None or figure.amount != int(figure.amount):
            continue
        if figure.last <= first:
            between = norm[figure.last : first]
            every = norm[max(0, figure.first - 1) : figure.first] == ["all"] and _OF_THEM.issuperset(between)
            if (REST | _OTHERS) & set(between):
                continue
            leads = number_of(reading, figure, first, last)
            if not (every or leads) and any(word in _NOT_ONE for word in between):
                continue
            if not leads and any(reading.words.mark(at).strip("-‑–*_'‘\"“") for at in range(figure.last, first + 1)):
                continue
            begin = reading.sentences[reading.sentence_at(figure.first)].first
            before = set(norm[max(begin, figure.first - 2) : figure.first])
            emphatic = " ".join(norm[figure.outer_first : figure.first]) in _EMPHATIC
            if before & (REST | {"over"}) or not (emphatic or figure.qualifier == "exact"):
                continue
            if norm[figure.first][0].isdigit() and norm[figure.first - 1] in _PAPERS:  # "Annex 6 Rail regions"
                continue
            if any(other.first > figure.first for other in reading.figures_in(figure.last, first)):
                continue  # "not eight but nine regions"
            if reading.blocks[figure.first] != reading.blocks[first]:
                continue
            return figure
        same = reading.sentence_at(figure.first) == reading.sentence_at(first)
        if same and figure.qualifier == "exact" and told_after(reading, figure, first, last):
            return figure
    return _answered(reading, first, last)


def _answered(reading: Reading, first: int, last: int) -> Figure | None:
    """The number that answers "How many … are there?", asked of the list named at words `first` to `last`: "*Nine.*"."""
    number = reading.sentence_at(first)
    asked = reading.sentences[number]
    norm = reading.words.norm
    if not asked.question or ("how", "many") not in pairwise(norm[asked.first : first]):
        return None
    of_some = "of" in norm[max(asked.first, first - 2) : first]
    if of_some or not _EXISTING.issuperset(norm[last : asked.last]) or number + 1 >= len(reading.sentences):
        return None
    answer = reading.sentences[number + 1]
    figure = next(iter(reading.figures_in(answer.first, min(answer.last, answer.first + _SHORT))), None)
    if figure is None or figure.kind != "number" or figure.qualifier != "exact" or figure.upper is not None:
        return None
    if (
        figure.last < answer.last
        and not reading.words.mark(figure.last)
        and reading.stems[figure.last] not in reading.stems[asked.first : asked.last]
    ):
        return None
    return figure if _THERE_ARE.issuperset(reading.words.norm[answer.first : figure.first]) else None


def counts_whole(reading: Reading, figure: Figure, last: int, right: int, *, listed: bool) -> bool:
    """Whether `figure`, which counts the list named up to word `last`, is said of the whole list, and of today.

    It is of the whole where all of it is `listed` after the number.
    """
    how = standing(reading, figure, own=frozenset(range(figure.last, last)))  # "nine *first*-wave regions"
    if how == "past" or (how == "expected" and not (_presupposed(reading, figure) or _to_be_said(reading, figure))):
        return False
    after = figure.first >= last
    if _of_another_time(reading, figure, after=after) or _supposed(reading, figure) or _ones_own(reading, last):
        return False
    return after or listed or not _some_of(reading, figure, last, right)


def _ones_own(reading: Reading, last: int) -> bool:
    """Whether somebody's own number is told: "the county has chosen ten sectors *in its own* plan"."""
    after = reading.words.norm[last : min(reading.sentences[reading.sentence_at(last - 1)].last, last + 3)]
    return after[:1] != [] and after[0] in _IN and after[1:2] != ["our"] and after[2:] == ["own"]


_IN = frozenset("in of under for".split())


def _to_be_said(reading: Reading, figure: Figure) -> bool:
    """Whether the number is in what the reader may say: "you *could say that* there are six regions"."""
    norm, first = reading.words.norm, reading.sentences[reading.sentence_at(figure.first)].first
    lead = norm[max(first, figure.outer_first - _CLOSE) : figure.outer_first]
    at = next((at for at in range(len(lead) - 1, 0, -1) if lead[at] == "that"), 0)
    return at > 0 and lead[at - 1] == "say" and _IMAGINED.isdisjoint(lead[at:])


def _presupposed(reading: Reading, figure: Figure) -> bool:
    """Whether the number is taken as given in what is wished for: "they would like a place beside *the nine* sectors"."""
    norm, at = reading.words.norm, figure.first
    if at > 1 and _possessive(reading, at - 1):
        return True
    return at > 1 and norm[at - 1] in ("the", "our") and norm[at - 2] not in ("be", "become", "is", "are", "to")


def _supposed(reading: Reading, figure: Figure) -> bool:
    """Whether a number is denied or imagined: "there are *not* ten regions", "*had there been* ten", "there *would* be ten"."""
    norm, sentence = reading.words.norm, reading.sentences[reading.sentence_at(figure.first)]
    begin = max(sentence.first, figure.outer_first - _CLOSE)
    parted = (at for at in range(begin + 1, figure.outer_first + 1) if reading.words.mark(at) or norm[at - 1] == "but")
    lead = norm[max(parted, default=begin) : figure.outer_first]
    return (
        lead[-1:] == ["not"]
        or ("not" in lead and not _presupposed(reading, figure))
        or lead[-2:] in (["asked", "for"], ["far", "from"], ["plan", "for"], ["speaks", "of"], ["talks", "of"])
        or _toyed_with(lead)
        or _to_be_named(norm[figure.last : sentence.last])
        or not _MOOTED.isdisjoint(norm[figure.last : min(sentence.last, figure.last + _CLOSE)])
        or (not _IMAGINED.isdisjoint(lead) and not (_presupposed(reading, figure) or _to_be_said(reading, figure)))
        or lead[-3:]
        in (["had", "there", "been"], ["were", "there", "to"], ["were", "there", "only"], ["as", "if", "there"])
    )


def _toyed_with(lead: list[str]) -> bool:
    """Whether the words before a number say that so many are only thought of: "your council *is thinking of* six regions"."""
    while lead[-1:] and lead[-1] in _VAGUELY:
        lead = lead[:-1]
    return any(tuple(lead[-len(words) :]) == words for words in _PONDERING)


def _to_be_named(after: list[str]) -> bool:
    """Whether what is counted has no names yet: "six regions for the islands, *to be called* North, …"."""
    return any(
        after[at : at + 2] == ["to", "be"] and after[at + 2] in _CALLED
        for at in range(min(_UP_TO_CALLED, len(after) - 2))
    )


def _of_another_time(reading: Reading, figure: Figure, *, after: bool) -> bool:
    """Whether the sentence is dated well before the letter, or tells of a day to come: a number of another time.

    A number told `after` the name, or in the present, stands whatever happened then: "the hubs, *six in all*, opened in 2019".
    """
    norm, number = reading.words.norm, reading.sentence_at(figure.first)
    sentence = reading.sentences[number]
    if number + 1 < len(reading.sentences) and norm[sentence.last : sentence.last + 2] == ["that", "was"]:
        return True  # "… told of six regions. That was the number before May."
    if (
        not _WERE.isdisjoint(norm[max(sentence.first, figure.first - _CLOSE) : figure.first])
        and "when" in norm[figure.last : sentence.last]
    ):
        return True  # "There were six regions when I wrote to you"
    if _of_old(reading, figure) or _to_come(reading, figure):
        return True
    present = not _PRESENT.isdisjoint(norm[max(sentence.first, figure.first - _CLOSE) : figure.first])
    coming = "will" in norm[sentence.first : figure.first]
    for other in reading.figures_in(sentence.first, sentence.last):
        if other.date is None or other.date.yearless:
            continue
        told = not present and not (after and other.first > figure.first)
        if (told and (reading.as_of - other.date.end).days > _LONG_AGO) or (
            coming and other.date.start > reading.as_of
        ):
            return True
    return False


def _of_old(reading: Reading, figure: Figure) -> bool:
    """Whether the number is of what is no more: "the seven regions *of the old Board*"."""
    norm, last = reading.words.norm, reading.sentences[reading.sentence_at(figure.first)].last
    near = norm[figure.last : min(last, figure.last + _CLOSE)]
    return any(near[at] in ("of", "under") and not _FORMER.isdisjoint(near[at + 1 : at + 3]) for at in range(len(near)))


def _to_come(reading: Reading, figure: Figure) -> bool:
    """Whether there is to be such a number at a time to come: "*Next year there will be* nine regions"."""
    norm, sentence = reading.words.norm, reading.sentences[reading.sentence_at(figure.first)]
    lead = norm[max(sentence.first, figure.outer_first - 3) : figure.outer_first]
    if lead[-2:] not in (["will", "be"], ["will", "have"], ["shall", "have"], ["then", "be"]):
        return False
    return not _LATER.isdisjoint(norm[sentence.first : sentence.last])


def _some_of(reading: Reading, figure: Figure, last: int, right: int) -> bool:
    """Whether a number without an article counts some members: "Two growth-driving sectors, …, told us"."""
    norm = reading.words.norm
    sentence = reading.sentences[reading.sentence_at(figure.first)]
    if figure.amount >= right:
        return False
    relative = norm[last : min(sentence.last, last + _RELATED)]
    if relative[:1] and relative[0] in _RELATING and not _PERSONAL.isdisjoint(relative[1:]):
        return True  # "three principles *that your scheme meets*"
    if sorted_out(norm, figure.last, last) or _so_at_times(reading, last, sentence.last):
        return True
    if of_some(reading, figure, last):
        return True
    definite = figure.first > 0 and (
        norm[figure.first - 1] in ("the", "our", "these", "its", "all", "are", "into")
        or _possessive(reading, figure.first - 1)
    )
    if not definite and _placed(reading, figure, last):
        return True
    done = norm[figure.first - 1]
    if not definite and figure.first and (done.endswith("ed") or done in PAST_FORMS):  # "You visited five hubs"
        return True
    begins = figure.outer_first == sentence.first
    if (
        not definite
        and begins
        and last < sentence.last
        and (norm[last] in _ACTING or norm[last].endswith("ed"))
        and "been" not in norm[last : last + 3]
    ):
        return True  # "Four councils have replied"
    if not definite and not _said_of_all(reading, figure, last):
        return True
    rest = {"last", "rest", "others", "remaining", "eighth", "remainder"} & set(norm[last : sentence.last][:_AFTER])
    return not definite and (figure.amount * 2 < right or bool(rest))


def sorted_out(norm: Sequence[str], first: int, last: int) -> bool:
    """Whether those that are most so are counted, between word `first` and the name's end: "the six *largest* regions"."""
    most = first < last - 1 and (norm[first] in ("most", "least", "top") or _most(norm[first]))
    return most and not _most(norm[last - 1])


def _most(word: str) -> bool:
    return len(word) > _SHORT and word.endswith("est") and word not in _NO_SUPERLATIVES


_NO_SUPERLATIVES = frozenset("forest harvest interest request conquest protest contest northwest southwest".split())


def _so_at_times(reading: Reading, last: int, end: int) -> bool:
    """Whether a clause after a name tells of those that are so now: "the five forests *that are open* in winter"."""
    clause = reading.words.norm[last : min(end, last + 4)]
    if clause[:1] not in (["that"], ["which"]) or reading.words.mark(last) or not {"are", "were"} & {*clause[1:2]}:
        return False
    return not _PASSING.isdisjoint(clause[2:])


_PASSING = frozenset("open closed shut still left nearest free full available ready affected already not".split())
"""What some of a list's members may be, and not all."""


def _possessive(reading: Reading, word: int) -> bool:
    end = reading.words.end[word]
    return reading.document.text[max(0, end - 2) : end] in ("'s", "’s") or reading.document.text[end - 1 : end] in (
        "'",
        "’",
    )


def _said_of_all(reading: Reading, figure: Figure, last: int) -> bool:
    """Whether a bare number below the right one is that of all: "*there are* six hubs", "*the Strategy* picks out six hubs".

    Of some it may be otherwise: "firms in *six hubs*", "*your firm* works across six hubs".
    """
    norm, sentence = reading.words.norm, reading.sentences[reading.sentence_at(figure.first)]
    around = [*range(sentence.first, figure.outer_first), *range(last, sentence.last)]
    before = [word for word in norm[sentence.first : figure.outer_first] if word not in HEDGES]
    if before[-1:] and before[-1] in _HOLDING and _lays_down(before, 0, len(before) - 2):
        return True
    if before[-1:] and before[-1] in NAMING:  # "the Order now lists six"
        return True
    if goes_through(norm, sentence.first, figure, last, sentence.last):
        return True
    if before[-1:] and before[-1] in _ON and before[-2:-1] and before[-2] in _MADE_UP:  # "is concentrated on six"
        return True
    plain = last >= sentence.last or norm[last] in ("and", "but") or bool(reading.words.mark(last).strip("-‑’'"))
    if plain and before[-1:] == ["of"] and before[-2:-1] and before[-2] in _OUT_OF:  # "yours is one of six regions"
        return True
    chosen = norm[last : min(sentence.last, last + _RELATED)]
    if (
        chosen[:1] == ["which"] and reading.words.mark(last) and not _PICKED.isdisjoint(chosen)
    ):  # "six, which were chosen"
        return True
    if not _OF_ALL.isdisjoint(norm[at] for at in around) or any(reading.names(at, at + 1) for at in around):
        return True
    return sentence.last - sentence.first <= last - figure.outer_first + 1


def _lays_down(norm: list[str], begin: int, holder: int) -> bool:
    """Whether what has so many lays down for everybody how many there are: "*the Act has* six"."""
    return holder > begin and norm[holder] in _LAID_DOWN and norm[holder - 1] in ("the", "our", "this")


def _placed(reading: Reading, figure: Figure, last: int) -> bool:
    """Whether those at one place are counted: "*Highmoor has* five recovery species", "… five hubs *in your county*"."""
    norm, words = reading.words.norm, reading.words
    begin = reading.sentences[reading.sentence_at(figure.first)].first
    holder = figure.outer_first - 2
    if holder > begin and norm[holder - 1] in _YOURS and norm[holder + 1] in _HOLDING | NAMING:
        return True  # "your bid covers three"
    if holder >= begin and norm[holder + 1] in _HOLDING:
        if norm[holder] in ("it", "that"):  # what the sentence before names, or a place
            number = reading.sentence_at(begin)
            before = reading.sentences[max(0, number - 1)]
            return number == 0 or not reading.names(before.first, before.last)
        whole = norm[holder] in _WHOLE or norm[holder] in COUNTRIES or reading.names(holder, holder + 1)
        whole = whole or _lays_down(norm, begin, holder)
        if norm[holder] in _PLACES or (words.capital(holder) and not whole):
            return True
    return norm[last : last + 1] != [] and norm[last] in _AT and not _PLACES.isdisjoint(norm[last + 1 : last + 4])
