"""`policyline guard`: the library first, then the letters that carry words it has changed."""

import subprocess
from pathlib import Path

import pytest

from tests.cli.conftest import Run

FUND = Path("canonical_lines", "fund.yaml")


@pytest.fixture
def history(starter: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """The starter library in a git repository, its sample letter put right."""
    for who in ("AUTHOR", "COMMITTER"):
        monkeypatch.setenv(f"GIT_{who}_NAME", "A. Drafter")
        monkeypatch.setenv(f"GIT_{who}_EMAIL", "drafter@example.gov.uk")
    change(Path("letters", "sample-letter.txt"), "£5,000", "£7,500")
    git("init", "--quiet")
    commit()
    return starter


def git(*arguments: str) -> None:
    subprocess.run(("git", *arguments), check=True, capture_output=True)


def commit() -> None:
    git("add", "--all")
    git("commit", "--quiet", "--message", "As it stands")


def change(file: Path, old: str, new: str) -> None:
    text = file.read_text(encoding="utf-8")
    assert old in text
    file.write_text(text.replace(old, new), encoding="utf-8")


def test_nothing_changed(run: Run, history: Path) -> None:
    outcome = run("guard")
    assert outcome.status == 0
    assert "nothing found" in outcome.out
    assert "Nothing changed in the library since HEAD" in outcome.err


def test_a_changed_figure_names_the_letter(run: Run, history: Path) -> None:
    change(FUND, "£7,500", "£8,000")
    change(Path("rules", "facts.yaml"), "£7,500", "£8,000")
    outcome = run("guard")
    assert outcome.status == 1
    assert "letters/sample-letter.txt" in outcome.out
    assert run("guard", "canonical_lines").status == 2  # no letters there
    commit()
    assert run("guard").status == 0
    assert run("guard", "--from", "HEAD~1", "letters").status == 1


def test_what_is_wrong_with_the_library_itself_comes_first(run: Run, history: Path) -> None:
    change(FUND, "£7,500", "£8,000")
    outcome = run("guard")
    assert outcome.status == 1
    assert outcome.out.index("facts.yaml") < outcome.out.index("sample-letter.txt")


def test_a_library_that_does_not_load_ends_it(run: Run, history: Path) -> None:
    change(FUND, "kind: line", "kind: lines")
    outcome = run("guard")
    assert outcome.status == 2
    assert (outcome.out + outcome.err).count("fund.yaml:3:7") == 1


def test_without_git_it_says_so(run: Run, starter: Path) -> None:
    outcome = run("guard")
    assert outcome.status == 2
    assert "git" in outcome.err


def test_other_folders(run: Run, history: Path) -> None:
    Path("lines").mkdir()
    FUND.rename("lines/fund.yaml")
    for name in ("names.yaml", "partners.yaml"):
        (Path("canonical_lines") / name).rename(Path("lines") / name)
    commit()
    assert run("guard", "--library", "lines").status == 0
    assert run("guard").status == 2
