"""Messages handed to real mail servers: what goes, what surely does not, and what nobody can know."""

from email.message import EmailMessage
from pathlib import Path

import pytest

from linter.reporting.delivery import NotConfigured, NotSent, Unknown
from linter.reporting.delivery.smtp import Server, configured
from tests.reporting.delivery.servers import Box, Running, secure_server, server


def made(to: str = "harbours@example.gov.uk", text: str = "Hello\n.\n..two dots\n") -> EmailMessage:
    message = EmailMessage()
    message["From"], message["To"], message["Subject"] = "lines@example.gov.uk", to, "Your lines"
    message.set_content(text)
    return message


def plain(running: Running) -> Server:
    return configured(
        {
            "POLICYLINE_SMTP_HOST": "127.0.0.1",
            "POLICYLINE_SMTP_PORT": str(running.port),
            "POLICYLINE_SMTP_SECURITY": "none",
            "POLICYLINE_SMTP_FROM": "Policyline <lines@example.gov.uk>",
        }
    )


def secure(running: Running, **more: str) -> Server:
    return configured(
        {
            "POLICYLINE_SMTP_HOST": "localhost",
            "POLICYLINE_SMTP_PORT": str(running.port),
            "POLICYLINE_SMTP_FROM": "lines@example.gov.uk",
            "POLICYLINE_SMTP_USER": "reports",
            "POLICYLINE_SMTP_PASSWORD": "secret",
            "POLICYLINE_SMTP_CA_FILE": running.ca_file,
            **{f"POLICYLINE_SMTP_{name}": value for name, value in more.items()},
        }
    )


def test_a_message_arrives_as_it_was() -> None:
    with server() as running:
        assert plain(running).send(made()).startswith("250")
    ((to, _),) = running.box.taken
    assert to == ["harbours@example.gov.uk"]
    assert running.box.messages[0].get_content().replace("\r\n", "\n") == "Hello\n.\n..two dots\n"


def test_it_goes_encrypted_and_with_credentials(tmp_path: Path) -> None:
    with secure_server(tmp_path) as running:
        assert secure(running).send(made()).startswith("250")
    assert len(running.box.taken) == 1


def test_a_password_can_lie_in_a_file(tmp_path: Path) -> None:
    (tmp_path / "password").write_text("secret\n", encoding="utf-8")
    with secure_server(tmp_path) as running:
        secure(running, PASSWORD="wrong", PASSWORD_FILE=str(tmp_path / "password")).send(made())
    assert len(running.box.taken) == 1


@pytest.mark.parametrize(
    ("change", "said"),
    [
        ({"PASSWORD": "guess"}, "does not take the user and password"),
        ({"CA_FILE": ""}, "certificate of localhost cannot be trusted"),
    ],
)
def test_no_trust_no_message(tmp_path: Path, change: dict[str, str], said: str) -> None:
    with secure_server(tmp_path) as running, pytest.raises(NotSent, match=said) as fault:
        secure(running, **change).send(made())
    assert fault.value.lasting
    assert running.box.tries == 0


def test_a_certificate_for_another_name_is_not_trusted(tmp_path: Path) -> None:
    with secure_server(tmp_path, "elsewhere.example") as running, pytest.raises(NotSent, match="cannot be trusted"):
        secure(running).send(made())


def test_a_server_without_encryption_gets_nothing(tmp_path: Path) -> None:
    with server() as running, pytest.raises(NotSent, match="cannot do what is asked") as fault:
        configured(
            {
                "POLICYLINE_SMTP_HOST": "127.0.0.1",
                "POLICYLINE_SMTP_PORT": str(running.port),
                "POLICYLINE_SMTP_FROM": "a@b.uk",
            }
        ).send(made())
    assert fault.value.lasting
    assert not running.box.taken


@pytest.mark.parametrize(
    ("plan", "fault", "lasting"),
    [
        ("451 later", NotSent, False),
        ("554 never", NotSent, True),
        ("break", Unknown, None),
        ("take break", Unknown, None),
    ],
)
def test_a_message_that_is_not_taken(*, plan: str, fault: type[Exception], lasting: bool | None) -> None:
    with server(Box([plan])) as running, pytest.raises(fault) as raised:
        plain(running).send(made())
    assert getattr(raised.value, "lasting", None) == lasting


def test_nobody_listens() -> None:
    with server() as running:
        pass
    with pytest.raises(NotSent, match="cannot be reached") as fault:
        plain(running).send(made())
    assert not fault.value.lasting


def test_an_address_that_is_refused_is_told_and_the_others_get_it() -> None:
    with server() as running:
        assert "refused for gone@example.gov.uk: 550" in plain(running).send(
            made("gone@example.gov.uk, here@example.gov.uk")
        )
    assert [to for to, _ in running.box.taken] == [["here@example.gov.uk"]]
    with server() as running, pytest.raises(NotSent, match="refuses gone@"):
        plain(running).send(made("gone@example.gov.uk"))


GOOD = {"HOST": "mail.example.gov.uk", "FROM": "lines@example.gov.uk"}


@pytest.mark.parametrize(
    ("change", "said"),
    [
        ({"HOST": ""}, "set POLICYLINE_SMTP_HOST"),
        ({"FROM": ""}, "set POLICYLINE_SMTP_FROM"),
        ({"FROM": "nobody"}, "FROM: 'nobody' is no mail address"),
        ({"SECURITY": "ssl"}, "is starttls, tls, none, not 'ssl'"),
        ({"SECURITY": "none"}, "on this machine alone"),
        ({"SECURITY": "none", "HOST": "localhost", "USER": "me"}, "not sent unencrypted"),
        ({"PORT": "smtp"}, "is a number"),
        ({"CA_FILE": "/nowhere.pem"}, "there is no file"),
        ({"PASSWORD_FILE": "/nowhere"}, "cannot be read"),
    ],
    ids=str,
)
def test_what_is_set_wrongly_is_said(change: dict[str, str], said: str) -> None:
    with pytest.raises(NotConfigured, match=said):
        configured({f"POLICYLINE_SMTP_{name}": value for name, value in (GOOD | change).items()})


@pytest.mark.parametrize(("security", "port"), [("starttls", 587), ("tls", 465), ("none", 25)])
def test_usual_ports(security: str, port: int) -> None:
    environment = {
        "POLICYLINE_SMTP_HOST": "localhost",
        "POLICYLINE_SMTP_FROM": "a@b.uk",
        "POLICYLINE_SMTP_SECURITY": security,
    }
    assert configured(environment).port == port


def test_a_password_is_never_shown() -> None:
    assert "secret" not in repr(
        configured({f"POLICYLINE_SMTP_{k}": v for k, v in {**GOOD, "USER": "u", "PASSWORD": "secret"}.items()})
    )
