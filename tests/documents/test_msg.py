"""Messages of Outlook: their text, day and attachments, whatever of them is there; damage is refused."""

from __future__ import annotations

import random
import subprocess
import sys
import time
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from linter.documents import Limits, Refused, Unreadable, read, read_all
from linter.model.document import Document
from tests.documents.msg_file import Storage, attachment, binary, compound, msg, properties, text
from tests.documents.test_any_bytes import holds
from tests.documents.word_file import docx, p

BODY = "Dear Sam,\r\n\r\nThe Fund received over 3,000 applications – £5m.\r\n\r\nKind regards,\r\nKim\r\n"
#: 13 March 2025, 23:30 in Universal Time, in tenths of microseconds since 1601.
SENT = 133863822000000000


def blocks(data: bytes) -> list[tuple[str, str, str]]:
    document = read("letter.msg", data)
    return [(block.kind, block.label, document.quote(block.span)) for block in document.blocks]


OWN = [
    ("heading", "subject", "Harbour Fund"),
    ("paragraph", "paragraph 1", "Dear Sam,"),
    ("paragraph", "paragraph 2", "The Fund received over 3,000 applications – £5m."),
    ("paragraph", "paragraph 3", "Kind regards,"),
    ("paragraph", "paragraph 4", "Kim"),
]
MARKED_UP = "<p>Dear Sam,</p><p>The Fund received over 3,000 applications – £5m.</p><p>Kind regards,<br>Kim</p>"


def html(data: bytes, *fixed: tuple[int, int, int]) -> bytes:
    return compound({**text(0x0037, "Harbour Fund"), **binary(0x1013, data), **properties(*fixed)})


@pytest.mark.parametrize(
    "data",
    [
        msg("Harbour Fund", BODY),
        msg("Harbour Fund", BODY, more=binary(0x1013, b"<p>Another text</p>")),
        compound({"__substg1.0_0037001E": b"Harbour Fund", "__substg1.0_1000001E": BODY.encode("cp1252"),
                  **properties((0x3FFD, 3, 1252))}),
        compound({"__substg1.0_0037001E": b"Harbour Fund", "__substg1.0_1000001E": BODY.encode("cp1252"), **properties()}),
        compound({"__substg1.0_0037001E": b"Harbour Fund", "__substg1.0_1000001E": BODY.encode(), **properties((0x3FDE, 3, 65001))}),
        compound({"__substg1.0_0037001E": b"Harbour Fund", "__substg1.0_1000001E": BODY.encode(), **properties((0x3FDE, 3, 99999))}),
    ],
    ids=["text", "both", "code page", "no code page", "utf-8", "odd code page"],
)  # fmt: skip
def test_text_is_read_with_its_subject(data: bytes) -> None:
    assert blocks(data) == OWN


@pytest.mark.parametrize(
    "data",
    [
        html(MARKED_UP.encode()),
        html(MARKED_UP.encode(), (0x3FDE, 3, 65001)),
        html(MARKED_UP.encode("cp1252"), (0x3FDE, 3, 1252)),
        compound({**text(0x0037, "Harbour Fund"), **text(0x1013, MARKED_UP), **text(0x1000, " \r\n"), **properties()}),
    ],
)
def test_the_html_is_read_where_there_is_no_text(data: bytes) -> None:
    assert [(kind, words) for kind, _, words in blocks(data)] == [(kind, words) for kind, _, words in OWN]


def test_quoted_letters_are_replies() -> None:
    old = "\r\nFrom: Sam <sam@example.org>\r\nSent: 3 February 2025 10:00\r\nTo: Kim\r\nSubject: Fund\r\n\r\nOld words.\r\n"
    assert [kind for kind, _, _ in blocks(msg("Harbour Fund", BODY + old))][5:] == ["reply"]


@pytest.mark.parametrize(
    ("more", "day"),
    [
        ({}, ""),
        (properties((0x0039, 0x40, SENT)), "2025-03-13"),
        ({**text(0x007D, "Received: x\r\nDate: Fri, 14 Mar 2025 00:30:00 +0100\r\n"), **properties((0x0039, 0x40, SENT))}, "2025-03-14"),
        ({**text(0x007D, "Date: yesterday\r\n"), **properties((0x0039, 0x40, SENT))}, "2025-03-13"),
        (properties((0x0039, 0x40, 2**64 - 1)), ""),
    ],
)  # fmt: skip
def test_the_day(more: Storage, day: str) -> None:
    assert read("a.msg", msg("Fund", BODY, more=more)).dated == day


