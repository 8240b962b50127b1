"""A library written for one test, in the working folder, so that its faults name files as a user would."""

from collections.abc import Callable
from pathlib import Path
from textwrap import dedent

import pytest

from linter.checking.faults import LibraryError
from linter.checking.loading import load

Faults = Callable[..., list[str]]


@pytest.fixture
def faults(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Faults:
    """Writes the files given by name ("lines/a.yaml") and gives the faults that loading them reports."""
    monkeypatch.chdir(tmp_path)

    def load_and_list(files: dict[str, str | bytes]) -> list[str]:
        for name, text in files.items():
            path = Path(name)
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_bytes(text if isinstance(text, bytes) else dedent(text).encode())
        rules = Path("rules") if any(name.startswith("rules/") for name in files) else None
        try:
            load(Path("lines"), rules)
        except LibraryError as broken:
            return str(broken).splitlines()
        return []

    return load_and_list
