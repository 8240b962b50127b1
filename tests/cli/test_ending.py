"""A check that is the whole process ends at once, with all that has to be done at the end."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

_RUN = """
import atexit, sys
atexit.register(print, "handlers ran")
sys.argv = ["policyline", "check", *sys.argv[1:]]
from linter.cli.main import main
sys.exit(main())
"""


def ended(*arguments: str) -> subprocess.CompletedProcess[str]:
    """A process that checks, with a handler for its end."""
    return subprocess.run([sys.executable, "-c", _RUN, *arguments], capture_output=True, text=True, check=False)


def test_exit_handlers_run_and_all_is_written(tmp_path: Path) -> None:
    letter = tmp_path / "letter.txt"
    letter.write_text("Dear Ms Okafor,\n\nThe Green Paper consultation received over 4,500 responses.\n")
    found = ended(str(letter), "--as-of", "2025-03-13", "-q")
    assert found.returncode == 1
    assert "4,500" in found.stdout
    assert found.stdout.endswith("handlers ran\n")


def test_a_letter_that_cannot_be_read_ends_as_before(tmp_path: Path) -> None:
    found = ended(str(tmp_path / "none.txt"))
    assert found.returncode == 2
    assert "none.txt" in found.stdout + found.stderr
