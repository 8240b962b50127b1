"""So many letters a minute from each sender."""

from __future__ import annotations

from linter.web.rate import Rate


def test_a_bucket_empties_and_fills_again() -> None:
    now = 0.0
    rate = Rate(60, lambda: now)
    assert [rate.wait("a") for _ in range(60)] == [0] * 60
    assert rate.wait("a") == 1
    assert rate.wait("b") == 0
    now = 0.5
    assert rate.wait("a") == 0.5
    now = 1.0
    assert rate.wait("a") == 0
    now = 3600
    assert [rate.wait("a") for _ in range(60)] == [0] * 60
    assert rate.wait("a") > 0


def test_none_is_no_limit_and_senders_are_not_remembered_for_ever() -> None:
    assert {Rate(0).wait("a") for _ in range(1000)} == {0}
    rate = Rate(1, lambda: 0.0)
    assert rate.wait("first") == 0
    assert rate.wait("first") > 0
    assert not any(rate.wait(f"{number}") for number in range(10_000))
    assert rate.wait("first") == 0  # forgotten, and begun anew
