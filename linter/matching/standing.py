"""How a figure is put: stated as present, told as history, announced for later, expected, or as part of a whole."""

from __future__ import annotations

from datetime import date
from itertools import pairwise
from typing import Literal

from linter.matching.beside import aside
from linter.matching.reading import Reading
from linter.text.numbers import Figure
from linter.text.stems import root
from linter.text.tense import IRREGULAR_PAST

Standing = Literal["present", "past", "future", "expected", "part"]

_EXPECTING = {
    root(word) for word in "expect anticipate hope forecast predict project estimate aim target assume".split()
}
_EXPECTING |= {"might", "could", "whether", "hypothetical", "suppose", "perhaps", "possibly", "may"}
CHANGING = {
    root(word) for word in "rise increase go change become move fall drop reduce uprate raise grow extend".split()
}
_BASE_CHANGES = {"raise", "increase", "reduce", "cut", "lower", "freeze", "extend", "double", "halve", "change"}
_EARLIER = {
    "previously",
    "formerly",
    "originally",
    "initially",
    "historically",
    "hitherto",
    "then",
    "earlier",
    "beforehand",
}
_EARLIER |= {"predecessor", "provisional", "provisionally", "interim"}
_FINITE = frozenset("is are was were has have had will can may must".split())
_CLAUSE = 12
"""Words at the most in which a clause of its own after a colon has its verb."""
_HAVING = frozenset("have has had need needs required obliged".split())
_EQUALS = {"is", "was", "are", "were", "stands", "stood"}
_PARTS = ({"of"}, {"those", "these", "which", "whom", "them", "whose"})


def standing(
    reading: Reading, figure: Figure, since: date | None = None, own: frozenset[int] = frozenset()
) -> Standing:
    """How `figure` is put by the words of its clause and sentence.

    `since` is when the value in force began to hold; `own` are the words that name or measure the fact, which say nothing
    of how its figure is put ("the leakage *target*").
    """
    norm = reading.words.norm
    sentence = reading.sentences[reading.sentence_at(figure.first)]
    begin = _clause_start(reading, figure, sentence.first)
    end = _clause_end(reading, figure, sentence.last)
    by_the_way = aside(reading, begin, figure.outer_first)
    before = [norm[at] for at in range(begin, figure.outer_first) if at not in by_the_way]
    around = [*before, *norm[figure.outer_last : end]]
    if (
        figure.kind == "number"
        and norm[figure.outer_last : figure.outer_last + 1] == ["of"]
        and set(norm[figure.outer_last + 1 : figure.outer_last + 2])
        & {"its", "the", "our", "these", "those", "their", "his", "her", "your"}
    ):
        return "part"
    if norm[figure.outer_last : figure.outer_last + 2] == ["on", "top"]:
        return "part"
    if norm[sentence.first] == "among" or _difference(reading, figure):
        return "part"
    if _worked_out(reading, figure, sentence.first) or _of_the_whole(reading, figure, sentence.first):
        return "part"
    if (_is_part(before) and figure.kind != "percentage") or before[-1:] in (
        ["further"],
        ["another"],
        ["additional"],
        ["other"],
        ["extra"],
    ):
        return "part"
    if _from_or_up_from(norm, figure, sentence.first):
        return "past"
    near = range(max(begin, figure.outer_first - 8), figure.outer_first)
    roots = {root(norm[at]) for at in near if at not in own and at not in by_the_way}
    if figure.kind != "number" and "expect" in roots and _required(before[-8:]):
        roots.discard("expect")
    if figure.kind == "duration":
        roots -= {"aim", "target"}
    if "planned" in before[-8:] and {"for", "on", "to"} & set(before[-6:]):
        return "expected"
    if "would" in before and {"like", "want", "prefer", "wish", "welcome", "see"} & set(before):
        return "expected"
    if _wanted(before) or _put_forward(before, norm[figure.outer_last : end]):
        return "expected"
    if roots & _EXPECTING and not (
        "estimated" in before[-1:] or ("may" in before and not {"if", "might"} & set(before) and _grants(before))
    ):
        return "expected"
    if _in_a_list_of_hopes(reading, figure):
        return "expected"
    following = _up_to_comma(reading, figure.outer_last, min(end, figure.outer_last + 5))
    if {"might", "could"} & set(following) or {root(word) for word in following} & {"expect", "anticipat", "forecast"}:
        return "expected"
    entry = reading.dated_entry(figure.first)
    if entry and entry.end < reading.as_of:
        return "past"
    if _told_as_past(reading, figure, begin, end, around) or _dated_before(reading, figure, begin, end, since):
        return "past"
    if (
        _proposed(reading, figure, begin)
        or _announced(reading, figure, begin, end)
        or _subject_of_will(reading, figure, end)
    ):
        return "future"
    return "present"


