"""The page and the mail in Chromium, at the width of a desk and of a telephone: nothing overflows, axe-core finds nothing."""

import json
import os
import shutil
import subprocess
from pathlib import Path

import pytest

from linter.reporting.charts import png
from linter.reporting.content import Chart
from linter.reporting.media import html
from tests.libraries import ROOT
from tests.reporting.test_media import QUIET, REPORT

CHROMIUM = os.environ.get("CHROMIUM") or shutil.which("chromium") or shutil.which("chromium-browser")
FOLDER = ROOT / "tests" / "accessibility"
pytestmark = pytest.mark.skipif(
    not (CHROMIUM and shutil.which("node") and (FOLDER / "node_modules").is_dir()),
    reason="needs Chromium, and npm ci in tests/accessibility",
)


def seen(page: str, folder: Path) -> list[dict[str, object]]:
    """What Chromium and axe-core say of a page at each width."""
    file = folder / "page.html"
    file.write_text(page, encoding="utf-8")
    command: list[str | Path] = ["node", FOLDER / "judge.mjs", file]
    done = subprocess.run(
        command, env={**os.environ, "CHROMIUM": str(CHROMIUM)}, capture_output=True, text=True, check=True, timeout=120
    )
    found: list[dict[str, object]] = list(json.loads(done.stdout).values())
    return found


@pytest.mark.parametrize("report", [REPORT, QUIET], ids=["full", "quiet"])
def test_the_page(tmp_path: Path, report: object) -> None:
    for at_width in seen(html.page(REPORT if report is REPORT else QUIET), tmp_path):
        assert (at_width["violations"], at_width["overflow"], at_width["requests"]) == ([], 0, 1)


def test_the_mail(tmp_path: Path) -> None:
    def picture(chart: Chart, number: int) -> str:
        name = f"{chart.name}-{number}.png"
        (tmp_path / name).write_bytes(png.draw(chart, number))
        return name

    # A mail program shows it inside its own page, so landmarks are not the mail's to have.
    beside = ("landmark", "region", "page-has-heading")
    for at_width in seen(html.mail(REPORT, picture), tmp_path):
        violations = at_width["violations"]
        assert isinstance(violations, list)
        assert [each for each in violations if not each.startswith(beside)] == []
        assert at_width["overflow"] == 0
