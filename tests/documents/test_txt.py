from __future__ import annotations

import textwrap
import time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from linter.documents import read
from linter.documents.txt import read_text
from linter.model.document import Document

PROSE = (
    "Thank you for your letter of 2 December about the Harbour Fund. The Fund received over 3,000 applications from a "
    "diverse mix of people, including from Local Authorities and trusts, between 1 May 2024 and 30 June 2024. It also "
    "received 259 applications from schools – those in which the need is greatest – and will open again in the Spring.",
    "The Fund's eight priority areas are: Advanced Repairs, Clean Water, Coastal Paths, Docks, Digital and Signals, "
    "Fishing Fleets, Lifeboats, and Pilots and Harbour Masters. This is focused on the areas which help meet broader "
    "objectives for Safer Seas, regional growth, and jobs (see paragraph 3. of the plan) - to ensure lasting benefit.",
    "The Department for Boats and Harbours is currently considering applications, in partnership with teams across "
    "the Harbour Trust, Port Health Authorities and Pan-Regional Partnerships. Your input will be considered.",
)


def blocks(document: Document) -> list[tuple[str, str]]:
    return [(block.kind, document.quote(block.span)) for block in document.blocks]


def texts(text: str) -> list[str]:
    return [words for _, words in blocks(read_text(text))]


@pytest.mark.parametrize("end", ["\n", "\r\n", "\r", "\r\r\n", "\u2028"])
def test_prose_wrapped_at_any_width_is_one_block_a_paragraph(end: str) -> None:
    for width in range(24, 140):
        wrapped = [textwrap.fill(paragraph, width).replace("\n", end) for paragraph in PROSE]
        assert blocks(read_text((end * 2).join(wrapped))) == [("paragraph", paragraph) for paragraph in wrapped]


@pytest.mark.parametrize("width", [40, 60, 72, 80])
def test_lines_of_a_letter_stand_alone_round_wrapped_prose(width: int) -> None:
    prose = textwrap.fill(PROSE[0], width)
    letter = f"Dear Ms Example,\n{prose}\nKind regards,\nSam Other\nMinister of State for Boats\nDepartment for Boats"
    assert texts(letter) == [
        "Dear Ms Example,",
        prose,
        "Kind regards,",
        "Sam Other",
        "Minister of State for Boats",
        "Department for Boats",
    ]


@pytest.mark.parametrize(
    "lines",
    [
        ["Department for Boats and Harbours", "Old Custom House", "Quayside", "Port Example", "PX1 2DY"],
        ["T +44 (0) 20 7946 0011", "E enquiries@example.gov.uk", "W www.example.org"],
        ["Our ref: ABC2025/01183", "Your ref: 12", "13 March 2025"],
        ["Sam Other MP", "Minister of State for Boats", "Department for Boats and Harbours and Lights"],
        ["Old Custom House, Admiralty Place, Whitehall, London SW1A 2XX", "Tel: 020 7946 0000", "Email: a@example.org"],
        ["Yours sincerely,", "Sam Other"],
        ["The priority areas are:", "Advanced Repairs", "Clean Water", "Docks"],
        ["Advanced Repairs;", "Clean Water; and", "Docks."],
        ["From the Minister of State for Boats and Harbours and for Coastal Paths in England", "10 Quayside", "London"],
    ],
)
def test_lines_that_were_meant_to_end_do(lines: list[str]) -> None:
    assert texts("\n".join(lines)) == lines


def test_an_unwrapped_letter_has_one_line_a_paragraph() -> None:
    assert texts("\n".join(("Dear Sam,", *PROSE, "Kind regards,", "Kim"))) == [
        "Dear Sam,",
        *PROSE,
        "Kind regards,",
        "Kim",
    ]


def test_a_paragraph_broken_by_a_blank_line_stays_two_blocks() -> None:
    assert texts("It received 3,000 replies. The\n\nDepartment is considering them.") == [
        "It received 3,000 replies. The",
        "Department is considering them.",
    ]


