"""Several processes find what one finds, in the same order; a process that dies is told, and memory stays bounded."""

import os
import signal
from collections.abc import Iterator, Sequence
from datetime import date
from pathlib import Path

import pytest

from linter.checking.dating import Day
from linter.cli import workers
from linter.cli.failure import CannotCheck
from linter.cli.letters import Letter
from linter.model.finding import Report
from tests.cli.conftest import Run
from tests.libraries import starter as library

LETTERS = 90
FAULTY = (
    "Groups can apply to the Community Gardens Fund for a grant of up to £{},000. See the guidance for applicants.\n"
)


@pytest.fixture
def drafts(starter: Path) -> Path:
    """Letters of which every third is faulty, one is empty and one is no text."""
    folder = starter / "drafts"
    folder.mkdir()
    for number in range(LETTERS):
        text = FAULTY.format(number % 3 + 4) if number % 3 else f"Thank you for letter {number}.\n"
        (folder / f"{number:03}.txt").write_text(text, encoding="utf-8")
    (folder / "040.txt").write_bytes(b"")
    (folder / "041.txt").write_bytes(bytes(range(256)))
    return folder


@pytest.mark.parametrize("form", [("-q",), ("--output-format", "json")])
def test_two_workers_write_what_one_writes(run: Run, drafts: Path, form: tuple[str, ...]) -> None:
    said = [run("check", drafts, "--as-of", "2026-03-15", *form, "--workers", number) for number in ("1", "2", "5")]
    assert said[0].status == 2
    assert said[0].out.count("£5,000") or form != ("-q",)
    assert said[1:] == said[:1] * 2


def test_a_setting_says_how_many(run: Run, drafts: Path) -> None:
    one = run("check", drafts, "-q")
    (drafts.parent / "policyline.toml").write_text("workers = 2\n", encoding="utf-8")
    assert run("check", drafts, "-q") == one
    assert "workers" in run("check", drafts, "--workers", "0").err


def test_few_letters_are_worth_one_process_and_many_no_more_than_there_are() -> None:
    assert [workers.usual(number) for number in (0, 1, 100)] == [1, 1, 1]
    processors = len(os.sched_getaffinity(0)) if hasattr(os, "sched_getaffinity") else os.cpu_count() or 1
    assert workers.usual(1_000_000) == min(processors, 8)


class Counted(Sequence[Letter]):
    """Letters that remember how many were taken."""

    def __init__(self, letters: list[Letter]) -> None:
        self.letters, self.taken = letters, 0

    def __len__(self) -> int:
        return len(self.letters)

    def __iter__(self) -> Iterator[Letter]:
        return iter(self.letters)

    def __getitem__(self, at):  # type: ignore[no-untyped-def]
        self.taken = max(self.taken, at.stop)
        return self.letters[at]


def test_no_more_is_under_way_than_the_workers_need(drafts: Path) -> None:
    letters = Counted([Letter(str(path)) for path in sorted(drafts.iterdir())] * 10)
    reports = workers.judged_by(2, letters, library(), Day(date(2026, 3, 15), "asked"), debug=False)
    assert isinstance(next(reports), Report)
    assert 0 < letters.taken <= 64
    assert len(list(reports)) == len(letters) - 1


@pytest.mark.skipif(not hasattr(signal, "SIGKILL"), reason="needs signals")
def test_a_worker_that_is_killed_is_told(drafts: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def killed(batch: Sequence[Letter]) -> list[Report]:
        os.kill(os.getpid(), signal.SIGKILL)
        return []

    killed.__module__, killed.__qualname__ = workers.__name__, "_work"
    monkeypatch.setattr(workers, "_work", killed)
    letters = [Letter(str(path)) for path in sorted(drafts.iterdir())]
    with pytest.raises(CannotCheck, match="--workers 1"):
        list(workers.judged_by(2, letters, library(), Day(date(2026, 3, 15), "asked"), debug=False))
