"""The project's own environment, `.venv`: made with nothing but Python and the locked requirements."""

import hashlib
import subprocess
import sys
import venv
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
FOLDER = ROOT / ".venv"
PROGRAMS = FOLDER / ("Scripts" if sys.platform == "win32" else "bin")
PYTHON = PROGRAMS / ("python.exe" if sys.platform == "win32" else "python")


def ready(requirements: str) -> None:
    """Make `.venv` hold what `requirements/<requirements>.txt` locks, and Policyline itself as it stands here.

    Does nothing when that was done before and neither the lock nor the project's metadata has changed since.
    Ends the program with a sentence when Python or the download fails.
    """
    if sys.version_info < (3, 11):  # noqa: UP036 - this is where an older one is met
        sys.exit(f"Policyline needs Python 3.11 or newer; this is {sys.version.split()[0]}.")
    lock = ROOT / "requirements" / f"{requirements}.txt"
    stamp = FOLDER / f"ready-{requirements}"
    digest = hashlib.sha256(lock.read_bytes() + (ROOT / "pyproject.toml").read_bytes()).hexdigest()
    if stamp.exists() and stamp.read_text() == digest:
        return
    print(f"Setting up {FOLDER.name} from {lock.relative_to(ROOT).as_posix()} (a minute or two, once) …", flush=True)
    if not PYTHON.exists():
        try:
            venv.create(FOLDER, with_pip=True, clear=True)
        except (OSError, subprocess.CalledProcessError) as fault:
            sys.exit(f"Could not make {FOLDER}: {fault}\nOn Debian or Ubuntu, install python3-venv first.")
    # What comes as source is built with what is locked, too.
    isolation = ["--no-build-isolation"] if requirements == "spark" else []
    install("--require-hashes", *isolation, "--requirement", str(lock))
    install("--no-deps", "--no-build-isolation", "--editable", str(ROOT))
    stamp.write_text(digest)


def install(*arguments: str) -> None:
    """Run pip in `.venv`; ends the program if it fails, after pip has said why."""
    pip = [str(PYTHON), "-m", "pip", "--quiet", "--quiet", "--disable-pip-version-check", "--no-input", "install"]
    if subprocess.run([*pip, *arguments], cwd=ROOT, check=False).returncode:
        sys.exit("pip could not install what is needed; what it says above is why.")


def run(program: str, *arguments: str) -> int:
    """Run a program of `.venv` in the project's folder and give its exit status."""
    return subprocess.run([str(PROGRAMS / program), *arguments], cwd=ROOT, check=False).returncode
