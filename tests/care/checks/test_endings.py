from tests.care.checks.conftest import Found, line

TEXT = "We will write to every boat yard."
POST = """\
kind: post
id: warden
title: Harbour Warden
owner: team@example.gov.uk
titles: [Harbour Warden]
holders:
  - {name: Ann Berth, from: 2024-01-01, until: %s, source: Notice of May}
"""


def test_ended_with_nothing_after(found: Found) -> None:
    [said] = found(line("a", TEXT, end="2026-02-28"))
    assert said.startswith("warning 8:18 version 1 of “About a” ended on 28 February 2026 and nothing follows it")


def test_ends_soon(found: Found) -> None:
    [said] = found(line("a", TEXT, end="2026-03-15"))
    assert said.startswith("note 8:18 version 1 of “About a” ends on 15 March 2026")


def test_a_post_that_nobody_holds(found: Found) -> None:
    [said] = found(POST % "2026-02-01")
    assert said.startswith("warning 7:3 nobody holds the post of “Harbour Warden” since 1 February 2026")


def test_left_alone(found: Found) -> None:
    withdrawn = line("a", TEXT, end="2026-02-28").replace("number: 1", "number: 1\n    withdrawn: true")
    replaced = line("b", TEXT, end="2026-02-28").replace(
        "versions:\n",
        "versions:\n  - number: 2\n    valid_from: 2026-03-01\n    source: Notice of March\n    text: We write to nobody.\n",
    )
    far_off = line("c", TEXT, end="2026-12-31")
    assert found(withdrawn, replaced, far_off, POST % "2026-12-31") == []
