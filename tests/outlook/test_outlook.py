"""The Outlook add-in: made for an address, its manifests sound, its script and its pane run against a real service."""

import json
import os
import re
import shutil
import subprocess
import sys
import zipfile
from argparse import Namespace
from collections.abc import Iterator
from dataclasses import dataclass
from importlib.util import module_from_spec, spec_from_file_location
from pathlib import Path
from typing import Any

import jsonschema
import pytest
from lxml import etree

from tests.gateway.processes import free_port
from tests.libraries import ROOT
from tests.web.service import serving

HERE = ROOT / "tests" / "outlook"
NODE_MODULES = ROOT / "tests" / "accessibility" / "node_modules"
MAKE = ROOT / "integrations" / "outlook" / "make.py"
CHROMIUM = os.environ.get("CHROMIUM") or shutil.which("chromium") or shutil.which("chromium-browser")
ADDRESS, SERVICE = "https://mail.example.gov.uk/policyline", "https://policyline.example.gov.uk"
_OVERRIDES = "{http://schemas.microsoft.com/office/mailappversionoverrides/1.1}"
#: The elements of a mail add-in in the order that its schema sets.
_ORDER = (
    "Id Version ProviderName DefaultLocale DisplayName Description IconUrl HighResolutionIconUrl SupportUrl AppDomains"
    " Hosts Requirements FormSettings Permissions Rule DisableEntityHighlighting VersionOverrides"
).split()
_TYPES = "{http://schemas.microsoft.com/office/officeappbasictypes/1.0}"

needs_node = pytest.mark.skipif(
    not (CHROMIUM and shutil.which("node") and NODE_MODULES.is_dir()),
    reason="needs Chromium, and npm ci in tests/accessibility",
)


def made(*options: str) -> subprocess.CompletedProcess[str]:
    return subprocess.run([sys.executable, MAKE, *options], capture_output=True, text=True, check=False)


@pytest.fixture
def ready(tmp_path: Path) -> Path:
    """The add-in of a department whose name wants care."""
    out = tmp_path / "ready"
    name = 'Ports "& Piers"'
    done = made("--address", f"{ADDRESS}/", "--service", SERVICE, "--department", name, "--out", str(out))
    assert done.returncode == 0, done.stderr
    assert "policyline serve --allow-origin https://mail.example.gov.uk" in done.stdout
    return out


def test_the_manifest_names_files_that_are_there_and_asks_at_the_most(ready: Path) -> None:
    manifest = etree.fromstring((ready / "manifest.xml").read_bytes())
    text = (ready / "manifest.xml").read_text(encoding="utf-8")
    assert "[[" not in text
    assert [etree.QName(element).localname for element in manifest] == _ORDER
    assert manifest.findtext("{*}ProviderName") == 'Ports "& Piers"'
    addresses = re.findall(rf'DefaultValue="({ADDRESS}/[^"]*)"', text)
    assert len(addresses) > 8
    for address in addresses:
        assert (ready / "site" / address.removeprefix(f"{ADDRESS}/")).is_file(), address
    (event,) = manifest.iter(f"{_OVERRIDES}LaunchEvent")
    assert [event.get(name) for name in ("Type", "FunctionName", "SendMode")] == [
        "OnMessageSend",
        "onMessageSend",
        "PromptUser",
    ]
    assert manifest.findtext("{*}Permissions") == "ReadWriteItem"
    named = {element.get("id") for element in manifest.iter(*map(_TYPES.__add__, ("Image", "Url", "String")))} - {None}
    assert {element.get("resid") for element in manifest.iter()} - {None} == named


