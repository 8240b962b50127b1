"""GitHub annotations: one line each, and nothing in a letter can begin another."""

import re

from hypothesis import given
from hypothesis import strategies as st

from linter.model.finding import Report
from linter.renderers.github import render
from linter.showing.view import View
from tests.renderers.reports import clean, faulty, unread

VIEW = View(here="/srv/letters", root="/srv")
COMMAND = re.compile(r"::(error|warning|notice) ((?:\w+=[^,:\n]*,?)+)::(.*)\n")


def lines(*reports: Report, view: View = VIEW) -> list[str]:
    return "".join(render(reports, view)).splitlines(keepends=True)


def parts(line: str) -> tuple[str, dict[str, str], str]:
    """A command as a runner takes it apart."""
    found = COMMAND.fullmatch(line)
    assert found
    values = dict(part.split("=", 1) for part in found[2].split(","))
    plain = {key: value.replace("%3A", ":").replace("%2C", ",").replace("%25", "%") for key, value in values.items()}
    return found[1], plain, found[3].replace("%0D", "\r").replace("%0A", "\n").replace("%25", "%")


def test_a_finding_stands_at_its_words() -> None:
    command, where, message = parts(lines(faulty())[0])
    assert command == "error"
    assert where == {
        "file": "letters/letters/letter-2.txt",
        "title": "A figure or date that was never approved",
        "line": "3",
        "endLine": "3",
        "col": "32",
        "endColumn": "37",
    }
    assert message.splitlines()[:2] == [
        "“2,800” is written; the approved figure is “over 3000 responses”.",
        "Approved: over 3000 responses",
    ]


def test_severities() -> None:
    assert [parts(line)[0] for line in lines(clean(), faulty())] == ["error", "warning", "notice"]


def test_a_letter_without_lines_is_a_file_and_words() -> None:
    _, where, message = parts(lines(faulty("letter.pdf"))[0])
    assert where == {"file": "letters/letter.pdf", "title": "A figure or date that was never approved"}
    assert message.startswith("Paragraph 1: “2,800”")


def test_what_could_not_be_checked_is_an_error() -> None:
    command, where, message = parts(lines(unread())[0])
    assert (command, where["title"]) == ("error", "Could not be checked")
    assert "protected with a password" in message


@given(st.text(alphabet=st.sampled_from("a:,%\r\n \u2028\x1b"), min_size=1, max_size=12).filter(str.strip))
def test_no_name_breaks_out_of_its_line(name: str) -> None:
    out = "".join(render([faulty(f"{name}.docx")], View()))
    assert len([line for line in out.split("\n") if line]) == 3
    for line in out.splitlines(keepends=True):
        parts(line)


def test_every_character_is_one_that_the_reader_has() -> None:
    "".join(lines(faulty(), view=View(encoding="ascii"))).encode("ascii")
