"""`policyline report weekly` as a person runs it: files, the terminal, the past made again, and mail that goes once."""

import shutil
import signal
import subprocess
import sys
from datetime import date, timedelta
from email import message_from_bytes
from email.policy import default
from pathlib import Path
from threading import Thread

import pytest

from linter.reporting.delivery import sending
from tests.cli.conftest import Run
from tests.reporting.delivery.servers import Box, Running, server
from tests.reporting.delivery.test_notify import KEY, Service
from tests.reporting.year import DOGS, DRIFTED, FERRIES, GRANTS, MONDAY, NOW, OLD, PATH, RIGHT, WHO, YEAR, record

WEEK = ("report", "weekly", "--as-of", "2026-03-09")


@pytest.fixture
def project(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A folder with the invented department's library, and a week in its history."""
    for name in ("canonical_lines", "rules"):
        shutil.copytree(YEAR / name, tmp_path / name)
    record(tmp_path / "policyline-history.sqlite", {MONDAY: [OLD, RIGHT, DRIFTED], MONDAY + timedelta(days=2): [WHO]})
    monkeypatch.chdir(tmp_path)
    for name in ("HOST", "FROM", "USER", "SECURITY", "PORT"):
        monkeypatch.delenv(f"POLICYLINE_SMTP_{name}", raising=False)
    monkeypatch.setattr(sending, "WAITS", (0.0, 0.0))
    return tmp_path


@pytest.fixture
def mail(monkeypatch: pytest.MonkeyPatch) -> "type[_Mail]":
    """Settings for a server on this machine."""
    monkeypatch.setenv("POLICYLINE_SMTP_HOST", "127.0.0.1")
    monkeypatch.setenv("POLICYLINE_SMTP_SECURITY", "none")
    monkeypatch.setenv("POLICYLINE_SMTP_FROM", "Policyline <lines@harbours.example>")
    _Mail.patch = monkeypatch
    return _Mail


class _Mail:
    patch: pytest.MonkeyPatch

    @classmethod
    def to(cls, running: Running) -> None:
        cls.patch.setenv("POLICYLINE_SMTP_PORT", str(running.port))


def files(folder: Path) -> dict[str, bytes]:
    return {
        file.relative_to(folder).as_posix(): file.read_bytes() for file in sorted(folder.rglob("*")) if file.is_file()
    }


def test_each_team_gets_its_files(project: Path, run: Run) -> None:
    outcome = run(*WEEK)
    assert (outcome.status, outcome.err) == (0, "")
    kinds = ("csv", "eml", "html", "xlsx")
    assert sorted(files(project / "reports")) == [
        f"2026-W10/{team}/report.{kind}"
        for team in ("coast-path", "harbour-grants", "island-ferries")
        for kind in kinds
    ]
    assert "Tell drafters that “Miles of the Coast Path that are open” has changed: 1" in " ".join(outcome.out.split())
    assert "See reports/2026-W10/coast-path: report.html" in outcome.out


def test_a_past_week_is_made_again_exactly(project: Path, run: Run) -> None:
    run(*WEEK, "--out", "then")
    history = project / "policyline-history.sqlite"
    record(history, {MONDAY: [OLD] * 3}, NOW + timedelta(days=5), first=100)  # letters of that week that came late
    record(history, {MONDAY: [RIGHT]}, NOW + timedelta(days=6))  # one that was corrected
    (project / "canonical_lines" / "coast-path.yaml").unlink()  # and the library is another by now
    run(*WEEK, "--out", "again")
    assert files(project / "then") == files(project / "again")
    run("report", "weekly", "--as-of", "2026-03-16", "--week", "2026-W10", "--out", "later")
    assert files(project / "then") != files(project / "later")


def test_the_report_of_today_is_made_again_by_the_moment_it_names(project: Path, run: Run) -> None:
    record(project / "policyline-history.sqlite", {date.today() - timedelta(days=1): [OLD]}, first=50)
    days = ("--from", str(date.today() - timedelta(days=7)), "--until", str(date.today()))
    run("report", "weekly", *days, "--out", "then")
    (page,) = (project / "then").rglob("coast-path/report.html")
    command = page.read_text(encoding="utf-8").partition("policyline report weekly ")[2].partition("<")[0].split()
    record(project / "policyline-history.sqlite", {date.today(): [OLD]}, first=70)
    assert run("report", "weekly", *command, "--out", "again").status == 0
    assert files(project / "then") == files(project / "again")


@pytest.mark.parametrize(
    ("words", "said"),
    [
        (["--team", "nobody"], "nobody called 'nobody' owns a line"),
        (["--week", "10"], "is not a week"),
        (["--week", "0001-W01"], "is not a week"),
        (["--week", "9999-W52"], "is not a week"),
        (["--week", "2199-W10"], "is still to come"),
        (["--from", "0001-01-01", "--until", "9999-12-31"], "is not a day"),
        (["--as-of", "9999-12-31"], "neither a day"),
        (["--from", "2026-03-01"], "go together"),
        (["--from", "2026-03-05", "--until", "2026-03-01"], "is before"),
        (["--from", "March", "--until", "2026-03-01"], "is not a day"),
        (["--as-of", "soon"], "neither a day"),
        (["--as-of", "2001-01-01"], "knew nothing yet"),
        (["--history", "nowhere.sqlite"], "there is no history yet"),
        (["--again"], "--again goes with --send"),
        (["--send"], "set POLICYLINE_SMTP_HOST"),
    ],
    ids=" ".join,
)
def test_what_cannot_be_done_is_said(project: Path, run: Run, words: list[str], said: str) -> None:
    outcome = run("report", "weekly", *words)
    assert (outcome.status, said in outcome.err, "Traceback" in outcome.err) == (2, True, False)
    assert not (project / "reports").exists()


def test_teams_whose_names_are_alike_have_folders_of_their_own(project: Path, run: Run) -> None:
    for name in ("ferries", "harbour-grants"):
        file = project / "canonical_lines" / f"{name}.yaml"
        text = file.read_text(encoding="utf-8")
        file.write_text(text.replace("island-ferries@harbours.example", "coast-path@islands.example"), encoding="utf-8")
    assert run("report", "weekly", "--week", "2026-W10").status == 0
    folders = sorted(file.name for file in (project / "reports" / "2026-W10").iterdir())
    assert folders == ["coast-path-harbours-example", "coast-path-islands-example", "harbour-grants"]


def test_each_team_gets_its_own_message_once(project: Path, run: Run, mail: type[_Mail]) -> None:
    with server() as running:
        mail.to(running)
        assert run(*WEEK, "--send").status == 0
        again = run(*WEEK, "--send")
    assert sorted(to for to, _ in running.box.taken) == [[PATH], [GRANTS], [FERRIES]]
    assert again.status == 0
    assert " ".join(again.out.split()).count("already, and is not sent again") == 3
    with server() as running:
        mail.to(running)
        assert run(*WEEK, "--send", "--again", "--team", PATH).status == 0
    assert [to for to, _ in running.box.taken] == [[PATH]]


def test_the_message_that_goes_is_the_one_that_lies_there(project: Path, run: Run, mail: type[_Mail]) -> None:
    with server() as running:
        mail.to(running)
        run(*WEEK, "--send", "--team", PATH)
    (sent,) = running.box.messages
    drawn = message_from_bytes((project / "reports/2026-W10/coast-path/report.eml").read_bytes(), policy=default)
    assert sent.as_bytes() == drawn.as_bytes()
    assert (sent["From"], sent["To"]) == ("Policyline <lines@harbours.example>", PATH)
    names = [part.get_content_type() for part in sent.walk()]
    assert names == [
        "multipart/mixed", "multipart/alternative", "text/plain", "multipart/related", "text/html", "image/png",
        "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
    ]  # fmt: skip


def test_a_server_that_fails_half_way(project: Path, run: Run, mail: type[_Mail]) -> None:
    # The first message goes, the second is refused for good, at the third the line breaks when all of it is out.
    with server(Box(["250 taken", "554 no more", "break"])) as running:
        mail.to(running)
        outcome = run(*WEEK, "--send")
    assert outcome.status == 2
    said = " ".join(outcome.out.split())
    assert f"The message to {PATH} was sent (250 taken)." in said
    assert f"The message to {GRANTS} was not sent: 127.0.0.1 does not take the message: 554 no more." in said
    assert f"The message to {FERRIES} may have been sent" in said
    # The next run sends what surely did not go, and nothing else.
    with server() as running:
        mail.to(running)
        outcome = run(*WEEK, "--send")
    assert [to for to, _ in running.box.taken] == [[GRANTS]]
    assert outcome.status == 2
    # A person says that the last did not arrive.
    with server() as running:
        mail.to(running)
        assert run(*WEEK, "--send", "--again", "--team", FERRIES).status == 0
        assert run(*WEEK, "--send").status == 0
    assert [to for to, _ in running.box.taken] == [[FERRIES]]


def test_a_server_that_is_busy_is_asked_again(project: Path, run: Run, mail: type[_Mail]) -> None:
    with server(Box(["451 busy", "421 busy"])) as running:
        mail.to(running)
        assert run(*WEEK, "--send", "--team", PATH).status == 0
    assert (running.box.tries, len(running.box.taken)) == (3, 1)
    with server(Box(["451 busy"] * 3)) as running:
        mail.to(running)
        assert run(*WEEK, "--send", "--team", GRANTS).status == 2
    assert (running.box.tries, len(running.box.taken)) == (3, 0)


def test_a_sender_killed_while_it_sends_does_not_send_twice(project: Path, run: Run, mail: type[_Mail]) -> None:
    slow = Box()
    with server(slow) as running:
        mail.to(running)
        command = [sys.executable, "-m", "tests.reporting.delivery.stuck", *WEEK, "--send", "--team", PATH]
        process = subprocess.Popen(command, cwd=project, env=_environment(), stdout=subprocess.PIPE)
        assert process.stdout
        assert process.stdout.readline() == b"handed over\n"
        process.send_signal(signal.SIGKILL)
        process.stdout.close()
        process.wait()
        assert len(slow.taken) == 1
        outcome = run(*WEEK, "--send", "--team", PATH)
    assert (outcome.status, len(slow.taken)) == (2, 1)
    assert "may have been sent" in outcome.out


def _environment() -> dict[str, str]:
    import os

    from tests.libraries import ROOT

    return {**os.environ, "PYTHONPATH": str(ROOT)}


def test_a_team_without_an_address_is_said_and_one_in_the_settings_is_used(
    project: Path, run: Run, mail: type[_Mail]
) -> None:
    for file in (project / "canonical_lines").iterdir():
        file.write_text(file.read_text(encoding="utf-8").replace(PATH, "Coast team"), encoding="utf-8")
    record(project / "policyline-history.sqlite", {MONDAY: [DOGS]}, first=60)
    days = ("--week", "2026-W10", "--team", "Coast team", "--send")
    with server() as running:
        mail.to(running)
        outcome = run("report", "weekly", *days)
        assert (outcome.status, "it has no address" in outcome.out) == (2, True)
        (project / "policyline.toml").write_text(
            '[teams]\n"Coast team" = ["a@harbours.example", "b@harbours.example"]\n'
        )
        assert run("report", "weekly", *days).status == 0
    assert [to for to, _ in running.box.taken] == [["a@harbours.example", "b@harbours.example"]]


def test_notify_sends_to_each_address_once(
    project: Path, run: Run, mail: type[_Mail], monkeypatch: pytest.MonkeyPatch
) -> None:
    (project / "policyline.toml").write_text(
        f'[teams]\n"{PATH}" = ["a@harbours.example", "b@harbours.example"]\n', encoding="utf-8"
    )
    by_notify = (*WEEK, "--team", PATH, "--send", "--by", "notify")
    with Service() as service:
        Thread(target=service.serve_forever, daemon=True).start()
        monkeypatch.setenv("POLICYLINE_NOTIFY_KEY", KEY)
        monkeypatch.setenv("POLICYLINE_NOTIFY_TEMPLATE", "f33517ff-2a88-4f6e-b855-c550268ce08a")
        monkeypatch.setenv("POLICYLINE_NOTIFY_URL", f"http://127.0.0.1:{service.server_port}")
        service.plan = [400]
        assert run(*by_notify).status == 2
        assert [asked["email_address"] for _, asked in service.taken] == ["b@harbours.example"]
        assert [run(*by_notify).status, run(*by_notify).status] == [0, 0]
        assert [asked["email_address"] for _, asked in service.taken] == ["b@harbours.example", "a@harbours.example"]
        service.shutdown()
    with server() as running:
        mail.to(running)
        assert "already, and is not sent again" in " ".join(run(*WEEK, "--team", PATH, "--send").out.split())
    assert running.box.taken == []


def test_history_shows_and_forgets(project: Path, run: Run) -> None:
    outcome = run("history", "show")
    assert (outcome.status, "4 letters, of 2 March 2026 to 4 March 2026." in outcome.out) == (0, True)
    assert run("history", "forget", "HF2026-00001").status == 0
    assert "3 letters" in run("history", "show").out
    assert run("history", "forget", "HF2026-00001").status == 2
