"""What of a letter may recur in others: the drafter's own sentences between salutation and close, whom it is to left out."""

import pytest

from tests.mining.reading import letter, read


def said(body: str, to: str = "Ms Ashby") -> list[str]:
    return [sighting.text for sighting in read(letter(body, to)).sightings if not sighting.courtesy]


def test_the_body_alone_is_read() -> None:
    assert said("Ponds are cleaned every spring by the wardens of each district.") == [
        "Ponds are cleaned every spring by the wardens of each district."
    ]


def test_whom_the_letter_is_to_becomes_a_field_wherever_it_stands() -> None:
    body = "I understand that Robin Hartley owns the pond, and that Hartley & Sons clean it each year."
    assert said(body, "Councillor Robin Hartley") == [
        "I understand that [NAME] owns the pond, and that [NAME] & Sons clean it each year."
    ]


@pytest.mark.parametrize(
    "body",
    [
        "You say that ponds are cleaned every spring by the wardens of each district.",
        "“Ponds are cleaned every spring by the wardens of each district.”",
        "Are ponds cleaned every spring by the wardens of each district?",
        "Pond Wardens\nHigh Street",
    ],
)
def test_what_others_say_and_what_is_no_sentence_is_left_out(body: str) -> None:
    assert said(body) == []


def test_a_reporting_clause_further_on_is_part_of_what_is_said() -> None:
    sentence = "If you buy a pond from an agent, please ask that agent for a plan, as owners hold no record of it."
    assert said(sentence) == [sentence]


def test_bullets_are_one_sentence_with_what_introduces_them() -> None:
    body = "The four kinds of pond are:\n\n- Mill ponds\n- Dew ponds\n- Duck ponds; and\n- Village ponds"
    assert said(body) == ["The four kinds of pond are: Mill ponds, Dew ponds, Duck ponds and Village ponds."]


def test_neighbours_are_sentences_of_one_paragraph_with_nothing_between() -> None:
    body = (
        "Ponds are cleaned every spring by wardens. Each warden has a boat and a rake. Thank you again for your interest. "
        "Frogs are moved before the work begins.\n\nNets are stored in winter by the council."
    )
    after = [sighting.after for sighting in read(letter(body)).sightings if not sighting.courtesy]
    assert after == [False, True, False, False]


def test_two_letters_to_one_person_are_known_as_such_and_letters_to_nobody_are_not() -> None:
    assert read(letter("", "Ms J Ashby")).person == read(letter("", "Mrs Ashby")).person
    assert read(letter("", "Ms Ashby")).person != read(letter("", "Mr Blake")).person
    assert read(letter("", "Sir or Madam")).person is None


@pytest.mark.parametrize(
    "sentence",
    [
        "Thank you for your letter of 3 May about the ponds in your village.",
        "I hope this is helpful.",
        "I am sorry for the delay in replying to you.",
        "If you have any further questions, please do not hesitate to contact us.",
        "I am replying as the Minister responsible for ponds.",
        "I understand your concerns about this important matter.",
        "I appreciate how distressing this situation must be for you.",
        "Thank you once again for taking the time to write.",
    ],
)
def test_courtesies_are_known(sentence: str) -> None:
    assert [sighting.courtesy for sighting in read(letter(sentence)).sightings] == [True]


@pytest.mark.parametrize(
    "sentence",
    [
        "Your input will be considered as part of this process and will shape our plans.",
        "We will publish our response to the consultation in the autumn.",
        "I can confirm that the Pond Fund is open to every parish council.",
        "We understand that rising costs are hard for farmers, which is why the levy was frozen.",
        "You can apply to the Pond Fund at any time before the end of the year.",
    ],
)
def test_statements_in_the_first_or_second_person_are_no_courtesies(sentence: str) -> None:
    assert [sighting.courtesy for sighting in read(letter(sentence)).sightings] == [False]


def test_a_courtesy_may_say_i_in_its_middle() -> None:
    assert said("I am sorry that I cannot be of more help on this occasion.") == []
