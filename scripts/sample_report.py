"""Make docs/sample-report anew: the generated year of an invented department, and one team's report of a week of it."""

import os
import shutil
import subprocess
import sys
from pathlib import Path
from tempfile import TemporaryDirectory

ROOT = Path(__file__).resolve().parent.parent
YEAR = ROOT / "examples" / "year"
TEAM, NAME = "harbour-grants@harbours.example", "harbour-grants"
DAY, WEEK = "2026-03-09T06:00:00.000001Z", "2026-W10"


def main() -> int:
    """Make the year in a folder that goes again, report on it, and keep the page and the message."""
    with TemporaryDirectory() as folder:
        subprocess.run([sys.executable, YEAR / "make_year.py", folder], cwd=ROOT, check=True)
        words = ["report", "weekly", "--team", TEAM, "--week", WEEK, "--as-of", DAY]
        command = [sys.executable, "-m", "linter.cli", *words]
        subprocess.run(command, cwd=folder, env={**os.environ, "PYTHONPATH": str(ROOT)}, check=True)
        for name in ("report.html", "report.eml"):
            shutil.copyfile(Path(folder, "reports", WEEK, NAME, name), ROOT / "docs" / "sample-report" / name)
    return 0


if __name__ == "__main__":
    sys.exit(main())
