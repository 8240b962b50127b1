"""Wording that recurs in letters though no line covers it, each with a draft of the line that it might be."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from operator import attrgetter

from linter.mining.drafts import line_yaml
from linter.mining.gathering import Gathering
from linter.mining.mine import mined
from linter.mining.sightings import LetterRead, of_passage
from linter.model.observed import Passage

_LEAST = 3
_SCHEMA = "schemas/canonical-line.schema.json"


@dataclass(frozen=True, slots=True)
class Cluster:
    """Passages that say nearly the same. `text` is the commonest wording; names that few letters have are out of it.

    `yaml` is a draft of a line that loads.
    """

    text: str
    letters: int
    passages: int
    first: date
    last: date
    variants: tuple[str, ...]
    yaml: str


def recurring(
    passages: Iterable[Passage], library_ids: frozenset[str], day: date, least: int = _LEAST
) -> tuple[Cluster, ...]:
    """What recurs in at least `least` letters, those of most letters first. `library_ids` are ids already taken."""
    gathering = Gathering()
    ordered = sorted(passages, key=attrgetter("day", "letter"))
    letters: dict[int, list[Passage]] = {}
    for passage in ordered:
        letters.setdefault(passage.letter, []).append(passage)
    for number, of_letter in letters.items():
        read = [of_passage(passage.text, passage.day) for passage in of_letter]
        sightings = tuple(sighting for each in read for sighting in each.sightings)
        gathering.take(LetterRead(sightings, of_letter[0].day, number + 1))
    found = mined(gathering, day, least, library_ids)
    clusters: list[Cluster] = []
    for line in found.lines:
        newest = line.versions[0]
        forms = [form for each in line.versions for form in (each.era.main, *each.era.variants, *each.era.disputed)]
        clusters.append(
            Cluster(
                newest.text,
                line.letters,
                max(line.letters, sum(form.seen.letters for form in forms)),
                line.first or day,
                line.last or day,
                tuple(form.text for form in forms if form.text != newest.text),
                line_yaml(line, found.letters, _SCHEMA),
            )
        )
    return tuple(clusters)
