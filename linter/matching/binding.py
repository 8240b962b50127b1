"""Whether a figure is *of* something: its measure beside it, its subject there or carried over from before."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Mapping, Sequence

from linter.matching.naming import Reference
from linter.matching.phrases import Mention
from linter.matching.reading import Reading, once
from linter.model.frozen import frozen
from linter.text.numbers import Figure
from linter.text.sentences import Sentence
from linter.text.stems import stem

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
_STOP_RIGHT = frozenset(
    "and or but to in for by with who that which from than on at into as because while whereas not".split()
)
_PART_LINK = frozenset(
    """of to which these those them were was came come are from by the responses also in turn sent made submitted given
    provided written received""".split()
)
_LINK = frozenset(
    """is was were are be been being has have had stands stood total totals totalled totalling totaled came come comes to
    at of reached reach reaches reaching received amounted amounts amounting number numbers numbered numbering in all
    the we a an by from now currently today already then so far which that there this year overall altogether final
    its it to date still set remains remained will shall may must can us with exceeded exceeds worth sum figure
    running moves moved goes went runs ran closes close closed closing fixed payable paid available offered capped limited up as high low for
    each every per rose rises rising increased increases fell down only just""".split()
)
_PEOPLE = frozenset(
    "people respondents stakeholders individuals parties persons correspondents contributors participants members".split()
)
_AGENTS = _PEOPLE | frozenset("organisations businesses groups bodies firms and".split())
_PAPERS = frozenset(
    "statement letter email announcement meeting order speech reply note notice decision message".split()
)
_SENDING = frozenset("sent made submitted gave provided wrote contributed returned supplied".split())
_DETERMINERS = frozenset("the our its these those your all".split())
_WHOLE = frozenset("them these those which whom".split())
_TOTALS = frozenset("total overall all altogether received number sum".split())
_WIDE = frozenset(
    """a an the across all every both people individuals organisations stakeholders wide range members businesses around
    everyone interested respondents over our your throughout many various different industry""".split()
)
_BREAKS = frozenset(["while", "whereas", "but", "although", "whilst"])
CARRIED = 1000
"""How far away a subject counts that is carried over from another sentence."""
_FARTHEST = 40
"""No measure stands farther from its figure, in words, whatever lies between."""
_OWN_PREDICATES = tuple([word] for word in "was were are is came come have had has from by for on at in".split())
"""What follows a figure that begins a part of the sentence of its own: "148,000 for children and 31,000 *were* …"."""
_APPOSED = 4
"""Words in "that being the", which says what a figure was."""
_BESIDE = 3
"""Words between a measure and its figure at the most, for it to stand beside it: "the fund is worth £120 million"."""
REACH_LEFT, REACH_RIGHT = 9, 5
"""How many words may stand between a measure and its figure, before it and after it."""


@frozen
class Measured:
    """One wording of a measure, cut at its prepositions, with where each part was found."""

    parts: tuple[tuple[Mention, ...], ...]
    size: int


def measured_by(reading: Reading, figure: Figure, measure: Measured, named: frozenset[int] = frozenset()) -> int:
    """How firmly `measure` is the figure's: 3 beside it, 2 in its clause, 1 by its table or list, 0 not at all.

    `named` are the words that name the subject: they never keep a measure from its figure.
    """
    firmest = 0
    if len(measure.parts) > 1 and is_whole(reading, figure):
        return 0
    measure = _reaching(reading, figure, measure)
    for number, mentions in enumerate(measure.parts):
        if not mentions:
            return 0
        firmest = max(
            firmest, max((_attached(reading, figure, mention, number, named) for mention in mentions), default=0)
        )
    if len(measure.parts) > 1 and firmest:
        sentence = reading.sentences[reading.sentence_at(figure.first)]
        for number, mentions in enumerate(measure.parts):
            if number == 0 and any(_just_before(reading, mention, sentence.first) for mention in mentions):
                continue
            if not any(_in_reach(reading, figure, mention, sentence.first, sentence.last) for mention in mentions):
                return 0
    return firmest


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


def reaches(reading: Reading, figure: Figure, mentions: Sequence[Mention]) -> bool:
    """Whether any of `mentions`, which are in order, stands where a measure of the figure may stand."""
    return any(_between(mentions, first, last) for first, last in _around(reading)[reading.sentence_at(figure.first)])


@once
def _around(reading: Reading) -> list[list[tuple[int, int]]]:
    """For each sentence, the words among which the measures of its figures may stand.

    They are those of the sentence, of the one before it, and of the one that leads to it.
    """
    sentences = reading.sentences
    found = []
    for number, sentence in enumerate(sentences):
        around = [(sentences[_antecedent(reading, number)].first, sentence.last)]
        if 0 <= sentence.lead < number - 1:
            around.insert(0, (sentences[sentence.lead].first, sentences[sentence.lead].last))
        found.append(around)
    return found


def _reaching(reading: Reading, figure: Figure, measure: Measured) -> Measured:
    """The measure's mentions that stand where a measure of the figure may stand."""
    around = _around(reading)[reading.sentence_at(figure.first)]
    parts = tuple(
        tuple(mention for first, last in around for mention in _between(mentions, first, last))
        for mentions in measure.parts
    )
    return Measured(parts, measure.size)


