"""One item of a list as it is written: a member by its name, by its name with more to it, or something else."""

from __future__ import annotations

from collections.abc import Mapping
from collections.abc import Set as AbstractSet

from linter.matching.phrases import Mention
from linter.matching.stretch import Stretch
from linter.model.frozen import frozen
from linter.text.amounts import SMALL

JOINING = frozenset("and or plus & then followed".split())
INTRODUCING = frozenset(
    """are is namely being comprise comprises comprising include includes including covers cover covering like as were
    from in across on with support for of both""".split()
)
CUTS = frozenset(
    """which that who will would is are was were to in for with where have has if when unless whether although
    as by from because while since until so on at can may these this it we each all see not there nowhere nothing
    none no""".split()
)
_TRIM = frozenset(
    """the our and or finally lastly also then plus both sector sectors first firstly second secondly third thirdly
    fourth fifth next last a an by after followed that including follow follows other others comes""".split()
)
_NO_NOUNS = (
    CUTS
    | INTRODUCING
    | frozenset(
        "throughout everywhere only too today now alone first online elsewhere abroad alike together again yet do did".split()
    )
)
LONGEST_ITEM = 7


@frozen
class Element:
    """One item as written at words `first` to `last`; `member` is its number in the list, or None if it is none.

    One that is `loose` stands below the last member, and is an item only if it is called much like a member.
    """

    first: int
    last: int
    member: int | None
    loose: bool = False


@frozen
class Listed:
    """The members of one list that a letter mentions, by their first words.

    `heads` are the stems of what a member is ("region"), `words` those of the members' names: "Skills *for* Work".
    """

    at: Mapping[int, Mention]
    heads: AbstractSet[str]
    words: AbstractSet[str] = frozenset()


def whole_name(reading: Stretch, mention: Mention, last: int, listed: Listed, *, alone: bool = False) -> Element:
    """The item that a member's name begins, up to word `last`; words after the name can make another name of it.

    "Capital and South East" is another name than "Capital and South", but "the Midshires region" is Midshires. Where
    the item stands `alone`, on a line of its own, its end is the item's.
    """
    words, norm, at = reading.words, reading.words.norm, mention.last
    member = Element(mention.first, mention.last, mention.key.number)
    name = words.text[words.start[mention.first] : words.end[mention.last - 1]]
    cased = words.capital(mention.last - 1)
    capital = cased and not name.isupper()
    if alone and with_another(reading, mention, last, listed).member is None:
        return Element(mention.first, last, None)
    while at < last and at < mention.last + 2 and words.gap(at).isspace() and "\t" not in words.gap(at):
        if at > mention.last and norm[at] in JOINING:
            break
        if norm[at] in _TRIM or reading.stems[at] in listed.heads:
            return member
        if cased != words.capital(at):
            break
        if not capital and (norm[at] in _NO_NOUNS or norm[at].endswith(("ly", "ed"))):
            return member
        at += 1
    joined = at + 1 < last and norm[at] == "and" and at + 1 in listed.at
    marked = at < last and (bool(words.mark(at)) if capital else words.mark(at) in (",", ";"))
    followed = at < last and (marked or joined)
    if at > mention.last and (followed or (at == last and (capital or alone))):
        return Element(mention.first, at, None)
    return member


def with_another(reading: Stretch, mention: Mention, last: int, listed: Listed) -> Element:
    """A member alone in its line or cell up to word `last`, or another item where a noun is added: "Defence *and Security*"."""
    norm, words = reading.words.norm, reading.words
    member = Element(mention.first, mention.last, mention.key.number)
    more = range(mention.last + 1, last)
    if not 0 < len(more) <= _ADDED or norm[mention.last] != "and" or words.mark(mention.last).strip("&"):
        return member
    same = all(words.capital(at) == words.capital(mention.last - 1) and words.gap(at) == " " for at in more)
    plain = any(at in listed.at or norm[at] in _TRIM | _NO_NOUNS or reading.stems[at] in listed.heads for at in more)
    return Element(mention.first, last, None) if same and not plain else member


_ADDED = 2
"""Words at the most that are added to a member's name."""


def of_name(reading: Stretch, first: int, member: Element) -> bool:
    """Whether the words from `first` to a member's name make another name of it: "*National* Defence"."""
    words = reading.words
    return member.first - first <= 2 and all(
        (words.capital(at) or (first < at < member.first and words.norm[at] in ("and", "&")))
        and words.gap(at + 1).isspace()
        and (words.text[words.start[at] : words.end[at]].istitle() or not words.capital(at))
        and "'" not in words.text[words.start[at] : words.end[at]].replace("’", "'")
        for at in range(first, member.first)
    )


def tidy(reading: Stretch, first: int, last: int) -> tuple[int, int]:
    """The words of an item without articles, "then" and "finally", and its number or letter."""
    norm = reading.words.norm
    while first < last and (norm[first] in _TRIM or numbers_item(norm[first])):
        first += 1
    while first < last and (norm[last - 1] in _TRIM or numbers_item(norm[last - 1])):
        last -= 1
    return first, last


def numbers_item(word: str) -> bool:
    """Whether a word only numbers an item, or counts them: "3", "(b)", "iv", "four"."""
    return word.isdigit() or word in SMALL or len(word) == 1 or word in ("ii", "iii", "iv", "vi", "vii", "viii", "ix")
