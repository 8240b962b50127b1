"""The pages as people meet them: real Chromium walks every path, with JavaScript and without, and axe-core judges each page."""

from __future__ import annotations

import json
import os
import shutil
import subprocess
from functools import cache
from pathlib import Path
from typing import Any

import pytest

from tests.documents.msg_file import msg
from tests.documents.odt_file import odt, p
from tests.documents.pdf_file import pdf, prose
from tests.web.service import LETTERS, Running, serving

ACCESSIBILITY = Path(__file__).parents[1] / "accessibility"
CHROMIUM = os.environ.get("CHROMIUM") or shutil.which("chromium")
#: Where pictures of every page are put, to be looked at.
PICTURES = os.environ.get("POLICYLINE_PICTURES", "")
FAULT = "The Industrial Strategy Green Paper consultation received over 2,800 responses."
#: A letter with faults of wording, and one that is corrected without asking.
PASTED = (LETTERS / "letter-2.txt").read_text(encoding="utf-8").replace("Thank you for", f"{FAULT}\n\nThank you for", 1)
MODES = ("script", "plain")

pytestmark = pytest.mark.skipif(
    not CHROMIUM or not (ACCESSIBILITY / "node_modules").is_dir(),
    reason="needs Chromium, and npm ci in tests/accessibility",
)


def letters(folder: Path) -> dict[str, str]:
    """A letter of every kind, and one that is locked."""
    made = {
        "odt": ("letter.odt", odt(p(FAULT))),
        "pdf": ("letter.pdf", pdf(prose(72, 700, "Dear Ms Example,", FAULT))),
        "msg": ("letter.msg", msg("Draft", f"Dear Ms Example,\r\n\r\n{FAULT}\r\n")),
        "locked": ("locked.docx", b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + "EncryptedPackage".encode("utf-16-le")),
        "broken": ("broken.docx", b"PK\x03\x04 nothing else"),
        "clean": ("clean.txt", b"Dear Ms Example,\n\nThank you for your letter.\n"),
    }
    files = {kind: str(LETTERS / f"letter-2.{kind}") for kind in ("docx", "eml")}
    for kind, (name, data) in made.items():
        (folder / name).write_bytes(data)
        files[kind] = str(folder / name)
    (folder / "text.txt").write_text(PASTED, encoding="utf-8")
    return {**files, "text": str(folder / "text.txt")}


@cache
def walked(address: str, files: str, mode: str) -> dict[str, Any]:
    """What was seen on all paths."""
    command = ["node", "service.mjs", address, files, PICTURES, mode]
    done = subprocess.run(command, cwd=ACCESSIBILITY, capture_output=True, text=True, timeout=400, check=False)
    assert done.returncode == 0, done.stderr
    seen: dict[str, Any] = json.loads(done.stdout)
    return seen


@pytest.fixture(scope="module", params=MODES)
def seen(request: pytest.FixtureRequest, service: Running, tmp_path_factory: pytest.TempPathFactory) -> dict[str, Any]:
    files = letters(tmp_path_factory.mktemp("letters"))
    return {**walked(service.address, json.dumps(files), request.param), "mode": request.param}


def test_every_page_is_for_everybody(seen: dict[str, Any]) -> None:
    assert len(seen["pages"]) >= 45
    assert {name: page["violations"] for name, page in seen["pages"].items() if page["violations"]} == {}
    assert {name: page["overflow"] for name, page in seen["pages"].items() if page["overflow"]} == {}
    assert all(page["passes"] > 15 for page in seen["pages"].values())


def test_nothing_is_asked_of_anybody_else_and_nothing_is_amiss(seen: dict[str, Any]) -> None:
    assert seen["strangers"] == []
    assert seen["errors"] == []


def test_what_is_missing_or_wrong_is_said_and_led_to(seen: dict[str, Any]) -> None:
    nothing = seen["paths"]["nothing"]
    assert nothing["problems"] == ["Paste the letter, or choose its file"]
    assert nothing["title"] == "Error: Check a letter – Policyline"
    assert nothing["led"] == "text"
    if seen["mode"] == "script":
        assert nothing["focus"] == "govuk-error-summary"
    wrong = seen["paths"]["wrong"]
    assert wrong["problems"] == [
        "Paste the letter or choose its file, not both",
        "The date it will be sent must be a real date, such as 13 3 2025",
    ]
    assert (wrong["text"], wrong["day"]) == ("Dear Ms Example", "31")


def test_a_pasted_letter_is_shown_with_what_was_found(seen: dict[str, Any]) -> None:
    pasted = seen["paths"]["pasted"]
    assert pasted["heading"] == "3 things to look at"
    assert pasted["marks"] >= 3
    assert {"Approved", "To do", "Why", "Entry", "Valid", "Owner", "Source", "Place"} == set(pasted["beside"])
    assert bool(pasted["copies"]) == (seen["mode"] == "script")
    assert 0 < pasted["hole"] < 60, "what stands beside a short paragraph leaves a hole in the letter"
    changed = seen["paths"]["changed"]
    assert changed["heading"] == "Check a letter"
    assert changed["text"].split() == PASTED.split()
    assert changed["day"] == "24"


