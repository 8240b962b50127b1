"""Which file is read how, and what is refused in which words."""

from __future__ import annotations

import subprocess
import sys
import zipfile
from io import BytesIO

import pytest

from linter.documents import ENDINGS, Limits, Unreadable, read, writer
from tests.documents.word_file import docx, p, tbl, tr

WORDS = docx(p("Words"))
OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(600)


ODT = b"PK\x03\x04" + bytes(26) + b"mimetypeapplication/vnd.oasis.opendocument.text"


def refusal(path: str, data: bytes, limits: Limits | None = None) -> str:
    with pytest.raises(Unreadable) as caught:
        read(path, data, limits or Limits())
    message = str(caught.value)
    assert "\n" not in message
    assert not message.endswith(".")
    assert not message[0].isupper()
    return message


def packed(**files: bytes) -> bytes:
    out = BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, data in files.items():
            archive.writestr(name.replace("__", "/"), data)
    return out.getvalue()


def test_endings() -> None:
    assert {".docx", ".dotx", ".docm", ".dotm", ".eml", ".md", ".markdown", ".txt", ".text"} <= set(ENDINGS)
    for ending, data in (
        (".docx", WORDS),
        (".TXT", b"Words"),
        (".Md", b"Words"),
        (".eml", b"To: a@example.org\n\nWords"),
    ):
        assert read(f"folder.d/letter{ending}", data).text == "Words"


@pytest.mark.parametrize("ending", ["jinja", "jinja2", "j2", "TMPL"])
def test_templates_are_read_as_what_they_are_templates_of(ending: str) -> None:
    assert f".{ending.lower()}" in ENDINGS
    assert read(f"a.docx.{ending}", WORDS).text == "Words"
    assert [block.kind for block in read(f"a.md.{ending}", b"# Title").blocks] == ["heading"]
    assert [block.kind for block in read(f"a.html.{ending}", b"<h1>Title</h1>").blocks] == ["heading"]
    for name in ("a", "a.yaml", "a.j2", "version 1.2 of it"):
        assert [block.kind for block in read(f"{name}.{ending}", b"# Title").blocks] == ["paragraph"]
    assert "not a Word document" in refusal(f"a.docx.{ending}", b"Words")
    assert writer(f"a.txt.{ending}") is not None
    assert writer(f"a.pdf.{ending}") is None


@pytest.mark.parametrize(
    ("path", "data", "message"),
    [
        ("a.txt", b"", "the file is empty"),
        ("a.txt", b" \r\n\t--", "there is no text in it"),
        ("a.docx", docx(p("")), "a scan or picture of a letter cannot be checked"),
        ("a.odg", b"Words", ".odg files cannot be checked: save the letter as .docx"),
        ("letter", b"Words", "its name has no ending that says what it is: save the letter as .docx"),
        ("a.txt", WORDS, "it is a Word document, though its name ends in .txt: rename it to end in .docx"),
        ("letter", WORDS, "it is a Word document: rename it to end in .docx"),
        ("a.docx", b"%PDF-1.7 x", "it is a PDF, though its name ends in .docx"),
        ("a.txt", b"\xef\xbb\xbf%PDF-1.7 x", "it is a PDF, though its name ends in .txt"),
        ("a.docx", b"{\\rtf1 x}", "it is an RTF file, though its name ends in .docx"),
        ("a.docx", b"Dear Sam,", "it is not a Word document, though its name ends in .docx, or it is damaged"),
        ("a.docx", packed(xl__workbook=b"x"), "it is an Excel workbook, though"),
        ("a.docx", packed(a=b"x"), "it is not a Word document, though its name ends in .docx, or it is damaged"),
        ("a.txt", packed(a=b"x"), "it is a zip archive, though its name ends in .txt: save the letter as .docx"),
        ("a.docx", ODT, "it is an OpenDocument text, though"),
        ("a.docx", packed(word__x=b"x"), "it is not a Word document, or it is damaged"),
        ("a.txt", b"\x89PNG\r\n\x1a\nxx", "it is a picture, though"),
        ("a.doc", OLE + "WordDocument".encode("utf-16-le"), "an old Word file cannot be checked: save the letter as .docx"),
        ("a.docx", OLE + "WordDocument".encode("utf-16-le"), "it is an old Word file, though its name ends in .docx: save"),
        ("a.docx", OLE + "EncryptedPackage".encode("utf-16-le"), "it is protected with a password"),
        ("a.eml", OLE + "__properties_version1.0".encode("utf-16-le"), "it is an Outlook message, though"),
        ("a.txt", b"ab\x00cd", "it is not text but binary data"),
        ("a.txt", bytes(range(1, 32)) * 9, "it is not text but binary data"),
        ("a.txt", b"\xff\x00\xfe\x81" * 50, "it is not text but binary data"),
        ("a.txt", "Words".encode("utf-16-le"), "UTF-16 without a byte order mark: save it as UTF-8"),
        ("a.txt", "Words".encode("utf-32"), "UTF-32: save it as UTF-8"),
        ("a.txt", b"\xff\xfeW\x00o\x00\x00\xd8", "an encoding that could not be made out"),
        ("a.txt", "Привет, мир".encode("koi8-r"), "an encoding that could not be made out: save it as UTF-8"),
        ("a.txt", "The grant is £3,000".encode() + b" caf\xe9", "an encoding that could not be made out"),
        ("a.txt", b"The grant is \x81 3,000 for all of you", "an encoding that could not be made out"),
        ("a.txt", b"> old\n> words", "nothing in it but a quoted letter or code"),
        ("a.md", b"---\ntitle: x\n---\n", "nothing in it but a quoted letter or code"),
    ],
)  # fmt: skip
def test_refusals(path: str, data: bytes, message: str) -> None:
    assert message in refusal(path, data)


