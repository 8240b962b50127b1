"""Events in subordinate clauses, by what stands for their happening, and on their way through Parliament."""

from datetime import date

import pytest

from linter import Compiled
from tests.libraries import invented, starter, told

#: Each event: its library, a day before it and a day after it.
EVENTS = {
    "Schools White Paper": ("schools", date(2026, 6, 20), date(2026, 9, 1)),
    "ban on plastic wet wipes": ("water", date(2026, 4, 1), date(2026, 6, 12)),
    "Clean Water Plan": ("water", date(2026, 5, 20), date(2026, 9, 1)),
    "Abbot's Fen Reservoir": ("water", date(2026, 8, 20), date(2026, 10, 20)),
    "Bottle Return Scheme": ("water", date(2026, 9, 20), date(2026, 10, 20)),
    "Tap and Ride": ("rail", date(2025, 12, 20), date(2026, 2, 20)),
    "Marlstone station": ("rail", date(2026, 2, 20), date(2026, 4, 20)),
    "Accessible Railways Summit": ("rail", date(2026, 8, 20), date(2026, 10, 20)),
    "Tolcarne Inquiry": ("rail", date(2026, 6, 25), date(2026, 8, 20)),
    "Time to Care": ("pay", date(2026, 2, 1), date(2026, 3, 1)),
    "Carers and Apprentices Bill": ("pay", date(2026, 3, 1), date(2026, 6, 26)),
    "annual uprating": ("pay", date(2026, 2, 1), date(2026, 4, 20)),
    "Applicant Guidance": ("grants", date(2025, 10, 20), date(2025, 12, 1)),
    "Local Buses Bill": ("buses", date(2026, 5, 1), date(2026, 6, 10)),
    "Community Transport Strategy": ("buses", date(2026, 9, 20), date(2026, 11, 1)),
    "Listening Courts": ("courts", date(2026, 12, 1), date(2027, 2, 10)),
    "Dental Access Review": ("health", date(2026, 6, 1), date(2026, 7, 10)),
    "Upland Round": ("farming", date(2026, 5, 1), date(2026, 6, 1)),
    "round two": ("grants", date(2026, 3, 22), date(2026, 5, 22)),
    "Post Office White Paper": ("connect", date(2026, 6, 12), date(2026, 10, 12)),
    "English Devolution": ("", date(2026, 3, 12), date(2026, 5, 12)),
}


def _about(text: str) -> tuple[Compiled, date, date]:
    library, before, after = next(event for name, event in EVENTS.items() if name in text)
    return invented(library) if library else starter(), before, after


def _kinds(text: str, library: Compiled, day: date) -> list[str]:
    return [kind for kind, _ in told(text, library, day)]


@pytest.mark.parametrize(
    "text",
    [
        "When the Schools White Paper was published, we wrote to every head teacher.",
        "I attach a note of what changed when the Schools White Paper was laid before Parliament.",
        "After the ban on plastic wet wipes came into force, shops cleared their shelves.",
        "With Abbot's Fen Reservoir having now opened, bills should settle.",
        "With the ban on plastic wet wipes having now come into force, rivers are cleaner.",
        "Following the passage into law of the English Devolution and Community Empowerment Act, we have written to mayors.",
        "You will have seen the Schools White Paper, which we published last week.",
        "The Local Buses Bill has passed into law.",
        "The Minister spoke at the Accessible Railways Summit.",
        "Once Marlstone station reopened, the buses were withdrawn.",
        "Many carers wrote to us after the Time to Care consultation closed.",
        "As the Post Office White Paper made clear when it was published, postmasters matter.",
        "The moment that the Applicant Guidance was issued, the telephones began to ring.",
    ],
)
def test_a_clause_that_tells_of_the_past_is_stale_before_the_event(text: str) -> None:
    library, before, after = _about(text)
    assert _kinds(text, library, before) == ["stale-tense"]
    assert _kinds(text, library, after) == []


