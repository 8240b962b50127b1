"""The library in the repository loads, and its files name their schema for editors."""

import os
from pathlib import Path

import pytest

from linter.checking.loading import load

ROOT = Path(__file__).parents[2]
FILES = sorted(
    path.relative_to(ROOT) for name in ("canonical_lines", "rules") for path in (ROOT / name).rglob("*.y*ml")
)


@pytest.mark.parametrize("file", FILES, ids=str)
def test_the_first_line_names_the_schema(file: Path) -> None:
    name = "rule.schema.json" if file.parts[0] == "rules" else "canonical-line.schema.json"
    relative = Path(os.path.relpath(Path("schemas") / name, file.parent)).as_posix()
    first = (ROOT / file).read_text(encoding="utf-8").partition("\n")[0]
    assert first == f"# yaml-language-server: $schema={relative}"
    assert (ROOT / file.parent / relative).resolve().is_file()


def test_it_loads_and_has_entries_of_every_kind_and_rules() -> None:
    library, rules = load(ROOT / "canonical_lines", ROOT / "rules")
    kinds = (library.lines, library.facts, library.lists, library.events, library.terms, library.posts, rules)
    assert all(kinds)


@pytest.mark.parametrize("name", sorted(path.name for path in (ROOT / "tests" / "evaluation" / "libraries").iterdir()))
def test_the_libraries_for_evaluation_load(name: str) -> None:
    folder = ROOT / "tests" / "evaluation" / "libraries" / name
    library, rules = load(folder / "canonical_lines", folder / "rules")
    assert library.entries()
    assert rules
