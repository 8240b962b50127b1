"""The figures in approved sentences: which fact each states, and which are the sentence's own and of no fact."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from linter.matching.changes import Change
from linter.matching.fact_values import of_some_version
from linter.matching.fingerprints import DATE_SLOT, ITEM_SLOT, NUMBER_SLOT, Skeleton
from linter.matching.index import Index, Unit
from linter.matching.paragraphs import Paragraph
from linter.matching.passages import AUXILIARIES, Difference, Match
from linter.matching.phrases import Mention
from linter.matching.reading import Reading
from linter.model.library import Fact, FactVersion, Value
from linter.text.numbers import Figure, read_figures
from linter.text.stems import stem, stems
from linter.text.values import comparable, same_value
from linter.text.words import Words

_IN_LINE_COVERAGE = 0.6
"""How much of a line's sentence must be there for its figures to be the line's."""
_VERBATIM = 0.95
_NEARLY_WHOLE = 0.8
"""How much of it must be there for a figure of no fact to be the sentence's."""
_BOUNDS = frozenset(("over", "under", "up-to"))
_GOES_ON = frozenset("of who that whose in at".split()) | AUXILIARIES
"""What follows a bound on the noun before it, and not a noun that the figure counts."""
_EACH = frozenset("a an per each every in any one the".split())
_COUNTED_BY = 3
"""Words at the most before the time that a figure is counted by: "*in any one* year"."""
_ARTICLES = frozenset("the a an any".split())
_ONE = frozenset("one a an".split())
_COUNTED = 3
"""Words at the most in what is counted, with its number: "one essential supporter"."""
_RULES = frozenset("must may can cannot shall nobody no not".split())
_LEADS_TO_SEASON = frozenset("in of the during over through throughout each every".split())
_SEASONS = frozenset("spring summer autumn winter".split())
_NAMED_BY = 4
"""Words after a figure at the most in which the list that it counts is named: "the *eight* growth-driving sectors"."""


def fact_slots(index: Index, number: int) -> dict[int, Fact]:
    """For a unit, the fact that each of its slots states."""
    cached = index.slots.get(number)
    if cached is not None:
        return cached
    unit = index.units[number]
    lines = {owner.line for owner in unit.owners}
    from_line = [fact for line in sorted(lines) for fact in index.facts_of.get(line) or ()]
    slots: dict[int, Fact] = {}
    for symbol, slot in enumerate(unit.skeleton.symbols):
        if slot.startswith(NUMBER_SLOT):
            written = _written(unit, symbol)
            for fact in from_line:
                if any(_quotes(version, written) for version in fact.versions):
                    slots[symbol] = fact
    index.slots[number] = slots
    return slots


def figures_in_lines(reading: Reading) -> Iterator[tuple[Figure, Fact, bool]]:
    """The figures that stand where an approved line has a fact, and whether the passage has the line's own words."""
    before = 0
    for each in reading.placed:
        for number, fact, verbatim in each.paragraph.once(_in_lines):
            yield reading.figures[before + number], fact, verbatim
        before += len(each.paragraph.figures)


def _in_lines(reading: Paragraph) -> list[tuple[int, Fact, bool]]:
    """The same of one paragraph, its figures by their numbers in it."""
    at = {figure.outer_first: number for number, figure in enumerate(reading.figures)}
    found = []
    for passage in reading.passages:
        match = passage.matches[0]
        slots = fact_slots(reading.index, match.unit)
        if not slots or match.coverage < _IN_LINE_COVERAGE or not reading.renders(match):
            continue
        pairs = dict(match.pairs)
        for symbol, fact in slots.items():
            letter = pairs.get(symbol)
            number = at.get(reading.skeleton.first[letter]) if letter is not None else None
            if number is None:
                continue
            if _of_another_name(reading, match, symbol) or _of_another_party(reading, match, symbol, fact):
                continue
            beside = _left_out_beside(match, slots, symbol)
            if beside and not of_some_version(reading.figures[number], fact):
                beside = [other for other in beside if of_some_version(reading.figures[number], other)]
                if not beside:
                    continue
            stated = (beside or [fact])[0] if not of_some_version(reading.figures[number], fact) else fact
            if any(comparable(reading.figures[number], version.value) for version in stated.versions):
                found.append((number, stated, match.coverage >= _VERBATIM))
    return found


