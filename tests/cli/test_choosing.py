"""Which letters are checked: what git ignores, what the settings exclude, what changed; and every letter left out is said."""

import re
import shutil
import subprocess
from pathlib import Path

import pytest

from tests.cli.conftest import Run
from tests.cli.test_check import CLEAN, FAULTY

needs_git = pytest.mark.skipif(not shutil.which("git"), reason="needs git")


def git(folder: Path, *words: str) -> str:
    """What git says, as nobody in particular."""
    own = ["-c", "user.name=A. Person", "-c", "user.email=a@example.org", "-c", "commit.gpgsign=false"]
    return subprocess.run(
        ["git", "-C", str(folder), *own, *words], check=True, capture_output=True, text=True
    ).stdout.strip()


def write(folder: Path, *names: str, text: str = CLEAN) -> None:
    for name in names:
        (folder / name).parent.mkdir(parents=True, exist_ok=True)
        (folder / name).write_text(text, encoding="utf-8")


def files(run: Run, *arguments: str) -> tuple[list[str], dict[str, str]]:
    """The letters to be checked, and the files left out with the reason of each."""
    outcome = run("check", "--show-files", *arguments)
    assert outcome.status == 0, outcome.out + outcome.err
    checked, _, left_out = outcome.out.partition("\n\n")
    rows = (re.fullmatch(r"  (.+)  \((.+)\)", row) for row in left_out.splitlines()[1:])
    return [row.strip() for row in checked.splitlines()[1:]], {row[1]: row[2] for row in rows if row}


@pytest.fixture
def repository(starter: Path) -> Path:
    """The starter library in a git repository, everything committed."""
    shutil.rmtree(starter / "letters")
    (starter / "README.md").unlink()
    write(starter, "drafts/a.txt", "drafts/b.txt", "archive/c.txt")
    subprocess.run(["git", "init", "-q", str(starter)], check=True)
    git(starter, "add", ".")
    git(starter, "commit", "-q", "-m", "begin")
    return starter


@needs_git
def test_what_git_ignores_is_left_out_of_folders_and_checked_where_it_is_named(run: Run, repository: Path) -> None:
    (repository / ".gitignore").write_text("build/\n*.md\n!keep.md\n", encoding="utf-8")
    write(repository, "build/x.txt", "drafts/d.md", "drafts/keep.md", "drafts/inner/e.txt")
    (repository / "drafts" / ".gitignore").write_text("/inner/\n", encoding="utf-8")
    (repository / ".git" / "info" / "exclude").write_text("b.txt\n", encoding="utf-8")
    checked, left_out = files(run, ".")
    assert checked == ["archive/c.txt", "drafts/a.txt", "drafts/keep.md"]
    assert {name: why for name, why in left_out.items() if why.startswith("ignored")} == {
        "build": "ignored by git: “build/” in .gitignore",
        "drafts/d.md": "ignored by git: “*.md” in .gitignore",
        "drafts/inner": "ignored by git: “/inner/” in drafts/.gitignore",
        "drafts/b.txt": "ignored by git: “b.txt” in .git/info/exclude",
    }
    assert files(run, "drafts/d.md", "build")[0] == ["drafts/d.md", "build/x.txt"]
    assert files(run, "drafts")[0] == ["drafts/a.txt", "drafts/keep.md"]
    (repository / "policyline.toml").write_text("gitignore = false\n", encoding="utf-8")
    assert "drafts/d.md" in files(run, ".")[0]


@needs_git
def test_what_is_left_out_is_what_git_itself_ignores(run: Run, repository: Path) -> None:
    write(repository, "a/b/c.txt", "a/b/d.txt", "a/e.txt", "f.txt", "g/f.txt", "h/i/j.txt")
    (repository / ".gitignore").write_text("f.txt\n/h/*\n!/h/i\n**/d.txt\n", encoding="utf-8")
    (repository / "a" / ".gitignore").write_text("*\n!b/\n!b/**\n", encoding="utf-8")
    own = git(repository, "ls-files", "--cached", "--others", "--exclude-standard", "--", "*.txt").splitlines()
    assert sorted(files(run, ".")[0]) == sorted(own)


def test_without_a_repository_nothing_is_ignored(run: Run, starter: Path) -> None:
    write(starter, "drafts/a.txt")
    (starter / ".gitignore").write_text("*.txt\n", encoding="utf-8")
    assert files(run, "drafts")[0] == ["drafts/a.txt"]


