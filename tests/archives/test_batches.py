"""The pure function: a record batch in, a record batch out, each letter by itself and on its own day."""

from collections.abc import Sequence
from datetime import date, datetime
from typing import Any
from zoneinfo import ZoneInfo

import pyarrow as pa
import pytest

from linter.archives.batches import COLUMNS, MANNER, NO_DATE, Columns, Manner, audited
from linter.archives.outcomes import OUTCOME, batch, unchecked
from tests.archives.letters import rows
from tests.libraries import starter

STALE = "Dear Ms Sample,\n\nThe Industrial Strategy will be published.\n"
BEFORE, AFTER = date(2025, 3, 1), date(2025, 9, 1)


def outcomes(columns: dict[str, Any], named: Columns = COLUMNS, manner: Manner = MANNER) -> list[dict[str, Any]]:
    made = audited(pa.RecordBatch.from_pydict(columns), starter(), named, manner)
    assert made.schema == OUTCOME
    found: list[dict[str, Any]] = made.to_pylist()
    return found


def kinds(found: Sequence[dict[str, Any]]) -> list[list[str]]:
    return [[finding["kind"] for finding in row["findings"]] for row in found]


def test_each_letter_is_judged_on_its_own_day() -> None:
    found = outcomes({"text": [STALE] * 2, "date": [BEFORE, AFTER], "reference": ["A1", "A2"]})
    assert [(row["reference"], row["as_of"], row["checked"]) for row in found] == [
        ("A1", BEFORE, True),
        ("A2", AFTER, True),
    ]
    assert kinds(found) == [[], ["stale-tense"]]
    assert found[0]["dated_by"] == "the date in the archive"


@pytest.mark.parametrize(
    "written",
    [
        pa.array([AFTER]),
        pa.array(["2025-09-01"]),
        pa.array(["2025-09-01T08:30:00Z"]),
        pa.array(["1 September 2025"]),
        pa.array(["01/09/2025"]),
        pa.array([datetime(2025, 9, 1, 8, 30)]),
        # Half past midnight in London, which is still August in Greenwich.
        pa.array([datetime(2025, 9, 1, 0, 30, tzinfo=ZoneInfo("Europe/London"))]),
        pa.array([1756684800123456789], pa.timestamp("ns")),
    ],
    ids=str,
)
def test_a_date_may_be_written_in_many_ways(written: Any) -> None:
    assert outcomes({"text": [STALE], "date": written})[0]["as_of"] == AFTER


@pytest.mark.parametrize("written", ["01/13/2025", "2025-02-30", "soon", "September 2025", 20250901, True])
def test_a_date_that_is_no_day_is_said(written: object) -> None:
    (row,) = outcomes({"text": [STALE], "date": [written]})
    assert (row["checked"], row["reason"], row["findings"]) == (
        False,
        "its date is no day such as 2025-03-13 or 13 March 2025",
        [],
    )


def test_without_a_date_in_the_archive_the_letters_own_counts_and_then_the_one_given() -> None:
    texts = [f"1 September 2025\n\n{STALE}", STALE, STALE]
    found = outcomes({"text": texts, "date": ["", None, " "]})
    assert [row["as_of"] for row in found] == [AFTER, None, None]
    assert [row["reason"] for row in found] == [None, NO_DATE, NO_DATE]
    found = outcomes({"text": texts}, manner=Manner(undated=BEFORE))
    assert [(row["as_of"], row["checked"]) for row in found] == [(AFTER, True), (BEFORE, True), (BEFORE, True)]


def test_what_cannot_be_read_is_said_and_stops_no_other_letter() -> None:
    texts = ["", None, "  \n", "%PDF-1.7 …", "a" * 1_000_001, STALE]
    found = outcomes({"text": texts, "date": [AFTER] * 6})
    assert [row["checked"] for row in found] == [False] * 5 + [True]
    assert all(row["reason"] and row["as_of"] is None for row in found[:5])
    assert found[0]["reason"] == "its text is empty"


def test_other_columns_by_their_names_and_references_of_any_kind() -> None:
    found = outcomes({"Body": [STALE], "Sent": [AFTER], "No": [17]}, Columns("Body", "Sent", "No"))
    assert (found[0]["reference"], kinds(found)) == ("17", [["stale-tense"]])
    with pytest.raises(KeyError):
        outcomes({"Body": [STALE]})


def test_the_words_of_letters_are_kept_only_if_asked_for() -> None:
    columns = {"text": [row["text"] for row in rows(200)], "date": [AFTER] * 200}
    found = outcomes(columns)
    assert sum(len(row["findings"]) for row in found) > 100
    words = ("quote", "message", "fingerprint")
    assert {finding[name] for row in found for finding in row["findings"] for name in words} == {None}
    said = outcomes(columns, manner=Manner(quotes=True))
    assert all(finding["message"] and finding["fingerprint"] for row in said for finding in row["findings"])
    assert any("published" in finding["quote"] for row in said for finding in row["findings"] if finding["quote"])
    assert kinds(said) == kinds(found)


def test_how_letters_are_cut_into_batches_changes_nothing() -> None:
    letters = pa.RecordBatch.from_pylist(list(rows(120)))
    whole = audited(letters, starter(), COLUMNS, MANNER).to_pylist()
    parts = [audited(letters.slice(start, 7), starter(), COLUMNS, MANNER).to_pylist() for start in range(0, 120, 7)]
    assert [row for part in parts for row in part] == whole
    assert audited(letters.slice(0, 0), starter(), COLUMNS, MANNER).num_rows == 0


def test_what_no_table_should_hold_stops_no_other_letter() -> None:
    damaged = pa.array([b"\xff\xfe half", STALE.encode()]).view(pa.string())
    far = pa.array([2**30, 20_332], pa.int32()).view(pa.date32())
    assert [row["checked"] for row in outcomes({"text": damaged, "date": [AFTER] * 2})] == [False, True]
    assert [row["as_of"] for row in outcomes({"text": [STALE] * 2, "date": far})] == [None, AFTER]
    for text in (pa.array([b"bytes"]), pa.array([["a", "list"]]), pa.array([3])):
        assert outcomes({"text": text})[0]["reason"] == "its text is not text"
    nowhere = pa.array([0], pa.timestamp("s", tz="Nowhere/Land"))
    assert outcomes({"text": [STALE], "date": nowhere})[0]["checked"] is False


def test_names_with_half_a_character_are_written_with_a_question_mark() -> None:
    (row,) = batch([unchecked("half \ud83d", "of it \udcff")]).to_pylist()
    assert (row["reference"], row["reason"]) == ("half ?", "of it ?")
