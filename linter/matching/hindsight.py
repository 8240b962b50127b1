"""Words that look back on a named thing as if it had happened, without a verb that says so.

"Since the publication of …", "with the … now out", "published last week, the …", "you can read the … on GOV.UK".
"""

from __future__ import annotations

from collections.abc import Sequence

from linter.matching.being_there import is_there
from linter.matching.fronted import fronted_past
from linter.matching.gathering import has_gathered
from linter.matching.happening import NOMINAL, Group, governed, phrase_begin, words_before
from linter.matching.in_force import holds_now
from linter.matching.lasting import closes, gathers, has_begun, publishes, starts
from linter.matching.outlook import AROUND, REACH
from linter.matching.phrases import Mention
from linter.matching.reading import Reading
from linter.matching.statements import happening_verbs
from linter.matching.still_to_come import UNITS
from linter.matching.taking_part import invited_now, too_late
from linter.text.stems import root
from linter.text.tense import IRREGULAR_PAST

_JUST_NOW = frozenset({("earlier", "this"), ("last", "year"), ("last", "month"), ("last", "week")})
"""When a happening was that is over: "the launch of X *earlier this* year"."""
_LASTING = frozenset("has have thank".split())
_FINITE = frozenset("is are was were will has had can may must".split())
_JUST_THEN = frozenset("now already currently today".split())


def _past(reading: Reading, mention: Mention, told: Sequence[str]) -> bool:
    """Whether the sentence tells of the past; `told` are the tenses of its verbs after `mention`."""
    sentence = reading.sentences[reading.sentence_at(mention.first)]
    words = set(reading.words.norm[mention.last : sentence.last])
    return (told[:1] == ["past"] or bool(words & IRREGULAR_PAST)) and not words & {
        "will",
        "shall",
    }


def _now(words: list[str]) -> bool:
    """Whether something is done now: "are *now* meeting", "are meeting them *this week*"."""
    return not _JUST_THEN.isdisjoint(words) or any(
        this == "this" and unit in UNITS for this, unit in zip(words, words[1:], strict=False)
    )


def _has_been(norm: list[str], since: int, name: Mention) -> bool:
    """Whether what is told before word `since` lasts from then on: "we *have had* many letters since", "*thank* you for …"."""
    told = norm[max(0, since - 2 * REACH) : since]
    return not _LASTING.isdisjoint(told) and _FINITE.isdisjoint(norm[name.last : name.last + 1])


_GONE = (["behind", "us"], ["behind", "you"], ["come", "and", "gone"], ["been", "and", "gone"])


def _gone(norm: list[str], mention: Mention) -> tuple[int, int] | None:
    """ "With the Plan *behind us*", "the Summit *has come and gone*"."""
    at = mention.last + (norm[mention.last : mention.last + 1] in (["is"], ["has"], ["now"]))
    size = next((len(words) for words in _GONE if norm[at : at + len(words)] == words), 0)
    return (mention.first, at + size) if size else None


_SAID = {root(verb) for verb in "say said promise commit pledge announce propose explain state undertake".split()}
_ON_SHOW = (["on", "our", "website"], ["on", "the", "website"], ["on", "gov", "uk"])
_LEFT_OPEN = frozenset("draft when once if as until soon".split())


def _we_said_in(reading: Reading, name: Mention, groups: Sequence[Group], start: int) -> tuple[int, int] | None:
    """ "*In* the White Paper *we promised* …", of a paper that is there."""
    norm, at = reading.words.norm, words_before(reading.words, name.first)
    if at < start or norm[at] != "in":
        return None
    after = next((group for group in groups if group.first == name.last + 1), None)
    if after and at <= start + 1 and norm[name.last] == "we" and _tells(norm, after):
        return at, name.last
    return None


def _tells(norm: list[str], group: Group) -> bool:
    return (
        group.tense == "past"
        and not group.passive
        and root(norm[group.verb]) in _SAID
        and "not" not in norm[group.first : group.verb]
    )


def _is_on_show(reading: Reading, name: Mention) -> tuple[int, int] | None:
    """ "The White Paper *is on our website*"; not "is on our website in draft"."""
    norm, at = reading.words.norm, name.last
    end = reading.sentences[reading.sentence_at(name.first)].last
    if norm[at : at + 1] != ["is"] or governed(reading.words, name.first) is not None:
        return None
    at += 1 + (norm[at + 1 : at + 2] in (["now"], ["already"]))
    drawn = {*norm[at:end], *norm[max(0, name.first - 2) : name.first]}
    return (name.first, at + 3) if norm[at : at + 3] in _ON_SHOW and _LEFT_OPEN.isdisjoint(drawn) else None


def looks_back(
    reading: Reading, mention: Mention, groups: list[Group], start: int, verbs: tuple[str, ...]
) -> tuple[int, int] | None:
    """The words that look back on the thing of `mention`: "Since the publication of …, we have", "… is now open".

    `verbs` are those by which it happens.
    """
    from linter.matching.in_service import has_served, in_service
    from linter.matching.to_hand import to_hand

    if begun := has_begun(reading, verbs, mention, start):
        return begun
    norm = reading.words.norm
    end = reading.sentences[reading.sentence_at(mention.first)].last
    if gone := _gone(norm, mention) or holds_now(reading, mention, verbs):
        return gone
    if there := is_there(reading, mention, start, verbs):
        return there
    if fronted := fronted_past(reading, mention, start, happening_verbs(verbs)):
        return fronted
    if invited := invited_now(norm, mention, start, verbs):
        return invited
    if closes(verbs) and (missed := too_late(norm, mention, start)):
        return missed
    if starts(verbs) and (serves := in_service(reading, mention, groups, start)):
        return serves
    if publishes(verbs) and (said := _we_said_in(reading, mention, groups, start) or _is_on_show(reading, mention)):
        return said
    if publishes(verbs) and (served := has_served(reading, mention, groups)):
        return served
    if gathers(verbs) and (met := has_gathered(reading, mention, groups, start)):
        return met
    if given := to_hand(norm, mention, start, end, verbs):
        return given
    begin = phrase_begin(reading.words, mention.first)
    happening = begin < mention.first or NOMINAL & set(norm[mention.first : mention.last])
    if happening and tuple(norm[mention.last : mention.last + 2]) in _JUST_NOW:
        return begin, mention.last + 2
    for at in range(begin - 1, max(start - 1, begin - REACH), -1):
        told = [group.tense for group in groups if group.first >= mention.last]
        if happening and (norm[at] in ("saw", "brought") or (norm[at] == "seen" and norm[at - 1] in ("has", "have"))):
            return at, mention.last
        if happening and norm[at] == "recent":
            return at, mention.last
        if happening and norm[at] == "time" and norm[at - 1] == "the" and _past(reading, mention, told):
            return at, mention.last
        if norm[at] in ("published", "launched", "announced", "released") and norm[at - 1] in (
            "recently",
            "newly",
            "just",
        ):
            return at - 1, mention.last
        if norm[at] == "since" and happening and _has_been(norm, at, mention):
            return at, mention.last
        if norm[at] in ("since", "following"):
            told = [group.tense for group in groups if group.first > mention.last]
            if told[:1] == ["under-way"] and _now(norm[mention.last : end]):
                return at, mention.last
            if {"has", "have", "had"} & set(norm[mention.last : mention.last + 4]):
                told.insert(0, "past")
            verb = next((group.verb + 1 for group in groups if group.first == mention.last), mention.last)
            return (at, verb) if "past" in told and told[0] != "future" else None
        if norm[at] not in AROUND:
            return None
    return None
