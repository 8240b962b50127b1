"""Whether some are counted, and not all, by what they did or who they are: "1,100 responses *dealt with skills*"."""

from __future__ import annotations

from decimal import Decimal

from linter.matching.beside import SENDING, measure_words
from linter.matching.otherwise import PEOPLE, from_a_party
from linter.matching.reading import Reading
from linter.matching.turnout import counts_answers
from linter.model.library import Fact
from linter.text.numbers import Figure
from linter.text.stems import root

_RECEIVING = {
    root(word)
    for word in """receive come arrive make send submit draw lodge register log count record reach give return follow write
    reply respond complete contribute answer bring hand post collect gather file
    reach exceed welcome""".split()
} | {
    "preced",
    "made",
    "sent",
    "came",
    "gave",
    "wrote",
    "drew",
    "brought",
    "given",
    "written",
    "drawn",
    "put",
    "took",
    "taken",
}
"""Verbs, by their roots, that say of answers that they were given, and nothing of what is in them."""
_HELPING = frozenset("was were is are has have had been be being will also all now so far already in total".split())
_LEADING = frozenset("to in on during the our this its for of about".split())
_TOTALS = frozenset("all total altogether overall".split())
_GOVERNING = frozenset("of to for with from by in on at after than".split())
_DEFINITE = frozenset("the these those our all its their your his her".split())
_SAYS_HOW_MANY = frozenset("what how the number figure total tally".split())
"""After "is": "2,000 responses is *what* the consultation received" tells of all of them."""
_TOPICS = frozenset("subject topic theme focus concern object".split())
_RAISED = frozenset("by in".split())


def counts_some(reading: Reading, figure: Figure) -> bool:
    """Whether what the counted ones did, or what was done by them, singles them out among all.

    "*The* 1,100 responses …" are all of them, and so are those that "were received" or that something "drew".
    """
    norm, words = reading.words.norm, reading.words
    sentence = reading.sentences[reading.sentence_at(figure.first)]
    if (
        figure.kind != "number"
        or norm[figure.outer_first - 1] in _DEFINITE
        or _DEFINITE & {*norm[figure.outer_first : figure.first]}
    ):
        return False
    measured = measure_words(reading)
    at, before = figure.outer_last, norm[figure.outer_first - 1]
    if not _TOTALS.isdisjoint(norm[at : min(sentence.last, at + 5)]):
        return False  # "862 responses *in all*"
    while at < sentence.last and (at in measured or norm[at] in _LEADING or reading.names(at, at + 1)):
        if at > figure.outer_last and words.mark(at):
            break
        at += 1
    if at == figure.outer_last or not any(word in measured for word in range(figure.outer_last, at)):
        return False
    if at == sentence.last or words.mark(at) or norm[at] in ("and", "but"):
        named = any(reading.names(word, word + 1) for word in range(sentence.first, figure.outer_first))
        return (before in _RAISED or (before == "of" and norm[figure.outer_first - 2] in _TOPICS)) and not named
    if before in _GOVERNING and figure.outer_first > sentence.first:
        return False  # "the receipt *of* 4,600 responses has been welcomed"
    if norm[at] in ("who", "that", "which"):
        at += 1
    told = [word for word in norm[at : min(sentence.last, at + 4)] if word not in _HELPING and not word.endswith("ly")]
    if not told or told[0] in _SAYS_HOW_MANY or not _finite(norm[at : at + 4]):
        return False
    given = root(told[0]) in _RECEIVING or told[0] in _RECEIVING
    return not given or told[1:2] in (["about"], ["against"])


def _finite(words: list[str]) -> bool:
    """Whether words begin with a verb of their own."""
    return words[:1] != [] and (
        words[0] in _HELPING or words[0].endswith("ed") or words[0] in _TOLD or root(words[0]) != words[0]
    )


_TOLD = frozenset(
    "dealt wrote said spoke chose felt thought saw sought held took put told found left meant kept want wanted wish".split()
)


_ROUNDED = Decimal("1.02")
"""How much more than a total, which may be rounded, its parts may come to."""


def broken_down(reading: Reading, figure: Figure, total: Decimal) -> bool:
    """Whether a count is one of the items under a line that, together, come to no more than the total."""
    sentence = reading.sentences[reading.sentence_at(figure.first)]
    if figure.kind != "number" or figure.amount >= total:
        return False
    if reading.document.blocks[sentence.block].kind != "item":
        return False
    beside = [each for each in reading.sentences if each.lead == sentence.lead >= 0]
    counts = [f.amount for each in beside for f in reading.figures_in(each.first, each.last)[:1] if f.kind == "number"]
    return len(counts) > 1 and sum(counts) <= total * _ROUNDED


_SURVEYED = frozenset(
    "told said say felt feel thought think believed believe reported report wanted want rated liked wished".split()
)


def told_in_a_survey(reading: Reading, figure: Figure, own: frozenset[int]) -> bool:
    """Whether a share is of those who said something: "88% of the families *told us* that …"."""
    last = reading.sentences[reading.sentence_at(figure.first)].last
    return any(reading.words.norm[at] in _SURVEYED and at not in own for at in range(figure.outer_last, last))


def of_a_partys_share(reading: Reading, figure: Figure, fact: Fact) -> bool:
    """Whether a count is of what came from one party: "640 responses *from trade unions*"."""
    if figure.kind != "number":
        return False
    if _sent_by_some(reading, figure, fact):
        return True
    at = from_a_party(reading, figure)
    mentions = reading.mentions.get("fact", {}).get(fact.id, ())
    named = at is not None and any(at <= mention.first <= at + 3 for mention in mentions)
    return at is not None and not named


_SENT_IN = frozenset("us in their a total of the".split())
_WHOEVER = PEOPLE | frozenset("they who which that we were was been have has had are you everyone all and".split())


def _sent_by_some(reading: Reading, figure: Figure, fact: Fact) -> bool:
    """Whether somebody is told to have sent so many answers: "your branch *sent us* 311 responses"."""
    if not counts_answers(fact.measure):
        return False
    norm, first = reading.words.norm, reading.sentences[reading.sentence_at(figure.first)].first
    verb = figure.outer_first - 1
    while verb > first and norm[verb] in _SENT_IN:
        verb -= 1
    return verb > first and norm[verb] in SENDING and norm[verb - 1] not in _WHOEVER and not reading.words.mark(verb)
