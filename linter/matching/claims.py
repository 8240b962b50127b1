"""Why a figure that differs from a fact may still be no fault: history, a change to come, one case, a part of a whole."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, timedelta

from linter.matching.apart import of_another_place, of_another_turn, year_by_year
from linter.matching.beside import by_its_party
from linter.matching.binding import done_to_some
from linter.matching.cases import NOW, of_one_case, of_one_person, received
from linter.matching.otherwise import PEOPLE, from_a_party
from linter.matching.reading import Reading
from linter.matching.some_of import counts_some
from linter.matching.standing import standing
from linter.matching.tables import column, heading_words, is_label
from linter.matching.turnout import counts_answers
from linter.model.library import Fact, FactVersion
from linter.text.dates import DateMention
from linter.text.numbers import Figure
from linter.text.tense import IRREGULAR_PAST
from linter.text.values import same_value

_OF_PARTS = frozenset("from by among".split())
_PART_PAIRS = frozenset(("of", whom) for whom in "which these those them whom".split())
_LONG = 10
"""In years: so far off, a year is no slip for the fact's."""
_TIMES = frozenset({"last year", "last month", "last week", "so far", "years ago", "months ago"})
_PERIODS = {
    "hour": {"hour", "hourly"},
    "day": {"day", "daily"},
    "week": {"week", "weekly"},
    "month": {"month", "monthly"},
    "year": {"year", "yearly", "annual", "annually"},
}


_ONCE_DONE = IRREGULAR_PAST - {"set", "put"}
_AIMED = frozenset("target targets forecast goal ambition planned proposed projected expected estimate aim".split())
_ENDED = {
    "ago",
    "closed",
    "ended",
    "previous",
    "previously",
    "old",
    "former",
    "before",
    "then",
    "past",
    "until",
    "earlier",
    "was",
}


def left_alone(
    reading: Reading, figure: Figure, fact: Fact, current: FactVersion, *, in_line: bool, verbatim: bool
) -> str | None:
    """Why `figure`, which is not the value `current` of `fact`, is no fault; None when it is one.

    `in_line` says that it stands in a passage of the fact's own line, where it can be nothing else; `verbatim` that the
    passage has the line's own words, whose tense is not the letter's.
    """
    if figure.date and not figure.date.exact:
        lead = reading.words.norm[figure.first - 1] if figure.first else ""
        lead = reading.words.norm[figure.first - 2] if lead == "the" else lead
        ends = reading.words.norm[figure.first] == "end"  # "the deadline is *the end of March 2027*"
        if figure.date.yearless or (lead not in ("in", "by") and not ends) or _of_another_age(figure.date, fact):
            return "it is no exact day"
    mentions = reading.mentions.get("fact", {}).get(fact.id, ())
    own = measured_words(reading, fact)
    how = standing(reading, figure, current.period.start, own)
    if _due_from(reading, figure, fact, current):
        return "it is a later value, given with its day"
    if how == "past" and (verbatim or _approved_so(reading, figure, fact, current)):
        how = "present"
    if how == "present" and heading_words(reading, figure) & _AIMED:
        how = "expected"
    if how == "present" and aimed_at(fact) and _was_so(reading, figure):
        return "it is told of what was, and not of what is aimed at"
    if how in ("expected", "past"):
        return "it is told as history" if how == "past" else "it is expected or proposed, not stated"
    if how == "part" and not in_line and not _is_part(reading, fact):
        names = [mention for mention in mentions if mention.key.role == "subject"]
        measures = [
            mention
            for mention in mentions
            if mention.key.role == "measure"
            and not any(name.first <= mention.first < mention.last <= name.last for name in names)
        ]
        if not (by_its_party(reading, figure, measures) or done_to_some(reading, figure, fact.measure, measures)):
            return "it is part of a whole"
    earlier = earlier_version(figure, fact, current)
    later = any(same_value(figure, version.value) for version in fact.versions if _before(current, version))
    sentence = reading.sentences[reading.sentence_at(figure.first)]
    if later and {"will", "shall"} & set(reading.words.norm[sentence.first : figure.first]):
        return "it is a later value, announced"
    if how == "future" and not earlier and (later or figure.kind != "date"):
        return "it is announced for later"
    row = reading.document.blocks[reading.blocks[figure.first]].kind == "row"
    if (earlier or row) and (_past_copula(reading, figure) or of_its_time(reading, figure, current)):
        return "it is told of the time when it held"
    if not earlier and not aimed_at(fact) and _of_a_year_to_come(reading, figure):
        return "it is told of a year to come"
    if figure.kind == "percentage" and not earlier and _told_in_a_survey(reading, figure, own):
        return "it is of what they said"
    if figure.date and _of_an_earlier_round(reading, figure, current):
        return "it is the day of an earlier round"
    if _of_part_of_the_time(reading, figure, fact):
        return "it is for part of the time"
    if _of_another_period(reading, figure, current):
        return "it is for another period than the fact's"
    if not in_line and year_by_year(reading, figure):
        return "it is of one year among several"
    if not in_line and of_another_place(reading, figure, fact):
        return "it is of one place alone"
    if not in_line and of_another_turn(reading, figure, fact):
        return "it is of another round"
    if not in_line and not earlier:
        if _part_of_whole(reading, figure, fact):
            return "it is of one party's share"
        if counts_answers(fact.measure) and counts_some(reading, figure):
            return "it counts some of them, by what they did"
    if not in_line and not earlier and of_one_person(reading, figure, current):
        return "it is somebody's own, and no slip for the approved one"
    if figure.date and not in_line and received(reading, figure):
        return "it is the day on which something of one person's came"
    if not in_line and of_one_case(reading, figure, current, own, past=not earlier):
        return "it is told of one case, not as the rule"
    return None


