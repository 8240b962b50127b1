"""The library in service follows its files: whole, at once, and never to a broken one."""

from __future__ import annotations

import shutil
import time
from collections.abc import Callable
from pathlib import Path

import httpx
import pytest

from tests.libraries import ROOT
from tests.web.service import Running, serving
from tests.web.test_api import FAULTY

LETTER = {"text": FAULTY, "as_of": "2025-03-13"}


@pytest.fixture
def library(tmp_path: Path) -> Path:
    for name in ("canonical_lines", "rules"):
        shutil.copytree(ROOT / name, tmp_path / name)
    return tmp_path / "canonical_lines"


def soon(wanted: Callable[[], bool]) -> bool:
    """Whether something comes true within the time that reading a library may take."""
    end = time.monotonic() + 60
    while time.monotonic() < end:
        if wanted():
            return True
        time.sleep(0.2)
    return False


def approved(client: httpx.Client) -> str:
    return str(client.post("/v1/check", json=LETTER).json()["reports"][0]["findings"][0]["approved"]["text"])


def events(running: Running, what: str) -> list[dict[str, object]]:
    return [event for event in running.events() if event["event"].startswith(what)]


def test_a_changed_library_is_put_in_service_and_a_broken_one_is_not(library: Path) -> None:
    file = next(file for file in library.rglob("*.yaml") if "over 3000 responses" in file.read_text(encoding="utf-8"))
    before = file.read_text(encoding="utf-8")
    after = before.replace("over 3000", "over 3100").replace("value: 3000", "value: 3100")
    with serving("--workers", "2", "--rate", "0", library=library) as running, running.client() as client:
        assert "3000" in approved(client)
        digest = client.get("/ready").json()["library"]["digest"]

        file.write_text(after, encoding="utf-8")
        assert soon(lambda: client.get("/ready").json()["library"]["digest"] != digest), running.said
        assert {approved(client) for _ in range(6)} == {approved(client)}
        assert "3100" in approved(client)
        assert events(running, "library in service")

        file.write_text(after + "\nbroken: [", encoding="utf-8")
        assert soon(lambda: "broken" in client.get("/ready").json()["library"]["state"])
        ready = client.get("/ready")
        assert ready.status_code == 200
        assert ready.json()["status"] == "ready"
        assert any(file.name in fault for fault in ready.json()["library"]["faults"])
        assert "3100" in approved(client)
        assert "A change to the approved lines has a fault in it" in client.get("/").text
        assert events(running, "library broken")

        shutil.move(library, library.with_name("gone"))
        assert soon(lambda: "no such folder" in " ".join(client.get("/ready").json()["library"]["faults"]))
        assert "3100" in approved(client)
        shutil.move(library.with_name("gone"), library)

        file.write_text(before, encoding="utf-8")
        assert soon(lambda: client.get("/ready").json()["library"]["state"] == "current")
        assert "3000" in approved(client)
        assert "A change to the approved lines has a fault in it" not in client.get("/").text


def test_letters_are_judged_by_one_state_or_the_other_while_it_changes(library: Path) -> None:
    file = next(file for file in library.rglob("*.yaml") if "over 3000 responses" in file.read_text(encoding="utf-8"))
    before = file.read_text(encoding="utf-8")
    after = before.replace("over 3000", "over 3100").replace("value: 3000", "value: 3100")
    with serving("--workers", "2", "--rate", "0", library=library) as running, running.client() as client:
        file.write_text(after, encoding="utf-8")
        seen = []

        def changed() -> bool:
            seen.append(approved(client))
            return "3100" in seen[-1]

        assert soon(changed)
        new = next(number for number, words in enumerate(seen) if "3100" in words)
        assert new > 0
        assert all("3000" in words for words in seen[:new])
        assert all("3100" in approved(client) for _ in range(10))


def test_a_library_that_is_broken_from_the_start_is_not_served(library: Path) -> None:
    next(library.rglob("*.yaml")).write_text("kind: line\n", encoding="utf-8")
    with pytest.raises(AssertionError, match="The library cannot be used"), serving(library=library):
        pass
