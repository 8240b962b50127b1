from tests.care.checks.conftest import Found

EVENT = """\
kind: event
id: review
title: The Harbour Review
owner: team@example.gov.uk
source: Notice of 1 January 2024
names: [Harbour Review]
"""
AFTER = "after: [The Harbour Review was published.]\n"


def test_passed_with_nothing_to_say(found: Found) -> None:
    [said] = found(EVENT + "on: 2026-02-28\n")
    assert said.startswith("warning 7:5 “The Harbour Review” was on 28 February 2026, and nothing is approved")


def test_a_window_that_closed(found: Found) -> None:
    [said] = found(EVENT + "window: {from: 2026-01-01, until: 2026-02-28}\n" + AFTER)
    assert said.startswith("warning 7:35 the window of “The Harbour Review” closed on 28 February 2026")


def test_left_alone(found: Found) -> None:
    assert found(EVENT + "on: 2026-02-28\n" + AFTER) == []
    assert found(EVENT + "on: 2026-03-01\n") == []
    assert found(EVENT + "window: {from: 2026-01-01, until: 2026-03-31}\n") == []
