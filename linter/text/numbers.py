"""Figures in a text: a grammar of digits, words, scales, money, per cent, durations, rates, ranges and comparators.

Each figure compares by meaning: "£27.8bn" and "27.8 billion pounds" have the same kind, amount and unit.
References, telephone numbers, postcodes and times of day are not figures.
"""

from __future__ import annotations

from bisect import bisect_right
from decimal import Decimal
from typing import Literal

from linter.model.frozen import frozen, replace
from linter.text.amounts import (
    DURATIONS,
    FRACTIONS,
    MAGNITUDES,
    MOST_DIGITS,
    SCALES,
    SHORT,
    SMALL,
    measure_of,
    read_amount,
    read_magnitude,
)
from linter.text.comparators import comparator
from linter.text.dates import DateMention, read_dates
from linter.text.remembered import Asked
from linter.text.shares import read_share
from linter.text.spells import and_a_half, read_spell
from linter.text.words import Words

SHARE = "share"
"""The unit of a percentage that is told in words, and so is round: "a third"."""
FigureKind = Literal["number", "money", "percentage", "duration", "rate", "date", "magnitude"]
_CURRENCY = {"£": "GBP", "$": "USD", "€": "EUR"}
_CURRENCY_WORDS = {"pound": "GBP", "pounds": "GBP", "gbp": "GBP", "sterling": "GBP", "dollars": "USD", "euros": "EUR"}
_PENCE = {"p", "pence", "penny"}
_OF_A_POUND = tuple([each, "pound"] for each in ("the", "every", "each", "a"))
"""What so many pence are a share of: "34p in *every pound*"."""
_PER = {"per", "a", "an", "each", "every"}
_PER_UNITS = {"hour": "hour", "hr": "hour", "day": "day", "week": "week", "month": "month", "year": "year"}
_PER_UNITS |= {"annum": "year", "mile": "mile", "person": "person", "head": "person", "household": "household"}
_PER_UNITS |= {"child": "child", "applicant": "applicant", "application": "application", "project": "project"}
_PER_UNITS |= {"tonne": "tonne", "kilometre": "kilometre", "km": "kilometre", "night": "night", "pupil": "pupil"}
_PER_UNITS |= {name: name for name in "visit journey trip ride item loan text page litre hectare acre vehicle".split()}
_PER_UNITS |= {
    name: name for name in "test prescription room bag copy lesson session ticket patient place student".split()
}
_PER_UNITS |= {
    name: name
    for name in """apprentice learner claim appointment call lorry van passenger parcel meal gram gallon metre shift seat animal
        bird tree bottle plot pitch""".split()
}
_PER_UNITS |= {
    "kilogram": "kilogram",
    "kg": "kilogram",
    "employee": "employee",
    "worker": "worker",
    "family": "family",
    "business": "business",
    "home": "home",
}
_STARTS = frozenset(SMALL) | set(MAGNITUDES) | set(_CURRENCY) | {"a", "half", "hundred", "thousand", "dozen", "several"}
_STARTS |= {"million", "billion", "one", "quarter", "few", "third", "an"}
_BEGINS = Asked[str, bool](lambda word: word in _STARTS or word[0].isdigit())
"""Whether a figure may begin with a word."""
#: Nouns whose number is a name and not a count: "round two", "page 12".
_NUMBERED = frozenset(
    """round phase part stage tier step section chapter paragraph page question table figure annex option article rule
    version row level band zone class type schedule clause item line appendix volume lot pillar template form edition issue sheet leaflet factsheet bulletin circular""".split()
)
GRAMMAR_WORDS = frozenset(
    {
        *SMALL,
        *SCALES,
        *MAGNITUDES,
        *_CURRENCY_WORDS,
        *_PENCE,
        *DURATIONS,
        *_PER_UNITS,
        *FRACTIONS,
        "percent",
        "per",
        "cent",
    }
)
"""Words that the grammar knows: they are never a slip for another word."""
_AFTER_NAME = frozenset(
    """of is was will has had are were and or in on at to for the which that by opens closes begins starts ends runs says
    shows sets gives may can would should with as from now then""".split()
)
_DASHES = {"-", "–", "—", "‑", "‐", " - ", " – ", " — "}


