"""What a change of wording does to the meaning: decided on the words that alignment leaves unequal.

A rendering of an approved line drifts when a negation, a modal, a scope, a party, a territory, an agent, a direction or
a limit was changed, or where all else is as approved one word says another thing. Everything else (light rewriting,
order, spelling, joints) is cosmetic.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from itertools import product

from linter.matching.changes import Change, Sort
from linter.matching.conditions import conditions_lost
from linter.matching.fingerprints import Skeleton, is_slot
from linter.matching.index import Unit
from linter.matching.modality import modal_changed, negated, prefixed, say_changed, say_of
from linter.matching.paraphrase import (
    awaited_otherwise,
    carried_otherwise,
    denied_by_prefix,
    denied_in_words,
    moved_words,
    not_before,
    put_otherwise,
    said_alike,
    still_without,
    turned_down,
)
from linter.matching.parties import OURSELVES, agent_or_party, parties_dropped, parties_exchanged, parties_turned
from linter.matching.passages import AUXILIARIES, Match
from linter.matching.ranked import ranked_alike, ranked_otherwise
from linter.matching.renderings import past_form, sentences, unchanged
from linter.matching.rewording import JOINTS, NEGATIONS, Rewording, bounding, reworded
from linter.matching.scope import PARTIAL, UNIVERSAL, held_otherwise, limits_around, narrowing
from linter.text.stems import root

_TURNED: tuple[tuple[Sort, frozenset[str]], ...] = (("negation", NEGATIONS), ("scope", UNIVERSAL))
_CONDITION = frozenset("if a an".split())
_CASES = frozenset(
    f"{case} {article}".strip() for case in ("if", "where", "when") for article in ("", "a", "an", "the", "any")
)
"""What makes a case of whom a sentence is about: "*where a* passenger is …, *they* can"."""
_GIVEN = frozenset("if where when once".split())
_WHILE = frozenset(("while", "for as long as", "for so long as", "as long as", "so long as", "just as long as"))
"""How a time begins for which alone a statement holds, one as good as the other: "*For as long as* the strike lasts"."""
_NOT_UNTIL = frozenset("not until".split())
_FORBIDDEN = frozenset("not may can must cannot".split())
_CLAUSE = 5
"""Words at the least in a clause that may stand in a sentence of its own."""
_MOSTLY = 0.7
_PRICES = frozenset("fee charge payment price cost paid expense".split())
_OPPOSED = frozenset(frozenset((root("free"), root(word))) for word in _PRICES) | {
    frozenset((root("whole"), root("part"))),
    frozenset((root("full"), root("part"))),
    frozenset((root("first"), root("afterwards"))),
    frozenset((root("first"), root("subsequently"))),
}
"""Opposites wherever in the sentence each stands: "a *free* session", "a session … for a *fee*"."""
_DENYING = frozenset("no not without nothing never nobody".split())
_RELATIVE = ("who", "that", "which")
_BINDING = frozenset("must may can cannot will shall should".split())
_PARTICLES = (
    {"on", "off"},
    {"in", "out"},
    {"up", "down"},
    {"during", "outside"},
    {"within", "outside"},
    {"inside", "outside"},
)
_LESSENING = {
    root(word) for word in "address tackle remove reduce lower cut ease overcome dismantle eliminate break".split()
}
_GROWING = {root(word) for word in "raise create increase erect add build impose worsen entrench introduce".split()}
_ENOUGH = 8
"""Content words of a sentence at the least, for the share of those replaced to tell another statement."""
_REPLACED = 0.4
_FOLLOWING = 2
_ASKED_FOR = {root(word) for word in "applied requested sought submitted".split()}
_GIVEN_TO = {root(word) for word in "given granted issued obtained received approved agreed awarded".split()}
_NEAR = 60
"""Symbols on both sides of a passage in which a clause may stand as it is."""
_JOINING = frozenset("and but".split())
_HARDLY = 0.2
"""The share of a clause's words that may be there by chance."""


