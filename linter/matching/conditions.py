"""Conditions and exceptions of approved sentences: left out, or replaced by others."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import repeat

from linter.matching.changes import Change
from linter.matching.limits import conditional, conditions, exception_at
from linter.matching.passages import AUXILIARIES, EXCEPTING, RULE_WHOLE, Match
from linter.matching.rewording import JOINTS, Rewording
from linter.text.stems import root
from linter.text.synonyms import synonymous

_LED = 4
"""Words before a condition that must be there for it to be left out or replaced."""
_OTHERWISE = 0.34
"""The share of an exception's words, at the most, that another in its place has too."""
_STEM = 4
"""Letters that two words of one stem share at the least: "tenant", "tenancy"."""


def conditions_lost(symbols: Sequence[str], letter: Sequence[str], match: Match) -> Iterator[Change]:
    """Conditions and exceptions that are left out or replaced by others: "unless *the weather is fair*"."""
    kept = dict(match.pairs)
    stands_for = {there: here for here, there in match.pairs}
    around = range(max(0, match.first - len(symbols)), min(len(letter), match.last + len(symbols)))
    for at, last in conditions(symbols):
        near = {root(letter[there]) for there in around if at <= stands_for.get(there, at) < last}
        content = [root(symbol) for symbol in symbols[at + 1 : last] if symbol not in JOINTS | AUXILIARIES]
        another = at in kept and len(content) > 1 and not any(map(_echoed, content, repeat(near)))
        led = sum(here in kept for here in range(max(0, at - _LED), at)) >= min(at, _LED) * RULE_WHOLE
        if not content or not led or sum(word in near for word in content) > _OTHERWISE * len(content):
            continue
        begin = max(there for here, there in match.pairs if here < at)
        end = min((there for here, there in match.pairs if here >= last), default=match.last)
        put = letter[begin + 1 : end]
        if symbols[at] in EXCEPTING or another or not conditional(put):
            yield Change("limit", begin, end, " ".join(symbols[at:last]), " ".join(put))


def rule_whole(symbols: Sequence[str], match: Match) -> bool:
    """Whether all that goes before an exception is there: it is the sentence without it, or with another."""
    at = exception_at(symbols)
    return at is not None and sum(here < at for here, _ in match.pairs) >= RULE_WHOLE * at


def _echoed(word: str, near: set[str]) -> bool:
    """Whether a word is among others, or one like it is."""
    return any(word[:_STEM] == other[:_STEM] or synonymous(word, other) for other in near)


def if_there(words: Rewording) -> bool:
    """Whether "if" is put before what is said of the subject anyhow: "An employer, *if* in England or Wales, must"."""
    symbols, (first, last) = words.unit.skeleton.symbols, words.difference.unit
    bare = first == last and words.new in (["if"], ["where"], ["when"])
    return bare and symbols[first : first + 1] in _STANDING and AUXILIARIES.isdisjoint(symbols[:first])


_STANDING = (("in",), ("under",), ("over",), ("outside",), ("on",), ("from",), ("aged",), ("within",))
