"""Files become entries and rules, or every fault of every file is said at once with its place and what to do."""

from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from pathlib import Path
from textwrap import dedent

import pytest

from linter.checking.faults import Fault, LibraryError
from linter.checking.loading import load
from linter.model.library import Fact, Period, Version
from linter.model.rule import Example
from linter.rule_kinds import signpost
from tests.checking.conftest import Faults

LINE = """\
kind: line
id: responses-line
title: How many responded
owner: team@example.gov.uk
versions:
  - number: 1
    valid_from: 2025-01-01
    source: A letter
    text: The consultation received over 3000 responses and 20 petitions.
"""
RULE = """\
id: x
kind: {kind}
title: X
why: Y
owner: O
severity: error
{keys}examples:
  ok: [{{text: A, as_of: 2025-01-01}}]
  bad: [{{text: B c, as_of: 2025-01-01, finds: wrong-fact}}]
"""


def written(folder: Path, text: str) -> Path:
    folder.mkdir(exist_ok=True)
    (folder / "a.yaml").write_text(dedent(text), encoding="utf-8")
    return folder


def test_the_manual_s_examples_load_as_they_are_printed(tmp_path: Path) -> None:
    manual = (Path(__file__).parents[2] / "docs" / "library-format.md").read_text(encoding="utf-8")
    blocks = [block.partition("```")[0] for block in manual.split("```yaml\n")[1:]]
    entries = [block for block in blocks if block.startswith("kind:")]
    rule = next(block for block in blocks if block.startswith("id:"))
    signposts = next(block for block in blocks if block.startswith("triggers:"))
    needed = [
        LINE.replace("responses-line", name) for name in ("regional-growth", "clusters", "local-growth-spending-review")
    ]
    lines = written(tmp_path / "lines", "---\n".join(entries + needed))
    rules = written(tmp_path / "rules", rule + "---\n" + RULE.format(kind="signpost", keys=signposts))
    library, (facts, signs) = load(lines, rules)
    assert len(blocks) == len(entries) + 2
    assert [type(library.entry(entry.id)).__name__ for entry in library.entries()] == [
        *["Line"] * 4, *["Fact"] * 2, "CanonicalList", "Event", "Term", "Post",
    ]  # fmt: skip
    assert (facts.id, facts.kind, facts.entries) == ("facts", "fact", ("responses",))
    assert facts.period == Period(date(2024, 12, 1), date(2025, 6, 10))
    assert facts.examples[1].finds == "wrong-fact"
    assert signs.spec == signpost.Spec(
        triggers=("regional growth", "local growth"),
        trigger_lines=("regional-growth", "clusters"),
        requires=("Spending Review", "SR25"),
        not_in=("last Spending Review",),
        scope="letter",
        suggests="local-growth-spending-review",
    )


def test_a_line_and_the_facts_in_it(tmp_path: Path) -> None:
    lines = written(
        tmp_path / "lines",
        """\
        # a comment
        kind: line
        id: responses-line
        title: How many responded
        owner: team@example.gov.uk
        review_by: 2025-06-01
        versions:
          - number: 1
            valid_from: 2024-12-23
            valid_until: 2025-01-31
            source: Letter of 23 December 2024
            text: >-
              We received over
              2800   responses.
            facts: [{id: responses, quote: 2800 responses, value: '2,800', qualifier: over}]
          - number: 2
            valid_from: 2025-02-01
            withdrawn: false
            source: Letter of 1 February 2025
            confidence: letters-only
            text: |
              We received:
              - over 3000
                responses
            variants:
              - More than 3000 responses came in.
            facts:
              - id: responses
                title: Responses received
                quote: over 3000 responses
                value: three thousand
                qualifier: over
                measure: [response, reply]
                subject: [Green Paper]
        """,
    )
    library, rules = load(lines, None)
    (line,), (fact,) = library.lines, library.facts
    assert rules == ()
    assert (line.place, line.review_by, line.owner) == (f"{lines}/a.yaml:3", date(2025, 6, 1), "team@example.gov.uk")
    assert line.versions == (
        Version(
            2,
            Period(date(2025, 2, 1), None),
            "We received:\n- over 3000\n  responses",
            ("More than 3000 responses came in.",),
            "Letter of 1 February 2025",
            "letters-only",
        ),
        Version(
            1,
            Period(date(2024, 12, 23), date(2025, 1, 31)),
            "We received over 2800   responses.",
            (),
            "Letter of 23 December 2024",
            "confirmed",
        ),
    )
    assert isinstance(fact, Fact)
    assert (fact.id, fact.title, fact.owner, fact.line) == ("responses", "Responses received", line.owner, line.id)
    assert (fact.measure, fact.subject) == (("response", "reply"), ("Green Paper",))
    assert fact.place == f"{lines}/a.yaml:28"
    assert [
        (known.period.start, known.value.amount, known.value.kind, known.qualifier, known.quote, known.source)
        for known in fact.versions
    ] == [
        (date(2025, 2, 1), Decimal(3000), "number", "over", "over 3000\n  responses", "Letter of 1 February 2025"),
        (date(2024, 12, 23), Decimal(2800), "number", "over", "2800   responses", "Letter of 23 December 2024"),
    ]
    for known, version in zip(fact.versions, line.versions, strict=True):
        assert known.quote in version.text, "as it stands there, white space and all"


def test_entries_and_rules_are_sorted_by_id_whatever_file_they_are_in(tmp_path: Path) -> None:
    for name, ids in (("z.yaml", "b d"), ("a/z.yml", "c"), ("m.yaml", "a")):
        path = tmp_path / "lines" / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text("---\n".join(LINE.replace("responses-line", name) for name in ids.split()))
    rules = written(
        tmp_path / "rules",
        "---\n".join(RULE.format(kind="term", keys="").replace("id: x", f"id: {name}") for name in "ba"),
    )
    library, loaded = load(tmp_path / "lines", rules)
    assert [line.id for line in library.lines] == list("abcd")
    assert [rule.id for rule in loaded] == ["a", "b"]
    assert loaded[0].examples == (
        Example("A", date(2025, 1, 1)),
        Example("B c", date(2025, 1, 1), "wrong-fact"),
    )


