"""Figures and dates: a table of sentences for each kind of finding, and for what is to be left alone."""

from datetime import date

import pytest

from tests.libraries import grants, starter, told

DAY = date(2025, 2, 10)
SPRING = date(2026, 3, 15)
SUMMER = date(2026, 5, 4)


@pytest.mark.parametrize(
    ("text", "kind", "words"),
    [
        # The figure's place and the measure's name.
        ("The Green Paper consultation received over 2,900 responses.", "wrong-fact", "2,900"),
        ("Over 2,900 responses were received to the Green Paper consultation.", "wrong-fact", "2,900"),
        ("Over 2,900 submissions were made to the Green Paper consultation.", "wrong-fact", "2,900"),
        ("The number of responses to the Green Paper consultation was 2,900.", "wrong-fact", "2,900"),
        ("More than 2,900 people responded to the Green Paper consultation.", "wrong-fact", "2,900"),
        ("The consultation on the Industrial Strategy attracted 4,100 replies.", "wrong-fact", "4,100"),
        ("Invest 2035 drew more than 3,500 contributions.", "wrong-fact", "3,500"),
        # The subject carried over from the sentence before.
        ("The Green Paper consultation closed in November. It received over 2,900 responses.", "wrong-fact", "2,900"),
        ("The Green Paper consultation closed in November. The consultation had 2,900 responses.", "wrong-fact", "2,900"),
        # Right in one place and wrong in another.
        (
            "The Green Paper consultation received over 3,000 responses.\n\nThe Green Paper consultation received over 2,800 responses.",
            "wrong-fact",
            "2,800",
        ),
        # Two figures crossed.
        (
            "The Green Paper consultation received 259 responses, with over 3,000 of them from business representative organisations.",
            "wrong-fact",
            "259",
        ),
        # An answer that is a figure and no more.
        ("Q. How many responses were made to the Green Paper consultation?\nA. Over 2,900.", "wrong-fact", "2,900"),
        ("How many responses did the Green Paper consultation receive? In all over 2,900.", "wrong-fact", "2,900"),
        # A part of a whole that is itself approved.
        ("295 of the responses to the Green Paper consultation came from business representative organisations.", "wrong-fact", "295"),
        ("Of the over 3,000 responses to the Green Paper consultation, 295 were sent by business representative bodies.", "wrong-fact", "295"),
        ("Business representative organisations made 259 of the over 3,400 responses to the Green Paper consultation.", "wrong-fact", "3,400"),
        ("In answer to your second question, 2,900 responses to the Green Paper consultation were received.", "wrong-fact", "2,900"),
        ("Thank you for your e-mail of 3 May about several matters.\n\n1. The Green Paper consultation received over 2,900 responses.", "wrong-fact", "2,900"),
        ("In all over 3,000 responses to the Green Paper consultation were received, of which 295 were sent by business representative bodies.", "wrong-fact", "295"),
        ("The Green Paper consultation drew over 3,000 responses: 295 from business representative bodies and the rest from others.", "wrong-fact", "295"),
        # Qualifiers.
        ("The Green Paper consultation received nearly 3,000 responses.", "wrong-qualifier", "nearly 3,000"),
        ("The Green Paper consultation received 3,000 responses.", "wrong-qualifier", "3,000"),
        ("Fewer than 3,000 responses to the Green Paper consultation were received.", "wrong-qualifier", "Fewer than 3,000"),
        # Magnitudes and money.
        ("Business representative organisations represent thousands of businesses.", "wrong-fact", "thousands"),
        ("The National Wealth Fund has total capital of £27.8 million.", "wrong-fact", "£27.8 million"),
        ("The National Wealth Fund is capitalised at £28.7bn.", "wrong-fact", "£28.7bn"),
    ],
)  # fmt: skip
def test_a_wrong_figure_of_the_strategy(text: str, kind: str, words: str) -> None:
    findings = told(text, starter(), DAY)
    assert kind in {have for have, _ in findings}
    assert any(words in quote or quote in words for have, quote in findings if have == kind), findings


