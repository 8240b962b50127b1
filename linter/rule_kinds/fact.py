"""Figures and dates must be the approved ones.

A figure in the letter belongs to a fact when the fact's measure stands beside it and its subject is there or carried
over from the sentences before ("It also received 259 responses"). It is then compared by meaning: the value, and the
words that bound it ("over", "nearly", "up to").

Reported: `outdated-fact`, the value of an earlier version given as present; `wrong-fact`, a value of no version;
`wrong-qualifier`, the right number with another bound. Left alone: other subjects' figures, history told as history,
changes announced for later, expectations, parts of a whole, questions, and what somebody else says.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from functools import partial

from linter.matching.as_before import as_before, told_as_before
from linter.matching.binding import looks_back
from linter.matching.bounds import bound_differs
from linter.matching.by_value import BY_VALUE
from linter.matching.claims import aimed_at, by_its_own, is_a_change, left_alone, measured_words
from linter.matching.denying import denied
from linter.matching.evidence import BY_EVIDENCE, by_evidence
from linter.matching.fact_values import current_version, of_some_version
from linter.matching.meant import is_meant
from linter.matching.naming import phrase_stems
from linter.matching.owning import Strength, bindings_to, may_be_unmeasured, outweighs, references_to, wanted
from linter.matching.paragraphs import Paragraph
from linter.matching.phrases import Wanted
from linter.matching.reading import Part, Reading
from linter.matching.recalled import KINDS, may_be_known
from linter.matching.slots import figures_in_lines
from linter.matching.standing import difference, standing
from linter.matching.stated import (
    label,
    on_a_line,
    right,
    said_twice,
    set_beside,
    smaller,
    values_in_force,
)
from linter.matching.subject import CARRIED
from linter.matching.sums import goes_back
from linter.matching.surroundings import Around, AsksLetter, around
from linter.matching.turnout import told
from linter.model.finding import Approved, Edit, Finding, Fix
from linter.model.frozen import frozen
from linter.model.library import Fact, FactVersion, Library
from linter.model.rule import NoKeys, Rule
from linter.text.numbers import Figure
from linter.text.qualifiers import APPROVED_WORDS
from linter.text.values import in_round_words, same_value

_IN_LINE = 9
"""How firmly a figure is bound that stands in a passage of the fact's own line: firmer than anything else."""
_HARDLY = (BY_VALUE, BY_EVIDENCE)
"""How figures are bound that no words bind to a fact."""


Spec = NoKeys
"""The rule ranges over the facts of the library."""


def phrases(rule: Rule, library: Library) -> Iterator[Wanted]:
    """Every wording of every fact's measure, part by part, and of its subject, with the names that the subject had."""
    for fact in library.facts:
        if rule.entries and fact.id not in rule.entries:
            continue
        yield from wanted(fact, library.terms)


def check(rule: Rule, reading: Reading) -> Iterator[Finding]:
    """Compare every figure of `reading` with the fact it belongs to."""
    named = reading.mentions.entries("fact")
    parts = [
        (part, _rest(rule, reading, part, named))
        for part in reading.parts(partial(_concerned, reading.named), partial(_leans, reading.named))
    ]
    bound = [part.reading.once(_bound, rule, rest) for part, rest in parts]
    stated = frozenset[str]().union(*(each.stated for each in bound))
    hinted = frozenset[str]().union(*(each.hinted for each in bound))
    labelled = frozenset[tuple[str, str]]().union(*(each.labelled for each in bound))
    for (part, rest), each in zip(parts, bound, strict=True):
        if each.to:
            under = frozenset(label for label in labelled if label[0] in each.facts)
            yield from (
                f.moved(part.text)
                for f in part.reading.once(_judged, rule, rest, stated & each.facts, hinted & each.facts, under)
            )


_Rest = tuple[tuple[str, Around], ...] | None
"""For the facts for which it matters, what the rest of the letter refers to; None where it is not known."""