def aimed_at(fact: Fact) -> bool:
    """Whether the fact is itself a target or a forecast: its figure is rightly told as still to come."""
    return not _AIMED.isdisjoint(fact.title.lower().split()) or " to be " in fact.title


def measured_words(reading: Reading, fact: Fact) -> frozenset[int]:
    """The words that name or measure the fact."""
    mentions = reading.mentions.get("fact", {}).get(fact.id, ())
    return frozenset(word for mention in mentions for word in range(mention.first, mention.last))


def _approved_so(reading: Reading, figure: Figure, fact: Fact, current: FactVersion) -> bool:
    """Whether the approved line itself gives the figure with the time it is told of: "… tonnes *last year*"."""
    if not fact.line:
        return False
    sentence = reading.sentences[reading.sentence_at(figure.first)]
    norm = reading.words.norm[sentence.first : sentence.last]
    told = {" ".join(pair) for pair in zip(norm, norm[1:], strict=False)} & _TIMES
    texts = [v.text.lower() for v in reading.index.line(fact.line).versions if current.quote in v.text]
    return any(time in text for time in told for text in texts)


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


def earlier_version(figure: Figure, fact: Fact, current: FactVersion) -> FactVersion | None:
    """The version before `current` whose value `figure` is, if there is one."""
    return next(
        (version for version in fact.versions if _before(version, current) and same_value(figure, version.value)), None
    )


def _due_from(reading: Reading, figure: Figure, fact: Fact, current: FactVersion) -> bool:
    """Whether the figure is a later version's and is given with its day: "on 1 April the rate moves to £8.40"."""
    days = [other.date for other in _dates_with(reading, figure) if other.date]
    return any(
        _before(current, version)
        and same_value(figure, version.value)
        and version.period.start
        and any(day.admits(version.period.start) for day in days)
        for version in fact.versions
    )


def _dates_with(reading: Reading, figure: Figure) -> list[Figure]:
    """The dates of the figure's sentence and, in a table, of the header of its column."""
    sentence = reading.sentences[reading.sentence_at(figure.first)]
    found = reading.figures_in(sentence.first, sentence.last)
    if reading.document.blocks[sentence.block].kind == "row" and sentence.lead >= 0:
        head = reading.sentences[sentence.lead]
        mine = column(reading, figure.first) if not is_label(reading, head) else -1
        found = found + [f for f in reading.figures_in(head.first, head.last) if column(reading, f.first) == mine]
    return [o for o in found if o.date and o is not figure and not (o.date.yearless and reading.names(o.first, o.last))]


_PART_OF_A_SPAN = frozenset("first second third last final opening closing".split())
_SHORT_SPANS = frozenset(
    "hour hours day days morning afternoon weekend week weeks fortnight month months quarter".split()
)