@pytest.mark.parametrize(
    ("text", "as_of", "kind", "words"),
    [
        ("The Harbour Renewal Grants Scheme has a total fund of £120m.", SPRING, "outdated-fact", "£120m"),
        ("The Scheme's budget is £120 million.", SPRING, "outdated-fact", "£120 million"),
        ("The total fund of the Harbour Renewal Grants Scheme is £155 million.", SPRING, "wrong-fact", "£155 million"),
        ("Applicants to the Scheme need match funding of 25%.", SPRING, "outdated-fact", "25%"),
        ("Applicants to the Scheme need match funding of 30 per cent.", SPRING, "wrong-fact", "30 per cent"),
        ("The closing date of round one of the Scheme is 30 January 2026.", date(2026, 1, 20), "outdated-fact", "30 January 2026"),
        ("The closing date of round one of the Scheme is 28 February 2026.", date(2026, 2, 1), "wrong-fact", "28 February 2026"),
        ("We decide applications to the Scheme in up to 12 weeks.", SPRING, "outdated-fact", "12 weeks"),
        ("A grant from the Scheme can be up to £2.5 million.", SUMMER, "outdated-fact", "£2.5 million"),
        ("Applicants can be awarded a maximum grant of up to £4 million under the Scheme.", SUMMER, "wrong-fact", "£4 million"),
    ],
)  # fmt: skip
def test_a_wrong_figure_of_the_scheme(text: str, as_of: date, kind: str, words: str) -> None:
    ((have, quote),) = told(text, grants(), as_of)
    assert (have, quote) == (kind, words)


@pytest.mark.parametrize(
    "text",
    [
        # Right, in other words.
        "The Green Paper consultation received upwards of 3,000 responses.",
        "Over three thousand people responded to the Green Paper consultation.",
        "3,000+ responses to the Green Paper consultation were received.",
        "The consultation on the Green Paper had 259 responses from business representative organisations.",
        "The National Wealth Fund is capitalised at £27.8bn.",
        # Other things.
        "The consultation on bus fares received 2,900 responses.",
        "A separate consultation received 2,900 responses.",
        "The Scottish Government's consultation received 2,900 responses.",
        "Our consultation on planning reform received more than 10,000 responses.",
        "The plant supports 3,000 jobs and has had £2,900 for training.",
        "Your reference is 2900, and our reply to the Green Paper consultation is enclosed.",
        "The Green Paper consultation closed. Your own consultation received 2,900 responses.",
        # Parts.
        "The Green Paper consultation received over 3,000 responses. Of those, 640 came from local authorities.",
        "Over 3,000 responses to the Green Paper consultation were received, 120 of them from universities.",
        # History, expectation, rumour, question, other people's claims.
        "By the middle of November the Green Paper consultation had received 2,000 responses.",
        "We had expected the Green Paper consultation to receive 2,000 responses.",
        "Did the Green Paper consultation receive 2,900 responses?",
        "You say that the Green Paper consultation received 2,900 responses.",
        "You suggest that the Green Paper consultation received almost 3,000 responses.",
        "“The Green Paper consultation received 2,900 responses,” you wrote.",
        "It has been claimed that the Green Paper consultation received 2,900 responses.",
        "According to the report you enclose, the Green Paper consultation received 2,900 responses.",
        # Template fields.
        "The Green Paper consultation received over {{ responses }} responses.",
        "The Green Paper consultation received [INSERT NUMBER] responses.",
        # Proposed, wished for or supposed.
        "Some have called for the total capital of the National Wealth Fund to be £35 billion.",
        "We considered whether the total capital of the National Wealth Fund should be £35 billion.",
        "Were the total capital of the National Wealth Fund ever to be £35 billion, Parliament would have to agree.",
        "A figure of £35 billion for the total capital of the National Wealth Fund has been proposed.",
        "By 2030 we want the total capital of the National Wealth Fund to reach £35 billion.",
        # The whole after its part.
        "There were 259 responses from business representative bodies to the Green Paper consultation, out of over 3,000.",
        "Business representative bodies made 259 of the over 3,000 responses to the Green Paper consultation.",
        "I note your understanding that the Green Paper consultation received 2,500 responses.",
    ],
)
def test_figures_of_the_strategy_left_alone(text: str) -> None:
    assert told(text, starter(), DAY) == []


@pytest.mark.parametrize(
    ("text", "as_of"),
    [
        ("The total fund of the Scheme is now £145 million, up from £120 million.", SPRING),
        ("The total fund of the Scheme was £120 million until March 2026.", SPRING),
        ("The total fund of the Scheme was increased from £120 million to £145 million.", SPRING),
        ("The Harbour Renewal Grants Scheme has a total fund of £120 million.", date(2026, 3, 10)),
        ("The Harbour Renewal Grants Scheme has a total fund of £145 million.", date(2026, 3, 11)),
        ("From 20 April 2026 the maximum grant under the Scheme will rise to £3 million.", SPRING),
        ("The Shoreline Protection Programme has a total fund of £900 million.", SPRING),
        ("Your harbour was granted £1.2 million from the Scheme.", SUMMER),
        ("The closing date of round one of the Scheme was 27 February.", SPRING),
        ("Written feedback is sent within 28 working days to applicants who are not successful.", SPRING),
        ("Applicants to the Scheme need match funding of one fifth, or 20%.", SPRING),
    ],
)
def test_figures_of_the_scheme_left_alone(text: str, as_of: date) -> None:
    assert told(text, grants(), as_of) == []
