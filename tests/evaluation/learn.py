"""Learn how much each sign counts that a figure is a fact's: `python -m tests.evaluation.learn [--write]`.

Every figure of the dev half that could be a fact's, with a fault, is one case, right where the label says so. The
weights are those of a logistic regression, fitted by Newton's method. What they would be worth on departments that they were not learned from is
printed first: the libraries are parted in tenths, and each is judged by what was learned from the others.
"""

from __future__ import annotations

import argparse
import sys
from collections.abc import Iterator
from datetime import date
from pathlib import Path

import numpy as np

from linter import Compiled
from linter.documents.txt import read_text
from linter.matching.evidence import facts_spoken_of, signs, subject_signs
from linter.matching.reading import Reading
from linter.matching.surroundings import Around
from linter.rule_kinds import fact as facts_rule
from tests.evaluation import score

KINDS = ("wrong-fact", "outdated-fact", "wrong-qualifier")
HOME = Path(__file__).parents[2] / "linter" / "matching" / "weights.py"
OUTRIGHT = (1, 1, 1, 1, 3, 1, 0)
PENALTY = 3.0
LEAST = 12
"""Cases in which a sign must stand to be given a weight."""
HEAD = '''"""How much each sign counts that a figure is a fact's, in logarithms of the odds.

Made by `python -m tests.evaluation.learn --write`, never by hand.
"""

from __future__ import annotations

from collections.abc import Mapping

'''


def sentences() -> Iterator[score.Case]:
    """The single sentences that the rules are tested with, of which only the kinds of their faults are known."""
    for path in sorted((Path(__file__).parents[1] / "rule_kinds" / "sentences").glob("*.txt")):
        for row in path.read_text(encoding="utf-8").splitlines():
            if row.count("|") < 3 or row.startswith("#"):
                continue
            library, day, kinds, text = row.split("|", 3)
            faults = [] if kinds == "-" else kinds.split(",")
            if faults and set(faults) - set(KINDS):
                continue
            expect = tuple({"kind": kind} for kind in faults)
            yield score.Case(
                text, library, date.fromisoformat(day), text.replace("\\n", "\n"), expect, False, None, path.name
            )


def cases() -> tuple[list[dict[str, float]], list[bool], list[str]]:
    """The signs of each case, whether it is right, and its library."""
    rows, right, of = [], [], []
    libraries: dict[str, Compiled] = {}
    for case in (*score.cases("dev"), *sentences()):
        library = libraries.get(case.library) or score.library(case.library)
        libraries[case.library] = library
        rule = next((each for each in library.rules if each.kind == "fact" and each.period.covers(case.as_of)), None)
        if rule is None:
            continue
        reading = Reading(read_text(case.letter), library.index, case.as_of, whole=True)
        text = reading.document.text
        wanted = [
            (text.find(each["quote"]), text.find(each["quote"]) + len(each["quote"]), each.get("entry"))
            for each in case.expect
            if each["kind"] in KINDS and each.get("quote")
        ]
        unsure = any("quote" not in each for each in case.expect)
        for figure in reading.figures:
            spoken_of = list(facts_spoken_of(reading, figure))
            if unsure and (len(reading.figures) > 1 or len(spoken_of) > 1):
                continue
            begin, end = reading.words.start[figure.outer_first], reading.words.end[figure.last - 1]
            for fact in spoken_of:
                if not list(facts_rule._judge(rule, reading, figure, fact, OUTRIGHT)):
                    continue
                found = signs(reading, figure, spoken_of, fact)
                if fact.subject:
                    found |= dict.fromkeys(subject_signs(reading, figure, fact, Around()), 1.0)
                here = [entry for first, last, entry in wanted if first < end and begin < last]
                if here and fact.id not in here:
                    continue
                rows.append(found)
                right.append(bool(here) or unsure)
                of.append(case.library)
    return rows, right, of


def fitted(signs_of: np.ndarray, right: np.ndarray) -> np.ndarray:
    """The weights of a logistic regression with a ridge penalty, the last that of no sign."""
    weights = np.zeros(signs_of.shape[1])
    ridge = np.full(len(weights), PENALTY)
    ridge[-1] = 0
    for _ in range(30):
        odds = 1 / (1 + np.exp(-signs_of @ weights))
        slope = signs_of.T @ (odds - right) + ridge * weights
        curve = (signs_of * (odds * (1 - odds))[:, None]).T @ signs_of + np.diag(ridge)
        step = np.linalg.solve(curve, slope)
        weights -= step
        if np.abs(step).max() < 1e-6:
            break
    return weights


def main() -> None:
    options = argparse.ArgumentParser()
    options.add_argument("--write", action="store_true")
    write = options.parse_args().write
    rows, right, of = cases()
    often = [
        name
        for name in sorted({name for row in rows for name in row})
        if sum(bool(row.get(name)) for row in rows) >= LEAST
    ]
    table = np.array([[row.get(name, 0.0) for name in often] + [1.0] for row in rows])
    truth = np.array(right, dtype=float)
    names = sorted(set(of))
    group = np.array([names.index(each) % 10 for each in of])
    held = np.zeros(len(rows))
    for tenth in range(10):
        held[group == tenth] = table[group == tenth] @ fitted(table[group != tenth], truth[group != tenth])
    sys.stdout.write(f"{len(rows)} cases, {int(truth.sum())} right" + "\n")
    for enough in (0.0, 0.5, 1.0, 1.5, 2.0, 2.5, 3.0, 3.5):
        taken = held >= enough
        found = (taken & (truth > 0)).sum()
        sys.stdout.write(
            f"from {enough}: recall {found / truth.sum():.3f}, precision {found / max(1, taken.sum()):.3f}, {int((taken & (truth == 0)).sum())} wrong"
            + "\n"
        )
    weights = fitted(table, truth)
    if write:
        lines = [
            f'    "{name}": {weight:.2f},' for name, weight in zip(often, weights, strict=False) if abs(weight) >= 0.005
        ]
        HOME.write_text(
            HEAD + f"BIAS = {weights[-1]:.2f}\nWEIGHTS: Mapping[str, float] = {{\n" + "\n".join(lines) + "\n}\n"
        )


if __name__ == "__main__":
    main()