def test_the_newer_manifest_agrees_with_it_and_with_the_published_schema(ready: Path) -> None:
    with zipfile.ZipFile(ready / "manifest.zip") as package:
        assert sorted(package.namelist()) == ["192.png", "manifest.json", "outline.png"]
        manifest = json.loads(package.read("manifest.json"))
    old = etree.fromstring((ready / "manifest.xml").read_bytes())
    assert manifest["id"] == old.findtext("{*}Id")
    assert manifest["developer"]["name"] == old.findtext("{*}ProviderName")
    (event,) = manifest["extensions"][0]["autoRunEvents"][0]["events"]
    assert event == {"type": "messageSending", "actionId": "onMessageSend", "options": {"sendMode": "promptUser"}}
    for address in re.findall(rf'"{ADDRESS}/([^"]+)"', json.dumps(manifest)):
        assert (ready / "site" / address).is_file(), address
    published = NODE_MODULES / "@microsoft/app-manifest/build/json-schemas/teams/v1.19/MicrosoftTeams.schema.json"
    if not published.is_file():
        pytest.skip("the published schema needs npm ci in tests/accessibility")
    jsonschema.Draft7Validator(json.loads(published.read_text(encoding="utf-8"))).validate(manifest)


def test_the_button_in_the_dialog_is_one_of_the_manifests(ready: Path) -> None:
    command = re.search(r'commandId: "(\w+)"', (ready / "site" / "policyline.js").read_text(encoding="utf-8"))
    assert command
    manifest = etree.fromstring((ready / "manifest.xml").read_bytes())
    assert [control.get("id") for control in manifest.iter(f"{_OVERRIDES}Control")] == [command[1]]


def test_settings_are_filled_in(ready: Path, tmp_path: Path) -> None:
    out = tmp_path / "other"
    options = ["--token", '"; alert(1)</script>\\', "--least", "error", "--seconds", "2.5"]
    assert made("--address", ADDRESS, "--service", ADDRESS, "--out", str(out), *options).returncode == 0
    script = (out / "site" / "policyline.js").read_text(encoding="utf-8")
    found = re.search(r"var SETTINGS = (\{.*?\n\});?", script, re.DOTALL)
    assert found
    assert json.loads(found[1]) == {
        "service": ADDRESS,
        "token": '"; alert(1)</script>\\',
        "least": "error",
        "seconds": 2.5,
    }
    allowed = json.loads((out / ".well-known" / "microsoft-officeaddins-allowed.json").read_text())
    assert allowed == {"allowed": [f"{ADDRESS}/policyline.js"]}


@pytest.mark.parametrize(
    "address", ["http://mail.example", "mail.example", "https://", "https://a.example/?b", 'https://a"b.example']
)
def test_outlook_takes_nothing_but_https(tmp_path: Path, address: str) -> None:
    done = made("--address", address, "--service", SERVICE, "--out", str(tmp_path / "out"))
    assert done.returncode == 2
    assert done.stderr == f"--address {address}: write an address that begins with https://\n"
    assert not (tmp_path / "out").exists()


@dataclass(frozen=True)
class Site:
    """An add-in made for the address http://127.0.0.1:`port`, and the service that answers it."""

    folder: Path
    port: int
    service: str


@pytest.fixture(scope="module")
def site(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Site]:
    spec = spec_from_file_location("make", MAKE)
    assert spec
    assert spec.loader
    make: Any = module_from_spec(spec)
    spec.loader.exec_module(make)
    port, out = free_port(), tmp_path_factory.mktemp("addin")
    with serving("--rate", "0", "--workers", "2", "--allow-origin", f"http://127.0.0.1:{port}") as running:
        facts = {"address": f"http://127.0.0.1:{port}", "service": running.address, "department": "A", "support": ""}
        make.make(Namespace(**facts, token="", least="warning", seconds=20, out=out))
        yield Site(out / "site", port, running.address)


@needs_node
@pytest.mark.parametrize("tests", ["handler", "pane"])
def test_in_node_and_in_chromium(site: Site, tests: str) -> None:
    done = subprocess.run(
        ["node", "--test", "--test-reporter=spec", HERE / f"{tests}.test.mjs"],
        env={
            **os.environ,
            "SITE": str(site.folder),
            "SERVICE": site.service,
            "PORT": str(site.port),
            "CHROMIUM": str(CHROMIUM),
        },
        capture_output=True,
        text=True,
        check=False,
        timeout=300,
    )
    assert done.returncode == 0, done.stdout[-6000:] + done.stderr[-2000:]
    passed = re.search(r"pass (\d+)", done.stdout)
    assert passed
    assert int(passed[1]) >= 12, done.stdout[-2000:]
