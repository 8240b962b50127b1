"""What befalls a thing, in whatever form it is told: "lost passport", "the loss of a passport", "she lost her passport".

A phrase of two parts, a thing and what is done to it, is told as well by a clause of the same thing and the same verb:
"Your *library* is to be *closed*" tells of a "library closure". What is only possible is not told ("may be cancelled"), nor
what has not come about ("was not cancelled"), unless that is what the phrase says ("ballot has not arrived").
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from linter.model.frozen import frozen
from linter.text.stems import IRREGULAR, root, stem

_NOUNS = {
    "closure": "close",
    "loss": "lose",
    "theft": "steal",
    "refusal": "refuse",
    "failure": "fail",
    "cancellation": "cancel",
    "rejection": "reject",
    "delay": "delay",
    "damage": "damage",
    "removal": "remove",
    "withdrawal": "withdraw",
    "arrival": "arrive",
    "denial": "deny",
    "renewal": "renew",
    "injury": "injure",
    "erosion": "erode",
    "repayment": "repay",
    "registration": "register",
    "exclusion": "exclude",
    "eviction": "evict",
    "suspension": "suspend",
    "termination": "terminate",
    "demolition": "demolish",
    "dismissal": "dismiss",
}
"""Nouns for what befalls a thing, each with its verb."""
_PARTICIPLES = {
    "stolen": "steal",
    "stole": "steal",
    "broken": "break",
    "broke": "break",
    "withdrawn": "withdraw",
    "withdrew": "withdraw",
    "hidden": "hide",
    "torn": "tear",
    "frozen": "freeze",
    "shut": "shut",
    "forgotten": "forget",
    "hurt": "hurt",
    "cut": "cut",
    "burnt": "burn",
    "repaid": "repay",
    "overpaid": "overpay",
    "underpaid": "underpay",
    "unpaid": "unpay",
    "sunk": "sink",
    "sank": "sink",
    "sunken": "sink",
    "burst": "burst",
    "blown": "blow",
    "blew": "blow",
    "struck": "strike",
    "stuck": "stick",
    "bitten": "bite",
    "bit": "bite",
    "eaten": "eat",
    "beaten": "beat",
    "worn": "wear",
    "split": "split",
    "swept": "sweep",
    "spoilt": "spoil",
    "left": "leave",
    "sold": "sell",
    "late": "late",
}
_CUTS = frozenset("cut leak collapse".split())
"""Nouns for what befalls a thing that are verbs as they stand: "power *cut*"."""
_PLAIN = frozenset("severe acute serious urgent sudden".split())
"""Adjectives that end with nothing by which they could be known."""
_FOUND = frozenset(
    "found shown proved proven declared deemed considered judged thought known so very too quite".split()
)
"""What leads from a verb to what a thing is: "has been *found* to be *very* dangerous"."""
_ENDINGS = ("ed", "ing", "ous", "ful", "ible", "able", "ive", "less")
_ARTICLES = frozenset("a an the your my our his her its their this that these those any every each".split())
_ANY = frozenset("a an any every each".split())
_OF = frozenset("of to".split())
_IN = frozenset("in on at".split())
_BE = frozenset("is are was were be been being am getting got".split())
_HAVE = frozenset("has have had having".split())
_TO_COME = frozenset("will shall to".split())
_MIGHT = frozenset("may might could would should can".split())
_NOT = frozenset("not never no neither nor without nobody none cannot hardly failed avoid prevent".split())
_WHICH = frozenset("which that who".split())
_TURNED = frozenset("gone went going go left leave remain remains remained stayed become became lain".split())
"""What a thing may do instead of being so: "the bill has *gone* unpaid"."""
_SUNK = frozenset("sink burst split".split())
"""What a thing does of itself, told with no auxiliary: "your boat *sank*"."""
_COMING = frozenset(
    "came come comes arrived arrives reached got too much far very so you us me him her them rather "
    "half an a one two three four five six several many minutes hour hours day days week weeks".split()
)
"""What leads to "late": "the warning *came much too* late"."""
_TO_WHOM = frozenset("you him her them me us".split())
_ADVERBS = frozenset(
    "still yet just now also since then again already sadly once later all both either home there here".split()
)
_PLACES = frozenset("at in on near below above beside by behind outside inside under of from for about against".split())
_PARTICLES = frozenset("down up out off back away over".split())
_TIMES = frozenset("on at for until from every during between".split())
_HELPING = _FOUND | _WHICH | _BE | _HAVE | _TO_COME | _NOT | _ADVERBS | _MIGHT | {"did"}
_LATE = "lat"
_LONGEST = 3
"""Words of a thing at the most."""
_REACH = 6
"""Words between a thing and its verb at the most."""
_ASIDE = 9
"""Words that say where a thing is, at the most."""


@frozen
class Befalling:
    """The words of a thing, the root of what is done to it with its particle, if it is *not* done; and how it was put.

    `noun` where it was put by a noun ("pool closure"), so that an everyday "closes at five" does not tell of it; `bare`
    where its thing has no article ("loss of power").
    """

    thing: str
    deed: str
    particle: str
    negated: bool
    noun: bool
    bare: bool = False


def befalling(phrase: str) -> Befalling | None:
    """What `phrase` says befalls which thing; None where it is not of that form.

    >>> befalling("closure of the branch")
    Befalling(thing='branch', deed='clos', particle='', negated=False, noun=True)
    """
    words = phrase.lower().split()
    negated = not _NOT.isdisjoint(words)
    bare = [word for word in words if word not in _NOT]
    done, _, out = bare[0].partition("-") if bare else ("", "", "")
    if out in _PARTICLES:  # "*knocked-out* tooth"
        bare = [done, *bare[1:], out]
    particle = bare[-1] if len(bare) > 2 and bare[-1] in _PARTICLES else ""
    if particle:
        bare.pop()
    found = _parted(bare)
    if found is None:
        return None
    thing, deed = [word for word in found[0] if word not in _ARTICLES], found[1]
    if not 0 < len(thing) <= _LONGEST or not all(word.isalpha() for word in (*thing, deed)) or _OF & set(thing):
        return None
    bare_of = bare[0] in _NOUNS and bare[1] == "of" and bare[2] not in _ARTICLES
    return Befalling(" ".join(thing), _deed(deed), particle, negated, deed in _CUTS or deed in _NOUNS, bare_of)


def _parted(words: list[str]) -> tuple[list[str], str] | None:
    """The thing, and the word for what befalls it."""
    if len(words) < 2:
        return None
    first, last = words[0], words[-1]
    if last == "late":
        return [word for word in words[:-1] if word not in _COMING | _BE | _HAVE], last
    helpers = _BE | _HAVE
    if any(word in helpers for word in words[1:-1]):
        at = next(at for at, word in enumerate(words) if at and word in helpers)
        return (words[:at], last) if set(words[at:-1]) <= helpers | _ADVERBS and _done(last) else None
    if first in _NOUNS and words[1] in _OF:
        return words[2:], first
    if first in _NOUNS or not helpers.isdisjoint(words):
        return None
    if _done(first) and len(words) <= _LONGEST:
        return words[1:], first
    if last in _NOUNS.keys() | _CUTS and len(words) <= _LONGEST:
        return words[:-1], last
    if last.endswith("ing") and len(words) <= _LONGEST:
        return words[:-1], last
    return (words[1:], first) if first in _VERBS and len(words) > 2 and words[1] in _ARTICLES else None


_VERBS = frozenset(_NOUNS.values())


def _done(word: str) -> bool:
    """Whether a word tells what is done to a thing, or what it is like: "cancelled", "stolen", "leaking", "dangerous"."""
    if word in _PARTICIPLES or word in _PLAIN or IRREGULAR.get(word, word) != word:
        return True
    return len(word) > 4 and (word.endswith(_ENDINGS) or word.startswith("un"))


def _deed(word: str) -> str:
    """The root of the verb of a participle or a noun: closure, closed, closing → "clos"."""
    found = root(_PARTICIPLES.get(word) or _NOUNS.get(stem(word)) or word)
    return found[:-1] if found.endswith("ll") and len(found) > 5 else found


def told(
    norm: Sequence[str], sentence: tuple[int, int], thing: tuple[int, int], it: Befalling
) -> Iterator[tuple[int, int]]:
    """The words of the sentence that tell what befell the thing at words `thing`, if any do."""
    begins, ends = sentence
    found = (_after(norm, thing, ends, it), _before(norm, thing, begins, it), _of_it(norm, thing, ends, it))
    for first, last in found:
        if first < last:
            yield first, last


def _after(norm: Sequence[str], thing: tuple[int, int], ends: int, it: Befalling) -> tuple[int, int]:
    """From the thing to a passive or perfect verb after it: "passport *has since been stolen*"."""
    first, at = thing
    if at < ends and norm[at] in _PLACES:  # "the boiler *in your home* is broken"
        leads = _BE | _HAVE | (_COMING if it.deed == _LATE else set())
        at = next((each for each in range(at, min(at + _ASIDE, ends)) if norm[each] in leads), ends)
    begin, stop = at, min(at + _REACH, ends)
    helping = _HELPING | _COMING if it.deed == _LATE else _HELPING
    while at < stop and (norm[at] in helping or norm[at].endswith("ly") or norm[at] in _TURNED):
        at += 1
    helpers = {*norm[begin:at]}
    if at >= ends or _deed(norm[at]) != it.deed or norm[at] in _NOUNS or not _comes_about(helpers, norm[at], it):
        return (0, 0)
    nothing = norm[max(first - 1, 0)] in _NOT  # "no bird has been injured"
    end = at + 1 + bool(it.particle)
    if (nothing and not it.negated) or (it.particle and norm[at + 1 : end] != [it.particle]):
        return (0, 0)
    if it.noun and not helpers & {"been", "being", "to"} and set(norm[end : end + 1]) & _TIMES:
        return (0, 0)  # "the pool is closed on Sundays"
    return first, end


def _of_it(norm: Sequence[str], thing: tuple[int, int], ends: int, it: Befalling) -> tuple[int, int]:
    """From somebody's thing to what was done to "it": "looked into *your complaint and rejected it*"."""
    first, last = thing
    if it.negated or it.noun or norm[max(0, first - 1)] not in _ARTICLES - _ANY - {"the"}:
        return (0, 0)
    for at in range(last + 1, min(last + _ASIDE, ends)):
        if norm[at - 1] in _NOT | _MIGHT | {"if", "whether"}:
            return (0, 0)
        if norm[at] in ("it", "them") and _deed(norm[at - 1]) == it.deed:
            joined = norm[at - 2] in _JOINING or (norm[at - 2] in _HAVE and norm[at - 3] in _JOINING)
            return (first, at + 1) if joined else (0, 0)
    return (0, 0)


