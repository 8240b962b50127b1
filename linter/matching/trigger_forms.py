"""The forms in which a phrase that asks for a signpost is written: anybody's, in another number, tense or order.

"In arrears with *your* supplier" is "with *her* supplier"; "complain about *an* instructor", "*complained* about *my*
instructor"; "cannot pay", "*finding it hard to* pay"; "mooring arrears", "arrears *on your mooring*".
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator

_POSSESSIVES = ("your", "my", "our", "his", "her", "their", "its", "the")
_ARTICLES = ("a", "an")
_UNABLE = tuple(
    "cannot,can not,can't,could not,couldn't,can no longer,could no longer,unable to,not able to,struggling to,struggle to,struggles to,finding it hard to,"
    "finding it difficult to,find it hard to,find it difficult to,finds it hard to,finds it difficult to".split(",")
)
"""Ways of saying that somebody is not able to."""
_LACKING = tuple(
    "without,without a,without any,lack of,lack of a,lack of any,lacks,lacking,not any,not a,not have,not have a,not have any,not got,not got a,not got any".split(
        ","
    )
)
"""Ways of saying that there is none of a thing."""
_BY = ("on", "for", "from", "with", "of")
"""What joins two nouns: "arrears *on* your mooring", "debts *from* gambling"."""
_NO_NOUNS = frozenset(
    "early late urgent special medical new broken hidden permanent black white no any lost stolen missing cannot unable "
    "up out off down away poor faint wild hurt been".split()
)
_ADJECTIVES = ("ed", "ic", "al", "ous", "ive", "ful", "less", "ible", "able", "ant", "ent", "ary")


def forms(trigger: str, triggers: Iterable[str]) -> set[str]:
    """Every wording of `trigger`, one of the `triggers` of a rule."""
    found = {trigger, *_inflected(trigger), *_as_verb(trigger, triggers), *_turned(trigger)}
    found |= {*_lacking(trigger), *_suffered(trigger)}
    found |= {wording for form in found for wording in _unable(form)}
    return found | {wording for form in found for wording in _of_anybody(form)}


def _lacking(trigger: str) -> Iterator[str]:
    """A trigger of what is not there, in other words: "*without any* hot water" for "no hot water"."""
    no, _, thing = trigger.partition(" ")
    if no == "no" and thing:
        for lack in _LACKING:
            yield f"{lack} {thing}"


def _suffered(trigger: str) -> Iterator[str]:
    """What somebody does, told of whom it is done to: "is *being stalked*" for "stalking"."""
    if len(trigger) >= _LONG and trigger.endswith("ing") and trigger.isalpha() and trigger.islower():
        for be in ("been", "being", "is", "are", "was", "were"):
            yield f"{be} {trigger[:-3]}ed"


_LONG = 7
"""Letters in the shortest verb with "ing" that is told of whom it is done to."""


def _unable(trigger: str) -> Iterator[str]:
    """A trigger with every way of not being able to in the place of its own."""
    lead = next((lead for lead in _UNABLE if trigger.lower().startswith(f"{lead} ")), "")
    if lead:
        yield from (other + trigger[len(lead) :] for other in _UNABLE)


def _of_anybody(trigger: str) -> Iterator[str]:
    """A trigger with every possessive in the place of its own or of "a", and of several: "complaint about *instructors*"."""
    words = trigger.split()
    at = next((at for at, word in enumerate(words) if word.lower() in _POSSESSIVES), None)
    if at is None:
        at = next((at for at, word in enumerate(words) if at and word.lower() in _ARTICLES), None)
        if at is None:
            return
        yield " ".join([*words[:at], *words[at + 1 :]])
    for possessive in _POSSESSIVES:
        yield " ".join([*words[:at], possessive, *words[at + 1 :]])


def _inflected(trigger: str) -> set[str]:
    """A trigger with its first word in the forms that it has as a verb: "support local growth", "*supporting* local growth"."""
    first, _, rest = trigger.partition(" ")
    if not rest or not first.isalpha() or not first.islower() or first.endswith(("ed", "ing", "s")) or len(first) < 4:
        return set()
    return {f"{form} {rest}" for form in _verb_forms(first)}


def _verb_forms(verb: str) -> list[str]:
    """ "retune" → retunes, retuned, retuning."""
    if verb.endswith("y") and verb[-2] not in "aeiou":
        return [verb[:-1] + "ies", verb[:-1] + "ied", verb + "ing"]
    base = verb.removesuffix("e")
    return [base + ending for ending in ("es", "ed", "ing", "s")]


def _as_verb(trigger: str, triggers: Iterable[str]) -> list[str]:
    """The other forms of a single word that a rule gives in two of them: "retune", "retuning"; so "retuned"."""
    if " " in trigger or not trigger.isalpha() or not trigger.islower() or trigger.endswith(("ed", "ing")):
        return []
    found = _verb_forms(trigger)
    return found if not {*found}.isdisjoint(triggers) else []


def _turned(trigger: str) -> Iterator[str]:
    """Two nouns with the second first: "arrears *on the* mooring" for "mooring arrears", "debts *from* gambling"."""
    what, _, thing = trigger.partition(" ")
    if not (what.isalpha() and thing.isalpha() and trigger.islower()) or {what, thing} & _NO_NOUNS:
        return
    if what.endswith(_ADJECTIVES) or thing.endswith(("ed", "ing")):
        return
    for by in _BY:
        yield f"{thing} {by} {what}"
        yield f"{thing} {by} the {what}"
