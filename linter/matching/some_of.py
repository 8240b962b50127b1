"""Whether some are counted, and not all, by what they did or who they are: "1,100 responses *dealt with skills*"."""

from __future__ import annotations

from decimal import Decimal

from linter.matching.answerers import SENDING
from linter.matching.beside import measure_words
from linter.matching.otherwise import PEOPLE, from_a_party
from linter.matching.reading import Reading
from linter.matching.turnout import ANSWERS, counts_answers
from linter.model.library import Fact
from linter.text.numbers import Figure
from linter.text.stems import root
from linter.text.tense import PAST_FORMS

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
_BROUGHT = frozenset("brought bring brings bringing came sent drew put taken took".split())


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
    if any(
        norm[word] in _TOTALS
        and (norm[word] != "all" or norm[word - 1] == "in" or norm[word + 1 : word + 2] == ["told"])
        for word in range(at, min(sentence.last, at + 5))
    ):
        return False  # "862 responses *in all*"
    while at < sentence.last and (at in measured or norm[at] in _LEADING or reading.names(at, at + 1)):
        if at > figure.outer_last and words.mark(at):
            break
        at += 1
    if at == figure.outer_last or not any(word in measured for word in range(figure.outer_last, at)):
        return False
    if at == sentence.last or words.mark(at) or norm[at] in ("and", "but"):
        named = any(reading.names(word, word + 1) for word in range(sentence.first, figure.outer_first))
        raised = before in _RAISED and norm[figure.outer_first - 2] not in _BROUGHT  # "brought *in* 5,600 submissions"
        return (raised or (before == "of" and norm[figure.outer_first - 2] in _TOPICS)) and not named
    if before in _GOVERNING and figure.outer_first > sentence.first:
        return False  # "the receipt *of* 4,600 responses has been welcomed"
    if norm[at] in ("who", "that", "which"):
        at += 1
    told = [word for word in norm[at : min(sentence.last, at + 4)] if word not in _HELPING and not word.endswith("ly")]
    if not told or told[0] in _SAYS_HOW_MANY or not _finite(norm[at : at + 4]):
        return False
    given = root(told[0]) in _RECEIVING or told[0] in _RECEIVING
    if (
        given
        and root(told[0]) in _ANSWERING
        and told[1:2]
        and not _is_whole_thing(reading, norm.index(told[0], at), sentence.last)
    ):
        return True
    return not given or told[1:2] in (["about"], ["against"])


_ANSWERING = {root(word) for word in "answer complete".split()}


def _is_whole_thing(reading: Reading, verb: int, last: int) -> bool:
    """Whether what was answered is all of it: "answered *the Green Paper*", "completed *it*"; not "answered *question 12*"."""
    norm, at = reading.words.norm, verb + 1
    while at < last and norm[at] in ("the", "our", "this", "in", "by", "on", "to"):
        at += 1
    if at >= last or reading.words.mark(verb + 1) or norm[at] in ("it", "online", "full", "and", "post"):
        return True
    return reading.names(at, at + 1) or norm[at] in ("consultation", "survey", "call", "questionnaire", "paper")


def singled_out(reading: Reading, figure: Figure) -> bool:
    """Whether a clause on the counted ones before their number singles them out: "responses *that mentioned skills* numbered 1,200"."""
    norm = reading.words.norm
    first = reading.sentences[reading.sentence_at(figure.first)].first
    measured = [at for at in range(first, figure.outer_first) if at in measure_words(reading)]
    if not measured or figure.kind != "number":
        return False
    for at in range(measured[0] + 1, figure.outer_first - 2):
        if norm[at] in ("that", "which", "who") and not reading.words.mark(at):
            told = next(
                (word for word in norm[at + 1 : figure.outer_first] if word not in _HELPING and word not in _OURS), ""
            )
            return bool(told) and not (root(told) in _RECEIVING or told in _RECEIVING)
    return False


def is_the_whole(reading: Reading, figure: Figure, fact: Fact) -> bool:
    """Whether the next sentence tells the fact of some of those counted: "There are 10,430 pharmacies. *Of these, 9,600 offer* …"."""
    number = reading.sentence_at(figure.first) + 1
    if figure.kind != "number" or number >= len(reading.sentences):
        return False
    following = reading.sentences[number]
    if reading.words.norm[following.first : following.first + 2] not in _OF_THESE:
        return False
    fewer = any(
        other.kind == "number" and other.amount < figure.amount
        for other in reading.figures_in(following.first, following.last)
    )
    return fewer and any(reading.mentions_in("fact", fact.id, "subject", following.first, following.last))


