"""`policyline lines`: what the library holds."""

from pathlib import Path

import pytest

from tests.cli.conftest import Run


def test_list_has_every_entry_by_kind(run: Run, starter: Path) -> None:
    outcome = run("lines", "list")
    assert (outcome.status, outcome.err) == (0, "")
    for entry in ("fund-purpose", "fund-grants", "largest-grant", "fund-partners", "community-gardens-fund"):
        assert f"  {entry}: " in outcome.out
    assert outcome.out.startswith("Lines · 3\n")


def test_list_of_one_kind(run: Run, starter: Path) -> None:
    outcome = run("lines", "list", "--kind", "list")
    assert outcome.status == 0
    assert "fund-partners" in outcome.out
    assert "fund-grants" not in outcome.out


@pytest.mark.parametrize(
    ("entry", "shows"),
    [
        ("fund-grants", ["version 2", "from 1 April 2025", "until 31 March 2025", "up to £7,500", "first edition"]),
        ("fund-partners", ["Parks and Paths Alliance (or Parks & Paths Alliance)", "gardens@example.gov.uk"]),
        ("community-gardens-fund", ["Pocket Parks Scheme, since 1 April 2024"]),
        ("largest-grant", ["grant, award", "£5,000"]),
    ],
)
def test_show(run: Run, starter: Path, entry: str, shows: list[str]) -> None:
    outcome = run("lines", "show", entry)
    assert (outcome.status, outcome.err) == (0, "")
    assert all(words in " ".join(outcome.out.split()) for words in shows)


def test_fingerprint(run: Run, starter: Path) -> None:
    outcome = run("lines", "fingerprint", "fund-grants")
    assert (outcome.status, outcome.err) == (0, "")
    assert "a gap in a template" in " ".join(outcome.out.split())
    assert "skeleton  " in outcome.out


def test_only_lines_have_fingerprints(run: Run, starter: Path) -> None:
    outcome = run("lines", "fingerprint", "fund-partners")
    assert (outcome.status, outcome.out) == (2, "")
    assert "is not a line" in outcome.err


@pytest.mark.parametrize("command", ["show", "fingerprint"])
def test_an_entry_that_is_not_there(run: Run, starter: Path, command: str) -> None:
    outcome = run("lines", command, "fund-grant")
    assert (outcome.status, outcome.out) == (2, "")
    assert "Did you mean fund-grants" in outcome.err
