"""The page of findings: whole, safe, and usable by everybody, as a real browser and axe-core see it."""

from __future__ import annotations

import html
import json
import os
import re
import shutil
import subprocess
from dataclasses import replace
from html.parser import HTMLParser
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from linter.model.document import Span
from linter.model.finding import Report
from linter.renderers.html import render
from linter.showing.view import View
from tests.renderers.reports import DAY, LETTER, clean, faulty, findings, unread

ACCESSIBILITY = Path(__file__).parents[1] / "accessibility"
CHROMIUM = os.environ.get("CHROMIUM") or shutil.which("chromium")
VIEW = View(why={"facts": "A wrong figure misleads."})


def page(*reports: Report) -> str:
    return "".join(render(reports, VIEW))


class _Reader(HTMLParser):
    """What a browser makes of a page: its tags, its ids, its links, and the letter's words without our numbers."""

    def __init__(self, text: str) -> None:
        super().__init__()
        self.tags: set[str] = set()
        self.ids: list[str] = []
        self.links: list[str] = []
        self.letter = ""
        self.marked: list[str] = []
        self._open: list[tuple[str, str]] = []
        self.feed(text)
        self.close()

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        found = dict(attrs)
        self.tags.add(tag)
        self.ids += [value for key, value in found.items() if key == "id" and value]
        self.links += [value for key, value in found.items() if key in ("href", "src") and value]
        if tag not in ("meta", "link", "br"):
            self._open.append((tag, found.get("class") or ""))
        if tag == "mark":
            self.marked.append("")

    def handle_endtag(self, tag: str) -> None:
        assert self._open.pop()[0] == tag

    def handle_data(self, data: str) -> None:
        if ("p", "text") in self._open and ("a", "number") not in self._open:
            self.letter += data
            if self._open[-1][0] == "mark":
                self.marked[-1] += data


def test_the_letter_is_there_with_its_findings_marked() -> None:
    read = _Reader(page(faulty()))
    assert "".join(read.letter.split()) == "".join(LETTER.replace("\x1b", "\ufffd").split())
    assert read.marked[:2] == ["2,800", "Regional growth"]
    assert "".join(read.marked[2:]).startswith("The Strategy may be ambitious.")


def test_both_sides_and_the_authority_are_shown() -> None:
    text = html.unescape(page(faulty()))
    for finding in findings():
        assert finding.message in text
        assert finding.approved.text in text
    for words in (
        "strategy@example.gov.uk",
        "since 23 December 2024",
        "A wrong figure misleads.",
        "1 tracked deletion",
    ):
        assert words in text
    assert text.count("A wrong figure misleads.") == 1


def test_a_summary_comes_first_and_names_every_letter() -> None:
    text = page(faulty(), clean(), unread())
    top = text[: text.index("<article")]
    assert "1 error, 1 warning, 1 note. 1 could not be checked." in top
    for words in (
        "letter-2.txt</a>: 3 findings",
        "letter-1.txt</a>: nothing found",
        "locked.docx</a>: could not be checked",
    ):
        assert words in top


def test_every_link_leads_somewhere_on_the_page_and_nothing_is_fetched() -> None:
    read = _Reader(page(faulty(), faulty("again.txt"), clean(), unread()))
    assert len(set(read.ids)) == len(read.ids)
    assert {link.removeprefix("#") for link in read.links} <= set(read.ids)
    assert {"script", "link", "img", "iframe"}.isdisjoint(read.tags)


def test_marks_that_overlap() -> None:
    first, second, _ = findings()
    wide = replace(second, span=Span(first.span.start - 5, first.span.end + 10), quote="x")
    report = replace(faulty(), findings=(wide, first))
    read = _Reader(page(report))
    assert "".join(read.letter.split()) == "".join(LETTER.replace("\x1b", "\ufffd").split())
    assert "".join(read.marked) == LETTER[wide.start : wide.end]


@given(st.text(max_size=60), st.text(max_size=20))
def test_no_text_can_become_markup(words: str, path: str) -> None:
    evil = f"{words}<script>alert(1)</script>&\"'{words}"
    finding = findings()[0]
    approved = replace(finding.approved, text=evil, owner=evil, source=evil)
    broken = replace(finding, message=evil, quote=evil, span=Span(0, len(evil)), approved=approved)
    report = Report(path + evil, DAY, True, (broken,), None, evil, evil, (evil,))
    text = page(report, Report(evil, DAY, False, (), evil))
    read = _Reader(text)
    assert read.tags == {
        "html", "head", "meta", "title", "style", "body", "main", "header", "h1", "p", "nav", "ol", "li", "a", "article",
        "h2", "div", "mark", "section", "h3", "span", "dl", "dt", "dd",
    }  # fmt: skip
    assert not re.search(r"[\x00-\x08\x0e-\x1f\ud800-\udfff]", text)


def test_whoever_submits_has_chromium() -> None:
    """Elsewhere the test below may be left out; where everything is tested, it may not."""
    assert not os.environ.get("CI") or (CHROMIUM and (ACCESSIBILITY / "node_modules").is_dir())


@pytest.mark.skipif(
    not (CHROMIUM and shutil.which("node") and (ACCESSIBILITY / "node_modules").is_dir()),
    reason="needs Chromium, and npm ci in tests/accessibility",
)
@pytest.mark.parametrize("reports", [(faulty(), faulty(), clean(), unread()), (faulty(),), (clean(),), (unread(),)])
def test_axe_finds_nothing_on_a_desk_or_a_telephone(tmp_path: Path, reports: tuple[Report, ...]) -> None:
    file = tmp_path / "page.html"
    file.write_text(page(*reports), encoding="utf-8")
    done = subprocess.run(
        ["node", ACCESSIBILITY / "judge.mjs", file],
        env={**os.environ, "CHROMIUM": str(CHROMIUM)},
        capture_output=True,
        text=True,
        check=True,
        timeout=120,
    )
    for seen in json.loads(done.stdout).values():
        assert seen["violations"] == []
        assert seen["passes"] > 15
        assert seen["overflow"] == 0
        assert seen["requests"] == 1
