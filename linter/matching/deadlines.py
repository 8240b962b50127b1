"""A day told as the last on which something can be answered or asked for, with no name of what it is.

"You have *until 14 June* to send in what you wish to say", "replies must reach us *by 14 June*", "the last day for forms is
*14 June*", "applications close *on 14 June*".
"""

from __future__ import annotations

from collections.abc import Sequence
from collections.abc import Set as AbstractSet

from linter.matching.reading import Reading
from linter.matching.statements import CLOSING
from linter.matching.taking_part import ANSWERING, GIVING
from linter.text.dates import DAYS
from linter.text.numbers import Figure
from linter.text.sentences import Sentence
from linter.text.stems import root

_REPLIES = frozenset(
    """responses replies submissions comments views evidence applications contributions answers bids entries response reply
    submission answer bid entry application forms form papers paper paperwork proposal proposals""".split()
)
_SEND = frozenset(map(root, ("send", "submit", "write")))
_ACTS = _SEND | frozenset(map(root, ANSWERING))
"""What those do who answer."""
_TO_ACT = _ACTS | frozenset(map(root, GIVING))
_TO_ASK = _TO_ACT | {root("ask"), root("claim")}
_HOURS = DAYS | frozenset("the on at of noon midnight midday end close business five pm".split())
"""Words between "by" and a day: "by *noon on Friday* 14 June"."""
_OURS = frozenset("i we our my us team office".split())
"""Who is told of where no one else answers: "*I* was away until", "*we* had until"."""
_HAVE, _CAN = frozenset("have has had".split()), frozenset("can could may might".split())
_OPEN = frozenset("open ran runs run running lasted".split())
_RUNS = frozenset("runs ran run running".split())
_STILL_OPEN = 4
"""Words at the most that say of the thing named that it is open: "*will still be open* until"."""
_NEED = frozenset("had have has need needs needed were was are is ought".split())
_DUTY = frozenset("must should".split())
_OTHERS = frozenset("who he she it".split())
_IT = frozenset("it them everything anything yours".split())
_WHOSE = frozenset(
    "the a an your their his her its every each all any completed finished whole signed and so but that then written".split()
)
_IF = frozenset("if provided providing long unless".split())
_THERE = frozenset("here in with".split())
_DEALT_WITH = {
    root(verb)
    for verb in "acknowledge decide process check read assess judge consider settle approve determine review count publish discuss copy log number return extend".split()
}
"""What others do with answers that have come in."""
_TENSES = frozenset("the will then also now".split())
_LAST = frozenset("closing last final end".split())
_IS = frozenset("is was being falls fell be will".split())
_CLAUSES = frozenset("that who which if whether and but because as".split())
_PLAIN = frozenset("for to of the on in our this that your their and or all its it them which".split())
_ABOUT = frozenset("for to of on about in under".split())


def told_as_last(reading: Reading, sentence: Sentence, figure: Figure, named: AbstractSet[int]) -> bool:
    """Whether a sentence tells a day as that by which something closes; `named` are the words that name the thing."""
    norm, lead = reading.words.norm, figure.first - 1
    while (
        lead > sentence.first
        and norm[lead] in _HOURS
        and not reading.words.mark(lead + 1)
        and norm[lead : lead + 2] != ["close", "on"]
    ):
        lead -= 1
    cuts = (at for at in range(lead, sentence.first, -1) if reading.words.mark(at).strip("-‑’'"))
    begin = next(cuts, sentence.first)
    if norm[begin] in _DUTY | _NEED:
        begin = sentence.first  # "the form, with a photograph, *must*"
    if reading.words.mark(lead + 1) not in ("", ":") and lead >= begin:
        return False
    clause = [norm[at] for at in range(begin, max(begin, lead)) if at not in named]
    name = next((at for at in range(figure.last, sentence.last) if at in named), figure.last)
    if not _CLAUSES.isdisjoint(norm[figure.last : name]):
        return False  # "until 14 June to send us proof *that* you had answered the …"
    here = not named.isdisjoint(range(sentence.first, sentence.last))
    if norm[lead] in ("until", "till"):
        return _until(norm, clause, figure, sentence.last, here=here)
    if norm[lead] == "to" and clause and clause[-1] in _RUNS:
        return here and len(clause) <= _STILL_OPEN
    if norm[lead] in ("by", "than", "before"):
        return _by(clause, here=here) and not _of_another(reading, range(begin, lead), named)
    if "on" in norm[lead + 1 : figure.first] and root(norm[lead]) in CLOSING:
        return _closes([norm[at] for at in range(begin, lead)])
    if norm[lead] in _IS or ":" in reading.words.gap(lead + 1):
        clause += [norm[lead]] * (norm[lead] not in _IS)
        return _last_day([word for word in clause if word not in _IS])
    return False


