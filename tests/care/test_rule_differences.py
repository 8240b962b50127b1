"""What changed in the rules of a library since a revision of a real git repository, in words."""

from pathlib import Path

from linter.care.past import library_at
from linter.care.rule_differences import RuleChange, rule_differences
from linter.checking.loading import load
from tests.care.conftest import Library

LINES, RULES = Path("lines"), Path("rules")
SIGNPOST = """\
id: harbour-review-signpost
kind: signpost
title: Letters on loans point to the Harbour Review
why: It decides on loans.
owner: loans@example.gov.uk
severity: error
from: 2024-01-01
triggers: [harbour loan, boat yard]
requires: [Harbour Review]
examples:
  ok:
    - {text: The Harbour Review decides on every harbour loan., as_of: 2024-02-01}
  bad:
    - {text: You asked for a harbour loan., as_of: 2024-02-01, finds: missing-signpost}
"""


def changed() -> list[RuleChange]:
    return rule_differences(library_at("HEAD", LINES, RULES).rules, load(LINES, RULES)[1])


def sentences() -> list[str]:
    return [said.sentence for change in changed() for said in change.said]


def with_rule(library: Library) -> None:
    library.write("rules/signpost.yaml", SIGNPOST)
    library.commit()


def test_nothing_changed_and_layout_is_no_change(library: Library) -> None:
    with_rule(library)
    assert changed() == []
    library.change(
        "rules/signpost.yaml", "triggers: [harbour loan, boat yard]", "triggers:\n  - harbour loan\n  - boat yard"
    )
    assert changed() == []


def test_a_revision_without_rules_had_none(library: Library) -> None:
    library.write("rules/signpost.yaml", SIGNPOST)
    [change] = changed()
    assert (change.rule.id, change.what) == ("harbour-review-signpost", "added")


def test_a_rule_that_is_gone_was_removed(library: Library) -> None:
    library.write("rules/other.yaml", SIGNPOST.replace("harbour-review-signpost", "other"))
    with_rule(library)
    (library.folder / "rules/signpost.yaml").unlink()
    [change] = changed()
    assert (change.rule.id, change.what) == ("harbour-review-signpost", "removed")


def test_each_key_that_changed_is_said(library: Library) -> None:
    with_rule(library)
    for was, now in (
        ("severity: error", "severity: warning"),
        ("from: 2024-01-01", "from: 2024-01-01\nuntil: 2030-06-11"),
        ("It decides on loans.", "It decides on grants."),
        ("[harbour loan, boat yard]", "[harbour loan, small boat]"),
        ("requires: [Harbour Review]", "requires: [Harbour Review]\nscope: paragraph\nsuggests: loan-offer"),
        ("  bad:", "    - {text: Harbours., as_of: 2024-02-01}\n  bad:"),
    ):
        library.change("rules/signpost.yaml", was, now)
    assert sentences() == [
        "severity: “warning”, which was “error”",
        "it is in force from 1 January 2024 until 11 June 2030; it was from 1 January 2024",
        "why it matters is said in other words",
        "triggers: “small boat” was added",
        "triggers: “boat yard” was taken out",
        "scope: “paragraph”, which was “letter”",
        "suggests: “loan-offer”, which was none",
        "1 example was added",
    ]
    [change] = changed()
    assert [words for said in change.said for words in said.words] == [("loans.", "grants.")]
    assert not any(said.bears for said in change.said)
