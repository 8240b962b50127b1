"""A report as a mail message (RFC 5322, 2045 to 2049, 2387): text and HTML, its charts inside, the workbook attached.

The same report gives the same message, byte for byte: boundaries and names are made of what it says.
"""

from __future__ import annotations

import hashlib
from collections.abc import Sequence
from email.headerregistry import Address
from email.message import EmailMessage
from email.policy import SMTP
from email.utils import format_datetime, parseaddr

from linter.reporting.charts import png
from linter.reporting.content import Chart, TeamReport
from linter.reporting.media import html, text, xlsx

NOBODY = "Policyline <policyline@example.invalid>"
"""The sender of a preview, where none is set."""
_XLSX = ("application", "vnd.openxmlformats-officedocument.spreadsheetml.sheet")


def message(report: TeamReport, sender: str, to: Sequence[str]) -> EmailMessage:
    """The message from `sender` to these addresses; without any it is a draft to look at."""
    mark = hashlib.blake2b(f"{report.team}\0{report.period.name}\0{report.known}".encode(), digest_size=12).hexdigest()
    made = EmailMessage(policy=SMTP)
    made["Subject"] = report.title
    made["From"] = address(sender)
    if to:
        made["To"] = [address(one) for one in to]
    made["Date"] = format_datetime(report.known_on)
    domain = parseaddr(sender)[1].rpartition("@")[2]
    made["Message-ID"] = f"<{mark}@{domain}>"
    # RFC 3834: nobody's absence notice is an answer to this.
    made["Auto-Submitted"] = "auto-generated"
    made.set_content(text.render(report))
    pictures: list[tuple[str, bytes]] = []

    def picture(chart: Chart, number: int) -> str:
        name = f"{chart.name}-{number}.{mark}@{domain}"
        pictures.append((name, png.draw(chart, number)))
        return f"cid:{name}"

    made.add_alternative(html.mail(report, picture), subtype="html")
    for name, data in pictures:
        part = made.get_body(("html",))
        assert isinstance(part, EmailMessage)  # noqa: S101 - it was added above
        part.add_related(
            data, "image", "png", cid=f"<{name}>", disposition="inline", filename=f"{name.partition('.')[0]}.png"
        )
    if not report.quiet:
        made.add_attachment(
            xlsx.render(report), maintype=_XLSX[0], subtype=_XLSX[1], filename=f"letters-{report.period.name}.xlsx"
        )
    for number, part in enumerate(part for part in made.walk() if part.is_multipart()):
        part.set_boundary(f"=_{mark}_{number}")
    return made


def address(words: str) -> Address:
    """An address with or without a name. Raises ValueError, with a sentence, for what is none."""
    name, spec = parseaddr(words)
    user, _, domain = spec.rpartition("@")
    if not user or not domain or any(sign in words for sign in "\r\n"):
        raise ValueError(f"{words!r} is no mail address")
    return Address(name, user, domain)
