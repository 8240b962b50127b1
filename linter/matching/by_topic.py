"""What was asked about a topic, named in two steps: "your letter about the *Industrial Strategy*. … *The consultation* had …"."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from linter.matching.naming import Reference
from linter.matching.phrases import Mention
from linter.matching.reading import Reading
from linter.matching.sorts import ASKING

_LEADING = frozenset("the our a new modern".split())
NEAR_TOPIC = 5
"""Sentences at the most from the naming of a topic to "the consultation" that was about it."""
_DEFINITE = frozenset("the our this that government governments department departments s".split())


def topics(subjects: Sequence[str]) -> Iterator[str]:
    """What the consultations named by `subjects` were about, where that is named alike: "Industrial Strategy"."""
    known = {name.lower() for name in subjects}
    for name in subjects:
        words = name.split()
        if words[-1].lower() in ASKING:
            words = words[:-1]
        elif words[0].lower() in ASKING and words[1:2] == ["on"]:
            words = words[2:]
        else:
            continue
        while words and words[0].lower() in _LEADING:
            words = words[1:]
        topic = " ".join(words)
        if len(words) > 1 and words[0][0].isupper() and words[-1][0].isupper() and topic.lower() not in known:
            known.add(topic.lower())
            yield topic


def since_topic(reading: Reading, topics: Sequence[Mention], word: int) -> int:
    """How many sentences before that of word `word` one of `topics` is named; more than NEAR_TOPIC where none is so near."""
    named = [reading.sentence_at(m.first) for m in topics if m.last <= word]
    return min(reading.sentence_at(word) - max(named), NEAR_TOPIC + 1) if named else NEAR_TOPIC + 1


def with_topics(reading: Reading, references: list[Reference], topics: Sequence[Mention]) -> list[Reference]:
    """`references`, where the first of them is "the consultation" after its topic: it is the library's own."""
    named = {word for topic in topics for word in range(topic.first, topic.last)}
    references = [each for each in references if each.what != "back" or each.first not in named]
    if not topics or not references or references[0].what != "back":
        return references
    first = references[0]
    if not said_of_a_topic(reading, first) or since_topic(reading, topics, first.first) > NEAR_TOPIC:
        return references
    return [Reference(first.first, first.last, "own"), *references[1:]]


def said_of_a_topic(reading: Reading, reference: Reference) -> bool:
    """Whether words say back what was asked: "*our consultation*"."""
    norm = reading.words.norm
    return norm[reference.last - 1] in ASKING and norm[reference.first - 1] in _DEFINITE