@frozen
class _Bound:
    """What the figures of part of a letter are bound to, by their first words: facts, of which some are stated rightly.

    `hinted` are the facts whose right value stands by their subject, with no word for what it is. `asks` are the facts
    that figures may be bound to as well, as the rest of the letter says; _ANY for whichever it names. `labelled` are those
    of the facts stated that have a label in a line of their own, with it.
    """

    to: dict[int, tuple[Strength, Fact]]
    facts: frozenset[str]
    stated: frozenset[str]
    hinted: frozenset[str]
    asks: frozenset[str]
    labelled: frozenset[tuple[str, str]]


_ANY = ""


def _concerned(named: frozenset[str], paragraphs: Sequence[Paragraph]) -> bool:
    """Whether figures stand in these paragraphs that lines, measures or, by their value, the entries `named` may bind."""
    if not any(paragraph.figures for paragraph in paragraphs):
        return False
    known = _known if len(paragraphs) == 1 else _compared
    return any(
        "fact" in paragraph.kinds
        or any(as_before(paragraph))
        or paragraph.passages
        or (named and (paragraph.further(named) or paragraph.once(known)))
        for paragraph in paragraphs
    )


def _compared(paragraph: Paragraph) -> bool:
    """Whether figures of a paragraph are of kinds that may be told with no word of a measure."""
    return any(figure.kind in KINDS for figure in paragraph.figures)


def _known(paragraph: Paragraph) -> bool:
    """Whether its own words leave it open that some are: for most a look at them is enough, as `may_be_unmeasured` would find."""
    return any(may_be_known(figure) or told(paragraph, figure) for figure in paragraph.figures)


def _leans(named: frozenset[str], before: Sequence[Paragraph], following: Paragraph) -> bool:
    """Whether figures that begin a paragraph may belong to what the paragraph before ends with, or stand beside its own.

    `named` are the entries that the letter names.
    """
    if not following.figures:
        return False
    lines = bool(before[-1].document.blocks) and on_a_line(before[-1], -1) and on_a_line(following, 0)
    return lines or looks_back(before[-1], following, named)


def _rest(rule: Rule, reading: Reading, part: Part, facts: frozenset[str]) -> _Rest:
    """What the rest of `reading`, which names these `facts`, refers to, for those for which that matters in `part`."""
    if not part.reading.is_part:
        return ()
    asks = part.reading.once(_asks, rule, facts)
    if not asks:
        return None
    found = []
    named = reading.mentions.get("fact", {})
    for fact_id in named if _ANY in asks else filter(asks.__contains__, named):
        fact = reading.index.entries[fact_id]
        if isinstance(fact, Fact) and fact.subject:
            aliases = [phrase_stems(text) for text in fact.subject]
            references = references_to(reading, fact, named[fact_id], aliases)
            words = part.word, part.word + len(part.reading.words)
            found.append((fact_id, around(reading, references, named[fact_id], *words)))
    return tuple(found)


def _asks(reading: Reading, rule: Rule, named: frozenset[str]) -> frozenset[str]:
    """The facts for which it matters to part of a letter, which names these facts, what the rest refers to; _ANY for all.

    Of a fact that the part itself names this is known from how its figures were bound without the rest.
    """
    asks = reading.once(_bound, rule, None).asks
    if not reading.once(_unbound, rule):
        return asks
    elsewhere = named - asks - reading.mentions.entries("fact")
    return asks | {fact_id for fact_id in elsewhere if reading.once(_may_be_unmeasured, rule, fact_id)}


def _unbound(reading: Reading, rule: Rule) -> list[Figure]:
    """The figures of part of a letter that nothing binds, of kinds that may be told with no word of a measure."""
    bound = reading.once(_bound, rule, None).to
    return [figure for figure in reading.figures if figure.kind in KINDS and figure.first not in bound]


def _may_be_unmeasured(reading: Reading, rule: Rule, fact_id: str) -> bool:
    """Whether such figures may be of a fact that only the rest of the letter names."""
    fact = reading.index.entries[fact_id]
    return isinstance(fact, Fact) and may_be_unmeasured(reading, reading.once(_unbound, rule), fact)


