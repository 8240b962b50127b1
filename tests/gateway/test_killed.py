"""Kills in the middle: no message is lost, and one is doubled only where SMTP cannot tell whether it was taken."""

import random
import re
import signal
import smtplib
import threading
import time
from collections import Counter
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from tests.gateway.next_hop import kept
from tests.gateway.processes import Queue, Server, gateway_process, hop_process

BODY = "Dear Ms Finch,\r\n\r\nThe Harbour Renewal Grants Scheme has a total fund of £145 million.\r\n\r\n"


def letter(name: str, lines: int = 0) -> bytes:
    head = f"From: a@x.example\r\nTo: b@y.example\r\nSubject: Letter {name}\r\nX-Number: {name}\r\n\r\n"
    return (head + BODY + "A line of no account.\r\n" * lines).encode()


@pytest.fixture
def servers(tmp_path: Path) -> Iterator[list[Server]]:
    begun: list[Server] = []
    yield begun
    for server in begun:
        if server.process and server.process.poll() is None:
            server.end()


def pair(servers: list[Server], folder: Path, wait: float = 0) -> tuple[Server, Server]:
    """A next hop that keeps mail in `folder`, and a gateway before it."""
    folder.mkdir()
    hop = hop_process(folder, folder.with_suffix(".hop"), wait)
    gateway = gateway_process(hop.port, folder.with_suffix(".log"))
    servers += [hop, gateway]
    hop.start()
    gateway.start()
    return hop, gateway


def sending(gateway: Server) -> smtplib.SMTP:
    sender = smtplib.SMTP("127.0.0.1", gateway.port, timeout=60)
    sender.ehlo("queue.example")
    assert sender.docmd("MAIL FROM:<a@x.example>")[0] == 250
    assert sender.docmd("RCPT TO:<b@y.example>")[0] == 250
    return sender


def test_a_real_check_is_in_the_header_and_the_log_says_nothing_of_the_letter(
    tmp_path: Path, servers: list[Server]
) -> None:
    _, gateway = pair(servers, tmp_path / "kept")
    with sending(gateway) as sender:
        assert sender.data(letter("1").replace("£145".encode(), "£95".encode()))[0] == 250
    with sending(gateway) as sender:
        assert sender.data(letter("2"))[0] == 250
    wrong, right = kept(tmp_path / "kept")
    assert re.match(rb"X-Policyline: found; errors=1; warnings=0; notes=0; unread=0; as-of=[-0-9]{10}; library=", wrong)
    assert right.startswith(b"X-Policyline: clean; errors=0; ")
    assert right.partition(b"\r\n")[2] == letter("2")
    assert not any(word in gateway.log() for word in ("Finch", "Harbour", "x.example", "Letter 1"))


def test_a_gateway_killed_in_the_middle_of_a_message_has_accepted_and_handed_on_nothing(
    tmp_path: Path, servers: list[Server]
) -> None:
    _, gateway = pair(servers, tmp_path / "kept")
    sender = sending(gateway)
    assert sender.docmd("DATA")[0] == 354
    sender.send(letter("1", 1000))
    gateway.end()
    with pytest.raises((smtplib.SMTPException, OSError)):
        sender.docmd(".")
    assert kept(tmp_path / "kept") == []


def test_a_next_hop_killed_before_it_answers_leaves_the_message_in_the_queue(
    tmp_path: Path, servers: list[Server]
) -> None:
    hop, gateway = pair(servers, tmp_path / "kept", wait=60)
    sender = sending(gateway)
    codes: list[int] = []
    waiting = threading.Thread(target=lambda: codes.append(sender.data(letter("1"))[0]))
    waiting.start()
    _until(lambda: bool(kept(tmp_path / "kept")))
    hop.end()
    waiting.join(60)
    assert codes == [451]


def test_where_nobody_can_know_whether_it_was_taken_a_message_comes_twice_rather_than_not(
    tmp_path: Path, servers: list[Server]
) -> None:
    """RFC 5321, 4.5.4.1 and RFC 1047: the next hop has it, and the gateway dies before it can say so."""
    _, gateway = pair(servers, tmp_path / "kept", wait=1)
    queue = Queue(gateway.port, {"1": letter("1")})
    emptying = threading.Thread(target=queue.empty, args=(time.monotonic() + 60,))
    emptying.start()
    _until(lambda: bool(kept(tmp_path / "kept")))
    gateway.end()
    gateway.start()
    emptying.join(60)
    assert queue.accepted == {"1": 250}
    assert queue.open["1"] == 1
    assert len(kept(tmp_path / "kept")) == 2


def test_told_to_stop_it_finishes_what_it_has_begun(tmp_path: Path, servers: list[Server]) -> None:
    _, gateway = pair(servers, tmp_path / "kept", wait=1)
    sender = sending(gateway)
    codes: list[int] = []
    waiting = threading.Thread(target=lambda: codes.append(sender.data(letter("1"))[0]))
    waiting.start()
    _until(lambda: bool(kept(tmp_path / "kept")))
    assert gateway.end(signal.SIGTERM) == 0
    waiting.join(60)
    assert codes == [250]
    assert len(kept(tmp_path / "kept")) == 1
    assert "Exception" not in gateway.log()


def test_killed_again_and_again_nothing_is_lost_or_cut_short(tmp_path: Path, servers: list[Server]) -> None:
    """Four senders, forty letters of one line to a megabyte; gateway and next hop are killed in turn, at any moment."""
    hop, gateway = pair(servers, tmp_path / "kept")
    chance = random.Random(20261122)
    letters = {str(number): letter(str(number), chance.choice((0, 10, 1000, 40_000))) for number in range(40)}
    until = time.monotonic() + 240
    queues = [
        Queue(gateway.port, {name: data for name, data in letters.items() if int(name) % 4 == part})
        for part in range(4)
    ]
    emptying = [threading.Thread(target=queue.empty, args=(until,)) for queue in queues]
    for thread in emptying:
        thread.start()
    kills = 0
    while any(thread.is_alive() for thread in emptying) and kills < 9:
        time.sleep(chance.uniform(0.02, 0.5))
        killed = gateway if kills % 3 else hop
        killed.end()
        kills += 1
        killed.start()
    for thread in emptying:
        thread.join(240)
    accepted = {name: code for queue in queues for name, code in queue.accepted.items()}
    came = Counter(_number(message) for message in _kept(tmp_path))
    assert accepted == dict.fromkeys(letters, 250)
    assert set(came) == set(letters)
    for message in _kept(tmp_path):
        header, _, rest = message.partition(b"\r\n")
        assert header.startswith(b"X-Policyline: ")
        assert rest in letters.values()
    open_attempts = sum((queue.open for queue in queues), Counter[str]())
    assert all(came[name] <= 1 + open_attempts[name] for name in letters)
    assert kills >= 3


def _number(message: bytes) -> str:
    found = re.search(rb"^X-Number: (\d+)\r\n", message, re.MULTILINE)
    assert found
    return found[1].decode()


def _kept(folder: Path) -> list[bytes]:
    return kept(folder / "kept")


def _until(happened: Callable[[], bool]) -> None:
    for _ in range(600):
        if happened():
            return
        time.sleep(0.05)
    raise AssertionError
