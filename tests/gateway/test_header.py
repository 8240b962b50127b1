"""The header that is added, and what is looked for in a message."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from linter.gateway.header import added, hides_another, passes

LETTER = b"From: a@x.example\r\nSubject: A\r\n\r\nX-Policyline: clean; by=mx.example\r\nBody\r\n"


@given(st.binary(max_size=500))
def test_every_byte_of_the_message_stays(message: bytes) -> None:
    assert added(message, "clean; by=mx") == b"X-Policyline: clean; by=mx\r\n" + message


def test_passes_are_counted_in_the_headers_alone_and_by_name() -> None:
    message = LETTER
    for times in range(3):
        assert passes(message, "mx.example") == times
        assert passes(message, "example") == 0
        message = added(added(message, "clean; by=mx.example"), "clean; by=other.example")
    assert passes(b"X-Policyline: clean; by=mx.example\r\n", "mx.example") == 1


@pytest.mark.parametrize("end", [b"\n.\r\n", b"\r.\r\n", b"\n.\n", b"\r.\r", b"\n.\r"])
def test_a_message_that_hides_another_is_told(end: bytes) -> None:
    assert hides_another(LETTER + b"a" + end + b"MAIL FROM:<b@x.example>\r\n")


@pytest.mark.parametrize("text", [b"", b"a\nb\r\n", b"\r\n.\r\n", b"\r\n.a\r\n", b"a\n.b\r\n", b"a\r\r\n.b"])
def test_other_line_ends_are_let_be(text: bytes) -> None:
    assert not hides_another(LETTER + text)
