"""What a letter passes on as right, though it was said to or by somebody: names in it are the drafter's own.

"I have talked to a colleague.⏎She suggests *the Award*"; "I told her that it is for *Miss Aldcroft*, who will send somebody".
"""

from __future__ import annotations

from collections.abc import Sequence

from linter.matching.paragraphs import Paragraph
from linter.matching.reading import Reading
from linter.text.colleagues import means_ours, named_last

_US = frozenset("i we".split())
_TOLD = frozenset("told explained said promised advised informed assured confirmed replied".split())
_ACTS = frozenset("will is can has".split())
_OPENING = 4
"""Words of a sentence at the most up to the verb of "I have also told"."""


def passed_on(reading: Reading, first: int, last: int) -> bool:
    """Whether the name at words `first` to `last` stands in what a colleague advises, or in what we told and still hold."""
    if any(reading.quoted[first:last]):
        return False
    sentence = reading.sentences[reading.sentence_at(first)]
    return means_ours(reading.words.norm, sentence.first) or _still_so(reading, sentence.first, first, last)


def _still_so(reading: Reading, begin: int, first: int, last: int) -> bool:
    """Whether we told of somebody who is to act yet: "*I told her* that … X, *who will* send somebody"."""
    norm, told = reading.words.norm, range(begin, min(begin + _OPENING, first))
    ours = norm[begin] in _US and any(norm[at] in _TOLD for at in told)
    return ours and norm[last : last + 1] == ["who"] and norm[last + 1 : last + 2] != [] and norm[last + 1] in _ACTS


def leads_on(before: Paragraph, following: Paragraph) -> bool:
    """Whether a paragraph begins with a pronoun that may mean a colleague whom the one before names at its end."""
    opening: Sequence[str] = following.words.norm[:1]
    return opening in (["she"], ["he"], ["they"]) and named_last(before.words.norm)
