"""What is said of a scheme or a service that works already: "you can now use …", "… has helped thousands", "… is in operation"."""

from __future__ import annotations

from collections.abc import Sequence

from linter.matching.happening import Group, governed, words_before
from linter.matching.phrases import Mention
from linter.matching.reading import Reading
from linter.text.stems import root

_HAVING = frozenset("use open get have hold join".split())
_USING = frozenset("using used joined".split())
_NOW = frozenset("already now".split())
_TRIED = frozenset("trial trials pilot pilots test tests testing tested draft once when if will would until".split())
_SERVES = {
    root(verb)
    for verb in "help save serve pay support reach handle benefit process work prove cut reduce improve transform bring make enable".split()
}
"""What a scheme does once it is there."""
_RUNNING = (("in", "operation"), ("in", "use"), ("in", "service"), ("operational",), ("up", "and", "running"))
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
    after = next((group for group in groups if group.first >= name.last), None)
    if governed(reading.words, name.first) is not None:
        return None
    if (
        after
        and after.first == name.last
        and norm[name.last] in ("has", "have")
        and "not" not in norm[name.last : after.verb]
    ):
        return (name.first, after.verb + 1) if root(norm[after.verb]) in _SERVES and not after.passive else None
    return _runs(norm, name, end)


def _runs(norm: list[str], name: Mention, end: int) -> tuple[int, int] | None:
    """ "… is now *in operation*"."""
    at = name.last
    while at < end and norm[at] in _LINKS:
        at += 1
    size = next((len(words) for words in _RUNNING if tuple(norm[at : at + len(words)]) == words), 0)
    return (name.first, at + size) if size and at > name.last else None
