"""The two letters that the project grew from: right on their own days, stale afterwards, and wrong once changed."""

from dataclasses import replace
from datetime import date

import pytest

from linter.checking.check import check_document, letter_date
from linter.checking.examples import run
from linter.documents import read
from linter.model.document import Document, Span
from linter.model.finding import Finding
from tests.libraries import ROOT, found, starter, told

LETTERS = ROOT / "examples" / "letters"
FIRST = (LETTERS / "letter-1.txt").read_text(encoding="utf-8")
SECOND = (LETTERS / "letter-2.txt").read_text(encoding="utf-8")
FIRST_DAY, SECOND_DAY, AFTER = date(2024, 12, 23), date(2025, 3, 13), date(2025, 9, 9)

FIRST_FILES = ["letter-1.txt", "letter-1.docx"]
SECOND_FILES = ["letter-2.txt", "letter-2.docx", "letter-2.eml"]

#: What is stale in each letter after 8 September 2025: kind, entry, words that the finding must cover.
STALE_FIRST = [
    ("superseded-line", "all-sectors-benefit", "all sectors can shape and will benefit"),
    ("superseded-line", "lockstep-partners", "is being designed and implemented"),
    ("outdated-term", "pan-regional-partnerships", "Pan-Regional Partnerships"),
    ("superseded-line", "local-growth-spending-review", "will also set out its long-term vision"),
    ("superseded-line", "considering-responses", "is currently considering responses"),
    ("superseded-line", "response-integrated", "to be published alongside the Spending Review in 2025"),
]
STALE_SECOND = [
    ("outdated-term", "minister-for-industry", "Sarah Jones"),
    ("superseded-line", "all-sectors-benefit", "all sectors can shape and will benefit"),
    ("superseded-line", "considering-responses", "is currently considering responses"),
    ("outdated-term", "minister-for-industry", "SARAH JONES"),
]


def letter(name: str) -> Document:
    return read(name, (LETTERS / name).read_bytes())


def check(document: Document, as_of: date) -> tuple[Finding, ...]:
    return check_document(document, starter(), as_of).findings


@pytest.mark.parametrize("name", FIRST_FILES)
def test_the_first_letter_is_clean_on_its_own_day(name: str) -> None:
    assert check(letter(name), FIRST_DAY) == ()


@pytest.mark.parametrize("name", SECOND_FILES)
def test_the_second_lacks_one_signpost_on_its_own_day(name: str) -> None:
    (finding,) = check(letter(name), SECOND_DAY)
    assert finding.kind == "missing-signpost"
    assert finding.quote is None
    assert finding.approved.id == "local-growth-spending-review"


@pytest.mark.parametrize("name", [*FIRST_FILES, *SECOND_FILES])
def test_a_letter_tells_its_own_day(name: str) -> None:
    dated = letter_date(letter(name))
    assert dated is not None
    assert dated[0] == (FIRST_DAY if name in FIRST_FILES else SECOND_DAY)


@pytest.mark.parametrize("as_of", [AFTER, date(2025, 12, 31), date(2026, 2, 6)])
@pytest.mark.parametrize("name", [*FIRST_FILES, *SECOND_FILES])
def test_afterwards_what_has_gone_stale_is_found_and_nothing_else(name: str, as_of: date) -> None:
    document = letter(name)
    findings = check(document, as_of)
    wanted = STALE_FIRST if name in FIRST_FILES else STALE_SECOND
    if name.endswith(".eml"):  # a message has no letterhead
        wanted = STALE_SECOND[1:]
    assert [(finding.kind, finding.approved.id) for finding in findings] == [(kind, entry) for kind, entry, _ in wanted]
    for finding, (_, _, words) in zip(findings, wanted, strict=True):
        assert words in " ".join((finding.quote or "").split())


@pytest.mark.parametrize("name", [*FIRST_FILES, *SECOND_FILES])
@pytest.mark.parametrize("as_of", [FIRST_DAY, SECOND_DAY, AFTER])
def test_every_quote_is_what_stands_there(name: str, as_of: date) -> None:
    document = letter(name)
    for finding in check(document, as_of):
        assert finding.start < finding.end
        if finding.quote is not None:
            assert finding.quote == document.text[finding.start : finding.end]


