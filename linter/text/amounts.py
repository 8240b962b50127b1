"""How much is written: a cardinal in digits or in words with its scale, or the power of ten of "several thousand"."""

from __future__ import annotations

from collections.abc import Sequence
from decimal import Decimal

from linter.text.words import Words

_UNITS = "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen"
_UNITS += " seventeen eighteen nineteen"
SMALL = {word: number for number, word in enumerate(_UNITS.split())}
SMALL |= {
    word: 10 * number for number, word in enumerate("twenty thirty forty fifty sixty seventy eighty ninety".split(), 2)
}
SMALL["fourty"] = 40
SCALES = {"hundred": 100, "thousand": 1000, "million": 10**6, "billion": 10**9, "trillion": 10**12}
SHORT = {"k": 1000, "m": 10**6, "mn": 10**6, "mil": 10**6, "mln": 10**6, "bn": 10**9, "tn": 10**12}
"""Scales written as letters: "27.8bn"."""
MAGNITUDES = {"dozens": 1, "tens": 1, "scores": 1, "hundreds": 2, "thousands": 3, "millions": 6, "billions": 9}
"""Magnitudes in words, as powers of ten."""
_MANY = {"several", "many", "few", "multiple"}
DURATIONS: dict[str, tuple[str, Decimal]] = {}
for _names, _base, _factor in (
    ("day days", "day", "1"),
    ("week weeks wk wks", "day", "7"),
    ("fortnight fortnights", "day", "14"),
    ("month months", "month", "1"),
    ("year years yr yrs", "month", "12"),
    ("decade decades", "month", "120"),
    ("hour hours hr hrs", "hour", "1"),
    ("minute minutes mins", "minute", "1"),
):
    for _name in _names.split():
        DURATIONS[_name] = (_base, Decimal(_factor))
"""Units of time, each with its base unit and how many of it: they may be joined to digits, "3wk"."""
_MEASURES = {
    "metre": "metre metres meter meters",
    "centimetre": "centimetre centimetres cm",
    "millimetre": "millimetre millimetres mm",
    "kilometre": "kilometre kilometres km kms",
    "mile": "mile miles",
    "yard": "yard yards",
    "foot": "foot feet ft",
    "inch": "inch inches",
    "gram": "gram grams gramme grammes",
    "kilogram": "kilogram kilograms kilogramme kilogrammes kilo kilos kg kgs",
    "tonne": "tonne tonnes",
    "ton": "ton tons",
    "litre": "litre litres",
    "millilitre": "millilitre millilitres ml",
    "gallon": "gallon gallons",
    "hectare": "hectare hectares ha",
    "acre": "acre acres",
    "decibel": "decibel decibels db",
    "degree": "degree degrees",
    "watt": "watt watts",
    "kilowatt": "kilowatt kilowatts kw",
    "megawatt": "megawatt megawatts mw",
    "gigawatt": "gigawatt gigawatts gw",
    "terawatt": "terawatt terawatts tw",
    "volt": "volt volts",
    "mph": "mph",
    "megabit": "megabit megabits mbps",
    "gigabit": "gigabit gigabits gbps",
}
_MEASURE_OF = {name: measure for measure, names in _MEASURES.items() for name in names.split()}
FRACTIONS = {"half": (1, 2), "third": (1, 3), "thirds": (1, 3), "quarter": (1, 4), "quarters": (1, 4)}
FRACTIONS |= {"fifth": (1, 5), "fifths": (1, 5), "tenth": (1, 10), "tenths": (1, 10)}
MOST_DIGITS, _MOST_SCALES, _MOST_WORDS = 15, 2, 20
"""Longer runs are references or nonsense: "111…1", "billion billion billion", "hundred hundred hundred …"."""


def measure_of(*words: str) -> str:
    """The unit of measurement that words begin with, in the singular: "metres" → "metre"; empty if they do not."""
    if words[:1] in (("square",), ("cubic",)):
        unit = measure_of(*words[1:2])
        return f"{words[0]} {unit}" if unit else ""
    return _MEASURE_OF.get(words[0].lower(), "") if words else ""


def read_amount(words: Words, index: int, *, money: bool = False) -> tuple[Decimal, int] | None:
    """A cardinal, in digits or in words, with its scale: the amount and the word after it."""
    if index >= len(words):
        return None
    if words.norm[index][0].isdigit():
        return _digits(words, index, money=money)
    return _spoken(words, index)


def _digits(words: Words, index: int, *, money: bool) -> tuple[Decimal, int] | None:
    norm, text = words.norm, words.text
    begin = words.start[index]
    before = text[begin - 1 : begin]
    if before == "." and norm[index - 1] in ("c", "ca", "approx"):
        before = ""  # "c.3k"
    if before and (before in "/:#_" or before.isalnum() or (before in "-." and text[begin - 2 : begin - 1].isalnum())):
        # "3,000-3,500" is read from its first figure, "pre-2024" and "A-12" are no figures; a range never comes here.
        return None
    raw = norm[index].replace(",", "")
    if len(raw) > MOST_DIGITS or raw.count(".") > 1 or (len(raw) > 1 and raw[0] == "0" and "." not in raw):
        return None
    last = index + 1
    if "," not in norm[index] and "." not in raw and len(raw) <= 3:
        while last < len(norm) and norm[last].isdigit() and len(norm[last]) == 3 and _one_space(words.gap(last)):
            raw += norm[last]
            last += 1
    following = norm[last] if last < len(norm) else ""
    gap = words.gap(last) if last < len(norm) else ""
    if following and following[0].isdigit() and (_one_space(gap) or gap in ("/", ":", ") ", " (", ".")):
        return None
    if gap == "" and following and following[0].isalpha():
        scale = SHORT.get(following)
        if scale:
            return Decimal(raw) * scale, last + 1
        if following in ("am", "pm", "th", "st", "nd", "rd") or (len(following) < 3 and following not in DURATIONS):
            return (Decimal(raw), last) if following in ("p", "pc", "x") else None
    amount, scales = Decimal(raw), 0
    spaced = not gap.strip() or gap == "-"
    while (spaced and following in SCALES) or (
        spaced and following in ("bn", "mn", "tn", "m", "k") and (money or following != "m")
    ):
        scales += 1
        if not following or scales > _MOST_SCALES:
            break
        amount *= SCALES.get(following) or SHORT[following]
        last += 1
        following = norm[last] if last < len(norm) else ""
        spaced = last < len(norm) and words.mark(last).strip("-") == ""
    return amount, last


