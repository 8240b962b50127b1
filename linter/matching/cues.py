"""Words that only say when a line is to be taken, as briefings and notes to colleagues do: "*If the press ring*, …".

They limit nothing: what is so is so whether somebody asks or not. "If the owner has asked in writing, …" is a condition.
"""

from __future__ import annotations

from collections.abc import Sequence

_IF = frozenset("if when whenever should".split())
_ASKED = frozenset("asked pressed raised challenged questioned pushed probed".split())
"""What a line is for when it is done to us: "If *pressed*", "if the point is *raised*"."""
_BEING = frozenset("is are gets get be being".split())
_TURNS = frozenset(
    """ask asks ring rings phone phones telephone telephones email emails enquire enquires inquire inquires wonder wonders
    press presses persist persists probe probes chase chases query queries""".split()
)
"""How somebody turns to us."""
_TURNS_WITH = frozenset(
    tuple(phrase.split())
    for phrase in (
        "gets in touch,get in touch,comes back,come back,comes up,come up,crops up,crop up,calls back,call back,calls again,"
        "call again,calls about,call about,writes again,write again,writes in,write in,writes back,write back,writes about,"
        "write about,wants to know,want to know,brings up,bring up,brings it up,bring it up,rings up,raises it,raise it,"
        "raises this,raise this,raises the,raise the,mentions it,mention it,mentions this,mention this,mentions the,"
        "mention the,pushes back,push back,asks about,ask about"
    ).split(",")
)
_THERE = frozenset(
    "question questions query queries call calls supplementary supplementaries challenge challenges enquiry enquiries".split()
)
"""What there may be that a line answers: "if there are *questions*"."""
_WHO = 7
"""Words at the most before what somebody does: "If *the people from the museum* ring"."""


def cues(words: Sequence[str]) -> bool:
    """Whether `words`, put before or after a statement, say only that somebody may ask: "if Mr Bell phones again"."""
    if words[0] not in _IF or len(words) < 2 or "not" in words or _asked_for(words):
        return False
    if words[1] in _ASKED:
        return True
    if words[1] == "there":
        return not _THERE.isdisjoint(words[2:])
    for at in range(2, min(len(words), 2 + _WHO)):
        if words[at] in _TURNS or (words[at] in _ASKED and words[at - 1] in _BEING):
            return True
        if tuple(words[at : at + 2]) in _TURNS_WITH or tuple(words[at : at + 3]) in _TURNS_WITH:
            return True
    return len(words) == _SHORTEST and words[-1] in ("call", "calls", "write", "writes")  # "if they call"


_SHORTEST = 3


def _asked_for(words: Sequence[str]) -> bool:
    """Whether a thing is asked for, or somebody is asked to do one: "if they *ask for* it", "if he is *asked to* leave"."""
    return any(
        words[at] in ("asked", "ask", "asks")
        and not {"for", "to", "in", "within", "before"}.isdisjoint(words[at + 1 :])
        for at in range(1, len(words))
    )
