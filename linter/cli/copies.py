"""The names of files written beside letters: `letter.annotated.docx`, and for one attached to a mail `mail.letter.annotated.docx`."""

from __future__ import annotations

import re
from pathlib import Path

from linter.documents import parted

#: What the name of an attachment, which a stranger gave it, may bring into that of a file.
_UNFIT = re.compile(r"[^\w ()+,-]+")
_LONGEST = 80


def copy_beside(place: Path, attached: str, mark: str) -> Path:
    """The file beside `place` for a copy of the letter that lies or would lie there; `mark` goes before its ending.

    With the name of a letter attached to it, one for a copy of that.
    """
    stem, ending = parted(place.name)
    if attached:
        own, ending = parted(attached)
        stem = f"{stem}.{_UNFIT.sub('_', own)[:_LONGEST].strip() or '_'}"
    return place.with_name(f"{stem}.{mark}{ending}")


def is_copy(path: str, mark: str) -> bool:
    """Whether a file is such a copy itself."""
    return parted(Path(path).name)[0].endswith(f".{mark}")
