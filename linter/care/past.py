"""A library, and its rules, as they were at a revision of the git repository they lie in."""

from __future__ import annotations

import tempfile
from dataclasses import dataclass, replace
from pathlib import Path
from typing import TypeVar

from linter.checking.faults import LibraryError
from linter.checking.files import SUFFIXES
from linter.checking.loading import load
from linter.checking.repository import NoHistory, Repository, repository_of
from linter.model.library import Entry, Library
from linter.model.rule import Rule

E = TypeVar("E", bound=Entry)


@dataclass(frozen=True, slots=True)
class Past:
    """A library at a revision. `missing` says in words why it is empty, where there was none yet."""

    library: Library
    missing: str = ""
    rules: tuple[Rule, ...] = ()


def library_at(revision: str, folder: Path, rules_folder: Path | None = None) -> Past:
    """The library whose lines lie in `folder` now, as it was at `revision`; its places are `revision:file:line`.

    Its rules are read where their folder is given; it may have had none then. Raises `NoHistory` where there is no such revision, and `LibraryError` where the library was broken then.
    """
    repository = repository_of(folder if folder.is_dir() else folder.parent)
    commit = repository.commit(revision)
    if commit is None:
        return Past(Library(), "nothing was committed yet")
    with tempfile.TemporaryDirectory(prefix="policyline-") as made:
        copy, rules_copy = (Path(made).resolve() / name for name in ("lines", "rules"))
        if not _copied(repository, commit, folder, copy):
            return Past(Library(), f"there was no library in {folder} at {revision}")
        has_rules = rules_folder is not None and _copied(repository, commit, rules_folder, rules_copy)
        shown = f"{revision}:{folder}"
        try:
            library, rules = load(copy, rules_copy if has_rules else None)
        except LibraryError as broken:
            names = {str(copy): shown, str(rules_copy): f"{revision}:{rules_folder}"}
            raise LibraryError(fault._replace(file=_named(fault.file, names)) for fault in broken.faults) from None
    return Past(
        replace(
            library,
            lines=_placed(library.lines, copy, shown),
            facts=_placed(library.facts, copy, shown),
            lists=_placed(library.lists, copy, shown),
            events=_placed(library.events, copy, shown),
            terms=_placed(library.terms, copy, shown),
            posts=_placed(library.posts, copy, shown),
        ),
        rules=rules,
    )


def _copied(repository: Repository, commit: str, folder: Path, copy: Path) -> bool:
    """Whether `folder` held files of a library at `commit`; they are in `copy` then."""
    found = False
    for name, content in repository.files(commit, folder, SUFFIXES):
        if not any(part.startswith(".") for part in name.parts):
            found = True
            (copy / name).parent.mkdir(parents=True, exist_ok=True)
            (copy / name).write_bytes(content)
    return found


def _named(file: str, names: dict[str, str]) -> str:
    """`file` under the name that a person knows for the folder it lies in."""
    for copy, shown in names.items():
        if file.startswith(copy):
            return shown + file[len(copy) :]
    return file


def _placed(entries: tuple[E, ...], copy: Path, shown: str) -> tuple[E, ...]:
    """The entries with places that a person knows."""
    return tuple(replace(entry, place=entry.place.replace(str(copy), shown, 1)) for entry in entries)


__all__ = ["NoHistory", "Past", "library_at"]
