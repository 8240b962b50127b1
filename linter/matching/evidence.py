"""What speaks for a figure's being a fact's, weighed, where no words bind it outright.

"Our tenders sail as soon as we hear of a new wreck, and they have *36 hours* to lay a buoy over it": no word says "marked",
but the wreck is named, the value is one the fact had, its title speaks of time and wreck, and nobody else is spoken of.
No such sign decides by itself. Each has a weight, learned from the labelled letters by logistic regression
(`python -m tests.evaluation.learn`, which writes `linter/matching/weights.py`); what they come to must be high. The signs are taken from the figure's own
paragraph, so that a paragraph is weighed alike wherever it stands; only how the subject is carried over is asked of the letter.
"""

from __future__ import annotations

import math
from bisect import bisect_left, bisect_right
from collections.abc import Callable, Iterable, Iterator, Sequence
from functools import lru_cache

from linter.matching.fact_values import current_version, in_its_unit, of_same_subject, of_some_version
from linter.matching.naming import Reference, phrase_stems
from linter.matching.never_weighed import Told, never_weighed
from linter.matching.otherwise import counted_otherwise, of_another_thing
from linter.matching.owning import references_to
from linter.matching.paid_by import for_another
from linter.matching.phrases import Mention
from linter.matching.reading import Reading
from linter.matching.recalled import of_anyone, of_ones_own
from linter.matching.slips import digits_crossed, slip_of_digits
from linter.matching.subject import BEYOND, CARRIED, of_subject
from linter.matching.surroundings import Around, AsksLetter
from linter.matching.weights import BIAS, WEIGHTS
from linter.model.library import Fact, FactVersion
from linter.text.numbers import Figure
from linter.text.stems import root
from linter.text.values import comparable, same_value

_ENOUGH = 0.5
"""What the signs must come to, as the logarithm of the odds; chosen on departments not learned from. Most figures that are
nobody's are bound, or stated rightly elsewhere, and never weighed: so it is lower than it would be of all figures."""
_ENOUGH_OF_A_FEW, _ENOUGH_OF_A_TIME = 1.1, 2.5
"""The same of a few of something, of days and of lengths of time, of which letters are fuller than of other figures."""
_ENOUGH_IN_FORCE = -1.0
"""The same of the very value in force, that has another bound."""
Rests = Callable[[Fact], Around | None]
BY_EVIDENCE = (0, 0, 0, 0, 0, 0, -CARRIED - 2)
"""How strongly such a figure is bound: less than by its value alone."""
_TELLING = 3
"""Digits, but for zeros at the end, by which a value is told from others."""
_BEFORE, _AFTER, _FAR = 4, 4, 10
"""Words around a figure that may be signs."""
_FEW = 12
"""Counts up to which things are counted in any letter."""
_KINDS = ("money", "rate", "number", "percentage", "duration", "date")
_OURS = frozenset("we us our ours department government ministry office agency".split())
_POSSESSIVE = frozenset("your my his her their".split())
_PERSON = frozenset("you he she they i".split())
_GROUPS = {
    "of": frozenset(["of"]),
    "the": frozenset(["the"]),
    "on": frozenset(["on"]),
    "at": frozenset(["at"]),
    "by": frozenset(["by"]),
    "for": frozenset(["for"]),
    "in": frozenset(["in", "within"]),
    "from": frozenset(["from"]),
    "is": frozenset(["is", "are", "be"]),
    "was": frozenset(["was", "were"]),
    "had": frozenset(["had", "has", "have"]),
    "and": frozenset(["and"]),
    "a": frozenset(["a", "an", "per", "each", "every"]),
    "modal": frozenset("can may must will shall should".split()),
    "not": frozenset("not never nor no".split()),
}
_IN_CLAUSE = {
    "own": frozenset("own earn earns raised spent spend borrow ordered bought sold saved cost costs".split()),
    "asked": frozenset("ask asks asked want wants wanted offered offer quoted".split()),
    "if": frozenset("if unless would could might hopes hoping hope until".split()),
    "some": frozenset("some one several another other others different".split()),
    "than": frozenset("than longer later after before early earlier into away".split()),
    "said": frozenset("said says told thought think thinks hear heard".split()),
}
"""Words anywhere before a figure in its sentence that may be signs."""
_PLAIN = frozenset(
    """the a an of in for to and or by on at with from how long what which is are be can that who most more may must a's s
    time year years share number day days""".split()
)


def facts_spoken_of(reading: Reading, figure: Figure) -> Iterator[Fact]:
    """The facts of a figure's kind of which any words stand in its paragraph."""
    named = reading.mentions["fact"]
    begin, end = _paragraph(reading, figure) if named else (0, 0)
    for fact_id, mentions in named.items():
        at = bisect_left(mentions, begin, key=lambda mention: mention.first)
        if at < len(mentions) and mentions[at].first < end:
            entry = reading.index.entries[fact_id]
            if isinstance(entry, Fact) and may_be_weighed(reading, figure, entry):
                yield entry


