"""The files of a library: which are read, in what order, what cannot be, and their hash."""

import os
import subprocess
import sys
from pathlib import Path

import pytest

from linter.checking.faults import LibraryError
from linter.checking.files import digest_of, read_files
from linter.checking.loading import load
from tests.checking.conftest import Faults

TERM = "kind: term\nid: {}\ntitle: T\nowner: O\nsource: S\npreferred: New\noutdated: [{{form: Old}}]\n"


def test_sub_folders_are_read_in_order_and_hidden_and_other_files_are_not(tmp_path: Path) -> None:
    for name in ("b.yaml", "a/z.yml", "a/B.YAML", ".hidden.yaml", ".git/x.yaml", "a/notes.txt", "yaml"):
        path = tmp_path / name
        path.parent.mkdir(exist_ok=True)
        path.write_text("x: y")
    read, faults = read_files(tmp_path)
    assert [file.name for file in read] == ["a/B.YAML", "a/z.yml", "b.yaml"]
    assert [file.path for file in read] == [str(tmp_path / file.name) for file in read]
    assert faults == ()


def test_a_folder_that_is_missing_empty_or_a_file_is_a_fault(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    Path("empty").mkdir()
    Path("file").touch()
    said = {name: [str(fault) for fault in read_files(Path(name))[1]] for name in ("nowhere", "empty", "file")}
    assert said == {
        "nowhere": ["nowhere:1:1: there is no such folder: give one"],
        "empty": ["empty:1:1: holds no .yaml file: write at least one entry"],
        "file": ["file:1:1: is a file: give the folder it is in"],
    }


def test_a_library_without_rules_where_rules_were_given_is_a_fault(faults: Faults) -> None:
    assert faults({"lines/a.yaml": TERM.format("a"), "rules/README.md": ""}) == [
        "rules:1:1: holds no .yaml file: write at least one entry"
    ]


def test_a_file_that_is_too_large_or_not_utf8_is_a_fault_and_the_others_are_still_read(faults: Faults) -> None:
    assert faults(
        {
            "lines/large.yaml": b"#" * 5_000_001,
            "lines/latin.yaml": b"kind: term\nid: caf" + b"\xe9\n",
            "lines/other.yaml": "kind: temr\n",
        }
    ) == [
        "lines/large.yaml:1:1: is larger than 5 MB: split it into smaller files",
        "lines/latin.yaml:2:8: the file is not UTF-8 here: save it as UTF-8",
        (
            "lines/other.yaml:1:7: 'temr' is no kind of entry (did you mean 'term'?): "
            "write line, fact, list, event, term or post"
        ),
    ]


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="this system has no named pipes")
def test_a_name_that_leads_nowhere_and_a_folder_named_like_a_file_are_told_apart(tmp_path: Path) -> None:
    (tmp_path / "gone.yaml").symlink_to(tmp_path / "nowhere")
    os.mkfifo(tmp_path / "pipe.yaml")
    (tmp_path / "folder.yaml").mkdir()
    read, faults = read_files(tmp_path)
    assert read == ()
    assert [(Path(fault.file).name, fault.message) for fault in faults] == [
        ("gone.yaml", "cannot be read (No such file or directory): check that it is there and yours to read"),
        ("pipe.yaml", "is not a file that can be read: move it out of the folder"),
    ]


def test_the_digest_follows_names_and_contents_and_needs_no_parsing(tmp_path: Path) -> None:
    lines = tmp_path / "lines"
    lines.mkdir()
    (lines / "a.yaml").write_text(TERM.format("a"))
    first = digest_of(lines, None)
    assert load(lines, None)[0].digest == first
    (lines / "a.yaml").rename(lines / "b.yaml")
    renamed = digest_of(lines, None)
    (lines / "b.yaml").write_text(TERM.format("b"))
    changed = digest_of(lines, None)
    as_rules = digest_of(lines, lines)
    assert len({first, renamed, changed, as_rules}) == 4
    elsewhere = tmp_path / "elsewhere"
    lines.rename(elsewhere)
    assert digest_of(elsewhere, None) == changed


def test_the_digest_of_a_folder_that_is_not_there_is_a_fault(tmp_path: Path) -> None:
    with pytest.raises(LibraryError, match="there is no such folder"):
        digest_of(tmp_path / "nowhere", None)


def test_hashing_loads_neither_yaml_nor_pydantic() -> None:
    code = "import sys, linter.checking.files; print([m for m in ('yaml', 'pydantic') if m in sys.modules])"
    ran = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert ran.stdout == "[]\n"
