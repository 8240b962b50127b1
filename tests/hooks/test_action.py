"""The GitHub Action: its steps run here as a runner runs them, in the example repository."""

import json
import os
import re
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pytest
import yaml

from tests.hooks.conftest import PROGRAMS, ROOT, Repository
from tests.schemas import hosts, published

ACTION = yaml.safe_load((ROOT / "action.yml").read_text(encoding="utf-8"))
_EXPRESSION = re.compile(r"\$\{\{ inputs\.([\w-]+) \}\}")


@dataclass(frozen=True)
class Ran:
    """What a step left behind: `added` is what it wrote to each file that a runner gives it."""

    status: int
    said: str
    added: Mapping[str, str]


def step(name: str) -> Any:
    (found,) = [each for each in ACTION["runs"]["steps"] if each["name"] == name]
    return found


def ran(repository: Repository, name: str, temporary: Path, **inputs: str) -> Ran:
    """Run a step in `repository`, with `inputs` for the action (underscores for hyphens)."""
    wanted = {name.replace("_", "-"): value for name, value in inputs.items()}
    assert set(wanted) <= set(ACTION["inputs"])
    values = {key: str(wanted.get(key, given.get("default", ""))) for key, given in ACTION["inputs"].items()}
    of_step = step(name)
    assert of_step["shell"] == "bash"
    assert "${{" not in of_step["run"], "what a user gives must not become part of a script"
    set_by_step = {
        key: _EXPRESSION.sub(lambda match: values[match[1]], value) for key, value in of_step.get("env", {}).items()
    }
    files = {key: temporary / key for key in ("GITHUB_PATH", "GITHUB_OUTPUT", "GITHUB_ENV", "GITHUB_STEP_SUMMARY")}
    for file in files.values():
        file.touch()
    script = temporary / "step.sh"
    script.write_text(of_step["run"], encoding="utf-8")
    outcome = repository.run(
        *("bash", "--noprofile", "--norc", "-e", "-o", "pipefail", str(script)),
        **set_by_step,
        **{key: str(file) for key, file in files.items()},
        RUNNER_TEMP=str(temporary),
        GITHUB_ACTION_PATH=str(ROOT),
        GITHUB_WORKSPACE=str(repository.folder),
    )
    return Ran(outcome.status, outcome.said, {key: file.read_text(encoding="utf-8") for key, file in files.items()})


@pytest.fixture
def temporary(tmp_path: Path) -> Path:
    folder = tmp_path / "runner"
    folder.mkdir()
    return folder


CHECK = "Check the letters"


def test_it_is_what_the_hosts_schema_says() -> None:
    hosts("github-actions").validate(ACTION)
    used = set(_EXPRESSION.findall(json.dumps(ACTION["runs"])))
    assert used == set(ACTION["inputs"])


def test_right_templates_pass(templates: Repository, temporary: Path) -> None:
    outcome = ran(templates, CHECK, temporary, paths="templates")
    assert (outcome.status, outcome.said) == (0, "")
    assert outcome.added["GITHUB_STEP_SUMMARY"] == ""


def test_a_fault_is_annotated_at_its_line_and_told_in_the_summary(templates: Repository, temporary: Path) -> None:
    templates.change("templates/refusal.txt", "20 working days", "30 working days")
    outcome = ran(templates, CHECK, temporary, paths="templates\n\n", sarif_file="policyline.sarif")
    assert outcome.status == 1
    assert "::error file=templates/refusal.txt,title=A figure or date that was never approved,line=8," in outcome.said
    assert outcome.added["GITHUB_STEP_SUMMARY"].startswith("    templates/refusal.txt:8:96: wrong-fact: ")
    sarif = json.loads((templates.folder / "policyline.sarif").read_text(encoding="utf-8"))
    published("sarif-2.1.0").validate(sarif)
    assert len(sarif["runs"][0]["results"]) == 1


def test_files_are_named_from_the_repository_wherever_it_runs(templates: Repository, temporary: Path) -> None:
    templates.change("templates/refusal.txt", "20 working days", "30 working days")
    inner = Repository(templates.folder / "templates", templates.surroundings)
    said = inner.run(
        *("policyline", "check", "--output-format", "github", "refusal.txt"),
        GITHUB_WORKSPACE=str(templates.folder),
    ).said
    assert said.startswith("::error file=templates/refusal.txt,")


def test_what_is_asked_for_reaches_the_check(templates: Repository, temporary: Path) -> None:
    templates.change("templates/refusal.txt", "villages that have lost", "villages that may have lost")
    assert ran(templates, CHECK, temporary, paths="templates/offer.docx\ntemplates/enquiry.md.j2").status == 0
    assert ran(templates, CHECK, temporary, fail_on="error").status == 0
    assert ran(templates, CHECK, temporary, fail_on="warning").status == 1
    assert ran(templates, CHECK, temporary, as_of="2020-01-01").status == 0
    assert ran(templates, CHECK, temporary, as_of="yesterday").status == 2
    templates.commit()
    assert ran(templates, CHECK, temporary, since="HEAD").status == 0
    assert templates.run("policyline", "check", "--write-baseline", "known.json", "templates").status == 0
    assert ran(templates, CHECK, temporary, baseline="known.json").status == 0
    assert ran(templates, CHECK, temporary, baseline="unknown.json").status == 2


def test_no_name_is_run(templates: Repository, temporary: Path) -> None:
    (templates.folder / "$(touch hacked) `touch hacked`; touch hacked.txt").write_text("Dear clerk,", encoding="utf-8")
    assert ran(templates, CHECK, temporary, paths="$(touch hacked) `touch hacked`; touch hacked.txt").status == 0
    assert ran(templates, CHECK, temporary, paths="--help").status == 2
    assert not (templates.folder / "hacked").exists()


def test_a_changed_line_names_what_carries_the_old_words(templates: Repository, temporary: Path) -> None:
    base = templates.git("rev-parse", "HEAD")
    templates.change("canonical_lines/village-transport-grant.yaml", "20 working days", "15 working days")
    templates.commit()
    outcome = ran(templates, CHECK, temporary, paths="templates", fail_on="never", library_since=base)
    assert outcome.status == 1
    assert "templates/acknowledgement.eml" in outcome.said


def test_it_installs_what_is_locked_and_then_policyline(templates: Repository, temporary: Path) -> None:
    """The packages themselves are not fetched again: pip is one that tells what it was asked for."""
    program = temporary / "bin" / "python"
    program.parent.mkdir()
    program.write_text(
        f"""#!{PROGRAMS / "python"}
import os, pathlib, stat, sys
if sys.argv[1:3] == ["-m", "venv"]:
    made = pathlib.Path(sys.argv[3], "bin")
    made.mkdir(parents=True)
    os.symlink(__file__, made / "python")
else:
    print(*sys.argv[1:])
""",
        encoding="utf-8",
    )
    program.chmod(0o755)
    surroundings = {
        **templates.surroundings,
        "PATH": os.pathsep.join((str(program.parent), templates.surroundings["PATH"])),
    }
    outcome = ran(
        Repository(templates.folder, surroundings), "Install Policyline, every package as it is locked", temporary
    )
    assert outcome.status == 0, outcome.said
    locked, ours = outcome.said.splitlines()
    assert locked.endswith(f"--require-hashes --requirement {ROOT}/requirements/run.txt")
    assert ours.endswith(f"--no-deps --no-build-isolation {ROOT}")
    assert outcome.added["GITHUB_PATH"] == f"{temporary}/policyline/bin\n"
