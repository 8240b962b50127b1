"""How else it is said that a thing comes about than by its own verbs, for each sort of thing.

A paper "*lands* on your desk", is "*put before* the public" or "*made public*"; a service "*gets off the ground*", is
"*brought in*"; rules "*bite*"; a paper that is "*being printed*" and a road that is "*being dug*" are not there.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from functools import lru_cache

from linter.matching.happening import Happening
from linter.matching.in_force import binds
from linter.matching.lasting import begins, comes_out, ends, gathers
from linter.matching.statements import becomes_law
from linter.text.stems import root


def _table(phrases: str) -> tuple[tuple[str, tuple[str, ...]], ...]:
    """The root of the verb and the words after it of every phrase."""
    split = (phrase.split() for phrase in phrases.split(","))
    return tuple((root(verb), tuple(rest)) for verb, *rest in split)


_ANYTHING = _table(
    "come into being,come to pass,come about,come to fruition,get off the ground,get under way,see the light,see daylight,make its appearance,"
    "make an appearance,make its debut,make its bow,materialise,become available,become a reality,turn up,reach us,reach you"
)
"""What things of every sort do that come about."""
_PAPERS = _table(
    "come out,go out,go online,go live,go public,go on sale,go on our website,go on the website,go up on,go up online,land,drop,"
    "surface,come off the press,come off the presses,hit the,become public,reach the shops,reach the shelves,reach the bookshops,reach your,reach our,reach print,come before the public,"
    "come before parliament,come before the house,go before parliament,go before the house"
)
_STARTS = _table(
    "come in,come along,come online,come on line,come on stream,start up,go into service,go into operation,go into use,come into use,"
    "come into service,come into operation,take in its first,take its first,receive its first,open its doors,begin life,swing into action"
)
_RULES = _table("bite,come in,kick in,apply from,apply until,apply only,apply as,start to,begin to")
_GATHERINGS = _table("come round,come around,come along")
_PAPERS_MADE = _table(
    "make public,make available,put out,put up on,put online,put before,put in print,put into print,put in the public,put on the website,put on our website,put on sale,set before,send out,"
    "send round,get out,get into print,have out,have on the website,have on our,get on the website,get on our,bring out,bring before,bring forward,post,upload,unveil,"
    "give to the world,share with the public"
)
"""What is done to a paper that comes out."""
_STARTS_MADE = _table(
    "bring in,put in place,switch on,turn on,bring into,put into service,put into operation,put into use,get going,get off the ground,get under way,"
    "get up and running,have up and running,have in place,unveil,set going,set in motion"
)
"""What is done to a service, a place or a scheme that starts."""
_FIRST = _table("go to press,go to print,go to the printers")
_FIRST_MADE = _table("get ready,make ready,have ready,ready,print,circulate,finish,set up")
"""What comes first, so that what has been done so is not there yet."""
_MAKING = frozenset(
    {root(verb) for verb in "print ready typeset proofread edit polish compile redraft clear finish assemble".split()}
)
"""What is done to a paper before it is there."""
_BUILDING = frozenset(
    {
        root(verb)
        for verb in "build ready test dig dug construct erect assemble install trial fit equip furnish recruit staff pave".split()
    }
)
"""What is done to a service or a place before it starts."""
_ON_IT = (["on"], ["upon"], ["against"], ["again"], ["further"], ["up"])
_ELSEWHERE = (["into"], ["on"], ["against"], ["with"], ["again"], ["further"])
"""With which it is something else: "building *on* the Strategy"."""
_GIVES = {
    root(verb)
    for verb in "hand give deliver submit make present produce announce complete finish bring send reach publish come unveil".split()
}
_FURTHER = frozenset("more further another other others elsewhere again".split())
_WHOM = frozenset("in out up forward us you the to with ministers".split())
_WHOLE = frozenset("full final own".split())
_FINDINGS = frozenset("report findings conclusions recommendations verdict answer".split())
"""What a review gives at its end."""
_APART: dict[tuple[str, ...], tuple[list[str], ...]] = {
    ("out",): (["to"],),
    ("ready",): (["for"], ["to"]),
    ("available",): (["in"], ["on"], ["to"]),
}
_ENDS = frozenset(
    """in on at by from for before after next later soon shortly this when until once as and but so to with we i they you it which that
    about some within during over sooner early either now""".split()
)
"""What may follow a verb that says of itself that its thing comes about."""


def comes_about(norm: Sequence[str], happening: Happening, verbs: tuple[str, ...]) -> bool:
    """Whether the verb says so of a thing that happens by `verbs`, its particle beside it or after the name."""
    after = happening.verb + 1
    if comes_out(verbs) and happening.role == "subject" and _reports(norm, happening):
        return True
    if not _FURTHER.isdisjoint(norm[(happening.end or after) : (happening.end or after) + 4]):
        return False  # "we are setting it up *in two more towns*"
    table = _said_of(verbs, happening.role, ahead=happening.tense != "past")
    places = (after, happening.end) if happening.role == "object" and happening.end > after else (after,)
    return any(
        first == happening.root and any(_stands(norm, at, rest, happening.role) for at in places)
        for first, rest in table
    )


def _reports(norm: Sequence[str], happening: Happening) -> bool:
    """Whether a review is said to be over, by what it does then: "will be *handing in its report*", "has *given us its verdict*"."""
    following = norm[happening.verb + 1 : happening.verb + 5]
    its = next((at for at, word in enumerate(following) if word == "its"), -1)
    return (
        happening.root in _GIVES
        and its >= 0
        and _WHOM.issuperset(following[:its])
        and not _FINDINGS.isdisjoint([word for word in following[its + 1 :] if word not in _WHOLE][:1])
    )


def still_made(norm: Sequence[str], happening: Happening, verbs: tuple[str, ...]) -> bool:
    """Whether the verb, which is under way, says that the thing is only being made: "is *being printed*", "busy *testing* it"."""
    made = (_MAKING if comes_out(verbs) else frozenset()) | (_BUILDING if begins(verbs) else frozenset())
    return (
        happening.role in ("object", "passive")
        and happening.root in made
        and norm[happening.verb + 1 : happening.verb + 2] not in _ON_IT
        and (happening.end == 0 or norm[happening.end : happening.end + 1] not in _ELSEWHERE)
    )


@lru_cache(maxsize=2_000)
def _said_of(verbs: tuple[str, ...], role: str, *, ahead: bool) -> tuple[tuple[str, tuple[str, ...]], ...]:
    """What says so of a thing of the sort of `verbs`, where it is the subject, or what something is done to.

    With `ahead`, what comes first is told as well: what is yet to be printed is not there.
    """
    if ends(verbs) or becomes_law(verbs):
        return ()
    paper, start = comes_out(verbs), begins(verbs) or binds(verbs)
    sorts: Iterable[tuple[bool, tuple[tuple[str, tuple[str, ...]], ...]]]
    if role == "subject":
        sorts = (
            (True, _ANYTHING),
            (paper, _PAPERS),
            (paper and ahead, _FIRST),
            (start, _STARTS),
            (binds(verbs), _RULES),
            (gathers(verbs), _GATHERINGS),
        )
    else:
        sorts = (
            ((paper, _PAPERS_MADE), (start, _STARTS_MADE), (ahead, _FIRST_MADE))
            if role in ("object", "passive")
            else ()
        )
    return tuple(phrase for told, table in sorts if told for phrase in table)


def _stands(norm: Sequence[str], at: int, rest: tuple[str, ...], role: str) -> bool:
    """Whether the words after a verb are at word `at`; a verb without any ends what it says there."""
    if rest[-1:] in _APART and norm[at + len(rest) : at + len(rest) + 1] in _APART[rest[-1:]]:
        return False  # "we have put it *out to* readers", "get it *ready for* the rush"
    if rest:
        return tuple(norm[at : at + len(rest)]) == rest and (len(rest) > 1 or role != "subject" or _ends(norm, at + 1))
    return role != "subject" or _ends(norm, at)


def _ends(norm: Sequence[str], at: int) -> bool:
    return at >= len(norm) or norm[at] in _ENDS
