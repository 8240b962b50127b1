"""What cannot be checked: one clear line for each, exit status 2, and nothing half-written."""

from collections.abc import Callable
from pathlib import Path

import pytest

from tests.cli.conftest import Run


def missing(_: Path) -> None:
    """Nothing is there."""


def empty(path: Path) -> None:
    path.write_bytes(b"")


def binary(path: Path) -> None:
    path.write_bytes(bytes(range(256)) * 20)


def huge(path: Path) -> None:
    with path.open("wb") as file:
        file.truncate(50_000_000)


def spaces(path: Path) -> None:
    path.write_text("   \n\n  \n")


def pipe(path: Path) -> None:
    import os

    os.mkfifo(path)


def locked_word(path: Path) -> None:
    """What Word writes with a password: an OLE container, whose first bytes are these."""
    path.write_bytes(b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + b"\0" * 504 + "EncryptedPackage".encode("utf-16-le"))


@pytest.mark.parametrize(
    ("name", "make", "says"),
    [
        ("nowhere.txt", missing, "there is no such file"),
        ("empty.txt", empty, "empty"),
        ("empty.docx", empty, "empty"),
        ("binary.txt", binary, ""),
        ("huge.txt", huge, "too large (50 MB"),
        ("spaces.txt", spaces, "no text"),
        ("pipe.txt", pipe, "it is not a file"),
        ("locked.docx", locked_word, "password"),
        ("letter.xyz", spaces, "cannot be checked"),
        ("letter", spaces, ""),
    ],
)
def test_a_letter(run: Run, starter: Path, name: str, make: Callable[[Path], None], says: str) -> None:
    make(starter / name)
    outcome = run("check", "-q", name)
    assert (outcome.status, outcome.err) == (2, "")
    (line,) = outcome.out.splitlines()
    assert line.startswith(f"{name}: could not be checked: ")
    assert says in line


@pytest.mark.parametrize(
    ("file", "text", "says"),
    [
        ("canonical_lines/new.yaml", "kind: line\n  id: [\n", ""),
        ("canonical_lines/new.yaml", "kind: term\nid: x\ntitel: X\n", "titel"),
        ("rules/new.yaml", "id: x\nkind: nothing\n", "nothing"),
    ],
)
def test_a_library(run: Run, starter: Path, file: str, text: str, says: str) -> None:
    (starter / file).write_text(text)
    report = starter / "report.txt"
    outcome = run("check", "letters", "-o", report)
    assert (outcome.status, outcome.out) == (2, "")
    assert not report.exists()
    head, *faults = outcome.err.splitlines()
    assert head.startswith("The library cannot be used; ")
    assert all(fault.startswith(f"{file}:") for fault in faults)
    assert says in outcome.err


def test_all_faults_of_a_library_at_once(run: Run, starter: Path) -> None:
    for name in ("a", "b"):
        (starter / "canonical_lines" / f"{name}.yaml").write_text(f"kind: term\nid: {name}\ncolour: red\n")
    outcome = run("lines", "list")
    assert outcome.status == 2
    assert "a.yaml:" in outcome.err
    assert "b.yaml:" in outcome.err


@pytest.mark.parametrize("name", ["canonical_lines", "rules"])
def test_an_empty_library_is_never_a_clean_letter(run: Run, starter: Path, name: str) -> None:
    for file in (starter / name).glob("*.yaml"):
        file.unlink()
    outcome = run("check", "letters")
    assert (outcome.status, outcome.out) == (2, "")
    assert outcome.err != ""


def test_no_library_says_what_to_do(run: Run, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    outcome = run("check", "letter.txt")
    assert (outcome.status, outcome.out) == (2, "")
    assert "There is no library here" in outcome.err
    assert "policyline init" in outcome.err


def test_a_folder_that_was_named_and_is_not_there(run: Run, starter: Path) -> None:
    assert "--library nowhere: there is no such folder." in run("check", "letters", "--library", "nowhere").err
    outcome = run("check", "letters", "--rules", "nowhere")
    assert outcome.status == 2
    assert "--rules nowhere: there is no such folder." in outcome.err


def test_faulty_settings(run: Run, starter: Path) -> None:
    (starter / "policyline.toml").write_text('library = "canonical_lines"\nfail_on = "error"\n')
    outcome = run("check", "letters")
    assert (outcome.status, outcome.out) == (2, "")
    assert outcome.err.startswith("policyline.toml:2: 'fail_on' is not a setting")


@pytest.mark.parametrize(
    ("setting", "says"),
    [
        ('library = "gone"', "policyline.toml:1: there is no folder"),
        ('output-format = "picture"', "policyline.toml:1: output-format is one of "),
        ('as-of = "yesterday"', "policyline.toml:1: 'yesterday' is not a day"),
    ],
)
def test_a_setting_that_will_not_do(run: Run, starter: Path, setting: str, says: str) -> None:
    (starter / "policyline.toml").write_text(setting)
    outcome = run("check", "letters")
    assert (outcome.status, outcome.out) == (2, "")
    assert says in outcome.err
