from tests.care.checks.conftest import Found, line

EVENT = """\
kind: event
id: review
title: The Harbour Review
owner: t
source: Notice of May
names: [Harbour Review]
on: 2026-02-01
before: [{before}]
after: [{after}]
"""
TERM = """\
kind: term
id: quay
title: Quay Office
owner: t
source: Notice of May
preferred: {preferred}
outdated: [{{form: {form}}}]
"""
LIST = """\
kind: list
id: harbours
title: The harbours
owner: t
source: Notice of May
introduced_by: [harbours of the scheme]
items: [{items}]
"""
FACTS = """\
    facts:
      - id: largest-grant
        quote: {quote}
        value: {quote}
        measure: [grant]
"""


def test_a_line_without_words_of_its_own(found: Found) -> None:
    [said] = found(line("a", "We do."))
    assert said.startswith("warning 9:11 'We do.' is not recognised")


def test_a_statement_of_an_event_that_is_not_about_it(found: Found) -> None:
    [said] = found(EVENT.format(before="We are fond of harbours.", after="The Harbour Review was published."))
    assert said.startswith("warning 8:10 'We are fond of harbours.' is not reported after the event")


def test_an_outdated_form_inside_the_preferred_name(found: Found) -> None:
    [said] = found(TERM.format(preferred="Quay Office", form="quay office"))
    assert said.startswith("warning 7:19 'quay office' is not reported")


def test_left_alone(found: Found) -> None:
    known = line(
        "a",
        "The Quay Fund offers every small harbour a grant of £5,000 towards new ladders.",
        FACTS.format(quote="£5,000"),
    )
    event = EVENT.format(
        before="The Harbour Review will be published in February.",
        after="The Harbour Review was published in February.",
    )
    term = TERM.format(preferred="Quay Office", form="Wharf Office")
    listed = LIST.format(items="Aldermouth, Brackenhaven, Corfleet, Dunsby")
    assert found(known, event, term, listed) == []


def test_an_ended_version_and_what_no_rule_looks_at_are_left_alone(found: Found) -> None:
    assert found(line("a", "We do.", end="2025-01-01")) == []
    assert found(EVENT.format(before="We are fond.", after="We were fond."), rules=("term",)) == []
