"""Two that a sentence says the same is not so of, and a letter that says it of one: "*hobby beekeepers* will not be charged"."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from linter.matching.changes import Change
from linter.matching.passages import AUXILIARIES
from linter.matching.rewording import JOINTS
from linter.text.stems import root

_BOTH = frozenset("neither nor either or both nobody none".split())
_MOST = 4
"""Words of one of the two at the most."""


def one_of_neither(symbols: Sequence[str], sentence: Sequence[str], begin: int) -> Iterator[Change]:
    """What a `sentence`, which begins at symbol `begin` of its letter, says of one of the two that "neither … nor" joins."""
    if "neither" not in symbols or "nor" not in symbols or not _BOTH.isdisjoint(sentence) or "not" not in sentence:
        return
    first, second = symbols.index("neither"), symbols.index("nor")
    end = next((at for at in range(second, len(symbols)) if symbols[at] in AUXILIARIES), second)
    if not 0 < second - first - 1 <= _MOST or not 0 < end - second - 1 <= _MOST:
        return
    said = [root(word) for word in sentence]
    one, other = (
        {root(word) for word in symbols[slice(*place)] if word not in JOINTS}
        for place in ((first + 1, second), (second + 1, end))
    )
    here = [sides for sides in ((one, other), (other, one)) if sides[0].issubset(said) and not sides[1].issubset(said)]
    if len(here) == 1:
        at = begin + sentence.index("not")
        yield Change("party", at, at + 1, " ".join(symbols[first:end]), "not")