def may_be_weighed(reading: Reading, figure: Figure, fact: Fact) -> bool:
    """Whether a figure could be the fact's, with a fault: of its kind, and not its value as approved."""
    current = current_version(reading, fact)
    if current is None or figure.kind not in _KINDS:
        return False
    if not comparable(figure, current.value) or (figure.date and (figure.date.yearless or not figure.date.exact)):
        return False
    if figure.kind == "number" and reading.names(figure.first, figure.last):
        return False
    return not (same_value(figure, current.value) and figure.qualifier in ("exact", current.qualifier))


def by_evidence(
    reading: Reading, figures: Iterable[Figure], rests: Rests, asks: set[str]
) -> Iterator[tuple[Figure, Fact]]:
    """Those of `figures`, which nothing binds, for which enough speaks; to `asks` go the facts that the rest of the letter decides on."""
    for figure in figures:
        try:
            fact = meant(reading, figure, rests)
        except AsksLetter:
            asks.update(each.id for each in facts_spoken_of(reading, figure))
        else:
            if fact:
                yield figure, fact


def meant(reading: Reading, figure: Figure, rests: Rests) -> Fact | None:
    """The fact for which most speaks that a figure which nothing binds is meant for it, if enough does.

    `rests` says of a fact what the rest of the letter refers to; raises `AsksLetter` where it has to be known and is not.
    """
    facts = list(facts_spoken_of(reading, figure))
    if not facts:
        return None
    odds = [(weighed(reading, figure, facts, rests(fact), fact), fact.id, fact) for fact in facts]
    most, _, fact = max(odds)
    if most < _enough(reading, figure, fact) or never_weighed(reading, figure, fact, _told_of(reading, fact)):
        words = (figure.first, figure.last)
        reason = "no words say that it is this figure, and too little else speaks for it"
        reading.note(fact.id, words, reason, meant=False)
        return None
    return fact


def _enough(reading: Reading, figure: Figure, fact: Fact) -> float:
    """What must speak for a figure's being the fact's."""
    current = current_version(reading, fact)
    if current and same_value(figure, current.value):
        return _ENOUGH_IN_FORCE
    if figure.kind in ("date", "duration"):
        return _ENOUGH_OF_A_TIME
    return _ENOUGH_OF_A_FEW if figure.kind == "number" and figure.amount <= _FEW else _ENOUGH


def _told_of(reading: Reading, fact: Fact) -> Told:
    mentions = reading.mentions.get("fact", {}).get(fact.id, [])
    roots = frozenset[str]().union(*_contents(fact.title, fact.measure, fact.subject))
    return Told(_words_of(mentions, "subject"), _words_of(mentions, "measure", "label"), roots)


def weighed(reading: Reading, figure: Figure, facts: Sequence[Fact], rest: Around | None, fact: Fact) -> float:
    """The logarithm of the odds that a figure is meant for `fact`, one of the `facts` spoken of beside it.

    Raises `AsksLetter` where that depends on the `rest` of the letter, and it is None.
    """
    found = signs(reading, figure, facts, fact)
    come_to = BIAS + sum(WEIGHTS.get(sign, 0.0) * value for sign, value in found.items())
    if not fact.subject or come_to + _MOST_BY_SUBJECT < _ENOUGH_IN_FORCE:
        return come_to
    return come_to + sum(WEIGHTS.get(sign, 0.0) for sign in subject_signs(reading, figure, fact, rest))


_SUBJECT = ("subject: beside", "subject: near", "subject: in the sentence", "subject: carried over", "subject: none")
_MOST_BY_SUBJECT = max(WEIGHTS.get(sign, 0.0) for sign in _SUBJECT)
"""What more the subject can say for it: the letter is not asked where that would not be enough."""


def subject_signs(reading: Reading, figure: Figure, fact: Fact, rest: Around | None) -> list[str]:
    """How the subject of a fact is told of a figure. Raises `AsksLetter` as `of_subject` does."""
    mentions = reading.mentions.get("fact", {}).get(fact.id, [])
    references = _references(reading, fact, mentions)
    apart = of_subject(reading, figure, references, _words_of(mentions, "subject", "measure", "label"), rest)
    if apart is None:
        return [_SUBJECT[4]]
    if apart >= BEYOND:
        return [_SUBJECT[3]] if apart >= CARRIED else [_SUBJECT[2]]
    return [_SUBJECT[0]] if apart <= 1 else [_SUBJECT[1]] if apart <= 5 else [_SUBJECT[2]]


