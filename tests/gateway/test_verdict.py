"""What a check's outcome becomes: a header, and reasons that quote nothing of the letter."""

import json
from datetime import date
from email.message import EmailMessage
from email.policy import SMTP

from linter.checking.dating import Day, report_on
from linter.documents import read_all
from linter.gateway.verdict import Verdict, verdict
from linter.renderers.json import render
from linter.showing.view import View
from tests.libraries import grants

DIGEST = "0123456789abcdef"
HEAD = b"From: a@x.example\r\nTo: b@y.example\r\nSubject: Your letter\r\n"


def checked(message: bytes, on: date = date(2025, 10, 1)) -> Verdict:
    reports = [report_on(one, grants(), Day(on, "today")) for one in read_all("message.eml", message)]
    return verdict(json.loads("".join(render(reports, View()))), DIGEST)


WRONG = b"\r\nDear Ms Finch,\r\n\r\nThe Harbour Renewal Grants Scheme has a total fund of \xc2\xa3100 million.\r\n"
RIGHT = WRONG.replace(b"100", b"120")


def with_attachment(body: bytes, name: str, data: bytes) -> bytes:
    message = EmailMessage()
    message["From"], message["To"], message["Subject"] = "a@x.example", "b@y.example", "Your letter"
    message.set_content(body.decode())
    message.add_attachment(data, maintype="application", subtype="octet-stream", filename=name)
    return message.as_bytes(policy=SMTP)


def test_a_letter_with_nothing_to_say_of() -> None:
    assert checked(HEAD + RIGHT).header("mx.example") == (
        "clean; errors=0; warnings=0; notes=0; unread=0; as-of=2025-10-01; library=0123456789ab; by=mx.example"
    )


def test_a_letter_with_a_wrong_figure() -> None:
    found = checked(HEAD + WRONG)
    assert found.header("mx.example").startswith("found; errors=1; warnings=0; notes=0; unread=0; as-of=2025-10-01; ")
    (reason,) = found.reasons("error")
    assert reason.startswith(
        "Paragraph 2: a figure or date that was never approved. Approved: “£120 million” (fund-total; ask "
    )
    assert "100" not in reason
    assert "Finch" not in reason


def test_an_attachment_that_cannot_be_read_is_no_clean_letter() -> None:
    partly = checked(with_attachment(RIGHT, "Letter to Ms Finch.docx", b"no Word file"))
    assert partly.header("mx").startswith("partly-checked; errors=0; warnings=0; notes=0; unread=1; ")
    assert partly.reasons("note") == []


def test_reasons_name_attached_letters_by_number() -> None:
    (reason,) = checked(with_attachment(RIGHT, "Letter to Ms Finch.txt", WRONG)).reasons("error")
    assert reason.startswith("Attached letter 1, paragraph 2: ")
    assert "Finch" not in reason


def test_what_could_not_be_read_is_not_checked() -> None:
    sealed = HEAD + b"Content-Type: application/pkcs7-mime\r\n\r\nMIAG\r\n"
    assert checked(sealed).header("mx") == "not-checked; reason=unreadable; by=mx"
    assert Verdict(unchecked="slow").header("mx") == "not-checked; reason=slow; by=mx"
    assert Verdict(unchecked="slow").reasons("note") == []


def test_only_findings_grave_enough_are_reasons() -> None:
    report = {"path": "message.eml", "checked": True, "as_of": "2025-10-01", "findings": []}
    finding = {
        "kind": "stale-tense",
        "place": {"line": 7, "label": ""},
        "approved": {"id": "opening", "text": "Round one " + "is open " * 60, "owner": ""},
    }
    grades = {"error": 1, "warning": 2, "note": 20}
    findings = [{**finding, "severity": grade} for grade, times in grades.items() for _ in range(times)]
    found = Verdict([{**report, "findings": findings}], DIGEST)
    assert found.counts() == {"errors": 1, "warnings": 2, "notes": 20, "unread": 0}
    assert len(found.reasons("error")) == 1
    assert len(found.reasons("warning")) == 3
    assert found.reasons("note")[-1] == "There are 11 more."
    assert len(found.reasons("note")) == 13
    assert found.reasons("error")[0].endswith("is open …” (opening).")
