"""Facts in lines and of their own: values read, quotes found in the text, versions joined, references followed."""

from datetime import date
from decimal import Decimal
from pathlib import Path

import pytest

from linter.checking.loading import load
from linter.model.library import Fact, Period
from tests.checking.conftest import Faults

LINE = """\
kind: line
id: {id}
title: X
owner: O
versions:
  - number: 1
    valid_from: 2025-01-01
    source: S
    text: >-
      We received over 3000 responses and 20 petitions; 20 were late, and closing
      on 24 November 2024.
    facts:
"""
RATE = """\
kind: fact
id: rate
title: R
owner: O
measure: [rate]
versions:
  - {valid_from: 2025-06-01, value: £12.71 an hour, source: S}
  - {valid_from: 2024-06-01, valid_until: 2025-05-31, value: £12.21 an hour, source: S}
"""
MEASURE = "measure: [response]"


@pytest.mark.parametrize(
    ("fact", "faults_of_it"),
    [
        (f"{{id: a, quote: over 3000 responses, value: 3000, qualifier: over, {MEASURE}}}", []),
        (f"{{id: a, quote: 3000 responses, value: '3,000', qualifier: over, {MEASURE}}}", []),
        (f"{{id: a, quote: closing on 24 November 2024, value: 24 November 2024, type: date, {MEASURE}}}", []),
        (
            f"{{id: a, quote: 3000 replies, value: 3000, {MEASURE}}}",
            ["13:24: '3000 replies' is not in the text of version 1: copy the words from it"],
        ),
        (
            f"{{id: a, quote: '20', value: 20, {MEASURE}}}",
            ["13:24: '20' is in the text 3 times: quote more of the words around it"],
        ),
        (
            f"{{id: a, quote: 20 petitions, value: 21, {MEASURE}}}",
            ["13:24: the quote '20 petitions' does not hold the value '21': correct one of them"],
        ),
        (
            f"{{id: a, quote: over 3000 responses, value: 3000, {MEASURE}}}",
            ["13:24: the quote says 'over' of the value, but its qualifier is 'exact': write qualifier: over"],
        ),
        (
            f"{{id: a, quote: over 3000 responses, value: 3000, qualifier: under, {MEASURE}}}",
            ["13:69: the quote says 'over' of the value, but its qualifier is 'under': write qualifier: over"],
        ),
        (
            f"{{id: a, quote: 20 petitions, value: lots, {MEASURE}}}",
            [
                "13:45: 'lots' is not one value: write a number, an amount of money, a percentage, a duration, a rate, a "
                "date or a magnitude in words"
            ],
        ),
        (
            f"{{id: a, quote: 20 petitions, value: 20, type: money, {MEASURE}}}",
            ["13:45: '20' is a number, not a money: change the value or its type"],
        ),
        (
            f"{{id: a, quote: 20 petitions, value: {'2' * 101}, {MEASURE}}}",
            [f"13:45: '{'2' * 59}…' is too long for a value: write the figure or the date alone"],
        ),
        (
            f"{{id: a, quote: 20 petitions, value: 20, qualifier: some, {MEASURE}}}",
            ["13:60: 'some' is no qualifier: write exact, over, under, almost, up-to or about"],
        ),
        (
            f"{{id: a, quote: 20 petitions, value: 20, type: count, {MEASURE}}}",
            ["13:55: 'count' is no type: write number, money, percentage, duration, rate, date or magnitude"],
        ),
        (
            "{id: a, quote: 20 petitions, value: 20}",
            ["13:9: 'measure' of 'a' is missing: give the phrases that say what it counts"],
        ),
        (
            f"{{quote: 20 petitions, value: 20, {MEASURE}}}",
            ["13:9: a fact in a line needs 'id' and 'value', or 'ref' to point at a fact of its own: give them"],
        ),
        (
            f"{{id: a, quote: 20 petitions, {MEASURE}}}",
            ["13:9: a fact in a line needs 'id' and 'value', or 'ref' to point at a fact of its own: give them"],
        ),
        (f"{{id: a, value: 20, {MEASURE}}}", ["13:9: 'quote' is missing: give the words that state it, which occur once in the text and hold the value"]),
        (
            "{ref: rate, quote: 20 petitions}",
            ["13:28: the quote '20 petitions' does not hold the value of 'rate', '£12.71 an hour' or '£12.21 an hour': correct one of them"],
        ),
        (
            "{ref: rates, quote: 20 petitions}",
            ["13:15: no fact is called 'rates' (did you mean 'rate'?): give the id of one that there is"],
        ),
        ("{ref: x, quote: 20 petitions}", ["13:15: 'x' is a line, not a fact: give the id of a fact"]),
    ],
)  # fmt: skip
def test_a_fact_in_a_line(faults: Faults, fact: str, faults_of_it: list[str]) -> None:
    text = LINE.format(id="x") + f"      - {fact}\n"
    assert faults({"lines/a.yaml": text, "lines/b.yaml": RATE}) == [f"lines/a.yaml:{fault}" for fault in faults_of_it]


def test_a_reference_takes_everything_but_the_quote_from_its_fact(faults: Faults) -> None:
    text = (
        LINE.format(id="x") + "      - {ref: petitions, id: y, quote: 20 petitions, value: 20, measure: [petition]}\n"
    )
    fact = RATE.replace("id: rate", "id: petitions").replace("£12.71 an hour", "20")
    assert faults({"lines/a.yaml": text, "lines/b.yaml": fact}) == [
        f"lines/a.yaml:13:{column}: '{key}' comes from the fact that 'ref' points at: delete it here"
        for column, key in ((30, "id"), (61, "value"), (74, "measure"))
    ]


