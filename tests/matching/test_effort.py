"""How much is done for a letter, counted and not timed: work that is not needed is not done."""

import sys
from collections.abc import Iterator
from datetime import date
from typing import Any

import pytest

from linter.matching import paragraphs, stated
from linter.matching.index import Index
from linter.matching.paragraphs import Paragraph
from linter.matching.reading import Reading
from linter.model.document import Block
from linter.model.library import Entry, Value
from linter.rule_kinds import kind
from linter.text import attribution
from linter.text.numbers import Figure
from linter.text.sentences import Sentence
from linter.text.values import same_value
from linter.text.words import Words
from tests.libraries import found, grants, starter, told
from tests.matching.readings import reading


def aligned(read: Reading) -> int:
    """How many units were aligned with some stretch of a letter."""
    return sum(each.paragraph.alignment.made for each in read.placed)


ORDINARY = """Dear Ms Okafor,

Thank you for your letter about the hedge beside the library. The council looks after it, and I have passed on what you
say. You may like to write to the parish clerk as well.

Yours sincerely,
"""


def test_a_letter_about_something_else_is_aligned_with_nothing() -> None:
    read = reading(ORDINARY, starter())
    assert read.passages == []
    assert aligned(read) == 0


def test_an_approved_sentence_is_aligned_with_few_units() -> None:
    library = starter()
    for line in library.library.lines:
        read = reading(line.versions[0].text, library)
        assert read.passages
        assert aligned(read) <= 12 * len(read.sentences), line.id


def test_no_letter_is_aligned_more_often_for_being_repetitive() -> None:
    library = starter()
    text = library.library.lines[0].versions[0].text
    once = reading(text, library)
    assert once.passages
    often = reading(" ".join([text] * 200), library)
    assert often.passages
    assert aligned(often) <= 210 * aligned(once)


def test_a_paragraph_that_was_read_is_not_read_again(monkeypatch: pytest.MonkeyPatch) -> None:
    new: list[str] = []

    class Counted(Paragraph):
        def __init__(self, text: str, blocks: tuple[Block, ...], index: Index) -> None:
            new.append(text)
            super().__init__(text, blocks, index)

    monkeypatch.setattr(paragraphs, "Paragraph", Counted)
    library = starter()
    library.index.__dict__.pop("paragraphs", None)
    reading(ORDINARY, library)
    assert len(new) == 3
    reading(ORDINARY.replace("Okafor", "Marsh"), library)
    assert len(new) == 4


def test_a_library_in_memory_is_asked_for_measures_only_where_their_subject_is_named() -> None:
    read = reading("We had 2,800 responses.", starter())
    assert not read.mentions.get("fact")


def test_who_says_it_is_asked_only_of_sentences_with_something_to_judge(monkeypatch: pytest.MonkeyPatch) -> None:
    asked: list[Sentence] = []
    attributed = attribution.attributed

    def counted(words: Words, sentence: Sentence) -> list[range]:
        asked.append(sentence)
        return attributed(words, sentence)

    monkeypatch.setattr(attribution, "attributed", counted)
    library = starter()
    for rule in library.rules:
        list(kind(rule.kind).check(rule, reading(ORDINARY, library)))
    assert asked == []


def test_no_letter_loads_spacy() -> None:
    modules = {name for name in sys.modules if name.partition(".")[0] == "spacy"}
    reading(ORDINARY, starter()).passages  # noqa: B018
    assert {name for name in sys.modules if name.partition(".")[0] == "spacy"} == modules


def test_a_figure_is_not_set_beside_every_other_of_its_paragraph(monkeypatch: pytest.MonkeyPatch) -> None:
    compared = 0
    same = same_value

    def counted(figure: Figure, value: Value) -> bool:
        nonlocal compared
        compared += 1
        return same(figure, value)

    monkeypatch.setattr(stated, "same_value", counted)
    text = "The Harbour Renewal Grants Scheme has a total fund of £120 million. "
    assert len(found(text * 20, grants(), date(2026, 5, 10))) == 20
    few, compared = compared, 0
    assert len(found(text * 40, grants(), date(2026, 5, 10))) == 40
    assert 0 < few <= compared <= 2 * few


def test_a_day_near_an_events_is_not_set_beside_every_entry_of_the_library(monkeypatch: pytest.MonkeyPatch) -> None:
    library = starter()
    gone_through: list[object] = []

    class Entries(dict[str, Entry]):
        def __iter__(self) -> Iterator[str]:
            gone_through.append(self)
            return super().__iter__()

        def values(self) -> Any:
            gone_through.append(self)
            return super().values()

    monkeypatch.setattr(library.index, "entries", Entries(library.index.entries))
    text = "Everybody had until 29 November to answer the Green Paper consultation."
    assert told(text, library, date(2025, 1, 29)) == [("wrong-fact", "29 November")]
    assert not gone_through
