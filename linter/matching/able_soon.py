"""What one is to be able to do with a thing once it is there: "you *will soon be able to use* the …", "you *cannot use* it *yet*".

Where one may do so only on a condition of one's own it is no sign: "you will be able to use it once you have registered".
"""

from __future__ import annotations

from linter.matching.happening import words_before
from linter.matching.lasting import begins, publishes
from linter.matching.phrases import Mention
from linter.matching.reading import Reading

_USING = frozenset("use download visit try access buy read see order".split())
_WHO = frozenset("you people everyone everybody anyone passengers visitors customers users residents we".split())
_SOON = frozenset("soon shortly".split())
_LATER = (["from", "next"], ["next", "month"], ["next", "week"], ["next", "year"], ["later", "this"])
_IF = frozenset("once when if after unless until till as again was were had would could not".split())
_BEFORE = 6


def able_soon(reading: Reading, name: Mention, start: int, verbs: tuple[str, ...]) -> tuple[int, int] | None:
    """The words that say so of the thing of `name`, which comes about by `verbs`, in a sentence from word `start`."""
    norm, at = reading.words.norm, words_before(reading.words, name.first)
    if norm[name.first] == "it":
        at = name.first - 1
    if at <= start or norm[at] not in _USING or not (begins(verbs) or publishes(verbs)):
        return None
    end = reading.sentences[reading.sentence_at(name.first)].last
    if norm[at - 2 : at] == ["can", "not"] and norm[name.last : name.last + 1] == ["yet"]:
        return (at - 2, name.last + 1) if name.last + 1 == end and norm[at - 3] in _WHO else None
    if norm[at - 2 : at] != ["able", "to"] or not _IF.isdisjoint(norm[start:end]):
        return None
    will = next((i for i in range(at - 3, max(start, at - _BEFORE) - 1, -1) if norm[i] in ("will", "shall")), 0)
    if will <= start or norm[will - 1] not in _WHO:
        return None
    soon = not _SOON.isdisjoint(norm[will:at]) or not _SOON.isdisjoint(norm[name.last : name.last + 1])
    soon = soon and name.last + (norm[name.last : name.last + 1] in (["soon"], ["shortly"])) >= end
    later = norm[name.last : name.last + 2] in _LATER and end - name.last <= 3
    return (will, name.last) if soon or later else None
