"""Compiled libraries are kept until the library changes; what is kept is whole or not there, whoever writes at once."""

import hashlib
import os
import pickle
import shutil
import subprocess
import sys
from collections.abc import Callable
from datetime import date
from pathlib import Path

import pytest

from linter import LibraryError, check_text
from linter.checking.compile import Compiled, compiled
from tests.libraries import GRANTS, ROOT

TEXT = "The Harbour Renewal Grants Scheme has a total fund of £120 million."
DAY = date(2026, 3, 15)
Load = Callable[[], tuple[Compiled, bool]]


@pytest.fixture
def cache(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A cache of its own, which does not exist yet."""
    folder = tmp_path / "a" / "cache"
    monkeypatch.setenv("POLICYLINE_CACHE", str(folder))
    return folder


@pytest.fixture
def library(tmp_path: Path) -> Path:
    """A copy of the grants library, to be changed."""
    return Path(shutil.copytree(GRANTS, tmp_path / "library"))


@pytest.fixture
def load(library: Path) -> Load:
    """Load the library; with it, whether it had to be compiled."""

    def loading() -> tuple[Compiled, bool]:
        calls: list[int] = []
        made = compiled(library / "canonical_lines", library / "rules", on_compile=lambda: calls.append(1))
        return made, bool(calls)

    return loading


def kept(cache: Path) -> list[Path]:
    return sorted(path for path in cache.rglob("*") if path.suffix in (".library", ".part"))


def findings(made: Compiled) -> list[tuple[str, str, str]]:
    found = check_text(TEXT, made, as_of=DAY).findings
    return [(finding.kind, finding.message, finding.fingerprint) for finding in found]


def test_the_second_time_nothing_is_compiled_and_the_same_is_found(cache: Path, load: Load) -> None:
    first, was_compiled = load()
    second, again = load()
    assert (was_compiled, again) == (True, False)
    assert findings(first) == findings(second)
    assert [kind for kind, _, _ in findings(first)] == ["outdated-fact"]
    assert len(kept(cache)) == 1


def test_without_the_cache_nothing_is_kept(cache: Path, library: Path) -> None:
    compiled(library / "canonical_lines", library / "rules", cache=False)
    assert kept(cache) == []


CHANGES: dict[str, Callable[[Path], object]] = {
    "a value": lambda folder: _replace(folder / "canonical_lines" / "facts.yaml", "£3 million", "£4 million"),
    "a rule": lambda folder: _replace(folder / "rules" / "rules.yaml", "severity: error", "severity: warning"),
    "a comment": lambda folder: _replace(folder / "canonical_lines" / "facts.yaml", "kind: fact", "kind: fact # a", 1),
    "a new file": lambda folder: shutil.copy(
        ROOT / "canonical_lines/investment/uk-infrastructure-bank.yaml", folder / "canonical_lines"
    ),
    "a name": lambda folder: (folder / "canonical_lines" / "terms.yaml").rename(
        folder / "canonical_lines" / "names.yaml"
    ),
    "a file taken away": lambda folder: (folder / "canonical_lines" / "terms.yaml").unlink(),
}


def _replace(path: Path, old: str, new: str, count: int = -1) -> None:
    text = path.read_text(encoding="utf-8")
    assert old in text
    path.write_text(text.replace(old, new, count), encoding="utf-8")


@pytest.mark.parametrize("change", CHANGES)
@pytest.mark.usefixtures("cache")
def test_a_change_of_the_library_is_compiled(library: Path, load: Load, change: str) -> None:
    load()
    times = {path: path.stat().st_mtime_ns for path in library.rglob("*.yaml")}
    CHANGES[change](library)
    for path, stamp in times.items():  # the content counts, not the time of the file
        if path.exists():
            os.utime(path, ns=(stamp, stamp))
    assert load()[1]
    assert not load()[1]


@pytest.mark.usefixtures("cache")
def test_files_that_were_only_touched_are_not_compiled_again(library: Path, load: Load) -> None:
    load()
    for path in library.rglob("*.yaml"):
        path.touch()
    assert not load()[1]


def _stamped(body: bytes) -> bytes:
    return hashlib.sha256(body).digest() + body


DAMAGES: dict[str, Callable[[bytes], bytes]] = {
    "empty": lambda content: b"",
    "cut": lambda content: content[: len(content) // 2],
    "one byte": lambda content: content[:100] + bytes([content[100] ^ 1]) + content[101:],
    "garbage": lambda content: b"\x00" * 500,
    "another thing": lambda content: _stamped(pickle.dumps({"a": 1})),
    "no pickle": lambda content: _stamped(b"no pickle"),
    "a class that is gone": lambda content: _stamped(b"cno.such.module\nThing\n."),
}


@pytest.mark.parametrize("damage", DAMAGES)
def test_what_is_damaged_is_ignored_and_made_anew(cache: Path, load: Load, damage: str) -> None:
    first, _ = load()
    (path,) = kept(cache)
    path.write_bytes(DAMAGES[damage](path.read_bytes()))
    mended, was_compiled = load()
    assert was_compiled
    assert findings(mended) == findings(first)
    assert not load()[1]


def test_a_broken_library_is_told_and_not_kept(cache: Path, library: Path, load: Load) -> None:
    _replace(library / "canonical_lines" / "facts.yaml", "kind: fact", "kind: fakt", 1)
    with pytest.raises(LibraryError) as broken:
        load()
    assert broken.value.faults
    assert kept(cache) == []


def test_a_cache_that_cannot_be_written_does_no_harm(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, load: Load
) -> None:
    (tmp_path / "file").write_text("in the way")
    monkeypatch.setenv("POLICYLINE_CACHE", str(tmp_path / "file" / "cache"))
    made, was_compiled = load()
    assert was_compiled
    assert findings(made)
    assert (tmp_path / "file").read_text() == "in the way"


def test_nothing_half_written_is_left_when_the_disk_is_full(
    cache: Path, load: Load, monkeypatch: pytest.MonkeyPatch
) -> None:
    def full(source: str, target: str) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(os, "replace", full)
    made, _ = load()
    assert findings(made)
    assert kept(cache) == []


def test_the_cache_is_the_users_own(cache: Path, load: Load) -> None:
    load()
    others = 0o077 if os.name == "posix" else 0
    assert cache.stat().st_mode & others == 0
    assert all(path.stat().st_mode & others == 0 for path in kept(cache))


def test_processes_that_compile_at_once_leave_one_whole_library(cache: Path, library: Path) -> None:
    code = (
        "import sys\nfrom datetime import date\nfrom linter import load_library, check_text\n"
        "library = load_library(sys.argv[1] + '/canonical_lines', sys.argv[1] + '/rules')\n"
        "for f in check_text(sys.argv[2], library, as_of=date(2026, 3, 15)).findings: print(f.kind, f.fingerprint)"
    )
    command = [sys.executable, "-c", code, str(library), TEXT]
    running = [subprocess.Popen(command, cwd=ROOT, stdout=subprocess.PIPE, stderr=subprocess.PIPE) for _ in range(4)]
    said = [process.communicate() for process in running]
    assert [errors for _, errors in said] == [b""] * 4
    assert len({output for output, _ in said}) == 1
    assert said[0][0].startswith(b"outdated-fact")
    assert [path.suffix for path in kept(cache)] == [".library"]


def test_two_copies_of_a_library_name_their_own_files(cache: Path, library: Path, tmp_path: Path, load: Load) -> None:
    first, _ = load()
    other = Path(shutil.copytree(library, tmp_path / "copy"))
    second = compiled(other / "canonical_lines", other / "rules")
    assert first.library.facts[0].place.startswith(str(library))
    assert second.library.facts[0].place.startswith(str(other))