def _antecedent(reading: Reading, number: int) -> int:
    """The sentence before sentence `number`, or before the two that lead to it with "It …" as it does."""
    before = number - 1
    for _ in range(2):
        if before <= 0 or reading.sentences[before].block != reading.sentences[number].block:
            break
        if not all(reading.words.norm[reading.sentences[at].first] == "it" for at in (before, number)):
            break
        before -= 1
    return max(0, before)


def _between(mentions: Sequence[Mention], first: int, last: int) -> Sequence[Mention]:
    return mentions[bisect_left(mentions, (first,)) : bisect_left(mentions, (last,))]


def _just_before(reading: Reading, mention: Mention, first: int) -> bool:
    """Whether the head of a measure was said in the sentence before: "1,200 applications. It had 240 from parishes"."""
    return mention.last <= first and reading.sentence_at(first) - reading.sentence_at(mention.first) == 1


_STANDING = frozenset("is was has remains stands stood rose fell went now can may".split())


def _said_back(reading: Reading, figure: Figure, mention: Mention, sentence: Sentence) -> int:
    """Whether "it" stands for the measure: "The fund has not been cut. It has gone up … to £150 million"."""
    norm = reading.words.norm
    before = reading.sentences[reading.sentence_at(mention.first)]
    if mention.first - before.first > 10 and before.last - mention.last > 5:
        return 0
    pronoun = sentence.first
    if norm[pronoun] not in ("it", "this") or norm[pronoun + 1] not in _STANDING or counted_otherwise(reading, figure):
        return 0
    between = norm[pronoun + 1 : figure.outer_first]
    strange = [word for word in between if word not in _LINK and not word[0].isdigit() and word not in ("£", "million")]
    return 1 if len(strange) <= 2 and len(between) <= 9 else 0


def _answers(reading: Reading, figure: Figure, sentence: Sentence) -> bool:
    """Whether the sentence is the figure and hardly more, as the answer to a question is."""
    rest = [*range(sentence.first, figure.outer_first), *range(figure.outer_last, sentence.last)]
    return all(reading.words.norm[at] in _ANSWERING for at in rest)


_ANSWERING = frozenset("a answer in all it is was there were are a total of".split())


def _same_cell(reading: Reading, figure: Figure, mention: Mention) -> bool:
    return column(reading, figure.first) == column(reading, mention.first)


def _wordy_cell(reading: Reading, figure: Figure) -> bool:
    """Whether the figure's cell says in words of its own what it is."""
    sentence = reading.sentences[reading.sentence_at(figure.first)]
    mine = column(reading, figure.first)
    end = figure.outer_last + 2 * (
        reading.words.norm[figure.outer_last : figure.outer_last + 1] in (["per"], ["a"], ["an"])
    )
    others = [
        word
        for word in range(sentence.first, sentence.last)
        if not figure.outer_first <= word < end and column(reading, word) == mine
    ]
    return len(others) >= 2


