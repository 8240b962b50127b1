"""Bytes to try on a reader: a sound file changed in a few places, or words of the format thrown together."""

from __future__ import annotations

from collections.abc import Sequence
from random import Random

from hypothesis import strategies as st

from tests.fuzzing.targets import Target

_MOST = 8


def inputs(target: Target) -> st.SearchStrategy[bytes]:
    """What Hypothesis tries."""
    sown = st.builds(changed, st.sampled_from(target.seeds), st.just(target.words), st.randoms(use_true_random=False))
    thrown = st.lists(st.sampled_from(target.words) | st.binary(max_size=20), max_size=20).map(b"".join)
    return sown | thrown | st.binary(max_size=200)


def changed(seed: bytes, words: Sequence[bytes], chance: Random) -> bytes:
    """`seed` after a few changes: bytes flipped, stretches taken away, doubled or moved, words put in, the end cut off."""
    data = bytearray(seed)
    for _ in range(chance.randint(1, _MOST)):
        start = chance.randint(0, len(data))
        end = min(len(data), start + chance.choice((1, 2, 8, 40, len(data))))
        match chance.randint(0, 6):
            case 0:
                del data[start:end]
            case 1 if end - start <= 40:
                data[start:start] = data[start:end]
            case 2:
                data[start:start] = chance.choice(words)
            case 3 if start < len(data):
                data[start] ^= 1 << chance.randint(0, 7)
            case 4 if start < len(data):
                data[start] = chance.choice((0, 0xFF, 0x7F, 0x20, 0x3C))
            case 5:
                data[start : min(len(data), start + 4)] = chance.choice((b"\xff" * 4, bytes(4), b"\x00\x00\x00\x80"))
            case 6 if chance.random() < 0.2:
                del data[start:]
            case _:
                other = chance.randint(0, len(data))
                data[other:other] = data[start : min(end, start + 40)]
    return bytes(data)
