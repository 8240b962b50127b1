"""Real mail servers on this machine, some of which fail half-way."""

import socket
import ssl
from asyncio import WriteTransport
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from email import message_from_bytes
from email.message import EmailMessage
from email.policy import default
from pathlib import Path

import trustme
from aiosmtpd.controller import Controller
from aiosmtpd.smtp import SMTP, AuthResult, Envelope, LoginPassword, Session


@dataclass
class Box:
    """Takes messages, or does with the next ones what `plan` says: a reply, or "break" to hang up."""

    plan: list[str] = field(default_factory=list)
    taken: list[tuple[list[str], bytes]] = field(default_factory=list)
    tries: int = 0

    async def handle_DATA(  # noqa: N802 - as the server calls it
        self, server: SMTP, session: Session, envelope: Envelope
    ) -> str:
        self.tries += 1
        what = self.plan.pop(0) if self.plan else "250 taken"
        content = envelope.content or b""
        assert isinstance(content, bytes)
        if what.startswith(("250", "take")):
            self.taken.append((envelope.rcpt_tos, content))
        if "break" in what:
            assert isinstance(server.transport, WriteTransport)
            server.transport.abort()
        return what

    async def handle_RCPT(  # noqa: N802
        self, server: SMTP, session: Session, envelope: Envelope, address: str, options: object
    ) -> str:
        if address.startswith("gone"):
            return "550 no such box"
        envelope.rcpt_tos.append(address)
        return "250 fine"

    @property
    def messages(self) -> list[EmailMessage]:
        """What was taken, parsed."""
        parsed = [message_from_bytes(content, policy=default) for _, content in self.taken]
        assert all(isinstance(each, EmailMessage) for each in parsed)
        return parsed


@dataclass
class Running:
    """A server that listens: its port, and for one with TLS the certificates to trust and a user."""

    port: int
    box: Box
    ca_file: str = ""


def _free_port() -> int:
    """A port that nobody listens at; the controller asks its own, so it cannot be left to the system."""
    with socket.socket() as found:
        found.bind(("127.0.0.1", 0))
        port: int = found.getsockname()[1]
        return port


def _known(server: SMTP, session: Session, envelope: Envelope, mechanism: str, data: object) -> AuthResult:
    good = isinstance(data, LoginPassword) and (data.login, data.password) == (b"reports", b"secret")
    return AuthResult(success=good, handled=False)


@contextmanager
def server(box: Box | None = None) -> Iterator[Running]:
    """A plain one."""
    box = box or Box()
    controller = Controller(box, hostname="127.0.0.1", port=_free_port())
    controller.start()
    try:
        yield Running(controller.port, box)
    finally:
        controller.stop()


@contextmanager
def secure_server(folder: Path, name: str = "localhost", box: Box | None = None) -> Iterator[Running]:
    """One that wants STARTTLS and a password, with a certificate for `name`."""
    box = box or Box()
    authority = trustme.CA()
    context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
    authority.issue_cert(name).configure_cert(context)
    ca_file = folder / "authority.pem"
    authority.cert_pem.write_to_path(str(ca_file))
    controller = Controller(
        box,
        hostname="127.0.0.1",
        port=_free_port(),
        tls_context=context,
        require_starttls=True,
        authenticator=_known,
        auth_required=True,
        auth_require_tls=True,
    )
    controller.start()
    try:
        yield Running(controller.port, box, str(ca_file))
    finally:
        controller.stop()
