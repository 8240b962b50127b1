"""Whether the words between a figure and a measure of its sentence join the two, or keep them apart."""

from __future__ import annotations

from linter.matching.fact_values import in_its_unit
from linter.matching.otherwise import HOLDING, LINK, PEOPLE, PLAIN_TOPICS, STOP_RIGHT, counted_otherwise, is_whole
from linter.matching.phrases import Mention
from linter.matching.reading import Reading, once
from linter.matching.recounting import CHANGING
from linter.text.numbers import SHARE, Figure
from linter.text.stems import root

_PART_LINK = frozenset(
    """of to which these those them were was came come are from by the responses also in turn sent made submitted given
    provided written received""".split()
)
_TO_DO_IT = (["to", "do", "it"], ["to", "do", "so"], ["to", "do", "that"])
"""What says back what is to be done by a day: "leakage must come down by 25%, and they have until 2030 *to do it*"."""
_AGENTS = PEOPLE | frozenset("organisations businesses groups bodies firms and".split())
_PAPERS = frozenset(
    "statement letter email announcement meeting order speech reply note notice decision message".split()
)
_CHAIN = 9
"""Words in which a chain of "of" and "from" comes to the subject: "for an appeal from a decision of the Tribunal"."""
_DETERMINERS = frozenset("the our its these those your all".split())
_WHOLE = frozenset("them these those which whom".split())
_OWN_PREDICATES = tuple([word] for word in "was were are is came come have had has from by for on at in".split())
"""What follows a figure that begins a part of the sentence of its own: "148,000 for children and 31,000 *were* …"."""
_SAYS_WHAT = (["that", "being"], ["this", "being"], ["which", "is"], ["that", "is"], ["this", "is"])
_APPOSED = 4
"""Words in "that being the", which says what a figure was."""
BESIDE = 3
"""Words between a measure and its figure at the most, for it to stand beside it: "the fund is worth £120 million"."""
REACH_LEFT, REACH_RIGHT = 9, 5
"""How many words may stand between a measure and its figure, before it and after it."""


