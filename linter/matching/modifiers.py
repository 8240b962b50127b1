"""A modifier that is put into, or left out of, a rule that is otherwise as approved: whom or what it holds for is another.

"every *new* polling place", "free of charge *to pensioners*"; "anyone" for "anyone *outside their own family*". Words
that only adorn ("the *important* work"), and asides ("*in your case*"), change nothing.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from linter.matching.changes import Change
from linter.matching.fingerprints import DATE_SLOT, is_slot
from linter.matching.light import LIGHT, tells
from linter.matching.paragraphs import Paragraph
from linter.matching.parties import OURSELVES, names_office
from linter.matching.passages import AUXILIARIES, Match
from linter.matching.rewording import JOINTS, Placed, Rewording
from linter.matching.scope import KINDS, UNIVERSAL
from linter.text.stems import root

_WHOLE = 0.95
"""How much of a sentence must be there, with what is left out, for the modifier to be all that is another."""
_RULING = frozenset(
    """must may can cannot shall no not nobody nothing none never every everyone everybody any anyone anybody anything each all
    only both without free right unless entitled required""".split()
)
"""What makes of a sentence a rule, for which it matters whom and what it is about."""
_ADORNING = frozenset(
    """good great strong real true important vital key main major significant considerable relevant appropriate proper
    suitable necessary actual particular specific entire complete clear plain simple sheer usual normal general overall
    current present recent hard close careful continued continuing full fair sensible reasonable helpful useful valuable
    essential crucial central core wide wider broad broader own individual single said called so-called named given different
    various possible dear kind best better right fine ambitious bold modern""".split()
)
"""What is said of a thing and picks out none: "the *vital* work"."""
_ADJECTIVES = ("al", "able", "ible", "ed", "ic", "ous", "ive", "ent", "ant", "ary", "ate", "less", "er", "est", "ish")
"""What adjectives end with."""
_ASIDE = frozenset(
    """case part words word example instance fact turn short general particular practice principle moment time course view law
    effect addition circumstances matter sum total way ways event rate hand least order charge cost account behalf mind
    doubt sense thanks reply answer name letter question telephone phone post email internet""".split()
)
"""Nouns of asides and of set phrases: "in your *case*", "for their *part*", "free of *charge*"."""
_LEADING = frozenset(
    """in on at to for with without within of from under over outside inside against by during through via between above
    below beyond exceeding""".split()
)
"""What leads to a modifier after a noun."""
_DATED = frozenset("before after until from".split())
_COMING = frozenset("will never must may can cannot shall".split())
"""What makes a statement one of the time to come, which a date bounds: "will never be released *before 2030*"."""
_RELATIVE = frozenset("who which that whose".split())
_DEFINITE = frozenset("the this that these those your its their our his her my such said".split())
_ARTICLES = frozenset("a an".split())
_STANDING_IN = _ARTICLES | {"throughout", "across"}
_ANYBODY = frozenset("anyone anybody everyone everybody someone somebody nobody those".split())
_IN_PART = frozenset(
    """first last second half part quarter third fifth tenth rest share portion remainder priority fraction proportion
    percentage bulk""".split()
)
"""What makes of what follows "of" or "on" a part or a turn of it: "*the first hour of* advice"."""
_PREMODIFIERS, _POSTMODIFIER, _LEFT_OUT = 2, 5, 10
"""Symbols at the most before a noun, after it, and in what is left out."""
_NEAR = 60
"""Symbols on both sides of a sentence in which what it leaves out may be said."""
_OF_PLACES = frozenset("local county district borough city town parish village municipal".split())


def put_in(words: Rewording, new: Placed, match: Match) -> bool:
    """Whether a modifier is put in: "every *new* polling place", "no consignment *of food* is"."""
    symbols, put = words.unit.skeleton.symbols, words.letter[slice(*words.difference.letter)]
    approved = symbols[slice(*words.difference.unit)]
    if not new or match.coverage < _WHOLE or not _ARTICLES.issuperset(approved) or not _rules(symbols):
        return False
    if any(words.capitals[at] for at, _ in new):
        return False
    at, there = words.difference.unit[1], words.difference.letter[0]
    following = symbols[at] if at < len(symbols) else ""
    if put[0] in _LEADING | _RELATIVE:
        return at > 0 and _leads_to_something(put) and _noun_like(symbols[at - 1]) and not _again(symbols, new)
    if put[-1] == "of" and len(put) <= _POSTMODIFIER and _IN_PART & {*put}:
        return True  # "for *the first hour of* advice"
    adjectives = [word for word in put if word not in _ARTICLES]
    if len(adjectives) > _PREMODIFIERS or len(adjectives) != len(new) or not _noun_like(following):
        return False
    if words.letter[there - 1 : there] and words.letter[there - 1] in _DEFINITE:
        return False
    if adjectives[-1] in _OF_PLACES and names_office(following):
        return False  # "the local council" is the council
    universal = not UNIVERSAL.isdisjoint(words.letter[max(0, there - 1) : there])
    return not _again(symbols, new) and any(_sorts(word, universal=universal) for word in adjectives)


def left_out(words: Rewording, gone: Placed, match: Match, ends: int) -> bool:
    """Whether a modifier is left out: "show *photographic* identification", "repairs *in matching materials*"."""
    symbols, (first, last) = words.unit.skeleton.symbols, words.difference.unit
    left = symbols[first:last]
    begin, end = words.difference.letter
    if (
        not gone
        or not _STANDING_IN.issuperset(words.letter[begin:end])
        or match.shared + len(left) < _WHOLE * match.size
    ):
        return False
    if any(map(is_slot, left)) or not _rules(symbols) or any(at and words.unit.capitals[at] for at, _ in gone):
        return False
    if {*left} - JOINTS - {symbol for _, symbol in words.away}:
        return False  # some of it stands elsewhere: "hall rents" for "the rents of halls of residence"
    if _said_near(words.letter, match, gone) or (last == match.size and end < ends):
        return False
    if left[0] in _LEADING | _RELATIVE:
        named = _noun_like(symbols[first - 1]) or symbols[first - 1] in _ANYBODY
        return first > 0 and len(left) <= _LEFT_OUT and not _ASIDE & {*left} and named
    if left[-1] in _LEADING and len(left) <= _POSTMODIFIER and first and _IN_PART & {*left}:
        return True  # "*first call on* a council house"
    adjectives = [word for word in left if word not in _ARTICLES]
    if len(adjectives) != 1 or last == len(symbols) or not _noun_like(symbols[last]):
        return False
    return not _ADORNING & {*adjectives} and not _DEFINITE & {*words.letter[max(0, begin - 1) : begin]}


def added_around(reading: Paragraph, match: Match) -> Iterator[Change]:
    """A modifier before the first or after the last word of a whole rule: "*New* voters must", "is free *to pensioners*"."""
    shape, symbols = reading.skeleton, reading.index.units[match.unit].skeleton.symbols
    if match.coverage < _WHOLE or not _rules(symbols):
        return
    letter, first, last = shape.symbols, match.first, match.last
    if first and first - 1 in shape.breaks and not match.pairs[0][0] and _apart(reading, first - 1, first + 1):
        adjective = letter[first - 1]
        if tells(adjective) and _sorts(adjective) and _noun_like(letter[first]):
            yield Change("scope", first - 1, first, "", adjective)
    end = next((at for at in range(last, len(letter)) if at in shape.breaks), len(letter))
    put = letter[last:end]
    whole = match.pairs[-1][0] == len(symbols) - 1
    if whole and len(put) == 2 and put[0] in _DATED and put[1] == DATE_SLOT and not _COMING.isdisjoint(symbols):
        yield Change("limit", last, end, "", " ".join(put))
    elif whole and put and put[0] in _LEADING and _apart(reading, last - 1, end) and _leads_to_something(put):
        if not reading.capitals[end - 1] and not _again(symbols, enumerate(put)):
            yield Change("limit", last, end, "", " ".join(put))


def _apart(reading: Paragraph, first: int, last: int) -> bool:
    """Whether nothing but spaces stands between the symbols from `first` up to `last`."""
    shape, words = reading.skeleton, reading.words
    return all(words.gap(shape.first[at]).isspace() for at in range(first + 1, last))


def _rules(symbols: Sequence[str]) -> bool:
    return not _RULING.isdisjoint(symbols)


def _noun_like(word: str) -> bool:
    """Whether a word may be the noun, or begin the words, that a modifier goes with."""
    return word.isalpha() and word not in LIGHT | AUXILIARIES | OURSELVES


def _sorts(adjective: str, *, universal: bool = False) -> bool:
    """Whether an adjective tells some from others: "disabled", "commercial"; "new" where it is every new one."""
    if adjective == "new":
        return universal
    return adjective not in _ADORNING and (adjective in KINDS or adjective.endswith(_ADJECTIVES))


def _leads_to_something(put: Sequence[str]) -> bool:
    """Whether a few words after a preposition pick some out: "to pensioners", and not "at all", "in your case"."""
    told = [word for word in put[1:] if tells(word)]
    plain = any(is_slot(word) or word in _RULING | AUXILIARIES | OURSELVES for word in put[1:])
    return 1 < len(put) <= _POSTMODIFIER and bool(told) and not plain and not _ASIDE & {*told}


def _again(symbols: Sequence[str], new: Iterator[tuple[int, str]] | Placed) -> bool:
    """Whether what is put in only says again what the sentence says."""
    return {root(word) for _, word in new if tells(word)} <= {root(word) for word in symbols}


def _said_near(letter: Sequence[str], match: Match, gone: Placed) -> bool:
    """Whether what is left out of the sentence is said beside it, so that it goes without saying."""
    beside = (*letter[max(0, match.first - _NEAR) : match.first], *letter[match.last : match.last + _NEAR])
    return not {root(word) for _, word in gone}.isdisjoint(map(root, beside))
