"""Proposals as YAML that loads: a draft by its title, its comments and its source, with what a person must fill in."""

from __future__ import annotations

import json
import re
import textwrap
from collections.abc import Iterator, Sequence
from datetime import date

from linter.mining.eras import Era
from linter.mining.facts import FoundFact
from linter.mining.gathering import Form
from linter.mining.likeness import Code, exchanged
from linter.mining.phrases import key_words
from linter.mining.proposals import ProposedLine, ProposedList, ProposedVersion
from linter.mining.seen import Seen
from linter.mining.shapes import shaped
from linter.showing.days import in_words
from linter.text.words import read_words

OWNER = "TO BE FILLED IN: the team that answers for it"
SOURCE = "TO BE FILLED IN: nobody has approved this; "
DRAFT = "DRAFT: "
_WIDTH = 118
_PLAIN = re.compile(r"[A-Za-z£][\w £%,.'’()/–-]*")
_WORDS = frozenset("true false yes no null on off y n".split())
_CONTROL = re.compile("[\x00-\x1f\x7f-\x9f\ud800-\udfff\ufeff]")
_DIFFERENCES, _SHOWN, _ID_WORDS = 4, 60, 3


def line_yaml(line: ProposedLine, of: int, schema: str) -> str:
    """The file of a line that was found in letters, of which there are `of`. `schema` is what editors complete from."""
    rows = [
        f"# yaml-language-server: $schema={schema}",
        *_comment(
            f"DRAFT, proposed from past letters: nobody has approved it. Found in {_letters(line.letters)} of {of:,}"
            f"{_when(line.first, line.last)}. See that it is a line, and that its words, days and figures are right; fill in "
            "owner, source and review_by; take “DRAFT” out of the title; delete the comments."
        ),
        "kind: line",
        f"id: {line.id}",
        f"title: {_scalar(DRAFT + line.title)}",
        f"owner: {_scalar(OWNER)}",
        "# review_by: TO BE FILLED IN, as in 2027-01-31",
        "versions:",
    ]
    for version in line.versions:
        rows += _version(line, version)
    return "\n".join(rows) + "\n"


def list_yaml(proposed: ProposedList, schema: str) -> str:
    """The file of a list."""
    found = proposed.found
    rows = [
        f"# yaml-language-server: $schema={schema}",
        *_comment(
            f"DRAFT, proposed from past letters: nobody has approved it. It stands in the line {proposed.line}. See that these "
            "are all its members under their right names; fill in owner, source and review_by."
        ),
        "kind: list",
        f"id: {proposed.id}",
        f"title: {_scalar(f'{DRAFT}the {found.introduced_by}')}",
        f"owner: {_scalar(OWNER)}",
        "# review_by: TO BE FILLED IN, as in 2027-01-31",
        f"source: {_scalar(f'{SOURCE}seen in {_letters(proposed.letters)}')}",
        "confidence: letters-only",
        f"introduced_by: [{_scalar(found.introduced_by)}]",
    ]
    if not found.complete:
        rows.append("complete: false                    # letters name some of them; delete this where it is the whole")
    return "\n".join([*rows, "items:", *(f"  - {_scalar(item)}" for item in found.items)]) + "\n"


def fact_id(line: str, fact: FoundFact) -> str:
    """The id of a fact in a line: the same in every version of it."""
    return "-".join([line, *key_words(read_words(fact.measure), _ID_WORDS)])


def _version(line: ProposedLine, version: ProposedVersion) -> Iterator[str]:
    era = version.era
    yield f"  - number: {version.number}"
    yield f"    valid_from: {version.valid_from}{_why_from(version)}"
    if version.valid_until:
        yield f"    valid_until: {version.valid_until}             # the day before letters first had the next version"
    yield f"    source: {_scalar(f'{SOURCE}seen in {_letters(era.seen.letters)}{_when(era.seen.first, era.seen.last)}')}"
    yield "    confidence: letters-only"
    if era.variants or len(line.versions) > 1:
        yield from _comment(f"In these words in {_letters(era.main.seen.letters)}{_when_of(era.main.seen)}.", 4)
    yield "    text: >-"
    yield from _folded(era.main.text, 6)
    if era.variants:
        yield "    variants:                          # delete those that say something else; they would be accepted"
        for form in era.variants:
            yield from _comment(f"{_letters(form.seen.letters)}{_when_of(form.seen)}{_against(era.main, form)}", 6)
            yield "      - >-"
            yield from _folded(form.text, 8)
    if version.facts:
        yield "    facts:"
        for fact in version.facts:
            yield f"      - id: {fact_id(line.id, fact)}"
            yield f"        quote: {_scalar(fact.quote)}"
            yield f"        value: {_scalar(fact.value)}"
            if fact.qualifier != "exact":
                yield f"        qualifier: {fact.qualifier}"
            yield f"        measure: [{_scalar(fact.measure)}]"
            if fact.subject:
                yield f"        subject: [{', '.join(map(_scalar, fact.subject))}]"
    yield from _remarks(version, era)


