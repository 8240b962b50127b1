"""Mail through the gateway: what goes on, what comes back, and that a message is accepted once the next hop has it."""

import smtplib
import socket
import threading
from pathlib import Path
from typing import Any

import pytest

from linter.gateway.verdict import Verdict
from tests.gateway.conftest import HEADER, LETTER, NAME, Gateway, Place, next_hop, running, scripted

FOUND = Verdict(
    [
        {
            "path": "message.eml",
            "checked": True,
            "as_of": "2026-11-22",
            "findings": [
                {
                    "kind": "wrong-fact",
                    "severity": "error",
                    "place": {"line": 3, "label": "paragraph 2"},
                    "approved": {"id": "fund-total", "text": "£120 million", "owner": "lines@coastal.example"},
                }
            ],
        }
    ],
    "0123456789abcdef",
)


async def finding(message: bytes) -> Verdict:
    return FOUND


def began(sender: smtplib.SMTP, mail_from: str = "<a@x.example>") -> None:
    assert sender.docmd(f"MAIL FROM:{mail_from}")[0] == 250
    assert sender.docmd("RCPT TO:<b@y.example>")[0] == 250


def test_a_message_goes_on_under_one_header_byte_for_byte(place: Place) -> None:
    with running(place.hop.address) as gateway, gateway.sender() as sender:
        began(sender)
        assert sender.data(LETTER) == (250, b"2.0.0 Ok: kept")
        assert place.kept() == [HEADER + LETTER]
        (event,) = gateway.events()
    assert (event["event"], event["reply"], event["check"], event["bytes"]) == ("passed on", 250, "clean", len(LETTER))
    assert not any(word in gateway.log.getvalue() for word in ("Finch", "example", "A letter"))


@pytest.mark.parametrize(
    "message", [b"", b"\r\n", b".\r\n", b"no header\r\n", b"A: b\r\n\r\n" + b"x" * 400_000 + b"\r\n"]
)
def test_so_does_what_is_hardly_a_message(place: Place, message: bytes) -> None:
    with running(place.hop.address) as gateway, gateway.sender() as sender:
        began(sender)
        assert sender.data(message)[0] == 250
    (kept,) = place.kept()
    assert kept.removeprefix(HEADER) in (message, message + b"\r\n")


def test_several_messages_in_one_conversation(place: Place) -> None:
    with running(place.hop.address) as gateway, gateway.sender() as sender:
        for number in range(5):
            began(sender)
            assert sender.data(b"Subject: %d\r\n\r\nA\r\n" % number)[0] == 250
        assert sender.quit()[0] == 221
    assert [message.split(b"Subject: ")[1][:1] for message in place.kept()] == [b"0", b"1", b"2", b"3", b"4"]


def test_each_recipient_gets_the_next_hops_own_answer(place: Place) -> None:
    with running(place.hop.address) as gateway, gateway.sender() as sender:
        assert sender.docmd("MAIL FROM:<a@x.example> BODY=8BITMIME SIZE=100")[0] == 250
        assert sender.docmd("RCPT TO:<nobody@y.example>") == (550, b"5.1.1 No such person here")
        assert sender.docmd("RCPT TO:<b@y.example>") == (250, b"2.1.5 Ok")
        assert sender.data(LETTER)[0] == 250
    assert place.keeping.envelopes == [("a@x.example", ["b@y.example"], ["BODY=8BITMIME", "SIZE=100"])]


def test_a_message_may_have_no_sender(place: Place) -> None:
    with running(place.hop.address) as gateway, gateway.sender() as sender:
        began(sender, "<>")
        assert sender.data(LETTER)[0] == 250
    assert place.keeping.envelopes[0][0] == "<>"


def test_what_is_offered_is_what_the_next_hop_offers(tmp_path: Path) -> None:
    def old(stream: Any) -> None:
        stream.write(b"220 old\r\n")
        stream.flush()
        assert stream.readline() == b"EHLO filter.example\r\n"
        stream.write(b"250-old\r\n250-PIPELINING\r\n250-DSN\r\n250 SIZE 1234\r\n")
        stream.flush()
        stream.readline()

    with scripted(old) as address, running(address) as gateway, gateway.sender() as sender:
        assert set(sender.esmtp_features) == {"size", "dsn"}
        assert sender.esmtp_features["size"] == "1234"
    with next_hop(tmp_path, enable_SMTPUTF8=True) as place, running(place.hop.address) as gateway:
        with gateway.sender() as sender:
            assert set(sender.esmtp_features) == {"size", "8bitmime", "smtputf8"}
            assert sender.esmtp_features["size"] == "1000000"
            assert sender.sock
            sender.sock.sendall("MAIL FROM:<josé@x.example> SMTPUTF8\r\nRCPT TO:<zoë@y.example>\r\n".encode())
            assert (sender.getreply()[0], sender.getreply()[0]) == (250, 250)
            assert sender.data(LETTER)[0] == 250
        assert place.keeping.envelopes == [("josé@x.example", ["zoë@y.example"], ["SMTPUTF8"])]