def meaning_changes(unit: Unit, shape: Skeleton, capitals: Sequence[bool], match: Match) -> list[Change]:
    """The changes between a unit and its rendering in the letter `shape` that bear on the meaning, in order."""
    symbols, letter = unit.skeleton.symbols, shape.symbols
    if unchanged(shape, match):
        return []
    begin, end = sentences(shape, match)
    moved = _moved(unit, shape, match)
    gone = Counter(s for d in match.differences for s in symbols[slice(*d.unit)])
    new = {symbol for d in match.differences for symbol in letter[slice(*d.letter)]}
    away, come = _put_otherwise(unit, shape, match)
    changes: list[Change] = [
        change
        for change in limits_around(letter, symbols, match, begin, end)
        if not set(change.written.split()) <= {*symbols, *come}
        and not (change.written in _CASES and ({"it", "they", "he"} & new or _made_case(symbols, match, gone)))
        and not (change.written in _WHILE and match.pairs[0][0] == 1 and symbols[0] in _WHILE)
    ]
    turned = {sort for sort, words in _TURNED if words & set(gone) and words & new}
    if _negations(letter[begin:end]) == _negations(symbols):
        turned.add("negation")
    # "if a patient is …, he can" for "a patient who is … can"
    recast = "if" in new and bool({"who", "which"} & set(gone) or {"it", "they", "he"} & new)
    for difference in match.differences:
        words = reworded(unit, letter, capitals, difference, moved)
        if words is None or said_alike(words) or ranked_alike(words):
            continue
        words = _recast(words.without(away=away, come=come)) if recast else words.without(away=away, come=come)
        denied = _denies_what_stays(words) and _negations(letter[begin:end]) > _negations(symbols)
        sort = "negation" if denied else _sort(words, turned)
        if (
            sort
            and not (sort == "negation" and _leads_in_otherwise(words))
            and not (
                _said_beside(letter, match, words) or _half_said(words) or _said_as_it_is(symbols, letter, match, words)
            )
            and not _of_another_clause(symbols, match, words)
        ):
            changes.append(words.changing(sort, match))
    if not any(change.sort == "antonym" for change in changes):
        changes += _apart(letter, symbols, match, moved)
    if not changes:
        changes += _said_apart(letter, symbols, match, moved)
    from linter.matching.contrasted import contrast_turned
    from linter.matching.rearranged import carried_across, set_free

    changes += carried_across(letter, symbols, match)
    changes += parties_dropped(unit, letter, match, moved)
    changes += parties_turned(letter, symbols, match)
    if not changes:
        changes += contrast_turned(unit, letter, shape.breaks | shape.pauses, (begin, end))
    changes += parties_exchanged(unit, letter, match)
    changes += set_free(unit, letter, match, moved)
    if not changes:
        from linter.matching.neither import one_of_neither
        from linter.matching.sentence_ends import ends_otherwise

        changes += (*ends_otherwise(letter, symbols, match, end), *one_of_neither(symbols, letter[begin:end], begin))
    if changes and _another_statement(unit, match):
        changes = []
    if not changes:
        changes += conditions_lost(symbols, letter, match)
    return sorted(changes, key=lambda change: change.first)


def _made_case(symbols: Sequence[str], match: Match, gone: Counter[str]) -> bool:
    """Whether the case that begins a sentence is what its first clause told: "*If* a dentist leaves" for "a dentist who leaves".

    "*If* a landowner refuses leave, the reasons …" for "a landowner may refuse leave, but the reasons …".
    """
    if match.pairs[0][0] > _FOLLOWING:
        return False
    opening = symbols[: next((at for at, word in enumerate(symbols) if word in _BINDING), 0)]
    told = any(word in gone and word in opening for word in _RELATIVE)
    allowed = next((at for at, word in enumerate(symbols) if word in AUXILIARIES), 0)
    return told or (symbols[allowed] in ("may", "can") and bool(gone[symbols[allowed]]) and "but" in symbols[allowed:])


def word_replaced(unit: Unit, shape: Skeleton, capitals: Sequence[bool], match: Match) -> Change | None:
    """The word of a unit that another replaces in a rendering that has no other change: "to the *ticket hall*"."""
    from linter.matching.replacing import replaced

    moved = _moved(unit, shape, match)
    away, come = _put_otherwise(unit, shape, match)
    places = (reworded(unit, shape.symbols, capitals, difference, moved) for difference in match.differences)
    told = [
        words.without(away=away, come=come)
        for words in places
        if words and not (said_alike(words) or ranked_alike(words))
    ]
    return replaced(told, match, sentences(shape, match)[1])


