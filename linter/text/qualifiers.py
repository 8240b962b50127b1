"""Words that bound a figure or say how precise it is, compared by meaning: "upwards of" is "over"."""

from __future__ import annotations

from linter.text.amounts import SMALL

#: The classes of qualifier. Two figures are qualified alike when their class is the same.
QUALIFIERS: tuple[str, ...] = ("exact", "over", "under", "almost", "up-to", "about")

_BEFORE: dict[str, str] = {
    "over": "over",
    "more than": "over",
    "upwards of": "over",
    "upward of": "over",
    "in excess of": "over",
    "above": "over",
    "exceeding": "over",
    "exceeded": "over",
    "exceeds": "over",
    "exceed": "over",
    "surpassed": "over",
    "surpassing": "over",
    "topped": "over",
    "topping": "over",
    "starts at": "over",
    "starting at": "over",
    "starts from": "over",
    "starting from": "over",
    "start at": "over",
    "start from": "over",
    "begins at": "over",
    "begin at": "over",
    "passed": "over",
    "passing": "over",
    "crossed": "over",
    "crossing": "over",
    "outstripped": "over",
    "outstripping": "over",
    "well past": "over",
    "north of": "over",
    "greater than": "over",
    "higher than": "over",
    "at least": "over",
    "no fewer than": "over",
    "not fewer than": "over",
    "no less than": "over",
    "not less than": "over",
    "a minimum of": "over",
    "minimum of": "over",
    "beyond": "over",
    "a good": "over",
    "better than": "over",
    "at the very least": "over",
    "never fewer than": "over",
    "never less than": "over",
    "longer than": "over",
    "older than": "over",
    "bigger than": "over",
    "larger than": "over",
    "shorter than": "under",
    "no shorter than": "over",
    "not shorter than": "over",
    "never shorter than": "over",
    "no sooner than": "over",
    "not sooner than": "over",
    "no earlier than": "over",
    "not earlier than": "over",
    "younger than": "under",
    "no longer than": "up-to",
    "not longer than": "up-to",
    "never longer than": "up-to",
    "no later than": "up-to",
    "not later than": "up-to",
    "within": "up-to",
    "inside": "up-to",
    "fewer than": "under",
    "less than": "under",
    "under": "under",
    "below": "under",
    "lower than": "under",
    "just under": "almost",
    "just below": "almost",
    "just short of": "almost",
    "short of": "almost",
    "a little under": "almost",
    "slightly under": "almost",
    "slightly fewer than": "almost",
    "a little less than": "almost",
    "slightly less than": "almost",
    "just less than": "almost",
    "shy of": "almost",
    "just shy of": "almost",
    "almost": "almost",
    "nearly": "almost",
    "close to": "almost",
    "approaching": "almost",
    "nearing": "almost",
    "not quite": "almost",
    "nigh on": "almost",
    "getting on for": "almost",
    "verging on": "almost",
    "bordering on": "almost",
    "the best part of": "almost",
    "the better part of": "almost",
    "the thick end of": "almost",
    "knocking on": "almost",
    "well nigh": "almost",
    "close on": "almost",
    "coming up to": "almost",
    "all but": "almost",
    "within a whisker of": "almost",
    "within touching distance of": "almost",
    "not far off": "almost",
    "not far short of": "almost",
    "not far from": "almost",
    "nothing like": "under",
    "nowhere near": "under",
    "virtually": "almost",
    "practically": "almost",
    "up to": "up-to",
    "at most": "up-to",
    "at the most": "up-to",
    "no more than": "up-to",
    "not more than": "up-to",
    "never more than": "up-to",
    "as many as": "up-to",
    "as much as": "up-to",
    "as high as": "up-to",
    "as long as": "up-to",
    "no higher than": "up-to",
    "no greater than": "up-to",
    "not even": "under",
    "at the very most": "up-to",
    "at the outside": "up-to",
    "anything up to": "up-to",
    "a maximum of": "up-to",
    "maximum of": "up-to",
    "not exceeding": "up-to",
    "limited to": "up-to",
    "capped at": "up-to",
    "a ceiling of": "up-to",
    "about": "about",
    "barely": "about",
    "scarcely": "about",
    "hardly": "about",
    "something like": "about",
    "of the order of": "about",
    "an average of": "about",
    "to the tune of": "about",
    "roundly": "about",
    "approximately": "about",
    "approx": "about",
    "around": "about",
    "roughly": "about",
    "circa": "about",
    "c": "about",
    "ca": "about",
    "some": "about",
    "in the region of": "about",
    "in the order of": "about",
    "on the order of": "about",
    "an estimated": "about",
    "estimated": "about",
    "broadly": "about",
    "more or less": "about",
    "give or take": "about",
    "in the neighbourhood of": "about",
    "in the vicinity of": "about",
    "thereabouts": "about",
    "nearer": "about",
    "nearer to": "about",
    "or so": "about",
    "somewhere near": "about",
    "exactly": "exact",
    "precisely": "exact",
    "a total of": "exact",
    "total of": "exact",
    "in total": "exact",
    "all": "exact",
    "just": "exact",
    "only": "exact",
    "a full": "exact",
    "fully": "exact",
}
_AFTER: dict[str, str] = {
    "+": "over",
    "plus": "over",
    "or more": "over",
    "or over": "over",
    "or above": "over",
    "or greater": "over",
    "and more": "over",
    "and a bit": "over",
    "and a bit more": "over",
    "and a little more": "over",
    "and then some": "over",
    "and above": "over",
    "and over": "over",
    "and counting": "over",
    "and rising": "over",
    "and climbing": "over",
    "and upwards": "over",
    "and change": "over",
    "or upwards": "over",
    "upwards": "over",
    "at the least": "over",
    "at the very least": "over",
    "at least": "over",
    "at a minimum": "over",
    "odd": "about",
    "or so": "about",
    "ish": "about",
    "or thereabouts": "about",
    "more or less": "about",
    "give or take": "about",
    "or nearly": "almost",
    "or a little more": "over",
    "or a little under": "almost",
    "approximately": "about",
    "approx": "about",
    "or fewer": "up-to",
    "or less": "up-to",
    "or under": "up-to",
    "or below": "up-to",
    "at most": "up-to",
    "at the most": "up-to",
    "maximum": "up-to",
    "at a maximum": "up-to",
    "at the outside": "up-to",
    "at the very most": "up-to",
    "tops": "up-to",
    "if that": "up-to",
    "if not more": "over",
    "at minimum": "over",
    "minimum": "over",
    "at the minimum": "over",
    "at the maximum": "up-to",
    "roughly": "about",
    "in round numbers": "about",
    "in round figures": "about",
    "at a guess": "about",
    "or nearly so": "almost",
    "exactly": "exact",
    "in total": "exact",
    "in all": "exact",
    "precisely": "exact",
}
_MOVING = """ran run running went gone going climbed climbing moved moving pushed pushing crept creeping edged edging rose risen
rising shot swept sailed slipped""".split()
_BEFORE |= {f"{verb} past": "over" for verb in _MOVING}
_BEFORE |= {f"{broken} through": "over" for broken in ("broke", "broken", "breaking")}
for _reach, _reached in (
    ("reach", "reached"),
    ("hit", "hit"),
    ("make", "made"),
    ("touch", "touched"),
    ("attain", "attained"),
):
    _BEFORE |= {f"not {_reach}": "under", f"never {_reached}": "under", f"failed to {_reach}": "under"}
    _BEFORE |= {f"not quite {_reach}": "almost", f"never quite {_reached}": "almost", f"not quite {_reached}": "almost"}
