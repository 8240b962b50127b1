"""An edit cut down to the words that really change.

A fix that gives a whole sentence anew becomes a few small edits, so that a person sees at a glance what changes, and what
stands between them (formatting, line ends, template fields) stays. Spaces, quotation marks and dashes stay as written.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from difflib import SequenceMatcher

from linter.model.document import Span
from linter.model.finding import Edit

#: Compiled for the first edit.
_PIECE = r"(?s)\s+|\w+(?:[.,’'\u00ad]\w+)*|."
_SAME = {ord(mark): "'" for mark in "‘’ʼ"} | {ord(mark): '"' for mark in "“”"} | {ord(mark): "-" for mark in "‐‑‒–"}
#: Where less than this share of the shorter text's tokens is in the other too, the one is not the other changed.
_ALIKE = 0.5
#: More tokens than this on both sides multiplied are not compared: the edit stays whole.
_MOST = 4_000_000


def narrowed(text: str, edit: Edit) -> tuple[Edit, ...]:
    """Edits of `text` that together do what `edit` does, in order and apart; none where it changes only signs.

    A full stop that the edit brings and that stands behind its words already is not doubled.
    """
    written, wanted = text[edit.span.start : edit.span.end], edit.text
    if (
        wanted[-1:] in (".", ",", ";")
        and not written.endswith(wanted[-1])
        and text.startswith(wanted[-1], edit.span.end)
    ):
        wanted = wanted[:-1]
    left, right = re.findall(_PIECE, written), re.findall(_PIECE, wanted)
    if len(left) * len(right) > _MOST:
        return (Edit(edit.span, wanted),)
    matcher = SequenceMatcher(a=[*map(_plain, left)], b=[*map(_plain, right)], autojunk=False)
    same = sum(match.size for match in matcher.get_matching_blocks())
    if same < _ALIKE * min(len(left), len(right)):
        return (Edit(edit.span, wanted),)
    return tuple(_edits(edit.span.start, left, right, matcher))


def _edits(start: int, left: list[str], right: list[str], matcher: SequenceMatcher[str]) -> Iterator[Edit]:
    """The stretches in which the tokens differ; those with no word between them are one."""
    hunks: list[list[int]] = []
    for code, low, high, from_, to in matcher.get_opcodes():
        if code == "equal":
            continue
        if hunks and not any(token[0].isalnum() for token in left[hunks[-1][1] : low]):
            hunks[-1][1], hunks[-1][3] = high, to
        else:
            hunks.append([low, high, from_, to])
    ends = [start]
    for token in left:
        ends.append(ends[-1] + len(token))
    for low, high, from_, to in hunks:
        yield Edit(Span(ends[low], ends[high]), "".join(right[from_:to]))


def _plain(token: str) -> str:
    """What a token is compared by."""
    return " " if token.isspace() else token.translate(_SAME)


def edited(text: str, edits: tuple[Edit, ...]) -> str:
    """`text` after `edits`, which are in order and apart."""
    pieces: list[str] = []
    at = 0
    for edit in edits:
        pieces += [text[at : edit.span.start], edit.text]
        at = edit.span.end
    return "".join([*pieces, text[at:]])
