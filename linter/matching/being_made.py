"""Whether a sentence speaks of a paper as one that is still being made: "the team drafting the Strategy", "your views will shape it"."""

from __future__ import annotations

from linter.matching.happening import words_before
from linter.matching.phrases import Mention
from linter.matching.reading import Reading
from linter.text.stems import root

_MAKING = frozenset("drafting preparing developing writing finalising completing publishing".split())
_MADE = frozenset("drafted prepared developed written finalised completed".split())
_SHAPING = frozenset("shape inform influence".split())
_FEEDING = frozenset("feed feeding contribute contributing input".split())
_VIEWS = frozenset(
    "views view comments response responses evidence submission feedback findings ideas experience points".split()
)
_PAPERS = {root(verb) for verb in "publish release issue".split()}
_PAST = frozenset("was were had did went took met held heard made found drew been since after having".split())
_AHEAD = frozenset("will shall may can is are to".split())
_REACH = 5


def being_made(reading: Reading, name: Mention, start: int, verbs: tuple[str, ...]) -> tuple[int, int] | None:
    """The words that say so of the paper of `name`, in a sentence from word `start`; `verbs` are those of its event."""
    norm, at = reading.words.norm, words_before(reading.words, name.first)
    sentence = reading.sentences[reading.sentence_at(name.first)]
    words = norm[start : sentence.last]
    past = not _PAST.isdisjoint(words) or any(_did(norm, word) for word in range(start, name.first))
    if not _PAPERS & {root(verb) for verb in verbs} or at < start or past:
        return None
    if norm[at] in _MAKING and reading.words.gap(name.first).strip() == "":
        return at, name.last
    after = norm[name.last : name.last + 2]
    if norm[at] in ("as", "while") and after[:1] == ["is"] and after[1:] and after[1] in _MADE:
        return name.first, name.last + 2
    lead = norm[max(start, at - _REACH) : at]
    if norm[at] in _SHAPING and not _AHEAD.isdisjoint(lead):
        return at, name.last
    lead = norm[start:at]
    fed = (
        norm[at] in ("into", "to")
        and not _VIEWS.isdisjoint(lead)
        and norm[at - 1] in _FEEDING
        and not _AHEAD.isdisjoint(lead)
    )
    return (at - 1, name.last) if fed and at - 1 > start else None


def _did(norm: list[str], at: int) -> bool:
    """Whether word `at` is a past tense: not in "I have passed"."""
    return norm[at].endswith("ed") and len(norm[at]) > 4 and {"have", "has"}.isdisjoint(norm[max(0, at - 2) : at])
