"""Try made-up inputs on every reader, and write into docs/security.md how many there were.

    python scripts/fuzz.py                             # every reader, 60 seconds with atheris and 3,000 with Hypothesis
    python scripts/fuzz.py --seconds 600 docx eml      # these readers, longer

What atheris learns is kept in build/fuzzing and used again. A fault ends it with the input that brought it about; what
was tried is then not written down. atheris runs on Linux and macOS.
"""

import argparse
import json
import re
import subprocess
import sys
from datetime import date
from importlib.metadata import version
from importlib.util import find_spec

from environment import PYTHON, ROOT, ready

PAGE = ROOT / "docs" / "security.md"
HEADING = "## Inputs tried"
WORK = ROOT / "build" / "fuzzing"
_ROW = re.compile(
    r"^\| (?P<name>[^|]+?) \| (?P<hypothesis>[\d,]+) \| (?P<atheris>[\d,]+) \| (?P<longest>[\d.]+) \|$", re.MULTILINE
)


def main() -> int:
    """Exit status 0 if every input was read as promised or plainly refused."""
    if not find_spec("atheris") or not find_spec("linter"):
        ready("dev")
        ready("fuzz")
        return subprocess.run([str(PYTHON), *sys.argv], check=False).returncode
    asked = argparse.ArgumentParser(description=(__doc__ or "").partition("\n")[0])
    asked.add_argument(
        "readers", nargs="*", help="as the table in docs/security.md names them, or an ending for all of its"
    )
    asked.add_argument("--seconds", type=int, default=60, help="for atheris, for each  [60]")
    asked.add_argument(
        "--inputs", type=int, default=3000, help="for Hypothesis, for each; of PDF files a tenth  [3000]"
    )
    given = asked.parse_args()
    names = [name for name in _names() if not given.readers or {name, name.partition(",")[0]} & set(given.readers)]
    rows = {row["name"]: row.groupdict() for row in _ROW.finditer(PAGE.read_text(encoding="utf-8"))}
    for name in names:
        print(f"{name} …", end=" ", flush=True)
        number = given.inputs // 10 if name.startswith("pdf") else given.inputs
        first, longest = _hypothesis(name, number)
        second, other = _atheris(name, given.seconds)
        print(f"{first:,} and {second:,} inputs, the longest {max(longest, other):.2f} seconds")
        rows[name] = {
            "name": name,
            "hypothesis": f"{first:,}",
            "atheris": f"{second:,}",
            "longest": f"{max(longest, other):.2f}",
        }
    _write([rows[name] for name in _names() if name in rows])
    return 0


def _names() -> list[str]:
    sys.path.insert(0, str(ROOT))
    from tests.fuzzing.targets import TARGETS

    return [target.name for target in TARGETS]


def _hypothesis(name: str, number: int) -> tuple[int, float]:
    """How many inputs Hypothesis tried, and the seconds of the longest."""
    done = _run("hypothesis", name, str(number))
    told = json.loads(done.stdout.splitlines()[-1])
    return told["inputs"], told["longest"]


def _atheris(name: str, seconds: int) -> tuple[int, float]:
    """How many inputs atheris tried, and the seconds of the longest."""
    folder = WORK / name.replace(", ", "-").replace(" ", "-")
    done = _run("atheris", name, str(seconds), str(folder))
    found = re.search(r"number_of_executed_units: (\d+)", done.stderr)
    return int(found[1]) if found else 0, json.loads((folder / "report.json").read_text())["longest"]


def _run(*words: str) -> "subprocess.CompletedProcess[str]":
    command = [sys.executable, "-m", "tests.fuzzing.trial", *words]
    done = subprocess.run(command, cwd=ROOT, capture_output=True, encoding="utf-8", errors="replace", check=False)
    if done.returncode:
        said = "\n".join(line for line in done.stderr.splitlines() if not line.startswith(("#", "INFO:", "\t")))
        sys.exit(f"\n{done.stdout[-2000:]}\n{said[-4000:]}\n{' '.join(words)}: a promise was broken, as said above.")
    return done


def _write(rows: list[dict[str, str]]) -> None:
    """The table, anew, in the place of what stands under its heading."""
    before = PAGE.read_text(encoding="utf-8").partition(HEADING)[0]
    total = sum(int(row[engine].replace(",", "")) for row in rows for engine in ("hypothesis", "atheris"))
    python = ".".join(map(str, sys.version_info[:3]))
    lines = [
        HEADING,
        "",
        f"By `python scripts/fuzz.py`, which writes this table; last on {date.today():%-d %B %Y}, with Python {python}, Hypothesis",
        f"{version('hypothesis')} and atheris {version('atheris')}. {total:,} inputs in all; each was read as promised or plainly refused.",
        "",
        "| reader | by Hypothesis | by atheris | longest, seconds |",
        "|---|---:|---:|---:|",
        *(f"| {row['name']} | {row['hypothesis']} | {row['atheris']} | {row['longest']} |" for row in rows),
        "",
    ]
    PAGE.write_text(before + "\n".join(lines), encoding="utf-8")


if __name__ == "__main__":
    sys.exit(main())
