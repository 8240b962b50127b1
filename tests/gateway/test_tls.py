"""STARTTLS on both sides, with certificates of an authority made for the test."""

import smtplib
import ssl
from pathlib import Path

import pytest
import trustme

from linter.gateway.next_hop import Address
from tests.gateway.conftest import HEADER, LETTER, next_hop, running


@pytest.fixture
def authority() -> trustme.CA:
    return trustme.CA()


def shown(authority: trustme.CA, name: str = "127.0.0.1") -> ssl.SSLContext:
    """What a server shows that calls itself `name`."""
    context = ssl.create_default_context(ssl.Purpose.CLIENT_AUTH)
    authority.issue_cert(name).configure_cert(context)
    return context


def trusting(authority: trustme.CA) -> ssl.SSLContext:
    context = ssl.create_default_context()
    authority.configure_trust(context)
    return context


def test_a_message_goes_on_over_tls(authority: trustme.CA, tmp_path: Path) -> None:
    with next_hop(tmp_path, tls_context=shown(authority), require_starttls=True) as place:
        hop = Address(*place.hop.address, tls=trusting(authority))
        with running(place.hop.address, next_hop=hop) as gateway, gateway.sender() as sender:
            assert sender.sendmail("a@x.example", ["b@y.example"], LETTER) == {}
    assert place.kept() == [HEADER + LETTER]


@pytest.mark.parametrize("name", ["127.0.0.1", "other.example"])
def test_a_next_hop_that_nobody_vouches_for_gets_nothing(authority: trustme.CA, tmp_path: Path, name: str) -> None:
    theirs = trustme.CA() if name == "127.0.0.1" else authority
    with next_hop(tmp_path, tls_context=shown(theirs, name)) as place:
        hop = Address(*place.hop.address, tls=trusting(authority))
        with running(place.hop.address, next_hop=hop) as gateway, smtplib.SMTP(*gateway.address, timeout=20) as sender:
            code, words = sender.ehlo("sender.example")
    assert code == 421
    assert b"over TLS" in words


def test_a_next_hop_without_tls_gets_nothing(authority: trustme.CA, tmp_path: Path) -> None:
    with next_hop(tmp_path) as place:
        hop = Address(*place.hop.address, tls=trusting(authority))
        with running(place.hop.address, next_hop=hop) as gateway, smtplib.SMTP(*gateway.address, timeout=20) as sender:
            code, words = sender.ehlo("sender.example")
    assert code == 421
    assert b"STARTTLS" in words


def test_senders_must_speak_tls_where_the_gateway_has_a_certificate(authority: trustme.CA, tmp_path: Path) -> None:
    with (
        next_hop(tmp_path) as place,
        running(place.hop.address, tls=shown(authority)) as gateway,
        gateway.sender() as sender,
    ):
        assert sender.docmd("MAIL FROM:<a@x.example>")[0] == 530
        assert sender.starttls(context=trusting(authority))[0] == 220
        sender.ehlo("sender.example")
        assert "starttls" not in sender.esmtp_features
        assert sender.sendmail("a@x.example", ["b@y.example"], LETTER) == {}
    assert place.kept() == [HEADER + LETTER]
