"""What SMTP answers: a code and lines of words, as they come from the next hop and as we say them ourselves.

Source: RFC 5321, sections 4.2 (replies) and 4.5.3.1.5 (512 bytes a line); RFC 3463 (the three numbers of a status).
"""

from __future__ import annotations

import re
import textwrap
import unicodedata
from collections.abc import Iterable
from dataclasses import dataclass

_LONGEST = 500
"""Bytes of a line, a little under what the standard allows."""
_SPOKEN = str.maketrans(
    {"‘": "'", "’": "'", "“": '"', "”": '"', "–": "-", "—": "-", "…": "...", "£": "GBP ", "€": "EUR "}
)
_NONE = "no answer of SMTP"
_CONTROL = re.compile(rb"[\x00-\x1f\x7f]+")


@dataclass(frozen=True, slots=True)
class Reply:
    """An answer; `lines` are without code and line ends."""

    code: int
    lines: tuple[bytes, ...]

    @property
    def good(self) -> bool:
        """Whether what was asked for is done."""
        return 200 <= self.code < 300

    @property
    def kind(self) -> int:
        """The first digit: 2 done, 3 go on, 4 not now, 5 not ever."""
        return self.code // 100

    def sent(self) -> bytes:
        """The answer as it is sent, without the last line end."""
        *before, last = [_CONTROL.sub(b" ", line)[:_LONGEST] for line in self.lines] or [b""]
        code = b"%d" % self.code
        return b"\r\n".join([*(code + b"-" + line for line in before), code + b" " + last])


def said(code: int, status: str, *sentences: str) -> Reply:
    """Our own answer in plain words, each line with its `status`; what SMTP cannot spell is spelt out."""
    width = _LONGEST - len(status) - 1
    lines = [line for sentence in sentences for line in textwrap.wrap(_ascii(sentence), width)]
    return Reply(code, tuple(f"{status} {line}".encode("ascii") for line in lines))


def _ascii(sentence: str) -> str:
    """The same in the letters of ASCII, which is all that a reply may hold unless both sides agreed on more."""
    plain = unicodedata.normalize("NFKD", sentence.translate(_SPOKEN))
    return plain.encode("ascii", "ignore").decode("ascii")


def read_reply(lines: Iterable[bytes]) -> Reply:
    """The answer in lines as they came. Raises `ValueError` for what is none."""
    codes, words = set(), []
    for line in lines:
        text = line.rstrip(b"\r\n")
        if not re.fullmatch(rb"[2-5][0-9]{2}([ -].*)?", text, re.DOTALL):
            raise ValueError(_NONE)
        codes.add(int(text[:3]))
        words.append(text[4:])
    if len(codes) != 1:
        raise ValueError(_NONE)
    return Reply(codes.pop(), tuple(words))