SECTORS = (
    "Advanced Manufacturing, Clean Energy Industries, Creative Industries, Defence, Digital and Technologies, "
    "Financial Services, Life Sciences, and Professional and Business Services"
)

#: What is changed, into what, the kind that it becomes, and the words where it must be found.
MUTATIONS = [
    ("over 3000 responses", "over 2,800 responses", "wrong-fact", "2,800"),
    ("over 3000 responses", "2,800 responses", "wrong-fact", "2,800"),
    ("over 3000 responses", "over 3,100 responses", "wrong-fact", "3,100"),
    ("over 3000 responses", "over two thousand eight hundred responses", "wrong-fact", "two thousand eight hundred"),
    ("over 3000 responses", "over 30,000 responses", "wrong-fact", "30,000"),
    ("over 3000 responses", "almost 3000 responses", "wrong-qualifier", "almost 3000"),
    ("over 3000 responses", "nearly three thousand responses", "wrong-qualifier", "nearly three thousand"),
    ("over 3000 responses", "fewer than 3,000 responses", "wrong-qualifier", "fewer than 3,000"),
    ("over 3000 responses", "about 3,000 responses", "wrong-qualifier", "about 3,000"),
    ("over 3000 responses", "up to 3,000 responses", "wrong-qualifier", "up to 3,000"),
    ("over 3000 responses", "exactly 3,000 responses", "wrong-qualifier", "exactly 3,000"),
    ("over 3000 responses", "3,000 responses", "wrong-qualifier", "3,000"),
    ("259 responses from business", "295 responses from business", "wrong-fact", "295"),
    ("259 responses from business", "over 259 responses from business", "wrong-qualifier", "over 259"),
    ("259 responses from business", "two hundred and ninety-five responses from business", "wrong-fact", "ninety-five"),
    ("hundreds of thousands of businesses", "thousands of businesses", "wrong-fact", "thousands"),
    ("hundreds of thousands of businesses", "millions of businesses", "wrong-fact", "millions"),
    ("to eight growth-driving sectors", "to seven growth-driving sectors", "count-mismatch", "seven"),
    ("to eight growth-driving sectors", "to 7 growth-driving sectors", "count-mismatch", "7"),
    ("Strategy's eight growth-driving sectors", "Strategy's nine growth-driving sectors", "count-mismatch", "nine"),
    ("Defence, ", "", "list-missing", "Creative Industries, Digital"),
    ("Advanced Manufacturing, ", "", "list-missing", "Clean Energy Industries"),
    (", and Professional and Business Services", "", "list-missing", "Life Sciences"),
    ("Clean Energy Industries", "Clean Energy", "list-renamed", "Clean Energy"),
    ("Digital and Technologies", "Digital Technologies", "list-renamed", "Digital Technologies"),
    ("Creative Industries", "Creative Sectors", "list-renamed", "Creative Sectors"),
    ("Life Sciences,", "Life Sciences, Tourism,", "list-extra", "Tourism"),
    ("Advanced Manufacturing,", "Agriculture, Advanced Manufacturing,", "list-extra", "Agriculture"),
    (
        "and Professional and Business Services.",
        "Professional and Business Services, and Retail.",
        "list-extra",
        "Retail",
    ),
    ("is currently considering responses", "is not currently considering responses", "drifted-line", "not"),
    ("all sectors can shape and will benefit", "some sectors can shape and will benefit", "drifted-line", "some"),
    ("all sectors can shape and will benefit", "all sectors can shape and may benefit", "drifted-line", "may"),
    (
        "Mayors, devolved governments, businesses, trade unions",
        "Mayors, businesses, trade unions",
        "drifted-line",
        "Mayors",
    ),
    ("right across the UK.\n", "right across England.\n", "drifted-line", "England"),
]


