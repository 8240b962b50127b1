"""An audit that is killed goes on where it stood: nothing is lost, nothing is there twice."""

import os
import shutil
import signal
import subprocess
import sys
import time
from collections.abc import Callable
from functools import partial
from pathlib import Path

import pytest

from linter.archives.gathering import FINDINGS_FILE
from linter.archives.running import PARTS
from tests.archives.letters import LINES, RULES, as_parquet, audited, written

LETTERS, CHUNK = 1_200, 150
pytestmark = pytest.mark.skipif(sys.platform != "linux", reason="kills processes and looks for their children")


def start(archive: Path, folder: Path) -> "subprocess.Popen[bytes]":
    command = [sys.executable, "-m", "linter.cli", "audit", str(archive), "--out", str(folder), "--workers", "2"]
    command += ["--library", str(LINES), "--rules", str(RULES)]
    return subprocess.Popen(command, stdout=subprocess.DEVNULL, stderr=subprocess.PIPE)


def kill(process: "subprocess.Popen[bytes]", when: Callable[[], bool]) -> bool:
    """Kill a run when something is so, and see that its workers end; False if it came to its end before."""
    while not when():
        if process.poll() is not None:
            return False
        time.sleep(0.001)
    children = _children(process)
    process.send_signal(signal.SIGKILL)
    process.wait()
    patience = time.monotonic() + 60
    while any(map(_runs, children)):
        assert time.monotonic() < patience, "a worker outlives the run that started it"
        time.sleep(0.01)
    return True


def _children(process: "subprocess.Popen[bytes]") -> list[int]:
    return [int(number) for number in Path(f"/proc/{process.pid}/task/{process.pid}/children").read_text().split()]


def _runs(number: int) -> bool:
    try:
        return Path(f"/proc/{number}/stat").read_text().rpartition(")")[2].split()[0] != "Z"
    except OSError:
        return False


def test_a_worker_that_is_killed_ends_the_run_with_a_sentence_and_what_is_done_is_kept(tmp_path: Path) -> None:
    archive = as_parquet(tmp_path / "letters.parquet", LETTERS, group=CHUNK)
    folder = tmp_path / "killed"
    process = start(archive, folder)
    while not _more_than(0, folder):
        time.sleep(0.001)
    workers = [number for number in _children(process) if b"spawn_main" in Path(f"/proc/{number}/cmdline").read_bytes()]
    os.kill(workers[0], signal.SIGKILL)
    _, said = process.communicate()
    assert process.returncode == 2
    assert said.decode().startswith("A process that checks letters was ended from outside")
    assert said.count(b"\n") == 1
    assert done(folder) > 0
    audited(archive, tmp_path / "whole")
    assert start(archive, folder).wait() == 2
    assert written(folder) == written(tmp_path / "whole")


def _more_than(number: int, folder: Path) -> bool:
    return done(folder) > number


def done(folder: Path) -> int:
    return len(list((folder / PARTS).glob("*.parquet")))


def test_killed_again_and_again_an_audit_comes_out_the_same(tmp_path: Path) -> None:
    archive = as_parquet(tmp_path / "letters.parquet", LETTERS, group=CHUNK)
    whole = audited(archive, tmp_path / "whole")
    assert (whole.letters, whole.unchecked) == (LETTERS, LETTERS // 100)

    folder = tmp_path / "killed"
    for number in (0, 2, 5):
        assert kill(start(archive, folder), partial(_more_than, number, folder))
        assert not (folder / FINDINGS_FILE).exists()
    kill(start(archive, folder), (folder / PARTS / f"{FINDINGS_FILE}.making").exists)
    assert start(archive, folder).wait() == 2

    assert written(folder) == written(tmp_path / "whole")
    letters, _ = written(folder)
    assert [letter["reference"] for letter in letters] == [f"TST{number:06}" for number in range(LETTERS)]
    assert sorted(file.name for file in folder.iterdir()) == [
        ".lock",
        "findings.parquet",
        "letters.parquet",
        "summary.json",
    ]


def test_a_run_killed_while_its_files_are_made_makes_them_again(tmp_path: Path) -> None:
    archive = as_parquet(tmp_path / "letters.parquet", 300, group=100)
    audited(archive, tmp_path / "whole")
    for file in (FINDINGS_FILE, "letters.parquet", "summary.json"):
        folder = tmp_path / f"before {file}"
        process = os.fork()
        if process == 0:  # dies at the moment when this file would be put in its place
            _die_before(file)
            audited(archive, folder)
            os._exit(0)
        assert os.waitstatus_to_exitcode(os.waitpid(process, 0)[1]) == -signal.SIGKILL
        assert done(folder) == 3
        assert not (folder / file).exists()
        audited(archive, folder)
        assert written(folder) == written(tmp_path / "whole")
        assert not (folder / PARTS).exists()


def _die_before(name: str) -> None:
    """Kill this process when it is about to put a file of this name in its place."""

    def watch(event: str, given: tuple[object, ...]) -> None:
        if event == "os.rename" and Path(str(given[1])).name == name:
            os.kill(os.getpid(), signal.SIGKILL)

    sys.addaudithook(watch)


def test_a_part_that_is_damaged_is_made_again(tmp_path: Path) -> None:
    archive = as_parquet(tmp_path / "letters.parquet", 300, group=100)
    audited(archive, tmp_path / "whole")
    folder = tmp_path / "broken off"
    process = os.fork()
    if process == 0:
        _die_before(FINDINGS_FILE)
        audited(archive, folder)
    os.waitpid(process, 0)
    parts = sorted((folder / PARTS).glob("*.parquet"))
    parts[0].write_bytes(parts[0].read_bytes()[:-9])
    shutil.copy(parts[2], folder / PARTS / "left-over.part")
    audited(archive, folder)
    assert written(folder) == written(tmp_path / "whole")


def test_one_worker_and_two_find_the_same(tmp_path: Path) -> None:
    archive = as_parquet(tmp_path / "letters.parquet", 900, group=90)
    assert audited(archive, tmp_path / "one") == audited(archive, tmp_path / "two", workers=2)
    assert written(tmp_path / "one") == written(tmp_path / "two")
