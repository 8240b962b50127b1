"""Why a figure that differs from a fact may still be no fault: history, a change to come, one case, a part of a whole."""

from __future__ import annotations

from linter.matching.binding import done_to_some
from linter.matching.reading import Reading
from linter.matching.slips import slip_of_digits
from linter.matching.standing import added, standing
from linter.matching.turnout import counts_answers
from linter.model.library import Fact, FactVersion
from linter.text.dates import DateMention
from linter.text.numbers import Figure
from linter.text.values import same_value

_OF_PARTS = frozenset("from by among".split())
_PART_PAIRS = frozenset(("of", whom) for whom in "which these those them whom".split())
_LONG = 10
"""In years: so far off, a year is no slip for the fact's."""
_TIMES = frozenset({"last year", "last month", "last week", "so far", "years ago", "months ago"})
_LAST = frozenset(("last", time) for time in "year month week spring summer autumn winter".split())
_YEARLY = frozenset("year year's annual annually yearly".split())
_TO_COME = (" to be ", " is to ", " are to ")
_AIMED = frozenset("target targets forecast goal ambition planned proposed projected expected estimate aim".split())


def left_alone(
    reading: Reading, figure: Figure, fact: Fact, current: FactVersion, *, in_line: bool, verbatim: bool
) -> str | None:
    """Why `figure`, which is not the value `current` of `fact`, is no fault; None when it is one.

    `in_line` says that it stands in a passage of the fact's own line, where it can be nothing else; `verbatim` that the
    passage has the line's own words, whose tense is not the letter's.
    """
    from linter.matching.answerers import by_its_party
    from linter.matching.apart import of_another_place, of_another_turn, year_by_year
    from linter.matching.cases import came_by, decided_by, of_one_case, of_one_person, received
    from linter.matching.held_then import held_then
    from linter.matching.its_time import (
        before,
        due_from,
        earlier_version,
        of_a_year_to_come,
        of_an_earlier_round,
        of_another_period,
        of_its_time,
        of_long_before,
        of_part_of_the_time,
        past_copula,
        so_when,
    )
    from linter.matching.not_ours import not_ours
    from linter.matching.some_of import (
        can_do_otherwise,
        counts_people,
        counts_some,
        is_the_whole,
        of_a_partys_share,
        singled_out,
        told_in_a_survey,
    )
    from linter.matching.somebodys_own import of_somebodys_own
    from linter.matching.tables import heading_words
    from linter.matching.to_become import to_become

    if figure.date and not figure.date.exact:
        lead = reading.words.norm[figure.first - 1] if figure.first else ""
        lead = reading.words.norm[figure.first - 2] if lead == "the" else lead
        ends = reading.words.norm[figure.first] == "end"  # "the deadline is *the end of March 2027*"
        if figure.date.yearless or (lead not in ("in", "by") and not ends) or _of_another_age(figure.date, fact):
            return "it is no exact day"
    mentions = reading.mentions.get("fact", {}).get(fact.id, ())
    own = measured_words(reading, fact)
    how = standing(reading, figure, current.period.start, own, change=is_a_change(fact))
    if due_from(reading, figure, fact, current):
        return "it is a later value, given with its day"
    if to_become(reading, figure, fact, current):
        return "it is a later value, told as what it is to become"
    if how == "past" and (verbatim or _approved_so(reading, figure, fact, current)):
        how = "present"
    if how == "present" and heading_words(reading, figure) & _AIMED:
        how = "expected"
    if how == "present" and aimed_at(fact) and _was_so(reading, figure):
        return "it is told of what was, and not of what is aimed at"
    if how in ("expected", "past"):
        return "it is told as history" if how == "past" else "it is expected or proposed, not stated"
    if how == "part" and not in_line and (added(reading, figure) or not _is_part(reading, fact)):
        names = [mention for mention in mentions if mention.key.role == "subject"]
        measures = [
            mention
            for mention in mentions
            if mention.key.role == "measure"
            and not any(name.first <= mention.first < mention.last <= name.last for name in names)
        ]
        if added(reading, figure) or not (
            by_its_party(reading, figure, measures) or done_to_some(reading, figure, fact.measure, measures)
        ):
            return "it is part of a whole"
    earlier = earlier_version(figure, fact, current)
    later = any(same_value(figure, version.value) for version in fact.versions if before(current, version))
    sentence = reading.sentences[reading.sentence_at(figure.first)]
    if later and {"will", "shall"} & set(reading.words.norm[sentence.first : figure.first]):
        return "it is a later value, announced"
    if how == "future" and (aimed_at(fact) or _to_begin(reading, fact)):
        how = "present"  # what the fact is about is to come
    if how == "future" and not earlier and (later or figure.kind != "date"):
        return "it is announced for later"
    row = reading.document.blocks[reading.blocks[figure.first]].kind == "row"
    if (earlier or row) and (past_copula(reading, figure) or of_its_time(reading, figure, current)):
        return "it is told of the time when it held"
    if earlier and (so_when(reading, figure) or held_then(reading, figure, current)):
        return "it is told of the time when it held"
    if not earlier and not figure.date and of_long_before(reading, figure, fact):
        return "it is told of a time before any value that is known"
    if not earlier and not aimed_at(fact) and of_a_year_to_come(reading, figure):
        return "it is told of a year to come"
    if figure.kind == "percentage" and not earlier and told_in_a_survey(reading, figure, fact, own):
        return "it is of what they said"
    if figure.date and of_an_earlier_round(reading, figure, current):
        return "it is the day of an earlier round"
    if not in_line and not_ours(reading, figure):
        return "it is of what is no affair of ours"
    if of_part_of_the_time(reading, figure, fact):
        return "it is for part of the time"
    if of_another_period(reading, figure, current):
        return "it is for another period than the fact's"
    if not in_line and year_by_year(reading, figure):
        return "it is of one year among several"
    if not verbatim and of_another_place(reading, figure, fact):
        return "it is of one place alone"
    if not verbatim and of_somebodys_own(reading, figure):
        return "it is of somebody's own"
    if not in_line and of_another_turn(reading, figure, fact):
        return "it is of another round"
    if not in_line and not earlier:
        if is_the_whole(reading, figure, fact):
            return "it is the whole, of which the fact counts some"
        if counts_people(reading, figure, fact):
            return "it counts people, and not what they sent"
        if can_do_otherwise(reading, figure, fact):
            return "it tells what else they can do"
        if of_a_partys_share(reading, figure, fact):
            return "it is of one party's share"
        if counts_answers(fact.measure) and (counts_some(reading, figure) or singled_out(reading, figure)):
            return "it counts some of them, by what they did"
    if not in_line and not earlier and of_one_person(reading, figure, current):
        return "it is somebody's own, and no slip for the approved one"
    if figure.date and not in_line and received(reading, figure):
        return "it is the day on which something of one person's came"
    if figure.date and not in_line and decided_by(reading, figure):
        return "it is the day by which we decide"
    if not earlier and not in_line and came_by(reading, figure):
        return "it is a day gone by, up to which things had come"
    named = any(m.key.role == "subject" and sentence.first <= m.first < sentence.last for m in mentions)
    line = _line(reading, fact, current)
    if not in_line and of_one_case(reading, figure, current, own, line, past=not earlier, named=named):
        return "it is told of one case, not as the rule"
    return None


