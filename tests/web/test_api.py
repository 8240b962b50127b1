"""The API: reports as the command line gives them, the library, and why something cannot be done."""

from __future__ import annotations

import json
import subprocess
import sys
from typing import Any

import httpx
import jsonschema
import pytest

from tests.libraries import ROOT
from tests.web.service import LETTERS, Running, serving

REPORT = json.loads((ROOT / "schemas" / "report-v1.schema.json").read_text(encoding="utf-8"))
FAULTY = "Dear Ms Example,\n\nThe Industrial Strategy Green Paper consultation received over 2,800 responses.\n"
DAY = "2025-03-13"


def problem(answer: httpx.Response, status: int, sort: str) -> dict[str, Any]:
    """The body of a problem, which is of this sort."""
    assert answer.status_code == status
    assert answer.headers["content-type"] == "application/problem+json"
    body: dict[str, Any] = answer.json()
    assert body["type"] == f"/problems#{sort}"
    assert body["status"] == status
    assert body["title"]
    assert body["detail"].endswith(".")
    return body


@pytest.mark.parametrize("name", ["letter-1.docx", "letter-2.eml", "letter-2.txt", "letter-3.md"])
def test_a_file_is_judged_as_by_the_command_line(ask: httpx.Client, name: str) -> None:
    data = (LETTERS / name).read_bytes()
    answer = ask.post("/v1/check", files={"file": (name, data)}, data={"as_of": "2025-06-24"})
    assert answer.status_code == 200
    jsonschema.validate(answer.json(), REPORT)
    command = [sys.executable, "-m", "linter.cli", "check", name, "--as-of", "2025-06-24", "--output-format", "json"]
    folders = ["--library", str(ROOT / "canonical_lines"), "--rules", str(ROOT / "rules")]
    said = subprocess.run(
        [*command, *folders], cwd=LETTERS, env={"PYTHONPATH": str(ROOT)}, capture_output=True, check=False
    )
    assert answer.json() == json.loads(said.stdout)


@pytest.mark.parametrize("start", ["", "🙂 ", "\ufeff", "\ufeff\ufeff", "\r\n\r\n"])
def test_text_is_judged_and_its_offsets_are_code_points(ask: httpx.Client, start: str) -> None:
    text = f"{start}{FAULTY}"
    report = ask.post("/v1/check", json={"text": text, "as_of": DAY}).json()["reports"][0]
    finding = report["findings"][0]
    assert text[finding["start"] : finding["end"]] == finding["quote"] == "2,800"
    assert report["as_of"] == DAY


def test_the_name_says_what_text_it_is(ask: httpx.Client) -> None:
    text = f"<p>{FAULTY}</p><blockquote type=cite><p>{FAULTY}</p></blockquote>"
    reports = ask.post("/v1/check", json={"text": text, "as_of": DAY, "name": "message.html"}).json()["reports"]
    assert reports[0]["path"] == "message.html"
    assert len(reports[0]["findings"]) == 1  # what is quoted is not the drafter's


def test_the_day_may_be_the_letters_own(ask: httpx.Client) -> None:
    data = (LETTERS / "letter-1.docx").read_bytes()
    answer = ask.post("/v1/check", files={"file": ("letter-1.docx", data)}, data={"as_of": "letter"})
    assert answer.json()["reports"][0]["as_of"] == "2024-12-23"


@pytest.mark.parametrize(
    ("body", "detail"),
    [
        (b"{", "not JSON"),
        (b"\xff{}", "not JSON"),
        (b"[" * 100_000, "not JSON"),
        (b"[]", "object with a “text”"),
        (b"{}", "“text” must be there"),
        (b'{"text": 1}', "“text” must be there"),
        (b'{"text": "a", "as_of": 3}', "“as_of” must be there"),
        (b'{"text": "a", "as_of": "13 March"}', "write today, letter"),
        (b'{"text": "a", "as_off": "today"}', "besides as_of, name, text"),
        (b'{"text": "\\ud800"}', "half a character"),
    ],
)
def test_what_is_not_understood_is_said(ask: httpx.Client, body: bytes, detail: str) -> None:
    answer = ask.post("/v1/check", content=body, headers={"content-type": "application/json"})
    assert detail in problem(answer, 400, "bad-request")["detail"]


