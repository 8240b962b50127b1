"""The file itself: killed at any moment, written by several at once, of an older shape, damaged, or not ours."""

import random
import signal
import sqlite3
import subprocess
import sys
import time
from concurrent.futures import ThreadPoolExecutor
from contextlib import closing
from pathlib import Path

import pytest

from linter.history import schema
from linter.history.store import History, HistoryError
from tests.history.letters import NOON, contents, letter, record, report
from tests.libraries import ROOT

WRITER = "tests.history.killed"


def writer(file: Path, name: int, letters: int) -> subprocess.Popen[str]:
    command = [sys.executable, "-m", WRITER, str(file), str(name), str(letters)]
    return subprocess.Popen(command, cwd=ROOT, stdout=subprocess.PIPE, text=True)


def test_nothing_is_lost_or_doubled_when_writers_are_killed(tmp_path: Path) -> None:
    file, whole = tmp_path / "killed.sqlite", tmp_path / "whole.sqlite"
    assert writer(whole, 1, 90).wait() == 0
    expected = contents(whole)
    assert len(expected) == 90
    chance = random.Random(8)
    told: set[str] = set()
    for _ in range(8):
        run = writer(file, 1, 90)
        assert run.stdout
        told.add(f"CG{int(run.stdout.readline()):05d}")  # from now on it is in the middle of its work
        time.sleep(chance.uniform(0, 0.15))
        run.send_signal(signal.SIGKILL)
        told.update(f"CG{int(row):05d}" for row in run.stdout.read().splitlines(keepends=True) if row.endswith("\n"))
        run.stdout.close()
        run.wait()
        held = contents(file)
        assert told <= held.keys(), "a letter that was said to be recorded is lost"
        assert held.items() <= expected.items(), "a letter is not there whole"
    assert writer(file, 1, 90).wait() == 0
    assert contents(file) == expected


def test_several_write_at_once(tmp_path: Path) -> None:
    file = tmp_path / "history.sqlite"
    runs = [writer(file, name, 30) for name in (1, 2, 2, 3)]  # two of them the same letters
    assert [run.wait() for run in runs] == [0, 0, 0, 0]
    for run in runs:
        assert run.stdout
        run.stdout.close()
    assert sorted(contents(file)) == sorted(f"CG{name}{number:04d}" for name in (1, 2, 3) for number in range(30))


def test_several_begin_the_same_file_at_once(tmp_path: Path) -> None:
    def begin(file: Path) -> bytes:
        with History(file, create=True) as history:
            return history.secret

    with ThreadPoolExecutor(8) as pool:
        for number in range(20):
            secrets = list(pool.map(begin, [tmp_path / f"{number}.sqlite"] * 8))
            assert len(set(secrets)) == 1


def test_no_two_changes_have_the_same_moment(tmp_path: Path) -> None:
    file = tmp_path / "history.sqlite"
    record(file, report(letter(1, "One.")), report(letter(2, "Two.")))
    record(file, report(letter(3, "Three.")))  # at the same time by the clock
    with closing(sqlite3.connect(file)) as connection:
        moments = dict(connection.execute("SELECT reference, recorded FROM letter"))
    assert moments["CG00003"] > moments["CG00001"]


def test_it_keeps_a_log_and_waits_for_others(tmp_path: Path) -> None:
    with History(tmp_path / "history.sqlite", create=True) as history:
        assert history.connection.execute("PRAGMA journal_mode").fetchone() == ("wal",)
        assert history.connection.execute("PRAGMA busy_timeout").fetchone()[0] >= 30_000
        assert history.connection.execute("PRAGMA synchronous").fetchone() == (2,)


def test_an_older_file_is_brought_up_to_date_with_all_it_holds(tmp_path: Path) -> None:
    file = tmp_path / "history.sqlite"
    record(file, report(letter(1, "The total fund of the Harbour Renewal Grants Scheme is £120 million.")))
    before = contents(file)
    with closing(sqlite3.connect(file)) as connection:  # as the first version made it
        connection.execute("DROP TABLE delivery")
        connection.execute("PRAGMA user_version = 1")
    with History(file) as history:
        assert history.connection.execute("PRAGMA user_version").fetchone() == (len(schema.MIGRATIONS),)
        assert history.connection.execute("SELECT count(*) FROM delivery").fetchone() == (0,)
    assert contents(file) == before


def test_a_migration_that_fails_leaves_the_file_as_it_was(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    file = tmp_path / "history.sqlite"
    record(file, report(letter(1, "One.")))
    before = contents(file)
    monkeypatch.setattr(
        schema, "MIGRATIONS", (*schema.MIGRATIONS, "CREATE TABLE more (a);\nCREATE TABLE letter (a);\n")
    )
    with pytest.raises(HistoryError, match="already exists"):
        History(file)
    monkeypatch.undo()
    with History(file) as history:
        assert history.connection.execute("SELECT 1 FROM sqlite_master WHERE name = 'more'").fetchall() == []
    assert contents(file) == before


def _newer(file: Path) -> None:
    record(file, report(letter(1, "One.")))
    with closing(sqlite3.connect(file)) as connection:
        connection.execute("PRAGMA user_version = 99")


@pytest.mark.parametrize(
    ("make", "said"),
    [
        (
            lambda file: file.write_bytes(b"Dear Sir, this is a letter and no database at all. " * 40),
            "is no history, or is damaged",
        ),
        (
            lambda file: sqlite3.connect(file).execute("CREATE TABLE letter (a)").connection.close(),
            "no history of Policyline",
        ),
        (_newer, "newer version of Policyline"),
        (lambda file: file.mkdir(), "cannot be"),
    ],
    ids=["no database", "another's", "newer", "folder"],
)
def test_a_file_that_cannot_be_used_is_said_and_left_alone(tmp_path: Path, make: object, said: str) -> None:
    file = tmp_path / "history.sqlite"
    assert callable(make)
    make(file)
    before = file.read_bytes() if file.is_file() else b""
    with pytest.raises(HistoryError, match=said) as fault:
        History(file, create=True)
    assert str(fault.value).startswith(str(file))
    assert (file.read_bytes() if file.is_file() else b"") == before


def test_a_history_is_not_begun_by_reading_it(tmp_path: Path) -> None:
    with pytest.raises(HistoryError, match="begin one with policyline check --record"):
        History(tmp_path / "history.sqlite")
    assert not list(tmp_path.iterdir())


def test_a_history_that_one_may_not_write_to_is_said_in_a_sentence(tmp_path: Path) -> None:
    with History(tmp_path / "history.sqlite", create=True) as history:
        history.connection.execute("PRAGMA query_only = ON")  # SQLite says the same of a file that is not ours to write
        with pytest.raises(HistoryError, match="you may not write to it or to its folder"), history.writing(NOON):
            pass
