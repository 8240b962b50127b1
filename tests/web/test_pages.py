"""The pages' own requests: what they carry with them, what is made of it, and what is refused."""

from __future__ import annotations

import base64
import re
import zipfile
from html import unescape
from io import BytesIO
from random import Random

import httpx
import pytest

from tests.web.service import LETTERS
from tests.web.test_api import FAULTY

DAY = {"on-day": "13", "on-month": "3", "on-year": "2025"}
NOTHING = {"file": ("", b"")}


def carried(page: str) -> str:
    """The letter that a page carries."""
    match = re.search(r'name="content" value="([^"]*)"', page)
    assert match
    return match[1]


def test_a_page_carries_the_letter_to_what_is_asked_next(ask: httpx.Client) -> None:
    page = ask.post("/check", data={**DAY, "text": FAULTY.replace("\n", "\r\n")}, files=NOTHING)
    assert page.status_code == 200
    content = carried(page.text)
    assert base64.b64decode(content).decode() == FAULTY
    corrected = ask.post("/check/corrected", data={**DAY, "name": "letter.txt", "content": content}, files=NOTHING)
    assert corrected.status_code == 200
    assert corrected.text == FAULTY.replace("over 2,800", "over 3000")
    report = ask.post("/check/report", data={**DAY, "name": "letter.txt", "content": content}, files=NOTHING)
    assert "2,800" in report.text
    assert "attachment" in report.headers["content-disposition"]


def test_a_letter_that_is_too_large_to_carry_is_chosen_again(ask: httpx.Client) -> None:
    # A picture makes a Word file large, and no longer to read.
    large = BytesIO((LETTERS / "letter-2.docx").read_bytes())
    with zipfile.ZipFile(large, "a", zipfile.ZIP_STORED) as archive:
        archive.writestr("word/media/picture.bin", Random(1).randbytes(4_100_000))
    file = {"file": ("large.docx", large.getvalue())}
    page = ask.post("/check", data={**DAY, "on-month": "6", "on-day": "24"}, files=file)
    assert page.status_code == 200
    assert 'name="content"' not in page.text
    assert "Choose the letter again" in page.text
    assert len(page.content) < 200_000
    again = ask.post("/check/annotated", data={**DAY, "name": "large.docx"}, files=file)
    assert again.status_code == 200
    assert again.headers["content-disposition"] == "attachment; filename*=UTF-8''large%20%28with%20comments%29.docx"
    nothing = ask.post("/check/annotated", data={**DAY, "name": "large.docx"}, files=NOTHING)
    assert nothing.status_code == 400
    assert "choose its file again" in nothing.text


def test_a_letter_in_a_mail_is_taken_out_of_it(ask: httpx.Client) -> None:
    word = base64.b64encode((LETTERS / "letter-2.docx").read_bytes()).decode()
    mail = (
        "From: a@example.org\nTo: b@example.org\nSubject: x\nMIME-Version: 1.0\n"
        'Content-Type: multipart/mixed; boundary="b"\n\n--b\nContent-Type: text/plain\n\nDear all, see the draft.\n'
        "--b\nContent-Type: application/octet-stream\nContent-Transfer-Encoding: base64\n"
        f'Content-Disposition: attachment; filename="draft.docx"\n\n{word}\n--b--\n'
    ).encode()
    later = {**DAY, "on-month": "6", "on-day": "24"}
    page = ask.post("/check", data=later, files={"file": ("mail.eml", mail)})
    assert 'value="mail.eml &gt; draft.docx"' in page.text
    content = carried(page.text)
    of_it = {**later, "name": "mail.eml", "content": content, "letter": "mail.eml > draft.docx"}
    taken = ask.post("/check/annotated", data=of_it, files=NOTHING)
    assert taken.status_code == 200
    assert "draft%20%28with%20comments%29.docx" in taken.headers["content-disposition"]
    assert taken.content.startswith(b"PK")
    none = ask.post("/check/annotated", data={**of_it, "letter": "mail.eml > other.docx"}, files=NOTHING)
    assert none.status_code == 422


@pytest.mark.parametrize(
    ("made", "fields", "status", "says"),
    [
        ("corrected", {"content": "%%%"}, 400, "did not arrive whole"),
        ("corrected", {"content": "YQ==", "on-day": ""}, 400, "must include a day"),
        ("corrected", {}, 400, "choose its file again"),
        ("poem", {"content": "YQ=="}, 404, "Not found"),
        ("annotated", {"content": "YQ==", "name": "a.txt"}, 422, "Word files alone"),
        ("corrected", {"content": "YQ==", "name": "a.pdf"}, 422, ""),
        ("report", {"content": "AAAA", "name": "a.txt"}, 422, "UTF-16"),
    ],
)
def test_what_cannot_be_made_is_said(
    ask: httpx.Client, made: str, fields: dict[str, str], status: int, says: str
) -> None:
    answer = ask.post(f"/check/{made}", data={**DAY, "name": "a.txt", **fields}, files=NOTHING)
    assert answer.status_code == status
    assert says in unescape(answer.text)


def test_what_letters_and_addresses_say_is_text_on_a_page(ask: httpx.Client) -> None:
    markup = "<script>alert(1)</script>"
    for answer in (
        ask.post("/check", data={**DAY, "text": f"{markup} {FAULTY}"}, files=NOTHING),
        ask.post("/check", data={**DAY, "on-day": markup, "text": markup}, files=NOTHING),
        ask.post("/check", data=DAY, files={"file": (f"{markup}.docx", b"x")}),
        ask.get("/lines", params={"q": markup, "kind": markup, "on-day": markup}),
        ask.get(f"/lines/{markup}"),
        ask.get("/sign-in", params={"next": f'/"{markup}'}),
    ):
        assert markup not in answer.text
    assert "&lt;script&gt;alert(1)" in ask.get("/lines", params={"q": markup}).text


def test_dressing_is_kept_by_browsers_and_has_a_name_of_its_own(ask: httpx.Client) -> None:
    page = ask.get("/").text
    for address in re.findall(r'"(/assets/[^"]+)"', page):
        answer = ask.get(address)
        assert answer.status_code == 200
        assert "immutable" in answer.headers["cache-control"]
    assert ask.get("/assets/nothing.css").status_code == 404
    assert ask.get("/assets/..%2Fapp.py").status_code == 404


def test_nothing_of_gov_uk_alone_is_on_the_pages(ask: httpx.Client) -> None:
    for name in ("govuk.css", "letter.css", "page.css"):
        style = ask.get(f"/assets/{name}").text
        assert not [word for word in ("@font-face", "GDS Transport", "url(", "crown") if word in style]
    assert "crown" not in ask.get("/").text.lower()


def test_how_far_a_source_goes_is_said_in_words(ask: httpx.Client) -> None:
    page = unescape(ask.get("/lines/all-sectors-benefit?on=2025-06-24").text)
    assert "The wording follows from what the source says." in page
    assert "It has been seen in letters alone." in page
    assert "(derived)" not in page
