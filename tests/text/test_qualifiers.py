"""Words around a figure that bound it, by what they mean."""

from decimal import Decimal

import pytest

from linter.text.numbers import read_figures
from linter.text.qualifiers import APPROVED_WORDS, QUALIFIERS
from linter.text.words import read_words

SAID = {
    "over": [
        "over 3000",
        "Over 3000",
        "more than 3,000",
        "upwards of 3,000",
        "in excess of 3,000",
        "well over 3,000",
        "just over 3,000",
        "over the 3,000",
        "a total of over 3,000",
        "over a total of 3,000",
        "3,000-plus",
        "3,000 plus",
        "3,000+",
        "3k+",
        "three thousand or more",
        "at least 3,000",
        "no fewer than 3,000",
        "a minimum of 3,000",
        "more than three thousand",
        "over\n3,000",
        "over\u00a03,000",
    ],
    "under": ["under 3,000", "fewer than 3,000", "less than 3,000", "below 3,000", "Fewer than three thousand"],
    "almost": ["almost 3,000", "nearly 3,000", "just under 3,000", "close to 3,000", "approaching 3,000", "just short of 3,000"],
    "up-to": ["up to 3,000", "at most 3,000", "no more than 3,000", "a maximum of 3,000", "3,000 or fewer", "3,000 at most"],
    "about": ["about 3,000", "approximately 3,000", "around 3,000", "roughly 3,000", "some 3,000", "circa 3,000", "c. 3,000", "3,000 or so"],
    "exact": ["3,000", "exactly 3,000", "precisely 3,000", "a total of 3,000", "3,000 in total", "all 3,000", "only 3,000", "the 3,000"],
}  # fmt: skip


@pytest.mark.parametrize(
    ("qualifier", "said"), [(qualifier, said) for qualifier, group in SAID.items() for said in group]
)
@pytest.mark.parametrize(
    "frame", ["{} responses came in.", "We had {} responses.", "The consultation received {} responses"]
)
def test_the_class_of_a_qualifier(qualifier: str, said: str, frame: str) -> None:
    words = read_words(frame.format(said))
    (figure,) = read_figures(words)
    assert (figure.qualifier, figure.amount) == (qualifier, Decimal(3000))


def test_a_comparator_of_another_figure_is_not_taken() -> None:
    words = read_words("We had over 3,000 responses and 259 letters, of which 40 were long.")
    assert [figure.qualifier for figure in read_figures(words)] == ["over", "exact", "exact"]


def test_a_comparator_beyond_a_comma_or_a_paragraph_is_not_taken() -> None:
    for text in ("It is over, 3,000 came.", "It is over.\n\n3,000 came.", "It is over; 3,000 came"):
        (figure,) = read_figures(read_words(text))
        assert figure.qualifier == "exact", text


@pytest.mark.parametrize("qualifier", QUALIFIERS)
def test_the_words_for_a_qualifier_mean_it(qualifier: str) -> None:
    (figure,) = read_figures(read_words(f"We had {APPROVED_WORDS[qualifier]} 3,000 responses."))
    assert figure.qualifier == qualifier
