"""Who may use the service from elsewhere: names and the hashes of their tokens, a line each, in a file that is kept in view.

A token is 256 random bits, so a plain hash of it cannot be turned back. A browser that has shown one is given a cookie made
from that hash: it is good for the pages alone, and no longer than the line is in the file.
"""

from __future__ import annotations

import hashlib
import hmac
import os
import re
import secrets
from pathlib import Path

_NAME = re.compile(r"[A-Za-z0-9][A-Za-z0-9._-]{0,63}")
_LINE = re.compile(rf"({_NAME.pattern})\s+([0-9a-f]{{64}})")


class BadTokens(ValueError):
    """The file of tokens cannot be used; the message is a sentence for who runs the service."""


class Tokens:
    """The tokens in a file; a line that is taken out is refused from the next request on."""

    def __init__(self, file: Path) -> None:
        self._file = file
        self._signature: object = None
        self._hashes: dict[str, str] = {}
        self._load()

    def holder(self, token: str) -> str | None:
        """Whose token it is; None for nobody's."""
        return self._match(_hash(token), lambda kept: kept)

    def cookie(self, token: str) -> str | None:
        """What a browser is given for a token; None for nobody's."""
        name = self.holder(token)
        return f"{name}.{_browser(_hash(token))}" if name else None

    def visitor(self, cookie: str) -> str | None:
        """Whose cookie it is; None for nobody's."""
        return self._match(cookie.rpartition(".")[2], _browser)

    def _match(self, given: str, made: object) -> str | None:
        self._refresh()
        found = None
        for name, kept in self._hashes.items():  # all of them, so that time tells nothing
            if hmac.compare_digest(given.encode(), made(kept).encode()):  # type: ignore[operator]
                found = name
        return found

    def _refresh(self) -> None:
        try:
            found = self._file.stat()
        except OSError:
            self._hashes, self._signature = {}, None  # nobody's, until it is there again
            return
        if (found.st_mtime_ns, found.st_size, found.st_ino) != self._signature:
            try:
                self._load()
            except BadTokens:
                self._hashes = {}

    def _load(self) -> None:
        try:
            found = self._file.stat()
            lines = self._file.read_text(encoding="utf-8").splitlines()
        except (OSError, UnicodeDecodeError) as fault:
            raise BadTokens(f"{self._file}: the tokens cannot be read: {fault}") from None
        hashes = {}
        for number, line in enumerate(lines, 1):
            said = line.partition("#")[0].strip()
            match = _LINE.fullmatch(said)
            if said and not match:
                raise BadTokens(
                    f"{self._file}:{number}: a line is a name and 64 digits from 0 to f, as --new-token writes it"
                )
            if match:
                hashes[match[1]] = match[2]
        self._hashes = hashes
        self._signature = (found.st_mtime_ns, found.st_size, found.st_ino)


def new(file: Path, name: str) -> str:
    """A new token for `name`, whose hash is added to `file`. Raises `BadTokens`."""
    if not _NAME.fullmatch(name):
        raise BadTokens(f"{name!r} is no name for a token: write letters, digits, dots and dashes")
    if file.exists() and name in Tokens(file)._hashes:  # noqa: SLF001 - one of ours
        raise BadTokens(f"{file}: {name} has a token already: take its line out first")
    token = secrets.token_urlsafe(32)
    try:
        handle = os.open(file, os.O_WRONLY | os.O_CREAT | os.O_APPEND, 0o600)
        with os.fdopen(handle, "a", encoding="utf-8") as stream:
            stream.write(f"{name} {_hash(token)}\n")
    except OSError as fault:
        raise BadTokens(f"{file}: cannot be written: {fault.strerror}") from None
    return token


def _hash(token: str) -> str:
    return hashlib.sha256(token.encode("utf-8", "replace")).hexdigest()


def _browser(kept: str) -> str:
    return hmac.new(kept.encode(), b"the pages of policyline serve", hashlib.sha256).hexdigest()
