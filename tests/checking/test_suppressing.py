"""Comments and settings set findings apart, each with its reason; what suppresses nothing, or cannot be followed, is said."""

from datetime import date
from functools import cache
from pathlib import Path

import pytest

import linter
from linter import Compiled, Report, check_text, load_library
from linter.checking.check import check_document
from linter.checking.naming import FindingNames
from linter.checking.suppressing import Suppression, suppressed
from linter.documents.txt import read_text

DAY = date(2025, 6, 2)
GRANT = "Groups can apply to the Community Gardens Fund for a grant of up to {} towards tools, plants and soil."
OLD, WRONG = GRANT.format("£5,000"), GRANT.format("£9,000")
SIGNPOST = "The guidance for applicants explains who can apply and how."


@cache
def gardens() -> Compiled:
    """The library that `policyline init` writes."""
    folder = Path(linter.__file__).parent / "cli" / "starter"
    return load_library(folder / "canonical_lines", folder / "rules", cache=False)


def report(*paragraphs: str) -> Report:
    return check_text("\n\n".join((*paragraphs, SIGNPOST)) + "\n", gardens(), as_of=DAY)


def outcome(done: Report) -> tuple[list[str], list[str]]:
    """The words reported, and those suppressed."""
    return [str(finding.quote) for finding in done.findings], [str(one.finding.quote) for one in done.suppressed]


@pytest.mark.parametrize(
    "name",
    [
        "outdated-fact",
        "facts",
        "fact",
        "largest-grant",
        "fund-grants",
        "tense, facts",
        "“£5,000”",
        "“up to £5,000 towards”",
        "",
    ],
)
def test_a_finding_is_suppressed_by_any_of_its_names(name: str) -> None:
    done = report(f"[policyline: ignore {name} because it is the grant of 2024]\n{OLD}", WRONG)
    if name == "“up to £5,000 towards”":  # more words than were found
        assert outcome(done) == (["£5,000", "£9,000"], [])
        return
    assert outcome(done) == (["£9,000"], ["£5,000"])
    (one,) = done.suppressed
    assert (one.reason, one.by, one.in_letter) == ("it is the grant of 2024", "a comment at paragraph 1", True)
    assert done.unused == ()


def test_one_of_two_findings_alike_by_its_fingerprint() -> None:
    twice = f"{OLD} {SIGNPOST} {OLD}"
    first, second = report(twice).findings
    assert first.fingerprint != second.fingerprint
    done = report(f"[policyline: ignore {second.fingerprint} because it is quoted]\n{twice}")
    assert [finding.start - done.text.index(twice) for finding in done.findings] == [first.start]
    assert [one.finding.fingerprint for one in done.suppressed] == [second.fingerprint]


def test_the_whole_letter() -> None:
    done = report(OLD, WRONG, "[policyline: ignore-letter facts because it is kept as it was sent]")
    assert outcome(done) == ([], ["£5,000", "£9,000"])
    assert {one.by for one in done.suppressed} == {"a comment for the whole letter"}


@pytest.mark.parametrize("name", ["wrong-fact", "“£9,000”", "fund-purpose", "0123456789abcdef"])
def test_what_suppresses_nothing_is_said(name: str) -> None:
    done = report(f"[policyline: ignore {name} because x]\n{OLD}")
    assert outcome(done) == (["£5,000"], [])
    said = f"a comment at paragraph 1, “policyline: ignore {name} because x”, suppresses nothing: take it out"
    assert done.unused == (said,)


def test_two_that_suppress_the_same_are_both_used() -> None:
    done = report(f"[policyline: ignore facts because x]\n[policyline: ignore largest-grant because y]\n{OLD}")
    assert (outcome(done), done.unused) == (([], ["£5,000"]), ())
    assert done.suppressed[0].reason == "x"


def test_something_missing_is_suppressed_where_it_is_asked_for() -> None:
    text = f"[policyline: ignore missing-signpost because it stands in the covering letter]\n{GRANT.format('£7,500')}\n"
    done = check_text(text, gardens(), as_of=DAY)
    assert [one.finding.kind for one in done.suppressed] == ["missing-signpost"]
    assert not done.findings


@pytest.mark.parametrize(
    ("comment", "says"),
    [
        ("policyline: ignore facts", "gives no reason"),
        (
            "policyline: ignore fatcs because x",
            "no rule, kind or approved line is called 'fatcs' (did you mean 'facts'?)",
        ),
    ],
)
def test_a_comment_that_cannot_be_followed_leaves_the_letter_unchecked(comment: str, says: str) -> None:
    done = report(f"[{comment}]\n{OLD}")
    assert not done.checked
    assert says in str(done.reason)
    assert comment in str(done.reason)
    assert not done.findings


def test_thousands_of_comments_are_refused() -> None:
    done = report("[policyline: ignore because x]\n\n" * 1001 + OLD)
    assert not done.checked
    assert "more than 1,000 comments" in str(done.reason)


def test_a_setting_suppresses_what_no_comment_does() -> None:
    raw = check_document(
        read_text(f"[policyline: ignore “£9,000” because x]\n{WRONG}\n\n{OLD}\n\n{SIGNPOST}"), gardens(), DAY
    )
    one = Suppression(frozenset({"facts"}), (), "agreed", "policyline.toml:3")
    idle = Suppression(frozenset({"tense"}), (), "agreed", "policyline.toml:9")
    done, used = suppressed(raw, FindingNames(gardens()), [one, idle])
    assert [(each.finding.quote, each.by) for each in done.suppressed] == [
        ("£9,000", "a comment at paragraph 1"),
        ("£5,000", "policyline.toml:3"),
    ]
    assert used == {one}
    assert len(raw.findings) == 2  # what was given is as it was
