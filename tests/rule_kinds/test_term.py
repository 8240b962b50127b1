"""Names and office-holders: present use of an old one, and history, quotation, look-alikes, addresses."""

from datetime import date

import pytest

from linter.checking.compile import assemble
from linter.model.library import Library, OutdatedForm, Period, Term
from linter.model.rule import Rule
from linter.rule_kinds.term import Spec
from tests.libraries import found, grants, invented, starter, told

DAY = date(2025, 10, 1)
SPRING = date(2026, 3, 15)


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("Please write to the Department for Levelling Up, Housing and Communities.", "Department for Levelling Up, Housing and Communities"),
        ("DLUHC will reply to you.", "DLUHC"),
        ("The Department for International Trade supports exporters.", "Department for International Trade"),
        ("BEIS leads on this.", "BEIS"),
        ("Local Enterprise Partnerships will decide.", "Local Enterprise Partnerships"),
        ("Your Local Enterprise Partnership can help.", "Local Enterprise Partnership"),
        ("Ask your LEP.", "LEP"),
        ("Many LEPs agree.", "LEPs"),
        ("The UK Infrastructure Bank invests in ports.", "UK Infrastructure Bank"),
        ("Sarah Jones, Minister of State for Industry, will reply.", "Sarah Jones"),
        ("The Minister for Industry, Sarah Jones MP, will reply.", "Sarah Jones"),
        ("SARAH JONES MP\nMinister of State for Industry", "SARAH JONES"),
        ("Yours sincerely,\n\nSarah Jones\n\nMinister for Industry", "Sarah Jones"),
        ("Jonathan Reynolds, the Business Secretary, has asked me to reply.", "Jonathan Reynolds"),
    ],
)  # fmt: skip
def test_an_old_name_given_as_present(text: str, words: str) -> None:
    assert told(text, starter(), DAY) == [("outdated-term", words)]


@pytest.mark.parametrize(
    "text",
    [
        "The Ministry of Housing, Communities and Local Government will reply.",
        "The former Department for Business, Energy and Industrial Strategy published it.",
        "The then Department for International Trade was consulted.",
        "In 2021 BEIS published a report on it.",
        "BEIS was abolished in February 2023.",
        "Until 2023 the Department for International Trade led on this.",
        "You mention “BEIS” in your letter.",
        "You say that DLUHC will decide.",
        "The BEIS Committee reported in 2019.",
        "See https://www.example.org/BEIS/report and write to beis@example.org.",
        "Contact office@beis.example.org or www.dluhc.example.org.",
        "Our reference is BEIS/2021/04.",
        "The lep is a small Roman coin, and to dit is a verb.",
        "Sarah Jones lives in your street and has written to us.",
        "The former Minister for Industry, Sarah Jones, wrote to you in May.",
        "Sarah Jones, then Minister for Industry, wrote to you in May 2025.",
        "Chris McDonald, the Minister for Industry, will reply.",
        "As Minister for Industry until September 2025, Sarah Jones met your members.",
        # Another has its place.
        "The Ministry of Housing, Communities and Local Government took over from DLUHC.",
        "The National Wealth Fund is the successor to UKIB.",
        "The work once done by DLUHC is now done by the Ministry.",
        "When DLUHC existed, it dealt with such cases.",
    ],
)
def test_left_alone(text: str) -> None:
    assert told(text, starter(), DAY) == []


@pytest.mark.parametrize(
    ("text", "last_right"),
    [
        ("Please send it to the Coastal Revival Board.", date(2025, 9, 30)),
        ("Apply to the Seaside Regeneration Fund.", date(2025, 9, 14)),
        ("Tamsin Orrell, Minister for Harbours, will reply.", date(2026, 2, 9)),
        ("Colin Wetherall, Director of Harbours, will reply.", date(2025, 11, 23)),
    ],
)
def test_a_name_is_right_up_to_its_last_day(text: str, last_right: date) -> None:
    assert told(text, grants(), last_right) == []
    assert [kind for kind, _ in told(text, grants(), date.fromordinal(last_right.toordinal() + 1))] == ["outdated-term"]


@pytest.mark.parametrize(
    "text",
    [
        "A CRB check is needed.",
        "The Isle of Brannoc Seaside Regeneration Fund is another fund.",
        "The Coastal Revival Board Pension Scheme pays its pensions.",
        "The srf of the wave broke over the quay.",
    ],
)
def test_look_alikes_of_the_scheme(text: str) -> None:
    assert told(text, grants(), SPRING) == []


def test_the_finding_names_who_holds_the_office_now_and_offers_a_fix() -> None:
    text = "SARAH JONES MP\nMinister of State for Industry"
    (finding,) = found(text, starter(), DAY)
    assert "Chris McDonald" in finding.message
    assert finding.fix is not None
    assert [edit.text for edit in finding.fix.edits] == ["CHRIS MCDONALD"]


def test_every_use_is_a_finding_of_its_own() -> None:
    text = "BEIS leads on this. Please write to BEIS, not to DIT."
    findings = found(text, starter(), DAY)
    assert [finding.quote for finding in findings] == ["BEIS", "BEIS", "DIT"]
    assert len({finding.fingerprint for finding in findings}) == 3


def test_a_name_that_holds_a_word_of_history_is_a_name_like_any_other() -> None:
    forms = (OutdatedForm("Late Payment Code", None, case_sensitive=False),)
    entry = Term("code", "Code", "o@example.org", None, "t:1", "Fair Payment Code", forms, True, (), "a source")
    rule = Rule("terms", "term", "Terms", "Why", "o@example.org", "error", Period(), (), Spec(), (), "r:1")
    library = assemble(Library(terms=(entry,)), (rule,))
    assert told("Firms sign the Late Payment Code.", library, DAY) == [("outdated-term", "Late Payment Code")]
    assert told("Firms signed the former Late Payment Code.", library, DAY) == []


@pytest.mark.parametrize(
    "text",
    [
        "If you have complained to the carrier and are not happy, please contact the Postal Services Council.",
        "If you believe that the carrier is at fault, you should write to the Postal Services Council.",
        "You may complain to the Postal Services Council.",
        "When you write to the Postal Services Council, please enclose a stamp.",
        "Please quote your reference number when you write about the Postal Services Council.",
    ],
)
def test_where_the_reader_may_turn_is_what_the_drafter_says(text: str) -> None:
    assert told(text, invented("connect"), DAY.replace(year=2026)) == [("outdated-term", "Postal Services Council")]


@pytest.mark.parametrize(
    "text",
    [
        "You say that you can write to the Postal Services Council but that nobody replies.",
        "Your letter asks whether you may complain to the Postal Services Council.",
        "You ask us to please contact the Postal Services Council.",
        "You may say that the Postal Services Council should do more.",
        "You wrote to us about the Postal Services Council.",
    ],
)
def test_what_the_reader_says_of_a_name_is_left_alone(text: str) -> None:
    assert told(text, invented("connect"), DAY.replace(year=2026)) == []


def test_the_holder_of_an_office_that_the_reader_may_write_to() -> None:
    text = "You may write to Colin Wetherall, the Director of Harbours, at this address."
    assert told(text, grants(), date(2026, 2, 25)) == [("outdated-term", "Colin Wetherall")]
    past = "As Director of Harbours at the time, Colin Wetherall agreed to the visit."
    assert told(past, grants(), date(2026, 2, 25)) == []
