"""What the benchmarks measure with: the same each time, a library that loads, drift that is really drift, work counted."""

from pathlib import Path
from random import Random

import pytest

from benchmarks import page
from benchmarks.corpus import DAY, letter, statement, write_library
from benchmarks.drift import ADVERSARIAL, DRIFTS
from linter import Compiled, check_text, load_library
from linter.documents.txt import read_text
from linter.matching.reading import Reading


@pytest.fixture(scope="module")
def library(tmp_path_factory: pytest.TempPathFactory) -> Compiled:
    folder = write_library(tmp_path_factory.mktemp("benchmarks") / "library", 60)
    return load_library(folder / "canonical_lines", folder / "rules", cache=False)


def test_a_letter_is_the_same_each_time_and_no_two_are_alike() -> None:
    letters = [letter(number) for number in range(20)]
    assert letters == [letter(number) for number in range(20)]
    assert len(set(letters)) == 20
    assert all(5_500 < len(text) < 8_000 for text in letters)


def test_a_generated_library_says_what_it_was_asked_to(library: Compiled, tmp_path: Path) -> None:
    assert len(library.library.lines) == 60
    assert (len(library.library.facts), len(library.library.events)) == (15, 2)
    assert len(library.rules) == 6
    ours = write_library(tmp_path / "ours", 30, starter=True)
    assert len(load_library(ours / "canonical_lines", ours / "rules", cache=False).library.lines) == 30


@pytest.mark.parametrize("name", DRIFTS)
def test_every_drift_changes_a_line_that_is_found_again(library: Compiled, name: str) -> None:
    changed = {line: text for line in map(statement, range(60)) if (text := DRIFTS[name](Random(1), line))}
    assert len(changed) >= 15
    for line, text in changed.items():
        assert line.text not in text
        reading = Reading(read_text(text), library.index, DAY)
        best = [library.index.units[passage.matches[0].unit] for passage in reading.passages]
        assert f"line-{line.number}" in {owner.line for unit in best for owner in unit.owners}


def test_a_changed_figure_is_reported_and_the_approved_words_are_not(library: Compiled) -> None:
    line = statement(4)
    assert not check_text(line.text, library, as_of=DAY).findings
    changed = DRIFTS["figure changed"](Random(1), line)
    assert [finding.kind for finding in check_text(changed, library, as_of=DAY).findings] == ["wrong-fact"]


@pytest.mark.parametrize("name", ADVERSARIAL)
def test_a_text_made_to_be_slow_is_checked_whole(library: Compiled, name: str) -> None:
    text = ADVERSARIAL[name](3_000)
    assert 2_900 < len(text) < 6_000
    assert check_text(text, library, as_of=DAY).checked


def test_a_part_that_is_measured_again_changes_its_own_section_alone(tmp_path: Path) -> None:
    file = tmp_path / "performance.md"
    page.write("second", "Two", "Said.", "| 2 |\n", ("first", "second"), file=file)
    page.write("first", "One", "Said.", "| 1 |\n", ("first", "second"), file=file)
    page.write("second", "Two", "Said.", "| 3 |\n", ("first", "second"), file=file, options="--largest 20 ")
    text = file.read_text(encoding="utf-8")
    assert text.count("python -m benchmarks first`") == text.count("benchmarks --largest 20 second`") == 1
    assert text.index("| 1 |") < text.index("| 3 |")
    assert "| 2 |" not in text
