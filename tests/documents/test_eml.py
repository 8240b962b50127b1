from __future__ import annotations

import base64
import time
from contextlib import suppress
from email.message import EmailMessage, Message

import pytest

from linter.documents import Limits, Unreadable, read
from linter.model.document import Document

LETTER = "Dear Sam,\n\nThe Fund received over 3,000 applications from a diverse mix of\npeople.\n\nKind regards,\nKim\n"


def mail(text: str = LETTER, **headers: str) -> EmailMessage:
    message = EmailMessage()
    for name, value in ({"Subject": "Harbour Fund", "From": "kim@example.gov.uk"} | headers).items():
        message[name.replace("_", "-")] = value
    message.set_content(text, cte="base64")
    return message


def marked_up(html: str) -> EmailMessage:
    message = mail()
    message.set_content(html, subtype="html", cte="quoted-printable")
    return message


def blocks(message: Message | bytes) -> list[tuple[str, str]]:
    document = read("letter.eml", message if isinstance(message, bytes) else message.as_bytes())
    return [(block.kind, document.quote(block.span)) for block in document.blocks]


OWN = [
    ("heading", "Harbour Fund"),
    ("paragraph", "Dear Sam,"),
    ("paragraph", "The Fund received over 3,000 applications from a diverse mix of\npeople."),
    ("paragraph", "Kind regards,"),
    ("paragraph", "Kim"),
]


SHOWN = """<p hidden>A preview</p><p>Dear <b>Sam</b>,</p><p>The Fund received over 3,000&nbsp;applications from a diverse mix of
people.</p><p>Kind regards,<br>Kim</p>"""


def test_plain_text_is_read_with_its_subject_and_preferred() -> None:
    message = mail()
    message.add_alternative(SHOWN, subtype="html")
    document = read("letter.eml", message.as_bytes())
    assert [(block.kind, document.quote(block.span)) for block in document.blocks] == OWN
    assert document.text == f"Harbour Fund\n\n{LETTER}"
    assert [block.label for block in document.blocks][:2] == ["subject", "paragraph 1"]


def test_the_html_text_is_read_where_it_shows_what_the_plain_one_does_not_say() -> None:
    message = mail()
    message.add_alternative(SHOWN.replace("3,000", "<b>2,8</b>00"), subtype="html")
    document = read("letter.eml", message.as_bytes())
    assert "over 2,800" in document.text.replace("\N{NO-BREAK SPACE}", " ")
    assert "3,000" not in document.text
    assert document.notes == ("1 piece of hidden or deleted text not read",)


def test_the_html_text_is_read_where_the_plain_one_is_empty() -> None:
    message = mail(" \n")
    message.add_alternative("<p>Dear Sam,</p>", subtype="html")
    assert blocks(message) == [("heading", "Harbour Fund"), ("paragraph", "Dear Sam,")]


@pytest.mark.parametrize(
    ("date", "day"),
    [
        ("Thu, 13 Mar 2025 23:30:00 -0500", "2025-03-13"),
        ("13 Mar 2025 00:10 +0100", "2025-03-13"),
        ("yesterday", ""),
        ("Thu, 99 Mar 2025 23:30:00", ""),
    ],
)
def test_the_day_is_that_of_the_writers_own_clock(date: str, day: str) -> None:
    data = b"From: a@example.org\nDate: " + date.encode() + b"\n\nWords\n"
    assert read("a.eml", data).dated == day


def test_attachments_are_named_and_pictures_in_the_text_are_not() -> None:
    message = mail()
    message.add_attachment(b"PK", maintype="application", subtype="octet-stream", filename="draft.docx")
    message.add_attachment("more words", filename="a\tb.txt")
    message.add_attachment(mail())
    message.add_attachment(
        b"x", maintype="image", subtype="png", cid="<logo>", disposition="inline", filename="logo.png"
    )
    document = read("letter.eml", message.as_bytes())
    assert document.notes == ("3 attachments not checked: draft.docx, a b.txt, an attached e-mail",)
    assert [document.quote(block.span) for block in document.blocks] == [words for _, words in OWN]


