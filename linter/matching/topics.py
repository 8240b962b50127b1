"""Whether a sentence or a clause has a topic of its own, so that no subject carries over to its figures."""

from __future__ import annotations

from linter.matching.otherwise import DESCRIBING, LINK, PLAIN_TOPICS, STOP_RIGHT, another_sort
from linter.matching.reading import Reading
from linter.matching.surroundings import Around, AsksLetter
from linter.text.numbers import Figure
from linter.text.sentences import Sentence
from linter.text.stems import stem
from linter.text.tense import IRREGULAR_PAST


def led_by_its_measure(reading: Reading, figure: Figure, sentence: Sentence, ours: frozenset[int]) -> bool:
    """Whether a clause of its own after a colon begins with the measure: "Your client has time: *the last day* is …"."""
    norm = reading.words.norm
    colon = next((at for at in range(figure.outer_first, sentence.first, -1) if ":" in reading.words.gap(at)), None)
    if colon is None or norm[colon] not in ("the", "its") or colon + 1 not in ours:
        return False
    return not {"is", "was", "are", "stands"}.isdisjoint(norm[colon : figure.outer_first])


def named_apart(reading: Reading, sentence: Sentence, ours: frozenset[int]) -> bool:
    """Whether the sentence begins with the name of another thing: "*The Tribunal Fee Rebate*, …, closed on 31 March"."""
    words, norm, first = reading.words, reading.words.norm, sentence.first
    if norm[first] != "the":
        return False
    last = first + 1
    while last < sentence.last and words.capital(last) and not words.mark(last):
        last += 1
    name = range(first + 1, last)
    known = any(at in ours or reading.names(at, at + 1) for at in name)
    return (
        len(name) > 1
        and not known
        and _OURS.isdisjoint(norm[at] for at in name)
        and not words.text[words.start[first] : words.end[last - 1]].isupper()
    )


_OURS = frozenset(
    "department minister ministers government secretary ministry agency office state treasury prime chancellor fund scheme".split()
)


def on_another_topic(
    reading: Reading, sentence: Sentence, ours: frozenset[int], rest: Around | None, figure: Figure
) -> bool:
    """Whether the sentence of a figure begins with a thing of its own ("The firm asks for …"), so that no subject carries over."""
    norm = reading.words.norm
    if norm[sentence.first] == "a" and reading.words.mark(sentence.first + 1)[:1] in (".", ":", ")"):
        return False  # "*A.* The treasurer must report …" is told of what was asked
    first = _after_lead_in(reading, sentence, figure.outer_first)
    if not _TO_OTHERS.isdisjoint(norm[sentence.first : first]):
        return True  # "*By contrast*, the tribunal made 85,600 decisions"
    if norm[first : first + 3] in (["there", "is", "a"], ["there", "is", "another"]) and _APART & set(
        norm[first + 2 : first + 4]
    ):
        return True  # "There is *a separate* scheme, at 18p a mile"
    if _labelled_otherwise(reading, sentence, ours, rest):
        return True
    if _said_again(reading, first):
        return False
    counted = first == figure.outer_first and norm[figure.outer_last : figure.outer_last + 1] != ["of"]
    if norm[first] not in _DETERMINERS or sentence.last - first < _WHOLE or counted:
        return False  # "*Some 2,500* people answered" begins with its figure
    if norm[first : first + 2] == ["a", "person"] or (norm[first] == "your" and norm[first + 1] in _PAPERS):
        return False  # "*A person on a low wage* will be given", "*your papers* have to reach us by"
    if _turns_to_one(reading, figure):
        return False
    if norm[first] in ("a", "an", "any") and _may_have(norm[first + 1 : figure.outer_first]):
        return False  # "*A title of your size could expect* a grant of up to £60,000"
    if first + 2 in ours and first + 1 not in ours and another_sort(norm[first + 1]):
        return True
    last = first + 1
    while last < min(first + 5, sentence.last) and norm[last] not in LINK and norm[last] not in STOP_RIGHT:
        last += 1
    verb = last if norm[last - 1].endswith("s") and reading.figures_in(last, last + 2) else -1
    if rest is None:
        raise AsksLetter
    ourselves = rest.ours.union(reading.stems[at] for at in ours)
    if _another_acts(reading, first, ours, ourselves) or _of_another_owner(reading, first, ours, ourselves):
        return True
    if any(
        at in ours or reading.stems[at] in ourselves - _GENERIC
        for at in range(first, min(last + 1, sentence.last))
        if at != verb - 1
    ):
        return False
    return last - first > 1 and not PLAIN_TOPICS & {
        norm[last],  # "The published *number*"
        *(stem(norm[at]) for at in range(first + 1, last) if at != verb - 1),
    }


