from datetime import date

from tests.care.checks.conftest import Found, line

FACT = """\
kind: fact
id: largest-grant
title: The largest grant
owner: t
measure: [grant, award]
subject: [Quay Fund]
versions:
  - {valid_from: 2024-01-01, value: "£5,000", qualifier: up-to, source: Notice of May}
"""
EVENT = """\
kind: event
id: review
title: The Harbour Review
owner: t
source: Notice of May
names: [Harbour Review]
on: 2026-02-01
"""
GRANTS = "The Quay Fund offers small harbours a grant of up to {} towards new ladders and mooring rings."


def test_another_figure_than_the_fact_has(found: Found) -> None:
    [said] = found(FACT, line("offer", GRANTS.format("£8,000")))
    assert said.startswith("error 18:11 “About offer” contradicts largest-grant: “£8,000”")


def test_a_line_that_says_another_line_otherwise(found: Found) -> None:
    other = line("moorings", "Harbour masters must not charge visiting lifeboats for a night at a public mooring.")
    one = line("lifeboats", "Harbour masters must charge visiting lifeboats for a night at a public mooring.")
    [said] = found(one, other)
    assert said.startswith("error 20:11 “About moorings” contradicts lifeboats: ")
    assert "otherwise alike" in said


def test_a_tense_that_has_passed(found: Found) -> None:
    text = line("plans", "The Harbour Review will be published shortly, and we will write to you again then.")
    assert ["contradicts review" in said for said in found(EVENT, text)] == [True]
    assert found(EVENT, text, day=date(2026, 1, 15)) == []


def test_a_variant_has_a_place_of_its_own(found: Found) -> None:
    more = f"    variants:\n      - >-\n        {GRANTS.format('£9,000')}\n"
    [said] = found(FACT, line("offer", GRANTS.format("£5,000"), more))
    assert said.startswith("error 21:9 ")


def test_left_alone(found: Found) -> None:
    agrees = line("offer", GRANTS.format("£5,000"))
    of_another = line("pier", GRANTS.format("£8,000").replace("Quay", "Pier"))
    ended = line("old", GRANTS.format("£3,000"), end="2025-12-31")
    assert found(FACT, agrees, of_another, ended) == []
