"""A document checked: one finding a fault, each with its place; and the day of a letter."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from linter.checking.check import check_document, letter_date, settle
from linter.documents.txt import read_text
from linter.model.document import Document, Span
from linter.model.finding import Approved, Finding, FindingKind
from tests import effort
from tests.libraries import found, grants, starter
from tests.properties.subjects import STRATEGY

effort.load()
DAY = date(2025, 2, 10)
FAULTS = [passage.text for passage in STRATEGY.passages if passage.kind]


def finding(kind: FindingKind, start: int, end: int, entry: str = "entry", rule: str = "rule") -> Finding:
    approved = Approved(entry, None, "approved", "owner", None, "source")
    return Finding(kind, rule, "error", "message", "quote", Span(start, end), approved)


def settled(*findings: Finding) -> list[tuple[str, int]]:
    return [(each.kind, each.start) for each in settle(findings)]


OWN: list[FindingKind] = [
    "outdated-fact",
    "wrong-fact",
    "wrong-qualifier",
    "list-missing",
    "list-extra",
    "list-renamed",
    "count-mismatch",
    "outdated-term",
]


@pytest.mark.parametrize("kind", OWN)
def test_a_changed_figure_list_count_or_term_in_a_line_takes_its_own_kind(kind: FindingKind) -> None:
    assert settled(finding("drifted-line", 0, 50), finding(kind, 10, 15, "other")) == [(kind, 10)]
    assert settled(finding("drifted-line", 0, 5), finding(kind, 10, 15, "other")) == [("drifted-line", 0), (kind, 10)]


def test_an_old_line_is_not_also_stale_tense() -> None:
    assert settled(finding("stale-tense", 10, 20, "event"), finding("superseded-line", 0, 50)) == [
        ("superseded-line", 0)
    ]
    assert settled(finding("stale-tense", 60, 70, "event"), finding("superseded-line", 0, 50)) == [
        ("superseded-line", 0),
        ("stale-tense", 60),
    ]


def test_one_fault_found_twice_is_one_finding() -> None:
    assert settled(finding("wrong-fact", 3, 9), finding("wrong-fact", 3, 9)) == [("wrong-fact", 3)]
    assert settled(finding("stale-tense", 3, 9, "one"), finding("stale-tense", 5, 12, "two")) == [("stale-tense", 3)]


def test_two_faults_are_two_findings() -> None:
    assert settled(finding("outdated-term", 3, 9, "a"), finding("outdated-term", 20, 26, "a")) == [
        ("outdated-term", 3),
        ("outdated-term", 20),
    ]


KINDS = st.sampled_from([*OWN, "missing-signpost", "superseded-line", "drifted-line", "stale-tense"])
FINDINGS = st.lists(
    st.builds(
        lambda kind, start, size, entry: finding(kind, start, start + size, entry),
        KINDS,
        st.integers(0, 60),
        st.integers(1, 30),
        st.sampled_from("abc"),
    ),
    max_size=8,
)


@given(FINDINGS, st.randoms(use_true_random=False))
def test_settling_is_the_same_in_any_order_keeps_order_and_is_done_once(
    findings: list[Finding], random: object
) -> None:
    once = settle(findings)
    assert [each.start for each in once] == sorted(each.start for each in once)
    assert set(once) <= set(findings)
    assert bool(once) == bool(findings)
    mixed = list(findings)
    random.shuffle(mixed)  # type: ignore[attr-defined]
    assert settle(mixed) == once
    assert settle(once) == once


# Places


def test_a_finding_has_its_place_in_words() -> None:
    text = "Dear Ms Okafor,\n\nThank you.\n\nPlease write\nto BEIS."
    (each,) = found(text, starter(), DAY)
    assert (each.place.line, each.place.column) == (6, 4)
    assert each.place.label == "paragraph 3"


def test_a_report_says_what_was_checked() -> None:
    report = check_document(read_text("Please write to BEIS.", "letter.txt"), starter(), DAY, "the date asked for")
    assert (report.path, report.as_of, report.checked, report.reason) == ("letter.txt", DAY, True, None)
    assert report.dated_by == "the date asked for"
    assert report.text == "Please write to BEIS."


def test_a_rule_out_of_force_finds_nothing() -> None:
    text = "We know how much coastal erosion worries people in the village."
    assert [each.rule for each in found(text, grants(), date(2026, 6, 30))] == ["signpost-shoreline"]
    assert found(text, grants(), date(2026, 7, 1)) == ()


# The day of a letter


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("13 March 2025\n\nDear Ms Okafor,\n\nThank you.", date(2025, 3, 13)),
        ("Date: 13 March 2025\n\nDear Ms Okafor,", date(2025, 3, 13)),
        ("Thursday 13 March 2025\n\nDear Ms Okafor,", date(2025, 3, 13)),
        ("13/03/2025\n\nDear Ms Okafor,", date(2025, 3, 13)),
        ("13th March 2025\n\nDear Sir or Madam", date(2025, 3, 13)),
        ("The Department\n55 High Street\n\nOur ref: X/1\n\n13 March 2025\n\nDear Ms Okafor,", date(2025, 3, 13)),
        ("Your letter of 3 February 2025 came in.\n\n13 March 2025\n\nDear Ms Okafor,", date(2025, 3, 13)),
        ("In reply to yours of 3 February 2025\n\nDear Ms Okafor,", date(2025, 2, 3)),
        ("Dear Ms Okafor,\n\n13 March 2025\n\nThank you.", None),
        ("Dear Ms Okafor,\n\nThank you for your letter of 13 March 2025.", None),
        ("13 March\n\nDear Ms Okafor,", None),
        ("March 2025\n\nDear Ms Okafor,", None),
        ("", None),
    ],
)
def test_the_day_on_a_letter(text: str, day: date | None) -> None:
    dated = letter_date(read_text(text))
    assert (dated[0] if dated else None) == day


def test_the_date_that_a_format_carries_comes_first() -> None:
    plain = read_text("13 March 2025\n\nDear Ms Okafor,")
    mail = Document("a.eml", plain.pieces, plain.blocks, dated="2025-03-14")
    dated = letter_date(mail)
    assert dated is not None
    assert dated[0] == date(2025, 3, 14)
    assert dated[1]
