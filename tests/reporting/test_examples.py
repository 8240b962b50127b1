"""The examples: the commands of the schedules run as they are written, and the year comes out the same each time."""

import hashlib
import re
import subprocess
import sys
from pathlib import Path

import click
import pytest
import yaml

from linter.cli.group import policyline
from tests.libraries import ROOT

SCHEDULE = ROOT / "examples" / "schedule"


def commands(file: Path) -> list[list[str]]:
    """What a file has `policyline` do."""
    found = re.findall(r"policyline ((?:check|report)[^>&|;#\n]*)", file.read_text(encoding="utf-8"))
    return [words.split() for words in found]


@pytest.mark.parametrize("name", ["crontab", "policyline-weekly.service", "github-actions.yml"])
def test_a_schedule_records_and_then_sends_with_options_that_there_are(name: str) -> None:
    check, report = commands(SCHEDULE / name)
    assert check[:2] == ["check", "--record"]
    assert report == ["report", "weekly", "--send"]
    for words in (check, report):
        group: click.Command = policyline
        while isinstance(group, click.Group):
            found = group.get_command(click.Context(group), words.pop(0))
            assert found
            group = found
        group.make_parser(click.Context(group)).parse_args(words)


def test_the_workflow_is_yaml_and_the_units_have_their_parts() -> None:
    workflow = yaml.safe_load((SCHEDULE / "github-actions.yml").read_text(encoding="utf-8"))
    assert workflow["jobs"]["report"]["steps"][1]["env"]["POLICYLINE_SMTP_HOST"]
    assert "Persistent=true" in (SCHEDULE / "policyline-weekly.timer").read_text(encoding="utf-8")


def test_the_year_is_the_same_each_time(tmp_path: Path) -> None:
    digests = []
    for name in ("one", "two"):
        command: list[str | Path] = [
            sys.executable,
            ROOT / "examples" / "year" / "make_year.py",
            tmp_path / name,
            "--weeks",
            "3",
        ]
        said = subprocess.run(command, cwd=ROOT, check=True, capture_output=True, text=True).stdout
        assert "letters in" in said
        letters = sorted((tmp_path / name / "letters").rglob("*.txt"))
        assert len(letters) > 100
        digests.append([hashlib.sha256(file.read_bytes()).hexdigest() for file in letters])
    assert digests[0] == digests[1]
