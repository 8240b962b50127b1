"""`--watch` in a process of its own: it checks again when a letter or the library changes, and ends cleanly."""

import queue
import signal
import subprocess
import sys
import threading
from collections.abc import Callable, Iterator
from functools import partial
from pathlib import Path

import pytest

from tests.cli.conftest import Run
from tests.cli.test_check import CLEAN, FAULTY

pytest.importorskip("watchfiles")
pytestmark = pytest.mark.skipif(sys.platform == "win32", reason="Ctrl-C is sent otherwise there")
#: In seconds: far more than it takes, so that a machine with much to do passes too.
PATIENCE = 60

Until = Callable[[str], str]


@pytest.fixture
def watching(starter: Path, run: Run) -> Iterator[tuple[subprocess.Popen[str], Until]]:
    """A run that watches `drafts`, and what waits until it has written something and gives all it wrote till then."""
    (starter / "drafts").mkdir()
    (starter / "drafts" / "a.txt").write_text(CLEAN, encoding="utf-8")
    assert run("check", "drafts").status == 0
    command = [sys.executable, "-u", "-m", "linter.cli", "check", "--watch", "drafts"]
    process = subprocess.Popen(
        command,
        cwd=starter,
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        text=True,
        encoding="utf-8",
        preexec_fn=partial(signal.signal, signal.SIGINT, signal.SIG_DFL),  # noqa: PLW1509  a shell's background jobs ignore Ctrl-C
    )
    rows: queue.Queue[str] = queue.Queue()
    stream = process.stdout
    assert stream

    def read() -> None:
        for row in stream:
            rows.put(row)

    threading.Thread(target=read, daemon=True).start()

    def until(words: str) -> str:
        seen = ""
        while words not in seen:
            seen += rows.get(timeout=PATIENCE)
        return seen

    yield process, until
    process.kill()
    process.wait()


def test_it_checks_again_after_each_change_until_it_is_stopped(
    watching: tuple[subprocess.Popen[str], Until], starter: Path
) -> None:
    process, until = watching
    assert "1 letter checked: nothing found." in until("Ctrl-C ends.")
    draft = starter / "drafts" / "a.txt"
    replacement = starter / "drafts" / ".a.txt.new"
    replacement.write_text(FAULTY, encoding="utf-8")
    replacement.replace(draft)  # as editors do it
    assert "outdated-fact" in until("1 letter checked: 1 error.")
    until("Ctrl-C ends.")
    (starter / "drafts" / "b.txt").write_text(CLEAN, encoding="utf-8")
    until("2 letters checked: 1 error in 1 of them.")
    until("Ctrl-C ends.")
    settings = starter / "policyline.toml"
    settings.write_text(settings.read_text(encoding="utf-8") + 'ignore = "outdated"\n', encoding="utf-8")
    assert "no rule, kind or approved line is called 'outdated'" in until("Ctrl-C ends.")
    settings.write_text('ignore = "outdated-fact"\n', encoding="utf-8")
    until("2 letters checked: nothing found.")
    until("Ctrl-C ends.")
    rules = starter / "rules" / "facts.yaml"
    broken = rules.read_text(encoding="utf-8").replace("kind: fact", "kind: facts", 1)
    rules.write_text(broken, encoding="utf-8")
    assert "rules/facts.yaml:3" in until("Ctrl-C ends.")
    process.send_signal(signal.SIGINT)
    said = until("Stopped.")
    assert "Traceback" not in said
    assert process.wait(PATIENCE) == 130


def test_it_goes_with_nothing_that_is_not_in_files_or_not_for_the_screen(run: Run, starter: Path) -> None:
    for words in (["-"], ["letters", "-o", "x"], ["letters", "--annotate"]):
        outcome = run("check", "--watch", *words)
        assert (outcome.status, outcome.out) == (2, "")
        assert "--watch shows letters" in outcome.err


def test_where_the_part_that_watches_is_missing_it_is_said(
    run: Run, starter: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setitem(sys.modules, "watchfiles", None)
    outcome = run("check", "--watch", "letters")
    assert outcome.status == 2
    assert outcome.err == "--watch needs one more part: install it with pip install 'policyline[watch]'.\n"
