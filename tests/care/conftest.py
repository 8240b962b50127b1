"""A small library of an invented department in a real git repository."""

import subprocess
from dataclasses import dataclass
from pathlib import Path
from textwrap import dedent

import pytest

LINE = """\
kind: line
id: loan-offer
title: What a loan is for
owner: loans@example.gov.uk
versions:
  - number: 1
    valid_from: 2024-01-01
    source: Guidance of 1 January 2024
    text: >-
      The Harbour Loan Scheme lends up to £20,000 to small boat yards that want to replace old machinery.
    facts:
      - id: largest-loan
        quote: up to £20,000
        value: £20,000
        qualifier: up-to
        measure: [loan, lending]
        subject: [Harbour Loan Scheme]
---
kind: line
id: loan-decision
title: How long a decision takes
owner: loans@example.gov.uk
versions:
  - number: 1
    valid_from: 2024-01-01
    source: Guidance of 1 January 2024
    text: >-
      We aim to tell every boat yard that applies within six weeks whether its loan has been approved.
"""
OTHERS = """\
kind: fact
id: helpline-opening
title: When the helpline opens
owner: helpline@example.gov.uk
measure: [helpline opening time, opening date]
subject: [harbour helpline]
versions:
  - valid_from: 2024-01-01
    value: 3 March 2026
    source: Notice of 1 January 2024
---
kind: event
id: harbour-review
title: The Harbour Review
owner: review@example.gov.uk
source: Notice of 1 January 2024
names: [Harbour Review]
on: 2030-06-11
---
kind: list
id: loan-harbours
title: The harbours of the scheme
owner: loans@example.gov.uk
source: Notice of 1 January 2024
introduced_by: [harbours of the scheme]
items: [Aldermouth, Brackenhaven, Corfleet, Dunsby]
"""


@dataclass(frozen=True)
class Library:
    """A folder with `lines/`, in a git repository of its own."""

    folder: Path

    def write(self, name: str, text: str) -> None:
        path = self.folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(dedent(text), encoding="utf-8")

    def change(self, name: str, was: str, now: str) -> None:
        path = self.folder / name
        text = path.read_text(encoding="utf-8")
        assert was in text
        path.write_text(text.replace(was, now), encoding="utf-8")

    def git(self, *words: str) -> str:
        done = subprocess.run(
            ["git", "-C", self.folder, "-c", "user.name=Keeper", "-c", "user.email=keeper@example.org", *words],
            capture_output=True,
            check=True,
        )
        return done.stdout.decode()

    def commit(self) -> None:
        self.git("add", "-A")
        self.git("commit", "-q", "-m", "state")


@pytest.fixture
def library(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Library:
    """The library, committed once, in the folder that commands run in."""
    made = Library(tmp_path)
    monkeypatch.chdir(tmp_path)
    made.write("lines/loans.yaml", LINE)
    made.write("lines/others.yaml", OTHERS)
    made.git("init", "-q")
    made.commit()
    return made
