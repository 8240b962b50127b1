"""KINDS, "Library": what is unrelated, in what order and in which file changes nothing; an entry taken out takes its findings."""

from dataclasses import replace
from datetime import date
from functools import cache
from pathlib import Path
from random import Random
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from linter import Compiled, check_text, load_library
from linter.checking.compile import assemble
from linter.model.library import Library
from tests.libraries import GRANTS, ROOT, grants, starter
from tests.properties.letters import Letter, letters
from tests.properties.subjects import Subject

KINDS = ("lines", "facts", "lists", "events", "terms", "posts")
FOLDERS = {
    "strategy": (ROOT / "canonical_lines", ROOT / "rules"),
    "harbours": (GRANTS / "canonical_lines", GRANTS / "rules"),
}


def findings(letter: Letter, library: Compiled) -> list[tuple[str, str, str, int, int, str | None, str, str]]:
    """All that a report says of each finding, but for where the library's files lie."""
    return [
        (f.kind, f.rule, f.approved.id, f.start, f.end, f.quote, f.message, f.fingerprint)
        for f in check_text(letter.text, library, as_of=letter.subject.day).findings
    ]


@cache
def both(subject: str) -> Compiled:
    """The library of `subject` with every entry of the other one, under its own rules."""
    own, other = (starter(), grants()) if subject == "strategy" else (grants(), starter())
    merged: dict[str, Any] = {
        kind: tuple(sorted((*getattr(own.library, kind), *getattr(other.library, kind)), key=lambda e: e.id))
        for kind in KINDS
    }
    return assemble(Library(**merged, digest="both"), own.rules)


@given(letters())
def test_entries_of_another_subject_change_nothing(letter: Letter) -> None:
    assert findings(letter, both(letter.subject.name)) == findings(letter, letter.subject.library())


@cache
def shuffled(subject: Subject, seed: int) -> Compiled:
    compiled = subject.library()

    def mixed(entries: tuple[object, ...]) -> tuple[object, ...]:
        return tuple(Random(seed).sample(entries, len(entries)))

    entries: dict[str, Any] = {kind: mixed(getattr(compiled.library, kind)) for kind in KINDS}
    return assemble(replace(compiled.library, **entries), compiled.rules)


@given(letters(), st.integers(0, 2))
def test_the_order_of_entries_changes_nothing(letter: Letter, seed: int) -> None:
    assert findings(letter, shuffled(letter.subject, seed)) == findings(letter, letter.subject.library())


@pytest.fixture(scope="module", params=["one file", "a file each"])
def rewritten(request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory) -> dict[str, Compiled]:
    """Both libraries, their entries in one file, or each in one of its own in folders of folders."""
    libraries = {}
    for name, folders in FOLDERS.items():
        into = tmp_path_factory.mktemp("library")
        for folder in folders:
            texts = [
                part
                for file in sorted(folder.rglob("*.yaml"))
                for part in file.read_text(encoding="utf-8").split("\n---\n")
            ]
            _write(into / folder.name, texts, together=request.param == "one file")
        libraries[name] = load_library(into / folders[0].name, into / folders[1].name, cache=False)
    return libraries


def _write(folder: Path, texts: list[str], *, together: bool) -> None:
    if together:
        folder.mkdir()
        (folder / "all.yaml").write_text("\n---\n".join(texts), encoding="utf-8")
        return
    for text in texts:
        name = next(line.removeprefix("id: ") for line in text.splitlines() if line.startswith("id: "))
        path = folder / name[0] / name[:3] / f"{name}.yaml"
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, encoding="utf-8")


@given(letter=letters())
def test_the_files_that_hold_the_entries_change_nothing(rewritten: dict[str, Compiled], letter: Letter) -> None:
    assert findings(letter, rewritten[letter.subject.name]) == findings(letter, letter.subject.library())


@cache
def without(subject: Subject, entry: str) -> Compiled:
    """The library without an entry; a line takes its facts with it."""
    compiled = subject.library()
    kept: dict[str, Any] = {
        kind: tuple(e for e in getattr(compiled.library, kind) if entry not in (e.id, getattr(e, "line", None)))
        for kind in KINDS
    }
    return assemble(replace(compiled.library, **kept), compiled.rules)


@given(letters())
def test_an_entry_taken_out_takes_its_findings_and_no_other(letter: Letter) -> None:
    compiled = letter.subject.library()
    all_findings = check_text(letter.text, compiled, as_of=letter.subject.day).findings
    for entry in {finding.approved.id for finding in all_findings}:
        left = check_text(letter.text, without(letter.subject, entry), as_of=letter.subject.day).findings
        assert not any(finding.approved.id == entry for finding in left)
        gone = [finding for finding in all_findings if finding.approved.id == entry]
        kept = [finding for finding in all_findings if finding.approved.id != entry]
        assert [finding for finding in left if finding in kept] == kept
        # A fault may have had a second, lesser name: an old line that also speaks of an event.
        assert all(any(new.span.overlaps(old.span) for old in gone) for new in left if new not in kept)


def test_a_library_without_entries_finds_nothing() -> None:
    for subject in (starter(), grants()):
        empty = assemble(Library(), tuple(rule for rule in subject.rules if rule.kind != "signpost"))
        assert (
            check_text("The Green Paper consultation received 5 responses.", empty, as_of=date(2025, 3, 3)).findings
            == ()
        )
