"""Make the Outlook add-in of a department: its manifests, and the files to put on a web server, with addresses filled in.

    python3 make.py --address https://mail.example.gov.uk/policyline --service https://policyline.example.gov.uk --out ready

`ready/site` goes to the address, `ready/.well-known` to the top of its host; `ready/manifest.xml`, or `ready/manifest.zip` in the
newer kind, to the administrators of Microsoft 365. Needs nothing but Python. README.md says the rest.
"""

from __future__ import annotations

import argparse
import json
import re
import shutil
import sys
import uuid
import zipfile
from collections.abc import Callable
from pathlib import Path
from urllib.parse import urlsplit
from xml.sax.saxutils import escape

HERE = Path(__file__).resolve().parent
SEVERITIES = ("error", "warning", "note")
_SETTINGS = re.compile(r"(?<=var SETTINGS = )\{.*?\}(?=;)", re.DOTALL)
_WELL_KNOWN = ".well-known/microsoft-officeaddins-allowed.json"


def main(arguments: list[str] | None = None) -> int:
    """Write what was asked for, and say what to do with it."""
    asked = _asked(arguments)
    for option in ("address", "service", "support"):
        if fault := _fault(getattr(asked, option)):
            print(f"--{option} {getattr(asked, option)}: {fault}", file=sys.stderr)
            return 2
    make(asked)
    origin = _origin(asked.address)
    print(f"Put what is in {asked.out / 'site'} at {asked.address},")
    print(f"and {asked.out / '.well-known'} at {origin}/.well-known, which classic Outlook asks for.")
    print(f"Then hand {asked.out / 'manifest.xml'} to your administrators.")
    if origin != _origin(asked.service):
        print(f"Let the service be asked from there: policyline serve --allow-origin {origin}")
    return 0


def make(asked: argparse.Namespace) -> None:
    """Write the add-in into the folder `asked.out`; what an earlier run left there is replaced."""
    address = asked.address.rstrip("/")
    facts = {
        "id": str(uuid.uuid5(uuid.NAMESPACE_URL, address)),
        "department": asked.department,
        "address": address,
        "origin": _origin(address),
        "host": urlsplit(address).netloc,
        "support": asked.support or asked.service,
    }
    site = asked.out / "site"
    shutil.rmtree(site, ignore_errors=True)
    shutil.copytree(HERE / "site", site, ignore=shutil.ignore_patterns("192.png", "outline.png"))
    settings = {
        "service": asked.service.rstrip("/"),
        "token": asked.token,
        "least": asked.least,
        "seconds": asked.seconds,
    }
    script = site / "policyline.js"
    filled = _SETTINGS.sub(lambda _: json.dumps(settings, indent=4), script.read_text(encoding="utf-8"), count=1)
    script.write_text(filled, encoding="utf-8")
    well_known = asked.out / _WELL_KNOWN
    well_known.parent.mkdir(exist_ok=True)
    well_known.write_text(json.dumps({"allowed": [f"{address}/policyline.js"]}), encoding="utf-8")
    xml = (HERE / "manifest.xml").read_text(encoding="utf-8")
    (asked.out / "manifest.xml").write_text(_filled(xml, facts, _attribute), encoding="utf-8")
    unified = _filled((HERE / "manifest.json").read_text(encoding="utf-8"), facts, lambda text: json.dumps(text)[1:-1])
    with zipfile.ZipFile(asked.out / "manifest.zip", "w", zipfile.ZIP_DEFLATED) as package:
        package.writestr("manifest.json", unified)
        for icon in ("192.png", "outline.png"):
            package.write(HERE / "site" / "icons" / icon, icon)


def _asked(arguments: list[str] | None) -> argparse.Namespace:
    parser = argparse.ArgumentParser(description="Make the Outlook add-in of a department.")
    parser.add_argument("--address", required=True, help="where the add-in's files will be, https://…")
    parser.add_argument("--service", required=True, help="where “policyline serve” is reached, https://…")
    parser.add_argument("--department", default="Policyline", help="who provides it, as Outlook shows it")
    parser.add_argument("--support", default="", help="a page with help for users  [the service]")
    parser.add_argument(
        "--token", default="", help="the service's token for the add-in; whoever can load it can read it"
    )
    parser.add_argument(
        "--least", choices=SEVERITIES, default="warning", help="the least severity asked about  [warning]"
    )
    parser.add_argument("--seconds", type=float, default=4, help="how long a check may keep a message waiting  [4]")
    parser.add_argument("--out", type=Path, required=True, help="the folder to write")
    return parser.parse_args(arguments)


def _fault(address: str) -> str:
    """What is wrong with an address; Outlook takes nothing but https."""
    parts = urlsplit(address)
    right = not address or (parts.scheme == "https" and parts.netloc and not parts.query and not parts.fragment)
    return "" if right and not re.search(r"[\s\"'<>\\]", address) else "write an address that begins with https://"


def _origin(address: str) -> str:
    parts = urlsplit(address)
    return f"{parts.scheme}://{parts.netloc}"


def _filled(text: str, facts: dict[str, str], spelt: Callable[[str], str]) -> str:
    return re.sub(r"\[\[(\w+)\]\]", lambda found: spelt(facts[found[1]]), text)


def _attribute(text: str) -> str:
    return escape(text, {'"': "&quot;"})


if __name__ == "__main__":
    sys.exit(main())
