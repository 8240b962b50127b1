"""How plain text sets out what it lists: rows by spaces or tabs, items by any bullet, and prose that only looks like either."""

from __future__ import annotations

import textwrap
import time
from email.message import EmailMessage

import pytest
from hypothesis import given
from hypothesis import strategies as st

from linter.documents import read, writer
from linter.documents.txt import read_text
from linter.model.document import Document, Span
from linter.model.finding import Edit
from tests.documents.test_txt import PROSE
from tests.documents.word_file import docx, p

TABLES = {
    "words and figures": ["Region              Grants    Amount", "North East          12        £3,000", "South West          14        £12,400"],
    "two columns": ["Applications:    over 3,000", "Deadline:        30 June 2025"],
    "set in": ["    North East          over 3,000", "    South West          259"],
    "figures at the right": ["Applications       3,000", "Awards               259", "Harbours mended       12"],
    "sentences in cells": ["Harbour Fund        It repairs harbours.", "Port Fund           It builds ports."],
    "spaces of a mail program": ["Region\u00a0\u00a0\u00a0\u00a0\u00a0Grants", "North\u00a0\u00a0\u00a0\u00a0\u00a0\u00a012"],
    "two heads of a letter": ["Department for Ports                  13 March 2025", "10 Quayside                           Our ref: 12"],
}  # fmt: skip


def blocks(document: Document) -> list[tuple[str, str]]:
    return [(block.kind, document.quote(block.span)) for block in document.blocks]


def cells(document: Document) -> list[list[str]]:
    return [
        [cell.strip("\t \u00a0") for cell in words.split("\t")] for kind, words in blocks(document) if kind == "row"
    ]


def split(line: str) -> list[str]:
    return [cell.strip() for cell in line.replace("\u00a0", " ").split("  ") if cell.strip()]


@pytest.mark.parametrize("name", TABLES)
@pytest.mark.parametrize("ending", ["txt", "md", "eml"])
def test_a_table_set_with_spaces_is_rows(name: str, ending: str) -> None:
    if name == "set in" and ending == "md":
        pytest.skip("code, in Markdown")
    text = "\n".join(["The figures are as follows:", *TABLES[name], "We shall write again."])
    data = text.encode()
    if ending == "eml":
        message = EmailMessage()
        message["From"] = "a@example.org"
        message.set_content(text)
        data = message.as_bytes()
    document = read(f"letter.{ending}", data)
    assert cells(document) == [split(line) for line in TABLES[name]]
    assert [words for kind, words in blocks(document) if kind == "paragraph"] == [
        "The figures are as follows:",
        "We shall write again.",
    ]
    assert len(document.text.rstrip("\n")) == len(text)


def test_a_rule_below_the_headings_and_a_cell_of_two_lines() -> None:
    lines = ["Fund          What it does", "------------  -----------------", "Harbour Fund  Repairs of harbours",
             "              and of ports", "Port Fund     New ports"]  # fmt: skip
    found = cells(read_text("\n".join(lines)))
    assert [[" ".join(cell.split()) for cell in row] for row in found] == [
        ["Fund", "What it does"],
        ["Harbour Fund", "Repairs of harbours and of ports"],
        ["Port Fund", "New ports"],
    ]


def justified(text: str, width: int) -> str:
    """Prose set to both margins with spaces, as some mail programs do."""
    lines = textwrap.wrap(text, width)
    for number, line in enumerate(lines[:-1]):
        words = line.split(" ")
        missing = width - len(line)
        for at in range(missing):
            words[at % (len(words) - 1)] += " "
        lines[number] = " ".join(words)
    return "\n".join(lines)


@pytest.mark.parametrize("width", range(30, 95))
def test_prose_set_to_both_margins_is_no_table(width: int) -> None:
    for prose in PROSE:
        text = justified(prose, width)
        assert {kind for kind, _ in blocks(read_text(text))} == {"paragraph"}
        assert read_text(text).text == text


