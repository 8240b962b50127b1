"""A piece of work on one letter, and its outcome, as they go between processes: a head in JSON, then bytes."""

from __future__ import annotations

import json
import struct
from dataclasses import asdict, dataclass, field
from typing import Any, Literal

Kind = Literal["check", "page", "report", "annotated", "corrected"]
"""Reports as data; as parts of a page; as a page that stands by itself; the letter with comments; the letter corrected."""
_SIZES = struct.Struct("!IQ")
SIZES = _SIZES.size
"""Bytes before a message that say how long its head and its body are."""


@dataclass(frozen=True, slots=True)
class Job:
    """What is to be done with the letter in `data`, which is called `name`.

    It is judged `on` an ISO day, or with `by_letter` on the day written on it if it shows one; `said` is how that day was
    settled. Where the file is a mail, `letter` is the path of the letter in it that is meant. `today` signs changes.
    """

    kind: Kind
    name: str
    data: bytes = field(repr=False)
    on: str
    said: str
    today: str
    by_letter: bool = False
    letter: str = ""

    def packed(self) -> bytes:
        """The job as a message."""
        head = {key: value for key, value in asdict(self).items() if key != "data"}
        return message(head, self.data)

    @classmethod
    def unpacked(cls, head: bytes, body: bytes) -> Job:
        """The job in a message."""
        return cls(data=body, **json.loads(head))


@dataclass(frozen=True, slots=True)
class Outcome:
    """What came of a job. `read` says whether any letter could be read and checked; `reason` why not, for a person.

    `counts` are the numbers of letters and findings, for the log. `name` is what the bytes would be called as a file.
    """

    body: bytes = field(repr=False)
    read: bool = True
    reason: str = ""
    name: str = ""
    counts: dict[str, int] = field(default_factory=dict)
    #: Where the program failed on a letter: the kind of error and its lines in our files, and no word of the letter.
    fault: str = ""

    def packed(self) -> bytes:
        """The outcome as a message."""
        head = {key: value for key, value in asdict(self).items() if key != "body"}
        return message(head, self.body)

    @classmethod
    def unpacked(cls, head: bytes, body: bytes) -> Outcome:
        """The outcome in a message."""
        return cls(body=body, **json.loads(head))


def message(head: dict[str, Any], body: bytes) -> bytes:
    """A message: the sizes, the head, the body."""
    written = json.dumps(head).encode()
    return _SIZES.pack(len(written), len(body)) + written + body


def sizes(start: bytes) -> tuple[int, int]:
    """How many bytes of head and of body follow the first `SIZES` bytes of a message."""
    head, body = _SIZES.unpack(start)
    return head, body
