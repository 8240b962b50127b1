"""What the shapes find wrong: each fault at its scalar, and in words that say what to do."""

import pytest

from tests.checking.conftest import Faults

LINE = """\
kind: line
id: x
title: X
owner: O
versions:
  - number: 1
    valid_from: 2025-01-01
    source: S
    text: We received over 3000 responses.
"""
LIST = "kind: list\nid: x\ntitle: X\nowner: O\nsource: S\nintroduced_by: [sectors]\nitems: [a, b]\n"
RULE = """\
id: x
kind: signpost
title: X
why: Y
owner: O
severity: error
examples:
  ok:
    - {text: A, as_of: 2025-01-01}
  bad:
    - {text: B, as_of: 2025-01-01, finds: missing-signpost}
"""
KINDS = "line, fact, list, event, term or post"
LINE_KEYS = "the keys here are kind, id, title, owner, review_by, note, versions"
VERSION_KEYS = "the keys here are source, confidence, valid_from, valid_until, number, withdrawn, text, variants, facts"
ITEM_KEYS = "name, aliases, since, until"


@pytest.mark.parametrize(
    ("good", "bad", "fault"),
    [
        ("kind: line\n", "", f"1:1: 'kind' is missing: give {KINDS}"),
        ("kind: line", "kind:", f"1:1: 'kind' is missing: give {KINDS}"),
        ("kind: line", "kind: linne", f"1:7: 'linne' is no kind of entry (did you mean 'line'?): write {KINDS}"),
        ("kind: line", "kind: signpost", f"1:7: 'signpost' is no kind of entry: write {KINDS}"),
        ("kind: line", "kind: [line]", f"1:7: this is no kind of entry: write {KINDS}"),
        ("owner: O\n", "", "1:1: 'owner' is missing: give the team that answers for it: an e-mail address or a name"),
        ("owner: O", "owner:", "4:1: 'owner' is missing: give the team that answers for it: an e-mail address or a name"),
        ("owner: O", "owner: ''", "4:8: 'owner' is empty: write it, or delete the key"),
        ("owner: O", "owner: [O]", "4:8: 'owner' must be text, not a list: write one text"),
        ("owner: O", "owner: {team: O}", "4:8: 'owner' must be text, not keys: put a text that holds a colon and a space in quotation marks"),
        ("owner: O", 'owner: "O\\e"', "4:8: 'owner' holds a control character (U+001B): delete it"),
        ("owner: O", "ownr: O", f"4:1: unknown key 'ownr' (did you mean 'owner'?): {LINE_KEYS}"),
        ("owner: O", "owner: O\nnumber: 3", f"5:1: unknown key 'number': {LINE_KEYS}"),
        ("id: x", "id: Green Paper", "2:5: 'Green Paper' is not an id: write lower-case letters and digits joined by hyphens, like 'green-paper'"),
        ("id: x", "id: –", "2:5: '–' is not an id: write lower-case letters and digits joined by hyphens"),
        ("id: x", "id: x\nreview_by: 2025-6-1", "3:12: '2025-6-1' is not a date: write the day as YYYY-MM-DD, like 2025-06-23"),
        ("2025-01-01", "2025-02-29", "7:17: '2025-02-29' is no day of the calendar: correct it (YYYY-MM-DD)"),
        ("2025-01-01", "[2025]", "7:17: a list is not a date: write the day as YYYY-MM-DD, like 2025-06-23"),
        ("number: 1", "number: 1.0", "6:13: '1.0' is not a whole number: write it in digits, like 8"),
        ("number: 1", "number: 0", "6:13: '0' is not a whole number: write it in digits, like 8"),
        ("source: S", "confidence: sure\n    source: S", "8:17: 'sure' is no confidence: write confirmed, single-source, letters-only or derived"),
        ("source: S", "withdrawn: yes\n    source: S", "8:16: 'yes' is not true or false: write one of the two"),
        ("source: S", "sources: S", f"8:5: unknown key 'sources' (did you mean 'source'?): {VERSION_KEYS}"),
        ("    source: S\n", "", "6:5: 'source' is missing: give a sentence that lets a reader find the authority"),
        ("source: S", "variants: We got 3000.\n    source: S", "8:15: 'variants' must be a list: write [We got 3000.], or one member a line after a dash"),
        ("source: S", "variants: {a: b}\n    source: S", "8:15: 'variants' must be a list: put a dash before each member"),
        ("source: S", "variants: [a: b]\n    source: S", "8:16: a member of 'variants' must be text, not keys: put a text that holds a colon and a space in quotation marks"),
        ("source: S", "variants: ['']\n    source: S", "8:16: a member of 'variants' is empty: write it, or delete the key"),
        (LINE[LINE.index("  - number"):], "  []\n", "6:3: 'versions' is empty: give at least one member"),
        (LINE[LINE.index("  - number"):], "  [1]\n", f"6:4: a member of 'versions' must have keys: {VERSION_KEYS.removeprefix('the keys here are ')}"),
    ],
)  # fmt: skip
def test_a_line(faults: Faults, good: str, bad: str, fault: str) -> None:
    assert LINE.count(good) == 1
    assert faults({"lines/a.yaml": LINE.replace(good, bad)}) == [f"lines/a.yaml:{fault}"]


