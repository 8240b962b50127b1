"""Words that tell of something, and those that light rewriting puts in, leaves out or exchanges: "just", "of", "indeed"."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from linter.matching.limits import TERRITORIES
from linter.matching.parties import OURSELVES
from linter.matching.passages import AUXILIARIES
from linter.matching.rewording import JOINTS, NEGATIONS, Placed

LIGHT = (
    JOINTS
    | AUXILIARIES
    | OURSELVES
    | NEGATIONS
    | frozenset(
        """all any each every some no none many much more most less least few several other another either such same own both
    and or but if unless whether because since as than while whilst whereas although though however yet when whenever where
    wherever until till before after once
    about above across against along among amongst around at away back before behind below beneath beside besides between beyond
    by down during except for forward from in inside into like near of off on onto out outside over past per round through
    throughout to together toward towards under up upon with within without ahead apart alongside via
    again ago already also altogether always anyway currently ever far first further here hence how indeed just later likewise now nowadays often
    only perhaps presently quite really shortly so soon still then there therefore thus today too very well why yesterday tomorrow
    he her him his me my one ones she somebody someone anybody anyone everybody everyone nobody something anything everything nothing
    them themselves themself itself himself herself ourselves they us what whatever which whichever who whoever whom whose you your yours
    make makes made making take takes taken took taking do done doing put
    please not going got get cannot able order fact way case instead rather regard respect regards terms
    dear sir madam mr mrs ms""".split()
    )
)
"""Words that may stand for one another in light rewriting, and tell of nothing by themselves."""
_NO_ADVERBS = frozenset(
    """family supply reply apply comply imply multiply rely ally rally bully fly july assembly anomaly monopoly butterfly
    elderly friendly weekly monthly quarterly yearly daily costly deadly lonely disorderly unruly early""".split()
)
"""Words that end as adverbs do, and are none."""


_SIDES = frozenset("inside outside back".split())
"""Nouns after "the", where others are prepositions and adverbs: "the *inside* of a building"."""


def telling(words: Iterable[tuple[int, str]], symbols: Sequence[str]) -> Placed:
    """The words that say something, of those that stand at these places among `symbols`."""
    return [(at, word) for at, word in words if tells(word) or (word in _SIDES and symbols[at - 1] == "the")]


def tells(word: str) -> bool:
    """Whether a word says something: "family", and not "fully"."""
    adverb = word.endswith("ly") and word not in _NO_ADVERBS
    return word.isalpha() and word not in LIGHT and word not in TERRITORIES and not adverb
