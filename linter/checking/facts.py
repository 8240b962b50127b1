"""Facts from the entries of their own and from inside lines: their values read, their quotes checked, versions joined."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, replace
from datetime import timedelta

from linter.checking.consistency import Complain
from linter.checking.faults import shown
from linter.checking.scalars import either, fold
from linter.checking.schema import FactInLineShape, FactShape, LineShape, LineVersionShape, ValueShape
from linter.checking.sources import Path
from linter.model.library import Fact, FactVersion, Period, Value
from linter.text.numbers import read_figures
from linter.text.values import contains_value, parse_value, same_value
from linter.text.words import read_words

_DAY = timedelta(days=1)
#: No value is longer.
MOST_LETTERS = 100


@dataclass(frozen=True, slots=True)
class Reference:
    """A quote in a line that gives the value of a fact elsewhere. `path` is that of the fact in the line."""

    fact: str
    quote: str
    period: Period
    path: Path


def own_fact(shape: FactShape, place: str, complain: Complain) -> Fact:
    """The fact of an entry of kind `fact`."""
    versions = []
    for n, version in enumerate(shape.versions):
        value = _value(version, version.value, ("versions", n, "value"), complain)
        if value:
            versions.append(FactVersion(version.period, value, version.qualifier, "", version.source))
    return Fact(
        shape.id,
        shape.title,
        shape.owner,
        shape.review_by,
        place,
        shape.measure,
        shape.subject,
        _newest_first(versions),
    )


def facts_in(
    line: LineShape, place: Callable[[Path], str], complain: Complain
) -> tuple[tuple[Fact, ...], tuple[Reference, ...]]:
    """The facts and the references inside a line's versions. `place` gives `file:line` of a path."""
    facts: dict[str, Fact] = {}
    references: list[Reference] = []
    for path, version, shape in _newest(line):
        quote = _quote(version, shape, path, complain)
        if shape.ref:
            _check_reference(shape, path, complain)
            references.append(Reference(shape.ref, quote, version.period, path))
            continue
        if not shape.id or not shape.value:
            complain(path, "a fact in a line needs 'id' and 'value', or 'ref' to point at a fact of its own: give them")
            continue
        value = _value(shape, shape.value, (*path, "value"), complain)
        if not value:
            continue
        _check_quote(shape, quote, value, path, complain)
        stated = FactVersion(version.period, value, shape.qualifier, quote, version.source)
        known = facts.get(shape.id)
        facts[shape.id] = Fact(
            shape.id,
            known.title if known else shape.title or line.title,
            line.owner,
            line.review_by,
            known.place if known else place((*path, "id")),
            _union(known.measure if known else (), shape.measure),
            _union(known.subject if known else (), shape.subject),
            (*(known.versions if known else ()), stated),
            line.id,
        )
    for fact in facts.values():
        if not fact.measure:
            path = next(path for path, _, shape in _newest(line) if shape.id == fact.id)
            complain(
                (*path, "measure"), f"'measure' of '{fact.id}' is missing: give the phrases that say what it counts"
            )
    return tuple(replace(fact, versions=_merged(fact.versions)) for fact in facts.values()), tuple(references)


def contradiction(reference: Reference, fact: Fact) -> str | None:
    """What is wrong with a quote that gives no value that the fact has while the line's version is in force."""
    versions = [version for version in fact.versions if _overlap(version.period, reference.period)]
    if any(contains_value(reference.quote, version.value) for version in versions):
        return None
    if not versions:
        return f"the fact '{fact.id}' has no value in the days of this version: give it one, or correct the days"
    values = either([shown(version.value.text) for version in versions])
    return f"the quote {shown(reference.quote)} does not hold the value of '{fact.id}', {values}: correct one of them"


