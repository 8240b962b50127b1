"""KINDS, "Same findings under": figures and lists written in any of the ways that mean the same, and things that mean nothing."""

from random import Random

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from tests.libraries import found, told
from tests.properties.letters import Letter, letters, named
from tests.properties.subjects import HARBOURS, STRATEGY, UNRELATED

RESPONSES = "The Industrial Strategy Green Paper Consultation received {} responses."
CAPITAL = "The National Wealth Fund has total capital of {}."
MATCH = "Applicants must provide match funding of {} of the cost of the work."

_SMALL = "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen".split()
_TENS = "zero ten twenty thirty forty fifty sixty seventy eighty ninety".split()


def in_words(number: int) -> str:
    """A number below a million, as it is spoken."""
    if number < 20:
        return _SMALL[number]
    if number < 100:
        return _TENS[number // 10] + (f"-{_SMALL[number % 10]}" if number % 10 else "")
    if number < 1000:
        return f"{_SMALL[number // 100]} hundred" + (f" and {in_words(number % 100)}" if number % 100 else "")
    rest = number % 1000
    return f"{in_words(number // 1000)} thousand" + (f"{' and' if rest < 100 else ''} {in_words(rest)}" if rest else "")


def spellings(number: int) -> list[str]:
    """Ways to write a number that all mean it."""
    grouped = f"{number:,}"
    ways = [str(number), grouped, in_words(number), in_words(number).upper(), grouped.replace(",", "\u00a0")]
    ways += [grouped.replace(",", "\u2009"), grouped.replace(",", "\u202f"), grouped.replace(",", " ")]
    return ways + ([f"{number // 1000}k", f"{number // 1000} thousand"] if number % 1000 == 0 else [])


OVER = [
    "over {}",
    "more than {}",
    "upwards of {}",
    "in excess of {}",
    "{} or more",
    "{}-plus",
    "{} plus",
    "well over {}",
    "at least {}",
]


@pytest.mark.parametrize("written", spellings(3000))
@pytest.mark.parametrize("bound", OVER)
def test_the_right_number_is_right_in_every_spelling(bound: str, written: str) -> None:
    assert told(RESPONSES.format(bound.format(written)), STRATEGY.library(), STRATEGY.day) == []


@given(st.integers(2, 999_999).filter(lambda number: number != 3000))
@example(2024)
@example(2000)
@example(30_000)
@example(300_000)
def test_a_wrong_number_is_wrong_in_every_spelling(number: int) -> None:
    for written in spellings(number):
        text = RESPONSES.format(f"over {written}")
        assert named(found(text, STRATEGY.library(), STRATEGY.day)) == {("wrong-fact", "responses"): 1}, text


BILLIONS = [
    "£{}bn",
    "£{} bn",
    "£{} billion",
    "£{}-billion",
    "{} billion pounds",
    "{}bn pounds",
    "£\u00a0{}\u00a0billion",
    "GBP {} billion",
][:7]


@pytest.mark.parametrize("form", [*BILLIONS, "£27,800 million", "£27,800m", "£27,800,000,000"])
def test_the_right_sum_is_right_in_every_form(form: str) -> None:
    assert told(CAPITAL.format(form.format("27.8")), STRATEGY.library(), STRATEGY.day) == []


@given(st.decimals("0.1", "999.9", places=1).filter(lambda amount: str(amount) != "27.8"), st.sampled_from(BILLIONS))
def test_a_wrong_sum_is_wrong_in_every_form(amount: object, form: str) -> None:
    text = CAPITAL.format(form.format(amount))
    assert named(found(text, STRATEGY.library(), STRATEGY.day)) == {("wrong-fact", "national-wealth-fund-capital"): 1}


SHARES = ["{}%", "{} %", "{} per cent", "{} percent", "{}\u00a0per\u00a0cent", "{}pc"]


@given(number=st.integers(1, 100), form=st.sampled_from(SHARES), spoken=st.booleans())
@example(number=20, form="{} per cent", spoken=True)
@example(number=25, form="{}%", spoken=False)
def test_a_percentage_is_judged_by_its_meaning(number: int, form: str, *, spoken: bool) -> None:
    text = MATCH.format(form.format(in_words(number) if spoken and " p" in form else number))
    kinds = {20: {}, 25: {("outdated-fact", "match-funding"): 1}}.get(number, {("wrong-fact", "match-funding"): 1})
    assert named(found(text, HARBOURS.library(), HARBOURS.day)) == kinds, text


SECTORS = [
    "Advanced Manufacturing",
    "Clean Energy Industries",
    "Creative Industries",
    "Defence",
    "Digital and Technologies",
    "Financial Services",
    "Life Sciences",
    "Professional and Business Services",
]
PURPOSES = [
    "Dredging and quay repair",
    "Fish landing, grading and cold storage",
    "Slipways, steps and pontoons",
    "Harbour lighting and safety",
    "Shore power",
]
INTRODUCTIONS = {
    "strategy": "The Industrial Strategy's growth-driving sectors are",
    "harbours": "The eligible purposes of the Harbour Renewal Grants Scheme are",
}


def in_prose(items: list[str], mark: str, last: str) -> str:
    return f" {mark.join(items[:-1])}{last}{items[-1]}."


def bulleted(items: list[str], bullet: str, mark: str) -> str:
    return ":\n\n" + f"{mark}\n".join(f"{bullet.format(number)} {item}" for number, item in enumerate(items, 1)) + "."


def layouts(items: list[str]) -> list[str]:
    """The items in every layout that a letter uses."""
    plain = not any("," in item for item in items)
    prose = [in_prose(items, "; ", "; and "), in_prose(items, "; ", " and ")]
    prose += [":" + in_prose(items, "; ", "; and "), ":\n" + in_prose(items, ";\n", "; and\n").strip()]
    if plain:
        prose += [
            in_prose(items, ", ", ", and "),
            ":" + in_prose(items, ", ", ", and "),
            " –" + in_prose(items, ", ", " and "),
        ]
    bullets = [
        bulleted(items, bullet, mark)
        for bullet in ("-", "•", "*", "–", "{}.", "({})", "{})")
        for mark in ("", ";", ",")
    ]
    return [*prose, *bullets]


@given(items=st.permutations(SECTORS), ampersand=st.booleans(), form=st.sampled_from(["{}", "{} sector", "the {}"]))
def test_sectors_in_any_order_and_layout_are_right(items: list[str], form: str, *, ampersand: bool) -> None:
    written = [form.format(item.replace(" and ", " & ") if ampersand else item) for item in items]
    for layout in layouts(written):
        text = INTRODUCTIONS["strategy"] + layout
        assert told(text, STRATEGY.library(), STRATEGY.day) == [], text


@given(items=st.permutations(PURPOSES), lower=st.booleans())
def test_purposes_in_any_order_and_layout_are_right(items: list[str], *, lower: bool) -> None:
    for layout in layouts([item.lower() if lower else item for item in items]):
        text = INTRODUCTIONS["harbours"] + layout
        assert told(text, HARBOURS.library(), HARBOURS.day) == [], text


IDLE = st.one_of(
    st.sampled_from(UNRELATED),
    st.integers(10**6, 10**10).map(lambda number: f"Our reference is DBT2025/{number}."),
    st.tuples(
        st.sampled_from("ABEGLMNSW"), st.integers(1, 99), st.integers(1, 9), st.sampled_from(["AB", "QT", "LN"])
    ).map(lambda code: f"Write to us at 12 High Street, Exampleton, {code[0]}{code[1]} {code[2]}{code[3]}."),
    st.integers(0, 9999).map(lambda number: f"You can call us on 020 7946 {number:04} between 9am and 5pm."),
    st.integers(0, 9999).map(lambda number: f"T: +44 (0)20 7946 {number:04}"),
    st.integers(1000, 9999).map(
        lambda number: f"See https://www.example.org/{number}/responses?page={number} for more."
    ),
    st.integers(1, 10**6).map(lambda number: f"Case {number} was closed, and invoice no. {number} was paid."),
)


@given(letters(), IDLE, st.integers(0, 2**16).map(Random))
def test_what_is_unrelated_changes_nothing(letter: Letter, idle: str, random: Random) -> None:
    paragraphs = letter.paragraphs
    at = random.randint(1, len(paragraphs) - 2)
    text = "\n\n".join([*paragraphs[:at], idle, *paragraphs[at:]])
    assert named(letter.findings(text)) == named(letter.findings())
