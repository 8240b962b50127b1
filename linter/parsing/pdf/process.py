"""Have a PDF read by a process of its own, within bounds of time and memory: what happens to it does not happen to us."""

from __future__ import annotations

import json
import subprocess
import sys
from dataclasses import dataclass
from importlib.util import find_spec

from linter.parsing.pdf.page import Page, Run
from linter.parsing.source.limits import Limits, Unreadable

_MISSING = "reading PDF files needs one more part: install it with pip install 'policyline[pdf]'"
_EXHAUSTED = "reading it takes more time or memory than a letter does: check the letter it was made from"
_REFUSED = {
    "password": "it is protected with a password: save it without one, or check the letter it was made from",
    "damaged": "the PDF is damaged: open it, save or print it to a new PDF, and check that",
    "pages": "it has more pages than can be checked: split it, or check the letter it was made from",
    "text": "it has more text than can be checked: split it, or check the letter it was made from",
}
#: The process finds our code and PDFium where this one does, however this one was started.
_PROGRAM = "import sys; sys.path[:] = sys.argv.pop().split('\\n'); from linter.parsing.pdf.extract import main; main()"


@dataclass(frozen=True, slots=True)
class Extract:
    """What was found in a PDF; `form` says whether it is one to fill in, `files` how many others are in it."""

    pages: list[Page]
    form: bool
    files: int


def extract(data: bytes, limits: Limits) -> Extract:
    """What is in the PDF `data`; raises `Unreadable` for damage, passwords, what is too much, and if PDFium is missing."""
    if find_spec("pypdfium2") is None:
        raise Unreadable(_MISSING)
    bounds = (limits.pages, limits.characters, limits.seconds, limits.memory)
    command = [sys.executable, "-P", "-c", _PROGRAM, *map(str, bounds), "\n".join(sys.path)]
    try:
        # The processor's time is what counts; a busy machine may take several times as long.
        done = subprocess.run(  # noqa: S603 - this Python, and our own program
            command, input=data, capture_output=True, check=True, timeout=limits.seconds * 5
        )
        told = json.loads(done.stdout)
    except (subprocess.SubprocessError, ValueError, BrokenPipeError):
        raise Unreadable(_EXHAUSTED) from None
    if "refused" in told:
        raise Unreadable(_REFUSED[told["refused"]])
    pages = [
        Page(number, page["height"], [Run(*run) for run in page["runs"]], page["count"], page["unknown"], page["drawn"])
        for number, page in enumerate(told["pages"], 1)
    ]
    return Extract(pages, told["form"], told["files"])
