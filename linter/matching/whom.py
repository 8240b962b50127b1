"""Whom a rule is for, or who acts in a clause of it, where the words that say so are others.

"anyone *who lives in the parish* may", "anyone *over 75*" for "anyone who is registered blind", "a *neighbour*" for "the
person to whom it is addressed", "and *that person* is responsible" for "and the operator remains responsible".
"""

from __future__ import annotations

from collections.abc import Sequence

from linter.matching.changes import Sort
from linter.matching.fingerprints import NUMBER_SLOT
from linter.matching.parties import names_office
from linter.matching.passages import AUXILIARIES
from linter.matching.rewording import JOINTS, Rewording
from linter.matching.scope import KINDS
from linter.text.stems import stem
from linter.text.synonyms import synonymous

_ANYONE = frozenset("anyone anybody everyone everybody nobody someone somebody those people person persons".split())
_PERSONS = frozenset("person people somebody someone anyone".split())
_RELATIVE = frozenset("who whose whom that".split())
_EACH = frozenset("every each any all no".split())
_WILLING = frozenset("wish wishes want wants like likes need needs choose chooses so asks ask cares does do".split())
"""What anybody may do of whom a rule speaks, and which picks none out: "anyone *who wishes* may"."""
_OURS = frozenset("we i it they he she you your our my this".split())
_ARTICLES = frozenset("the a an that this their its his her any".split())
_HEADS = frozenset("and but that".split())
_CLAUSE = 4
"""Words at the least in a clause that picks some out: "that call at a port"."""
_NAMING = 3
"""Words at the most in the naming of who acts, with its verb: "the operator remains"."""


def whom_otherwise(words: Rewording) -> Sort | None:
    """Whether a place says of another whom the rule is for, or who acts."""
    approved = words.unit.skeleton.symbols[slice(*words.difference.unit)]
    put = words.letter[slice(*words.difference.letter)]
    if _picked_out(words, approved, put) or _picked_otherwise(words, approved, put):
        return "scope"
    return "agent" if _described(approved, put) or _acts_instead(words, approved, put) else None


def _picked_out(words: Rewording, approved: Sequence[str], put: Sequence[str]) -> bool:
    """Whether some are picked out of all: "anyone *who lives in the parish* may", "each client *who asks for it* must be told"."""
    symbols, at = words.unit.skeleton.symbols, words.difference.unit[0]
    if approved or not put or put[0] not in _RELATIVE or not at:
        return False
    anyone = symbols[at - 1] in _ANYONE
    if not anyone and not (at > 1 and symbols[at - 2] in _EACH and names_office(symbols[at - 1])):
        return False
    told = [word for word in put[1:] if word not in JOINTS | AUXILIARIES]
    owed = "must" in symbols[:at]  # what must be done for all, and not what anybody may do who wishes
    return bool(told) and (owed or _WILLING.isdisjoint(put[1:3])) and _OURS.isdisjoint({*put} - {"it"})


def _picked_otherwise(words: Rewording, approved: Sequence[str], put: Sequence[str]) -> bool:
    """Whether others are picked out: "anyone *over 75*" for "anyone who is registered blind", "ferries *registered* in" for "that call at a port in"."""
    symbols, at = words.unit.skeleton.symbols, words.difference.unit[0]
    if not approved or approved[0] not in _RELATIVE or not at:
        return False
    if symbols[at - 1] in _ANYONE and tuple(put) == (NUMBER_SLOT,):
        return NUMBER_SLOT not in approved
    sorted_by = KINDS.intersection(words.new)
    return len(approved) >= _CLAUSE and bool(sorted_by) and sorted_by.isdisjoint(approved) and len(put) <= _NAMING


def _described(approved: Sequence[str], put: Sequence[str]) -> bool:
    """Whether a party stands for somebody who was described: "a *neighbour*" for "the person to whom it is addressed"."""
    own = [word for word in put if word not in _ARTICLES]
    who = [word for word in approved if word not in _ARTICLES]
    if len(own) != 1 or not names_office(own[0]) or not who or who[0] not in _PERSONS:
        return False
    led = not _RELATIVE.isdisjoint(who[1:3])
    return led and not any(word[:_ALIKE] == own[0][:_ALIKE] for word in who)


_ALIKE = 4
"""Letters that two words of one stem share at the least: "the addressee" for "the person to whom it is addressed"."""


def _acts_instead(words: Rewording, approved: Sequence[str], put: Sequence[str]) -> bool:
    """Whether a clause has another subject that the sentence names: "and *that person is* responsible" for "the operator remains"."""
    symbols, at = words.unit.skeleton.symbols, words.difference.unit[0]
    if not at or symbols[at - 1] not in _HEADS or not 0 < len(approved) <= _NAMING or not 0 < len(put) <= _NAMING:
        return False
    one, other = (next((word for word in side if word not in _ARTICLES), "") for side in (approved, put))
    if not names_office(one) or not (names_office(other) or other in _PERSONS) or other not in symbols:
        return False
    return stem(one) != stem(other) and not synonymous(one, other) and put[0] in _ARTICLES
