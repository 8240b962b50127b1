"""What is too much, too slow or broken off is turned away, and letters are checked all the same."""

from __future__ import annotations

import os
import select
import signal
import socket
import time
import zipfile
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from io import BytesIO
from pathlib import Path

import httpx
import pytest

from tests.web.service import Running, long_letter, serving
from tests.web.test_api import FAULTY, problem

SECONDS = 2


@pytest.fixture(scope="module")
def bounded(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Running]:
    """A service that takes a megabyte, and has little patience."""
    folder = tmp_path_factory.mktemp("project")
    (folder / "policyline.toml").write_text("max-file-mb = 1\n")
    with serving("--rate", "0", "--workers", "2", "--seconds", str(SECONDS), cwd=folder) as running:
        yield running


def checked(running: Running) -> bool:
    """Whether a letter is checked as ever."""
    with running.client() as client:
        return client.post("/v1/check", json={"text": FAULTY, "as_of": "2025-03-13"}).status_code == 200


def opened(running: Running, start: bytes) -> socket.socket:
    """A connection on which this much was sent."""
    connection = socket.create_connection(("127.0.0.1", running.port))
    connection.sendall(start.replace(b"\n", b"\r\n"))
    return connection


def ended(connection: socket.socket, within: float) -> bool:
    """Whether the other side ends a connection within so many seconds."""
    end = time.monotonic() + within
    while time.monotonic() < end:
        if select.select([connection], [], [], 0.2)[0]:
            try:
                if not connection.recv(65536):
                    return True
            except ConnectionError:
                return True
    return False


def test_a_letter_that_is_too_large_is_refused(bounded: Running) -> None:
    with bounded.client() as client:
        just = client.post("/v1/check", files={"file": ("a.txt", b"\0" * 1_000_000)})
        problem(just, 422, "unreadable")  # taken, and looked into
        over = client.post("/v1/check", files={"file": ("a.txt", b"x" * 1_000_001)})
        assert "1.0 MB" in problem(over, 413, "too-large")["detail"]
        problem(
            client.post("/v1/check", content=b"x" * 3_000_000, headers={"content-type": "application/json"}),
            413,
            "too-large",
        )

        def pieces() -> Iterator[bytes]:
            for _ in range(40):
                yield b"x" * 100_000

        problem(
            client.post("/v1/check", content=pieces(), headers={"content-type": "application/json"}), 413, "too-large"
        )
        page = client.post(
            "/check",
            files={"file": ("a.docx", b"x" * 1_000_001)},
            data={"on-day": "1", "on-month": "1", "on-year": "2025"},
        )
        assert page.status_code == 413
        assert "The letter must be smaller than 1.0 MB" in page.text
    assert checked(bounded)


