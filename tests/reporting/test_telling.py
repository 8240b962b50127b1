"""What a report says of a history: which letters count for what, in which order, and how sure it sounds."""

from datetime import date, timedelta
from pathlib import Path

import pytest

from linter.checking.loading import load
from linter.history import knowing
from linter.history.store import History, instant
from linter.reporting.content import Field, Section, TeamReport
from linter.reporting.period import Period, last_week, week
from linter.reporting.sections import SECTIONS
from linter.reporting.share import Share
from linter.reporting.telling import archive, told
from tests.reporting.year import (
    CHARGED,
    DOGS,
    DRIFTED,
    FERRIES,
    GRANTS,
    MONDAY,
    NOW,
    OLD,
    PATH,
    RIGHT,
    WHO,
    record,
    record_unread,
    weeks_back,
)

ERODES = "Where the coast erodes, the route of the Coast Path moves inland with it, without a new order being needed."
GUIDANCE = "The guidance for applicants sets out how to apply and what evidence is needed."


@pytest.fixture
def file(tmp_path: Path) -> Path:
    return tmp_path / "history.sqlite"


def reported(file: Path, team: str, period: Period | None = None) -> TeamReport:
    known, day = instant(NOW + timedelta(hours=1)), NOW.date()
    with History(file) as history:
        library = knowing.library(history, known)
        assert library
        (report,) = told(archive(history, library, period or last_week(day), day, known), [team], known)
    return report


def part(report: TeamReport, name: str) -> Section:
    return next(section for section in report.sections if section.name == name)


def fields(section: Section, number: int = 0) -> dict[str, object]:
    return {field.label: field.value for field in section.items[number].fields}


def test_the_parts_stand_in_the_order_of_a_busy_reader(file: Path) -> None:
    record(file, {MONDAY: [OLD]})
    names = [section.name for section in reported(file, PATH).sections]
    assert names == ["outdated", "drifting", "signposts", "due", "unused", "recurring", "suppressed", "letters"]
    assert len(SECTIONS) == len(names)


def test_an_outdated_figure_has_its_rate_the_week_before_and_references(file: Path) -> None:
    record(file, {weeks_back(1): [OLD, RIGHT, RIGHT], MONDAY: [OLD, OLD, RIGHT, DOGS]})
    outdated = part(reported(file, PATH), "outdated")
    (item,) = outdated.items
    assert (item.title, item.tone) == ("Miles of the Coast Path that are open", "bad")
    assert fields(outdated) == {
        "What": "A figure or date that has since changed",
        "Of the letters that speak of it": Share(2, 3),
        "The week before": Share(1, 3),
        "Most often written": "2,400",
        "Approved now": "Over 2,700 miles",
        "Letters": ("HF2026-00004", "HF2026-00005"),
    }
    assert outdated.lead.startswith("2 of 4 (small number) of the letters")
    assert "too few to compare" in outdated.lead


def test_the_trend_is_over_twelve_weeks(file: Path) -> None:
    record(file, {weeks_back(back): [OLD] * back + [RIGHT] for back in range(5)} | {weeks_back(12): [OLD]})
    record(file, {MONDAY + timedelta(days=1): [OLD]}, first=100)
    chart = part(reported(file, PATH), "outdated").chart
    assert chart
    (series,) = chart.series
    # Until 1 February the old figure was the right one.
    assert [share.count for share in series.shares] == [0] * 7 + [4, 3, 2, 1, 1]
    assert chart.labels[0] == "15 Dec"
    assert chart.labels[-1] == "2 Mar"
    assert "4 of 5, 3 of 4, 2 of 3, 1 of 2, 1 of 2." in series.alt


def test_a_change_of_meaning_is_reminded_of_and_a_habit_adopted(file: Path) -> None:
    record(file, {MONDAY: [DRIFTED, DOGS, *[CHARGED] * 3, ERODES]})
    report = reported(file, PATH)
    drifting = part(report, "drifting")
    dogs = next(item for item in drifting.items if item.id == "path-dogs")
    erosion = next(item for item in drifting.items if item.id == "path-erosion")
    assert dogs.comparison
    assert (dogs.comparison.written, dogs.comparison.approved) == (DRIFTED.rstrip("."), DOGS.rstrip("."))
    assert Field("Suggestion", "Remind drafters: it no longer says the same.") in dogs.fields
    assert "simply moves inland" in erosion.code
    assert Field("Of the letters that use it", Share(3, 4)) in erosion.fields
    assert any("Adopt the common rewording" in action for action in report.actions)


def test_one_rewording_alone_is_no_drift(file: Path) -> None:
    record(file, {MONDAY: [CHARGED, ERODES]})
    drifting = part(reported(file, PATH), "drifting")
    assert drifting.quiet
    assert "1 line was reworded besides" in drifting.lead