def _in_reach(reading: Reading, figure: Figure, mention: Mention, first: int, last: int) -> bool:
    if not (first <= mention.first and mention.last <= last):
        return False
    left, right = sorted((figure.first, mention.first))
    between = [other for other in reading.figures_in(left, right) if other is not figure and other.kind == figure.kind]
    return not between or mention.last <= figure.first


def _attached(reading: Reading, figure: Figure, mention: Mention, part: int, named: frozenset[int]) -> int:
    sentence = reading.sentences[reading.sentence_at(figure.first)]
    if sentence.first <= mention.first < sentence.last:
        if abs(mention.first - figure.first) > _FARTHEST:
            return 0
        if reading.document.blocks[sentence.block].kind == "row" and not _same_cell(reading, figure, mention):
            return 0 if _wordy_cell(reading, figure) or mention.first >= figure.last else 2
        if mention.first >= figure.last:
            return _to_the_right(reading, figure, mention, part, named)
        if mention.last <= figure.outer_first:
            return _to_the_left(reading, figure, mention, named)
        within = figure.outer_first <= mention.first < figure.outer_last  # "£5,485 *per pupil*"
        return 3 if within or (mention.first < figure.first and mention.last > figure.outer_first) else 0
    number = reading.sentence_at(mention.first)
    asked = reading.sentences[number]
    if asked.question and asked.last == sentence.first and _answers(reading, figure, sentence):
        return 2  # "How many responses were there?" "Over 3,000."
    if number == _antecedent(reading, reading.sentence_at(figure.first)) and number != sentence.lead:
        return _said_back(reading, figure, mention, sentence)
    if sentence.lead >= 0:
        lead = reading.sentences[sentence.lead]
        if lead.first <= mention.first < lead.last:
            return _from_the_lead(reading, figure, mention, sentence.first, sentence.last)
    return 0


def _to_the_right(reading: Reading, figure: Figure, mention: Mention, part: int, named: frozenset[int]) -> int:
    norm, words = reading.words.norm, reading.words
    between = norm[figure.outer_last : mention.first]
    if words.mark(figure.outer_first)[-1:] == "(" and words.mark(figure.outer_last)[:1] == ")":
        return 0  # "teachers (1,655), parents (1,204)": in brackets it is of what stands before
    if between[:2] in (["that", "being"], ["this", "being"], ["which", "is"]) and len(between) <= _APPOSED:
        return 2
    if figure.kind == "number" and between[:1] and between[0] in _PEOPLE and between[-1].endswith("ing"):
        return 0  # "14 people deciding applications" counts people
    if (
        figure.kind == "number"
        and len(between) > 1
        and {"the", "a", "an"} & set(between[1:])
        and not set(between) & {"of", "to"}
    ):
        return 0  # "six riggers the application fees": another thing begins
    if any(";" in words.gap(at) or "." in words.gap(at) for at in range(figure.outer_last, mention.first + 1)):
        return 0
    if (
        len(between) <= REACH_RIGHT - 1
        and not _STOP_RIGHT & set(between)
        and not _comma(reading, figure.outer_last, mention.first)
    ):
        led = norm[mention.first] in ("from", "by")
        if figure.kind == "number" and "of" in between[1:] and not led:
            return 0  # "six guaranteed services *of* a post office": services are counted
        others = between[:1] == ["of"] and set(between[1:2]) & _WHOLE and not led
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
            return 3 if len(plain) <= _BESIDE else 2
    if (
        figure.kind == "number"
        and set(between[:1]) & _AGENTS - {"and"}
        and len(between) <= 8
        and norm[mention.first].endswith(("ed", "d", "ent", "t", "ied"))
    ):
        before_verb = [word for word in between if word not in _AGENTS and not word.endswith("ly")]
        return 2 if len(before_verb) <= 3 and between[0] in _AGENTS else 0
    if between[:1] and between[0] in _PEOPLE and len(between) <= 4:
        return 2
    if figure.kind == "date" and between[:1] in (["when"], ["by"], ["which"]) and len(between) <= 6:
        return 2
    if figure.kind not in ("number", "magnitude") and len(plain) <= 8 and not {"and", "or", "but"} & set(plain):
        strange = [word for word in plain if word not in _LINK | _STOP_RIGHT | _HOLDING | {"way", "still"}]
        apart = (not by_the_way and _comma(reading, figure.outer_last, mention.first)) or bool(
            reading.figures_in(figure.last, mention.first)
        )
        return 2 if len(strange) <= 2 and not apart else 0
    return 0


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
    if len(others) == 1 and norm[others[0].outer_first - 1] == "from" and norm[figure.outer_first - 1] == "to":
        return True
    between = norm[others[-1].last : figure.outer_first]
    return any(pair in (("that", "for"), ("that", "of")) for pair in zip(between, between[1:], strict=False))


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
        or any(word in named for word in range(thing, min(thing + 5, len(norm))))
    ):
        return False
    return norm[thing] not in _LINK and norm[thing] not in _PLAIN_TOPICS and not norm[thing].endswith("ing")


