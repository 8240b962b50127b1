"""Our own people, who speak for us: what they say now is the drafter's, "My officials advise that …", "… a colleague. She suggests that …"."""

from __future__ import annotations

from collections.abc import Sequence

OURS = frozenset("we i department government minister ministers secretary".split())
"""Words for us, who write."""
_PEOPLE = frozenset(
    """colleague colleagues official officials staff team teams officer officers caseworker caseworkers adviser advisers
    surveyor surveyors engineer engineers lawyer lawyers specialist specialists expert experts statistician
    statisticians economist economists inspector inspectors clerk clerks analyst analysts desk unit""".split()
)
_OUR = frozenset("my our".split())
_OF_OURS = frozenset("a the another".split())
"""What may stand before a colleague of ours without "my" or "our": "I have talked to *a* colleague"."""
_THEIRS = frozenset("your his her their whose of".split())
_TELLING = frozenset(
    """suggests suggest recommends recommend advises advise thinks think says say believes believe confirms confirm tells
    tell considers consider explains explain reckons reckon adds add assures assure reminds remind""".split()
)
_TOLD = frozenset("me us".split())
_OWNED = 4
"""Words from "our" to the people at the most: "*our* new grants *team*"."""
_BEFORE = 25
"""Words before a pronoun at the most among which the people are named whom it means."""
_OTHERS = frozenset(
    """constituent neighbour councillor councillors council mp builder landlord owner owners daughter son wife husband
    mother father friend president chairman secretary member members caller""".split()
)
"""Persons whom "she" may mean as well."""
_PRONOUNS = frozenset("she he they".split())


def says_now(norm: Sequence[str], that: int, first: int) -> bool:
    """Whether what follows word `that`, in a sentence that begins at `first`, is said by our own people: "My *officials advise* that"."""
    verb = that - 1 - (norm[that - 1] in _TOLD)
    if verb <= first - 1 or norm[verb] not in _TELLING:
        return False
    return means_ours(norm, verb - 1) or any(_ours(norm, at, first) for at in range(first + 1, verb))


def means_ours(norm: Sequence[str], index: int) -> bool:
    """Whether the pronoun at word `index` means one of our own people, and tells what she says now: "… to a colleague. *She suggests* …"."""
    if norm[index] not in _PRONOUNS or norm[index + 1 : index + 2] == [] or norm[index + 1] not in _TELLING:
        return False
    begin = max(0, index - _BEFORE)
    people = [at for at in range(begin, index) if _ours(norm, at, begin)]
    return bool(people) and _OTHERS.isdisjoint(norm[begin:index]) and not _theirs(norm, people[-1], index)


def named_last(norm: Sequence[str]) -> bool:
    """Whether a text names one of our own people near its end, and nobody else whom "she" may mean."""
    begin = max(0, len(norm) - _BEFORE)
    return any(_ours(norm, at, begin) for at in range(begin, len(norm))) and _OTHERS.isdisjoint(norm[begin:])


def _ours(norm: Sequence[str], at: int, first: int) -> bool:
    """Whether word `at` names people of ours: "my officials", "one of our new surveyors", "a colleague"."""
    if norm[at] not in _PEOPLE or norm[at + 1 : at + 3] in (
        ["of", "yours"],
        ["of", "his"],
        ["of", "hers"],
        ["of", "theirs"],
    ):
        return False
    lead = norm[max(first, at - _OWNED) : at]
    owner = max((place for place, word in enumerate(lead) if word in _OUR), default=-1)
    if owner >= 0:
        return _THEIRS.isdisjoint(lead[owner:])
    return norm[at] in ("colleague", "colleagues") and lead[-1:] != [] and lead[-1] in _OF_OURS


def _theirs(norm: Sequence[str], first: int, last: int) -> bool:
    """Whether somebody else is named between whom the pronoun may mean: "… my colleague about *your roofer*. He thinks"."""
    return any(
        left in _WHOSE and word.endswith(_DOERS)
        for left, word in zip(norm[first:last], norm[first + 1 : last], strict=False)
    )


_WHOSE = frozenset("your his her their".split())
_DOERS = ("er", "or", "ist", "ian", "man", "woman", "ers", "ors", "ists", "ians", "men", "women")
