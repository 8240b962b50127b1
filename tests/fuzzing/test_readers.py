"""Every reader on inputs that Hypothesis makes up, a bounded number of them; `scripts/fuzz.py` tries many more."""

from __future__ import annotations

import socket
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from linter import documents
from tests.fuzzing.inputs import inputs
from tests.fuzzing.targets import TARGETS, Target, Watched, tried

#: A PDF is read by a process of its own, which takes as long to start as a hundred others take to be read.
EXAMPLES = {"pdf": 8}


@pytest.mark.parametrize("target", TARGETS, ids=[target.name for target in TARGETS])
def test_whatever_is_read(target: Target) -> None:
    @settings(
        max_examples=EXAMPLES.get(target.ending, 120),
        deadline=None,
        suppress_health_check=list(HealthCheck),
        database=None,
    )
    @given(inputs(target))
    def once(data: bytes) -> None:
        tried(target, data)

    once()


@pytest.mark.parametrize("target", TARGETS, ids=[target.name for target in TARGETS])
def test_what_is_begun_with_is_a_letter(target: Target) -> None:
    for seed in target.seeds:
        assert documents.read(f"letter.{target.ending}", target.made(seed)).text
        tried(target, seed)


def test_every_format_is_tried() -> None:
    folder = Path(documents.__file__).parent
    assert {target.ending for target in TARGETS} == {file.stem for file in folder.glob("[a-z]*.py")}


def test_the_watch_is_kept(tmp_path: Path) -> None:
    with Watched(), pytest.raises(AssertionError, match="led to the writing"):
        (tmp_path / "a").open("w")
    with Watched(), pytest.raises(AssertionError, match="led to socket"):
        socket.create_connection(("127.0.0.1", 9), timeout=1)


@given(st.binary(max_size=40), st.randoms(use_true_random=False))
def test_changes_keep_to_bytes(seed: bytes, chance: object) -> None:
    from random import Random

    from tests.fuzzing.inputs import changed

    assert isinstance(chance, Random)
    assert len(changed(seed, (b"word",), chance)) <= 4 * len(seed) + 400
