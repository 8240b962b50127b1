"""Where somebody else's letter begins below or inside this one, as mail programs set it off."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import cache

from linter.model.document import Span
from linter.parsing.layout.enclosed import enclosed
from linter.parsing.layout.lines import Line, small
from linter.parsing.layout.wrapping import ends_sentence, greets

#: One of these stands in every sign of a quoted letter; most letters hold none, and then nothing more is looked for.
_HINTS = (
    b"from:",
    b"from :",
    b"wrote:",
    b"original message",
    b"original appointment",
    b"forwarded message",
    b"---",
    b"===",
    b"***",
    b"___",
)
#: A long list of addressees runs over several lines between two header lines.
_GROUP = 14


def quoted(text: str, lines: Sequence[Line]) -> list[Span]:
    """The parts that mail programs mark as another letter, among `lines`, which are lines of `text`.

    An introduction ("On 3 February 2025 … wrote:") before lines with `>` is quoted by itself. Any other, and a group
    of headers (From, Sent, To …), is followed by nothing of the drafter's: all below is quoted. Such a sign at the very
    top is none, for then the whole file would be: it is the head of the draft's own mail, or of a memorandum. So is a
    copy of the letter answered, below the close of the answer.
    """
    shown = [line for line in lines if line.text]
    copied = enclosed(text, shown)
    folded = small(text)
    found = _marked(shown[:copied]) if any(hint in folded for hint in _HINTS) else []
    return found if copied is None else [*found, Span(shown[copied].start, shown[-1].end)]


def _marked(shown: Sequence[Line]) -> list[Span]:
    """The parts of `shown`, lines with something on them, that stand below a mail program's signs."""
    found: list[Span] = []
    end = shown[-1].end if shown else 0
    top = next((index for index, line in enumerate(shown) if any(map(str.isalnum, line.text))), 0)
    for index in range(top + 1, len(shown)):
        line = shown[index]
        if line.text[0] == ">":
            continue
        opening = _introduces(shown, index)
        if opening is not None:
            below = shown[index + 1].text if index + 1 < len(shown) else ""
            if below[:1] == ">":
                found.append(Span(shown[opening].start, line.end))
                continue
            if opening > top and not _own_verb(line.text) and below[:1] not in ('"', "\u201c", "\u2018", "'"):
                return [*found, Span(shown[opening].start, end)]
        if _banner().match(line.text) or _heads(shown, index):
            return [*found, Span(line.start, end)]
    return found


@cache
def _banner() -> re.Pattern[str]:
    """The line that Outlook, Gmail and people put above the letter answered or passed on."""
    return re.compile(
        r"[-–—=*_]{2,40} ?(?:original message|original appointment|forwarded message"
        r"|(?:your|the (?:correspondent|constituent)['’]s|incoming|original) (?:letter|e-?mail|message|correspondence)\b[^\n=*_]{0,60}?"
        r") ?[-–—=*_]{2,40}$|begin forwarded message:$",
        re.IGNORECASE,
    )


@cache
def _header() -> re.Pattern[str]:
    return re.compile(r"[*_]{0,2}(from|sent|date|to|cc|bcc|subject|importance|attachments)[*_]{0,2} ?:", re.IGNORECASE)


@cache
def _wrote() -> re.Pattern[str]:
    return re.compile(r"(?:On\b(?=.{0,200}?\d).{4,240}|.{3,200}<[^<>\s]{1,100}@[^<>\s]{1,100}>,?) wrote:$")


def _own_verb(text: str) -> bool:
    """Whether a sentence of the drafter's own says that somebody wrote ("On 3 February 2025 you wrote:")."""
    return bool(re.search(r"\b(?:you|I|we|he|she|they|it|(?:the|your|my|our) [\w -]{1,60}) wrote:$", text))


def _introduces(shown: Sequence[Line], index: int) -> int | None:
    """The line at which an introduction that ends in line `index` begins ("On 3 February 2025, A. N. Other wrote:")."""
    if not shown[index].text.endswith("wrote:"):
        return None
    words = ""
    for at in range(index, max(-1, index - 3), -1):
        words = f"{shown[at].text} {words}" if words else shown[at].text
        if _wrote().match(words):
            return at
    return None


def _heads(shown: Sequence[Line], index: int) -> bool:
    """Whether a group of mail headers begins in line `index`: From, with when it was sent, and To or Subject.

    A memorandum has From, To and Date as well. "Sent" is a mail program's own word; with "Date" the group is a quoted
    letter only below a sentence or a salutation.
    """
    first = _header().match(shown[index].text)
    if not first or first[1].lower() not in ("from", "date", "sent"):
        return False
    names: set[str] = set()
    for line in shown[index : index + _GROUP]:
        match = _header().match(line.text)
        if match:
            names.add(match[1].lower())
    if "from" not in names or not names & {"to", "subject"}:
        return False
    if "sent" in names:
        return True
    return "date" in names and any(
        greets(line.text) or (len(line.text) > 25 and ends_sentence(line.text)) for line in shown[:index]
    )
