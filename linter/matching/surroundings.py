"""What the rest of a letter refers to, where what is said of part of it depends on that."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Sequence

from linter.matching.by_topic import NEAR_TOPIC, since_topic
from linter.matching.naming import Reference
from linter.matching.phrases import Mention
from linter.matching.reading import Reading
from linter.model.frozen import frozen
from linter.text.sentences import Sentence

NEAR = 3
"""Sentences at the most over which a subject is carried by itself."""


@frozen
class Elsewhere:
    """What is referred to in the rest of a letter, of which a reading is part.

    `last` is the last own or other thing before it, "" for none, and `since` how many sentences back from its first;
    `before` is whether anything is referred to there, `just_before` whether in the sentence before it; `named_before` and
    `named` are which of own and other things are. `since_topic` is how many sentences back what the subject is about is
    named, with no reference to anything since.
    """

    last: str = ""
    since: int = 0
    before: bool = False
    just_before: bool = False
    named_before: frozenset[str] = frozenset()
    named: frozenset[str] = frozenset()
    since_topic: int = NEAR_TOPIC + 1


@frozen
class Around:
    """What is referred to in the rest of a letter; for figures in tables, but for the rows of other tables.

    `ours` are the stems of the words that name the subject or its measure there.
    """

    prose: Elsewhere = Elsewhere()
    rows: Elsewhere = Elsewhere()
    ours: frozenset[str] = frozenset()


class AsksLetter(Exception):
    """What is said of part of a letter depends on what else the letter refers to."""


def around(reading: Reading, references: Sequence[Reference], ours: Sequence[Mention], first: int, last: int) -> Around:
    """What `references` of a whole letter are round its words `first` to `last`, and what `ours` name them by."""
    in_rows = [reading.document.blocks[reading.blocks[each.first]].kind == "row" for each in references]
    apart = [each for each, row in zip(references, in_rows, strict=True) if not row]
    apart_from_here = [each for each in ours if not first <= each.first < last]
    stems = frozenset(stem for each in apart_from_here for stem in reading.stems[each.first : each.last])
    topics = [each for each in ours if each.key.role == "topic"]
    prose, rows = (_elsewhere(reading, each, first, last, topics) for each in (references, apart))
    return Around(prose, rows, stems)


def _elsewhere(
    reading: Reading,
    references: Sequence[Reference],
    first: int,
    last: int,
    topics: Sequence[Mention],
) -> Elsewhere:
    before = references[: references_from(references, first)]
    after = references[references_from(references, last) :]
    named = next((each for each in reversed(before) if each.what != "back"), None)
    since = reading.sentence_at(first) - reading.sentence_at(named.first) if named else 0
    return Elsewhere(
        named.what if named else "",
        min(since, NEAR + 1),
        bool(before),
        bool(before) and reading.sentence_at(before[-1].first) == reading.sentence_at(first) - 1,
        what_is_named(before),
        what_is_named(before) | what_is_named(after),
        since_topic(reading, topics, first, before),
    )


def asked(reading: Reading, sentence: Sentence, rest: Around | None) -> Elsewhere:
    """What the `rest` of the letter refers to, as a figure of `sentence` sees it; raises `AsksLetter` where it is None."""
    if rest is None:
        raise AsksLetter
    return rest.rows if reading.document.blocks[sentence.block].kind == "row" else rest.prose


def references_from(references: Sequence[Reference], word: int) -> int:
    """The number of the first reference that begins at word `word` or later."""
    return bisect_left(references, word, key=lambda reference: reference.first)


def what_is_named(references: Sequence[Reference]) -> frozenset[str]:
    """Which of the library's own subject and others of its sort are named."""
    return frozenset(reference.what for reference in references if reference.what != "back")
