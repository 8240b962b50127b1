"""PDF: paragraphs in the order in which they are read, each page's repeated lines once, and refusals in plain words."""

from __future__ import annotations

import random
import subprocess
import sys
import time
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from linter.documents import Limits, Unreadable, read
from linter.model.document import Document
from tests.documents.pdf_file import Words, pdf, prose
from tests.documents.test_any_bytes import holds

ONE = prose(
    70,
    700,
    "The Industrial Strategy consultation closed in November and it received over",
    "3,000 responses from many people.",
)
TWO = prose(70, 640, "This is a second paragraph which also runs over more than a single line so", "that it has two.")


def blocks(*pages: list[Words], turn: int = 0) -> list[tuple[str, str, str]]:
    document = read("letter.pdf", pdf(*pages, turn=turn))
    return [(block.kind, block.label, document.quote(block.span)) for block in document.blocks]


LETTER = [*ONE, *TWO, *prose(70, 580, "Kind regards,", "Kim")]
READ = [
    ("paragraph", "page 1", "\n".join(words.text for words in ONE)),
    ("paragraph", "page 1", "\n".join(words.text for words in TWO)),
    ("paragraph", "page 1", "Kind regards,"),
    ("paragraph", "page 1", "Kim"),
]


def test_lines_are_joined_and_paragraphs_are_not() -> None:
    assert blocks(LETTER) == READ


@pytest.mark.parametrize("shown", [0, 90, 180, 270])
@pytest.mark.parametrize("turn", [1, 2, 3])
def test_turned_pages_and_turned_text(turn: int, shown: int) -> None:
    page = [words._replace(turn=turn) for words in LETTER]
    assert blocks(page, turn=shown) == READ


def test_a_few_words_in_the_margin_run_upwards() -> None:
    assert blocks([*LETTER, Words(300, 560, "Draft of 3 March", 11, 1)]) == [
        *READ,
        ("paragraph", "page 1", "Draft of 3 March"),
    ]


def test_paragraphs_without_space_between_end_where_a_line_is_short() -> None:
    lines = [*(words.text for words in ONE), *(words.text for words in TWO)]
    assert [text for _, _, text in blocks(prose(70, 700, *lines))] == ["\n".join(lines[:2]), "\n".join(lines[2:])]


def test_a_hyphen_at_the_end_of_a_line_stays() -> None:
    page = prose(
        70, 700, "The Industrial Strategy will channel support to all of the eight growth-", "driving sectors."
    )
    assert blocks(page)[0][2].endswith("growth-\ndriving sectors.")


def test_a_sentence_goes_on_over_the_page_and_headers_footers_and_page_numbers_do_not_part_it() -> None:
    def page(number: int, *lines: str) -> list[Words]:
        return [
            Words(70, 800, "Department for Harbours"), Words(70, 786, f"Ref: H/12 page {number} of 3"),
            *prose(70, 740, *lines), Words(70, 50, "Harbour House, 1 Quayside"), Words(290, 30, f"- {number} -"),
        ]  # fmt: skip

    found = blocks(
        page(1, "The consultation about the new harbour closed in November and it received over"),
        page(2, "3,000 responses from people.", "A new one."),
        page(3, "Kind regards,"),
    )
    assert found == [
        ("header", "page 1", "Department for Harbours"),
        ("header", "page 1", "Ref: H/12 page 1 of 3"),
        ("paragraph", "page 1", "The consultation about the new harbour closed in November and it received over\n3,000 responses from people."),
        ("paragraph", "page 2", "A new one."),
        ("paragraph", "page 3", "Kind regards,"),
        ("footer", "page 1", "Harbour House, 1 Quayside"),
    ]  # fmt: skip


def test_figures_that_differ_from_page_to_page_are_all_read() -> None:
    found = blocks(*([Words(70, 800, f"Over {figure} responses"), *ONE] for figure in ("3,000", "3,400", "20%", "30%")))
    assert [text for _, _, text in found if text.startswith("Over ")] == [
        "Over 3,000 responses", "Over 3,400 responses", "Over 20% responses", "Over 30% responses",
    ]  # fmt: skip


LEFT = ["Growth is the number one mission", "of the government, and our plan", "is central to it. It received over", "3,000 responses in all from",
        "a diverse mix of stakeholders."]  # fmt: skip
RIGHT = ["Clusters often cut across local", "government boundaries, sitting", "within and outside of the major", "cities and extending into rural", "areas."]  # fmt: skip


