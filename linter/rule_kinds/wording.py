"""Approved lines must be in the wording in force, and must still say what they say.

Passages are found by their fingerprints, however re-wrapped, merged or cut, and aligned word by word with every version.
Reported: `superseded-line`, the text of a version no longer in force when a newer one is, or when it was withdrawn;
`drifted-line`, the version in force with a change that bears on its meaning: a negation, a modal, a scope, a party, a
territory, an agent, a limit. Left alone: cosmetic changes, light rewriting, quotation, figures and lists (they have
rules of their own).
"""

from __future__ import annotations

from collections.abc import Iterator
from itertools import chain

from linter.matching.drift import Change, meaning_changes
from linter.matching.enumerations import find_enumerations
from linter.matching.index import Owner, version_key, version_of
from linter.matching.passages import Match, Passage
from linter.matching.phrases import Wanted
from linter.matching.reading import Reading
from linter.model.document import Span
from linter.model.finding import Approved, Edit, Finding, Fix
from linter.model.frozen import frozen
from linter.model.library import Library, Line, Version
from linter.model.rule import Rule

_LIGHTLY_EDITED = 0.72
"""How much of an old version's sentence must be there for it to be that version's text."""
_RECOGNISABLE = 0.6
"""How much of the sentence in force must be there for a change to it to be called drift."""
_WHOLE = 0.9
"""So much of an approved sentence is a rendering of it whatever else the letter's sentence says."""
_AS_MUCH = 0.9
"""How much of what the best match explains another must explain, for the stretch to be clean by it."""
_TOO_MANY = 3
"""So many changes to a sentence of which much is gone make another statement of it, and no drift."""
_BEFORE_LIST = 4
"""Words before an enumeration that introduce it ("among them", "for example"): they are its rule's affair too."""
_SHORTEST = 5
"""Words in the shortest sentence whose drift is judged."""


@frozen
class Spec:
    """No keys of its own: the rule ranges over the lines of the library."""


@frozen
class _Old:
    line: Line
    version: Version
    first: int
    last: int


def phrases(rule: Rule, library: Library) -> Iterator[Wanted]:
    """None: lines are found by their fingerprints."""
    yield from ()


def check(rule: Rule, reading: Reading) -> Iterator[Finding]:
    """Compare every passage of `reading` with the version in force."""
    old: list[_Old] = []
    for passage in reading.passages:
        first, last = reading.skeleton.first[passage.first], reading.skeleton.last[passage.last - 1]
        if reading.renders_anothers(first, last):
            reading.note(_owner(reading, passage), (first, last), "somebody else says it, or it is quoted")
            continue
        superseded = _superseded(rule, reading, passage)
        if superseded:
            old.append(superseded)
        else:
            drifted = list(_drifted(rule, reading, passage))
            if not drifted:
                share = f"{passage.matches[0].coverage:.0%} of an approved sentence is here"
                reading.note(_owner(reading, passage), (first, last), f"{share}, and nothing that changes its meaning")
            yield from drifted
    for joined in _joined(reading, old):
        yield _superseded_finding(rule, reading, joined)


def _owner(reading: Reading, passage: Passage) -> str:
    return reading.index.units[passage.matches[0].unit].owners[0].line


def _applies(rule: Rule, owner: Owner) -> bool:
    return not rule.entries or owner.line in rule.entries


def _in_force(reading: Reading, match: Match) -> bool:
    owners = reading.index.units[match.unit].owners
    return any(version_of(reading.index, owner).period.covers(reading.as_of) for owner in owners)


def _superseded(rule: Rule, reading: Reading, passage: Passage) -> _Old | None:
    best = passage.matches[0]
    unit = reading.index.units[best.unit]
    if best.coverage < _LIGHTLY_EDITED or len(unit.skeleton.symbols) < _SHORTEST:
        return None
    rivals = [match for match in passage.matches if _in_force(reading, match)]
    for owner in unit.owners:
        line, version = reading.index.line(owner.line), version_of(reading.index, owner)
        if not _applies(rule, owner) or version.period.end is None or version.period.end >= reading.as_of:
            continue
        current = line.in_force(reading.as_of)
        if current is None and not version.withdrawn:
            continue
        if current:
            rivals += _aligned(reading, line.id, current.number, best)
        if rivals and max(rival.score for rival in rivals) >= best.score - 0.05:
            return None
        return _Old(line, version, reading.skeleton.first[best.first], reading.skeleton.last[best.last - 1])
    return None


def _aligned(reading: Reading, line_id: str, version: int, near: Match) -> Iterator[Match]:
    """The stretch of `near` aligned with every sentence of a version."""
    begin, end = max(0, near.first - 3), min(len(reading.skeleton.symbols), near.last + 3)
    for number in reading.index.units_of.get(version_key(line_id, version)) or ():
        match = reading.alignment.match(number, begin, end)
        if match:
            yield match