def signs(reading: Reading, figure: Figure, facts: Sequence[Fact], fact: Fact) -> dict[str, float]:
    """The signs in a figure's paragraph by name, each from 0 to 1 or, where it compares with other facts, from -3 to 3."""
    current = current_version(reading, fact)
    assert current is not None  # noqa: S101 - as `may_be_weighed` found
    mentions = reading.mentions.get("fact", {}).get(fact.id, [])
    subject, measure = _words_of(mentions, "subject"), _words_of(mentions, "measure", "label")
    return {
        f"kind: {figure.kind}": 1.0,
        "no other fact": float(len(facts) == 1),
        **_by_value(reading, figure, fact, current),
        **_by_references(reading, figure, fact, mentions),
        **_by_words(reading, figure, facts, fact),
        **_by_neighbours(reading, figure, subject, measure),
        "of another thing": float(of_another_thing(reading, figure, subject | measure)),
        "counted otherwise": float(counted_otherwise(reading, figure) and not in_its_unit(reading, figure, fact.id)),
        "for another": float(for_another(reading, figure, subject | measure)),
        "of one's own": float(of_ones_own(reading, figure, subject | measure)),
        "of anyone": float(of_anyone(reading, figure, subject | measure)),
    }


def _value(reading: Reading, figure: Figure, fact: Fact, current: FactVersion) -> str:
    """What a value is: that in force, an earlier one, that in force with its digits crossed or a slip, or another."""
    written = reading.words_at(figure.first, figure.last)
    if same_value(figure, current.value):
        return "in force"
    if of_some_version(figure, fact):
        return "earlier"
    if digits_crossed(written, current.value.text):
        return "crossed"
    return "slip" if figure.date is None and slip_of_digits(figure, written, current.value) else "another"


def _by_value(reading: Reading, figure: Figure, fact: Fact, current: FactVersion) -> dict[str, float]:
    """What the value says: one that the fact had, or near the one in force."""
    found = {
        "value: bound as it was": float(
            figure.qualifier != "exact" and any(figure.qualifier == version.qualifier for version in fact.versions)
        ),
        "value: bounded": float(figure.qualifier != "exact"),
    }
    how = _value(reading, figure, fact, current)
    found[f"value: {how}"] = found[f"value: {how}, {figure.kind}"] = 1.0
    found["value: of its unit"] = float(figure.unit == current.value.unit)
    if figure.date and current.value.day:
        found["value: near"] = math.exp(-abs((figure.date.start - current.value.day).days) / 50)
    elif figure.amount and current.value.amount:
        small, large = sorted((abs(figure.amount), abs(current.value.amount)))
        found["value: near"] = float(small / large)
        found["value: telling"] = found[f"value: {how}, telling"] = float(figure.digits >= _TELLING)
        found["value: a few"] = float(figure.kind == "number" and figure.amount <= _FEW)
    rivals = [version for other in of_same_subject(reading, fact) for version in other.versions]
    found["rivals: of the subject"] = float(any(comparable(figure, version.value) for version in rivals))
    found["rivals: with the value"] = float(any(same_value(figure, version.value) for version in rivals))
    return found


def _by_references(reading: Reading, figure: Figure, fact: Fact, mentions: list[Mention]) -> dict[str, float]:
    """What is named in the paragraph: the subject, or another of its sort."""
    if not fact.subject:
        return {"no subject": 1.0}
    number, (begin, end) = reading.sentence_at(figure.first), _paragraph(reading, figure)
    references = [each for each in _references(reading, fact, mentions) if begin <= each.first < end]
    here = [each for each in references if reading.sentence_at(each.first) == number]
    before = [each for each in references if reading.sentence_at(each.first) == number - 1]
    own = [each for each in here if each.what == "own"]
    named = [each for each in references if each.what == "own" and _named(reading, each)]
    return {
        "sentence: subject": float(bool(own)),
        "sentence: subject before": float(any(each.last <= figure.outer_first for each in own)),
        "sentence: subject named": float(any(each in named for each in own)),
        "sentence: another": float(any(each.what == "other" for each in here)),
        "sentence: back to it": float(any(each.what == "back" for each in here)),
        "sentence before: subject": float(any(each.what == "own" for each in before)),
        "sentence before: another": float(any(each.what == "other" for each in before)),
        "paragraph: subject named": float(bool(named)),
        "paragraph: another": float(any(each.what == "other" for each in references)),
        "paragraph: none": float(not references),
    }