def _remarks(version: ProposedVersion, era: Era) -> Iterator[str]:
    """What a person should look at besides, as comments."""
    if version.unnamed:
        figures = ", ".join(f"“{figure}”" for figure in version.unnamed)
        yield from _comment(f"To have {figures} checked, add a fact that says what it is.", 4)
    for form in era.disputed:
        yield from _comment(
            f"With other figures or names in {_letters(form.seen.letters)}{_when_of(form.seen)}{_against(era.main, form)}: which is right?",
            4,
        )
    if era.unlisted:
        number = era.unlisted
        wordings = "1 other wording" if number == 1 else f"{number:,} other wordings"
        yield from _comment(
            f"{wordings} of fewer letters, or with names in them, {'is' if number == 1 else 'are'} not listed.", 4
        )


def _why_from(version: ProposedVersion) -> str:
    first = version.era.seen.first or version.era.main.seen.first
    known = "no letter shows its date" if not first else "first seen then"
    if first and first < version.valid_from:
        known = "in most letters from then"
    return f"             # {known}: fill in when it came into force"


def _against(main: Form, form: Form) -> str:
    """How the words of two forms differ, as the end of a sentence."""
    left, right = shaped(main.text), shaped(form.text)
    code = Code()
    found: list[str] = []
    pairs = exchanged(code.encoded(left.symbols), code.encoded(right.symbols), either=True)
    for first, last, begin, until in pairs:
        was = _words(main.text, left.spans, first, last)
        now = _words(form.text, right.spans, begin, until)
        found.append(f"“{now}” for “{was}”" if was and now else f"“{now}” added" if now else f"“{was}” missing")
    slots = zip(left.slots, right.slots, strict=False) if len(left.slots) == len(right.slots) else ()
    for at, there in slots:
        was, now = _words(main.text, left.spans, at, at + 1), _words(form.text, right.spans, there, there + 1)
        if was != now:
            found.append(f"“{now}” for “{was}”")
    told = list(dict.fromkeys(found))
    more = f" and {len(told) - _DIFFERENCES} more" if len(told) > _DIFFERENCES else ""
    return f": {', '.join(told[:_DIFFERENCES])}{more}" if told else ""


def _words(text: str, spans: Sequence[tuple[int, int]], first: int, last: int) -> str:
    if last <= first:
        return ""
    return textwrap.shorten(text[spans[first][0] : spans[last - 1][1]], _SHOWN, placeholder=" …")


def _comment(words: str, margin: int = 0) -> Iterator[str]:
    head = " " * margin + "# "
    yield from (head + row for row in textwrap.wrap(_clean(words), _WIDTH - len(head)))


def _folded(text: str, margin: int) -> Iterator[str]:
    rows = textwrap.wrap(_clean(text), _WIDTH - margin, break_long_words=False, break_on_hyphens=False)
    yield from (" " * margin + row for row in rows)


def _scalar(text: str) -> str:
    """`text` as a YAML scalar on one line."""
    text = _clean(text)
    if _PLAIN.fullmatch(text) and text.lower() not in _WORDS and not text.endswith(" ") and ", " not in text:
        return text
    return (
        text
        if re.fullmatch(r"[0-9][0-9,.]*", text) and ", " not in text and "," not in text
        else json.dumps(text, ensure_ascii=False)
    )


def _clean(text: str) -> str:
    return " ".join(_CONTROL.sub(" ", text).split())


def _letters(number: int) -> str:
    return f"{number:,} {'letter' if number == 1 else 'letters'}"


def _when_of(seen: Seen) -> str:
    return _when(seen.first, seen.last)


def _when(first: date | None, last: date | None) -> str:
    if not first or not last:
        return ""
    return f", {in_words(first)}" if first == last else f", {in_words(first)} to {in_words(last)}"
