from tests.care.checks.conftest import Found

TWO = """\
kind: line
id: a
title: About a
owner: team@example.gov.uk
versions:
  - number: {newer}
    valid_from: {since}
    source: Notice of 1 March 2025
    text: We write to every boat yard.
  - number: {older}
    valid_from: 2024-01-01
    valid_until: 2025-02-10{more}
    source: Notice of 1 January 2024
    text: We wrote to every boat yard.
"""


def test_days_between_versions(found: Found) -> None:
    [said] = found(TWO.format(newer=2, older=1, since="2025-03-01", more=""))
    assert said.startswith(
        "warning 7:17 nothing of “About a” is in force from 11 February 2025 until 28 February 2025: "
    )


def test_numbers_against_their_days(found: Found) -> None:
    [said] = found(TWO.format(newer=1, older=2, since="2025-02-11", more=""))
    assert said.startswith("note 6:13 version 1 of “About a” begins after version 2")


def test_left_alone(found: Found) -> None:
    assert found(TWO.format(newer=2, older=1, since="2025-02-11", more="")) == []
    assert found(TWO.format(newer=2, older=1, since="2025-03-01", more="\n    withdrawn: true")) == []