@frozen
class Figure:
    """A figure at words `first` to `last` (half open); with its comparator, `outer_first` to `outer_last`.

    `amount` is in the base unit of its kind: plain count; pounds, dollars or euros; per cent; days, months, hours or
    minutes as `unit` says; a count in whatever is counted, or in the unit of measurement that `unit` says; the power of ten of a magnitude in words. `upper` is the other end of a range.
    """

    kind: FigureKind
    amount: Decimal
    unit: str
    first: int
    last: int
    outer_first: int
    outer_last: int
    qualifier: str = "exact"
    #: Whether a comparator was written at all; "exactly 259" and "259" are both exact.
    qualified: bool = False
    upper: Decimal | None = None
    date: DateMention | None = None

    @property
    def digits(self) -> int:
        """How many digits it has, but for zeros at the end: the more, the better it is told from other figures."""
        return len(self.amount.normalize().as_tuple().digits)

    def moved(self, words: int) -> Figure:
        """The same where so many more words stand before it."""
        return Figure(
            self.kind,
            self.amount,
            self.unit,
            self.first + words,
            self.last + words,
            self.outer_first + words,
            self.outer_last + words,
            self.qualifier,
            self.qualified,
            self.upper,
            self.date and self.date.moved(words),
        )


_IN_BRACKETS = 40
"""Words at the most within brackets."""


def read_figures(words: Words) -> list[Figure]:
    """All figures in `words`, in order, none overlapping another; dates among them."""
    norm = words.norm
    dates = read_dates(words)
    at_date = {mention.first: mention for mention in dates}
    firsts = sorted(at_date)
    figures: list[Figure] = []
    resume = 0
    starts = [at for at, begins in enumerate(map(_BEGINS.__getitem__, norm)) if begins]
    for index in sorted({*starts, *at_date}) if at_date else starts:
        if index < resume:
            continue
        mention = at_date.get(index)
        if mention:
            figures.append(_dated(mention))
            resume = mention.last
            continue
        figure = _figure(words, index)
        if figure:
            following = bisect_right(firsts, index)
            if following == len(firsts) or firsts[following] >= figure.last:
                figures.append(figure)
                resume = figure.outer_last
        elif norm[index][0].isdigit():
            resume = _past_reference(words, index)
    return figures


def _is_name(words: Words, index: int) -> bool:
    """Whether the number at word `index` names the noun before it, and does not count what follows."""
    norm = words.norm
    if (
        words.mark(index) not in ("", "-", "‑")
        or not words.gap(index)
        or not (norm[index] in SMALL or norm[index].isdigit())
    ):
        return False
    if len(norm[index]) > 3 and norm[index].isdigit():
        return False
    if index + 1 >= len(words) or words.mark(index + 1) or "\n\n" in words.gap(index + 1):
        return True
    following = norm[index + 1]
    return following in _AFTER_NAME or following.endswith("ed")


def _dated(mention: DateMention) -> Figure:
    amount = Decimal(mention.end.toordinal())
    first, last = mention.first, mention.last
    return Figure("date", amount, "day", first, last, first, last, date=mention)


def _past_reference(words: Words, index: int) -> int:
    """The word after a run of digits and letters that are joined: a reference, a telephone number, a time."""
    index += 1
    while index < len(words) and words.norm[index][0].isdigit() and words.mark(index).strip("()-/.:") == "":
        index += 1
    return index


def _figure(words: Words, index: int) -> Figure | None:
    norm = words.norm
    if norm[index] == "zero" and norm[max(0, index - 1) : index] == ["net"]:
        return None  # a name for what is aimed at, and no count
    if index and norm[index - 1] in _NUMBERED and _is_name(words, index):
        return None
    if (
        len(norm[index]) == 2
        and norm[index].isdigit()
        and words.mark(index)[-1:] in ("'", "’")
        and words.gap(index) != "'"
    ):
        return None  # the year '25
    if _marks_item(words, index):
        return None
    first, currency = index, ""
    if norm[index] in _CURRENCY:
        currency = _CURRENCY[norm[index]]
        index += 1
        if index >= len(norm) or words.mark(index):
            return None
    spell = None if currency else read_spell(words, index)
    if spell:
        amount, unit, last = spell
        return _qualified(words, Figure("duration", amount, unit, first, last, first, last))
    share = None if currency else read_share(words, index)
    if share:
        amount, last = share
        unit = "%" if norm[last - 1] in ("hundred", "100") else SHARE
        return _qualified(words, Figure("percentage", amount, unit, first, last, first, last))
    magnitude = None if currency else read_magnitude(words, index)
    if magnitude:
        amount, last = magnitude
        return _qualified(words, Figure("magnitude", amount, "", first, last, first, last))
    parsed = read_amount(words, index, money=bool(currency))
    if parsed is None:
        return None
    amount, last = parsed
    figure = Figure("number", amount, "", first, last, first, last)
    if currency:
        figure = replace(figure, kind="money", unit=currency)
    figure = _range(words, figure)
    if currency == "" and norm[index] == "one" and figure.last == index + 1 and figure.upper is None:
        figure = _one_in(words, figure) or figure
    figure = _unit(words, figure)
    if figure.kind == "number" and figure.last == index + 1 and norm[index] in ("one", "a"):
        return None
    return _qualified(words, figure)