_JOINING = frozenset("and but then which who that since now later".split())


def _comes_about(helpers: set[str], verb: str, it: Befalling) -> bool:
    """Whether auxiliaries and a verb tell of what has come about or is to, or, where that is meant, what has not."""
    if _NOT.isdisjoint(helpers) is it.negated or not _MIGHT.isdisjoint(helpers):
        return False
    if helpers & _BE or not helpers.isdisjoint(_TURNED):
        return _done(verb)
    if "so" in helpers and helpers <= {"so", "that"}:  # "pain *so severe* that"
        return verb in _PLAIN or verb.endswith(("ous", "ful", "ible", "able"))
    if it.deed == _LATE:
        return not helpers.isdisjoint(("came", "arrived", "reached"))
    if _PARTICIPLES.get(verb) in _SUNK:
        return True
    return bool(helpers & _HAVE) or (it.negated and not helpers.isdisjoint(("did", "never")))


def _given(norm: Sequence[str], begins: int, verb: int, it: Befalling) -> bool:
    """Whether what is done to somebody with a thing is done, and not only possible: "the council *refused* you consent"."""
    lead = norm[max(begins, verb - 3) : verb]
    done = norm[verb].endswith("ed") or lead[-2:] == ["had", "to"]
    return not it.negated and done and _NOT.isdisjoint(lead) and _MIGHT.isdisjoint(lead)


