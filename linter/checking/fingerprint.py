"""A finding's fingerprint: the same for the same fault wherever it is moved, and apart from others like it.

It is sixteen hexadecimal digits in two halves. The first half is of *what* is wrong: the rule, the kind, the entry and the
words written. The second half is of *where*: the sentence, and which of several alike it is. Lines, columns and the
rest of the letter have no part in it. A sentence that is edited changes the second half alone, so a baseline still knows
the fault by its first. Both are hashes: no word of a letter can be read from them.
"""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections import Counter
from collections.abc import Iterable, Iterator

from linter.matching.reading import Reading
from linter.model.document import Span
from linter.model.finding import Finding
from linter.model.frozen import replace
from linter.storing.hashing import blake2b

_HALF = 4
"""Bytes of each half."""


def fingerprinted(findings: Iterable[Finding], reading: Reading) -> Iterator[Finding]:
    """`findings` of one letter, in the order of its text, each with its fingerprint."""
    seen: Counter[str] = Counter()
    for finding in findings:
        absent = finding.quote is None
        written = "" if absent else _folded(reading, finding.span)
        what = _hash(finding.rule, finding.kind, finding.approved.id, written)
        # What is missing is missing from the whole letter, whichever of its sentences first asks for it.
        sentence = "" if absent else _sentence(reading, finding.span)
        alike = f"{what}\0{sentence}"
        where = _hash(sentence, str(seen[alike]))
        seen[alike] += 1
        yield replace(finding, fingerprint=what + where)


def fault(fingerprint: str) -> str:
    """The half of a fingerprint that says what is wrong, wherever it stands."""
    return fingerprint[: 2 * _HALF]


def _hash(*parts: str) -> str:
    key = "\0".join(parts).encode("utf-8", "surrogatepass")
    return blake2b(key, digest_size=_HALF).hexdigest()


def _folded(reading: Reading, span: Span) -> str:
    """The words at `span` as they compare: how they are wrapped, spaced or capitalised makes no difference."""
    here, before = reading.around(span)
    words = here.words
    return " ".join(
        words.norm[bisect_right(words.end, span.start - before) : bisect_left(words.start, span.end - before)]
    )


def _sentence(reading: Reading, span: Span) -> str:
    """The folded words of the sentence that a finding begins in."""
    here, before = reading.around(span)
    words, sentences = here.words, here.sentences
    at = bisect_right(sentences, span.start - before, key=lambda sentence: words.end[sentence.last - 1])
    return " ".join(words.norm[sentences[at].first : sentences[at].last]) if at < len(sentences) else ""