def test_a_dialogue_out_of_order_is_put_right(place: Place) -> None:
    with running(place.hop.address) as gateway, gateway.sender() as sender:
        assert sender.docmd("DATA")[0] == 503
        assert sender.docmd("RCPT TO:<b@y.example>")[0] == 503
        assert sender.docmd("MAIL TO:<b@y.example>")[0] == 501
        began(sender)
        assert sender.docmd("MAIL FROM:<a@x.example>")[0] == 503
        assert sender.docmd("RSET")[0] == 250
        assert sender.docmd("DATA")[0] == 503
        began(sender)
        assert sender.data(LETTER)[0] == 250
    assert place.kept() == [HEADER + LETTER]


def test_with_the_next_hop_away_nothing_is_accepted(place: Place) -> None:
    with running(place.hop.address) as gateway:
        place.hop.stop(no_assert=True)
        sender = smtplib.SMTP(*gateway.address, timeout=20)
        code, words = sender.ehlo("sender.example")
        assert code == 421
        assert words == b"4.4.1 The next mail server cannot be reached."
        with pytest.raises(smtplib.SMTPServerDisconnected):
            sender.docmd("MAIL FROM:<a@x.example>")


def test_a_next_hop_that_hung_up_between_messages_is_called_again(place: Place) -> None:
    with running(place.hop.address) as gateway, gateway.sender() as sender:
        port = place.hop.address[1]
        place.hop.stop(no_assert=True)
        again = type(place.hop)(place.keeping)
        again.port = port
        again.start()
        try:
            began(sender)
            assert sender.data(LETTER)[0] == 250
        finally:
            again.stop(no_assert=True)
    assert place.kept() == [HEADER + LETTER]


@pytest.mark.parametrize("answer", ["451 4.3.0 Not now", "550 5.7.1 Not this", "452 4.2.2 Full"])
def test_the_senders_answer_is_the_next_hops(place: Place, answer: str) -> None:
    with running(place.hop.address) as gateway, gateway.sender() as sender:
        place.keeping.answers = [answer]
        began(sender)
        assert sender.data(LETTER) == (int(answer[:3]), answer[4:].encode())
        assert place.kept() == []
        began(sender)
        assert sender.data(LETTER)[0] == 250


GREETING = b"220 a\r\n", b"250 a\r\n", b"250 ok\r\n", b"250 ok\r\n"


@pytest.mark.parametrize(
    ("answers", "code"),
    [
        ((*GREETING, b""), 451),  # hangs up at DATA
        ((*GREETING, b"354 go\r\n", b""), 451),  # hangs up after the message
        ((*GREETING, b"354 go\r\n", b"hello\r\n"), 451),
        ((*GREETING, b"354 go\r\n", b"354 more\r\n"), 451),
        ((*GREETING, b"354 go\r\n", b"250-" + b"x" * 10_000 + b"\r\n"), 451),
        ((*GREETING, b"354 go\r\n", b"250-x\r\n" * 200), 451),
        ((*GREETING, b"554 no\r\n"), 554),
        ((*GREETING, b"354 go\r\n", b"250 yes\r\n"), 250),
    ],
)
def test_only_a_clear_yes_accepts_a_message(answers: tuple[bytes, ...], code: int) -> None:
    def converse(stream: Any) -> None:
        for number, answer in enumerate(answers):
            if number == 5:
                while stream.readline() not in (b".\r\n", b""):
                    pass
            elif number:
                stream.readline()
            stream.write(answer)
            stream.flush()
        if answers[-1]:
            stream.readline()

    with scripted(converse) as address, running(address) as gateway, gateway.sender() as sender:
        began(sender)
        assert sender.data(LETTER)[0] == code


def test_a_sender_that_goes_in_the_middle_of_a_message_leaves_nothing(place: Place) -> None:
    with running(place.hop.address) as gateway:
        sender = gateway.sender()
        began(sender)
        assert sender.docmd("DATA")[0] == 354
        assert sender.sock
        sender.sock.sendall(LETTER)
        sender.sock.close()
        with gateway.sender() as other:
            began(other)
            assert other.data(LETTER)[0] == 250
    assert place.kept() == [HEADER + LETTER]


def test_a_message_too_large_is_refused_at_once_and_at_the_end(place: Place) -> None:
    with running(place.hop.address, largest=1000) as gateway, gateway.sender() as sender:
        assert sender.docmd("MAIL FROM:<a@x.example> SIZE=1001") == (
            552,
            b"5.3.4 The message is too large: 1,000 bytes are the most.",
        )
        began(sender)
        assert sender.data(b"A: b\r\n\r\n" + b"x\r\n" * 400)[0] == 552
        began(sender)  # the next hop has forgotten the one before
        assert sender.data(LETTER)[0] == 250
    assert place.kept() == [HEADER + LETTER]


def test_what_was_found_is_in_the_header_and_the_message_goes_on(place: Place) -> None:
    with running(place.hop.address, finding) as gateway, gateway.sender() as sender:
        began(sender)
        assert sender.data(LETTER)[0] == 250
    (message,) = place.kept()
    assert message.startswith(b"X-Policyline: found; errors=1; warnings=0; ")
    assert message.endswith(b"\r\n" + LETTER)