@pytest.mark.parametrize(
    "mark",
    ["-", "*", "•", "–", "·", "o", "1.", "12)", "(a)", "b.", "iv.", "(ii)", "\uf0b7", "•\t", "◦", "1.1", "- [ ]", "☐"],
)
def test_markers_make_items_and_are_left_out_of_them(mark: str) -> None:
    text = f"We support:\n{mark} Advanced repairs of the\n  harbour wall\n{mark} Docks\nWe shall write again."
    assert blocks(read_text(text)) == [
        ("paragraph", "We support:"),
        ("item", "Advanced repairs of the\n  harbour wall"),
        ("item", "Docks"),
        ("paragraph", "We shall write again."),
    ]


@pytest.mark.parametrize("width", [50, 60, 72])
def test_a_long_item_is_wrapped_with_or_without_indent(width: int) -> None:
    wrapped = textwrap.fill(f"- {PROSE[2]}", width)
    for text in (wrapped, wrapped.replace("\n", "\n  ")):
        assert blocks(read_text(f"{text}\n- Docks")) == [("item", text[2:]), ("item", "Docks")]


@pytest.mark.parametrize(
    "line",
    [
        "**Sam Other MP**", "2025. It was", "10 Quayside", "J. Other", "A. N. Other", "3.5 million", "-5 degrees", "one",
        "a boat", "I am", "-----x", "e.g. docks",
    ],
)  # fmt: skip
def test_what_looks_like_a_marker_but_is_none(line: str) -> None:
    assert blocks(read_text(line)) == [("paragraph", line)]


def test_a_dash_or_number_that_wrapping_brought_to_the_front_is_prose() -> None:
    dash = "The Harbour Fund will channel support to eight areas\n– those in which the need is greatest and which will\ncarry us."
    number = (
        "The Government set out its plans for ports in paragraph\n3. The next step is to publish them in the summer."
    )
    assert texts(dash) == [dash]
    assert texts(number) == [number]


def test_rows_of_pipes_and_tabs() -> None:
    text = "| Region | Number |\n|---|---:|\n| North | 12 |\n\nNorth\t12\nSouth\t14\n\nA | B\nC | D"
    document = read_text(text)
    assert [(b.kind, b.label, document.quote(b.span)) for b in document.blocks] == [
        ("row", "table 1, row 1", "Region | Number"),
        ("row", "table 1, row 2", "North | 12"),
        ("row", "table 1, row 3", "North\t12"),
        ("row", "table 1, row 4", "South\t14"),
        ("row", "table 1, row 5", "A | B"),
        ("row", "table 1, row 6", "C | D"),
    ]


def test_the_rule_below_the_head_of_a_table_parts_nothing() -> None:
    text = "Plan | Date\n---|---\nWater Plan | 23 July"
    assert blocks(read_text(text)) == [("row", "Plan | Date"), ("row", "Water Plan | 23 July")]


def test_values_below_each_other_after_a_label_are_rows() -> None:
    places = "Places:\tNorth Harbour\n\tSouth Harbour\n\tEast Harbour"
    assert [kind for kind, _ in blocks(read_text(places))] == ["row"] * 3
    note = "Note:\tThe harbour has been open to all\n\tsince the spring, and is busy."
    assert [kind for kind, _ in blocks(read_text(note))] != ["row"] * 2


def test_stray_tabs_do_not_make_a_table_of_a_sentence() -> None:
    wrapped = textwrap.fill(PROSE[0], 72)
    for text in (
        "It received over\t3,000 replies.",
        wrapped.replace(" from", "\tfrom").replace(" of", "\tof"),
        PROSE[1],
    ):
        assert blocks(read_text(text)) == [("paragraph", text)]


