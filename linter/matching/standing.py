"""How a figure is put: stated as present, told as history, announced for later, expected, or as part of a whole."""

from __future__ import annotations

from datetime import date
from typing import Literal

from linter.matching.otherwise import HOLDING
from linter.matching.reading import Reading
from linter.matching.recounting import CHANGING, changed_from, dated_before, told_as_past
from linter.text.numbers import Figure
from linter.text.stems import root

Standing = Literal["present", "past", "future", "expected", "part"]

_FINITE = frozenset("is are was were has have had will can may must".split())
_FRONTED = frozenset("since although though because while whereas".split())
_FRONTED_BY_EVEN = frozenset("if though when where".split())
"""What "even" stands before at the beginning of a lead-in: "*Even if it had*, no grave may be opened until"."""
_LEAD_IN = 14
"""Words at the most in a clause that leads in to what is stated."""
_CLAUSE = 12
"""Words at the most in which a clause of its own after a colon has its verb."""
_EQUALS = {"is", "was", "are", "were", "stands", "stood"}
_PARTS = frozenset("those these which whom them whose".split())
_MAKES = (["that", "is"], ["that", "makes"], ["come", "to"], ["comes", "to"], ["rate", "gives"], ["this", "is"])
_SPREAD = {root(word) for word in "differ vary range run".split()}
_BOUNDS = frozenset("threshold limit allowance ceiling floor bar budget target".split())
_MORE = frozenset("over under more less fewer higher lower above below extra short dearer cheaper better worse".split())
_WHOSE = frozenset("its the our these those their his her your".split())
_ADDING = (("on", "top", "of"), ("in", "addition", "to"), ("as", "well", "as"), ("over", "and", "above"))
"""What stands before a sum to which another is added: "on top of the £204.60"."""
_MADE_UP = (
    ("made", "up", "of"),
    ("consists", "of"),
    ("consisting", "of"),
    ("consist", "of"),
    ("composed", "of"),
    ("divided", "into"),
    ("split", "into"),
    ("broken", "down", "into"),
)
_NAMED = 3
"""Words before a sum within which what it is called names it."""
_REST = frozenset("left remaining unspent outstanding".split())
_ADDED = frozenset("further another additional other extra".split())


def standing(
    reading: Reading,
    figure: Figure,
    since: date | None = None,
    own: frozenset[int] = frozenset(),
    *,
    change: bool = False,
) -> Standing:
    """How `figure` is put by the words of its clause and sentence.

    `since` is when the value in force began to hold; `own` are the words that name or measure the fact, which say nothing
    of how its figure is put ("the leakage *target*"); `change` says that the fact is itself how far two others are apart.
    """
    from linter.matching.asides import aside
    from linter.matching.foreseeing import announced, expected

    norm = reading.words.norm
    sentence = reading.sentences[reading.sentence_at(figure.first)]
    begin = _clause_start(reading, figure, sentence.first)
    end = _clause_end(reading, figure, sentence.last)
    by_the_way = aside(reading, begin, figure.outer_first)
    said = [at for at in range(begin, figure.outer_first) if at not in by_the_way]
    before = [norm[at] for at in said]
    if _is_part(reading, figure, before, sentence.first, end, own):
        return "part"
    if (not change or _than_it_was(reading, figure)) and difference(reading, figure, own):
        return "part"
    if changed_from(norm, figure, sentence.first):
        return "past"
    if expected(reading, figure, said, end, own):
        return "expected"
    if _answers_of_old(reading, figure) or _so_then(reading, figure):
        return "past"
    entry = reading.dated_entry(figure.first)
    if entry and entry.end < reading.as_of:
        return "past"
    around = [*before, *norm[figure.outer_last : end]]
    if told_as_past(reading, figure, begin, end, around, own) or dated_before(reading, figure, begin, end, since):
        return "past"
    return "future" if announced(reading, figure, begin, end) else "present"


_OLD = frozenset("old former previous earlier".split())
_ANSWER = 4
"""Words in an answer that is no sentence, but for its figure, at the most."""


def _answers_of_old(reading: Reading, figure: Figure) -> bool:
    """Whether a question about what was is answered: "What was the *old* grant worth? Up to £95."."""
    number = reading.sentence_at(figure.first)
    sentence, asked = reading.sentences[number], reading.sentences[number - 1]
    if number == 0 or not asked.question or sentence.last - sentence.first > figure.last - figure.first + _ANSWER:
        return False
    question = reading.words.norm[asked.first : asked.last]
    return "was" in question and not _OLD.isdisjoint(question)