def _numbered(reading: Reading, figure: Figure) -> bool:
    """Whether the figure is the number of one thing: "application 1604"."""
    at = figure.first - 1
    if figure.kind != "number" or figure.qualified or figure.upper is not None or figure.amount < 100:
        return False
    return reading.words.gap(figure.first).isspace() and reading.words.norm[at] == reading.stems[at]


def _comma(reading: Reading, first: int, last: int) -> bool:
    return any("," in reading.words.gap(at) for at in range(first, last + 1)) and last > first


def _to_the_left(reading: Reading, figure: Figure, mention: Mention, named: frozenset[int]) -> int:
    norm = reading.words.norm
    if (
        norm[figure.outer_last : figure.outer_last + 1] == ["of"]
        and not reading.words.mark(figure.outer_last)
        and set(norm[figure.outer_last + 1 : figure.outer_last + 2]) & _WHOLE
    ):
        # "Postmasters sent 471 of them" is of postmasters; "the replies: 471 of them" is not of all the replies
        sent = norm[mention.last : figure.outer_first]
        return 3 if len(sent) <= 2 and set(sent) & _SENDING and set(sent) <= _LINK | _SENDING else 0
    if mention.last == figure.first and _numbered(reading, figure):
        return 0
    if is_whole(reading, figure) and (
        norm[mention.first - 1] in ("from", "by") or norm[figure.outer_first - 2] != "out"
    ):
        return 0  # "259 replies *from firms*, out of 3,000", "*firms* made 259 of the 3,000"
    if norm[figure.outer_first - 1] == "and" and norm[figure.outer_last : figure.outer_last + 1] in _OWN_PREDICATES:
        return 0
    if figure.date and norm[figure.first - 1] == "of" and norm[figure.first - 2] in _PAPERS:
        return 0
    between = norm[mention.last : figure.outer_first]
    others = [
        other
        for other in reading.figures_in(mention.last, figure.outer_first)
        if other is not figure and other.first not in named
    ]
    if others and not _steps_over(reading, others, figure):
        if len(between) > 6 or any(other.kind == figure.kind for other in others):
            return 0
    if len(between) > REACH_LEFT + 6 or ";" in "".join(
        reading.words.gap(at) for at in range(mention.last, figure.first)
    ):
        return 0
    counted = figure.outer_last not in named and counted_otherwise(reading, figure)
    if counted or _of_something_else(reading, mention, figure, named):
        return 0
    by_the_way = aside(reading, mention.last, figure.outer_first)
    strange = [
        norm[at]
        for at in range(mention.last, figure.outer_first)
        if at not in named
        and at not in by_the_way
        and norm[at] not in _LINK
        and not norm[at].endswith("ly")
        and not norm[at][0].isdigit()
    ]
    if len(between) <= _BESIDE and not strange:
        return 3
    allowed = 2 if figure.kind in ("number", "magnitude") else 4
    if any(at in named for at in range(figure.outer_first - 4, figure.outer_first)):
        allowed += 1  # its subject is right before it
    return 2 if len(strange) <= (allowed if len(between) <= REACH_LEFT else allowed - 1) else 0