@pytest.mark.parametrize(
    "text",
    [
        "As soon as Abbot's Fen Reservoir has opened, we will tell you.",
        "We will tell you as soon as Abbot's Fen Reservoir opens.",
        "As soon as the Schools White Paper is published, I shall send you a copy.",
        "Only once the Schools White Paper has been published can we say more.",
        "Until the Schools White Paper has been published, I am unable to say more.",
        "Once the Government response to the Time to Care consultation has been published, we will write to you.",
        "Your point will be looked at before the Carers and Apprentices Bill receives Royal Assent.",
        "The English Devolution and Community Empowerment Act will receive Royal Assent shortly.",
    ],
)
def test_a_clause_that_looks_ahead_is_stale_after_the_event(text: str) -> None:
    library, before, after = _about(text)
    assert _kinds(text, library, before) == []
    assert _kinds(text, library, date(2026, 9, 20) if "response" in text else after) == ["stale-tense"]


@pytest.mark.parametrize(
    "text",
    [
        "If Marlstone station reopened early, the buses would be withdrawn.",
        "When Marlstone station reopened, there would be two trains an hour, Ministers said.",
        "We said that when the Time to Care consultation closed we would publish a summary.",
        "You ask what will change once the Applicant Guidance has been issued.",
        "We would not want the buses withdrawn before Marlstone station reopened.",
    ],
)
def test_a_supposition_is_left_alone(text: str) -> None:
    library, before, after = _about(text)
    assert _kinds(text, library, before) == []
    assert _kinds(text, library, after) == []


@pytest.mark.parametrize(
    "text",
    [
        "We plan for round two to open in April.",
        "We have arranged for round two to open shortly.",
        "We intend for the Schools White Paper to be published soon.",
        "We are waiting for the Schools White Paper to be published.",
        "The plan is for Marlstone station to reopen shortly.",
        "Preparations for the reopening of Marlstone station are going well.",
        "Preparations for the start of the annual uprating are well advanced.",
        "We plan for the Clean Water Plan to be published shortly.",
        "Staff are getting ready for the start of the Accessible Railways Summit.",
        "We are preparing for the Tolcarne Inquiry's report.",
        "Offices are making ready for the start of the annual uprating.",
        "The forthcoming publication of the Schools White Paper will interest you.",
        "The imminent passage into law of the English Devolution and Community Empowerment Act is good news.",
        "The upcoming entry into force of the ban on plastic wet wipes has been widely reported.",
        "The expected opening date of Abbot's Fen Reservoir is on our website.",
        "The date of publication of the Schools White Paper will be confirmed in due course.",
        "No date has been set for the publication of the Schools White Paper.",
        "There is as yet no date for the Schools White Paper.",
        "Work on the Schools White Paper is continuing.",
        "The Schools White Paper, which the Government will publish shortly, will help.",
        "The Government has agreed to publish the Schools White Paper soon.",
        "I hope to see you at the Accessible Railways Summit.",
        "I look forward to seeing you at the Accessible Railways Summit.",
        "The Minister will speak at the Accessible Railways Summit.",
        "The Local Buses Bill is expected to complete its passage before the summer.",
        "We are putting the finishing touches to the Community Transport Strategy.",
        "The Community Transport Strategy is almost ready.",
        "You will be able to read more in the Community Transport Strategy when we publish it.",
        "I hope that you will respond to the Listening Courts consultation.",
        "Have your say in the Listening Courts consultation.",
        "The Dental Access Review will publish its findings shortly.",
        "You can apply once the Upland Round opens.",
        "Marlstone station near Wexcombe will reopen shortly.",
        "A Schools White Paper will follow later this year.",
        "More detail will be set out in the Schools White Paper in due course.",
        "The Time to Care consultation closes at midnight on 20 February 2026.",
        "The official opening of Abbot's Fen Reservoir will take place in September.",
        "We will consider the findings of the Tolcarne Inquiry when it reports.",
        "The Carers and Apprentices Bill is going through Parliament.",
        "The Carers and Apprentices Bill continues its passage through the Lords.",
        "The Carers and Apprentices Bill is at Committee stage.",
        "The Carers and Apprentices Bill is at present being debated in the Lords.",
        "The Carers and Apprentices Bill awaits Royal Assent.",
        "I know that you have followed the Carers and Apprentices Bill. It is still before the House of Lords.",
    ],
)
def test_what_looks_forward_to_a_happening_is_stale_after_it(text: str) -> None:
    library, before, after = _about(text)
    assert _kinds(text, library, before) == []
    assert _kinds(text, library, after) == ["stale-tense"]