def _turns_to_one(reading: Reading, figure: Figure) -> bool:
    """Whether the clause of a figure tells what a person may have: "His key worker can apply, *and he may ask for as much as*"."""
    norm, first = reading.words.norm, max(0, figure.outer_first - _LABEL)
    return any(
        norm[at] in _JOINING
        and norm[at + 1] in ("he", "she", "you", "they")
        and norm[at + 2] in _MAY
        and not _HAVING.isdisjoint(norm[at + 3 : figure.outer_first])
        for at in range(first, figure.outer_first - 3)
    )


_JOINING = frozenset("and so then but".split())


def _may_have(words: list[str]) -> bool:
    """Whether it is told what anyone of a sort may have: "could expect to be considered for", "may ask for"."""
    may = next((at for at, word in enumerate(words) if word in _MAY), len(words))
    if may < _LABEL:
        return not _HAVING.isdisjoint(words[may + 1 : may + 6])
    last = next((at for at in range(len(words) - 1, 0, -1) if words[at] in _MAY), len(words))
    if words[1:2] != ["who"]:
        return False
    if {"has", "have"} & {*words} and not _OF_IT.isdisjoint(words):
        return True  # "A motorist who is caught without *one* has to hand over £100"
    return not _HAVING.isdisjoint(words[last + 1 : last + 4])


_PAPERS = frozenset("papers form forms application claim cheque request entry bid reply answer".split())
"""What one sends in to have what was named before."""
_OF_IT = frozenset("one it".split())
_MAY = frozenset("can could may will".split())
_HAVING = frozenset("get receive claim ask apply expect given awarded offered considered have paid count".split())


def from_its_mark(reading: Reading, figure: Figure, sentence: Sentence) -> Sentence:
    """The clause of its own in which a figure stands: "The Committee asked how many; *the answer is that 1,184 came* …"."""
    words = reading.words
    begins = range(figure.outer_first, sentence.first, -1)
    first = next((at for at in begins if not {";", ":"}.isdisjoint(words.gap(at))), sentence.first)
    if not (_BACK | {"those"}).isdisjoint(words.norm[first : figure.outer_first]):
        return sentence  # "The other call was in May; *it* drew 2,400"
    if ":" in words.gap(first) and (
        min(first - sentence.first, sentence.last - first) < _LABEL or figure.outer_first - first < 2
    ):
        return sentence  # a label and its value
    return Sentence(first, sentence.last, sentence.block, sentence.question, sentence.lead)


def names_another(reading: Reading, first: int, figure: Figure, ours: frozenset[int]) -> bool:
    """Whether a clause that begins at word `first` is about a thing of its own: "*the Senior card* costs £35"."""
    norm = reading.words.norm
    if norm[first] not in _DETERMINERS:
        return False
    told = next((at for at in range(first + 1, figure.outer_first) if at in ours or norm[at] in LINK), first)
    return any(norm[at] not in DESCRIBING and reading.stems[at] not in _AGAIN for at in range(first + 1, told))


_AGAIN = frozenset(
    "project scheme programme initiative service campaign helpline hub centre team body organisation".split()
)
"""Nouns that say back what was named before, whatever it is called: "Ready to Vote … *The project* has …"."""


def _said_again(reading: Reading, first: int) -> bool:
    """Whether a sentence is about what was named before, by a noun that would do for many: "*The project* has been to"."""
    norm = reading.words.norm
    return (
        norm[first] in ("the", "this")
        and norm[first + 1] in _AGAIN
        and (norm[first + 2] in LINK or norm[first + 2] in _ACTS or norm[first + 2].endswith("ed"))
    )


