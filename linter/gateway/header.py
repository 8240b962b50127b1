"""The one header that is added to a message, and what is looked for in a message before it goes on.

It stands above all others, as trace headers do, so that nothing that is signed (DKIM) is moved or changed.
"""

from __future__ import annotations

import re

NAME = "X-Policyline"
_END_OF_HEADERS = re.compile(rb"^\r\n", re.MULTILINE)
#: A dot on a line of its own after half a line end: text to a strict server, the end of the message to another.
_FALSE_END = re.compile(rb"(?:(?<!\r)\n|\r(?!\n))\.[\r\n]")


def added(message: bytes, value: str) -> bytes:
    """`message` with the header above it, and every other byte as it was."""
    return f"{NAME}: {value}\r\n".encode("ascii", "replace") + message


def passes(message: bytes, gateway: str) -> int:
    """How often `message` has been through the gateway of this name already."""
    end = _END_OF_HEADERS.search(message)
    headers = message[: end.start()] if end else message
    ours = rb"^%s:[^\r\n]*; by=%s\r\n" % (NAME.encode(), re.escape(gateway.encode("ascii", "replace")))
    return len(re.findall(ours, headers, re.MULTILINE | re.IGNORECASE))


def hides_another(message: bytes) -> bool:
    """Whether a server less strict than this one could take a part of `message` for a message of its own."""
    return bool(_FALSE_END.search(message))