def test_text_after_an_attachment_is_read_too() -> None:
    data = (
        b"From: a@example.org\nMIME-Version: 1.0\nContent-Type: multipart/mixed; boundary=x\n\n"
        b"--x\nContent-Type: text/plain\n\nFirst words\n--x\nContent-Type: application/pdf; name=a.pdf\n\n%PDF\n"
        b"--x\nContent-Type: text/plain\n\nLast words\n--x\nContent-Type: text/html\n\n<p>Marked up</p>\n--x--\n"
    )
    document = read("a.eml", data)
    assert [document.quote(block.span) for block in document.blocks] == ["First words", "Last words", "Marked up"]
    assert document.notes == ("1 attachment not checked: a.pdf",)


@pytest.mark.parametrize("charset", ["utf-8", "iso-8859-1", "windows-1252", "utf-16", "nonsense", "unicode_escape", ""])
def test_encodings_named_misnamed_and_unknown(charset: str) -> None:
    text = "The grant is £3,000."
    data = text.encode(charset if charset in ("utf-8", "iso-8859-1", "windows-1252", "utf-16") else "cp1252")
    head = f"From: a@example.org\nContent-Type: text/plain; charset={charset}\nContent-Transfer-Encoding: 8bit\n\n"
    if charset == "utf-16":
        head, data = head.replace("8bit", "base64"), base64.b64encode(data)
    assert blocks(head.encode() + data) == [("paragraph", text)]


@pytest.mark.parametrize(
    "raw",
    [
        b"=?utf-8?q?H=C3=A4fen?=\n =?utf-8?q?_fund?=",
        "Häfen fund".encode(),
        b"=?iso-8859-1?q?H=E4fen_fund?=",
    ],
)
def test_subjects_in_any_encoding(raw: bytes) -> None:
    assert blocks(b"From: a@example.org\nSubject: " + raw + b"\n\nWords\n")[0] == ("heading", "Häfen fund")


def test_flowed_text_says_itself_which_lines_go_on() -> None:
    head = b"From: a@example.org\nContent-Type: text/plain; format=flowed\n\n"
    assert blocks(head + b"The Fund \nReceived \n3,000.\nKim\nOther\n") == [
        ("paragraph", "The Fund \nReceived \n3,000."),
        ("paragraph", "Kim"),
        ("paragraph", "Other"),
    ]


def test_quoted_letters_are_replies_in_plain_text() -> None:
    text = LETTER + "\n> old\n\nBut see above.\n\nOn 3 Feb 2025 at 10:12, Sam <s@example.org> wrote:\n\nOlder\n"
    assert [kind for kind, _ in blocks(mail(text))[5:]] == ["reply", "paragraph", "reply"]


HTML = {
    "gmail": (
        '<div dir="ltr">Own</div><div class="gmail_quote"><div class="gmail_attr">On 3 Feb 2025, X wrote:</div>'
        '<blockquote class="gmail_quote">Old</blockquote></div><div>Own again</div>'
    ),
    "apple": '<div>Own</div><div>On 3 Feb 2025, X wrote:</div><blockquote type="cite">Old</blockquote><div>Own again</div>',
    "thunderbird": '<p>Own</p><div class="moz-cite-prefix">On 3 Feb, X wrote:</div><blockquote>Old</blockquote><p>Own again</p>',
    "outlook web": '<div>Own</div><div id="x_appendonsend"></div><hr><div id="x_divRplyFwdMsg">From: X</div><p>Old</p>',
    "outlook": (
        "<p class=MsoNormal>Own</p><div style='border-top:solid'><p class=MsoNormal><b>From:</b> X<br><b>Sent:</b> today"
        "<br><b>To:</b> Y<br><b>Subject:</b> Z</p></div><p class=MsoNormal>Old</p>"
    ),
    "yahoo": '<div>Own</div><div class="yahoo_quoted">On 3 Feb, X wrote: <div>Old</div></div><div>Own again</div>',
}


@pytest.mark.parametrize("name", HTML)
def test_quoted_letters_are_replies_in_every_mail_programs_html(name: str) -> None:
    found = blocks(marked_up(HTML[name]))
    assert ("paragraph", "Own") in found
    assert "reply" in {kind for kind, words in found if words == "Old"}
    assert all(kind == "paragraph" for kind, words in found if words.startswith("Own"))
    assert len([words for _, words in found if words.startswith("Own")]) == HTML[name].count("Own")