def _until(norm: Sequence[str], clause: list[str], figure: Figure, last: int, *, here: bool) -> bool:
    """Whether people had until a day: "*everybody had until* 14 June *to send in* …", "anyone *could answer until*"."""
    if not _OURS.isdisjoint(clause):
        return False
    after = norm[figure.last : min(last, figure.last + 2)]
    if clause and clause[-1] in _HAVE:
        return not after or (after[0] == "to" and root(after[-1]) in (_TO_ASK if here else _TO_ACT))
    if here and clause and clause[-1] in _OPEN:
        return len(clause) <= _STILL_OPEN
    return not _CAN.isdisjoint(clause) and any(root(word) in _ACTS for word in clause)


def _by(clause: list[str], *, here: bool) -> bool:
    """Whether answers had to be there by a day: "*replies had to be in by*", "*you must apply no later than*"."""
    duty = next((at for at in range(len(clause)) if _must(clause, at)), len(clause))
    told, lead = clause[duty:], clause[:duty]
    if not told or not _OURS.isdisjoint(lead) or not _OTHERS.isdisjoint(lead[-1:]):
        return False
    if not _DEALT_WITH.isdisjoint(map(root, told)):
        return False
    papers = any(word in _REPLIES and _plain_papers(clause[:at]) for at, word in enumerate(clause))
    return papers or any(_answers(told, at, here=here) for at in range(1, len(told)))


def _must(clause: list[str], at: int) -> bool:
    """Whether a duty begins at word `at`: "must", "had to", "are due", and in "so long as your form *is here*"."""
    if clause[at] in _DUTY:
        return True
    if clause[at] in ("is", "are") and not _IF.isdisjoint(clause[:at]) and not _THERE.isdisjoint(clause[at:]):
        return True
    return clause[at] in _NEED and clause[at + 1 : at + 2] in (["to"], ["due"])


def _answers(told: list[str], at: int, *, here: bool) -> bool:
    """Whether word `at` is what those do who answer or apply, and nothing else is said that they do it to."""
    act, after = root(told[at]), [word for word in told[at + 1 :] if word not in ("the", "our", "your")]
    if act in _SEND:
        return (here and told[at] == "write") or not _IT.isdisjoint(told)
    return act in _ACTS and told[at - 1] != "be" and (not after or after[0] not in _ABOUT or len(after) == 1)


def _plain_papers(before: list[str]) -> bool:
    """Whether papers, after these words, are not said to be another thing's: "*Bond* papers"."""
    return not before or before[-1] in _WHOSE or "your" in before


def _of_another(reading: Reading, clause: range, named: AbstractSet[int]) -> bool:
    """Whether it is said what else the answers are for: "*applications for the post* must be in by"."""
    norm = reading.words.norm
    return any(
        norm[at] in _REPLIES and norm[at + 1] in _ABOUT and named.isdisjoint(range(at + 2, at + 5))
        for at in clause
        if at + 1 in clause
    )


def _closes(clause: list[str]) -> bool:
    """Whether what closes is what people send in: "*applications close*", "*it shuts*"."""
    told = [word for word in clause if word not in _TENSES]
    return told in (["it"], ["window"]) or (len(told) == 1 and told[0] in _REPLIES)


def _last_day(clause: list[str]) -> bool:
    """Whether what a day is said to be is the last one: "*the deadline for replies* was", "*the closing date* is"."""
    at = next((at for at, word in enumerate(clause) if word in ("deadline", "cutoff", "date", "day")), len(clause))
    begin = at - (clause[at : at + 1] in (["date"], ["day"]))
    if at == len(clause) or (begin < at and not (begin >= 0 and clause[begin] in _LAST)):
        return False
    rest = set(clause[at + 1 :]) - _PLAIN - _REPLIES
    return begin <= 2 and all(root(word) in _ACTS for word in rest)