def test_a_file_that_unpacks_to_too_much_is_refused(bounded: Running) -> None:
    packed = BytesIO()
    with zipfile.ZipFile(packed, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("[Content_Types].xml", "<x/>")
        archive.writestr("word/document.xml", b"<w>" + b" " * 200_000_000)
    with bounded.client() as client:
        problem(client.post("/v1/check", files={"file": ("a.docx", packed.getvalue())}), 422, "unreadable")
    assert checked(bounded)


def test_a_letter_that_takes_too_long_is_given_up(bounded: Running) -> None:
    # As many paragraphs full of figures as a megabyte holds.
    text = long_letter(900_000)
    with bounded.client() as client:
        problem(client.post("/v1/check", json={"text": text, "as_of": "2025-03-13"}), 504, "too-slow")
    assert checked(bounded)
    with bounded.client() as client:
        assert client.get("/ready").json()["status"] == "ready"


def test_headers_that_never_end_end_the_connection(bounded: Running) -> None:
    with opened(bounded, b"GET / HTTP/1.1\nHost: localhost\nX-A: ") as slow:
        assert ended(slow, SECONDS * 3)
    with opened(bounded, b"") as silent:
        assert ended(silent, SECONDS * 3)


def test_headers_that_trickle_in_end_the_connection(bounded: Running) -> None:
    with opened(bounded, b"GET / HTTP/1.1\nHost: localhost\n") as slow:
        for number in range(SECONDS * 3 * 4):
            try:
                slow.sendall(b"X-%d: a\r\n" % number)
            except OSError:
                return
            if ended(slow, 0.25):
                return
    pytest.fail("it was still open")


def test_a_body_that_never_comes_is_not_waited_for(bounded: Running) -> None:
    head = b"POST /v1/check HTTP/1.1\nHost: localhost\nContent-Type: application/json\nContent-Length: 1000\n\n"
    with opened(bounded, head + b'{"text"') as slow:
        slow.settimeout(SECONDS * 4)
        answer = slow.recv(65536)
        assert answer.startswith(b"HTTP/1.1 408 ")
        assert b"too-slow-sending" in answer or b"too-slow-sending" in slow.recv(65536)
        assert ended(slow, SECONDS)


def test_an_answer_that_nobody_fetches_is_not_held_for_ever(bounded: Running) -> None:
    request = b"GET /assets/govuk.css HTTP/1.1\nHost: localhost\n\n"
    connection = socket.socket()
    connection.setsockopt(socket.SOL_SOCKET, socket.SO_RCVBUF, 4096)
    connection.connect(("127.0.0.1", bounded.port))
    with connection:
        connection.sendall(request.replace(b"\n", b"\r\n") * 200)  # some twenty megabytes of answers
        time.sleep(SECONDS * 5 + 2)
        had = 0
        connection.settimeout(SECONDS)
        try:
            while piece := connection.recv(1 << 20):
                had += len(piece)
        except OSError:
            pass
        assert had < 15_000_000
    assert checked(bounded)


def test_clients_that_break_off_hurt_nobody(bounded: Running) -> None:
    head = b"POST /v1/check HTTP/1.1\nHost: localhost\nContent-Type: application/json\nContent-Length: 900000\n\n"
    for _ in range(30):
        opened(bounded, head + b"{").close()
        opened(bounded, b"\x16\x03\x01 not http\n\n").close()
    body = b'{"text": "Dear Ms Example", "as_of": "2025-03-13"}'
    whole = head.replace(b"900000", str(len(body)).encode())
    for _ in range(30):
        opened(bounded, whole + body).close()  # gone before the answer
    assert checked(bounded)
    assert not [event for event in bounded.events() if event["event"] == "fault" or "fault" in event]
    assert 499 in {event.get("status") for event in bounded.events()}, "who goes away is noted as such"
    assert 500 not in {event.get("status") for event in bounded.events()}


def test_workers_that_are_killed_are_replaced(bounded: Running) -> None:
    children = Path(f"/proc/{bounded.process.pid}/task/{bounded.process.pid}/children")
    if not children.exists():
        pytest.skip("processes are looked up in /proc")
    for worker in map(int, children.read_text().split()):
        os.kill(worker, signal.SIGKILL)
    assert checked(bounded)
    assert checked(bounded)


def test_ten_letters_of_the_largest_size_at_once_are_all_answered(bounded: Running) -> None:
    letter = ("large.txt", b"Dear all, nothing. " * 50_000)

    def send(_: int) -> int:
        with bounded.client() as client:
            return client.post("/v1/check", files={"file": letter}).status_code

    with ThreadPoolExecutor(10) as senders:
        statuses = list(senders.map(send, range(10)))
    assert set(statuses) <= {200, 422, 503, 504}
    assert checked(bounded)


def test_who_sends_too_many_letters_has_to_wait() -> None:
    with serving("--rate", "3", "--workers", "1") as running, running.client() as client:
        answers = [client.post("/v1/check", json={"text": "Dear Ms Example"}) for _ in range(5)]
        assert [answer.status_code for answer in answers] == [200, 200, 200, 429, 429]
        problem(answers[3], 429, "too-many")
        assert 1 <= int(answers[3].headers["retry-after"]) <= 21
        assert client.get("/").status_code == 200


def test_more_letters_than_can_wait_are_told_to_come_again() -> None:
    with serving("--rate", "0", "--workers", "1", "--seconds", "5") as running:
        text = long_letter(80_000)

        def send(_: int) -> httpx.Response:
            with running.client() as client:
                return client.post("/v1/check", json={"text": text, "as_of": "2025-03-13"})

        with ThreadPoolExecutor(80) as senders:
            answers = list(senders.map(send, range(80)))
        refused = [answer for answer in answers if answer.status_code != 200]
        assert refused
        assert {answer.status_code for answer in refused} <= {503, 504}
        assert all(answer.headers["retry-after"] for answer in refused if answer.status_code == 503)
        assert checked(running)


def test_who_breaks_off_leaves_the_queue_to_those_who_wait() -> None:
    long = {"text": long_letter(900_000), "as_of": "2025-03-13"}
    body = b'{"text": "Dear Ms Example", "as_of": "2025-03-13"}'
    head = b"POST /v1/check HTTP/1.1\nHost: localhost\nContent-Type: application/json\nContent-Length: %d\n\n" % len(
        body
    )
    with (
        serving("--rate", "0", "--workers", "1") as running,
        ThreadPoolExecutor(1) as other,
        running.client() as client,
    ):
        at_work = other.submit(client.post, "/v1/check", json=long)
        time.sleep(0.5)
        gone = [opened(running, head + body) for _ in range(64)]  # as many as may wait
        time.sleep(0.5)
        for connection in gone:
            connection.close()
        time.sleep(1)
        assert not at_work.done(), "the letter was checked too soon to show anything"
        assert checked(running)
