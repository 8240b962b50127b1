"""The cache folder: where it is, whether it is to be used, and files in it that are there whole or not at all."""

from __future__ import annotations

import os
import sys
import time

SWITCH = "POLICYLINE_CACHE"
"""The variable that names another cache folder, or turns every cache off."""
LIBRARIES, OUTCOMES = "libraries", "outcomes"
"""The folders in the cache folder: libraries made ready, and the outcomes of checks."""
_OFF = ("off", "0", "no")
_DAY = 86_400


def folder() -> str | None:
    """The cache folder, whether it is there or not; None where caches are turned off."""
    chosen = os.environ.get(SWITCH)
    if chosen:
        return None if chosen.lower() in _OFF else chosen
    home = os.path.expanduser("~")
    if sys.platform == "win32":
        return os.path.join(os.environ.get("LOCALAPPDATA") or home, "policyline", "Cache")
    if sys.platform == "darwin":
        return os.path.join(home, "Library", "Caches", "policyline")
    base = os.environ.get("XDG_CACHE_HOME", "")
    return os.path.join(base if os.path.isabs(base) else os.path.join(home, ".cache"), "policyline")


def path(*names: str) -> str | None:
    """A file or folder in the cache folder; None where caches are turned off."""
    base = folder()
    return None if base is None else os.path.join(base, *names)


def read(file: str) -> bytes | None:
    """What is in `file`; None if it cannot be read."""
    try:
        with open(file, "rb") as stream:
            return stream.read()
    except OSError:
        return None


def write(file: str, *parts: bytes) -> bool:
    """Write `parts` to `file`, for its owner alone to read; False if it cannot be done."""
    beside = f"{file}.{os.getpid()}.part"
    try:
        make(file)
        handle = os.open(beside, os.O_WRONLY | os.O_CREAT | os.O_TRUNC | getattr(os, "O_BINARY", 0), 0o600)
        with open(handle, "wb") as stream:
            stream.writelines(parts)
        os.replace(beside, file)
    except OSError:
        delete(beside)
        return False
    return True


def make(file: str) -> None:
    """Make the folder that `file` is to lie in, for its owner alone. Raises OSError."""
    for place in (folder() or "", os.path.dirname(file)):
        os.makedirs(place, mode=0o700, exist_ok=True)


def delete(file: str) -> bool:
    """Delete a file of the cache; False if it was not there, or cannot be deleted."""
    try:
        os.unlink(file)
    except OSError:
        return False
    return True


def files(*names: str) -> list[tuple[float, int, str]]:
    """The files in a folder of the cache, newest first: when they were last written, their bytes, their paths."""
    within = path(*names)
    found = []
    if within and os.path.isdir(within):
        with os.scandir(within) as entries:
            for entry in entries:
                try:
                    about = entry.stat(follow_symlinks=False)
                except OSError:
                    continue  # another process has just deleted it
                found.append((about.st_mtime, about.st_size, entry.path))
    return sorted(found, reverse=True)


def tidy(*names: str, days: int, most: int, room: int | None = None) -> None:
    """Delete what is older than `days` in a folder of the cache, and all but the `most` newest files.

    Those kept take no more than `room` bytes together, if it is given.
    """
    oldest = time.time() - _DAY * days
    taken = 0
    for number, (written, size, file) in enumerate(files(*names)):
        taken += size
        if number >= most or written < oldest or (room is not None and taken > room):
            delete(file)
