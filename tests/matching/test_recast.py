"""How firmly a thing is to be done is known in any order of clauses, active or passive."""

import pytest

from linter.matching.fingerprints import Skeleton
from linter.matching.passages import Match
from linter.matching.recast import told_otherwise

APPROVED = "owners must keep the gate locked and visitors may not feed the horses"


def _changes(letter: str) -> list[tuple[str, str]]:
    approved, written = ((*text.split(),) for text in (APPROVED, letter))
    places = tuple(range(len(written)))
    shape = Skeleton(written, places, tuple(at + 1 for at in places), frozenset({0}))
    match = Match(0, 0, len(written), 0, [(0, 0)], len(approved))
    unit = Skeleton(approved, tuple(range(len(approved))), tuple(range(1, len(approved) + 1)), frozenset({0}))
    return [(change.approved, change.written) for change in told_otherwise(unit, (), shape, match)]


@pytest.mark.parametrize(
    ("letter", "written"),
    [
        ("visitors may not feed the horses and the gate may be kept locked by owners", "may be kept"),
        ("visitors may feed the horses and the gate must be kept locked by owners", "may feed"),
        ("visitors may not feed the horses and owners need not keep the gate locked", "need not keep"),
        (
            "visitors may not feed the horses and owners are encouraged to keep the gate locked",
            "are encouraged to keep",
        ),
    ],
)
def test_what_is_told_otherwise(letter: str, written: str) -> None:
    assert [put for _, put in _changes(letter)] == [written]


@pytest.mark.parametrize(
    "letter",
    [
        "visitors must not feed the horses and owners have to keep the gate locked",
        "no visitors may feed the horses and owners are required to keep the gate locked",
        "only grooms may feed the horses and owners must keep the gate locked",
    ],
)
def test_what_is_told_alike(letter: str) -> None:
    assert _changes(letter) == []
