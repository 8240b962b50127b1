"""`python -m benchmarks [PART …]`: measure everything or the parts named, and put it on docs/performance.md."""

from __future__ import annotations

import argparse
import fcntl
import shutil
import sys
from collections.abc import Callable
from pathlib import Path
from typing import NamedTuple

from benchmarks import growth, page, peers, service
from benchmarks.corpus import ROOT

WORK = ROOT / ".benchmarks"
SIZES = (20, 200, 2_000, 20_000, 200_000)
REQUESTS = 100_000


class Part(NamedTuple):
    """A section of the page: its title, what it shows, and what measures it, given the sizes of library."""

    title: str
    said: str
    measure: Callable[[tuple[int, ...]], str]


def parts(work: Path, requests: int = REQUESTS) -> dict[str, Part]:
    """The parts by name, in the order of the page; peers, letters and libraries lie under `work`.

    A service is asked `requests` times.
    """
    return {
        "one-letter": Part(
            "One letter",
            "The whole process, from nothing to its last word; Policyline with the project's own library, made up to 200 "
            "lines and compiled before.",
            lambda _: peers.one_letter(work, 15),
        ),
        "many-letters": Part(
            "Many letters",
            "The same library, every rule on. Each program runs on one core, and Policyline once more with two workers on "
            "two. Its result cache is empty but where it says otherwise.",
            lambda _: peers.many_letters(work, 5, 200) + "\n" + peers.many_letters(work, 3, 2_000),
        ),
        "sharing": Part(
            "What letters share",
            "Letters checked one after another in one process: when nothing is remembered of the others, and when it is. The "
            "benchmark's letters are made of the paragraphs of the example letters, put in another order, some with a "
            "fault, each with paragraphs of its own between them.",
            lambda _: growth.sharing(work, 500),
        ),
        "archive": Part(
            "Archives",
            "`policyline audit` on the same letters in one Parquet file, each judged on its own date, with every outcome "
            "written to disk. What it holds in memory does not grow with the archive.",
            lambda _: growth.archive(work, ((2_000, 1), (2_000, 2), (8_000, 2))),
        ),
        "compiling": Part(
            "A library compiled, and opened",
            "Libraries of invented lines, every fourth with a figure, and with every fifty a list, an event, a term and a "
            "post. What is compiled is kept; every later run opens it.",
            lambda sizes: growth.compiling(work, sizes, 3),
        ),
        "library": Part(
            "As the library grows",
            "The same letters of 6 kB, which quote lines that are in every library, some of them drifted. The first columns "
            "are of letters checked one after another in one process, the last of a process for one letter.",
            lambda sizes: growth.library(work, sizes, 5),
        ),
        "length": Part(
            "As the letter grows",
            "With 200 lines, in one process; the best of the rounds.",
            lambda _: growth.length(work, 200, 3),
        ),
        "stages": Part(
            "Where the time goes",
            "Medians over the letters. A stage is counted where it is first asked for. First the project's own library, made up "
            "to 200 lines, with letters on its subject, which give the rules most to do.",
            lambda sizes: growth.stages(work, sizes),
        ),
        "recall": Part(
            "What is still found",
            "Lines from all over the library, drifted as drafters drift them, each in a letter of its own: the share of them "
            "for which the line is found and put first.",
            lambda sizes: growth.recall(work, sizes, 100),
        ),
        "adversarial": Part(
            "Text made to be slow",
            "With 200 lines. A cost that grows as the text does gives 2 in the last column.",
            lambda _: growth.adversarial(work, 200, 2),
        ),
        "service": Part(
            "The service under load",
            "`policyline serve` with two workers and no limit of rate, asked over loopback by `benchmarks/service.py`, which takes "
            "its share of the same cores. The letters are the examples, each with a number of its own; every tenth is a Word "
            "file. Slow clients send a byte a second; broken ones, four hundred a second, go away in the middle of a letter "
            "or before the answer. The letters of 25 MB have more text than a letter may (422). Who finds 64 letters waiting "
            "is told to come again (503). Without `--requests` it is asked 100,000 times, which takes an hour.",
            lambda _: service.measured(requests, clients=8, workers=2),
        ),
    }


def _clear(work: Path) -> None:
    """Take away what is compiled, and what was made from another corpus; the peers stay."""
    shutil.rmtree(work / "cache", ignore_errors=True)
    stamp = work / "corpus.txt"
    made_by = (ROOT / "benchmarks" / "corpus.py").read_text(encoding="utf-8")
    if stamp.exists() and stamp.read_text(encoding="utf-8") == made_by:
        return
    for path in work.iterdir():
        if path.name.startswith(("letters", "library", "generated")):
            shutil.rmtree(path)
        elif path.suffix == ".parquet":
            path.unlink()
    stamp.write_text(made_by, encoding="utf-8")


def main() -> int:
    """Measure what was asked for, part by part; each is on the page as soon as it is measured."""
    reader = argparse.ArgumentParser(prog="python -m benchmarks", description=__doc__)
    reader.add_argument("parts", nargs="*", metavar="PART", help=f"of {', '.join(parts(WORK))}; all if none is named")
    reader.add_argument("--largest", type=int, default=SIZES[-1], metavar="LINES", help="leave larger libraries out")
    reader.add_argument("--dry", action="store_true", help="print the tables and leave the page alone")
    reader.add_argument("--requests", type=int, default=REQUESTS, metavar="N", help="how often the service is asked")
    asked = reader.parse_args()
    known = parts(WORK, asked.requests)
    for name in asked.parts:
        if name not in known:
            reader.error(f"{name} is not a part; there are {', '.join(known)}")
    WORK.mkdir(exist_ok=True)
    lock = (WORK / ".lock").open("w")
    try:
        fcntl.flock(lock, fcntl.LOCK_EX | fcntl.LOCK_NB)
    except BlockingIOError:
        sys.exit("Other benchmarks are running, and the two would take each other's time: wait for them.")
    _clear(WORK)
    sizes = tuple(size for size in SIZES if size <= asked.largest)
    for name in asked.parts or known:
        print(f"── {name}", file=sys.stderr, flush=True)
        part = known[name]
        body = part.measure(sizes)
        print(body, flush=True)
        if not asked.dry:
            options = "" if sizes == SIZES else f"--largest {asked.largest} "
            options += "" if asked.requests == REQUESTS else f"--requests {asked.requests} "
            page.write(name, part.title, part.said, body, known, options=options)
    return 0


if __name__ == "__main__":
    sys.exit(main())
