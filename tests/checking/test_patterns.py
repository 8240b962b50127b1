"""Patterns of paths mean what git says that they mean."""

import shutil
import subprocess
from pathlib import Path

import pytest

from linter.checking.patterns import Patterns

PATHS = [
    "a.txt",
    "b.pdf",
    "archive/a.txt",
    "archive/new/b.pdf",
    "old/archive/c.txt",
    "letters/x/old-1.docx",
    "we ird[1].txt",
]
LISTS = [
    ["*.pdf"],
    ["archive/"],
    ["/archive/"],
    ["archive"],
    ["letters/**/old-*.docx"],
    ["*.txt", "!a.txt"],
    ["/*", "!/letters"],
    ["we ird\\[1\\].txt"],
    ["# a.txt", "a.*"],
]


@pytest.mark.parametrize("lines", LISTS, ids=" ".join)
@pytest.mark.skipif(not shutil.which("git"), reason="needs git")
def test_as_git_has_it(tmp_path: Path, lines: list[str]) -> None:
    subprocess.run(["git", "init", "-q", str(tmp_path)], check=True)
    for path in PATHS:
        (tmp_path / path).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / path).touch()
    (tmp_path / ".gitignore").write_text("\n".join(lines) + "\n")
    asked = ["git", "-C", str(tmp_path), "ls-files", "-z", "--others", "--ignored", "--exclude-standard"]
    ignored = subprocess.run(asked, check=True, capture_output=True, text=True).stdout.split("\0")
    patterns = Patterns(lines, tmp_path)
    assert {path for path in PATHS if patterns.match(tmp_path / path)} == set(ignored) & set(PATHS)


def test_a_letter_in_a_mail_goes_with_the_mail_and_nothing_outside_matches(tmp_path: Path) -> None:
    patterns = Patterns(["*.eml"], tmp_path)
    assert patterns.match(f"{tmp_path}/a.eml > draft.docx")
    assert not patterns.match(tmp_path.parent / "a.eml")
    assert patterns.says(tmp_path / "a.eml") == "*.eml"
    assert patterns.says(tmp_path / "a.txt") is None


def test_whether_they_name_single_files(tmp_path: Path) -> None:
    (tmp_path / "folder").mkdir()
    assert Patterns(["a.pdf", "b/c.pdf"], tmp_path).named
    assert not any(Patterns([line], tmp_path).named for line in ("*.pdf", "folder", "x/", "!a.pdf"))
