"""`policyline init`: start a library of your own, one that checks as it stands."""

from __future__ import annotations

import shutil
import tempfile
from importlib.resources import as_file, files
from pathlib import Path

import click

from linter.cli import output
from linter.cli.failure import CLEAN, CannotCheck

#: What editors complete and check the YAML files with; each names its own in its first line.
_SCHEMAS = "schemas"


@click.command("init")
@click.argument("folder", type=click.Path(path_type=Path), default=Path())
def command(folder: Path) -> int:
    """Start a library in FOLDER (default: this one): approved lines, rules and a sample letter, all to be replaced.

    Nothing that is there is ever overwritten.
    """
    with as_file(files("linter.cli") / "starter") as starter:
        names = sorted([_SCHEMAS, *(path.name for path in starter.iterdir() if not path.name.startswith(("_", ".")))])
        there = [name for name in names if (folder / name).exists()]
        if there:
            raise CannotCheck(f"{folder} already has {', '.join(there)}; nothing was written. Choose an empty folder.")
        try:
            _copy(starter, names, folder)
        except OSError as fault:
            raise CannotCheck(f"{folder}: a library cannot be started there: {fault.strerror or fault}") from None
    inside = "" if folder == Path() else f"cd {folder}\n  "
    output.write([f"A library to start from is in {folder.resolve()}. Try it:\n  {inside}policyline check letters\n"])
    return CLEAN


def _copy(starter: Path, names: list[str], folder: Path) -> None:
    """All of them or, where one fails, none: put together aside first, then moved into place."""
    from linter.checking.json_schemas import schemas

    folder.mkdir(parents=True, exist_ok=True)
    with tempfile.TemporaryDirectory(prefix=".policyline-", dir=folder) as aside:
        shutil.copytree(starter, aside, dirs_exist_ok=True)
        (Path(aside) / _SCHEMAS).mkdir()
        for name, text in schemas().items():
            (Path(aside) / _SCHEMAS / name).write_text(text, encoding="utf-8")
        moved: list[Path] = []
        try:
            for name in names:
                moved.append((Path(aside) / name).rename(folder / name))
        except OSError:
            for path in moved:
                shutil.rmtree(path) if path.is_dir() else path.unlink()
            raise
