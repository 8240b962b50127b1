"""`policyline lines check`: what the owners of a library should look at."""

import json
from pathlib import Path

import pytest

from tests.cli.conftest import Run

ENDED = ("    valid_from: 2025-04-01\n", "    valid_from: 2025-04-01\n    valid_until: 2026-01-31\n")


def change(was: str, now: str) -> None:
    file = Path("canonical_lines/fund.yaml")
    text = file.read_text(encoding="utf-8")
    assert was in text
    file.write_text(text.replace(was, now, 1), encoding="utf-8")


def test_the_library_to_start_from_has_nothing_to_look_at(run: Run, starter: Path) -> None:
    outcome = run("lines", "check", "--as-of", "2026-03-01")
    assert (outcome.status, outcome.out, outcome.err) == (0, "6 entries looked at: nothing found.\n", "")


def test_what_is_found_is_said_by_owner_with_its_place(run: Run, starter: Path) -> None:
    change(*ENDED)
    outcome = run("lines", "check", "--as-of", "2026-03-01")
    assert (outcome.status, outcome.err) == (1, "")
    assert outcome.out.startswith("gardens@example.gov.uk · 1 warning\n\n  canonical_lines/fund.yaml:")
    assert "warning endings" in outcome.out
    assert outcome.out.endswith("6 entries looked at: 1 warning.\n")


def test_a_place_is_never_broken_over_two_lines(run: Run, starter: Path) -> None:
    change(*ENDED)
    folder = Path("canonical_lines") / ("a-folder-with-a-long-name-" * 4)
    folder.mkdir()
    Path("canonical_lines/fund.yaml").rename(folder / "fund.yaml")
    outcome = run("lines", "check", "--as-of", "2026-03-01")
    assert f"\n  {folder.as_posix()}/fund.yaml:" in outcome.out
    assert any(row.endswith(" warning endings") and "fund.yaml:" in row for row in outcome.out.splitlines())


@pytest.mark.parametrize(("fail_on", "status"), [("note", 1), ("warning", 1), ("error", 0), ("never", 0)])
def test_how_grave_it_must_be(run: Run, starter: Path, fail_on: str, status: int) -> None:
    change(*ENDED)
    assert run("lines", "check", "--as-of", "2026-03-01", "--fail-on", fail_on).status == status


def test_a_note_alone_is_no_failure(run: Run, starter: Path) -> None:
    change("owner: gardens@example.gov.uk\n", "owner: gardens@example.gov.uk\nreview_by: 2026-03-10\n")
    outcome = run("lines", "check", "--as-of", "2026-03-01")
    assert (outcome.status, outcome.err) == (0, "")
    assert "6 entries looked at: 1 note." in outcome.out


def test_as_data(run: Run, starter: Path) -> None:
    change(*ENDED)
    outcome = run("lines", "check", "--as-of", "2026-03-01", "--output-format", "json")
    assert (outcome.status, outcome.err) == (1, "")
    data = json.loads(outcome.out)
    assert (data["version"], data["as_of"]) == (1, "2026-03-01")
    [concern] = data["concerns"]
    text = Path(concern["file"]).read_text(encoding="utf-8").splitlines()[concern["line"] - 1]
    assert text[concern["column"] - 1 :] == "2026-01-31"
    assert (concern["check"], concern["severity"], concern["entry"]) == ("endings", "warning", "fund-grants")


def test_a_library_that_cannot_be_used(run: Run, starter: Path) -> None:
    change("kind: line", "kind: lime")
    outcome = run("lines", "check")
    assert (outcome.status, outcome.err) == (2, "")
    assert "canonical_lines/fund.yaml:3:7 error loading" in outcome.out
    outcome = run("lines", "check", "--output-format", "json")
    assert outcome.status == 2
    assert json.loads(outcome.out)["concerns"][0]["check"] == "loading"


def test_a_day_that_is_none(run: Run, starter: Path) -> None:
    outcome = run("lines", "check", "--as-of", "soon")
    assert (outcome.status, outcome.out) == (2, "")
    assert "'soon' is not a day" in outcome.err
