"""This check needs rules from files, so it is run over the project's own library with one rule made wrong."""

from dataclasses import replace
from datetime import date
from pathlib import Path

from linter.care.checks.examples import check
from linter.care.state import Places, State
from tests.libraries import ROOT, grants, starter


def test_an_example_that_does_not_turn_out_as_it_says() -> None:
    ready = starter()
    rule = next(rule for rule in ready.rules if rule.kind == "fact")
    first = next(example for example in rule.examples if example.finds)
    wrong = replace(rule, examples=(replace(first, finds=None),))
    [concern] = check(
        State(
            replace(ready, rules=(*(r for r in ready.rules if r.id != rule.id), wrong)), Places(ROOT), date(2026, 3, 1)
        )
    )
    assert (concern.severity, concern.entry, concern.owner) == ("error", rule.id, rule.owner)
    assert (Path(concern.file).name, concern.line > 0) == ("facts.yaml", True)
    assert "should be clean" in concern.message


def test_left_alone() -> None:
    assert list(check(State(grants(), Places(ROOT), date(2026, 3, 1)))) == []
