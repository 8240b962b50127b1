"""The forms of a passage in time: which are variants of one another, which followed which, and which disagree."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass, field

from linter.mining.gathering import Form
from linter.mining.lists import lists_of
from linter.mining.seen import Seen
from linter.mining.shapes import shaped

_STRONG, _STRONG_SHARE = 3, 0.1
"""Letters, and the share of a passage's letters, that a form needs to be a version."""
_STRAGGLERS = 0.2
"""So many letters may still say what was said before."""
_VARIANTS = 8
_FEW, _PART = 10, 100
"""In a passage of fewer letters every form is listed; else those of two letters, and of a hundredth of all."""


@dataclass(slots=True)
class Era:
    """One version: the commonest form of a time, with its variants and the forms that state other figures.

    `seen` are the letters of all of them; `unlisted` is the number of forms that are not worth listing.
    """

    main: Form
    seen: Seen
    variants: list[Form] = field(default_factory=list)
    disputed: list[Form] = field(default_factory=list)
    unlisted: int = 0


def eras(forms: Sequence[Form], least: int) -> list[Era]:
    """The eras of `forms`, the commonest of which comes first; newest era first.

    `least` letters make a variant worth listing.
    """
    main = forms[0]
    total = sum(form.seen.letters for form in forms)
    strong = [main] + [
        form for form in forms[1:] if form.seen.letters >= max(_STRONG, _STRONG_SHARE * total) and form.seen.first
    ]
    found = [_era(main)]
    for form in strong[1:]:
        if all(_apart(era.main, form) for era in found):
            found.append(_era(form))
    found.sort(key=lambda era: _begun(era.main.seen), reverse=True)
    heads = {id(era.main) for era in found}
    for form in forms:
        if id(form) not in heads:
            _place(form, found, least)
    return found


def _era(main: Form) -> Era:
    seen = Seen()
    seen.add(main.seen)
    return Era(main, seen)


def _apart(one: Form, other: Form) -> bool:
    """Whether the one form followed the other, but for stragglers."""
    earlier, later = sorted((one.seen, other.seen), key=_begun)
    begun = later.begun
    if begun is None or not _begun(earlier) < _begun(later):
        return False
    since = begun.year * 12 + begun.month  # the month after: in its own month both may be said
    return earlier.since(since) <= _STRAGGLERS * earlier.letters


def _begun(seen: Seen) -> int:
    """The day on which something began to be said, as a number; 0 where no letter shows its date."""
    return seen.begun.toordinal() if seen.begun else 0


def _place(form: Form, found: Sequence[Era], least: int) -> None:
    """Put a form with the era whose figures it states, or else with that of its time."""
    same = [era for era in found if _agree(era.main, form)]
    era = max(same or found, key=lambda era: _shared(era.main, form))
    if same and _holds(form, era.main):
        era.seen.add(form.seen)
        return
    if form.seen.letters < least or len(era.variants) >= _VARIANTS or len(era.disputed) >= _VARIANTS:
        era.unlisted += 1
    elif same:
        era.variants.append(form)
        if len(same) == 1:  # what leaves the figure out may be of any of them
            era.seen.add(form.seen)
    else:
        era.disputed.append(form)


def _holds(form: Form, main: Form) -> bool:
    """Whether a form is the main one run on from other words ("I can confirm that …"), and so no wording of its own."""
    longer, shorter = shaped(form.text).symbols, shaped(main.text).symbols
    return longer[-len(shorter) :] == shorter


def _agree(one: Form, other: Form) -> bool:
    """Whether neither states a figure, or gives a list, that the other has otherwise; it may leave out a figure or a list."""
    if Counter(one.values) - Counter(other.values) and Counter(other.values) - Counter(one.values):
        return False
    return _lists_alike(one, other) and _lists_alike(other, one)


def _lists_alike(one: Form, other: Form) -> bool:
    """Whether both give the same list, or where only `one` gives one, `other` names all of its members or none."""
    here, there = _members(one), _members(other)
    if here and there:
        return here == there
    text = other.text.casefold()
    return sum(item in text for item in here) in (0, len(here))


def _members(form: Form) -> frozenset[str]:
    return frozenset(item.casefold() for found in lists_of(form.text) for item in found.items)


def _shared(one: Form, other: Form) -> int:
    return sum(min(letters, other.seen.months.get(month, 0)) for month, letters in one.seen.months.items())


def listed(letters: int) -> int:
    """How many letters make a variant of a passage of so many letters worth listing."""
    return 1 if letters < _FEW else max(2, letters // _PART)
