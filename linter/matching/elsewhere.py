"""Which sentences tell of another place, and the names of other things that sentences begin with."""

from __future__ import annotations

from linter.matching.reading import Reading, once
from linter.model.library import Fact
from linter.text.countries import COUNTRIES
from linter.text.dates import MONTHS, SEASONS

#: Words after "in" or "on" that lead nowhere else: days, our own papers, this country.
_HOME = frozenset(
    """uk united britain great england government department whitehall parliament monday tuesday wednesday thursday friday
    saturday sunday easter christmas annex paragraph table section chapter part response reply addition your our my
    i friday's budget north south total round phase stage""".split()
)
BODIES = frozenset(
    """department ministry government office minister secretary agency treasury council authority prime chancellor
    parliament house lord lords sir dame mp mps director committee team unit commission board united kingdom""".split()
)


@once
def elsewhere(reading: Reading) -> list[bool]:
    """For each sentence, whether it tells of another place: "In Scotland, …", "On the Isle a carer …", and what follows."""
    away: list[bool] = []
    words, block = reading.words, -1
    others = {
        first
        for first, last in other_names(reading)
        if not reading.names(first, last) and not _is_source(reading, reading.words_at(first, last))
    }
    for sentence in reading.sentences:
        first = sentence.first
        if sentence.block != block or {"here", "our", "we", "this"} & set(words.norm[first : first + 2]):
            block = sentence.block
            away.append(_begins_elsewhere(reading, first, sentence.last) or first + 1 in others)
        else:
            away.append(away[-1] or _begins_elsewhere(reading, first, sentence.last) or first + 1 in others)
    return away


def _begins_elsewhere(reading: Reading, first: int, last: int) -> bool:
    words = reading.words
    if words.norm[first] in COUNTRIES and not reading.names(first, first + 1):
        return True  # "*Portugal* has 94 per cent"
    if words.norm[first] == "it" and words.norm[first + 1] in ("is", "was") and first + 4 < last:
        told = words.capital(first + 2) and not reading.names(first + 2, first + 3)
        return (
            told and words.norm[first + 3] == "not" and "," in words.gap(first + 3)
        )  # "It was *Norland*, not …, that"
    if words.norm[first] not in ("in", "on", "across", "at") or first + 3 >= last:
        return False
    place = first + 1 + (words.norm[first + 1] == "the")
    if place >= last or not words.capital(place) or words.norm[place] in _HOME or words.norm[place][0].isdigit():
        return False
    stems = reading.stems[place]
    return (
        not reading.names(place, place + 1)
        and stems not in _HOME
        and words.norm[place] not in MONTHS
        and words.norm[place] not in SEASONS
    )


def _of_name(reading: Reading, word: int) -> bool:
    """Whether a word is part of a name: a capital, or "of" before one."""
    words = reading.words
    return words.capital(word) or (words.norm[word] == "of" and word + 1 < len(words) and words.capital(word + 1))


def _is_source(reading: Reading, name: str) -> bool:
    """Whether a figure that may stand here was taken from what bears the name: "*The Household Survey* finds that 27% …"."""
    facts = (reading.index.entries[fact_id] for fact_id in reading.mentions.get("fact", {}))
    return any(name in version.source for fact in facts if isinstance(fact, Fact) for version in fact.versions)


@once
def other_names(reading: Reading) -> list[tuple[int, int]]:
    """Names that sentences begin with, of something that is neither a body of government nor a person by title."""
    found: list[tuple[int, int]] = []
    words = reading.words
    for sentence in reading.sentences:
        first = sentence.first
        if first + 3 >= sentence.last or words.norm[first] != "the":
            continue
        last = first + 1
        while last < sentence.last and _of_name(reading, last) and not words.mark(last).strip("-’'&"):
            last += 1
        name = set(words.norm[first + 1 : last])
        if (
            last - first >= 3
            and last < sentence.last
            and not name & BODIES
            and not all(w.isupper() for w in words.text[words.start[first + 1] : words.end[last - 1]].split())
        ):
            found.append((first + 1, last))
    return found