def test_a_reference_follows_its_fact_over_the_days_of_the_version(faults: Faults) -> None:
    text = LINE.format(id="x").replace("20 petitions", "£12.21 an hour")
    text = text.replace("source", "valid_until: {until}\n    source") + "      - {{ref: rate, quote: £12.21 an hour}}\n"
    past = RATE.replace("2024-06-01", "2025-02-01")
    assert faults({"lines/a.yaml": text.format(until="2025-03-31"), "lines/b.yaml": past}) == []
    late = RATE.replace("2025-05-31", "2025-01-15").replace("2025-06-01", "2025-01-16").replace("12.21", "12.22")
    assert faults({"lines/a.yaml": text.format(until="2025-03-31"), "lines/b.yaml": late}) == [
        "lines/a.yaml:14:28: the quote '£12.21 an hour' does not hold the value of 'rate', "
        + "'£12.71 an hour' or '£12.22 an hour': correct one of them"
    ]
    assert faults({"lines/a.yaml": text.format(until="2025-01-31"), "lines/b.yaml": past}) == [
        "lines/a.yaml:14:28: the fact 'rate' has no value in the days of this version: give it one, or correct the days"
    ]


def test_a_reference_makes_no_fact_and_may_point_into_a_line(tmp_path: Path) -> None:
    own = f"      - {{id: petitions, quote: 20 petitions, value: 20, {MEASURE}}}\n"
    (tmp_path / "a.yaml").write_text(LINE.format(id="x") + own)
    (tmp_path / "b.yaml").write_text(LINE.format(id="y") + "      - {ref: petitions, quote: 20 petitions}\n")
    library, _ = load(tmp_path, None)
    assert [(fact.id, fact.line) for fact in library.facts] == [("petitions", "x")]


def test_ids_are_unique_over_entries_and_the_facts_in_lines(faults: Faults) -> None:
    own = f"      - {{id: petitions, quote: 20 petitions, value: 20, {MEASURE}}}\n"
    assert faults(
        {
            "lines/a.yaml": LINE.format(id="x") + own + own,
            "lines/b.yaml": LINE.format(id="y") + own,
            "lines/c.yaml": LINE.format(id="petitions").removesuffix("    facts:\n"),
            "lines/d.yaml": LINE.format(id="x").removesuffix("    facts:\n").replace("title: X", "titles: X"),
        }
    ) == [
        "lines/a.yaml:14:14: the id 'petitions' is taken at lines/a.yaml:13: choose another",
        "lines/b.yaml:13:14: the id 'petitions' is taken at lines/a.yaml:13: choose another",
        "lines/c.yaml:2:5: the id 'petitions' is taken at lines/a.yaml:13: choose another",
        "lines/d.yaml:2:5: the id 'x' is taken at lines/a.yaml:2: choose another",
        "lines/d.yaml:3:1: unknown key 'titles' (did you mean 'title'?): the keys here are kind, id, title, owner, review_by, note, versions",
    ]  # fmt: skip


def joined(folder: Path, *versions: tuple[str, str, str, str]) -> Fact:
    """The fact of a line whose versions have these first and last days, values and qualifiers."""
    text = LINE.format(id="x").partition("  - number")[0]
    for number, (start, end, value, qualifier) in enumerate(versions):
        text += f"  - number: {number + 1}\n    valid_from: {start}\n    source: Source {number + 1}\n"
        text += f"    valid_until: {end}\n    text: Version {number + 1} has {value} responses.\n    facts:\n"
        text += f"      - {{id: a, quote: '{value} responses', value: '{value}', qualifier: {qualifier}, {MEASURE}}}\n"
    (folder / "a.yaml").write_text(text)
    (fact,) = load(folder, None)[0].facts
    return fact


def test_neighbouring_versions_of_a_line_with_an_equal_value_are_one_version_of_the_fact(tmp_path: Path) -> None:
    fact = joined(
        tmp_path,
        ("2024-01-01", "2024-03-31", "3000", "over"),
        ("2024-04-01", "2024-06-30", "3,000", "over"),
        ("2024-07-01", "", "three thousand", "over"),
    )
    (version,) = fact.versions
    assert version.period == Period(date(2024, 1, 1), None)
    assert (version.quote, version.source, version.value.amount) == (
        "three thousand responses",
        "Source 3",
        Decimal(3000),
    )


@pytest.mark.parametrize(
    "newer",
    [
        ("2024-04-01", "", "3001", "over"),
        ("2024-04-01", "", "3000", "about"),
        ("2024-04-02", "", "3000", "over"),
    ],
)
def test_another_value_another_qualifier_or_a_day_between_keeps_versions_apart(
    tmp_path: Path, newer: tuple[str, str, str, str]
) -> None:
    fact = joined(tmp_path, ("2024-01-01", "2024-03-31", "3000", "over"), newer)
    assert [version.source for version in fact.versions] == ["Source 2", "Source 1"]


def test_a_fact_of_its_own(tmp_path: Path) -> None:
    (tmp_path / "a.yaml").write_text(RATE.replace("versions:", "subject: [adult]\nversions:"))
    (fact,) = load(tmp_path, None)[0].facts
    assert (fact.id, fact.line, fact.measure, fact.subject) == ("rate", None, ("rate",), ("adult",))
    assert [(v.period.start, v.value.amount, v.value.unit, v.qualifier, v.quote) for v in fact.versions] == [
        (date(2025, 6, 1), Decimal("12.71"), "GBP/hour", "exact", ""),
        (date(2024, 6, 1), Decimal("12.21"), "GBP/hour", "exact", ""),
    ]
