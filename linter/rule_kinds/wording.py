"""Approved lines must be in the wording in force, and must still say what they say.

Passages are found by their fingerprints, however re-wrapped, merged or cut, and aligned word by word with every version.
Reported: `superseded-line`, the text of a version no longer in force when a newer one is, or when it was withdrawn;
`drifted-line`, the version in force with a change that bears on its meaning: a negation, a modal, a scope, a party, a
territory, an agent, a limit, a word that says another thing. Left alone: cosmetic changes, light rewriting, quotation,
figures and lists (they have rules of their own).
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import date
from functools import partial
from itertools import chain

from linter.matching.adjoining import leans
from linter.matching.changes import Sort
from linter.matching.departures import RECOGNISABLE, SHORTEST, departure, rearranged
from linter.matching.index import Index, Owner, version_key, version_of
from linter.matching.paragraphs import Paragraph
from linter.matching.passages import Match, Passage
from linter.matching.phrases import Wanted
from linter.matching.reading import Reading, once
from linter.matching.renderings import told_as_past
from linter.matching.while_so import while_so
from linter.model.document import Span
from linter.model.finding import Approved, Edit, Finding, Fix
from linter.model.frozen import frozen
from linter.model.library import Library, Line, Version
from linter.model.rule import NoKeys, Rule

_LIGHTLY_EDITED = 0.72
"""How much of an old version's sentence must be there for it to be that version's text."""
_HALF = 11
"""Words in the shortest half of an old version's sentence that is its text by itself."""
_PUT_IN = 1
"""Words at the most that are put into what is left of an old version's sentence, some of which is left out."""
_AS_MUCH, _FAR_BEHIND = 0.95, 6
"""How much of what the best match explains another must explain, and by how much its score may be lower, for the stretch
to be clean by it."""
_TOO_MANY = 3
"""So many changes to a sentence of which much is gone make another statement of it, and no drift."""
_BEFORE_LIST = 4
"""Words before an enumeration that introduce it ("among them", "for example"): they are its rule's affair too."""


Spec = NoKeys
"""The rule ranges over the lines of the library."""


@frozen
class _Old:
    """Words `first` to `last` have the text of a version no longer in force."""

    line: Line
    version: Version
    first: int
    last: int


@frozen
class _Changed:
    """Words `first` to `last` hold a change of this sort; `told` says it to a person."""

    first: int
    last: int
    sort: Sort
    told: str


@frozen
class _Drift:
    """Words `first` to `last` have the sentence `text` of a version in force, changed."""

    line: Line
    version: Version
    text: str
    coverage: float
    first: int
    last: int
    changes: tuple[_Changed, ...]


@frozen
class _Judged:
    """Words `first` to `last` render the line `owner`: one of the two, or neither for this `reason`."""

    owner: str
    first: int
    last: int
    what: _Old | _Drift | None
    reason: str


def phrases(rule: Rule, library: Library) -> Iterator[Wanted]:
    """None: lines are found by their fingerprints."""
    yield from ()


def check(rule: Rule, reading: Reading) -> Iterator[Finding]:
    """Compare every passage of `reading` with the version in force."""
    for part in reading.parts(_concerned, partial(_leans, rule.entries, reading.as_of)):
        yield from (finding.moved(part.text) for finding in part.reading.once(_found, rule))


def _concerned(paragraphs: Sequence[Paragraph]) -> bool:
    return any(paragraph.passages for paragraph in paragraphs)


def _leans(entries: tuple[str, ...], as_of: date, before: Sequence[Paragraph], following: Paragraph) -> bool:
    """Whether what is wrong in one of these paragraphs may go on in another, or be part of a list that does."""
    last = before[-1]
    if not (last.passages and following.passages):
        return bool(last.passages or following.passages) and leans(before, following)
    ends = last.once(_old, entries, as_of)
    begins = following.once(_old, entries, as_of) if ends else []
    if ends and begins and ends[-1].version == begins[0].version and ends[-1].line.id == begins[0].line.id:
        if (
            last.sentence_at(ends[-1].last - 1) == len(last.sentences) - 1
            and following.sentence_at(begins[0].first) == 0
        ):
            return True
    return leans(before, following)


