"""Messages by GOV.UK Notify's own client, to a service on this machine that answers as Notify does."""

import json
from collections.abc import Iterator
from dataclasses import replace
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from threading import Thread
from typing import Any

import pytest

from linter.reporting.delivery import NotConfigured, NotSent, Unknown
from linter.reporting.delivery.notify import Notify, body, configured
from tests.reporting.test_media import QUIET, REPORT

KEY = "test-11111111-1111-4111-8111-111111111111-22222222-2222-4222-8222-222222222222"


class Service(ThreadingHTTPServer):
    """Takes e-mails, or answers the next with a status of its plan; 0 hangs up."""

    def __init__(self) -> None:
        super().__init__(("127.0.0.1", 0), _Answers)
        self.plan: list[int] = []
        self.taken: list[tuple[str, dict[str, Any]]] = []


class _Answers(BaseHTTPRequestHandler):
    def do_POST(self) -> None:
        service = self.server
        assert isinstance(service, Service)
        asked = json.loads(self.rfile.read(int(self.headers["Content-Length"])))
        code = service.plan.pop(0) if service.plan else 201
        if not code:
            self.connection.close()
            return
        if code == 201:
            service.taken.append((self.path, asked))
            answer: dict[str, Any] = {"id": "740e5834"}
        else:
            answer = {"status_code": code, "errors": [{"error": "BadRequestError", "message": "no such template"}]}
        data = json.dumps(answer).encode()
        self.send_response(code)
        self.send_header("Content-Type", "application/json")
        self.send_header("Content-Length", str(len(data)))
        self.end_headers()
        self.wfile.write(data)

    def log_message(self, *_: object) -> None:
        pass


@pytest.fixture
def service() -> Iterator[Service]:
    with Service() as running:
        Thread(target=running.serve_forever, daemon=True).start()
        yield running
        running.shutdown()


def notify(service: Service) -> Notify:
    return configured(
        {
            "POLICYLINE_NOTIFY_KEY": KEY,
            "POLICYLINE_NOTIFY_TEMPLATE": "f33517ff-2a88-4f6e-b855-c550268ce08a",
            "POLICYLINE_NOTIFY_URL": f"http://127.0.0.1:{service.server_port}",
        }
    )


def test_a_report_goes_short_and_named(service: Service) -> None:
    assert notify(service).send(REPORT, "team@example.gov.uk", "2026-W10 team") == "Notify's id 740e5834"
    ((path, asked),) = service.taken
    assert path == "/v2/notifications/email"
    assert asked == {
        "email_address": "team@example.gov.uk",
        "template_id": "f33517ff-2a88-4f6e-b855-c550268ce08a",
        "reference": "2026-W10 team",
        "personalisation": {"subject": "Your lines in letters, 2 to 8 March 2026", "report": body(REPORT)},
    }


@pytest.mark.parametrize(("code", "lasting"), [(400, True), (403, True), (429, False), (500, False)])
def test_what_notify_does_not_take_is_told(service: Service, code: int, *, lasting: bool) -> None:
    service.plan = [code]
    with pytest.raises(NotSent, match=f"{code}.*no such template") as fault:
        notify(service).send(REPORT, "team@example.gov.uk", "x")
    assert fault.value.lasting == lasting


def test_no_answer_is_not_known(service: Service) -> None:
    service.plan = [0]
    with pytest.raises(Unknown):
        notify(service).send(REPORT, "team@example.gov.uk", "x")


@pytest.mark.parametrize("lacking", ["KEY", "TEMPLATE"])
def test_what_is_not_set_is_said(lacking: str) -> None:
    environment = {"POLICYLINE_NOTIFY_KEY": KEY, "POLICYLINE_NOTIFY_TEMPLATE": "x"}
    del environment[f"POLICYLINE_NOTIFY_{lacking}"]
    with pytest.raises(NotConfigured, match=f"POLICYLINE_NOTIFY_{lacking}"):
        configured(environment)
    assert KEY not in repr(replace(Notify(KEY, "x")))


def test_the_body_is_notifys_small_markdown() -> None:
    assert body(QUIET) == "A quiet week."
    assert "# What to do first\n1. Do this" in body(REPORT)
