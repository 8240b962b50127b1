"""Which lines were one line before somebody wrapped them.

Prose wrapped at a width fills its lines: the first word of each line would not have fitted on the line before. Letters
also hold lines that were meant to end where they do: addresses, names, dates, "Dear …". The rule looks at lines with no
blank one between them and at nothing else, so a paragraph is read alike wherever it stands.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import Literal

from linter.parsing.layout.lines import Line

#: From here on lines are prose by their width alone; narrower ones want other signs as well.
_PROSE = 50
#: Hardly anybody wraps wider than this; longer lines are whole paragraphs unless they end in mid-sentence.
_UNWRAPPED = 120
_ENDS = frozenset(".!?:;\u2026")
_OPENERS = "\"'\u2018\u201c([*_"
_CLOSERS = "\"'\u2019\u201d)]*_"
#: A line that ends in one of these has not said all it means to.
_DANGLING = frozenset(
    "a an and are as at be between but by for from had has have in into is its less more nor of on or our over per"
    " since than that the their these this those to under until was we were which who whose will with your &".split()
)
#: Not a word in small letters but an e-mail or web address.
_ADDRESS = re.compile(r"[@/:]|\.\w")
_GREETS = frozenset("DHGWMAOVKBYRST")
_SALUTATION = re.compile(r"(?:Dear|Hi|Hello)\b[^.!?]{0,60}$|Good (?:morning|afternoon)\b[^.!?]{0,40}$")
_CLOSING = re.compile(
    r"(?:(?:[Ww]ith|[Mm]any|[Aa]ll|[Mm]y|[Oo]ur) )?(?:(?:[Vv]ery|[Kk]ind|[Kk]indest|[Bb]est|[Ww]arm|[Ww]armest) )*"
    r"(?:[Rr]egards|[Ww]ishes|[Tt]hanks)[,.]?$"
    r"|[Yy]ours(?: (?:sincerely|faithfully|truly|ever|aye))?,?$|[Ss]incerely,?$",
)


def greets(text: str) -> bool:
    """Whether a line is the salutation or the close of a letter, which stand alone."""
    if len(text) > 70 or text[0] not in _GREETS:
        return False
    return bool(_SALUTATION.match(text) or _CLOSING.match(text))


def closes(text: str) -> bool:
    """Whether a line is the close of a letter: "Yours sincerely", "Kind regards,"."""
    return len(text) <= 40 and bool(_CLOSING.match(text))


def ends_sentence(text: str) -> bool:
    """Whether a line ends as a sentence or an introduction does."""
    if text[-1] in _CLOSERS:
        text = text.rstrip(_CLOSERS)
    return text[-1:] in _ENDS


def measure(lines: Sequence[Line]) -> int:
    """The least width to which these lines can have been wrapped: their widest, but for words that have no space."""
    return max((line.width for line in lines if " " in line.text), default=0)


def joins(lines: Sequence[Line], starts: Sequence[bool]) -> list[bool]:
    """For each line whether it goes on the line before it. `starts` are the lines that cannot, for their layout."""
    joined = [False] * len(lines)
    if len(lines) == 1:
        return joined
    widest = measure(lines)
    index = 1
    while index < len(lines):
        runs_on = False
        end = index
        while end < len(lines) and not starts[end]:
            sign = _goes_on(lines[end - 1], lines[end], widest)
            if not sign:
                break
            runs_on = runs_on or sign == "runs on"
            end += 1
        if runs_on or (30 <= widest <= _UNWRAPPED and ends_sentence(lines[end - 1].text)):
            joined[index:end] = [True] * (end - index)
        index = end + 1
    return joined


def _goes_on(before: Line, line: Line, widest: int) -> Literal["", "fills", "runs on"]:
    """What speaks for `line` going on the line before: nothing, its width, or a sentence that runs across at any width.

    A sentence may end at the end of a wrapped line, but seldom does: then the line has to be really full. Unfinished
    ones need be three quarters full, since Word and PDF files wrap by the width of letters, not by their number.
    """
    head = line.text.split(None, 1)[0]
    if (ends_sentence(before.text) and not _in_series(before.text)) or before.text.endswith(("; and", "; or")):
        fills = before.width + 1 + len(head) > widest and line.indent <= before.indent + 1
        return "fills" if fills and not (greets(before.text) or greets(line.text)) else ""
    if _runs_on(before.text, head):
        return "" if greets(before.text) else "runs on"
    need = widest * 3 // 4 if widest >= _PROSE else widest
    if before.width + 1 + len(head) <= need or greets(before.text) or greets(line.text):
        return ""
    return "fills" if widest <= _UNWRAPPED else "runs on"


def _in_series(text: str) -> bool:
    """Whether a line ends in the middle of items that stand side by side: "Rubble; Paper and card;"."""
    return text[-1] == ";" and ";" in text[:-1]


def _runs_on(before: str, head: str) -> bool:
    """Whether a line whose first word is `head` goes on in the middle of the sentence of the unfinished line before."""
    last = before.rsplit(None, 1)[-1]
    if last.lower() in _DANGLING or last[-1] in "-\u2013\u2014":
        return len(before) > len(last)
    if not head[0].isalpha():
        head = head.lstrip(_OPENERS)
        if not head or head == "&":
            return bool(head)
    return head[0].islower() and not _ADDRESS.search(head)
