"""Tables: which column a word stands in, and what the header of a column says."""

from __future__ import annotations

from linter.matching.phrases import Mention
from linter.matching.reading import Reading
from linter.text.numbers import Figure
from linter.text.sentences import Sentence


def same_cell(reading: Reading, figure: Figure, mention: Mention) -> bool:
    """Whether a phrase stands in the column of the figure."""
    return column(reading, figure.first) == column(reading, mention.first)


def wordy_cell(reading: Reading, figure: Figure) -> bool:
    """Whether the figure's cell says in words of its own what it is."""
    sentence = reading.sentences[reading.sentence_at(figure.first)]
    mine = column(reading, figure.first)
    end = figure.outer_last + 2 * (
        reading.words.norm[figure.outer_last : figure.outer_last + 1] in (["per"], ["a"], ["an"])
    )
    others = [
        word
        for word in range(sentence.first, sentence.last)
        if not figure.outer_first <= word < end and column(reading, word) == mine
    ]
    leads = figure.kind == "duration" and all(word > figure.first for word in others)
    if leads and reading.words.norm[end : end + 1] and reading.words.norm[end] in ("from", "after", "of", "before"):
        return False  # "3 months *from the day you ask*"
    return len(others) >= 2


def heading_words(reading: Reading, figure: Figure) -> set[str]:
    """The words of the header of the figure's column, where it stands in a table."""
    sentence = reading.sentences[reading.sentence_at(figure.first)]
    if sentence.lead < 0 or reading.document.blocks[sentence.block].kind != "row":
        return set()
    head, mine = reading.sentences[sentence.lead], column(reading, figure.first)
    if is_label(reading, head):
        return set()
    return {reading.words.norm[at] for at in range(head.first, head.last) if column(reading, at) == mine}


def is_label(reading: Reading, head: Sentence) -> bool:
    """Whether the first row of a table is no header: "Opened: 3 November"."""
    text = reading.document.text
    at = reading.words.end[head.first]
    stop = text.find("\t", at, reading.words.end[head.last - 1])
    return stop > 0 and text[at:stop].rstrip().endswith(":")


def column(reading: Reading, word: int) -> int:
    """The column of a table that word `word` stands in, counted from 0."""
    text, at = reading.document.text, reading.words.start[word]
    begin = max(text.rfind("\n", 0, at), text.rfind("\r", 0, at)) + 1
    before = text[begin:at]
    return before.count("\t") + before.count("|") + _indented(reading, word)


def _indented(reading: Reading, word: int) -> int:
    """1 for a word of a table's header that leaves the first column without a name, and so has a cell less."""
    number = reading.blocks[word]
    blocks = reading.document.blocks
    if blocks[number].kind != "row" or number + 1 >= len(blocks) or (number and blocks[number - 1].kind == "row"):
        return 0
    mine, following = (
        reading.document.text[block.span.start : block.span.end] for block in blocks[number : number + 2]
    )
    cells = mine.count("\t")
    return int(0 < cells == following.count("\t") - 1 and blocks[number + 1].kind == "row")
