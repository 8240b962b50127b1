"""What a figure's subject is: named in its clause, or carried over from the sentences before."""

from __future__ import annotations

from collections.abc import Sequence

from linter.matching.beside import comma
from linter.matching.by_topic import NEAR_TOPIC, said_of_a_topic
from linter.matching.naming import Reference
from linter.matching.reading import Reading
from linter.matching.surroundings import NEAR, Around, asked, references_from, what_is_named
from linter.matching.topics import (
    from_its_mark,
    led_by_its_measure,
    named_apart,
    names_another,
    on_another_topic,
    told_from_it,
)
from linter.text.numbers import Figure
from linter.text.sentences import Sentence

_BREAKS = frozenset(["while", "whereas", "but", "although", "whilst"])
CARRIED = 1000
"""How far away a subject counts that is carried over from another sentence."""
BEYOND = 100
"""How much farther away a subject counts that follows its figure after a comma than one before it."""


def of_subject(
    reading: Reading, figure: Figure, references: Sequence[Reference], ours: frozenset[int], rest: Around | None
) -> int | None:
    """How far the library's subject is from its figure, in words; None when the figure is of something else.

    The subject is named in the figure's clause, or carried over from what went before. `ours` are the words that name
    the subject or its measure. Raises `AsksLetter` where that depends on the `rest` of the letter, and it is None.
    """
    sentence = reading.sentences[reading.sentence_at(figure.first)]
    if told_from_it(reading, sentence, figure.outer_first):
        return None
    references = _outside_other_rows(reading, sentence, references)
    here = references[references_from(references, sentence.first) : references_from(references, sentence.last)]
    before = [reference for reference in here if reference.last <= figure.outer_first]
    after = [reference for reference in here if reference.first >= figure.last]
    chosen: Reference | None = None
    own_before = bool(before) and before[-1].what == "own"
    if len(before) > 1 and before[-1].what == "other" and _by_the_way(reading, before[-1], figure):
        before = before[:-1]
    if before and _set_against(reading, before[-1], figure):
        before = before[:-1]
    if (
        after
        and _leads_to(reading, figure, after[0])
        and not (own_before and comma(reading, figure.last, after[0].first))
        and not (own_before and after[0].what == "other" and reading.words.norm[after[0].first - 1] in _INDEFINITE)
    ):
        chosen = after[0]
    elif before:
        chosen = before[-1]
    elif after and after[0].what == "own" and not _of_the_next(reading, figure, after[0]):
        chosen = after[0]
        if (
            comma(reading, figure.last, after[0].first)
            and not _with_which(reading, figure, after[0], sentence)
            and (references[0] != after[0] or asked(reading, sentence, rest).before)
        ):
            chosen = None
    if chosen and chosen.what == "own" and _of_other_before(reading, references, chosen, sentence):
        return None
    if chosen and (
        _than_it(reading, figure, chosen)
        or _only_a_piece(reading, chosen)
        or _owns_another(reading, figure, chosen, ours)
    ):
        return None
    if chosen and chosen.last <= figure.first and _turns_to_another(reading, figure, chosen, ours):
        return None
    if chosen and chosen.what != "back":
        apart = figure.outer_first - chosen.last if chosen.last <= figure.first else chosen.first - figure.last
        after_comma = chosen.first >= figure.last and comma(reading, figure.last, chosen.first)
        if (after_comma or figure.kind in ("money", "rate")) and _of_a_nearer(reading, figure, chosen):
            return None
        if after_comma:
            apart += BEYOND  # "a check-up costs £27.40, and *a prescription* £10.10"
        return apart if chosen.what == "own" else None
    if chosen is None and not led_by_its_measure(reading, figure, sentence, ours):
        told = from_its_mark(reading, figure, sentence)
        if on_another_topic(reading, told, ours - {figure.outer_first - 1}, rest, figure):
            return None
        if named_apart(reading, sentence, ours):
            return None
    limit = chosen.first if chosen else sentence.first
    back = chosen is not None
    return CARRIED if _carried(reading, references, limit, sentence, rest, said_back=back) else None


def _of_the_next(reading: Reading, figure: Figure, reference: Reference) -> bool:
    """Whether what is named after a figure begins what is told next: "… £8.40 an hour *and apprentices* £7.55 an hour"."""
    between = reading.words.norm[figure.last : reference.first]
    its_own = any(
        other.outer_first == reference.last and other.kind == figure.kind
        for other in reading.figures_in(reference.last, reference.last + 3)
    )
    return _broken(reading, figure.last, reference.first) or (its_own and "and" in between)


def _with_which(reading: Reading, figure: Figure, reference: Reference, sentence: Sentence) -> bool:
    """Whether a sentence begins with what its subject has: "*With seven plans published*, the Strategy is well under way"."""
    norm, words = reading.words.norm, reading.words
    if norm[sentence.first] != "with" or any(
        other is not figure for other in reading.figures_in(sentence.first, reference.first)
    ):
        return False
    pauses = [at for at in range(figure.outer_last, reference.first + 1) if words.mark(at).strip("-’'")]
    return len(pauses) == 1 and words.mark(pauses[0]).strip() == "," and reference.first - pauses[0] <= 1