def test_the_other_kinds_and_their_defaults(tmp_path: Path) -> None:
    lines = written(
        tmp_path / "lines",
        """\
        {kind: list, id: a, title: A, owner: O, source: S, introduced_by: [sectors], items: [no, 2025, {name: B, aliases: [C]}]}
        ---
        {kind: event, id: b, title: B, owner: O, source: S, names: [Review], window: {from: 2025-03-01, until: 2025-06-20}}
        ---
        kind: term
        id: c
        title: C
        owner: O
        source: S
        preferred: P
        outdated:
          - form: DLUHC
          - form: LEPs
          - {form: QA, case_sensitive: FALSE, since: 2024-07-09}
        ---
        kind: post
        id: d
        title: D
        owner: O
        titles: [Minister]
        holders:
          - {name: A, from: 2024-07-08, until: 2025-09-06, source: S}
          - {name: B, from: 2025-09-06, source: S}
        """,
    )
    library, _ = load(lines, None)
    (members,), (event,), (term,), (post,) = library.lists, library.events, library.terms, library.posts
    assert [(item.name, item.aliases) for item in members.items] == [("no", ()), ("2025", ()), ("B", ("C",))]
    assert (members.complete, members.count, members.subject) == (True, None, ())
    assert (event.on, event.window, event.said) == (None, Period(date(2025, 3, 1), date(2025, 6, 20)), "")
    assert [(form.form, form.case_sensitive, form.since) for form in term.outdated] == [
        ("DLUHC", True, None),
        ("LEPs", False, None),
        ("QA", False, date(2024, 7, 9)),
    ]
    assert term.historical_use
    assert [holder.name for holder in post.holders] == ["B", "A"], "newest first; both may hold it on the day of change"


def test_all_faults_of_all_files_are_said_at_once_in_order(faults: Faults) -> None:
    assert faults(
        {
            "lines/b.yml": "kind: term\nid: B\ntitle: T\nowner: O\nsource: S\npreferred: P\noutdated: [{form: Q, since: soon}]\n",
            "lines/a/deep.yaml": "kind: fact\nid: a: b\n",
            "rules/r.yaml": "id: r\nkind: fact\ntitle: T\nwhy: W\nowner: O\nseverity: mild\n",
        }
    ) == [
        ("lines/a/deep.yaml:2:6: a colon and a space in the middle of a text look like a key: "
        "put the whole text in quotation marks, or correct the indentation"),
        "lines/b.yml:2:5: 'B' is not an id: write lower-case letters and digits joined by hyphens, like 'b'",
        "lines/b.yml:7:29: 'soon' is not a date: write the day as YYYY-MM-DD, like 2025-06-23",
        "rules/r.yaml:1:1: 'examples' is missing: give at least one `ok` text and one `bad` text",
        "rules/r.yaml:6:11: 'mild' is no severity: write error, warning or note",
    ]  # fmt: skip


def test_a_name_that_may_stand_in_what_was_not_read_is_no_fault(faults: Faults) -> None:
    rule = {"rules/r.yaml": RULE.format(kind="fact", keys="entries: [elsewhere]\n")}
    broken = {"lines/broken.yaml": "kind: line\nid: elsewhere\ntitle: [b"}
    assert [fault.partition(" ")[0] for fault in faults({"lines/a.yaml": LINE, **broken, **rule})] == [
        "lines/broken.yaml:3:8:"
    ]


def test_a_name_of_an_entry_that_is_wrong_otherwise_is_known(faults: Faults) -> None:
    rule = RULE.format(kind="fact", keys="entries: [responses-line]\n")
    assert faults({"lines/a.yaml": LINE.replace("title", "titel"), "rules/r.yaml": rule}) == [
        (
            "lines/a.yaml:3:1: unknown key 'titel' (did you mean 'title'?): "
            "the keys here are kind, id, title, owner, review_by, note, versions"
        )
    ]


def test_what_yaml_finds_wrong_at_a_place_is_not_said_again_by_the_schema(faults: Faults) -> None:
    assert faults({"lines/a.yaml": LINE.replace("2025-01-01", "*day")}) == [
        "lines/a.yaml:7:17: an alias (*day) is not allowed: write the value out, or put the text in quotation marks"
    ]


def test_the_error_lists_faults_and_prints_one_line_each() -> None:
    error = LibraryError([Fault("b", 1, 1, "two"), Fault("a", 2, 1, "one"), Fault("b", 1, 1, "two")])
    assert error.faults == (Fault("a", 2, 1, "one"), Fault("b", 1, 1, "two"))
    assert str(error) == "a:2:1: one\nb:1:1: two"


def test_a_kind_of_rule_may_find_its_keys_wrong_together(faults: Faults, monkeypatch: pytest.MonkeyPatch) -> None:
    @dataclass(frozen=True)
    class Strict(signpost.Spec):
        def __post_init__(self) -> None:
            if self.triggers and not self.requires:
                raise ValueError("a signpost with 'triggers' needs 'requires': give the phrases that are signposts")

    monkeypatch.setattr(signpost, "Spec", Strict)
    rule = RULE.format(kind="signpost", keys="triggers: [growth]\n")
    assert faults({"lines/a.yaml": LINE, "rules/r.yaml": rule}) == [
        "rules/r.yaml:2:7: a signpost with 'triggers' needs 'requires': give the phrases that are signposts"
    ]
