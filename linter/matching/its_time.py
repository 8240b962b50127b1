"""Whether a figure is told of another time than that in which the fact has its value: then, a part of the time, a year to come."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import date, timedelta

from linter.matching.reading import Reading
from linter.model.library import Fact, FactVersion
from linter.text.dates import DateMention
from linter.text.numbers import Figure
from linter.text.tense import IRREGULAR_PAST, PAST_FORMS
from linter.text.values import same_value

_PERIODS = {
    "hour": {"hour", "hourly"},
    "day": {"day", "daily"},
    "week": {"week", "weekly"},
    "month": {"month", "monthly"},
    "year": {"year", "yearly", "annual", "annually"},
}


_ONCE_DONE = IRREGULAR_PAST - {"set", "put"}
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


def earlier_version(figure: Figure, fact: Fact, current: FactVersion) -> FactVersion | None:
    """The version before `current` whose value `figure` is, if there is one."""
    return next(
        (version for version in fact.versions if before(version, current) and same_value(figure, version.value)), None
    )


def due_from(reading: Reading, figure: Figure, fact: Fact, current: FactVersion) -> bool:
    """Whether the figure is a later version's and is given with its day: "on 1 April the rate moves to £8.40"."""
    days = [other.date for other in _dates_with(reading, figure) if other.date]
    return any(
        before(current, version)
        and same_value(figure, version.value)
        and version.period.start
        and any(day.admits(version.period.start) for day in days)
        for version in fact.versions
    )


def _dates_with(reading: Reading, figure: Figure) -> list[Figure]:
    """The dates of the figure's sentence and, in a table, of the header of its column."""
    from linter.matching.tables import column, is_label

    sentence = reading.sentences[reading.sentence_at(figure.first)]
    found = reading.figures_in(sentence.first, sentence.last)
    if reading.document.blocks[sentence.block].kind == "row" and sentence.lead >= 0:
        head = reading.sentences[sentence.lead]
        mine = column(reading, figure.first) if not is_label(reading, head) else -1
        found = found + [f for f in reading.figures_in(head.first, head.last) if column(reading, f.first) == mine]
    return [o for o in found if o.date and o is not figure and not (o.date.yearless and reading.names(o.first, o.last))]


_A_YEAR = timedelta(days=365)


def of_long_before(reading: Reading, figure: Figure, fact: Fact) -> bool:
    """Whether it was so long before the first value that is known: "the Country Bus Grant *kept* 800 routes running *in 2023*"."""
    from linter.matching.cases import NOW

    starts = [version.period.start for version in fact.versions if version.period.start]
    first = reading.sentences[reading.sentence_at(figure.first)].first
    before = set(reading.words.norm[first : figure.outer_first])
    past = any(word in PAST_FORMS or word.endswith("ed") for word in before) and NOW.isdisjoint(before)
    return (
        bool(starts)
        and past
        and any(
            other.date
            and not other.date.yearless
            and reading.words.norm[other.first - 1] in ("in", "during")
            and other.date.end < min(starts) - _A_YEAR
            for other in _dates_with(reading, figure)
        )
    )


_PART_OF_A_SPAN = frozenset("first second third last final opening closing".split())
_SHORT_SPANS = frozenset(
    "hour hours day days morning afternoon weekend week weeks fortnight month months quarter".split()
)


def of_part_of_the_time(reading: Reading, figure: Figure, fact: Fact) -> bool:
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
                return not _nearer(reading, figure, sentence.first + at)
    return False


def _nearer(reading: Reading, figure: Figure, at: int) -> bool:
    """Whether another figure of its kind stands between a figure and word `at`, which then tells of that one."""
    first, last = sorted((figure.first, at))
    return any(other is not figure and other.kind == figure.kind for other in reading.figures_in(first, last))


def of_a_year_to_come(reading: Reading, figure: Figure) -> bool:
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


_HALF_A_YEAR = timedelta(days=180)


def of_an_earlier_round(reading: Reading, figure: Figure, current: FactVersion) -> bool:
    """Whether a day long before the one in force is told with a past verb: "what you had last year *closed on* 31 July 2025"."""
    if figure.date is None or figure.date.yearless or current.value.day is None:
        return False
    before = reading.words.norm[max(0, figure.outer_first - 3) : figure.outer_first]
    ended = not {"closed", "ended", "was", "expired", "shut"}.isdisjoint(before)
    return ended and figure.date.end < min(reading.as_of, current.value.day - _HALF_A_YEAR)


def of_another_period(reading: Reading, figure: Figure, current: FactVersion) -> bool:
    """Whether a sum stands with another period than the fact's: "weekly cap", a column headed "in a week"."""
    from linter.matching.tables import column

    per = current.value.unit.partition("/")[2]
    if current.value.kind != "rate" or figure.kind != "money" or per not in _PERIODS:
        return False
    norm = reading.words.norm
    sentence = reading.sentences[reading.sentence_at(figure.first)]
    around = range(max(sentence.first, figure.outer_first - 6), min(sentence.last, figure.outer_last + 3))
    row = reading.document.blocks[sentence.block].kind == "row"
    near = {
        norm[at]
        for at in around
        if (not row or column(reading, at) in (0, 1, column(reading, figure.first)))
        and norm[at + 1 : at + 2] not in (["old"], ["olds"])  # "two-*year*-olds"
    }
    if sentence.lead >= 0 and reading.document.blocks[sentence.block].kind == "row":
        head, mine = reading.sentences[sentence.lead], column(reading, figure.first)
        near |= {norm[word] for word in range(head.first, head.last) if column(reading, word) == mine}
    named = {period for period, words in _PERIODS.items() if near & words}
    return bool(named) and per not in named


