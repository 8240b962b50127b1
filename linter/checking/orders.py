"""What a comment in a letter asks of this program, in words that a drafter can read and write.

    policyline: ignore drifted-line because the inquiry's own words are quoted
    policyline: ignore garden-fund-grant “£5,000” because it is the grant of 2019
    policyline: ignore because the whole paragraph is a correspondent's
    policyline: ignore-letter tense because it is kept as it was sent

After `ignore` (this paragraph) or `ignore-letter` come names of rules, kinds of finding or entries, the faulty words in
quotation marks, all, some or none of them; after `because` comes the reason, which is never left out.
"""

from __future__ import annotations

import re

from linter.checking.faults import shown
from linter.model.frozen import frozen

#: Compiled for the first comment.
_HEAD = r"(?i)policyline\s{0,9}:?\s{0,9}([\w-]{0,40})[ ,:]{0,9}"
_PART = r"""\s*(?:["“”]([^"“”]{1,300})["“”]|([\w.-]+))(?:,|(?=[\s"“”]|$))"""
_BECAUSE = "because"
_EXAMPLE = "write “policyline: ignore NAME because REASON”"


class Misread(ValueError):
    """A comment to this program that it cannot follow; the message says what is wrong and what to write."""


@frozen
class Order:
    """`names` and `words` are what is to be ignored, everything where both are empty; `everywhere` in the letter."""

    names: tuple[str, ...]
    words: tuple[str, ...]
    reason: str
    everywhere: bool


def read_order(text: str) -> Order:
    """The order in a comment that begins with "policyline"; raises `Misread`."""
    line = " ".join(text.split())
    head = re.match(_HEAD, line)
    verb = head[1].lower() if head else ""
    if not head or verb not in ("ignore", "ignore-letter"):
        raise Misread(f"the comment {shown(line)} asks for nothing that policyline does: {_EXAMPLE}")
    names: list[str] = []
    words: list[str] = []
    at = head.end()
    while at < len(line):
        part = re.compile(_PART).match(line, at)
        if not part:
            raise Misread(f"the comment {shown(line)} cannot be followed: {_EXAMPLE}")
        at = part.end()
        if part[2] and part[2].lower() == _BECAUSE:
            reason = line[at:].strip()
            if any(map(str.isalnum, reason)):
                return Order(tuple(names), tuple(words), reason, verb == "ignore-letter")
            break
        (words if part[1] else names).append(part[1] or part[2])
    raise Misread(f"the comment {shown(line)} gives no reason: {_EXAMPLE}")