def by_its_own(reading: Reading, figure: Figure, fact: Fact) -> bool:
    """Whether a figure is told by what the fact is itself about: "*According to the Visitor Survey*, 78% of them …"."""
    norm, sentence = reading.words.norm, reading.sentences[reading.sentence_at(figure.first)]
    at = next((at for at in range(sentence.first, figure.first) if norm[at : at + 2] == ["according", "to"]), None)
    if at is None or any(reading.quoted[figure.first : figure.last]):
        return False
    subjects = reading.mentions_in("fact", fact.id, "subject", at, figure.first)
    return any(set(norm[at + 2 : each.first]) <= _ITS_OWN for each in subjects)


_ITS_OWN = frozenset("the our latest".split())


def aimed_at(fact: Fact) -> bool:
    """Whether the fact is itself a target or a forecast: its figure is rightly told as still to come."""
    return not _AIMED.isdisjoint(fact.title.lower().split()) or any(words in fact.title for words in _TO_COME)


def is_a_change(fact: Fact) -> bool:
    """Whether the fact is itself how far two others are apart: a discount, a cut, a rise."""
    words = {*fact.title.lower().split(), *(wording.lower() for wording in fact.measure)}
    return bool(words & _CHANGES)


_CHANGES = frozenset("discount reduction saving cut rise increase fall rebate concession off".split())


