"""What the letter says in place of approved words, without what is only put otherwise: forms, slips, words for the same."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence

from linter.matching.changes import Change, Sort
from linter.matching.fingerprints import ITEM_SLOT, NUMBER_SLOT, is_slot
from linter.matching.index import Unit
from linter.matching.limits import TERRITORIES
from linter.matching.passages import Difference, Match
from linter.model.frozen import frozen, replace
from linter.text.stems import root, stem
from linter.text.words import FIELD

Placed = list[tuple[int, str]]
"""Symbols, each with where it stands."""

NEGATIONS = frozenset(
    "not no never without neither nor nobody nothing unable unlikely cannot fail fails failed refuse refuses decline "
    "declines stop stops cease ceases abandon abandons abandoned against rather instead "
    "avoid avoids avoiding avoided shun shuns resist resists hesitate".split()
)
"""Never merely moved: a negation says another thing in another place."""
JOINTS = frozenset(
    """the a an of to in for and or with by on at as is are was were be been being that which who this these those it its
    their our we has have had will from also so such than then there they into across through alongside including
    both s i you your""".split()
)
"""Words that only join others: none of them is whom or what a sentence is about."""
_SAME = tuple(
    frozenset(words.split())
    for words in (
        "business firm company enterprise",
        "people individual person citizen",
        "person someone somebody",
        "employee worker staff personnel",
        "pupil student learner",
        "customer client consumer",
        "applicant candidate",
        "tenant renter",
        "traveller passenger",
        "inhabitant resident",
        "nation country",
        "minister ministers",
        "without unless",
        "telephone phone",
        "free without",
    )
)
"""Words for the same: a change from one to another changes nobody and nothing."""
_PRONOUNS_BEGIN = frozenset("any every some".split())
"""What pronouns begin with, and is short for none of them: "*any* landowner" is not "anyone"."""
_NONE: frozenset[str] = frozenset()
_ONE_WORD = 88
"""How alike the letters of a word and of two must be, in per cent, to be the same: "stake holders"."""


@frozen
class Rewording:
    """One place where `letter` has other words than `unit`: `away` are the unit's, `come` the letter's.

    Both lack what is cosmetic; `difference` is the whole place. `capitals` says of each symbol of the letter whether it was
    written with a capital.
    """

    unit: Unit
    letter: tuple[str, ...]
    capitals: Sequence[bool]
    difference: Difference
    away: Placed
    come: Placed

    @property
    def gone(self) -> list[str]:
        """The approved words that are not there."""
        return [symbol for _, symbol in self.away]

    @property
    def new(self) -> list[str]:
        """The words that are there instead."""
        return [symbol for _, symbol in self.come]

    def without(self, *, away: frozenset[str] = _NONE, come: frozenset[str] = _NONE) -> Rewording:
        """The same without some of the words."""
        return replace(
            self,
            away=[(at, symbol) for at, symbol in self.away if symbol not in away],
            come=[(at, symbol) for at, symbol in self.come if symbol not in come],
        )

    def changing(self, sort: Sort, match: Match) -> Change:
        """The change of this sort that it is."""
        at = self.difference.letter[0]
        first, last = max(match.first, at - 1), min(match.last, at + 1)
        if self.come:
            first, last = self.come[0][0], self.come[-1][0] + 1
        approved = self.unit.skeleton.symbols[slice(*self.difference.unit)]
        return Change(sort, first, last, " ".join(approved), " ".join(self.letter[slice(*self.difference.letter)]))


def reworded(
    unit: Unit, letter: tuple[str, ...], capitals: Sequence[bool], difference: Difference, moved: Counter[str]
) -> Rewording | None:
    """What is reworded in a place, if anything is; `moved` are the unit's words that stand elsewhere in the letter."""
    symbols = unit.skeleton.symbols
    away = [(at, symbols[at]) for at in range(*difference.unit) if not _cosmetic(symbols[at], moved)]
    come = [(at, letter[at]) for at in range(*difference.letter) if not _cosmetic(letter[at], moved)]
    away, come = _without_slips(away, come)
    if any(symbol == FIELD for _, symbol in come) or (not away and not come and not bounding(letter, difference)):
        return None
    return Rewording(unit, letter, capitals, difference, away, come)


def bounding(letter: tuple[str, ...], difference: Difference) -> bool:
    """Whether nothing but a figure is put in: "anyone *over 70*"."""
    first, last = difference.unit
    return first == last and letter[slice(*difference.letter)] == (NUMBER_SLOT,)


def _cosmetic(symbol: str, moved: Counter[str]) -> bool:
    return (is_slot(symbol) and symbol != ITEM_SLOT) or (moved[symbol] > 0 and symbol not in NEGATIONS)


def _without_slips(away: Placed, come: Placed) -> tuple[Placed, Placed]:
    """Drop pairs that are forms or misspellings of one another: "unleash", "unleashing"; "Stategy"."""
    from rapidfuzz import fuzz

    left, right = _nobody(away, come), _nobody(come, away)
    joined = ["".join(symbol for _, symbol in side) for side in (left, right)]
    if joined[0] == joined[1] or (
        len(left) != len(right) and min(map(len, joined)) >= 5 and fuzz.ratio(*joined) >= _ONE_WORD
    ):
        return [], []  # "in to" is "into"
    if len(right) == 1 and len(left) > 1 and _initials(right[0][1], [symbol for _, symbol in left]):
        return [], []
    if len(left) == 1 and len(right) > 1 and _initials(left[0][1], [symbol for _, symbol in right]):
        return [], []
    for gone in list(left):
        for new in right:
            if _alike(gone[1], new[1]):
                left.remove(gone)
                right.remove(new)
                break
    return left, right


def _nobody(words: Placed, others: Placed) -> Placed:
    """`words` without "nobody" or "no one" where `others` have the other of the two."""
    said, also = ({symbol for _, symbol in side} for side in (words, others))
    alone = "nobody" in said and {"no"} <= also and bool({"one", NUMBER_SLOT} & also)
    if alone or ("no" in said and {"one", NUMBER_SLOT} & said and "nobody" in also):
        return [(at, symbol) for at, symbol in words if symbol not in ("nobody", "no", "one", NUMBER_SLOT)]
    return list(words)


def _initials(short: str, words: list[str]) -> bool:
    """Whether `short` abbreviates `words` by their first letters: "LAs", "UK"."""
    letters = "".join(word[0] for word in words if word not in ("of", "the", "and", "for"))
    return short in (letters, letters + "s") or short == "".join(word[0] for word in words)


def _alike(gone: str, new: str) -> bool:
    from rapidfuzz import fuzz

    from linter.text.opposites import opposite

    if any(stem(gone) in group and stem(new) in group for group in _SAME):
        return True
    if root(gone) == root(new) or stem(gone) == stem(new):
        return True
    if {gone, new} & NEGATIONS:
        return False
    longer, shorter = (gone, new) if len(gone) > len(new) else (new, gone)
    if shorter in _PRONOUNS_BEGIN:
        return False
    if len(shorter.rstrip("s")) >= 3 and longer.startswith(shorter.rstrip("s")) and len(longer) - len(shorter) >= 3:
        return True  # an abbreviation: "orgs" for "organisations"
    if opposite(gone, new) or min(len(gone), len(new)) < 5:
        return False
    if longer.endswith(shorter) and longer[: len(longer) - len(shorter)] in ("un", "in", "dis", "non", "im", "re"):
        return False
    return gone not in TERRITORIES and fuzz.ratio(gone, new) >= 78