def _bound(reading: Reading, rule: Rule, rest: _Rest) -> _Bound:
    """What the figures of part of a letter are bound to; where what the `rest` refers to is not known, without it."""
    bound: dict[int, tuple[Strength, Fact]] = {}
    asks = set[str]()
    for strength, figure, fact in _bindings(rule, reading, rest, asks):
        if figure.first not in bound or outweighs(reading, figure, (strength, fact), bound[figure.first]):
            bound[figure.first] = (strength, fact)
    known = dict(rest or ())
    unbound = [figure for figure in reading.figures if figure.first not in bound]
    for figure, fact in by_evidence(
        reading, unbound, lambda each: None if rest is None else known.get(each.id, Around()), asks
    ):
        sentence = reading.sentences[reading.sentence_at(figure.first)]
        told = any(fact is bound[at][1] for at in range(sentence.first, sentence.last) if at in bound)
        if not told and (not rule.entries or fact.id in rule.entries):
            bound[figure.first] = (BY_EVIDENCE, fact)
    if not bound:
        return _Bound({}, frozenset(), frozenset(), frozenset(), frozenset(asks), frozenset())
    stated = frozenset(fact.id for figure in reading.figures for fact in _stated(reading, bound, figure))
    hinted = frozenset(fact.id for figure in reading.figures for fact in _stated(reading, bound, figure, hinted=True))
    labelled = frozenset(
        (fact.id, label(reading, figure)) for figure in reading.figures for fact in _stated(reading, bound, figure)
    )
    labelled = frozenset(each for each in labelled if each[1])
    return _Bound(bound, frozenset(fact.id for _, fact in bound.values()), stated, hinted, frozenset(asks), labelled)


def _judged(
    reading: Reading,
    rule: Rule,
    rest: _Rest,
    stated: frozenset[str],
    hinted: frozenset[str],
    labelled: frozenset[tuple[str, str]],
) -> list[Finding]:
    """What is wrong with the figures of part of a letter that also states these facts rightly, some of them with a label."""
    return list(_wrong(rule, reading, reading.once(_bound, rule, rest).to, stated, hinted, labelled))


def _wrong(
    rule: Rule,
    reading: Reading,
    bound: dict[int, tuple[Strength, Fact]],
    stated: frozenset[str],
    hinted: frozenset[str],
    labelled: frozenset[tuple[str, str]],
) -> Iterator[Finding]:
    told = {first: held for first, held in bound.items() if held[0] not in _HARDLY}
    values = values_in_force(reading, told)
    for figure in reading.figures:
        if figure.first in bound:
            strength, fact = bound[figure.first]
            if strength in _HARDLY and (
                fact.id in stated or not figure.qualified
                if right(reading, figure, fact)
                else fact.id in stated | hinted
            ):
                reading.note(fact.id, (figure.first, figure.last), "nothing but its value says that it is this figure")
                continue
            if fact.id in stated and strength[-1] <= -CARRIED and smaller(reading, figure, fact):
                continue
            if fact.id in stated and strength[0] == 0 and strength[-1] <= -CARRIED and not right(reading, figure, fact):
                reading.note(fact.id, (figure.first, figure.last), "the letter states the value in force elsewhere")
                continue
            if (
                fact.id in stated
                and not of_some_version(figure, fact)
                and not said_twice(reading, figure, fact, strength)
            ):
                reading.note(
                    fact.id, (figure.first, figure.last), "the letter gives the approved figure; this is another's"
                )
                continue
            if fact.id in stated and not right(reading, figure, fact) and _somebodys(reading, figure):
                reading.note(fact.id, (figure.first, figure.last), "it is somebody's own, beside the rule's")
                continue
            if fact.id in stated and _one_of_its_parts(reading, figure, fact):
                reading.note(
                    fact.id, (figure.first, figure.last), "the letter states the total, and breaks it down here"
                )
                continue
            if labelled and (fact.id, label(reading, figure)) in labelled and not right(reading, figure, fact):
                reading.note(fact.id, (figure.first, figure.last), "the same label has the value in force: another's")
                continue
            if set_beside(reading, told, values, figure, fact):
                reading.note(fact.id, (figure.first, figure.last), "an earlier value, set beside the one in force")
                continue
            if strength[0] != _IN_LINE and not is_meant(reading, figure, fact, strength):
                reading.note(fact.id, (figure.first, figure.last), "it is so far off that something else is meant")
                continue
            yield from _judge(rule, reading, figure, fact, strength)


