"""Enumerations of names in a passage as lists: "The five regions are: Northern Canals, …, and Pennine Waters"."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from linter.mining.phrases import key_words
from linter.text.numbers import read_figures
from linter.text.words import read_words

_LEAD = re.compile(
    r"(?P<verb>(?:\b(?:are|is|comprise|namely|including|include|includes|such as|cover|covers))\s*:?|:)\s+(?=[A-Z]|the )"
)
_PARTIAL = re.compile(r"includ|such as")
_LEAST, _MOST, _ITEM_WORDS = 3, 30, 8
_ARTICLE = re.compile(r"^(?:the|our|both)\s+", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class FoundList:
    """Named members, and the phrase that names the set they make up."""

    introduced_by: str
    items: tuple[str, ...]
    complete: bool


def lists_of(sentence: str) -> Iterator[FoundList]:
    """The lists that a sentence gives: names set off by commas, after a phrase that names the set."""
    for lead in _LEAD.finditer(sentence):
        rest = sentence[lead.end() :].rstrip(".;! ")
        phrase, count = _phrase(sentence[: lead.start()])
        for items in _splits(rest):
            if count and len(items) != count:
                continue
            if phrase and _are_names(items):
                yield FoundList(phrase, items, not _PARTIAL.match(lead["verb"]))
                return


def _splits(text: str) -> Iterator[tuple[str, ...]]:
    """The ways to read an enumeration: "and" joins the last item, or stands inside it."""
    parts = [part.strip() for part in re.split(r"[,;]", text) if part.strip()]
    if len(parts) < 2:
        return
    closing = re.match(r"(?:and|or)\s+(.*)", parts[-1])
    if closing:
        yield tuple(_ARTICLE.sub("", part) for part in (*parts[:-1], closing[1]))
        return
    for joint in re.finditer(r"\s+(?:and|or)\s+", parts[-1]):
        last = (parts[-1][: joint.start()], parts[-1][joint.end() :])
        yield tuple(_ARTICLE.sub("", part) for part in (*parts[:-1], *last))


def _are_names(items: tuple[str, ...]) -> bool:
    return (
        _LEAST <= len(items) <= _MOST
        and len({item.casefold() for item in items}) == len(items)
        and all(item[0].isupper() and len(item.split()) <= _ITEM_WORDS and "[" not in item for item in items)
    )


def _phrase(lead: str) -> tuple[str, int]:
    """The plural noun phrase that ends `lead`, and the number stated with it, or 0."""
    words = read_words(lead)
    figures = {figure.last: figure for figure in read_figures(words)}
    first = len(words)
    stops = set(words.norm) - set(key_words(words, len(words)))
    while first > 0 and len(words) - first < 4 and words.norm[first - 1] not in stops and first not in figures:
        first -= 1
    if first == len(words) or not words.norm[-1].endswith("s"):
        return "", 0
    figure = figures.get(first)
    written = " ".join(words.text[words.start[first] : words.end[-1]].split())
    if len(words) - first == 1:
        return "", 0  # "partners", "sectors": many sets are called so
    return written, int(figure.amount) if figure and figure.kind == "number" else 0