def test_attachments() -> None:
    draft = docx(p("We received over 3,000 responses."))
    embedded: Storage = {"__substg1.0_3701000D": {**text(0x1000, "Old words")}, **properties(head=8)}
    data = msg(
        "Fund", BODY, attachment("draft.docx", draft), attachment("sums.xlsx", b"PK"), embedded,
        attachment("logo.png", b"x", (0x7FFE, 0x0B, 1)), attachment("bad.docx", b"Words"),
    )  # fmt: skip
    found = read_all("a.msg", data)
    assert [one.path for one in found] == ["a.msg", "a.msg > draft.docx", "a.msg > bad.docx"]
    assert isinstance(found[0], Document)
    assert found[0].notes == ("2 attachments not checked: sums.xlsx, an attached e-mail",)
    assert isinstance(found[1], Document)
    assert found[1].text == "We received over 3,000 responses."
    assert isinstance(found[2], Refused)
    assert read("a.msg", data).notes == (
        "4 attachments not checked: draft.docx, sums.xlsx, an attached e-mail, bad.docx",
    )


@pytest.mark.parametrize(
    ("data", "message"),
    [
        (msg("", ""), "there is no text in it"),
        (msg("", "> old words"), "nothing in it but a quoted letter"),
        (msg("Fund", "", more=binary(0x1009, b"LZFu")), "Rich Text alone"),
        (msg("Fund", BODY, more=text(0x001A, "IPM.Note.SMIME")), "encrypted or sealed"),
        (msg("Fund", BODY, *[attachment("a", b"")] * 101), "too many attachments"),
        (msg("Fund", BODY)[:-600], "damaged"),
        (b"Dear Sam", "it is not an Outlook message, though its name ends in .msg"),
    ],
)
def test_refusals(data: bytes, message: str) -> None:
    with pytest.raises(Unreadable, match=message):
        read("a.msg", data)


def test_without_the_extra_it_is_said_how_to_install_it(tmp_path: Path) -> None:
    (tmp_path / "a.msg").write_bytes(msg("Fund", BODY))
    program = (
        "import sys; sys.modules['olefile'] = None\n"
        "from linter.documents import read, Unreadable\n"
        "try: read('a.msg', open(sys.argv[1], 'rb').read())\n"
        "except Unreadable as refused: print(refused)"
    )
    done = subprocess.run(
        [sys.executable, "-c", program, tmp_path / "a.msg"], capture_output=True, text=True, check=True
    )
    assert "pip install 'policyline[msg]'" in done.stdout


SMALL = msg("Fund", BODY, attachment("draft.docx", docx(p("Words"))), more=binary(0x1013, b"<p>" + b"words " * 900))


def test_a_file_with_any_byte_changed() -> None:
    chance = random.Random(7)
    longest = 0.0
    for at in {*range(600), *range(len(SMALL) - 3000, len(SMALL)), *range(0, len(SMALL), 7)}:
        flipped = bytearray(SMALL)
        flipped[at] ^= chance.randint(1, 255)
        start = time.process_time()
        holds("letter.msg", bytes(flipped))
        read_all("letter.msg", bytes(flipped))
        longest = max(longest, time.process_time() - start)
    assert longest < 3


@settings(max_examples=200, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(st.integers(0, len(SMALL)), st.integers(0, len(SMALL)), st.binary(max_size=20))
def test_a_file_cut_and_patched(first: int, second: int, patch: bytes) -> None:
    start, end = sorted((first, second))
    holds("letter.msg", SMALL[:start] + patch + SMALL[end:])


def test_chains_without_end_and_huge_files_are_read_in_bounded_time() -> None:
    huge = msg("Fund", BODY * 2_000)
    start = time.process_time()
    holds("letter.msg", huge)
    for at in range(512, len(huge), len(huge) // 40):
        holds("letter.msg", huge[:at] + bytes(512) + huge[at + 512 :])
    holds(
        "letter.msg",
        compound({f"s{number}": b"x" * 40 for number in range(5_000)} | {**text(0x1000, BODY), **properties()}),
    )
    assert time.process_time() - start < 40


def test_more_attachments_than_are_checked() -> None:
    found = read_all("a.msg", msg("Fund", BODY, *[attachment("a.txt", b"Words")] * 3), Limits(attached=2))
    assert [isinstance(one, Refused) for one in found] == [False, False, False, True]