def _by_words(reading: Reading, figure: Figure, facts: Sequence[Fact], fact: Fact) -> dict[str, float]:
    """How many of the words of its title, measure and subject are told, and how many of other facts' words."""
    number, (begin, end) = reading.sentence_at(figure.first), _paragraph(reading, figure)
    sentence, norm = reading.sentences[number], reading.words.norm
    previous = reading.sentences[number - 1] if number and reading.sentences[number - 1].first >= begin else None
    places = {"sentence": _roots(norm[sentence.first : sentence.last]), "paragraph": _roots(norm[begin:end])}
    if previous:
        places["sentence before"] = _roots(norm[previous.first : previous.last])
    own = _contents(fact.title, fact.measure, fact.subject)
    found = {
        f"{place}: words of its {part}": len(words & told) / len(words)
        for place, told in places.items()
        for part, words in zip(("title", "measure", "subject"), own, strict=True)
        if words
    }
    for place, told in places.items():
        others = (_told(_contents(o.title, o.measure, o.subject), told) for o in facts if o is not fact)
        found[f"{place}: more than others"] = _told(own, told) - max(others, default=0.0)
    return found


def _by_neighbours(
    reading: Reading, figure: Figure, subject: frozenset[int], measure: frozenset[int]
) -> dict[str, float]:
    """What stands right before and after the figure, and what sort of sentence it is in."""
    norm, sentence = reading.words.norm, reading.sentences[reading.sentence_at(figure.first)]
    first, last = figure.outer_first, figure.outer_last
    before = norm[max(sentence.first, first - _BEFORE) : first]
    after = norm[last : min(sentence.last, last + _AFTER)]
    others = [each for each in reading.figures_in(sentence.first, sentence.last) if each.first != figure.first]
    found = {f"before: {name}": float(not words.isdisjoint(before)) for name, words in _GROUPS.items()}
    found |= {f"after: {name}": float(not words.isdisjoint(after)) for name, words in _GROUPS.items()}
    clause = norm[max(sentence.first, first - 2 * _FAR) : first]
    found |= {f"clause: {name}": float(not words.isdisjoint(clause)) for name, words in _IN_CLAUSE.items()}
    from_whom = [norm[at + 1] for at in range(last, min(sentence.last - 1, last + _AFTER)) if norm[at] == "from"]
    return found | {
        "after: from others": float(bool(from_whom) and from_whom[0] not in ("us", "our", "the")),
        "before: somebody's": float(not _POSSESSIVE.isdisjoint(before)),
        "before: somebody": float(not _PERSON.isdisjoint(before)),
        "before: we": float(not _OURS.isdisjoint(clause)),
        "before: measure": float(not measure.isdisjoint(range(max(sentence.first, first - _FAR), first))),
        "after: measure": float(not measure.isdisjoint(range(last, min(sentence.last, last + _AFTER)))),
        "after: subject": float(not subject.isdisjoint(range(last, min(sentence.last, last + _AFTER)))),
        "sentence: measure": float(not measure.isdisjoint(range(sentence.first, sentence.last))),
        "sentence: figures of the kind": float(any(other.kind == figure.kind for other in others)),
        "sentence: in a row or a list": float(
            reading.document.blocks[reading.blocks[figure.first]].kind in ("row", "item")
        ),
        "figure: begins the sentence": float(first == sentence.first),
        "figure: all of the sentence": float(first == sentence.first and last >= sentence.last),
        "sentence: a capital": float(
            any(reading.words.capital(at) and not reading.names(at, at + 1) for at in range(sentence.first + 1, first))
        ),
        "figure: in digits": float(any(map(str.isdigit, reading.words_at(figure.first, figure.last)))),
    }


def _paragraph(reading: Reading, figure: Figure) -> tuple[int, int]:
    """The words of the block that a figure stands in."""
    block = reading.blocks[figure.first]
    return bisect_left(reading.blocks, block), bisect_right(reading.blocks, block)


def _references(reading: Reading, fact: Fact, mentions: list[Mention]) -> list[Reference]:
    return references_to(reading, fact, mentions, [phrase_stems(text) for text in fact.subject])


def _named(reading: Reading, reference: Reference) -> bool:
    return reference.last - reference.first > 1 or reading.words.capital(reference.first)


def _words_of(mentions: Sequence[Mention], *roles: str) -> frozenset[int]:
    return frozenset(at for each in mentions if each.key.role in roles for at in range(each.first, each.last))


def _roots(words: Sequence[str]) -> frozenset[str]:
    return frozenset(map(root, words))


@lru_cache(maxsize=4_096)
def _contents(title: str, measure: tuple[str, ...], subject: tuple[str, ...]) -> tuple[frozenset[str], ...]:
    """The roots of the words of a fact's title, of its measure and of its subject, the plain ones aside."""
    return tuple(
        frozenset(
            root(word)
            for text in texts
            for word in text.lower().replace("-", " ").replace("’", " ").replace("'", " ").split()
            if word.strip(",.()") and word not in _PLAIN
        )
        for texts in ((title,), measure, subject)
    )


def _told(own: Sequence[frozenset[str]], told: frozenset[str]) -> float:
    return sum(len(words & told) / len(words) for words in own if words)
