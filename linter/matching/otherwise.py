"""What the words beside a figure say that it is of: another thing, a whole, those of one party."""

from __future__ import annotations

from linter.matching.captions import labels_line
from linter.matching.reading import Reading
from linter.text.numbers import Figure

_AFTER = {
    "or",
    "so",
    "such",
    "separate",
    "individual",
    "written",
    "full",
    "of",
    "the",
    "these",
    "those",
    "which",
    "were",
}
STOP_RIGHT = frozenset(
    "and or but to in for by with who that which from than on at into as because while whereas not".split()
)
"""Words at which the nouns right after a figure end."""
LINK = frozenset(
    """is was were are be been being has have had stands stood total totals totalled totalling totaled came come comes to
    at of reached reach reaches reaching received amounted amounts amounting number numbers numbered numbering in all
    the we a an by from now currently today already then so far which that there this year overall altogether final
    its it to date still set remains remained will shall may must can us with exceeded exceeds worth sum figure
    running moves moved goes went runs ran closes close closed closing fixed payable paid available offered capped limited up as high low for
    each every per rose rises rising increased increases fell down only just""".split()
)
"""Words that join a measure and its figure, and are things of their own nowhere."""
PEOPLE = frozenset(
    "people respondents stakeholders individuals parties persons correspondents contributors participants members".split()
)
"""Those who do what is counted, called by no name: "3,000 *people* replied"."""
_WIDE = frozenset(
    """a an the across all every both people individuals organisations stakeholders wide range members businesses around
    everyone interested respondents over our your throughout many various different industry""".split()
)


_GROUPS = frozenset("individuals organisations businesses members".split())
"""Some of those who may answer, where no others are named beside them."""


def is_whole(reading: Reading, figure: Figure) -> bool:
    """Whether a part was counted of what the figure counts: "259 …, out of over 3,000", "259 of the 3,000"."""
    norm, at = reading.words.norm, figure.outer_first
    if figure.kind != "number":
        return False
    if norm[max(0, at - 2) : at] == ["out", "of"]:
        return True
    while at > 1 and norm[at - 1] in ("the", "all", "some", "total"):
        at -= 1
    return norm[at - 1] == "of" and any(
        o.outer_last == at - 1 and o.kind == "number" for o in reading.figures_in(at - 3, at)
    )


def of_another_thing(reading: Reading, figure: Figure, measured: frozenset[int]) -> bool:
    """Whether the words beside a figure say what else it is: "a loan of £3 million", "a £3 million pier".

    `measured` are the words that measure or name the fact in question.
    """
    norm, words = reading.words.norm, reading.words
    at = figure.outer_first
    if figure.kind == "number" and (
        _numbered(reading, figure)
        or labels_line(reading, figure)
        or _one_in(reading, figure)
        or _year_of_name(reading, figure)
    ):
        return True
    if words.mark(figure.first)[-1:] == "[" and words.mark(figure.last)[:1] == "]":
        return True  # a footnote's number
    if figure.kind == "money" and _went_on(reading, figure, measured):
        return True
    if (
        figure.kind not in ("date", "number", "magnitude")
        and at > 1
        and norm[at - 1] == "of"
        and not words.mark(at - 1)
    ):
        head = at - 2
        if head not in measured and norm[head] not in HOLDING and norm[head].isalpha() and norm[head] not in LINK:
            return not any(index in measured for index in range(max(0, head - 2), head))
    if figure.kind in ("money", "percentage", "rate") and figure.outer_last < len(norm):
        following = figure.outer_last
        if words.mark(following) not in ("", "-") or "\n\n" in words.gap(following) or following in measured:
            return False
        if reading.blocks[following] != reading.blocks[figure.first] or "\t" in words.gap(following):
            return False
        if at - 1 in measured or (norm[at - 1] == "of" and at - 2 in measured):
            return False  # "savings above £8,000 rule a person out"
        word = norm[following]
        plain = word in LINK or word in STOP_RIGHT or word in _AFTER or word in HOLDING or not word.isalpha()
        if plain or word.endswith(("ly", "ed", "ing")) or word in _PLAIN_NEXT:
            return False
        return not any(index in measured for index in range(following, min(following + 4, len(norm))))
    return False


