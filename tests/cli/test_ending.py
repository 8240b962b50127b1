"""A check that is the whole process ends at once, with all that has to be done at the end."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

_RUN = """
import atexit, sys
{before}
atexit.register(print, "handlers ran")
sys.argv = ["policyline", "check", *sys.argv[1:]]
from linter.cli.main import main
sys.exit(main())
"""


_THREAD = """
import threading, time
threading.Thread(target=lambda: (time.sleep(2), print("the thread has ended"))).start()
"""


def ended(*arguments: str, before: str = "") -> subprocess.CompletedProcess[str]:
    """A process that checks, with a handler for its end, and what runs `before`."""
    code = _RUN.format(before=before)
    return subprocess.run([sys.executable, "-c", code, *arguments], capture_output=True, text=True, check=False)


def test_exit_handlers_run_and_all_is_written(tmp_path: Path) -> None:
    letter = tmp_path / "letter.txt"
    letter.write_text("Dear Ms Okafor,\n\nThe Green Paper consultation received over 4,500 responses.\n")
    found = ended(str(letter), "--as-of", "2025-03-13", "-q")
    assert found.returncode == 1
    assert "4,500" in found.stdout
    assert found.stdout.endswith("handlers ran\n")


def test_what_else_runs_is_waited_for(tmp_path: Path) -> None:
    letter = tmp_path / "letter.txt"
    letter.write_text("Dear Ms Okafor,\n\nThank you for your letter.\n")
    found = ended(str(letter), "-q", before=_THREAD)
    assert found.returncode == 0
    assert found.stdout.endswith("the thread has ended\nhandlers ran\n")


def test_a_letter_that_cannot_be_read_ends_as_before(tmp_path: Path) -> None:
    found = ended(str(tmp_path / "none.txt"))
    assert found.returncode == 2
    assert "none.txt" in found.stdout + found.stderr
