"""Passages as proposals: an id and a title, versions with their days, facts and lists."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date, timedelta

from linter.mining.eras import Era, eras, listed
from linter.mining.facts import FoundFact, figures_of
from linter.mining.joining import Passage
from linter.mining.lists import FoundList, lists_of
from linter.mining.phrases import key_words
from linter.text.words import read_words

_ID_WORDS, _TITLE = 5, 60
_SENTENCE = re.compile(r"(?<=[.!])\s+(?=[A-Z])")


@dataclass(frozen=True, slots=True)
class ProposedVersion:
    """One wording with its days. `unnamed` are the figures of which a person must say what they are."""

    number: int
    era: Era
    valid_from: date
    valid_until: date | None
    facts: tuple[FoundFact, ...]
    unnamed: tuple[str, ...]

    @property
    def text(self) -> str:
        """The words proposed."""
        return self.era.main.text


@dataclass(frozen=True, slots=True)
class ProposedLine:
    """A line for a person to approve; versions newest first. `letters` are all that hold the passage in some form."""

    id: str
    title: str
    letters: int
    versions: tuple[ProposedVersion, ...]

    @property
    def first(self) -> date | None:
        """The day of the first letter that has it."""
        return min((day for each in self.versions if (day := each.era.seen.first)), default=None)

    @property
    def last(self) -> date | None:
        """The day of the last letter that has it."""
        return max((day for each in self.versions if (day := each.era.seen.last)), default=None)


@dataclass(frozen=True, slots=True)
class ProposedList:
    """A list for a person to approve, with the id of the line that it was found in."""

    id: str
    line: str
    found: FoundList
    letters: int


def proposed_lines(passages: Iterable[Passage], taken: Iterable[str], day: date) -> tuple[ProposedLine, ...]:
    """The lines that `passages` make. `taken` are ids that entries have; `day` stands in where no letter showed its date."""
    ids = set(taken)
    return tuple(_line(passage, ids, day) for passage in passages)


def proposed_lists(lines: Sequence[ProposedLine]) -> tuple[ProposedList, ...]:
    """The lists in the newest versions of `lines`; of those that name one set, the one of most letters."""
    found: dict[str, ProposedList] = {}
    ids = {line.id for line in lines}
    for line in lines:
        for sentence in _SENTENCE.split(line.versions[0].text):
            for each in lists_of(sentence):
                name = each.introduced_by.casefold()
                if name not in found:
                    list_id = _free(_kebab(key_words(read_words(each.introduced_by), _ID_WORDS)) or "list", ids)
                    found[name] = ProposedList(list_id, line.id, each, line.letters)
    return tuple(found.values())


def _line(passage: Passage, ids: set[str], day: date) -> ProposedLine:
    found = eras(passage.forms, listed(passage.letters))
    newest = found[0].main.text
    line_id = _free(_kebab(key_words(read_words(newest), _ID_WORDS)) or "line", ids)
    versions: list[ProposedVersion] = []
    until: date | None = None
    for at, era in enumerate(found):
        begins = (era.main.seen.begun if at < len(found) - 1 else era.seen.first) or day
        if until and begins > until:
            begins = until
        lists = [each.introduced_by.casefold() for part in _SENTENCE.split(era.main.text) for each in lists_of(part)]
        figures = figures_of(era.main.text)
        facts = tuple(fact for fact in figures.facts if not any(fact.measure.casefold() in name for name in lists))
        versions.append(ProposedVersion(len(found) - at, era, begins, until, facts, figures.unnamed))
        until = begins - timedelta(days=1)
    return ProposedLine(line_id, _title(newest), passage.letters, tuple(versions))


def _title(text: str) -> str:
    """The first words of the first sentence."""
    sentence = _SENTENCE.split(text)[0].rstrip(".:; ")
    if len(sentence) <= _TITLE:
        return sentence
    return sentence[:_TITLE].rsplit(" ", 1)[0].rstrip(",;:–- ") + " …"


def _kebab(words: Sequence[str]) -> str:
    return "-".join(words)


def _free(wanted: str, ids: set[str]) -> str:
    """`wanted`, with a number where it is taken; it is taken from then on."""
    found, number = wanted, 2
    while found in ids:
        found, number = f"{wanted}-{number}", number + 1
    ids.add(found)
    return found
