"""The parts of an audit made one: its findings, its letters, and what they come to."""

from __future__ import annotations

import json
import os
import shutil
from collections import Counter
from contextlib import ExitStack
from dataclasses import asdict, dataclass, field
from datetime import date
from pathlib import Path
from typing import Any, Self

import pyarrow as pa
import pyarrow.compute as pc
import pyarrow.parquet as pq

from linter.archives.outcomes import FINDING
from linter.archives.running import PART, PARTS

FINDINGS_FILE, LETTERS_FILE, SUMMARY_FILE = "findings.parquet", "letters.parquet", "summary.json"
FILES = (FINDINGS_FILE, LETTERS_FILE, SUMMARY_FILE)
_OF_LETTER = ("source", "row", "reference", "as_of")
FINDINGS = pa.schema([*(PART.field(name) for name in _OF_LETTER), *FINDING])
"""One row a finding."""
LETTERS = pa.schema([*(field for field in PART if field.name != "findings"), ("findings", pa.int32())])
"""One row a letter, with the number of its findings."""
#: The most letters named in the summary; all of them are in the file.
_NAMED = 20
#: Rows written at a time.
_ROWS = 100_000


@dataclass(slots=True)
class Summary:
    """What an audit came to. `unchecked` counts letters; `reasons` names the first of them with the reason."""

    letters: int = 0
    unchecked: int = 0
    with_findings: int = 0
    findings: int = 0
    first_day: str | None = None
    last_day: str | None = None
    kinds: dict[str, int] = field(default_factory=dict)
    severities: dict[str, int] = field(default_factory=dict)
    entries: dict[str, int] = field(default_factory=dict)
    reasons: list[tuple[str, str]] = field(default_factory=list)
    #: Letters of which something was not read, though they were checked.
    noted: int = 0


def gather(folder: Path, plan: dict[str, str]) -> Summary:
    """Make the files of an audit from its parts, in the order of the archive, and take the parts away.

    The summary is written last and with the plan: where it lies, the audit is whole. A run that is killed meanwhile
    makes the same files again.
    """
    counts = _Counts()
    with ExitStack() as closing:
        findings = closing.enter_context(_Writer(folder / FINDINGS_FILE, FINDINGS))
        letters = closing.enter_context(_Writer(folder / LETTERS_FILE, LETTERS))
        for part in sorted((folder / PARTS).glob("*.parquet")):
            table = pq.read_table(part, schema=PART)
            counts.add(table)
            letters.add(_letters(table))
            findings.add(_findings(table))
    summary = counts.summary()
    written = json.dumps({"plan": plan, **asdict(summary)}, indent=2)
    _aside(folder / SUMMARY_FILE).write_text(written + "\n", encoding="utf-8")
    _settle(_aside(folder / SUMMARY_FILE), folder / SUMMARY_FILE)
    shutil.rmtree(folder / PARTS, ignore_errors=True)
    return summary


def known(folder: Path) -> tuple[dict[str, str], Summary] | None:
    """The plan and the summary of the audit that is whole in `folder`; None where there is none."""
    try:
        found = json.loads((folder / SUMMARY_FILE).read_text(encoding="utf-8"))
        plan = found.pop("plan")
        found["reasons"] = [tuple(pair) for pair in found["reasons"]]
        return plan, Summary(**found)
    except (OSError, ValueError, KeyError, TypeError, AttributeError):
        return None


def _letters(table: pa.Table) -> pa.Table:
    counts = pc.list_value_length(table["findings"])
    return table.set_column(table.schema.get_field_index("findings"), LETTERS.field("findings"), counts)


def _findings(table: pa.Table) -> pa.Table:
    """The findings of a part, flat: each with its letter's columns."""
    parents = pc.list_parent_indices(table["findings"])
    of_letter = table.select(_OF_LETTER).take(parents)
    found = pc.list_flatten(table["findings"]).combine_chunks()
    columns = [*of_letter.columns, *(pc.struct_field(found, each.name) for each in FINDING)]
    return pa.Table.from_arrays(columns, schema=FINDINGS)


class _Writer:
    """A Parquet file that takes its place when all of it is written; rows are held until there are enough of them."""

    def __init__(self, file: Path, schema: pa.Schema) -> None:
        self._file = file
        self._held: list[pa.Table] = []
        self._temporary = _aside(file)
        self._writer = pq.ParquetWriter(self._temporary, schema, compression="zstd")

    def __enter__(self) -> Self:
        return self

    def __exit__(self, kind: object, *_: object) -> None:
        self._flush()
        self._writer.close()
        if kind is None:
            _settle(self._temporary, self._file)

    def add(self, table: pa.Table) -> None:
        """Write the rows of a table after those before it."""
        self._held.append(table)
        if sum(held.num_rows for held in self._held) >= _ROWS:
            self._flush()

    def _flush(self) -> None:
        if self._held:
            self._writer.write_table(pa.concat_tables(self._held))
            self._held = []


class _Counts:
    """A summary while its letters pass by."""

    def __init__(self) -> None:
        self._made = Summary()
        self._kinds: Counter[str] = Counter()
        self._severities: Counter[str] = Counter()
        self._entries: Counter[str] = Counter()

    def add(self, table: pa.Table) -> None:
        made = self._made
        made.letters += table.num_rows
        refused = table.filter(pc.invert(table["checked"])).select(["reference", "reason"]).to_pylist()
        made.unchecked += len(refused)
        made.reasons += [(row["reference"], row["reason"]) for row in refused][: _NAMED - len(made.reasons)]
        made.noted += pc.sum(pc.greater(pc.list_value_length(table["notes"]), 0)).as_py() or 0
        made.with_findings += pc.sum(pc.greater(pc.list_value_length(table["findings"]), 0)).as_py() or 0
        days = pc.min_max(table["as_of"]).as_py()
        if days["min"]:
            made.first_day = min(made.first_day or "9999", _iso(days["min"]))
            made.last_day = max(made.last_day or "", _iso(days["max"]))
        found = pc.list_flatten(table["findings"])
        made.findings += len(found)
        for counter, name in ((self._kinds, "kind"), (self._severities, "severity"), (self._entries, "entry")):
            counter.update(pc.struct_field(found, name).to_pylist())

    def summary(self) -> Summary:
        self._made.kinds = dict(self._kinds.most_common())
        self._made.severities = dict(self._severities.most_common())
        self._made.entries = dict(self._entries.most_common())
        return self._made


def _iso(day: Any) -> str:
    assert isinstance(day, date)  # noqa: S101
    return day.isoformat()


def _aside(file: Path) -> Path:
    """Where a file is written until it is whole: among the parts, which are taken away in the end."""
    return file.parent / PARTS / f"{file.name}.making"


def _settle(temporary: Path, file: Path) -> None:
    """Put a file that is whole in its place, and on the disk."""
    with temporary.open("rb") as stream:
        os.fsync(stream.fileno())
    temporary.replace(file)
