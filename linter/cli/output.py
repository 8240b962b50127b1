"""Where a command's words go: the screen as it is, or a file that is replaced whole or not at all."""

from __future__ import annotations

import os
import sys
from collections.abc import Iterable, Iterator
from contextlib import contextmanager, suppress
from io import TextIOWrapper
from pathlib import Path
from typing import TextIO

from linter.cli.failure import CannotCheck, ReaderGone
from linter.cli.replacement import replacement
from linter.showing.view import View

#: Where GitHub Actions and GitLab CI say that they put the repository.
_WORKSPACES = ("GITHUB_WORKSPACE", "CI_PROJECT_DIR")
_WIDTH = 80


def screen(color: str | None = None) -> View:
    """The view that standard output offers: its width, its encoding, colour if it is wanted and can be had."""
    terminal = sys.stdout.isatty() and not os.environ.get("NO_COLOR") and os.environ.get("TERM") != "dumb"
    return View(
        width=_columns(),
        colour=color == "always" or (color != "never" and terminal),
        encoding=sys.stdout.encoding or "utf-8",
        here=str(Path.cwd()),
        root=str(_root()),
    )


def _columns() -> int:
    """The width of the terminal, or 80, as `shutil` tells it, which takes longer to load than to be done without."""
    with suppress(KeyError, ValueError):
        if (columns := int(os.environ["COLUMNS"])) > 0:
            return columns
    with suppress(AttributeError, ValueError, OSError):  # no terminal, or none that says how wide it is
        return os.get_terminal_size(sys.__stdout__.fileno()).columns or _WIDTH  # type: ignore[union-attr]
    return _WIDTH


def paper() -> View:
    """The view for a file: no colour, every character."""
    return View(width=100, here=str(Path.cwd()), root=str(_root()))


def _root() -> Path:
    """The folder that programs name files from: where a code host put the repository, if we are in it, or this one."""
    here = Path.cwd()
    roots = (Path(os.environ[name]).resolve() for name in _WORKSPACES if os.environ.get(name))
    return next((root for root in roots if here.is_relative_to(root)), here)


def write(pieces: Iterable[str], file: Path | None = None) -> None:
    """Write `pieces` to standard output as they come, or to `file`; raises `ReaderGone` when nobody reads on."""
    if file:
        with replaced(file) as stream:
            stream.writelines(pieces)
        return
    for piece in pieces:
        try:
            sys.stdout.write(piece)
        except BrokenPipeError:
            raise ReaderGone from None
        except UnicodeEncodeError:
            sys.stdout.write(piece.encode("ascii", "replace").decode())
    try:
        sys.stdout.flush()
    except BrokenPipeError:
        raise ReaderGone from None


@contextmanager
def replaced(file: Path) -> Iterator[TextIO]:
    """A text file to write that takes the place of `file` when all went well, and leaves no trace when not."""
    if file.is_dir():
        raise CannotCheck(f"{file}: is a folder; give the name of a file to write.")
    try:
        with replacement(file) as stream:
            text = TextIOWrapper(stream, encoding="utf-8", newline="\n")
            yield text
            text.flush()
            text.detach()
    except OSError as fault:
        raise CannotCheck(f"{file}: cannot be written: {fault.strerror or fault}") from None