@pytest.mark.parametrize(
    ("text", "day", "right", "wrong"),
    [
        ("We plan for round two to open on {} 2026.", date(2026, 3, 22), "20 April", "21 April"),
        ("The launch of the Bottle Return Scheme is planned for {} 2026.", date(2026, 9, 20), "1 October", "2 October"),
        ("The Schools White Paper was due in June but was published on {} 2026.", date(2026, 9, 1), "2 July", "3 July"),
        ("Marlstone station reopened as planned on {} 2026.", date(2026, 5, 29), "23 March", "14 March"),
        ("The ban on plastic wet wipes came into force as promised on {} 2026.", date(2026, 6, 12), "18 May", "17 May"),
        ("The Carers and Apprentices Bill received Royal Assent on {} 2026.", date(2026, 6, 5), "19 March", "17 March"),
    ],
)
def test_the_day_of_a_happening_in_other_words(text: str, day: date, right: str, wrong: str) -> None:
    library, _, _ = _about(text)
    assert _kinds(text.format(right), library, day) == []
    assert _kinds(text.format(wrong), library, day) == ["wrong-fact"]


@pytest.mark.parametrize(
    "text",
    [
        "We had planned for round two to open in March.",
        "Ministers had hoped for round two to open in March.",
        "We had expected round two to open in March, but it slipped.",
        "The plan was for Marlstone station to reopen in March.",
        "We waited a long time for the Schools White Paper to be published.",
        "There is much for the Schools White Paper to answer.",
        "Preparations for the reopening of Marlstone station went well.",
        "Preparations for the reopening of Marlstone station have been completed.",
        "We were preparing for the reopening of Marlstone station when you wrote.",
        "Schools are preparing for the changes in the Schools White Paper.",
        "The planned publication of the Schools White Paper was put off twice.",
        "While the Carers and Apprentices Bill was going through Parliament, carers wrote to us.",
        "No date had been set for the publication of the Schools White Paper when you wrote.",
        "We promised to publish the Schools White Paper in July, and we did.",
        "The Government agreed to publish the Schools White Paper before the recess.",
        "The Schools White Paper, which we will put into practice next year, will help.",
        "It was good to see you at the Accessible Railways Summit.",
        "He agreed to speak at the Accessible Railways Summit.",
        "We will act on the points made at the Accessible Railways Summit.",
        "Abbot's Fen Reservoir will open to anglers in the spring.",
        "Abbot's Fen Reservoir will be open on Sundays.",
        "The Local Buses Bill passed through the Lords without amendment.",
        "We will respond to the Listening Courts consultation in the spring.",
        "The Dental Access Review found that half of practices were closed to new patients.",
        "The Carers and Apprentices Bill will come into force by stages.",
        "I know that you will follow the Carers and Apprentices Bill.",
        "The Carers and Apprentices Bill is in the interest of carers, and Parliament agreed.",
        "Unlike the Carers and Apprentices Bill, the Housing Bill has far to go. It is still before the House of Lords.",
    ],
)
def test_what_was_looked_forward_to_then_is_left_alone(text: str) -> None:
    library, _, after = _about(text)
    assert _kinds(text, library, after) == []