def to_the_right(reading: Reading, figure: Figure, mention: Mention, part: int, named: frozenset[int]) -> int:
    """How firmly part `part` of a measure is the figure's that it follows: 3 beside it, 2 farther, 1 of some, 0 not."""
    from linter.matching.answerers import opens
    from linter.matching.asides import aside

    norm, words = reading.words.norm, reading.words
    between = norm[figure.outer_last : mention.first]
    near = reading.figures_in(max(0, figure.outer_first - 3), figure.outer_first)
    twice = any(other.outer_last == figure.outer_first and other.unit == SHARE for other in near)
    if words.mark(figure.outer_first)[-1:] == "(" and words.mark(figure.outer_last)[:1] == ")" and not twice:
        return 0  # "teachers (1,655), parents (1,204)": in brackets it is of what stands before
    if (
        between[:1] in (["is"], ["was"], ["are"])
        and between[-1:] == ["of"]
        and between[-2] in _HOW_MANY
        and len(between) <= _APPOSED
    ):
        return 3  # "51,000 *is the number of* awards"
    if figure.kind == "number" and between[-1:] in (["from"], ["by"]) and len(between) <= BESIDE:
        if any(at in measure_words(reading) for at in range(figure.outer_last, mention.first - 1)):
            return 3  # "259 *replies from* firms", of firms
    if figure.outer_first and norm[figure.outer_first - 1] == "at" and opens(reading, figure.outer_first - 1):
        if comma(reading, figure.outer_last, figure.outer_last + 1) and _DETERMINERS.issuperset(between):
            return 3  # "At £27 billion, *the* capacity of the Bank …"
    if comma(reading, figure.outer_last, mention.first) and has_its_own(reading, mention):
        return 0  # "clubs sent 1,246, *local authorities 87* and schools 78"
    rest = [word for word in between if word not in _DETERMINERS]
    if rest[-1:] and rest[-1] in _AGAINST:
        return 0  # "pay £10 an hour, well *above* the Training Rate"
    if (
        figure.kind == "number"
        and _ABOUT & set(between[1:])
        and between[0].endswith("s")
        and between[0] not in PEOPLE
        and figure.outer_last not in measure_words(reading)
    ):
        return 0  # "35 letters *about* responses"
    if figure.kind == "number" and _others_do(reading, figure, mention, between):
        return 0  # "Around 60 *attractions already let* foster families in"
    if between[:2] in _SAYS_WHAT and len(between) <= _APPOSED:
        return 2
    if "not" in between and between[between.index("not") - 1] in ("is", "was", "are", "were"):
        return 0  # "The £120 on your statement *is not* a penalty"
    if figure.kind == "number" and between[:1] and between[0] in PEOPLE and between[-1].endswith("ing"):
        return 0  # "14 people deciding applications" counts people
    if figure.kind == "number" and _doing_it(reading, figure, mention, between):
        return 3 if len(between) <= BESIDE + 1 else 2
    if (
        figure.kind == "number"
        and len(between) > 1
        and {"the", "a", "an"} & set(between[1:])
        and not set(between) & {"of", "to"}
        and not (norm[figure.outer_first - 1] in ("at", "in") and between[-1] in ("is", "are", "been"))
    ):
        return 0  # "six riggers the application fees": another thing begins
    if any(";" in words.gap(at) or "." in words.gap(at) for at in range(figure.outer_last, mention.first + 1)):
        return 0
    if (
        len(between) <= REACH_RIGHT - 1
        and not STOP_RIGHT & set(between)
        and not comma(reading, figure.outer_last, mention.first)
    ):
        led = norm[mention.first] in ("from", "by")
        if figure.kind == "number" and "of" in between[1:] and not led:
            return 0  # "six guaranteed services *of* a post office": services are counted
        others = figure.kind != "percentage" and between[:1] == ["of"] and set(between[1:2]) & _WHOLE and not led
        if others or reading.figures_in(figure.last, mention.first):
            return 0  # "three *of them* the branch": other things are counted
        some = figure.kind == "number" and between[:1] == ["of"] and set(between[1:2]) & _DETERMINERS
        return 1 if some else 3  # "640 *of the responses* came from …" counts some of them
    by_the_way = aside(reading, figure.outer_last, mention.first)
    plain = [norm[at] for at in range(figure.outer_last, mention.first) if at not in named and at not in by_the_way]
    party = part or norm[mention.first] in ("from", "by") or norm[mention.first - 1] in ("from", "by")
    if party:
        linking = _after_the_whole(plain)
        if set(linking) <= _PART_LINK and len(linking) <= 9:
            return 3 if len(plain) <= BESIDE else 2
    if (
        figure.kind == "number"
        and set(between[:1]) & _AGENTS - {"and"}
        and len(between) <= 8
        and norm[mention.first].endswith(("ed", "d", "ent", "t", "ied"))
    ):
        if between[-1] == "and" or norm[figure.outer_first - 1] == "for":
            return 0  # "speaks for 190,000 businesses and responded"
        before_verb = [word for word in between if word not in _AGENTS and not word.endswith("ly")]
        return 2 if len(before_verb) <= 3 and between[0] in _AGENTS else 0
    if between[:1] and between[0] in PEOPLE and len(between) <= 4:
        return 2
    if figure.kind == "date" and between[:1] in (["when"], ["by"], ["which"]) and len(between) <= 6:
        return 2
    if (
        figure.kind == "percentage"
        and between[:1] == ["of"]
        and _in_its_predicate(reading, figure, mention, plain, named)
    ):
        return 2
    first_here = figure.kind == "duration" and opens(
        reading, figure.outer_first
    )  # "*Within ten weeks* of … you will have"
    if (
        figure.kind not in ("number", "magnitude")
        and len(plain) <= (_OPENED if first_here else 8)
        and not {"and", "or", "but"} & set(plain)
    ):
        strange = [word for word in plain if word not in LINK | STOP_RIGHT | HOLDING | {"way", "still"}]
        apart = (not by_the_way and comma(reading, figure.outer_last, mention.first)) or bool(
            reading.figures_in(figure.last, mention.first)
        )
        return 2 if len(strange) <= (4 if first_here else 2) and not apart else 0
    return 0


_OPENED = 11
"""Words at the most from a time that opens a sentence to what takes so long."""


def _doing_it(reading: Reading, figure: Figure, mention: Mention, between: list[str]) -> bool:
    """Whether people are counted by what they are doing: "26,000 *people in England are wearing an* electronic tag"."""
    are = next((at for at, word in enumerate(between) if word in ("are", "were")), len(between))
    doing = [word for word in between[are + 1 :] if word not in _DETERMINERS and word not in ("a", "an", "now")]
    if between[:1] == [] or between[0] not in PEOPLE or len(doing) != 1 or not doing[0].endswith("ing"):
        return False
    return not comma(reading, figure.outer_last, mention.first) and not reading.figures_in(figure.last, mention.first)


