"""`policyline audit --record`: the same letters in the same history, whichever command puts them there."""

import json
import sqlite3
from contextlib import closing
from datetime import date
from pathlib import Path

import pytest

from tests.cli.conftest import Run

BODY = "Groups can apply to the Community Gardens Fund for a grant of up to £5,000.\n"
HISTORY = "policyline-history.sqlite"


def held(query: str) -> list[tuple[object, ...]]:
    with closing(sqlite3.connect(HISTORY)) as connection:
        return connection.execute(query).fetchall()


def letters(*references: str) -> None:
    Path("sent").mkdir()
    for number, reference in enumerate(references):
        Path(f"sent/{number}.txt").write_text(f"Our ref: {reference}\n\n3 March 2026\n\n{BODY}", encoding="utf-8")


def test_a_folder_is_recorded_as_check_records_it(starter: Path, run: Run) -> None:
    letters("CG0001", "CG0002")
    Path("sent/undated.txt").write_text(BODY, encoding="utf-8")
    Path("sent/CG0003.docx").write_bytes(b"no Word file")
    assert run("audit", "sent", "--out", "found", "--record").status == 2
    rows = held("SELECT reference, day, checked FROM letter ORDER BY reference")
    assert rows[:3] == [
        ("CG0001", "2026-03-03", 1),
        ("CG0002", "2026-03-03", 1),
        ("CG0003", date.today().isoformat(), 0),
    ]
    said = run("check", "--record", "sent").err
    # Without a day an audit cannot judge a letter; a check judges it today.
    assert "Recorded 4 letters in policyline-history.sqlite: 0 new, 1 changed, 3 as before." in said
    assert run("audit", "sent", "--out", "again", "--record").status == 2
    assert len(held("SELECT * FROM letter WHERE replaced IS NULL")) == 4


def test_letters_that_are_too_old_are_not_kept_and_that_is_said(starter: Path, run: Run) -> None:
    letters("CG0001")
    Path("sent/old.txt").write_text(f"Our ref: CG0002\n\n3 March 2019\n\n{BODY}", encoding="utf-8")
    said = run("audit", "sent", "--out", "found", "--record").err
    assert "Some letters are more than 400 days old, and not kept" in said
    assert held("SELECT reference FROM letter") == [("CG0001",)]
    Path("empty").mkdir()
    assert run("audit", "empty", "--out", "none", "--record").status == 2
    assert len(held("SELECT * FROM letter")) == 1


def test_a_table_is_known_by_its_references_and_days(starter: Path, run: Run) -> None:
    rows = [{"text": BODY, "date": f"2026-03-0{day}", "reference": "CG0001"} for day in (2, 3, 3)]
    Path("letters.jsonl").write_text("".join(json.dumps(row) + "\n" for row in rows), encoding="utf-8")
    assert run("audit", "letters.jsonl", "--out", "found", "--record").status == 1
    assert held("SELECT reference, day FROM letter ORDER BY day") == [
        ("CG0001", "2026-03-02"),
        ("CG0001", "2026-03-03"),
    ]
    before = held("SELECT * FROM letter")
    assert run("audit", "letters.jsonl", "--out", "found", "--record", "--afresh").status == 1
    assert held("SELECT * FROM letter") == before


def test_what_the_settings_suppress_is_recorded_as_suppressed(starter: Path, run: Run) -> None:
    letters("CG0001")
    with Path("policyline.toml").open("a", encoding="utf-8") as settings:
        settings.write(
            '[[suppress]]\npath = "sent/*"\nnames = ["largest-grant"]\nreason = "an old leaflet is quoted"\n'
        )
    run("audit", "sent", "--out", "found", "--record")
    assert held("SELECT reason FROM suppression") == [("an old leaflet is quoted",)]
    assert "1 as before" in run("check", "--record", "sent").err


@pytest.mark.parametrize("workers", ["1", "3"])
def test_several_processes_record(starter: Path, run: Run, workers: str) -> None:
    letters(*(f"CG{number:04d}" for number in range(40)))
    run("audit", "sent", "--out", "found", "--record", "--workers", workers)
    assert held("SELECT count(*), count(DISTINCT reference) FROM letter") == [(40, 40)]


def test_an_audit_without_it_keeps_no_history(starter: Path, run: Run) -> None:
    letters("CG0001")
    run("audit", "sent", "--out", "found")
    assert not Path(HISTORY).exists()