for _pass in (
    "exceed",
    "top",
    "pass",
    "surpass",
    "go above",
    "go over",
    "go beyond",
    "go past",
    "rise above",
    "be above",
):
    _BEFORE |= {f"not {_pass}": "up-to", f"never {_pass}": "up-to"}
_BEFORE |= {
    f"never {passed}": "up-to" for passed in ("exceeded", "exceeds", "topped", "passed", "went above", "rose above")
}
SIGNS = {">": "over", "≥": "over", "<": "under", "≤": "up-to", "~": "about", "≈": "about", "±": "about"}
"""Comparators of one character, right before the figure."""
BEFORE: dict[tuple[str, ...], str] = {tuple(words.split()): kind for words, kind in _BEFORE.items()}
AFTER: dict[tuple[str, ...], str] = {tuple(words.split()): kind for words, kind in _AFTER.items()}
_LASTS = frozenset(words[-1] for words in BEFORE)
_FIRSTS = frozenset(words[0] for words in AFTER)
LONGEST = 4
"""Words in the longest comparator."""
#: Words that may stand between a comparator and its figure without changing it: "over *a* thousand", "over *the* 3,000".
INSIDE = {"a", "an", "the", "that", "well", "just", "slightly", "somewhat", "comfortably", "total", "of", "some"}

APPROVED_WORDS = {
    "exact": "",
    "over": "over",
    "under": "fewer than",
    "almost": "almost",
    "up-to": "up to",
    "about": "about",
}


def before(words: list[str], index: int, begin: int = 0) -> tuple[str, int] | None:
    """The comparator that ends just before word `index`: its class and the index of its first word, `begin` at the least."""
    if index <= begin or words[index - 1] not in _LASTS:
        return None
    for length in range(min(LONGEST, index - begin), 0, -1):
        kind = BEFORE.get(tuple(words[index - length : index]))
        if kind:
            return kind, index - length
    return None


def _counts(word: str) -> bool:
    """Whether a word goes on to another figure: "212 locks and over *90* miles", "1,206 came and more *than* 2,700 went"."""
    return word[0].isdigit() or word in SMALL or word in _GOING_ON


_GOING_ON = frozenset("£ a half the than".split())


def after(words: list[str], index: int) -> tuple[str, int] | None:
    """The comparator that begins at word `index`: its class and the index after its last word."""
    if index >= len(words) or words[index] not in _FIRSTS:
        return None
    for length in range(min(LONGEST, len(words) - index), 0, -1):
        kind = AFTER.get(tuple(words[index : index + length]))
        following = words[index + length : index + length + 1]
        if kind and not (words[index] == "and" and following and _counts(following[0])):
            return kind, index + length
    return None