REPLIES = {
    "outlook": "From: A. N. Other\nSent: 3 February 2025 10:00\nTo: Boats\nCc: Docks\nSubject: Harbours\n\n",
    "outlook, bold": "**From:** A. N. Other\n**Sent:** 3 February 2025\n**To:** Boats\n**Subject:** x\n",
    "outlook, a line each": "From: A\n\nSent: today\n\nTo: Boats\n\nSubject: x\n\n",
    "date": "From: A. N. Other\nDate: 3 February 2025\nTo: Boats\nSubject: Harbours\n",
    "banner": "-----Original Message-----\n",
    "by hand": "----- Your letter of 3 February 2025 -----\n",
    "by hand, of the constituent": "=== The constituent's letter ===\n",
    "gmail": "---------- Forwarded message ---------\n",
    "apple": "Begin forwarded message:\n",
    "wrote": "On 3 February 2025, A. N. Other wrote:\n\n",
    "wrote, wrapped": "On Mon, 3 Feb 2025 at 10:12, A. N. Other <other@example.org>\nwrote:\n",
    "underscores": "________________________________\nFrom: A\nSent: today\nTo: Boats\n",
}


@pytest.mark.parametrize("name", REPLIES)
def test_all_below_the_head_of_a_quoted_letter_is_reply(name: str) -> None:
    own = "Dear Sam,\n\nThank you for your letter about the harbour.\n\nKind regards,\nKim\n\n"
    document = read_text(f"{own}{REPLIES[name]}Dear Kim,\n\nYour Fund received 2,800 applications.\n- one\n\nSam")
    replies = [document.quote(block.span) for block in document.blocks if block.kind == "reply"]
    assert len(replies) == 1
    assert replies[0].startswith(REPLIES[name].strip("_\n")[:10])
    assert replies[0].endswith("Sam")
    assert blocks(document)[:4] == [("paragraph", text) for text in texts(own)]


def test_a_head_at_the_top_is_the_drafts_own() -> None:
    for head in (*REPLIES.values(), "MEMO\nFrom: A\nTo: B\nDate: today\nSubject: x\n"):
        assert "reply" not in {kind for kind, _ in blocks(read_text(f"{head}Dear Kim,\n\nThe Fund received 2,800."))}


def test_the_drafter_goes_on_between_quoted_lines() -> None:
    text = "On 3 February 2025, A. N. Other wrote:\n> Why?\n>\n> Really?\nBecause.\n\n> And?\n\nSo."
    assert blocks(read_text("Hello.\n\n" + text)) == [
        ("paragraph", "Hello."),
        ("reply", "On 3 February 2025, A. N. Other wrote:"),
        ("reply", "> Why?\n>\n> Really?"),
        ("paragraph", "Because."),
        ("reply", "> And?"),
        ("paragraph", "So."),
    ]


@pytest.mark.parametrize("own", ["On 3 February 2025 you wrote:", "On 3 May 2025 the Minister wrote:", "As she wrote:"])
def test_a_sentence_that_says_who_wrote_is_the_drafters(own: str) -> None:
    assert [kind for kind, _ in blocks(read_text(f'Dear Sam,\n\n{own}\n\n"The Fund is closed."\n\nWe disagree.'))] == [
        "paragraph"
    ] * 4


@given(
    st.text(alphabet=st.sampled_from("ab 1\t\r\n\x0b\x0c\x85\u2028>-*•|.:,—o)(F"), max_size=80) | st.text(max_size=60)
)
def test_the_text_is_exactly_the_text_given(text: str) -> None:
    document = read_text(text)
    assert document.text == text
    assert "".join(piece.text for piece in document.pieces) == text
    for block in document.blocks:
        words = document.quote(block.span)
        assert words == words.strip()
        assert words


@given(
    st.lists(st.sampled_from([*PROSE, "Dear Sam,", "London", "- Docks", "1. One", "a\tb", "> old", "| a | b |"])),
    st.data(),
)
def test_a_paragraph_is_read_alike_wherever_it_stands(paragraphs: list[str], data: st.DataObject) -> None:
    width = data.draw(st.integers(40, 100))
    wrapped = ["\n".join(textwrap.wrap(text, width, replace_whitespace=False)) for text in paragraphs]
    together = [block for text in wrapped for block in blocks(read_text(text))]
    assert blocks(read_text("\n\n".join(wrapped))) == together


