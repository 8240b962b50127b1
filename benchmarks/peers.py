"""What people would pick instead, installed from the registries and run in turn with Policyline on the same letters."""

from __future__ import annotations

import json
import shutil
import subprocess
import sys
import venv
from collections.abc import Callable
from functools import cache
from pathlib import Path
from statistics import median

from benchmarks.corpus import DAY, letters, statement, write_library
from benchmarks.page import table
from benchmarks.process import Run, program
from linter.storing.folder import OUTCOMES

PYTHON_PEERS = ("proselint==0.16.0", "codespell==2.4.3")
NODE_PEERS = ("textlint@15.8.0", "textlint-rule-prh@6.1.0")
LINES = 200
"""Lines in Policyline's library, and rules in textlint's."""
MEASURE = "proselint"
"""The peer that the others are compared with."""
NEW, SEEN, TWO = "Policyline, new letters", "Policyline, letters seen before", "Policyline, new letters, 2 workers"

PROGRAM = str(Path(sys.executable).with_name("policyline"))
"""Policyline as it stands here."""
Step = Callable[[list[Path]], Run]


@cache
def peers(work: Path, *, one_core: bool = False) -> dict[str, Step]:
    """Each peer by name, installed under `work` where it is not there yet, as a function that runs it on letters."""
    python, node = work / "python", work / "node"
    stamp = work / "peers.txt"
    wanted = "\n".join((*PYTHON_PEERS, *NODE_PEERS))
    if not stamp.exists() or stamp.read_text() != wanted:
        print("Installing the peers …", file=sys.stderr, flush=True)
        venv.create(python, with_pip=True, clear=True)
        _quietly(python / "bin" / "python", "-m", "pip", "install", "--quiet", *PYTHON_PEERS)
        node.mkdir(exist_ok=True)
        (node / "package.json").write_text('{"private": true}')
        _quietly("npm", "install", "--prefix", node, "--ignore-scripts", "--no-audit", "--no-fund", *NODE_PEERS)
        stamp.write_text(wanted)
    schemes = [statement(number).scheme for number in range(LINES - 1)]
    rules = [{"expected": name, "patterns": [f"{name.rpartition(' ')[0]} Plan"]} for name in schemes]
    rules.append({"expected": "receive", "patterns": ["recieve"]})
    (node / "prh.yml").write_text(json.dumps({"version": 1, "rules": rules}))
    (node / ".textlintrc.json").write_text(json.dumps({"rules": {"prh": {"rulePaths": ["./prh.yml"]}}}))
    commands = {
        "codespell": [f"{python}/bin/codespell"],
        MEASURE: [f"{python}/bin/proselint", "check"],
        f"textlint, prh with {LINES} rules": [
            f"{node}/node_modules/.bin/textlint",
            f"--config={node}/.textlintrc.json",
        ],
    }

    def step(command: list[str]) -> Step:
        return lambda files: program([*command, *files], work, one_core=one_core)

    return {name: step(command) for name, command in commands.items()}


def _quietly(*command: str | Path) -> None:
    done = subprocess.run([str(word) for word in command], check=False, capture_output=True, text=True)
    if done.returncode:
        sys.exit(f"{command[0]} could not install the peers:\n{done.stderr}")


def policyline(work: Path, library: Path, cache_folder: Path, *options: str, one_core: bool = False) -> Step:
    """Policyline's check, with a library and a cache folder of its own."""
    command = [PROGRAM, "check", "--as-of", DAY.isoformat(), *options]
    command += ["--library", f"{library}/canonical_lines", "--rules", f"{library}/rules"]
    environment = {"POLICYLINE_CACHE": str(cache_folder)}
    return lambda files: program([*command, *files], work, environment, one_core=one_core)


def one_letter(work: Path, rounds: int) -> str:
    """Whole processes on one letter of 6 kB: each peer, and Policyline on a new letter and on the same one again."""
    files = letters(work / "letters", rounds + 1)
    library = write_library(work / "library-200", LINES, starter=True)
    cache_folder = work / "cache" / "one-letter"
    shutil.rmtree(cache_folder, ignore_errors=True)
    ours = policyline(work, library, cache_folder)
    steps = {**peers(work), NEW: ours, SEEN: ours}
    for step in steps.values():
        step(files[-1:])  # once unmeasured: the library is compiled and the programs are in the disk's cache
    taken: dict[str, list[Run]] = {name: [] for name in steps}
    for number in range(rounds):
        for name, step in steps.items():
            taken[name].append(step([files[number]]))
    return table(
        ("one letter of 6 kB", "s", f"× {MEASURE}'s time", "memory, MiB"),
        [
            (name, f"{_middle(runs):.3f}", f"{_ratio(runs, taken[MEASURE]):.2f}", _memory(runs))
            for name, runs in taken.items()
        ],
    )


def many_letters(work: Path, rounds: int, count: int) -> str:
    """`count` letters in one process on one core; then Policyline again on the same letters, and with two workers."""
    files = letters(work / "letters", count)
    spare = letters(work / "letters", count + 1)[-1:]
    library = write_library(work / "library-200", LINES, starter=True)
    cache_folder = work / "cache" / "many"
    shutil.rmtree(cache_folder, ignore_errors=True)
    policyline(work, library, cache_folder)(spare)  # the library is compiled
    steps = {
        **peers(work, one_core=True),
        NEW: policyline(work, library, cache_folder, *workers(1), one_core=True),
        SEEN: policyline(work, library, cache_folder, *workers(1), one_core=True),
        TWO: policyline(work, library, cache_folder, *workers(2)),
    }
    taken: dict[str, list[Run]] = {name: [] for name in steps}
    for _ in range(rounds):
        for name, step in steps.items():
            if (
                name != SEEN
            ):  # nothing is known of these letters; the library stays where it lies: a copy is not trusted
                shutil.rmtree(cache_folder / OUTCOMES, ignore_errors=True)
            taken[name].append(step(files))
    for name, runs in taken.items():
        if not runs[0].wrote:
            sys.exit(f"{name} found nothing in {count} letters with faults for it: it cannot have read them.")
    return table(
        (
            f"{count:,} letters of 6 kB",
            "letters a second",
            f"× {MEASURE}'s",
            "of processor time",
            "× as many",
            "memory, MiB",
        ),
        [
            (
                name,
                f"{count / _middle(runs):,.0f}",
                f"{1 / _ratio(runs, taken[MEASURE]):.1f}",
                f"{count / _busy(runs):,.0f}",
                f"{_busy(taken[MEASURE]) / _busy(runs):.1f}",
                _memory(runs),
            )
            for name, runs in taken.items()
        ],
    )


def workers(number: int) -> tuple[str, ...]:
    """The option for so many workers."""
    return ("--workers", str(number))


def _middle(runs: list[Run]) -> float:
    return median(run.seconds for run in runs)


def _busy(runs: list[Run]) -> float:
    """The median processor time, which a busy machine stretches less."""
    return median(run.busy for run in runs)


def _ratio(runs: list[Run], others: list[Run]) -> float:
    """The median over the rounds of the time taken beside another's in the same round."""
    return median(run.seconds / other.seconds for run, other in zip(runs, others, strict=True))


def _memory(runs: list[Run]) -> str:
    return f"{max(run.memory for run in runs):,.0f}"
