"""What a cluster says, made fit to be shown: what differs from letter to letter becomes a field, as do names of one letter."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from linter.matching.fingerprints import DATE_SLOT, NUMBER_SLOT
from linter.mining.clusters import Cluster
from linter.mining.gathering import ELSEWISE, Form, Wording
from linter.mining.likeness import aligned, exchanged
from linter.mining.seen import Seen
from linter.mining.shapes import FIELD_NAMES, replaced, shaped
from linter.mining.sightings import NAME
from linter.text.words import LINK

Range = tuple[int, int]
_SMALL = 20
"""In so few letters a wording may be the only one of its kind and yet be a variant of another."""
_ALIKE, _FIRM = 0.88, 0.15
"""A statement recurs word for word, or nearly so (as like as this), in so much of its letters; what is filled in anew in
each is a form, and states nothing."""
_RECURRING = 0.5
_FEW = 3
_MOST_FIELDS = 0.25
"""The share of a sentence that may be fields; one with more is a form to be filled in, and states nothing."""
_ANY, _COMMONEST = 12, 0.2
"""What holds so many things, none of them in so much of the letters, is filled in anew even where some recur."""


@dataclass(slots=True)
class Statement:
    """One sentence that recurs: its forms, the one of most letters first. `numbers` are those of its wordings."""

    forms: list[Form]
    letters: int
    numbers: frozenset[int]
    following: dict[int, int]


class Known:
    """Words with a capital that letters to several people hold: names that are no correspondent's."""

    def __init__(self, wordings: Iterable[Wording], *, least: int = 2) -> None:
        letters: Counter[str] = Counter()
        for wording in wordings:
            shape = wording.shape
            weight = min(max((len(form.seen.people) for form in wording.forms.values()), default=0), wording.letters)
            for word in {word for word, capital in zip(shape.symbols, shape.capitals, strict=True) if capital}:
                letters[word] += weight
            for word in {word for word, capital in zip(shape.symbols, shape.capitals, strict=True) if not capital}:
                letters[word] += least  # written small elsewhere, so no name
        self._known = {word for word, number in letters.items() if number >= least}

    def __contains__(self, word: str) -> bool:
        return word in self._known


def statement(cluster: Cluster, least: int, letters: int, known: Known) -> Statement | None:
    """What `cluster` says in at least `least` of all `letters`; None where it is no statement that recurs."""
    if cluster.letters < least or len(_people(cluster)) < min(least, 2):
        return None
    main = cluster.wordings[0]
    names = _varying_names(cluster)
    if letters >= _SMALL and _firm(cluster, names) < max(least, _FIRM * cluster.letters):
        return None
    fields = _varying_slots(cluster, least)
    if len(names) + len(fields) > _MOST_FIELDS * len(main.symbols):
        return None
    forms: dict[str, Form] = {}
    for wording, code in zip(cluster.wordings, cluster.codes, strict=True):
        of_main = aligned(cluster.codes[0], code)
        slots = [at for at in wording.shape.slots if of_main.get(at) in fields]
        named = [
            (begin, until)
            for first, last, begin, until in exchanged(cluster.codes[0], code)
            if any(first < stop and start < last for start, stop in names)
        ]
        named += [_same(of_main, stretch) for stretch in names if _same(of_main, stretch) != (0, 0)]
        for form in wording.forms.values():
            shown = _shown(form, slots, named, known, wording is main)
            if shown is None:
                continue
            key = _key(shown.text)
            if key in forms:
                forms[key].seen.add(shown.seen)
            else:
                forms[key] = shown
    following: Counter[int] = Counter()
    for wording in cluster.wordings:
        following.update(wording.following)
    ordered = sorted(forms.values(), key=by_weight)
    if letters < _SMALL and sum(form.seen.letters for form in ordered) < least:
        return None
    numbers = frozenset(wording.number for wording in cluster.wordings)
    return Statement(ordered, cluster.letters, numbers, dict(following)) if ordered else None


def by_weight(form: Form) -> tuple[int, bool, int, str]:
    """Sorts forms: that of most letters first, of those alike the one with no names taken out, then the newest."""
    newest = form.seen.last.toordinal() if form.seen.last else 0
    return -form.seen.letters, NAME in form.text, -newest, form.text


def _people(cluster: Cluster) -> set[int]:
    return {person for each in cluster.wordings for form in each.forms.values() for person in form.seen.people}


def _firm(cluster: Cluster, names: Sequence[Range]) -> int:
    """The letters that have the commonest wording, or nearly so, whatever the names in it."""
    main = cluster.wordings[0]
    firm = main.letters
    for wording, code, same in zip(cluster.wordings[1:], cluster.codes[1:], cluster.likenesses, strict=True):
        others = [stretch[:2] for stretch in exchanged(cluster.codes[0], code)]
        alike = len(aligned(cluster.codes[0], code)) + sum(last - first for first, last in names)
        if same >= _ALIKE or (others and set(others) <= set(names) and alike >= len(main.symbols)):
            firm += wording.letters
    return firm