def _old(paragraph: Paragraph, entries: tuple[str, ...], as_of: date) -> list[_Old]:
    """What a paragraph has of versions no longer in force, in its order."""
    judged = paragraph.once(_judged, entries, as_of)
    return sorted((each.what for each in judged if isinstance(each.what, _Old)), key=lambda old: old.first)


def _found(reading: Reading, rule: Rule) -> list[Finding]:
    """What is wrong in part of a letter."""
    found: list[Finding] = []
    old: list[_Old] = []
    for paragraph, _, _, before in reading.placed:
        for judged in paragraph.once(_judged, rule.entries, reading.as_of):
            what = judged.what
            if isinstance(what, _Old):
                old.append(_Old(what.line, what.version, what.first + before, what.last + before))
                continue
            drifted = _drifted_finding(rule, reading, what, before) if what else None
            if drifted:
                found.append(drifted)
            else:
                reading.note(judged.owner, (judged.first + before, judged.last + before), judged.reason)
    return [*found, *(_superseded_finding(rule, reading, joined) for joined in _joined(reading, old))]


def _judged(reading: Paragraph, entries: tuple[str, ...], as_of: date) -> list[_Judged]:
    """What the passages of a paragraph are on a day; `entries` are the lines that are looked at, none of them for all."""
    found = []
    for passage in reading.passages:
        first, last = reading.skeleton.first[passage.first], reading.skeleton.last[passage.last - 1]
        owner = reading.index.units[passage.matches[0].unit].owners[0].line
        if reading.renders_anothers(first, last):
            found.append(_Judged(owner, first, last, None, "somebody else says it, or it is quoted"))
            continue
        what = _superseded(reading, entries, as_of, passage) or _drifted(reading, entries, as_of, passage)
        share = f"{passage.matches[0].coverage:.0%} of an approved sentence is here"
        found.append(_Judged(owner, first, last, what, f"{share}, and nothing that changes its meaning"))
    return found


def _in_force(index: Index, match: Match, as_of: date) -> bool:
    return any(version_of(index, owner).period.covers(as_of) for owner in index.units[match.unit].owners)


def _superseded(reading: Paragraph, entries: tuple[str, ...], as_of: date, passage: Passage) -> _Old | None:
    best = passage.matches[0]
    unit = reading.index.units[best.unit]
    as_it_was = best.coverage >= _LIGHTLY_EDITED or _half_as_it_was(best)
    as_it_was = as_it_was or _cut_as_it_was(best) or rearranged(reading, best)
    if not as_it_was or len(unit.skeleton.symbols) < SHORTEST:
        return None
    rivals = [match for match in passage.matches if _in_force(reading.index, match, as_of)]
    for owner in unit.owners:
        line, version = reading.index.line(owner.line), version_of(reading.index, owner)
        if (entries and line.id not in entries) or version.period.end is None or version.period.end >= as_of:
            continue
        current = line.in_force(as_of)
        if current is None and not version.withdrawn:
            continue
        if current:
            rivals += _aligned(reading, line.id, current.number, best)
        in_part = best.coverage < _LIGHTLY_EDITED
        if any(r.score >= best.score - 0.05 or (in_part and r.shared >= best.shared) for r in rivals):
            return None
        if told_as_past(unit, reading.skeleton, best):
            return None
        return _Old(line, version, reading.skeleton.first[best.first], reading.skeleton.last[best.last - 1])
    return None


def _half_as_it_was(match: Match) -> bool:
    """Whether a whole half of a sentence is there, word for word: "…, *and each club settles with the schools* …"."""
    (here, there), (closing, last) = match.pairs[0], match.pairs[-1]
    unbroken = closing - here == last - there == match.shared - 1
    return unbroken and match.shared >= _HALF and (not here or closing == match.size - 1)


def _cut_as_it_was(match: Match) -> bool:
    """Whether a sentence is there from its first word to its last, with something left out and next to nothing put in."""
    whole = match.pairs[0][0] == 0 and match.pairs[-1][0] == match.size - 1
    return whole and match.shared >= _HALF and match.last - match.first - match.shared <= _PUT_IN


