"""Nothing of a letter is left: not in a file, open or deleted, not in a log, a cache, or the memory of what checks letters."""

from __future__ import annotations

import re
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.libraries import ROOT
from tests.web.service import LETTERS, serving

#: Words that stand nowhere else.
SECRETS = ("Quixotrel", "Vandersnoot", "Philibertine")
TEXT = (
    f"Dear Ms {SECRETS[0]},\n\nThe Industrial Strategy Green Paper consultation received over 2,800 responses.\n\n"
    f"Yours sincerely,\n{SECRETS[1]}\n"
)
DAY = {"on-day": "13", "on-month": "3", "on-year": "2025"}


def descendants(pid: int) -> Iterator[int]:
    """A process, and those that it started."""
    yield pid
    for child in Path(f"/proc/{pid}/task/{pid}/children").read_text().split():
        yield from descendants(int(child))


def writable(pid: int) -> Iterator[tuple[str, bytes]]:
    """What a process has in memory of its own, stretch by stretch."""
    with Path(f"/proc/{pid}/mem").open("rb", buffering=0) as memory:
        for line in Path(f"/proc/{pid}/maps").read_text().splitlines():
            match = re.match(r"([0-9a-f]+)-([0-9a-f]+) (....)", line)
            if not match or not match[3].startswith("rw"):
                continue
            start, end = int(match[1], 16), int(match[2], 16)
            memory.seek(start)
            try:
                yield line, memory.read(end - start)
            except OSError:
                continue


@pytest.mark.skipif(sys.platform != "linux", reason="processes are looked into by /proc")
def test_nothing_of_a_letter_is_left(tmp_path: Path) -> None:
    home = tmp_path / "home"
    home.mkdir()
    places = {
        "HOME": str(home),
        "TMPDIR": str(home),
        "XDG_CACHE_HOME": str(home / "cache"),
        "POLICYLINE_CACHE": str(home / "own"),
    }
    word = (LETTERS / "letter-2.docx").read_bytes()
    large = TEXT + "The weather was fine. " * 40_000  # more than form parsers keep in memory by themselves
    with serving("--workers", "2", "--rate", "0", cwd=ROOT, env=places) as running, running.client() as client:
        for _ in range(5):
            assert client.post("/v1/check", json={"text": TEXT, "as_of": "2025-03-13"}).status_code == 200
            found = client.post("/check", data={**DAY, "text": TEXT}, files={"file": ("", b"")})
            assert SECRETS[0] in found.text
            for made in ("report", "corrected"):
                answer = client.post(f"/check/{made}", files={"file": (f"{SECRETS[2]}.txt", TEXT.encode())}, data=DAY)
                assert answer.status_code == 200
            client.post("/check/annotated", files={"file": (f"{SECRETS[2]}.docx", word)}, data=DAY)
        client.post("/v1/check", files={"file": (f"{SECRETS[2]}.txt", large.encode())})
        client.post("/v1/check", files={"file": (f"{SECRETS[2]}.pdf", b"%PDF-1.7 " + TEXT.encode())})
        client.post("/v1/check", files={"file": (f"{SECRETS[2]}.docx", TEXT.encode())})
        client.post("/v1/check", content=TEXT.encode()[:-5] + b"\xff", headers={"content-type": "application/json"})
        client.get(f"/{SECRETS[0]}")

        processes = list(descendants(running.process.pid))
        assert len(processes) >= 3
        for secret in SECRETS:
            said = secret.encode()
            assert said not in "\n".join(running.said).encode()
            left = [
                file
                for file in home.rglob("*")
                if secret in file.name or (file.is_file() and said in file.read_bytes())
            ]
            assert left == []
            for pid in processes:
                for link in Path(f"/proc/{pid}/fd").iterdir():
                    try:
                        target = str(link.readlink())
                    except OSError:
                        continue
                    if target.startswith("/") and Path(f"/proc/{pid}/fd/{link.name}").is_file():
                        assert said not in link.read_bytes(), target
            for pid in processes[1:]:  # the workers, which hold libraries; the first hands letters on to them
                for where, content in writable(pid):
                    assert said not in content, where