def _by_the_way(reading: Reading, reference: Reference, figure: Figure) -> bool:
    """Whether a thing is named between two commas: "Round Three, *for the Action Fund*, closes on 25 September"."""
    words, opening = reading.words, range(reference.first, reference.first - _OPENING, -1)
    if "," not in words.gap(reference.last) or reference.last >= figure.outer_first:
        return False
    begins = next((at for at in opening if at > 0 and words.mark(at)), 0)
    return begins > 0 and "," in words.gap(begins) and words.norm[begins] in _ASIDE


def _set_against(reading: Reading, reference: Reference, figure: Figure) -> bool:
    """Whether a thing is only compared with: "It drew 402,600, *against 214,000 for Skilled Trades*, and 391,000 were decided"."""
    words, at = reading.words, reference.first
    if "," not in words.gap(reference.last) or reference.last >= figure.outer_first:
        return False
    begins = next((word for word in range(at, max(at - _COMPARED, 0), -1) if "," in words.gap(word)), 0)
    return begins > 0 and words.norm[begins] in ("against", "compared", "unlike")


_COMPARED = 10
"""Words at the most from "against" to the thing that is compared with."""
_OPENING = 5
"""Words at the most from the first comma to a thing named by the way."""
_ASIDE = frozenset("for of in under from with by through on".split())


def _of_a_nearer(reading: Reading, figure: Figure, reference: Reference) -> bool:
    """Whether another figure stands nearer to a subject: "40% are made by commuters, and *71%* between step-free stations"."""
    between = [other for other in reading.figures_in(figure.last, reference.first) if other.kind == figure.kind]
    norm = reading.words.norm
    return any(norm[other.outer_first - 1] not in _PARTING and norm[other.outer_last] not in _MORE for other in between)


_MORE = frozenset("more fewer less up down higher lower above below".split())
_PARTING = frozenset("which them these including those".split())


def _turns_to_another(reading: Reading, figure: Figure, chosen: Reference, ours: frozenset[int]) -> bool:
    """Whether what a figure is of is named between its subject and it: "a Railcard costs £20; *the Senior card* costs £35"."""
    norm, words = reading.words.norm, reading.words
    pause = next((at for at in range(figure.outer_first, chosen.last, -1) if ";" in words.gap(at)), None)
    if pause is not None:
        return names_another(reading, pause, figure, ours)
    if norm[chosen.last] not in _OWNERS or chosen.last >= figure.outer_first:
        return False
    owns = next((at for at in range(chosen.last + 2, figure.outer_first) if norm[at] in ("has", "have", "had")), None)
    return owns is not None and norm[owns + 1] in ("a", "an") and not any(at in ours for at in range(chosen.last, owns))


_OWNERS = frozenset("the a your our this each one".split())
_PIECES = frozenset(
    """question questions chapter chapters section sections page pages paragraph annex appendix roundtable roundtables
    workshop workshops webinar webinars event events meeting meetings session sessions seminar seminars website video post
    launch draft pilot campaign petition leaflet leaflets advert adverts poster posters reminder reminders telling""".split()
)
"""What a thing may be made of, or be accompanied by, each with figures of its own."""


_INQUIRIES = frozenset("inquiry inquiries enquiry debate critique".split())
"""What somebody else may hold about a thing, with answers of its own."""


def _only_a_piece(reading: Reading, reference: Reference) -> bool:
    """Whether a piece of the subject is told of: "*Question 12 of* the consultation", "the *roundtables on* the Paper"."""
    norm, at = reading.words.norm, reference.first - 1
    while at > 1 and norm[at] in ("the", "our", "this", "its"):
        at -= 1
    if at < 1 or norm[at] not in ("of", "in", "on", "into"):
        return False
    if norm[at - 1] in _INQUIRIES or norm[at - 2 : at] in (["its", "members"], ["their", "members"]):
        return True  # "the guild polled *its members on* the Green Paper"
    if norm[at - 1] in ("them", "people") and at > 1:
        at -= 1  # "a leaflet *telling them of* the Rebate"
    return norm[at - 1] in _PIECES or (norm[at - 1].isdigit() and at > 1 and norm[at - 2] in _PIECES)


def _than_it(reading: Reading, figure: Figure, reference: Reference) -> bool:
    """Whether a figure's thing is set beside what is named after it: "£13 a night, which is less *than a forest campsite*"."""
    norm, at = reading.words.norm, reference.first - 1
    at -= norm[at] in ("a", "an", "the", "any")
    return reference.first >= figure.last and norm[at] in ("than", "unlike")


def _owns_another(reading: Reading, figure: Figure, reference: Reference, ours: frozenset[int]) -> bool:
    """Whether what a figure is of only belongs to what is named: "*Kingsmere's new car park* takes £27.40"."""
    words, last = reading.words, reference.last
    written = words.text[words.start[last - 1] : words.end[last - 1]]
    owned = range(last, min(last + _OWNED, figure.outer_first))
    return written.endswith(("'s", "’s")) and len(owned) > 1 and ours.isdisjoint(owned)


