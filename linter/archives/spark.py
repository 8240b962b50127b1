"""The same audit on a cluster: the pure function under Spark's `mapInArrow`. Needs the extra `spark`.

from linter.archives.spark import audit

outcomes = audit(spark.read.parquet("letters"), "canonical_lines", "rules")
outcomes.selectExpr("reference", "as_of", "inline(findings)").write.parquet("findings")

The library's folders lie where every machine of the cluster can read them.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from functools import cache
from os import PathLike
from pathlib import Path
from typing import Any

import pyarrow as pa

from linter.archives.batches import COLUMNS, MANNER, Columns, Manner, audited
from linter.archives.outcomes import OUTCOME
from linter.checking.compile import Compiled, compiled
from linter.checking.files import digest_of


def audit(
    letters: Any,
    canonical_lines_dir: str | PathLike[str],
    rules_dir: str | PathLike[str],
    columns: Columns = COLUMNS,
    manner: Manner = MANNER,
) -> Any:
    """The outcomes of a Spark data frame of letters, as a data frame with the columns of `linter.archives.outcomes`.

    Raises `LibraryError` where the library cannot be read here; a job fails where a machine reads another one.
    """
    from pyspark.sql.pandas.types import from_arrow_schema

    lines, rules = Path(canonical_lines_dir).absolute(), Path(rules_dir).absolute()
    digest = digest_of(lines, rules)

    def outcomes(batches: Iterable[pa.RecordBatch]) -> Iterator[pa.RecordBatch]:
        for batch in batches:
            yield audited(batch, _library(lines, rules, digest), columns, manner)

    wanted = [name for name in (columns.text, columns.date, columns.reference) if name in letters.columns]
    return letters.select(*wanted).mapInArrow(outcomes, from_arrow_schema(OUTCOME))


@cache
def _library(lines: Path, rules: Path, digest: str) -> Compiled:
    """The library, opened once in each Python process of a machine."""
    library = compiled(lines, rules)
    if library.library.digest != digest:
        raise ValueError(f"the library in {lines} is not the one that the audit was begun with")
    return library