def _went_on(reading: Reading, figure: Figure, measured: frozenset[int]) -> bool:
    """Whether a sum is told to have been for another thing: "a sum of £8.85 *was for the photographs*"."""
    norm, at = reading.words.norm, figure.outer_last
    told = norm[at : at + 3]
    if reading.words.mark(at) or len(told) < 3 or any(map(_outside, told, _WENT_ON)):
        return False
    return not any(word in measured or reading.names(word, word + 1) for word in range(at + 2, min(at + 6, len(norm))))


def _outside(word: str, words: frozenset[str]) -> bool:
    return word not in words


_WENT_ON = tuple(
    frozenset(words.split()) for words in ("was is were are went goes", "for on to", "the a an your his her their our")
)


def _numbered(reading: Reading, figure: Figure) -> bool:
    """Whether the figure is the number of one thing: "house number 12"; not in "volunteers now number 3,600"."""
    norm, at = reading.words.norm, figure.outer_first
    if norm[at - 1] != "number" or figure.qualified or reading.words.mark(at):
        return False
    if norm[at - 2] in ("now", "who", "which", "together", "currently") or norm[at - 2].endswith("s"):
        return False
    return not _several_number(reading, figure)


def _several_number(reading: Reading, figure: Figure) -> bool:
    """Whether several things "number" so many, and what is told of them stands between: "*The plots* in the Programme *number* 600"."""
    from linter.matching.counted_after import stops

    norm, first = reading.words.norm, reading.sentences[reading.sentence_at(figure.first)].first
    lead = norm[first : figure.outer_first - 1]
    placed = next((at for at, word in enumerate(lead) if word in _PLACED), 0)
    told = placed > 1 and lead[0] == "the" and lead[placed - 1].endswith("s") and not lead[placed - 1].endswith("ss")
    return told and _FINITE.isdisjoint(lead) and stops(reading, figure.outer_last)


_PLACED = frozenset("in on of with at under that".split())
_FINITE = frozenset("is are was were has have had will can may must".split())


def _year_of_name(reading: Reading, figure: Figure) -> bool:
    """Whether the figure is the year in the name of a law or a paper: "the Branch Closure Direction *2026* is enclosed"."""
    words, at = reading.words, figure.outer_first
    year = len(words.norm[at]) == _YEAR and words.norm[at].isdigit() and words.norm[at][:2] in ("19", "20")
    if not year or figure.qualified or at < 2 or figure.outer_last - at != 1:
        return False
    if any("\t" in words.gap(before) or "\n" in words.gap(before) or words.mark(before) for before in (at - 1, at)):
        return False
    return words.norm[at - 1].isalpha() and words.capital(at - 1) and words.capital(at - 2)


_YEAR = 4
"""Digits of a year."""


def _one_in(reading: Reading, figure: Figure) -> bool:
    """Whether the figure is the lower half of a share: "one response in three"."""
    norm, at = reading.words.norm, figure.outer_first
    if norm[at - 1] not in ("in", "of") or (norm[at - 1] == "of" and norm[at - 2] != "out"):
        return False
    return "one" in norm[max(0, at - 4) : at - 1] or any(
        other.kind == "number" and other.amount < figure.amount for other in reading.figures_in(at - 4, at - 1)
    )


_CLAUSES = frozenset("when where if since until till once before after though although unless".split())
"""Words with which another clause begins: "stood at 5,318 *when* it closed"."""
HOLDING = frozenset(
    """total sum figure amount maximum minimum limit most rate value level share percentage proportion number period time
    range region excess order instead all because out speed tune cost ceiling cap target funding pay price bill invoice
    cheque payment""".split()
)
"""Nouns that hold a figure of whatever it is: "a *total* of", "the *cost* of"."""
_PLAIN_NEXT = frozenset(
    """before until since last next during between within without when where if while whether unless so then there here again too
    either both each every all more less plus gross net extra altogether overall also even only now later earlier
    towards toward against across about around outside inside after above below under over upon via through among
    a an the his her my no nor yet except but once today tomorrow yesterday please thanks regardless rather you they off
    she he i who whom whose what how why them us me him myself themselves itself ago apiece back beside besides
    pounds pence per your our their its these those this that such behind would could should might cannot did do does ready due free""".split()
)


_AGES = frozenset(("age", "ages", "aged"))