def told_from_it(reading: Reading, sentence: Sentence, at: int) -> bool:
    """Whether what is told before word `at` is of a thing to be told from the subject: "do not *confuse* it with the card, which …"."""
    norm, number = reading.words.norm, reading.sentence_at(sentence.first)
    first = sentence.first
    if number and norm[first] in _BACK | {"that"} and reading.sentences[number - 1].block == sentence.block:
        first = reading.sentences[number - 1].first
    confused = next((word for word in range(first, at) if stem(norm[word]) in _CONFUSED), at)
    return not {"with", "for"}.isdisjoint(norm[confused:at])


_CONFUSED = frozenset(stem(word) for word in "confuse confused mistake mistaken muddle muddled".split())


def _of_another_owner(reading: Reading, first: int, ours: frozenset[int], ourselves: frozenset[str]) -> bool:
    """Whether a sentence begins with what is somebody else's: "*The Guild's* scheme shut on"."""
    for at in range(first + 1, min(first + 3, len(reading.words) - 1)):
        if reading.words_at(at, at + 1).endswith(("'s", "’s")):
            known = at in ours or at + 1 in ours or reading.stems[at] in ourselves or reading.names(at, at + 1)
            return not known and reading.words.capital(at) and reading.words.norm[at] not in _OURS
    return False


def _labelled_otherwise(reading: Reading, sentence: Sentence, ours: frozenset[int], rest: Around | None) -> bool:
    """Whether a line gives the value of another thing: "*Museum licence*: fee £210"."""
    words, first = reading.words, sentence.first
    colon = next((at for at in range(first + 2, min(first + _LABEL, sentence.last)) if ":" in words.gap(at)), None)
    if colon is None or sentence.last - colon > _LABEL or not words.capital(first):
        return False
    label = range(first, colon)
    if not _NO_LABEL.isdisjoint(words.norm[at] for at in label):
        return False  # "What it pays: up to £5,200", "Councils were heard: 78 came from them"
    if any(at in ours or reading.stems[at] in PLAIN_TOPICS for at in label):
        return False
    if rest is None:
        raise AsksLetter
    return rest.ours.isdisjoint(reading.stems[at] for at in label)


_NO_LABEL = frozenset("it you they what who how when where which is are was were has have".split())
_LABEL = 6
"""Words in a label, and in its value, at the most."""


def _another_acts(reading: Reading, first: int, ours: frozenset[int], ourselves: frozenset[str]) -> bool:
    """Whether a body that is not the subject does what is told from word `first` on: "*the tribunal* made 85,600 decisions"."""
    norm = reading.words.norm
    for at in range(first + 1, min(first + 4, len(norm) - 1)):
        if at in ours or reading.stems[at] in ourselves or reading.words.mark(at + 1):
            return False
        if reading.stems[at] in _BODIES:
            return norm[first] != "a" and (norm[at + 1] in _ACTS or norm[at + 1].endswith("ed"))
    return False


_BODIES = frozenset(
    """council court company firm school college university museum hospital practice parish county borough tribunal
    regulator ombudsman charity panel union bank trust club society operator lottery church guild league association
    festival underground landlord landowner""".split()
)
_ACTS = IRREGULAR_PAST | frozenset(
    "has had have makes make runs carries gives pays charges takes says gets spends sends keeps".split()
)


def _after_lead_in(reading: Reading, sentence: Sentence, limit: int) -> int:
    """Where what a sentence is about begins before word `limit`, after "By contrast, …", "I note in passing that …"."""
    norm, words = reading.words.norm, reading.words
    for at in range(sentence.first + 1, min(sentence.first + _LEAD_IN, limit)):
        if norm[at - 1] == "that" and (norm[sentence.first] in ("i", "we", "it") or norm[at - 2] == "is"):
            return at  # "I note that …", "The standard is that …"
        if "," in words.gap(at) and norm[at] in _DETERMINERS:
            return at if (_BACK | {"its"}).isdisjoint(norm[sentence.first : at]) else sentence.first
    return sentence.first


_DETERMINERS = frozenset("the a an some many most your my his her their".split())
_BACK = frozenset("it them this these they".split())
_LEAD_IN = 8
_TO_OTHERS = frozenset("elsewhere contrast comparison passing separately incidentally meanwhile".split())
"""Words of a lead-in that turns to something else."""


_WHOLE = 6
"""Words at the least in a sentence with a topic of its own."""
_APART = frozenset("separate another different further".split())
_GENERIC = frozenset("government department agency minister scheme programme fund the of and for in".split())
