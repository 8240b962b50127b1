# ruff: noqa: T201 - a command that prints
"""Edit every approved line by rule, and count what is found: `python -m tests.evaluation.edits [LIBRARY ...]`.

Some edits change what a line promises and must be found; others are courtesies and rewriting and must not.
"""

from __future__ import annotations

import re
import sys
from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, timedelta

from linter import Compiled, check_text
from tests.evaluation import score

LETTER = "Dear Ms Lamb,\n\nThank you for your letter.\n\n{}\n\nYours sincerely,\n"
_MODALS = [("will", "may"), ("will", "might"), ("will", "could"), ("will", "should"), ("will", "hope to"), ("will", "aim to"),
           ("can", "must"), ("must", "should"), ("must", "may"), ("must", "can"), ("may", "must"), ("may", "will"), ("should", "must")]  # fmt: skip
_SCOPES = [
    ("every", "most"),
    ("every", "some"),
    ("all", "some"),
    ("all", "most"),
    ("any", "certain"),
    ("Every", "Almost every"),
]
_PREFIXES = ["Where possible", "Subject to funding", "In most cases", "Unless circumstances change", "In England", "In principle",
             "For the time being", "As a rule", "Resources permitting", "From next year"]  # fmt: skip
_SUFFIXES = ["where possible", "subject to funding", "in most cases", "as far as practicable", "for the time being",
             "if resources allow", "until further notice", "in England only", "in certain circumstances", "wherever practicable",
             "at the discretion of officials", "for applications made after June"]  # fmt: skip
_COURTESIES = ["I can assure you that", "As you may know,", "Please note that", "In addition,", "It may help to know that",
               "More generally,", "In answer to your second point,", "To be clear,", "At the same time,"]  # fmt: skip
_CLOSINGS = [", and I hope that this is helpful", ", as you will know", ", which I hope is of help", ", as set out on our website",
             ", and I enclose a leaflet", ", and we are grateful for your interest", ", as I said in my letter of 3 May"]  # fmt: skip
_WORDS = [(r"\bwe\b", "the Department"), (r" and ", " & "), (r"\bthe UK\b", "the United Kingdom"), (r"\bwhile\b", "whilst"),
          (r"\bpeople\b", "individuals"), (r"\bbusinesses\b", "firms"), (r"\bhelp\b", "assist"), (r"per cent", "%"),
          (r"\bwill not\b", "won't"), (r"\bensure\b", "make sure"), (r", and ", " and ")]  # fmt: skip
_OPENINGS = frozenset("The We Our A An Every All Any If In No Anyone Applicants Councils Customers".split())


@dataclass(frozen=True, slots=True)
class Edited:
    """A sentence edited by the rule `rule`; `meant` says that the edit changes its meaning."""

    rule: str
    text: str
    meant: bool


def edits(sentence: str) -> Iterator[Edited]:
    """`sentence` under every edit that changes it."""
    bare = sentence.rstrip(".")
    lower = bare[0].lower() + bare[1:] if bare.split()[0] in _OPENINGS else bare
    for old, new in _MODALS:
        yield from _put("modal", sentence, rf"\b{old}\b", new, meant=True)
    for old in ("will", "can", "must", "may", "is", "are"):
        yield from _put("negation", sentence, rf"\b{old}\b(?! not| never)", f"{old} not", meant=True)
    for old, new in _SCOPES:
        yield from _put("scope", sentence, rf"\b{old}\b", new, meant=True)
    for words in _PREFIXES:
        yield Edited(f"{words}, …", f"{words}, {lower}.", meant=True)
    for words in _SUFFIXES:
        yield Edited(f"… {words}", f"{bare} {words}.", meant=True)
    for words in _COURTESIES:
        yield Edited("courtesy before", f"{words} {lower}.", meant=False)
    for words in _CLOSINGS:
        yield Edited("courtesy after", f"{bare}{words}.", meant=False)
    for old, new in _WORDS:
        yield from _put("rewriting", sentence, old, new, meant=False)


def _put(rule: str, sentence: str, old: str, new: str, *, meant: bool) -> Iterator[Edited]:
    edited = re.sub(old, new, sentence, count=1)
    if edited != sentence:
        yield Edited(rule, edited, meant)


def found(library: Compiled) -> dict[tuple[bool, str], tuple[int, int]]:
    """For each (meant, rule): in how many edited lines something was reported, and of how many."""
    counted: dict[tuple[bool, str], list[int]] = defaultdict(lambda: [0, 0])
    for line in library.library.lines:
        for version in line.versions:
            if version.withdrawn:
                continue
            day = (version.period.start or date(2025, 1, 1)) + timedelta(days=3)
            if version.period.end and day > version.period.end:
                day = version.period.end
            sentences = re.split(r"(?<=[.])\s+", version.text)
            if check_text(LETTER.format(" ".join(sentences)), library, as_of=day).findings:
                continue
            for at, sentence in enumerate(sentences):
                for edited in edits(sentence) if len(sentence.split()) >= 8 else ():
                    text = " ".join([*sentences[:at], edited.text, *sentences[at + 1 :]])
                    counts = counted[edited.meant, edited.rule]
                    counts[0] += bool(check_text(LETTER.format(text), library, as_of=day).findings)
                    counts[1] += 1
    return {key: (counts[0], counts[1]) for key, counts in counted.items()}


def main(names: list[str]) -> None:
    """Print, for each sort of edit, how often something was reported."""
    total: dict[tuple[bool, str], list[int]] = defaultdict(lambda: [0, 0])
    for name in names or ["starter", "grants", "pay", "rail", "health"]:
        for key, (reported, of) in found(score.library(name)).items():
            total[key][0] += reported
            total[key][1] += of
    for (meant, rule), (reported, of) in sorted(total.items(), reverse=True):
        print(f"{'must be found' if meant else 'must not be':14} {reported:5} of {of:5}  {reported / of:.2f}  {rule}")


if __name__ == "__main__":
    main(sys.argv[1:])