def _of_part_of_the_time(reading: Reading, figure: Figure, fact: Fact) -> bool:
    """Whether a count is told of a part of the time that the fact is of: "*in its first week* it drew 400 responses"."""
    if figure.kind != "number":
        return False
    sentence = reading.sentences[reading.sentence_at(figure.first)]
    norm = reading.words.norm[sentence.first : sentence.last]
    title = fact.title.lower().split()
    for at, word in enumerate(norm[2:-1], start=2):
        if word in _PART_OF_A_SPAN and word not in title and norm[at - 1] in ("its", "the", "their", "that"):
            span = next((i for i in (at + 1, at + 2) if norm[i : i + 1] and norm[i] in _SHORT_SPANS), None)
            led = norm[at - 2] in ("in", "on", "within", "during", "over", "after")
            if span and led and norm[span + 1 : span + 2] != ["of"]:  # not "on the first day *of training*"
                return True
    return False


def _was_so(reading: Reading, figure: Figure) -> bool:
    """Whether a count is followed by a past tense: "51,300 cases *were waiting*"."""
    sentence = reading.sentences[reading.sentence_at(figure.first)]
    following = reading.words.norm[figure.outer_last : min(sentence.last, figure.outer_last + 5)]
    return figure.kind == "number" and not {"was", "were", "had", "stood"}.isdisjoint(following)


def _of_a_year_to_come(reading: Reading, figure: Figure) -> bool:
    """Whether a figure is told of a later year: "sustainable fuel *in 2040* at 2.1 million tonnes"."""
    if figure.date:
        return False
    sentence = reading.sentences[reading.sentence_at(figure.first)]
    return any(
        other.date
        and not other.date.exact
        and not other.date.yearless
        and other.date.start.year > reading.as_of.year
        and reading.words.norm[other.first - 1] in ("in", "by")
        for other in reading.figures_in(sentence.first, sentence.last)
    )


_SURVEYED = frozenset(
    "told said say felt feel thought think believed believe reported report wanted want rated liked wished".split()
)


def _told_in_a_survey(reading: Reading, figure: Figure, own: frozenset[int]) -> bool:
    """Whether a share is of those who said something: "88% of the families *told us* that …"."""
    last = reading.sentences[reading.sentence_at(figure.first)].last
    return any(reading.words.norm[at] in _SURVEYED and at not in own for at in range(figure.outer_last, last))


_HALF_A_YEAR = timedelta(days=180)


def _of_an_earlier_round(reading: Reading, figure: Figure, current: FactVersion) -> bool:
    """Whether a day long before the one in force is told with a past verb: "what you had last year *closed on* 31 July 2025"."""
    if figure.date is None or figure.date.yearless or current.value.day is None:
        return False
    before = reading.words.norm[max(0, figure.outer_first - 3) : figure.outer_first]
    ended = not {"closed", "ended", "was", "expired"}.isdisjoint(before)
    return ended and figure.date.end < min(reading.as_of, current.value.day - _HALF_A_YEAR)


def _of_another_period(reading: Reading, figure: Figure, current: FactVersion) -> bool:
    """Whether a sum stands with another period than the fact's: "weekly cap", a column headed "in a week"."""
    per = current.value.unit.partition("/")[2]
    if current.value.kind != "rate" or figure.kind != "money" or per not in _PERIODS:
        return False
    norm = reading.words.norm
    sentence = reading.sentences[reading.sentence_at(figure.first)]
    around = range(max(sentence.first, figure.outer_first - 6), min(sentence.last, figure.outer_last + 3))
    row = reading.document.blocks[sentence.block].kind == "row"
    near = {norm[at] for at in around if not row or column(reading, at) in (0, 1, column(reading, figure.first))}
    if sentence.lead >= 0 and reading.document.blocks[sentence.block].kind == "row":
        head, mine = reading.sentences[sentence.lead], column(reading, figure.first)
        near |= {norm[word] for word in range(head.first, head.last) if column(reading, word) == mine}
    named = {period for period, words in _PERIODS.items() if near & words}
    return bool(named) and per not in named


