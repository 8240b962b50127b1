"""What is said of a scheme or a service that works already: "you can now use …", "… has helped thousands", "… is in operation"."""

from __future__ import annotations

from collections.abc import Sequence

from linter.matching.happening import Group, governed, words_before
from linter.matching.phrases import Mention
from linter.matching.reading import Reading
from linter.text.stems import root

_HAVING = frozenset("use open get have hold join".split())
_USING = frozenset("using used joined downloaded installed".split())
_WORKING = frozenset("working operating trading living".split())
_NOW = frozenset("already now".split())
_TRIED = frozenset("trial trials pilot pilots test tests testing tested draft once when if will would until".split())
_SERVES = {
    root(verb)
    for verb in "help save serve pay support reach handle benefit process work cut reduce improve transform bring make enable".split()
}
"""What a scheme does once it is there."""
_BRINGS = {root(verb) for verb in "help save reduce improve transform make change lead encourage boost".split()}
"""What a paper does once it is out."""
_BY_IT = frozenset("on through via with".split())
_DOING = frozenset("find see check apply book pay track look claim".split())
_DOES = {root(verb) for verb in _DOING}
_USED = frozenset("downloaded used visited tried viewed".split())
_ABOUT_IT = frozenset(
    "leaflet leaflets information more details guidance advice page pages progress news report".split()
)
_WELL = frozenset("popular useful successful helpful valuable success".split())
_SIGNED = frozenset("registered applied signed booked claimed voted paid renewed reported ordered enrolled".split())
_REACH = 8
"""Words at the most from what one can do to what one does it with."""
_RUNNING = (
    ("running", "for"),
    ("running", "since"),
    ("going", "for"),
    ("going", "since"),
    ("in", "operation"),
    ("in", "use"),
    ("in", "service"),
    ("operational",),
    ("up", "and", "running"),
)
_LINKS = frozenset("is are now already fully has been".split())


def in_service(reading: Reading, name: Mention, groups: Sequence[Group], start: int) -> tuple[int, int] | None:
    """The words of a sentence from word `start` that say so of the scheme of `name`."""
    norm, at = reading.words.norm, words_before(reading.words, name.first)
    end = reading.sentences[reading.sentence_at(name.first)].last
    if not _TRIED.isdisjoint(norm[start:end]):
        return None
    before = next((group for group in groups if group.verb == at), None)
    if (
        before
        and norm[at] in _HAVING
        and "can" in norm[before.first : at]
        and not _NOW.isdisjoint(norm[before.first : at])
    ):
        return before.first, name.last
    if before and norm[at] in _USING and before.tense in ("under-way", "past") and not before.passive:
        return before.first, name.last
    works = before is None and norm[at] in ("under", "with") and norm[at - 1] in _WORKING
    if works and not _NOW.isdisjoint(norm[max(start, at - 3) : at]):
        return at - 1, name.last  # "dentists are *now working under* the contract"
    signed = next((group for group in reversed(groups) if group.verb < at), None)
    if before is None and signed and norm[at] in _BY_IT and _has_signed(norm, signed, at):
        return signed.first, name.last
    if before is None and signed and norm[at] in _BY_IT and _is_doing(norm, signed, at):
        return signed.first, name.last
    if before is None and norm[at] in _BY_IT and (found := _can(norm, groups, at, start)) is not None:
        return found, name.last
    after = next((group for group in groups if group.first >= name.last), None)
    if governed(reading.words, name.first) is not None:
        return None
    if (
        after
        and after.first == name.last
        and norm[name.last] in ("has", "have")
        and "not" not in norm[name.last : after.verb]
    ):
        used = after.passive and norm[after.verb] in _USED
        serves = used or (root(norm[after.verb]) in _SERVES and not after.passive)
        return (name.first, after.verb + 1) if serves else _runs(norm, name, end)
    if norm[name.last : name.last + 2] == ["is", "proving"] and not _WELL.isdisjoint(
        norm[name.last + 2 : name.last + 4]
    ):
        return name.first, name.last + 2
    if after and after.first == name.last and after.tense == "under-way" and root(norm[after.verb]) in _SERVES:
        return None if after.passive or "being" in norm[after.first : after.verb] else (name.first, after.verb + 1)
    return _runs(norm, name, end)


def _has_signed(norm: list[str], group: Group, at: int) -> bool:
    """Whether people "*have now registered* through" it, the preposition at word `at`."""
    has = not {"has", "have"}.isdisjoint(norm[group.first : group.verb])
    return has and group.tense == "past" and not group.passive and norm[group.verb] in _SIGNED and at - group.verb <= 3


def _is_doing(norm: list[str], group: Group, at: int) -> bool:
    """Whether people "*are already looking* things up *on*" it, the preposition at word `at`."""
    now = not _NOW.isdisjoint(norm[group.first : group.verb])
    doing = norm[group.verb].endswith("ing") and root(norm[group.verb]) in _DOES
    return now and doing and group.tense == "under-way" and at - group.verb <= 4 and norm[at - 1] not in _ABOUT_IT


def has_served(reading: Reading, name: Mention, groups: Sequence[Group]) -> tuple[int, int] | None:
    """ "The Strategy *has made* a difference already", of a paper that is there."""
    norm = reading.words.norm
    after = next((group for group in groups if group.first == name.last), None)
    if after is None or after.passive or governed(reading.words, name.first) is not None:
        return None
    perfect = norm[name.last] == "has" and "not" not in norm[name.last : after.verb]
    return (name.first, after.verb + 1) if perfect and root(norm[after.verb]) in _BRINGS else None


def _can(norm: list[str], groups: Sequence[Group], at: int, start: int) -> int | None:
    """Where "you *can find* the times *on*" begins, before the preposition at word `at`."""
    told = next((group for group in reversed(groups) if group.verb < at and norm[group.verb] in _DOING), None)
    if told is None or told.first < start or at - told.verb > _REACH:
        return None
    if norm[at - 1] in _ABOUT_IT:
        return None  # "a leaflet on Stopfinder"
    return told.first if norm[told.first : told.verb] in (["can"], ["can", "now"], ["can", "already"]) else None


def _runs(norm: list[str], name: Mention, end: int) -> tuple[int, int] | None:
    """ "… is now *in operation*"."""
    at = name.last
    while at < end and norm[at] in _LINKS:
        at += 1
    size = next((len(words) for words in _RUNNING if tuple(norm[at : at + len(words)]) == words), 0)
    return (name.first, at + size) if size and at > name.last else None
