"""What has gone out is known, by whatever channel, and is claimed by one alone."""

from datetime import date
from pathlib import Path

import pytest

from linter.history.deliveries import Delivery, Earlier, claim, release, settle
from linter.history.store import History, instant
from tests.history.letters import NOON, later


def by(channel: str, team: str = "team") -> Delivery:
    return Delivery(team, date(2026, 3, 2), date(2026, 3, 8), channel)


@pytest.fixture
def history(tmp_path: Path) -> History:
    return History(tmp_path / "history.sqlite", create=True)


def test_what_is_claimed_is_nobody_elses_until_it_is_let_go(history: History) -> None:
    assert claim(history, by("smtp"), "m", NOON) is None
    assert claim(history, by("smtp"), "m", later(1)) == Earlier("sending", instant(NOON), "")
    release(history, by("smtp"), later(2))
    assert claim(history, by("smtp"), "m", later(3)) is None
    assert claim(history, by("smtp", "other team"), "m", later(3)) is None


def test_what_went_by_one_channel_does_not_go_by_another(history: History) -> None:
    claim(history, by("smtp"), "m", NOON)
    settle(history, by("smtp"), "sent", "250 taken", later(1))
    assert claim(history, by("notify a@example.gov.uk"), "m", later(2)) == Earlier(
        "sent", instant(later(1)), "250 taken"
    )
    assert claim(history, by("notify a@example.gov.uk"), "m", later(2), again=True) is None


def test_a_channel_that_takes_one_address_at_a_time_takes_each(history: History) -> None:
    claim(history, by("notify a@example.gov.uk"), "m", NOON)
    assert claim(history, by("notify b@example.gov.uk"), "m", NOON) is None
    assert claim(history, by("smtp"), "m", NOON) is not None