def _others_do(reading: Reading, figure: Figure, mention: Mention, between: list[str]) -> bool:
    """Whether things of another sort are counted, that do something to what the measure names: "60 *attractions let* families in"."""
    if len(between) < 2 or not between[0].endswith("s") or between[0].endswith(("ss", "us", "is")):
        return False
    if between[0] in PEOPLE | _AGENTS | LINK or figure.outer_last in measure_words(reading):
        return False
    plural = reading.words.norm[mention.last - 1].endswith("s")
    return plural and not _DOES.isdisjoint(between[1:])


_DOES = frozenset(
    "let offer give help take serve support use need want host accept welcome train employ visit have".split()
)


def _counted(reading: Reading, mention: Mention) -> bool:
    """Whether a number stands right before the words that measure."""
    return any(
        other.outer_last == mention.first and other.kind == "number"
        for other in reading.figures_in(max(0, mention.first - 3), mention.first)
    )


def has_its_own(reading: Reading, mention: Mention) -> bool:
    """Whether a number stands right after the words that measure: "councils 87", "councils *sent us* 87"."""
    from linter.matching.answerers import SENDING

    norm, last = reading.words.norm, mention.last
    while last < min(mention.last + BESIDE, len(norm)) and (norm[last] in SENDING or norm[last] in ("us", "in")):
        last += 1
    return any(
        other.outer_first == last and other.kind == "number" for other in reading.figures_in(last, last + BESIDE)
    )


def _after_the_whole(words: list[str]) -> list[str]:
    """Words between a figure and those it is of, without the whole: "*of the* applications *came from*"."""
    if words[:1] != ["of"] or words[1:2] == [] or words[1] not in _DETERMINERS:
        return words
    verb = next((at for at, word in enumerate(words) if word in _COMING), 0)
    return words[verb:]


_COMING = frozenset("came come were was are is have had".split())


def _steps_over(reading: Reading, others: list[Figure], figure: Figure) -> bool:
    """Whether the measure reaches past other figures: "from £11.90 to £12.75", "is £7.85 and that for … is £11.90"."""
    norm = reading.words.norm
    alike = [other for other in others if other.kind == figure.kind]
    if len(alike) == 1 and norm[alike[0].outer_first - 1] == "from" and norm[figure.outer_first - 1] == "to":
        return True
    between = norm[others[-1].last : figure.outer_first]
    if between in (["that", "is"], ["namely"], ["that", "is", "on"], ["that", "is", "to", "say"]):
        return True  # "by the last day of July, *that is* 31 July 2026"
    return any(
        pair in (("that", "for"), ("that", "of"), ("that", "on"), ("that", "to"))
        for pair in zip(between, between[1:], strict=False)
    )


def _of_something_else(reading: Reading, mention: Mention, figure: Figure, named: frozenset[int]) -> bool:
    """Whether the measure is of another thing: "the result *of a biopsy* may take up to 28 days"."""
    norm, at = reading.words.norm, mention.last
    if norm[at] not in ("of", "for") or reading.words.mark(at):
        return False
    thing = at + 1
    while thing < figure.outer_first and norm[thing] in ("the", "a", "an", "any", "your", "each", "every", "all"):
        thing += 1
    if (
        thing >= figure.outer_first
        or not named
        or any(word in named for word in range(thing, min(thing + _CHAIN, figure.outer_first)))
    ):
        return False
    if any(other.date for other in reading.figures_in(thing, thing + 1)):
        return False  # "by the last day *of July*, that is …"
    title = reading.index.entries[mention.key.entry].title
    if norm[thing] in title.lower().split():
        return False  # "the charge *for an adult*", of a fact that is called so
    return norm[thing] not in LINK and norm[thing] not in PLAIN_TOPICS and not norm[thing].endswith("ing")


def _in_its_predicate(
    reading: Reading, figure: Figure, mention: Mention, plain: list[str], named: frozenset[int]
) -> bool:
    """Whether a share is told with its measure at the end: "58% *of cases that go to the Hour* end in a *settlement*"."""
    between = range(figure.outer_last, mention.first)
    strange = [word for word in plain if word not in LINK | STOP_RIGHT | HOLDING]
    whole = not comma(reading, figure.outer_last, mention.first) and not reading.figures_in(figure.last, mention.first)
    return (
        whole
        and (not named or any(at in named for at in between))
        and len(strange) <= _SHARED
        and len(between) <= 2 * REACH_LEFT
    )


_SHARED = 4


def _so_many_others(reading: Reading, figure: Figure, mention: Mention) -> bool:
    """Whether a magnitude is of a noun of its own: "represent hundreds of thousands *of businesses*"."""
    norm, at = reading.words.norm, figure.outer_last + 1
    if figure.kind != "magnitude" or norm[at - 1 : at] != ["of"] or norm[at] in _DETERMINERS | _WHOLE:
        return False
    own = reading.mentions.get("fact", {}).get(mention.key.entry, ())
    return not any(other.first <= at < other.last for other in own)