def _varying_slots(cluster: Cluster, least: int) -> set[int]:
    """The slots of the commonest wording that hold something else in every letter."""
    held: dict[int, Counter[str]] = defaultdict(Counter)
    for wording, code in zip(cluster.wordings, cluster.codes, strict=True):
        of_main = aligned(cluster.codes[0], code)
        for position, at in enumerate(wording.shape.slots):
            if at in of_main:
                for form in wording.forms.values():
                    held[of_main[at]][form.values[position]] += form.seen.letters
    main = cluster.wordings[0]
    return {at for at in main.shape.slots if _varies(main.symbols[at], held[at], max(2, least))}


def _varies(symbol: str, held: Counter[str], least: int) -> bool:
    """Whether a slot that holds these things in so many letters each is to be filled in anew.

    A figure is, where hardly any recurs; a day, where none of several does; a reference, where it does not recur itself.
    Of many letters some have the same by chance.
    """
    if all(value.startswith("[") for value in held):
        return False
    if len(held) >= _ANY and max(held.values()) < _COMMONEST * held.total():
        return True
    recurring = sum(letters for value, letters in held.items() if letters >= least and value != ELSEWISE)
    if recurring >= _RECURRING * held.total():
        return False
    if symbol in (NUMBER_SLOT, DATE_SLOT):
        return len(held) >= (_FEW if symbol == NUMBER_SLOT or recurring else 2)
    return len(held) > 1 or not recurring


def _varying_names(cluster: Cluster) -> list[Range]:
    """The stretches of the commonest wording where the others have other names, mostly."""
    main = cluster.wordings[0]
    others: dict[Range, Counter[tuple[str, ...]]] = defaultdict(Counter)
    for wording, code in zip(cluster.wordings[1:], cluster.codes[1:], strict=True):
        for first, last, begin, until in exchanged(cluster.codes[0], code):
            if any(main.shape.capitals[max(first, 1) : last]) and any(wording.shape.capitals[max(begin, 1) : until]):
                others[first, last][wording.symbols[begin:until]] += wording.letters
    found: list[Range] = []
    for stretch, names in sorted(others.items()):
        if len(names) + 1 >= _FEW and sum(names.values()) > cluster.letters / 2:
            if not any(stretch[0] < last and first < stretch[1] for first, last in found):
                found.append(stretch)
    return found


def _same(of_main: dict[int, int], stretch: Range) -> Range:
    """Where symbols of the commonest wording stand in another; (0, 0) where they do not."""
    at = sorted(here for here, there in of_main.items() if stretch[0] <= there < stretch[1])
    return (at[0], at[-1] + 1) if at else (0, 0)


def _shown(form: Form, slots: Sequence[int], named: Sequence[Range], known: Known, is_main: bool) -> Form | None:  # noqa: FBT001
    """A form with its fields in place; None for one that may not be shown and need not be.

    Names that no other letter has are taken out of the commonest form, and are a reason not to show another.
    """
    shape = shaped(form.text)
    fields = [(at, at + 1, FIELD_NAMES[shape.symbols[at]]) for at in slots if at in shape.slots]
    fields += [(first, last, NAME) for first, last in dict.fromkeys(named)]
    taken = {at for first, last, _ in fields for at in range(first, last)}
    alone = [
        at
        for at, (word, capital) in enumerate(zip(shape.symbols, shape.capitals, strict=True))
        if capital and at and at not in taken and at not in shape.slots and word not in known
    ]
    links = [at for at in shape.slots if shape.symbols[at] == LINK and at not in taken and form.seen.letters < 2]
    if (alone or links) and not is_main:
        return None
    fields += [(first, last, NAME) for first, last in _runs(alone)]
    fields += [(at, at + 1, FIELD_NAMES[LINK]) for at in links]
    if not fields:
        return Form(form.text, form.values, _copied(form.seen))
    text = replaced(form.text, shape, _apart(fields))
    left = shaped(text)
    values = tuple(value for at, value in zip(left.slots, left.values, strict=True) if not value.startswith("["))
    return Form(text, values, _copied(form.seen))


def _copied(seen: Seen) -> Seen:
    copy = Seen()
    copy.add(seen)
    return copy


def _runs(at: Sequence[int]) -> Iterator[Range]:
    """Neighbouring numbers as ranges."""
    begin = 0
    for index in range(1, len(at) + 1):
        if index == len(at) or at[index] != at[index - 1] + 1:
            yield at[begin], at[index - 1] + 1
            begin = index


def _apart(fields: Iterable[tuple[int, int, str]]) -> list[tuple[int, int, str]]:
    """The fields without those that overlap an earlier one."""
    found: list[tuple[int, int, str]] = []
    for field in sorted(fields):
        if not found or field[0] >= found[-1][1]:
            found.append(field)
    return found


def _key(text: str) -> str:
    """What two forms have in common that differ in marks and capitals alone."""
    shape = shaped(text)
    return "\0".join((*shape.symbols, *shape.values))