@pytest.mark.parametrize(
    ("text", "kinds"),
    [
        ("I encourage your members to respond to the Green Paper consultation.", ["stale-tense"]),
        ("May I invite you to take part in the Green Paper consultation.", ["stale-tense"]),
        ("I can confirm that many responses to the Green Paper consultation came from the north.", []),
        ("Many able people took part in the Green Paper consultation.", []),
        ("You may wish to read the replies to the Green Paper consultation.", []),
        ("I can find your reply to the Green Paper consultation in our files.", []),
        ("Please accept our thanks for taking part in the Green Paper consultation.", []),
    ],
)
def test_taking_part_in_what_has_closed(text: str, kinds: list[str]) -> None:
    assert _kinds(text, starter(), date(2025, 5, 11)) == kinds


@pytest.mark.parametrize(
    "text",
    [
        "The long-awaited Schools White Paper was published on 2 July 2026.",
        "The Schools White Paper summary will be published soon.",
        "The next steps after the Schools White Paper will be announced in due course.",
        "The Bill that is to follow the Schools White Paper will be published in the autumn.",
        "We announced the Schools White Paper in May and published it on 2 July 2026.",
        "We discussed the Schools White Paper on 3 July 2026.",
        "The Carers and Apprentices Bill was published in 2025 and is now an Act.",
        "Nothing in the Carers and Apprentices Bill will take effect before 2027.",
        "Marlstone station will close for repairs in August and reopen in September.",
        "Lifts at Marlstone station will open in the summer.",
        "Marlstone station was opened in 1872 and closed in 1964.",
        "The Accessible Railways Summit will take place again in 2027.",
        "A review of the Bottle Return Scheme will take place in 2028.",
        "Once the measures in the Schools White Paper have been brought in, schools will have more time.",
        "The Carers and Apprentices Bill is in the Library of the House.",
        "Shops found in breach of the ban on plastic wet wipes will be fined from 1 July 2026.",
        "Tap and Ride will be introduced at forty more stations in May.",
    ],
)
def test_what_is_said_of_something_else_after_the_event(text: str) -> None:
    library, _, after = _about(text)
    assert _kinds(text, library, after) == []


@pytest.mark.parametrize(
    "text",
    [
        "We announced the Schools White Paper in May.",
        "Had the Schools White Paper been published in May, I could say more.",
        "The visitor centre at Abbot's Fen Reservoir opened in May.",
        "The car park at Marlstone station opened last week.",
        "When Marlstone station opened in 1872, it had three platforms.",
        "After the Carers and Apprentices Bill was published, carers wrote to us.",
        "Since you wrote, the Schools White Paper has been finished, but it has not been published.",
        "Last year the Minister spoke at the Accessible Railways Summit.",
        "When work on the Schools White Paper began, there were many views.",
        "After the Welsh Schools White Paper was published, little changed.",
        "The Tolcarne Inquiry published its interim report in 2025.",
    ],
)
def test_what_is_said_of_something_else_before_the_event(text: str) -> None:
    library, before, _ = _about(text)
    assert _kinds(text, library, before) == []


@pytest.mark.parametrize(
    "text",
    [
        "At the time of the publication of the Clean Water Plan, the Minister wrote to all Members.",
        "I was glad to see the publication of the Clean Water Plan earlier this year.",
        "The recent publication of the Clean Water Plan was widely reported.",
    ],
)
def test_a_happening_looked_back_on_by_its_noun(text: str) -> None:
    library, before, after = _about(text)
    assert [kind for kind, _ in told(text, library, before)] == ["stale-tense"]
    assert told(text, library, after) == []


@pytest.mark.parametrize(
    "text",
    [
        "Ahead of the publication of the Clean Water Plan, officials are meeting those concerned.",
        "It would be wrong to say more before the publication of the Clean Water Plan.",
        "We shall say more at the time of the publication of the Clean Water Plan.",
    ],
)
def test_a_happening_looked_forward_to_by_its_noun(text: str) -> None:
    library, before, after = _about(text)
    assert told(text, library, before) == []
    assert [kind for kind, _ in told(text, library, after)] == ["stale-tense"]
