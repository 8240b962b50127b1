"""KINDS, "Time": findings change on the days on which the library changes, in what changes there, and on no other day."""

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from linter import Finding, check_text
from linter.model.library import Event
from tests.libraries import grants, starter
from tests.properties.boundaries import boundaries
from tests.properties.letters import Letter, letters, named
from tests.properties.subjects import HARBOURS, STRATEGY, SUBJECTS, Subject

DAY = timedelta(days=1)
BOUNDARIES = {subject.name: boundaries(subject.library()) for subject in SUBJECTS}


def on(letter: Letter, day: date) -> tuple[Finding, ...]:
    return check_text(letter.text, letter.subject.library(), as_of=day).findings


@given(letters(), st.data())
def test_between_two_changes_of_the_library_nothing_changes(letter: Letter, data: st.DataObject) -> None:
    """Dates that a letter itself gives are days of change as well."""
    days = sorted({*BOUNDARIES[letter.subject.name], date(2024, 12, 2), date(2025, 6, 12), date(2025, 12, 2)})
    index = data.draw(st.integers(0, len(days) - 2))
    first, last = days[index], days[index + 1] - DAY
    one = data.draw(st.dates(first, last))
    assert on(letter, one) == on(letter, last)


@given(letters(), st.data())
def test_on_a_day_of_change_only_what_changes_there_is_found_otherwise(letter: Letter, data: st.DataObject) -> None:
    changing = BOUNDARIES[letter.subject.name]
    day = data.draw(st.sampled_from(sorted(changing)))
    before, after = on(letter, day - DAY), on(letter, day)
    tied = [finding for finding in (*before, *after) if {finding.approved.id, finding.rule} & changing[day]]

    def untied(findings: tuple[Finding, ...]) -> list[tuple[str, str, int]]:
        """Findings that have nothing to do with what changes; a fault may have had a better name on the other day."""
        return [
            (finding.kind, finding.approved.id, finding.start)
            for finding in findings
            if finding not in tied and not any(finding.span.overlaps(other.span) for other in tied)
        ]

    assert untied(before) == untied(after)


def events(subject: Subject) -> list[Event]:
    return [event for event in subject.library().library.events if event.on]


AHEAD = [(s, e, text) for s in (STRATEGY, HARBOURS) for e in events(s) for text in e.before]
BEHIND = [(s, e, text) for s in (STRATEGY, HARBOURS) for e in events(s) for text in e.after]


def stale(subject: Subject, text: str, day: date, event: str | None = None) -> list[str]:
    """Where the text is stale or early: as freely worded, or as an old line. With `event`, for that one alone."""
    findings = check_text(text, subject.library(), as_of=day).findings
    wanted = [finding for finding in findings if event in (None, finding.approved.id)]
    return [finding.kind for finding in wanted if finding.kind in ("stale-tense", "superseded-line")]


@pytest.mark.parametrize(("subject", "event", "text"), AHEAD, ids=[text for _, _, text in AHEAD])
def test_what_was_said_before_an_event_is_stale_after_it_and_not_until_then(
    subject: Subject, event: Event, text: str
) -> None:
    assert event.on
    assert stale(subject, text, event.on - DAY, event.id) == []
    assert stale(subject, text, event.on, event.id) == []
    assert stale(subject, text, event.on + DAY) != []
    assert len(stale(subject, text, event.on + 300 * DAY)) == 1


@pytest.mark.parametrize(("subject", "event", "text"), BEHIND, ids=[text for _, _, text in BEHIND])
def test_what_is_said_after_an_event_is_early_before_it_and_right_from_its_day(
    subject: Subject, event: Event, text: str
) -> None:
    assert event.on
    assert stale(subject, text, event.on - 3 * DAY) != []
    assert stale(subject, text, event.on) == []
    assert stale(subject, text, event.on + DAY) == []
    assert stale(subject, text, event.on + 300 * DAY) == []


@pytest.mark.parametrize(
    ("text", "wrong_until", "right_until"),
    [
        # An outdated name is right until the day before it was replaced, and from then on a finding.
        ("Please send your claim to the Coastal Revival Board.", None, date(2025, 9, 30)),
        ("I have passed your letter to Tamsin Orrell, the Minister for Harbours.", None, date(2026, 2, 9)),
    ],
)
def test_a_name_is_right_until_its_last_day(text: str, wrong_until: date | None, right_until: date) -> None:
    assert check_text(text, grants(), as_of=right_until).findings == ()
    ((kind, _),) = named(check_text(text, grants(), as_of=right_until + DAY).findings)
    assert kind == "outdated-term"
    assert wrong_until is None


@pytest.mark.parametrize(
    ("day", "right"),
    [
        (date(2025, 6, 23), "Five"),
        (date(2025, 7, 14), "Five"),
        (date(2025, 7, 15), "Six"),
        (date(2025, 7, 16), "Seven"),
        (date(2025, 9, 7), "Seven"),
        (date(2025, 9, 8), "Eight"),
    ],
)
def test_a_figure_is_right_on_the_days_of_its_version_only(day: date, right: str) -> None:
    for written in ("Five", "Six", "Seven", "Eight"):
        text = f"{written} sector plans of the Industrial Strategy have now been published."
        findings = [
            f for f in check_text(text, starter(), as_of=day).findings if f.approved.id == "sector-plans-published"
        ]
        assert bool(findings) == (written != right), (day, written)
