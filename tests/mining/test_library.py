"""The draft library: it loads, checks at once, finds no fault with itself, and says on every page that it is a draft."""

import re
from pathlib import Path

import pytest

from benchmarks import past_letters
from linter.checking.check import check_document
from linter.checking.compile import compile_library
from linter.checking.examples import run as run_examples
from linter.documents.txt import read_text
from linter.mining.drafts import OWNER
from linter.mining.library import LINES, README, RULES, drafted
from tests.mining.reading import letter, mine


@pytest.fixture(scope="module")
def library(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("draft")
    for name, text in drafted(mine(past_letters.letter(number) for number in range(300))).files.items():
        (folder / name).parent.mkdir(exist_ok=True)
        (folder / name).write_text(text, encoding="utf-8")
    return folder


def test_it_loads_and_the_examples_of_its_rules_turn_out_as_they_say(library: Path) -> None:
    compiled = compile_library(library / LINES, library / RULES)
    assert len(compiled.library.lines) >= 38
    assert [rule.id for rule in compiled.rules] == ["facts", "items", "wording"]
    assert run_examples(compiled) == []


def test_it_finds_no_fault_with_its_own_figures_and_lists_and_finds_those_of_a_letter(library: Path) -> None:
    compiled = compile_library(library / LINES, library / RULES)
    for line in compiled.library.lines:
        for version in line.versions:
            if version.period.start and "[" not in version.text:
                report = check_document(read_text(version.text), compiled, version.period.start)
                assert [found for found in report.findings if found.rule != "wording"] == [], version.text
    wrong = letter("The five navigation regions are: Northern Canals, Severn and Avon, the Fens, and Pennine Waters.")
    report = check_document(read_text(wrong), compiled, past_letters.FIRST.replace(year=2025))
    assert "list-missing" in {found.kind for found in report.findings}


def test_every_file_says_that_nobody_has_approved_it_and_what_to_fill_in(library: Path) -> None:
    for file in [*(library / LINES).iterdir(), *(library / RULES).iterdir()]:
        text = file.read_text(encoding="utf-8")
        assert text.partition("\n")[2].startswith("# DRAFT, "), file
        assert OWNER in text, file
        assert max(map(len, text.splitlines())) < 121 or file.parent.name == RULES
    for file in (library / LINES).iterdir():
        text = file.read_text(encoding="utf-8")
        assert re.search(r'^title: "DRAFT: ', text, re.MULTILINE), file
        assert "confidence: letters-only" in text
        assert f"\nid: {file.stem}\n" in text
    assert "Nobody has approved them" in (library / README).read_text(encoding="utf-8")


def test_awkward_words_make_yaml_that_loads(tmp_path: Path) -> None:
    body = (
        "# Ponds: the \"village\" ones & others' are 'open' - {always} [INSERT DATE] | every day: yes, no, null, ~ and @home.\n\n"
        "Key: value pairs, such as %this and *that, are written - with dashes - and: colons throughout the whole pond code."
    )
    made = drafted(mine([letter(body, f"Ms {name}") for name in ("Ashby", "Blake", "Carr")], least=2))
    for name, text in made.files.items():
        (tmp_path / name).parent.mkdir(exist_ok=True)
        (tmp_path / name).write_text(text, encoding="utf-8")
    compiled = compile_library(tmp_path / LINES, tmp_path / RULES)
    assert len(compiled.library.lines) == 2
