"""What is said of rules that are in force, or are to be: "… now apply to you", "from next month … will protect every tenant"."""

from __future__ import annotations

from linter.matching.happening import governed
from linter.matching.phrases import Mention
from linter.matching.reading import Reading
from linter.text.stems import root

_FORCE = frozenset("force effect operation commence".split())
_RULES = {root(verb) for verb in "apply protect cover bind govern require entitle guarantee oblige".split()}
"""What rules do while they are in force."""
_GIVE = root("give")
_TODAY, _CLAUSE = frozenset("now already today".split()), 8
_NOW = frozenset("now already currently".split())
_LAW = frozenset("law force".split())
_WHOM = frozenset("you your us our every all everyone everybody anyone each".split())
"""Whom rules are to hold for, where they do not yet hold at all: later they may "protect lodgers too"."""
_LATER = frozenset("week month year spring summer autumn winter".split())


def binds(verbs: tuple[str, ...]) -> bool:
    """Whether an event that happens by `verbs` is that rules begin to hold."""
    return not _FORCE.isdisjoint(word for verb in verbs for word in verb.lower().split())


def holds_now(reading: Reading, name: Mention, verbs: tuple[str, ...]) -> tuple[int, int] | None:
    """The words that say that rules hold: "… *now apply*", "…, *which are now law*"; not "the draft of … now covers"."""
    norm = reading.words.norm
    which = norm[name.last : name.last + 1] == ["which"]
    if not binds(verbs) or (not which and governed(reading.words, name.first) is not None):
        return None
    at = name.last + which
    told = norm[at : at + 1] and root(norm[at]) in _RULES | {_GIVE} and norm[at].endswith("s")
    if told and not _TODAY.isdisjoint(norm[at + 1 : at + _CLAUSE]) and not which:
        return name.first, at + 1  # "… *gives* you that right *today*"
    at += norm[at : at + 1] in (["are"], ["is"])
    if norm[at : at + 1] == [] or norm[at] not in _NOW:
        return None
    at += 1
    lawful = norm[at : at + 1] == ["law"] or (
        norm[at : at + 1] == ["in"] and not _LAW.isdisjoint(norm[at + 1 : at + 2])
    )
    return (name.first, at + 1 + (norm[at] == "in")) if lawful or _does(norm[at : at + 1]) else None


def not_in_force(reading: Reading, name: Mention, start: int, verbs: tuple[str, ...]) -> tuple[int, int] | None:
    """The words that say that rules do not hold yet: "… *do not yet apply*", "*From next month* … *will protect*"."""
    norm = reading.words.norm
    if not binds(verbs) or governed(reading.words, name.first) is not None:
        return None
    after = norm[name.last : name.last + 4]
    if after[:2] in (["do", "not"], ["does", "not"]) and "yet" in after[2:] and _does(after[2:]):
        return name.first, name.last + 4
    if after[:1] in (["is"], ["are"]) and (size := _not_held(norm[name.last + 1 : name.last + 7])):
        return name.first, name.last + 1 + size  # "… *is not yet in force*"
    if after[:1] == ["will"] and after[2:3] == ["from"] and _does(after[1:2]) and _from_later(reading, start, name):
        return name.first, name.last + 3
    if after[:1] == ["will"] and _does(after[1:2]) and not _WHOM.isdisjoint(after[2:]):
        return (name.first, name.last + 2) if _from_later(reading, start, name) else None
    return None


def _not_held(words: list[str]) -> int:
    """How many words say that rules do not hold yet: 4 for "not yet in force", "not in force yet"; 0 if none."""
    size = next((at + 1 for at in range(1, len(words)) if words[at - 1] == "in" and words[at] in _FORCE), 0)
    if not size or "not" not in words[:size]:
        return 0
    size += words[size : size + 1] == ["yet"]
    yet = {"yet", "still"} & set(words[:size])
    return (
        size
        if yet
        and {"not", "yet", "still", "in", "just", "quite"}.issuperset(words[: size - 1 - (words[size - 1] == "yet")])
        else 0
    )


def _does(words: list[str]) -> bool:
    return any(root(word) in _RULES for word in words)


def _from_later(reading: Reading, start: int, name: Mention) -> bool:
    """Whether the sentence gives a later time from which they hold: "*From 1 August*", "… to you *from next week*"."""
    norm, end = reading.words.norm, reading.sentences[reading.sentence_at(name.first)].last
    places = (*range(start, min(start + 2, name.first)), *range(name.last, end - 1))
    for at in places:
        if norm[at] in ("from", "after") and norm[at + 1] == "next" and not _LATER.isdisjoint(norm[at + 2 : at + 3]):
            return True
        if norm[at] == "from" and any(
            figure.date and figure.first == at + 1 and not figure.date.yearless and figure.date.start > reading.as_of
            for figure in reading.figures_in(at + 1, end)
        ):
            return True
    return False
