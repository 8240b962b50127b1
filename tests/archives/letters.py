"""Archives for tests: short letters on the starter library, many of them faulty, each with a date of its own."""

import json
from collections.abc import Iterator
from datetime import date, timedelta
from pathlib import Path
from random import Random
from typing import Any

import pyarrow as pa
import pyarrow.parquet as pq

from linter.archives.auditing import audit
from linter.archives.batches import Columns, Manner
from linter.archives.gathering import Summary
from linter.archives.running import Task
from linter.archives.sources import Source
from linter.checking.files import digest_of
from tests.libraries import ROOT

LINES, RULES = ROOT / "canonical_lines", ROOT / "rules"
_SAID = (
    "The Industrial Strategy Green Paper Consultation received over 3000 responses from a diverse mix of stakeholders.",
    "The Industrial Strategy Green Paper Consultation received over {} responses from a diverse mix of stakeholders.",
    "It will focus on {} growth-driving sectors.",
    "The Industrial Strategy will be published in the Spring.",
    "Regional growth is a core objective of this Industrial Strategy.",
    "We work with the UK Infrastructure Bank and with the {} Harbour Board.",
    "Thank you for your letter about the {} Harbour.",
)


def rows(count: int) -> Iterator[dict[str, Any]]:
    """Letters as rows of a table; about one in a hundred cannot be checked, as it has no date."""
    for number in range(count):
        random = Random(number)
        said = [text.format(random.randint(2, 4_000)) for text in random.sample(_SAID, 2)]
        yield {
            "reference": f"TST{number:06}",
            "date": None if number % 100 == 7 else date(2024, 11, 1) + timedelta(days=random.randrange(700)),
            "text": f"Dear Ms Sample,\n\n{said[0]}\n\n{said[1]}\n\nYours sincerely,\n",
        }


def as_jsonl(file: Path, count: int) -> Path:
    """The letters as lines of JSON."""
    file.write_text("".join(json.dumps(row, default=str) + "\n" for row in rows(count)), encoding="utf-8")
    return file


def as_parquet(file: Path, count: int, group: int) -> Path:
    """The letters as Parquet, `group` to a row group."""
    pq.write_table(pa.Table.from_pylist(list(rows(count))), file, row_group_size=group)
    return file


def audited(archive: Path, folder: Path, *, workers: int = 1, quotes: bool = False) -> Summary:
    """The archive audited on this machine with the starter library."""
    task = Task(LINES, RULES, digest_of(LINES, RULES), Columns(), Manner(quotes=quotes), folder)
    return audit(task, [Source(archive, archive.name)], workers, lambda _: None, afresh=False)


def written(folder: Path) -> tuple[list[dict[str, Any]], list[dict[str, Any]]]:
    """What an audit wrote: its letters and its findings."""
    letters, findings = (pq.read_table(folder / f"{name}.parquet").to_pylist() for name in ("letters", "findings"))
    return letters, findings
