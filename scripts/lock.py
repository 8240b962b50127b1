"""Write requirements/*.txt anew from pyproject.toml: every version and hash, and no address of a registry.

Needs uv. Run it after a change to the dependencies, or with --upgrade to take newer versions.
"""

import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
#: What each file locks, in uv's words. Spark is apart: half a gigabyte that one test needs, beside what dev locks.
LOCKS = {
    "run": ("pyproject.toml", "--group", "build", "--extra", "all"),
    "dev": ("pyproject.toml", "--group", "dev", "--extra", "all"),
    "spark": ("pyproject.toml", "--extra", "spark", "--constraint", "requirements/dev.txt"),
    "fuzz": ("--group", "fuzz"),
}


def main() -> int:
    """Lock each set, for every platform and every Python that we support."""
    for name, what in LOCKS.items():
        command = [
            *("uv", "pip", "compile", "--quiet", *what),
            *("--universal", "--python-version", "3.11", "--generate-hashes", "--no-emit-index-url"),
            *("--custom-compile-command", "python scripts/lock.py"),
            *("--output-file", f"requirements/{name}.txt"),
            *sys.argv[1:],
        ]
        status = subprocess.run(command, cwd=ROOT, check=False).returncode
        if status:
            return status
    return 0


if __name__ == "__main__":
    sys.exit(main())
