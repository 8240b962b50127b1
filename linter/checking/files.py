"""The files of a library, read as bytes: found in sub-folders, in order, bounded in size, and hashed.

Nothing here parses: the everyday check hashes the library with this alone, to see that it has not changed.
"""

from __future__ import annotations

import os
from collections.abc import Iterable, Mapping
from pathlib import Path, PurePosixPath

from linter.checking.faults import Fault, LibraryError
from linter.model.frozen import frozen
from linter.storing.hashing import blake2b

SUFFIXES = (".yaml", ".yml")
#: No file that people write comes near it.
MOST_BYTES = 5_000_000
Unsaved = Mapping[Path, bytes]
"""What an editor shows of files, by their paths as the library's folder gives them."""
_NONE: Unsaved = {}


@frozen
class LibraryFile:
    """A file as it lies on disk. `path` is how the user would name it, `name` is relative to its folder, with `/`."""

    path: str
    name: str
    content: bytes


def read_files(folder: Path, unsaved: Unsaved = _NONE) -> tuple[tuple[LibraryFile, ...], tuple[Fault, ...]]:
    """The YAML files in `folder` and its sub-folders, sorted by name, hidden ones left out; and what cannot be read.

    Of files that are `unsaved` in an editor, what it shows is taken; one that is not on disk yet is not among them.
    """
    if not folder.is_dir():
        what = "is a file: give the folder it is in" if folder.exists() else "there is no such folder: give one"
        return (), (Fault(str(folder), 1, 1, what),)
    files: list[LibraryFile] = []
    faults: list[Fault] = []
    for name in sorted(_names(folder, faults)):
        path = folder / name
        try:
            if path.stat().st_size > MOST_BYTES:
                faults.append(_fault(path, f"is larger than {MOST_BYTES // 10**6} MB: split it into smaller files"))
            elif path.is_file():
                content = unsaved.get(path)
                files.append(LibraryFile(str(path), str(name), path.read_bytes() if content is None else content))
            else:
                faults.append(_fault(path, "is not a file that can be read: move it out of the folder"))
        except OSError as error:
            faults.append(
                _fault(path, f"cannot be read ({error.strerror or error}): check that it is there and yours to read")
            )
    if not files and not faults:
        faults.append(_fault(folder, "holds no .yaml file: write at least one entry"))
    return tuple(files), tuple(faults)


def digest(lines: Iterable[LibraryFile], rules: Iterable[LibraryFile]) -> str:
    """The hash, in hexadecimal, of the relative names and the contents of all files."""
    state = blake2b()
    for folder, files in (("lines", lines), ("rules", rules)):
        for file in files:
            state.update(f"{folder}\0{file.name}\0{len(file.content)}\0".encode("utf-8", "surrogateescape"))
            state.update(file.content)
    return state.hexdigest()


def digest_of(lines_dir: Path, rules_dir: Path | None) -> str:
    """The digest that `load` would give the library, without parsing it. Raises `LibraryError` for unreadable files."""
    lines, faults = read_files(lines_dir)
    rules, more = read_files(rules_dir) if rules_dir else ((), ())
    if faults or more:
        raise LibraryError(faults + more)
    return digest(lines, rules)


def _names(folder: Path, faults: list[Fault]) -> Iterable[PurePosixPath]:
    def unreadable(error: OSError) -> None:
        faults.append(
            _fault(Path(error.filename or folder), f"cannot be read ({error.strerror}): check its permissions")
        )

    for parent, folders, names in os.walk(folder, onerror=unreadable):
        folders[:] = [name for name in folders if not name.startswith(".")]
        for name in names:
            if not name.startswith(".") and name.lower().endswith(SUFFIXES):
                yield PurePosixPath((Path(parent) / name).relative_to(folder).as_posix())


def _fault(path: Path, message: str) -> Fault:
    return Fault(str(path), 1, 1, message)