def _put_otherwise(unit: Unit, shape: Skeleton, match: Match) -> tuple[frozenset[str], frozenset[str]]:
    """The words that are gone from a unit, and those that are new, that say the same otherwise."""
    letter, (begin, end) = shape.symbols, sentences(shape, match)
    gone = {symbol for d in match.differences for symbol in unit.skeleton.symbols[slice(*d.unit)]}
    before = letter[begin : match.first]  # "*Only* the master decides", "*Once* he has agreed, but *not before*, …"
    opening = before if len(before) <= _FOLLOWING or before[0] in _GIVEN else ()
    new = {*opening, *(symbol for d in match.differences for symbol in letter[slice(*d.letter)])}
    away, come = put_otherwise(gone, new)
    awaited = awaited_otherwise(unit.skeleton.symbols, gone, new)
    around = (*letter[begin : match.first], *letter[match.last : end])
    if letter[begin] == "before" and gone >= _NOT_UNTIL:
        away, come = away | _NOT_UNTIL, come | {"before", "can", "may"}  # "*Before* it *can* close, they must be asked"
    if "not" in gone and "until" not in gone and _once_allowed(letter[begin:end]):
        away, come = away | _FORBIDDEN, come | _FORBIDDEN  # "*not until* he has seen it *may* it be released"
    away |= still_without(unit.skeleton.symbols, gone, around)
    away, come = not_before(unit.skeleton.symbols, letter[begin:end], (away, come))
    away |= carried_otherwise(gone, around) | denied_by_prefix(gone, around) | _said_first(unit, before, match)
    freed, denied = denied_in_words(gone, new)
    refused = turned_down(gone, {*new, *around})
    return away | awaited | freed | refused, come | awaited | denied | refused


def _once_allowed(sentence: Sequence[str]) -> bool:
    """Whether what may be done is told after that until which it may not: "*not until* he has seen it *may* it be released"."""
    at = next((at for at in range(len(sentence) - 1) if sentence[at : at + 2] == ("not", "until")), len(sentence))
    return "not" not in sentence[at + 2 :] and any(
        sentence[here] in ("may", "can") and sentence[here - 1] not in OURSELVES
        for here in range(at + 3, len(sentence))
    )


def _said_first(unit: Unit, opening: Sequence[str], match: Match) -> frozenset[str]:
    """The word that makes a condition, where another makes it of the same at the beginning: "*Where* he has agreed, …"."""
    if not opening or opening[0] not in _GIVEN:
        return frozenset()
    for difference in match.differences:
        words = unit.skeleton.symbols[slice(*difference.unit)]
        at = next((at for at, word in enumerate(words) if word in _GIVEN | {"after"}), len(words))
        condition = [word for word in words[at + 1 :] if word not in JOINTS]
        if len(condition) > 1 and sum(word in opening for word in condition) >= _MOSTLY * len(condition):
            return frozenset({words[at]})
    return frozenset()


def _moved(unit: Unit, shape: Skeleton, match: Match) -> Counter[str]:
    """The words of a unit that stand elsewhere in the letter's sentence, and how many of each."""
    begin, end = sentences(shape, match)
    paired = {at for _, at in match.pairs}
    gone = Counter(s for d in match.differences for s in unit.skeleton.symbols[slice(*d.unit)])
    return moved_words(gone, Counter(shape.symbols[at] for at in range(begin, end) if at not in paired))


def _sort(words: Rewording, turned: set[Sort]) -> Sort | None:
    """What a rewording changes, if it changes the meaning; `turned` are the sorts that another place makes up for."""
    from linter.matching.partly import part_of_it
    from linter.matching.quantity import of_order, of_time, of_two
    from linter.matching.ranging import halved, widened
    from linter.matching.whom import whom_otherwise

    if not words.away and not words.come:
        bound = narrowing(words) if bounding(words.letter, words.difference) else None
        return bound or of_two(words)
    if part_of_it(words):
        return "scope"
    if negated(words, turned="negation" in turned):
        return "negation"
    if modal_changed(words) or say_changed(words):
        return "modal"
    held = held_otherwise(words, turned="scope" in turned)
    if held:
        return held
    if widened(words) or halved(words):
        return "scope"
    if ranked_otherwise(words):
        return "scope"
    if _opposed(words) or _bygone(words):
        return "antonym"
    return (
        of_two(words)
        or of_time(words)
        or of_order(words)
        or agent_or_party(words)
        or narrowing(words)
        or whom_otherwise(words)
    )


def _denies_what_stays(words: Rewording) -> bool:
    """Whether nothing but "not" is put in, between a modal and its verb: "may *not* carry advertising"."""
    symbols, (first, last) = words.unit.skeleton.symbols, words.difference.unit
    put = words.letter[slice(*words.difference.letter)]
    return put == ("not",) and first == last > 0 and symbols[first - 1] in AUXILIARIES and symbols[first] not in JOINTS


def _recast(words: Rewording) -> Rewording:
    """A rewording without the words that make a condition of a statement: "*if a* patient", "*every* patient who"."""
    words = words.without(come=_CONDITION)
    return words if words.come else words.without(away=UNIVERSAL)