def _aligned(reading: Paragraph, line_id: str, version: int, near: Match) -> Iterator[Match]:
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
        message = f"“{short}” was withdrawn after {until}: “{old.line.title}” must no longer be said."
        approved = Approved(old.line.id, None, "", old.line.owner, None, old.version.source)
        return reading.finding(rule, "superseded-line", words, message, approved)
    message = f"“{short}” was approved until {until}; there is newer wording for “{old.line.title}”."
    approved = _approved(old.line, current)
    span = reading.span(*words)
    fix = Fix((Edit(span, _stopped(reading, span, current.text)),), "review", "Use the wording in force")
    return reading.finding(rule, "superseded-line", words, message, approved, fix)


def _stopped(reading: Reading, span: Span, text: str) -> str:
    """`text` without its full stop where the letter's own follows."""
    return text.rstrip(".") if reading.document.text[span.end : span.end + 1] == "." else text


def _approved(line: Line, version: Version) -> Approved:
    return Approved(line.id, version.number, version.text, line.owner, version.period.start, version.source)


def _drifted(reading: Paragraph, entries: tuple[str, ...], as_of: date, passage: Passage) -> _Drift | None:
    rivals = list(_rivals(reading, entries, as_of, passage))
    departed = departure(reading, [rival for rival, _ in rivals])
    if departed is None:
        return None
    from linter.matching.telling import told

    match, changes = departed
    owner = next(owner for rival, owner in rivals if rival is match)
    changes = [change for change in changes if not while_so(reading.index.line(owner.line).title, change)]
    if not changes:
        return None
    begins, ends = reading.skeleton.first, reading.skeleton.last
    return _Drift(
        reading.index.line(owner.line),
        version_of(reading.index, owner),
        reading.index.units[match.unit].text,
        match.coverage,
        begins[min(match.first, changes[0].first)],
        ends[max(match.last, changes[-1].last) - 1],
        tuple(_Changed(begins[c.first], ends[c.last - 1], c.sort, told(c)) for c in changes),
    )


def _rivals(
    reading: Paragraph, entries: tuple[str, ...], as_of: date, passage: Passage
) -> Iterator[tuple[Match, Owner]]:
    """The sentences in force that a passage may be a rendering of: those that explain about as much of it as any does."""
    closest = passage.matches[0]
    for match in passage.matches:
        for owner in reading.index.units[match.unit].owners:
            if (entries and owner.line not in entries) or not version_of(reading.index, owner).period.covers(as_of):
                continue
            for rival in chain((match,), _aligned(reading, owner.line, owner.version, match)):
                if rival.shared >= _AS_MUCH * closest.shared and rival.score >= closest.score - _FAR_BEHIND:
                    yield rival, owner


def _drifted_finding(rule: Rule, reading: Reading, drift: _Drift, before: int) -> Finding | None:
    """The finding of a drift, unless its changes are another rule's affair; `before` words stand before its paragraph."""
    changes = [change for change in drift.changes if not _in_list(reading, change, before)]
    if not changes or (len(changes) >= _TOO_MANY and drift.coverage < RECOGNISABLE + 0.2):
        return None
    message = (
        f"The approved words of “{drift.line.title}” were changed: {'; '.join(change.told for change in changes[:3])}."
    )
    whole = reading.span(before + drift.first, before + drift.last)
    fix = Fix((Edit(whole, _stopped(reading, whole, drift.text)),), "review", "Use the approved wording")
    words = (before + changes[0].first, before + changes[-1].last)
    return reading.finding(rule, "drifted-line", words, message, _approved(drift.line, drift.version), fix)


def _in_list(reading: Reading, change: _Changed, before: int) -> bool:
    first, last = before + change.first, before + change.last
    for begin, end in _listed(reading):
        if first < end and begin - _BEFORE_LIST < last:
            return True
        if change.sort in ("party", "agent") and reading.sentence_at(first) == reading.sentence_at(begin):
            return True
    return False


@once
def _listed(reading: Reading) -> list[tuple[int, int]]:
    """The enumerations of canonical lists in the letter, as words: their faults are another rule's."""
    from linter.matching.enumerations import find_enumerations

    return [
        (found.first, found.last)
        for mentions in reading.mentions.get("items", {}).values()
        for found in find_enumerations(reading, [m for m in mentions if m.key.role == "item"])
        if len(found.members()) >= 3
    ]
