"""One reader on inputs without end, in a process of its own: what `scripts/fuzz.py` starts.

Arguments: the engine, the target's name, and for Hypothesis how many inputs, for atheris how many seconds and a folder for
what it learns. How many inputs there were, and how many seconds the longest took, is said as JSON: by Hypothesis on standard
output, by atheris in the folder's `report.json`, whenever one takes longer than all before.
"""

from __future__ import annotations

import json
import sys
import time
from importlib import import_module
from pathlib import Path
from types import ModuleType
from typing import Any


class _Count:
    """Tries inputs, and counts them."""

    def __init__(self, targets: ModuleType, name: str) -> None:
        self._targets = targets
        self.target = next(target for target in targets.TARGETS if target.name == name)
        self.inputs = 0
        self.longest = 0.0

    def __call__(self, data: bytes) -> None:
        start = time.perf_counter()
        self.inputs += 1
        try:
            self._targets.tried(self.target, data)
        finally:
            self.longest = max(self.longest, time.perf_counter() - start)

    def told(self) -> str:
        return json.dumps({"inputs": self.inputs, "longest": round(self.longest, 2)})


def with_hypothesis(name: str, number: int) -> None:
    """Try so many inputs that Hypothesis makes up; raises what the first fault raises, after the input was made small."""
    from hypothesis import HealthCheck, given, settings

    count = _Count(import_module("tests.fuzzing.targets"), name)
    strategy = import_module("tests.fuzzing.inputs").inputs(count.target)

    @settings(
        max_examples=number, deadline=None, suppress_health_check=list(HealthCheck), database=None, print_blob=True
    )
    @given(strategy)
    def once(data: bytes) -> None:
        count(data)

    once()
    sys.stdout.write(count.told() + "\n")


def with_atheris(name: str, seconds: int, folder: Path) -> None:
    """Try inputs for so many seconds, led by which lines of ours and of the standard library's readers they reach."""
    atheris: Any = import_module("atheris")
    with atheris.instrument_imports(include=["linter", "email", "zipfile", "html"]):
        targets = import_module("tests.fuzzing.targets")
        for module in ("docx", "odt", "html", "md", "txt", "eml", "msg", "pdf"):
            import_module(f"linter.documents.{module}")
    count = _Count(targets, name)
    corpus, words = folder / "corpus", folder / "words"
    corpus.mkdir(parents=True, exist_ok=True)
    for number, seed in enumerate(count.target.seeds):
        (corpus / f"seed-{number}").write_bytes(seed)
    words.write_text("".join(f'"{_escaped(word)}"\n' for word in count.target.words))
    report = folder / "report.json"

    def once(data: bytes) -> None:
        longest = count.longest
        count(data)
        if count.longest > longest:
            report.write_text(count.told())

    atheris.Setup(
        [
            sys.argv[0], str(corpus), f"-max_total_time={seconds}", f"-dict={words}", "-max_len=20000", "-timeout=60",
            f"-artifact_prefix={folder}/", "-print_final_stats=1", "-rss_limit_mb=3000",
        ],
        once,
    )  # fmt: skip
    atheris.Fuzz()


def _escaped(word: bytes) -> str:
    return "".join(f"\\x{byte:02x}" for byte in word)


if __name__ == "__main__":
    if sys.argv[1] == "hypothesis":
        with_hypothesis(sys.argv[2], int(sys.argv[3]))
    else:
        with_atheris(sys.argv[2], int(sys.argv[3]), Path(sys.argv[4]))
