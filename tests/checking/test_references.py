"""The entries that rules name are there, and of the right kind."""

import pytest

from tests.checking.conftest import Faults

LINES = """\
kind: line
id: regional-growth
title: X
owner: O
versions:
  - number: 1
    valid_from: 2025-01-01
    source: S
    text: We received over 3000 responses.
    facts: [{id: responses, quote: over 3000 responses, value: 3000, qualifier: over, measure: [response]}]
---
kind: term
id: mhclg
title: X
owner: O
source: S
preferred: New
outdated: [form: Old]
"""
RULE = """\
id: mhclg
kind: signpost
title: X
why: Y
owner: O
severity: error
examples:
  ok: [{text: A, as_of: 2025-01-01}]
  bad: [{text: B, as_of: 2025-01-01, finds: missing-signpost}]
"""
ASKING = "triggers: [A]\n"
REQUIRED = "requires: [B]\n"


@pytest.mark.parametrize(
    ("key", "faults_of_it"),
    [
        ("entries: [regional-growth, responses, mhclg]", []),
        ("trigger_lines: [regional-growth]\nsuggests: regional-growth", []),
        ("entries: [regional-grwth]", ["10:11: no entry is called 'regional-grwth' (did you mean 'regional-growth'?): give the id of one that there is"]),
        ("entries: [responses, pay]", ["10:22: no entry is called 'pay': give the id of one that there is"]),
        ("trigger_lines:\n  - regional-growth\n  - mhclg", ["12:5: 'mhclg' is a term, not a line: give the id of a line"]),
        ("suggests: responses", ["10:11: 'responses' is a fact, not a line: give the id of a line"]),
        ("suggests: region", ["10:11: no line is called 'region': give the id of one that there is"]),
    ],
)  # fmt: skip
def test_what_a_rule_names(faults: Faults, key: str, faults_of_it: list[str]) -> None:
    assert faults({"lines/a.yaml": LINES, "rules/r.yaml": f"{RULE}{key}\n{ASKING}{REQUIRED}"}) == [
        f"rules/r.yaml:{f}" for f in faults_of_it
    ]


def test_ids_of_rules_are_unique_among_rules(faults: Faults) -> None:
    rule = RULE + ASKING + REQUIRED
    assert faults({"lines/a.yaml": LINES, "rules/r.yaml": rule, "rules/s.yaml": rule}) == [
        "rules/s.yaml:1:5: the id 'mhclg' is taken at rules/r.yaml:1: choose another"
    ]


def test_a_signpost_rule_that_could_never_find_anything(faults: Faults) -> None:
    assert faults({"lines/a.yaml": LINES, "rules/r.yaml": RULE + REQUIRED}) == [
        "rules/r.yaml:2:7: nothing asks for the signpost: give 'triggers' or 'trigger_lines'"
    ]
    assert faults({"lines/a.yaml": LINES, "rules/r.yaml": RULE + ASKING}) == [
        "rules/r.yaml:2:7: there is no signpost to look for: give 'requires'"
    ]