_BY_THE_WAY = frozenset("i we you as which it of if though although now since when once".split())


def aside(reading: Reading, first: int, last: int) -> range:
    """The words between two commas that say something by the way: "the fund, I should remind you, is £120 million"."""
    commas = [at for at in range(first, last + 1) if "," in reading.words.gap(at)]
    if len(commas) != 2:
        return range(0)
    opening = reading.words.norm[commas[0] : commas[0] + 2]
    if opening[0] not in _BY_THE_WAY and opening != ["and", "not"]:
        return range(0)
    return range(commas[0], commas[1])


def of_another_thing(reading: Reading, figure: Figure, measured: frozenset[int]) -> bool:
    """Whether the words beside a figure say what else it is: "a loan of £3 million", "a £3 million pier".

    `measured` are the words that measure or name the fact in question.
    """
    norm, words = reading.words.norm, reading.words
    at = figure.outer_first
    if figure.kind == "number" and (norm[at - 1] == "number" or _one_in(reading, figure)):
        return True
    if words.mark(figure.first)[-1:] == "[" and words.mark(figure.last)[:1] == "]":
        return True  # a footnote's number
    if (
        figure.kind not in ("date", "number", "magnitude")
        and at > 1
        and norm[at - 1] == "of"
        and not words.mark(at - 1)
    ):
        head = at - 2
        if head not in measured and norm[head] not in _HOLDING and norm[head].isalpha() and norm[head] not in _LINK:
            return not any(index in measured for index in range(max(0, head - 2), head))
    if figure.kind in ("money", "percentage", "rate") and figure.outer_last < len(norm):
        following = figure.outer_last
        if words.mark(following) not in ("", "-") or "\n\n" in words.gap(following) or following in measured:
            return False
        if reading.blocks[following] != reading.blocks[figure.first] or "\t" in words.gap(following):
            return False
        word = norm[following]
        plain = word in _LINK or word in _STOP_RIGHT or word in _AFTER or word in _HOLDING or not word.isalpha()
        if plain or word.endswith(("ly", "ed", "ing")) or word in _PLAIN_NEXT:
            return False
        return not any(index in measured for index in range(following, min(following + 4, len(norm))))
    return False


def _one_in(reading: Reading, figure: Figure) -> bool:
    """Whether the figure is the lower half of a share: "one response in three"."""
    norm, at = reading.words.norm, figure.outer_first
    if norm[at - 1] not in ("in", "of") or (norm[at - 1] == "of" and norm[at - 2] != "out"):
        return False
    return "one" in norm[max(0, at - 4) : at - 1] or any(
        other.kind == "number" and other.amount < figure.amount for other in reading.figures_in(at - 4, at - 1)
    )


_HOLDING = frozenset(
    """total sum figure amount maximum minimum limit most rate value level share percentage proportion number period time
    range region excess order instead all because out speed tune cost ceiling cap target funding pay price""".split()
)
_PLAIN_NEXT = frozenset(
    """before until since during between within without when where if while whether unless so then there here again too
    either both each every all more less plus gross net extra altogether overall also even only now later earlier
    towards toward against across about around outside inside after above below under over upon via through among
    a an the his her my no nor yet except but once today tomorrow yesterday please thanks regardless rather you they
    she he i who whom whose what how why them us me him myself themselves itself ago apiece back beside besides
    pounds pence per your our their its these those this that such""".split()
)


def counted_otherwise(reading: Reading, figure: Figure) -> bool:
    """Whether a bare figure is followed by a noun of its own: "12 local authorities", "3,000 jobs"."""
    if figure.kind not in ("number", "magnitude") or figure.outer_last >= len(reading.words):
        return False
    following = reading.words.norm[figure.outer_last]
    if reading.words.mark(figure.outer_last).strip("-‑*_"):
        return False
    if reading.blocks[figure.outer_last] != reading.blocks[figure.first]:
        return False
    return (
        following not in _STOP_RIGHT and following not in _LINK and following not in _AFTER and following not in _PEOPLE
    )


