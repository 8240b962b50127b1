"""What we suggest that somebody ask another: names in the question are the drafter's own.

"The trustees might ask their council *whether the Fund can help*"; "please ask your bank *if the Scheme* covers it".
"""

from __future__ import annotations

from linter.matching.reading import Reading

_ASK = frozenset("ask asking enquire enquiring inquire inquiring".split())
_OPENS = frozenset("whether if how when where what which who".split())
_SUGGESTING = frozenset(
    """may might can could should must please to worth suggest suggests recommend try by do would consider
    best also always then first perhaps""".split()
)
_PUSHING = frozenset(
    "might could should must please worth suggest recommend best wish want like try advise encourage invite".split()
)
"""What makes a suggestion of "ask", before it in its clause."""
_CAN = frozenset("may can could might should must".split())
_US = frozenset("us me ourselves myself yourself himself herself themselves i we you".split())
_WAS = frozenset("was were had did been".split())
_WHOM = 7
"""Words at the most that name who is asked: "ask *the clerk to their parish council* whether"."""
_LEAD = 6
"""Words at the most from what suggests it to "ask": "*might* like to *ask*"."""


def to_be_asked(reading: Reading, first: int, last: int) -> bool:
    """Whether the name at words `first` to `last` stands in a question that somebody is told to put to a third party.

    A question put to us, or of what once was, tells nothing of how we call a thing now.
    """
    if any(reading.quoted[first:last]):
        return False
    norm, sentence = reading.words.norm, reading.sentences[reading.sentence_at(first)]
    opens = next((at for at in range(first - 1, sentence.first, -1) if norm[at] in _OPENS), None)
    if opens is None or sentence.question:
        return False
    ask = next(
        (at for at in range(opens - 1, max(sentence.first - 1, opens - 2 - _WHOM), -1) if norm[at] in _ASK), None
    )
    if ask is None or ask + 1 == opens or not _US.isdisjoint(norm[ask + 1 : opens]):
        return False
    if not _WAS.isdisjoint(norm[opens : sentence.last]) or not _suggested(norm[max(sentence.first, ask - _LEAD) : ask]):
        return False
    return ask == sentence.first or reading.drafters_own(sentence.first, ask)


def _suggested(lead: list[str]) -> bool:
    """Whether words before "ask" suggest it: "the trustees *might*", "you may *wish to*", "it may be *worth*"."""
    if not lead:
        return True
    if lead[-1] in _CAN:
        return "not" not in lead
    return (
        lead[-1] in _SUGGESTING | {"you", "she", "he", "they"} and not _PUSHING.isdisjoint(lead) and "not" not in lead
    )
