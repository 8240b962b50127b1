"""What a figure counts and what it is a figure of, and which names stand in a passage: read from the words around it."""

from __future__ import annotations

import re
from collections.abc import Iterator

from linter.text.numbers import Figure
from linter.text.stems import stem
from linter.text.words import FIELD, LINK, Words

_STOPS = frozenset(
    """a an the of to in on at by for from with within without into over under than as is are was were be been being will would
    can could may might shall should must has have had do does did and or but nor so that which who whom whose this these those
    it its we our they their them you your i my he his she her there here then when where while until since before after during toward towards among
    each every per all any some no not now also more most less least further other such via through across between about if
    because although up down out off only already still just even both either first last next new once again set made given
    used due called known one per cent percent last alone year years month months week weeks day days time times""".split()
)
_LONGEST_PHRASE = 3
_POSSESSIVE = re.compile(r"['’]s?$")
_WITHIN_NAME = frozenset(("of", "for"))


def measure(words: Words, figure: Figure) -> str:
    """The phrase that says what `figure` counts ("response", "growth-driving sector"); "" where none does plainly."""
    after = _after(words, figure.last)
    if figure.kind in ("number", "magnitude", "percentage"):
        return after or _of(words, figure.last)
    if figure.kind in ("money", "rate"):
        return _before(words, figure) or (after if figure.kind == "money" else "")
    return after if figure.kind == "duration" else ""


def party(words: Words, figure: Figure) -> str:
    """From or by whom what `figure` counts is: "259 responses from business representative organisations"."""
    for at in range(figure.last + 1, min(figure.last + _LONGEST_PHRASE + 1, len(words))):
        if words.mark(at):
            return ""
        if words.norm[at] in ("from", "by"):
            return _after(words, at + 1)
    return ""


def names(words: Words, first: int, last: int) -> Iterator[str]:
    """The names of two words or more that stand at words `first` to `last`, as written."""
    at = first
    while at < last:
        if not words.capital(at) or words.norm[at] in _STOPS or words.norm[at] in (FIELD, LINK):
            at += 1
            continue
        end = at + 1
        while end < last and not words.mark(end) and not _POSSESSIVE.search(_raw(words, end - 1)):
            if words.capital(end) and words.norm[end] not in (FIELD, LINK):
                end += 1
            elif words.norm[end] in _WITHIN_NAME and end + 1 < last and words.capital(end + 1):
                end += 2
            else:
                break
        if end - at > 1:
            yield _POSSESSIVE.sub("", _written(words, at, end))
        at = end


def key_words(words: Words, most: int) -> list[str]:
    """The first words that say something, in ASCII letters alone."""
    found = [word for word in words.norm if word.isascii() and word.isalpha() and len(word) > 2 and word not in _STOPS]
    return list(dict.fromkeys(found))[:most]


def _after(words: Words, at: int) -> str:
    """The noun phrase that begins at word `at`."""
    end = at
    while end < len(words) and end - at < _LONGEST_PHRASE + 1 and _is_noun(words, end):
        if end > at and (words.mark(end) not in ("", "-", "‑") or words.norm[end].endswith(("ed", "ly"))):
            break
        if end == at and words.mark(end):
            break
        end += 1
    return _phrase(words, at, end) if 0 < end - at <= _LONGEST_PHRASE else ""


def _of(words: Words, at: int) -> str:
    """The noun phrase after "of": "60 per cent of households", "hundreds of thousands of businesses"."""
    if at < len(words) and words.norm[at] == "of" and not words.mark(at):
        at += 1
        while at < len(words) and words.norm[at] in ("the", "our", "all", "these"):
            at += 1
        return _after(words, at)
    return ""


def _before(words: Words, figure: Figure) -> str:
    """The noun phrase before "of", "is" or "at": "a grant of up to £7,500", "The fee is £20"."""
    at = figure.outer_first - 1
    if at < 1 or words.norm[at] not in ("of", "is", "at", "are", "was", "totals", "totalling", "worth"):
        return ""
    first = at
    while first > 0 and at - first < _LONGEST_PHRASE and _is_noun(words, first - 1) and not words.mark(first):
        first -= 1
    named = any(words.capital(word) for word in range(max(first, 1), at))
    return _phrase(words, first, at) if first < at and not named else ""


def _is_noun(words: Words, at: int) -> bool:
    word = words.norm[at]
    return word.isalpha() and len(word) > 2 and word not in _STOPS


def _phrase(words: Words, first: int, last: int) -> str:
    """A phrase as written, its last word in the singular."""
    head = words.norm[last - 1]
    single = stem(head)
    written = _POSSESSIVE.sub("", _written(words, first, last))
    if single != head and written.lower().endswith(head):
        written = written[: len(written) - len(head)] + single
    return written if words.capital(first) and first and last - first > 1 else written.lower()


def _written(words: Words, first: int, last: int) -> str:
    return " ".join(words.text[words.start[first] : words.end[last - 1]].split())


def _raw(words: Words, at: int) -> str:
    return words.text[words.start[at] : words.end[at]]
