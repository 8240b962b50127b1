"""Archives rebuilt round a changed part: every other part as it was, packed as it was, and none unpacked."""

from __future__ import annotations

import io
import zipfile
from pathlib import Path

import pytest

from linter.editing.archive import repacked
from linter.parsing.source.limits import Unreadable

FIXTURES = Path(__file__).parents[1] / "documents" / "fixtures"


def entries(data: bytes) -> dict[str, tuple[object, ...]]:
    archive = zipfile.ZipFile(io.BytesIO(data))
    assert archive.testzip() is None
    return {
        entry.filename: (archive.read(entry), entry.compress_type, entry.date_time, entry.external_attr, entry.extra)
        for entry in archive.infolist()
    }


@pytest.mark.parametrize(("file", "part"), [("awkward.docx", "word/document.xml"), ("awkward.odt", "content.xml")])
def test_other_parts_keep_everything(file: str, part: str) -> None:
    before = (FIXTURES / file).read_bytes()
    after = repacked(before, {part: b"<new/>", "added.xml": b"<added/>"})
    old, new = entries(before), entries(after)
    assert new.pop("added.xml")[0] == b"<added/>"
    assert list(new) == list(old)
    assert {name for name in old if old[name] != new[name]} == {part}
    assert new[part][0] == b"<new/>"


def test_an_archive_written_as_a_stream() -> None:
    class Stream(io.BytesIO):
        def seekable(self) -> bool:
            return False

        def seek(self, *_: object) -> int:
            raise io.UnsupportedOperation

    out = Stream()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("a.xml", "words " * 1000)
        archive.writestr("b.xml", "old")
    assert zipfile.ZipFile(io.BytesIO(out.getvalue())).infolist()[0].flag_bits & 8
    new = entries(repacked(out.getvalue(), {"b.xml": b"new"}))
    assert new["a.xml"][0] == b"words " * 1000
    assert new["b.xml"][0] == b"new"


def test_a_bomb_beside_the_letter_is_carried_over_packed(monkeypatch: pytest.MonkeyPatch) -> None:
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("media/bomb.bin", bytes(30_000_000))
        archive.writestr("b.xml", "old")

    def unpacked(*_: object) -> bytes:
        raise AssertionError("a part that stays was unpacked")

    monkeypatch.setattr(zipfile.ZipFile, "read", unpacked)
    after = repacked(out.getvalue(), {"b.xml": b"new"})
    assert len(after) < len(out.getvalue()) + 100
    assert zipfile.ZipFile(io.BytesIO(after)).getinfo("media/bomb.bin").file_size == 30_000_000


def test_names_in_another_case_are_the_same() -> None:
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w") as archive:
        archive.writestr("Word/Document.xml", "old")
    after = repacked(out.getvalue(), {"word/document.xml": b"new"})
    assert {name: content[0] for name, content in entries(after).items()} == {"Word/Document.xml": b"new"}


def test_a_damaged_part_is_said() -> None:
    data = bytearray((FIXTURES / "awkward.docx").read_bytes())
    entry = data.rindex(b"PK\x01\x02")
    data[entry + 42 : entry + 46] = b"\xff\xff\xff\x7f"
    with pytest.raises(Unreadable, match="a part of the file is damaged"):
        repacked(bytes(data), {"word/document.xml": b"new"})
    cut = bytearray((FIXTURES / "awkward.docx").read_bytes())
    cut[entry + 20 : entry + 24] = b"\xff\xff\xff\x7f"
    with pytest.raises(Unreadable, match="a part of the file is damaged"):
        repacked(bytes(cut), {"word/document.xml": b"new"})
