"""The project's own library and example letters, through the command that the README shows."""

import json
from pathlib import Path

import pytest

from tests.cli.conftest import Run

ROOT = Path(__file__).parents[2]


@pytest.fixture(autouse=True)
def in_the_project(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(ROOT)


def test_the_first_letter_is_clean_on_its_own_day(run: Run) -> None:
    outcome = run("check", "--as-of", "letter", "examples/letters/letter-1.txt")
    assert outcome.status == 0
    assert "Judged as of 23 December 2024" in outcome.out


@pytest.mark.parametrize("ending", ["txt", "docx", "eml"])
def test_the_second_lacks_one_signpost_in_every_format(run: Run, ending: str) -> None:
    outcome = run("check", "--as-of", "letter", "--output-format", "json", f"examples/letters/letter-2.{ending}")
    assert outcome.status == 1
    (report,) = json.loads(outcome.out)["reports"]
    assert report["as_of"] == "2025-03-13"
    (finding,) = report["findings"]
    assert (finding["kind"], finding["quote"], finding["approved"]["id"]) == (
        "missing-signpost",
        None,
        "local-growth-spending-review",
    )
