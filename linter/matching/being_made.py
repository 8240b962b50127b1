"""Whether a sentence speaks of a paper as one that is still being made: "the team drafting the Strategy", "your views will shape it"."""

from __future__ import annotations

from linter.matching.happening import words_before
from linter.matching.phrases import Mention
from linter.matching.reading import Reading
from linter.text.stems import root
from linter.text.tense import PAST_FORMS

_MAKING = frozenset("drafting preparing developing writing finalising completing publishing".split())
_MAKE = frozenset("draft prepare develop write finalise complete produce".split())
_IN_TWO_WORDS = (["drawing", "up"], ["writing", "up"], ["putting", "together"])
_STILL_AT = (["still", "working", "on"], ["at", "work", "on"], ["still", "busy", "with"])
_MEANWHILE = (["as"], ["while"], ["when"])
_MADE = frozenset("drafted prepared developed written finalised completed".split())
_SHAPING = frozenset("shape inform influence".split())
_FEEDING = frozenset("feed feeding fed contribute contributing input".split())
_GOING_INTO = (["go", "into"], ["going", "into"])
_VIEWS = frozenset(
    "views view comments response responses evidence submission feedback findings ideas experience points".split()
)
_IDEAS = frozenset("ideas suggestions proposals input evidence".split())
_WANTING = frozenset("welcome send invite seek seeking inviting want submit".split())
_PAPERS = {root(verb) for verb in "publish release issue".split()}
_PAST = frozenset("was were had did went took met held heard made found drew been since after having".split())
_PAST |= PAST_FORMS - frozenset("set put left shut lay ran sent".split())
_AHEAD = frozenset("will shall may can is are to".split())
_GIVEN = frozenset("put made given applied".split())
_REACH = 5


def being_made(reading: Reading, name: Mention, start: int, verbs: tuple[str, ...]) -> tuple[int, int] | None:
    """The words that say so of the paper of `name`, in a sentence from word `start`; `verbs` are those of its event."""
    norm, at = reading.words.norm, words_before(reading.words, name.first)
    sentence = reading.sentences[reading.sentence_at(name.first)]
    words = norm[start : sentence.last]
    if (
        at > start + 1
        and norm[at - 2] == "being"
        and norm[at - 1] in _GIVEN
        and norm[at] == "to"
        and "touches" in norm[start:at]
    ):
        return at - 2, name.last  # "the final touches are being put to"
    past = not _PAST.isdisjoint(words) or any(_did(norm, word) for word in range(start, name.first))
    if not _PAPERS & {root(verb) for verb in verbs} or at < start or past:
        return None
    if norm[at] in _MAKING and reading.words.gap(name.first).strip() == "":
        return at, name.last
    if norm[at - 2 : at + 1] in _STILL_AT and at > start + 1:
        return at - 2, name.last
    if norm[at - 1 : at + 1] in _IN_TWO_WORDS and at > start:
        return at - 1, name.last
    if norm[at] in _MAKE and norm[at - 2 : at - 1] in _MEANWHILE and at > start + 1:
        return (at - 1, name.last) if norm[name.last : name.last + 1] != ["further"] else None
    if worked := _worked_on(norm, name.last, sentence.last):
        return name.first, worked
    after = norm[name.last : name.last + 2]
    if norm[at] in ("as", "while") and after[:1] == ["is"] and after[1:] and after[1] in _MADE:
        return name.first, name.last + 2
    if norm[name.first - 1] == "draft" and norm[name.last : name.last + 1] in (["is"], ["will"], ["has"], ["remains"]):
        return name.first - 1, name.last + 1
    if norm[at] in ("for", "into") and norm[at - 1] in _IDEAS and not _WANTING.isdisjoint(norm[start:at]):
        return at - 1, name.last
    lead = norm[max(start, at - _REACH) : at]
    if norm[at] in _SHAPING and not _AHEAD.isdisjoint(lead):
        return at, name.last
    lead = norm[start:at]
    fed = (
        norm[at] in ("into", "to")
        and not _VIEWS.isdisjoint(lead)
        and (norm[at - 1] in _FEEDING or norm[at - 1 : at + 1] in _GOING_INTO)
        and not _AHEAD.isdisjoint(lead)
    )
    return (at - 1, name.last) if fed and at - 1 > start else None


def _worked_on(norm: list[str], at: int, end: int) -> int:
    """The end of ", *on which* officials are still *at work*", ", *work on which* goes on" at word `at`; 0 if there is none."""
    if norm[at : at + 3] == ["work", "on", "which"]:
        return at + 3
    if norm[at : at + 2] != ["on", "which"]:
        return 0
    work = next((word for word in range(at + 3, min(at + 9, end)) if norm[word] in ("work", "working")), 0)
    return work + 1 if not {"is", "are"}.isdisjoint(norm[at:work]) else 0


def _did(norm: list[str], at: int) -> bool:
    """Whether word `at` is a past tense: not in "I have passed"."""
    return norm[at].endswith("ed") and len(norm[at]) > 4 and {"have", "has"}.isdisjoint(norm[max(0, at - 2) : at])
