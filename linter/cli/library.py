"""The library that a command works on: where it is, and what to say when it is not there or is broken."""

from __future__ import annotations

from pathlib import Path

from linter.checking.compile import Compiled, compiled
from linter.checking.faults import LibraryError
from linter.checking.ruling import Ruling
from linter.checking.settings import Settings, SettingsError
from linter.cli.compiling import Compiling
from linter.cli.failure import CannotCheck
from linter.cli.here import settings
from linter.model.frozen import frozen
from linter.model.library import Entry, Library

__all__ = ["Folders", "entry", "folders", "opened", "said", "settings"]

LINES, RULES = "canonical_lines", "rules"


@frozen
class Folders:
    """The two folders of a library."""

    lines: Path
    rules: Path


def folders(library: Path | None, rules: Path | None, here: Settings) -> Folders:
    """The library's folders: as given, else as the settings say, else beside them under the usual names.

    A library that was given brings the rules beside it, if there are any.
    """
    if library and not rules and (library.parent / RULES).is_dir():
        rules = library.parent / RULES
    return Folders(
        _folder(LINES, "--library", library, here.path("library"), here.places.get("library")),
        _folder(RULES, "--rules", rules, here.path("rules"), here.places.get("rules")),
    )


def opened(library: Path | None, rules: Path | None, here: Settings, *, cache: bool = True) -> Compiled:
    """The compiled library; every fault in its files is said, with its place, and ends the command.

    Without `cache`, or where the settings turn it off, it is compiled anew.
    """
    where = folders(library, rules, here)
    try:
        with Compiling() as telling:
            ready = compiled(where.lines, where.rules, cache=cache and here.switch("cache"), on_compile=telling.begin)
    except LibraryError as broken:
        raise CannotCheck(said(broken)) from None
    if not ready.rules:
        raise CannotCheck(f"{where.rules}: holds no rule, so nothing would be checked.")
    if not ready.index.entries:
        raise CannotCheck(f"{where.lines}: holds no approved line, so nothing would be checked.")
    return ready


def said(broken: LibraryError, what: str = "The library") -> str:
    """Every fault of a library, a line each, under a line that says how many."""
    number = len(broken.faults)
    head = f"{what} cannot be used; {'one thing' if number == 1 else f'{number} things'} to put right:"
    return "\n".join([head, *map(str, broken.faults)])


def entry(library: Library, entry_id: str) -> Entry:
    """The entry called `entry_id`; where there is none, that ends the command, with the names that are near."""
    found = library.entry(entry_id)
    if found is None:
        from difflib import get_close_matches

        close = get_close_matches(entry_id, [entry.id for entry in library.entries()], n=3)
        hint = f" Did you mean {' or '.join(close)}?" if close else " “policyline lines list” shows all."
        raise CannotCheck(f"The library has no entry called {entry_id!r}.{hint}")
    return found


def ruling(select: tuple[str, ...], ignore: tuple[str, ...], here: Settings, compiled: Compiled) -> Ruling:
    """The ruling on findings that options and settings ask for; a name that nothing has ends the command."""
    try:
        return Ruling(select, ignore, here, compiled)
    except SettingsError as fault:
        raise CannotCheck("\n".join(fault.faults)) from None


def _folder(name: str, option: str, given: Path | None, usual: Path, place: str | None) -> Path:
    folder = given or usual
    if folder.is_dir():
        # Messages name files from here where they can: a person knows those names.
        return folder.relative_to(Path.cwd()) if folder.is_relative_to(Path.cwd()) else folder
    if given:
        raise CannotCheck(f"{option} {given}: there is no such folder.")
    if place:
        raise CannotCheck(f"{place}: there is no folder {folder}.")
    raise CannotCheck(
        f"There is no library here: no folder “{name}” in {folder.parent}.\n"
        f"Start one with “policyline init”, or say where yours is with {option} DIR."
    )
