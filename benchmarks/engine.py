"""What is measured inside a process: functions that run apart, each with a library opened and letters checked."""

from __future__ import annotations

import gc
import os
import time
from collections import defaultdict
from collections.abc import Sequence
from pathlib import Path
from random import Random
from statistics import median
from typing import TypeVar

from benchmarks.corpus import DAY, letter, statements
from benchmarks.drift import DRIFTS
from linter import Compiled, check_text, load_library
from linter.documents.txt import read_text
from linter.matching.paragraphs import Paragraph
from linter.matching.reading import Reading
from linter.rule_kinds import kind

T = TypeVar("T")


def opened(library: Path, cache: Path) -> Compiled:
    """The library, compiled if nothing is kept of it in `cache`."""
    os.environ["POLICYLINE_CACHE"] = str(cache)
    return load_library(library / "canonical_lines", library / "rules")


def seconds_to_open(library: Path, cache: Path) -> float:
    """Seconds until the library is ready."""
    began = time.perf_counter()
    opened(library, cache)
    return time.perf_counter() - began


def each(library: Path, cache: Path, texts: Sequence[str], rounds: int) -> list[float]:
    """Seconds of the processor for each letter, the best of the rounds: what other programs take is not its cost.

    Nothing is remembered of one letter when the next is read.
    """
    ready = opened(library, cache)
    check_text(letter(0, 1_000), ready, as_of=DAY)
    best = [float("inf")] * len(texts)
    for _ in range(rounds):
        gc.collect()
        for number, text in enumerate(texts):
            ready.index.forget()
            began = time.process_time()
            check_text(text, ready, as_of=DAY)
            best[number] = min(best[number], time.process_time() - began)
    return best


def stages(library: Path, cache: Path, texts: Sequence[str]) -> dict[str, float]:
    """Milliseconds of the processor a letter by stage, medians over the letters."""
    ready = opened(library, cache)
    check_text(texts[0], ready, as_of=DAY)
    taken: dict[str, list[float]] = defaultdict(list)
    for text in texts:
        ready.index.forget()
        lap = _Laps(taken)
        document = lap("paragraphs", read_text(text))
        whole = lap("words, and slips mended", Paragraph(document.text, document.blocks, ready.index))
        lap("figures and dates", whole.figures)
        lap("sentences", whole.sentences)
        lap("names and phrases", whole.mentions)
        lap("skeleton", whole.skeleton)
        lap("passages found and aligned", whole.passages)
        Reading(document, ready.index, DAY)
        lap = _Laps(taken)
        reading = lap("known paragraphs put together", Reading(document, ready.index, DAY))
        for rule in ready.rules:
            lap(f"rule: {rule.kind}", list(kind(rule.kind).check(rule, reading)))
        ready.index.forget()
        lap = _Laps(taken)
        lap("all of it", check_text(text, ready, as_of=DAY))
    return {name: median(seconds) * 1_000 for name, seconds in taken.items()}


def sharing(library: Path, cache: Path, texts: Sequence[str]) -> tuple[float, float, float]:
    """Letters alone and together: milliseconds of the processor a letter when nothing is remembered of the others.

    Then the same when it is, and the share of the letters' characters that stood in a paragraph of an earlier one.
    """
    ready = opened(library, cache)
    check_text(texts[0], ready, as_of=DAY)
    taken = []
    for alone in (True, False):
        ready.index.forget()
        began = time.process_time()
        for text in texts:
            if alone:
                ready.index.forget()
            check_text(text, ready, as_of=DAY)
        taken.append((time.process_time() - began) / len(texts) * 1_000)
    seen: set[str] = set()
    again = 0
    for text in texts:
        paragraphs = text.split("\n\n")
        again += sum(len(paragraph) for paragraph in paragraphs if paragraph in seen)
        seen.update(paragraphs)
    return taken[0], taken[1], again / sum(map(len, texts))


class _Laps:
    """A stop watch: each call notes, under a name, the time since the one before, in which its argument was made."""

    def __init__(self, taken: dict[str, list[float]]) -> None:
        self._taken = taken
        self._last = time.process_time()

    def __call__(self, name: str, made: T) -> T:
        now = time.process_time()
        self._taken[name].append(now - self._last)
        self._last = time.process_time()
        return made


def recall(library: Path, cache: Path, lines: int, sample: int) -> dict[str, tuple[int, int]]:
    """By kind of drift: of how many drifted lines, planted one in a letter, the right line was found first."""
    ready = opened(library, cache)
    found: dict[str, tuple[int, int]] = {}
    for name, drift in DRIFTS.items():
        right = tried = 0
        for line in statements(sample * 5, lines, seed=len(name)):
            changed = drift(Random(line.number), line)
            if not changed or tried == sample:
                continue
            tried += 1
            reading = Reading(read_text(letter(line.number, 3_000, (changed,))), ready.index, DAY)
            best = (ready.index.units[passage.matches[0].unit] for passage in reading.passages)
            right += any(owner.line == f"line-{line.number}" for unit in best for owner in unit.owners)
        found[name] = (right, tried)
    return found