def of_its_time(reading: Reading, figure: Figure, current: FactVersion) -> bool:
    """Whether an earlier value stands with a time before the value in force: "in 2024-25", a table's row for 2024."""
    since = current.period.start
    row = reading.document.blocks[reading.blocks[figure.first]].kind == "row"
    heading = heading_words(reading, figure)
    if heading & _ENDED or ("last" in heading and heading & {"year", "month", "quarter"}):
        return True
    if row and since and any(year < since.year for year in _years_in_label(reading, figure)):
        return True
    for other in _dates_with(reading, figure):
        lead = reading.words.norm[max(0, other.first - 2) : other.first]
        if since is None or other.date is None or ("since" in lead and not row) or lead[-1:] == ["this"]:
            continue
        last = _latest(other.date, reading.as_of)
        if last > since or (last == since and not {"before", "until"} & set(lead)):
            continue
        if not row and _in_another_clause(reading, figure, other):
            continue
        if (
            row
            or not other.date.exact
            or set(lead) & {"until", "till", "to", "before", "in", "during", "on", "at", "including"}
        ):
            return True
    return False


def _years_in_label(reading: Reading, figure: Figure) -> Iterator[int]:
    """The years that stand alone in the first cell of a figure's row."""
    sentence = reading.sentences[reading.sentence_at(figure.first)]
    label = column(reading, sentence.first)
    for at in range(sentence.first, figure.first):
        if column(reading, at) != label:
            return
        word = reading.words.norm[at]
        if len(word) == 4 and word.isdigit() and word[:2] in ("19", "20"):
            yield int(word)


def _in_another_clause(reading: Reading, figure: Figure, other: Figure) -> bool:
    """Whether ", and" or "but" stands between the two."""
    first, last = sorted((figure.first, other.first))
    words = reading.words
    sentence = reading.sentences[reading.sentence_at(figure.first)]
    if words.norm[sentence.first] == "since" and any("," in words.gap(at) for at in range(first + 1, last + 1)):
        return True  # "Since it was launched in June, seven plans have been published"
    if other.first - sentence.first <= 5 and words.norm[sentence.first] in ("until", "till", "before", "in", "during"):
        return bool({"but", "while", "whereas", "now"} & set(words.norm[first:last])) or ";" in "".join(
            words.gap(at) for at in range(first, last + 1)
        )
    return any(
        words.norm[at] in ("but", "while", "whereas") or (words.norm[at] == "and" and "," in words.gap(at))
        for at in range(first, last)
    )


def _latest(mention: DateMention, as_of: date) -> date:
    """The last day a mention may mean; without a year, the last time it came round."""
    if not mention.yearless:
        return mention.end
    last = mention.in_year(as_of.year)[1]
    return last if last <= as_of else mention.in_year(as_of.year - 1)[1]


def _before(left: FactVersion, right: FactVersion) -> bool:
    """Whether `left` ended before `right` began."""
    return bool(left.period.end and right.period.start and left.period.end < right.period.start)


def _past_copula(reading: Reading, figure: Figure) -> bool:
    """Whether an earlier value is told with "was": history, and right."""
    norm, before = reading.words.norm, range(max(1, figure.outer_first - 4), figure.outer_first)
    near = {norm[at] for at in before}
    if not {"latest", "newest", "recent"}.isdisjoint(norm[figure.outer_last : figure.outer_last + 5]):
        return False  # "stood at 68% *on the latest count*"
    done = any(
        norm[at] in _ONCE_DONE and not reading.names(at - 1, at) for at in before
    )  # not "returns *sent* in time"
    told = {"was", "were", "stood"} & near or (done and not NOW & near)
    return bool(told) and figure.kind != "number"


def _part_of_whole(reading: Reading, figure: Figure, fact: Fact) -> bool:
    if figure.kind != "number":
        return False
    if _sent_by_some(reading, figure, fact):
        return True
    at = from_a_party(reading, figure)
    mentions = reading.mentions.get("fact", {}).get(fact.id, ())
    named = at is not None and any(at <= mention.first <= at + 3 for mention in mentions)
    return at is not None and not named


_SENDING = frozenset("sent submitted made gave contributed provided supplied returned posted emailed".split())
_SENT_IN = frozenset("us in their a total of the".split())
_WHOEVER = PEOPLE | frozenset("they who which that we were was been have has had are you everyone all and".split())


def _sent_by_some(reading: Reading, figure: Figure, fact: Fact) -> bool:
    """Whether somebody is told to have sent so many answers: "your branch *sent us* 311 responses"."""
    if not counts_answers(fact.measure):
        return False
    norm, first = reading.words.norm, reading.sentences[reading.sentence_at(figure.first)].first
    verb = figure.outer_first - 1
    while verb > first and norm[verb] in _SENT_IN:
        verb -= 1
    return verb > first and norm[verb] in _SENDING and norm[verb - 1] not in _WHOEVER and not reading.words.mark(verb)
