"""When a verb says its thing happens: read backwards from the verb over adverbs and auxiliaries.

"will be published", "is due to conclude", "has yet to report", "to be published" and "is currently considering" are
ahead or under way; "was published" and "has concluded" are past; "would be published" and "was due to" are future in
the past, and "could" and "if" are open: neither says anything of now.
"""

from __future__ import annotations

from typing import Literal

from linter.text.words import Words

Tense = Literal["future", "under-way", "past", "not-yet", "future-in-past", "open", "present"]

_ADVERBS = {
    "also",
    "now",
    "then",
    "still",
    "all",
    "both",
    "soon",
    "shortly",
    "later",
    "yet",
    "already",
    "just",
    "always",
    "therefore",
    "thus",
    "however",
    "indeed",
    "accordingly",
    "busy",
}
_ADVERBS |= {
    "not",
    "never",
    "currently",
    "again",
    "next",
    "first",
    "further",
    "jointly",
    "together",
    "in",
    "turn",
    "be",
    "well",
}
_BE = {"is", "are", "am", "was", "were", "be", "been", "being"}
_AUXILIARIES = _BE | {"has", "have", "had", "will", "shall", "would", "could", "might", "may", "should", "can", "must"}
_AUXILIARIES |= {"to", "does", "do", "did", "having"}
_AHEAD = {
    "due",
    "expected",
    "set",
    "scheduled",
    "planned",
    "likely",
    "going",
    "intended",
    "about",
    "anticipated",
    "yet",
}
_AHEAD |= {"ready", "preparing", "planning", "hoping", "proposed", "remains", "remain", "slated", "poised", "intending"}
_AHEAD |= {"on", "course", "track", "getting"}
_INTENDS = {
    "intend",
    "intends",
    "plan",
    "plans",
    "expect",
    "expects",
    "hope",
    "hopes",
    "aim",
    "aims",
    "want",
    "propose",
}
_INTENDS |= {"proposes", "promise", "promises", "prepare", "prepares", "continue", "continues", "working"}


_LINKING = _AUXILIARIES | _ADVERBS | _AHEAD | _INTENDS
IRREGULAR_PAST = frozenset(
    "set held began became came took brought made laid gave went ran put rose met said told saw heard found spoke sat wrote sent got".split()
)
"""Past tenses that do not end in -ed."""
PAST_FORMS = IRREGULAR_PAST | frozenset(
    """lost left kept won grew fell drew broke built bought chose fought knew lay lent paid shut sold spent stood
    taught thought threw wore wound bore dealt led lay""".split()
)
"""More of them, some of which are nouns or participles, too."""


def chain(words: Words, verb: int, start: int) -> int:
    """The first word of the verb group that ends at word `verb`, looking back no further than word `start`."""
    norm = words.norm
    at = verb
    if at > start and norm[at - 1] not in _LINKING and not norm[at - 1].endswith("ly") and "," not in words.gap(at):
        return verb
    while at > start:
        word = norm[at - 1]
        if words.mark(at).strip(","):
            break
        if "," in words.gap(at) and word not in _AUXILIARIES:
            aside = _aside(words, at, start)
            if aside is None:
                break
            at = aside
            continue
        intends = word in _INTENDS and norm[at] == "to" and norm[at - 2] not in _DETERMINERS
        known = word in _AUXILIARIES or word in _ADVERBS or word in _AHEAD or intends
        if word == "can" and norm[at] == "to":
            break  # "we do all we *can to* publish it"
        if not known and not (word.endswith("ly") and len(word) > 4):
            break
        at -= 1
    while at < verb and norm[at] not in _AUXILIARIES and norm[at] not in _INTENDS:
        at += 1
    return at


def _aside(words: Words, at: int, start: int) -> int | None:
    """The word after the auxiliary before "in due course" in "will, in due course, be published", if there is one."""
    for before in range(at - 1, max(start, at - 6), -1):
        if "," in words.gap(before):
            return before if words.norm[before - 1] in _AUXILIARIES else None
    return None


_DETERMINERS = frozenset("a an the our its their his her my this that your".split())
_FULFILLED = frozenset("kept met honoured fulfilled delivered".split())
_NOT_THEN = _BE - {"was", "were"} | {"has", "have", "will"}


def _then(norm: list[str], first: int) -> bool:
    """Whether the infinitive at word `first` is of a past verb right before it: "we promised *to publish*"."""
    governor, lead = norm[first - 1], set(norm[max(0, first - 4) : first - 1])
    if norm[max(0, first - 3) : first] == ["in", "a", "position"]:
        return bool({"was", "were", "had"} & set(norm[max(0, first - 8) : first]))
    if norm[first - 2] in _DETERMINERS:  # "we kept *our promise to publish*"
        at = first - 3 - (norm[first - 3] in ("out", "through"))
        kept, perfect = norm[at], not {"has", "have"}.isdisjoint(norm[max(0, at - 3) : at])
        return kept in _FULFILLED or (not perfect and (kept in PAST_FORMS or (kept.endswith("ed") and len(kept) > 4)))
    past = governor in IRREGULAR_PAST or (governor.endswith("ed") and len(governor) > 4)
    return bool({"was", "were"} & set(norm[max(0, first - 3) : first])) or (past and not lead & _NOT_THEN)


def tense_at(words: Words, verb: int, start: int) -> Tense:
    """The tense of the verb at word `verb`, its group reaching back no further than word `start`."""
    norm = words.norm
    first = chain(words, verb, start)
    group = norm[first:verb]
    held = set(group)
    form = norm[verb]
    if "having" in held:
        return "past"
    if held & {"would", "could", "might", "should", "must"}:
        return "future-in-past" if "would" in held else "open"
    if held & {"was", "were", "had"} and held & _AHEAD and "to" in held:
        return "not-yet" if "yet" in held and "had" not in held else "future-in-past"
    if held & {"was", "were"} and "to" in held:
        return "future-in-past"
    if held & {"will", "shall"}:
        return "future"
    if "yet" in held and "to" in held and held & {"has", "have", "is", "are", "remains", "remain"}:
        return "not-yet"
    if "still" in held and "to" in held and held & {"has", "have"}:
        return "not-yet"
    if held & {"may", "can"}:
        return "future" if "may" in held and "have" not in held else "open"
    if "to" in held and held & (_BE | _AHEAD | _INTENDS):
        return "future"
    if held & {"has", "have"}:
        return "not-yet" if "not" in held or "never" in held else "past"
    if "had" in held:
        return "past"
    if held & {"is", "are", "am"}:
        if form.endswith("ing") or "being" in held:
            return "under-way"
        return "not-yet" if "not" in held and "yet" in held else "present"
    if held & {"was", "were", "did"}:
        return "not-yet" if "not" in held and "yet" in held else "past"
    if "to" in held:
        return "future-in-past" if first > start + 1 and _then(norm, first) else "future"
    if held & _INTENDS and form.endswith("ing"):
        return "future"
    if form.endswith("ed") or form in IRREGULAR_PAST:
        return "past"
    return "present"
