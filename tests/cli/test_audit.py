"""`policyline audit`, run as a person runs it: what goes in, what comes out, what is said and with which status."""

import json
from datetime import date
from pathlib import Path
from typing import Any

import docx
import pyarrow as pa
import pyarrow.parquet as pq
import pytest

from tests.cli.conftest import Run

WRONG = (
    "Groups can apply to the Community Gardens Fund for a grant of up to £9,999 towards tools, plants and soil. "
    "The guidance for applicants explains how."
)
CLEAN = "Thank you for the flowers."
DAY = date(2026, 3, 2)


def table(file: str, texts: list[str], **columns: list[Any]) -> Path:
    number = len(texts)
    given = {"text": texts, "date": [DAY] * number, "reference": [f"R{at}" for at in range(number)], **columns}
    pq.write_table(pa.table(given), file)
    return Path(file)


def read(file: str) -> list[dict[str, Any]]:
    found: list[dict[str, Any]] = pq.read_table(file).to_pylist()
    return found


def test_a_parquet_archive(run: Run, starter: Path) -> None:
    table("letters.parquet", [CLEAN, WRONG, CLEAN])
    outcome = run("audit", "letters.parquet", "--out", "found")
    assert (outcome.status, outcome.err) == (1, "")
    assert "3 letters checked, of 2 March 2026: 1 finding in 1 of them." in outcome.out
    (finding,) = read("found/findings.parquet")
    assert (finding["reference"], finding["row"], finding["as_of"]) == ("R1", 2, DAY)
    assert (finding["kind"], finding["entry"], finding["quote"], finding["message"]) == (
        "wrong-fact",
        "largest-grant",
        None,
        None,
    )
    assert [(row["reference"], row["checked"], row["findings"]) for row in read("found/letters.parquet")] == [
        ("R0", True, 0),
        ("R1", True, 1),
        ("R2", True, 0),
    ]
    assert json.loads(Path("found/summary.json").read_text(encoding="utf-8"))["kinds"] == {"wrong-fact": 1}
    assert "9,999" not in "".join(file.read_text(encoding="latin-1") for file in Path("found").iterdir())


def test_its_words_are_kept_if_asked_for(run: Run, starter: Path) -> None:
    table("letters.parquet", [WRONG])
    assert run("audit", "letters.parquet", "--out", "found", "--quotes").status == 1
    (finding,) = read("found/findings.parquet")
    assert "9,999" in finding["quote"]
    assert "9,999" in finding["message"]


def test_lines_of_json_with_every_fault_a_line_can_have(run: Run, starter: Path) -> None:
    rows = [
        json.dumps({"body": WRONG, "sent": "2026-03-02", "no": 7}),
        "",
        "{",
        "[1]",
        json.dumps({"text": WRONG}),
        json.dumps({"body": 3, "sent": "2026-03-02"}),
        '{"body": "half \\ud83d of it", "sent": "2026-03-02"}',
        json.dumps({"body": CLEAN, "sent": "in spring"}),
        json.dumps({"body": CLEAN, "sent": None}),
        "[" * 100_000,
        json.dumps({"body": CLEAN, "sent": "2 March 2026"}),
    ]
    Path("letters.jsonl").write_text("\n".join(rows), encoding="utf-8")
    columns = ("--text-column", "body", "--date-column", "sent", "--reference-column", "no")
    outcome = run("audit", "letters.jsonl", "--out", "found", *columns)
    assert (outcome.status, outcome.err) == (2, "")
    found = read("found/letters.parquet")
    assert [row["row"] for row in found] == [1, 3, 4, 5, 6, 7, 8, 9, 10, 11]
    assert [row["checked"] for row in found] == [True] + [False] * 8 + [True]
    assert [row["reference"] for row in found[:2]] == ["7", "letters.jsonl, row 3"]
    assert "letters.jsonl, row 3: its line is not JSON" in outcome.out
    assert "8 letters could not be checked." in " ".join(outcome.out.split())


def test_a_folder_of_letters_and_tables(run: Run, starter: Path) -> None:
    folder = Path("archive")
    (folder / "2026").mkdir(parents=True)
    table("archive/more.parquet", [WRONG])
    (folder / "2026" / "dated.txt").write_text(f"2 March 2026\n\nDear Ms Example,\n\n{WRONG}\n", encoding="utf-8")
    (folder / "undated.txt").write_text(CLEAN, encoding="utf-8")
    (folder / "empty.txt").write_bytes(b"")
    (folder / "broken.parquet").write_bytes(b"PAR1")
    word = docx.Document()
    for text in ("2 March 2026", "Dear Ms Example,", WRONG):
        word.add_paragraph(text)
    word.save(str(folder / "word.docx"))
    outcome = run("audit", folder, "--out", folder / "found")
    assert outcome.status == 2
    rows = {row["source"]: row for row in read("archive/found/letters.parquet")}
    assert {name: (row["checked"], row["findings"]) for name, row in rows.items()} == {
        str(Path("2026") / "dated.txt"): (True, 1),
        "broken.parquet": (False, 0),
        "empty.txt": (False, 0),
        "more.parquet": (True, 1),
        "undated.txt": (False, 0),
        "word.docx": (True, 1),
    }
    assert "no date" in rows["undated.txt"]["reason"]
    assert "Parquet" in rows["broken.parquet"]["reason"]
    # What the audit wrote is no letter when it is run again.
    again = run("audit", folder, "--out", folder / "found")
    assert (again.status, again.out) == (outcome.status, outcome.out)