def _so_then(reading: Reading, figure: Figure) -> bool:
    """Whether the sentence after a figure's says that it was so: "You have £12 for it. *That was so when you wrote.*"."""
    after = reading.sentences[reading.sentence_at(figure.first)].last
    said = reading.words.norm[after : after + 4]
    return said[:2] in (["that", "was"], ["this", "was"], ["it", "was"]) and (
        said[2:3] != [] and (said[2] in _SO or (said[2] == "the" and said[3:] != [] and said[3] in _SUCH))
    )


_SO = frozenset("so true right correct then before until accurate".split())
_SUCH = frozenset("figure case number rate price fee position total sum rule amount date".split())


def _clause_start(reading: Reading, figure: Figure, first: int) -> int:
    norm, words = reading.words.norm, reading.words
    fronted = norm[first + (norm[first] == "even")] in (_FRONTED_BY_EVEN if norm[first] == "even" else _FRONTED)
    for at in range(figure.outer_first, first, -1):
        if ";" in words.gap(at) or norm[at - 1] in ("but", "while", "whereas", "although"):
            return at
        if norm[at] in ("since", "because") and "," in words.gap(at):
            return at
        if norm[at : at + 2] == ["for", "which"] and "," in words.gap(at):
            return at  # "you will need a licence, *for which the fee is* £640"
        if fronted and first + 1 < at <= first + _LEAD_IN and "," in words.gap(at):
            return at  # "Since it was launched in June, seven plans have been published"
        if (
            ":" in words.gap(at)
            and not words.mark(figure.outer_last).startswith(")")
            and (
                norm[at] in ("it", "they", "we", "you", "this", "that", "the", "there")
                or _FINITE & set(norm[figure.outer_last : at + _CLAUSE])
            )
        ):
            return at
    return first


def _clause_end(reading: Reading, figure: Figure, last: int) -> int:
    norm, words = reading.words.norm, reading.words
    for at in range(figure.outer_last, last):
        if (
            ";" in words.gap(at)
            or words.mark(at).startswith(")")
            or (words.mark(at).endswith("(") and _another_in_brackets(reading, figure, at, last))
            or norm[at] in ("but", "while", "whereas", "although")
        ):
            return at
        if "," in words.gap(at) and norm[at] in ("up", "compared", "down", "against"):
            return at
    return last


def _another_in_brackets(reading: Reading, figure: Figure, first: int, last: int) -> bool:
    """Whether the brackets that open before word `first` hold another figure of the sort: "9p a minute (previously 8p a minute)"."""
    closed = next((at for at in range(first + 1, last) if ")" in reading.words.mark(at)), last)
    return any(other.kind == figure.kind for other in reading.figures_in(first, closed))


def _alone(reading: Reading, figure: Figure, before: list[str], first: int, own: frozenset[int]) -> bool:
    """Whether "alone" stands before a figure, and not with the whole that the fact is of: "*the Programme alone* has added"."""
    norm = reading.words.norm
    return "alone" in before and any(
        norm[at] == "alone" and at - 1 not in own for at in range(first, figure.outer_first)
    )


def _is_part(reading: Reading, figure: Figure, before: list[str], first: int, end: int, own: frozenset[int]) -> bool:
    """Whether the figure is a part of another, or reckoned from one.

    Its sentence begins at word `first`, its clause ends before word `end`.
    """
    following = reading.words.norm[figure.outer_last : figure.outer_last + 2]
    if figure.kind == "number" and following[:1] == ["of"] and _WHOSE & set(following[1:]):
        return True
    if tuple(word for word in before[-5:] if word not in ("the", "a"))[-3:] in _ADDING or before[-2:] == [
        "besides",
        "the",
    ]:
        return True
    if figure.kind == "money" and not _REST.isdisjoint(following[:1]):
        return True  # "has £12 million *left* of its budget"
    if figure.kind == "money" and {tuple(before[-3:]), tuple(before[-2:])} & {*_MADE_UP}:
        return True  # "It is *made up of* £131 million for buildings, …"
    named = not own.isdisjoint(range(figure.outer_first - _NAMED, figure.outer_first))
    of_it = reading.words.norm[figure.outer_last + 2 : figure.outer_last + 3] == ["of"]
    on_top = following == ["on", "top"] and not reading.words.mark(figure.outer_last)
    on_top &= of_it or not named  # but "a *supplement* of £55 on top"
    if on_top or reading.words.norm[first] == "among":
        return True
    if figure.kind == "percentage" and _of_the_others(reading, figure, end):
        return True
    if "alone" in reading.words.up_to_comma(figure.outer_last, end) or _alone(reading, figure, before, first, own):
        return True  # "dozens of homes in your block *alone*"
    if _worked_out(reading, figure, first) or _of_the_whole(reading, figure, first):
        return True
    of_those = (
        figure.kind not in ("percentage", "duration") and _of_those(before) and not _all_of_which(reading, figure)
    )
    return of_those or added(reading, figure)


