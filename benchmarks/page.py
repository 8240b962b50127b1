"""docs/performance.md: a part of the benchmarks, a section of the page; what is not run again stays as it was."""

from __future__ import annotations

import os
import platform
from collections.abc import Iterable, Sequence
from datetime import date
from pathlib import Path

from benchmarks.corpus import ROOT

FILE = ROOT / "docs" / "performance.md"
HEAD = """\
# How fast it is

This page is made by one command and never by hand:

    python -m benchmarks

It installs what people would pick instead from the registries (proselint, codespell, textlint with prh), makes letters
and libraries from a fixed seed, and runs everything in turn, round after round, so that a busy machine slows all alike:
trust the ratios before the times. Times of whole processes are wall-clock medians; those inside one process, of letters
and their stages, are of the processor. `python -m benchmarks NAME …` measures single parts again; each says when it was
measured, and how many programs wanted a core meanwhile.

The peers do other work than Policyline: codespell looks up misspellings, proselint and textlint match patterns. They are
here for scale, since nobody else checks letters against approved lines.
"""


def table(head: Sequence[str], rows: Iterable[Sequence[str]]) -> str:
    """A table in Markdown, the first column of words and the others of figures."""
    lines = [head, ["---", *(["---:"] * (len(head) - 1))], *rows]
    return "\n".join(f"| {' | '.join(line)} |" for line in lines) + "\n"


def write(
    name: str, title: str, said: str, body: str, names: Iterable[str], *, options: str = "", file: Path = FILE
) -> None:
    """Put the section of part `name` on the page, in the place that it has among `names`, with the command's options."""
    sections = _sections(file)
    cores = len(os.sched_getaffinity(0)) if hasattr(os, "sched_getaffinity") else os.cpu_count()
    load = f", load {os.getloadavg()[1]:.0f}" if hasattr(os, "getloadavg") else ""
    today = date.today()
    sections[name] = (
        f"## {title}\n\n{said}\n\n{body}\n"
        f"{today.day} {today:%B %Y}, {cores} cores{load}, Python {platform.python_version()}: `python -m benchmarks {options}{name}`\n"
    )
    text = "\n".join([HEAD, *(sections[name] for name in names if name in sections)])
    part = file.with_suffix(".part")
    part.write_text(text, encoding="utf-8")
    part.replace(file)


def _sections(file: Path) -> dict[str, str]:
    """The sections of the page by the part that made each; its last line names it."""
    if not file.exists():
        return {}
    found = (f"## {part.strip()}\n" for part in file.read_text(encoding="utf-8").split("\n## ")[1:])
    return {section.rstrip().rpartition(" ")[2].rstrip("`"): section for section in found}
