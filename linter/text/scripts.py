"""What staff are told to say in a script: "If a caller asks how many, say: “There are …”" is the department's own words, quoted or not."""

from __future__ import annotations

from linter.text.words import Words

_SAYING = frozenset("say answer reply respond".split())
_MAY = frozenset("should may can must could please simply just".split())
_WHEN = frozenset("if when should where".split())
_CALLERS = frozenset("caller callers customer customers visitor visitors enquirer enquirers".split())
_ASKED = frozenset("asked pressed".split())
_LEAD = 40
"""Words before a quotation at the most among which it is said who asks."""


def scripted(words: Words, first: int) -> bool:
    """Whether the quotation that begins at word `first` is what somebody is to say: "… *you say:* “…”", "*If asked, say:* “…”"."""
    norm, verb = words.norm, first - 1
    if verb < 1 or ":" not in words.gap(first) or norm[verb] not in _SAYING:
        return False
    lead = norm[max(0, verb - _LEAD) : verb]
    if _WHEN.isdisjoint(lead):
        return False
    if norm[verb - 1] == "you":
        return not _CALLERS.isdisjoint(lead)
    told = norm[verb - 1] in _MAY or bool(words.mark(verb).strip("-‑’'"))
    return told and not (_CALLERS | _ASKED).isdisjoint(lead)