@pytest.mark.parametrize(
    ("bad", "fault"),
    [
        ("introduced_by: []\nitems: [a]", "6:16: 'introduced_by' is empty: give at least one member"),
        ("introduced_by: [sectors, Sectors]\nitems: [a]", "6:26: 'Sectors' is here twice: keep one"),
        ("introduced_by: [a]\nitems: [b, [c]]", f"7:12: a member of 'items' must have keys: {ITEM_KEYS}"),
        ("introduced_by: [a]\nitems: [b, {nam: c}]", f"7:13: unknown key 'nam' (did you mean 'name'?): the keys here are {ITEM_KEYS}"),
        ("introduced_by: [a]\nitems:\n  - b\n  - {name: c, since: then}", "9:22: 'then' is not a date: write the day as YYYY-MM-DD, like 2025-06-23"),
        ("introduced_by: [a]\nitems: [b]\ncount: eight", "8:8: 'eight' is not a whole number: write it in digits, like 8"),
    ],
)  # fmt: skip
def test_a_list(faults: Faults, bad: str, fault: str) -> None:
    head = LIST[: LIST.index("introduced_by")]
    assert faults({"lines/a.yaml": head + bad + "\n"}) == [f"lines/a.yaml:{fault}"]


FINDINGS = (
    "outdated-fact, wrong-fact, wrong-qualifier, list-missing, list-extra, list-renamed, count-mismatch, "
    "missing-signpost, superseded-line, drifted-line, stale-tense or outdated-term"
)


@pytest.mark.parametrize(
    ("good", "bad", "fault"),
    [
        ("kind: signpost", "kind: signpst", "2:7: 'signpst' is no kind of rule (did you mean 'signpost'?): write fact, items, signpost, wording, tense or term"),
        ("severity: error", "severity: fatal", "6:11: 'fatal' is no severity: write error, warning or note"),
        ("why: Y\n", "", "1:1: 'why' is missing: give why it matters, for the drafter who meets it"),
        ("severity: error", "severity: error\nscope: letters", "7:8: 'letters' is no scope: write letter, paragraph or sentence (did you mean 'letter'?)"),
        ("severity: error", "severity: error\ntriggers: growth", "7:11: 'triggers' must be a list: write [growth], or one member a line after a dash"),
        ("severity: error", "severity: error\ntriggers: [a, A]", "7:15: 'A' is here twice: keep one"),
        ("severity: error", "severity: error\nsuggests: [a]", "7:11: 'suggests' must be text, not a list: write one text"),
        ("severity: error", "severity: error\ntrigers: [a]", "7:1: unknown key 'trigers' (did you mean 'triggers'?): the keys here are id, kind, title, why, owner, severity, from, until, entries, examples, triggers, trigger_lines, requires, not_in, scope, suggests"),
        (RULE[RULE.index("examples:"):], "", "1:1: 'examples' is missing: give at least one `ok` text and one `bad` text"),
        ("  ok:\n    - {text: A, as_of: 2025-01-01}\n", "", "8:3: 'ok' is missing: give texts in which the rule must find nothing"),
        ("  bad:\n    - {text: B, as_of: 2025-01-01, finds: missing-signpost}\n", "", "8:3: 'bad' is missing: give texts in which the rule must find something"),
        ("    - {text: A, as_of: 2025-01-01}\n", "    []\n", "9:5: 'ok' is empty: give at least one member"),
        ("finds: missing-signpost", "finds: missing-signposts", f"11:43: 'missing-signposts' is no kind of finding: write {FINDINGS} (did you mean 'missing-signpost'?)"),
        (", finds: missing-signpost", "", "11:7: 'finds' is missing: give the kind of finding that the rule must make"),
        ("{text: A, as_of: 2025-01-01}", "{text: A, as_of: 2025-01-01, finds: wrong-fact}", "9:36: unknown key 'finds': the keys here are text, as_of"),
        ("{text: A, as_of: 2025-01-01}", "{text: A}", "9:7: 'as_of' is missing: give the day as of which they are checked"),
    ],
)  # fmt: skip
def test_a_rule(faults: Faults, good: str, bad: str, fault: str) -> None:
    assert RULE.count(good) == 1
    assert faults({"lines/a.yaml": LINE, "rules/r.yaml": RULE.replace(good, bad)}) == [f"rules/r.yaml:{fault}"]


def test_a_rule_over_the_library_has_no_keys_of_its_own(faults: Faults) -> None:
    rule = RULE.replace("kind: signpost", "kind: tense").replace("severity", "triggers: [a]\nseverity")
    assert faults({"lines/a.yaml": LINE, "rules/r.yaml": rule}) == [
        "rules/r.yaml:6:1: unknown key 'triggers': the keys here are "
        + "id, kind, title, why, owner, severity, from, until, entries, examples"
    ]


def test_several_faults_of_one_entry_are_all_said(faults: Faults) -> None:
    text = LINE.replace("title: X", "titel: X").replace("owner: O\n", "").replace("number: 1", "number: one")
    assert faults({"lines/a.yaml": text.replace("2025-01-01", "now")}) == [
        "lines/a.yaml:1:1: 'owner' is missing: give the team that answers for it: an e-mail address or a name",
        f"lines/a.yaml:3:1: unknown key 'titel' (did you mean 'title'?): {LINE_KEYS}",
        "lines/a.yaml:5:13: 'one' is not a whole number: write it in digits, like 8",
        "lines/a.yaml:6:17: 'now' is not a date: write the day as YYYY-MM-DD, like 2025-06-23",
    ]


def test_what_is_shown_of_the_file_is_one_short_line_that_a_terminal_cannot_mistake(faults: Faults) -> None:
    (fault,) = faults({"lines/a.yaml": LINE.replace("2025-01-01", '"\\e[31m' + "red\\n" * 100 + '"')})
    assert fault == (
        "lines/a.yaml:7:17: '\N{REPLACEMENT CHARACTER}[31mred" + " red" * 12 + " re…' "
        "is not a date: write the day as YYYY-MM-DD, like 2025-06-23"
    )
