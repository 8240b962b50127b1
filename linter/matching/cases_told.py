"""Somebody's case that the reader tells of, whoever says that it is so: "You mention *two drummers who* have tinnitus".

That a person is ill or was robbed asks for help even where it is the reader who says so. What a paper says does not, nor
what the reader's neighbours are said to do.
"""

from __future__ import annotations

from collections.abc import Sequence

from linter.text.amounts import SMALL
from linter.text.stems import root

_PUT = frozenset(root(verb) for verb in "raise mention report describe express".split())
"""Verbs whose object is what the reader asks of: "you have *raised* a concern"."""
_TELLING = _PUT | {root(verb) for verb in "refer speak tell write talk ask complain".split()}
_A = frozenset("a an your this several some serious grave further new another".split())
_THE = frozenset("the his her their that recent".split())
_DETERMINED = SMALL.keys() | frozenset("a an your my his her the some several many one another".split())
_AFTER = frozenset(
    "of in at from by that which who and since when after last this on to from with for your his her".split()
)
_WHO = frozenset("who whose".split())
_PAPERS = frozenset(
    """article book page leaflet poster programme film study report survey paper website campaign plan story item
    broadcast podcast lecture talk play notice advertisement law rule act case""".split()
)
"""What may be mentioned that is no person."""
_OTHERS = frozenset("neighbour neighbours neighbouring somebody someone others nobody".split())
_NOT = frozenset("not no never without".split())
_MOST = 12


def puts(verb: str) -> bool:
    """Whether the object of a verb is what is asked of."""
    return root(verb) in _PUT


def asked_of(told: Sequence[str]) -> bool:
    """Whether words between "raise" and a concern only lead to it: "raised *a serious* concern"."""
    return bool(told) and _A.issuperset(told)


def of_somebody(norm: Sequence[str], verb: int, first: int, end: int) -> bool:
    """Whether the verb at word `verb`, of which the reader is the subject, tells of somebody's case, at words `first` to `end`.

    "You describe *the hearing loss of* your son", "you mention *a member with* tinnitus", "you refer to *a friend who was*".
    """
    told = list(norm[verb + 1 : first])
    if root(norm[verb]) not in _TELLING or not _OTHERS.isdisjoint(norm[verb + 1 : end]):
        return False
    if told and root(norm[verb]) in _PUT and (_A | _THE).issuperset(told):
        return norm[end : end + 1] == [] or norm[end] in _AFTER  # not "the safeguarding concern *policy*"
    if told[:1] in (["to"], ["of"], ["about"], ["us"], ["me"], ["also"]):
        told = told[1 + (told[1:2] in (["of"], ["about"])) :]
    if not told or told[0] not in _DETERMINED or len(told) > _MOST:
        return False
    if not _NOT.isdisjoint(told):
        return False
    who = next((at for at, word in enumerate(told) if word in _WHO), 0)
    if who > 1:
        return told[who - 1] not in _PAPERS
    having = told[:-1] if told[-1] in ("some", "a", "severe", "bad") else told
    return len(having) > 2 and having[-1] == "with" and _PAPERS.isdisjoint(having)