def _of_another_name(reading: Paragraph, match: Match, symbol: int) -> bool:
    """Whether a name that the library does not know stands where the sentence has its own, before a slot: "The *Levy Consultation* received"."""
    unit, shape = reading.index.units[match.unit], reading.skeleton
    for each in match.differences:
        if each.unit[1] > symbol or each.unit[0] == each.unit[1] or each.letter[0] == each.letter[1]:
            continue
        approved = _proper(unit.words, unit.skeleton, *each.unit)
        first, last = shape.first[each.letter[0]], shape.last[each.letter[1] - 1]
        written = _proper(reading.words, shape, *each.letter)
        known = (
            mention.key.role not in ("measure", "tail") for mention in reading.mentions if first <= mention.first < last
        )
        if approved and written and not approved & written and not any(known):
            return True
    return False


def _proper(words: Words, shape: Skeleton, first: int, last: int) -> set[str]:
    """The stems of the words with capitals among symbols `first` to `last`."""
    places = range(shape.first[first], shape.last[last - 1])
    return {stem(words.norm[at]) for at in places if words.capital(at) and words.norm[at] not in _ARTICLES}


def _of_another_party(reading: Paragraph, match: Match, symbol: int, fact: Fact) -> bool:
    """Whether other words stand for those beside a slot that say what is counted: "1,748 from *pet owners*" for "396 from *rescue centres*"."""
    symbols = reading.index.units[match.unit].skeleton.symbols
    counted = {stem(word) for wording in fact.measure for word in wording.lower().split()} - _PLAIN
    for each in match.differences:
        if not symbol < each.unit[0] <= symbol + _TO_THE_PARTY or symbols[each.unit[0] - 1] not in ("from", "by"):
            continue
        approved = {stem(word) for word in symbols[slice(*each.unit)]}
        written = {stem(word) for word in reading.skeleton.symbols[slice(*each.letter)]} - _PLAIN
        if counted & approved and written and not counted & written:
            return True
    return False


_TO_THE_PARTY = 5
"""Words at the most from a figure to those it came from: "1,082 *of them came from* pharmacists"."""
_PLAIN = frozenset("from by of to in for with the a an were was came come".split())


def _left_out_beside(match: Match, slots: dict[int, Fact], symbol: int) -> list[Fact]:
    """The facts whose figures are left out right beside a slot: the letter's figure may be any of theirs.

    Of "received *4,812 responses, of which* 1,655 came from teachers" there is "included 1,655 from teachers".
    """
    gone = [range(*each.unit) for each in match.differences if each.unit[0] == symbol + 1 or each.unit[1] == symbol]
    return [fact for at, fact in slots.items() if any(at in places for places in gone)]


def changed_figures(reading: Paragraph, match: Match) -> Iterator[Change]:
    """The figures of an approved sentence that are others in the letter.

    Those that a fact, a list or an event of the library governs are left to the rule of its kind.
    """
    unit = reading.index.units[match.unit]
    slots = [at for at, slot in enumerate(unit.skeleton.symbols) if slot in (NUMBER_SLOT, DATE_SLOT)]
    if not slots or match.coverage < _NEARLY_WHOLE:
        return
    pairs = dict(match.pairs)
    governed = fact_slots(reading.index, match.unit)
    for symbol in slots:
        letter = pairs.get(symbol)
        if letter is None or symbol in governed:
            continue
        first = reading.skeleton.first[letter]
        figure = next(
            (f for f in reading.figures_in(first, reading.skeleton.last[letter]) if f.outer_first == first), None
        )
        own = _own(unit, symbol)
        if (
            figure
            and own
            and not (_same(figure, own) and _bound_alike(figure, own))
            and not _of_another_rule(reading, figure, own)
        ):
            yield Change(
                "figure",
                letter,
                letter + 1,
                _written(unit, symbol),
                reading.words_at(figure.outer_first, figure.outer_last),
            )


