"""What is put on a shelf is found there, nothing else is, and a file that is not whole is none."""

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from linter.storing import folder, shelf
from linter.storing.shelf import Shelf


@pytest.fixture(autouse=True)
def cache(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv(folder.SWITCH, str(tmp_path))


@given(st.dictionaries(st.binary(max_size=12), st.binary(max_size=40), max_size=60), st.binary(max_size=12))
def test_what_is_put_there_is_found(records: dict[bytes, bytes], other: bytes) -> None:
    path = folder.path("shelf") or ""
    assert shelf.write(path, records.items())
    found = Shelf(path)
    assert {key: found.get(key) for key in records} == records
    assert found.get(other) == records.get(other)


def test_keys_with_one_checksum_are_told_apart(tmp_path: Path) -> None:
    alike = [b"plumless", b"buckeroo"]  # the same CRC-32
    path = str(tmp_path / "shelf")
    assert shelf.write(path, [(key, key * 2) for key in alike])
    assert [Shelf(path).get(key) for key in alike] == [key * 2 for key in alike]


def test_many_are_found(tmp_path: Path) -> None:
    path = str(tmp_path / "shelf")
    assert shelf.write(path, ((b"%d" % number, b"%d" % (number * number)) for number in range(20_000)))
    found = Shelf(path)
    assert all(found.get(b"%d" % number) == b"%d" % (number * number) for number in range(20_000))
    assert found.get(b"20000") is None


@pytest.mark.parametrize("cut", [0, 1, 8, 40, 60])
def test_a_file_that_is_cut_short_is_not_opened(tmp_path: Path, cut: int) -> None:
    path = tmp_path / "shelf"
    assert shelf.write(str(path), [(b"key", b"value")])
    whole = path.read_bytes()
    path.write_bytes(whole[: cut or 0])
    with pytest.raises((OSError, ValueError)):
        Shelf(str(path))


def test_a_shelf_that_cannot_be_written_is_left_out(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("in the way")
    assert not shelf.write(str(tmp_path / "file" / "shelf"), [])
    assert sorted(path.name for path in tmp_path.iterdir()) == ["file"]
