"""Reports by SMTP (RFC 5321), encrypted, to a server that the environment names.

| variable | | usual |
|---|---|---|
| POLICYLINE_SMTP_HOST | the server | required |
| POLICYLINE_SMTP_FROM | the sender, `Policyline <lines@example.gov.uk>` | required |
| POLICYLINE_SMTP_SECURITY | starttls, tls, or none, which a server on this machine alone may have | starttls |
| POLICYLINE_SMTP_PORT | | 587; 465 for tls, 25 for none |
| POLICYLINE_SMTP_USER, _PASSWORD | credentials; never sent unencrypted | none |
| POLICYLINE_SMTP_PASSWORD_FILE | a file that holds the password, in its place | |
| POLICYLINE_SMTP_CA_FILE | certificates to trust, where the server's is the department's own | the system's |
"""

from __future__ import annotations

import re
import smtplib
import ssl
from collections.abc import Mapping
from dataclasses import dataclass, field
from email.message import EmailMessage
from email.policy import SMTP
from pathlib import Path

from linter.reporting.delivery.outcome import NotConfigured, NotSent, Unknown
from linter.reporting.message import address

_SECURITY = {"starttls": 587, "tls": 465, "none": 25}
_LOOPBACK = ("localhost", "127.0.0.1", "::1")
_SECONDS = 60.0
_PREFIX = "POLICYLINE_SMTP_"
_DOT = re.compile(rb"(?m)^\.")


@dataclass(frozen=True, slots=True)
class Server:
    """A mail server, and how to speak to it."""

    host: str
    port: int
    security: str
    sender: str
    user: str = ""
    password: str = field(default="", repr=False)
    ca_file: str | None = None

    def send(self, message: EmailMessage) -> str:
        """Send a message to all it is addressed to; gives the server's words. Raises `NotSent` or `Unknown`."""
        to = [one.addr_spec for one in message["To"].addresses]
        try:
            server = self._connected()
        except ssl.SSLCertVerificationError as fault:
            raise NotSent(
                f"the certificate of {self.host} cannot be trusted: {fault.verify_message}", lasting=True
            ) from None
        except smtplib.SMTPAuthenticationError as fault:
            raise NotSent(f"{self.host} does not take the user and password: {_said(fault)}", lasting=True) from None
        except smtplib.SMTPNotSupportedError as fault:
            raise NotSent(f"{self.host} cannot do what is asked of it: {fault}", lasting=True) from None
        except (OSError, smtplib.SMTPException) as fault:
            raise NotSent(f"{self.host} cannot be reached: {_said(fault)}") from None
        try:
            refused = self._addressed(server, to)
            answer = self._handed_over(server, message)
        finally:
            server.close()
        return answer + "".join(f"; refused for {one}: {why}" for one, why in refused.items())

    def _connected(self) -> smtplib.SMTP:
        context = ssl.create_default_context(cafile=self.ca_file)
        if self.security == "tls":
            server: smtplib.SMTP = smtplib.SMTP_SSL(self.host, self.port, timeout=_SECONDS, context=context)
        else:
            server = smtplib.SMTP(self.host, self.port, timeout=_SECONDS)
        try:
            if self.security == "starttls":
                server.starttls(context=context)
            server.ehlo_or_helo_if_needed()
            if self.user:
                server.login(self.user, self.password)
        except BaseException:
            server.close()
            raise
        return server

    def _addressed(self, server: smtplib.SMTP, to: list[str]) -> dict[str, str]:
        """Say who it is from and for; those that are refused, with why, where some are not."""
        refused = {}
        try:
            code, words = server.mail(address(self.sender).addr_spec)
            if code != 250:
                raise NotSent(
                    f"{self.host} does not take mail from {self.sender}: {_decoded(code, words)}", lasting=code >= 500
                )
            for one in to:
                code, words = server.rcpt(one)
                if code not in (250, 251):
                    refused[one] = _decoded(code, words)
        except (OSError, smtplib.SMTPException) as fault:
            raise NotSent(f"{self.host} broke off: {_said(fault)}") from None
        if len(refused) == len(to):
            raise NotSent(
                "; ".join(f"{self.host} refuses {one}: {why}" for one, why in refused.items()), lasting=code >= 500
            )
        return refused

    def _handed_over(self, server: smtplib.SMTP, message: EmailMessage) -> str:
        """Hand the message over. Until its last line is out it surely has not gone; then only an answer can tell."""
        data = _DOT.sub(b"..", message.as_bytes(policy=SMTP))
        end = b".\r\n" if data.endswith(b"\r\n") else b"\r\n.\r\n"
        try:
            code, words = server.docmd("DATA")
            if code != 354:
                raise NotSent(f"{self.host} does not take the message: {_decoded(code, words)}", lasting=code >= 500)
            server.send(data + end)
        except (OSError, smtplib.SMTPException) as fault:
            raise NotSent(f"{self.host} broke off: {_said(fault)}") from None
        try:
            code, words = server.getreply()
        except (OSError, smtplib.SMTPException) as fault:
            raise Unknown(f"{self.host} had all of the message and gave no answer: {_said(fault)}") from None
        if code != 250:
            raise NotSent(f"{self.host} does not take the message: {_decoded(code, words)}", lasting=code >= 500)
        return _decoded(code, words)


