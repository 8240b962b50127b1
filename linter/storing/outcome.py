"""The outcome of a run, kept so that the same run again has only to show it.

It is found under a hash of all that the run depends on, and sealed with another that takes in the letters' own bytes
and is kept nowhere: who has the letters can open it, and to anybody else the file is noise. So the words that findings
quote are shown again, and no word of a letter is stored that could be read without it.
"""

from __future__ import annotations

import marshal

from linter.storing import folder
from linter.storing.hashing import blake2b

Key = tuple[str, bytes]
"""Where an outcome is, and what opens it."""
Outcome = tuple[int, str, tuple[str, ...], str]
"""Exit status, what was written to standard output, and the folders it holds for while they have this signature."""
_MARK, _BLOCK = 16, 64
_DAYS, _MOST, _ROOM = 30, 2_000, 200_000_000
"""An outcome is kept for so many days, and no more of them than this, nor more bytes together."""


def key(parts: list[bytes]) -> Key:
    """The key of a run that depends on `parts`, the bytes of its letters among them."""
    state = blake2b()
    for part in parts:
        state.update(b"%d:" % len(part))
        state.update(part)
    digest = state.digest()
    return digest[:16].hex(), digest[16:]


def find(at: Key) -> Outcome | None:
    """The outcome that is kept under this key; None if there is none, or it is damaged."""
    name, seal = at
    file = folder.path(folder.OUTCOMES, name)
    sealed = folder.read(file) if file else None
    if not sealed:
        return None
    body = _turned(sealed[_MARK:], seal)
    if _mark(body, seal) != sealed[:_MARK]:
        return None
    outcome: Outcome = marshal.loads(body)  # noqa: S302 - only what was sealed here has the mark
    return outcome


def keep(at: Key, outcome: Outcome) -> None:
    """Keep an outcome, and now and then let old ones go."""
    name, seal = at
    file = folder.path(folder.OUTCOMES, name)
    if file is None:
        return
    body = marshal.dumps(outcome)
    folder.write(file, _mark(body, seal), _turned(body, seal))
    if name.startswith("0"):
        folder.tidy(folder.OUTCOMES, days=_DAYS, most=_MOST, room=_ROOM)


def _mark(body: bytes, seal: bytes) -> bytes:
    """What shows that `body` is whole and was sealed with this seal."""
    return blake2b(body, key=seal, digest_size=_MARK, person=b"mark").digest()


def _turned(body: bytes, seal: bytes) -> bytes:
    """`body` sealed, or opened: the exclusive or with a stream of bytes that only the seal gives."""
    blocks = range(-(-len(body) // _BLOCK))
    stream = b"".join([blake2b(b"%d" % block, key=seal, person=b"stream").digest() for block in blocks])
    return (int.from_bytes(body, "big") ^ int.from_bytes(stream[: len(body)], "big")).to_bytes(len(body), "big")