def _opposed(words: Rewording) -> bool:
    """Whether words are the opposite of those they stand for, or less is made of what was to grow."""
    from linter.text.opposites import opposite

    gone, new = words.gone, words.new
    if _at_a_price(words):
        return True
    before = [(symbol, _denied(words.unit.skeleton.symbols, at)) for at, symbol in words.away]
    after = [(symbol, _denied(words.letter, at)) for at, symbol in words.come]
    if any(opposite(one, other) and left == right for one, left in before for other, right in after):
        return True
    if len(gone) == len(new) == 1 and {*gone, *new} in _PARTICLES:
        return True
    if _as_much(words):
        return True
    left, right = {root(word) for word in gone}, {root(word) for word in new}
    return bool((left & _LESSENING and right & _GROWING) or (left & _GROWING and right & _LESSENING))


def _as_much(words: Rewording) -> bool:
    """Whether what is as much as another is now more or less: "count for *less than*" for "for as much as"."""
    approved = words.unit.skeleton.symbols[slice(*words.difference.unit)]
    put = words.letter[slice(*words.difference.letter)]
    return approved[:3] in _EQUAL and put[:2] in _UNEVEN


_EQUAL = (("as", "much", "as"), ("as", "many", "as"))
_UNEVEN = tuple((word, "than") for word in ("less", "fewer", "more"))


def _bygone(words: Rewording) -> bool:
    """Whether what is so is told as what was: "in which the UK *once excelled*" for "excels today", "*used to excel*"."""
    (first, last), (begin, end) = words.difference.unit, words.difference.letter
    verbs = words.unit.skeleton.symbols[max(0, first - 1) : last + 1]
    there = words.letter[max(0, begin - 1) : end + 1]
    if "used" in words.new and any(there[at : at + 2] == ("used", "to") for at in range(len(there))):
        to = there.index("to", there.index("used"))
        return any(root(verb) == root(word) for verb in verbs for word in there[to + 1 : to + 2])
    if _BYGONE.isdisjoint(words.new):
        return False
    return any(past_form((verb, word)) or _doubled(root(verb), word) for verb, word in product(verbs, there))


def _doubled(verb: str, past: str) -> bool:
    """Whether a past doubles the last letter of its verb: "excelled"."""
    return bool(verb) and past == f"{verb}{verb[-1]}ed"


_BYGONE = frozenset("once formerly previously".split())


def _denied(symbols: Sequence[str], at: int) -> bool:
    """Whether a word is denied right beside it: "without *paying*", "*costs* nothing" is "free"."""
    return bool(_DENYING & {*symbols[max(0, at - 2) : at], *symbols[at + 1 : at + 2]})


def _at_a_price(words: Rewording) -> bool:
    """Whether what was "free of charge" is now "for a small charge"."""
    symbols, letter, free = words.unit.skeleton.symbols, words.letter, words.difference.unit[0]
    first, last = words.difference.letter
    charged = (
        symbols[free : free + 3] == ("free", "of", "charge") and first < last and _PRICES & {*letter[first : last + 2]}
    )
    return bool(charged) and not (_DENYING | {"free"}) & set(letter[first:last])


def _said_beside(letter: Sequence[str], match: Match, words: Rewording) -> bool:
    """Whether what is gone from the passage is said in full right before or after it, in a sentence of its own."""
    if len(words.away) < _CLAUSE or len(words.come) > 1:
        return False
    gone = Counter(words.gone)
    reach = 2 * len(words.away)
    near = Counter((*letter[max(0, match.first - reach) : match.first], *letter[match.last : match.last + reach]))
    return (gone & near).total() >= _MOSTLY * gone.total()


def _said_as_it_is(symbols: Sequence[str], letter: Sequence[str], match: Match, words: Rewording) -> bool:
    """Whether what is gone stands near by with the words that follow it: the passage took in the sentence beside it."""
    first, last = words.difference.unit
    wanted = tuple(symbols[first : last + _FOLLOWING])
    if first == last or len(wanted) <= _FOLLOWING:
        return False
    near = (range(max(0, match.first - _NEAR), match.first), range(match.last, min(len(letter), match.last + _NEAR)))
    return any(tuple(letter[at : at + len(wanted)]) == wanted for places in near for at in places)


