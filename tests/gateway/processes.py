"""The gateway and its next hop as processes of their own, which can be killed, and a sender that keeps a queue."""

import signal
import smtplib
import socket
import subprocess
import sys
import time
from collections import Counter
from collections.abc import Iterable
from pathlib import Path

from tests.libraries import GRANTS, ROOT

_HOP = Path(__file__).with_name("next_hop.py")


def free_port() -> int:
    with socket.create_server(("127.0.0.1", 0)) as free:
        port: int = free.getsockname()[1]
        return port


class Server:
    """A process that listens on `port`."""

    def __init__(self, port: int, command: Iterable[str | Path], log: Path) -> None:
        self.port = port
        self._command, self._log = [str(word) for word in command], log
        self.process: subprocess.Popen[bytes] | None = None

    def start(self) -> None:
        """Start it, and wait until it answers."""
        with self._log.open("ab") as log:
            self.process = subprocess.Popen(self._command, cwd=ROOT, stdout=log, stderr=log)
        for _ in range(1200):
            try:
                socket.create_connection(("127.0.0.1", self.port), 1).close()
            except OSError:
                assert self.process.poll() is None, self.log()
                time.sleep(0.05)
            else:
                return
        raise AssertionError(self.log())

    def end(self, how: signal.Signals = signal.SIGKILL) -> int:
        assert self.process
        self.process.send_signal(how)
        return self.process.wait(60)

    def log(self) -> str:
        return self._log.read_text() if self._log.exists() else ""


def hop_process(folder: Path, log: Path, wait: float = 0) -> Server:
    port = free_port()
    return Server(port, [sys.executable, _HOP, folder, str(port), str(wait)], log)


def gateway_process(next_hop: int, log: Path, *options: str) -> Server:
    port = free_port()
    run = [sys.executable, "-m", "linter.cli", "gateway", "--listen", f"127.0.0.1:{port}", "--name", "filter.example"]
    library: list[str | Path] = ["--library", GRANTS / "canonical_lines", "--rules", GRANTS / "rules"]
    return Server(port, [*run, "--next-hop", f"127.0.0.1:{next_hop}", "--workers", "2", *library, *options], log)


class Queue:
    """A mail system's queue: what is not accepted is tried again, and every attempt is remembered."""

    def __init__(self, port: int, letters: dict[str, bytes]) -> None:
        self._port, self._letters = port, letters
        #: Attempts of which the queue does not know whether the message was taken, by letter.
        self.open: Counter[str] = Counter()
        self.accepted: dict[str, int] = {}
        self.returned: list[str] = []

    def empty(self, until: float) -> None:
        """Send every letter until it is accepted or returned."""
        while waiting := [name for name in self._letters if name not in self.accepted]:
            assert time.monotonic() < until, f"{len(waiting)} messages are still in the queue"
            for name in waiting:
                self._attempt(name)

    def _attempt(self, name: str) -> None:
        sent = False
        try:
            with smtplib.SMTP("127.0.0.1", self._port, timeout=30) as sender:
                sender.ehlo("queue.example")
                if sender.mail("<a@x.example>")[0] != 250 or sender.rcpt("<b@y.example>")[0] != 250:
                    return
                sent = True
                code, _ = sender.data(self._letters[name])
                sent = False
                if code // 100 in (2, 5):
                    self.accepted[name] = code
                elif code == 451:
                    self.open[name] += 1  # the next hop may have taken it and been lost before it said so
        except (OSError, smtplib.SMTPException):
            time.sleep(0.02)
        finally:
            self.open[name] += sent
