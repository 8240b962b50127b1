"""A mail server to hand mail to: aiosmtpd as it comes, which keeps each message in a file before it says that it has it.

As a program it takes a folder and a port, and optionally seconds to wait between keeping a message and saying so.
"""

import asyncio
import os
import socket
import sys
import time
from pathlib import Path
from typing import Any

from aiosmtpd.controller import Controller
from aiosmtpd.smtp import SMTP


class Keeping:
    """Keeps messages in `folder`, by number; the file is whole or not there."""

    def __init__(self, folder: Path, wait: float = 0) -> None:
        self._folder, self._wait = folder, wait
        self.envelopes: list[tuple[str, list[str], list[str]]] = []
        #: Answers to DATA, in the place of its own.
        self.answers: list[str] = []

    async def handle_RCPT(  # noqa: N802 - aiosmtpd's names
        self, server: Any, session: Any, envelope: Any, address: str, options: list[str]
    ) -> str:
        if address.startswith("nobody"):
            return "550 5.1.1 No such person here"
        envelope.rcpt_tos.append(address)
        return "250 2.1.5 Ok"

    async def handle_DATA(self, server: Any, session: Any, envelope: Any) -> str:  # noqa: N802
        if self.answers:
            return self.answers.pop(0)
        self.envelopes.append((envelope.mail_from, envelope.rcpt_tos, envelope.mail_options))
        name = f"{time.time_ns()}-{os.getpid()}.eml"
        beside = self._folder / f".{name}"
        with beside.open("wb") as stream:
            stream.write(envelope.original_content)
            stream.flush()
            os.fsync(stream.fileno())
        beside.rename(self._folder / name)
        await asyncio.sleep(self._wait)
        return "250 2.0.0 Ok: kept"


def kept(folder: Path) -> list[bytes]:
    """The messages in `folder`, in the order in which they came."""
    return [file.read_bytes() for file in sorted(folder.glob("[0-9]*.eml"))]


class Lenient(SMTP):
    """Takes lines as long as mail servers take."""

    line_length_limit = 2_000_000


class Hop(Controller):
    """The server in a thread of this process, at a port that is free."""

    def factory(self) -> SMTP:
        return Lenient(self.handler, **self.SMTP_kwargs)

    def __init__(self, keeping: Keeping, **settings: Any) -> None:
        super().__init__(keeping, hostname="127.0.0.1", port=0, data_size_limit=10**9, **settings)

    def _trigger_server(self) -> None:
        """See that it answers, which aiosmtpd would try at port 0."""
        socket.create_connection(self.address, 10).close()

    @property
    def address(self) -> tuple[str, int]:
        host, port, *_ = self.server.sockets[0].getsockname()  # type: ignore[union-attr]
        return host, port


def main() -> None:
    folder, port, *rest = sys.argv[1:]
    Controller(
        Keeping(Path(folder), *map(float, rest)), hostname="127.0.0.1", port=int(port), data_size_limit=10**9
    ).start()
    sys.stdout.write("ready\n")
    sys.stdout.flush()
    time.sleep(3600)


if __name__ == "__main__":
    main()
