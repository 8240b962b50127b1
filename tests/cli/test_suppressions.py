"""Suppressing in every format, from the letter and from the settings; why is always to be seen."""

import json
from pathlib import Path

import pytest

from tests.cli.conftest import Run
from tests.cli.test_check import FAULTY, OLD, RIGHT, SIGNPOST
from tests.documents.odt_file import odt
from tests.documents.odt_file import p as odt_p
from tests.documents.pdf_file import pdf, prose
from tests.documents.test_remarks import annotation, commented, comments
from tests.documents.word_file import docx, p

REASON = "it is the grant of 2024"
ORDER = f"policyline: ignore outdated-fact because {REASON}"
HTML = f"<p>{OLD}<!-- {ORDER} --></p><p>{SIGNPOST}</p>"
LETTERS: dict[str, str | bytes] = {
    "a.txt": f"[{ORDER}]\n{OLD}\n\n{SIGNPOST}\n",
    "a.md": f"<!-- {ORDER} -->\n{OLD}\n\n{SIGNPOST}\n",
    "a.md.j2": f"{OLD} {{# {ORDER} #}}\n\n{SIGNPOST}\n",
    "a.html": HTML,
    "a.html.jinja": f"<p>{OLD}{{# {ORDER} #}}</p><p>{SIGNPOST}</p>",
    "a.eml": f"From: a@example.org\nSubject: Gardens\n\n[{ORDER}]\n{OLD}\n\n{SIGNPOST}\n",
    "b.eml": f"From: a@example.org\nSubject: Gardens\nMIME-Version: 1.0\nContent-Type: text/html; charset=utf-8\n\n{HTML}\n",
    "a.docx": docx(p(*commented(0, OLD)) + p(SIGNPOST), parts=comments(ORDER)),
    "a.odt": odt(odt_p(OLD + annotation(ORDER)) + odt_p(SIGNPOST)),
}


@pytest.mark.parametrize("name", LETTERS)
def test_a_comment_in_each_format(run: Run, starter: Path, name: str) -> None:
    letter = LETTERS[name]
    (starter / name).write_bytes(letter.encode() if isinstance(letter, str) else letter)
    outcome = run("check", name)
    assert outcome.status == 0, outcome.out
    assert f"✓ {name}  nothing found, 1 suppressed" in outcome.out
    assert outcome.err == "1 finding is suppressed, with a reason: check with -v to see.\n"
    shown = " ".join(run("check", "-v", name).out.split())
    assert f"Suppressed: outdated-fact, “£5,000”, paragraph 1. Reason: {REASON} (a comment at paragraph 1)." in shown


def written(words: str) -> bytes:
    """A PDF of these words and the signpost."""
    middle = words.index(" ", len(words) // 2)
    return pdf(prose(72, 700, words[:middle], words[middle + 1 :]) + prose(72, 600, SIGNPOST))


@pytest.fixture
def settled(starter: Path) -> Path:
    """A PDF that cannot say itself what to suppress, and settings that do."""
    (starter / "a.pdf").write_bytes(written(OLD))
    with (starter / "policyline.toml").open("a", encoding="utf-8") as file:
        file.write(f'\n[[suppress]]\npath = "a.pdf"\nnames = "largest-grant"\nwords = "£5,000"\nreason = "{REASON}"\n')
    return starter


def test_a_setting_for_what_has_no_comments(run: Run, settled: Path) -> None:
    assert run("check", "a.pdf").status == 0
    outcome = run("check", "-v", "a.pdf")
    assert outcome.err == ""
    assert f"Reason: {REASON} (policyline.toml:8)." in " ".join(outcome.out.split())
    (settled / "b.pdf").write_bytes(written(OLD))
    assert run("check", "b.pdf").status == 1


def test_a_setting_that_suppresses_nothing_is_said_where_that_is_known(run: Run, settled: Path) -> None:
    unused = "policyline.toml:8: this [[suppress]] suppresses nothing: take it out.\n"
    (settled / "a.pdf").write_bytes(written(RIGHT))
    outcome = run("check", "a.pdf")
    assert (outcome.status, outcome.err) == (0, unused)
    assert run("check", ".").err == unused
    assert run("check", "letters").err == ""  # a.pdf was not looked at
    (settled / "a.pdf").unlink()
    assert "is for letters that there are none of: take it out." in run("check", ".").err


def test_an_unknown_name_in_the_settings_is_a_fault(run: Run, settled: Path) -> None:
    file = settled / "policyline.toml"
    file.write_text(file.read_text(encoding="utf-8").replace("largest-grant", "largest-grnat"), encoding="utf-8")
    outcome = run("check", "a.pdf")
    assert (outcome.status, outcome.out) == (2, "")
    assert outcome.err == (
        "policyline.toml:8: no rule, kind or approved line is called 'largest-grnat' (did you mean 'largest-grant'?)\n"
    )


def test_no_reason_is_a_fault_of_one_line(run: Run, starter: Path) -> None:
    (starter / "a.md").write_text(f"<!-- policyline: ignore outdated-fact -->\n{FAULTY}", encoding="utf-8")
    outcome = run("check", "-q", "a.md")
    assert outcome.status == 2
    assert outcome.out == (
        "a.md: could not be checked: the comment 'policyline: ignore outdated-fact' gives no reason: "
        "write “policyline: ignore NAME because REASON”\n"
    )


def test_a_comment_that_is_not_needed_is_said_and_fails_nothing(run: Run, starter: Path) -> None:
    (starter / "a.md").write_text(f"<!-- {ORDER} -->\n{RIGHT}\n\n{SIGNPOST}\n", encoding="utf-8")
    outcome = run("check", "a.md")
    assert outcome.status == 0
    assert "Not needed: a comment at paragraph 1" in outcome.out


def test_in_data_with_the_reason(run: Run, starter: Path) -> None:
    (starter / "a.txt").write_text(str(LETTERS["a.txt"]), encoding="utf-8")
    (report,) = json.loads(run("check", "--output-format", "json", "a.txt").out)["reports"]
    assert report["findings"] == []
    (apart,) = report["suppressed"]
    assert (apart["reason"], apart["by"], apart["in_letter"]) == (REASON, "a comment at paragraph 1", True)
    assert apart["finding"]["quote"] == "£5,000"
    assert report["unused_suppressions"] == []


def test_on_the_page_with_the_reason(run: Run, starter: Path) -> None:
    (starter / "a.txt").write_text(str(LETTERS["a.txt"]), encoding="utf-8")
    assert f"Reason: {REASON} (a comment at paragraph 1)" in run("check", "--output-format", "html", "a.txt").out


@pytest.mark.parametrize("name", ["a.txt", "a.md", "a.docx"])
def test_what_is_suppressed_is_not_corrected(run: Run, starter: Path, name: str) -> None:
    letter = LETTERS[name]
    data = letter.encode() if isinstance(letter, str) else letter
    (starter / name).write_bytes(data)
    assert run("fix", name).status == 0
    assert (starter / name).read_bytes() == data