def several_for_one(reading: Paragraph, match: Match) -> Iterator[Change]:
    """Several where an approved sentence has one, or one for several: "name *two* essential supporters" for "one essential supporter"."""
    symbols, shape = reading.index.units[match.unit].skeleton.symbols, reading.skeleton
    for difference in match.differences if match.coverage >= _NEARLY_WHOLE else ():
        approved, written = symbols[slice(*difference.unit)], shape.symbols[slice(*difference.letter)]
        if len(approved) != len(written) or not 0 < len(approved) <= _COUNTED:
            continue
        at = difference.letter[0]
        alike = tuple(map(stem, approved[1:])) == tuple(map(stem, written[1:]))  # "two *companions*"
        if written[0] == NUMBER_SLOT and (approved[0] == "one" or (approved[0] in _ONE and alike and approved[1:])):
            if any(f.kind == "number" and f.amount > 1 for f in reading.figures_in(shape.first[at], shape.last[at])):
                yield Change("figure", at, at + 1, approved[0], reading.words_at(shape.first[at], shape.last[at]))


def of_another_day(reading: Paragraph, match: Match) -> bool:
    """Whether a date of an approved sentence is another in the letter: with another subject, it tells of another thing."""
    unit = reading.index.units[match.unit]
    pairs = dict(match.pairs)
    for symbol, slot in enumerate(unit.skeleton.symbols):
        letter, own = pairs.get(symbol), _own(unit, symbol) if slot == DATE_SLOT else None
        if letter is None or own is None:
            continue
        first, last = reading.skeleton.first[letter], reading.skeleton.last[letter]
        if any(figure.date and not _same(figure, own) for figure in reading.figures_in(first, last)):
            return True
    return False


def members_exchanged(reading: Paragraph, match: Match) -> Iterator[Change]:
    """The members of lists in an approved sentence for which other members stand: "collect *garden waste*"."""
    unit, shape = reading.index.units[match.unit], reading.skeleton
    pairs = [(at, there) for at, there in match.pairs if unit.skeleton.symbols[at] == ITEM_SLOT]
    if not pairs or match.coverage < _NEARLY_WHOLE:
        return
    approved, _ = reading.index.phrases.find(unit.words, stems(unit.words.norm))
    for at, there in pairs:
        own = _members(approved, unit.skeleton.first[at], unit.skeleton.last[at])
        here = _members(reading.mentions, shape.first[there], shape.last[there])
        if own and here and own.isdisjoint(here):
            words = reading.words_at(shape.first[there], shape.last[there])
            yield Change("word", there, there + 1, _written(unit, at), words)


def _members(mentions: Iterable[Mention], first: int, last: int) -> set[tuple[str, int]]:
    """The members of lists that words `first` to `last` name, each with the list."""
    named = (mention.key for mention in mentions if (mention.first, mention.last) == (first, last))
    return {(key.entry, key.number) for key in named if key.kind == "items" and key.role == "item"}


def bounds_put_in(reading: Paragraph, match: Match) -> Iterator[Change]:
    """Bounds and seasons that a letter puts after a noun of an approved sentence.

    "pay the travel costs, *up to £500*, of anyone", "fish from the shore *in summer*".
    """
    from linter.matching.rewording import JOINTS

    shape, kept = reading.skeleton, {at for _, at in match.pairs}
    symbols, own = reading.index.units[match.unit].skeleton.symbols, {at for at, _ in match.pairs}
    if any(symbol == NUMBER_SLOT and at not in own for at, symbol in enumerate(symbols)):
        return  # its own figure stands elsewhere: "Total responses to the Green Paper: *over 3,000*"
    ends = next(
        (at for at in range(match.last, match.last + 3) if at in shape.breaks or at >= len(shape.symbols)), match.last
    )
    for difference in (*match.differences, Difference((0, 0), (match.last, ends))):
        for at in range(*difference.letter):
            if shape.symbols[at] not in (NUMBER_SLOT, DATE_SLOT):
                continue
            if _bounds_number(reading, match, difference, at):
                yield Change("limit", at, at + 1, "", reading.words_at(shape.first[at], shape.last[at]))
                continue
            noun = at
            while noun > difference.letter[0] and shape.symbols[noun - 1] in _LEADS_TO_SEASON:
                noun -= 1
            if noun - 1 not in kept or shape.symbols[noun - 1] in JOINTS | AUXILIARIES:
                continue
            for figure in reading.figures_in(shape.first[at], shape.last[at]):
                bounds = figure.qualifier in _BOUNDS and _goes_on(shape, at + 1)
                several = shape.symbols[slice(*difference.letter)].count(DATE_SLOT) > 1  # "in winter and in summer"
                if difference.unit[0] == difference.unit[1] and (bounds or (_season(reading, figure) and not several)):
                    yield Change("limit", noun, at + 1, "", reading.words_at(shape.first[noun], shape.last[at]))