def _before(norm: Sequence[str], thing: tuple[int, int], begins: int, it: Befalling) -> tuple[int, int]:
    """From a verb or noun to its object: "*lost* your passport", "the *cancellation of* your sailing"."""
    first, last = thing
    at = first - 1
    if (
        at > begins and norm[at] not in _ARTICLES | _OF and not (it.bare and _deed(norm[at]) == it.deed)
    ):  # "your *village* library"
        at = next((before for before in (at - 1, at - 2) if before > begins and norm[before] in _ARTICLES), at)
    while at >= begins and norm[at] in _ARTICLES | _OF | _IN | {"all"}:
        at -= 1
    if (
        at > begins
        and norm[at] in _TO_WHOM
        and norm[at] != "her"
        and _deed(norm[at - 1]) == it.deed
        and (first == at + 1 or (first == at + 2 and norm[at + 1] in _ARTICLES))
    ):
        return (
            (at - 1, last) if _given(norm, begins, at - 1, it) else (0, 0)
        )  # "we refused *you* consent", "*you a* loan"
    apart = norm[last : last + bool(it.particle)]  # "turned your application *down*"
    if at < begins or _deed(norm[at]) != it.deed or it.negated or "".join(apart) != it.particle:
        return (0, 0)
    if not _IN.isdisjoint(norm[at + 1 : first]) and not norm[at].endswith("ing"):
        return (0, 0)  # "the fair closes *at the* library"
    if (stem(norm[at]) in _NOUNS) is not (norm[at + 1] in _OF) and at + 1 < first and stem(norm[at]) not in _VERBS:
        return (0, 0)
    if it.noun and norm[at + 1] in _ANY:
        return (0, 0)  # "before it closes a library": what is so of all of them, and of nobody's own
    if it.deed in _CUTS and norm[last : last + 1] == ["of"]:
        return (0, 0)  # "cut the *power of* the Board"
    before = norm[max(begins, at - 3) : at]
    if (at + 1 == first and not it.bare) or not _NOT.isdisjoint(before) or not _MIGHT.isdisjoint(before):
        return (0, 0)
    return at, last + len(apart)
