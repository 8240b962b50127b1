"""Reports sent: who a team is, which channel takes them, and what the environment says of it."""

from __future__ import annotations

import os

from linter.checking.settings import Settings
from linter.cli.failure import CannotCheck
from linter.cli.histories import now
from linter.history.deliveries import Delivery
from linter.history.store import History
from linter.reporting.content import TeamReport
from linter.reporting.delivery import NotConfigured, notify, smtp
from linter.reporting.delivery.sending import Sent, send_once
from linter.reporting.message import NOBODY, address, message

_SMTP = "smtp"


class Post:
    """Sends reports by a channel, as the environment and the settings say."""

    def __init__(self, here: Settings, channel: str, *, again: bool) -> None:
        self._here = here
        self._channel = channel
        self._again = again
        #: Who messages are from.
        self.sender = os.environ.get("POLICYLINE_SMTP_FROM", "").strip() or NOBODY
        try:
            address(self.sender)
        except ValueError as fault:
            raise CannotCheck(f"POLICYLINE_SMTP_FROM: {fault}.") from None

    def see_settings(self) -> None:
        """End the command where something is not set that sending needs, before anything is done."""
        try:
            if self._channel == _SMTP:
                smtp.configured(os.environ)
            else:
                notify.configured(os.environ)
        except NotConfigured as fault:
            raise CannotCheck(str(fault)) from None

    def addresses(self, team: str) -> tuple[str, ...]:
        """The addresses of a team: those that the settings give it, or its name where that is one."""
        found = self._here.teams.get(team) or ((team,) if "@" in team else ())
        for one in found:
            try:
                address(one)
            except ValueError as fault:
                raise CannotCheck(f"{self._here.places.get('teams', 'the library')}: {fault}.") from None
        return found

    def send(self, history: History, report: TeamReport) -> Sent:
        """Send a report to its team, unless it has gone before."""
        to = self.addresses(report.team)
        if not to:
            return Sent(False, "was not sent: it has no address; give it one in the settings under [teams]")
        if self._channel == _SMTP:
            made = message(report, self.sender, to)
            server = smtp.configured(os.environ)
            delivery = Delivery(report.team, report.period.first, report.period.last, _SMTP)
            return send_once(
                history, delivery, str(made["Message-ID"]), lambda: server.send(made), now, again=self._again
            )
        service = notify.configured(os.environ)
        outcomes = [self._notified(history, report, service, one) for one in to]
        return Sent(all(sent.well for sent in outcomes), "; to ".join(sent.words for sent in outcomes))

    def _notified(self, history: History, report: TeamReport, service: notify.Notify, to: str) -> Sent:
        """Send to one address: Notify takes one at a time, so that each has a delivery of its own."""
        delivery = Delivery(report.team, report.period.first, report.period.last, f"notify {to}")
        name = f"{report.period.name} {report.team}"
        return send_once(history, delivery, name, lambda: service.send(report, to, name), now, again=self._again)
