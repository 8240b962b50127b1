"""Which lines were one line before somebody wrapped them.

Prose wrapped at a width fills its lines: the first word of each line would not have fitted on the line before. Letters
also hold lines that were meant to end where they do: addresses, names, dates, "Dear …". The rule looks at lines with no
blank one between them and at nothing else, so a paragraph is read alike wherever it stands.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from linter.documents.layout.lines import Line

#: From here on lines are prose by their width alone; narrower ones want other signs as well.
_PROSE = 50
#: Hardly anybody wraps wider than this; longer lines are whole paragraphs unless sentences plainly run across them.
_UNWRAPPED = 120
_CLOSERS = "\"'\u2019\u201d)]*_"
#: A line that ends in one of these has not said all it means to.
_DANGLING = frozenset(
    "a an and are as at be between but by for from had has have in into is its less more nor of on or our over per"
    " since than that the their these this those to under until was we were which who whose will with your &".split()
)
_SALUTATION = re.compile(r"(?:Dear|Hi|Hello)\b[^.!?]{0,60}$|Good (?:morning|afternoon)\b[^.!?]{0,40}$")
_CLOSING = re.compile(
    r"(?:(?:[Ww]ith|[Mm]any|[Aa]ll|[Mm]y|[Oo]ur) )?(?:(?:[Vv]ery|[Kk]ind|[Kk]indest|[Bb]est|[Ww]arm|[Ww]armest) )*"
    r"(?:[Rr]egards|[Ww]ishes|[Tt]hanks)[,.]?$"
    r"|[Yy]ours(?: (?:sincerely|faithfully|truly|ever|aye))?,?$|[Ss]incerely,?$",
)


def greets(text: str) -> bool:
    """Whether a line is a salutation or the close of a letter, which stand alone."""
    if len(text) > 70:
        return False
    return bool(text[0].isupper() and (_SALUTATION.match(text) or _CLOSING.match(text)))


def ends_sentence(text: str) -> bool:
    """Whether a line ends as a sentence or an introduction does."""
    if text[-1] in _CLOSERS:
        text = text.rstrip(_CLOSERS)
    return text[-1:] in tuple(".!?:;\u2026")


def measure(lines: Sequence[Line]) -> int:
    """The least width to which these lines can have been wrapped: their widest, but for words that have no space."""
    return max((line.width for line in lines if " " in line.text), default=0)


def joins(lines: Sequence[Line], starts: Sequence[bool]) -> list[bool]:
    """For each line whether it goes on the line before it. `starts` are the lines that cannot, for their layout."""
    joined = [False] * len(lines)
    if len(lines) == 1:
        return joined
    widest = measure(lines)
    runs_on = [False] * len(lines)
    fills = [False] * len(lines)
    alone = [greets(line.text) for line in lines]
    for index in range(1, len(lines)):
        if not (starts[index] or alone[index] or alone[index - 1]):
            runs_on[index] = _runs_on(lines[index - 1], lines[index])
            fills[index] = _fills(lines[index - 1], lines[index], widest)
    index = 1
    while index < len(lines):
        end = index
        while end < len(lines) and (runs_on[end] or fills[end]):
            end += 1
        prose = any(runs_on[index:end]) or (30 <= widest <= _UNWRAPPED and ends_sentence(lines[end - 1].text))
        for at in range(index, end):
            joined[at] = runs_on[at] or prose
        index = end + 1
    return joined


def _runs_on(before: Line, line: Line) -> bool:
    """Whether a sentence plainly runs across the line end, at any width."""
    last, first = before.text.rsplit(None, 1)[-1], line.text.split(None, 1)[0]
    if ends_sentence(last):
        return False
    if last.lower() in _DANGLING:
        return len(before.text) > len(last)
    starts_small = first[0].islower() and not any(sign in first for sign in "@/:") and "." not in first[:-1]
    return starts_small or first == "&"


def _fills(before: Line, line: Line, widest: int) -> bool:
    """Whether the first word of `line` would not have fitted on the line before.

    A sentence may end at the end of a wrapped line, but seldom does: then the line has to be really full. Unfinished
    ones need be three quarters full, since Word and PDF files wrap by the width of letters, not by their number.
    """
    if ends_sentence(before.text):
        if line.indent > before.indent + 1:
            return False
        need = widest
    else:
        need = widest * 3 // 4 if _PROSE <= widest <= _UNWRAPPED else widest
    return before.width + 1 + len(line.text.split(None, 1)[0]) > need