_VERBS = frozenset("is are was were do does did has have had can could will would may".split())
_OTHERS_VERB = 7


def _of_the_others(reading: Reading, figure: Figure, end: int) -> bool:
    """Whether a share is of those of which the contrary is told: "more than half of it *is not*"."""
    norm = reading.words.norm
    for at in range(figure.outer_last, min(end, figure.outer_last + _OTHERS_VERB) - 1):
        if reading.words.mark(at).strip("-’'"):
            return False
        if norm[at] in _VERBS and norm[at + 1] == "not" and "," not in reading.words.gap(at + 1):
            return True
    return False


def added(reading: Reading, figure: Figure) -> bool:
    """Whether a figure is of others besides: "*a further* 34 have builders on site"; not "take it further within 28 days"."""
    return reading.words.norm[figure.outer_first] != "within" and not _ADDED.isdisjoint(
        reading.words.norm[max(0, figure.outer_first - 1) : figure.outer_first]
    )


def _of_those(before: list[str]) -> bool:
    """Whether a part is counted: "of those, 640 …", "including 640 …", "among them 640 …"."""
    near = before[-5:]
    if near[-2:] == ["and", "including"]:
        return False  # "up to *and including* 30 September"
    if "including" in near or "among" in near or "includes" in near or "included" in near:
        return True
    return any(
        left == "of" and right in _PARTS and following not in _EQUALS
        for left, right, following in zip(near, near[1:], [*near[2:], ""], strict=False)
    )


def _all_of_which(reading: Reading, figure: Figure) -> bool:
    """Whether the whole is told of that was named before, and no part: "it is read, and decided, *all of which* takes …"."""
    norm, start = reading.words.norm, figure.outer_first
    return any(
        norm[at : at + 2] == ["of", "which"] and norm[at - 1] in ("all", "both") and not reading.words.mark(at)
        for at in range(max(1, start - 5), start)
    )


def _worked_out(reading: Reading, figure: Figure, first: int) -> bool:
    """Whether the figure is reckoned from another: "at £4,395 per pupil that is £1,810,740", "differs from £5 to £9"."""
    norm = reading.words.norm
    before = norm[max(first, figure.outer_first - 2) : figure.outer_first]
    if norm[figure.outer_last : figure.outer_last + 1] == ["times"] and figure.kind == "number":
        return True
    last = reading.sentences[reading.sentence_at(figure.first)].last
    if "times" in norm[figure.outer_last : min(last, figure.outer_last + 3)]:
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
    if figure.kind not in ("number", "money") or norm[first] != "of":
        return False
    if norm[first + 1 : first + 2] not in (["the"], ["our"], ["all"], ["this"], ["that"]):
        return False
    return "," in reading.words.gap(figure.outer_first) and bool(reading.figures_in(first, figure.first))


def _than_it_was(reading: Reading, figure: Figure) -> bool:
    """Whether a thing is set beside what it was: "costs 25% less *than it did*", "4% higher *than last year*"."""
    norm, at = reading.words.norm, figure.outer_last + 1
    if norm[at : at + 1] != ["than"]:
        return False
    return not _FORMERLY.isdisjoint(norm[at + 1 : at + 2]) or not _DID.isdisjoint(norm[at + 2 : at + 4])


_FORMERLY = frozenset("before last in then".split())
_DID = frozenset("did was were had used ago before earlier".split())


def difference(reading: Reading, figure: Figure, own: frozenset[int]) -> bool:
    """Whether the figure says how far two others are apart: "20p more than the rate", "£2 below it".

    `own` words measure its fact, which may itself be "the most by which rents may *rise*".
    """
    norm, at = reading.words.norm, figure.outer_last
    if (
        norm[figure.outer_first - 1] == "by"
        and figure.outer_first - 2 not in own
        and (root(norm[figure.outer_first - 2]) in CHANGING or norm[figure.outer_first - 2] in ("up", "down"))
    ):
        return True  # "has grown *by* 31 stations"
    if at + 1 >= len(norm) or norm[at] not in _MORE or reading.words.mark(at).strip("-"):
        return False
    if norm[at] in ("more", "fewer", "extra") and figure.kind == "number" and at not in own:
        return norm[at + 1] != "or"  # "171 *more* officers than a year ago"
    if norm[at] in ("over", "under"):
        return norm[at + 1] == "the" and norm[at + 2 : at + 3] != [] and norm[at + 2] in HOLDING | _BOUNDS
    return norm[at] in ("above", "below") or norm[at + 1] in ("than", "each")
