"""Whether a name goes on to be another's, who is called after it: "Bounty *(Leeds) Ltd*", "the Bounty *Hunters*, a quiz team"."""

from __future__ import annotations

from linter.matching.phrases import Mention
from linter.matching.reading import Reading


def trades_as(reading: Reading, at: int) -> bool:
    """Whether the name goes on from word `at` to end as a company's: "Watertight *Awards (Leeds) Ltd*"."""
    words = reading.words
    for after in range(at, min(at + _NAME_OF_COMPANY, len(words))):
        if words.norm[after] in _COMPANIES:
            return True
        if not words.capital(after) or not {*words.mark(after)} <= {"(", ")", "&"}:
            return False
    return False


def called_after_it(reading: Reading, mention: Mention) -> bool:
    """Whether people or a thing are called after the name, and are said to be: "the Harvest Bounty *Hunters, a quiz team*"."""
    words, at = reading.words, mention.last
    end = reading.sentences[reading.sentence_at(at - 1)].last
    while at < min(end, mention.last + _NAME_OF_COMPANY) and words.capital(at) and words.gap(at) == " ":
        at += 1
    if at == mention.last:
        return False
    before = words.norm[max(0, mention.first - 2) : mention.first]
    if not _CALLED_SO.isdisjoint(before) and not any(map(words.mark, range(mention.first, mention.last))):
        return True
    if at >= end or not {*words.mark(at)} & {",", "(", "-", "–", "—"} or words.norm[at] not in _ARTICLES:
        return False
    said = words.norm[at + 1 : min(end, at + _SAID_TO_BE)]
    return not _CALLED_SO.isdisjoint(said)


_ARTICLES = frozenset("a an the your our their his her my".split())
_CALLED_SO = frozenset(
    "team band choir club crew troupe chorus orchestra quartet duo gang side pub inn boat ship horse pony dog cat play "
    "novel song film podcast sculpture painting quilt cocktail beer".split()
)
"""What people name in fun or fondly after something else."""
_SAID_TO_BE = 5
"""Words at the most from the article to what somebody or something is."""
_COMPANIES = frozenset("ltd limited plc llp inc cic gmbh".split())
_NAME_OF_COMPANY = 4
"""Words of a company's name at the most, after another name that it holds."""
