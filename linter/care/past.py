"""A library as it was at a revision of the git repository it lies in."""

from __future__ import annotations

import tempfile
from dataclasses import dataclass, replace
from pathlib import Path
from typing import TypeVar

from linter.checking.faults import LibraryError
from linter.checking.files import SUFFIXES
from linter.checking.loading import load
from linter.checking.repository import NoHistory, repository_of
from linter.model.library import Entry, Library

E = TypeVar("E", bound=Entry)


@dataclass(frozen=True, slots=True)
class Past:
    """A library at a revision. `missing` says in words why it is empty, where there was none yet."""

    library: Library
    missing: str = ""


def library_at(revision: str, folder: Path) -> Past:
    """The library whose lines lie in `folder` now, as it was at `revision`; its places are `revision:file:line`.

    Raises `NoHistory` where there is no such revision, and `LibraryError` where the library was broken then.
    """
    repository = repository_of(folder if folder.is_dir() else folder.parent)
    commit = repository.commit(revision)
    if commit is None:
        return Past(Library(), "nothing was committed yet")
    with tempfile.TemporaryDirectory(prefix="policyline-") as made:
        copy = Path(made).resolve() / "lines"
        found = False
        for name, content in repository.files(commit, folder, SUFFIXES):
            if any(part.startswith(".") for part in name.parts):
                continue
            found = True
            (copy / name).parent.mkdir(parents=True, exist_ok=True)
            (copy / name).write_bytes(content)
        if not found:
            return Past(Library(), f"there was no library in {folder} at {revision}")
        shown = f"{revision}:{folder}"
        try:
            library, _ = load(copy, None)
        except LibraryError as broken:
            faults = (fault._replace(file=fault.file.replace(str(copy), shown, 1)) for fault in broken.faults)
            raise LibraryError(faults) from None
    return Past(
        replace(
            library,
            lines=_placed(library.lines, copy, shown),
            facts=_placed(library.facts, copy, shown),
            lists=_placed(library.lists, copy, shown),
            events=_placed(library.events, copy, shown),
            terms=_placed(library.terms, copy, shown),
            posts=_placed(library.posts, copy, shown),
        )
    )


def _placed(entries: tuple[E, ...], copy: Path, shown: str) -> tuple[E, ...]:
    """The entries with places that a person knows."""
    return tuple(replace(entry, place=entry.place.replace(str(copy), shown, 1)) for entry in entries)


__all__ = ["NoHistory", "Past", "library_at"]