def test_a_text_is_windows_1252_only_if_it_plainly_is() -> None:
    assert read("a.txt", "It costs £3,000 – “yes”".encode("cp1252")).text == "It costs £3,000 – “yes”"


def test_size_is_limited() -> None:
    assert refusal("a.txt", b"a" * 2_000_001, Limits(size=2_000_000)) == (
        "the file is too large (2.0 MB; the limit is 2.0 MB): take the pictures out, or split it"
    )


def bomb(size: int) -> bytes:
    """A document whose one paragraph unpacks to so many bytes."""
    return docx(p("a" * size))


def test_what_unpacks_to_far_more_than_it_holds_is_not_opened() -> None:
    assert len(bomb(60_000_000)) < 100_000
    assert "unpacks to far more" in refusal("a.docx", bomb(60_000_000))
    assert "unpacks to more than 0.0 MB" in refusal("a.docx", WORDS, Limits(unpacked=100))


def test_a_size_that_the_archive_lies_about_does_not_help() -> None:
    data = bytearray(bomb(3_000_000))
    directory = data.rfind(b"PK\x01\x02", 0, data.rfind(b"word/document.xml"))
    data[directory + 24 : directory + 28] = (1000).to_bytes(4, "little")
    assert "damaged" in refusal("a.docx", bytes(data))


def test_entities_and_document_types_are_refused() -> None:
    laughs = '<!DOCTYPE w [<!ENTITY a "ha"><!ENTITY b "&a;&a;&a;">]>'
    assert "XML entities" in refusal("a.docx", docx(p("&b;"), head=laughs))
    assert "XML entities" in refusal("a.docx", docx(p("Words"), head='<!DOCTYPE w SYSTEM "file:///etc/passwd">'))
    encoded = '<?xml version="1.0" encoding="utf-16"?><!DOCTYPE w><w/>'.encode("utf-16")
    assert "XML entities" in refusal("a.docx", _with_main(encoded))


def _with_main(content: bytes) -> bytes:
    """A Word file with this as its main part."""
    out = BytesIO()
    with zipfile.ZipFile(BytesIO(WORDS)) as old, zipfile.ZipFile(out, "w") as new:
        for name in old.namelist():
            new.writestr(name, content if name == "word/document.xml" else old.read(name))
    return out.getvalue()


def test_too_many_elements_are_refused() -> None:
    assert "more parts than can be checked" in refusal("a.docx", docx(tbl(*[tr("a")] * 200)), Limits(tags=1000))


def test_a_packed_part_that_is_encrypted_is_refused() -> None:
    data = bytearray(WORDS)
    directory = data.rfind(b"PK\x01\x02", 0, data.rfind(b"word/document.xml"))
    data[directory + 8] |= 1
    assert "password" in refusal("a.docx", bytes(data))


@pytest.mark.parametrize("cut", [30, 100, 300, 500, len(WORDS) - 30, len(WORDS) - 1])
def test_a_file_that_is_cut_off_is_damaged(cut: int) -> None:
    assert "damaged" in refusal("a.docx", WORDS[:cut])


def test_reading_one_format_imports_no_other() -> None:
    program = (
        "import sys; from linter.documents import read; read('a.txt', b'Words'); "
        "bad = {'lxml', 'email', 'zipfile', 'linter.documents.docx', 'linter.documents.eml'} & set(sys.modules); "
        "assert not bad, bad"
    )
    assert subprocess.run([sys.executable, "-c", program], check=False, capture_output=True).stderr == b""
