"""What is kept between runs has an end."""

import os
from pathlib import Path

import pytest

from linter.storing import folder


def test_the_oldest_files_give_way_where_room_is_short(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("POLICYLINE_CACHE", str(tmp_path))
    for age in range(5):
        path = folder.path("some", f"of-{age}")
        assert path
        folder.write(path, b"x" * 100)
        written = Path(path).stat().st_mtime - 60 * age
        os.utime(path, (written, written))
    folder.tidy("some", days=1, most=4)
    assert len(folder.files("some")) == 4
    folder.tidy("some", days=1, most=4, room=250)
    assert [Path(file).name for _, _, file in folder.files("some")] == ["of-0", "of-1"]