def _newest(line: LineShape) -> Iterator[tuple[Path, LineVersionShape, FactInLineShape]]:
    """Every fact of every version with its path, those of the newest version first."""
    for n, version in sorted(enumerate(line.versions), key=lambda numbered: numbered[1].valid_from, reverse=True):
        seen: set[str] = set()
        for m, shape in enumerate(version.facts):
            # A fact that a version gives twice is a duplicate id, which is reported where ids are counted.
            if shape.id is None or shape.id not in seen:
                yield ("versions", n, "facts", m), version, shape
                seen.add(shape.id or "")


def _value(shape: ValueShape, text: str, path: Path, complain: Complain) -> Value | None:
    if len(text) > MOST_LETTERS:
        complain(path, f"{shown(text)} is too long for a value: write the figure or the date alone")
        return None
    try:
        return parse_value(text, shape.type, shape.unit)
    except ValueError as error:
        complain(path, str(error))
        return None


def _quote(version: LineVersionShape, shape: FactInLineShape, path: Path, complain: Complain) -> str:
    """The words of the text that the quote stands for, with the text's own white space."""
    times = fold(version.text).count(shape.quote)
    if times == 1 and shape.quote not in version.text:
        pattern = r"\s+".join(map(re.escape, shape.quote.split()))
        found = re.search(pattern, version.text)
        return found[0] if found else shape.quote
    if times == 0:
        complain(
            (*path, "quote"),
            f"{shown(shape.quote)} is not in the text of version {version.number}: copy the words from it",
        )
    elif times > 1:
        complain(
            (*path, "quote"), f"{shown(shape.quote)} is in the text {times} times: quote more of the words around it"
        )
    return shape.quote


def _check_quote(shape: FactInLineShape, quote: str, value: Value, path: Path, complain: Complain) -> None:
    """The quote must state the value, and may not qualify it otherwise than the fact."""
    stated = [figure for figure in read_figures(read_words(quote)) if same_value(figure, value)]
    if not stated:
        message = f"the quote {shown(quote)} does not hold the value {shown(value.text)}: correct one of them"
        complain((*path, "quote"), message)
    elif all(figure.qualified and figure.qualifier != shape.qualifier for figure in stated):
        written = "qualifier" if "qualifier" in shape.model_fields_set else "quote"
        says = stated[0].qualifier
        complain(
            (*path, written),
            f"the quote says '{says}' of the value, but its qualifier is '{shape.qualifier}': write qualifier: {says}",
        )


def _check_reference(shape: FactInLineShape, path: Path, complain: Complain) -> None:
    for key in ("id", "value", "qualifier", "type", "unit", "title", "measure", "subject"):
        if key in shape.model_fields_set:
            complain((*path, key), f"'{key}' comes from the fact that 'ref' points at: delete it here")


def _newest_first(versions: Iterable[FactVersion]) -> tuple[FactVersion, ...]:
    return tuple(
        sorted(
            versions, key=lambda version: version.period.start.toordinal() if version.period.start else 0, reverse=True
        )
    )


def _merged(versions: Iterable[FactVersion]) -> tuple[FactVersion, ...]:
    """Newest first; where the wording of a line changed and the value did not, one version with the newest words."""
    merged: list[FactVersion] = []
    for older in _newest_first(versions):
        newer = merged[-1] if merged else None
        if newer and _same(newer, older) and _adjacent(older.period, newer.period):
            merged[-1] = replace(newer, period=Period(older.period.start, newer.period.end))
        else:
            merged.append(older)
    return tuple(merged)


def _same(left: FactVersion, right: FactVersion) -> bool:
    return left.qualifier == right.qualifier and replace(left.value, text="") == replace(right.value, text="")


def _adjacent(older: Period, newer: Period) -> bool:
    return bool(older.end and newer.start and newer.start - older.end <= _DAY)


def _overlap(left: Period, right: Period) -> bool:
    return not (
        (left.end and right.start and left.end < right.start) or (right.end and left.start and right.end < left.start)
    )


def _union(first: tuple[str, ...], then: tuple[str, ...]) -> tuple[str, ...]:
    return tuple(dict.fromkeys((*first, *then)))