def _marks_item(words: Words, index: int) -> bool:
    """Whether a number only marks an item, with a bracket that nothing opened: "1) advice, *2)* examination"."""
    after = index + 1
    if not words.norm[index].isdigit() or len(words.norm[index]) > 2 or after >= len(words):
        return False
    if not words.gap(after).startswith(")"):
        return False
    opened = (words.gap(at) for at in range(index, max(-1, index - _IN_BRACKETS), -1))
    return not any("(" in gap for gap in opened)


def _range(words: Words, figure: Figure) -> Figure:
    """Take in the other end of "3,000 to 3,500", "3,000-3,500" or "between 3,000 and 3,500"."""
    norm, at = words.norm, figure.last
    if at >= len(norm):
        return figure
    joined = words.gap(at) in _DASHES and (norm[at][0].isdigit() or norm[at] in _CURRENCY or norm[at] in SMALL)
    between = norm[at] == "and" and _after_between(norm, figure.first)
    spoken = norm[at] == "to" or between
    if not joined and not spoken:
        return figure
    start = at + (0 if joined else 1)
    if (
        figure.first > 1
        and norm[figure.first - 1] == "from"
        and norm[figure.first - 2] not in ("ranging", "ranged", "aged")
    ):
        return figure
    if start < len(norm) and norm[start] in _CURRENCY:
        start += 1
    if start >= len(norm) or not (norm[start][0].isdigit() or norm[start] in SMALL):
        return figure
    if joined and norm[start][0].isdigit():
        raw = norm[start].replace(",", "")
        if len(raw) > MOST_DIGITS or raw.count(".") > 1 or raw[0] == "0":
            return figure
        upper: tuple[Decimal, int] | None = (Decimal(raw), start + 1)
        if upper and start + 1 < len(norm) and norm[start + 1] in {**SCALES, **SHORT} and not words.mark(start + 1):
            scale = {**SCALES, **SHORT}[norm[start + 1]]
            upper = (upper[0] * scale, start + 2)
    else:
        upper = read_amount(words, start, money=figure.kind == "money")
    if upper is None:
        return figure
    amount = figure.amount
    if (
        amount < upper[0]
        and upper[0] >= 1000
        and amount < 1000
        and upper[0] % 1000 == 0
        and norm[upper[1] - 1] in {**SCALES, **SHORT}
    ):
        scale = {**SCALES, **SHORT}[norm[upper[1] - 1]]
        amount *= scale
    if upper[0] <= amount:
        return figure
    return replace(figure, amount=amount, upper=upper[0], last=upper[1], outer_last=upper[1])


def _after_between(norm: list[str], first: int) -> bool:
    """Whether a range begins at word `first`: "between 5", "between the ages of 5"."""
    lead = [word for word in norm[max(0, first - 4) : first] if word not in ("the", "ages", "of")]
    return lead[-1:] == ["between"] and (norm[first - 1] == "between" or "ages" in norm[first - 3 : first])


def _one_in(words: Words, figure: Figure) -> Figure | None:
    """ "one in five" is 20 per cent."""
    norm, at = words.norm, figure.last
    if at + 1 < len(norm) and norm[at] == "in":
        parsed = read_amount(words, at + 1)
        if parsed and parsed[0] > 1 and parsed[0] <= 1000:
            return replace(
                figure, kind="percentage", unit="%", amount=100 / parsed[0], last=parsed[1], outer_last=parsed[1]
            )
    return None


def _unit(words: Words, figure: Figure) -> Figure:
    """Give the figure the kind that the words after it say: per cent, pounds, weeks, an hour."""
    norm, at = words.norm, figure.last
    word = norm[at] if at < len(norm) else ""
    two = (word, norm[at + 1]) if at + 1 < len(norm) else (word, "")
    if figure.kind == "number" and figure.unit == "":
        if word in ("%", "percent", "pc") or two == ("per", "cent"):
            last = at + (2 if word == "per" else 1)
            return replace(figure, kind="percentage", unit="%", last=last, outer_last=last)
        if word in _PENCE and (word != "p" or words.gap(at) == ""):
            if norm[at + 1 : at + 2] == ["in"] and norm[at + 2 : at + 4] in _OF_A_POUND:
                return replace(figure, kind="percentage", unit="%", last=at + 4, outer_last=at + 4)
            figure = replace(
                figure, kind="money", unit="GBP", amount=figure.amount / 100, last=at + 1, outer_last=at + 1
            )
        elif word in _CURRENCY_WORDS:
            figure = replace(figure, kind="money", unit=_CURRENCY_WORDS[word], last=at + 1, outer_last=at + 1)
            figure = _and_pence(words, figure)
        elif figure.upper is None or not _of_age(norm, at):
            figure = _duration(words, figure)
        if figure.kind == "number" and word and not words.mark(at).strip("-"):
            measure = measure_of(*two)
            figure = replace(figure, unit=measure) if measure else figure
    return _rate(words, figure) if figure.kind in ("money", "duration") else figure