def test_other_forms_of_body_are_refused(ask: httpx.Client) -> None:
    for kind in ("text/plain", "application/x-www-form-urlencoded", ""):
        problem(ask.post("/v1/check", content=b"x", headers={"content-type": kind}), 415, "unsupported-media-type")
    problem(ask.post("/v1/check", files={"letter": b"x"}), 400, "bad-request")
    two = [("file", ("a.txt", b"x")), ("file", ("b.txt", b"y"))]
    problem(ask.post("/v1/check", files=two), 400, "bad-request")
    broken = ask.post("/v1/check", content=b"--x\r\n", headers={"content-type": "multipart/form-data; boundary=x"})
    problem(broken, 400, "bad-request")


@pytest.mark.parametrize(
    ("name", "data", "reason"),
    [
        ("a.docx", b"PK\x03\x04 broken", "damaged"),
        ("a.docx", b"", "empty"),
        ("a.doc", b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + b"\0" * 600, "save"),
        ("a.xlsx", b"PK\x03\x04", ""),
        ("a.txt", b"\0\1\2", "binary"),
        ("a.pdf", b"%PDF-1.7 broken", "damaged"),
        ("a", b"text", "no ending"),
    ],
)
def test_what_cannot_be_checked_says_why(ask: httpx.Client, name: str, data: bytes, reason: str) -> None:
    body = problem(ask.post("/v1/check", files={"file": (name, data)}), 422, "unreadable")
    assert reason in body["detail"]
    jsonschema.validate({"version": 1, "reports": body["reports"]}, REPORT)
    assert body["reports"][0]["checked"] is False


def test_a_mail_of_which_something_can_be_checked_is(ask: httpx.Client) -> None:
    mail = (
        b"From: a@example.org\r\nTo: b@example.org\r\nSubject: x\r\nMIME-Version: 1.0\r\n"
        b'Content-Type: multipart/mixed; boundary="b"\r\n\r\n'
        b"--b\r\nContent-Type: text/plain\r\n\r\nDear Ms Example, here is the draft.\r\n"
        b'--b\r\nContent-Type: application/octet-stream\r\nContent-Disposition: attachment; filename="draft.docx"\r\n\r\nno\r\n--b--\r\n'
    )
    answer = ask.post("/v1/check", files={"file": ("m.eml", mail)})
    assert answer.status_code == 200
    assert [report["checked"] for report in answer.json()["reports"]] == [True, False]


def test_lines_are_found_and_shown_on_a_day(ask: httpx.Client) -> None:
    every = ask.get("/v1/lines", params={"limit": 1000}).json()
    assert every["total"] == len(every["entries"]) > 20
    lines = ask.get("/v1/lines", params={"kind": "line", "on": DAY, "limit": 2, "offset": 1}).json()
    assert [entry["kind"] for entry in lines["entries"]] == ["line", "line"]
    assert lines["on"] == DAY
    found = ask.get("/v1/lines", params={"q": "GREEN paper Responses", "on": DAY}).json()
    assert 0 < found["total"] < every["total"]
    assert ask.get("/v1/lines", params={"q": "no such words"}).json()["total"] == 0
    entry = ask.get("/v1/lines/consultation-responses", params={"on": "2025-03-13"}).json()["entry"]
    assert entry["in_force"] is True
    assert entry["versions"][-1]["number"] == 1
    assert ask.get("/v1/lines/consultation-responses", params={"on": "1999-01-01"}).json()["entry"]["in_force"] is False
    problem(ask.get("/v1/lines/none"), 404, "not-found")
    problem(ask.get("/v1/lines", params={"on": "soon"}), 400, "bad-request")
    problem(ask.get("/v1/lines", params={"limit": "-1"}), 400, "bad-request")
    problem(ask.get("/v1/lines", params={"kind": "poem"}), 400, "bad-request")
    problem(ask.get("/v1/lines", params={"kind": ""}), 400, "bad-request")


