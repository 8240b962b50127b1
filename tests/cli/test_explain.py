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
