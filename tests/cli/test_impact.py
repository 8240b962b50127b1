"""`policyline impact` and `policyline lines diff`: what a change concerns, on a real git repository."""

import json
import re
import subprocess
from pathlib import Path

import pytest

from tests.cli.conftest import Run

OLD, NEW = "up to £7,500", "up to £9,000"
LETTER = "Dear Ms Example,\n\nGroups can apply to the Community Gardens Fund for a grant of {} towards tools, plants and soil.\n"


@pytest.fixture
def committed(starter: Path) -> Path:
    """The starter library in a git repository, with three letters of its own in `templates/`."""
    git("init", "-q")
    (starter / "templates" / "yes").mkdir(parents=True)
    Path("templates/a.md").write_text(LETTER.format(OLD), encoding="utf-8")
    Path("templates/yes/b.md.j2").write_text("Dear {{ name }},\n\n" + LETTER.format(OLD), encoding="utf-8")
    Path("templates/c.txt").write_text("Dear Ms Example,\n\nThank you for the flowers.\n", encoding="utf-8")
    git("add", "-A")
    git("commit", "-q", "-m", "all")
    return starter


def git(*words: str) -> None:
    subprocess.run(["git", "-c", "user.name=K", "-c", "user.email=k@example.org", *words], check=True)


def raise_grant() -> None:
    file = Path("canonical_lines/fund.yaml")
    file.write_text(file.read_text(encoding="utf-8").replace("£7,500", "£9,000"), encoding="utf-8")


def test_every_letter_that_carries_a_line(run: Run, committed: Path) -> None:
    outcome = run("impact", "fund-grants", "templates")
    assert (outcome.status, outcome.err) == (1, "")
    assert "gardens@example.gov.uk · 2 letters, 2 places" in outcome.out
    assert "templates/a.md (1 place)" in outcome.out
    assert "templates/yes/b.md.j2 (1 place)" in outcome.out
    assert "c.txt" not in outcome.out
    assert outcome.out.endswith("3 letters read: 2 carry what would be old, in 2 places.\n")


def test_an_entry_that_no_letter_carries(run: Run, committed: Path) -> None:
    outcome = run("impact", "fund-partners", "templates")
    assert (outcome.status, outcome.err) == (0, "")
    assert outcome.out.endswith("3 letters read: none carries it.\n")


def test_as_data(run: Run, committed: Path) -> None:
    outcome = run("impact", "fund-grants", "templates", "--output-format", "json")
    assert (outcome.status, outcome.err) == (1, "")
    data = json.loads(outcome.out)
    assert data["version"] == 1
    assert data["letters"] == 3
    assert data["owners"] == {"gardens@example.gov.uk": {"letters": 2, "places": 2}}
    [line] = data["entries"]
    assert (line["id"], line["kind"]) == ("fund-grants", "line")
    place = line["letters"][0]["places"][0]
    assert (place["line"], place["column"], place["how"], place["version"]) == (3, 1, "exact", 2)


def test_what_changed_since_a_revision(run: Run, committed: Path) -> None:
    assert run("impact", "--from", "HEAD", "templates").status == 0
    raise_grant()
    outcome = run("impact", "--from", "HEAD", "templates")
    assert (outcome.status, outcome.err) == (1, "")
    words = " ".join(outcome.out.split())
    assert "the words of version 2 were changed in place: “£7,500” → “£9,000”" in words
    assert "2 carry what would be old" in words
    for name in ("templates/a.md", "templates/yes/b.md.j2"):
        file = Path(name)
        file.write_text(file.read_text(encoding="utf-8").replace(OLD, NEW), encoding="utf-8")
    assert run("impact", "--from", "HEAD", "templates").status == 0


def test_between_two_revisions(run: Run, committed: Path) -> None:
    raise_grant()
    git("commit", "-q", "-a", "-m", "more")
    assert run("impact", "--from", "HEAD", "templates").status == 0
    assert run("impact", "--from", "HEAD~1", "--to", "HEAD", "templates").status == 1


def test_what_could_not_be_read_is_said(run: Run, committed: Path) -> None:
    Path("templates/d.docx").write_bytes(b"no Word file")
    outcome = run("impact", "fund-grants", "templates")
    assert outcome.status == 2
    assert "templates/d.docx: " in outcome.out
    outcome = run("impact", "fund-grants", "templates", "--output-format", "json")
    assert outcome.status == 2
    assert [unread["path"] for unread in json.loads(outcome.out)["unread"]] == ["templates/d.docx"]
    assert outcome.err.startswith("templates/d.docx: could not be read: ")