def _of_another_clause(symbols: Sequence[str], match: Match, words: Rewording) -> bool:
    """Whether next to nothing is there of the clause that a change is in, so that the letter says something else there."""
    kept, at = {here for here, _ in match.pairs}, words.difference.unit[0]
    begin = next((here + 1 for here in range(at - 1, -1, -1) if symbols[here] in _JOINING), 0)
    end = next((here for here in range(at + 1, len(symbols)) if symbols[here] in _JOINING), len(symbols))
    content = [here for here in range(begin, end) if symbols[here] not in JOINTS and not is_slot(symbols[here])]
    return len(content) > _FOLLOWING and sum(here in kept for here in content) <= _HARDLY * len(content)


def _leads_in_otherwise(words: Rewording) -> bool:
    """Whether another clause leads in: "*Bookselling is not one of its* sectors, though all" for "While its focus is on the sectors, all"."""
    symbols, (first, last) = words.unit.skeleton.symbols, words.difference.unit
    gone = [word for word in words.gone if word not in JOINTS | NEGATIONS | AUXILIARIES]
    new = [word for word in words.new if word not in JOINTS | NEGATIONS | AUXILIARIES]
    return first == 0 and last > _FOLLOWING and symbols[0] in _LEADING_IN and len(gone) > 1 and bool(new)


_LEADING_IN = frozenset("while whilst although though whereas".split())


def _half_said(words: Rewording) -> bool:
    """Whether the sentence's last clause alone is left out: "…, *and nobody will be charged*"."""
    symbols, (first, last) = words.unit.skeleton.symbols, words.difference.unit
    whole = last == len(symbols) and symbols[first] == "and" and last - first >= _CLAUSE
    return whole and words.difference.letter[0] == words.difference.letter[1]


def _negations(symbols: Sequence[str]) -> int:
    """How often a sentence denies something; "neither … nor" does once."""
    twice = min(symbols.count("neither"), symbols.count("nor"))
    return sum(symbol in NEGATIONS for symbol in symbols) - twice


def _apart(letter: Sequence[str], symbols: Sequence[str], match: Match, moved: Counter[str]) -> Iterator[Change]:
    """Opposites that stand in different places: "a *free* session", "a session … for a *fee*"."""
    gone = [(at, symbols[at]) for d in match.differences for at in range(*d.unit) if not moved[symbols[at]]]
    new = [(at, letter[at]) for d in match.differences for at in range(*d.letter) if not moved[letter[at]]]
    for before, left in gone:
        for at, right in new:
            alike = _denied(symbols, before) == _denied(letter, at)
            if alike and (frozenset((root(left), root(right))) in _OPPOSED or prefixed(right, left)):
                yield Change("antonym", at, at + 1, left, right)
                return


def _said_apart(letter: Sequence[str], symbols: Sequence[str], match: Match, moved: Counter[str]) -> Iterator[Change]:
    """More or less of a say, told in another place: "must *tell* the landlord" for "must have the *consent* of the landlord"."""
    gone = [symbols[at] for d in match.differences for at in range(*d.unit) if not moved[symbols[at]]]
    new = [at for d in match.differences for at in range(*d.letter) if not moved[letter[at]] and say_of(letter[at])]
    asked = next((at for d in match.differences for at in range(*d.letter) if root(letter[at]) in _ASKED_FOR), None)
    given = [symbol for symbol in gone if root(symbol) in _GIVEN_TO]
    if given and asked is not None and _GIVEN_TO.isdisjoint(map(root, letter[match.first : match.last])):
        yield Change("modal", asked, asked + 1, " ".join(given), letter[asked])  # "until they have *applied for* it"
        return
    had = {say_of(symbol) for symbol in gone} - {"", *(say_of(symbols[at]) for at, _ in match.pairs)}
    if had and new and had.isdisjoint(say_of(letter[at]) for at in new):
        at = new[0]
        yield Change("modal", at, at + 1, " ".join(symbol for symbol in gone if say_of(symbol)), letter[at])


def _another_statement(unit: Unit, match: Match) -> bool:
    """Whether so many of its own words are gone that the sentence says something else on the same pattern."""
    symbols = unit.skeleton.symbols
    plain = JOINTS | AUXILIARIES | NEGATIONS | UNIVERSAL | PARTIAL | OURSELVES
    content = [at for at, symbol in enumerate(symbols) if symbol not in plain and not is_slot(symbol)]
    kept = {at for at, _ in match.pairs}
    if 2 < len(content) < _ENOUGH and all(at not in kept and unit.capitals[at] for at in content[:-1]):
        return True  # "*The Sector Plan* was published on 23 June" for "*The Strategy* was published on 23 June"
    others = [d for d in match.differences if d.letter[1] > d.letter[0]]
    replaced = {at for d in others for at in range(*d.unit)} & set(content)
    return len(content) >= _ENOUGH and len(replaced - kept) > _REPLACED * len(content)
