"""One check run over a library written for one test."""

from collections.abc import Callable, Sequence
from datetime import date
from pathlib import Path
from textwrap import dedent

import pytest

from linter.care.checks import named
from linter.care.state import Places, State
from linter.checking.compile import assemble
from linter.checking.loading import load
from linter.model.library import Period
from linter.model.rule import Rule
from linter.rule_kinds import kind

Found = Callable[..., list[str]]
KINDS: Sequence[str] = ("fact", "items", "wording", "tense", "term")
DAY = date(2026, 3, 1)


def line(entry: str, text: str, more: str = "", since: str = "2024-01-01", end: str = "") -> str:
    """A line of one version."""
    until = f"\n    valid_until: {end}" if end else ""
    return (
        f"kind: line\nid: {entry}\ntitle: About {entry}\nowner: team@example.gov.uk\nversions:\n  - number: 1\n"
        f"    valid_from: {since}{until}\n    source: Notice of 1 January 2024\n    text: >-\n      {text}\n{more}"
    )


@pytest.fixture
def found(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, request: pytest.FixtureRequest) -> Found:
    """The concerns of the check that the test's file is called after, `severity place message`, on a day."""
    monkeypatch.chdir(tmp_path)
    check = named(Path(request.path).stem.removeprefix("test_"))

    def run(*entries: str, day: date = DAY, rules: Sequence[str] = KINDS) -> list[str]:
        Path("lines").mkdir(exist_ok=True)
        Path("lines/all.yaml").write_text("---\n".join(dedent(entry) for entry in entries), encoding="utf-8")
        library, _ = load(Path("lines"), None)
        made = tuple(Rule(name, name, name, "", "", "error", Period(), (), kind(name).Spec(), (), "") for name in rules)
        state = State(assemble(library, made), Places(Path("lines")), day)
        return [f"{c.severity} {c.line}:{c.column} {c.message}" for c in sorted(check(state))]

    return run
