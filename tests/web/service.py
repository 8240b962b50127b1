"""A real service to test against: a process of its own, as a person starts it, on a port that is free."""

from __future__ import annotations

import json
import os
import queue
import re
import signal
import subprocess
import sys
import threading
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import httpx

from tests.libraries import ROOT

_ADDRESS = re.compile(r"Policyline is at (\S+)\.")
LETTERS = ROOT / "examples" / "letters"


def long_letter(characters: int) -> str:
    """A letter so long, full of figures, no two paragraphs of which are the same: what was read once is read at once."""
    paragraphs = (LETTERS / "letter-3.md").read_text(encoding="utf-8").split("\n\n")
    shortest = sum(map(len, paragraphs))
    copies = range(characters // shortest + 1)
    text = "\n\n".join(f"{words} Ref {copy}-{at}." for copy in copies for at, words in enumerate(paragraphs))
    return text[:characters]


@dataclass
class Running:
    """A service that runs. `said` is all that it wrote so far, line by line."""

    process: subprocess.Popen[str]
    address: str = ""
    said: list[str] = field(default_factory=list)

    def client(self, **options: Any) -> httpx.Client:
        """Something to ask it with."""
        return httpx.Client(base_url=self.address, timeout=60, **options)

    def events(self) -> list[dict[str, Any]]:
        """What it logged."""
        return [json.loads(line) for line in list(self.said) if line.startswith("{")]

    @property
    def port(self) -> int:
        """Where it listens."""
        return int(self.address.rpartition(":")[2])


@contextmanager
def serving(
    *arguments: str | Path,
    library: Path = ROOT / "canonical_lines",
    cwd: Path = ROOT,
    env: Mapping[str, str] | None = None,
) -> Iterator[Running]:
    """A service with these options of `policyline serve`, ended at the end."""
    command = [sys.executable, "-m", "linter.cli", "serve", "--port", "0", "--library", str(library)]
    process = subprocess.Popen(
        [*command, *map(str, arguments)],
        cwd=cwd,
        env={**os.environ, "PYTHONPATH": str(ROOT), **(env or {})},
        stderr=subprocess.PIPE,
        stdout=subprocess.DEVNULL,
        text=True,
    )
    running = Running(process)
    found: queue.Queue[str] = queue.Queue()

    def listen() -> None:
        assert process.stderr
        for line in process.stderr:
            running.said.append(line.rstrip("\n"))
            match = _ADDRESS.match(line)
            if match:
                found.put(match[1])
        found.put("")

    threading.Thread(target=listen, daemon=True).start()
    running.address = found.get(timeout=120)
    assert running.address, "\n".join(running.said)
    try:
        yield running
    finally:
        process.send_signal(signal.SIGINT)
        try:
            process.wait(30)
        except subprocess.TimeoutExpired:
            process.kill()
            raise