@pytest.mark.parametrize(
    ("arguments", "says"),
    [
        ([], "Say which entry is to change"),
        (["fund-grant"], "Did you mean fund-grants"),
        (["fund-grants", "nowhere"], "there is no such file"),
        (["--from", "never"], "there is no revision 'never'"),
        (["fund-grants", "--to", "HEAD"], "--to goes with --from"),
    ],
)
def test_what_cannot_be_done(run: Run, committed: Path, arguments: list[str], says: str) -> None:
    outcome = run("impact", *arguments)
    assert outcome.status == 2
    assert says in outcome.err + outcome.out


def test_what_the_settings_exclude_is_not_searched(run: Run, committed: Path) -> None:
    settings = Path("policyline.toml")
    settings.write_text(settings.read_text(encoding="utf-8") + 'exclude = ["yes/"]\n', encoding="utf-8")
    outcome = run("impact", "fund-grants", "templates")
    assert (outcome.status, outcome.err) == (1, "")
    assert "2 letters read: 1 carries what would be old, in 1 place." in outcome.out


def test_before_the_first_commit_nothing_is_old(run: Run, starter: Path) -> None:
    git("init", "-q")
    outcome = run("impact", "--from", "HEAD")
    assert (outcome.status, outcome.out) == (0, "")
    assert outcome.err.startswith("Nothing was committed yet.")


def test_outside_git(run: Run, starter: Path) -> None:
    outcome = run("lines", "diff", "HEAD")
    assert (outcome.status, outcome.out) == (2, "")
    assert "is in no git repository" in outcome.err


def test_a_broken_library_is_said_with_its_places(run: Run, committed: Path) -> None:
    file = Path("canonical_lines/fund.yaml")
    file.write_text(file.read_text(encoding="utf-8").replace("kind: line", "kind: lime", 1), encoding="utf-8")
    outcome = run("impact", "--from", "HEAD")
    assert (outcome.status, outcome.out) == (2, "")
    assert "canonical_lines/fund.yaml:3:7: 'lime' is no kind of entry" in outcome.err


def test_diff(run: Run, committed: Path) -> None:
    assert run("lines", "diff", "HEAD").status == 0
    raise_grant()
    outcome = run("lines", "diff", "HEAD")
    assert (outcome.status, outcome.err) == (1, "")
    words = " ".join(outcome.out.split())
    assert "fund-grants: changed" in words
    assert "The words of version 2 were changed in place: “£7,500” became “£9,000”" in words
    assert "policyline impact --from HEAD" in words


def test_diff_as_data(run: Run, committed: Path) -> None:
    raise_grant()
    outcome = run("lines", "diff", "HEAD", "--output-format", "json")
    assert (outcome.status, outcome.err) == (1, "")
    changes = json.loads(outcome.out)["changes"]
    assert [change["id"] for change in changes] == ["fund-grants", "largest-grant"]
    assert changes[0]["said"][0]["words"] == [{"was": "£7,500", "is": "£9,000"}]
    assert changes[0]["makes_letters_old"] is True


def test_diff_says_what_changed_in_rules(run: Run, committed: Path) -> None:
    file = next(file for file in Path("rules").glob("*.yaml") if "severity: error" in file.read_text(encoding="utf-8"))
    file.write_text(file.read_text(encoding="utf-8").replace("severity: error", "severity: note", 1), encoding="utf-8")
    outcome = run("lines", "diff", "HEAD")
    assert (outcome.status, outcome.err) == (1, "")
    assert "Severity: “note”, which was “error”." in outcome.out
    assert "Since HEAD: 1 changed." in outcome.out
    data = json.loads(run("lines", "diff", "HEAD", "--output-format", "json").out)
    assert (data["changes"], len(data["rules"])) == ([], 1)
    assert run("impact", "--from", "HEAD").status == 0


def test_a_place_in_a_file_without_lines_is_said_as_a_person_finds_it(run: Run, committed: Path) -> None:
    Path("templates/d.html").write_text(f"<p>Dear Ms Example,</p><p>{LETTER.format(OLD)}</p>", encoding="utf-8")
    words = " ".join(run("impact", "fund-grants", "templates").out.split())
    assert "templates/a.md (1 place) line 3 (paragraph 2), " in words
    assert re.search(r"templates/d.html \(1 place\) paragraph \d, ", words)