def _from_the_lead(reading: Reading, figure: Figure, mention: Mention, first: int, last: int) -> int:
    """Whether the line above a list, or the header of the figure's own column, gives the measure."""
    row = reading.document.blocks[reading.blocks[figure.first]].kind == "row"
    if row:
        same = column(reading, figure.first) == column(reading, mention.first)
        return 1 if same and _whole_row(reading, figure, first, last) else 0
    return 1 if _TOTALS & set(reading.words.norm[first:last]) and not counted_otherwise(reading, figure) else 0


def _whole_row(reading: Reading, figure: Figure, first: int, last: int) -> bool:
    """Whether a row is labelled as the whole, or by a time, and not as one group's part."""
    norm, mine = reading.words.norm, column(reading, figure.first)
    label = [at for at in range(first, last) if column(reading, at) != mine and norm[at].isalpha()]
    dated = any(other.date for other in reading.figures_in(first, last) if column(reading, other.first) != mine)
    return (
        not label or dated or bool(_TOTALS & {norm[at] for at in label}) or figure.kind not in ("number", "magnitude")
    )


def heading_words(reading: Reading, figure: Figure) -> set[str]:
    """The words of the header of the figure's column, where it stands in a table."""
    sentence = reading.sentences[reading.sentence_at(figure.first)]
    if sentence.lead < 0 or reading.document.blocks[sentence.block].kind != "row":
        return set()
    head, mine = reading.sentences[sentence.lead], column(reading, figure.first)
    if is_label(reading, head):
        return set()
    return {reading.words.norm[at] for at in range(head.first, head.last) if column(reading, at) == mine}


def is_label(reading: Reading, head: Sentence) -> bool:
    """Whether the first row of a table is no header: "Opened: 3 November"."""
    text = reading.document.text
    at = reading.words.end[head.first]
    stop = text.find("\t", at, reading.words.end[head.last - 1])
    return stop > 0 and text[at:stop].rstrip().endswith(":")


def column(reading: Reading, word: int) -> int:
    """The column of a table that word `word` stands in, counted from 0."""
    text, at = reading.document.text, reading.words.start[word]
    begin = max(text.rfind("\n", 0, at), text.rfind("\r", 0, at)) + 1
    before = text[begin:at]
    return before.count("\t") + before.count("|") + _indented(reading, word)


def _indented(reading: Reading, word: int) -> int:
    """1 for a word of a table's header that leaves the first column without a name, and so has a cell less."""
    number = reading.blocks[word]
    blocks = reading.document.blocks
    if blocks[number].kind != "row" or number + 1 >= len(blocks) or (number and blocks[number - 1].kind == "row"):
        return 0
    mine, following = (
        reading.document.text[block.span.start : block.span.end] for block in blocks[number : number + 2]
    )
    cells = mine.count("\t")
    return int(0 < cells == following.count("\t") - 1 and blocks[number + 1].kind == "row")


def from_a_party(reading: Reading, figure: Figure) -> int | None:
    """The word of "from" where the figure is of those from some party ("640 responses from trade unions")."""
    norm, words = reading.words.norm, reading.words
    end = reading.sentences[reading.sentence_at(figure.first)].last
    for at in range(figure.outer_last, min(figure.outer_last + 5, end - 1)):
        if words.mark(at).strip("-"):
            return None
        if norm[at] in ("from", "by"):
            return None if norm[at + 1] in _WIDE else at
    return None