def _of_age(norm: list[str], at: int) -> bool:
    """Whether a range is one of ages, which nobody calls times: "8 to 13 *years old*"."""
    return norm[at : at + 2] == ["years", "old"] or norm[at : at + 3] == ["years", "of", "age"]


def _and_pence(words: Words, figure: Figure) -> Figure:
    """ "eighty-eight pounds and fifteen pence"."""
    norm, at = words.norm, figure.last
    if at < len(norm) and norm[at] == "and":
        at += 1
    pence = read_amount(words, at)
    if pence and pence[1] < len(norm) and norm[pence[1]] in _PENCE and pence[0] < 100:
        amount, last = figure.amount + pence[0] / 100, pence[1] + 1
        return replace(figure, amount=amount, last=last, outer_last=last)
    if pence and at == figure.last and 10 <= pence[0] < 100 and not words.mark(at) and norm[at] in SMALL:
        ends = (
            pence[1] >= len(norm) or bool(words.mark(pence[1])) or norm[pence[1]] in (*_PER, "for", "from", "to", "in")
        )
        if ends:  # "two pounds twenty-five"
            return replace(figure, amount=figure.amount + pence[0] / 100, last=pence[1], outer_last=pence[1])
    return figure


def _duration(words: Words, figure: Figure) -> Figure:
    norm, at = words.norm, figure.last
    prefix = norm[at] if at < len(norm) and norm[at] in ("working", "calendar", "business", "clear") else ""
    if prefix:
        at += 1
    if at >= len(norm) or norm[at] not in DURATIONS:
        return figure
    unit, factor = DURATIONS[norm[at]]
    if prefix in ("working", "business"):
        unit = "working day" if unit == "day" and factor == 1 else f"working {unit}"
    more, last = (figure.upper is None and and_a_half(words, at + 1)) or (Decimal(0), at + 1)
    upper = None if figure.upper is None else figure.upper * factor
    amount = (figure.amount + more) * factor
    return replace(figure, kind="duration", unit=unit, amount=amount, upper=upper, last=last, outer_last=last)


def _rate(words: Words, figure: Figure) -> Figure:
    norm, at = words.norm, figure.last
    if norm[at : at + 1] == ["back"] and not words.mark(at):
        at += 1  # "52p *back* for every mile"
    if norm[at : at + 1] in (["for"], ["on"]) and norm[at + 1 : at + 2] in (["each"], ["every"]) and not words.mark(at):
        at += 1  # "£8.40 *for each* hour"
    elif at > figure.last:
        return figure
    slash = at < len(norm) and words.gap(at) == "/"
    if not slash and (at + 1 >= len(norm) or norm[at] not in _PER):
        if figure.kind == "money" and at < len(norm) and norm[at] in ("pa", "ph", "pw", "pm"):
            unit = {"pa": "year", "ph": "hour", "pw": "week", "pm": "month"}[norm[at]]
            return replace(figure, kind="rate", unit=f"{figure.unit}/{unit}", last=at + 1, outer_last=at + 1)
        return figure
    if not slash and (words.mark(at) or "\n\n" in words.gap(at)):
        return figure
    per = at + (0 if slash else 1)
    unit = _per_unit(norm[per], spelt_out=norm[at] == "per")
    if not unit or (figure.kind == "duration" and unit not in ("week", "day", "month", "year")):
        return figure
    return replace(figure, kind="rate", unit=f"{figure.unit}/{unit}", last=per + 1, outer_last=per + 1)


def _per_unit(word: str, *, spelt_out: bool) -> str:
    """What a rate is for, after "a" or, `spelt_out`, "per": whatever stands after "per" is such a thing."""
    name = word if word in _PER_UNITS else word.removesuffix("s")
    return _PER_UNITS.get(name, name if spelt_out and name.isalpha() and len(name) > 2 else "")


def _qualified(words: Words, figure: Figure) -> Figure:
    """Take in the comparators on both sides."""
    kind, said, first, last = comparator(words, figure.first, figure.last, counts=figure.kind == "number")
    if not said and first == figure.first:
        return figure  # as it was made
    return replace(figure, qualifier=kind, qualified=said, outer_first=first, outer_last=last)