def configured(environment: Mapping[str, str]) -> Server:
    """The server that the environment names. Raises `NotConfigured`."""

    def value(name: str, usual: str = "") -> str:
        return environment.get(_PREFIX + name, "").strip() or usual

    for name in ("HOST", "FROM"):
        if not value(name):
            raise NotConfigured(f"To send, set {_PREFIX}{name}: see docs/weekly-report.md.")
    security = value("SECURITY", "starttls").lower()
    if security not in _SECURITY:
        raise NotConfigured(f"{_PREFIX}SECURITY is {', '.join(_SECURITY)}, not {security!r}.")
    host, user = value("HOST"), value("USER")
    if security == "none" and host not in _LOOPBACK:
        raise NotConfigured(f"{_PREFIX}SECURITY is none: that is for a server on this machine alone, not {host}.")
    if security == "none" and user:
        raise NotConfigured(
            f"{_PREFIX}SECURITY is none: credentials are not sent unencrypted; leave {_PREFIX}USER out."
        )
    port = value("PORT", str(_SECURITY[security]))
    if not port.isdecimal() or not 0 < int(port) < 65536:
        raise NotConfigured(f"{_PREFIX}PORT is a number, not {port!r}.")
    try:
        address(value("FROM"))
    except ValueError as fault:
        raise NotConfigured(f"{_PREFIX}FROM: {fault}.") from None
    ca_file = value("CA_FILE") or None
    if ca_file and not Path(ca_file).is_file():
        raise NotConfigured(f"{_PREFIX}CA_FILE: there is no file {ca_file}.")
    return Server(host, int(port), security, value("FROM"), user, _password(environment), ca_file)


def _password(environment: Mapping[str, str]) -> str:
    file = environment.get(f"{_PREFIX}PASSWORD_FILE", "").strip()
    if not file:
        return environment.get(f"{_PREFIX}PASSWORD", "")
    try:
        return Path(file).read_text(encoding="utf-8").rstrip("\r\n")
    except OSError as fault:
        raise NotConfigured(f"{_PREFIX}PASSWORD_FILE: {file} cannot be read: {fault.strerror or fault}.") from None


def _said(fault: Exception) -> str:
    if isinstance(fault, smtplib.SMTPResponseException):
        return _decoded(fault.smtp_code, fault.smtp_error)
    return str(fault) or type(fault).__name__


def _decoded(code: int, words: bytes | str) -> str:
    text = words.decode("utf-8", "replace") if isinstance(words, bytes) else words
    return f"{code} {' '.join(text.split())}"[:300]
