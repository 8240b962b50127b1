"""Things of one sort, of which another may be meant: consultations, schemes, rulings."""

from __future__ import annotations

_ASKING = (
    "consultation survey petition inquiry enquiry review exercise poll ballot paper questionnaire call census study"
)
_ASKING += " hearing referendum commission panel campaign"
ASKING = frozenset(_ASKING.split())
"""What asks people something: the last word of its name."""
_GIVING = (
    "scheme programme fund grant competition round initiative project allowance benefit levy tax loan payment pilot"
)
_RULING = "strategy bill act policy regulation order agreement white"
#: Things of one sort: where the library's subject is one of them, another of them is another subject.
SORTS = tuple(frozenset(words.split()) for words in (_ASKING, _GIVING, _RULING))
ALL_SORTS = frozenset().union(*SORTS)


def word_of_no_sort(word: str) -> bool:
    """Whether a word names no sort of thing of which another might be meant."""
    return word not in ALL_SORTS
