"""What a fact's versions say of a figure, and which other facts have the same subject."""

from __future__ import annotations

from collections.abc import Iterator

from linter.matching.reading import Reading
from linter.model.library import Fact, FactVersion
from linter.text.amounts import measure_of
from linter.text.numbers import Figure
from linter.text.values import same_value


def current_version(reading: Reading, fact: Fact) -> FactVersion | None:
    """The version of the fact in force on the letter's day, if there is one."""
    for version in fact.versions:
        if version.period.covers(reading.as_of):
            return version
    return None


def of_some_version(figure: Figure, fact: Fact) -> bool:
    """Whether a figure is a value that the fact has, had, or is to have."""
    return any(same_value(figure, version.value) for version in fact.versions)


def of_same_subject(reading: Reading, fact: Fact) -> Iterator[Fact]:
    """The other facts that share a name of the subject."""
    ids = {each for name in fact.subject for each in reading.index.facts_with.get(name) or () if each != fact.id}
    entries = (reading.index.entries[each] for each in sorted(ids))
    return (entry for entry in entries if isinstance(entry, Fact))


def in_units(fact: Fact) -> frozenset[str]:
    """The units of measurement that a fact is told in: of a distance, metres."""
    return frozenset(measure_of(*version.value.unit.lower().split()) for version in fact.versions) - {""}


def in_its_unit(reading: Reading, figure: Figure, fact_id: str) -> bool:
    """Whether a figure is in the unit of measurement that a fact is told in: "15 *metres*" of a distance."""
    fact = reading.index.entries[fact_id]
    return figure.unit != "" and isinstance(fact, Fact) and figure.unit in in_units(fact)
