"""Where a measure was said before its figure's sentence, or stands above it: "It has gone up to", "There are now", an answer."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

from linter.matching.otherwise import LINK, counted_otherwise
from linter.matching.phrases import Mention
from linter.matching.reading import Reading
from linter.matching.turnout import DREW
from linter.text.dates import DAYS
from linter.text.numbers import Figure
from linter.text.sentences import Sentence

_GOVERNING = frozenset("for in on to with by from at".split())
IT = ("it", "this")
_STANDING = frozenset("is was has remains stands stood rose fell went now can may".split())


_COUNTS = frozenset("number figure total count share rate proportion".split())


def said_back(reading: Reading, figure: Figure, mention: Mention, sentence: Sentence, named: frozenset[int]) -> int:
    """Whether "it" stands for the measure: "The fund has not been cut. It has gone up … to £150 million"."""
    from linter.matching.counted_after import stops

    norm = reading.words.norm
    before = reading.sentences[reading.sentence_at(mention.first)]
    topic = not _COUNTS.isdisjoint(norm[before.first : before.last])  # "One number has stayed with me, that of …"
    if not topic and mention.first - before.first > 10 and before.last - mention.last > 5:
        return 0
    pronoun = _after_the_time(norm, sentence.first, figure.first)
    if _the_figure(norm[pronoun : figure.outer_first]):
        return 0 if counted_otherwise(reading, figure) else 1
    if norm[pronoun] in _GOVERNING:  # "*On student loans* it now stands at"
        lead = range(pronoun + 1, min(pronoun + 6, figure.first))
        if not named.isdisjoint(lead):
            pronoun = next((at for at in lead if norm[at] in ("it", "that")), pronoun)
    they = norm[pronoun] == "they" and figure.kind == "money" and norm[mention.last - 1].endswith("s")
    must = they and norm[pronoun + 1 : pronoun + 4] == ["have", "to", "be"]
    fronted = norm[pronoun] == "that" and pronoun > sentence.first
    if norm[pronoun] not in IT and not (they or fronted):
        return 0
    if norm[pronoun + 1] in DREW and pronoun + 2 == figure.outer_first:
        return int(stops(reading, figure.outer_last))
    if (norm[pronoun + 1] not in _STANDING and not must) or counted_otherwise(reading, figure):
        return 0
    between = norm[pronoun + 1 : figure.outer_first]
    strange = [word for word in between if word not in LINK and not word[0].isdigit() and word not in ("£", "million")]
    return 1 if len(strange) <= 2 and len(between) <= 9 else 0


def _after_the_time(norm: Sequence[str], first: int, last: int) -> int:
    """Where a sentence that begins with its time goes on with "it": "*At present* it stands at"; else its first word."""
    it = next((at for at in range(first, min(first + _TO_IT, last)) if norm[at] not in _NOWADAYS), first)
    return it if norm[it] == "it" else first


_NOWADAYS = frozenset(
    "at present the moment now today currently this year month week even so in fact overall answer is that truth".split()
)
_TO_IT = 5
_TRUE = frozenset("true correct actual real right latest current exact published official".split())
_FIGURE = frozenset("figure number total answer sum amount".split())


def _the_figure(words: Sequence[str]) -> bool:
    """Whether words say back what was counted: "*The true figure is* over 3,500"."""
    plain = [word for word in words if word not in _TRUE]
    return (
        plain[:1] == ["the"]
        and len(plain) > 2
        and plain[1] in _FIGURE
        and set(plain[2:]) <= _STANDING | {"in", "fact", "at"}
    )


def after_colon(reading: Reading, figure: Figure, mention: Mention) -> bool:
    """Whether "it" stands for a measure before a colon: "the length of the consultation … : it is six weeks".

    Another thing may be said of it before: "the target for the backlog: it is to be below 40,000 by 31 March".
    """
    norm = reading.words.norm
    for at in range(figure.outer_first - 1, max(mention.last, figure.outer_first - _AFTER_COLON), -1):
        if ":" in reading.words.gap(at):
            told = norm[at + 1 : figure.outer_first]
            others = reading.figures_in(at, figure.first)
            if norm[at] not in IT or any(other.kind == figure.kind for other in others):
                return False
            return _STANDING.issuperset(told) or (
                bool(others) and told[:1] == ["is"] and told[-1] in ("by", "on", "at")
            )
    return False


_AFTER_COLON = 12


def counted_again(reading: Reading, figure: Figure, mention: Mention, sentence: Sentence) -> bool:
    """Whether what was counted before is counted again: "There were 1,560 pools. *There are now* 1,500, and …"."""
    from linter.matching.answerers import answered_of_them

    norm = reading.words.norm
    if answered_of_them(reading, figure, mention):
        return True
    if norm[sentence.first] != "there":
        return False
    if (
        norm[figure.outer_last : figure.outer_last + 2] == ["of", "them"]
        and set(norm[sentence.first + 1 : figure.outer_first]) <= _COUNTING_NOW
    ):
        return True  # "Not one of the submissions has been lost. There were 5,200 *of them*."
    if not reading.words.mark(figure.outer_last):
        return False
    before = reading.words.norm[sentence.first + 1 : figure.outer_first]
    if set(before) <= _COUNTING_NOW and _how_many(reading, mention):
        return True  # "You asked *how many plots* there are. There are 5,200."
    if set(before) == {"were"} and "all" in norm[max(0, mention.first - 3) : mention.first]:
        return True  # "We have read *all the responses* to it. *There were* over 6,200, from …"
    counted = reading.figures_in(max(0, mention.first - 2), mention.first)
    return bool(before) and set(before) <= _COUNTING_NOW and any(other.kind == figure.kind for other in counted)


def _how_many(reading: Reading, mention: Mention) -> bool:
    """Whether it was asked how many there are, and not how many somebody has: "*how many plots* there are"."""
    norm, sentence = reading.words.norm, reading.sentences[reading.sentence_at(mention.first)]
    lead = norm[max(sentence.first, mention.first - _TO_MANY) : mention.first]
    asked = next((at for at in range(len(lead) - 1) if lead[at : at + 2] == ["how", "many"]), -1)
    some = "of" in lead[asked + 2 :] or not _OWN.isdisjoint(norm[mention.first : sentence.last])
    return asked >= 0 and not some


_TO_MANY = 5
_OWN = frozenset("my your his her their has had you".split())
_COUNTING_NOW = frozenset("are is were was now today currently still only".split())


def on_the_line_below(reading: Reading, figure: Figure, mention: Mention, sentence: Sentence) -> bool:
    """Whether a measure stands on the line above one that only gives its value: "Measure: responses⏎Value: 3,000"."""
    label = reading.words.norm[sentence.first : figure.outer_first]
    if not label:
        return _headed_by(reading, mention, sentence)
    if not VALUES.issuperset(label) or ":" not in reading.words.gap(figure.outer_first):
        return False
    above = reading.sentence_at(figure.first) - 1
    return (
        above >= 0 and reading.sentence_at(mention.first) == above and reading.blocks[mention.first] != sentence.block
    )


def _headed_by(reading: Reading, mention: Mention, sentence: Sentence) -> bool:
    """Whether a line that begins with a figure stands below a heading in capitals: "INTEREST ON TAX PAID LATE⏎7.75% a year"."""
    above = reading.sentence_at(sentence.first) - 1
    if above < 0 or reading.sentence_at(mention.first) != above:
        return False
    head, words = reading.sentences[above], reading.words
    written = words.text[words.start[head.first] : words.end[head.last - 1]]
    between = words.gap(sentence.first)
    return written.isupper() and head.last - head.first > 1 and between.count("\n") == 1 and between.isspace()


VALUES = frozenset("value figure number amount result answer total now current latest".split())


def is_answer(reading: Reading, figure: Figure, sentence: Sentence) -> bool:
    """Whether a question is answered by the figure and hardly more: "How many responses were there?" "*Over 3,000.*"."""
    from linter.matching.counted_after import stops

    number = asked_before(reading, reading.sentence_at(figure.first))
    if number < 0 or not reading.sentences[number].question:
        return False
    asked = reading.words.norm[reading.sentences[number].first : reading.sentences[number].last]
    begins = reading.words.norm[sentence.first : figure.outer_first]
    if ("how", "much") in pairwise(asked) and _PAYING.issuperset(begins) and stops(reading, figure.outer_last):
        return True  # "*You will pay* £122.50, all at once or over ten months."
    rest = [*range(sentence.first, figure.outer_first), *range(figure.outer_last, sentence.last)]
    answering = _ANSWERING | (_BY_THE_CLOCK if figure.date else frozenset())
    return all(reading.words.norm[at] in answering for at in rest)


def asked_before(reading: Reading, number: int) -> int:
    """The sentence that sentence `number` may answer: the one before it, and before "A." alone; -1 for none."""
    before = number - 1
    sentence = reading.sentences[max(before, 0)]
    return before - 1 if before > 0 and reading.words.norm[sentence.first : sentence.last] in _ONLY else before


_ONLY = (["a"], ["answer"])
_BY_THE_CLOCK = DAYS | frozenset(
    "on by until till before midnight noon midday the close of business at one two three four five six seven eight nine ten eleven twelve pm am "
    "in afternoon evening morning".split()
)
"""What an answer may say of a day besides its date: "On *Friday* 24 July, *at five in the afternoon*."."""
_PAYING = frozenset(
    "a answer in all it is was the at present now you we they will must pay charge costs cost have to for".split()
)
_ANSWERING = frozenset(
    "a answer in all it is was there were are total of for at present now today currently so far some did do have they".split()
)
