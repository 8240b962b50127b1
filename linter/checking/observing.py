"""What the history is told of a letter: which lines it uses and how, what it speaks of, its reference and its day.

Of the letter's words only those are given that are approved wording gone stale or wrong. Within them, whatever is not the
library's and could be a name, an address or a number of somebody's is left out as […].
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from linter.checking.check import letter_date
from linter.checking.references import reference
from linter.matching.fingerprints import exact_fingerprint
from linter.matching.index import Owner, version_of
from linter.matching.passages import Match, Passage
from linter.matching.reading import Reading
from linter.model.finding import Finding, FindingKind
from linter.model.library import Fact
from linter.model.observed import Observed, Use, UseState
from linter.text.words import FIELD, LINK, read_words

_RECOGNISED = 0.6
"""How much of a sentence must be there for it to be the line's."""
_OMITTED = "[…]"
_BESIDE = 5
"""So few words of a letter's sentence beside the line's belong to how it is worded; more are a statement of their own."""
_RUN = 8
"""So many words in a row that are none of the library's are the letter's own affair, and left out."""
_LEAST = 8
"""Words in the shortest passage that may be a line that nobody has written down yet."""
_TITLES = frozenset("mr mrs ms miss mx dr sir dame lord lady".split())
"""They say something of the person whose name is left out after them."""
_FIGURES: frozenset[FindingKind] = frozenset(("outdated-fact", "wrong-fact", "wrong-qualifier"))
"""Kinds whose words are a figure in the place of the approved one."""
_OWN_WORDS = _FIGURES | {"drifted-line", "outdated-term", "stale-tense"}
"""Kinds whose words are an entry's own, gone stale or wrong."""
_NAMING = {"fact": "measure", "items": "name", "tense": "name", "signpost": "trigger"}
"""For each kind of rule, the role of the phrases by which a letter speaks of an entry. Terms have none: the preferred
name is not looked for."""


@dataclass(frozen=True, slots=True)
class Observing:
    """Observes letters. `references` are patterns of references; with `passages`, what no line covers is given too."""

    references: tuple[str, ...] = ()
    passages: bool = False

    def __call__(self, reading: Reading, findings: Sequence[Finding]) -> Observed:
        """What is noticed in the letter of `reading`, in which these are the findings."""
        dated = letter_date(reading.document)
        return Observed(
            dated[0] if dated else None,
            reference(reading.document.path, reading.document.text, self.references),
            (*_lines(reading, findings), *_named(reading)),
            tuple((finding.span, _words_of(reading, finding)) for finding in findings if finding.kind in _OWN_WORDS),
            tuple(_uncovered(reading)) if self.passages else (),
        )


def _lines(reading: Reading, findings: Sequence[Finding]) -> Iterator[Use]:
    """Each sentence of a line that the letter renders."""
    of_line = {fact.id: fact.line for fact in reading.index.library.facts if fact.line}
    for passage in reading.passages:
        found = _rendered(reading, passage)
        if found is None:
            continue
        match, owner = found
        first, last = _words(reading, match)
        span = reading.span(first, last)
        faults = {
            finding.kind
            for finding in findings
            if finding.span.overlaps(span)
            and owner.line in (finding.approved.id, of_line.get(finding.approved.id))
            and finding.quote is not None
        }
        unit = reading.index.units[match.unit]
        state = _state(
            faults, exact=not match.differences or unit.exact == exact_fingerprint(reading.words.norm[first:last])
        )
        changed = state in ("reworded", "drifted")
        written = _sentence(reading, first, last, _norms(unit.text), _aligned(reading, match)) if changed else ""
        approved = unit.text if changed else ""
        yield Use(owner.line, owner.version, state, reading.document.place(span).label, written, approved)


def _sentence(reading: Reading, first: int, last: int, approved: frozenset[str], known: frozenset[int]) -> str:
    """Words `first` to `last` as they may be kept, with the rest of their sentence where it belongs to them."""
    begin = reading.sentences[reading.sentence_at(first)].first
    end = reading.sentences[reading.sentence_at(last - 1)].last
    if first - begin > _BESIDE:
        begin = first
    if end - last > _BESIDE:
        end = last
    words = _kept(reading, begin, end, approved, known)
    whole = reading.sentences[reading.sentence_at(end - 1)].last == end
    lead = "" if reading.sentences[reading.sentence_at(begin)].first == begin else "… "
    return f"{lead}{words}" + ("" if whole else " …")


def _aligned(reading: Reading, match: Match) -> frozenset[int]:
    """The words of the letter that stand where the approved sentence has the same, or another figure."""
    shape = reading.skeleton
    return frozenset(word for _, at in match.pairs for word in range(shape.first[at], shape.last[at]))


