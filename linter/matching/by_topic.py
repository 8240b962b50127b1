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


def since_topic(reading: Reading, topics: Sequence[Mention], word: int, references: Sequence[Reference] = ()) -> int:
    """How many sentences before that of word `word` one of `topics` is named; more than NEAR_TOPIC where none is so near.

    Nor does one count after which there is a reference to anything: `references` are those before the word.
    """
    last = max((mention.last for mention in topics if mention.last <= word), default=0)
    if not last or (references and references[-1].first >= last):
        return NEAR_TOPIC + 1
    return min(reading.sentence_at(word) - reading.sentence_at(last - 1), NEAR_TOPIC + 1)


def with_topics(reading: Reading, references: list[Reference], topics: Sequence[Mention]) -> list[Reference]:
    """`references`, where the first after its topic is "the consultation": it is the library's own."""
    named = {word for topic in topics for word in range(topic.first, topic.last)}
    references = [each for each in references if each.what != "back" or each.first not in named]
    for number, each in enumerate(references) if topics else ():
        if each.what == "back" and said_of_a_topic(reading, each):
            if since_topic(reading, topics, each.first, references[:number]) <= NEAR_TOPIC:
                references[number] = Reference(each.first, each.last, "own")
    return references


def said_of_a_topic(reading: Reading, reference: Reference) -> bool:
    """Whether words say back what was asked: "*our consultation*"."""
    norm = reading.words.norm
    return norm[reference.last - 1] in ASKING and norm[reference.first - 1] in _DEFINITE
