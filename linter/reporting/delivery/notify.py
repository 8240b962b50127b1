"""Reports by GOV.UK Notify, through its own client: short, as its mail has no HTML, pictures or attachments.

The template in Notify has the subject ((subject)) and the body ((report)). Needs the extra `notify`.

| variable | |
|---|---|
| POLICYLINE_NOTIFY_KEY | the API key |
| POLICYLINE_NOTIFY_TEMPLATE | the id of the template |
| POLICYLINE_NOTIFY_URL | another address of the service, for tests |
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any

from linter.reporting.content import NO_CHANGE, TeamReport
from linter.reporting.delivery.outcome import NotConfigured, NotSent, Unknown

_PREFIX = "POLICYLINE_NOTIFY_"
_USUAL = "https://api.notifications.service.gov.uk"


@dataclass(frozen=True, slots=True)
class Notify:
    """The service, with a key and a template."""

    key: str = field(repr=False)
    template: str
    url: str = _USUAL

    def send(self, report: TeamReport, to: str, reference: str) -> str:
        """Send a report to one address; gives Notify's id of it. Raises `NotSent` or `Unknown`."""
        from notifications_python_client.errors import HTTPError
        from notifications_python_client.notifications import NotificationsAPIClient

        client: Any = NotificationsAPIClient(self.key, base_url=self.url)
        try:
            answer = client.send_email_notification(
                email_address=to,
                template_id=self.template,
                personalisation={"subject": report.title, "report": body(report)},
                reference=reference,
            )
        except HTTPError as fault:
            response = getattr(fault, "response", None)
            if response is None:
                raise Unknown(f"Notify gave no answer: {fault}"[:300]) from None
            code = fault.status_code
            lasting = 400 <= code < 500 and code != 429
            raise NotSent(f"Notify does not take the message: {code} {fault.message}"[:300], lasting=lasting) from None
        return f"Notify's id {answer['id']}"


def configured(environment: Mapping[str, str]) -> Notify:
    """The service as the environment has it. Raises `NotConfigured`."""
    try:
        import notifications_python_client  # noqa: F401
    except ModuleNotFoundError:
        raise NotConfigured("To send by Notify, install one more part: pip install 'policyline[notify]'.") from None
    for name in ("KEY", "TEMPLATE"):
        if not environment.get(_PREFIX + name):
            raise NotConfigured(f"To send by Notify, set {_PREFIX}{name}: see docs/weekly-report.md.")
    return Notify(
        environment[f"{_PREFIX}KEY"], environment[f"{_PREFIX}TEMPLATE"], environment.get(f"{_PREFIX}URL") or _USUAL
    )


def body(report: TeamReport) -> str:
    """The report in Notify's small Markdown: headings, numbered lines, bullets."""
    rows = [report.line]
    if not report.quiet:
        changes = report.changes or (NO_CHANGE,)
        rows += ["", f"# Since {report.period.just_before}", *(f"* {words}" for words in changes)]
        if report.actions:
            rows += [
                "",
                "# What to do first",
                *(f"{number}. {words}" for number, words in enumerate(report.actions, 1)),
            ]
        for section in report.sections:
            rows += ["", f"# {section.title}", section.lead, *(f"* {item.title}" for item in section.items[:8])]
    return "\n".join(rows)
