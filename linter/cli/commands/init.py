"""`policyline init`: start a library of your own, one that checks as it stands."""

from __future__ import annotations

import shutil
from importlib.resources import as_file, files
from pathlib import Path

import click

from linter.cli import output
from linter.cli.failure import CLEAN
from linter.cli.placing import place

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
        place(folder, names, lambda aside: _copy(starter, aside), "a library cannot be started there")
    inside = "" if folder == Path() else f"cd {folder}\n  "
    output.write([f"A library to start from is in {folder.resolve()}. Try it:\n  {inside}policyline check letters\n"])
    return CLEAN


def _copy(starter: Path, folder: Path) -> None:
    from linter.checking.json_schemas import schemas

    shutil.copytree(starter, folder, dirs_exist_ok=True)
    (folder / _SCHEMAS).mkdir()
    for name, text in schemas().items():
        (folder / _SCHEMAS / name).write_text(text, encoding="utf-8")