def test_a_rewording_that_hides_a_name_is_never_to_be_adopted(file: Path) -> None:
    named = CHARGED.replace("inland with it", "inland with it, Mrs Dunnock")
    record(file, {MONDAY: [named] * 4})
    drifting = part(reported(file, PATH), "drifting")
    assert not any(item.code for item in drifting.items)
    assert "Dunnock" not in repr(drifting)


def test_missing_signposts_are_of_the_letters_that_ask_for_them(file: Path) -> None:
    record(file, {MONDAY: [WHO, f"{WHO} {GUIDANCE}", GUIDANCE]})
    report = reported(file, GRANTS)
    signposts = part(report, "signposts")
    assert fields(signposts)["Of the letters that ask for it"] == Share(1, 2)
    assert fields(signposts)["Words to add"] == GUIDANCE
    assert signposts.lead == "1 signpost missing (0 the week before)."
    assert report.changes == (
        "New: without the signpost “Who asks about applying is told where the guidance is” (1 letter)",
    )


def test_what_is_due_and_what_ends_is_told_with_its_day(file: Path) -> None:
    record(file, {MONDAY: [WHO]})
    due = {
        item.title: tuple(field.value for field in item.fields) for item in part(reported(file, GRANTS), "due").items
    }
    assert due == {
        "The second round": (date(2026, 3, 20), "ends and nothing follows"),
        "Who can apply for a Harbour Grant": (date(2026, 4, 2), "is due for review"),
    }
    ferries = part(reported(file, FERRIES), "due")
    assert [item.title for item in ferries.items] == ["Step-free boarding", "The winter timetable"]
    assert ferries.items[0].tone == "bad"


def test_unused_lines_are_told_only_once_the_history_is_long_enough(file: Path) -> None:
    record(file, {weeks_back(5): [DOGS]})
    assert "does not go back eight weeks" in part(reported(file, PATH), "unused").lead
    record(file, {weeks_back(9): [ERODES], weeks_back(2): [ERODES]}, first=50)
    unused = part(reported(file, PATH), "unused")
    assert [item.id for item in unused.items] == [
        "path-landowners",
        "path-volunteers",
    ]  # the new figure is newer than that
    assert "a small number" in unused.lead
    assert fields(unused) == {"In force": "in force since 6 January 2025"}


def test_suppressions_and_unread_letters_are_named_with_their_reasons(file: Path) -> None:
    record(file, {MONDAY: [f"[policyline: ignore miles-open because the debate is quoted]\n\n{OLD}"]})
    record_unread(file, MONDAY, "it has no text")
    report = reported(file, PATH)
    assert fields(part(report, "suppressed"))["Reason"] == "the debate is quoted"
    assert fields(part(report, "letters")) == {"Why": "it has no text"}
    assert "1 of 2 (small number) could not be read" in part(report, "letters").lead


def test_a_quiet_week_is_one_line(file: Path) -> None:
    record(file, {MONDAY: [DOGS, ERODES, WHO]})
    report = reported(file, PATH)
    assert report.quiet
    assert (
        report.line
        == "A quiet week: 2 of the 3 letters read touch your lines, and nothing in them was out of date, drifting or missing."
    )


def test_a_week_without_letters_is_not_called_quiet_reading(file: Path) -> None:
    record(file, {weeks_back(3): [DOGS]})
    assert reported(file, PATH).line == "No letters were recorded in that week."
    record_unread(file, MONDAY, "it has no text")
    assert reported(file, PATH).line == "No letters could be read in that week."


def test_of_no_letters_nothing_is_said_but_what_to_do_about_it(file: Path) -> None:
    record(file, {weeks_back(30): [DOGS]})
    report = reported(file, PATH)
    assert (part(report, "unused").lead, part(report, "unused").items) == (
        "No letters were read in those weeks, so nothing can be said.",
        (),
    )
    assert part(report, "letters").lead == (
        "0 letters were read (0 the week before). "
        "If letters were sent, they were not recorded: tell whoever runs Policyline for you."
    )


def test_recurring_wording_of_a_long_time_is_of_all_its_letters(file: Path) -> None:
    record(file, {weeks_back(20): [REFUND] * 2, weeks_back(13): [REFUND], MONDAY: [REFUND] * 3})
    assert fields(part(reported(file, FERRIES), "recurring"))["Letters"] == Share(3, 3)
    time = Period(weeks_back(20), MONDAY + timedelta(days=6))
    recurring = part(reported(file, FERRIES, time), "recurring")
    assert fields(recurring)["Letters"] == Share(6, 6)
    assert recurring.lead.startswith("1 passage of this period recurred.")