def of_its_time(reading: Reading, figure: Figure, current: FactVersion) -> bool:
    """Whether an earlier value stands with a time before the value in force: "in 2024-25", a table's row for 2024."""
    from linter.matching.tables import heading_words

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
        if other.date.yearless and not _DUE.isdisjoint(reading.words.norm[max(0, other.first - 4) : other.first]):
            continue  # "the remainder being *expected by the autumn*"
        if figure.date and other.date.admits(figure.date.start):
            continue  # "by the last day of July, that is 31 July 2026"
        last = _latest(other.date, reading.as_of)
        if not _UP_TO.isdisjoint(lead):
            last = min(last, _began(other.date, last))
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


_UP_TO = frozenset("until till before".split())


def _began(mention: DateMention, last: date) -> date:
    """The first day of a stretch of time that ends on day `last`: what was so "until February" may have ended on its first day."""
    return last - (mention.end - mention.start) if mention.end >= mention.start else last


_DUE = frozenset("expected due follow following will shall come coming planned promised".split())


def _years_in_label(reading: Reading, figure: Figure) -> Iterator[int]:
    """The years that stand alone in the first cell of a figure's row."""
    from linter.matching.tables import column

    sentence = reading.sentences[reading.sentence_at(figure.first)]
    label = column(reading, sentence.first)
    for at in range(sentence.first, figure.first):
        if column(reading, at) != label:
            return
        word = reading.words.norm[at]
        if len(word) == 4 and word.isdigit() and word[:2] in ("19", "20"):
            yield int(word)


def _in_another_clause(reading: Reading, figure: Figure, other: Figure) -> bool:
    """Whether ", and" or "but" stands between the two, or a mark with which another thing is told."""
    first, last = sorted((figure.first, other.first))
    words = reading.words
    if any(mark in words.gap(at) for at in range(figure.last, other.first + 1) for mark in ":;"):
        return True  # "It is 970 routes that are kept: yours would have gone in 2024"
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


def before(left: FactVersion, right: FactVersion) -> bool:
    """Whether `left` ended before `right` began."""
    return bool(left.period.end and right.period.start and left.period.end < right.period.start)


_TO_SINCE = 3
"""Words before which "since" leads to when something was: "since the Fund *was* opened"."""


def past_copula(reading: Reading, figure: Figure) -> bool:
    """Whether an earlier value is told with "was": history, and right."""
    from linter.matching.cases import NOW

    norm, before = reading.words.norm, range(max(1, figure.outer_first - 4), figure.outer_first)
    since = next((at for at in before if "since" in norm[max(0, at - _TO_SINCE) : at]), figure.outer_first)
    before = range(before.start, since)  # not "Spent *since it was opened*"
    near = {norm[at] for at in before if norm[at - 2] != "than"}  # not "better *than they were*: about 63%"
    if not {"latest", "newest", "recent"}.isdisjoint(norm[figure.outer_last : figure.outer_last + 5]):
        return False  # "stood at 68% *on the latest count*"
    done = any(
        norm[at] in _ONCE_DONE and not reading.names(at - 1, at) and norm[at - 1] not in ("is", "are", "be")
        for at in before
    )  # not "returns *sent* in time", "it *is made* each year for"
    told = {"was", "were", "stood"} & near or (done and not NOW & near)
    return bool(told) and figure.kind != "number"


def _was_right(following: Sequence[str]) -> bool:
    """Whether a value is said to have been right: "the twelve weeks on your card *was correct* when it was printed"."""
    pairs = zip(following, following[1:], strict=False)
    return any(verb in ("was", "were") and told in _RIGHT for verb, told in pairs)


_RIGHT = frozenset("right correct true accurate".split())


def so_when(reading: Reading, figure: Figure) -> bool:
    """Whether an earlier value is told, in the past, of when something happened: "950,000 held a card *when you first wrote*"."""
    from linter.matching.cases import NOW

    norm = reading.words.norm
    sentence = reading.sentences[reading.sentence_at(figure.first)]
    if _was_right(norm[figure.outer_last : sentence.last]):
        return True
    when = next((at for at in range(figure.outer_last, sentence.last) if norm[at] == "when"), None)
    if when is None or any(mark in reading.words.gap(at) for at in range(figure.last, when + 1) for mark in ",;:("):
        return False
    if norm[when + 1 : when + 2] not in (["you"], ["we"], ["i"], ["he"], ["she"], ["they"]):
        return False
    told = {*norm[max(sentence.first, figure.outer_first - 4) : figure.outer_first], *norm[figure.outer_last : when]}
    then = norm[when + 2 : min(sentence.last, when + 5)]
    return NOW.isdisjoint(told) and any(word in PAST_FORMS or word.endswith("ed") for word in then)