def counted_otherwise(reading: Reading, figure: Figure) -> bool:
    """Whether a bare figure is followed by a noun of its own: "12 local authorities", "3,000 jobs"."""
    if figure.kind not in ("number", "magnitude") or figure.outer_last >= len(reading.words):
        return False
    following = reading.words.norm[figure.outer_last]
    if not _AGES.isdisjoint(reading.words.norm[max(0, figure.outer_first - 3) : figure.outer_first]):
        return False  # "children *between the ages of* 5 and 15 travel free"
    if reading.words.mark(figure.outer_last).strip("-‑*_"):
        return False
    if reading.blocks[figure.outer_last] != reading.blocks[figure.first]:
        return False
    return not any(following in words for words in (STOP_RIGHT, LINK, _AFTER, PEOPLE, _CLAUSES))


def from_a_party(reading: Reading, figure: Figure) -> int | None:
    """The word of "from" where the figure is of those from some party ("640 responses from trade unions").

    What the responses are to may stand between: "640 responses *to the Green Paper consultation* from trade unions".
    """
    norm, words = reading.words.norm, reading.words
    end = reading.sentences[reading.sentence_at(figure.first)].last
    passed = 0
    for at in range(figure.outer_last, end - 1):
        if words.mark(at).strip("-") or any(other.kind == figure.kind for other in reading.figures_in(at, at + 1)):
            return None
        handed_in = not _HANDED_IN.isdisjoint(norm[at - 2 : at])
        near = at < figure.outer_last + _TO_THE_PARTY and norm[at - 1] not in _TAKEN_IN
        if norm[at] == "from" or (norm[at] == "by" and (near or handed_in)):
            if norm[at + 1] == "the" and words.capital(at + 2) and not reading.names(at + 2, at + 3):
                return at  # "nearly 300 *from the East Midlands*"
            if (
                norm[at - 1] in ("came", "were", "was", "come")
                and norm[at + 1] in _GROUPS
                and (at + 2 >= end or words.mark(at + 2))
            ):
                return at  # "roughly 800 *came from individuals*."
            wide = norm[at + 1] in _WIDE or norm[at + 1] in ("it", "this", "that")
            return None if wide or _from_all_sorts(reading, at + 1, end) else at
        passed += not (reading.names(at, at + 1) or norm[at] in LINK or norm[at] in _HANDED_IN)
        if passed >= _TO_THE_PARTY:
            return None
    return None


def _from_all_sorts(reading: Reading, first: int, end: int) -> bool:
    """Whether three parties or more are named from word `first` on: "5,813 from *readers, staff, councils and publishers*"."""
    words = reading.words
    commas = [at for at in range(first + 1, min(end, first + _PARTIES)) if words.mark(at).strip() == ","]
    joined = next((at for at in range(first, min(end, first + _PARTIES)) if words.norm[at] == "and"), first)
    return any(at <= joined for at in commas) and not reading.figures_in(first, joined)


_PARTIES = 12
"""Words among which parties are named one after another."""
_HANDED_IN = frozenset("sent made submitted lodged filed provided supplied posted emailed contributed".split())
_TAKEN_IN = frozenset("received collected counted read recorded logged registered gathered considered".split())
"""What is done by those who have the answers: "3,148 submissions were *received by* the Review"."""
_TO_THE_PARTY = 5
"""Words between a figure and "from", but for names, at the most."""
PLAIN_TOPICS = frozenset(
    """number total figure result share rate amount answer limit maximum minimum deadline sum cost whole rest balance
    department government minister agency office ministry latest final overall same short current new first second
    charge price fee budget fund funding grant money value time period day date age ceiling cap cheque payment""".split()
)
"""Nouns that are no topic of their own: a sentence that begins with one goes on with the subject before."""
_ADJECTIVAL = tuple("al ed ing ive ous ic ly able ible ful ent ant ary ory less er est ish ern".split())
DESCRIBING = PLAIN_TOPICS | frozenset(
    """same full main open free public major minor whole entire right correct exact true large small high low good old
    single double top base basic lowest highest late early past future extra few many most more own daily weekly monthly
    yearly gross net real sole combined joint total usual legal standard average approved online postal paper""".split()
)


def another_sort(word: str) -> bool:
    """Whether a word before a measure tells of another sort of it, as nouns do: "the *gas* standing charge"."""
    return len(word) > 2 and word.isalpha() and not word.endswith(_ADJECTIVAL) and word not in DESCRIBING
