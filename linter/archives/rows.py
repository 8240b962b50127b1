"""From a chunk of an archive to the outcomes of its letters, each with the file and the row it stands in."""

from __future__ import annotations

import json
from collections.abc import Iterator
from typing import NamedTuple

from linter.archives.batches import Columns, Letter, Manner, judged, judged_document, letter, letters_of
from linter.archives.outcomes import Row, unchecked
from linter.archives.sources import Chunk, Source, batch_of
from linter.checking.compile import Compiled
from linter.documents import Refused, read_all


class Numbered(NamedTuple):
    """A letter and its row, counted from 1."""

    row: int
    letter: Letter


def rows(chunk: Chunk, library: Compiled, columns: Columns, manner: Manner) -> Iterator[Row]:
    """The outcomes of a chunk; a letter without a reference is called by its file and row."""
    if chunk.kind == "trouble":
        yield {"source": chunk.source, "row": chunk.row, **unchecked(chunk.source, chunk.content)}
    elif chunk.kind == "files":
        for source in chunk.content:
            for number, found in enumerate(_of_file(source, library, manner), start=1):
                yield {"source": source.name, "row": number, **found}
    else:
        for number, one in _of_table(chunk, columns):
            found = judged(one, library, manner)
            found["reference"] = found["reference"] or f"{chunk.source}, row {number}"
            yield {"source": chunk.source, "row": number, **found}


def _of_table(chunk: Chunk, columns: Columns) -> Iterator[Numbered]:
    if chunk.kind == "parquet":
        yield from map(Numbered._make, enumerate(letters_of(batch_of(chunk.content), columns), start=chunk.row))
        return
    for number, line in enumerate(chunk.content, start=chunk.row):
        if line is None:
            yield Numbered(number, Letter(None, None, trouble="its line is too long to be read"))
        elif line.strip():  # an empty line holds no letter
            yield Numbered(number, _of_line(line, columns))


def _of_line(line: bytes, columns: Columns) -> Letter:
    """The letter in one line of JSON."""
    try:
        found = json.loads(line)
    except (ValueError, RecursionError):
        return Letter(None, None, trouble="its line is not JSON")
    if not isinstance(found, dict):
        return Letter(None, None, trouble="its line of JSON is not an object with names and values")
    if columns.text not in found:
        return Letter(None, None, trouble=f"there is no “{columns.text}” in its line: say which with --text-column")
    return letter(found[columns.text], found.get(columns.date), found.get(columns.reference))


def _of_file(source: Source, library: Compiled, manner: Manner) -> Iterator[Row]:
    """The outcomes of a file and of the letters attached to it."""
    try:
        with source.path.open("rb") as stream:
            data = stream.read(manner.limits.size + 1)
    except OSError as fault:
        yield unchecked(source.name, f"it cannot be read: {fault.strerror or fault}")
        return
    try:
        found = read_all(source.name, data, manner.limits)
    except Exception as fault:  # noqa: BLE001 - one letter never stops the others
        yield unchecked(source.name, f"policyline failed on it ({type(fault).__name__})")
        return
    for one in found:
        if isinstance(one, Refused):
            yield unchecked(one.path, one.reason)
        else:
            yield judged_document(one.path, one, None, library, manner)
