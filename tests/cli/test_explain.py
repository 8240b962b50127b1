"""`policyline explain`: every name that a report shows can be looked up."""

from pathlib import Path
from pkgutil import iter_modules
from typing import get_args

import pytest

from linter import rule_kinds
from linter.model.finding import FindingKind
from tests.cli.conftest import Run


@pytest.mark.parametrize("kind", get_args(FindingKind))
def test_a_kind_of_finding_needs_no_library(
    run: Run, kind: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    outcome = run("explain", kind)
    assert (outcome.status, outcome.err) == (0, "")
    assert outcome.out.startswith(kind)
    assert "What to do: " in outcome.out


@pytest.mark.parametrize("kind", [module.name for module in iter_modules(rule_kinds.__path__)])
def test_a_kind_of_rule_is_its_own_documentation(run: Run, kind: str) -> None:
    outcome = run("explain", kind)
    assert outcome.status == 0
    assert outcome.out.startswith(f"{kind} · kind of rule\n")
    assert len(outcome.out.splitlines()) > 2


def test_a_rule_and_an_entry(run: Run, starter: Path) -> None:
    rule = run("explain", "guidance")
    assert rule.status == 0
    assert "rule of the kind signpost" in rule.out
    entry = run("explain", "fund-grants")
    assert entry.status == 0
    assert "£7,500" in entry.out
    assert "Guidance for applicants, first edition" in entry.out


def test_without_a_name_all_kinds_are_listed(run: Run) -> None:
    outcome = run("explain")
    assert outcome.status == 0
    assert all(kind in outcome.out for kind in get_args(FindingKind))


def test_a_name_that_is_nothing(run: Run, starter: Path) -> None:
    outcome = run("explain", "outdated-fcat")
    assert (outcome.status, outcome.out) == (2, "")
    assert "Did you mean outdated-fact" in outcome.err


LETTER = """Dear Ms Okafor,

Kirklees Council's planning consultation received 2,800 responses. The Green Paper consultation received over 3,100
responses, and 259 came from business representative organisations.

Yours sincerely,

A Person
"""


def test_a_letter_is_explained_sentence_by_sentence(run: Run, tmp_path: Path) -> None:
    letter = tmp_path / "letter.txt"
    letter.write_text(LETTER, encoding="utf-8")
    outcome = run("explain", "--text", str(letter), "--as-of", "2025-02-01")
    said = " ".join(outcome.out.split())
    assert outcome.status == 0
    assert "· responses, “2,800”: it is of another subject, or of none that is named" in said
    assert "✗ wrong-fact, rule facts, responses:" in said
    assert "· bro-responses, “259”: it is the approved value" in said
    assert "nothing of the library is in it Yours sincerely" in said


def test_what_is_suppressed_or_not_asked_for_is_told_apart(run: Run, starter: Path) -> None:
    figure = "Groups can apply to the Community Gardens Fund for a grant of up to {} towards tools, plants and soil."
    remark = "<!-- policyline: ignore wrong-fact because these are their words -->"
    Path("letter.md").write_text(
        f"{figure.format('£8,100')}\n\n{remark}\n{figure.format('£8,200')}\n", encoding="utf-8"
    )
    outcome = run("explain", "--text", "letter.md")
    said = " ".join(outcome.out.split())
    assert (outcome.status, outcome.err) == (0, "")
    assert "✗ wrong-fact, rule facts, largest-grant: “£8,100”" in said
    assert "· suppressed (a comment at paragraph 2: these are their words): wrong-fact, rule facts" in said
    with Path("policyline.toml").open("a", encoding="utf-8") as settings:
        settings.write('ignore = ["facts"]\n')
    said = " ".join(run("explain", "--text", "letter.md").out.split())
    assert "wrong-fact" not in said
    assert "Not reported: 1 finding: facts is ignored by policyline.toml:" in said


def test_a_letter_that_is_not_there_cannot_be_explained(run: Run, tmp_path: Path) -> None:
    outcome = run("explain", "--text", str(tmp_path / "none.txt"))
    assert outcome.status == 2
    assert outcome.err.endswith("none.txt: there is no such file\n")


def test_a_name_and_a_letter_at_once_are_refused(run: Run) -> None:
    assert run("explain", "wrong-fact", "--text", "letter.txt").status == 2