def by_its_party(reading: Reading, figure: Figure, measured: Sequence[Mention]) -> bool:
    """Whether those that a figure is of are named: "295 were sent by *trade bodies*", "*firms* made 112 of the 4,000".

    `measured` are the words that measure the fact.
    """
    norm = reading.words.norm
    end = reading.sentences[reading.sentence_at(figure.first)].last
    for mention in measured:
        if mention.last <= figure.outer_first and figure.outer_first - mention.last <= _BESIDE:
            if _SENDING & set(norm[mention.last : figure.outer_first]):
                return True
        if figure.outer_last <= mention.first < end and not reading.figures_in(figure.last, mention.first):
            led = norm[max(figure.outer_last, mention.first - 2) : mention.first + 1]
            if {"from", "by"} & set(led):
                return True
    return False


def done_to_some(reading: Reading, figure: Figure, wordings: Sequence[str], measured: Sequence[Mention]) -> bool:
    """Whether what the fact counts was done to so many of a whole: "of the plans, six *have been published*".

    `wordings` are those of the fact's measure, of which one that begins with a verbal noun counts what was done.
    """
    words = reading.words
    for mention in measured:
        wording, part = divmod(mention.key.number, PARTS)
        if part or not wordings[wording].split()[0].endswith("ing"):
            continue
        after = mention.first >= figure.outer_last
        first, last = (figure.outer_last, mention.first) if after else (mention.last, figure.outer_first)
        between = words.norm[first:last]
        if len(between) <= _BESIDE and not any(words.mark(at).strip("-") for at in range(first + 1, last + 1)):
            if not after or {"been", "were", "are"} & set(between):
                return True
    return False


def of_subject(reading: Reading, figure: Figure, references: Sequence[Reference], ours: frozenset[int]) -> int | None:
    """How far the library's subject is from its figure, in words; None when the figure is of something else.

    The subject is named in the figure's clause, or carried over from what went before. `ours` are the words that name
    the subject or its measure.
    """
    sentence = reading.sentences[reading.sentence_at(figure.first)]
    references = _outside_other_rows(reading, sentence, references)
    here = references[_from(references, sentence.first) : _from(references, sentence.last)]
    before = [reference for reference in here if reference.last <= figure.outer_first]
    after = [reference for reference in here if reference.first >= figure.last]
    chosen: Reference | None = None
    own_before = bool(before) and before[-1].what == "own"
    if (
        after
        and _leads_to(reading, figure, after[0])
        and not (own_before and _comma(reading, figure.last, after[0].first))
    ):
        chosen = after[0]
    elif before:
        chosen = before[-1]
    elif after and after[0].what == "own" and not _broken(reading, figure.last, after[0].first):
        chosen = None if _comma(reading, figure.last, after[0].first) and references[0] != after[0] else after[0]
    if chosen and chosen.what == "own" and _of_other_before(reading, references, chosen, sentence):
        return None
    if chosen and chosen.what != "back":
        apart = figure.outer_first - chosen.last if chosen.last <= figure.first else chosen.first - figure.last
        return apart if chosen.what == "own" else None
    if chosen is None and _on_another_topic(reading, sentence, ours - {figure.outer_first - 1}):
        return None
    limit = chosen.first if chosen else sentence.first
    carried = _carried(reading, references, limit, sentence.lead, said_back=chosen is not None)
    return CARRIED if carried else None


def _of_other_before(reading: Reading, references: Sequence[Reference], chosen: Reference, sentence: Sentence) -> bool:
    """Whether a common noun ("applicants") is another scheme's: the last one named before, in the paragraph, is another."""
    if reading.words.capital(chosen.last - 1):
        return False
    for reference in reversed(references[: _from(references, sentence.first)]):
        if reading.blocks[reference.first] != sentence.block:
            return False
        if reading.words.capital(reference.last - 1) and not reading.is_item(reference.first):
            return reference.what == "other"
    return False