@pytest.mark.parametrize("text", [
    "a" * 400_000, " " * 400_000, "a " * 200_000, "\n" * 400_000, "- \n" * 50_000, ">" * 400_000, "1" * 400_000,
    "(" * 400_000, "wrote:\n" * 60_000, "From: a\n" * 50_000, "On 1 " * 200_000 + "wrote:", "-" * 400_000, "a\tb\n" * 100_000,
    "x\nFrom: a\nSent\n" * 30_000, "Dear " * 200_000, "| " * 200_000, "On 1 <a@b\n" * 100_000 + "wrote:",
])  # fmt: skip
def test_time_is_bounded_on_any_text(text: str) -> None:
    start = time.process_time()
    read_text(text)
    assert time.process_time() - start < 6


def test_a_letter_is_read_in_a_fraction_of_a_millisecond() -> None:
    letter = "\n\n".join(textwrap.fill(text, 72) for text in PROSE * 7)
    assert 5500 < len(letter) < 6500
    best = min(_seconds(letter) for _ in range(200))
    assert best < 0.002  # 0.4 ms on the machine this was written on


def _seconds(letter: str) -> float:
    start = time.perf_counter()
    read_text(letter)
    return time.perf_counter() - start


def test_marks_and_encodings() -> None:
    text = "Café: £3,000 – “yes”.\r\nKim"
    for data in (
        text.encode(),
        b"\xef\xbb\xbf" + text.encode(),
        text.encode("utf-16"),
        b"\xfe\xff" + text.encode("utf-16-be"),
    ):
        document = read("letter.txt", data)
        assert document.text == text
        assert document.notes == ()
    document = read("letter.txt", text.encode("cp1252"))
    assert document.text == text
    assert document.notes == (
        "read as Windows-1252, since it is not UTF-8: see whether £ signs and quotation marks came out right",
    )


def test_the_pipes_of_templates_are_no_tables() -> None:
    text = b"Dear {{ name | title }},\nThank you, {{ name | title }}, for your letter of {{ day | date }} about the Fund.\n"
    assert {block.kind for block in read("letter.txt", text).blocks} == {"paragraph"}
    assert {block.kind for block in read("letter.txt", b"{{ a }} | b\n{{ c }} | d\n").blocks} == {"row"}


@pytest.mark.parametrize("line", ["Page 1 of 2", "- 3 -", "www.town.example    Page 1 | 2", "Page 2  |  Harbour Unit"])
def test_what_numbers_a_page_is_no_paragraph(line: str) -> None:
    assert texts(f"The Fund is open to all.\n\n{line}\n\nIt closes in May.") == [
        "The Fund is open to all.",
        "It closes in May.",
    ]


@pytest.mark.parametrize(
    "line", ["See page 2 of the guide.", "The Fund is £27 million (page 2).", "Harbour Fund  £27  page 2"]
)
def test_a_line_that_names_a_page_is_read(line: str) -> None:
    assert line in " ".join(texts(f"{line}\n\nIt closes in May.")).replace("\t", " ")


def test_a_page_pasted_with_its_source_is_read_as_it_was_seen() -> None:
    text = "<ul>\n<li>Docks;</li>\n<li>Paths &amp; Piers.</li>\n</ul>\n<p>The Fund is &pound;27&nbsp;million.</p>"
    document = read_text(text)
    assert len(document.text) == len(text)
    assert [(kind, words.replace("\u200b", "")) for kind, words in blocks(document)] == [
        ("item", "Docks;"),
        ("item", "Paths & Piers."),
        ("paragraph", "The Fund is £27\u00a0million."),
    ]


def test_dots_that_lead_to_a_value_part_the_cells_of_a_row() -> None:
    assert blocks(read_text("Budget . . . . . £27m\nClosing date . . 31 May"))[0][0] == "paragraph"
    rows = blocks(read_text("Budget . . . . . . . £27m\nClosing date . . . . 31 May"))
    assert [kind for kind, _ in rows] == ["row", "row"]