_MAKES = (["that", "is"], ["that", "makes"], ["come", "to"], ["comes", "to"], ["rate", "gives"], ["this", "is"])
_SPREAD = {root(word) for word in "differ vary range run".split()}


def _worked_out(reading: Reading, figure: Figure, first: int) -> bool:
    """Whether the figure is reckoned from another: "at £4,395 per pupil that is £1,810,740", "differs from £5 to £9"."""
    norm = reading.words.norm
    before = norm[max(first, figure.outer_first - 2) : figure.outer_first]
    if norm[figure.outer_last : figure.outer_last + 1] == ["times"] and figure.kind == "number":
        return True
    if "times" in norm[figure.outer_last : figure.outer_last + 3]:
        return True  # "£4,614, being six times £769"
    others = [o for o in reading.figures_in(first, figure.first) if o is not figure and o.kind in (figure.kind, "rate")]
    if others and figure.kind == "money" and (before in _MAKES or before[-1:] == ["gives"]):
        return True
    near = {root(word) for word in norm[max(first, figure.outer_first - 6) : figure.outer_first]}
    return bool(near & _SPREAD) and bool(
        {"from", "between"} & set(norm[max(first, figure.outer_first - 5) : figure.first])
    )


def _of_the_whole(reading: Reading, figure: Figure, first: int) -> bool:
    """Whether a part follows its whole: "Of the 3,420 schools in the Partnership, 2,610 are primary"."""
    norm = reading.words.norm
    if figure.kind != "number" or norm[first] != "of" or norm[first + 1 : first + 2] not in (["the"], ["our"], ["all"]):
        return False
    return "," in reading.words.gap(figure.outer_first) and bool(reading.figures_in(first, figure.first))


def _wanted(before: list[str]) -> bool:
    """Whether it is wished for: "we want that to be over three million", "our ambition is to reach 95 per cent"."""
    wish = next((at for at in range(len(before) - 1, -1, -1) if before[at] in _WISHES), -1)
    return wish >= 0 and "to" in before[max(wish, len(before) - 4) :] and bool(_BECOMING & set(before[wish + 1 :][-3:]))


def _put_forward(before: list[str], following: list[str]) -> bool:
    """Whether it is proposed or supposed: "whether it should be £5", "some called for … to be £5", "were it to be £5"."""
    if {"should", "ought"} & set(before[-4:]) and "be" in before[-3:]:
        return bool(_PROPOSING & {root(word) for word in before})
    if before[-2:] == ["to", "be"] or before[-3:-1] == ["to", "be"]:
        return before[0] in ("were", "if") or bool(_CALLING & set(before))
    if "will" in before[-4:] and any(root(verb) in _EXPECTING and that == "that" for verb, that in pairwise(before)):
        return True
    has = next((at for at, word in enumerate(following) if word in ("has", "have", "was", "were", "is")), -1)
    return has >= 0 and any(root(word) in _MOOTED for word in following[has + 1 : has + 4])


