"""What speaks for a figure is learned by a logistic regression, from labelled letters and the rules' own sentences."""

import numpy as np

from tests.evaluation.learn import KINDS, PENALTY, fitted, sentences

RANDOM = np.random.default_rng(7)


def drawn(weights: list[float], cases: int) -> tuple[np.ndarray, np.ndarray]:
    """So many cases with signs by chance, and whether each is right, drawn by the odds that the weights give it."""
    signs = np.column_stack([RANDOM.random((cases, len(weights) - 1)) < 0.4, np.ones(cases)]).astype(float)
    return signs, (RANDOM.random(cases) < 1 / (1 + np.exp(-signs @ np.array(weights)))).astype(float)


def test_the_weights_that_made_the_cases_are_found_again() -> None:
    weights = [3.0, -2.0, 0.0, -1.0]
    found = fitted(*drawn(weights, 20_000))
    assert np.abs(found - weights).max() < 0.15


def test_at_the_weights_found_the_penalised_likelihood_is_flat() -> None:
    signs, right = drawn([2.0, -1.0, -1.5], 400)
    found = fitted(signs, right)
    ridge = PENALTY * np.append(found[:-1], 0)
    assert np.abs(signs.T @ (right - 1 / (1 + np.exp(-signs @ found))) - ridge).max() < 1e-3


def test_a_sign_that_always_decides_gets_a_weight_with_an_end() -> None:
    signs = np.column_stack([np.repeat([0.0, 1.0], 500), np.ones(1_000)])
    assert 3 < fitted(signs, signs[:, 0])[0] < 12


def test_of_the_sentences_those_with_other_faults_are_left_out() -> None:
    cases = list(sentences())
    assert len(cases) > 1_000
    assert {each["kind"] for case in cases for each in case.expect} <= set(KINDS)
    assert any(case.expect for case in cases)
    assert any(not case.expect for case in cases)
