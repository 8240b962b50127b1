"""The pure function of every audit: a record batch of letters → a record batch of their outcomes, row for row.

Each letter is judged by itself, on its own day; the batches that letters come in change nothing.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from typing import Any, NamedTuple

import pyarrow as pa
import pyarrow.compute as pc

from linter.archives.outcomes import REPORT, Row, batch, outcome, unchecked
from linter.checking.check import Observe, check_document, letter_date
from linter.checking.compile import Compiled
from linter.documents import Limits, Unreadable, read
from linter.model.document import Document
from linter.parsing.source.limits import DEFAULT
from linter.text.dates import read_dates
from linter.text.words import read_words

_ISO = re.compile(r"\s*(\d{4}-\d{2}-\d{2})(?:[T ][\d:.,Z+\- ]*)?\s*")
NO_DATE = "no day to judge it on: there is no date for it, nor one on the letter; --undated DAY gives one"


@dataclass(frozen=True, slots=True)
class Columns:
    """The names of the columns that letters come in. A table without dates or references does without."""

    text: str = "text"
    date: str = "date"
    reference: str = "reference"


@dataclass(frozen=True, slots=True)
class Manner:
    """How letters are judged: the day for those without any date, and whether the words of findings are kept.

    `observe` notices what the history is told besides; then rows hold their reports.
    """

    undated: date | None = None
    quotes: bool = False
    limits: Limits = DEFAULT
    observe: Observe | None = None


COLUMNS, MANNER = Columns(), Manner()
"""What holds where nothing else is said."""


class Letter(NamedTuple):
    """One letter of a table. `trouble` says why it cannot be checked."""

    reference: str | None
    text: str | None
    dated: date | None = None
    trouble: str = ""


def audited(letters: pa.RecordBatch, compiled: Compiled, columns: Columns, manner: Manner) -> pa.RecordBatch:
    """The outcomes of a record batch of letters. Raises `KeyError` where there is no column of texts."""
    return batch(judged(letter, compiled, manner) for letter in letters_of(letters, columns))


def letters_of(table: pa.RecordBatch, columns: Columns) -> Iterator[Letter]:
    """The letters of a record batch."""
    nothing = [None] * table.num_rows
    names = table.schema.names
    texts = _values(table.column(columns.text))
    dates = _values(_days(table.column(columns.date))) if columns.date in names else nothing
    references = _values(table.column(columns.reference)) if columns.reference in names else nothing
    for text, written, reference in zip(texts, dates, references, strict=True):
        yield letter(text, written, reference)


def letter(text: object, written: object, reference: object) -> Letter:
    """A letter from the values of its row, whatever they are."""
    name = None if reference is None else str(reference)
    if text is not None and not isinstance(text, str):
        return Letter(name, None, trouble="its text is not text")
    try:
        return Letter(name, text, day(written))
    except ValueError as fault:
        return Letter(name, None, trouble=str(fault))


def day(written: object) -> date | None:
    """The day in a column of dates; None where there is none. Raises `ValueError`, with a sentence, for what is no day."""
    if written is None or isinstance(written, date):
        return written
    if isinstance(written, str):
        if not written.strip():
            return None
        iso = _ISO.fullmatch(written)
        if iso:
            try:
                return date.fromisoformat(iso[1])
            except ValueError:
                pass
        else:
            words = read_words(written)
            mentions = [mention for mention in read_dates(words) if mention.exact and not mention.yearless]
            if len(mentions) == 1 and len(words) <= 5:
                return mentions[0].start
    raise ValueError("its date is no day such as 2025-03-13 or 13 March 2025")


def judged(one: Letter, compiled: Compiled, manner: Manner) -> Row:
    """The outcome of one letter; a fault of ours is one, too, and stops no other letter."""
    if one.trouble:
        return unchecked(one.reference, one.trouble)
    if not (one.text or "").strip():
        return unchecked(one.reference, "its text is empty")
    try:
        document = read("letter.txt", (one.text or "").encode(), manner.limits)
    except Unreadable as fault:
        return unchecked(one.reference, str(fault))
    except UnicodeEncodeError:
        return unchecked(one.reference, "its text holds half a character: it was damaged before it came here")
    return judged_document(one.reference, document, one.dated, compiled, manner)


def judged_document(
    reference: str | None, document: Document, dated: date | None, compiled: Compiled, manner: Manner
) -> Row:
    """The outcome of a letter already read, `dated` in the archive or not."""
    try:
        found = (dated, "the date in the archive") if dated else letter_date(document)
        if not found and manner.undated:
            found = manner.undated, "the day given for letters without a date"
        if not found:
            return unchecked(reference, NO_DATE)
        report = check_document(document, compiled, *found, manner.observe)
        row = outcome(reference, report, quotes=manner.quotes)
        return row | {REPORT: report} if manner.observe else row
    except Exception as fault:  # noqa: BLE001 - its message could hold words of the letter
        return unchecked(reference, f"policyline failed on it ({type(fault).__name__})")


def _days(column: Any) -> Any:
    """A column of moments as one of days: each the day where it was written, not the day in Greenwich."""
    if not pa.types.is_timestamp(column.type):
        return column
    try:
        local = pc.local_timestamp(column) if column.type.tz else column
        return local.cast(pa.timestamp("s"), safe=False).cast(pa.date32(), safe=False)
    except pa.ArrowException:  # a zone that nobody knows
        return column.cast(pa.int64())


def _values(column: Any) -> list[object]:
    """The values of a column; `_Damaged` stands for what cannot be a value of Python's (a text that is not UTF-8)."""
    try:
        found: list[object] = column.to_pylist()
    except (ValueError, OverflowError):
        return [_value(scalar) for scalar in column]
    return found


def _value(scalar: Any) -> object:
    try:
        value: object = scalar.as_py()
    except (ValueError, OverflowError):
        return _Damaged()
    return value


class _Damaged:
    """A value that cannot be read: no text, no day, and no name."""

    def __str__(self) -> str:
        return "?"