def test_a_message_is_returned_with_the_reasons_where_that_is_asked_for(place: Place) -> None:
    with running(place.hop.address, finding, returned="error") as gateway, gateway.sender() as sender:
        began(sender)
        code, words = sender.data(LETTER)
        assert code == 550
        assert words.decode().split("\n") == [
            "5.7.1 This message was not sent, as it does not agree with what is approved to say:",
            "5.7.1 Paragraph 2: a figure or date that was never approved. Approved: "
            '"GBP 120 million" (fund-total; ask lines@coastal.example).',
            "5.7.1 Put this right, then send the message again.",
        ]
        assert place.kept() == []
        began(sender, "<>")  # a message without a sender has nowhere to go back to
        assert sender.data(LETTER)[0] == 250
    assert len(place.kept()) == 1
    assert [event["event"] for event in gateway.events()] == ["returned", "passed on"]


def test_a_message_in_a_loop_is_returned(place: Place) -> None:
    with running(place.hop.address) as gateway, gateway.sender() as sender:
        began(sender)
        assert sender.data(HEADER * 3 + LETTER)[0] == 250
        began(sender)
        code, words = sender.data(HEADER * 4 + LETTER)
    assert (code, words[:5]) == (554, b"5.4.6")
    assert place.kept() == [HEADER * 4 + LETTER]


def test_gateways_that_hand_on_to_each_other_take_no_mail(tmp_path: Path) -> None:
    with socket.create_server(("127.0.0.1", 0)) as free:
        port = free.getsockname()[1]
    with running(("127.0.0.1", port)) as first, running(first.address, listen=_at(port)):
        for _ in range(3):
            with smtplib.SMTP(*first.address, timeout=20) as sender:
                assert sender.ehlo("sender.example")[0] == 421


def _at(port: int) -> Any:
    from linter.gateway.next_hop import Address

    return Address("127.0.0.1", port)


def test_a_message_in_which_another_could_hide_is_returned(place: Place) -> None:
    with running(place.hop.address) as gateway, gateway.sender() as sender:
        began(sender)
        assert sender.docmd("DATA")[0] == 354
        hidden = b"MAIL FROM:<c@x.example>\r\nRCPT TO:<d@y.example>\r\nDATA\r\nA: b\r\n\r\nHidden\r\n"
        sender.send(LETTER + b"a\n.\r\n" + hidden + b".\r\n")
        code, words = sender.getreply()
    assert (code, words[:5]) == (550, b"5.6.0")
    assert place.kept() == []


def test_a_return_character_in_an_address_gives_no_order(place: Place) -> None:
    with running(place.hop.address) as gateway, gateway.sender() as sender:
        assert sender.sock
        sender.sock.sendall(b"MAIL FROM:<a@x.example>\rRSET\r\n")
        assert sender.getreply()[0] == 501


def test_an_error_of_our_own_puts_the_message_off(place: Place) -> None:
    async def failing(message: bytes) -> Verdict:
        raise RuntimeError("Dear Ms Finch")

    with running(place.hop.address, failing) as gateway, gateway.sender() as sender:
        began(sender)
        assert sender.data(LETTER)[0] == 451
        assert "Finch" not in gateway.log.getvalue()
    assert place.kept() == []


def test_others_are_not_let_in_and_no_more_than_so_many(place: Place) -> None:
    from ipaddress import ip_network

    with running(place.hop.address, networks=(ip_network("10.0.0.0/8"),)) as gateway:
        with pytest.raises(smtplib.SMTPConnectError) as refused:
            smtplib.SMTP(*gateway.address, timeout=20)
        assert refused.value.smtp_code == 554
    with running(place.hop.address, connections=2) as gateway:
        with gateway.sender(), gateway.sender():
            with pytest.raises(smtplib.SMTPConnectError) as busy:
                smtplib.SMTP(*gateway.address, timeout=20)
            assert busy.value.smtp_code == 421
        assert _let_in(gateway)


def _let_in(gateway: Gateway) -> bool:
    for _ in range(100):
        try:
            with gateway.sender():
                return True
        except smtplib.SMTPConnectError:
            threading.Event().wait(0.05)
    return False


def test_many_at_once_each_get_what_is_theirs(place: Place) -> None:
    letters = [b"Subject: %d\r\n\r\n" % number + b"line\r\n" * 2000 for number in range(40)]
    refused: list[int] = []
    with running(place.hop.address, connections=4) as gateway:

        def send(some: list[bytes]) -> None:
            with gateway.sender() as sender:
                for letter in some:
                    began(sender)
                    refused.extend(code for code in [sender.data(letter)[0]] if code != 250)

        threads = [threading.Thread(target=send, args=(letters[start::4],)) for start in range(4)]
        for thread in threads:
            thread.start()
        for thread in threads:
            thread.join(60)
    assert refused == []
    assert sorted(place.kept()) == sorted(HEADER + letter for letter in letters)
    assert NAME.encode() in HEADER