def test_addresses_and_methods_that_are_not_there(ask: httpx.Client) -> None:
    problem(ask.get("/v1/nothing"), 404, "not-found")
    answer = ask.get("/v1/check")
    problem(answer, 405, "method-not-allowed")
    assert "POST" in answer.headers["allow"]


def test_every_problem_leads_to_what_it_means(ask: httpx.Client) -> None:
    page = ask.get("/problems").text
    for sort in ("unreadable", "too-large", "too-slow", "token-needed"):
        assert f'id="{sort}"' in page


def test_health_and_readiness(ask: httpx.Client) -> None:
    assert ask.get("/health").json()["status"] == "alive"
    ready = ask.get("/ready").json()
    assert ready["status"] == "ready"
    assert ready["library"]["state"] == "current"
    assert ready["library"]["entries"] > 20


def test_a_browser_is_told_to_be_careful(ask: httpx.Client) -> None:
    for path in ("/", "/lines", "/v1/lines", "/nothing"):
        headers = ask.get(path).headers
        policy = headers["content-security-policy"]
        assert "default-src 'none'" in policy
        assert "unsafe" not in policy
        assert headers["x-content-type-options"] == "nosniff"
        assert headers["x-frame-options"] == "DENY"
        assert headers["cache-control"] == "no-store"
        assert headers["referrer-policy"] == "same-origin"
        assert "server" not in headers


def test_requests_are_noted_and_letters_are_not(service: Running, ask: httpx.Client) -> None:
    before = len(service.events())
    secret = "Zanzibar-4417"
    answer = ask.post("/v1/check", files={"file": (f"{secret}.txt", f"{FAULTY} {secret}".encode())})
    assert answer.status_code == 200
    ask.get(f"/lines?q={secret}")
    ask.get(f"/{secret}")
    noted = [event for event in service.events()[before:] if event["event"] == "request"]
    assert noted[0]["route"] == "/v1/check"
    assert noted[0]["findings"] == 1
    assert noted[0]["id"] == answer.headers["x-request-id"]
    assert secret not in "\n".join(service.said)


def test_where_the_extra_is_missing_it_is_said(tmp_path: Any) -> None:
    code = "import sys\nsys.modules['starlette'] = None\nfrom linter.cli.main import main\nsys.exit(main(['serve']))"
    done = subprocess.run([sys.executable, "-c", code], cwd=ROOT, capture_output=True, text=True, check=False)
    assert (done.returncode, done.stdout) == (2, "")
    assert done.stderr == "The page needs the extra “web”: install policyline[web].\n"


@pytest.mark.parametrize(
    ("arguments", "says"),
    [
        (["--host", "0.0.0.0"], "others can reach it: say who may with --tokens FILE"),
        (["--tokens", "missing"], "missing: the tokens cannot be read"),
        (["--new-token", "outlook"], "--new-token goes with --tokens FILE"),
        (["--behind", "192.0.2.7"], "everybody comes from elsewhere: say who may with --tokens FILE"),
        (["--tls-key", "k"], "--tls-certificate and --tls-key go together"),
        (["--library", "nowhere"], "nowhere: there is no such folder"),
        (["--host", "192.0.2.1", "--tokens", "pyproject.toml"], "pyproject.toml:1: a line is a name"),
    ],
)
def test_what_it_cannot_start_with_is_said(arguments: list[str], says: str) -> None:
    command = [sys.executable, "-m", "linter.cli", "serve", "--port", "0", *arguments]
    done = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=False, timeout=60)
    assert done.returncode == 2
    assert says in done.stderr
    assert "Traceback" not in done.stderr


def test_a_port_that_is_taken_is_said(service: Running) -> None:
    command = [sys.executable, "-m", "linter.cli", "serve", "--port", str(service.port)]
    done = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=False, timeout=60)
    assert done.returncode == 2
    assert f"It cannot listen at 127.0.0.1:{service.port}: " in done.stderr


def test_it_stops_when_it_is_told_to() -> None:
    with serving("--workers", "1") as running, running.client() as client:
        assert client.get("/health").status_code == 200
        process = running.process
    assert process.returncode == 0
