from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from linter.documents import read
from linter.documents.md import obstacles
from linter.documents.md import read as read_md
from linter.model.document import Span
from linter.model.finding import Edit
from linter.parsing.source.limits import DEFAULT

LETTER = """---
title: over 2,800 applications
---
# Harbour Fund #

The Fund received
over **3,000** applications. See
[the plan](https://www.example.org/plan).

Next steps
----------
Department for{two_spaces}
Boats\\
& Harbours

<!-- a comment
over two lines -->
```yaml
applications: 2,800
```

* Advanced
  Repairs
1. Docks

| Area | Number |
|------|-------:|
| Docks | 12 |

> You said 2,800.

Kind regards,
Kim
""".replace("{two_spaces}", "  ")


def blocks(text: str) -> list[tuple[str, str]]:
    document = read_md(text.encode(), "letter.md", DEFAULT)
    assert document.text == text
    return [(block.kind, document.quote(block.span)) for block in document.blocks]


def test_what_is_prose_and_what_is_not() -> None:
    assert blocks(LETTER) == [
        ("code", "---\ntitle: over 2,800 applications\n---"),
        ("heading", "Harbour Fund"),
        ("paragraph", "The Fund received\nover **3,000** applications. See\n[the plan](https://www.example.org/plan)."),
        ("heading", "Next steps"),
        ("paragraph", "Department for"),
        ("paragraph", "Boats\\"),
        ("paragraph", "& Harbours"),
        ("code", "<!-- a comment\nover two lines -->"),
        ("code", "```yaml\napplications: 2,800\n```"),
        ("item", "Advanced\n  Repairs"),
        ("item", "Docks"),
        ("row", "Area | Number"),
        ("row", "Docks | 12"),
        ("reply", "> You said 2,800."),
        ("paragraph", "Kind regards,"),
        ("paragraph", "Kim"),
    ]


def test_a_fence_that_is_not_closed_is_code_to_the_end_and_a_comment_is_not() -> None:
    assert blocks("a\n\n~~~\nb\n```\nc") == [("paragraph", "a"), ("code", "~~~\nb\n```\nc")]
    assert blocks("a\n\n<!-- b\n\nc") == [("paragraph", "a"), ("paragraph", "<!-- b"), ("paragraph", "c")]


def test_words_after_a_comment_on_its_line_are_read() -> None:
    assert blocks("<!-- x --> The Fund is open.") == [("paragraph", "<!-- x --> The Fund is open.")]


def test_a_rule_is_no_heading_and_no_front_matter_further_down() -> None:
    assert blocks("One line\nand another\n---\n\n---\n\n- item\n---\nb") == [
        ("paragraph", "One line\nand another"),
        ("item", "item"),
        ("paragraph", "b"),
    ]


def test_a_quoted_letter_runs_on_over_headings_and_code() -> None:
    below = "From: A\nSent: today\nTo: B\nSubject: C\n\n# Old\n\nOld words.\n"
    assert {kind for kind, _ in blocks(f"Dear Kim,\n\nIt is open.\n\n{below}")[2:]} == {"reply"}
    assert blocks(f"Dear Kim,\n\n```\n{below}```\nIt is open.")[-1] == ("paragraph", "It is open.")


def test_a_file_is_picked_by_its_ending() -> None:
    assert [block.kind for block in read("a.MARKDOWN", b"# Words").blocks] == ["heading"]


def test_what_is_struck_out_and_marks_of_footnotes_are_not_read() -> None:
    source = "over ~~2,800~~ 3,000 replies[^1].\n\n[^1]: Counted&nbsp;twice: 2\\,810."
    document = read_md(source.encode(), "letter.md", DEFAULT)
    assert len(document.text) == len(source)
    words = [document.quote(block.span).replace("\u200b", "").strip() for block in document.blocks]
    assert words == ["over  3,000 replies.", "Counted\u00a0twice: 2,810."]
    assert document.notes == ("1 piece of text struck out not read",)


def test_tildes_that_strike_nothing_out_and_code_stay() -> None:
    for text in ("a ~~ b ~~ c", "a ~~b\n\nc~~ d", "~~~\n~~b~~\n~~~"):
        assert read_md(text.encode(), "letter.md", DEFAULT).notes == ()
    assert blocks("a ~~ b ~~ c, x[1] and 10 \\, 20") == [("paragraph", "a ~~ b ~~ c, x[1] and 10 \\, 20")]


def test_a_correction_leaves_marks_of_footnotes_and_struck_words_alone() -> None:
    source = b"over ~~2,800~~ 2,900[^1] replies, 2\\,810 in all"
    document = read_md(source, "letter.md", DEFAULT)
    edits = {
        part: Edit(Span(source.index(part), source.index(part) + len(part)), "3,000")
        for part in (b"over ~~2,800~~ 2,900", b"2,900", b"2,900[^1] replies", b"2\\,810")
    }
    found = obstacles(source, document, list(edits.values()), DEFAULT)
    assert [part for part, edit in edits.items() if edit in found] == [b"over ~~2,800~~ 2,900", b"2,900[^1] replies"]


@given(st.text(alphabet=st.sampled_from("ab \t\r\n#->`~<!=|*_1.\\"), max_size=80))
def test_blocks_fit_any_text(text: str) -> None:
    for _, words in blocks(text):
        assert words
        assert words == words.strip()
