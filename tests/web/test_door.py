"""Who comes in: this machine without a token, others with one; other sites' pages only where they are let in."""

from __future__ import annotations

import ssl
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import httpx
import pytest
import trustme

from linter.web.options import is_loopback
from linter.web.tokens import BadTokens, Tokens, new
from tests.libraries import ROOT
from tests.web.service import Running, serving
from tests.web.test_api import FAULTY, problem

ADDIN = "https://addin.example.gov.uk"
LETTER = {"text": FAULTY, "as_of": "2025-03-13"}


def given(tokens: Path, name: str) -> str:
    """A token as a person has one made."""
    command = [sys.executable, "-m", "linter.cli", "serve", "--tokens", str(tokens), "--new-token", name]
    done = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=True)
    assert name in done.stderr
    assert "shown this once" in done.stderr
    return done.stdout.strip()


@pytest.fixture(scope="module")
def tokens(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return tmp_path_factory.mktemp("tokens") / "tokens"


@pytest.fixture(scope="module")
def token(tokens: Path) -> str:
    return given(tokens, "outlook")


@pytest.fixture(scope="module")
def public(tokens: Path, token: str) -> Iterator[Running]:
    """A service that others can reach."""
    assert token not in tokens.read_text()
    assert tokens.stat().st_mode & 0o077 == 0
    with serving(
        "--host", "0.0.0.0", "--tokens", tokens, "--rate", "0", "--workers", "1", "--allow-origin", ADDIN
    ) as running:
        yield running


def test_without_a_token_nobody_comes_in(public: Running) -> None:
    with public.client() as client:
        answer = client.post("/v1/check", json=LETTER)
        problem(answer, 401, "token-needed")
        assert answer.headers["www-authenticate"] == "Bearer"
        problem(client.get("/v1/lines"), 401, "token-needed")
        for wrong in ("Bearer wrong", "Basic wrong", "Bearer", ""):
            problem(client.post("/v1/check", json=LETTER, headers={"authorization": wrong}), 401, "token-needed")
        assert client.get("/lines?q=a").headers["location"] == "/sign-in?next=/lines%3Fq%3Da"
        assert client.post("/check", files={"file": b"x"}).status_code == 303
        for path in ("/health", "/ready", "/privacy", "/accessibility", "/sign-in"):
            assert client.get(path).status_code == 200
        assert "faults" not in client.get("/ready").json()["library"]


def test_with_a_token_everything_is_there(public: Running, token: str) -> None:
    with public.client(headers={"authorization": f"Bearer {token}"}) as client:
        assert client.post("/v1/check", json=LETTER).status_code == 200
        assert client.get("/").status_code == 200
        assert "faults" in client.get("/ready").json()["library"]
    assert public.events()[-1]["who"] == "outlook"


def test_a_browser_signs_in_once(public: Running, token: str) -> None:
    with public.client() as client:
        wrong = client.post("/sign-in", files={"token": (None, "wrong"), "next": (None, "/lines")})
        assert wrong.status_code == 403
        assert "Enter a token" in wrong.text
        answer = client.post("/sign-in", files={"token": (None, token), "next": (None, "/lines")})
        assert (answer.status_code, answer.headers["location"]) == (303, "/lines")
        cookie = answer.headers["set-cookie"].lower()
        assert "httponly" in cookie
        assert "samesite=lax" in cookie
        assert token.lower() not in cookie
        assert client.get("/lines").status_code == 200
        for away in ("https://example.org", "//example.org", "/\\example.org", "/\r\nx: y"):
            answer = client.post("/sign-in", files={"token": (None, token), "next": (None, away)})
            assert answer.headers["location"] == "/"


def test_a_token_that_is_taken_out_is_no_good_any_more(tmp_path: Path) -> None:
    file = tmp_path / "tokens"
    first, second = new(file, "first"), new(file, "second")
    tokens = Tokens(file)
    cookie = tokens.cookie(second) or ""
    assert (tokens.holder(first), tokens.holder(second), tokens.visitor(cookie)) == ("first", "second", "second")
    file.write_text("# second left us\n" + file.read_text().splitlines()[0] + "  # the add-in's\n")
    assert (tokens.holder(first), tokens.holder(second), tokens.visitor(cookie)) == ("first", None, None)
    file.unlink()
    assert tokens.holder(first) is None
    with pytest.raises(BadTokens, match="no name for a token"):
        new(file, "a name")
    new(file, "again")
    with pytest.raises(BadTokens, match="has a token already"):
        new(file, "again")


def test_another_name_for_this_machine_is_refused(service: Running) -> None:
    with service.client() as client:
        for host in ("evil.example", "evil.example:8000", "localhost.evil.example", "127.0.0.1.evil.example"):
            problem(client.get("/v1/lines", headers={"host": host}), 403, "forbidden")
        assert client.get("/", headers={"host": "evil.example"}).status_code == 403
        assert client.get("/v1/lines", headers={"host": f"localhost:{service.port}"}).status_code == 200
        assert client.get("/v1/lines", headers={"host": "[::1]:8000"}).status_code == 200
        problem(client.get("/v1/lines", headers={"x-forwarded-for": "192.0.2.1"}), 403, "forbidden")


def test_pages_of_other_sites_send_nothing(service: Running) -> None:
    with service.client() as client:
        for origin in ("https://evil.example", "null", "http://localhost:1"):
            problem(client.post("/v1/check", json=LETTER, headers={"origin": origin}), 403, "forbidden")
        assert (
            client.post("/check", files={"file": b"x"}, headers={"origin": "https://evil.example"}).status_code == 403
        )
        assert client.post("/v1/check", json=LETTER, headers={"origin": service.address}).status_code == 200


def test_the_add_ins_site_is_let_in(public: Running, token: str) -> None:
    with public.client() as client:
        ahead = {"origin": ADDIN, "access-control-request-method": "POST"}
        wish = {"access-control-request-headers": "authorization, content-type"}
        answer = client.options("/v1/check", headers={**ahead, **wish})
        assert answer.status_code == 200
        assert answer.headers["access-control-allow-origin"] == ADDIN
        assert "authorization" in answer.headers["access-control-allow-headers"].lower()
        sent = {"origin": ADDIN, "authorization": f"Bearer {token}"}
        answer = client.post("/v1/check", json=LETTER, headers=sent)
        assert answer.status_code == 200
        assert answer.headers["access-control-allow-origin"] == ADDIN
        refused = client.post("/v1/check", json=LETTER, headers={"origin": ADDIN})
        problem(refused, 401, "token-needed")
        assert refused.headers["access-control-allow-origin"] == ADDIN  # so that the add-in can read why
        other = client.options("/v1/check", headers={**ahead, "origin": "https://evil.example"})
        assert other.status_code == 400
        assert "access-control-allow-origin" not in other.headers
        page = client.get("/privacy", headers={"origin": ADDIN})
        assert "access-control-allow-origin" not in page.headers


def test_tls_is_spoken_with_a_certificate(tmp_path: Path) -> None:
    authority = trustme.CA()
    issued = authority.issue_cert("localhost", "127.0.0.1")
    issued.private_key_and_cert_chain_pem.write_to_path(str(tmp_path / "both.pem"))
    authority.cert_pem.write_to_path(str(tmp_path / "ca.pem"))
    pair = ("--tls-certificate", tmp_path / "both.pem", "--tls-key", tmp_path / "both.pem")
    with serving(*pair, "--workers", "1") as running:
        assert running.address.startswith("https://")
        with running.client(verify=ssl.create_default_context(cafile=tmp_path / "ca.pem")) as client:
            answer = client.post("/v1/check", json=LETTER)
            assert answer.status_code == 200
            assert "max-age" in answer.headers["strict-transport-security"]


def test_a_certificate_that_cannot_be_used_is_said(tmp_path: Path) -> None:
    (tmp_path / "no.pem").write_text("no")
    command = [sys.executable, "-m", "linter.cli", "serve", "--port", "0"]
    pair = ["--tls-certificate", str(tmp_path / "no.pem"), "--tls-key", str(tmp_path / "no.pem")]
    done = subprocess.run([*command, *pair], cwd=ROOT, capture_output=True, text=True, check=False, timeout=60)
    assert done.returncode == 2
    assert "the certificate or its key cannot be used" in done.stderr
    assert "Traceback" not in done.stderr


def test_where_nobody_else_is_let_in_no_site_is_told_anything(ask: httpx.Client) -> None:
    answer = ask.get("/v1/lines", headers={"origin": "https://evil.example"})
    assert "access-control-allow-origin" not in answer.headers


def test_what_is_this_machine() -> None:
    assert all(map(is_loopback, ("localhost", "127.0.0.1", "127.9.9.9", "::1", "[::1]")))
    assert not any(map(is_loopback, ("0.0.0.0", "192.0.2.1", "::", "example.org", "")))