def test_approved_words_are_copied(seen: dict[str, Any]) -> None:
    if seen["mode"] == "script":
        copied = seen["paths"]["copied"]
        assert copied["clipboard"] == copied["approved"]
        assert copied["said"] == "The approved words were copied"
    else:
        assert "copied" not in seen["paths"]


def test_what_is_made_of_a_letter_can_be_taken_away(seen: dict[str, Any]) -> None:
    assert seen["paths"]["report"] == {"name": "letter (report).html", "start": "<!DOCTYPE html>"}
    assert seen["paths"]["corrected"]["name"] == "letter (corrected).txt"
    word = seen["paths"]["files"]["docx"]
    assert {word[made]["name"] for made in ("annotated", "corrected", "report")} == {
        "letter-2 (with comments).docx",
        "letter-2 (corrected).docx",
        "letter-2 (report).html",
    }
    assert word["annotated"]["start"].startswith("PK\x03\x04")
    assert word["corrected"]["start"].startswith("PK\x03\x04")


def test_every_kind_of_file_is_taken(seen: dict[str, Any]) -> None:
    files = seen["paths"]["files"]
    for kind in ("docx", "odt", "pdf", "eml", "msg", "text"):
        assert files[kind]["marks"] > 0, kind
        assert "to look at" in files[kind]["heading"], kind
    assert files["clean"]["heading"] == "Nothing was found"
    (locked,) = files["locked"]["problems"]
    assert locked.startswith("locked.docx could not be checked: it is protected with a password")
    (broken,) = files["broken"]["problems"]
    assert broken.startswith("broken.docx could not be checked: ")


def test_a_letter_can_be_dropped_on_the_page(seen: dict[str, Any]) -> None:
    expected = {"over": 1, "name": "dropped.txt"} if seen["mode"] == "script" else None
    assert seen["paths"].get("dropped") == expected


def test_the_library_is_looked_through(seen: dict[str, Any]) -> None:
    paths = seen["paths"]
    assert paths["lines"]["entries"] > 20
    assert 0 < paths["searched"]["entries"] < paths["lines"]["entries"]
    assert "on 13 March 2025 for “responses green paper”" in " ".join(paths["searched"]["said"].split())
    assert paths["none"]["entries"] == 0
    assert "Nothing fits." in paths["none"]["text"]
    assert paths["noday"] == ["The date must include a day"]
    assert "in the library" in paths["every"]


def test_a_line_is_shown_with_its_history(seen: dict[str, Any]) -> None:
    line = seen["paths"]["line"]
    assert line["inForce"] == "In force on 24 June 2025"
    assert line["taken"] == ["will be", "can shape and"]
    assert line["come"] == ["is"]
    assert bool(line["copies"]) == (seen["mode"] == "script")
    assert "can shape and will benefit" in seen["paths"]["earlier"]


def test_everything_can_be_done_with_the_keyboard(seen: dict[str, Any]) -> None:
    keyed = seen["paths"]["keyed"]
    assert keyed["first"] == "Skip to main content"
    reached = ("skipped", "text", "day", "button", "download", "contents", "entry")
    assert {name: keyed[name] for name in reached} == dict.fromkeys(reached, True)
    assert keyed["heading"] == "3 things to look at"
    assert keyed["taken"] == "letter (report).html"
    assert keyed["finding"] == "#letter-1-finding-1"
    assert keyed["mark"] == "#letter-1-mark-1"
    assert keyed.get("copy", True)
    assert [step for step in keyed["steps"] if not (step["shown"] and step["inside"])] == []


@pytest.mark.parametrize("mode", MODES)
def test_signing_in_is_for_everybody_too(tmp_path: Path, mode: str) -> None:
    from linter.web.tokens import new

    token = new(tmp_path / "tokens", "drafter")
    with serving("--host", "0.0.0.0", "--tokens", tmp_path / "tokens", "--workers", "1") as running:
        script = (
            "import { chromium } from 'playwright-core';"
            "const [address, token, mode] = process.argv.slice(1);"
            "const browser = await chromium.launch({ executablePath: process.env.CHROMIUM ?? '/usr/bin/chromium', args: ['--headless', '--no-sandbox'] });"
            "const page = await (await browser.newContext({ javaScriptEnabled: mode === 'script' })).newPage();"
            "await page.goto(`${address}/lines?kind=line`);"
            "await page.fill('#token', token);"
            "await Promise.all([page.waitForNavigation(), page.getByRole('button', { name: 'Sign in' }).click()]);"
            "console.log(new URL(page.url()).pathname + new URL(page.url()).search, await page.locator('h1').textContent());"
            "await browser.close();"
        )
        address = running.address.replace("0.0.0.0", "127.0.0.1")
        command = ["node", "--input-type=module", "-e", script, address, token, mode]
        done = subprocess.run(command, cwd=ACCESSIBILITY, capture_output=True, text=True, timeout=120, check=False)
    assert done.stdout.strip() == "/lines?kind=line Approved lines", done.stderr
