"""The same check again: shown at once, the same to the letter, and only while nothing it depends on has changed."""

import json
import os
import re
import subprocess
import sys
import time
from collections.abc import Callable
from pathlib import Path

import pytest

from linter.cli import again
from linter.cli.words import plain
from linter.storing import folder, signature
from tests.cli.conftest import Outcome, Run

LETTER = (
    "Dear Ms Quillfeather,\n\nGroups can apply to the Community Gardens Fund for a grant of up to £5,000, as your "
    "neighbour Bartholomew mentioned. The guidance for applicants explains who can apply and how.\n"
)
ASK = ("check", "letter.txt", "--as-of", "2026-03-15")


@pytest.fixture
def letter(starter: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A letter beside the starter library, whose files have been there for a while; a cache of its own."""
    monkeypatch.setenv(folder.SWITCH, str(tmp_path / "cache"))
    path = starter / "letter.txt"
    path.write_text(LETTER, encoding="utf-8")
    rows = signature.of_folder(str(starter), (".yaml",))
    while not (rows and signature.settled(rows)):
        time.sleep(0.02)
    return path


def known(*arguments: str) -> int | None:
    """The status of a run whose outcome is kept; None if it is not."""
    return again.Run(list(arguments)[1:], plain(list(arguments)[1:])).known()


def test_the_second_time_is_the_first_time(run: Run, letter: Path, capsys: pytest.CaptureFixture[str]) -> None:
    for more in ((), ("-q",), ("-v",), ("--output-format", "json"), ("--fail-on=error",)):
        assert known(*ASK, *more) is None
        first = run(*ASK, *more)
        assert Outcome(known(*ASK, *more) or 0, *capsys.readouterr()) == first, more
        assert run(*ASK, *more) == first
    assert "£5,000" in run(*ASK).out
    assert json.loads(run(*ASK, "--output-format", "json").out)["reports"][0]["findings"]


def test_nothing_is_loaded_to_show_it(run: Run, letter: Path) -> None:
    assert run(*ASK).status == 1
    code = (
        "import sys\nbefore = set(sys.modules)\nfrom linter.cli.main import main\n"
        f"status = main({list(ASK)!r})\nprint('--', *sorted(set(sys.modules) - before), status)"
    )
    done = subprocess.run(
        [sys.executable, "-c", code], env=dict(os.environ), capture_output=True, text=True, check=True
    )
    loaded = done.stdout.partition("-- ")[2].split()
    assert loaded.pop() == "1"
    ours = {name for name in loaded if name.startswith("linter")}
    assert ours == {
        "linter",
        "linter.cli",
        "linter.cli.again",
        "linter.cli.main",
        "linter.cli.words",
        "linter.storing",
        "linter.storing.folder",
        "linter.storing.hashing",
        "linter.storing.outcome",
        "linter.storing.signature",
        "linter.version",
    }
    third_party = [name for name in set(loaded) - ours if name.partition(".")[0] not in sys.stdlib_module_names]
    assert third_party == []
    assert {"re", "typing", "pathlib", "hashlib", "dataclasses"}.isdisjoint(set(loaded))


def test_no_word_of_a_letter_is_kept(run: Run, letter: Path, tmp_path: Path) -> None:
    assert run(*ASK, "-v").status == 1
    kept = [file for file in (tmp_path / "cache" / "outcomes").iterdir() if file.is_file()]
    assert len(kept) == 1
    said = kept[0].read_bytes()
    words = {word.encode() for word in re.findall(r"\w{4,}", f"{LETTER} {letter.name}")}
    assert len(words) > 15
    assert [word for word in words if word.lower() in said.lower()] == []
    assert not any(word.decode() in file.name for word in words for file in kept)
    assert kept[0].stat().st_mode & 0o077 == 0


CHANGES: dict[str, Callable[[Path], object]] = {
    "letter": lambda place: (place / "letter.txt").write_text(LETTER + "\nYours,\n", encoding="utf-8"),
    "library": lambda place: touched(next((place / "canonical_lines").glob("*.yaml"))),
    "rules": lambda place: touched(next((place / "rules").glob("*.yaml"))),
    "another entry": lambda place: (place / "canonical_lines" / "new.yaml").write_text("", encoding="utf-8"),
    "settings": lambda place: (place / "policyline.toml").write_text('fail-on = "error"\n', encoding="utf-8"),
    "damage": lambda place: damaged(place.parent / "cache" / "outcomes"),
    "day": lambda place: None,
}


def touched(file: Path) -> None:
    file.write_bytes(file.read_bytes())


def damaged(place: Path) -> None:
    for file in place.iterdir():
        content = bytearray(file.read_bytes())
        content[len(content) // 2] ^= 1
        file.write_bytes(content)


@pytest.mark.parametrize("change", CHANGES)
def test_what_has_changed_is_checked_anew(run: Run, letter: Path, change: str) -> None:
    assert run(*ASK).status == 1
    assert known(*ASK) == 1
    CHANGES[change](letter.parent)
    asked = (*ASK[:3], "2026-03-16") if change == "day" else ASK
    assert known(*asked) is None


def test_a_letter_made_right_is_clean(run: Run, letter: Path) -> None:
    assert run(*ASK).status == 1
    letter.write_text(LETTER.replace("£5,000", "£7,500"), encoding="utf-8")
    assert run(*ASK).status == 0
    letter.write_text(LETTER, encoding="utf-8")
    assert known(*ASK) == 1


def test_caches_can_be_switched_off(run: Run, letter: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    first = run(*ASK)
    assert run("cache", "clear").out == "4 files deleted.\n"
    assert run(*ASK, "--no-cache") == first
    (letter.parent / "policyline.toml").write_text("cache = false\n", encoding="utf-8")
    assert run(*ASK) == first
    monkeypatch.setenv(folder.SWITCH, "off")
    assert run(*ASK) == first
    assert "turns the cache off" in run("cache", "show").out
    assert not [file for file in (tmp_path / "cache").rglob("*") if file.is_file()]


def test_what_is_kept_is_shown_and_cleared(run: Run, letter: Path, tmp_path: Path) -> None:
    run(*ASK)
    shown = run("cache", "show")
    assert shown.out.splitlines()[0] == str(tmp_path / "cache")
    assert "1 library made ready" in shown.out
    assert "1 outcome kept" in shown.out
    assert run("cache", "clear").status == 0
    assert "0 outcomes kept" in run("cache", "show").out
    assert known(*ASK) is None


@pytest.mark.parametrize(
    "more", [("--debug",), ("-o", "out.txt"), ("--baseline", "known.json"), ("-",), (".",), ("gone.txt",)]
)
def test_what_is_not_understood_is_not_known(letter: Path, more: tuple[str, ...]) -> None:
    assert known(*ASK, *more) is None


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="needs named pipes")
def test_a_pipe_is_left_to_be_read(letter: Path) -> None:
    os.mkfifo(letter.parent / "pipe.txt")
    assert known("check", "pipe.txt") is None


def test_a_cache_that_cannot_be_written_is_no_fault(run: Run, letter: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    first = run(*ASK, "--no-cache")
    blocked = letter.parent / "blocked"
    blocked.write_text("a file where a folder should be", encoding="utf-8")
    monkeypatch.setenv(folder.SWITCH, str(blocked / "cache"))
    assert run(*ASK) == first


def test_processes_that_check_the_same_at_once(letter: Path) -> None:
    command = [sys.executable, "-m", "linter.cli", *ASK]
    running = [
        subprocess.Popen(command, env=dict(os.environ), stdout=subprocess.PIPE, stderr=subprocess.PIPE)
        for _ in range(4)
    ]
    said = [process.communicate() for process in running]
    assert {process.returncode for process in running} == {1}
    assert len(set(said)) == 1
    assert known(*ASK) == 1
