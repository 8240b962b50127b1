"""What a colleague is asked, or told, to say: "Could you say that the Report is out?" is a statement, politely put.

Nothing is asked of what follows "that"; in "Could you tell me that it is out?" and "Could you confirm that it is out?" it is.
"""

from __future__ import annotations

from linter.text.words import Words

_MAY = frozenset("could would can will might".split())
_SAY = frozenset(
    """say tell write reply answer respond add mention explain remind warn assure inform note stress let make put
    saying telling writing replying answering adding mentioning explaining reminding warning assuring stressing letting
    making putting""".split()
)
_SOFTLY = frozenset("please perhaps just also then simply maybe kindly possibly mind be kind enough to so good".split())
_GREETING = 5
"""Words before "could you" at the most: "Thanks, Shona. And *could you*"."""
_WHOM = 7
"""Words from "say" to "that" at the most: "tell *the members of his club that*"."""
_OURS = frozenset("me us whether if why how when what where who which i we".split())
_ASKERS = frozenset(
    "ask asks asked asking wonder wonders wondered said says wrote writes how why what when where who".split()
)
_NO_CLAUSE = frozenset("again too".split())


def dictated(words: Words, first: int, last: int) -> int | None:
    """The word after "that" in the sentence of words `first` to `last` if somebody is asked to say what follows; None if not."""
    norm = words.norm
    opening = range(first, min(first + _GREETING, last - 3))
    at = next((at for at in opening if norm[at] in _MAY and norm[at + 1] == "you"), None)
    if at is None or not _ASKERS.isdisjoint(norm[first:at]):
        return None
    verb = at + 2
    while verb < last and norm[verb] in _SOFTLY:
        verb += 1
    if verb >= last or norm[verb] not in _SAY:
        return None
    for that in range(verb + 1, min(verb + 1 + _WHOM, last - 1)):
        if norm[that] in _OURS or ("," in words.gap(that) and norm[that] != "please"):
            return None
        if norm[that] == "that":
            return that + 1 if norm[that + 1] not in _NO_CLAUSE else None
    return None
