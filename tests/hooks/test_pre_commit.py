"""The hooks as people use them: installed from a clone by pre-commit and by prek, in a repository of templates."""

import re
import zipfile
from pathlib import Path

import pytest
import yaml

from tests.hooks.conftest import EXAMPLE, ROOT, Repository
from tests.schemas import published

MANAGERS = ("pre-commit", "prek")
OLD, NEW = "up to £12,000 a year", "up to £15,000 a year"
LIBRARY = "canonical_lines/village-transport-grant.yaml"
CARRIERS = ("enquiry.md.j2", "newsletter.html", "offer.docx")


@pytest.fixture(params=MANAGERS)
def hooked(request: pytest.FixtureRequest, templates: Repository, policyline: tuple[str, str]) -> Repository:
    """The example repository with its own configuration, the hooks installed from our clone; git runs them."""
    config = templates.folder / ".pre-commit-config.yaml"
    address, commit = policyline
    text = config.read_text(encoding="utf-8")
    text, made = re.subn(r"repo: \S+", f"repo: {address}", text)
    text, named = re.subn(r"rev: \S+", f"rev: {commit}", text)
    assert (made, named) == (1, 1)
    config.write_text(text, encoding="utf-8")
    templates.commit()
    assert templates.run(request.param, "install").status == 0
    return templates


def committed(repository: Repository) -> tuple[int, str]:
    outcome = repository.run("git", "commit", "--message", "A change")
    return outcome.status, outcome.said


def test_a_bad_template_is_refused_with_a_message_to_read(hooked: Repository) -> None:
    before = hooked.git("rev-parse", "HEAD")
    hooked.change("templates/refusal.txt", "20 working days", "30 working days")
    status, said = committed(hooked)
    assert status == 1
    assert hooked.git("rev-parse", "HEAD") == before
    assert "templates/refusal.txt" in said
    assert "line 8, column 96" in said
    assert "“30 working days” is not the approved figure" in said
    assert "owner     casework@example.gov.uk" in said
    assert "Traceback" not in said
    assert max(len(line) for line in said.splitlines() if not line.startswith("[INFO]")) <= 82
    # Another template was not looked at: only what is committed is.
    assert "offer.docx" not in said


def test_a_good_template_passes(hooked: Repository) -> None:
    hooked.change("templates/refusal.txt", "I am sorry to tell you", "We are sorry to tell you")
    status, said = committed(hooked)
    assert status == 0, said
    assert re.search(r"policyline\.+Passed", said)
    assert re.search(r"policyline \(library\)\.+\(no files to check\) ?Skipped", said)


def test_a_bad_word_file_is_refused_with_its_place_in_words(hooked: Repository) -> None:
    spoilt(hooked.folder / "templates" / "offer.docx", "£12,000", "£9,000")
    hooked.git("add", "--all")
    status, said = committed(hooked)
    assert status == 1
    assert "outdated-fact  paragraph 4" in said


def test_a_file_that_cannot_be_read_is_refused(hooked: Repository) -> None:
    (hooked.folder / "templates" / "broken.docx").write_bytes(b"not a Word file")
    hooked.git("add", "--all")
    status, said = committed(hooked)
    assert status == 1
    assert "broken.docx" in said
    assert "could not be checked" in said


def test_every_file_can_be_asked_for(hooked: Repository, request: pytest.FixtureRequest) -> None:
    manager = request.node.callspec.params["hooked"]
    outcome = hooked.run(manager, "run", "--all-files")
    assert outcome.status == 0, outcome.said
    assert len(re.findall(r"\.+Passed", outcome.said)) == 2
    hooked.change("templates/newsletter.html", "<li>insurance</li>\n", "")
    hooked.change("templates/acknowledgement.eml", "20 working days", "two months")
    outcome = hooked.run(manager, "run", "--all-files")
    assert outcome.status == 1
    assert "list-missing" in outcome.said
    assert "two months" in outcome.said


