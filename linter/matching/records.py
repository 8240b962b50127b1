"""What a record, the row of a table or a line of a calendar says of the thing that it is of, in fields and not in sentences.

"Milestone: the Portal⏎Status: due to open", "| The Portal opens | 7 September |", "7 September: the Portal opens".
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from linter.matching.happening import NOMINAL
from linter.matching.phrases import Mention
from linter.matching.reading import Reading
from linter.matching.statements import happening_verbs
from linter.matching.tables import column, is_label
from linter.model.frozen import frozen
from linter.text.sentences import Sentence
from linter.text.stems import root

_PARTS = re.compile(r":\s|\s[–—-]\s|\t|   ")
_FIELDS = 5
"""Lines of a record that are looked at after the one that names what it is of."""
_LABEL = 3
"""Words of a line's label at the most."""
_ARTICLES = frozenset("the a an our of".split())
_CALENDARS = frozenset("date dates timetable timeline milestone milestones calendar diary when".split())
_SPOKEN_OF = frozenset(
    "subject topic re letter letters query question issue meeting agenda item correspondence".split()
)
"""Heads of columns that name what a meeting or a letter was about: their dates are those of the meeting."""


@frozen
class Field:
    """Words `first` to `last`, and what they are by the head of their column or their label.

    `told` is whether what the record is of is said to happen: "The Portal *opens*".
    """

    label: tuple[str, ...]
    first: int
    last: int
    told: bool


def fields(reading: Reading, name: Mention, verbs: tuple[str, ...]) -> Iterator[Field]:
    """The fields of the record that is of the thing of `name`, which happens by `verbs`."""
    number = reading.sentence_at(name.first)
    sentence = reading.sentences[number]
    row = reading.document.blocks[sentence.block].kind == "row"
    cells = _columns(reading, sentence) if row else _parts(reading, sentence)
    own = next((cell for cell in cells if cell.start <= name.first and name.last <= cell.stop), None)
    if own is None:
        return
    norm = reading.words.norm
    more = [*norm[own.start : name.first], *norm[name.last : own.stop]]
    happens = [word for word in more if word in NOMINAL or root(word) in happening_verbs(verbs)]
    if not _ARTICLES.issuperset(set(more).difference(happens)):
        return
    if row and not _SPOKEN_OF.isdisjoint(_head(reading, sentence, own)):
        return
    others = [cell for cell in cells if cell is not own]
    if not row and any(_SPOKEN_OF.issuperset(norm[cell.start : cell.stop]) for cell in others):
        return  # "Subject: the Portal" over "Date: …"
    for cell in others:
        label = _head(reading, sentence, cell) if row else _above(reading, number)
        yield Field(label, cell.start, cell.stop, bool(happens))
    if not row and own.stop == sentence.last and len(others) < 2:
        yield from _lines(reading, number, told=bool(happens))


def _lines(reading: Reading, number: int, *, told: bool) -> Iterator[Field]:
    """The lines "Label: what it is" below sentence `number`."""
    for sentence in reading.sentences[number + 1 : number + 1 + _FIELDS]:
        parts = _parts(reading, sentence)
        if len(parts) != 2 or len(parts[0]) > _LABEL or sentence.question:
            return
        yield Field(tuple(reading.words.norm[parts[0].start : parts[0].stop]), parts[1].start, parts[1].stop, told)


def _columns(reading: Reading, sentence: Sentence) -> list[range]:
    """The cells of a row."""
    cells: dict[int, range] = {}
    for word in range(sentence.first, sentence.last):
        at = column(reading, word)
        cells[at] = range(cells[at].start if at in cells else word, word + 1)
    return list(cells.values())


def _parts(reading: Reading, sentence: Sentence) -> list[range]:
    """What stands before and after the colon or the dash of a line."""
    words, inside = reading.words, range(sentence.first + 1, sentence.last)
    some = _PARTS.search(words.text, words.end[sentence.first], words.start[sentence.last - 1])
    cut = next((word for word in inside if _PARTS.search(words.gap(word))), sentence.last) if some else sentence.last
    return [part for part in (range(sentence.first, cut), range(cut, sentence.last)) if part]


def _head(reading: Reading, sentence: Sentence, cell: range) -> tuple[str, ...]:
    """The words at the head of a cell's column."""
    if sentence.lead < 0 or is_label(reading, reading.sentences[sentence.lead]):
        return ()
    head, mine = reading.sentences[sentence.lead], column(reading, cell.start)
    cells = [at for at in range(head.first, head.last) if column(reading, at) == mine]
    if cells and any(figure.date and figure.date.exact for figure in reading.figures_in(cells[0], cells[-1] + 1)):
        return ()  # a calendar's first day, and no heading
    return tuple(reading.words.norm[at] for at in cells)


def _above(reading: Reading, number: int) -> tuple[str, ...]:
    """What a heading over lines with dates says that they are: "Key *dates*"."""
    for above in range(number - 1, max(-1, number - 1 - _FIELDS), -1):
        sentence = reading.sentences[above]
        if len(_parts(reading, sentence)) == 1:
            return tuple(_CALENDARS.intersection(reading.words.norm[sentence.first : sentence.last]))[:1]
    return ()
