"""The command itself, as a process: no traceback, no noise when it is cut short."""

import os
import signal
import subprocess
import sys
from pathlib import Path

import pytest

from linter.cli import commands
from linter.cli.group import policyline
from tests.cli.conftest import Run

COMMAND = [sys.executable, "-m", "linter.cli"]


def test_version_and_help(run: Run) -> None:
    version = run("--version")
    assert version.status == 0
    assert version.out.startswith("policyline ")
    shown = run("--help")
    assert shown.status == 0
    for name in ("check", "explain", "init", "lines", "rules"):
        assert f"\n  {name} " in shown.out


@pytest.mark.parametrize("arguments", [("chekc",), ("lines", "nothing"), ("--nonsense",)])
def test_what_is_no_command(run: Run, arguments: tuple[str, ...]) -> None:
    outcome = run(*arguments)
    assert (outcome.status, outcome.out) == (2, "")
    assert "No such" in outcome.err


def test_every_command_has_help(run: Run) -> None:
    assert commands.__path__
    for name in policyline.list_commands(None):  # type: ignore[arg-type]
        outcome = run(name, "--help")
        assert outcome.status == 0, name
        assert "Usage: policyline" in outcome.out


def test_an_unforeseen_error_is_one_line(run: Run, monkeypatch: pytest.MonkeyPatch, starter: Path) -> None:
    def broken(*_: object) -> None:
        raise RuntimeError("boom")

    monkeypatch.setattr("linter.cli.here.find", broken)
    outcome = run("check", "letters")
    assert (outcome.status, outcome.out) == (2, "")
    assert "RuntimeError: boom" in outcome.err
    assert len(outcome.err.splitlines()) == 1
    with pytest.raises(RuntimeError):
        run("check", "letters", "--debug")


def test_a_reader_that_stops_reading_hears_nothing_more(starter: Path) -> None:
    for number in range(200):
        (starter / "letters" / f"{number}.txt").write_text("The Pocket Parks Scheme is open.\n" * 40)
    with subprocess.Popen(
        [*COMMAND, "check", "letters"], stdout=subprocess.PIPE, stderr=subprocess.PIPE, cwd=starter
    ) as process:
        assert process.stdout
        assert process.stderr
        process.stdout.read(10)
        process.stdout.close()
        assert process.stderr.read() == b""
    assert process.returncode == 2


@pytest.mark.skipif(sys.platform == "win32", reason="signals are another thing there")
def test_ctrl_c_is_quiet(starter: Path) -> None:
    # A shell starts what runs in its background deaf to the signal, and the tests may run there.
    with subprocess.Popen(
        [*COMMAND, "check", "-"],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        cwd=starter,
        preexec_fn=lambda: signal.signal(signal.SIGINT, signal.SIG_DFL),  # noqa: PLW1509
    ) as process:
        assert process.stdin
        with pytest.raises(subprocess.TimeoutExpired):
            process.wait(timeout=6)
        process.send_signal(signal.SIGINT)
        out, err = process.communicate(timeout=20)
    assert (process.returncode, out, err.strip()) == (130, b"", b"Stopped.")


@pytest.mark.parametrize("encoding", ["ascii", "latin-1", "utf-8"])
def test_any_encoding_of_the_screen_will_do(starter: Path, encoding: str) -> None:
    done = subprocess.run(
        [*COMMAND, "check", "letters"],
        cwd=starter,
        env={**os.environ, "PYTHONIOENCODING": encoding},
        capture_output=True,
        check=False,
    )
    assert (done.returncode, done.stderr) == (1, b"")
    assert "outdated-fact" in done.stdout.decode(encoding)