def _on_another_topic(reading: Reading, sentence: Sentence, ours: frozenset[int]) -> bool:
    """Whether the sentence begins with a thing of its own ("The firm asks for …"), so that no subject carries over."""
    norm = reading.words.norm
    first = sentence.first
    if (
        norm[first] not in ("the", "a", "an", "some", "many", "most", "your", "my", "his", "her", "their")
        or sentence.last - first < 6
    ):
        return False
    last = first + 1
    while last < min(first + 5, sentence.last) and norm[last] not in _LINK and norm[last] not in _STOP_RIGHT:
        last += 1
    verb = last if norm[last - 1].endswith("s") and reading.figures_in(last, last + 2) else -1
    ourselves = {reading.stems[at] for at in ours}
    if any(
        at in ours or reading.stems[at] in ourselves - _GENERIC
        for at in range(first, min(last + 1, sentence.last))
        if at != verb - 1
    ):
        return False
    return last - first > 1 and not _PLAIN_TOPICS & {stem(norm[at]) for at in range(first + 1, last) if at != verb - 1}


_GENERIC = frozenset("government department agency minister scheme programme fund the of and for in".split())
_PLAIN_TOPICS = frozenset(
    """number total figure result share rate amount answer limit maximum minimum deadline sum cost whole rest balance
    department government minister agency office ministry latest final overall same short current new first second
    charge price fee budget fund funding grant money value time period day date age""".split()
)


def _outside_other_rows(reading: Reading, sentence: Sentence, references: Sequence[Reference]) -> Sequence[Reference]:
    """For a figure in a table, the references but for those in the labels of other rows."""
    if reading.document.blocks[sentence.block].kind != "row":
        return references
    kept = []
    for reference in references:
        number = reading.sentence_at(reference.first)
        other = reading.sentences[number]
        row = reading.document.blocks[other.block].kind == "row"
        if not row or other is sentence or number == sentence.lead:
            kept.append(reference)
    return kept


def _from(references: Sequence[Reference], word: int) -> int:
    """The number of the first reference that begins at word `word` or later."""
    return bisect_left(references, word, key=lambda reference: reference.first)


def _leads_to(reading: Reading, figure: Figure, reference: Reference) -> bool:
    """Whether a preposition leads from the figure to what follows: "responses to the Green Paper"."""
    norm = reading.words.norm
    between = norm[figure.last : reference.first]
    if _broken(reading, figure.last, reference.first) or len(between) > 12 or {"that", "which", "who"} & set(between):
        return False
    if any(norm[at] == "and" and "," in reading.words.gap(at) for at in range(figure.last, reference.first)):
        return False
    same = [other for other in reading.figures_in(figure.last, reference.first) if other.kind == figure.kind]
    return not same and bool({"to", "in", "for", "on", "of", "under", "from", "through", "by"} & set(between))


def _broken(reading: Reading, first: int, last: int) -> bool:
    return bool(_BREAKS & set(reading.words.norm[first:last])) or any(
        ";" in reading.words.gap(at) for at in range(first, last + 1)
    )


def _carried(reading: Reading, references: Sequence[Reference], limit: int, lead: int, *, said_back: bool) -> bool:
    """The nearest own or other reference before word `limit`; far back only for "the consultation" said again."""
    earlier = references[: _from(references, limit)]
    sentence = reading.sentence_at(min(limit, len(reading.words) - 1))
    for reference in reversed(earlier):
        if reference.what != "back":
            near = sentence - reading.sentence_at(reference.first) <= 3
            if said_back or near or lead >= 0:
                return reference.what == "own"
            break
    return _only_own(references if said_back else earlier)


def _only_own(references: Sequence[Reference]) -> bool:
    """Whether the library's subject is named, and no other of its sort."""
    named = {reference.what for reference in references} - {"back"}
    return named == {"own"}


def group_measures(mentions: Sequence[Mention], shapes: Mapping[int, tuple[int, int]]) -> list[Measured]:
    """The wordings of a measure from the mentions of their parts.

    `shapes` gives for each wording its number of parts and its number of words.
    """
    found: list[Measured] = []
    for wording, (parts, size) in shapes.items():
        of_parts = tuple(
            tuple(mention for mention in mentions if mention.key.number == wording * PARTS + part)
            for part in range(parts)
        )
        if all(of_parts):
            found.append(Measured(of_parts, size))
    return found


PARTS = 8
"""Parts a measure's wording can have at the most; a part's number is wording × PARTS + part."""
