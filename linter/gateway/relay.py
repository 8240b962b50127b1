"""One sender's conversation, carried on with the next hop while it waits: the answers it gets are the next hop's own.

Only with the answer to the whole message is there anything of our own to say: that it is returned, and why.
"""

from __future__ import annotations

import re
import time
from collections.abc import Iterable

from aiosmtpd.smtp import SMTP, Envelope, Session

from linter.gateway.header import added, hides_another, passes
from linter.gateway.manner import Check, Manner
from linter.gateway.next_hop import NextHop, Unreachable
from linter.gateway.reply import Reply, said
from linter.gateway.verdict import Verdict
from linter.web.log import Log, lines

_PASSES = 4
"""Times that a message may come through one gateway before it is going round in a loop."""
_PASSED_ON = (b"8BITMIME", b"SMTPUTF8", b"DSN", b"ENHANCEDSTATUSCODES")
"""What is offered to senders if the next hop offers it, since all of it is carried there unchanged."""
_NO_SENDER = re.compile(r"\s*<>", re.ASCII)
_CONTROL = re.compile(r"[\x00-\x1f\x7f]")


class Relay:
    """What aiosmtpd asks for one connection. Its `hop` is the connection to the next hop that belongs to it."""

    def __init__(self, manner: Manner, check: Check, log: Log) -> None:
        self._manner, self._check, self._log = manner, check, log
        self._hop: NextHop | None = None
        self._returnable = True

    async def handle_EHLO(  # noqa: N802 - aiosmtpd's names
        self, _server: SMTP, session: Session, _envelope: Envelope, hostname: str, responses: Iterable[str]
    ) -> list[str]:
        """What we offer: what the next hop does, and no more."""
        refusal = await self._reach()
        if refusal:
            return [refusal.sent().decode("ascii")]
        session.host_name = hostname
        offers = [f"SIZE {self._largest()}", *self._offers()]
        offers += ["STARTTLS"] if any(line[4:] == "STARTTLS" for line in responses) else []
        offered = (self._manner.name, *offers)
        return [Reply(250, tuple(line.encode("ascii", "replace") for line in offered)).sent().decode("ascii")]

    async def handle_HELO(  # noqa: N802
        self, _server: SMTP, session: Session, _envelope: Envelope, hostname: str
    ) -> str:
        """The same without offers."""
        refusal = await self._reach()
        if refusal:
            return refusal.sent().decode("ascii")
        session.host_name = hostname
        return f"250 {self._manner.name}"

    async def mail(self, argument: str) -> Reply:
        """The answer to MAIL FROM:`argument`."""
        size = re.search(r"\sSIZE=([0-9]{1,18})(?:\s|$)", argument, re.IGNORECASE)
        if size and int(size[1]) > self._largest():
            return self.too_large()
        self._returnable = not _NO_SENDER.match(argument)
        reply = await self._asked("MAIL FROM:", argument)
        if reply.code == 421:
            # The next hop hung up while nothing was going on; of this message, nothing has been said yet.
            self.lost()
            reply = await self._reach() or await self._asked("MAIL FROM:", argument)
        return reply

    async def rcpt(self, argument: str) -> Reply:
        """The answer to RCPT TO:`argument`."""
        return await self._asked("RCPT TO:", argument)

    async def handle_RSET(self, _server: SMTP, _session: Session, _envelope: Envelope) -> str:  # noqa: N802
        """Forget the message that was begun, here and there."""
        await self.reset()
        return "250 2.0.0 Ok"

    async def handle_QUIT(self, _server: SMTP, _session: Session, _envelope: Envelope) -> str:  # noqa: N802
        """Take leave on both sides."""
        hop, self._hop = self._hop, None
        if hop:
            await hop.quit()
        return "221 2.0.0 Bye"

    async def handle_DATA(self, _server: SMTP, _session: Session, envelope: Envelope) -> bytes:  # noqa: N802
        """Check the message and hand it on; the answer is good only if the next hop has it."""
        began = time.monotonic()
        message = envelope.original_content or b""
        verdict, reply = Verdict(unchecked="refused"), self._unfit(message)
        if not reply:
            verdict = await self._check(message)
            reply = self._returned(verdict)
        if reply:
            await self.reset()
        else:
            reply = await self._handed_on(added(message, verdict.header(self._manner.name)))
        self._log.event(
            {2: "passed on", 5: "returned"}.get(reply.kind, "put off"),
            reply=reply.code,
            bytes=len(message),
            check=verdict.outcome,
            **(verdict.counts() if verdict.reports else {"reason": verdict.unchecked}),
            seconds=round(time.monotonic() - began, 3),
        )
        return reply.sent()

    async def handle_exception(self, error: Exception) -> str:
        """An error of our own keeps a message in the sender's queue; it never returns one."""
        self.lost()
        self._log.event("fault", kind=type(error).__name__, at=lines(error))
        return "451 4.3.0 The mail filter failed; the message will be tried again."

    def lost(self) -> None:
        """The sender has gone: so goes the next hop, and what was begun there is not delivered."""
        hop, self._hop = self._hop, None
        if hop:
            hop.abort()

    def _unfit(self, message: bytes) -> Reply | None:
        """What is said of a message that cannot be handed on, however often it is tried."""
        if hides_another(message):
            return said(550, "5.6.0", "The message has broken line ends in which another message could be hidden.")
        if passes(message, self._manner.name) >= _PASSES:
            times = f"It has come through {self._manner.name} {_PASSES} times."
            return said(554, "5.4.6", f"The message is going round in a loop. {times}")
        return None

    def _returned(self, verdict: Verdict) -> Reply | None:
        """The answer that returns a message, if findings in it are grave enough. One without a sender has nowhere to go."""
        reasons = verdict.reasons(self._manner.returned) if self._manner.returned and self._returnable else []
        if not reasons:
            return None
        said_first = "This message was not sent, as it does not agree with what is approved to say:"
        return said(550, "5.7.1", said_first, *reasons, "Put this right, then send the message again.")

    async def _handed_on(self, message: bytes) -> Reply:
        if not self._hop:
            return _put_off("is no longer there")
        try:
            reply = await self._hop.message(message)
        except Unreachable as fault:
            self._hop = None
            return _put_off(str(fault))
        if reply.kind in (2, 4, 5):
            return reply
        self.lost()
        return _put_off("gave an answer that means nothing here")

    async def _asked(self, command: str, argument: str) -> Reply:
        """The next hop's answer to a command."""
        if _CONTROL.search(argument):
            return said(501, "5.5.4", "There are control characters in the address.")
        if not self._hop:
            return said(421, "4.4.2", "The next mail server is no longer there.")
        try:
            reply = await self._hop.command(f"{command}{argument}".encode("utf-8", "surrogateescape"))
        except Unreachable as fault:
            self._hop = None
            return said(421, "4.4.2", f"The next mail server {fault}.")
        return reply if reply.kind in (2, 4, 5) else _put_off("gave an answer that means nothing here")

    async def _reach(self) -> Reply | None:
        """Have a connection to the next hop; what to say if there is none to be had."""
        if self._hop:
            return None
        try:
            self._hop = await NextHop.connected(self._manner.next_hop, self._manner.name)
        except Unreachable as fault:
            self._log.event("next hop away", reason=str(fault))
            # Why is for the log alone: it says where the next hop is, and what it is.
            return said(421, "4.4.1", f"The next mail server {str(fault).partition(' (')[0]}.")
        return None

    async def reset(self) -> None:
        """Let the next hop forget what was begun; if that cannot be said, the connection goes."""
        if not self._hop:
            return
        try:
            if not (await self._hop.command(b"RSET")).good:
                self.lost()
        except Unreachable:
            self._hop = None

    def _offers(self) -> list[str]:
        offered = self._hop.extensions if self._hop else {}
        return [keyword.decode("ascii") for keyword in _PASSED_ON if keyword in offered]

    def _largest(self) -> int:
        """The most bytes of a message that both sides take."""
        theirs = self._hop.extensions.get(b"SIZE", b"") if self._hop else b""
        return min(self._manner.largest, int(theirs) if theirs.isdigit() and int(theirs) else self._manner.largest)

    def too_large(self) -> Reply:
        """What is said of a message with too many bytes."""
        return said(552, "5.3.4", f"The message is too large: {self._largest():,} bytes are the most.")


def _put_off(why: str) -> Reply:
    return said(451, "4.4.2", f"The next mail server {why}; the message will be tried again.")
