"""One word of an approved sentence replaced by another that does not say the same: "to the *ticket hall*", "in any *year*"."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import product

from linter.matching.changes import Change
from linter.matching.fingerprints import is_slot
from linter.matching.light import telling
from linter.matching.likeness import akin, slipped, unscanned
from linter.matching.modifiers import left_out, put_in
from linter.matching.parties import names_office
from linter.matching.passages import AUXILIARIES, Match
from linter.matching.rewording import Placed, Rewording
from linter.text.stems import root, stem

_AS_WRITTEN = 0.85
"""How much of a sentence must be there for a word in it to have been replaced, and the sentence not to be another."""
_MOST_DROPPED, _ALL_ELSE = 0.25, 0.95
"""How much of a sentence at the most is one of two things joined, and how much is there with it at the least."""
_SHORTEST = 8
"""Words in the shortest sentence that is itself with one of them replaced."""
_LONGEST = 4
"""Words at the most in what is replaced and in what replaces it, with what joins them."""
_CONTENT = 2
"""Words that say something among them, at the most."""
_PARTICLES = frozenset("in out up down on off over away forward back about through ahead".split())
_PHRASAL = frozenset(map(root, "come carry go take put make set get give bring look turn pick run call".split()))
"""Verbs that are others with a particle."""
_QUALIFYING = frozenset(
    """written independent impartial confidential free full legal licensed registered published prior signed certified qualified
    trained named paid binding statutory""".split()
)
"""What is said of advice, consent, a panel or a person, and makes them what they are."""
_ARTICLES = frozenset("the a an".split())
_CONJUNCTIONS = frozenset(("and", "or"))
_PRONOUNS = frozenset("it they we he she you i who which that".split())
_BINDING = frozenset("must shall if unless provided where when anyone anybody everyone those".split())
"""What makes of what is joined a duty or a condition, so that it matters whether both are meant or either."""
_CONDITIONAL = frozenset("if unless provided".split())
_CLAUSE = 7
"""Words after "and" among which the verb of a clause that it joins stands."""
_LOOSE = frozenset("no not never nobody nothing without any may can could whether either between".split())
"""Where either way of joining says the same, or nearly."""
_NEAR = 4


def replaced(rewordings: Sequence[Rewording], match: Match, ends: int) -> Change | None:
    """The one place where a sentence that is otherwise as approved has other words, or lacks some, and says another thing.

    The letter's sentence goes on to symbol `ends`. Where more is reworded, or what stands instead may say the same, it is light rewriting: "firms" for "businesses".
    """
    if match.size < _SHORTEST:
        return None
    told = [
        (words, telling(words.away, words.unit.skeleton.symbols), telling(words.come, words.letter))
        for words in rewordings
    ]
    places = _once([(words, gone, new) for words, gone, new in told if gone or new])
    if len(places) < 2 and match.coverage >= _AS_WRITTEN:
        joined = next((words for words in rewordings if _joined_otherwise(words)), None)
        if joined:
            return joined.changing("word", match)
    if len(places) != 1:
        return None
    words, gone, new = places[0]
    changed = _dropped(words, gone, match, ends) or (not new and left_out(words, gone, match, ends))
    if not changed and match.coverage >= _AS_WRITTEN:
        changed = _instead(words, gone, new) or _listed_too(words, new) or _unqualified(words, gone)
        changed = changed or (not gone and put_in(words, new, match))
    return words.changing("word", match) if changed else None


def _instead(words: Rewording, gone: Placed, new: Placed) -> bool:
    """Whether words stand for others that do not say the same: "the *ticket hall*" for "the platform"."""
    if not gone or not new or not _short(words) or max(len(gone), len(new)) > _CONTENT or _named(words, gone, new):
        return False
    return not any(_same(one, other) for (_, one), (_, other) in product(gone, new))


def _dropped(words: Rewording, gone: Placed, match: Match, ends: int) -> bool:
    """Whether one of two things that "and" or "or" joins is left out: "meals *and a hotel room*"."""
    symbols, (first, last) = words.unit.skeleton.symbols, words.difference.unit
    begin, end = words.difference.letter
    if begin == end and not {*symbols[first : first + 1], *symbols[last - 1 : last]} & _CONJUNCTIONS:
        first, last = _shifted(symbols, first, last)
    left = symbols[first:last]
    ends_with = next((word for word in reversed(left) if word not in _ARTICLES), "")  # "*outside or the* inside"
    condition = left[:2] == ("and", "that") or _of_condition(words, first)
    most = _MOST_DROPPED + (_MOST_DROPPED if condition else 0)
    if begin < end or not gone or len(left) > most * match.size or _named(words, gone, []):
        return False
    if match.shared + len(left) < _ALL_ELSE * match.size or not {left[0], ends_with} & _CONJUNCTIONS:
        return False
    goes_on = last == match.size and end < ends
    clause = (AUXILIARIES | _PRONOUNS) & {*left} and not condition
    return not goes_on and not clause and not any(map(is_slot, left))


def _shifted(symbols: Sequence[str], first: int, last: int) -> tuple[int, int]:
    """The same gap, begun at the words that are the same before it: "*with the target and* with the limits"."""
    while first > 0 and symbols[first - 1] == symbols[last - 1] and symbols[last - 1] not in _CONJUNCTIONS:
        first, last = first - 1, last - 1
    return first, last


def _of_condition(words: Rewording, at: int) -> bool:
    """Whether "and" at symbol `at` joins another clause to a condition: "unless no site is found *and they have agreed*"."""
    symbols, shape = words.unit.skeleton.symbols, words.unit.skeleton
    led = any(symbol in _CONDITIONAL for symbol in symbols[:at])
    return led and symbols[at] == "and" and words.unit.words.gap(shape.first[at]) == " "


def _unqualified(words: Rewording, gone: Placed) -> bool:
    """Whether what makes something worth having is left out: "the *written* consent of the landlord"."""
    alone = {*words.letter[slice(*words.difference.letter)]} <= {"a", "an", "the"} and len(gone) == 1
    return alone and gone[0][1] in _QUALIFYING and _short(words) and not _named(words, gone, [])


def _listed_too(words: Rewording, new: Placed) -> bool:
    """Whether more are named among those that a sentence lists: "academia, *faith groups* and international partners"."""
    first, last = words.difference.unit
    put = words.letter[slice(*words.difference.letter)]
    between = any(item[0] - 1 <= first <= item[0] for run in words.unit.runs for item in run[1:])
    several = 0 < len(new) == len(put) <= _CONTENT and (put[-1].endswith("s") or names_office(put[-1]))
    return first == last and between and several and not _named(words, [], new)


def _joined_otherwise(words: Rewording) -> bool:
    """Whether "or" stands for "and", or the other way round, in what is a duty or a condition."""
    gone, new = ({*side} - {"as", "well"} or {"and"} for side in (words.gone, words.new))
    if gone | new != _CONJUNCTIONS or len(gone) != 1 or not words.away:
        return False
    symbols, at = words.unit.skeleton.symbols, words.away[0][0]
    binds = next((before for before in range(at - 1, -1, -1) if symbols[before] in _BINDING), None)
    if binds is None:
        return False
    clauses = AUXILIARIES & {*symbols[binds:at]} and AUXILIARIES & {*symbols[at : at + _CLAUSE]}
    if symbols[binds] in _CONDITIONAL and clauses:
        return True  # "unless no other site can be found *or* the people have been asked"
    return not _LOOSE & {*symbols[binds : at + _NEAR]}


def _named(words: Rewording, gone: Placed, new: Placed) -> bool:
    """Whether a name is among the words."""
    return any(at and words.unit.capitals[at] for at, _ in gone) or any(
        words.capitals[at] and (at > words.difference.letter[0] or words.difference.unit[0]) for at, _ in new
    )


def _same(word: str, other: str) -> bool:
    """Whether a word may be another's synonym or of one stem with it, or the same badly typed or scanned: "rnix" for "mix"."""
    return akin(word, other) or slipped(word, unscanned(other))


def _once(telling: list[tuple[Rewording, Placed, Placed]]) -> list[tuple[Rewording, Placed, Placed]]:
    """Without places where what was replaced is replaced again: "no *company*" after "*water companies*"."""
    kept: list[tuple[Rewording, Placed, Placed]] = []
    for words, gone, new in telling:
        again = any(_stems(gone) <= _stems(one) and _stems(new) <= _stems(other) for _, one, other in kept)
        kept += [] if again and gone and new else [(words, gone, new)]
    return kept


def _stems(words: Placed) -> set[str]:
    return {stem(word) for _, word in words}


def _short(words: Rewording) -> bool:
    """Whether little is replaced by little, and no verb is put in by which another thing is said: "*had expected*"."""
    approved = words.unit.skeleton.symbols[slice(*words.difference.unit)]
    letter = words.letter[slice(*words.difference.letter)]
    if max(len(approved), len(letter)) > _LONGEST or any(map(is_slot, (*approved, *letter))):
        return False
    if any(_PHRASAL & set(map(root, side)) and _PARTICLES & {*side} for side in (approved, letter)):
        return False  # "carried *out*", "came *in*"
    return not AUXILIARIES & {*letter} - {*approved}