def test_a_table_that_breaks_off_says_from_where(run: Run, starter: Path) -> None:
    pq.write_table(pa.table({"text": [WRONG] * 60, "date": [DAY] * 60}), "letters.parquet", row_group_size=20)
    data = bytearray(Path("letters.parquet").read_bytes())
    start = pq.read_metadata("letters.parquet").row_group(1).column(0).data_page_offset
    data[start : start + 16] = b"\xff" * 16
    Path("letters.parquet").write_bytes(bytes(data))
    outcome = run("audit", "letters.parquet", "--out", "found", "--workers", "1")
    assert outcome.status == 2
    found = read("found/letters.parquet")
    assert [row["row"] for row in found] == [*range(1, 22)]
    assert [row["checked"] for row in found] == [True] * 20 + [False]
    assert found[-1]["reason"].startswith("from row 21 on it cannot be read:")


def test_a_whole_audit_is_not_done_again_and_another_is_not_written_over(run: Run, starter: Path) -> None:
    table("letters.parquet", [WRONG])
    first = run("audit", "letters.parquet", "--out", "found")
    stamp = Path("found/findings.parquet").stat().st_mtime_ns
    assert run("audit", "letters.parquet", "--out", "found") == first
    assert Path("found/findings.parquet").stat().st_mtime_ns == stamp
    other = run("audit", "letters.parquet", "--out", "found", "--quotes")
    assert other.status == 2
    assert other.err == (
        "found holds another audit: since it began, the options are others. "
        "Choose another folder, or do it again with --afresh.\n"
    )
    table("letters.parquet", [CLEAN])
    fund = Path("canonical_lines/fund.yaml")
    fund.write_text(fund.read_text(encoding="utf-8") + "# one more remark\n", encoding="utf-8")
    other = run("audit", "letters.parquet", "--out", "found")
    assert "the letters have changed and the library or its rules have changed" in other.err
    again = run("audit", "letters.parquet", "--out", "found", "--afresh")
    assert (again.status, again.err) == (0, "")
    assert "1 letter checked, of 2 March 2026: nothing found." in again.out


def test_what_somebody_else_put_there_is_left(run: Run, starter: Path) -> None:
    table("letters.parquet", [WRONG])
    Path("found").mkdir()
    Path("found/letters.parquet").write_text("mine")
    outcome = run("audit", "letters.parquet", "--out", "found")
    assert outcome.status == 2
    assert "found holds a file letters.parquet already" in outcome.err
    assert Path("found/letters.parquet").read_text() == "mine"


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (["none.parquet"], "none.parquet: there is no such file or folder."),
        (["letters.csv"], "letters.csv: is no archive; give a folder of letters, or a file that ends in .parquet"),
        (["letters.parquet", "--text-column", "body"], "it has no column “body”; it has text, date, reference"),
        (["letters.parquet", "--date-column", "sent"], "it has no column “sent” for --date-column; it has text,"),
        (["letters.parquet", "--undated", "soon"], "--undated: 'soon' is not a day; write one such as 2025-03-13."),
        (["broken.parquet"], "broken.parquet: it cannot be read as Parquet"),
    ],
    ids=lambda value: " ".join(value) if isinstance(value, list) else "",
)
def test_one_clear_line_for_bad_input(run: Run, starter: Path, arguments: list[str], said: str) -> None:
    table("letters.parquet", [WRONG])
    Path("letters.csv").write_text("text\n")
    Path("broken.parquet").write_bytes(b"PAR1")
    outcome = run("audit", *arguments, "--out", "found")
    assert (outcome.status, outcome.out) == (2, "")
    assert said in outcome.err
    assert outcome.err.count("\n") == 1
    assert not Path("found").exists()


def test_the_severity_that_fails_can_be_chosen(run: Run, starter: Path) -> None:
    table("letters.parquet", [WRONG])
    assert run("audit", "letters.parquet", "--out", "found", "--fail-on", "never").status == 0
    assert run("audit", "letters.parquet", "--out", "found", "--fail-on", "error").status == 1