def _numbered(reading: Reading, figure: Figure) -> bool:
    """Whether the figure is the number of one thing: "application 1604"."""
    at = figure.first - 1
    if figure.kind != "number" or figure.qualified or figure.upper is not None or figure.amount < 100:
        return False
    return reading.words.gap(figure.first).isspace() and reading.words.norm[at] == reading.stems[at]


@once
def measure_words(reading: Reading) -> frozenset[int]:
    """The words that name what some fact counts; not the "answers" to questions."""
    from linter.matching.turnout import are_answers

    facts = reading.mentions.get("fact", {}).values()
    measures = (mention for mentions in facts for mention in mentions if mention.key.role == "measure")
    norm = reading.words.norm
    told = (each for each in measures if norm[each.last - 1] != "answers" or are_answers(reading, each))
    return frozenset(word for mention in told for word in range(mention.first, mention.last))


def comma(reading: Reading, first: int, last: int) -> bool:
    """Whether a comma stands before any of words `first` to `last`, `last` among them."""
    return any("," in reading.words.gap(at) for at in range(first, last + 1)) and last > first


def to_the_left(reading: Reading, figure: Figure, mention: Mention, named: frozenset[int]) -> int:
    """How firmly a measure is the figure's that it stands before: 3 beside it, 2 farther, 0 not."""
    from linter.matching.answerers import ANSWERED, SENDING, answered_of_them
    from linter.matching.asides import aside

    norm = reading.words.norm
    if (
        norm[figure.outer_last : figure.outer_last + 1] == ["of"]
        and not reading.words.mark(figure.outer_last)
        and set(norm[figure.outer_last + 1 : figure.outer_last + 2]) & _WHOLE
    ):
        follows = norm[figure.outer_last + 2 : figure.outer_last + 3]
        if mention.last == figure.outer_first and reading.words.mark(figure.outer_first)[-1:] == "(" and follows:
            return 3 if follows[0] in ANSWERED else 0  # "firms (79 *of which replied* to the consultation)"
        if answered_of_them(reading, figure, mention):
            return 2
        # "Postmasters sent 471 of them" is of postmasters; "the replies: 471 of them" is not of all the replies
        if norm[figure.outer_first - 2 : figure.outer_first] in (["there", "were"], ["there", "are"]):
            return 2  # "officials have read the submissions, and *there were* 3,000 *of them*"
        sent = norm[mention.last : figure.outer_first]
        if reading.words.mark(figure.outer_first) and reading.words.mark(figure.outer_last + 2)[:1] in (
            ",",
            ")",
            "–",
            "—",
            "-",
        ):
            return 2  # "the responses to the Paper, *1,100 of them*, have been read"
        return 3 if len(sent) <= 2 and set(sent) & SENDING and set(sent) <= LINK | SENDING else 0
    if mention.last == figure.first and _numbered(reading, figure):
        return 0
    if norm[figure.outer_first - 2 : figure.outer_first] == ["out", "of"] and _counted(reading, mention):
        return 2  # "There were 1,905 *responses* from disabled passengers, *out of* over 6,400 in all"
    if is_whole(reading, figure) and (
        not {"from", "by"}.isdisjoint(norm[mention.first - 1 : mention.first + 1])
        or norm[figure.outer_first - 2] != "out"
    ):
        return 0  # "259 replies *from firms*, out of 3,000", "*firms* made 259 of the 3,000"
    if norm[figure.outer_first - 1] == "and" and norm[figure.outer_last : figure.outer_last + 1] in _OWN_PREDICATES:
        return 0
    if mention.last == figure.outer_first - 2 and norm[mention.last : figure.outer_first] in (
        ["from", "whom"],
        ["by", "whom"],
    ):
        return 3  # "solicitors, *from whom* 1,381 replies were received"
    if _of_those_before_it(reading, figure, mention) or _one_of_them(reading, figure, mention):
        return 0
    if figure.date and norm[figure.first - 1] == "of" and norm[figure.first - 2] in _PAPERS:
        return 0
    between = norm[mention.last : figure.outer_first]
    by_the_way = aside(reading, mention.last, figure.outer_first)
    others = [
        other
        for other in reading.figures_in(mention.last, figure.outer_first)
        if other is not figure and other.first not in named and other.first not in by_the_way
        if not (other.date and other.date.yearless and not other.date.exact)  # "the *spring* round"
    ]
    if others and not _steps_over(reading, others, figure):
        if figure.date and norm[figure.outer_last : figure.outer_last + 3] in _TO_DO_IT and len(between) <= 2 * _CHAIN:
            return 0 if any(other.kind == figure.kind for other in others) else 2
        if len(between) > 6 or any(other.kind == figure.kind for other in others):
            return 0
    if not others and _said_to_be(reading, figure, mention):
        return 2
    apart = len(between) - len(by_the_way) - sum(2 for other in others if norm[other.outer_first - 1] == "from")
    if apart > REACH_LEFT + 6 or any(";" in reading.words.gap(at) for at in range(mention.last, figure.first + 1)):
        return 0
    were_sent = not SENDING.isdisjoint(between) and figure.outer_last in measure_words(reading)
    counted = not were_sent and figure.outer_last not in named and counted_otherwise(reading, figure)
    counted &= not in_its_unit(reading, figure, mention.key.entry)
    if counted or _so_many_others(reading, figure, mention) or _of_something_else(reading, mention, figure, named):
        return 0
    strange = [
        norm[at]
        for at in range(mention.last, figure.outer_first)
        if at not in named
        and at not in by_the_way
        and norm[at] not in LINK
        and not norm[at].endswith("ly")
        and not norm[at][0].isdigit()
        and not (root(norm[at]) in CHANGING and norm[at - 1] not in ("a", "an", "the"))
    ]
    if len(between) <= BESIDE and not strange:
        return 3
    allowed = 2 if figure.kind in ("number", "magnitude") else 4
    if any(at in named for at in range(figure.outer_first - 4, figure.outer_first)):
        allowed += 1  # its subject is right before it
    return 2 if len(strange) <= (allowed if apart <= REACH_LEFT else allowed - 1) else 0


