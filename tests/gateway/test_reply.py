"""Answers of SMTP: read as they come, said within the bounds of the standard."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from linter.gateway.reply import Reply, read_reply, said


def test_an_answer_of_several_lines_is_read_and_sent_again_as_it_was() -> None:
    lines = [b"250-mx.example\r\n", b"250-SIZE 1000\r\n", b"250 8BITMIME\r\n"]
    reply = read_reply(lines)
    assert reply == Reply(250, (b"mx.example", b"SIZE 1000", b"8BITMIME"))
    assert reply.sent() + b"\r\n" == b"".join(lines)


@pytest.mark.parametrize(
    "lines", [[], [b"hello\r\n"], [b"25 x\r\n"], [b"650 x\r\n"], [b"250-a\r\n", b"251 b\r\n"], [b"250x\r\n"]]
)
def test_what_is_no_answer_is_refused(lines: list[bytes]) -> None:
    with pytest.raises(ValueError, match="no answer of SMTP"):
        read_reply(lines)


def test_a_bare_code_is_an_answer() -> None:
    assert read_reply([b"250\r\n"]) == Reply(250, (b"",))


@given(st.lists(st.text(max_size=2000), min_size=1, max_size=5))
def test_ours_are_lines_of_ascii_within_512_bytes(sentences: list[str]) -> None:
    """RFC 5321, 4.5.3.1.5: "The maximum total length of a reply line including the reply code and the <CRLF> is 512 octets"."""
    for line in said(550, "5.7.1", *sentences).sent().split(b"\r\n"):
        assert len(line) + 2 <= 512
        assert line.isascii()
        assert all(byte >= 32 for byte in line)


def test_what_ascii_cannot_spell_is_spelt_out() -> None:
    assert said(550, "5.7.1", "“£27.8 billion” – café…").lines == (b'5.7.1 "GBP 27.8 billion" - cafe...',)


def test_control_characters_of_others_do_not_reach_the_sender() -> None:
    assert Reply(250, (b"a\x00\rb",)).sent() == b"250 a b"
