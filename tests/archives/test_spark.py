"""The engine for archives too large for one machine, really run, says what a run on this machine says."""

import os
import shutil
import sys
from collections.abc import Iterator
from importlib.util import find_spec
from pathlib import Path
from typing import Any

import pytest

from linter.archives.spark import audit
from tests.archives.letters import LINES, RULES, as_parquet, audited, written

LETTERS = 10_000
THERE = shutil.which("java") and find_spec("pyspark")
OF_LETTER = ("reference", "as_of", "dated_by", "checked", "reason")


@pytest.fixture(scope="module")
def spark() -> Iterator[Any]:
    from pyspark.sql import SparkSession

    os.environ.setdefault("PYSPARK_PYTHON", sys.executable)
    session = (
        SparkSession.builder.master("local[2]")
        .config("spark.ui.enabled", "false")
        .config("spark.driver.host", "127.0.0.1")
        .config("spark.driver.bindAddress", "127.0.0.1")
        .config("spark.sql.shuffle.partitions", "2")
        .getOrCreate()
    )
    yield session
    session.stop()


@pytest.mark.skipif(not (THERE or os.environ.get("CI")), reason="needs Java and requirements/spark.txt")
def test_ten_thousand_letters_come_out_the_same_on_spark_and_here(tmp_path: Path, spark: Any) -> None:
    archive = as_parquet(tmp_path / "letters.parquet", LETTERS, group=2_500)
    assert audited(archive, tmp_path / "here", workers=2).unchecked == LETTERS // 100  # they have no date
    here, found_here = written(tmp_path / "here")
    assert (len(here), len(found_here) > LETTERS // 2) == (LETTERS, True)

    outcomes = audit(spark.read.parquet(str(archive)).repartition(4), LINES, RULES)
    outcomes.write.parquet(str(tmp_path / "there"))
    kept = spark.read.parquet(str(tmp_path / "there"))
    there = kept.select(*OF_LETTER).orderBy("reference").toArrow().to_pylist()
    assert there == [{name: row[name] for name in OF_LETTER} for row in here]

    found_there = kept.selectExpr("reference", "as_of", "inline(findings)").toArrow().to_pylist()
    for row in found_here:
        del row["source"], row["row"]
    assert sorted(found_there, key=_key) == sorted(found_here, key=_key)


def _key(row: dict[str, Any]) -> tuple[object, ...]:
    return row["reference"], row["start"], row["end"], row["kind"], row["rule"], row["entry"]