@pytest.mark.parametrize("drawn", ["column by column", "line by line", "from the bottom", "right column first"])
def test_two_columns_are_read_one_after_the_other(drawn: str) -> None:
    left, right = prose(60, 600, *LEFT), prose(320, 600, *RIGHT)
    page = [*left, *right]
    if drawn == "line by line":
        page = [words for pair in zip(left, right, strict=True) for words in pair]
    elif drawn == "from the bottom":
        page.reverse()
    heading = Words(60, 660, "A heading over both of the columns, which is as wide as the whole page is")
    found = [
        text for _, _, text in blocks([heading, *page] if drawn != "right column first" else [heading, *right, *left])
    ]
    assert found[0] == heading.text
    assert sorted(found[1:]) == sorted(["\n".join(LEFT), "\n".join(RIGHT)])
    if drawn != "right column first":
        assert found[1] == "\n".join(LEFT)


def test_a_sentence_goes_on_in_the_next_column() -> None:
    page = [*prose(60, 600, *LEFT[:4]), *prose(320, 600, "businesses and from individuals", "across the country.")]
    assert blocks(page)[0][2].endswith("in all from\nbusinesses and from individuals\nacross the country.")


def test_tables_are_rows_and_their_cells_are_not_columns() -> None:
    page = [
        words
        for n in range(6)
        for words in (Words(70, 700 - 16 * n, f"Region {n}"), Words(300, 700 - 16 * n, f"{n}00"))
    ]
    assert blocks(page) == [("row", "page 1", f"Region {n}\t{n}00") for n in range(6)]


def test_a_wide_gap_in_a_sentence_makes_no_row() -> None:
    page = [
        Words(70, 700, "It costs"),
        Words(200, 700, "over £3,000."),
        Words(70, 686, "More."),
        Words(70, 640, "a"),
        Words(200, 640, "b c"),
    ]
    assert blocks(page)[0][::2] == ("paragraph", "It costs\tover £3,000.")


def test_items_lose_their_markers() -> None:
    page = [
        Words(70, 700, "•"),
        Words(88, 700, "Defence and"),
        Words(88, 686, "security"),
        *prose(70, 660, "2. Life Sciences", "(c) Creative Industries"),
    ]
    assert [(kind, text) for kind, _, text in blocks(page)] == [
        ("item", "Defence and\nsecurity"), ("item", "Life Sciences"), ("item", "Creative Industries"),
    ]  # fmt: skip


def test_the_marks_of_footnotes_are_no_digits() -> None:
    page = [
        Words(70, 700, "over 3,000"),
        Words(124, 704, "12", 6),
        Words(133, 700, "responses, and the 10"),
        Words(241, 704, "th", 6),
        Words(250, 700, "day"),
    ]
    assert blocks(page)[0][2] == "over 3,000 responses, and the 10th day"


def test_words_drawn_twice_to_look_bold_are_read_once() -> None:
    assert [text for _, _, text in blocks([*ONE[:1], ONE[0]._replace(x=70.2), *ONE[1:]])] == [
        "\n".join(words.text for words in ONE)
    ]


def test_ligatures_are_letters_of_one_word() -> None:
    data = pdf([Words(70, 700, "the \xf1nal \xf2gures of the of\xf1ce")]).replace(
        b"/Encoding/WinAnsiEncoding", b"/Encoding<</Type/Encoding/Differences[241/fi 242/fi]>>"
    )
    data = data.replace(b"/Helvetica", b"/Helvetica-Bold")  # its ligatures are wide
    places = [data.index(b"%d 0 obj" % number) for number in range(1, 6)]
    start = data.index(b"xref\n")
    table = b"xref\n0 6\n0000000000 65535 f \n" + b"".join(b"%010d 00000 n \n" % place for place in places)
    mended = data[:start] + table + b"trailer<</Size 6/Root 1 0 R>>\nstartxref\n%d\n%%%%EOF\n" % start
    assert read("a.pdf", mended).text == "the final figures of the office"


def test_a_quoted_mail_is_a_reply() -> None:
    lines = [
        "Dear Sam, thank you for your letter.",
        "Kim",
        "From: Sam",
        "Sent: 3 March 2025 10:00",
        "To: Kim",
        "Subject: Words",
        "We had 3,000 responses.",
    ]
    assert [kind for kind, _, _ in blocks(prose(70, 700, *lines, leading=30))] == ["paragraph"] * 2 + ["reply"] * 5


def refusal(data: bytes, limits: Limits | None = None) -> str:
    with pytest.raises(Unreadable) as caught:
        read("letter.pdf", data, limits or Limits())
    return str(caught.value)


