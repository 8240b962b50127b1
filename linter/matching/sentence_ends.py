"""How a sentence ends: whom its last clause singles out, and what is put after it to single out fewer.

Where all else is as approved, another last clause names others: "held by a person *who is over 18*" for "who is named on the
licence". A clause joined on to it names only some: "every baker whom it refuses *and who asks for them*".
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from linter.matching.changes import Change
from linter.matching.fingerprints import is_slot
from linter.matching.paraphrase import turned_down
from linter.matching.passages import AUXILIARIES, Match
from linter.matching.rewording import JOINTS
from linter.text.stems import root
from linter.text.synonyms import synonymous

_WHO = frozenset("who whom which that whose".split())
_JOINING = frozenset("and but".split())
_ANYBODY = frozenset("anyone anybody everyone everybody someone somebody".split())
_AGED = frozenset("over under aged above below".split())
_ARTICLES = ("a", "an", "the")
_FAR = 14
_LAST = 8
"""Words at the most in a last clause."""
_SINGLING = frozenset("if unless when where".split())
_ASKING = frozenset(
    "asked requested required wanted desired necessary needed possible practicable asks wants wishes".split()
)
_PERSONS = frozenset("i we you".split())
_NOT = frozenset("not no".split())


def ends_otherwise(letter: Sequence[str], symbols: Sequence[str], match: Match, end: int) -> Iterator[Change]:
    """What a last clause says of others, or of fewer, in a letter whose sentence ends before symbol `end`."""
    last = len(symbols) - 1
    who = next((at for at in range(last, max(0, last - _LAST), -1) if symbols[at] in _WHO), 0)
    if match.pairs[-1][0] == last and match.last < end:
        added = letter[match.last : end]
        relative = not _WHO.isdisjoint(symbols[-_FAR:])
        if _fewer(added, relative=relative) or (symbols[-1] in _ANYBODY and added[0] == "who" and len(added) > 1):
            yield Change("scope", match.last, end, "", " ".join(added))
    elif who and (place := _replaced(letter, symbols, match, who, end)):
        yield Change("scope", *place, " ".join(symbols[who:]), " ".join(letter[slice(*place)]))


def _fewer(added: Sequence[str], *, relative: bool) -> bool:
    """Whether words joined on to a sentence single out fewer: "*and who asks for them*", "*if asked*"."""
    if relative and added[0] in _JOINING and added[1:2] and added[1] in _WHO - {"that", "which"}:
        return len(added) > 2 and added[2] not in _PERSONS and _NOT.isdisjoint(added[2:4])
    return added[0] in _SINGLING and len(added) == 2 and added[1] in _ASKING


def _replaced(
    letter: Sequence[str], symbols: Sequence[str], match: Match, who: int, end: int
) -> tuple[int, int] | None:
    """The clause that stands for the one that begins at symbol `who` of the unit, if it says another thing of others."""
    kept = dict(match.pairs)
    if any(at not in kept for at in range(who)) or any(
        d.unit[1] <= who and d.unit[0] < d.unit[1] for d in match.differences
    ):
        return None
    if kept[who - 1] - kept[0] != who - 1 or end - kept[who - 1] - 1 > _LAST:
        return None
    there = letter[kept[who - 1] + 1 : end]
    if not there or there[0] not in _WHO | _AGED:
        return None  # "the children *in their care*"
    gone = [word for at, word in enumerate(symbols[who:], who) if _says(word)]
    new = [word for word in there if _says(word) or is_slot(word)]
    if not gone or not new or any(map(is_slot, gone)):
        return None
    both = {root(word) for word in gone} & {root(word) for word in new}
    gone, new = ([word for word in words if root(word) not in both] for words in (gone, new))
    verb = [at for at, word in enumerate(symbols) if at > who and _says(word)][
        symbols[who] == "whose" or symbols[who + 1] in _ARTICLES :
    ]
    if not verb or root(symbols[verb[0]]) in both:
        return None  # "who have been bereaved abroad" for "in another country"
    if not gone or not new or len(both) >= len(gone) or not turned_down(gone, new).isdisjoint(gone):
        return None
    alike = any(root(one)[:_STEM] == root(other)[:_STEM] or synonymous(one, other) for one in gone for other in new)
    return None if alike else (kept[who - 1] + 1, end)


_STEM = 4


def _says(word: str) -> bool:
    return word not in JOINTS | AUXILIARIES | _WHO and not is_slot(word)