def _joined(reading: Reading, old: list[_Old]) -> list[_Old]:
    """Neighbouring sentences of one old version are one fault."""
    joined: list[_Old] = []
    for each in sorted(old, key=lambda item: item.first):
        last = joined[-1] if joined else None
        if last and last.line.id == each.line.id and last.version.number == each.version.number:
            if reading.sentence_at(each.first) - reading.sentence_at(last.last - 1) <= 1:
                joined[-1] = _Old(last.line, last.version, last.first, max(last.last, each.last))
                continue
        joined.append(each)
    return joined


def _superseded_finding(rule: Rule, reading: Reading, old: _Old) -> Finding:
    current = old.line.in_force(reading.as_of)
    end = old.version.period.end
    until = f"{end.day} {end:%B %Y}" if end else ""
    short = reading.brief(old.first, old.last)
    words = (old.first, old.last)
    if current is None:
        message = f"“{short}” was withdrawn after {until}: {old.line.title} must no longer be said."
        approved = Approved(old.line.id, None, "", old.line.owner, None, old.version.source)
        return reading.finding(rule, "superseded-line", words, message, approved)
    message = f"“{short}” was approved until {until}; there is newer wording for {old.line.title}."
    approved = _approved(old.line, current)
    span = reading.span(*words)
    fix = Fix((Edit(span, _stopped(reading, span, current.text)),), "review", "Use the wording in force")
    return reading.finding(rule, "superseded-line", words, message, approved, fix)


def _stopped(reading: Reading, span: Span, text: str) -> str:
    """`text` without its full stop where the letter's own follows."""
    return text.rstrip(".") if reading.document.text[span.end : span.end + 1] == "." else text


def _approved(line: Line, version: Version) -> Approved:
    return Approved(line.id, version.number, version.text, line.owner, version.period.start, version.source)


def _drifted(rule: Rule, reading: Reading, passage: Passage) -> Iterator[Finding]:
    best: tuple[int, list[Change], Match, Owner] | None = None
    for match in passage.matches:
        for owner in reading.index.units[match.unit].owners:
            version = version_of(reading.index, owner)
            if not _applies(rule, owner) or not version.period.covers(reading.as_of):
                continue
            for rival in chain((match,), _aligned(reading, owner.line, owner.version, match)):
                unit = reading.index.units[rival.unit]
                if rival.coverage < _RECOGNISABLE or len(unit.skeleton.symbols) < _SHORTEST:
                    continue
                if not (rival.coverage >= _WHOLE or reading.renders(rival)) or len(rival.pairs) < _AS_MUCH * len(
                    passage.matches[0].pairs
                ):
                    continue
                changes = meaning_changes(unit, reading.skeleton, reading.capitals, rival)
                if not changes:
                    return
                if best is None or (len(changes), -rival.score) < (best[0], -best[2].score):
                    best = (len(changes), changes, rival, owner)
    if best is None:
        return
    _, changes, match, owner = best
    listed = _listed(reading)
    changes = [change for change in changes if not _in_list(reading, change, listed)]
    if not changes or (len(changes) >= _TOO_MANY and match.coverage < _RECOGNISABLE + 0.2):
        return
    line = reading.index.line(owner.line)
    version = version_of(reading.index, owner)
    first = reading.skeleton.first[changes[0].first]
    last = reading.skeleton.last[changes[-1].last - 1]
    told = "; ".join(_told(change) for change in changes[:3])
    message = f"The approved words of {line.title} were changed: {told}."
    unit = reading.index.units[match.unit]
    whole = reading.span(reading.skeleton.first[match.first], reading.skeleton.last[match.last - 1])
    fix = Fix((Edit(whole, _stopped(reading, whole, unit.text)),), "review", "Use the approved wording")
    yield reading.finding(rule, "drifted-line", (first, last), message, _approved(line, version), fix)


def _in_list(reading: Reading, change: Change, listed: list[tuple[int, int]]) -> bool:
    first, last = reading.skeleton.first[change.first], reading.skeleton.last[change.last - 1]
    for begin, end in listed:
        if first < end and begin - _BEFORE_LIST < last:
            return True
        if change.sort in ("party", "agent") and reading.sentence_at(first) == reading.sentence_at(begin):
            return True
    return False


def _listed(reading: Reading) -> list[tuple[int, int]]:
    """The enumerations of canonical lists in the letter, as words: their faults are another rule's."""
    return [
        (found.first, found.last)
        for mentions in reading.mentions.get("items", {}).values()
        for found in find_enumerations(reading, [m for m in mentions if m.key.role == "item"])
        if len(found.members()) >= 3
    ]


_SORTS = {
    "negation": "a “not” was added or taken away",
    "modal": "how certain it is was changed",
    "scope": "how far it reaches was changed",
    "territory": "the place was changed",
    "limit": "a limit was added or taken away",
    "antonym": "its direction was turned round",
    "agent": "who does it was changed",
    "party": "somebody was left out or replaced",
}


def _told(change: Change) -> str:
    if change.approved and change.written:
        return f"{_SORTS[change.sort]} (“{change.written}” for “{change.approved}”)"
    if change.written:
        return f"{_SORTS[change.sort]} (“{change.written}” added)"
    return f"{_SORTS[change.sort]} (“{change.approved}” missing)"
