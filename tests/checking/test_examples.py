"""Examples of rules, run as their tests: what does not turn out as it says is told, with its place and both sides."""

from dataclasses import replace
from datetime import date

import pytest

from linter.checking.compile import Compiled, assemble
from linter.checking.examples import run
from linter.model.library import Library, OutdatedForm, Period, Term
from linter.model.rule import Example, Rule
from linter.rule_kinds import signpost, term
from tests.libraries import grants, starter

DAY = date(2025, 2, 10)
OLD = Term(
    "name",
    "Name",
    "o@example.org",
    None,
    "t:1",
    "New Name",
    (OutdatedForm("Fish Board", None, False),),
    True,
    (),
    "a source",
)
TERMS = Rule("terms", "term", "Terms", "Why", "o@example.org", "error", Period(), (), term.Spec(), (), "rules.yaml:3")
SPEC = signpost.Spec(triggers=("Fish Board",), requires=("our website",))
OTHER = Rule("other", "signpost", "Other", "Why", "o@example.org", "error", Period(), (), SPEC, (), "rules.yaml:9")


def library(*examples: Example) -> Compiled:
    return assemble(Library(terms=(OLD,)), (replace(TERMS, examples=examples), OTHER))


@pytest.mark.parametrize(
    "example",
    [
        Example("Nothing here.", DAY),
        Example("Ask Fish Board.", DAY, "outdated-term"),
        Example("Ask Fish Board.", DAY, "outdated-term", "Fish Board"),
        Example("Ask Fish Board.", DAY, "outdated-term", "Board"),
        Example("A board is a Board. Ask Fish Board.", DAY, "outdated-term", "Board"),
        Example("The former Fish Board was closed.", DAY),
    ],
)
def test_an_example_that_is_so_is_not_told(example: Example) -> None:
    assert run(library(example)) == []


@pytest.mark.parametrize(
    ("example", "said"),
    [
        (Example("Ask Fish Board.", DAY), "should be clean, but has outdated-term at “Fish Board”"),
        (Example("Nothing here.", DAY, "outdated-term"), "should have outdated-term, but has nothing"),
        (Example("Ask Fish Board.", DAY, "wrong-fact"), "should have wrong-fact, but has outdated-term at “Fish Board”"),
        (Example("Ask Fish Board.", DAY, "outdated-term", "Ask"), "should have outdated-term at “Ask”, but has outdated-term at “Fish Board”"),
        (Example("Ask Fish Board.", DAY, "outdated-term", "nowhere"), "should have outdated-term at “nowhere”"),
        (Example("Ask Fish Board.", DAY, "missing-signpost"), "should have missing-signpost, but has outdated-term"),
    ],
)  # fmt: skip
def test_an_example_that_is_not_so_is_told_with_its_place(example: Example, said: str) -> None:
    (line,) = run(library(example))
    assert line.startswith("rules.yaml:3: rule terms, “")
    assert said in line
    assert "2025-02-10" in line


def test_a_long_example_is_told_shortly_and_on_one_line() -> None:
    (line,) = run(library(Example("Nothing\nat all. " * 40, DAY, "outdated-term")))
    assert "\n" not in line
    assert len(line) < 260


@pytest.mark.parametrize("compiled", [starter(), grants()], ids=["starter", "grants"])
def test_the_examples_of_the_libraries_here_are_so(compiled: Compiled) -> None:
    assert run(compiled) == []


def test_every_rule_here_has_an_example_of_both_sorts() -> None:
    for rule in (*starter().rules, *grants().rules):
        assert {example.finds is None for example in rule.examples} == {True, False}, rule.id
