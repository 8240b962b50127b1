"""What of the findings is reported: by options, by settings, by settings for some paths; and what is left out is said."""

import re
from pathlib import Path

import pytest

from tests.cli.conftest import Run
from tests.cli.test_check import FAULTY, OLD

BOTH = f"Dear Ms Example,\n\n{OLD}\n"


@pytest.fixture
def letters(starter: Path) -> Path:
    folder = starter / "drafts"
    (folder / "old").mkdir(parents=True)
    (folder / "both.txt").write_text(BOTH, encoding="utf-8")
    (folder / "old" / "figure.txt").write_text(FAULTY, encoding="utf-8")
    return folder


def kinds(run: Run, *arguments: str) -> list[str]:
    """The kinds reported, one for each finding."""
    outcome = run("check", "-q", *arguments)
    assert outcome.status == bool(outcome.out), outcome.err
    return sorted(re.findall(r": (outdated-fact|missing-signpost): ", outcome.out))


def test_by_options(run: Run, letters: Path) -> None:
    assert kinds(run, "drafts/both.txt") == ["missing-signpost", "outdated-fact"]
    assert kinds(run, "--ignore", "outdated-fact", "drafts/both.txt") == ["missing-signpost"]
    assert kinds(run, "--ignore", "tense, fund-grants", "drafts/both.txt") == ["missing-signpost"]
    assert kinds(run, "--ignore", "tense", "--ignore", "signpost", "drafts/both.txt") == ["outdated-fact"]
    assert kinds(run, "--select", "signpost", "drafts/both.txt") == ["missing-signpost"]
    assert kinds(run, "--select", "largest-grant,signpost", "--ignore", "facts", "drafts/both.txt") == [
        "missing-signpost"
    ]


@pytest.mark.parametrize("option", ["--select", "--ignore"])
def test_an_unknown_name_is_said_with_what_was_meant(run: Run, letters: Path, option: str) -> None:
    outcome = run("check", option, "tense,outdated-fcat", "drafts")
    assert (outcome.status, outcome.out) == (2, "")
    assert outcome.err == (
        f"{option}: no rule, kind or approved line is called 'outdated-fcat' (did you mean 'outdated-fact'?)\n"
    )


def test_by_settings_for_some_paths(run: Run, letters: Path) -> None:
    file = letters.parent / "policyline.toml"
    file.write_text('[[paths]]\nmatch = "drafts/old/"\nignore = "fact"\n[[paths]]\nmatch = "both.*"\nselect = "fact"\n')
    assert kinds(run, "drafts") == ["outdated-fact"]
    file.write_text('ignore = ["signpost"]\n')
    assert kinds(run, "drafts") == ["outdated-fact", "outdated-fact"]
    assert kinds(run, "--ignore", "fact", "drafts") == ["missing-signpost"]  # an option stands in its place


def test_what_is_left_out_is_to_be_seen(run: Run, letters: Path) -> None:
    (letters.parent / "policyline.toml").write_text('[[paths]]\nmatch = "drafts/old/"\nignore = "fact"\n')
    shown = run("check", "-v", "drafts/old", "--select", "tense,fact").out
    assert "Not reported: 1 finding: fact is ignored by policyline.toml:1." in shown
    shown = run("check", "-v", "drafts/both.txt", "--select", "tense").out
    assert "Not reported: 2 findings: not among what --select selects." in shown


def test_severities(run: Run, letters: Path) -> None:
    file = letters.parent / "policyline.toml"
    file.write_text('fail-on = "warning"\n[severity]\nfact = "note"\nguidance = "note"\nlargest-grant = "note"\n')
    outcome = run("check", "drafts")
    assert outcome.status == 0
    assert "3 notes in 2 of them" in outcome.out
    file.write_text('[severity]\nfact = "note"\n[[paths]]\nmatch = "old/"\nseverity = { largest-grant = "warning" }\n')
    outcome = run("check", "--ignore", "signpost", "drafts")
    assert "1 warning, 1 note in 2 of them" in outcome.out


def test_a_day_for_some_paths(run: Run, letters: Path) -> None:
    file = letters.parent / "policyline.toml"
    file.write_text('[[paths]]\nmatch = "drafts/old/"\nas-of = 2024-06-03\n')
    assert kinds(run, "drafts/old") == []
    assert "Judged as of 3 June 2024 (the day asked for)" in run("check", "drafts/old").out
    assert kinds(run, "--as-of", "2025-06-02", "drafts/old") == ["outdated-fact"]
    assert kinds(run, "drafts/both.txt") == ["missing-signpost", "outdated-fact"]
    file.write_text('[[paths]]\nmatch = "drafts/old/"\nas-of = "yesterday"\n')
    outcome = run("check", "drafts")
    assert outcome.status == 2
    assert outcome.err.startswith("policyline.toml:1: 'yesterday' is not a day;")


def test_statistics(run: Run, letters: Path) -> None:
    (letters / "none.txt").write_bytes(b"\x00\x01")
    outcome = run("check", "--statistics", "drafts")
    assert outcome.status == 2
    assert [" ".join(row.split()) for row in outcome.out.splitlines()] == [
        "By kind of finding",
        "2 outdated-fact (2 letters)",
        "1 missing-signpost (1 letter)",
        "",
        "By approved line",
        "2 largest-grant, gardens@example.gov.uk (2 letters)",
        "1 fund-guidance, gardens@example.gov.uk (1 letter)",
        "",
        "2 letters checked: 3 found. 1 letter could not be checked.",
    ]
    assert "none.txt: could not be checked" in outcome.err
    assert run("check", "--statistics", "-q", "drafts").status == 2


def test_every_setting_and_where_it_comes_from(run: Run, letters: Path) -> None:
    (letters.parent / "policyline.toml").write_text(
        'as-of = 2025-06-02\nfail-on = "error"\n\n[severity]\ntense = "note"\n\n'
        '[[paths]]\nmatch = "drafts/old/"\nignore = "fact"\n\n[[suppress]]\npath = "a.pdf"\nreason = "agreed"\n'
    )
    outcome = run("check", "--show-settings", "--fail-on", "note", "--ignore", "tense", "--library", "elsewhere")
    assert (outcome.status, outcome.err) == (0, "")
    rows = [row.strip() for row in outcome.out.splitlines()]
    assert rows[0] == "Settings · policyline.toml"
    assert {
        'library = "elsewhere"  (--library)',
        'rules = "rules"  (usual)',
        'as-of = "2025-06-02"  (policyline.toml:1)',
        'fail-on = "note"  (--fail-on)',
        'ignore = ["tense"]  (--ignore)',
        "gitignore = true  (usual)",
        'severity.tense = "note"',
        "For drafts/old/ · policyline.toml:7",
        'ignore = ["fact"]',
        "Suppressed in a.pdf · policyline.toml:11",
        "reason: agreed",
    } <= set(rows)
    (letters.parent / "policyline.toml").unlink()
    assert "no settings file here or above" in run("check", "--show-settings").out
