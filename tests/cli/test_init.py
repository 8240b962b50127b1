"""`policyline init`: a library that checks out of the box, and never at the cost of what is there."""

import json
from pathlib import Path

import pytest

from tests.cli.conftest import Run


def test_the_sample_letter_shows_one_finding(run: Run, starter: Path) -> None:
    outcome = run("check", "letters", "--output-format", "json")
    assert outcome.status == 1
    (report,) = json.loads(outcome.out)["reports"]
    (finding,) = report["findings"]
    assert (finding["kind"], finding["rule"]) == ("outdated-fact", "facts")
    assert "£5,000" in finding["quote"]


def test_it_starts_in_this_folder_too(run: Run, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    outcome = run("init")
    assert (outcome.status, outcome.err) == (0, "")
    assert sorted(path.name for path in tmp_path.iterdir()) == [
        "README.md",
        "canonical_lines",
        "letters",
        "policyline.toml",
        "rules",
        "schemas",
    ]
    for file in [*tmp_path.glob("canonical_lines/*"), *tmp_path.glob("rules/*")]:
        _, _, schema = file.read_text(encoding="utf-8").partition("\n")[0].partition("# yaml-language-server: $schema=")
        assert json.loads((file.parent / schema).read_text(encoding="utf-8"))["$schema"]


@pytest.mark.parametrize("name", ["canonical_lines", "rules", "policyline.toml", "README.md"])
def test_nothing_is_overwritten(run: Run, tmp_path: Path, name: str) -> None:
    (tmp_path / name).write_text("mine")
    outcome = run("init", tmp_path)
    assert (outcome.status, outcome.out) == (2, "")
    assert name in outcome.err
    assert [path.name for path in tmp_path.iterdir()] == [name]
    assert (tmp_path / name).read_text() == "mine"


def test_a_folder_that_cannot_be_made(run: Run, tmp_path: Path) -> None:
    (tmp_path / "file").write_text("")
    outcome = run("init", tmp_path / "file" / "inside")
    assert (outcome.status, outcome.out) == (2, "")
    assert len(outcome.err.splitlines()) == 1


def test_paths_in_the_settings_start_from_their_folder(
    run: Run, starter: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(starter / "letters")
    assert run("check", "sample-letter.txt").status == 1
