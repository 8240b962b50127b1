"""The example repository does what its README says: its templates are right, and its jobs run as a code host runs them."""

import json
import re
import shlex
from pathlib import Path
from typing import Any

import pytest
import yaml
from jsonschema import Draft7Validator
from junitparser import JUnitXml

from linter.documents import read
from tests.hooks.conftest import EXAMPLE, ROOT, Repository
from tests.schemas import hosts

TEMPLATES = sorted(path.name for path in (EXAMPLE / "templates").iterdir())
GITLAB = yaml.safe_load((EXAMPLE / ".gitlab-ci.yml").read_text(encoding="utf-8"))
WORKFLOW = yaml.safe_load((EXAMPLE / ".github" / "workflows" / "letters.yml").read_text(encoding="utf-8"))


def script(repository: Repository, job: str, **variables: str) -> tuple[int, str]:
    """Run the script of a GitLab job as its runner does: it ends with the first command that fails."""
    lines = "\n".join(["set -e", *GITLAB[job]["script"]])
    outcome = repository.run("bash", "-c", lines, **variables)
    return outcome.status, outcome.said


def test_every_template_is_right_and_has_fields(templates: Repository) -> None:
    outcome = templates.run("policyline", "check", "-v", "templates")
    assert outcome.status == 0, outcome.said
    for name in TEMPLATES:
        text = read(name, (EXAMPLE / "templates" / name).read_bytes()).text
        assert re.search(r"\{\{.*?\}\}|«\w+»|\[[A-Z' ]+\]", text), name
    assert {Path(name).suffix for name in TEMPLATES} >= {".docx", ".j2", ".html", ".txt", ".eml"}


def test_the_word_template_has_merge_fields_that_word_knows() -> None:
    from docx import Document

    body = Document(str(EXAMPLE / "templates" / "offer.docx")).element.xml
    assert re.findall(r"MERGEFIELD (\w+)", body) == ["Title", "Surname", "Parish_council", "Sum", "Start", "Caseworker"]


@pytest.mark.parametrize(
    ("name", "old", "new", "kind"),
    [
        ("enquiry.md.j2", "default('up to £12,000 a year')", "default('up to £9,000 a year')", "outdated-fact"),
        ("enquiry.md.j2", 'or "20 working days"', 'or "10 working days"', "wrong-fact"),
        ("enquiry.md.j2", "explains who can apply", "explains who cannot apply", "drifted-line"),
        ("refusal.txt", "villages that have lost", "villages that may have lost", "drifted-line"),
        ("newsletter.html", "&pound;12,000", "&pound;9,000", "outdated-fact"),
        ("newsletter.html", "<li>fuel</li>\n", "", "list-missing"),
        ("acknowledgement.eml", "application to the Village Transport Grant, which", "application to the Rural Bus Bounty, which", "outdated-term"),
    ],
)  # fmt: skip
def test_a_fault_in_a_template_is_found(templates: Repository, name: str, old: str, new: str, kind: str) -> None:
    templates.change(f"templates/{name}", old, new)
    outcome = templates.run("policyline", "check", "-q", "templates")
    assert outcome.status == 1
    (line,) = outcome.said.splitlines()
    assert line.startswith(f"templates/{name}:")
    assert f": {kind}: " in line


def test_the_readme_is_left_out_even_where_it_is_named(templates: Repository) -> None:
    (templates.folder / "README.md").write_text("You can apply to the Rural Bus Bounty.\n", encoding="utf-8")
    assert templates.run("policyline", "check", "--force-exclude", "README.md").status == 0
    assert templates.run("policyline", "check", "README.md").status == 1


def test_the_jobs_are_what_the_hosts_schemas_say() -> None:
    hosts("gitlab-ci").validate(GITLAB)
    # YAML 1.1 takes "on" for true.
    hosts("github-workflows").validate({("on" if key is True else key): value for key, value in WORKFLOW.items()})


def test_the_gitlab_job_passes_and_leaves_its_reports(templates: Repository) -> None:
    status, said = script(templates, "letters")
    assert status == 0, said
    reports = GITLAB["letters"]["artifacts"]["reports"]
    assert json.loads((templates.folder / reports["codequality"]).read_text(encoding="utf-8")) == []
    suites = list(JUnitXml.fromfile(str(templates.folder / reports["junit"])))
    assert len(suites) == len(TEMPLATES)
    assert templates.git("status", "--porcelain") == ""


def test_the_gitlab_job_fails_with_its_reports_and_a_log_to_read(templates: Repository) -> None:
    templates.change("templates/refusal.txt", "20 working days", "30 working days")
    status, said = script(templates, "letters")
    assert status == 1
    assert "“30 working days” is not the approved figure" in said
    (issue,) = json.loads((templates.folder / "gl-code-quality-report.json").read_text(encoding="utf-8"))
    assert issue["location"] == {"path": "templates/refusal.txt", "lines": {"begin": 8, "end": 8}}
    suites = JUnitXml.fromfile(str(templates.folder / "junit.xml"))
    assert sum(suite.failures for suite in suites) == 1


def test_the_gitlab_job_for_the_library_names_what_carries_the_old_words(templates: Repository) -> None:
    base = templates.git("rev-parse", "HEAD")
    status, said = script(templates, "library", CI_MERGE_REQUEST_DIFF_BASE_SHA=base)
    assert status == 0, said
    templates.change("canonical_lines/village-transport-grant.yaml", "20 working days", "15 working days")
    templates.commit()
    status, said = script(templates, "library", CI_MERGE_REQUEST_DIFF_BASE_SHA=base)
    assert status == 1
    for name in ("enquiry.md.j2", "refusal.txt", "acknowledgement.eml"):
        assert f"templates/{name}" in said
    assert "newsletter.html" not in said


def test_every_command_in_the_readme_and_the_jobs_is_one(templates: Repository) -> None:
    said = [line.strip() for line in (EXAMPLE / "README.md").read_text(encoding="utf-8").splitlines()]
    lines = [line for line in said if line.startswith("policyline ")]
    lines += [line for job in ("letters", "library") for line in GITLAB[job]["script"]]
    assert len(lines) == 5
    for line in lines:
        _, command, *options = shlex.split(line)
        shown = templates.run("policyline", command, "--help").said
        assert [word for word in options if word.startswith("--") and word not in shown] == []


def test_the_workflow_gives_the_action_what_it_takes() -> None:
    action = yaml.safe_load((ROOT / "action.yml").read_text(encoding="utf-8"))
    steps: list[dict[str, Any]] = WORKFLOW["jobs"]["templates"]["steps"]
    (ours,) = [step for step in steps if "/policyline@" in step["uses"]]
    assert set(ours["with"]) <= set(action["inputs"])
    (upload,) = [step for step in steps if "upload-sarif" in step["uses"]]
    assert upload["with"]["sarif_file"] == ours["with"]["sarif-file"]
    assert isinstance(hosts("github-actions"), Draft7Validator)