def _one_of_its_parts(reading: Reading, figure: Figure, fact: Fact) -> bool:
    from linter.matching.some_of import broken_down

    current = current_version(reading, fact)
    return bool(current and current.value.kind == "number" and broken_down(reading, figure, current.value.amount))


def _somebodys(reading: Reading, figure: Figure) -> bool:
    """Whether the clause tells of one person ("you are offering 25 per cent") in a letter that also states the rule."""
    from linter.matching.cases import time_allowed

    sentence = reading.sentences[reading.sentence_at(figure.first)]
    before = set(reading.words.norm[max(sentence.first, figure.outer_first - 8) : figure.outer_first])
    return (
        bool({"you", "your", "he", "she", "his", "her"} & before)
        and not time_allowed(reading, figure)
        and not {"can", "may", "must", "will", "should"} & before
    )


def _stated(
    reading: Reading, bound: dict[int, tuple[Strength, Fact]], figure: Figure, *, hinted: bool = False
) -> Iterator[Fact]:
    """The fact whose right value `figure` is, if it is told by more than the value; `hinted`, if by no more."""
    if figure.first in bound and (bound[figure.first][0] in _HARDLY) is hinted:
        fact = bound[figure.first][1]
        current = current_version(reading, fact)
        exact = figure.date is None or figure.date.exact
        if current and same_value(figure, current.value) and exact and not denied(reading, figure):
            yield fact


def _bindings(rule: Rule, reading: Reading, rest: _Rest, asks: set[str]) -> Iterator[tuple[Strength, Figure, Fact]]:
    """Every figure and fact that may belong together, with how strongly; to `asks` go the facts that the rest decides on."""
    settled: set[int] = set()
    for figure, fact, verbatim in figures_in_lines(reading):
        if not rule.entries or fact.id in rule.entries:
            settled.add(figure.first)
            yield (_IN_LINE, int(verbatim), 0, 0, 0, 0, 0), figure, fact
    # No binding is stronger than that of a line; only an explanation would name the weaker.
    figures = [each for each in reading.figures if each.first not in settled or reading.considered is not None]
    if rest is None and any(goes_back(reading, figure) for figure in figures):
        asks.add(_ANY)
    known = dict(rest or ())
    named = reading.mentions.get("fact", {})
    for fact_id in {**known, **named} if figures else ():
        entry = reading.index.entries[fact_id]
        if isinstance(entry, Fact) and (not rule.entries or fact_id in rule.entries):
            try:
                there = None if rest is None else known.get(fact_id, Around())
                yield from bindings_to(reading, entry, figures, named.get(fact_id, []), there)
            except AsksLetter:
                asks.add(fact_id)
    for figure, fact_id in as_before(reading):
        entry = reading.index.entries[fact_id]
        if isinstance(entry, Fact) and figure.first not in settled and (not rule.entries or fact_id in rule.entries):
            aliases = [phrase_stems(text) for text in entry.subject]
            references = references_to(reading, entry, named.get(fact_id, []), aliases) if aliases else []
            if told_as_before(reading, figure, entry, references):
                yield BY_VALUE, figure, entry