def test_exclude_holds_for_folders_and_by_force_for_named_files(run: Run, starter: Path) -> None:
    write(starter, "drafts/a.txt", text=CLEAN)
    write(starter, "drafts/old/b.txt", "drafts/old/c.txt", text=FAULTY)
    (starter / "policyline.toml").write_text('exclude = ["drafts/old/", "*.md"]\n', encoding="utf-8")
    checked, left_out = files(run, "drafts")
    assert checked == ["drafts/a.txt"]
    assert left_out == {"drafts/old": "excluded: “drafts/old/” in policyline.toml:1"}
    assert run("check", "drafts/old/b.txt").status == 1
    forced = run("check", "--force-exclude", "drafts/old/b.txt", "drafts/old/c.txt")
    assert forced.status == 0
    assert forced.err == "No letter to check: 2 letters are left out. --show-files says why.\n"
    (starter / "policyline.toml").write_text('exclude = "drafts/old/"\nforce-exclude = true\n', encoding="utf-8")
    assert run("check", "drafts/old/b.txt").status == 0


def test_a_named_file_that_is_not_there_is_a_fault_whatever_is_excluded(run: Run, starter: Path) -> None:
    (starter / "policyline.toml").write_text('exclude = "*.txt"\nforce-exclude = true\n', encoding="utf-8")
    assert run("check", "typo.txt").status == 2


@needs_git
def test_since_takes_committed_uncommitted_and_new_files(run: Run, repository: Path) -> None:
    write(repository, "drafts/committed.txt", text=FAULTY)
    git(repository, "add", ".")
    git(repository, "commit", "-q", "-m", "more")
    write(repository, "drafts/a.txt", text=FAULTY)
    write(repository, "drafts/new.txt", text=FAULTY)
    write(repository, "drafts/staged.txt")
    git(repository, "add", "drafts/staged.txt")
    names = ["drafts/a.txt", "drafts/committed.txt", "drafts/new.txt", "drafts/staged.txt"]
    checked, left_out = files(run, "--since", "HEAD~1")
    assert checked == names
    assert left_out["drafts/b.txt"] == "unchanged since HEAD~1"
    assert files(run, "--since", "HEAD", "drafts")[0] == ["drafts/a.txt", "drafts/new.txt", "drafts/staged.txt"]
    assert run("check", "--since", "HEAD~1").status == 1


@needs_git
def test_since_a_branch_is_since_the_work_left_it(run: Run, repository: Path) -> None:
    branch = git(repository, "branch", "--show-current")
    git(repository, "checkout", "-q", "-b", "work")
    write(repository, "drafts/mine.txt")
    git(repository, "add", ".")
    git(repository, "commit", "-q", "-m", "mine")
    git(repository, "checkout", "-q", branch)
    write(repository, "drafts/b.txt", text=FAULTY)
    git(repository, "commit", "-q", "-a", "-m", "theirs")
    git(repository, "checkout", "-q", "work")
    assert files(run, "--since", branch)[0] == ["drafts/mine.txt"]


@needs_git
def test_nothing_changed_is_said_and_is_no_fault(run: Run, repository: Path) -> None:
    outcome = run("check", "--since", "HEAD", ".")
    assert outcome.status == 0
    assert (
        outcome.err
        == "No letter to check: 3 letters are left out; nothing else changed since HEAD. --show-files says why.\n"
    )


@needs_git
def test_since_in_a_repository_without_a_commit_takes_everything(run: Run, starter: Path) -> None:
    subprocess.run(["git", "init", "-q", str(starter)], check=True)
    write(starter, "drafts/a.txt")
    git(starter, "add", ".")
    write(starter, "drafts/b.txt")
    assert files(run, "--since", "HEAD", "drafts")[0] == ["drafts/a.txt", "drafts/b.txt"]


@needs_git
def test_a_revision_that_is_none_and_a_folder_without_git_are_faults(run: Run, repository: Path) -> None:
    outcome = run("check", "--since", "no-such-branch")
    assert outcome.status == 2
    assert outcome.err.startswith("--since: there is no revision 'no-such-branch'")
    assert run("check", "--since", "--output=x").status == 2
    assert not (repository / "x").exists()
    shutil.rmtree(repository / ".git")
    outcome = run("check", "--since", "HEAD")
    assert outcome.status == 2
    assert "is in no git repository" in outcome.err


def test_the_files_left_out_are_said_each_with_its_reason(run: Run, starter: Path) -> None:
    write(starter, "drafts/a.txt", "drafts/.hidden.txt", "drafts/~$a.docx", "drafts/b.xlsx")
    assert files(run, "drafts") == (
        ["drafts/a.txt"],
        {
            "drafts/.hidden.txt": "hidden",
            "drafts/~$a.docx": "Word's mark of an open file",
            "drafts/b.xlsx": "not a kind of file that letters are in",
        },
    )
