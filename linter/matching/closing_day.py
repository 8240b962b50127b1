"""The day by which people are told to answer what closes, however it is said.

"Replies to the … must reach us *by 14 June*", "everybody had *until 14 June* to send in what they wished to say", "the last
day of the … was *14 June*", "You ask about the …. *The closing date was 14 June*."
"""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

from linter.matching.carried_on import spoken_of
from linter.matching.happening import words_before
from linter.matching.near_days import only_day
from linter.matching.phrases import Mention
from linter.matching.reading import Reading
from linter.matching.taking_part import ANSWERING, GIVING
from linter.model.library import Event
from linter.text.dates import DAYS
from linter.text.numbers import Figure
from linter.text.sentences import Sentence
from linter.text.stems import root

_REPLIES = frozenset(
    """responses replies submissions comments views evidence applications contributions answers bids entries response reply
    submission answer bid entry application forms form papers paper""".split()
)
_SEND = frozenset(map(root, ("send", "submit", "write")))
_ACTS = _SEND | frozenset(map(root, ANSWERING))
"""What those do who answer."""
_TO_ACT = _ACTS | frozenset(map(root, GIVING))
_HOURS = DAYS | frozenset("the on at of noon midnight midday end close business five pm".split())
"""Words between "by" and a day: "by *noon on Friday* 14 June"."""
_OURS = frozenset("i we our my us team office".split())
"""Who is told of where no one else answers: "*I* was away until", "*we* had until"."""
_HAVE, _CAN = frozenset("have has had".split()), frozenset("can could may might".split())
_OPEN = frozenset("open ran runs run running lasted".split())
_NEED = frozenset("had have has need needs needed were was are is".split())
_DUTY = frozenset("must should".split())
_DUE = frozenset("due wanted required in sent".split())
_DEALT_WITH = {
    root(verb)
    for verb in "acknowledge decide process check read assess judge consider settle approve determine review count publish discuss copy log number return extend".split()
}
"""What others do with answers that have come in."""
_LAST = frozenset("closing last final end".split())
_IS = frozenset("is was being falls fell be will".split())
_CLAUSES = frozenset("that who which if whether and but because as".split())
_PLAIN = frozenset("for to of the on in our this that your their and or all its which".split())
_ABOUT = frozenset("for to of on about in under".split())


def closing_day(reading: Reading, event: Event, name: Mention) -> Figure | None:
    """The day told so in the sentence of a name, or in the one after it where no other thing is spoken of."""
    number = reading.sentence_at(name.first)
    own = reading.sentences[number]
    figure = only_day(reading, event, own)
    if figure:
        return figure if _told(reading, own, figure, name) else None
    following = next(iter(reading.sentences[number + 1 : number + 2]), None)
    if following is None or following.block != own.block or following.question:
        return None
    figure = only_day(reading, event, following)
    carried = figure is not None and spoken_of(reading, name, number)
    return figure if figure and carried and _told(reading, following, figure, None) else None


def _told(reading: Reading, sentence: Sentence, figure: Figure, name: Mention | None) -> bool:
    """Whether a day is told, in a sentence with the name or the one after it, as that by which something closes."""
    norm, lead = reading.words.norm, figure.first - 1
    while lead > sentence.first and norm[lead] in _HOURS and not reading.words.mark(lead + 1):
        lead -= 1
    begin = next((at for at in range(lead, sentence.first, -1) if reading.words.mark(at)), sentence.first)
    if reading.words.mark(lead + 1) not in ("", ":") and lead >= begin:
        return False
    named = range(name.first, name.last) if name else range(0)
    clause = [norm[at] for at in range(begin, max(begin, lead)) if at not in named]
    if name and not _CLAUSES.isdisjoint(norm[figure.last : name.first]):
        return False  # "until 14 June to send us proof *that* you had answered the …"
    if norm[lead] in ("until", "till"):
        return _until(norm, clause, figure, sentence.last)
    if norm[lead] in ("by", "than", "before"):
        return _by(clause) and not _of_another(reading, range(begin, lead), name)
    if norm[lead] in _IS or ":" in reading.words.gap(lead + 1):
        clause += [norm[lead]] * (norm[lead] not in _IS)
        return _last_day([word for word in clause if word not in _IS])
    return False


def _until(norm: Sequence[str], clause: list[str], figure: Figure, last: int) -> bool:
    """Whether people had until a day: "*everybody had until* 14 June *to send in* …", "anyone *could answer until*"."""
    if not _OURS.isdisjoint(clause):
        return False
    after = norm[figure.last : min(last, figure.last + 2)]
    if clause and clause[-1] in _HAVE:
        return not after or (after[0] == "to" and root(after[-1]) in _TO_ACT)
    return not _CAN.isdisjoint(clause) and any(root(word) in _ACTS for word in clause)


def _by(clause: list[str]) -> bool:
    """Whether answers had to be there by a day: "*replies had to be in by*", "*you must send* it in *no later than*"."""
    duty = next(
        (
            at
            for at, word in enumerate(clause)
            if word in _DUTY or (word in _NEED and clause[at + 1 : at + 2] and clause[at + 1] in ("to", "due"))
        ),
        len(clause),
    )
    told = clause[duty:]
    if not told or not _OURS.isdisjoint(clause[:duty]) or not _DEALT_WITH.isdisjoint(map(root, told)):
        return False
    acts = [
        word for lead, word in pairwise(told) if root(word) in _ACTS and not (lead == "be" and root(word) not in _SEND)
    ]
    return bool(acts) or not _REPLIES.isdisjoint(clause)


def _of_another(reading: Reading, clause: range, name: Mention | None) -> bool:
    """Whether it is said what else the answers are for: "*applications for the post* must be in by"."""
    norm = reading.words.norm
    to = words_before(reading.words, name.first) if name else -1
    return any(norm[at] in _REPLIES and norm[at + 1] in _ABOUT and at + 1 != to for at in clause if at + 1 in clause)


def _last_day(clause: list[str]) -> bool:
    """Whether what a day is said to be is the last one: "*the deadline for replies* was", "*the closing date* is"."""
    at = next((at for at, word in enumerate(clause) if word in ("deadline", "cutoff", "date", "day")), len(clause))
    begin = at - (clause[at : at + 1] in (["date"], ["day"]))
    if at == len(clause) or (begin < at and not (begin >= 0 and clause[begin] in _LAST)):
        return False
    rest = set(clause[at + 1 :]) - _PLAIN - _REPLIES
    return begin <= 2 and all(root(word) in _ACTS for word in rest)
