"""An archive cut into chunks that are read one after another: the same chunks each time, none larger than memory allows.

A table (Parquet or JSON Lines) is read as a stream; of files only the names are handed on.
"""

from __future__ import annotations

import hashlib
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Literal, NamedTuple

import pyarrow as pa
import pyarrow.parquet as pq

from linter.archives.batches import Columns

TABLES = (".jsonl", ".parquet")
#: The most letters, and about the most bytes of them, in one chunk.
_LETTERS, _BYTES = 500, 4_000_000
#: Letters that are files of their own, in one chunk.
_FILES = 50
#: The most bytes in one line of JSON: a letter of the largest size with every character escaped.
_LINE = 160_000_000

Kind = Literal["parquet", "jsonl", "files", "trouble"]


class NoTable(Exception):
    """A table does not hold letters as they were asked for; the message says what it holds."""


@dataclass(frozen=True, slots=True)
class Source:
    """A file to audit: `name` is how outcomes call it. `trouble` says why there is nothing to read."""

    path: Path
    name: str
    trouble: str = ""

    @property
    def ending(self) -> str:
        """The ending that says what it is."""
        return self.path.suffix.lower()


class Chunk(NamedTuple):
    """Some letters: `content` is a record batch as bytes, lines, or sources; for a trouble, what it is.

    `name` is the same in every run and sorts in the order of the archive. Rows count from `row`; the first is 1.
    """

    name: str
    kind: Kind
    source: str
    row: int
    content: Any


def stamp(sources: Iterable[Source]) -> str:
    """What the files are, by names, sizes and times of change: other letters give another stamp."""
    state = hashlib.blake2b(digest_size=16)
    for source in sources:
        try:
            found = source.path.stat()
            state.update(f"{source.name}\0{found.st_size}\0{found.st_mtime_ns}\0".encode("utf-8", "surrogateescape"))
        except OSError:
            state.update(f"{source.name}\0none\0".encode("utf-8", "surrogateescape"))
    return state.hexdigest()


def chunks(sources: Iterable[Source], columns: Columns) -> Iterator[Chunk]:
    """The chunks of an archive, in order. What of a file cannot be read is a chunk that says so."""
    files: list[Source] = []
    for number, source in enumerate(sources):
        if source.trouble or source.ending in TABLES:
            yield from _table(number, source, columns)
            continue
        files.append(source)
        if len(files) == _FILES:
            yield Chunk(f"{number:08}-{0:08}", "files", "", 1, tuple(files))
            files = []
    if files:
        yield Chunk(f"{number + 1:08}-{0:08}", "files", "", 1, tuple(files))


def _table(number: int, source: Source, columns: Columns) -> Iterator[Chunk]:
    """The chunks of one table, as far as it can be read."""
    kind: Kind = "parquet" if source.ending == ".parquet" else "jsonl"
    part = row = 0
    reason = source.trouble
    if not reason:
        try:
            for content, rows in _parquet(source.path, columns) if kind == "parquet" else _lines(source.path):
                yield Chunk(f"{number:08}-{part:08}", kind, source.name, row + 1, content)
                part, row = part + 1, row + rows
        except OSError as fault:
            reason = fault.strerror or "it is damaged"
        except (pa.ArrowException, NoTable) as fault:
            reason = str(fault).partition("\n")[0]
    if reason:
        what = f"from row {row + 1} on it cannot be read: {reason}" if row else reason
        yield Chunk(f"{number:08}-{part:08}", "trouble", source.name, row + 1, what)


def names(file: Path) -> list[str]:
    """The columns of a Parquet file. Raises `NoTable`."""
    try:
        found: list[str] = pq.read_schema(file).names
    except (OSError, pa.ArrowException) as fault:
        raise NoTable(f"it cannot be read as Parquet: {str(fault).partition(chr(10))[0]}") from None
    return found


def _parquet(file: Path, columns: Columns) -> Iterator[tuple[bytes, int]]:
    """Record batches of the columns of letters alone, as bytes, each with its number of rows."""
    there = names(file)
    if columns.text not in there:
        raise NoTable(no_text(columns, there))
    wanted = [name for name in (columns.text, columns.date, columns.reference) if name in there]
    for name in wanted:
        if there.count(name) > 1:
            raise NoTable(f"it has {there.count(name)} columns “{name}”: keep one")
    with pq.ParquetFile(file) as table:
        for number in range(table.num_row_groups):
            group = table.metadata.row_group(number)
            size = max(1, min(_LETTERS, _BYTES * group.num_rows // max(1, group.total_byte_size)))
            for batch in table.iter_batches(size, row_groups=[number], columns=wanted):
                sink = pa.BufferOutputStream()
                with pa.ipc.new_stream(sink, batch.schema) as stream:
                    stream.write_batch(batch)
                yield sink.getvalue().to_pybytes(), batch.num_rows


def no_text(columns: Columns, found: Iterable[str]) -> str:
    """Why a table without a column of texts cannot be audited."""
    return f"it has no column “{columns.text}”; it has {', '.join(found)}: say which with --text-column"


def batch_of(content: bytes) -> pa.RecordBatch:
    """The record batch of a chunk's bytes."""
    with pa.ipc.open_stream(content) as stream:
        return stream.read_next_batch()


def _lines(file: Path) -> Iterator[tuple[list[bytes | None], int]]:
    """Lines of JSON in bounded chunks; None stands for a line that is too long to be read."""
    found: list[bytes | None] = []
    size = 0
    with file.open("rb") as stream:
        while line := stream.readline(_LINE):
            if len(line) == _LINE and not line.endswith(b"\n"):
                while line and not line.endswith(b"\n"):
                    line = stream.readline(_LINE)
                found.append(None)
            else:
                found.append(line)
                size += len(line)
            if len(found) == _LETTERS or size > _BYTES:
                yield found, len(found)
                found, size = [], 0
    if found:
        yield found, len(found)
