"""Where a copy of the letter that is answered begins below the close of the answer, under a heading of a person's own.

"Yours sincerely⏎…⏎*Letter from Ms Redfearn, 4 May 2026*⏎Dear Sirs, …"; "*Annex: copy of your e-mail*"; or below a line of
dashes, where the answer says so: "Your letter is copied below". All that follows is somebody else's.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import cache

from linter.parsing.layout.lines import Line
from linter.parsing.layout.wrapping import closes

_LONGEST = 100
"""Letters of a heading at the most."""
_PAPER = r"(?:letter|e-?mail|message|correspondence|enquiry|complaint|web ?form)"

_HEADS = ("your", "incoming", "original", "correspondent", "constituent", "from")


def _may_head(written: str) -> bool:
    """Whether a line has a word of those that each such heading has one of, which spares most letters the look for it."""
    folded = written.casefold()
    return any(word in folded for word in _HEADS)


@cache
def _heading() -> re.Pattern[str]:
    """A line that says whose letter is below it: "Your letter", "Copy of the incoming letter", "E-mail from Mr …"."""
    annex = r"(?:(?:annex|appendix|attachment|enclosure|enc)\b[ .]{0,2}\w{0,2} ?[:.–—-]? ?)?"
    copy = r"(?:(?:a )?(?:full )?(?:copy|text)(?: of|:)? )?(?:the )?"
    day = r"(?:,? ?(?:(?:of|dated|received(?: on)?) )?\d[\w ]{3,20})?"
    theirs = rf"(?:your|incoming|original|(?:correspondent|constituent)['’]s) (?:original )?{_PAPER}{day}"
    person = r"(?:you|your constituent|the (?:correspondent|constituent)|(?:mrs?|ms|miss|mx|dr|prof(?:essor)?|sir|dame|rev(?:erend)?)\b.{2,60})"
    return re.compile(rf"{annex}{copy}(?:{theirs}|{_PAPER}{day},? from {person}|from {person},{day}):?$", re.IGNORECASE)


@cache
def _said() -> re.Pattern[str]:
    return re.compile(
        rf"\byour {_PAPER}\b[^.]{{0,60}}\b(?:copied|reproduced|pasted|printed|set out|repeated)\b[^.]{{0,25}}"
        r"\b(?:below|underneath|overleaf|at the (?:end|foot|bottom))\b",
        re.IGNORECASE,
    )


def enclosed(text: str, shown: Sequence[Line]) -> int | None:
    """The line of `shown`, the lines of `text` with something on them, at which the copy begins; None for none."""
    close = next((at for at, line in enumerate(shown) if at and closes(line.text)), None)
    if close is None:
        return None
    below = range(close + 1, len(shown) - 1)
    for at in below:
        written = shown[at].text.strip("-–—=*_# ")
        if 0 < len(written) <= _LONGEST and _may_head(written) and _heading().match(written):
            return at
    rules = (at for at in below if len(shown[at].text) > 2 and not shown[at].text.strip("-–—=*_ "))
    rule = next(rules, None)
    return rule if rule is not None and _said().search(text, 0, shown[close].end) else None
