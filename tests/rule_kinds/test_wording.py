"""Approved lines: what is drift, what is cosmetic, and what is the text of an older version."""

from datetime import date

import pytest

from tests.libraries import found, grants, invented, starter, told

DAY = date(2025, 3, 14)
AFTER = date(2025, 9, 9)
SPRING = date(2026, 3, 15)
BENEFIT = (
    "While the Industrial Strategy's focus will be on the growth-driving sectors, all sectors can shape and will benefit "
    "from wider policy reform through the Strategy's cross-cutting policies alongside the broader Growth Mission."
)
LOCKSTEP = (
    "The Strategy is being designed and implemented in lockstep with local partners, Mayors, devolved governments, "
    "businesses, trade unions, academia and international partners."
)


@pytest.mark.parametrize(
    ("text", "old", "new"),
    [
        (BENEFIT, "will benefit", "will not benefit"),
        (BENEFIT, "will benefit", "may benefit"),
        (BENEFIT, "will benefit", "should benefit"),
        (BENEFIT, "all sectors", "some sectors"),
        (BENEFIT, "all sectors", "most sectors"),
        (BENEFIT, "all sectors", "all sectors in England"),
        (BENEFIT, "will benefit", "will, where possible, benefit"),
        (LOCKSTEP, "trade unions, ", ""),
        (LOCKSTEP, "devolved governments, ", ""),
        (LOCKSTEP, "is being designed", "is not being designed"),
        (LOCKSTEP, "trade unions", "employers' associations"),
        (BENEFIT, "benefit", "suffer"),
        (BENEFIT, BENEFIT, BENEFIT.replace("will benefit", "may benefit").upper()),
    ],
)
def test_a_change_that_bears_on_the_meaning_is_drift(text: str, old: str, new: str) -> None:
    assert old in text
    ((kind, _),) = told(text.replace(old, new, 1), starter(), DAY)
    assert kind == "drifted-line"


@pytest.mark.parametrize(
    ("text", "old", "new"),
    [
        (BENEFIT, "While", "Whilst"),
        (BENEFIT, "While the", "Although the"),
        (BENEFIT, "the Strategy's", "the Industrial Strategy's"),
        (BENEFIT, "sectors, all", "sectors all"),
        (BENEFIT, "the broader Growth Mission", "the broader growth mission"),
        (BENEFIT, "While the", "while the"),
        (BENEFIT, "the growth-driving", "our growth-driving"),
        (BENEFIT, "benefit", "benef1t"),
        (BENEFIT, "cross-cutting", "cross cutting"),
        (BENEFIT, "policy reform", "policy\nreform"),
        (LOCKSTEP, "Mayors, devolved governments", "devolved governments, Mayors"),
        (LOCKSTEP, "academia and international partners", "international partners and academia"),
        (LOCKSTEP, "lockstep", "lock-step"),
        (LOCKSTEP, "unions, academia", "unions; academia"),
        (LOCKSTEP, "governments", "govern-\nments"),
        (LOCKSTEP, "The Strategy is", "We are proud that the Strategy is"),
        (LOCKSTEP, "partners.", "partners, as you know."),
        (LOCKSTEP, "local partners", "{{ partners }}"),
    ],
)
def test_a_cosmetic_change_is_none(text: str, old: str, new: str) -> None:
    assert old in text
    assert told(text.replace(old, new, 1), starter(), DAY) == []


@pytest.mark.parametrize(
    "text",
    [
        "The Department for Business and Trade is currently considering responses, in partnership with teams across "
        "Whitehall to draw out common themes and policy ideas to support the policy development process.",
        BENEFIT,
        LOCKSTEP,
    ],
)
def test_an_old_version_is_superseded_once_a_newer_one_is_in_force_or_it_was_withdrawn(text: str) -> None:
    assert told(text, starter(), date(2025, 6, 22)) == []
    for day in (date(2025, 6, 23), AFTER):
        ((kind, quote),) = told(text, starter(), day)
        assert kind == "superseded-line"
        assert text.startswith(quote[:60])


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ("The Department for Business and Trade", "The Department"),
        ("currently considering", "now considering"),
        ("common themes and policy ideas", "common themes"),
        ("teams across Whitehall", "colleagues across Whitehall"),
    ],
)
def test_light_edits_do_not_hide_an_old_version(old: str, new: str) -> None:
    text = (
        "The Department for Business and Trade is currently considering responses, in partnership with teams across "
        "Whitehall to draw out common themes and policy ideas to support the policy development process."
    )
    ((kind, _),) = told(text.replace(old, new), starter(), AFTER)
    assert kind == "superseded-line"


def test_two_sentences_of_one_old_version_are_one_finding() -> None:
    text = (
        "We are here. The Department for Business and Trade is currently considering responses, in partnership with teams "
        "across Whitehall to draw out common themes and policy ideas to support our policy development process. We are "
        "grateful for your input which will be considered as part of this process. Goodbye."
    )
    ((kind, quote),) = told(text, starter(), AFTER)
    assert kind == "superseded-line"
    assert quote.startswith("The Department")
    assert quote.endswith("part of this process")