def _bounds_number(reading: Paragraph, match: Match, difference: Difference, at: int) -> bool:
    """Whether a letter bounds how many are meant: "handle *more than five* postal votes" for "the postal votes"."""
    symbols, shape = reading.index.units[match.unit].skeleton.symbols, reading.skeleton
    put, approved = shape.symbols[slice(*difference.letter)], symbols[slice(*difference.unit)]
    if put != (NUMBER_SLOT,) or not _ARTICLES.issuperset(approved) or match.coverage < _VERBATIM:
        return False
    figures = reading.figures_in(shape.first[at], shape.last[at])
    return not _RULES.isdisjoint(symbols) and any(figure.qualifier in _BOUNDS for figure in figures)


def _goes_on(shape: Skeleton, at: int) -> bool:
    """Whether the sentence goes on after a bound, or ends: no noun follows that the figure would count.

    What it is counted by may follow: "up to 16 *a week*", "no more than £40 *in any one year*".
    """
    from linter.matching.limits import is_time

    symbols, first = shape.symbols, at
    while at < min(first + _COUNTED_BY, len(symbols)) and symbols[at] in _EACH:
        at += 1
    if at > first and at < len(symbols) and is_time(symbols[at]):
        at += 1
    else:
        at = first
    return at == len(shape.symbols) or at in shape.breaks or shape.symbols[at] in _GOES_ON


def _season(reading: Paragraph, figure: Figure) -> bool:
    """Whether a season of every year is named."""
    return bool(figure.date and figure.date.yearless and _SEASONS & set(reading.words.norm[figure.first : figure.last]))


def _written(unit: Unit, symbol: int) -> str:
    """The words of a symbol of an approved sentence, as written."""
    first, last = unit.skeleton.first[symbol], unit.skeleton.last[symbol]
    return unit.text[unit.words.start[first] : unit.words.end[last - 1]]


def _own(unit: Unit, symbol: int) -> Figure | None:
    """The figure of a slot of an approved sentence."""
    first = unit.skeleton.first[symbol]
    return next((figure for figure in read_figures(unit.words) if figure.outer_first == first), None)


def _same(figure: Figure, own: Figure) -> bool:
    """Whether the two figures are one, their bounds aside."""
    if figure.date or own.date:
        return bool(figure.date and own.date and (figure.date == own.date or _within(figure, own)))
    if figure.kind != own.kind:
        return True  # "a year" and "12 months": not to be compared, and nothing is said
    return same_value(figure, Value(own.kind, own.amount, own.unit, "", None, own.upper))


def _bound_alike(figure: Figure, own: Figure) -> bool:
    """Whether neither bound is the other's contrary: "more than twenty miles", "less than twenty miles"."""
    return {figure.qualifier, own.qualifier} not in ({"over", "under"}, {"over", "up-to"}, {"over", "almost"})


def _within(figure: Figure, own: Figure) -> bool:
    """Whether one of two dates is the other, said less exactly: "31 March 2026", "March 2026", "31 March"."""
    left, right = figure.date, own.date
    if left is None or right is None or left.yearless != right.yearless:
        return True
    return (left.start <= right.start and right.end <= left.end) or (
        right.start <= left.start and left.end <= right.end
    )


def _of_another_rule(reading: Paragraph, figure: Figure, own: Figure) -> bool:
    """Whether a list's count, an event's day or a fact's value is meant."""
    number = reading.sentence_at(figure.first)
    sentence = reading.sentences[number]
    events = [mention for mention in reading.mentions if mention.key.kind == "tense" and mention.key.role == "name"]
    if figure.date and any(sentence.first <= mention.first < sentence.last for mention in events):
        return True
    lists = [mention for mention in reading.mentions if mention.key.kind == "items" and mention.key.role != "item"]
    if any(figure.outer_last <= mention.first <= figure.outer_last + _NAMED_BY for mention in lists):
        return True
    return any(
        same_value(said, version.value)
        for fact in reading.index.library.facts
        for version in fact.versions
        for said in (own, figure)
        if said.date is None or said.date.start == said.date.end  # a season is no day
    )


def _quotes(version: FactVersion, written: str) -> bool:
    quote, figure = " ".join(version.quote.split()).lower(), " ".join(written.split()).lower()
    return bool(quote) and (quote in figure or figure in quote)
