"""A file written anew: replaced whole in one step when all went well, or not at all."""

from __future__ import annotations

import os
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import BinaryIO


@contextmanager
def replacement(file: Path) -> Iterator[BinaryIO]:
    """A stream for the new content of `file`, which it takes the place of at the end, with the permissions it has.

    When anything fails, `file` is as it was and nothing is left beside it. Raises `OSError`.
    """
    import tempfile  # takes longer to load than most runs have use for

    # The name is cut short, since with more around it that of a long-named letter would be too long.
    handle, name = tempfile.mkstemp(prefix=f".{file.name[:40]}.", dir=file.parent)
    temporary = Path(name)
    try:
        with os.fdopen(handle, "wb") as stream:
            yield stream
            stream.flush()
            os.fsync(stream.fileno())
        temporary.chmod(_mode(file))
        temporary.replace(file)
    finally:
        temporary.unlink(missing_ok=True)


def _mode(file: Path) -> int:
    """The permissions `file` has, or those that a new file gets here."""
    if file.exists():
        return file.stat().st_mode & 0o777
    mask = os.umask(0)
    os.umask(mask)
    return 0o666 & ~mask
