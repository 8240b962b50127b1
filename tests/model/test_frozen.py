"""Frozen values behave as the standard library's frozen dataclasses with slots do."""

from __future__ import annotations

import copy
import dataclasses
import pickle
from dataclasses import FrozenInstanceError, asdict, dataclass, fields, is_dataclass, replace
from typing import Any, ClassVar

import pytest

from linter.model.frozen import field, frozen


@frozen
class _Ours:
    a: int
    b: str = "x"
    c: list[int] = field(default_factory=list)
    d: ClassVar[int] = 7

    def __post_init__(self) -> None:
        if self.a < 0:
            raise ValueError("a")

    @property
    def twice(self) -> int:
        return 2 * self.a


@frozen
class _Longer(_Ours):
    e: int = 5


@dataclass(frozen=True, slots=True)
class _Standard:
    a: int
    b: str = "x"
    c: list[int] = dataclasses.field(default_factory=list)


@dataclass(frozen=True, slots=True)
class _Grown(_Ours):
    f: int = 6


@frozen
class _Empty:
    pass


@frozen
class _Pair:
    a: int
    b: str = "x"


@pytest.mark.parametrize("given", [((1,), {}), ((1, "y"), {}), ((), {"a": 1, "c": [2]}), ((1,), {"b": "z"})])
def test_made_as_dataclasses_are(given: tuple[tuple[Any, ...], dict[str, Any]]) -> None:
    ours, standard = _Ours(*given[0], **given[1]), _Standard(*given[0], **given[1])
    assert asdict(ours) == asdict(standard)
    assert repr(ours) == repr(standard).replace("_Standard", "_Ours")
    assert [each.name for each in fields(_Ours)] == [each.name for each in fields(_Standard)]
    assert is_dataclass(ours)


def test_the_thousandth_value_is_made_as_the_first() -> None:
    @frozen
    class Many(_Ours):
        g: str = "z"

    made = [Many(1, g="w") for _ in range(1_000)]
    assert {repr(value) for value in made} == {repr(made[0])}
    assert len({id(value.c) for value in made}) == 1_000
    assert made[0] == made[-1]


WRONG: list[tuple[tuple[Any, ...], dict[str, Any]]] = [
    ((), {}),
    ((1, "y", [], 4), {}),
    ((1,), {"a": 1}),
    ((1,), {"new": 1}),
    ((1, "y", [], 4), {"new": 1}),
]


@pytest.mark.parametrize(("given", "named"), WRONG)
def test_wrong_arguments_are_refused(given: tuple[Any, ...], named: dict[str, Any]) -> None:
    with pytest.raises(TypeError):
        _Ours(*given, **named)

    @frozen
    class New(_Ours):  # of which no value has been made
        pass

    with pytest.raises(TypeError):
        New(*given, **named)


def test_compared_and_hashed_by_fields_within_one_class() -> None:
    assert _Pair(1) == _Pair(1, "x")
    assert _Pair(1) != _Pair(2)
    assert _Ours(1) != _Longer(1)
    assert hash(_Pair(1)) == hash((1, "x"))
    assert len({_Pair(1), _Pair(1), _Pair(2)}) == 2
    assert _Empty() == _Empty()


@pytest.mark.parametrize("name", ["a", "new"])
def test_nothing_can_be_set_or_deleted(name: str) -> None:
    with pytest.raises(FrozenInstanceError):
        setattr(_Pair(1), name, 3)
    with pytest.raises(FrozenInstanceError):
        delattr(_Pair(1), name)
    assert not hasattr(_Pair(1), "__dict__")


def test_each_has_a_default_of_its_own() -> None:
    assert _Ours(1).c is not _Ours(1).c


def test_copied_pickled_and_replaced() -> None:
    made = _Longer(1, "y", [2], 3)
    assert made == pickle.loads(pickle.dumps(made)) == copy.deepcopy(made) == replace(_Longer(9, "y", [2], 3), a=1)
    assert made.twice == 2
    assert _Ours.d == 7


def test_what_is_checked_after_making_is_checked_when_replaced() -> None:
    with pytest.raises(ValueError, match="a"):
        replace(_Ours(1), a=-1)


def test_a_dataclass_may_be_made_of_one() -> None:
    assert _Grown(1, f=2).f == 2
    assert [each.name for each in fields(_Grown)] == ["a", "b", "c", "f"]