_OF_THESE = (["of", "these"], ["of", "those"], ["of", "them"])


def counts_people(reading: Reading, figure: Figure, fact: Fact) -> bool:
    """Whether those are counted who did something else than answer: "*265 parents came* to them", "has *6,700 postmasters*"."""
    if figure.kind != "number" or root(fact.title.split()[0]) not in ANSWERS:
        return False
    norm, at = reading.words.norm, figure.outer_last
    party = [m for m in reading.mentions.get("fact", {}).get(fact.id, ()) if m.key.role == "measure" and m.first == at]
    if not party or any(root(norm[word]) in ANSWERS for word in range(at, party[0].last)):
        return False
    if norm[figure.outer_first - 1] in _KEEPING:
        return True
    last = reading.sentences[reading.sentence_at(figure.first)].last
    told = [
        word for word in norm[party[0].last : min(last, party[0].last + 4)] if word not in _HELPING and word != "who"
    ]
    did = bool(told) and not reading.words.mark(party[0].last) and (told[0].endswith("ed") or told[0] in PAST_FORMS)
    return did and root(told[0]) not in _RECEIVING and told[0] not in _RECEIVING and told[0] not in SENDING


_KEEPING = frozenset("met meet meeting visited employs employed represents representing invited has saw".split())
_OURS = frozenset("we us the department government".split())


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


_SURVEYS = frozenset("survey poll census study".split())
_SURVEYED = frozenset(
    "told said say felt feel thought think believed believe reported report wanted want rated liked wished".split()
)


def told_in_a_survey(reading: Reading, figure: Figure, fact: Fact, own: frozenset[int]) -> bool:
    """Whether a share is of those who said something: "88% of the families *told us* that …".

    Where the fact is what they say, "Visitors who *felt* welcome", it is of nothing else.
    """
    if not _SURVEYED.isdisjoint(fact.title.lower().split()):
        return False
    sentence = reading.sentences[reading.sentence_at(figure.first)]
    if any(reading.stems[at] in _SURVEYS for at in own.intersection(range(sentence.first, sentence.last))):
        return False  # what they said in the survey is what the fact tells
    said = range(figure.outer_last, sentence.last)
    return any(reading.words.norm[at] in _SURVEYED and at not in own for at in said)


def of_a_partys_share(reading: Reading, figure: Figure, fact: Fact) -> bool:
    """Whether a count is of what came from one party: "640 responses *from trade unions*"."""
    if figure.kind != "number":
        return False
    if _sent_by_some(reading, figure, fact):
        return True
    at = from_a_party(reading, figure)
    mentions = reading.mentions.get("fact", {}).get(fact.id, ())
    named = at is not None and any(at <= mention.first <= at + 3 for mention in mentions)
    if at is not None and reading.words.norm[at + 1 : at + 2] in (["them"], ["these"]):
        first = reading.sentences[reading.sentence_at(figure.first)].first
        named = any(
            first <= mention.first < figure.first for mention in mentions
        )  # "Unions took part: 1,150 came *from them*"
    return at is not None and not named


def can_do_otherwise(reading: Reading, figure: Figure, fact: Fact) -> bool:
    """Whether those are counted who can do another thing than the fact tells: "58% of pupils *can tread water*"."""
    norm, title = reading.words.norm, fact.title.lower().split()
    last = reading.sentences[reading.sentence_at(figure.first)].last
    can = next((at for at in range(figure.outer_last, last - 1) if norm[at] in ("can", "cannot")), None)
    return can is not None and "can" in title and norm[can + 1] not in ("not", "now", title[title.index("can") + 1])


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
    owned = verb > first + 1 and reading.words.text[reading.words.end[verb - 2] - 2 : reading.words.end[verb - 2]] in (
        "'s",
        "’s",
    )
    who = norm[verb - 1] not in _WHOEVER or owned  # "the union's members sent us 140 responses"
    return verb > first and norm[verb] in SENDING and who and not reading.words.mark(verb)