def _to_begin(reading: Reading, fact: Fact) -> bool:
    """Whether what the fact is about has not begun: "*From October* a can gets its deposit of 20p back", of a scheme to come."""
    names = {name.lower() for name in fact.subject}
    to_come = (event for event in reading.index.library.events if event.on and event.on > reading.as_of)
    return any(not names.isdisjoint(name.lower() for name in event.names) for event in to_come)


def measured_words(reading: Reading, fact: Fact) -> frozenset[int]:
    """The words that name or measure the fact."""
    return reading.once(_measured_words, fact.id)


def _measured_words(reading: Reading, fact: str) -> frozenset[int]:
    mentions = reading.mentions.get("fact", {}).get(fact, ())
    return frozenset(word for mention in mentions for word in range(mention.first, mention.last))


def _approved_so(reading: Reading, figure: Figure, fact: Fact, current: FactVersion) -> bool:
    """Whether the approved line itself gives the figure with the time it is told of: "… tonnes *last year*"."""
    from linter.matching.its_time import earlier_version

    sentence = reading.sentences[reading.sentence_at(figure.first)]
    norm = reading.words.norm[sentence.first : sentence.last]
    told = {" ".join(pair) for pair in zip(norm, norm[1:], strict=False)} & _TIMES
    if "last year" in told and not _YEARLY.isdisjoint(fact.title.lower().split()):
        written = reading.words_at(figure.first, figure.last)
        if slip_of_digits(figure, written, current.value) and earlier_version(figure, fact, current) is None:
            return True  # a year's figure is always the last year's
    when = _LAST & set(zip(norm, norm[1:], strict=False))
    if when and counts_answers(fact.measure) and "had" not in norm and earlier_version(figure, fact, current) is None:
        return True  # "*last autumn* 2,300 people sent us their views": what was asked then has been answered since
    if not fact.line:
        return False
    texts = [v.text.lower() for v in reading.index.line(fact.line).versions if current.quote in v.text]
    return any(time in text for time in told for text in texts)


def _line(reading: Reading, fact: Fact, current: FactVersion) -> str:
    """The approved words that give the value in force; empty where no line does."""
    versions = reading.index.line(fact.line).versions if fact.line else ()
    return next((version.text for version in versions if current.quote and current.quote in version.text), "")


def _of_another_age(mention: DateMention, fact: Fact) -> bool:
    """Whether a year is far from every day that the fact has had: "the harbour closed in 1951"."""
    days = [version.value.day for version in fact.versions if version.value.day]
    return all(abs(mention.end.year - day.year) > _LONG for day in days)


def _is_part(reading: Reading, fact: Fact) -> bool:
    """Whether the fact is itself a part of a whole: approved as "of which 588 came from anglers"."""
    if any(wording.split()[0] in _OF_PARTS for wording in fact.measure):
        return True
    if not fact.line:
        return False
    for version in reading.index.line(fact.line).versions:
        for told in fact.versions:
            at = version.text.find(told.quote) if told.quote else -1
            before = version.text[:at].lower().split()[-4:] if at > 0 else []
            if any(pair in _PART_PAIRS for pair in zip(before, before[1:], strict=False)) or "including" in before:
                return True
    return False


def _was_so(reading: Reading, figure: Figure) -> bool:
    """Whether a count is followed by a past tense: "51,300 cases *were waiting*"."""
    sentence = reading.sentences[reading.sentence_at(figure.first)]
    following = reading.words.norm[figure.outer_last : min(sentence.last, figure.outer_last + 5)]
    return figure.kind == "number" and not {"was", "were", "had", "stood"}.isdisjoint(following)