_PROPOSING = {
    root(word) for word in "whether consider propose suggest argue recommend call want think ask debate".split()
}
_CALLING = frozenset("called calls call calling asked proposed suggested recommended urged want wants".split())
_MOOTED = {root(word) for word in "propose suggest moot float recommend".split()} | {"mooted"}
_WISHES = frozenset(
    "want wants wish wishes ambition ambitions aspire aspires aspiration vision goal seek seeking".split()
)
_BECOMING = frozenset("be reach have see get become rise grow increase reduce cut bring".split())
_MORE = frozenset("more less fewer higher lower above below extra short dearer cheaper better worse".split())


def _difference(reading: Reading, figure: Figure) -> bool:
    """Whether the figure says how far two others are apart: "20p more than the rate", "£2 below it"."""
    norm, at = reading.words.norm, figure.outer_last
    if at + 1 >= len(norm) or norm[at] not in _MORE or reading.words.mark(at).strip("-"):
        return False
    return norm[at] in ("above", "below") or norm[at + 1] in ("than", "each")


def _up_to_comma(reading: Reading, first: int, last: int) -> list[str]:
    stop = next((at for at in range(first, last) if "," in reading.words.gap(at)), last)
    return reading.words.norm[first:stop]


def _required(before: list[str]) -> bool:
    """Whether "expected to" puts a duty on somebody: "applicants are expected to bring 20 per cent"."""
    at = next((i for i, word in enumerate(before) if word == "expected"), -1)
    return at > 0 and before[at - 1] in ("are", "is", "be", "normally") and before[at + 1 : at + 2] == ["to"]


def _grants(before: list[str]) -> bool:
    """Whether "may" gives a right ("applicants may claim up to") and not a doubt ("it may be about")."""
    at = len(before) - 1 - before[::-1].index("may")
    if before[at + 1 : at + 2] == ["be"]:
        return before[at + 2 : at + 3] != [] and before[at + 2].endswith(("ed", "en", "id"))
    return at + 1 < len(before) and before[at + 1] not in ("have", "well")


def _clause_start(reading: Reading, figure: Figure, first: int) -> int:
    norm, words = reading.words.norm, reading.words
    for at in range(figure.outer_first, first, -1):
        if ";" in words.gap(at) or norm[at - 1] in ("but", "while", "whereas", "although"):
            return at
        if norm[at] in ("since", "because") and "," in words.gap(at):
            return at
        if ":" in words.gap(at) and (
            norm[at] in ("it", "they", "we", "you", "this", "that", "the", "there")
            or _FINITE & set(norm[figure.outer_last : at + _CLAUSE])
        ):
            return at
    return first


def _clause_end(reading: Reading, figure: Figure, last: int) -> int:
    norm, words = reading.words.norm, reading.words
    for at in range(figure.outer_last, last):
        if ";" in words.gap(at) or norm[at] in ("but", "while", "whereas", "although"):
            return at
        if "," in words.gap(at) and norm[at] in ("up", "compared", "down", "against"):
            return at
    return last


def _is_part(before: list[str]) -> bool:
    """Whether a part is counted: "of those, 640 …", "including 640 …", "among them 640 …"."""
    near = before[-5:]
    if "including" in near or "among" in near or "includes" in near or "included" in near:
        return True
    return any(
        left == "of" and right in _PARTS[1] and following not in _EQUALS
        for left, right, following in zip(near, near[1:], [*near[2:], ""], strict=False)
    )


def _from_or_up_from(norm: list[str], figure: Figure, first: int) -> bool:
    """Whether the figure is what something was: "up from 2,100", "compared with 2,100", "rather than 2,100"."""
    at = figure.outer_first - 1
    while at > first and norm[at] in (
        "the",
        "a",
        "an",
        "just",
        "only",
        "previous",
        "earlier",
        "its",
        "level",
        "total",
        "of",
    ):
        at -= 1
    if norm[at] == "from":
        lead = {root(word) for word in norm[max(first, at - 6) : at]}
        return bool(lead & (CHANGING | {"up", "down", "chang", "mov"})) or (
            figure.outer_last < len(norm) and norm[figure.outer_last] == "to"
        )
    if norm[at] == "not" and norm[at - 1] in ("and", "but"):
        return True
    if norm[at] in ("with", "to", "against") and norm[at - 1] in ("compared", "contrast", "compare", "opposed"):
        return True
    return norm[at] == "than" and norm[at - 1] in ("rather", "not")