def _rendered(reading: Reading, passage: Passage) -> tuple[Match, Owner] | None:
    """The sentence of approved wording that a passage renders, best one in force; None if it is no use of a line."""
    matches = [match for match in passage.matches if match.coverage >= _RECOGNISED]
    if not matches or reading.renders_anothers(*_words(reading, matches[0])):
        return None
    both = [(match, owner) for match in matches for owner in reading.index.units[match.unit].owners]
    now = [pair for pair in both if version_of(reading.index, pair[1]).period.covers(reading.as_of)]
    best = matches[0].score
    near = [pair for pair in now if pair[0].score >= best - 0.05]
    return (near or both)[0]


def _words(reading: Reading, match: Match) -> tuple[int, int]:
    return reading.skeleton.first[match.first], reading.skeleton.last[match.last - 1]


def _state(faults: set[FindingKind], *, exact: bool) -> UseState:
    if "superseded-line" in faults:
        return "superseded"
    if faults:
        return "drifted" if "drifted-line" in faults else "faulty"
    return "exact" if exact else "reworded"


def _named(reading: Reading) -> Iterator[Use]:
    """What the letter speaks of: an entry, or what a rule asks a signpost for."""
    library = reading.index.library
    bound = {fact.id for fact in library.facts if fact.subject}
    for kind, role in _NAMING.items():
        for entry, mentions in sorted(reading.mentions.get(kind, {}).items()):
            roles = {mention.key.role for mention in mentions}
            if role in roles and (kind != "fact" or entry not in bound or "subject" in roles):
                yield Use(entry, None, "named")


def _words_of(reading: Reading, finding: Finding) -> str:
    """The words of a finding, as far as they may be kept."""
    entry = reading.index.entries.get(finding.approved.id)
    texts = [finding.approved.text]
    if isinstance(entry, Fact):
        texts += [*entry.measure, *entry.subject, *(version.value.text for version in entry.versions)]
    words = reading.words
    inside = [i for i in range(len(words)) if words.start[i] < finding.end and words.end[i] > finding.start]
    if not inside or finding.quote is None:
        return ""
    first, last = inside[0], inside[-1] + 1
    figures = reading.figures_in(first, last) if finding.kind in _FIGURES else ()
    whole = frozenset(at for figure in figures for at in range(figure.first, figure.last))
    return _kept(reading, first, last, frozenset().union(*map(_norms, texts)), whole)


def _norms(text: str) -> frozenset[str]:
    return frozenset(read_words(text).norm)


def _kept(reading: Reading, first: int, last: int, approved: frozenset[str], known: frozenset[int]) -> str:
    """Words `first` to `last` on one line; left out are those neither `approved`, `known` nor plain English."""
    words = reading.words
    strange = list(_strange(words.norm[first:last], approved))
    parts: list[str] = []
    end = words.start[first]
    for at in range(first, last):
        if words.start[at] < end and at > first:
            continue  # the second word of a contraction
        fine = words.norm[at] in approved or at in known or (not strange[at - first] and _plain(reading, at))
        gap = words.text[end : words.start[at]] if at > first else ""
        if fine:
            parts += (gap, words.text[words.start[at] : words.end[at]])
        elif not parts or parts[-1] != _OMITTED:
            parts += (" " if gap else "", _OMITTED)
        end = words.end[at]
    return " ".join("".join(parts).split())


def _plain(reading: Reading, at: int) -> bool:
    """Whether a word that is not the line's can be nobody's name or number."""
    word = reading.words.norm[at]
    if word in (FIELD, LINK) or not word.isalpha():
        return False
    return not reading.words.capital(at) or (word in reading.index.vocabulary and word not in _TITLES)


def _strange(norm: Sequence[str], approved: frozenset[str]) -> Iterable[bool]:
    """For each word, whether it stands in a long run of words that are not the line's."""
    flags = [False] * len(norm)
    begin = 0
    for at in range(len(norm) + 1):
        if at == len(norm) or norm[at] in approved:
            if at - begin >= _RUN:
                flags[begin:at] = [True] * (at - begin)
            begin = at + 1
    return flags


def _uncovered(reading: Reading) -> Iterator[str]:
    """Of each paragraph and list item, the sentences that render no approved wording."""
    covered = [False] * len(reading.words)
    for passage in reading.passages:
        if passage.matches[0].coverage >= _RECOGNISED:
            first, last = _words(reading, passage.matches[0])
            covered[first:last] = [True] * (last - first)
    pieces: dict[int, list[str]] = {}
    for sentence in reading.sentences:
        block = reading.document.blocks[sentence.block]
        size = sentence.last - sentence.first
        if block.kind not in ("paragraph", "item") or size < _LEAST:
            continue
        render = sum(covered[sentence.first : sentence.last]) * 2 >= size
        if not render and not reading.renders_anothers(sentence.first, sentence.last):
            end = reading.words.end[sentence.last - 1]
            stop = reading.document.text[end : end + 1]
            words = reading.words_at(sentence.first, sentence.last)
            pieces.setdefault(sentence.block, []).append(words + (stop if stop in (".", "?", "!") else ""))
    yield from (" ".join(parts) for parts in pieces.values())
