"""Whether a figure is still to come: expected, wished for or proposed, or announced for a day ahead."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

from linter.matching.reading import Reading
from linter.matching.recounting import CHANGING
from linter.text.numbers import Figure
from linter.text.stems import root

_EXPECTING = {
    root(word) for word in "expect anticipate hope forecast predict project estimate aim target assume".split()
}
_EXPECTING |= {"might", "could", "whether", "hypothetical", "suppose", "perhaps", "possibly", "may"}
_THINGS = ("project", "projects", "mayor", "mayors")
"""What looks like a verb that foresees, and hardly ever is one: "the *project* has been to 1,450 schools"."""
_FORESEEN = {"expect", "anticipat", "forecast"}
_BASE_CHANGES = {"raise", "increase", "reduce", "cut", "lower", "freeze", "extend", "double", "halve", "change"}
_NOUN_NEXT = frozenset("a an the any each every this that no".split())
_HAVING = frozenset("have has had need needs required obliged".split())
_PROPOSING = {
    root(word) for word in "whether consider propose suggest argue recommend call want think ask debate".split()
}
_CALLING = frozenset("called calls call calling asked proposed suggested recommended urged want wants".split())
_MOOTED = {root(word) for word in "propose suggest moot float recommend".split()} | {"mooted"}
_WANTING = frozenset("want wants wanted demand demands demanded seek seeks sought".split())
_WISHES = frozenset(
    "want wants wish wishes ambition ambitions aspire aspires aspiration vision goal seek seeking".split()
)
_THOUGHT = frozenset("thought believed supposed imagined reckoned guessed feared assumed".split())
_UNREAL = frozenset("had were without".split())
"""Words with which it is told what would be if things were otherwise: "*Had* we not acted, …"."""
_BECOMING = frozenset("be reach have see get become rise grow increase reduce cut bring".split())


def expected(reading: Reading, figure: Figure, said: Sequence[int], end: int, own: frozenset[int]) -> bool:
    """Whether a figure is hoped for, doubted, or put forward.

    `said` are the words of its clause before it, `end` is where the clause ends, and `own` are the words that name or
    measure what the figure is of.
    """
    norm = reading.words.norm
    before = [norm[at] for at in said]
    if "planned" in before[-8:] and {"for", "on", "to"} & set(before[-6:]):
        return True
    if "would" in before and (before[0] in _UNREAL or not _THOUGHT.isdisjoint(before)):
        return True  # "officials had thought that it would draw 1,000", "had we not acted, it would be £120m"
    if (
        before[:1] == ["had"]
        and before[1:2]
        and before[1] in ("we", "it", "they", "there", "you", "the")
        and "?" not in reading.words.gap(end)
    ):
        return True  # "*Had we had* 2,000 responses, …"
    last = len(before) - 1 - before[::-1].index("which") if "which" in before else 0
    if "would" in before[last:] and {"like", "want", "prefer", "wish", "welcome", "see"} & set(before):
        return True
    if not _WANTING.isdisjoint(before[-1:]) and before[-2:] != ["will", "want"]:
        return True  # "campaigners *want* 2,000 rangers"
    if figure.kind in ("number", "percentage") and before[-2:] == ["would", "have"]:
        return True  # "Resolution 9 *would have* 95 per cent of letters delivered the next day"
    if _wanted(before) or _put_forward(before, norm[figure.outer_last : end]):
        return True
    bidden = {at for at in said if norm[at] == "expect" and (at == said[0] or "," in reading.words.gap(at))}
    own = own | bidden | _to_be_said(reading, said)  # "On the whole, *expect* it to take 16 weeks"
    near = {root(norm[at]) for at in said if at >= figure.outer_first - 8 and at not in own and norm[at] not in _THINGS}
    if _hoped(figure, near, before, [norm[at] for at in _main(reading, said)]) or _in_a_list_of_hopes(reading, figure):
        return True
    following = reading.words.up_to_comma(figure.outer_last, min(end, figure.outer_last + 5))
    foreseen = (root(word) for at, word in enumerate(following, figure.outer_last) if at not in own)
    return bool({"might", "could"} & set(following)) or not _FORESEEN.isdisjoint(foreseen)


def _to_be_said(reading: Reading, words: Sequence[int]) -> frozenset[int]:
    """Those of `words` by which something is offered to be said: "you *could* say that it is £6,500"."""
    norm = reading.words.norm
    return frozenset(
        at for at in words if norm[at] in ("could", "might", "may") and not _SAYING.isdisjoint(norm[at + 1 : at + 3])
    )


_SAYING = frozenset("say write add mention tell explain point remind reply answer".split())


def announced(reading: Reading, figure: Figure, begin: int, end: int) -> bool:
    """Whether a figure is given as what will be, or as a change to be made, by its clause: words `begin` to `end`."""
    return (
        _proposed(reading, figure, begin)
        or _coming(reading, figure, begin, end)
        or _subject_of_will(reading, figure, end)
    )


def _main(reading: Reading, said: Sequence[int]) -> Sequence[int]:
    """Those of the words `said` that stand after a condition: "If you replace a boiler, *you may receive* …"."""
    if not said or reading.words.norm[said[0]] not in _CONDITIONS:
        return said
    norm = reading.words.norm
    begins = (at for at in range(len(said) - 2, 1, -1) if norm[said[at]] in _WHO and norm[said[at] + 1] in _MAY)
    main = next((at for at in range(len(said) - 1, 0, -1) if "," in reading.words.gap(said[at])), next(begins, 0))
    return said[main:]


_COUNTED = ("number", "magnitude")
_UNTIL = frozenset("until before then previously once".split())
_DONE = frozenset("made sent told put let".split())
_CONDITIONS = frozenset("if where when once after".split())
_WHO = frozenset("you we they he she it".split())


_MAY = frozenset("can should may must will".split())


def _hoped(figure: Figure, near: set[str], before: list[str], main: list[str]) -> bool:
    """Whether a word before the figure, its root among `near`, expects or doubts it, and does no more than that.

    `main` are the words `before` it that stand after a condition.
    """
    if figure.kind != "number" and "expect" in near and _required(before[-8:]):
        near = near - {"expect"}
    if figure.kind == "duration":
        near = near - {"aim", "target"}
    if any(left in _MAY and right == "expect" for left, right in pairwise(before)):
        near = near - {"expect"}  # "a family *can expect* to wait 16 weeks"
    if figure.qualifier == "up-to" and ("could", "expect") in pairwise(before):
        near = near - {"expect", "could"}  # "you *could expect* a grant of up to £60,000"
    if figure.qualifier == "up-to" and figure.kind not in _COUNTED and _UNTIL.isdisjoint(before):
        near = near - {"could"}  # "you *could* be given as much as £60,000"
    if not near & _EXPECTING or "estimated" in before[-1:]:
        return False
    if "may" not in before or {"if", "might"} & set(main):
        return True
    allowed = figure.qualifier == "up-to" and figure.kind not in _COUNTED  # "the fee may be *up to* £9,380"
    return not (allowed or _grants(before))


def _wanted(before: list[str]) -> bool:
    """Whether it is wished for: "we want that to be over three million", "our ambition is to reach 95 per cent"."""
    wish = next((at for at in range(len(before) - 1, -1, -1) if before[at] in _WISHES), -1)
    return wish >= 0 and "to" in before[max(wish, len(before) - 4) :] and bool(_BECOMING & set(before[wish + 1 :][-3:]))


def _put_forward(before: list[str], following: list[str]) -> bool:
    """Whether it is proposed or supposed: "whether it should be £5", "some called for … to be £5", "were it to be £5"."""
    proposing = next((at for at, word in enumerate(before) if root(word) == "propos"), len(before))
    if "to" in before[proposing + 1 : proposing + 4]:
        return True  # "we *propose* also *to* decide them in 12 weeks"
    if {"should", "ought"} & set(before[-4:]) and "be" in before[-3:]:
        return bool(_PROPOSING & {root(word) for word in before})
    if before[-2:] == ["to", "be"] or before[-3:-1] == ["to", "be"]:
        return before[0] in ("were", "if") or bool(_CALLING & set(before))
    hoped = next(
        (at for at, pair in enumerate(pairwise(before)) if root(pair[0]) in _EXPECTING and pair[1] == "that"), -1
    )
    if hoped >= 0 and "will" in before[hoped:]:
        return True  # "we hope that by 2030 they *will* have a strength of"
    has = next((at for at, word in enumerate(following) if word in ("has", "have", "was", "were", "is")), -1)
    return has >= 0 and any(root(word) in _MOOTED for word in following[has + 1 : has + 4])


def _required(before: list[str]) -> bool:
    """Whether "expected to" puts a duty on somebody: "applicants are expected to bring 20 per cent"."""
    at = next((i for i, word in enumerate(before) if word == "expected"), -1)
    return at > 0 and before[at - 1] in ("are", "is", "be", "normally") and before[at + 1 : at + 2] == ["to"]


def _grants(before: list[str]) -> bool:
    """Whether "may" gives a right ("applicants may claim up to") and not a doubt ("it may be about")."""
    at = len(before) - 1 - before[::-1].index("may")
    if not _NOBODY.isdisjoint(before[max(0, at - 3) : at]):
        return True  # "*nobody may* have more than eight"
    if before[at + 1 : at + 2] == ["be"]:
        done = "".join(before[at + 2 : at + 3])
        return done.endswith(("ed", "en", "id")) or done in _DONE
    return at + 1 < len(before) and before[at + 1] not in ("have", "well")


_NOBODY = frozenset("nobody none no neither".split())


def _in_a_list_of_hopes(reading: Reading, figure: Figure) -> bool:
    """Whether the line above the list hopes for what the list holds: "By 2030 we aim that: …"."""
    sentence = reading.sentences[reading.sentence_at(figure.first)]
    if sentence.lead < 0 or reading.document.blocks[sentence.block].kind != "item":
        return False
    lead = reading.sentences[sentence.lead]
    near = range(max(lead.first, lead.last - 8), lead.last)
    norm = reading.words.norm
    told = _to_be_said(reading, near)  # "What you *might* say:"
    hoping = [at for at in near if root(norm[at]) in _EXPECTING and norm[at] not in _THINGS and at not in told]
    dated = {at for figure in reading.figures_in(lead.first, lead.last) for at in range(figure.first, figure.last)}
    return not dated.issuperset(hoping)  # "3 May" hopes for nothing


def _proposed(reading: Reading, figure: Figure, begin: int) -> bool:
    """Whether a change is put forward and not made: "Raise the cap to £16"."""
    norm = reading.words.norm
    sentence = reading.sentences[reading.sentence_at(figure.first)]
    start = norm[sentence.first : min(sentence.first + 2, figure.outer_first)]
    if _BASE_CHANGES & set(start) and not _NOUN_NEXT & set(start[:1]):
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


_MET = frozenset("found seen had heard told informed notified warned".split())
"""What "is to be" met with is so now: "an alarm *is to be found* in 93% of homes", "everyone *is to be told* a day before"."""


def _coming(reading: Reading, figure: Figure, begin: int, end: int) -> bool:
    """Whether it "will rise to … from 1 April", with a day still to come or a verb of change."""
    before = reading.words.norm[begin : figure.outer_first]
    words = set(before) | set(reading.words.up_to_comma(figure.outer_last, end))
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
        be in ("is", "are") and to == "to" and verb != "say" and not met and lead not in ("that", "which", "who")
        for lead, be, to, verb, met in zip(
            ["", *near], near, near[1:], [*near[2:], ""], (word in _MET for word in [*near[3:], "", ""]), strict=False
        )
    ):  # not "a pool *that is to* be closed for more than 28 days"
        return True
    if any(
        left in ("is", "are") and right.endswith("ing") and root(right) in CHANGING
        for left, right in zip(before, before[1:], strict=False)
    ):
        return True
    return bool(changing and {"will", "shall", "due", "set", "next"} & words)