def _told_as_past(reading: Reading, figure: Figure, begin: int, end: int, around: list[str]) -> bool:
    words = set(around)
    told = {*around[: figure.outer_first - begin], *_up_to_comma(reading, figure.outer_last, end)}
    pairs = set(zip(around, around[1:], strict=False))
    before = reading.words.norm[begin : figure.outer_first]
    if words & (_EARLIER - {"then", "earlier"}) or {"then", "earlier"} & set(before[-4:]):
        return True
    if pairs & {("used", "to"), ("had", "had"), ("at", "first"), ("so", "far"), ("by", "then"), ("until", "then")}:
        return ("so", "far") not in pairs or "had" in words
    if before[:1] == ["when"] and any(
        word in IRREGULAR_PAST or word.endswith("ed") or word == "was" for word in before[1:6]
    ):
        return True
    triples = set(zip(around, around[1:], around[2:], strict=False))
    if ("at", "the", "time") in triples or ("at", "that", "time") in triples or ("in", "those", "days") in triples:
        return True
    if ("that", "stage") in pairs or ("that", "point") in pairs:
        return True
    near = reading.words.norm[max(begin, figure.outer_first - 7) : min(end, figure.outer_last + 7)]
    if set(zip(near, near[1:], strict=False)) & {("last", "year"), ("years", "ago"), ("months", "ago")}:
        return "since" not in near
    close = set(reading.words.norm[max(begin, figure.outer_first - 8) : min(end, figure.outer_last + 6)])
    if close & {"until", "till"} and close & {"was", "were", "had"}:
        return True
    if pairs & {
        ("was", "to"),
        ("were", "to"),
        ("was", "due"),
        ("were", "due"),
        ("was", "going"),
        ("was", "originally"),
        ("was", "once"),
        ("were", "once"),
    }:
        return True
    past_verb = words & {"was", "were", "had", "stood"}
    for other in reading.figures_in(begin, end):
        if other is figure or other.date is None or other.date.yearless:
            continue
        lead = reading.words.norm[other.first - 1] if other.first else ""
        if other.date.end < reading.as_of and lead in ("until", "till", "before", "to"):
            return True
        if past_verb and "had" in words and lead in ("by", "at", "of"):
            return True
        if past_verb and other.date.end < reading.as_of and lead in ("in", "during", "on", "by", "of", "since"):
            return bool({"was", "were", "stood"} & words) and figure.kind != "number"
    if _pluperfect(around[: figure.outer_first - begin]) and figure.kind != "number":
        return True
    return "had" in told and bool(told & {"by", "before", "when", "already"})


_BETWEEN = frozenset("not never we you they he she it i".split())


def _pluperfect(words: list[str]) -> bool:
    """Whether "had" helps another verb ("had been"), and does not stand for itself ("had replies from")."""
    for at, word in enumerate(words):
        if word == "had":
            following = next((w for w in words[at + 1 : at + 4] if not w.endswith("ly") and w not in _BETWEEN), "")
            if (
                following.endswith(("ed", "en"))
                or following in IRREGULAR_PAST
                or following in ("been", "had", "got", "gone", "come")
            ):
                return True
    return False


def _and_between(reading: Reading, figure: Figure, other: Figure) -> bool:
    """Whether ", and" parts the two: each belongs to a clause of its own."""
    first, last = sorted((figure.first, other.first))
    words = reading.words
    return any(words.norm[at] == "and" and "," in words.gap(at) for at in range(first, last))