@pytest.mark.parametrize(
    ("old", "new", "kind", "words"), MUTATIONS, ids=[f"{new or old} {kind}" for old, new, kind, _ in MUTATIONS]
)
def test_one_change_is_one_finding_of_its_kind_at_its_words(old: str, new: str, kind: str, words: str) -> None:
    assert old in FIRST
    text = FIRST.replace(old, new, 1)
    ((have, quote),) = told(text, starter(), FIRST_DAY)
    assert have == kind
    (finding,) = found(text, starter(), FIRST_DAY)
    changed = Span(FIRST.index(old), FIRST.index(old) + max(len(new), 1))
    assert words in quote or finding.span.overlaps(changed), quote


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ("over 3000 responses", "more than 3,000 responses"),
        ("over 3000 responses", "upwards of three thousand responses"),
        ("over 3000 responses", "3,000-plus responses"),
        ("over 3000 responses", "3k+ responses"),
        ("over 3000 responses", "in excess of 3\u202f000 responses"),
        ("259 responses from", "exactly 259 responses from"),
        ("259 responses from", "a total of 259 responses from"),
        ("259 responses from", "two hundred and fifty-nine responses from"),
        ("to eight growth-driving", "to 8 growth driving"),
        ("Digital and Technologies", "Digital & Technologies"),
        (SECTORS, "; ".join(reversed(SECTORS.replace("and Professional", "Professional").split(", ")))),
        ("While the", "Whilst the"),
        ("Mayors, devolved governments, businesses", "businesses, Mayors, devolved governments"),
    ],
    ids=lambda text: text[:40],
)
def test_what_means_the_same_stays_clean(old: str, new: str) -> None:
    assert old in FIRST
    assert told(FIRST.replace(old, new, 1), starter(), FIRST_DAY) == []


@pytest.mark.parametrize(
    ("old", "new", "kind"),
    [
        ("over 3000 responses", "over 2,800 responses", "wrong-fact"),
        ("over 3000 responses", "almost 3000 responses", "wrong-qualifier"),
        ("259 responses", "295 responses", "wrong-fact"),
        ("on eight growth-driving", "on seven growth-driving", "count-mismatch"),
    ],
)
def test_in_the_second_letter_a_change_adds_one_finding(old: str, new: str, kind: str) -> None:
    kinds = [finding[0] for finding in told(SECOND.replace(old, new, 1), starter(), SECOND_DAY)]
    assert sorted(kinds) == sorted(["missing-signpost", kind])


def test_a_sentence_on_the_spending_review_is_the_signpost() -> None:
    signpost = "The Government will set out its plans at the Spending Review.\n\nWith very best wishes"
    assert told(SECOND.replace("With very best wishes", signpost), starter(), SECOND_DAY) == []


def test_on_the_last_day_of_the_rule_the_signpost_is_wanted_and_on_the_next_not() -> None:
    def kinds(as_of: date) -> list[str]:
        return [kind for kind, _ in told(SECOND, starter(), as_of)]

    assert "missing-signpost" in kinds(date(2025, 6, 10))
    assert "missing-signpost" not in kinds(date(2025, 6, 11))


def test_the_office_holder_changes_on_the_day() -> None:
    def holders(as_of: date) -> list[str]:
        return [quote for kind, quote in told(SECOND, starter(), as_of) if kind == "outdated-term"]

    assert holders(date(2025, 9, 6)) == []
    assert holders(date(2025, 9, 7)) == ["Sarah Jones", "SARAH JONES"]


def test_all_examples_of_all_rules_turn_out_as_they_say() -> None:
    assert run(starter()) == []


def test_an_example_that_is_not_so_is_told() -> None:
    compiled = starter()
    rule = next(rule for rule in compiled.rules if rule.id == "facts")
    clean, faulty = next(e for e in rule.examples if not e.finds), next(e for e in rule.examples if e.finds)
    turned = replace(rule, examples=(replace(clean, finds="wrong-fact"), replace(faulty, finds=None, quote=None)))
    missed, alarmed = run(replace(compiled, rules=(turned,)))
    assert "should have wrong-fact, but has nothing" in missed
    assert "should be clean, but has" in alarmed