def test_html_becomes_paragraphs_items_rows_and_lines() -> None:
    html = (
        "<html><head><title>T</title><style>p {}</style></head><body><!-- c --><script>x</script>"
        '<div style="display: none">preheader</div><p hidden>secret</p>'
        "<h2>Heading</h2><p>The Fund\n received <b>3,</b>000&nbsp;applications &amp; more.</p><ul><li>A<li>B <i>b</i></ul>"
        "<p class=MsoListParagraph style='mso-list:l0'><span style='mso-list:Ignore'>·&nbsp; </span>C</p>"
        "<table><tr><td>North</td><td></td><td>12</td></tr><tr><td><p>x</p><p>y</p></td><td>z</td></tr>"
        "<tr><td>alone</td></tr></table>1 Quayside<br>Port<br><br>Kim<pre>- D\n- E</pre>"
        '<blockquote style="margin:0 0 0 40px;border:none">Indented</blockquote></body></html>'
    )
    assert blocks(marked_up(html))[1:] == [
        ("heading", "Heading"),
        ("paragraph", "The Fund received 3,000\u00a0applications & more."),
        ("item", "A"),
        ("item", "B b"),
        ("item", "C"),
        ("row", "North\t\t12"),
        ("paragraph", "x"),
        ("paragraph", "y"),
        ("paragraph", "z"),
        ("paragraph", "alone"),
        ("paragraph", "1 Quayside"),
        ("paragraph", "Port"),
        ("paragraph", "Kim"),
        ("item", "D"),
        ("item", "E"),
        ("paragraph", "Indented"),
    ]


def refusal(data: bytes, limits: Limits | None = None) -> str:
    with pytest.raises(Unreadable) as caught:
        read("letter.eml", data, limits or Limits())
    return str(caught.value)


def test_what_cannot_be_checked_is_refused() -> None:
    head = b"From: a@example.org\nMIME-Version: 1.0\nContent-Type: "
    assert "encrypted" in refusal(head + b"application/pkcs7-mime; name=smime.p7m\n\nMIAG\n")
    assert "encrypted" in refusal(head + b"multipart/encrypted; boundary=x\n\n--x\n\na\n--x--\n")
    assert refusal(b"Just words.\n") == "it is not an e-mail, though its name ends in .eml"
    assert "no text" in refusal(b"From: a@example.org\n\n\n")
    assert "quoted letter" in refusal(b"From: a@example.org\n\n> old\n")
    parts = b"--x\n\na\n" * 300
    assert "too many parts" in refusal(head + b"multipart/mixed; boundary=x\n\n" + parts + b"--x--\n")


@pytest.mark.parametrize(
    "header",
    [
        b"Content-Type: " + b"(" * 50_000,
        b"Content-Type: text/plain; " + b"a=b;" * 20_000,
        b"Subject: " + b"=?utf-8?q?a?= " * 20_000,
        b"Content-Disposition: " + b'"' * 50_000,
        b"Content-Type: multipart/mixed; boundary=" + b"x" * 100_000,
        b"Content-Type: " + b"(" * 5_000,
        b"Date: " + b"1" * 5_000,
        b"Content-Type: message/rfc822\n\n" * 50_000,
        b"Content-Type: multipart/mixed; boundary=x\n" + b"\n--x\nContent-Type: a/b" * 18_000,
        b"Content-Type: multipart/mixed; boundary=x\n" + (b"\n--x\nContent-Type: a/b" + b";a=b" * 5000) * 90,
    ],
)
def test_headers_made_to_exhaust_the_reader_do_not(header: bytes) -> None:
    start = time.process_time()
    with suppress(Unreadable):
        assert isinstance(read("a.eml", b"From: a@example.org\n" + header + b"\n\nWords\n"), Document)
    assert time.process_time() - start < 8


@pytest.mark.parametrize("piece", ["<!--", "<a ", "<a '", '<a "', "<", "<![CDATA[", "<style>", "&#", "</b>", "<b>", "<p>",
                                   "<table><tr><td>", "<li>a", "<blockquote>a<p>", "<b></p>", "&#9" + "9" * 5000 + ";"])  # fmt: skip
def test_markup_made_to_exhaust_the_reader_does_not(piece: str) -> None:
    html = "<p>Words</p>" + piece * (200_000 // len(piece))
    start = time.process_time()
    assert blocks(marked_up(html))[1][1].startswith("Words")
    assert time.process_time() - start < 5