def _dated_before(reading: Reading, figure: Figure, begin: int, end: int, since: date | None) -> bool:
    """Whether a past verb and a day before `since` go with the figure: "was paid £11.90 an hour in February"."""
    if since is None or figure.kind == "date":
        return False
    norm = reading.words.norm
    told = {"was", "were", "had", "paid", "got", "received"} & set(norm[begin : figure.outer_first])
    if not told and not any(word.endswith("ed") for word in norm[begin : figure.outer_first]):
        return False
    if figure.kind == "number" and not {"was", "were", "had"} & told:
        return False
    for other in reading.figures_in(begin, end):
        if other.date is None or other.first == figure.first or _and_between(reading, figure, other):
            continue
        last = other.date.end
        if other.date.yearless:
            last = other.date.in_year(reading.as_of.year)[1]
            if last > reading.as_of:
                last = other.date.in_year(reading.as_of.year - 1)[1]
        lead = norm[max(0, other.first - 3) : other.first]
        if last < since and set(lead) & {"in", "on", "during", "to", "until", "till", "before", "by", "of", "at"}:
            return True
    return False


def _in_a_list_of_hopes(reading: Reading, figure: Figure) -> bool:
    """Whether the line above the list hopes for what the list holds: "By 2030 we aim that: …"."""
    sentence = reading.sentences[reading.sentence_at(figure.first)]
    if sentence.lead < 0 or reading.document.blocks[sentence.block].kind != "item":
        return False
    lead = reading.sentences[sentence.lead]
    near = range(max(lead.first, lead.last - 8), lead.last)
    hoping = [at for at in near if root(reading.words.norm[at]) in _EXPECTING]
    dated = {at for figure in reading.figures_in(lead.first, lead.last) for at in range(figure.first, figure.last)}
    return not dated.issuperset(hoping)  # "3 May" hopes for nothing


def _proposed(reading: Reading, figure: Figure, begin: int) -> bool:
    """Whether a change is put forward and not made: "Raise the cap to £16"."""
    norm = reading.words.norm
    sentence = reading.sentences[reading.sentence_at(figure.first)]
    start = norm[sentence.first : min(sentence.first + 2, figure.outer_first)]
    if _BASE_CHANGES & set(start):
        return True
    return norm[figure.outer_first - 1] in ("to", "by", "at") and any(
        norm[at] in _BASE_CHANGES
        and norm[at - 1] in ("to", "would", "could", "and", "or", "should")
        and norm[at - 2] not in _HAVING  # "have to cut" is what is required
        for at in range(max(begin, sentence.first) + 1, figure.outer_first)
    )


def _subject_of_will(reading: Reading, figure: Figure, end: int) -> bool:
    """Whether things are counted that are still to come: "The eight plans will be published"."""
    norm = reading.words.norm
    for at in range(figure.outer_last, min(figure.outer_last + 5, end)):
        if reading.words.mark(at).strip("-"):
            return False
        if norm[at] in ("will", "shall"):
            return figure.kind == "number"
    return False


def _announced(reading: Reading, figure: Figure, begin: int, end: int) -> bool:
    """Whether it "will rise to … from 1 April", with a day still to come or a verb of change."""
    before = reading.words.norm[begin : figure.outer_first]
    words = set(before) | set(_up_to_comma(reading, figure.outer_last, end))
    ahead = words & {
        "will",
        "shall",
        "due",
        "set",
        "going",
        "planned",
        "proposed",
        "propose",
        "expected",
        "from",
        "next",
    }
    if not ahead and not {"is", "are"} & words:
        return False
    for other in reading.figures_in(begin, end) if ahead else ():
        if other.date is None or other is figure:
            continue
        if other.date.yearless and {"will", "next"} & words:
            return True
        if not other.date.yearless and other.date.start > reading.as_of:
            return True
    changing = {root(word) for word in before} & CHANGING
    near = before[-8:]
    if any(
        be in ("is", "are") and to == "to" and verb != "say"
        for be, to, verb in zip(near, near[1:], [*near[2:], ""], strict=False)
    ):
        return True
    if any(
        left in ("is", "are") and right.endswith("ing") and root(right) in CHANGING
        for left, right in zip(before, before[1:], strict=False)
    ):
        return True
    return bool(changing and {"will", "shall", "due", "set", "next"} & words)
