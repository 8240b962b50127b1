"""`policyline rules`: what is checked, and the examples that prove it."""

from pathlib import Path

from tests.cli.conftest import Run


def test_list(run: Run, starter: Path) -> None:
    outcome = run("rules", "list")
    assert (outcome.status, outcome.err) == (0, "")
    assert "  facts: Figures and dates must be the approved ones\n" in outcome.out


def test_the_examples_pass(run: Run, starter: Path) -> None:
    outcome = run("rules", "test")
    assert (outcome.status, outcome.err) == (0, "")
    assert outcome.out == "12 examples of 5 rules: none failed.\n"


def test_an_example_that_is_wrong_is_said(run: Run, starter: Path) -> None:
    rule = starter / "rules" / "facts.yaml"
    rule.write_text(rule.read_text().replace("finds: wrong-fact", "finds: wrong-qualifier"))
    outcome = run("rules", "test")
    assert outcome.status == 1
    assert "facts" in outcome.out
    assert outcome.out.endswith("12 examples of 5 rules: 1 failed.\n")
