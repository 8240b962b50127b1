"""What letters say out of courtesy: thanks, apologies, hopes to have helped. It recurs in all of them and states nothing.

A sentence is a courtesy when it speaks of the correspondence itself: it begins as such sentences do, or has hardly a word
that is not about writing, thanking and helping.
"""

from __future__ import annotations

from collections.abc import Sequence

from linter.matching.fingerprints import is_slot
from linter.text.stems import stem

_ALWAYS = """
thank you for your; thank you for the letter; thank you for the email; thank you for writing; thank you for taking the time;
thank you again; thank you once again; thank you on behalf; many thanks for; may i thank you; i would like to thank you;
i want to thank you; we would like to thank you; i am grateful to you for; we are grateful to you for writing;
i am grateful for your; i am writing in response; i am writing in reply; i am writing to thank; i am replying; i am responding;
i have been asked to reply; i have been asked to respond; we have been asked to reply; your letter has been passed;
your letter was passed; your letter of; your email of; your correspondence of; your correspondence has been;
your email has been; i apologise for; we apologise for; please accept my; please accept our; i am sorry for the; i am sorry that it has taken;
i am sorry for not; i hope that this is; i hope this is; i hope that this letter; i hope this letter; i hope that this reply;
i hope this reply; i hope that this information; i hope this information; i hope you find; i hope that you find; i hope this;
i trust this; i trust that this; please do not hesitate; do not hesitate; please do get in touch; please feel free;
please get in touch; should you have any; should you wish; should you require; if you have any further; if you have any other;
if you have any more; if you have further; if you would like to discuss; i look forward to; we look forward to hearing;
with best wishes; with kind regards; please find enclosed; please find attached; i would be delighted to; i wish you;
it was positive to; it was good to; it was a pleasure; i was pleased to; i was very pleased to; i was delighted to;
i was glad to; i was interested to; i was very interested to; i was sorry to; i was very sorry to; i am sorry to hear;
i am very sorry to hear; thank you for
"""
_OFTEN = """
i appreciate; we appreciate; i understand; i recognise; i note; i know; i realise; i hope; i trust; i am sorry; we are sorry;
i am grateful; we are grateful; once again; i would like; i fully; i can; i am aware; i was; it was; i have; please; your
"""
_ABOUT_WRITING = """
thank thanks letter email mail message correspondence note write writing wrote written reply response respond responding
answer contact hesitate touch grateful appreciate sorry delay apology apologise apologies inconvenience further question
query enquiry information inform help helpful helping clarify clarifies clarification useful explain explains position raise
raised raising concern concerns issue matter matters point points attention bring bringing regarding about behalf
constituent colleague minister department office time taken taking trouble trust hope reassure reassures reassurance assist
assistance welcome wish wishes regards kind best forward hearing views view opinion sharing share shared interest interested
support important subject topic enclosed enclose attached attach copy copied read reading hear learn situation circumstances
understand recognise frustration frustrating difficult difficulty distress strongly feel feeling know aware discuss arrange
meeting meet offer invite invitation please should would could might other again today recent recently passed replying asked
your yours these those their there which while where being delighted pleased advise advice noted carefully

"""
_MOST_ELSE_AFTER_OPENING, _MOST_ELSE = 2, 1


def _phrases(text: str) -> frozenset[tuple[str, ...]]:
    return frozenset(tuple(phrase.split()) for phrase in text.replace("\n", " ").split(";") if phrase.strip())


_ALWAYS_SAID, _OFTEN_SAID = _phrases(_ALWAYS), _phrases(_OFTEN)
_LONGEST = max(map(len, _ALWAYS_SAID | _OFTEN_SAID))
_WRITING = {stem(word) for word in _ABOUT_WRITING.split()}
_PERSONAL = frozenset("i we you me us my your our yours please thank".split())
_SHORT = 4
"""Words no longer than this hold sentences together."""


def is_courtesy(symbols: Sequence[str], capitals: Sequence[bool]) -> bool:
    """Whether a sentence, as the symbols of its skeleton, is said out of courtesy.

    `capitals` says of each symbol whether it is written with a capital.
    """
    opening = [tuple(symbols[:length]) for length in range(1, _LONGEST + 1)]
    if any(said in _ALWAYS_SAID for said in opening):
        return True
    if not _PERSONAL & set(symbols):
        return False
    slots = sum(map(is_slot, symbols))
    else_ = {
        word
        for word, capital in zip(symbols, capitals, strict=True)
        if len(word) > _SHORT and not is_slot(word) and stem(word) not in _WRITING and not capital
    }
    named = any(capital and word != "i" for word, capital in zip(symbols[1:], capitals[1:], strict=True))
    if any(said in _OFTEN_SAID for said in opening):
        return len(else_) <= _MOST_ELSE_AFTER_OPENING and not named and slots < 2
    return len(else_) <= _MOST_ELSE and not named and not slots
