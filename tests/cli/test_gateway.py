"""`policyline gateway`: what it does not begin with, and why."""

import sys
from pathlib import Path

import pytest

from tests.cli.conftest import Run

HOP = ("--next-hop", "127.0.0.1:10026")


def test_without_the_extra_it_says_what_to_install(run: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    for name in [
        name for name in sys.modules if name.startswith(("aiosmtpd", "linter.gateway", "linter.cli.filtering"))
    ]:
        monkeypatch.delitem(sys.modules, name)
    monkeypatch.setitem(sys.modules, "aiosmtpd", None)
    outcome = run("gateway", *HOP)
    assert (outcome.status, outcome.out) == (2, "")
    assert outcome.err == "The mail filter needs the extra “gateway”: install policyline[gateway].\n"


@pytest.mark.parametrize(
    ("options", "said"),
    [
        (["--next-hop", "relay"], "--next-hop relay: write a host and a port, such as 127.0.0.1:10026."),
        (["--next-hop", "relay:99999"], "--next-hop relay:99999: write a host and a port, such as 127.0.0.1:10026."),
        (["--next-hop", "localhost:10025"], "--next-hop localhost:10025: that is the gateway itself, so mail would go round in a loop."),
        ([*HOP, "--listen", "0.0.0.0:25"], "--listen 0.0.0.0:25: others than this machine could send mail through it: say who may, with --allow 10.1.2.0/24."),
        ([*HOP, "--allow", "10.1.2.3/8"], "--allow 10.1.2.3/8: write a network, such as 10.1.2.0/24, or one address."),
        ([*HOP, "--name", "two words"], "--name 'two words': letters, digits, dots and hyphens are all that a mail server's name holds."),
        ([*HOP, "--next-hop-ca", "ca.pem"], "--next-hop-ca is for --next-hop-tls: give both."),
        ([*HOP, "--library", "nowhere"], "--library nowhere: there is no such folder."),
    ],
)  # fmt: skip
def test_what_cannot_be_done_is_said(run: Run, starter: Path, options: list[str], said: str) -> None:
    outcome = run("gateway", *options)
    assert (outcome.status, outcome.out) == (2, "")
    assert outcome.err == f"{said}\n"


@pytest.mark.parametrize("option", ["--tls", "--next-hop-ca"])
def test_a_file_without_a_certificate_is_told(run: Run, starter: Path, option: str) -> None:
    (starter / "empty.pem").write_text("no certificate")
    outcome = run("gateway", *HOP, "--next-hop-tls", option, "empty.pem")
    assert outcome.status == 2
    assert outcome.err.startswith(f"{option} empty.pem: holds no certificate")


def test_a_port_that_is_taken_is_told(run: Run, starter: Path) -> None:
    import socket

    with socket.create_server(("127.0.0.1", 0)) as taken:
        port = taken.getsockname()[1]
        outcome = run("gateway", *HOP, "--listen", f"127.0.0.1:{port}")
    assert outcome.status == 2
    assert f"--listen 127.0.0.1:{port}: " in outcome.err
    assert "in use" in outcome.err.lower()
