"""The number stated for a list, and whether it counts the whole: "seven growth-driving sectors", "nine in number"."""

from __future__ import annotations

from linter.matching.picking import REST
from linter.matching.reading import Reading
from linter.matching.standing import standing
from linter.text.numbers import Figure

_APPOSED = 14
"""Words between a set's name and its number at the most: "the sectors to which it gives support, *nine* in number"."""


def stated(reading: Reading, first: int, last: int) -> Figure | None:
    """The figure that counts the list named at words `first` to `last`, unless it counts a part or a rest of it."""
    norm = reading.words.norm
    for figure in reading.figures_in(max(0, first - 5), last + _APPOSED):
        if figure.kind != "number" or figure.upper is not None or figure.amount != int(figure.amount):
            continue
        if figure.last <= first:
            between = norm[figure.last : first]
            if any(word in ("of", "and", "or", "to", "in", "for", "the", "from", "with") for word in between):
                continue
            if any(reading.words.mark(at).strip("-‑–*_'‘\"“") for at in range(figure.last, first + 1)):
                continue
            begin = reading.sentences[reading.sentence_at(figure.first)].first
            before = set(norm[max(begin, figure.first - 2) : figure.first])
            if before & (REST | {"over"}) or figure.qualifier != "exact":
                continue
            if reading.blocks[figure.first] != reading.blocks[first]:
                continue
            return figure
        same = reading.sentence_at(figure.first) == reading.sentence_at(first)
        if same and norm[figure.last : figure.last + 2] == ["in", "number"] and "," in reading.words.gap(figure.first):
            return figure
        if norm[last : figure.first] in (
            ["number"],
            ["numbers"],
            ["total"],
            ["are"],
            ["in", "number"],
            ["which", "number"],
        ):
            following = norm[figure.last : figure.last + 2]
            if norm[last : figure.first] != ["are"] or following[:1] == ["in"]:
                return figure
    return None


def counts_whole(reading: Reading, figure: Figure, last: int, right: int) -> bool:
    """Whether `figure`, which counts the list named up to word `last`, is said of the whole list, and of today."""
    if standing(reading, figure) in ("past", "expected") or _long_ago(reading, figure):
        return False
    return not _some_of(reading, figure, last, right)


def _long_ago(reading: Reading, figure: Figure) -> bool:
    """Whether the sentence is dated well before the letter: a number of another time."""
    sentence = reading.sentences[reading.sentence_at(figure.first)]
    return any(
        other.date and not other.date.yearless and (reading.as_of - other.date.end).days > 180
        for other in reading.figures_in(sentence.first, sentence.last)
    )


def _some_of(reading: Reading, figure: Figure, last: int, right: int) -> bool:
    """Whether a number without an article counts some members: "Two growth-driving sectors, …, told us"."""
    norm = reading.words.norm
    sentence = reading.sentences[reading.sentence_at(figure.first)]
    if figure.amount >= right:
        return False
    definite = figure.first > 0 and (
        norm[figure.first - 1] in ("the", "our", "these", "its", "all", "are", "into")
        or _possessive(reading, figure.first - 1)
    )
    rest = {"last", "rest", "others", "remaining", "eighth", "remainder"} & set(norm[last : sentence.last])
    return not definite and (figure.amount * 2 < right or bool(rest))


def _possessive(reading: Reading, word: int) -> bool:
    end = reading.words.end[word]
    return reading.document.text[max(0, end - 2) : end] in ("'s", "’s") or reading.document.text[end - 1 : end] in (
        "'",
        "’",
    )
