"""What a letter passes on as right, though it was said to or by somebody: names in it are the drafter's own.

"I have talked to a colleague.⏎She suggests *the Award*"; "I told her that it is for *Miss Aldcroft*, who will send somebody";
"I told her that *the Rivers Desk* looks after it, and that she should write to *the Rivers Desk*".
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
    """Whether we told of somebody who acts now or is to act yet: "*I told her* that … X, *who will* send somebody"."""
    norm, told = reading.words.norm, range(begin, min(begin + _OPENING, first))
    verb = next((at for at in told if norm[at] in _TOLD), None)
    if norm[begin] not in _US or verb is None:
        return False
    if norm[last : last + 1] == ["who"]:
        return norm[last + 1 : last + 2] != [] and norm[last + 1] in _ACTS
    if _WAS.isdisjoint(norm[last : reading.sentences[reading.sentence_at(first)].last]):
        return _undated(reading, begin, first) and (_is_doing(norm, last) or _turned_to(norm[verb + 1 : first]))
    return False


def _undated(reading: Reading, begin: int, last: int) -> bool:
    """Whether words `begin` to `last` say nothing of when it was told, nor that it was wrong: it was done now."""
    norm = reading.words.norm
    dated = any(figure.date for figure in reading.figures_in(begin, last))
    return not dated and _THEN.isdisjoint(norm[begin:last])


def _is_doing(norm: Sequence[str], last: int) -> bool:
    """Whether the name that ends before word `last` does something now: "the Joint Rivers Desk *looks after* it"."""
    verb = next((word for word in norm[last : last + 2] if word not in _ADVERBS), "")
    return verb in _NOW or (verb.endswith("s") and not verb.endswith("ss") and verb not in _NO_VERBS)


def _turned_to(said: Sequence[str]) -> bool:
    """Whether words `said` tell somebody to turn to the name after them: "him *to ring* the", "that she *should write to* the"."""
    plain = [word for word in said if word not in _ARTICLES]
    plain = plain[:-1] if plain[-1:] == ["to"] else plain
    return plain[-1:] != [] and plain[-1] in _TURNING and plain[-2:-1] != [] and plain[-2] in _SHOULD


_THEN = frozenset(
    "last ago year years month months week earlier once before then previously yesterday when wrongly mistake while".split()
)
_WAS = frozenset("was were had".split())
_ADVERBS = frozenset("now also still usually always only".split())
_NOW = frozenset("is are has have will can may must does do".split())
_NO_VERBS = frozenset("was as its his this".split())
_ARTICLES = frozenset("the our a".split())
_TURNING = frozenset(
    "ring write call contact ask email phone telephone approach try tell complain apply report".split()
)
_SHOULD = frozenset("to should must can could may".split())


def leads_on(before: Paragraph, following: Paragraph) -> bool:
    """Whether a paragraph begins with a pronoun that may mean a colleague whom the one before names at its end."""
    opening: Sequence[str] = following.words.norm[:1]
    return opening in (["she"], ["he"], ["they"]) and named_last(before.words.norm)
