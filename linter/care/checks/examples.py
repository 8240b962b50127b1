"""Rules whose own examples do not turn out as they say; `policyline rules test` runs the same."""

from __future__ import annotations

from collections.abc import Iterator

from linter.care.state import Concern, State
from linter.checking.examples import run


def check(state: State) -> Iterator[Concern]:
    """One concern for each example that fails."""
    rules = {rule.place: rule for rule in state.compiled.rules}
    for failure in run(state.compiled):
        place, message = next((p, failure.removeprefix(f"{p}: ")) for p in rules if failure.startswith(f"{p}: "))
        file, _, line = place.rpartition(":")
        rule = rules[place]
        yield Concern(file, int(line), 1, "error", "", rule.id, rule.owner, message)