_HOW_MANY = frozenset("number total count tally share proportion percentage figure sum".split())
_BEING = tuple(
    tuple(words.split())
    for words in "is,was,are,were,stood at,stands at,came to,comes to,amounted to,amounts to,had reached,has reached,now exceeds".split(
        ","
    )
)
_LONG_SUBJECT = 24


def _said_to_be(reading: Reading, figure: Figure, mention: Mention) -> bool:
    """Whether it is told how many there are, and what is told is the figure: "*The number of homes* …, for which …, *stood at*"."""
    norm, at = reading.words.norm, figure.outer_first
    begin = reading.sentences[reading.sentence_at(figure.first)].first
    before = range(mention.first - 1, max(begin, mention.first - BESIDE - 2) - 1, -1)
    first = next((word for word in before if norm[word : word + 1] == ["the"] and norm[word + 2] == "of"), None)
    if first is None or norm[first + 1] not in _HOW_MANY or at - mention.last > _LONG_SUBJECT:
        return False
    if any(mark in reading.words.gap(word) for word in range(first + 1, at + 1) for mark in ";:"):
        return False
    put = norm[at - 1] == "as" and not _PUTTING.isdisjoint(norm[max(begin, first - BESIDE) : first])
    told = put or any(tuple(norm[at - len(words) : at]) == words for words in _BEING)
    return told and "and" not in norm[mention.last : at]


_PUTTING = frozenset("put puts give gives gave state states quote quotes cite show shows record records".split())
"""What is done with a number that is given "as" so many."""
_AGAINST = frozenset("above below than beyond exceeding exceeds beneath".split())
_ABOUT = frozenset("about regarding concerning".split())


def _one_of_them(reading: Reading, figure: Figure, mention: Mention) -> bool:
    """Whether one is told of, and none are counted: "*your response*, numbered 1147"."""
    norm, head = reading.words.norm, mention.last - 1
    if norm[figure.outer_first - 2 : figure.outer_first] == ["one", "of"] or figure.kind != "number":
        return False  # "Your reply was *one of* nearly 3,000"
    return norm[mention.first - 1] in _ONE and norm[head] == reading.stems[head] and mention.last - mention.first == 1


_ONE = frozenset("your my his her a an this each every one".split())


def _of_those_before_it(reading: Reading, figure: Figure, mention: Mention) -> bool:
    """Whether a party of its own stands before a number in a clause that leaves out its verb: "…, and *museums* 207"."""
    norm, at = reading.words.norm, figure.outer_first - 1
    if figure.kind == "number" and norm[at] == "for" and at - 2 > mention.last and norm[at - 2] == "and":
        return reading.words.capital(at - 1)  # "Wales accounted for 112 of the replies, *and Scotland for* 240"
    if figure.kind != "number" or at <= mention.last or not norm[at].endswith("s") or at in measure_words(reading):
        return False
    begins = norm[at - 1] == "and" or reading.words.mark(at)[:1] in (",", ";")
    return begins and norm[at] not in LINK | HOLDING and not reading.words.mark(figure.outer_first)