def test_a_changed_line_points_at_every_template_that_carries_the_old_words(hooked: Repository) -> None:
    hooked.change(LIBRARY, "£12,000", "£15,000")
    hooked.change("rules/letters.yaml", "£12,000", "£15,000")
    status, said = committed(hooked)
    assert status == 1
    assert "£12,000" in said
    for name in CARRIERS:
        assert f"templates/{name}" in said
    for name in ("refusal.txt", "acknowledgement.eml"):
        assert name not in said
    # Once they are changed with it, the change gets in.
    hooked.change("templates/enquiry.md.j2", "£12,000", "£15,000")
    hooked.change("templates/newsletter.html", "12,000", "15,000")
    spoilt(hooked.folder / "templates" / "offer.docx", "£12,000", "£15,000")
    hooked.git("add", "--all")
    status, said = committed(hooked)
    assert status == 0, said


def test_a_new_version_of_a_line_points_at_them_too(hooked: Repository) -> None:
    text = (hooked.folder / LIBRARY).read_text(encoding="utf-8")
    (version,) = re.findall(r"  - number: 2\n.*?(?=  - number: 1\n)", text, re.DOTALL)
    newer = version.replace("number: 2", "number: 3").replace("2024-04-01", "2025-04-01").replace("£12,000", "£15,000")
    ended = version.replace("valid_from: 2024-04-01\n", "valid_from: 2024-04-01\n    valid_until: 2025-03-31\n")
    hooked.change(LIBRARY, version, newer + ended)
    hooked.change("rules/letters.yaml", "£12,000", "£15,000")
    status, said = committed(hooked)
    assert status == 1
    for name in CARRIERS:
        assert f"templates/{name}" in said


@pytest.mark.parametrize(
    ("old", "new", "words"),
    [
        ("valid_until: 2024-03-31", "valid_until: 2024-04-31", "village-transport-grant.yaml:"),
        ("id: grant-guide", "id: grant-purpose", "grant-purpose"),
        ("kind: list", "kind: lists", "lists"),
    ],
)
def test_a_broken_library_is_refused_with_its_place(hooked: Repository, old: str, new: str, words: str) -> None:
    hooked.change(LIBRARY, old, new)
    status, said = committed(hooked)
    assert status == 1
    assert words in said
    assert re.search(r"village-transport-grant\.yaml:\d+:\d+", said)
    assert "Traceback" not in said


def test_a_rule_whose_examples_fail_is_refused(hooked: Repository) -> None:
    hooked.change("rules/letters.yaml", "You can apply to the Rural Bus Bounty.", "You can apply to the Bus Bounty.")
    status, said = committed(hooked)
    assert status == 1
    assert "rules/letters.yaml:" in said
    assert "outdated-term" in said


def test_the_hooks_are_described_as_the_managers_want() -> None:
    hooks = yaml.safe_load((ROOT / ".pre-commit-hooks.yaml").read_text(encoding="utf-8"))
    published("pre-commit-hooks").validate(hooks)
    assert {hook["id"] for hook in hooks} == {"policyline", "policyline-library"}
    assert all(hook["require_serial"] for hook in hooks)
    published("pre-commit-config").validate(
        yaml.safe_load((EXAMPLE / ".pre-commit-config.yaml").read_text(encoding="utf-8"))
    )


@pytest.mark.parametrize(
    "name",
    "a.docx b/c.dotx d.odt e.eml f.md g.txt h.html i.md.jinja j.j2 K.DOCX l.docm letter.jinja2".split(),
)
def test_every_kind_of_template_is_looked_at(name: str) -> None:
    hooks = yaml.safe_load((ROOT / ".pre-commit-hooks.yaml").read_text(encoding="utf-8"))
    assert re.search(hooks[0]["files"], name)
    assert not re.search(hooks[0]["files"], f"{name}.py")


def test_every_file_of_a_library_is_looked_at() -> None:
    hooks = yaml.safe_load((ROOT / ".pre-commit-hooks.yaml").read_text(encoding="utf-8"))
    assert re.search(hooks[1]["files"], "canonical_lines/a/b.yaml")
    assert re.search(hooks[1]["files"], "policy/rules/a.yml")
    assert not re.search(hooks[1]["files"], "docs/rules.yaml")


def spoilt(file: Path, old: str, new: str) -> None:
    """Put other words in a Word file."""
    with zipfile.ZipFile(file) as packed:
        parts = {name: packed.read(name) for name in packed.namelist()}
    assert old.encode() in parts["word/document.xml"]
    parts["word/document.xml"] = parts["word/document.xml"].replace(old.encode(), new.encode())
    with zipfile.ZipFile(file, "w") as packed:
        for name, data in parts.items():
            packed.writestr(name, data)