def _one_space(gap: str) -> bool:
    """Whether two groups of digits stand apart by one space of any width, as in "3 000"."""
    return len(gap) == 1 and gap.isspace() and gap not in "\n\r"


def _spoken(words: Words, index: int) -> tuple[Decimal, int] | None:
    """ "three thousand two hundred and fifty-nine", "half a million", "one and a half million", "a dozen"."""
    norm, size = words.norm, len(words)
    share = _share(words, index)
    if share:
        return share
    total = current = 0
    at, seen = index, False
    while at < min(size, index + _MOST_WORDS):
        word = norm[at]
        mark = words.mark(at).strip("-‑‐–") if at > index else ""
        if mark and not (mark == "," and norm[at - 1] in SCALES and norm[at + 1 : at + 2] == ["hundred"]):
            break  # but for "two thousand, three hundred and fifteen"
        if word in SMALL:
            if seen and current % 10 and SMALL[word] < 10 and norm[at - 1] != "and":
                break
            if seen and norm[at - 1] in SMALL and not (SMALL[norm[at - 1]] >= 20 and SMALL[word] < 10):
                break
            current += SMALL[word]
            seen = True
        elif word == "a" and at == index and at + 1 < size and (norm[at + 1] in SCALES or norm[at + 1] == "dozen"):
            current, seen = 0, True
        elif word == "dozen":
            current, seen = (current or 1) * 12, True
        elif word == "hundred" and (seen or at == index):
            current, seen = (current or 1) * 100, True
        elif word in SCALES and (seen or at == index):
            total += (current or 1) * SCALES[word]
            current, seen = 0, True
        elif word == "point" and seen and _digit(norm, at + 1):
            return _pointed(norm, total + current, at + 1)
        elif word == "and" and seen and at + 1 < size:
            half = _and_a_half(words, at)
            if half:
                amount, last = half
                return (Decimal(current) + amount) * SCALES.get(norm[last], 1), last + (norm[last] in SCALES)
            if norm[at - 1] not in SCALES or norm[at + 1] not in SMALL:
                break
        else:
            break
        at += 1
    if not seen or (at == index + 1 and norm[index] == "a"):
        return None
    return Decimal(total + current), at


def _digit(norm: Sequence[str], at: int) -> bool:
    return at < len(norm) and norm[at] in SMALL and SMALL[norm[at]] < 10


def _pointed(norm: Sequence[str], whole: int, at: int) -> tuple[Decimal, int]:
    """What is after the point of "one point *three* million": the amount and the word after it."""
    digits = ""
    while _digit(norm, at) and len(digits) < MOST_DIGITS:
        digits += str(SMALL[norm[at]])
        at += 1
    scale = SCALES.get(norm[at], 1) if at < len(norm) else 1
    return Decimal(f"{whole}.{digits}") * scale, at + (scale > 1)


def _share(words: Words, index: int) -> tuple[Decimal, int] | None:
    """ "half a million", "a quarter of a million", "three quarters of a million"."""
    norm = words.norm
    at, number = index, 1
    if norm[at] == "a" or (norm[at] in SMALL and SMALL[norm[at]] < 10):
        number = SMALL.get(norm[at], 1)
        at += 1
    if at >= len(norm) or norm[at] not in FRACTIONS:
        return None
    top, bottom = FRACTIONS[norm[at]]
    at += 1
    if at < len(norm) and norm[at] == "of":
        at += 1
    if at + 1 < len(norm) and norm[at] == "a" and norm[at + 1] in SCALES:
        return Decimal(number * top * SCALES[norm[at + 1]]) / bottom, at + 2
    return None


def _and_a_half(words: Words, at: int) -> tuple[Decimal, int] | None:
    """What follows "one" in "one *and a half* million": the fraction, and the word after it."""
    norm = words.norm
    if at + 3 < len(norm) and norm[at + 1] in ("a", *SMALL) and norm[at + 2] in FRACTIONS:
        top, bottom = FRACTIONS[norm[at + 2]]
        return Decimal(SMALL.get(norm[at + 1], 1) * top) / bottom, at + 3
    return None


def read_magnitude(words: Words, index: int) -> tuple[Decimal, int] | None:
    """ "hundreds of thousands", "several thousand", "dozens": the power of ten, and the word after it."""
    norm, size = words.norm, len(words)
    if norm[index] in MAGNITUDES:
        power, at = MAGNITUDES[norm[index]], index + 1
        while at + 1 < size and norm[at] == "of" and norm[at + 1] in MAGNITUDES:
            power += MAGNITUDES[norm[at + 1]]
            at += 2
        return Decimal(power), at
    if norm[index] in _MANY or (norm[index] == "a" and index + 1 < size and norm[index + 1] == "few"):
        at = index + 1 + (norm[index] == "a")
        power = 0
        while at < size and norm[at] in SCALES:
            power += len(str(SCALES[norm[at]])) - 1
            at += 1
        return (Decimal(power), at) if power else None
    return None