def test_a_rate_that_rose_is_among_the_changes_and_one_that_did_not_is_not(file: Path) -> None:
    record(file, {weeks_back(1): [RIGHT] * 19 + [OLD], MONDAY: [RIGHT] * 10 + [OLD] * 10})
    changes = reported(file, PATH).changes
    assert changes == ("Letters with something out of date: 50%, up from 5% the week before",)
    record(file, {weeks_back(1): [OLD] * 10}, first=200)
    assert reported(file, PATH).changes == ()


def test_what_is_gone_is_among_the_changes(file: Path) -> None:
    record(file, {weeks_back(1): [DRIFTED, OLD, WHO], MONDAY: [DOGS]})
    assert reported(file, PATH).changes == (
        "No longer seen: Miles of the Coast Path that are open (a figure or date that has since changed)",
        "No longer drifting: Dogs on the Coast Path",
    )
    assert reported(file, GRANTS).changes == (
        "No longer missing: the signpost “Who asks about applying is told where the guidance is”",
    )


def test_what_most_letters_got_wrong_comes_first(file: Path) -> None:
    record(file, {MONDAY: [OLD, DRIFTED, DRIFTED, DRIFTED]})
    actions = reported(file, PATH).actions
    assert "Dogs on the Coast Path" in actions[0]
    assert "Miles of the Coast Path" in actions[1]


@pytest.mark.parametrize(
    ("share", "said"),
    [
        (Share(5, 12), "5 of 12 (small number)"),
        (Share(31, 120), "31 of 120 (26%)"),
        (Share(0, 40), "0 of 40 (0%)"),
        (Share(3, 24), "3 of 24 (13%)"),  # as spreadsheets round it
        (Share(0, 0), "no letters"),
        (Share(1, 1200), "1 of 1,200 (under 1%)"),
        (Share(1199, 1200), "1,199 of 1,200 (over 99%)"),
    ],
)
def test_shares_say_both_numbers(share: Share, said: str) -> None:
    assert str(share) == said


@pytest.mark.parametrize(
    ("now", "before", "said"),
    [
        (Share(5, 12), Share(1, 100), "1 of 100 then; too few to compare"),
        (Share(5, 50), Share(0, 0), "no letters then to compare with"),
        (Share(12, 100), Share(10, 100), "much as then (10%)"),
        (Share(30, 100), Share(10, 100), "up from 10% then"),
        (Share(10, 100), Share(30, 100), "down from 30% then"),
    ],
)
def test_a_rise_is_claimed_only_where_there_is_one(now: Share, before: Share, said: str) -> None:
    assert now.beside(before, "then") == said


def test_periods() -> None:
    assert (
        last_week(date(2026, 3, 9))
        == last_week(date(2026, 3, 15))
        == week("2026-W10")
        == Period(MONDAY, date(2026, 3, 8))
    )
    assert last_week(date(2026, 3, 8)).name == "2026-W09"
    assert (week("2026-W10").said, week("2026-W09").said) == ("2 to 8 March 2026", "23 February to 1 March 2026")
    month = Period(date(2025, 12, 5), date(2026, 1, 4))
    assert (month.said, month.name) == ("5 December 2025 to 4 January 2026", "2025-12-05-to-2026-01-04")
    assert month.before == Period(date(2025, 11, 4), date(2025, 12, 4))
    assert month.just_before == "the 31 days before"
    assert Period(MONDAY, MONDAY).just_before == "the day before"


REFUND = "If you booked through an agent, please ask the agent for a refund, as the operator holds no record of your payment."
OTHER = "If you booked through an agent, please ask your agent for a refund, as the operator holds no record of your payment."


def test_wording_that_no_line_covers_comes_with_a_line_that_loads(file: Path, tmp_path: Path) -> None:
    record(file, {weeks_back(1): [REFUND] * 3, MONDAY: [REFUND, OTHER]})
    recurring = part(reported(file, FERRIES), "recurring")
    (item,) = recurring.items
    assert fields(recurring)["Wording"] == REFUND
    assert fields(recurring)["Letters"] == Share(5, 5)
    folder = tmp_path / "canonical_lines"
    folder.mkdir()
    (folder / "draft.yaml").write_text(item.code, encoding="utf-8")
    (line,) = load(folder, None)[0].lines
    assert line.versions[0].text == REFUND


def test_without_passages_it_is_said_that_nothing_was_looked_for(file: Path) -> None:
    record(file, {MONDAY: [REFUND] * 4}, passages=False)
    assert part(reported(file, FERRIES), "recurring").lead.startswith("Not looked for: the history holds no wording")