def _judge(rule: Rule, reading: Reading, figure: Figure, fact: Fact, strength: Strength) -> Iterator[Finding]:
    words = (figure.first, figure.last)
    current = current_version(reading, fact)
    if current is None:
        reading.note(fact.id, words, "the fact has no value on this day")
        return
    if not reading.drafters_own(figure.outer_first, figure.outer_last) and not by_its_own(reading, figure, fact):
        reading.note(fact.id, words, "somebody else says it, or it is quoted or asked")
        return
    if denied(reading, figure):
        reading.note(fact.id, words, "it is said not to be so")
        return
    if in_round_words(figure, current.value):
        reading.note(fact.id, words, "it is the approved value in round words")
        return
    apart = not is_a_change(fact) and difference(reading, figure, measured_words(reading, fact))
    if apart and same_value(figure, current.value):
        reading.note(fact.id, words, "it says how far others are apart")
        return
    if same_value(figure, current.value):
        verbatim = strength[0] == _IN_LINE and strength[1] > 0
        if bound_differs(reading, figure, fact, current) and (verbatim or _stated_now(reading, figure, fact, current)):
            yield _wrong_qualifier(rule, reading, figure, fact, current)
        else:
            reading.note(fact.id, words, "it is the approved value")
        return
    in_line = strength[0] == _IN_LINE
    reason = left_alone(reading, figure, fact, current, in_line=in_line, verbatim=in_line and strength[1] > 0)
    if reason:
        reading.note(fact.id, words, reason)
        return
    from linter.matching.its_time import earlier_version

    earlier = earlier_version(figure, fact, current)
    approved = _approved(fact, current)
    written = reading.words_at(figure.first, figure.last)
    fix = _fix(reading, figure, current)
    since = f" since {_day(current)}" if current.period.start else ""
    if earlier:
        message = f"“{written}” is out of date: {fact.title} is {_said(current)}{since}."
        yield reading.finding(rule, "outdated-fact", words, message, approved, fix)
    else:
        message = f"“{written}” is not the approved figure: {fact.title} is {_said(current)}{since}."
        yield reading.finding(rule, "wrong-fact", words, message, approved, fix)


def _stated_now(reading: Reading, figure: Figure, fact: Fact, current: FactVersion) -> bool:
    """Whether a figure, which has the right value, is given as that of now."""
    from linter.matching.its_time import of_its_time

    how = standing(reading, figure, own=measured_words(reading, fact))
    if how in ("future", "expected") and aimed_at(fact):
        return True
    return how in ("present", "part") or (how == "past" and not of_its_time(reading, figure, current))


def _wrong_qualifier(rule: Rule, reading: Reading, figure: Figure, fact: Fact, current: FactVersion) -> Finding:
    written = reading.words_at(figure.outer_first, figure.outer_last)
    message = f"“{written}” says something else than the approved “{_said(current)}” ({fact.title})."
    words = (figure.outer_first, figure.outer_last)
    return reading.finding(
        rule, "wrong-qualifier", words, message, _approved(fact, current), _fix(reading, figure, current)
    )


def _said(version: FactVersion) -> str:
    """The approved figure as it is to be written."""
    quote = " ".join(version.quote.split())
    return quote or f"{APPROVED_WORDS[version.qualifier]} {version.value.text}".strip()


def _fix(reading: Reading, figure: Figure, current: FactVersion) -> Fix | None:
    """The approved value in place of the figure and its comparator, which must stand together."""
    if figure.qualifier != "exact" and (figure.outer_first, figure.outer_last) == (figure.first, figure.last):
        return None  # "3,000 responses *at most*"
    value = f"{APPROVED_WORDS[current.qualifier]} {current.value.text}".strip()
    first = figure.outer_first
    if current.qualifier == "exact" and figure.qualifier == "exact":
        first = figure.first
    span = reading.span(first, max(figure.last, figure.outer_last if first != figure.first else figure.last))
    if reading.document.text[span.start].isupper() and value[0].isalpha():
        value = value[0].upper() + value[1:]
    return Fix((Edit(span, value),), "safe", f"Write “{value}”")


def _approved(fact: Fact, version: FactVersion) -> Approved:
    return Approved(fact.id, None, _said(version), fact.owner, version.period.start, version.source)


def _day(version: FactVersion) -> str:
    start = version.period.start
    return f"{start.day} {start:%B %Y}" if start else ""