def test_what_cannot_be_checked_is_refused() -> None:
    data = pdf(ONE, TWO)
    assert "a scan or picture of a letter cannot be checked" in refusal(pdf([]))
    assert "the PDF is damaged" in refusal(b"%PDF-1.7 x")
    assert "the PDF is damaged" in refusal(data[:200])
    locked = pdf(ONE, trailer=f"/Encrypt<</Filter/Standard/V 1/R 2/O({'a' * 32})/U({'b' * 32})/P -4>>/ID[(a)(a)]")
    assert "protected with a password" in refusal(locked)
    assert "more pages than can be checked" in refusal(data, Limits(pages=1))
    assert "more text than can be checked" in refusal(data, Limits(characters=100))


def test_letters_without_codes_are_refused() -> None:
    codes = bytes(range(1, 8)) * 20
    assert "letters cannot be made out" in refusal(pdf([Words(70, 700, codes.decode("latin-1"))]))


def test_a_page_that_is_a_picture_is_noted() -> None:
    data = pdf([], ONE, content=b"q 500 0 0 700 50 50 cm BI /W 1 /H 1 /BPC 8 /CS /G ID \x00 EI Q")
    assert read("a.pdf", data).notes == ("page 1 not read: no text, only a picture",)
    assert read("a.pdf", pdf([], ONE)).notes == ()


def test_forms_are_noted() -> None:
    assert read("a.pdf", pdf(ONE, catalog="/AcroForm<</Fields[]>>")).notes == (
        "what is filled into its form is not read",
    )


def test_without_the_extra_it_is_said_how_to_install_it(tmp_path: Path) -> None:
    (tmp_path / "a.pdf").write_bytes(pdf(ONE))
    program = (
        "import sys; sys.modules['pypdfium2'] = None\n"
        "from linter.documents import read, Unreadable\n"
        "try: read('a.pdf', open(sys.argv[1], 'rb').read())\n"
        "except Unreadable as refused: print(refused)"
    )
    done = subprocess.run(
        [sys.executable, "-c", program, tmp_path / "a.pdf"], capture_output=True, text=True, check=True
    )
    assert done.stdout == "reading PDF files needs one more part: install it with pip install 'policyline[pdf]'\n"


SMALL = pdf([*ONE, *TWO], prose(70, 700, "Kind regards,"))


def test_a_file_with_any_byte_changed() -> None:
    chance = random.Random(7)
    longest = 0.0
    for at in range(0, len(SMALL), 1 + len(SMALL) // 80):
        flipped = bytearray(SMALL)
        flipped[at] ^= chance.randint(1, 255)
        start = time.process_time()
        holds("letter.pdf", bytes(flipped))
        longest = max(longest, time.process_time() - start)
    assert longest < 3


@settings(max_examples=40, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(st.integers(0, len(SMALL)), st.integers(0, len(SMALL)), st.binary(max_size=20))
def test_a_file_cut_and_patched(first: int, second: int, patch: bytes) -> None:
    start, end = sorted((first, second))
    holds("letter.pdf", SMALL[:start] + patch + SMALL[end:])


@settings(max_examples=50, deadline=None)
@given(
    st.lists(
        st.builds(
            Words,
            st.sampled_from([-1e38, -1e6, 0, 70, 70.5, 300, 1e6, 1e39]),
            st.sampled_from([-1e38, -1e6, 0, 700, 714, 686, 1e39]),
            st.sampled_from(["Words and words", "•", "1.", "a", "3", "Dear Sam,", "From: a", "end.", ""]),
            st.sampled_from([0, 1, 6, 11, 1000, -5]),
            st.integers(0, 3),
        ),
        max_size=30,
    )
)
def test_words_anywhere_on_a_page(page: list[Words]) -> None:
    holds("letter.pdf", pdf(page, page))


@pytest.mark.parametrize(
    "data",
    [
        pdf([], content=b"BT /F 11 Tf 70 700 Td " + b"(ab) Tj " * 2_000_000 + b"ET"),
        pdf([], content=b"q " * 80_000_000),
        pdf([], content=b"0 0 m 1 1 l S " * 3_000_000),
        pdf([Words(70, 700, "a b " * 20_000)]),
        pdf(*[ONE] * 400),
        pdf(ONE).replace(b"/Kids[4 0 R]", b"/Kids[2 0 R]"),
        pdf(ONE).replace(b"/Count 1", b"/Count 99999999"),
        pdf(*[[Words(70 + 20 * (n % 25), 800 - n // 25, "a b") for n in range(15_000)]]),
    ],
    ids=["text", "states", "paths", "line", "pages", "ring", "count", "pieces"],
)
def test_huge_files_are_read_in_bounded_time(data: bytes) -> None:
    start = time.process_time()
    holds("letter.pdf", data)
    assert time.process_time() - start < 15


def test_a_document_is_a_document() -> None:
    assert isinstance(read("a.PDF", SMALL), Document)