def test_a_version_that_merely_ended_is_not_superseded() -> None:
    """Between two versions there may be days without one: the last then has lapsed, and its owner is told, no drafter."""
    text = (
        "The plans for Advanced Manufacturing, Clean Energy Industries, Creative Industries, Digital and Technologies, and "
        "Professional and Business Services were published on 23 June 2025 together with the Industrial Strategy."
    )
    assert told(text, starter(), date(2025, 7, 14)) == []
    assert told(text, starter(), date(2025, 7, 15)) == []


@pytest.mark.parametrize(
    "frame",
    ["You say: “{}”", "In your letter you wrote that “{}”", "We said in December: “{}”", "> {}"],
)
def test_old_words_that_are_quoted_are_left_alone(frame: str) -> None:
    text = LOCKSTEP.replace("'", "’")
    assert told(frame.format(text), starter(), AFTER) == []


def test_a_changed_figure_in_a_line_is_a_fact_and_no_drift() -> None:
    text = (
        "Applicants who are not successful will be sent written feedback within 42 working days and are free to apply "
        "again in a later round."
    )
    assert told(text, grants(), SPRING) == [("wrong-fact", "42 working days")]


def test_a_drifted_line_shows_the_approved_text_and_its_owner() -> None:
    (finding,) = found(LOCKSTEP.replace("trade unions, ", ""), starter(), DAY)
    assert finding.approved.id == "lockstep-partners"
    assert finding.approved.version == 1
    assert finding.approved.text == LOCKSTEP
    assert finding.approved.owner
    assert finding.approved.source
    assert finding.fix is not None
    assert finding.fix.safety == "review"


def test_a_right_line_stays_right_after_a_paragraph_on_something_else() -> None:
    text = (
        "The Harbour Renewal Grants Scheme has a total fund of £145 million.\n\nEvery application is assessed against the "
        "same published criteria, and no part of the coast will be given preference over another."
    )
    assert told(text, grants(), SPRING) == []


MASTS = (
    "The Government does not tell mobile operators where to build, but any mast paid for with public money must be open "
    "to all four operators."
)


@pytest.mark.parametrize(("old", "new"), [("all four", "all three"), ("all four", "most"), ("four", "2")])
def test_a_figure_of_no_fact_is_the_sentences_own(old: str, new: str) -> None:
    kinds = [kind for kind, _ in told(MASTS.replace(old, new), invented("connect"), date(2026, 5, 29))]
    assert kinds == ["drifted-line"]


def test_a_figure_of_its_own_may_be_written_otherwise() -> None:
    assert told(MASTS.replace("four", "4"), invented("connect"), date(2026, 5, 29)) == []


@pytest.mark.parametrize(
    "text",
    [
        "As you may know, some households on a low income can ask their company for the Fair Bills Tariff, which may halve "
        "what they owe.",
        "Let me add that contractors should replace a lost or broken recycling box within a month, and may not charge a "
        "household for the first replacement in any year.",
    ],
)
def test_what_leads_to_a_statement_hides_no_change_of_its_first_words(text: str) -> None:
    assert [kind for kind, _ in told(text, invented("water"), date(2026, 2, 10))] == ["drifted-line"]


MUSEUMS = date(2026, 5, 20)


@pytest.mark.parametrize(
    ("library", "day", "text"),
    [
        ("connect", date(2026, 4, 20), "Retailers have to show the full cost of delivery before a customer pays, and they must not charge more for delivery to a postcode without giving a reason."),
        ("museums", MUSEUMS, "Museums in England will consider each claim for the return of human remains, no matter who makes it, and will publish the reasons for their decision."),
        ("visas", date(2025, 12, 15), "Anyone who applies before their permission expires may stay, and may work, on the same conditions until we have decided, but must not travel abroad while it is pending."),
        ("health", date(2026, 5, 12), "Screening is always a choice, and no one's care will be affected if they decide not to take part."),
        ("museums", MUSEUMS, "If a state school is more than twenty miles from a national museum, it can ask the Coach Fund to pay the whole cost of the journey."),
        ("museums", MUSEUMS, "A national museum is not allowed to sell an object from its collection to meet its running costs. Any other sale needs the written consent of its trustees."),
        ("health", date(2026, 5, 12), "Screening is always a choice, and nobody's care will be affected should they decide not to take part."),
    ],
)  # fmt: skip
def test_the_same_obligation_choice_or_person_in_other_words(library: str, day: date, text: str) -> None:
    assert told(text, invented(library), day) == []


@pytest.mark.parametrize(
    ("library", "day", "text"),
    [
        ("farming", date(2026, 3, 20), "Free advice is available to every farmer in England and Wales, whether or not they have an agreement, and anything said to an adviser will be passed to an inspector."),
        ("farming", date(2026, 2, 10), "A tenant does not need the consent of the landlord to apply, and an agreement can be ended with a penalty if the tenancy comes to an end."),
        ("museums", MUSEUMS, "Entry to the permanent collections of the national museums is free for everyone at weekends, and no museum that receives our grant may charge for it."),
        ("museums", MUSEUMS, "State schools less than twenty miles from a national museum can ask the Coach Fund to pay the whole cost of the journey."),
        ("connect", date(2026, 1, 10), "Personal customers of any bank can deposit cash at every post office free of charge, but business customers may be asked to pay a fee."),
    ],
)  # fmt: skip
def test_a_denial_a_limit_or_a_direction_changed_by_a_word(library: str, day: date, text: str) -> None:
    assert [kind for kind, _ in told(text, invented(library), day)] == ["drifted-line"]