_OWNED = 4
"""Words among which it is told what belongs to something."""
_INDEFINITE = frozenset("a an any each every".split())
"""Before a thing that is no other subject, but whatever the subject is about: "75% of the cost of *a project*"."""


def named_just_before(reading: Reading, figure: Figure, references: Sequence[Reference], rest: Around | None) -> bool:
    """Whether the sentence before a figure's refers to anything. Raises `AsksLetter` as `of_subject` does."""
    number = reading.sentence_at(figure.first)
    if number:
        return any(reading.sentence_at(reference.first) == number - 1 for reference in references)
    return asked(reading, reading.sentences[number], rest).just_before


def _of_other_before(reading: Reading, references: Sequence[Reference], chosen: Reference, sentence: Sentence) -> bool:
    """Whether a common noun ("applicants") is another scheme's: the last one named before, in the paragraph, is another."""
    if reading.words.capital(chosen.last - 1) or chosen.last - chosen.first > 1:
        return False
    for reference in reversed(references[: references_from(references, sentence.first)]):
        if reading.blocks[reference.first] != sentence.block:
            return False
        if reference.what == "own" and reference.last - reference.first > 1:
            return False
        if reading.words.capital(reference.last - 1) and not reading.is_item(reference.first):
            return reference.what == "other"
    return False


def _outside_other_rows(reading: Reading, sentence: Sentence, references: Sequence[Reference]) -> Sequence[Reference]:
    """For a figure in a table, the references but for those in the labels of other rows."""
    if reading.document.blocks[sentence.block].kind != "row":
        return references
    if reading.words.norm[sentence.first] == "of" and reading.words.norm[sentence.first + 1] in _SAID_BACK:
        return references  # "of which from firms" goes on with the row above
    kept = []
    for reference in references:
        number = reading.sentence_at(reference.first)
        other = reading.sentences[number]
        row = reading.document.blocks[other.block].kind == "row"
        if (
            not row
            or other is sentence
            or (number == sentence.lead and _heads(reading, other))
            or _is_the_value(reading, other, reference)
        ):
            kept.append(reference)
    return kept


_SAID_BACK = frozenset("which whom these those them".split())


def _is_the_value(reading: Reading, row: Sentence, reference: Reference) -> bool:
    """Whether a row of a form says what the form is about: "Route: Skilled Trades"."""
    begins = next((at for at in range(row.first + 1, row.last) if "\t" in reading.words.gap(at)), None)
    return begins == reference.first and reference.last == row.last and ":" in reading.words.gap(reference.first)


def _heads(reading: Reading, row: Sentence) -> bool:
    """Whether the first row of a table is a header, and has no values of its own."""
    return all(figure.date for figure in reading.figures_in(row.first, row.last))


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


def _carried(
    reading: Reading,
    references: Sequence[Reference],
    limit: int,
    of: Sentence,
    rest: Around | None,
    *,
    said_back: bool,
) -> bool:
    """The nearest own or other reference before word `limit`; far back only for "the consultation" said again.

    It is carried to the figure of sentence `of`.
    """
    earlier = references[: references_from(references, limit)]
    led = of.lead >= 0 or reading.document.blocks[of.block].kind == "item"
    sentence = reading.sentence_at(min(limit, len(reading.words) - 1))
    last = next((reference for reference in reversed(earlier) if reference.what != "back"), None)
    if last:
        near = sentence - reading.sentence_at(last.first) <= NEAR
        if said_back or near or led:
            return last.what == "own"
    else:
        there = asked(reading, of, rest)
        back_to = references[0] if references and references[0].first <= limit else None
        if back_to and there.since_topic + reading.sentence_at(back_to.first) <= NEAR_TOPIC:
            if said_of_a_topic(reading, back_to):
                return True
        if there.last and (said_back or there.since + sentence <= NEAR or led):
            return there.last == "own"
    named = what_is_named(references if said_back else earlier)
    if "other" in named:
        return False
    there = asked(reading, of, rest)
    if not earlier and not there.before and _named_next(reading, references, of):
        return True
    return named | (there.named if said_back else there.named_before) == {"own"}


def _named_next(reading: Reading, references: Sequence[Reference], of: Sentence) -> bool:
    """Whether the next step names the subject: "Give them 21 days to answer. *If you hear nothing, write to the Advocate*."."""
    following = next(iter(reading.sentences[reading.sentence_at(of.first) + 1 :][:1]), None)
    if following is None or following.block != of.block or reading.words.norm[following.first] not in _NEXT_STEP:
        return False
    if not _OURSELVES.isdisjoint(reading.words.norm[of.first : of.last]):
        return False  # "*We* aim to answer in 15 working days. If you are not content, …"
    here = references[references_from(references, following.first) : references_from(references, following.last)]
    return bool(here) and all(each.what == "own" for each in here)


_OURSELVES = frozenset("we i us me our my".split())
_NEXT_STEP = frozenset("if then after only once should failing".split())
