"""Signposts: what asks for one, what answers, in which scope, and between which days."""

from dataclasses import replace
from datetime import date
from typing import Literal

import pytest

from linter.checking.compile import Compiled, assemble
from linter.model.library import Library, Period
from linter.model.rule import Rule
from linter.rule_kinds.signpost import Spec
from tests.libraries import found, grants, starter, told

DAY = date(2025, 2, 10)
Scope = Literal["letter", "paragraph", "sentence"]


def library(scope: Scope, *, lines: tuple[str, ...] = ()) -> Compiled:
    spec = Spec(triggers=("bus fare",), trigger_lines=lines, requires=("Fares Helpline", "our website"), scope=scope)
    rule = Rule(
        "fares",
        "signpost",
        "Fares",
        "Why",
        "o@example.org",
        "warning",
        Period(date(2025, 1, 1), date(2025, 3, 31)),
        (),
        spec,
        (),
        "r:1",
    )
    return assemble(Library(), (rule,))


@pytest.mark.parametrize(
    ("scope", "text", "wanted"),
    [
        ("letter", "The bus fare rises.", 1),
        ("letter", "The bus fares rise. Bus fares are bus fares.", 1),
        ("letter", "The bus fare rises.\n\nRing the Fares Helpline.", 0),
        ("letter", "See our website.\n\nThe bus fare rises.", 0),
        ("letter", "The train is late.", 0),
        ("letter", "You say that the bus fare rises.", 0),
        ("letter", "> The bus fare rises.\n\nNo.", 0),
        ("letter", "If you think that the bus fare is wrong, please tell us.", 1),
        ("letter", "Should you feel that you cannot pay the bus fare, write to us.", 1),
        ("letter", "Anyone who believes that the bus fare is too high may write to us.", 1),
        ("letter", "We can help where a passenger believes that her bus fare was wrong.", 1),
        ("letter", "You think that the bus fare is wrong.", 0),
        ("letter", "You ask what to do if you think that the bus fare is wrong.", 1),
        ("letter", "You ask whether the bus fare will rise.", 1),
        ("letter", "You told us that you cannot pay the bus fare.", 1),
        ("letter", "You say that the bus fare is wrong.", 0),
        ("letter", "Your constituent, who believes that the bus fare is wrong, is right.", 0),
        ("letter", "Do you think that the bus fare is wrong?", 0),
        ("paragraph", "The bus fare rises. Ring the Fares Helpline.", 0),
        ("paragraph", "The bus fare rises.\n\nRing the Fares Helpline.", 1),
        ("sentence", "The bus fare rises; ring the Fares Helpline.", 0),
        ("sentence", "The bus fare rises. Ring the Fares Helpline.", 1),
    ],
)
def test_a_trigger_and_its_signpost(scope: Scope, text: str, wanted: int) -> None:
    assert len(found(text, library(scope), DAY)) == wanted


def test_what_is_absent_has_no_quote_and_points_at_what_asks() -> None:
    text = "Well. The bus fares rise."
    (finding,) = found(text, library("letter"), DAY)
    assert finding.quote is None
    assert text[finding.start : finding.end] == "bus fares"
    assert finding.severity == "warning"


@pytest.mark.parametrize(
    ("day", "wanted"), [(date(2024, 12, 31), 0), (date(2025, 1, 1), 1), (date(2025, 3, 31), 1), (date(2025, 4, 1), 0)]
)
def test_a_rule_is_in_force_on_its_first_and_last_day(day: date, wanted: int) -> None:
    assert len(found("The bus fare rises.", library("letter"), day)) == wanted


def test_a_line_is_a_trigger_in_any_accepted_wording_but_not_half_of_it() -> None:
    def kinds(text: str) -> list[str]:
        return [kind for kind, _ in told(text, starter(), DAY)]

    assert kinds("Regional growth is a core objective of this Industrial Strategy.") == ["missing-signpost"]
    assert kinds("Within sectors, businesses co-locate in clusters to take advantage of economies of scale, talent pipelines, land, "
                 "supply chains, knowledge spillovers, and more.") == ["missing-signpost"]  # fmt: skip
    assert kinds("Businesses in your town take advantage of economies of scale.") == []


def test_the_fix_is_the_line_in_force_on_the_day() -> None:
    text = "We know how much coastal erosion worries people in the village."
    (finding,) = found(text, grants(), date(2026, 2, 1))
    assert finding.fix is not None
    assert finding.fix.safety == "review"
    assert "Shoreline Protection Programme" in finding.fix.edits[0].text
    assert finding.approved.id == "shoreline"


def test_two_rules_are_two_findings() -> None:
    compiled = library("letter")
    second = replace(compiled.rules[0], id="more")
    assert len(found("The bus fare rises.", assemble(Library(), (*compiled.rules, second)), DAY)) == 2