@pytest.mark.parametrize(
    "text",
    [
        "We wrote to you.  We said so.\nIt is a long day.  We did so.",
        "We received over 3,000 responses   and have read them all\nand will publish them in the spring and then reply too",
        "Our ref: ABC2025/01183                 13 March 2025",
        "Thank you for your letter.  It was about the Harbour Fund.  The\nFund received over 3,000 applications.  We are grateful.",
        "Sam Other      Kim Example\n\nMinister       Director",
    ],
)
def test_what_has_wide_spaces_and_is_no_table(text: str) -> None:
    assert {kind for kind, _ in blocks(read_text(text))} == {"paragraph"}


def test_a_correction_in_a_row_leaves_its_spaces() -> None:
    data = "\n".join(TABLES["words and figures"]).encode()
    document = read("a.txt", data)
    writes = writer("a.txt")
    assert writes
    at = document.text.index("12,400")
    written = writes.write(data, document, [Edit(Span(at, at + 6), "13,000")], None)
    assert written == data.replace(b"12,400", b"13,000")


def test_rows_with_tabs_in_one_paragraph_of_word() -> None:
    tab, line = "<w:r><w:tab/></w:r>", "<w:r><w:br/></w:r>"
    document = read("a.docx", docx(p("The figures are:", line, "North", tab, "12", line, "South", tab, "14")))
    assert blocks(document) == [("paragraph", "The figures are:"), ("row", "North\t12"), ("row", "South\t14")]


MARKS = ["~", "•", "·", "▪", "–", "—", "‒", "o", "→", "»", "►", "➤", "✓", "◆", "->", "=>", "Ø", "\uf0d8"]


@pytest.mark.parametrize("mark", MARKS)
def test_any_bullet_makes_an_item(mark: str) -> None:
    expected = [("paragraph", "We support:"), ("item", "Docks"), ("item", "Ports and\n  harbours")]
    assert blocks(read_text(f"We support:\n{mark} Docks\n{mark}\tPorts and\n  harbours")) == expected


@pytest.mark.parametrize("mark", ["•", "·", "▪", "●", "\uf0b7"])
def test_a_dot_needs_no_space(mark: str) -> None:
    assert blocks(read_text(f"{mark}Docks\n{mark}Ports")) == [("item", "Docks"), ("item", "Ports")]


@pytest.mark.parametrize(
    "line", ["~ 3,000 responses came", "~3,000 came", "·5 of a mile", "~£5 each", "Øresund is far"]
)
def test_a_sign_that_says_something_is_no_bullet(line: str) -> None:
    assert [words for _, words in blocks(read_text(f"We had these:\n{line}"))][-1].endswith(line)
    assert "item" not in {kind for kind, _ in blocks(read_text(f"{line}\n{line}x"))}


@pytest.mark.parametrize("sign", ["\u200b", "\u200c", "\u200d", "\u2060", "\ufeff"])
def test_what_cannot_be_seen_changes_nothing(sign: str) -> None:
    wrapped = textwrap.fill(PROSE[0], 60)
    for text in (wrapped.replace("\n", f"{sign}\n"), wrapped.replace("\n", f"\n{sign}")):
        assert len(read_text(text).blocks) == 1
    listed = read_text(f"We support:\n{sign}- Docks{sign}\n{sign} - Ports\n{sign}\nWe shall write.")
    assert blocks(listed) == [
        ("paragraph", "We support:"),
        ("item", "Docks"),
        ("item", "Ports"),
        ("paragraph", "We shall write."),
    ]
    for block in listed.blocks:
        assert not listed.quote(block.span).startswith(sign)


@given(st.text(alphabet=st.sampled_from("ab 1.\u00a0\n|\t-"), max_size=120))
def test_the_length_stays_and_only_gaps_of_rows_change(text: str) -> None:
    document = read_text(text)
    assert len(document.text) == len(text)
    for at, (old, new) in enumerate(zip(text, document.text, strict=True)):
        if old != new:
            assert (old in " \u00a0", new) == (True, "\t")
            block = document.block_at(at)
            assert block
            assert block.kind == "row"
    assert read_text(document.text).text == document.text


@pytest.mark.parametrize(
    "text",
    [
        "a  b   " * 60_000,
        "a   b\n" * 60_000,
        "a" + " " * 400_000 + "b",
        ("\u200b \u200b" * 100_000) + "a",
        "a   b\n    c\n" * 40_000,
    ],
)
def test_time_is_bounded(text: str) -> None:
    start = time.process_time()
    read_text(text)
    assert time.process_time() - start < 6
